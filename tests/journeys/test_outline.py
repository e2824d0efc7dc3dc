"""The outline of a page: read piece by piece, without the mouse."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from db.address import Address
from desktop.widgets.outlined import Outlined
from desktop.widgets.page_outline import PageOutline
from desktop.widgets.page_window import PageWindow
from tests.journeys.desk import Desk

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
CTRL = Qt.KeyboardModifier.ControlModifier
SCIATICA = "dorsal:condition/sciatica_radiculopathy"


@pytest.fixture
def outline(desk: Desk) -> PageOutline:
    desk.go(SCIATICA)
    return opened(desk)


def opened(desk: Desk) -> PageOutline:
    """The outline, asked for by its entry in the menu."""
    desk.choose("Go", "Outline of this page")
    QApplication.processEvents()
    outline = desk.window.outlined.outline
    assert outline is not None
    return outline


def lit(outline: PageOutline) -> str:
    item = outline.tree.currentItem()
    assert item is not None
    return str(item.data(0, SPOKEN))


def all_of(outline: PageOutline) -> list[QTreeWidgetItem]:
    return list(outline.items())


def light(outline: PageOutline, wanted: Callable[[str], bool]) -> QTreeWidgetItem:
    item = next(one for one in all_of(outline) if wanted(str(one.data(0, SPOKEN))))
    outline.tree.setCurrentItem(item)
    return item


def test_it_holds_all_words_of_the_page_in_their_order(desk: Desk, outline: PageOutline) -> None:
    read = [
        piece.words if not piece.rows else " ".join(c.words for row in piece.rows for c in row)
        for piece in outline.shown
        if not piece.words.startswith(("Picture", "Number")) or piece.rows
    ]
    page = re.sub(r"[\s￼]+", " ", desk.text).strip()
    at = 0
    for piece, words in zip(outline.shown, read, strict=False):
        if piece.kind.value in ("heading", "paragraph", "item"):
            assert words in page[at:], words
            at += page[at:].index(words)
    left = page
    for words in sorted(read, key=len, reverse=True):
        left = left.replace(words, " ", 1)
    assert len(left.strip()) < len(page) / 50, left


def test_headings_hold_what_stands_under_them(outline: PageOutline) -> None:
    title = outline.tree.topLevelItem(0)
    assert title is not None
    assert title.data(0, SPOKEN) == "Sciatica, lumbar radiculopathy, heading 1"
    under = [title.child(row) for row in range(title.childCount())]
    assert "Evidence, heading 2" in [one.data(0, SPOKEN) for one in under]
    evidence = next(one for one in under if one.text(0) == "Evidence")
    assert evidence.childCount() > 5


def test_the_page_follows_what_is_lit(desk: Desk, outline: PageOutline) -> None:
    item = light(outline, lambda words: words.startswith("Red flags"))
    assert desk.page.textCursor().block().text() == item.text(0)
    assert desk.page.lit
    assert outline.tree.hasFocus()


def test_headings_are_stepped_through(desk: Desk, outline: PageOutline) -> None:
    stepped = []
    for _ in range(3):
        desk.press(Qt.Key.Key_Down, CTRL)
        stepped.append(lit(outline))
    assert all("heading" in words for words in stepped)
    assert len(set(stepped)) == 3
    desk.press(Qt.Key.Key_Up, CTRL)
    assert lit(outline) == stepped[1]


def test_a_table_is_walked_cell_by_cell_and_left(desk: Desk, outline: PageOutline) -> None:
    light(outline, lambda words: words.startswith("Table, "))
    desk.press(Qt.Key.Key_Return)
    assert outline.table.hasFocus()
    heads = [outline.table.horizontalHeaderItem(c).text() for c in range(2)]
    assert heads == ["Source", "Position, and what it says"]
    desk.press(Qt.Key.Key_Right)
    cell = outline.table.currentItem()
    assert cell is not None
    assert "gabapentinoids" in cell.text()
    desk.press(Qt.Key.Key_Escape)
    assert outline.tree.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.page.hasFocus()
    assert outline.isHidden()


def test_a_table_has_its_columns_where_the_page_has_no_room_for_them(desk: Desk) -> None:
    desk.window.resize(1024, 700)
    desk.go("dorsal:regimen/horizant-phn-renal")
    desk.theme.set_zoom(300)
    outline = opened(desk)
    item = light(outline, lambda words: words.startswith("Table, 5 rows, 4 columns: Clearance"))
    shown = desk.page.textCursor().currentTable()
    assert shown.columns() == 1
    assert desk.page.textCursor().position() == shown.firstPosition()
    assert outline.table.columnCount() == 4
    for heading in (item.parent(), *all_of(outline)):
        if heading is not None and "heading 2" in heading.data(0, SPOKEN):
            outline.tree.setCurrentItem(heading)
            assert desk.page.textCursor().block().text() == heading.text(0)


def test_a_link_leads_on_and_the_outline_comes_along(desk: Desk, outline: PageOutline) -> None:
    light(outline, lambda words: words == "Link: Lumbar spinal stenosis")
    desk.press(Qt.Key.Key_Return)
    assert desk.here == "dorsal:condition/spinal_stenosis"
    assert lit(outline) == "Lumbar spinal stenosis, heading 1"
    assert outline.tree.hasFocus()


def test_who_says_so_is_asked_and_outlined_too(desk: Desk, outline: PageOutline) -> None:
    light(outline, lambda words: words.startswith("Who says so: Enke 2018"))
    desk.press(Qt.Key.Key_Return)
    assert desk.tab.sources.isVisible()
    desk.tab.sources.view.setFocus()
    opened(desk)
    assert outline.shown[0].words in desk.tab.sources.view.toPlainText()


def test_a_picture_is_reached_in_its_words(desk: Desk, outline: PageOutline) -> None:
    light(outline, lambda words: words.startswith("Picture: "))
    desk.press(Qt.Key.Key_Return)
    picture = desk.page.pictures()[0]
    assert picture.hasFocus()
    assert picture.drawn.words in [piece.words for piece in outline.shown]


def test_sources_follow_the_statement_that_is_lit(desk: Desk, outline: PageOutline) -> None:
    light(outline, lambda words: words.startswith("Trials show no useful effect"))
    assert desk.page.place_here() == Address.parse(f"{SCIATICA}#answer")


def test_an_answer_worked_out_anew_keeps_the_place(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    outline = opened(desk)
    light(outline, lambda words: words == "Label table, heading 2")
    field = desk.window.current_tab.form.fields["clearance"]  # type: ignore[attr-defined]
    desk.type_into(field, "45")
    assert lit(outline) == "Label table, heading 2"
    assert any("200 to 700 mg" in str(one.data(0, SPOKEN)) for one in all_of(outline))


def test_a_page_in_its_own_window_has_an_outline_too(qtbot: QtBot, desk: Desk) -> None:
    desk.choose("Help", "Keys")
    window = desk.window.findChild(PageWindow)
    assert isinstance(window, PageWindow)
    window.activateWindow()
    QApplication.processEvents()
    qtbot.keyClick(window.view, Qt.Key.Key_O, CTRL | Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    outlined = window.findChild(Outlined)
    assert isinstance(outlined, Outlined)
    assert outlined.outline is not None
    assert lit(outlined.outline) == "Keys, heading 1"
    qtbot.keyClick(outlined.outline.tree, Qt.Key.Key_Escape)
    assert outlined.outline.isHidden()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.isVisible()
