"""A reader's own marks on a page whose heart is a table, and on what stands below it."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.widgets.table_page import TablePage
from tests.journeys.desk import Desk
from tests.journeys.noting import (
    ALT,
    CTRL,
    Key,
    kept,
    panel,
    rows,
    said,
    write_note,
)

TABLE = "dorsal:topic/who-advises-what"
RATES = "dorsal:table/neurontin-phn"


def table_page(desk: Desk, address: str) -> TablePage:
    desk.go(address)
    front = desk.tab.front()
    assert isinstance(front, TablePage)
    return front


def choose_cell(front: TablePage, number: int = 0) -> None:
    """One of the cells that say something."""
    cells = (
        front.proxy.index(row, column)
        for row in range(front.proxy.rowCount())
        for column in range(front.proxy.columnCount())
    )
    saying = [one for one in cells if front.place_of(one) is not None]
    front.table.setCurrentIndex(saying[number])
    front.table.setFocus()


def test_this_page_has_the_marks_on_the_cells_of_its_table(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    front = table_page(desk, TABLE)
    for number in (0, 5):
        choose_cell(front, number)
        write_note(desk, qtbot, f"On cell {number}")
    assert [row.split("\n")[-1] for row in rows(desk)] == ["On cell 0", "On cell 5"]
    desk.go("dorsal:condition/postherpetic_neuralgia")
    assert rows(desk) == []
    table_page(desk, TABLE)
    assert len(rows(desk)) == 2
    (mark, _) = kept(book_path)
    desk.go(str(mark.address.record))
    assert len(rows(desk)) == 1


def test_what_stands_below_a_table_is_noted_by_the_keyboard_and_shown_there(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    front = table_page(desk, TABLE)
    choose_cell(front)
    desk.press(Key.Key_Tab)
    assert front.notes.hasFocus()
    desk.press(Key.Key_Down, ALT)
    write_note(desk, qtbot, "Below the table")
    (mark,) = kept(book_path)
    assert mark.address.record == front.page_address()
    assert mark.quote
    assert "Below the table" in front.notes.accessibleDescription()
    assert "Below the table" in rows(desk)[0]
    assert front.table.accessibleDescription() == ""


def test_words_below_a_table_are_lit_and_the_cell_chosen_before_is_not_marked(
    desk: Desk, book_path: Path
) -> None:
    front = table_page(desk, RATES)
    choose_cell(front)
    front.notes.setFocus()
    desk.press(Key.Key_Down, ALT)
    desk.press(Key.Key_H, CTRL)
    assert said(desk) == "Highlighted."
    (mark,) = kept(book_path)
    lit = [one.cursor.selectedText() for one in front.notes.extraSelections()]
    assert mark.quote in lit


def test_a_mark_on_a_cell_is_signed_in_the_cell_and_not_once_more_below(
    desk: Desk, qtbot: QtBot
) -> None:
    front = table_page(desk, RATES)
    choose_cell(front, 3)
    write_note(desk, qtbot, "On a cell")
    assert front.table.sign_at(front.table.currentIndex()) == "✎"
    assert "On a cell" not in front.notes.accessibleDescription()
    assert len(rows(desk)) == 1
    front.table.clearFocus()
    front.table.setCurrentIndex(front.proxy.index(-1, -1))
    desk.press(Key.Key_B, CTRL)
    assert "Bookmark" in front.notes.accessibleDescription()
    assert len(rows(desk)) == 2


def test_a_study_card_is_made_of_a_statement_below_a_table(desk: Desk) -> None:
    front = table_page(desk, RATES)
    front.notes.setFocus()
    desk.press(Key.Key_Down, ALT)
    desk.press(Key.Key_M, CTRL)
    assert "Kept as a study card" in said(desk)
    assert panel_closed(desk)


def panel_closed(desk: Desk) -> bool:
    return desk.window.noting is None or not panel(desk).isVisible()
