"""What is shown, said and opened while an answer is late: never an old one to new words."""

import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.search import Query, SiteHit
from desktop.widgets import search_box
from tests.journeys.desk import Desk

if TYPE_CHECKING:
    from db.site_search import SiteSearch

SCIATICA = "dorsal:condition/sciatica_radiculopathy"


class SlowSite:
    """A site whose notes are only looked through once `found` is set: holds every answer back."""

    def __init__(self) -> None:
        self.found = threading.Event()

    def find(self, _query: Query) -> tuple[SiteHit, ...]:
        self.found.wait(20)
        return ()


@pytest.fixture
def held(desk: Desk) -> Iterator[SlowSite]:
    """The answer to "dizziness" is there; those to other words wait."""
    desk.search("dizziness")
    slow = SlowSite()
    desk.searcher._worker.site = cast("SiteSearch", slow)
    yield slow
    slow.found.set()


def typed(desk: Desk, qtbot: QtBot, words: str) -> None:
    """Types other words, and waits until their answer is late."""
    box = desk.window.search
    box.setFocus()
    box.selectAll()
    with qtbot.waitSignal(desk.searcher.late, timeout=5000):
        qtbot.keyClicks(box, words)


@pytest.mark.usefixtures("held")
def test_rows_of_other_words_are_grey_open_nothing_and_it_is_said_that_it_searches(
    desk: Desk, qtbot: QtBot
) -> None:
    panel, start = desk.window.search.panel, desk.here
    typed(desk, qtbot, "sciatica")
    assert panel.told.text() == desk.window.search.accessibleDescription() == "Searching…"
    assert panel.told.isVisible()
    assert panel.hits()
    assert not panel.list.isEnabled()
    rows, row = panel.list, panel.list.visualItemRect(panel.list.item(1)).center()
    for press in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        desk.press(press)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert rows.currentRow() == -1
    assert panel.isVisible()
    assert desk.here == start


def test_enter_waits_for_the_new_answer_and_asks_only_once(
    desk: Desk, qtbot: QtBot, held: SlowSite
) -> None:
    typed(desk, qtbot, "sciatica")
    asked = desk.searcher.newest
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Return)
    with qtbot.waitSignal(desk.window.search.address_requested, timeout=5000):
        held.found.set()
    assert desk.here.startswith(SCIATICA)
    assert desk.searcher.newest == asked


def test_the_answer_takes_the_place_of_the_grey_rows(
    desk: Desk, qtbot: QtBot, held: SlowSite
) -> None:
    panel = desk.window.search.panel
    typed(desk, qtbot, "sciatica")
    with qtbot.waitSignal(desk.searcher.answered, timeout=5000):
        held.found.set()
    assert panel.list.isEnabled()
    assert not panel.told.isVisible()
    assert panel.hits()[0].address.id == "sciatica_radiculopathy"
    assert desk.window.search.accessibleDescription() != "Searching…"


def test_f3_waits_for_the_new_answer_too(desk: Desk, qtbot: QtBot, held: SlowSite) -> None:
    typed(desk, qtbot, "sciatica")
    desk.press(Qt.Key.Key_F3)
    with qtbot.waitSignal(desk.window.search.address_requested, timeout=5000):
        held.found.set()
    assert desk.here.startswith(SCIATICA)


def test_it_is_said_once_however_many_letters_come(
    desk: Desk, qtbot: QtBot, held: SlowSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    desk.press(Qt.Key.Key_Escape)
    monkeypatch.setattr(search_box, "announce", lambda _speaker, words: said.append(words))
    typed(desk, qtbot, "scia")
    qtbot.keyClicks(desk.window.search, "tica")
    assert said == ["Searching…"]
    with qtbot.waitSignal(desk.searcher.answered, timeout=5000):
        held.found.set()
    held.found.clear()
    typed(desk, qtbot, "nausea")
    assert said.count("Searching…") == 1


def test_esc_takes_the_wait_away_and_other_words_tell_of_it_at_once(
    desk: Desk, qtbot: QtBot, held: SlowSite
) -> None:
    panel = desk.window.search.panel
    typed(desk, qtbot, "sciatica")
    desk.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    qtbot.keyClicks(desk.window.search, " l")
    assert panel.isVisible()
    assert panel.told.text() == "Searching…"
    assert not panel.hits()
    desk.press(Qt.Key.Key_Escape)
    with qtbot.waitSignal(desk.searcher.answered, timeout=5000):
        held.found.set()
    assert not panel.isVisible()


def test_nothing_is_late_once_the_answer_is_there(desk: Desk, qtbot: QtBot) -> None:
    desk.search("dizziness")
    with qtbot.assertNotEmitted(desk.searcher.late, wait=300):
        assert not desk.searcher.is_late
    assert desk.window.search.panel.list.isEnabled()
