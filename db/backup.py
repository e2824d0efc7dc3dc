"""Copies of the notebook beside it: made by SQLite, checked, then named; and the way back.

A copy's name tells how far the notebook had come (its sequence), when and why it was taken.
"""

import re
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from clinical.said import Said
from db.errors import NotebookError
from db.guarded import guarded
from db.marks import SELECT, Mark, from_row
from db.migrations import migrate, refuse_strange, version_of
from db.storage import (
    check,
    connect,
    copy,
    damaged,
    in_memory,
    put_in_place,
    tables_of,
    told,
    unguarded,
)
from db.writable import backups_of

_LAST, _DAYS, _WEEKS = 10, 14, 12
_LONGEST_SECONDS = 24 * 60 * 60
"""No backup takes so long."""
_NAME = re.compile(
    r"(?P<stem>.+)-(?P<sequence>\d{10})-(?P<taken>\d{8}T\d{6}Z)-(?P<reason>[a-z]+)\.sqlite"
)
_STANDING_MARKS = "SELECT count(*) FROM mark WHERE removed IS NULL"
_STUDIED = """
    SELECT (SELECT count(*) FROM study_card), (SELECT count(*) FROM study_review),
    (SELECT count(*) FROM study_review WHERE undoes IS NOT NULL)
"""
_TAKEN = "%Y%m%dT%H%M%SZ"


class Reason(StrEnum):
    """Why a backup was taken."""

    CHANGE = "change"
    EXIT = "exit"
    START = "start"
    CONTENT = "content"
    MIGRATION = "migration"
    RESTORE = "restore"
    IMPORT = "import"
    ASKED = "asked"
    RESCUE = "rescue"


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """A checked copy; the later one has the higher sequence, whatever the clock said."""

    sequence: int
    taken: datetime
    reason: Reason
    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """How many marks a notebook holds, study cards, and reviews that were not taken back."""

    marks: int
    cards: int
    reviews: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What going back to a backup would mean: what it holds and what is there now, which marks
    would come back or go, and which would read as they did then.
    """

    then: Held
    now: Held
    coming: tuple[Mark, ...]
    going: tuple[Mark, ...]
    changing: tuple[Mark, ...]


def backups(path: Path) -> tuple[Backup, ...]:
    """The backups of the notebook at `path`, newest first."""
    found = []
    folder = backups_of(path)
    with told(folder):
        names = sorted(folder.iterdir()) if folder.is_dir() else []
    for file in names:
        named = _NAME.fullmatch(file.name)
        if named and named["stem"] == path.stem and named["reason"] in tuple(Reason):
            taken = datetime.strptime(named["taken"], _TAKEN).replace(tzinfo=UTC)
            found.append(Backup(int(named["sequence"]), taken, Reason(named["reason"]), file))
    return tuple(sorted(found, reverse=True))


def back_up(path: Path, reason: Reason) -> Backup:
    """A checked copy of the notebook as it is now, and leaves no more old ones than are kept.

    Where the newest backup is sound and holds all of it already, that one. Raises NotebookError.
    """
    if not path.exists():
        raise NotebookError(
            Said("There is no notebook {path} any more.", path=path), Said("Its backups are kept.")
        )
    source = connect(path)
    try:
        return copy_out(source, path, reason)
    finally:
        source.close()


def copy_out(source: sqlite3.Connection, path: Path, reason: Reason) -> Backup:
    """The same from an open notebook, in its thread."""
    sequence = _sequence(source, path)
    newest = next(iter(backups(path)), None)
    if newest and newest.sequence == sequence and _is_sound(newest.path):
        return newest
    taken = datetime.now(UTC).replace(microsecond=0)
    name = f"{path.stem}-{sequence:010}-{taken.strftime(_TAKEN)}-{reason}.sqlite"
    made = backups_of(path) / name
    with told(made):
        made.parent.mkdir(parents=True, exist_ok=True)
    write_copy(source, made)
    _thin_out(path)
    return Backup(sequence, taken, reason, made)


def write_copy(source: sqlite3.Connection, made: Path) -> None:
    """A checked copy of an open notebook as the file `made`, there whole or not at all."""
    part = made.with_name(made.name + ".part")
    try:
        _copy(source, part)
        with told(made):
            put_in_place(part, made)
    finally:
        with told(made):
            part.unlink(missing_ok=True)


def _copy(source: sqlite3.Connection, part: Path) -> None:
    with told(part):
        part.unlink(missing_ok=True)
        target = sqlite3.connect(part, isolation_level=None)
        try:
            copy(source, target)
            target.execute("PRAGMA journal_mode = DELETE")
            check(target, part)
        finally:
            target.close()


def _sequence(connection: sqlite3.Connection, path: Path) -> int:
    with told(path):
        (sequence,) = connection.execute("SELECT sequence FROM state").fetchone()
        return int(sequence)


def _thin_out(path: Path) -> None:
    """Keeps the last ten, of the older ones one for each of 14 days, then for each of 12 weeks.

    Days and weeks are counted by backups, not by the calendar: a wrong clock removes nothing.
    """
    known = backups(path)
    kept, older = list(known[:_LAST]), known[_LAST:]
    for form, most in (("%Y-%m-%d", _DAYS), ("%G-%V", _WEEKS)):
        newest: dict[str, Backup] = {}
        for one in older:
            newest.setdefault(one.taken.strftime(form), one)
        chosen = list(newest.values())[:most]
        kept += chosen
        older = tuple(one for one in older if chosen and one < chosen[-1])
    for one in known:
        if one not in kept:
            with told(one.path):
                one.path.unlink(missing_ok=True)
    _clear_away(backups_of(path))


def _clear_away(folder: Path) -> None:
    """What backups left that were killed half-way; of those that may be at work, nothing."""
    with told(folder):
        for part in folder.glob("*.part*"):
            with suppress(FileNotFoundError):  # another copy of Dorsal has ended its backup
                if time.time() - part.stat().st_mtime > _LONGEST_SECONDS:
                    part.unlink()


def newest_sound(path: Path) -> Backup | None:
    """The newest backup that can be read from end to end."""
    return next((one for one in backups(path) if _is_sound(one.path)), None)


def _is_sound(path: Path) -> bool:
    try:
        opened(path).close()
    except NotebookError:
        return False
    return True


def opened(path: Path) -> sqlite3.Connection:
    """A notebook's file in memory, in this program's version: the file itself stays as it is.

    Raises NotebookError where it is damaged, foreign or newer than this program.
    """
    with told(path):
        if not path.is_file():
            raise NotebookError(
                Said("There is no file {path}.", path=path), Said("Choose another backup.")
            )
    connection = in_memory(path)
    try:
        with told(path):
            if version_of(connection, path) == 0:
                raise damaged(path, Said("it is empty"))
            guarded(connection)
            refuse_strange(connection, path)
            check(connection, path)
            connection.execute("PRAGMA trusted_schema = ON")
            migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def marks_in(connection: sqlite3.Connection, path: Path) -> dict[str, Mark]:
    """The marks of an open file that stand, by id, in the order they were made."""
    with told(path):
        rows = connection.execute(f"{SELECT} WHERE removed IS NULL ORDER BY number").fetchall()
    return {mark.id: mark for mark in map(from_row, rows)}


def held_in(connection: sqlite3.Connection, path: Path) -> Held:
    """How much an open notebook's file holds."""
    with told(path):
        (marks,) = connection.execute(_STANDING_MARKS).fetchone()
        if "study_card" not in tables_of(connection):
            return Held(marks=int(marks), cards=0, reviews=0)
        cards, reviews, undone = connection.execute(_STUDIED).fetchone()
        return Held(marks=int(marks), cards=int(cards), reviews=int(reviews - 2 * undone))


def glance(backup: Path) -> Held | None:
    """What a backup holds, without a look at whether all of it is sound; None where it cannot
    even be counted.
    """
    uri = f"{backup.absolute().as_uri()}?mode=ro&immutable=1"
    try:
        with told(backup), closing(sqlite3.connect(uri, uri=True)) as connection:
            return held_in(guarded(connection), backup)
    except NotebookError:
        return None


def preview(path: Path, backup: Path) -> Preview:
    """What `restore` would change; nothing is written. Raises NotebookError."""
    then, now = opened(backup), opened(path)
    try:
        before, after = marks_in(now, path), marks_in(then, backup)
        held_then, held_now = held_in(then, backup), held_in(now, path)
    finally:
        then.close()
        now.close()
    return Preview(
        then=held_then,
        now=held_now,
        coming=tuple(mark for id_, mark in after.items() if id_ not in before),
        going=tuple(mark for id_, mark in before.items() if id_ not in after),
        changing=tuple(
            mark
            for id_, mark in after.items()
            if id_ in before and (mark.words, mark.tags) != (before[id_].words, before[id_].tags)
        ),
    )


def restore(path: Path, backup: Path) -> Backup:
    """Brings the notebook back to what the file `backup` holds. Returns the copy of what was there.

    The notebook's file stays and is locked from the copy on: its rows change in one transaction,
    seen whole by whoever else has it open, and killed at any moment it holds the old or the new.
    Raises NotebookError.
    """
    source = opened(backup)
    try:
        target = connect(path)
        try:
            with told(path):
                migrate(target, path)
                target.execute("BEGIN IMMEDIATE")
                was = back_up(path, Reason.RESTORE)
                _replace_rows(source, target)
                sql = "UPDATE state SET sequence = max(sequence, ?) + 1"
                target.execute(sql, (was.sequence,))
                target.execute("COMMIT")
        finally:
            target.close()
    finally:
        source.close()
    return was


def _replace_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """The rows of every table; the search follows by its triggers. Reviews may go only here."""
    with unguarded(target):
        for table in tables_of(target):
            target.execute(f"DELETE FROM {table}")
            rows = source.execute(f"SELECT * FROM {table}")
            values = ", ".join("?" * len(rows.description))
            target.executemany(f"INSERT INTO {table} VALUES ({values})", rows)
