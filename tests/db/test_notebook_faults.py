"""What can go wrong with a disk is said in words, and nothing that was kept is lost."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import storage
from db.address import Address
from db.backup import Reason, back_up, backups, restore
from db.errors import DamagedNotebookError, NotebookError
from db.listing import Wanted, listed
from db.marks import Anchor, Mark, MarkKind
from db.notebook import Notebook, open_notebook
from db.salvage import recover

POSIX = pytest.mark.skipif(os.name != "posix", reason="limits of a POSIX system")


def note(book: Notebook, words: str = "first") -> Mark:
    place = Anchor(address=Address("condition", "sciatica_radiculopathy", "answer"), quote="pain")
    return book.add(MarkKind.NOTE, place, edition="2026.11.1", words=words)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite"


@POSIX
def test_a_disk_that_takes_no_more_is_said_and_the_notes_before_are_kept(path: Path) -> None:
    code = (
        "import resource, sys; from pathlib import Path\n"
        "sys.path.insert(0, ''); from tests.db import test_notebook_faults as t\n"
        "book = t.open_notebook(Path(sys.argv[1])); first = t.note(book)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "kept = 0\n"
        "try:\n"
        "    for _ in range(1000): t.note(book, 'x' * 1000); kept += 1\n"
        "except t.NotebookError as error: print(kept, book.count(), error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True
    )
    kept, counted, said = done.stdout.split(" ", 2)
    assert "may be full" in said
    assert "Your words are still here" in said
    assert int(kept) + 1 == int(counted)
    with open_notebook(path) as book:
        assert book.count() == int(counted)


def test_a_full_disk_is_said_and_writing_goes_on_when_there_is_room(path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book)
        ((pages,),) = book.select("PRAGMA page_count")
        book.connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(NotebookError, match="disk is full"):
            note(book, "x" * 50_000)
        assert book.all() == (mark,)
        book.connection.execute("PRAGMA max_page_count = 1000000")
        assert note(book, "x" * 50_000) in book.all()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of one megabyte, where this user may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount")
    command = [str(mount), "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(place)]
    if mount is None or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("only who may mount can fill a disk of its own")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_is_really_full_loses_nothing(small_disk: Path) -> None:
    path = small_disk / "notebook.sqlite"
    with open_notebook(path) as book:
        kept: list[Mark] = []
        with pytest.raises(NotebookError, match="disk is full"):
            _fill(book, kept)
        assert list(book.all()) == kept
        with pytest.raises(NotebookError, match="disk is full"):
            back_up(path, Reason.EXIT)
    with open_notebook(path) as book:
        assert list(book.all()) == kept
        assert book.select("PRAGMA integrity_check") == [("ok",)]


def _fill(book: Notebook, kept: list[Mark]) -> None:
    while True:
        kept.append(note(book, os.urandom(2000).hex()))


def test_a_disk_that_may_only_be_read_is_said(small_disk: Path) -> None:
    path = small_disk / "notebook.sqlite"
    with open_notebook(path) as book:
        mark = note(book)
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(NotebookError, match=r"may be read here|cannot be opened"):
        open_notebook(path)
    with open_notebook(path, read_only=True) as book:
        assert book.all() == (mark,)


@POSIX
def test_a_file_of_somebody_else_is_said_and_can_be_read() -> None:
    """Done by an ordinary user: root may write anywhere."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        path = Path(name, "notebook.sqlite")
        with open_notebook(path) as book:
            mark = note(book)
        path.chmod(0o444)
        Path(name).chmod(0o555)
        said = _as_nobody(path)
        Path(name).chmod(0o755)
    assert "NotebookError" in said
    assert "may be read here" in said or "cannot be opened" in said
    assert f"read {mark.id}" in said


def _as_nobody(path: Path) -> str:
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.getuid() == 0:
                os.setuid(65534)
            said = ""
            try:
                with open_notebook(path) as book:
                    note(book)
            except BaseException as error:
                said = f"{type(error).__name__}: {error}\n"
            with open_notebook(path, read_only=True) as book:
                said += f"read {book.all()[0].id}"
            os.write(writer, said.encode())
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader, encoding="utf-8") as file:
        return file.read()


def test_copies_of_dorsal_that_start_at_once_share_one_notebook(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from tests.db import test_notebook_faults as t\n"
        "with t.open_notebook(Path(sys.argv[1])) as book:\n"
        "    for number in range(25): t.note(book, f'{sys.argv[2]} {number}')\n"
    )
    command = [sys.executable, "-c", code, str(path)]
    running = [subprocess.Popen([*command, name]) for name in "abcd"]
    assert [one.wait(timeout=60) for one in running] == [0, 0, 0, 0]
    with open_notebook(path) as book:
        words = [mark.words for mark in book.all()]
    assert sorted(words) == sorted(f"{name} {number}" for name in "abcd" for number in range(25))


def test_another_copy_that_keeps_writing_is_said_after_two_seconds(path: Path) -> None:
    with open_notebook(path) as book, open_notebook(path) as other:
        mark = note(other)
        with other.writing():
            assert book.all() == (mark,)
            with pytest.raises(NotebookError, match="Another copy of Dorsal"):
                note(book)
        assert note(book, "second") in other.all()


def test_a_copy_out_of_a_locked_file_is_given_up(path: Path) -> None:
    one, other = (sqlite3.connect(path, isolation_level=None, timeout=0) for _ in range(2))
    one.execute("CREATE TABLE t (a)")
    one.execute("BEGIN EXCLUSIVE")
    target = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError, match="locked"):
        storage.copy(other, target)
    one.execute("ROLLBACK")
    storage.copy(other, target)
    assert target.execute("SELECT count(*) FROM t").fetchone() == (0,)
    for connection in (one, other, target):
        connection.close()


@pytest.mark.parametrize("share", [False, True])
def test_a_backup_waits_for_nobody_for_ever_and_a_restore_neither(
    path: Path, monkeypatch: pytest.MonkeyPatch, share: bool
) -> None:
    monkeypatch.setattr(storage, "is_remote", lambda _folder: share)
    with open_notebook(path) as book:
        note(book)
        made = back_up(path, Reason.ASKED)
        second = note(book, "second")
        book.connection.execute("BEGIN EXCLUSIVE")
        with pytest.raises(NotebookError, match="Another copy of Dorsal"):
            restore(path, made.path)
        if share:
            with pytest.raises(NotebookError, match="Another copy of Dorsal"):
                back_up(path, Reason.EXIT)
        book.connection.execute("ROLLBACK")
        restore(path, made.path)
        assert second not in book.all()
        assert listed(book, Wanted(text="second")).marks == ()
        assert listed(book, Wanted(text="first")).marks == book.all()


@POSIX
def test_a_notebook_deleted_while_open_is_saved_aside_and_said(path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book)
        for file in path.parent.glob("notebook.sqlite*"):
            file.unlink()
        with pytest.raises(NotebookError, match="deleted or replaced"):
            note(book, "second")
        (saved,) = backups(path)
        assert saved.reason is Reason.RESCUE
    for read_only in (False, True):
        with pytest.raises(DamagedNotebookError, match="gone or empty"):
            open_notebook(path, read_only=read_only)
    assert not path.exists()
    found = recover(path)
    assert (found.aside, found.backup) == (None, saved)
    with open_notebook(path) as book:
        assert book.all() == (mark,)
        assert note(book, "second") in book.all()


def test_an_empty_file_in_the_place_of_a_notebook_is_told_from_a_new_one(path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book)
        back_up(path, Reason.EXIT)
    for file in path.parent.glob("notebook.sqlite-*"):
        file.unlink()
    path.write_bytes(b"")
    with pytest.raises(DamagedNotebookError, match="gone or empty"):
        open_notebook(path)
    found = recover(path)
    assert found.aside is not None
    with open_notebook(path) as book:
        assert book.all() == (mark,)


@POSIX
def test_a_backup_of_a_notebook_that_is_gone_makes_no_empty_one(path: Path) -> None:
    open_notebook(path).close()
    path.unlink()
    with pytest.raises(NotebookError, match="no notebook"):
        back_up(path, Reason.EXIT)
    assert not path.exists()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file", encoding="utf-8")
    with pytest.raises(NotebookError, match="cannot be used"):
        open_notebook(tmp_path / "home" / "notebook.sqlite")


def test_on_a_network_share_no_shared_memory_is_used(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_notebook(path) as book:
        mark = note(book)
    monkeypatch.setattr(storage, "is_remote", lambda _folder: True)
    with open_notebook(path) as book, open_notebook(path) as other:
        assert book.select("PRAGMA journal_mode") == [("delete",)]
        assert book.select("PRAGMA synchronous") == [(3,)]
        second = note(other, "second")
        assert book.all() == (mark, second)
        assert not Path(f"{path}-shm").exists()
    monkeypatch.undo()
    with open_notebook(path) as book:
        assert book.all() == (mark, second)
        assert book.select("PRAGMA journal_mode") == [("wal",)]


MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:40 / /home/ann\\040lée rw - nfs4 ward:/home rw,vers=4.2
31 22 0:41 / /media/share rw - cifs //ward/share rw
32 30 0:42 / /home/ann\\040lée/local rw - xfs /dev/vdb rw
"""


def test_the_kind_of_a_file_system_is_that_of_the_nearest_mount() -> None:
    found = [
        storage.file_system(Path(folder), MOUNTS)
        for folder in ("/home/bob", "/home/ann lée/x", "/media/share", "/home/ann lée/local/x")
    ]
    assert found == ["ext4", "nfs4", "cifs", "xfs"]


def test_this_machine_s_own_disk_is_no_network_share(tmp_path: Path) -> None:
    assert not storage.is_remote(tmp_path)


def _damage(path: Path, first_page: int, pages: int) -> None:
    content = bytearray(path.read_bytes())
    start = first_page * 4096
    content[start : start + pages * 4096] = b"\xa5" * (pages * 4096)
    path.write_bytes(content)


def test_a_damaged_notebook_is_set_aside_and_backup_and_readable_notes_come_together(
    path: Path,
) -> None:
    with open_notebook(path) as book:
        early = [note(book, f"early {number} " * 20) for number in range(40)]
        made = back_up(path, Reason.EXIT)
        late = [note(book, f"late {number} " * 20) for number in range(400)]
        changed = book.change(early[0].id, words="changed late")
    _damage(path, 60, 3)
    torn = path.read_bytes()
    with pytest.raises(DamagedNotebookError, match="damaged"):
        open_notebook(path)
    assert path.read_bytes() == torn
    recovered = recover(path)
    assert recovered.aside.read_bytes() == torn
    assert "damaged 20" in recovered.aside.name
    assert recovered.backup == made
    with open_notebook(path) as book:
        marks = {mark.id: mark for mark in book.all()}
        assert {mark.id for mark in early} <= marks.keys()
        assert marks[changed.id].words in ("changed late", early[0].words)
        assert recovered.salvaged == len(marks.keys() & {mark.id for mark in late}) + (
            marks[changed.id].words == "changed late"
        )
        assert recovered.salvaged > 300
        assert book.changed_since_backup
        note(book)


@pytest.mark.parametrize("keep", [0, 50, 4096, 100_000])
def test_whatever_is_left_of_a_torn_file_a_sound_notebook_comes_of_it(
    path: Path, keep: int
) -> None:
    with open_notebook(path) as book:
        marks = [note(book, f"note {number} " * 100) for number in range(100)]
    back_up(path, Reason.EXIT)
    path.write_bytes(path.read_bytes()[:keep])
    if keep:
        with pytest.raises(DamagedNotebookError):
            open_notebook(path)
    recover(path)
    with open_notebook(path) as book:
        assert list(book.all()) == marks
        assert book.select("PRAGMA integrity_check") == [("ok",)]


def test_a_damaged_notebook_without_a_backup_still_gives_what_can_be_read(path: Path) -> None:
    with open_notebook(path) as book:
        for number in range(400):
            note(book, f"note {number} " * 20)
    _damage(path, 60, 3)
    recovered = recover(path)
    assert recovered.backup is None
    assert recovered.salvaged > 300
    with open_notebook(path) as book:
        assert book.count() == recovered.salvaged


def test_a_recovered_notebook_counts_on_from_the_last_backup_even_a_damaged_one(
    path: Path,
) -> None:
    with open_notebook(path) as book:
        for number in range(50):
            note(book, f"note {number} " * 40)
    made = back_up(path, Reason.EXIT).path
    for file in (path, made):
        file.write_bytes(file.read_bytes()[:5000])
    recovered = recover(path)
    assert (recovered.backup, recovered.salvaged) == (None, 0)
    with open_notebook(path) as book:
        note(book)
        assert book.changed_since_backup


def test_notes_still_in_the_log_of_a_damaged_file_are_read_too(path: Path, tmp_path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book)
        copies = tmp_path / "crashed"
        copies.mkdir()
        for file in path.parent.glob("notebook.sqlite*"):
            shutil.copyfile(file, copies / file.name)
    crashed = copies / path.name
    assert sqlite3.connect(f"file:{crashed}?mode=ro&immutable=1", uri=True).execute(
        "SELECT count(*) FROM sqlite_schema").fetchone() == (0,)  # fmt: skip
    crashed.with_name("notebook.sqlite-shm").unlink()
    with open_notebook(crashed, read_only=True) as book:
        assert book.all() == (mark,)
    assert sorted(file.name for file in copies.iterdir()) == [path.name, f"{path.name}-wal"]
    recovered = recover(crashed)
    assert recovered.salvaged == 1
    with open_notebook(crashed) as book:
        assert book.all() == (mark,)
