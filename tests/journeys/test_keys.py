"""The sheet of keys, and that they do not stand in one another's way."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from db.address import Address
from desktop.actions import MENUS, Menu
from desktop.pages.keys import keys_page
from desktop.pages.plain import plain_text
from desktop.widgets.page_marks import Sign
from desktop.widgets.page_window import PageWindow
from desktop.widgets.table_page import TablePage
from tests.journeys.desk import Desk


def test_the_question_mark_shows_all_keys_and_esc_goes_back(qtbot: QtBot, desk: Desk) -> None:
    desk.page.setFocus()
    qtbot.keyClicks(desk.page, "?")
    sheet = desk.window.findChild(PageWindow)
    assert isinstance(sheet, PageWindow)
    assert sheet.windowTitle() == "Keys · Dorsal"
    qtbot.keyClick(sheet.view, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_in_a_field_it_is_typed(qtbot: QtBot, desk: Desk) -> None:
    desk.window.search.setFocus()
    qtbot.keyClicks(desk.window.search, "why?")
    assert desk.window.search.text() == "why?"
    assert QApplication.activeWindow() is desk.window


def test_every_key_of_the_menus_is_on_the_sheet() -> None:
    words = plain_text(keys_page(MENUS).html, cell_gap="\t")
    for action in (one for menu in MENUS for one in menu.actions()):
        for keys in action.keys:
            assert keys in words, keys
        if action.keys:
            assert action.name in words


def test_no_two_entries_have_the_same_key() -> None:
    keys = [QKeySequence(k).toString() for menu in MENUS for a in menu.actions() for k in a.keys]
    assert [key for key, count in Counter(keys).items() if count > 1] == []


def menus(of: tuple[Menu, ...]) -> Iterator[Menu]:
    for menu in of:
        yield menu
        yield from menus(
            tuple(one for group in menu.groups for one in group if isinstance(one, Menu))
        )


@pytest.mark.parametrize("menu", list(menus(MENUS)), ids=lambda menu: menu.title.replace("&", ""))
def test_within_a_menu_each_letter_picks_one_entry(menu: Menu) -> None:
    entries = [one for group in menu.groups for one in group]
    words = [one.title if isinstance(one, Menu) else one.words for one in entries]
    letters = Counter(letter(one) for one in words if "&" in one)
    assert [one for one, count in letters.items() if count > 1] == []


def test_each_menu_has_a_letter_of_its_own(desk: Desk) -> None:
    letters = [letter(top.text()) for top in desk.window.menuBar().actions()]
    assert len(set(letters)) == len(letters)
    assert all(isinstance(top.menu(), QMenu) for top in desk.window.menuBar().actions())


def letter(words: str) -> str:
    return words.split("&", 1)[1][0].lower()


def test_a_table_is_sorted_and_its_record_opened_by_key(qtbot: QtBot, desk: Desk) -> None:
    desk.go("dorsal:topic/who-advises-what")
    table = desk.tab.front().table  # type: ignore[union-attr]
    table.setFocus()
    table.setCurrentIndex(table.model().index(3, 1))
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        qtbot.keyClick(table, Qt.Key.Key_S, ctrl | shift)
        head = table.horizontalHeader()
        assert (head.sortIndicatorSection(), head.sortIndicatorOrder()) == (1, order)
    qtbot.keyClick(table, Qt.Key.Key_Return, ctrl)
    assert desk.here.startswith("dorsal:condition/")


def test_what_has_a_column_is_passed_over_by_the_arrow_keys(qtbot: QtBot, desk: Desk) -> None:
    desk.choose("Go", "Compare side by side")
    chooser = desk.tab.chooser  # type: ignore[attr-defined]
    for column in chooser.columns[:2]:
        column.setFocus()
        qtbot.keyClick(column, Qt.Key.Key_Down)
    assert [column.currentIndex() for column in chooser.columns[:3]] == [1, 2, 0]


def named(widget: QWidget | None) -> str:
    return widget.accessibleName() if widget else ""


def test_f6_leads_from_part_to_part_past_the_links_of_a_page(desk: Desk) -> None:
    desk.go("dorsal:condition/sciatica_radiculopathy")
    desk.choose("Notes", "Notebook")
    desk.choose("Go", "Outline of this page")
    desk.window.search.setFocus()
    met = [QApplication.focusWidget()]
    for _ in range(6):
        desk.press(Qt.Key.Key_F6)
        met.append(QApplication.focusWidget())
    assert desk.window.noting is not None
    assert desk.window.outlined.outline is not None
    around = [
        desk.window.search,
        desk.window.tabs_bar.tabs,
        desk.window.outlined.outline.tree,
        desk.tab.records.list,
        desk.page,
        desk.window.noting.panel.search,
        desk.window.search,
    ]
    assert list(map(named, met)) == list(map(named, around))
    for one in reversed(around[:-1]):
        desk.press(Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is one


def test_f6_knows_the_form_the_table_and_who_says_so(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    desk.tab.records.list.setFocus()
    desk.press(Qt.Key.Key_F6)
    assert named(QApplication.focusWidget()) == "Age, years"
    desk.press(Qt.Key.Key_F6)
    assert desk.page.hasFocus()
    desk.go("dorsal:table/horizant-phn")
    front = desk.tab.front()
    assert isinstance(front, TablePage)
    desk.tab.records.list.setFocus()
    desk.press(Qt.Key.Key_F6)
    assert front.table.hasFocus()
    desk.press(Qt.Key.Key_F6)
    assert front.notes.hasFocus()
    desk.tab.show_sources(Address.parse("dorsal:table/horizant-phn#rows"))
    desk.press(Qt.Key.Key_F6)
    assert desk.tab.sources.view.hasFocus()


def test_tab_leaves_a_page_with_a_note_and_comes_by_its_sign(desk: Desk) -> None:
    """The sign once gave the Tab key back to the page, whose links went round for ever."""
    desk.go("dorsal:condition/fibromyalgia#answer")
    desk.choose("Notes", "Bookmark")
    desk.page.setFocus()
    met: list[QWidget] = []
    for _ in range(300):
        desk.press(Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        met.append(now)
        if now is desk.window.search:
            break
    assert desk.window.search in met
    assert [one for one in met if isinstance(one, Sign)]
    desk.page.setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert desk.page.textCursor().block().position() < desk.page.document().characterCount() / 3


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        ("Dose by kidney function", "Age, years"),
        ("Plan to raise or come off", "Plan"),
        ("A child's dose by weight", "Age, completed years"),
        ("Benefit and harm", "Condition"),
        ("Which alternatives", "For which condition"),
    ],
)
@pytest.mark.parametrize("width", [1280, 700])
def test_what_is_worked_out_begins_in_the_first_field_of_its_form(
    desk: Desk, entry: str, field: str, width: int
) -> None:
    desk.window.resize(width, 860)
    desk.choose("Work out", entry)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == field
    assert focused.isVisible()


def test_what_has_no_form_is_opened_at_its_page(desk: Desk) -> None:
    desk.choose("Help", "Manual")
    assert desk.page.hasFocus()


def test_tab_into_the_list_opens_nothing_until_a_line_is_chosen(desk: Desk) -> None:
    desk.go("dorsal:help/first")
    records = desk.tab.records
    records.filter.setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert records.list.hasFocus()
    assert desk.here == "dorsal:help/first"
    desk.press(Qt.Key.Key_Return)
    assert desk.here.partition("#")[0] == str(desk.tab.lines()[0].address)
    records.list.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.here == str(desk.tab.lines()[1].address)


def test_after_tab_into_the_list_an_arrow_or_a_click_chooses(desk: Desk) -> None:
    desk.go("dorsal:help/first")
    desk.tab.records.list.setFocus(Qt.FocusReason.TabFocusReason)
    desk.choose_in_list(desk.tab.lines()[0].title)
    assert desk.here.partition("#")[0] == str(desk.tab.lines()[0].address)
    desk.go("dorsal:help/first")
    desk.tab.records.filter.setFocus()
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Down)
    assert desk.here == str(desk.tab.lines()[1].address)
