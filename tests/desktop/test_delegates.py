"""PySide6 6.12 under CPython 3.11 aborts after some thousand paints of a Python delegate."""

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.address import Address
from db.library import open_library
from db.records import SideEffect, Table
from desktop.page_of import notes_of
from desktop.quoting import Tail
from desktop.theme import Theme
from desktop.widgets.incidence_view import IncidenceView


def test_twenty_thousand_rows_are_painted(
    qtbot: QtBot, qapp: QApplication, library_path: Path
) -> None:
    view = IncidenceView(Theme(qapp, "light", 100), lambda _page, _places: Tail("", ""))
    qtbot.addWidget(view)
    view.resize(1200, 1600)
    with open_library(library_path) as library:
        table = library.record(Address("table", "neurontin-phn"))
        assert isinstance(table, Table)
        effects = {effect.id: effect for effect in library.of_type(SideEffect)}
        view.show_table(table, effects, "", notes_of(library, table), "")
        view.show()
        for _ in range(20_000 // len(table.rows) + 1):
            view.table.viewport().grab()
