"""How the notebook looks: nothing of a note is cut off, nothing lies over the page."""

from collections.abc import Iterator
from time import process_time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextFragment
from PySide6.QtWidgets import QApplication, QListWidget, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from db.address import Address
from db.anchors import anchor_at
from db.marks import MarkKind
from db.records import statements_of
from desktop.widgets import page_text
from desktop.widgets.page_marks import Sign
from tests.journeys.desk import Desk
from tests.journeys.noting import (
    ALT,
    CTRL,
    CTRL_SHIFT,
    PAGE,
    WORDS,
    open_page,
    panel,
    write_note,
)

State = QStyle.StateFlag
Key = Qt.Key


def room_for_words(shown: QListWidget, row: int, *, chosen: bool) -> tuple[int, int]:
    """The width and height that the words of an entry are painted into."""
    option = QStyleOptionViewItem()
    option.initFrom(shown)
    option.rect = shown.visualItemRect(shown.item(row))
    option.features = QStyleOptionViewItem.ViewItemFeature.HasDisplay
    option.text = shown.item(row).text()
    option.state = State.State_Enabled | State.State_Active
    if chosen:
        option.state |= State.State_Selected | State.State_HasFocus
    part = QStyle.SubElement.SE_ItemViewItemText
    room = shown.style().subElementRect(part, option, shown)
    return room.width(), room.height()


@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_a_chosen_note_has_as_much_room_for_its_words_as_any(
    desk: Desk, qtbot: QtBot, zoom: int
) -> None:
    desk.theme.set_zoom(zoom)
    open_page(desk)
    write_note(desk, qtbot, "before the operation", tags="clinic, ward")
    shown = panel(desk).list
    assert room_for_words(shown, 0, chosen=True) == room_for_words(shown, 0, chosen=False)
    records = desk.tab.records.list
    assert room_for_words(records, 1, chosen=True) == room_for_words(records, 1, chosen=False)


@pytest.mark.parametrize("zoom", [80, 100, 200])
def test_signs_stay_in_the_margin_however_many_marks_they_tell_of(desk: Desk, zoom: int) -> None:
    desk.theme.set_zoom(zoom)
    open_page(desk)
    desk.press(Key.Key_B, CTRL)
    notes = desk.window.notes
    for number in range(180):
        address = Address.parse(PAGE if number % 3 else PAGE + "#answer")
        notes.add(MarkKind.NOTE, anchor_at(desk.library, address), f"note {number}")
    QApplication.processEvents()
    signs = desk.page.viewport().findChildren(Sign)
    assert sorted(sign.text() for sign in signs) == ["★✎\n99+", "✎\n60"]
    for sign in signs:
        words = sign.fontMetrics().size(0, sign.text())
        assert words.width() < desk.page.margin(), sign.text()
        assert sign.geometry().right() < desk.page.margin()


def test_many_marks_of_a_page_are_found_in_one_look_through_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page(desk)
    desk.press(Key.Key_B, CTRL)
    looks: list[QTextDocument] = []
    fragments = page_text.fragments

    def counted(document: QTextDocument) -> Iterator[QTextFragment]:
        looks.append(document)
        return fragments(document)

    monkeypatch.setattr(page_text, "fragments", counted)
    record = desk.library.record(Address.parse(PAGE))
    places = [Address.parse(f"{PAGE}#{one.id}") for one in statements_of(record)]
    for place in places[:12]:
        desk.window.notes.add(MarkKind.NOTE, anchor_at(desk.library, place), "note")
    assert len(desk.page.viewport().findChildren(Sign)) > 10
    assert len(looks) < 4


def test_where_lines_break_otherwise_the_signs_stay_and_stand_beside_them(desk: Desk) -> None:
    desk.go("dorsal:population/breastfeeding")
    assert not desk.page.pictures()
    desk.press(Key.Key_B, CTRL)
    place = desk.page.text.links[-1].place
    desk.window.notes.add(MarkKind.NOTE, anchor_at(desk.library, place), "note")
    QApplication.processEvents()
    signs = desk.page.viewport().findChildren(Sign)
    sign = signs[-1]
    top = sign.y()
    desk.window.resize(700, desk.window.height())
    QApplication.processEvents()
    assert desk.page.viewport().findChildren(Sign) == signs
    assert sign.y() > top
    line = desk.page.textCursor()
    line.setPosition(sign.start)
    assert sign.y() == desk.page.cursorRect(line).top()


def test_words_stay_selected_where_the_notebook_makes_the_page_narrower(desk: Desk) -> None:
    open_page(desk)
    assert desk.page.pictures()
    desk.select_words(WORDS)
    wide = desk.page.width()
    desk.press(Key.Key_B, CTRL_SHIFT)
    QApplication.processEvents()
    assert desk.page.width() < wide
    assert desk.page.textCursor().selectedText() == WORDS


def test_a_long_paste_without_a_space_takes_time_by_its_length(desk: Desk) -> None:
    """Six times the letters take about six times the work, not thirty-six times."""
    open_page(desk)
    desk.press(Key.Key_N, CTRL_SHIFT)
    words = panel(desk).editor.words

    def pasted(letters: int) -> float:
        text = "x" * letters
        QApplication.clipboard().setText(text)
        start = process_time()
        desk.press(Key.Key_V, CTRL)
        QApplication.processEvents()
        took = process_time() - start
        assert words.toPlainText().strip() == text
        words.selectAll()
        return took

    turns = [(pasted(10_000), pasted(60_000)) for _ in range(3)]
    short, long = (min(times) for times in zip(*turns, strict=True))
    assert long < 9 * short
    panel(desk).editor.clear()


@pytest.mark.parametrize("zoom", [100, 150, 175, 200])
def test_what_is_written_is_in_sight_from_the_first_letter(
    desk: Desk, qtbot: QtBot, zoom: int
) -> None:
    desk.window.resize(1024, 700)
    desk.theme.set_zoom(zoom)
    desk.go("dorsal:regimen/neurontin-us-renal")
    desk.page.setFocus()
    desk.press(Key.Key_Down, ALT)
    desk.press(Key.Key_N, CTRL_SHIFT)
    words = panel(desk).editor.words
    qtbot.waitUntil(words.hasFocus)
    qtbot.wait(50)
    line = words.cursorRect()
    assert words.visibleRegion().boundingRect().intersects(line)
    desk.press(Key.Key_Tab)
    qtbot.wait(50)
    tags = panel(desk).editor.tags
    assert tags.hasFocus()
    assert tags.visibleRegion().boundingRect() == tags.rect()
    desk.window.resize(1024, 560)
    qtbot.wait(50)
    assert tags.visibleRegion().boundingRect() == tags.rect()
