"""Backups are whole, kept as promised, and the way back loses nothing either."""

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from db.address import Address
from db.backup import Reason, back_up, backups, newest_sound, preview, restore
from db.errors import DamagedNotebookError, NotebookError
from db.marks import Anchor, Mark, MarkKind
from db.notebook import Notebook, open_notebook
from db.writable import backups_of


def note(book: Notebook, words: str) -> Mark:
    place = Anchor(address=Address("condition", "sciatica_radiculopathy", "answer"), quote="pain")
    return book.add(MarkKind.NOTE, place, edition="2026.11.1", words=words)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite"


def test_a_backup_holds_what_the_notebook_held_and_is_one_file(path: Path) -> None:
    with open_notebook(path) as book:
        assert not book.changed_since_backup
        mark = note(book, "first")
        assert book.changed_since_backup
        made = back_up(path, Reason.EXIT)
        assert not book.changed_since_backup
        note(book, "second")
        assert book.changed_since_backup
    assert backups(path) == (made,)
    assert [file.name for file in backups_of(path).iterdir()] == [made.path.name]
    with open_notebook(made.path, read_only=True) as copy:
        assert copy.all() == (mark,)


def test_nothing_new_needs_no_new_backup_unless_the_newest_is_damaged(path: Path) -> None:
    with open_notebook(path) as book:
        note(book, "first")
    made = back_up(path, Reason.EXIT)
    assert back_up(path, Reason.CHANGE) == made
    made.path.write_bytes(made.path.read_bytes()[:-4096])
    again = back_up(path, Reason.CHANGE)
    assert again != made
    assert newest_sound(path) == again


def test_backups_thin_out_by_day_and_week_and_a_wrong_clock_removes_none(path: Path) -> None:
    with open_notebook(path) as book:
        note(book, "first")
    made = back_up(path, Reason.EXIT)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for hour in range(0, 24 * 200, 8):
        taken = (start + timedelta(hours=hour)).strftime("%Y%m%dT%H%M%SZ")
        name = f"notebook-{hour:010}-{taken}-change.sqlite"
        (backups_of(path) / name).write_bytes(made.path.read_bytes())
    (backups_of(path) / "notebook-0000009999-20990101T000000Z-exit.sqlite").touch()
    (backups_of(path) / "my own copy.sqlite").touch()
    made.path.unlink()
    with open_notebook(path) as book:
        book.connection.execute("UPDATE state SET sequence = 10000")
    back_up(path, Reason.EXIT)
    known = backups(path)
    assert [one.sequence for one in known[:10]] == [10000, 9999, *range(4792, 4728, -8)]
    days = {one.taken.date() for one in known[10:24]}
    assert len(days) == 14
    weeks = {one.taken.strftime("%G-%V") for one in known[24:]}
    assert len(weeks) == len(known[24:]) == 12
    assert (backups_of(path) / "my own copy.sqlite").exists()


def test_a_preview_names_what_would_come_go_and_change(path: Path) -> None:
    with open_notebook(path) as book:
        stays, goes_away, changes = (note(book, words) for words in ("a", "b", "c"))
        made = back_up(path, Reason.EXIT)
        book.remove(goes_away.id)
        book.change(changes.id, words="new")
        came = note(book, "d")
        found = preview(path, made.path)
        assert found.then.marks == 3
        assert [mark.id for mark in found.coming] == [goes_away.id]
        assert [mark.id for mark in found.going] == [came.id]
        assert [mark.words for mark in found.changing] == ["c"]
        assert stays in book.all()


def test_going_back_keeps_a_copy_of_what_was_there_and_is_seen_by_an_open_window(
    path: Path,
) -> None:
    with open_notebook(path) as window:
        first = note(window, "first")
        made = back_up(path, Reason.EXIT)
        second = note(window, "second")
        was = restore(path, made.path)
        assert window.all() == (first,)
        assert was.reason is Reason.RESTORE
        third = note(window, "third")
        assert window.changed_since_backup
        restore(path, was.path)
        assert window.all() == (first, second)
        with open_notebook(backups(path)[0].path, read_only=True) as last:
            assert last.all() == (first, third)


def test_a_backup_after_going_back_holds_what_was_gone_back_to(path: Path) -> None:
    with open_notebook(path) as book:
        first = note(book, "first")
        made = back_up(path, Reason.EXIT)
        note(book, "second")
    restore(path, made.path)
    with open_notebook(back_up(path, Reason.EXIT).path, read_only=True) as copy:
        assert copy.all() == (first,)


def test_of_a_damaged_notebook_no_backup_is_made(path: Path) -> None:
    with open_notebook(path) as book:
        for number in range(400):
            note(book, f"note {number} " * 20)
    content = bytearray(path.read_bytes())
    content[60 * 4096 : 61 * 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    with pytest.raises(DamagedNotebookError):
        back_up(path, Reason.EXIT)
    assert list(backups_of(path).iterdir()) == []


def test_a_file_that_is_no_sound_notebook_is_never_restored(path: Path, tmp_path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book, "first")
        hostile, foreign, torn = (tmp_path / name for name in ("hostile", "foreign", "torn"))
        hostile.write_bytes(back_up(path, Reason.EXIT).path.read_bytes())
        connection = sqlite3.connect(hostile)
        connection.execute("CREATE TRIGGER evil AFTER INSERT ON mark BEGIN DELETE FROM mark; END")
        connection.commit()
        connection.close()
        foreign.write_bytes(b"no database" * 1000)
        torn.write_bytes(backups(path)[0].path.read_bytes()[:20_000])
        for file in (hostile, foreign, torn):
            with pytest.raises(DamagedNotebookError):
                restore(path, file)
        with pytest.raises(NotebookError, match="no file"):
            restore(path, tmp_path / "nowhere")
        assert book.all() == (mark,)


def test_a_backup_that_cannot_be_written_whole_leaves_no_half_one(path: Path) -> None:
    with open_notebook(path) as book:
        for number in range(50):
            note(book, f"{number} " * 500)
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from db.backup import *; from db.errors import NotebookError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        "try: back_up(Path(sys.argv[1]), Reason.EXIT)\n"
        "except NotebookError as error: print(error)\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "may be full" in done.stdout, done
    assert list(backups_of(path).iterdir()) == []


def test_what_a_killed_backup_left_is_cleared_away_by_a_later_one(path: Path) -> None:
    folder = backups_of(path)
    folder.mkdir()
    old, new = folder / "a.sqlite.part", folder / "b.sqlite.part-journal"
    for left in (old, new):
        left.write_bytes(b"half")
    os.utime(old, (0, 0))
    gone = folder / "c.sqlite.part"
    gone.symlink_to(folder / "renamed meanwhile")
    with open_notebook(path) as book:
        note(book, "kept")
    back_up(path, Reason.EXIT)
    assert sorted(folder.glob("*.part*")) == [new, gone]
