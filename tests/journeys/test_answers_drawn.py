"""What a key has done over again: nothing of the window, no row twice, one drawing for it all."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.labels.importing import Wishes, import_labels
from db.labels.search import LabelQuery, LabelsFound
from desktop import searcher
from tests.journeys.desk import Desk
from tests.labels.real import FILES

if TYPE_CHECKING:
    from db.labels.search import LabelSearch


class Seen(QObject):
    """The events of one kind that reach some widgets, and what is noted between them."""

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

    @Slot()
    def note_own(self) -> None:
        self.all.append("own")

    @Slot()
    def note_labels(self) -> None:
        self.all.append("labels")


class SlowLabels:
    """Labels that are looked through once `free` is set, or so many seconds are over."""

    def __init__(self, search: "LabelSearch", seconds: float) -> None:
        self._search, self._seconds = search, seconds
        self.free = threading.Event()

    def find(self, query: LabelQuery) -> LabelsFound:
        self.free.wait(self._seconds)
        return self._search.find(query)


@pytest.fixture
def shelf(sit_down: Callable[[], Desk], tmp_path: Path) -> Desk:
    """A desk with some real labels."""
    (tmp_path / "home").mkdir()
    few = sorted(FILES.glob("*rx.xml"))[:4]
    done = import_labels(tmp_path / "home" / "labels.sqlite", few, Wishes(processes=0))
    assert done.imported == len(few)
    return sit_down()


@pytest.fixture
def slow(shelf: Desk, qtbot: QtBot) -> Iterator[Callable[[float], SlowLabels]]:
    """Has the labels answer late from now on."""
    look_for(shelf, qtbot, "dizz")
    made = []

    def begin(seconds: float) -> SlowLabels:
        worker = shelf.searcher._worker
        assert worker._label_search is not None
        made.append(SlowLabels(worker._label_search, seconds))
        worker._label_search = cast("LabelSearch", made[-1])
        return made[-1]

    yield begin
    for one in made:
        one.free.set()


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


def test_labels_that_answer_at_once_are_drawn_with_dorsal_s_own_hits(
    shelf: Desk,
    qtbot: QtBot,
    slow: Callable[[float], SlowLabels],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(searcher, "_TOGETHER_MS", 5000)
    slow(0.03)
    seen = Seen(QEvent.Type.Paint, shelf.window.search.panel.list.viewport())
    shelf.searcher.answered.connect(seen.note_own)
    shelf.searcher.labels_answered.connect(seen.note_labels)
    type_letter(shelf, qtbot, "i")
    assert seen.all[:2] == ["own", "labels"]
    assert set(seen.all[2:]) == {"seen"}


def test_dorsal_s_own_hits_do_not_wait_for_labels_that_take_longer(
    shelf: Desk, qtbot: QtBot, slow: Callable[[float], SlowLabels]
) -> None:
    labels = slow(20)
    with qtbot.waitSignal(shelf.searcher.answered, timeout=5000):
        qtbot.keyClicks(shelf.window.search, "i")
    panel = shelf.window.search.panel
    assert panel.hits()
    assert all(hit.address.kind != "label" for hit in panel.hits())
    with qtbot.waitSignal(shelf.searcher.labels_answered, timeout=5000):
        labels.free.set()
    assert any(hit.address.kind == "label" for hit in panel.hits())


def test_an_answer_held_back_is_dropped_for_other_words(
    shelf: Desk,
    qtbot: QtBot,
    slow: Callable[[float], SlowLabels],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(searcher, "_TOGETHER_MS", 5000)
    labels = slow(20)
    told: list[int] = []
    shelf.searcher.answered.connect(lambda number, _found: told.append(number))
    qtbot.keyClicks(shelf.window.search, "i")
    qtbot.waitUntil(lambda: shelf.searcher._own is not None)
    with qtbot.waitSignal(shelf.searcher.labels_answered, timeout=5000):
        qtbot.keyClicks(shelf.window.search, "n")
        assert shelf.searcher._own is None
        labels.free.set()
    assert told == [shelf.searcher.newest]
