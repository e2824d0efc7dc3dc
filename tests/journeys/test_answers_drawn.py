"""What a key has done over again: nothing of the window, no row twice."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.labels.importing import Wishes, import_labels
from tests.journeys.desk import Desk
from tests.labels.real import FILES


class Seen(QObject):
    """The events of one kind that reach some widgets."""

    def __init__(self, kind: QEvent.Type, *watched: QObject) -> None:
        super().__init__()
        self._kind = kind
        self.all: list[str] = []
        for one in watched:
            one.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is self._kind:
            self.all.append("seen")
        return False


@pytest.fixture
def shelf(sit_down: Callable[[], Desk], tmp_path: Path) -> Desk:
    """A desk with some real labels."""
    (tmp_path / "home").mkdir()
    few = sorted(FILES.glob("*rx.xml"))[:4]
    done = import_labels(tmp_path / "home" / "labels.sqlite", few, Wishes(processes=0))
    assert done.imported == len(few)
    return sit_down()


def look_for(desk: Desk, qtbot: QtBot, words: str) -> None:
    """Types, and waits until all is drawn that answers the last letter."""
    box = desk.window.search
    box.setFocus()
    box.clear()
    for letter in words:
        type_letter(desk, qtbot, letter)


def type_letter(desk: Desk, qtbot: QtBot, letter: str) -> None:
    with qtbot.waitSignal(desk.searcher.labels_answered, timeout=5000):
        qtbot.keyClicks(desk.window.search, letter)
    for _ in range(3):
        QApplication.processEvents()


def test_an_answer_has_nothing_of_the_window_laid_out_anew(shelf: Desk, qtbot: QtBot) -> None:
    look_for(shelf, qtbot, "dizz")
    window = shelf.window
    seen = Seen(QEvent.Type.LayoutRequest, window, window.centralWidget())
    for letter in "iness":
        type_letter(shelf, qtbot, letter)
    assert window.search.panel.hits()
    assert not seen.all


def test_rows_are_measured_before_they_are_laid_out(shelf: Desk, qtbot: QtBot) -> None:
    look_for(shelf, qtbot, "dizz")
    changed: list[object] = []
    shelf.window.search.panel.list.model().dataChanged.connect(lambda *which: changed.append(which))
    type_letter(shelf, qtbot, "i")
    assert not changed


def test_the_choices_beneath_stay_where_they_are_from_letter_to_letter(
    shelf: Desk, qtbot: QtBot
) -> None:
    look_for(shelf, qtbot, "bleed")
    choices = shelf.window.search.panel.filter
    told = choices.told.text()
    assert told != "Labels"
    moved = Seen(QEvent.Type.Move, choices.section, choices.supply, choices.labeler)
    type_letter(shelf, qtbot, "i")
    assert choices.told.text() == told
    assert not moved.all


def test_choices_that_need_another_line_have_it_under_recent_searches_too(
    shelf: Desk, qtbot: QtBot
) -> None:
    look_for(shelf, qtbot, "bleed")
    choices = shelf.window.search.panel.filter
    line = choices.heightForWidth(choices.width())
    while choices.heightForWidth(choices.width() - 20) == line:
        shelf.window.resize(shelf.window.width() - 10, 600)
        QApplication.processEvents()
    shelf.press(Qt.Key.Key_Return)
    shelf.window.search.setFocus()
    shelf.window.search.clear()
    shelf.press(Qt.Key.Key_Down)
    assert choices.height() == line
    choices.section.setCurrentText("Warnings and precautions")
    QApplication.processEvents()
    assert choices.height() == choices.heightForWidth(choices.width()) > line
