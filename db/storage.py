"""How the notebook's file is opened and written, so that what was acknowledged is on the disk.

On a disk of this machine a write-ahead log, synced at each commit; on a network share, where the
log's shared memory does not reach the other machine, a rollback journal, its folder synced too.
"""

import os
import re
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clinical.said import Said, joined
from db.errors import DamagedNotebookError, NotebookError, system_reason
from db.guarded import guarded

ENGINE = sqlite3.sqlite_version
"""Of SQLite, which is the system's on Linux and Python's elsewhere."""
_BUSY_SECONDS = 2.0
_REMOTE_KINDS = (
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.", "gfs", "glusterfs", "gpfs",
    "lustre", "ncp", "nfs", "ocfs", "orangefs", "prl_fs", "smb", "vboxsf", "virtiofs", "vmhgfs",
)  # fmt: skip
"""How the names of file systems begin that another machine, or another host, may write to."""
_REMOTE_DRIVE = 4  # Windows: DRIVE_REMOTE
_LOCAL_MOUNT, _FLAGS_AT, _STATFS_BYTES = 0x1000, 64, 4096  # macOS: MNT_LOCAL, of struct statfs
_OCTAL = re.compile(r"\\([0-7]{3})")
_GUARDS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'study_%'"
"""What keeps reviews from being changed."""
_TABLES = """
    SELECT name FROM sqlite_schema
    WHERE type = 'table' AND name NOT LIKE 'mark_search%' AND name NOT LIKE 'sqlite_%'
"""
_WAL_FORMAT = b"\x02\x02"

ASK_FOR_RIGHT = Said(
    "Ask for the right to write to it and its folder, or set DORSAL_HOME to another."
)
_LONGEST = 200
_UNSAVED = Said(
    "Nothing was saved just now; what was saved before is safe. Your words are still here."
)


def connect(path: Path) -> sqlite3.Connection:
    """A connection to the file, which is made if need be. Raises NotebookError."""
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute("PRAGMA foreign_keys = ON")
            _make_durable(connection, path, remote=is_remote(path.parent))
        except BaseException:
            connection.close()
            raise
        return connection


def _make_durable(connection: sqlite3.Connection, path: Path, *, remote: bool) -> None:
    if not remote:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    else:
        if _is_wal(path):
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA locking_mode = NORMAL")
        connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA checkpoint_fullfsync = ON")


def _is_wal(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(20)[18:20] == _WAL_FORMAT


def in_memory(path: Path | None = None) -> sqlite3.Connection:
    """A connection to nothing but memory, with what the file at `path` holds, if one is given.

    The file is not written to, nor is anything beside it. Raises NotebookError.
    """
    connection = sqlite3.connect(":memory:", isolation_level=None)
    if path is None or not path.exists():
        return connection
    with told(path), _readable(path) as uri:
        source = sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS)
        try:
            copy(guarded(source), connection)
        finally:
            source.close()
    return connection


def copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """The one database into the other by SQLite's backup; what is locked too long is an error.

    Python's sqlite3 would ask a locked database again for ever.
    """

    def give_up_when_locked(status: int, _left: int, _all: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error

    source.backup(target, progress=give_up_when_locked)


@contextmanager
def _readable(path: Path) -> Iterator[str]:
    """How to open a file without writing beside it.

    With a log that a crash left, to read which SQLite makes a file, it is a copy for the while.
    """
    log, memory = Path(f"{path}-wal"), Path(f"{path}-shm")
    whole = path.absolute().as_uri()
    if not log.exists() or not log.stat().st_size:
        yield f"{whole}?mode=ro&immutable=1"
    elif memory.exists():
        yield f"{whole}?mode=ro"
    else:
        with tempfile.TemporaryDirectory() as name:
            copy = Path(name, path.name)
            shutil.copyfile(path, copy)
            shutil.copyfile(log, f"{copy}-wal")
            yield copy.as_uri()


def check(connection: sqlite3.Connection, path: Path, *, full: bool = False) -> None:
    """Raises DamagedNotebookError where SQLite finds the file not sound."""
    with told(path):
        rows = connection.execute(f"PRAGMA {'integrity' if full else 'quick'}_check(20)").fetchall()
        if full:
            sql = "INSERT INTO mark_search(mark_search, rank) VALUES ('integrity-check', 1)"
            connection.execute(sql)
    found = "; ".join(str(row[0]) for row in rows)
    if found != "ok":
        raise damaged(path, found[:_LONGEST])


def settle(path: Path) -> None:
    """Waits until a new or renamed file is on the disk, its name in the folder too."""
    for one, flags in ((path, os.O_RDWR), (path.parent, os.O_RDONLY)):
        if one.is_dir() and sys.platform == "win32":
            continue
        opened = os.open(one, flags)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def put_in_place(part: Path, path: Path) -> None:
    """A finished file in the place of another, on the disk when it returns. Raises OSError."""
    settle(part)
    part.replace(path)
    settle(path)


def write_whole(path: Path, content: bytes) -> None:
    """Writes a file, there whole or as it was, on the disk when it returns. Raises OSError."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content)
        put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)


def tables_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The tables of a notebook but those of its search and SQLite's own."""
    return tuple(name for (name,) in connection.execute(_TABLES))


@contextmanager
def unguarded(connection: sqlite3.Connection) -> Iterator[None]:
    """Within a transaction: for the while, reviews may go and rows refer to what is yet to come."""
    connection.execute("PRAGMA defer_foreign_keys = ON")
    guards = connection.execute(_GUARDS).fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in guards:
        connection.execute(sql)


def damaged(path: Path, why: str) -> DamagedNotebookError:
    return DamagedNotebookError(
        Said("The notebook {path} is damaged ({why}).", path=path, why=why),
        Said(
            "It is left as it is. File › Notebook › Check, or: dorsal notebook recover, "
            "brings together its newest backup and what can still be read of it."
        ),
    )


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Tells what the system or SQLite says of the file as a NotebookError."""
    try:
        yield
    except sqlite3.Error as error:
        raise _explained(path, error) from error
    except UnicodeDecodeError as error:
        raise damaged(path, Said("what SQLite finds wrong in it is no text")) from error
    except OSError as error:
        raise NotebookError(
            Said(
                "The notebook {path} cannot be used: {error}.",
                path=path,
                error=system_reason(error),
            ),
            joined(_UNSAVED, Said("Check that you may write there and that the disk is in place.")),
        ) from error


@contextmanager
def scratch(what: str) -> Iterator[None]:
    """Tells what SQLite says of a file in the system's folder for such as an OSError."""
    try:
        yield
    except sqlite3.Error as error:
        raise OSError(
            Said(
                "no room for {what} in {folder}: {error}",
                what=what,
                folder=tempfile.gettempdir(),
                error=error,
            )
        ) from error


def _explained(path: Path, error: sqlite3.Error) -> NotebookError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return damaged(path, str(error)[:_LONGEST])
    happened, advice = {
        sqlite3.SQLITE_FULL: (
            Said("The disk is full."),
            Said("Make room on it, then save once more."),
        ),
        sqlite3.SQLITE_BUSY: (
            Said("Another copy of Dorsal is writing to the notebook."),
            Said("Wait a moment, then save once more."),
        ),
        sqlite3.SQLITE_READONLY: (
            Said("The notebook may be read here, not written."),
            ASK_FOR_RIGHT,
        ),
        sqlite3.SQLITE_PERM: (
            Said("The system does not let Dorsal write to the notebook."),
            ASK_FOR_RIGHT,
        ),
        sqlite3.SQLITE_CANTOPEN: (
            Said("The notebook cannot be opened."),
            Said("Check that its folder is there and that you may write to it."),
        ),
        sqlite3.SQLITE_IOERR: (
            Said("The disk did not take the notebook's pages: it may be full, or no longer there."),
            Said("Check the disk, then save once more."),
        ),
    }.get(
        code,
        (
            Said("The notebook could not be used: {error}.", error=error),
            Said("Start Dorsal again."),
        ),
    )
    return NotebookError(
        joined(happened, f"({path})"),
        joined(_UNSAVED, advice),
    )


def is_remote(folder: Path) -> bool:
    """Whether a folder lies on a network share or another host's disk, as far as can be known."""
    if sys.platform == "win32":
        import ctypes

        whole = str(folder.resolve())
        drive = os.path.splitdrive(whole)[0]
        kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")
        return drive.startswith("\\\\") or kind == _REMOTE_DRIVE
    if sys.platform == "darwin":
        import ctypes

        room = ctypes.create_string_buffer(_STATFS_BYTES)
        if ctypes.CDLL(None).statfs(os.fsencode(folder), room):
            return False
        flags = int.from_bytes(room.raw[_FLAGS_AT : _FLAGS_AT + 4], sys.byteorder)
        return not flags & _LOCAL_MOUNT
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
    return file_system(folder.resolve(), mounts).startswith(_REMOTE_KINDS)


def file_system(folder: Path, mounts: str) -> str:
    """The kind of file system a folder lies on, by the lines of /proc/self/mountinfo."""
    best, kind = Path(), ""
    for line in mounts.splitlines():
        left, _, right = line.partition(" - ")
        fields = left.split(" ")
        if len(fields) < 5 or not right:
            continue
        point = Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), fields[4]))
        if folder.is_relative_to(point) and len(point.parts) >= len(best.parts):
            best, kind = point, right.split(" ")[0]
    return kind
