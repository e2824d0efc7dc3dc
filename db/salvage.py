"""A damaged notebook: set aside whole, and a new one made of its newest backup and what it says."""

import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import GenericAlias
from typing import Any, TypeVar

import msgspec

from db.backup import Backup, backups, newest_sound, opened
from db.guarded import guarded
from db.marks import COLUMNS, SELECT, from_row
from db.notebook import open_notebook
from db.storage import copy, put_in_place, settle, told
from db.study import Grade
from db.study_log import REVIEW, Log, review_of, take
from db.study_rows import COLUMNS as OF_CARD
from db.study_rows import SELECT as STUDIED
from db.study_rows import remove, studied_of

T = TypeVar("T")
_COMPANIONS = ("", "-wal", "-shm")
_REMOVED = "SELECT id, at, card FROM study_removed"
_MARK = GenericAlias(tuple, (*(str,) * (len(COLUMNS) - 1), str | None))
_CARD = GenericAlias(tuple, (str,) * len(OF_CARD))
_REVIEW = tuple[int, str, str, int, str, int, str]
"""What the values of a row must be, which in a torn page may be any."""
_MOST_TRIED = 200_000
"""So many rows are looked for where the file no longer tells how many it has."""
_PROBES = 1000
_TORN = (sqlite3.Error, UnicodeDecodeError)
"""Raised for a page: the latter where SQLite's words on it hold a name that is no text any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """Where the damaged file lies now, None where it was gone; the backup the new notebook began
    with, if there was one; how many marks, cards and reviews were read from the damaged file that
    this backup lacked or had older.
    """

    aside: Path | None
    backup: Backup | None
    salvaged: int
    cards: int = 0
    reviews: int = 0


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
    with open_notebook(part) as book, closing(_damaged(aside)) as source:
        marks = _read(_rows(source, "mark", SELECT, _MARK), from_row)
        salvaged = sum(book.take(tuple(marks)))
        studied = take(book, _log(source))
        with book.writing():
            for id_, at, card in _rows(source, "study_removed", _REMOVED, tuple[str, str, str]):
                remove(book, id_, at, card)
            last = max((one.sequence for one in backups(path)), default=0)
            sql = "UPDATE state SET sequence = max(sequence, ?)"
            book.connection.execute(sql, (last + 1,))
    with told(path):
        for companion in _COMPANIONS[1:]:
            Path(f"{path}{companion}").unlink(missing_ok=True)
        put_in_place(part, path)
    return Recovered(
        aside=aside if aside.exists() else None,
        backup=backup,
        salvaged=salvaged,
        cards=studied.cards,
        reviews=studied.reviews,
    )


def set_aside(path: Path) -> tuple[Path, ...]:
    """The damaged files that were set aside beside a notebook, with their logs."""
    name = f"{path.stem} damaged "
    with told(path.parent):
        return tuple(one for one in sorted(path.parent.iterdir()) if one.name.startswith(name))


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


def _damaged(aside: Path) -> sqlite3.Connection:
    if not aside.exists():
        return sqlite3.connect(":memory:")
    log = Path(f"{aside}-wal")
    way = "mode=ro" if log.exists() else "mode=ro&immutable=1"
    source = guarded(sqlite3.connect(f"{aside.absolute().as_uri()}?{way}", uri=True))
    source.execute("PRAGMA writable_schema = ON")  # what of its schema is torn is then passed over
    return source


def _log(source: sqlite3.Connection) -> Log:
    """Every card and review that can still be read."""
    cards = _read(_rows(source, "study_card", STUDIED, _CARD), studied_of)
    table = "study_review"
    undoes = _rows(source, table, "SELECT undoes FROM study_review", tuple[int | None])
    undone = {number for (number,) in undoes}
    rows = _rows(source, table, REVIEW, _REVIEW)
    reviews = (review_of(row, row[0] in undone) for row in rows)
    graded = (one for one in reviews if one.grade in tuple(Grade))
    return Log(cards=tuple(cards), reviews=tuple(graded))


def _read(rows: Iterable[tuple[Any, ...]], of: Callable[[tuple[Any, ...]], T]) -> Iterator[T]:
    """What rows hold, those passed over that hold nothing of the kind."""
    for row in rows:
        try:
            yield of(row)
        except ValueError:
            continue


def _rows(
    source: sqlite3.Connection, table: str, select: str, kinds: Any
) -> Iterator[tuple[Any, ...]]:
    """Every row of a table that can still be read, with values of such kinds, each looked for by
    itself.
    """
    for number in range(1, _most(source, table) + 1):
        try:
            row = source.execute(f"{select} WHERE number = ?", (number,)).fetchone()
            if row:
                yield msgspec.convert(row, kinds)
        except (*_TORN, msgspec.ValidationError):
            continue


def _most(source: sqlite3.Connection, table: str) -> int:
    """The highest number a row may have."""
    try:
        source.execute(f"SELECT number FROM {table} LIMIT 0")
    except _TORN:
        return 0
    try:
        (most,) = source.execute(f"SELECT max(number) FROM {table}").fetchone()
    except _TORN:
        return _MOST_TRIED if _is_readable(source, table) else 0
    return min(most or 0, _MOST_TRIED)


def _is_readable(source: sqlite3.Connection, table: str) -> bool:
    """Whether any of some numbers all over a table can be looked for."""
    for number in range(1, _MOST_TRIED, _MOST_TRIED // _PROBES):
        try:
            source.execute(f"SELECT number FROM {table} WHERE number = ?", (number,)).fetchone()
        except _TORN:
            continue
        return True
    return False
