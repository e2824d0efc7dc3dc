"""What a reader did in the notebook is undone, from the line at the foot or by Ctrl+Z."""

from pathlib import Path

from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.address import Address
from db.anchors import anchor_at
from db.marks import Change, MarkKind, Standing
from db.notebook import open_notebook
from tests.journeys.desk import Desk
from tests.journeys.noting import (
    CTRL,
    CTRL_SHIFT,
    PAGE,
    WORDS,
    Key,
    choose_row,
    kept,
    listed,
    open_page,
    panel,
    rows,
    said,
    write_note,
)


def remove_first(desk: Desk, qtbot: QtBot) -> None:
    choose_row(desk, qtbot)
    desk.press(Key.Key_Delete)


def test_a_note_that_was_removed_is_brought_back_by_the_button_beside_the_words(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "To go")
    undo = desk.window.status.undo
    assert not undo.isVisible()
    remove_first(desk, qtbot)
    assert kept(book_path) == ()
    assert said(desk) == "Note removed."
    assert undo.isVisible()
    assert undo.accessibleName() == "Undo: Note removed."
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert kept(book_path)[0].words == "To go"
    assert not undo.isVisible()
    assert said(desk) == "Undone: brought back."


def test_the_button_is_come_to_by_tab_and_pressed_by_enter(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "To go")
    remove_first(desk, qtbot)
    for _ in range(200):
        if desk.window.status.undo.hasFocus():
            break
        desk.press(Key.Key_Tab)
    assert desk.window.status.undo.hasFocus()
    desk.press(Key.Key_Return)
    assert kept(book_path)[0].words == "To go"
    assert QApplication.focusWidget() is desk.page


def test_other_words_and_other_tags_are_undone_and_said_apart(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "First", "ward")
    choose_row(desk, qtbot)
    panel(desk).editor.words.setPlainText("Second")
    panel(desk).keep()
    assert said(desk) == "Note kept, with other words."
    choose_row(desk, qtbot)
    panel(desk).editor.tags.setText("ward, night")
    panel(desk).keep()
    assert said(desk) == "Note kept, with other tags."
    desk.page.setFocus()
    desk.press(Key.Key_Z, CTRL)
    assert [(one.words, one.tags) for one in kept(book_path)] == [("Second", ("ward",))]
    desk.press(Key.Key_Z, CTRL)
    assert [(one.words, one.tags) for one in kept(book_path)] == [("First", ("ward",))]
    desk.press(Key.Key_Z, CTRL)
    assert said(desk) == "There is nothing to undo in the notebook."
    assert len(kept(book_path)) == 1


def test_a_note_kept_as_it_was_offers_nothing_to_undo(desk: Desk, qtbot: QtBot) -> None:
    open_page(desk)
    write_note(desk, qtbot, "First", "ward")
    choose_row(desk, qtbot)
    panel(desk).keep()
    assert said(desk) == "Kept."
    assert not desk.window.status.undo.isVisible()


def test_several_highlights_removed_at_once_come_back_at_once(desk: Desk, book_path: Path) -> None:
    open_page(desk)
    desk.page.selectAll()
    desk.press(Key.Key_H, CTRL)
    many = len(kept(book_path))
    desk.press(Key.Key_H, CTRL)
    assert kept(book_path) == ()
    assert said(desk) == f"{many} highlights removed."
    desk.press(Key.Key_Z, CTRL)
    assert len(kept(book_path)) == many > 5


def test_the_offer_is_gone_with_the_page_and_where_another_copy_was_quicker(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "To go")
    remove_first(desk, qtbot)
    desk.go("dorsal:condition/fibromyalgia")
    assert not desk.window.status.isVisible()
    desk.press(Key.Key_Z, CTRL)
    open_page(desk)
    remove_first(desk, qtbot)
    assert desk.window.status.undo.isVisible()
    with open_notebook(book_path) as other:
        (gone,) = other.removed()
        other.put_back((Change(structs.replace(gone, removed=None), gone),))
        other.change(gone.id, words="Theirs")
    desk.window.notes.look_again()
    assert not desk.window.status.undo.isVisible()
    desk.press(Key.Key_Z, CTRL)
    assert [one.words for one in kept(book_path)] == ["Theirs"]


def test_a_note_that_waits_is_attached_and_comes_back_to_wait_in_one_step(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    with open_notebook(book_path) as book:
        anchor = anchor_at(desk.library, Address.parse(f"{PAGE}#answer"), "words of another day")
        anchor = structs.replace(anchor, fact="0" * 16)
        made = book.add(MarkKind.NOTE, anchor, edition="1", words="Waits", tags=("ward",))
    desk.window.keeping.begin()
    qtbot.waitUntil(lambda: desk.window.noting is not None)
    desk.press(Key.Key_B, CTRL_SHIFT)
    listed(desk, "Waiting")
    assert len(rows(desk)) == 1
    open_page(desk)
    desk.select_words(WORDS)
    choose_row(desk, qtbot)
    qtbot.mouseClick(panel(desk).attach, Qt.MouseButton.LeftButton)
    (mark,) = kept(book_path)
    assert (mark.quote, mark.words, mark.tags) == (WORDS, "Waits", ("ward",))
    assert mark.standing is Standing.AT
    assert said(desk) == "Note attached to the statement at the cursor."
    assert rows(desk) == []
    desk.press(Key.Key_Z, CTRL)
    (mark,) = kept(book_path)
    assert (mark.id, mark.standing) == (made.id, Standing.LOST)
    assert len(rows(desk)) == 1
    assert said(desk) == "Undone: it waits again where it was."


def throw_away(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(panel(desk).editor.drop, Qt.MouseButton.LeftButton)


def test_what_is_thrown_away_is_offered_back_with_its_tags_and_its_place(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    desk.press(Key.Key_N, CTRL_SHIFT)
    editor = panel(desk).editor
    editor.words.setPlainText("An hour of work")
    editor.tags.setText("ward")
    throw_away(desk, qtbot)
    assert editor.draft is None
    assert said(desk) == "What was written is thrown away."
    panel(desk).hide()
    qtbot.mouseClick(desk.window.status.undo, Qt.MouseButton.LeftButton)
    assert editor.isVisible()
    assert (editor.words.toPlainText(), editor.tags.text()) == ("An hour of work", "ward")
    assert said(desk) == "Undone: your words are back, not kept yet."
    editor.keep.click()
    (mark,) = kept(book_path)
    assert (mark.quote, mark.words, mark.tags) == (WORDS, "An hour of work", ("ward",))


def test_what_is_thrown_away_comes_back_in_its_turn_before_what_was_written_since(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.press(Key.Key_N, CTRL_SHIFT)
    editor = panel(desk).editor
    editor.words.setPlainText("First")
    throw_away(desk, qtbot)
    desk.press(Key.Key_B, CTRL)
    desk.press(Key.Key_B, CTRL)
    assert kept(book_path) == ()
    desk.press(Key.Key_N, CTRL_SHIFT)
    editor.words.setPlainText("Second")
    desk.page.setFocus()
    desk.press(Key.Key_Z, CTRL)
    assert len(kept(book_path)) == 1
    desk.page.setFocus()
    desk.press(Key.Key_Z, CTRL)
    found = editor.words.toPlainText()
    editor.clear()
    assert found == "First\n\nSecond"


def test_what_was_added_to_a_note_and_thrown_away_comes_back(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "Kept")
    choose_row(desk, qtbot)
    editor = panel(desk).editor
    throw_away(desk, qtbot)
    assert not desk.window.status.undo.isVisible()
    choose_row(desk, qtbot)
    panel(desk).write(kept(book_path)[0])
    editor.words.setPlainText("Kept, and more")
    throw_away(desk, qtbot)
    desk.page.setFocus()
    desk.press(Key.Key_Z, CTRL)
    found = editor.words.toPlainText()
    editor.clear()
    assert found == "Kept, and more"


def test_what_is_thrown_away_does_not_outlive_its_notebook(desk: Desk, qtbot: QtBot) -> None:
    open_page(desk)
    desk.press(Key.Key_N, CTRL_SHIFT)
    panel(desk).editor.words.setPlainText("A name")
    throw_away(desk, qtbot)
    desk.choose("File", "Private")
    assert not desk.window.status.undo.isVisible()
    desk.page.setFocus()
    desk.press(Key.Key_Z, CTRL)
    assert panel(desk).editor.draft is None
