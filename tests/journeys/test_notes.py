"""A reader marks pages by the keyboard, in the real window."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from db.address import Address
from db.marks import Anchor, MarkKind
from db.notebook import open_notebook
from db.study import Study
from desktop.doing import Do
from desktop.study.deck import cards
from desktop.study.own import own_card
from desktop.theme import load_tokens
from desktop.widgets.table_page import TablePage
from tests.editions import one_of
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


def dressed(desk: Desk) -> dict[str, tuple[str, QTextCharFormat.UnderlineStyle]]:
    """Words of the page that stand out, with their ground and how they are underlined."""
    shown = {}
    for one in desk.page.extraSelections():
        ground = one.format.background().color().name().upper()
        shown[one.cursor.selectedText()] = ground, one.format.underlineStyle()
    return shown


def test_reading_alone_makes_no_notebook(desk: Desk, book_path: Path) -> None:
    open_page(desk)
    assert desk.window.noting is None
    assert not book_path.exists()


def test_ctrl_b_keeps_the_page_and_takes_it_away_again(desk: Desk, book_path: Path) -> None:
    open_page(desk)
    desk.press(Key.Key_B, CTRL)
    (mark,) = kept(book_path)
    assert (mark.kind, str(mark.address)) == (MarkKind.BOOKMARK, PAGE)
    desk.press(Key.Key_B, CTRL)
    assert kept(book_path) == ()
    desk.press(Key.Key_Z, CTRL)
    assert kept(book_path)[0].id == mark.id


def test_a_bookmark_of_the_lit_statement_is_of_the_statement(desk: Desk, book_path: Path) -> None:
    desk.go(f"{PAGE}#answer")
    desk.press(Key.Key_B, CTRL)
    (mark,) = kept(book_path)
    assert str(mark.address) == f"{PAGE}#answer"


def test_ctrl_h_lights_the_selected_words_in_colour_and_underlined(
    desk: Desk, book_path: Path
) -> None:
    open_page(desk)
    desk.theme.choose("light")
    desk.select_words(WORDS)
    desk.press(Key.Key_H, CTRL)
    (mark,) = kept(book_path)
    assert mark.kind is MarkKind.HIGHLIGHT
    assert mark.quote == WORDS
    dotted = QTextCharFormat.UnderlineStyle.DotLine
    assert dressed(desk)[WORDS] == (load_tokens("light").highlight, dotted)
    desk.press(Key.Key_H, CTRL)
    assert kept(book_path) == ()
    assert WORDS not in dressed(desk)


def test_the_names_of_sources_are_no_part_of_what_is_marked(desk: Desk, book_path: Path) -> None:
    """Else a mark would be held against words that no edition says."""
    open_page(desk)
    desk.page.selectAll()
    desk.press(Key.Key_H, CTRL)
    marks = kept(book_path)
    assert len(marks) > 5
    with open_notebook(book_path) as book:
        from db.anchors import reanchor

        done = reanchor(book, desk.library)
    assert (done.kept, done.lost, done.edited, done.moved) == (len(marks), 0, 0, 0)


def test_a_note_is_written_kept_and_shown_by_the_keyboard_alone(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "Ask on the round.", "round, pain")
    (mark,) = kept(book_path)
    assert (mark.words, mark.tags, mark.quote) == ("Ask on the round.", ("round", "pain"), WORDS)
    assert QApplication.focusWidget() is desk.page
    assert dressed(desk)[WORDS][1] is QTextCharFormat.UnderlineStyle.DashUnderline
    (row,) = rows(desk)
    assert WORDS in row
    assert "Ask on the round." in row
    assert "#round #pain" in row
    assert "Ask on the round." in desk.page.accessibleDescription()


def test_enter_on_the_sign_in_the_margin_opens_the_note(desk: Desk, qtbot: QtBot) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "Ask on the round.")
    panel(desk).close_panel()
    (sign,) = (one for one in desk.page.viewport().findChildren(type_of_sign()) if one.isVisible())
    assert "Ask on the round." in sign.accessibleName()
    sign.setFocus()
    desk.press(Key.Key_Return)
    assert panel(desk).isVisible()
    assert panel(desk).editor.words.toPlainText() == "Ask on the round."
    assert panel(desk).editor.words.hasFocus()


def type_of_sign() -> type:
    from desktop.widgets.page_marks import Sign

    return Sign


def test_esc_loses_nothing_of_a_note_half_written(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    desk.press(Key.Key_N, CTRL_SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Half a")
    desk.press(Key.Key_Escape)
    assert QApplication.focusWidget() is desk.page
    told = said(desk)
    assert kept(book_path) == ()
    desk.press(Key.Key_N, CTRL_SHIFT)
    assert panel(desk).editor.words.toPlainText() == "Half a"
    desk.press(Key.Key_Return, CTRL)
    assert said(desk) == "Kept."
    desk.press(Key.Key_N, CTRL_SHIFT)
    desk.press(Key.Key_Escape)
    assert "Not kept yet" not in said(desk)
    assert told.startswith("Not kept yet: your words wait until Dorsal is closed.")


def test_words_that_could_not_be_kept_stay_in_the_editor(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.press(Key.Key_N, CTRL_SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Dear words")
    other = open_notebook(book_path)
    other.connection.execute("BEGIN IMMEDIATE")
    desk.window.notes.notebook.connection.execute("PRAGMA busy_timeout = 50")
    desk.press(Key.Key_Return, CTRL)
    assert "Another copy of Dorsal is writing" in said(desk)
    assert panel(desk).editor.words.toPlainText() == "Dear words"
    other.connection.execute("ROLLBACK")
    other.close()
    desk.press(Key.Key_Return, CTRL)
    assert kept(book_path)[0].words == "Dear words"


def test_marks_are_there_again_after_a_start(sit_down: Callable[[], Desk], qtbot: QtBot) -> None:
    desk = sit_down()
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "Kept.")
    desk = sit_down()
    open_page(desk)
    qtbot.waitUntil(lambda: WORDS in dressed(desk))


def test_the_panel_searches_as_one_types_and_leads_to_the_place(desk: Desk, qtbot: QtBot) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "First on the round")
    desk.go("dorsal:condition/fibromyalgia")
    desk.page.setFocus()
    write_note(desk, qtbot, "Second at home")
    desk.press(Key.Key_B, CTRL_SHIFT)
    assert panel(desk).search.hasFocus()
    desk.press(Key.Key_B, CTRL_SHIFT)
    assert not panel(desk).isVisible()
    desk.press(Key.Key_B, CTRL_SHIFT)
    assert panel(desk).search.hasFocus()
    panel(desk).shown.setCurrentIndex(panel(desk).shown.findData("all"))
    assert len(rows(desk)) == 2
    qtbot.keyClicks(panel(desk).search, "roun")
    (row,) = rows(desk)
    assert "First on the round" in row
    panel(desk).list.setCurrentRow(0)
    panel(desk).list.setFocus()
    desk.press(Key.Key_Return)
    assert desk.here.startswith(PAGE)


def test_from_the_search_down_leads_into_the_list_and_enter_to_the_place(
    desk: Desk, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "First on the round")
    desk.go("dorsal:condition/fibromyalgia")
    desk.press(Key.Key_B, CTRL_SHIFT)
    listed(desk, "All notes")
    panel(desk).search.setFocus()
    qtbot.keyClicks(panel(desk).search, "round")
    desk.press(Key.Key_Return)
    assert desk.here.startswith(PAGE)
    desk.go("dorsal:condition/fibromyalgia")
    panel(desk).search.setFocus()
    desk.press(Key.Key_Down)
    assert panel(desk).list.hasFocus()
    desk.press(Key.Key_Return)
    assert desk.here.startswith(PAGE)
    desk.go("dorsal:condition/fibromyalgia")
    panel(desk).search.setFocus()
    qtbot.keyClicks(panel(desk).search, "xyz")
    desk.press(Key.Key_Return)
    assert desk.here == "dorsal:condition/fibromyalgia"


def test_a_note_asked_for_where_one_stands_or_on_words_of_no_statement_is_said_to_be_so(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "First")
    desk.select_words(WORDS)
    desk.press(Key.Key_N, CTRL_SHIFT)
    assert panel(desk).editor.words.toPlainText() == "First"
    day = kept(book_path)[0].made.astimezone()
    assert said(desk).startswith(f"Your note here of {day.day} {day:%B %Y} is open")
    desk.press(Key.Key_Escape)
    desk.select_words("Also: ")
    write_note(desk, qtbot, "Elsewhere")
    desk.select_words("Also: ")
    desk.press(Key.Key_N, CTRL_SHIFT)
    assert "Your note here" in said(desk)
    desk.go("dorsal:condition/fibromyalgia")
    desk.page.setFocus()
    desk.press(Key.Key_N, CTRL_SHIFT)
    assert "no statement" not in said(desk)
    desk.press(Key.Key_Escape)
    desk.page.setFocus()
    desk.select_words("Also: ")
    desk.press(Key.Key_N, CTRL_SHIFT)
    assert said(desk) == "The words selected are no statement: this note is on the page."


def test_ctrl_h_with_nothing_chosen_says_what_to_choose_and_marks_nothing(
    desk: Desk, book_path: Path
) -> None:
    open_page(desk)
    desk.press(Key.Key_H, CTRL)
    assert said(desk) == "Select words first, or step to a statement with Alt+Down."
    assert not book_path.exists()


def test_words_that_are_on_another_page_are_said_to_be_elsewhere(desk: Desk, qtbot: QtBot) -> None:
    open_page(desk)
    write_note(desk, qtbot, "Taper at home")
    desk.go("dorsal:condition/fibromyalgia")
    panel(desk).search.setFocus()
    qtbot.keyClicks(panel(desk).search, "taper")
    assert rows(desk) == []
    assert "1 note has them: choose All notes." in panel(desk).empty.text()
    listed(desk, "All notes")
    desk.press(Key.Key_Down)
    assert panel(desk).list.hasFocus()
    desk.press(Key.Key_Return)
    assert desk.here.startswith(PAGE)


def test_the_list_grows_as_one_comes_to_its_end(desk: Desk, book_path: Path) -> None:
    anchor = Anchor(address=Address.parse(PAGE))
    with open_notebook(book_path) as book:
        book.take(tuple(one_of([anchor], number) for number in range(250)))
    open_page(desk)
    desk.press(Key.Key_B, CTRL_SHIFT)
    listed(desk, "All notes")
    assert panel(desk).empty.text() == "250 notes"
    bar = panel(desk).list.verticalScrollBar()
    for many in (100, 200, 250, 250):
        assert len(rows(desk)) == many
        QApplication.processEvents()
        bar.setValue(bar.maximum())
        QApplication.processEvents()
    assert "note 249" in rows(desk)[0]
    assert "note 0" in rows(desk)[-1]


def test_delete_removes_and_ctrl_z_brings_back(desk: Desk, book_path: Path, qtbot: QtBot) -> None:
    open_page(desk)
    write_note(desk, qtbot, "To go")
    panel(desk).list.setCurrentRow(0)
    panel(desk).list.setFocus()
    desk.press(Key.Key_Delete)
    assert kept(book_path) == ()
    assert said(desk) == "Note removed."
    assert "Nothing of yours on this page yet" in panel(desk).empty.text()
    desk.press(Key.Key_Z, CTRL)
    assert kept(book_path)[0].words == "To go"
    assert len(rows(desk)) == 1


def test_what_another_copy_wrote_is_seen_when_the_window_is_come_back_to(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "Mine")
    with open_notebook(book_path) as other:
        (mark,) = other.all()
        other.change(mark.id, words="Theirs")
    assert "Theirs" not in "".join(rows(desk))
    elsewhere = QWidget()
    with qtbot.waitActive(elsewhere):
        elsewhere.show()
        elsewhere.activateWindow()
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    assert "Theirs" in "".join(rows(desk))
    assert "Theirs" in desk.page.accessibleDescription()


def test_paper_has_the_readers_notes_only_where_they_are_asked_for(
    desk: Desk, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    long = "Ask on the round, <b>soon</b>. " * 12
    write_note(desk, qtbot, long)
    (plain,) = desk.tab.papers()
    assert "Ask on the round" not in plain.html
    assert desk.window.noting is not None
    (noted,) = desk.window.noting.papers()
    assert noted.html.startswith(plain.html)
    assert noted.html.count("Ask on the round, &lt;b&gt;soon&lt;/b&gt;.") == 12
    assert "Not part of the content" in noted.html


def test_a_cell_that_is_marked_shows_it(desk: Desk, book_path: Path, qtbot: QtBot) -> None:
    desk.go("dorsal:topic/who-advises-what")
    front = desk.tab.front()
    assert isinstance(front, TablePage)
    cells = (
        front.proxy.index(row, column)
        for row in range(front.proxy.rowCount())
        for column in range(front.proxy.columnCount())
    )
    cell = next(one for one in cells if front.place_of(one) is not None)
    front.table.setCurrentIndex(cell)
    front.table.setFocus()
    write_note(desk, qtbot, "Ask who wrote it")
    (mark,) = kept(book_path)
    assert mark.address == front.place_of(cell)
    assert front.table.sign_at(cell) == "✎"
    assert "Ask who wrote it" in front.table.accessibleDescription()
    front.table.setFocus()
    desk.press(Key.Key_B, CTRL)
    assert front.table.sign_at(cell) == "✎★2"
    front.table.grab()


def answer(qtbot: QtBot, button: str, tick: str = "") -> list[str]:
    """Presses a button of the question that is about to be asked. Returns what it said."""
    told: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        told.extend((box.text(), box.informativeText()))
        if tick:
            box.checkBox().setChecked(True)
        (found,) = (one for one in box.buttons() if one.text().replace("&", "") == button)
        qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)
    return told


def test_closing_asks_about_a_note_half_written(desk: Desk, book_path: Path, qtbot: QtBot) -> None:
    open_page(desk)
    desk.press(Key.Key_N, CTRL_SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Half a note")
    told = answer(qtbot, "Cancel")
    desk.window.close()
    assert told == ["A note is written and not kept yet.", "Half a note"]
    assert desk.window.isVisible()
    answer(qtbot, "Keep")
    desk.window.close()
    assert not desk.window.isVisible()
    assert kept(book_path)[0].words == "Half a note"


def test_in_private_mode_nothing_is_written_and_the_title_says_so(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    before = everything(book_path.parent)
    desk.choose("File", "Private")
    assert desk.window.windowTitle().endswith("Dorsal (private)")
    write_note(desk, qtbot, "Between us")
    assert len(rows(desk)) == 1
    assert "in memory only" in panel(desk).state.text()
    desk.press(Key.Key_Plus, CTRL)
    desk.go("dorsal:condition/fibromyalgia")
    told = answer(qtbot, "Let them go")
    desk.window.close()
    assert told[0].startswith("Private notes and study go when you leave: 1 mark, ")
    assert everything(book_path.parent) == before


def test_study_in_private_mode_is_asked_about_and_exported_too(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book_path: Path
) -> None:
    file = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    desk.choose("File", "Private")
    desk.go(f"{PAGE}#answer")
    desk.choose("Work out", "Make a study card of this statement")
    told = answer(qtbot, "Export to a file…")
    desk.window.close()
    assert "0 marks, 1 study card, 0 reviews" in told[0]
    assert "own:" in file.with_suffix(".md").read_text(encoding="utf-8")
    assert not book_path.exists()


def test_in_private_mode_the_deck_for_anki_has_the_private_cards_and_not_those_on_the_disk(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book_path: Path
) -> None:
    on_disk = own_card(desk.library, Address.parse(f"{PAGE}#first-active"))
    with open_notebook(book_path) as book:
        Study(book).add_own(on_disk, datetime.now(UTC))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "deck"), ""))
    desk.choose("File", "Private")
    for own, private in ((0, ""), (1, "dorsal:condition/fibromyalgia#exercise")):
        if private:
            desk.go(private)
            desk.choose("Work out", "Make a study card of this statement")
        with qtbot.waitSignal(desk.window.keeping.ended, timeout=20_000):
            desk.window.menus.entry(Do.EXPORT_CARDS).trigger()
        assert f"{len(cards(desk.library)) + own:,} cards" in said(desk)
    connection = sqlite3.connect(":memory:")
    with ZipFile(tmp_path / "deck.apkg") as deck:
        connection.deserialize(deck.read("collection.anki2"))
    notes = [fields for (fields,) in connection.execute("SELECT flds FROM notes")]
    assert len([one for one in notes if "fibromyalgia#exercise" in one]) == 1
    assert not [one for one in notes if str(on_disk.about) in one]
    answer(qtbot, "Let them go")
    desk.window.close()


def test_why_private_notes_cannot_be_exported_is_said_in_words_and_they_stay(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    desk.choose("File", "Private")
    open_page(desk)
    write_note(desk, qtbot, "Between us")
    monkeypatch.setenv("DORSAL_READONLY", "1")
    answer(qtbot, "Export to a file…")
    desk.window.close()
    told = f"Not exported: DORSAL_READONLY is set, so nothing is written: {file}."
    assert said(desk) == told
    assert desk.window.isVisible()
    answer(qtbot, "Let them go")
    desk.window.close()
    assert not file.exists()


def test_what_another_copy_wrote_meanwhile_is_not_written_over(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "First", "ward")
    choose_row(desk, qtbot)
    with open_notebook(book_path) as other:
        other.change(kept(book_path)[0].id, words="Theirs", tags=("night",))
    panel(desk).editor.words.setPlainText("Mine")
    panel(desk).keep()
    assert kept(book_path)[0].words == "Theirs"
    assert "not written over" in said(desk)
    assert panel(desk).editor.words.toPlainText() == "Theirs\n\nMine"
    panel(desk).keep()
    (mark,) = kept(book_path)
    assert (mark.words, mark.tags) == ("Theirs\n\nMine", ("night", "ward"))


def test_leaving_private_mode_gives_the_notes_that_are_kept_back(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "For good")
    desk.choose("File", "Private")
    assert rows(desk) == []
    desk.page.setFocus()
    write_note(desk, qtbot, "For now")
    answer(qtbot, "Let them go")
    desk.choose("File", "Private")
    assert desk.window.windowTitle().endswith("· Dorsal")
    assert ["For good" in row for row in rows(desk)] == [True]
    assert [mark.words for mark in kept(book_path)] == ["For good"]


def test_clear_all_says_how_much_and_leaves_nothing(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "A name that must go")
    open_page(desk)
    desk.go("dorsal:condition/fibromyalgia")
    desk.press(Key.Key_N, CTRL_SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Half a note")
    told = answer(qtbot, "Cancel")
    desk.choose("File", "Clear all…")
    assert told == ["A note is written and not kept yet.", "Half a note"]
    panel(desk).editor.throw_away()
    told = answer(qtbot, "Cancel")
    desk.choose("File", "Clear all…")
    assert told[0].startswith("Clear all: 1 mark, ")
    assert len(kept(book_path)) == 1
    answer(qtbot, "Clear all", tick="backups")
    desk.choose("File", "Clear all…")
    assert rows(desk) == []
    assert b"A name that must go" not in everything(book_path.parent)


def everything(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file())


@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_what_is_written_in_a_note_that_is_removed_meanwhile_is_kept(
    desk: Desk, qtbot: QtBot, book_path: Path, where: str
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "mine")
    panel(desk).write(kept(book_path)[0])
    qtbot.keyClicks(QApplication.focusWidget(), " and more")
    if where == "here":
        choose_row(desk, qtbot)
        desk.press(Key.Key_Delete)
        assert kept(book_path) == ()
        assert panel(desk).keep_drafts()
    else:
        with open_notebook(book_path) as other:
            other.remove(kept(book_path)[0].id)
        desk.press(Key.Key_Return, CTRL)
    assert [mark.words for mark in kept(book_path)] == ["mine and more"]
    assert panel(desk).editor.drafts == ()
