"""The file of imported labels: each label packed in pieces, and what the search finds it by.

One writer at a time; readers are kept waiting on a network share alone, which no write-ahead log
reaches. A label is found by its id, which begins with its importance: the index gives rows in the
order of their numbers, so what matters more comes first. Only the newest version of a label is
searched; older ones, where they are kept, are read.
The file can be made anew from the labels at any time: it is never migrated.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum
from pathlib import Path
from typing import Any, TypeVar

from msgspec import Struct, ValidationError, convert

from clinical.said import Said
from db.connected import Connected
from db.errors import LabelsError, NoLabelsError, UnknownAddressError, system_reason
from db.guarded import guarded
from db.labels.packed import DamagedError, Piece, joined, unpacked
from db.labels.passages import Passage, codes_of, names_of, passages
from db.labels.ready import Ready
from db.labels.records import Label, Source, Supply
from db.labels.schema import APPLICATION_ID, INDEXES, SCHEMA, TUNED, VERSION
from db.storage import is_remote

_IMPORTANCE_BITS, _PLACE_BITS = 24, 12
_BUSY_SECONDS = 5.0
_WORKED = 2
"""By so many changes FTS5 says that a merge had something to do."""
_MOST_OF_ONE_DRUG = 400
_HELD_COLUMNS = "id, version, newest, source, digest"
ENTRY_COLUMNS = "set_id, version, newest, effective, title, labeler, supply, source, file, imported"
_NAME, _HEADING, _SECTION = (
    "name_search({}names, codes, labeler, rowid) VALUES ({}?, ?, ?, ?)",
    "heading_search({}names, heading, facets, rowid) VALUES ({}?, ?, ?, ?)",
    "section_search({}names, heading, body, facets, rowid) VALUES ({}?, ?, ?, ?, ?)",
)


class Importance(IntEnum):
    """What is found first: the drugs Dorsal writes of, then other medicines as they are had."""

    OF_INTEREST = 0
    PRESCRIPTION = 1
    OVER_THE_COUNTER = 2
    OTHER = 3


_OF_SUPPLY = {
    Supply.PRESCRIPTION: Importance.PRESCRIPTION,
    Supply.OVER_THE_COUNTER: Importance.OVER_THE_COUNTER,
    Supply.OTHER: Importance.OTHER,
}


class Entry(Struct, frozen=True, kw_only=True, gc=False):
    """One imported label in a list; `imported` is the day the reader brought it, YYYY-MM-DD.

    Of a whole release there are so many that Python's collector is spared walking them.
    """

    set_id: str
    version: int
    newest: bool
    effective: str
    title: str
    labeler: str
    supply: Supply
    source: Source
    file: str
    imported: str


class Held(Struct, frozen=True, kw_only=True):
    """A version that is in the store already."""

    id: int
    version: int
    newest: bool
    source: Source
    digest: bytes


_Kept = TypeVar("_Kept")
_ENTRY_NAMES, _HELD_NAMES = ENTRY_COLUMNS.split(", "), _HELD_COLUMNS.split(", ")


class Store(Connected):
    """An open file of labels; for the thread that opened it. Raises LabelsError."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        super().__init__(connection)
        self.path = path

    def interrupt(self) -> None:
        """From any thread: ends the running query with an InterruptedError."""
        self.connection.interrupt()

    def entries(self, *, all_versions: bool = False) -> tuple[Entry, ...]:
        """The labels by their titles, the newest version of each, or every one kept."""
        which = "" if all_versions else "WHERE newest"
        order = "title COLLATE NOCASE, set_id, version"
        sql = f"SELECT {ENTRY_COLUMNS} FROM label {which} ORDER BY {order}"
        with told(self.path):
            return tuple(entry_of(row) for row in self.connection.execute(sql))

    def entry(self, set_id: str, version: int | None = None) -> Entry:
        """Raises UnknownAddressError."""
        row = self._row(ENTRY_COLUMNS, set_id, version)
        return entry_of(row)

    def label(self, set_id: str, version: int | None = None) -> Label:
        """The newest version of a label, or another that is kept. Raises UnknownAddressError."""
        with told(self.path):
            return self.numbered(self._row("id", set_id, version)[0])

    def kept(self, set_id: str) -> tuple[Entry, ...]:
        """Every version of a label that is held, the newest first."""
        sql = f"SELECT {ENTRY_COLUMNS} FROM label WHERE set_id = ? ORDER BY version DESC"
        with told(self.path):
            return tuple(entry_of(row) for row in self.connection.execute(sql, (set_id.lower(),)))

    def called(self, words: tuple[str, ...]) -> tuple[Entry, ...]:
        """Labels whose products' names have all of some words, the most important first."""
        wanted = " AND ".join(f'names : "{word}"' for word in words)
        sql = (
            f"SELECT {ENTRY_COLUMNS} FROM label WHERE id IN"
            " (SELECT rowid FROM name_search WHERE name_search MATCH ? LIMIT ?) ORDER BY id"
        )
        with told(self.path):
            rows = self.connection.execute(sql, (wanted, _MOST_OF_ONE_DRUG))
            return tuple(entry_of(row) for row in rows)

    def numbered(self, number: int) -> Label:
        """The label of a number of the index. Raises DamagedError."""
        body = self._kept("SELECT body FROM packed WHERE label = ?", number, bytes)
        sql = "SELECT at, length FROM piece WHERE row BETWEEN ? AND ? ORDER BY row"
        rows = self.connection.execute(sql, _rows_of(number)).fetchall()
        places = _as(list[tuple[int, int]], rows)
        return joined(unpacked(body[at : at + length]) for at, length in places)

    def begins(self, row: int) -> int:
        """The row at which the piece begins that holds the section of a row of the index.

        Raises DamagedError.
        """
        sql = "SELECT row FROM piece WHERE row <= ? ORDER BY row DESC LIMIT 1"
        return self._kept(sql, row, int)

    def piece(self, begins: int) -> Piece:
        """The piece that begins at a row of the index. Raises DamagedError."""
        sql = (
            "SELECT substr(body, at + 1, length) FROM piece JOIN packed USING (label) WHERE row = ?"
        )
        return unpacked(self._kept(sql, begins, bytes))

    def _kept(self, sql: str, number: int, type_: type[_Kept]) -> _Kept:
        row = self.connection.execute(sql, (number,)).fetchone()
        if row is None or not isinstance(row[0], type_):
            raise DamagedError
        return row[0]

    @contextmanager
    def unchanged(self) -> Iterator[None]:
        """What is read within belongs together, whatever an import does meanwhile."""
        with told(self.path):
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self.roll_back()

    def roll_back(self) -> None:
        """Ends what was begun, which SQLite itself has done where the disk is full or fails."""
        if self.connection.in_transaction:
            self.connection.execute("ROLLBACK")

    def _row(self, columns: str, set_id: str, version: int | None) -> tuple[Any, ...]:
        sql = f"SELECT {columns} FROM label WHERE set_id = ? AND newest"
        given: tuple[str | int, ...] = (set_id.lower(),)
        if version is not None:
            sql, given = sql.replace("AND newest", "AND version = ?"), (*given, version)
        with told(self.path):
            row: tuple[Any, ...] | None = self.connection.execute(sql, given).fetchone()
        if row is None:
            what = f"label {set_id}" + ("" if version is None else f", version {version}")
            raise UnknownAddressError(what)
        return row

    def versions(self, set_id: str) -> tuple[Held, ...]:
        sql = f"SELECT {_HELD_COLUMNS} FROM label WHERE set_id = ?"
        rows = self.connection.execute(sql, (set_id,)).fetchall()
        return tuple(_as(Held, dict(zip(_HELD_NAMES, row, strict=True))) for row in rows)

    def has(self, number: int, ready: Ready) -> bool:
        """Whether the label of a number says just what another does."""
        sql = "SELECT body = ? FROM packed WHERE label = ?"
        row: tuple[int] | None = self.connection.execute(sql, (ready.body, number)).fetchone()
        return row == (1,)

    def know(self, number: int, digest: bytes) -> None:
        """From now on a label is known by what it was read from last. Within a transaction."""
        self.connection.execute("UPDATE label SET digest = ? WHERE id = ?", (digest, number))

    def settle(self) -> None:
        """Gives back what room is left over; leaves one file, where nobody reads just now."""
        for pragma in ("incremental_vacuum", "wal_checkpoint(TRUNCATE)", "journal_mode = DELETE"):
            with suppress(sqlite3.OperationalError):
                self.connection.executescript(f"PRAGMA {pragma}")  # steps to its end

    def digests(self) -> frozenset[bytes]:
        """What is in the store, by what it was read from."""
        with told(self.path):
            return frozenset(d for (d,) in self.connection.execute("SELECT digest FROM label"))

    def set_ids(self) -> frozenset[str]:
        """Of every label held."""
        return frozenset(one for (one,) in self.connection.execute("SELECT set_id FROM label"))

    def size(self) -> int:
        """How much text the newest versions hold, in bytes."""
        sql = "SELECT coalesce(sum(size), 0) FROM label WHERE newest"
        return int(self.connection.execute(sql).fetchone()[0])

    def next_number(self, importance: Importance) -> int:
        first = importance << _IMPORTANCE_BITS
        sql = "SELECT max(id) FROM label WHERE id BETWEEN ? AND ?"
        last = self.connection.execute(sql, (first, first + (1 << _IMPORTANCE_BITS) - 1)).fetchone()
        return int(last[0] or first) + 1

    def add(
        self, number: int, ready: Ready, digest: bytes, file: str, day: str, *, newest: bool = True
    ) -> None:
        """Adds a label, to the index too where it is the newest. Within a transaction."""
        given = (
            number, ready.set_id, ready.version, int(newest), ready.effective, ready.title,
            ready.labeler, ready.supply.value, ready.source.value, file, digest, day, ready.size,
        )  # fmt: skip
        places = ", ".join("?" * len(given))
        self.connection.execute(f"INSERT INTO label VALUES ({places})", given)
        self.connection.execute("INSERT INTO packed VALUES (?, ?)", (number, ready.body))
        at, first = 0, number << _PLACE_BITS
        for place, length in ready.places:
            piece = first + place, number, at, length
            self.connection.execute("INSERT INTO piece VALUES (?, ?, ?, ?)", piece)
            at += length
        if newest:
            said = ready.names, ready.codes, ready.labeler
            self._index(number, ready.passages, said, delete=False)

    def withdraw(self, number: int, *, keep: bool) -> None:
        """Takes a label out of the index, and out of the file unless it is to be kept."""
        run = self.connection.execute
        if run("SELECT newest FROM label WHERE id = ?", (number,)).fetchone()[0]:
            label = self.numbered(number)
            said = names_of(label), codes_of(label), label.labeler
            self._index(number, tuple(passages(label)), said, delete=True)
        if keep:
            run("UPDATE label SET newest = 0 WHERE id = ?", (number,))
        else:
            run("DELETE FROM piece WHERE row BETWEEN ? AND ?", _rows_of(number))
            run("DELETE FROM packed WHERE label = ?", (number,))
            run("DELETE FROM label WHERE id = ?", (number,))

    def _index(
        self, number: int, found: tuple[Passage, ...], said: tuple[str, str, str], *, delete: bool
    ) -> None:
        first = number << _PLACE_BITS
        run = self.connection.executemany
        name, heading, section = (
            "INSERT INTO "
            + (
                sql.format(f"{sql.partition('(')[0]}, ", "'delete', ")
                if delete
                else sql.format("", "")
            )
            for sql in (_NAME, _HEADING, _SECTION)
        )
        run(name, [(*said, number)])
        names = said[0]
        run(heading, [(names, p.heading, p.facets, first + p.place) for p in found])
        run(section, [(names, p.heading, p.body, p.facets, first + p.place) for p in found])

    def merge(self, pages: int, fewest: int) -> bool:
        """Goes on with a merge that was begun, else begins one of `fewest` (2 to 16) pieces alike,
        or more. Returns whether there was anything to do.
        """
        worked = False
        for table in INDEXES:
            run = self.connection.execute
            run(f"INSERT INTO {table}({table}, rank) VALUES ('usermerge', ?)", (fewest,))
            before = self.connection.total_changes
            run(f"INSERT INTO {table}({table}, rank) VALUES ('merge', ?)", (pages,))
            worked |= self.connection.total_changes - before >= _WORKED
        return worked

    def clear(self) -> int:
        """Takes every label out. Returns how many there were. Within a transaction."""
        run = self.connection.execute
        for table in ("piece", "packed"):
            run(f"DELETE FROM {table}")
        return run("DELETE FROM label").rowcount

    def forget_where_empty(self) -> None:
        """Empties the index where no label is left: till then it keeps what was taken out of it.

        Within a transaction.
        """
        if self.connection.execute("SELECT EXISTS (SELECT 1 FROM label)").fetchone()[0]:
            return
        for table in INDEXES:
            self.connection.execute(f"INSERT INTO {table}({table}) VALUES ('delete-all')")
        self.connection.execute("DELETE FROM word")

    def leave_unfinished(self, labels: int) -> None:
        """So many labels more wait for the end of their import. Within a transaction."""
        self.connection.execute("INSERT INTO unfinished VALUES (?)", (labels,))

    def unfinished(self) -> int:
        """How many labels were added by imports that did not come to their end, or have not yet."""
        sql = "SELECT coalesce(sum(labels), 0) FROM unfinished"
        return int(self.connection.execute(sql).fetchone()[0])

    def has_words(self) -> bool:
        """Whether its words were ever counted."""
        return bool(self.connection.execute("SELECT EXISTS (SELECT 1 FROM word)").fetchone()[0])

    @property
    def is_read_beside(self) -> bool:
        """Whether others read the file while it is written; else each waits for the other."""
        (mode,) = self.connection.execute("PRAGMA journal_mode").fetchone()
        return str(mode) == "wal"

    def set_words(self, words: Iterable[tuple[str, int]], *, finished: bool) -> None:
        """Writes anew in how many sections each word stands; whether that was the import's end."""
        self.connection.execute("BEGIN IMMEDIATE")
        if finished:
            self.connection.execute("DELETE FROM unfinished")
        self.connection.execute("DELETE FROM word")
        self.connection.executemany("INSERT INTO word VALUES (?, ?)", words)
        self.connection.execute("COMMIT")


def importance_of(ready: Ready, of_interest: frozenset[str]) -> Importance:
    """By the names of the drugs Dorsal writes of, in lower case, and how a product is supplied."""
    if not of_interest.isdisjoint(ready.names.lower().split()):
        return Importance.OF_INTEREST
    return _OF_SUPPLY[ready.supply]


def place_of(row: int) -> tuple[int, int]:
    """A row of the index as the label's number and the section's place in it."""
    return row >> _PLACE_BITS, row & ((1 << _PLACE_BITS) - 1)


def _rows_of(number: int) -> tuple[int, int]:
    """The first and the last row of the index that a label may have."""
    return number << _PLACE_BITS, ((number + 1) << _PLACE_BITS) - 1


def open_store(path: Path, *, untouched: bool = False) -> Store:
    """Opens the labels to read them. Raises LabelsError, also where there are none.

    `untouched` writes nothing beside the file either, and is only for while nobody imports.
    """
    if not path.exists():
        raise NoLabelsError(
            Said("No labels have been imported yet."),
            Said("Import them with: dorsal labels import PATH"),
        )
    log = Path(f"{path}-wal")
    if untouched and log.exists() and log.stat().st_size:
        raise LabelsError(
            Said("The last import into {path} was broken off, or is still running.", path=path),
            Said("Let it end, or open the labels once where Dorsal may write."),
        )
    with told(path):
        uri = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if untouched else ''}"
        connection = sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS)
        try:
            guarded(connection).execute("PRAGMA cache_size = -65536")
            known = _is_current(connection)
        except BaseException:
            connection.close()
            raise
    if not known:
        connection.close()
        raise LabelsError(
            Said("The labels in {path} were imported by another version of Dorsal.", path=path),
            Said("Import them once more; the file is then made anew."),
        )
    return Store(connection, path)


def open_to_write(path: Path) -> Store:
    """Opens the labels to change them; a file of another version is made anew.

    Raises LabelsError where another import holds the file.
    """
    with told(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _writable(path)
        if not _is_current(connection):
            connection.close()
            for ending in ("", "-wal", "-shm"):
                Path(f"{path}{ending}").unlink(missing_ok=True)
            connection = _writable(path)
            connection.executescript(
                f"BEGIN; PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {VERSION};"
                f"{SCHEMA}{TUNED} COMMIT;"
            )
        return Store(connection, path)


def _writable(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
    try:
        guarded(connection)
        for pragma in (
            "page_size = 8192",
            "auto_vacuum = INCREMENTAL",
            f"journal_mode = {'DELETE' if is_remote(path.parent) else 'WAL'}",
            "synchronous = NORMAL",
            "cache_size = -32768",
            "wal_autocheckpoint = 4000",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def _is_current(connection: sqlite3.Connection) -> bool:
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return (kind, version) == (APPLICATION_ID, VERSION)


def entry_of(row: tuple[Any, ...]) -> Entry:
    """Raises DamagedError."""
    return _as(Entry, dict(zip(_ENTRY_NAMES, row, strict=True)))


def _as(type_: type[_Kept], value: object) -> _Kept:
    try:
        return convert(value, type_, strict=False)
    except ValidationError as error:
        raise DamagedError from error


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Tells what the system or SQLite says of the file as a LabelsError, and that it is damaged."""
    in_place = Said("Check that the disk is in place and that you may write there.")
    try:
        yield
    except DamagedError as error:
        raise LabelsError(
            Said("The imported labels in {path} are damaged.", path=path),
            Said("Remove the file and import the labels once more."),
        ) from error
    except (sqlite3.Error, UnicodeDecodeError) as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            raise InterruptedError from error
        advice = {
            sqlite3.SQLITE_CANTOPEN: in_place,
            sqlite3.SQLITE_IOERR: in_place,
            sqlite3.SQLITE_BUSY: Said("Another import is running; wait until it is done."),
            sqlite3.SQLITE_FULL: Said("Make room on the disk and import once more."),
            sqlite3.SQLITE_READONLY: Said("Ask for the right to write to it and its folder."),
        }.get(
            code,
            Said("Where it is damaged, remove {path} and import the labels once more.", path=path),
        )
        raise LabelsError(
            Said("The imported labels cannot be used: {error}.", error=error), advice
        ) from error
    except OSError as error:
        if isinstance(error, InterruptedError):
            raise
        raise LabelsError(
            Said(
                "The imported labels in {path} cannot be used: {error}.",
                path=path,
                error=system_reason(error),
            ),
            in_place,
        ) from error
