"""A damaged notebook: set aside whole, and a new one made of its newest backup and what it says."""

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from db.backup import Backup, backups, newest_sound, opened
from db.marks import SELECT, Mark, from_row
from db.notebook import open_notebook
from db.storage import copy, settle, told

_COMPANIONS = ("", "-wal", "-shm")
_MOST_TRIED = 200_000
"""So many marks are looked for where the file no longer tells how many it has."""
_NOTHING_THERE = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CANTOPEN)
"""No database at all, or one without the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """Where the damaged file lies now, the backup the new notebook began with, if there was one,
    and how many marks were read from the damaged file that this backup lacked or had older.
    """

    aside: Path
    backup: Backup | None
    salvaged: int


def recover(path: Path) -> Recovered:
    """Puts a sound notebook in the place of a damaged one, which is kept beside it, unchanged.

    Killed at any moment it leaves the damaged file in place or the new one. Raises NotebookError.
    """
    aside = _set_aside(path)
    backup = newest_sound(path)
    part = path.with_name(path.name + ".part")
    with told(part):
        part.unlink(missing_ok=True)
    _begin(part, backup)
    with open_notebook(part) as book:
        salvaged = sum(book.take(tuple(_readable(aside))))
        with book.writing():
            last = max((one.sequence for one in backups(path)), default=0)
            sql = "UPDATE state SET sequence = max(sequence, ?)"
            book.connection.execute(sql, (last + 1,))
    with told(path):
        settle(part)
        for companion in _COMPANIONS[1:]:
            Path(f"{path}{companion}").unlink(missing_ok=True)
        part.replace(path)
        settle(path)
    return Recovered(aside=aside, backup=backup, salvaged=salvaged)


def _set_aside(path: Path) -> Path:
    """Copies the file and its log beside it, under a name with the date that nothing bears yet."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H.%M.%S")
    name, number = f"{path.stem} damaged {stamp}", 1
    while path.with_name(f"{name}{path.suffix}").exists():
        number += 1
        name = f"{path.stem} damaged {stamp} {number}"
    aside = path.with_name(f"{name}{path.suffix}")
    with told(aside):
        for companion in _COMPANIONS:
            source = Path(f"{path}{companion}")
            if source.exists():
                shutil.copyfile(source, f"{aside}{companion}")
                settle(Path(f"{aside}{companion}"))
    return aside


def _begin(part: Path, backup: Backup | None) -> None:
    if backup is None:
        return
    source = opened(backup.path)
    try:
        with told(part):
            target = sqlite3.connect(part)
            try:
                copy(source, target)
            finally:
                target.close()
    finally:
        source.close()


def _readable(aside: Path) -> Iterator[Mark]:
    """Every mark that can still be read, each looked for by itself."""
    log = Path(f"{aside}-wal")
    way = "mode=ro" if log.exists() else "mode=ro&immutable=1"
    connection = sqlite3.connect(f"{aside.absolute().as_uri()}?{way}", uri=True)
    try:
        for number in range(1, _most(connection) + 1):
            try:
                row = connection.execute(f"{SELECT} WHERE number = ?", (number,)).fetchone()
                mark = row and from_row(row)
            except (sqlite3.Error, ValueError, TypeError):
                continue
            if mark:
                yield mark
    finally:
        connection.close()


def _most(connection: sqlite3.Connection) -> int:
    """The highest number a mark may have: there are never more than writes to the notebook."""
    for sql in ("SELECT max(number) FROM mark", "SELECT sequence FROM state"):
        try:
            (most,) = connection.execute(sql).fetchone()
        except (sqlite3.Error, TypeError) as error:
            if getattr(error, "sqlite_errorcode", 0) in _NOTHING_THERE:
                return 0
            continue
        if isinstance(most, int):
            return min(most, _MOST_TRIED)
    return _MOST_TRIED
