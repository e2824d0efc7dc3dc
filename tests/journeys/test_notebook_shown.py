"""What a reader keeps is found again by tag, on pictures, and where nothing may be written."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.address import Address
from db.anchors import anchor_at
from db.library import Library
from db.marks import MarkKind
from db.notebook import open_notebook
from db.writable import may_write
from desktop.tabs.dosing import DosingTab
from desktop.widgets.page_marks import picture_title
from desktop.words import table_date
from tests.journeys.desk import Desk
from tests.journeys.noting import (
    ALT,
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

BENEFIT = "dorsal:topic/benefit-and-harm"


def test_a_note_on_a_picture_stands_beside_it_and_leads_back_to_its_page(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    address = f"{BENEFIT}#postherpetic_neuralgia"
    desk.go(address)
    pictures = desk.page.pictures()
    assert pictures
    pictures[-1].setFocus()
    write_note(desk, qtbot, "Show this one")
    (mark,) = kept(book_path)
    assert (str(mark.address), mark.quote) == (address, "")
    assert " ".join(pictures[-1].drawn.words.split()).startswith(mark.anchor.before)
    assert "Picture: " in rows(desk)[0]
    assert "Benefit and harm in pictures › Postherpetic neuralgia" in rows(desk)[0]
    assert desk.window.noting is not None
    (sign,) = desk.window.noting._on[desk.page].signs
    top = desk.page.pictures()[-1].geometry()
    assert abs(sign.y() - top.y()) <= top.height()
    desk.go("dorsal:condition/fibromyalgia")
    listed(desk, "All notes")
    choose_row(desk, qtbot)
    desk.press(Key.Key_Return)
    assert desk.here == address


def test_a_note_on_the_picture_of_one_condition_leads_to_it_after_a_start_and_is_on_no_other_s(
    library_path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = Desk(qtbot, library_path, tmp_path)
    desk.go(f"{BENEFIT}#postherpetic_neuralgia")
    desk.page.pictures()[0].setFocus()
    write_note(desk, qtbot, "Show this one")
    desk.close()
    again = Desk(qtbot, library_path, tmp_path)
    again.go(BENEFIT)  # on postherpetic neuralgia, where it was left
    again.go(f"{BENEFIT}#fibromyalgia")
    again.press(Key.Key_B, CTRL)
    assert said(again) == "Bookmark of this page kept."
    again.choose("Notes", "Notebook")
    listed(again, "This page")
    assert len(rows(again)) == 1
    assert "Bookmark" in rows(again)[0]
    noting = again.window.noting
    assert noting is not None
    (paper,) = noting.papers()
    assert "Show this one" not in paper.html
    listed(again, "All notes")
    choose_row(again, qtbot, next(n for n, row in enumerate(rows(again)) if "Show" in row))
    again.press(Key.Key_Return)
    assert again.here == f"{BENEFIT}#postherpetic_neuralgia"
    assert "14 more (11 to 18)" in again.text
    assert again.page.pictures()[0].hasFocus()
    (paper,) = noting.papers()
    assert "Show this one" in paper.html
    again.close()


def test_a_note_on_a_picture_far_down_leads_to_it(desk: Desk, qtbot: QtBot) -> None:
    desk.go("dorsal:topic/kinetics")
    last = desk.page.pictures()[-1]
    last.setFocus()
    write_note(desk, qtbot, "After dialysis")
    title = last.drawn.words[:30]
    assert title in desk.page.accessibleDescription()
    desk.go("dorsal:condition/fibromyalgia")
    listed(desk, "All notes")
    choose_row(desk, qtbot)
    assert f"Picture: {title}" in panel(desk).editor.place.text()
    desk.press(Key.Key_Return)
    last = desk.page.pictures()[-1]
    assert last.hasFocus()
    assert last.geometry().top() < desk.page.viewport().height()
    assert desk.page.verticalScrollBar().value() > 0


def signed_beside(desk: Desk) -> list[int]:
    """Which of the pictures of the page have a sign beside them."""
    assert desk.window.noting is not None
    starts = [sign.start for sign in desk.window.noting._on[desk.page].signs]
    document = desk.page.document()
    blocks = [document.findBlock(at).blockNumber() for at in starts]
    pictures = desk.page.drawn.by_start
    return [n for n, at in enumerate(pictures) if document.findBlock(at).blockNumber() in blocks]


def test_of_two_pictures_of_one_title_the_one_noted_has_the_sign(desk: Desk, qtbot: QtBot) -> None:
    desk.go("dorsal:condition/spinal_stenosis")
    titles = [picture_title(one.drawn) for one in desk.page.pictures()]
    (second,) = [n for n, title in enumerate(titles) if title in titles[:n]]
    desk.page.pictures()[second].setFocus()
    write_note(desk, qtbot, "The second of them")
    assert signed_beside(desk) == [second]
    desk.page.pictures()[titles.index(titles[second])].setFocus()
    write_note(desk, qtbot, "The first of them")
    assert signed_beside(desk) == [titles.index(titles[second]), second]


def test_a_note_stays_on_its_picture_when_that_is_drawn_otherwise_which_is_said(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go("dorsal:topic/plan")
    tab = desk.tab
    assert isinstance(tab, DosingTab)
    desk.page.pictures()[0].setFocus()
    write_note(desk, qtbot, "Agreed on the round")
    tab.plan_form.now.setText("900")
    assert signed_beside(desk) == [0]
    choose_row(desk, qtbot)
    desk.press(Key.Key_Return)
    assert desk.page.pictures()[0].hasFocus()
    assert "When this was kept, the picture showed: “Daily dose step by step. Day 1" in said(desk)
    tab.plan_form.now.setText("none of your business")
    assert not desk.page.pictures()
    choose_row(desk, qtbot)
    desk.press(Key.Key_Return)
    assert "is not on the page as it stands now" in said(desk)


def test_two_notes_of_one_place_are_listed_together_with_their_days_and_removed_one_by_one(
    desk: Desk, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "On some words")
    desk.page.show_place("positions")
    desk.press(Key.Key_Down, ALT)
    write_note(desk, qtbot, "Further down")
    desk.page.show_place("answer")
    write_note(desk, qtbot, "On the sentence")
    assert [row.split("\n")[1] for row in rows(desk)] == [
        "On some words",
        "On the sentence",
        "Further down",
    ]
    today = table_date(date.today())
    assert all(f"✎ Note · {today} · " in row for row in rows(desk))
    assert desk.window.noting is not None
    listed(desk, "Bookmarks")
    sign = desk.window.noting._on[desk.page].signs[0]
    assert sign.text() == "✎\n2"
    sign.click()
    assert said(desk).startswith("2 marks of yours stand here")
    assert len(rows(desk)) == 3
    assert panel(desk).list.currentRow() == 0
    assert panel(desk).editor.words.toPlainText() == "On some words"
    choose_row(desk, qtbot, 1)
    assert panel(desk).editor.words.toPlainText() == "On the sentence"
    desk.press(Key.Key_Delete)
    assert desk.window.noting._on[desk.page].signs[0].text() == "✎"
    assert ["On some words" in row for row in rows(desk)] == [True, False]


def test_notes_are_listed_by_tag_and_the_number_beside_it_is_theirs(
    desk: Desk, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "First", "ward, night")
    desk.go("dorsal:condition/fibromyalgia")
    desk.page.setFocus()
    desk.press(Key.Key_N, CTRL_SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Second")
    panel(desk).editor.tags.setText("ward")
    desk.press(Key.Key_Return, CTRL)
    box = panel(desk).shown
    offered = [box.itemText(number) for number in range(box.count())]
    assert offered[4:] == ["#night (1)", "#ward (2)"]
    listed(desk, "#ward")
    assert ["Second" in row for row in rows(desk)] == [True, False]
    listed(desk, "#night")
    assert ["First" in row for row in rows(desk)] == [True]
    choose_row(desk, qtbot)
    desk.press(Key.Key_Delete)
    assert box.currentText() == "This page"
    assert all("night" not in box.itemText(number) for number in range(box.count()))
    desk.press(Key.Key_Z, CTRL)
    assert any(box.itemText(number) == "#night (1)" for number in range(box.count()))


def test_a_tag_typed_in_another_case_is_the_one_that_is_there(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    write_note(desk, qtbot, "First", "Ward")
    desk.go("dorsal:condition/fibromyalgia")
    desk.page.setFocus()
    desk.press(Key.Key_N, CTRL_SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), "Second")
    panel(desk).editor.tags.setText("ward, WARD, night")
    desk.press(Key.Key_Return, CTRL)
    assert [mark.tags for mark in kept(book_path)] == [("Ward",), ("Ward", "night")]
    desk.press(Key.Key_N, CTRL_SHIFT)
    panel(desk).editor.tags.setText("Ward, Night")
    desk.press(Key.Key_Return, CTRL)
    assert kept(book_path)[1].tags == ("Ward", "Night")


@pytest.fixture
def read_only_desk(
    qtbot: QtBot, library_path: Path, library: Library, book_path: Path
) -> Iterator[Desk]:
    """A reader who may write nothing, over a notebook with one note."""
    with open_notebook(book_path) as book:
        anchor = anchor_at(library, Address.parse(f"{PAGE}#answer"), WORDS)
        book.add(MarkKind.NOTE, anchor, edition="1", words="From before")
    desk = Desk(qtbot, library_path, book_path.parent, writable=False)
    yield desk
    desk.close()


def test_where_nothing_may_be_written_notes_are_read_and_nothing_is_made(
    read_only_desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    desk = read_only_desk
    before = {one: one.read_bytes() for one in book_path.parent.iterdir() if one.is_file()}
    open_page(desk)
    desk.press(Key.Key_B, CTRL_SHIFT)
    assert "From before" in rows(desk)[0]
    assert desk.window.windowTitle().endswith("Dorsal (read only)")
    assert "DORSAL_READONLY is set" in panel(desk).state.text()
    assert "From before" in desk.page.accessibleDescription()
    desk.page.setFocus()
    desk.press(Key.Key_B, CTRL)
    assert "DORSAL_READONLY is set" in said(desk)
    choose_row(desk, qtbot)
    desk.press(Key.Key_Delete)
    assert "DORSAL_READONLY is set" in said(desk)
    assert len(rows(desk)) == 1
    desk.choose_within("File", "Notebook", "Check")
    qtbot.waitUntil(lambda: "is sound: 1 mark," in said(desk), timeout=20_000)
    desk.choose("Work out", "Study…")
    assert desk.window.study is not None
    study = desk.window.study.window
    study.activateWindow()
    qtbot.waitUntil(study.isActiveWindow)
    qtbot.keyClick(study.view, Key.Key_Space)
    qtbot.keyClick(study.view, Key.Key_4)
    assert "DORSAL_READONLY is set" in study.notice.text()
    desk.close()
    after = {one: one.read_bytes() for one in book_path.parent.iterdir() if one.is_file()}
    assert after == before


def test_an_error_longer_than_the_line_is_said_whole_with_its_advice(
    desk: Desk, book_path: Path, qtbot: QtBot
) -> None:
    open_page(desk)
    desk.window.resize(1024, 700)
    write_note(desk, qtbot, "First")
    other = open_notebook(book_path)
    other.connection.execute("BEGIN IMMEDIATE")
    desk.window.notes.notebook.connection.execute("PRAGMA busy_timeout = 50")
    desk.press(Key.Key_B, CTRL)
    line = desk.window.status
    assert line.done.text().endswith("then save once more.")
    QApplication.processEvents()
    assert line.done.sizeHint().width() <= line.width()
    assert line.done.height() >= line.done.sizeHint().height()
    other.connection.execute("ROLLBACK")
    other.close()
    desk.press(Key.Key_B, CTRL)
    assert said(desk) == "Bookmark of this page kept."
    assert line.done.text() == ""


def test_the_chosen_row_shows_all_its_lines(desk: Desk, qtbot: QtBot) -> None:
    open_page(desk)
    desk.select_words(WORDS)
    write_note(desk, qtbot, "Ask on the round.", "round, ward")
    choose_row(desk, qtbot)
    shown = panel(desk).list
    QApplication.processEvents()
    row = shown.visualItemRect(shown.item(0))
    before = shown.viewport().grab(row).toImage()
    text = shown.item(0).text()
    shown.item(0).setText(text.rpartition("\n")[0])
    QApplication.processEvents()
    fewer = shown.visualItemRect(shown.item(0))
    line = QFontMetricsF(shown.font()).lineSpacing()
    assert abs(row.height() - fewer.height() - line) < 1  # rows have whole pixels
    assert shown.viewport().grab(fewer).toImage() != before


def test_where_nothing_may_be_written_no_note_is_begun_and_one_from_before_is_only_read(
    read_only_desk: Desk, qtbot: QtBot
) -> None:
    desk = read_only_desk
    desk.go("dorsal:condition/fibromyalgia")
    desk.page.setFocus()
    desk.press(Key.Key_N, CTRL_SHIFT)
    assert not panel(desk).editor.isVisible()
    assert said(desk) == "DORSAL_READONLY is set: notes can be read here, not kept."
    open_page(desk)
    choose_row(desk, qtbot)
    editor = panel(desk).editor
    assert editor.words.toPlainText() == "From before"
    editor.words.setFocus()
    qtbot.keyClicks(editor.words, "more")
    assert editor.words.toPlainText() == "From before"
    assert not editor.keep.isVisible()
    desk.press(Key.Key_Return, CTRL)
    assert "Kept" not in said(desk)


@pytest.fixture
def locked_book(book_path: Path, library: Library) -> Iterator[Path]:
    """A notebook with one note on a disk that may only be read."""
    folder, mount = book_path.parent, shutil.which("mount")
    folder.mkdir()
    command = [str(mount), "-t", "tmpfs", "none", str(folder)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only who may mount has a disk of its own")
    try:
        with open_notebook(book_path) as book:
            anchor = anchor_at(library, Address.parse(f"{PAGE}#answer"), WORDS)
            book.add(MarkKind.NOTE, anchor, edition="1", words="From before")
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
        yield book_path
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_notebook_that_may_only_be_read_is_read_and_said_to_be_so_not_to_be_of_no_use(
    locked_book: Path, sit_down: Callable[[], Desk], qtbot: QtBot
) -> None:
    assert not may_write(locked_book)
    desk = sit_down()
    banner = desk.window.findChild(QLabel, "warning")
    assert isinstance(banner, QLabel)
    qtbot.waitUntil(banner.isVisible, timeout=20_000)
    assert "can be read, but nothing can be kept" in banner.text()
    assert "cannot be used" not in banner.text()
    assert "Ask for the right to write" in banner.text()
    open_page(desk)
    desk.press(Key.Key_B, CTRL_SHIFT)
    assert "From before" in rows(desk)[0]
    assert "You may not write to the notebook" in panel(desk).state.text()
    assert desk.window.windowTitle().endswith("(read only)")
    desk.page.setFocus()
    desk.press(Key.Key_B, CTRL)
    assert "may be read here, not written" in said(desk)
    desk.choose_within("File", "Notebook", "Check")
    qtbot.waitUntil(lambda: "is sound: 1 mark," in said(desk), timeout=20_000)
    assert banner.isVisible()
