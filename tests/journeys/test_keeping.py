"""Nothing destroys a reader's notes, as a reader meets it in the window."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.address import Address
from db.anchors import anchor_at
from db.backup import Reason, back_up, backups
from db.errors import DamagedNotebookError
from db.library import Library, open_library
from db.manuscript import Content
from db.marks import Anchor, Change, MarkKind, Standing
from db.notebook import open_notebook
from db.notebook_file import exported
from db.study import Grade, Study
from desktop.doing import Do
from desktop.keeping import CHANGE_SECONDS
from desktop.study.deck import cards
from desktop.study.own import own_card
from desktop.widgets.keeping_windows import BackupsWindow
from desktop.widgets.page_window import PageWindow
from tests.editions import edition_with, fates_in, one_of
from tests.journeys.desk import Desk
from tests.journeys.noting import damage_window, listed, panel, rows, said

PLACE = Anchor(
    address=Address("condition", "sciatica_radiculopathy", "answer"),
    title="Sciatica",
    quote="leg pain",
)
Start = Callable[[], Desk]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "notebook.sqlite"


@pytest.fixture
def wait(qtbot: QtBot) -> Callable[[Desk, Callable[[], object]], None]:
    """Does a thing and waits until the work it began is done."""

    def waited(desk: Desk, do: Callable[[], object]) -> None:
        with qtbot.waitSignal(desk.window.keeping.ended, timeout=20_000):
            do()

    return waited


Wait = Callable[[Desk, Callable[[], object]], None]


def write(path: Path, *words: str) -> None:
    with open_notebook(path) as book:
        for one in words:
            book.add(MarkKind.NOTE, PLACE, edition="1", words=one)


def words_in(path: Path) -> list[str]:
    with open_notebook(path) as book:
        return [mark.words for mark in book.all()]


def begun(sit_down: Start, qtbot: QtBot) -> Desk:
    """The program, started, and done with what it does at start."""
    desk = sit_down()
    desk.window.keeping.finish()
    qtbot.wait(1)
    return desk


def banner(desk: Desk) -> str:
    found = [one for one in desk.window.findChildren(QLabel, "warning") if one.isVisible()]
    return found[0].text() if found else ""


@pytest.fixture
def backups_window(qtbot: QtBot) -> Callable[[Desk], BackupsWindow]:
    def opened(desk: Desk) -> BackupsWindow:
        desk.choose_within("File", "Notebook", "Go back to a backup…")
        window = desk.window.findChild(BackupsWindow)
        assert isinstance(window, BackupsWindow)
        qtbot.waitUntil(window.back.isEnabled, timeout=20_000)
        return window

    return opened


OpenBackups = Callable[[Desk], BackupsWindow]


def test_a_reader_goes_back_to_a_backup_and_undoes_it(
    sit_down: Start, qtbot: QtBot, path: Path, backups_window: OpenBackups
) -> None:
    write(path, "first")
    back_up(path, Reason.ASKED)
    desk = begun(sit_down, qtbot)
    place = anchor_at(desk.library, PLACE.address, PLACE.quote)
    desk.window.notes.add(MarkKind.NOTE, place, "second")
    window = backups_window(desk)
    row = window.list.item(0).text()
    assert "asked for" in row
    assert "1 mark, 0 study cards, 0 reviews" in row
    told = window.view.toPlainText()
    assert "1 would go" in told
    assert "lumbar radiculopathy: second" in told
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.undo.isVisible, timeout=20_000)
    assert words_in(path) == ["first"]
    assert "Gone back. The notebook holds 1 mark" in window.told.text()
    qtbot.waitUntil(lambda: "before going back" in window.list.item(0).text(), timeout=20_000)
    qtbot.mouseClick(window.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.told.text().startswith("Undone"), timeout=20_000)
    assert words_in(path) == ["first", "second"]
    assert not window.undo.isVisible()


def test_going_back_brings_study_back_too_in_the_open_window(
    sit_down: Start, qtbot: QtBot, path: Path, backups_window: OpenBackups, library: Library
) -> None:
    card = next(iter(cards(library)))
    open_notebook(path).close()
    back_up(path, Reason.ASKED)
    desk = begun(sit_down, qtbot)
    Study(desk.window.notes.notebook).grade(card, Grade.EASY, datetime.now(UTC))
    desk.choose("Work out", "Study…")
    assert desk.window.study is not None
    assert desk.window.study.window.asked is not None
    assert desk.window.study.window.asked.card != card
    window = backups_window(desk)
    assert "1 fewer review." in window.view.toPlainText()
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(window.undo.isVisible, timeout=20_000)
    assert desk.window.study.window.asked is not None
    assert desk.window.study.window.asked.card == card


def test_a_backup_that_cannot_be_read_says_so_and_cannot_be_gone_back_to(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    write(path, "first")
    made = back_up(path, Reason.ASKED).path
    made.write_bytes(made.read_bytes()[:5000])
    desk = begun(sit_down, qtbot)
    desk.choose_within("File", "Notebook", "Go back to a backup…")
    window = desk.window.findChild(BackupsWindow)
    assert isinstance(window, BackupsWindow)
    qtbot.waitUntil(lambda: "cannot be gone back to" in window.view.toPlainText(), timeout=20_000)
    assert not window.back.isEnabled()
    assert words_in(path) == ["first"]


def test_what_was_studied_is_backed_up_at_exit_and_only_then_and_only_once(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    desk = begun(sit_down, qtbot)
    desk.choose("Work out", "Study…")
    assert desk.window.study is not None
    window = desk.window.study.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window.view, Qt.Key.Key_Space)
    qtbot.keyClick(window.view, Qt.Key.Key_4)
    assert backups(path) == ()
    heard: list[str] = []
    desk.window.keeping.said.connect(heard.append)
    desk.close()
    assert heard == ["Backing up your notes…"]
    assert [one.reason for one in backups(path)] == [Reason.EXIT]
    begun(sit_down, qtbot).close()
    assert len(backups(path)) == 1


def test_half_an_hour_of_change_brings_a_backup_and_less_does_not(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    write(path, "first")
    back_up(path, Reason.ASKED)
    desk = begun(sit_down, qtbot)
    desk.window.keeping.back_up_last()
    desk.window.keeping.finish()
    now = 0.0
    desk.window.keeping._clock = lambda: now
    with open_notebook(path) as book:
        desk.window.keeping.watch(book)
        for minutes, known in ((0, 2), (29, 2), (31, 3), (32, 3), (60, 3), (63, 4)):
            now = minutes * 60.0
            book.add(MarkKind.NOTE, PLACE, edition="1", words=f"minute {minutes}")
            desk.window.keeping.finish()
            assert len(backups(path)) == known, minutes
    assert CHANGE_SECONDS == 30 * 60
    assert backups(path)[0].reason is Reason.CHANGE


def test_a_backup_that_cannot_be_made_is_said_and_stays_said(
    sit_down: Start, qtbot: QtBot, path: Path, wait: Wait
) -> None:
    write(path, "first")
    (path.parent / "backups").write_text("a file where the folder should be", encoding="utf-8")
    desk = begun(sit_down, qtbot)
    wait(desk, desk.window.keeping.back_up_last)
    assert "Your notes are kept, but no backup of them could be made" in banner(desk)
    (path.parent / "backups").unlink()
    desk.window.keeping.back_up_last()
    qtbot.waitUntil(lambda: not banner(desk), timeout=20_000)
    assert len(backups(path)) == 1


def test_what_the_last_run_could_not_back_up_is_backed_up_at_the_next_start(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    write(path, "first")
    desk = begun(sit_down, qtbot)
    (folder,) = {one.path.parent for one in backups(path)}
    for one in backups(path):
        one.path.unlink()
    folder.rmdir()
    folder.write_text("a file where the folder should be", encoding="utf-8")
    desk.window.notes.add(MarkKind.NOTE, PLACE, "second")
    desk.close()
    assert backups(path) == ()
    desk = begun(sit_down, qtbot)
    assert "no backup of them could be made" in banner(desk)
    desk.close()
    folder.unlink()
    desk = begun(sit_down, qtbot)
    assert not banner(desk)
    assert [one.reason for one in backups(path)] == [Reason.START]
    with open_notebook(backups(path)[0].path, read_only=True) as book:
        assert [mark.words for mark in book.all()] == ["first", "second"]
    desk.close()
    begun(sit_down, qtbot)
    assert len(backups(path)) == 1


def damage(path: Path) -> bytes:
    content = bytearray(path.read_bytes())
    content[60 * 4096 : 63 * 4096] = b"\xa5" * 4096 * 3
    path.write_bytes(content)
    return bytes(content)


def test_a_damaged_notebook_is_told_at_start_and_repaired_when_the_reader_says_so(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    write(path, "early")
    back_up(path, Reason.EXIT)
    write(path, *(f"late {number} " * 20 for number in range(400)))
    torn = damage(path)
    desk = begun(sit_down, qtbot)
    window = damage_window(desk, qtbot)
    assert "1 mark, 0 study cards" in window.view.toPlainText()
    assert "notebook is damaged" in banner(desk)
    assert path.read_bytes() == torn
    desk.go("dorsal:condition/spinal_stenosis")
    assert "stenosis" in desk.text
    qtbot.mouseClick(window.repair, Qt.MouseButton.LeftButton)
    assert window.told.text().startswith("Repairing")
    assert not window.repair.isEnabled()
    qtbot.mouseClick(window.not_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "works again" in window.view.toPlainText(), timeout=20_000)
    assert window.isVisible()
    assert not window.told.text()
    told = window.view.toPlainText()
    assert "when Dorsal was closed" in told
    assert "damaged 20" in told
    (aside,) = path.parent.glob("notebook damaged *.sqlite")
    assert aside.read_bytes() == torn
    assert len(words_in(path)) > 300
    assert not banner(desk)


@pytest.mark.parametrize("gone", [True, False])
def test_a_notebook_that_is_gone_or_empty_is_told_at_start_and_comes_back_from_its_backup(
    sit_down: Start, qtbot: QtBot, path: Path, gone: bool
) -> None:
    write(path, "first")
    back_up(path, Reason.EXIT)
    for file in path.parent.glob("notebook.sqlite*"):
        file.unlink()
    if not gone:
        path.write_bytes(b"")
    desk = begun(sit_down, qtbot)
    window = damage_window(desk, qtbot)
    told = window.view.toPlainText()
    assert "gone or empty, though there are backups" in told
    assert "1 mark, 0 study cards" in told
    desk.go(str(PLACE.address))
    desk.window.menus.entry(Do.BOOKMARK).trigger()
    assert "gone or empty" in said(desk)
    qtbot.mouseClick(window.repair, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "works again" in window.view.toPlainText(), timeout=20_000)
    assert words_in(path) == ["first"]


def test_not_now_leaves_a_damaged_notebook_as_it_is_and_check_asks_again(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    write(path, *(f"late {number} " * 20 for number in range(400)))
    torn = damage(path)
    desk = begun(sit_down, qtbot)
    window = damage_window(desk, qtbot)
    assert "There is no backup that can be read" in window.view.toPlainText()
    qtbot.mouseClick(window.not_now, Qt.MouseButton.LeftButton)
    assert not window.isVisible()
    desk.choose_within("File", "Notebook", "Check")
    qtbot.waitUntil(window.isVisible, timeout=20_000)
    desk.close()
    assert path.read_bytes() == torn


def test_a_notebook_of_a_newer_dorsal_is_told_and_left_as_it_is(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    write(path, "first")
    with open_notebook(path) as book:
        book.connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    desk = begun(sit_down, qtbot)
    qtbot.waitUntil(lambda: "newer Dorsal (99" in banner(desk), timeout=20_000)
    assert "the reference can" in banner(desk)
    desk.close()
    assert path.read_bytes() == before


def test_a_notebook_that_another_copy_keeps_locked_is_told_and_found_when_it_is_free(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    write(path, "first")
    with open_notebook(path) as other:
        with other.writing():
            desk = begun(sit_down, qtbot)
            qtbot.waitUntil(lambda: "Another copy of Dorsal" in banner(desk), timeout=20_000)
        desk.choose_within("File", "Notebook", "Check")
        qtbot.waitUntil(lambda: "is sound: 1 mark" in said(desk), timeout=20_000)
        assert not banner(desk)


def test_a_clock_set_back_is_told_and_the_order_of_backups_stays(
    sit_down: Start, qtbot: QtBot, path: Path, backups_window: OpenBackups
) -> None:
    write(path, "first")
    made = back_up(path, Reason.ASKED).path
    later = f"{datetime.now(UTC) + timedelta(days=400):%Y%m%dT%H%M%SZ}"
    stamp = made.name.split("-")[2]
    made.rename(made.with_name(made.name.replace(stamp, later)))
    write(path, "second")
    back_up(path, Reason.ASKED)
    desk = begun(sit_down, qtbot)
    window = backups_window(desk)
    assert [window.list.item(row).text().split("\n")[2].split(",")[0] for row in range(2)] == [
        "2 marks",
        "1 mark",
    ]
    back_up(path, Reason.ASKED)
    newest = backups(path)[0].path
    newest.rename(newest.with_name(newest.name.replace(newest.name.split("-")[2], later)))
    desk = begun(sit_down, qtbot)
    qtbot.waitUntil(lambda: "later than this machine’s" in banner(desk), timeout=20_000)


def test_notes_go_out_and_come_in_by_the_menu_and_the_outcome_is_told_in_words(
    sit_down: Start, qtbot: QtBot, path: Path, wait: Wait, tmp_path: Path
) -> None:
    write(path, "first", "second")
    file = tmp_path / "notes.md"
    desk = begun(sit_down, qtbot)
    wait(desk, lambda: desk.window.keeping.export_to(file))
    assert "2 marks, 0 study cards, 0 reviews" in said(desk)
    with open_notebook(path) as book:
        book.connection.execute("DELETE FROM mark WHERE words = 'first'")
    wait(desk, lambda: desk.window.keeping.import_from(file))
    window = desk.window.findChild(PageWindow)
    assert isinstance(window, PageWindow)
    assert "1 mark added, 0 updated, 1 unchanged, none refused" in window.view.toPlainText()
    assert sorted(words_in(path)) == ["first", "second"]
    with open_notebook(path) as book:
        book.remove(book.all()[0].id)
    wait(desk, lambda: desk.window.keeping.import_from(file))
    told = window.view.toPlainText()
    assert "0 marks added, 0 updated, 1 unchanged" in told
    assert "1 mark that you had removed here since" in told
    with open_notebook(path) as book:
        book.put_back(
            tuple(Change(structs.replace(one, removed=None), one) for one in book.removed())
        )
    file.write_text("Dear all", encoding="utf-8")
    wait(desk, lambda: desk.window.keeping.import_from(file))
    assert "Nothing was taken from notes.md" in window.view.toPlainText()
    assert sorted(words_in(path)) == ["first", "second"]


def test_an_import_says_how_many_of_its_marks_wait_and_where_they_are_listed(
    sit_down: Start, qtbot: QtBot, path: Path, wait: Wait, tmp_path: Path
) -> None:
    write(path, "stays")
    file = tmp_path / "notes.md"
    with open_notebook(tmp_path / "other.sqlite") as other:
        for address in (Address("condition", "no_such_page"), PLACE.address):
            anchor = structs.replace(PLACE, address=address, quote="words of no sentence here")
            other.add(MarkKind.NOTE, anchor, edition="1", words="waits")
        marks = other.all()
    desk = begun(sit_down, qtbot)
    file.write_text(exported(marks, desk.library), encoding="utf-8")
    wait(desk, lambda: desk.window.keeping.import_from(file))
    window = desk.window.findChild(PageWindow)
    assert isinstance(window, PageWindow)
    assert "2 marks added" in window.view.toPlainText()
    assert "2 marks wait for you" in window.view.toPlainText()
    desk.choose("Notes", "Notebook")
    listed(desk, "Waiting")
    assert panel(desk).shown.currentText() == "Waiting: edited or lost (2)"
    assert len(rows(desk)) == 2


def test_study_cards_and_the_readers_own_are_written_for_anki_from_the_menu(
    sit_down: Start, qtbot: QtBot, path: Path, wait: Wait, tmp_path: Path
) -> None:
    desk = begun(sit_down, qtbot)
    file, own = tmp_path / "Dorsal.apkg", own_card(desk.library, PLACE.address)
    with open_notebook(path) as book:
        Study(book).add_own(own, datetime.now(UTC))
    wait(desk, lambda: desk.window.keeping.export_cards_to(file))
    assert file.stat().st_size > 100_000
    assert f"{len(cards(desk.library)) + 1:,} cards" in said(desk)


def test_what_cannot_be_written_is_said(
    sit_down: Start, qtbot: QtBot, path: Path, wait: Wait, tmp_path: Path
) -> None:
    write(path, "first")
    desk = begun(sit_down, qtbot)
    nowhere = tmp_path / "none"
    wait(desk, lambda: desk.window.keeping.export_to(nowhere / "notes.md"))
    assert "could not be written" in said(desk)
    assert "choose another place" in said(desk)
    wait(desk, lambda: desk.window.keeping.export_cards_to(nowhere / "cards.apkg"))
    assert "Choose another place" in said(desk)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX's")
def test_what_the_system_refuses_without_a_number_or_a_file_is_said_in_words(
    sit_down: Start, qtbot: QtBot, wait: Wait, tmp_path: Path
) -> None:
    import resource

    desk = begun(sit_down, qtbot)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_480, usual[1]))
    try:
        wait(desk, lambda: desk.window.keeping.export_cards_to(tmp_path / "cards.apkg"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert "no room for the deck" in said(desk)
    assert "None" not in said(desk)


def test_without_a_notebook_the_menu_says_so_and_makes_none(desk: Desk, path: Path) -> None:
    for entry in ("Go back to a backup…", "Check"):
        desk.choose_within("File", "Notebook", entry)
        assert "no notebook yet" in said(desk), entry
    assert not path.exists()


def test_new_content_loses_none_of_five_thousand_notes_and_says_what_became_of_them(
    qtbot: QtBot, content: Content, library_path: Path, path: Path, tmp_path: Path
) -> None:
    """By the program's own start, first with the one library and then with the other."""
    known, fates = fates_in(content)
    edition_with(content, fates, tmp_path / "other.sqlite").close()
    with open_library(library_path) as library, open_notebook(path) as book:
        anchors = [anchor_at(library, a.at(s.id), s.text[5:], "before") for a, s in known]
        notes = tuple(one_of(anchors, number) for number in range(5000))
        book.take(notes)
    said_of = [
        _said_at_start(qtbot, library_now, path)
        for library_now in (library_path, tmp_path / "other.sqlite")
    ]
    with open_notebook(path) as book:
        now = {mark.id: mark for mark in book.all()}
        lost = sum(mark.standing is Standing.LOST for mark in book.all())
    assert now.keys() == {note.id for note in notes}
    for note in notes:
        fate = fates.get((note.address.record, note.address.place), Standing.AT)
        assert now[note.id].words == note.words
        assert now[note.id].origin == note.origin
        assert now[note.id].standing is fate or fate is Standing.LOST
    assert f"{lost:,} marks wait, because the words they stood at are gone" in said_of[1]
    assert "marks follow edited sentences" in said_of[1]
    assert said_of[0] == ""
    with open_notebook(backups(path)[-1].path, read_only=True) as before:
        assert before.all() == notes


def _said_at_start(qtbot: QtBot, library_path: Path, path: Path) -> str:
    """What the program says, when it has held the notes against a library; then it is closed."""
    desk = Desk(qtbot, library_path, path.parent)
    heard: list[str] = []
    desk.window.keeping.said.connect(heard.append)
    qtbot.waitUntil(lambda: bool(heard), timeout=60_000)
    desk.close()
    return heard[0]


def test_an_open_notebook_that_is_repaired_is_let_go_of_and_opened_anew(
    sit_down: Start, qtbot: QtBot, path: Path
) -> None:
    write(path, *(f"note {number} " * 20 for number in range(400)))
    desk = begun(sit_down, qtbot)
    before = desk.window.notes.notebook
    desk.window.keeping._not_begun(DamagedNotebookError("It is torn.", "Repair it."))
    window = damage_window(desk, qtbot)
    qtbot.mouseClick(window.repair, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "works again" in window.view.toPlainText(), timeout=20_000)
    assert desk.window.notes.notebook is not before
    desk.window.notes.add(MarkKind.NOTE, PLACE, "after the repair")
    assert words_in(path)[-1] == "after the repair"
    assert len(words_in(path)) == 401
