"""The reader's own notebook: what a method has returned is on the disk.

Its file is the only one of Dorsal's that changes and migrates. Two copies of Dorsal may have it
open; each waits two seconds for the other, then says so. One Notebook is used by one thread.
"""

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from msgspec import structs

from clinical.said import Said
from db.address import Address
from db.backup import Reason, back_up, backups, copy_out
from db.connected import Connected
from db.errors import DamagedNotebookError, NotebookError, OvertakenError
from db.marks import (
    COLUMNS,
    SELECT,
    Anchor,
    Change,
    Mark,
    MarkKind,
    as_row,
    from_row,
    kept,
    kept_anchor,
    kept_tags,
    now,
    refuse_too_long,
)
from db.migrations import MIGRATIONS, migrate, version_of
from db.storage import ASK_FOR_RIGHT, check, connect, damaged, in_memory, told
from db.writable import backups_of, may_write

_BIN = timedelta(days=30)
_INSERT = (
    f"INSERT INTO mark (sequence, {', '.join(COLUMNS)}) VALUES (?, {', '.join('?' * len(COLUMNS))})"
)
_UPDATE = f"UPDATE mark SET sequence = ?, {', '.join(f'{name} = ?' for name in COLUMNS)}"
_TAGS = """
    SELECT value, sum(many), min(first) FROM (
        SELECT value, count(*) AS many, min(mark.number) AS first
        FROM mark, json_each(mark.tags) WHERE removed IS NULL GROUP BY value
    ) GROUP BY value COLLATE NOCASE ORDER BY value COLLATE NOCASE
"""
"""With min() SQLite gives the value of that row: the spelling of the first mark."""


def open_notebook(path: Path, *, read_only: bool = False, checked: bool = False) -> "Notebook":
    """Opens the notebook, made new where there is none; read only, a copy of it in memory.

    What was `checked` just now is not read through once more.

    Raises DamagedNotebookError for a file that is not sound or not a notebook, or gone or empty
    though there are backups of it (`db.salvage`), NotebookError for one of a newer Dorsal or one
    that cannot be opened; the file stays as it is.
    """
    if not path.exists():
        _refuse_lost(path)
    connection = in_memory(path) if read_only else connect(path)
    try:
        with told(path):
            version = version_of(connection, path)
            if version == 0:
                _refuse_lost(path)
            if version and not checked:
                check(connection, path)
            if 0 < version < len(MIGRATIONS) and not read_only:
                back_up(path, Reason.MIGRATION)
            if version < len(MIGRATIONS):
                migrate(connection, path)
        return Notebook(connection, path, read_only=read_only)
    except BaseException:
        connection.close()
        raise


def _refuse_lost(path: Path) -> None:
    if backups(path):
        raise DamagedNotebookError(
            Said(
                "The notebook {path} is gone or empty, though there are backups of it.", path=path
            ),
            Said(
                "File › Notebook › Check, or: dorsal notebook recover, puts the newest in its "
                "place. To begin anew instead, move {path} away.",
                path=backups_of(path),
            ),
        )


def private_notebook() -> "Notebook":
    """A notebook in memory, gone when it is closed: nothing is written."""
    connection = in_memory()
    migrate(connection, Path())
    return Notebook(connection, None)


class Notebook(Connected):
    """Marks, kept at once; open it with `open_notebook` or `private_notebook`."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path | None, *, read_only: bool = False
    ) -> None:
        super().__init__(connection)
        self.path = path
        self.read_only = read_only
        self.kept: Callable[[], object] = _nothing_more
        """Called, in the notebook's thread, after each write that is on the disk."""
        self._file = None if path is None or read_only else _identity(path)

    @property
    def private(self) -> bool:
        """Whether it is in memory only and gone when it is closed."""
        return self.path is None

    @property
    def changed_since_backup(self) -> bool:
        """Whether the newest backup lacks something; never of what is in memory only."""
        if self.path is None or self.read_only:
            return False
        newest = next(iter(backups(self.path)), None)
        ((sequence,),) = self.select("SELECT sequence FROM state")
        return bool(sequence > (newest.sequence if newest else 0))

    def add(
        self,
        kind: MarkKind,
        anchor: Anchor,
        *,
        edition: str,
        words: str = "",
        tags: tuple[str, ...] = (),
    ) -> Mark:
        """A new mark, made on the content of version `edition`. Raises NotebookError."""
        mark = _new(kind, anchor, edition, words, tags)
        with self.writing() as sequence:
            self._insert(sequence, mark)
        return mark

    def change(
        self,
        id_: str,
        *,
        words: str | None = None,
        tags: tuple[str, ...] | None = None,
        known: Mark | None = None,
    ) -> Mark:
        """The mark with other words or tags; a highlight that gets words is a note from then on.

        What was removed meanwhile comes back with them, even for good where it was `known`. Raises
        NotebookError, and OvertakenError where it does not say any more what it said then.
        """
        with self.writing() as sequence:
            there = self.marks("WHERE id = ?", id_)
            mark = there[0] if there else known or self.mark(id_)
            if known and _said_of(mark) != _said_of(known):
                raise OvertakenError(
                    Said("This note was changed elsewhere meanwhile, and was not written over."),
                    Said("Its words and yours are in the editor: keep what you want of them."),
                )
            mark = structs.replace(
                mark,
                words=mark.words if words is None else kept(words),
                tags=mark.tags if tags is None else kept_tags(tags),
                changed=now(mark.changed),
                removed=None,
            )
            if mark.kind is MarkKind.HIGHLIGHT and mark.words:
                mark = structs.replace(mark, kind=MarkKind.NOTE)
            refuse_too_long(mark)
            if there:
                self._write(sequence, mark)
            else:
                self._insert(sequence, mark)
        return mark

    def remove(self, id_: str) -> Mark:
        """Takes a mark away; for 30 days it can be brought back. Raises NotebookError."""
        with self.writing() as sequence:
            mark = self.mark(id_)
            time = now(mark.changed)
            mark = structs.replace(mark, changed=time, removed=mark.removed or time)
            self._write(sequence, mark)
            self.connection.execute(
                "DELETE FROM mark WHERE removed < ?", ((time - _BIN).isoformat(),)
            )
        return mark

    def attach(self, id_: str, anchor: Anchor, *, edition: str) -> tuple[Change, Change]:
        """A mark made anew at another place and removed where it was: both or neither.

        Raises NotebookError.
        """
        with self.writing() as sequence:
            was = self.mark(id_)
            made = _new(was.kind, anchor, edition, was.words, was.tags)
            removed = _back(was, None)
            self._insert(sequence, made)
            self._write(sequence, removed)
        return Change(None, made), Change(was, removed)

    def put_back(self, changes: tuple[Change, ...]) -> None:
        """Marks as they were before some changes, but where they stand now; all of them or none.

        Raises NotebookError, also where one was changed again since.
        """
        with self.writing() as sequence:
            if not self.stand(changes):
                raise NotebookError(
                    Said("This was changed once more since, by another copy of Dorsal."),
                    Said("It was left as it is."),
                )
            for change in changes:
                mark = self.mark(change.now.id)
                self._write(sequence, _back(mark, change.was))

    def stand(self, changes: tuple[Change, ...]) -> bool:
        """Whether marks are as some changes left them, so that these can be put back."""
        found = (self.marks("WHERE id = ?", change.now.id) for change in changes)
        pairs = zip(found, changes, strict=True)
        return all(marks and _kept_of(marks[0]) == _kept_of(change.now) for marks, change in pairs)

    def take(self, marks: tuple[Mark, ...]) -> tuple[int, int]:
        """Takes in marks from elsewhere that are new, or newer than here; all of them or none.

        They count as not yet held against any library. Returns how many were new and how many
        newer; where none is, nothing is written. Raises NotebookError.
        """
        if not any(self._news(marks)):
            return 0, 0
        with self.writing() as sequence:
            new, newer = self._news(marks)
            for mark in new:
                self._insert(sequence, mark)
            for mark in newer:
                self._write(sequence, mark)
                self.connection.execute("UPDATE mark SET anchored = '' WHERE id = ?", (mark.id,))
        return len(new), len(newer)

    def _news(self, marks: tuple[Mark, ...]) -> tuple[list[Mark], list[Mark]]:
        known = {mark.id: mark.changed for mark in self.marks("")}
        return (
            [mark for mark in marks if mark.id not in known],
            [mark for mark in marks if mark.id in known and mark.changed > known[mark.id]],
        )

    def mark(self, id_: str) -> Mark:
        """The mark with this id, removed or not. Raises NotebookError where there is none."""
        found = self.marks("WHERE id = ?", id_)
        if not found:
            raise NotebookError(
                Said("This mark is no longer in the notebook."),
                Said("It may have been removed elsewhere."),
            )
        return found[0]

    def marks_at(self, record: Address) -> tuple[Mark, ...]:
        """What stands on a record, in the order it was made; the lost ones too."""
        where = "WHERE record = ? AND removed IS NULL ORDER BY number"
        return self.marks(where, str(record.record))

    def all(self) -> tuple[Mark, ...]:
        """Every mark, in the order they were made."""
        return self.marks("WHERE removed IS NULL ORDER BY number")

    def removed(self) -> tuple[Mark, ...]:
        """What can be brought back, the last removed first."""
        return self.marks("WHERE removed IS NOT NULL ORDER BY sequence DESC")

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag with the number of marks that have it, by name; in whatever case, it is one,
        spelled as on the first of them.
        """
        return tuple((tag, count) for tag, count, _ in self.select(_TAGS))

    def count(self) -> int:
        ((count,),) = self.select("SELECT count(*) FROM mark WHERE removed IS NULL")
        return int(count)

    def is_behind(self, digest: str) -> bool:
        """Whether any mark has yet to be held against the library of this digest."""
        return bool(self.select("SELECT 1 FROM mark WHERE anchored <> ? LIMIT 1", digest))

    def was_on_another(self, digest: str) -> bool:
        """Whether any mark was held against another library than that of this digest."""
        sql = "SELECT 1 FROM mark WHERE anchored NOT IN (?, '') LIMIT 1"
        return bool(self.select(sql, digest))

    def select(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of a query of this package. Raises NotebookError."""
        with told(self._name):
            return self.connection.execute(sql, values).fetchall()

    @contextmanager
    def writing(self) -> Iterator[int]:
        """One transaction, on the disk when the block is left, undone by an error in it.

        Gives the notebook's sequence, one more than at the last. Raises NotebookError.
        """
        if self.read_only:
            raise _only_read(self._name)
        with told(self._name):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                self._refuse_where_gone()
                sql = "UPDATE state SET sequence = sequence + 1 RETURNING sequence"
                ((sequence,),) = self.connection.execute(sql).fetchall()
                yield int(sequence)
                self.connection.execute("COMMIT")
            finally:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
        self.kept()

    def _refuse_where_gone(self) -> None:
        """What is written to a file without a name is lost: it is saved aside and said."""
        if self.path is None or _identity(self.path) == self._file:
            return
        self.connection.execute("ROLLBACK")
        saved = copy_out(self.connection, self.path, Reason.RESCUE)
        raise NotebookError(
            Said(
                "The notebook {path} was deleted or replaced while Dorsal had it open.",
                path=self.path,
            ),
            Said(
                "All that was in it is saved as {path}. Your words are still here: copy them, "
                "start Dorsal again, let it repair the notebook and save them once more.",
                path=saved.path,
            ),
        )

    @property
    def _name(self) -> Path:
        return self.path or Path("in memory")

    def _insert(self, sequence: int, mark: Mark) -> None:
        self.connection.execute(_INSERT, (sequence, *as_row(mark)))

    def _write(self, sequence: int, mark: Mark) -> None:
        self.connection.execute(f"{_UPDATE} WHERE id = ?", (sequence, *as_row(mark), mark.id))

    def marks(self, where: str, *values: object) -> tuple[Mark, ...]:
        """The marks of a condition of this package. Raises NotebookError."""
        return tuple(map(self._mark, self.select(f"{SELECT} {where}", *values)))

    def _mark(self, row: tuple[Any, ...]) -> Mark:
        try:
            return from_row(row)
        except ValueError as error:
            raise self.unreadable(Said("a mark"), error) from error

    def unreadable(self, what: str, error: Exception) -> DamagedNotebookError:
        """To be raised for a row that does not hold what it must."""
        return damaged(self._name, Said("{what} cannot be read: {error}", what=what, error=error))


def _new(kind: MarkKind, anchor: Anchor, edition: str, words: str, tags: tuple[str, ...]) -> Mark:
    """Raises NotebookError for what is longer than a notebook keeps."""
    time, anchor = now(), kept_anchor(anchor)
    mark = Mark(
        id=uuid.uuid4().hex,
        kind=kind,
        anchor=anchor,
        origin=anchor,
        words=kept(words),
        tags=kept_tags(tags),
        made=time,
        changed=time,
        edition=edition,
    )
    refuse_too_long(mark)
    return mark


def _kept_of(mark: Mark) -> tuple[object, ...]:
    """What a reader may change of a mark."""
    return *_said_of(mark), mark.removed is None


def _said_of(mark: Mark) -> tuple[object, ...]:
    return mark.kind, mark.words, mark.tags


def _back(mark: Mark, was: Mark | None) -> Mark:
    """A mark as it was before a change; removed where there was none."""
    time = now(mark.changed)
    if was is None:
        return structs.replace(mark, changed=time, removed=time)
    return structs.replace(
        mark, kind=was.kind, words=was.words, tags=was.tags, changed=time, removed=was.removed
    )


def _only_read(path: Path) -> NotebookError:
    """Why a notebook was opened to be read only."""
    if path.exists() and not may_write(path):
        return NotebookError(Said("The notebook may be read here, not written."), ASK_FOR_RIGHT)
    return NotebookError(
        Said("DORSAL_READONLY is set, so nothing is written."),
        Said("Start Dorsal without it to keep notes."),
    )


def _nothing_more() -> None:
    pass


def _identity(path: Path) -> tuple[int, int] | None:
    """What tells a file from any other that ever bears its name, or None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
