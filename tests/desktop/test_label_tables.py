"""Tables of official labels with a whole release of them."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.widgets.label_tables import PlainTable, Rows

MANY = 45_000


def test_of_many_rows_only_those_in_sight_are_written_out(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    asked = set[str]()

    def cells(item: str) -> tuple[str, ...]:
        asked.add(item)
        return item, "labeler"

    rows: Rows[str] = Rows(("Label", "Labeler"), cells, application)
    table = PlainTable(Theme(application, "light", 100), rows, "Labels", (None, 9))
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    rows.show_items([f"label {number}" for number in range(MANY)])
    qtbot.waitUntil(lambda: "label 0" in asked)
    table.grab()
    assert rows.rowCount() == MANY
    assert 5 < len(asked) < 50
