"""Searching, finding on a page and the palette, by keyboard alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from db.address import Address
from db.search import Hit
from desktop.actions import MENUS
from desktop.widgets.hit_list import HitList
from desktop.widgets.hit_painter import LINES
from desktop.widgets.palette_box import PaletteBox
from desktop.widgets.table_page import TablePage
from tests.journeys.desk import Desk

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SCIATICA = "dorsal:condition/sciatica_radiculopathy"


def type_here(qtbot: QtBot, words: str) -> QLineEdit:
    """Types where the focus is."""
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, words)
    return field


def panel(desk: Desk) -> HitList:
    return desk.window.search.panel


def said(desk: Desk) -> str:
    return desk.window.statusBar().currentMessage()


def asked(desk: Desk, qtbot: QtBot, key: Qt.Key) -> None:
    """Presses a key that asks anew, and waits for the answer."""
    with qtbot.waitSignal(desk.searcher.answered, timeout=5000):
        desk.press(key)


@pytest.mark.parametrize("key", [Qt.Key.Key_Slash, Qt.Key.Key_L])
def test_the_box_is_reached_by_key_from_the_page(desk: Desk, key: Qt.Key) -> None:
    desk.go(SCIATICA)
    desk.page.setFocus()
    desk.press(key, CONTROL if key == Qt.Key.Key_L else None)
    assert desk.window.search.hasFocus()
    assert desk.window.search.text() == ""


def test_hits_stand_by_tab_under_their_headings_and_are_read_aloud(desk: Desk) -> None:
    rows = desk.search("dizziness")
    assert rows[0] in [desk.bar.tabText(index) for index in range(desk.bar.count())]
    hits = panel(desk).hits()
    tabs = [hit.tab for hit in hits]
    assert len(dict.fromkeys(tabs)) == sum(
        a != b for a, b in zip([None, *tabs], tabs, strict=False)
    )
    shown = panel(desk).list
    assert all(
        shown.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(shown.count())
    )
    assert shown.verticalScrollBar().value() == 0
    assert hits[0].title in desk.window.search.accessibleDescription()


@pytest.mark.parametrize("words", ["dizziness", "kidney", "gabapentin for sciatica", "stopping"])
def test_each_record_stands_once_its_other_places_in_a_line_each_under_it(
    desk: Desk, words: str
) -> None:
    desk.search(words)
    shown = panel(desk).list
    rows = [shown.item(number) for number in range(shown.count())]
    hits = [row for row in rows if isinstance(row.data(Qt.ItemDataRole.UserRole), Hit)]
    records = [row.data(Qt.ItemDataRole.UserRole).address.record for row in hits]
    heads = [len(row.data(LINES)) == 2 for row in hits]
    assert not all(heads)
    for number, (record, head) in enumerate(zip(records, heads, strict=True)):
        assert head == (record not in records[:number])
        assert head or records[number - 1] == record
        assert (hits[number].sizeHint().height() > 2 * desk.theme.em) == head
    assert all(
        "found as" not in str(row.data(LINES)) for row in hits if "MARK" in str(row.data(LINES))
    )


def test_a_further_place_opens_like_any_other(desk: Desk) -> None:
    desk.search("dizziness")
    desk.press(Qt.Key.Key_Down)
    hit = panel(desk).list.currentItem().data(Qt.ItemDataRole.UserRole)
    assert len(panel(desk).list.currentItem().data(LINES)) == 1
    desk.press(Qt.Key.Key_Return)
    assert desk.here == str(hit.address)
    assert hit.address.place


def test_by_which_name_it_was_found_is_told_where_no_word_shows_it(desk: Desk) -> None:
    desk.search("how fast does it kick in")
    lines = panel(desk).list.item(1).data(LINES)
    assert "found as" in str(lines)
    assert "MARK" not in str(lines)


def test_what_was_put_right_is_told_and_the_words_typed_can_be_had(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.search("postherpetik neuralgia")
    assert panel(desk).told.text() == "Showing results for <b>postherpetic neuralgia</b>"
    assert isinstance(panel(desk).list.currentItem().data(Qt.ItemDataRole.UserRole), Hit)
    desk.press(Qt.Key.Key_Up)
    assert "postherpetik" in desk.window.search.accessibleDescription()
    asked(desk, qtbot, Qt.Key.Key_Return)
    assert "Showing results" not in panel(desk).told.text()
    assert panel(desk).isVisible()


def test_where_nothing_is_found_the_nearest_names_open(desk: Desk) -> None:
    desk.search("haemody")
    assert "Nothing found" in panel(desk).told.text()
    hit = panel(desk).hits()[0]
    desk.press(Qt.Key.Key_Return)
    assert desk.here == str(hit.address)


def test_words_that_no_page_has_are_told_over_the_hits(desk: Desk) -> None:
    desk.search("peritoneal dialysis gabapentin")
    assert panel(desk).told.text() == "No page has “peritoneal”: these have the rest."
    assert panel(desk).hits()


def test_places_of_the_manual_come_last_and_open(desk: Desk) -> None:
    rows = desk.search("kidney")
    assert rows[-2:] == ["The manual", "Kidney function · How each number is made"]
    assert {hit.address.kind for hit in panel(desk).hits()}.isdisjoint({"help"})
    desk.search("print")
    panel(desk).list.setCurrentRow(panel(desk).list.count() - 1)
    desk.press(Qt.Key.Key_Return)
    assert desk.here == "dorsal:help/manual#paper"


def test_f3_walks_the_hits_from_anywhere(desk: Desk) -> None:
    desk.search("dizziness")
    hits = panel(desk).hits()
    desk.press(Qt.Key.Key_Return)
    desk.page.setFocus()
    desk.press(Qt.Key.Key_F3)
    assert desk.here == str(hits[1].address)
    assert said(desk).startswith(f"2 of {len(hits)}: {hits[1].title}")
    desk.press(Qt.Key.Key_F3, SHIFT)
    desk.press(Qt.Key.Key_F3, SHIFT)
    assert desk.here == str(hits[-1].address)
    assert said(desk).startswith(f"{len(hits)} of {len(hits)}: ")


def test_f3_before_any_search_says_so(desk: Desk) -> None:
    start = desk.here
    desk.press(Qt.Key.Key_F3)
    assert desk.here == start
    assert "Search first" in said(desk)


def test_recent_searches_come_back_with_down_and_are_written_nowhere(
    desk: Desk, qtbot: QtBot, tmp_path: Path, sit_down: Callable[[], Desk]
) -> None:
    desk.search("giddiness")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_L, CONTROL)
    desk.window.search.clear()
    desk.press(Qt.Key.Key_Down)
    assert "giddiness" in desk.window.search.accessibleDescription()
    asked(desk, qtbot, Qt.Key.Key_Return)
    assert desk.window.search.text() == "giddiness"
    assert panel(desk).hits()
    desk.close()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(b"giddi" in path.read_bytes() for path in files)
    again = sit_down()
    again.press(Qt.Key.Key_Down)
    assert not panel(again).isVisible()


def test_enter_waits_for_the_answer_to_the_newest_words(desk: Desk, qtbot: QtBot) -> None:
    desk.search("fibromyalgia")
    box = desk.window.search
    box.clear()
    with qtbot.waitSignal(box.address_requested, timeout=5000):
        qtbot.keyClicks(box, "sciatica")
        desk.press(Qt.Key.Key_Return)
    assert desk.here.startswith(SCIATICA)


def test_an_answer_that_comes_after_esc_stays_away(desk: Desk, qtbot: QtBot) -> None:
    desk.search("dizziness")
    with qtbot.waitSignal(desk.searcher.answered, timeout=5000):
        qtbot.keyClicks(desk.window.search, " and")
        desk.press(Qt.Key.Key_Escape)
    assert not panel(desk).isVisible()


def test_a_hit_opened_gives_the_keys_to_its_page(desk: Desk) -> None:
    desk.search("dizziness")
    desk.press(Qt.Key.Key_Return)
    assert desk.page.hasFocus()
    assert desk.here == str(panel(desk).hits()[0].address)


def test_a_place_chosen_in_the_palette_gives_the_keys_to_its_page(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Qt.Key.Key_K, CONTROL)
    type_here(qtbot, "sciatica")
    desk.press(Qt.Key.Key_Return)
    assert desk.page.hasFocus()


def test_esc_goes_back_step_by_step_from_the_answers_to_the_page(desk: Desk) -> None:
    desk.search("dizziness")
    desk.press(Qt.Key.Key_Escape)
    assert not panel(desk).isVisible()
    assert desk.window.search.text() == "dizziness"
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.search.text() == ""
    assert desk.window.search.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.hasFocus()


def test_the_answers_go_when_the_reader_goes_elsewhere_by_key(desk: Desk) -> None:
    desk.search("dizziness")
    desk.press(Qt.Key.Key_5, CONTROL)
    assert not panel(desk).isVisible()
    desk.search("dizziness")
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not panel(desk).isVisible()


def test_what_was_put_right_or_not_found_is_said_aloud_with_the_row_lit(desk: Desk) -> None:
    desk.search("postherpetik neuralgia")
    spoken = desk.window.search.accessibleDescription()
    assert spoken.startswith("Showing results for postherpetic neuralgia")
    assert panel(desk).hits()[0].title in spoken
    desk.search("haemody")
    spoken = desk.window.search.accessibleDescription()
    assert spoken.startswith("Nothing found for “haemody”")
    assert panel(desk).hits()[0].title in spoken


def test_symbols_alone_are_told_to_find_nothing_and_leave_no_answers_of_before(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.search("dizziness")
    box = desk.window.search
    with qtbot.waitSignal(desk.searcher.answered, timeout=5000):
        box.clear()
        qtbot.keyClicks(box, "nausea")
        box.selectAll()
        qtbot.keyClicks(box, "?!")
    assert panel(desk).isVisible()
    assert panel(desk).told.text().startswith("Nothing found for “?!”")
    assert not panel(desk).hits()


def test_a_huge_question_is_not_repeated_whole(desk: Desk, qtbot: QtBot) -> None:
    box = desk.window.search
    with qtbot.waitSignal(desk.searcher.answered, timeout=5000):
        box.insert("x" * 100_000)
        qtbot.keyClicks(box, "y")
    assert len(panel(desk).told.text()) < 200


def test_rows_of_the_answers_grow_with_the_letters(desk: Desk) -> None:
    desk.search("dizziness")
    row = panel(desk).list.item(1)
    before = row.sizeHint().height()
    desk.theme.set_zoom(200)
    QApplication.processEvents()
    assert row.sizeHint().height() >= 1.9 * before


def test_a_record_found_by_its_name_shows_and_says_what_it_says_first(desk: Desk) -> None:
    desk.search("can I drive")
    item = panel(desk).list.item(1)
    first = "Do not drive or run complex machines until its effect on the person is known."
    assert "".join(run.words for run in item.data(LINES)[1]) == first
    assert first in desk.window.search.accessibleDescription()


@pytest.mark.parametrize("zoom", [100, 250])
def test_the_panel_stays_inside_the_window(desk: Desk, zoom: int) -> None:
    desk.theme.set_zoom(zoom)
    desk.window.resize(1024, 700)
    QApplication.processEvents()
    desk.search("pain")
    parent = panel(desk).parentWidget()
    assert parent is not None
    assert parent.rect().contains(panel(desk).geometry())


def find(desk: Desk, qtbot: QtBot, words: str) -> QLineEdit:
    desk.press(Qt.Key.Key_F, CONTROL)
    return type_here(qtbot, words)


def test_words_are_found_on_the_page_and_walked(desk: Desk, qtbot: QtBot) -> None:
    desk.go(SCIATICA)
    field = find(desk, qtbot, "GIMENEZ-campos")
    count = desk.tab.find_bar.count
    total = desk.text.count("Giménez-Campos")
    assert total > 1
    assert count.text() == f"1 of {total}"
    assert desk.page.textCursor().selectedText() == "Giménez-Campos"
    first = desk.page.textCursor().position()
    desk.press(Qt.Key.Key_Return)
    assert count.text() == f"2 of {total}"
    assert desk.page.textCursor().position() > first
    desk.press(Qt.Key.Key_F3)
    desk.press(Qt.Key.Key_Return, SHIFT)
    desk.press(Qt.Key.Key_F3, SHIFT)
    assert count.text() == f"1 of {total}"
    assert field.hasFocus()


def test_nothing_on_the_page_is_said_and_esc_gives_the_page_back(desk: Desk, qtbot: QtBot) -> None:
    desk.go(SCIATICA)
    find(desk, qtbot, "pain")
    assert desk.page.extraSelections()
    type_here(qtbot, "qzx")
    assert "Not on this page" in desk.tab.find_bar.count.text()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.tab.find_bar.isVisible()
    assert desk.page.hasFocus()
    assert not desk.page.extraSelections()


def test_the_bar_follows_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.go(SCIATICA)
    find(desk, qtbot, "gabapentin")
    desk.go("dorsal:condition/fibromyalgia")
    total = desk.text.lower().count("gabapentin")
    assert desk.tab.find_bar.count.text() == f"{total} on this page"
    assert desk.page.verticalScrollBar().value() == 0


def test_rows_of_a_table_are_found(desk: Desk, qtbot: QtBot) -> None:
    desk.go("dorsal:table/neurontin-phn")
    front = desk.tab.front()
    assert isinstance(front, TablePage)
    find(desk, qtbot, "vomit")
    row = front.table.currentIndex().row()
    assert "omiting" in str(front.proxy.index(row, 0).data())
    assert desk.tab.find_bar.count.text().startswith("1 of ")


def palette(desk: Desk, qtbot: QtBot, words: str) -> PaletteBox:
    desk.press(Qt.Key.Key_K, CONTROL)
    type_here(qtbot, words)
    box = desk.window.findChild(PaletteBox)
    assert isinstance(box, PaletteBox)
    return box


@pytest.mark.parametrize(
    ("typed", "here"),
    [
        ("sciatica lumb", SCIATICA),
        ("sciatca lumbar", SCIATICA),
        ("sciatica red flags", f"{SCIATICA}#"),
        ("renal clearance", "dorsal:regimen/neurontin-us-renal"),
        ("taper", "dorsal:topic/plan"),
        ("nnt", "dorsal:topic/benefit-and-harm"),
        ("child", "dorsal:regimen/us-epilepsy-3-11"),
        ("compare", "dorsal:topic/compare"),
        ("which alternatives", "dorsal:topic/which-alternatives"),
        ("tab ref", "dorsal:"),
    ],
)
def test_the_palette_leads_anywhere(desk: Desk, qtbot: QtBot, typed: str, here: str) -> None:
    box = palette(desk, qtbot, typed)
    desk.press(Qt.Key.Key_Return)
    assert not box.isVisible()
    assert desk.here.startswith(here)


def test_the_palette_changes_settings(desk: Desk, qtbot: QtBot) -> None:
    palette(desk, qtbot, "dark")
    desk.press(Qt.Key.Key_Return)
    assert desk.theme.choice == "dark"
    palette(desk, qtbot, "zoom larg")
    desk.press(Qt.Key.Key_Return)
    assert desk.settings.zoom == 110
    palette(desk, qtbot, "citation ama")
    desk.press(Qt.Key.Key_Return)
    assert desk.settings.citation_style.value == "ama"


def test_the_palette_shows_actions_first_with_their_keys(desk: Desk, qtbot: QtBot) -> None:
    box = palette(desk, qtbot, "")
    first = box.list.topLevelItem(0)
    assert first is not None
    assert (first.text(0), first.text(1)) == ("Print…", "Ctrl+P")
    assert "Ctrl+P" in box.field.accessibleDescription()
    names = [box.list.topLevelItem(row).text(0) for row in range(box.list.topLevelItemCount())]  # type: ignore[union-attr]
    assert "Back" not in names
    desk.press(Qt.Key.Key_Down)
    assert names[1] in box.field.accessibleDescription()


def test_esc_closes_the_palette_and_gives_the_focus_back(desk: Desk, qtbot: QtBot) -> None:
    desk.go(SCIATICA)
    desk.page.setFocus()
    box = palette(desk, qtbot, "zzzqqq")
    assert box.none.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert desk.page.hasFocus()


def test_each_place_of_the_palette_is_shown_with_its_tab(desk: Desk, qtbot: QtBot) -> None:
    box = palette(desk, qtbot, "fibromyalgia")
    first = box.list.topLevelItem(0)
    assert first is not None
    assert (first.text(0), first.text(1)) == ("Fibromyalgia", "Conditions")


def test_every_action_is_in_the_menus_and_does_something(desk: Desk) -> None:
    known = {**desk.window._plain, **desk.window._valued}
    for action in (one for menu in MENUS for one in menu.actions()):
        assert action.do in known
        assert (action.do in desk.window._valued) is bool(action.value)
        if action.value.startswith("dorsal:"):
            assert desk.window._places.has(Address.parse(action.value))


def test_no_key_does_two_things() -> None:
    keys = [key for menu in MENUS for action in menu.actions() for key in action.keys]
    assert len(keys) == len(set(keys))
