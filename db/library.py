"""One open library: a file that never changes, read by address.

Each thread opens its own. A damaged or foreign file gives a LibraryError that says what to do.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import msgspec
from msgspec import Struct

from clinical.said import Said, joined
from db.address import Address
from db.connected import Connected
from db.errors import LibraryError, UnknownAddressError, system_reason
from db.guarded import guarded
from db.outline import section_at
from db.parts import Part, part_at
from db.records import (
    KINDS,
    Condition,
    Edition,
    Incidence,
    Record,
    Reference,
    Statement,
    Tab,
    Table,
    statements_of,
)
from db.schema import APPLICATION_ID, SCHEMA_VERSION, digest_of

R = TypeVar("R")

_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\x00"
_REINSTALL = Said("Install Dorsal again, or carry over a fresh copy of the library.")
_ADVICE_BUILD = Said("Install Dorsal again; from a copy of its source, run: python -m db build")


class Entry(Struct, frozen=True):
    """A record by its name, as lists show it."""

    address: Address
    title: str


class Place(Struct, frozen=True):
    """A record, or where a section of it begins, by name."""

    address: Address
    tab: Tab
    title: str
    section: str = ""
    aliases: str = ""


def open_library(path: Path) -> "Library":
    """Opens a library for reading, in the calling thread; another may only `interrupt` it.

    Raises LibraryError when the file is missing, cut short, damaged, of another program or of
    another schema version.
    """
    _check_file(path)
    uri = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
    with _library_errors(path):
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        with _library_errors(path):
            guarded(connection).execute("PRAGMA query_only = ON")
            _check_identity(path, connection)
            return Library(path, connection)
    except BaseException:
        connection.close()
        raise


class Library(Connected):
    """Reads records by address; open it with `open_library`."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        super().__init__(connection)
        self._decoded = cache(self._read_record)
        self._moved = dict(self.select("SELECT address, record FROM moved"))
        row = self._one("SELECT body FROM edition")
        if row is None:
            raise LibraryError(Said("The library {path} names no edition.", path=path), _REINSTALL)
        self.edition = self._decode(row[0], Edition)

    def interrupt(self) -> None:
        """From any thread: ends the running query with an InterruptedError."""
        self.connection.interrupt()

    def record(self, address: Address) -> Record:
        """The record at an address; its place is ignored. Raises UnknownAddressError."""
        return self._decoded(self.resolve(address.record))

    def condition(self, id_: str) -> Condition | None:
        """The condition of an id, if there is one."""
        try:
            record = self.record(Address("condition", id_))
        except UnknownAddressError:
            return None
        return record if isinstance(record, Condition) else None

    def resolve(self, address: Address) -> Address:
        """The address under which a record stands today, if it once had another id."""
        record = self._moved.get(str(address.record))
        if record is None:
            return address
        now = Address.parse(record)
        return now.at(address.place) if address.place else now

    def of_type(self, type_: type[R], ids: tuple[str, ...] | None = None) -> tuple[R, ...]:
        """All records of a kind in reading order, or those of some ids, in the order asked."""
        kind = next(kind for kind, known in KINDS.items() if known is type_)
        if ids is None:
            addresses = [entry.address for entry in self.entries(kind)]
        else:
            addresses = [Address(kind, id_) for id_ in ids]
        records = (self.record(address) for address in addresses)
        return tuple(record for record in records if isinstance(record, type_))

    def heads(self, kind: str, type_: type[R]) -> tuple[R, ...]:
        """Each record of a kind, in reading order, read at once; of a smaller type, what that type
        has: the rest is passed over, in a quarter of the time.
        """
        rows = self.select("SELECT body FROM record WHERE kind = ? ORDER BY position", kind)
        return tuple(self._decode(body, type_) for (body,) in rows)

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """The names of all records of a kind, in reading order."""
        sql = "SELECT address, title FROM record WHERE kind = ? ORDER BY position"
        rows = self.select(sql, kind)
        return tuple(Entry(Address.parse(address), title) for address, title in rows)

    def places(self) -> tuple[Place, ...]:
        """Every record and every section that begins with a statement, in reading order."""
        rows = self.select(
            "SELECT address, tab, title, section, aliases, min(id) FROM passage"
            " GROUP BY record, section ORDER BY min(id)"
        )
        return tuple(
            Place(Address.parse(address), Tab(tab), title, section, aliases)
            for address, tab, title, section, aliases, _ in rows
        )

    def title(self, address: Address) -> str:
        """A record's title. Raises UnknownAddressError."""
        row = self._one(
            "SELECT title FROM record WHERE address = ?", str(self.resolve(address.record))
        )
        if row is None:
            raise UnknownAddressError(str(address))
        return str(row[0])

    def part(self, address: Address) -> Part:
        """The part of a record at an address, with its sources. Raises UnknownAddressError."""
        address = self.resolve(address)
        found = part_at(self.record(address), address.place)
        if found is None:
            raise UnknownAddressError(str(address))
        return found

    def references_of(self, address: Address) -> tuple[Reference, ...]:
        """A reference itself; what supports a section or a part; all that a whole record cites.

        Raises UnknownAddressError.
        """
        address = self.resolve(address)
        record = self.record(address)
        if isinstance(record, Reference):
            return (record,)
        cited: tuple[Statement | Part, ...]
        section = section_at(record, address.place)
        if not address.place:
            cited = tuple(statements_of(record))
        else:
            cited = section.statements if section else (self.part(address),)
        ids = dict.fromkeys(cite.reference for one in cited for cite in one.cite)
        if not address.place:
            ids |= dict.fromkeys(entry.address.id for entry in self._cited(address))
            tables = (table for table, _ in self.incidences(address))
            ids |= dict.fromkeys(cite.reference for table in tables for cite in table.cite)
        return self.of_type(Reference, tuple(ids))

    def _cited(self, address: Address) -> tuple[Entry, ...]:
        """The references that a record names anywhere."""
        rows = self.select(
            "SELECT record.address, record.title FROM mention"
            " JOIN record ON record.address = mention.target"
            " WHERE mention.record = ? AND record.kind = 'reference' ORDER BY record.position",
            str(address.record),
        )
        return tuple(Entry(Address.parse(found), title) for found, title in rows)

    def uses(self) -> dict[Address, int]:
        """How many records rest on each reference."""
        rows = self.select("SELECT target, count(*) FROM mention GROUP BY target")
        counted = {Address.parse(target): count for target, count in rows}
        return {address: n for address, n in counted.items() if address.kind == "reference"}

    def mentions(self, address: Address) -> tuple[Entry, ...]:
        """The records that name this one: for a reference, all that rests on it."""
        rows = self.select(
            "SELECT record.address, record.title FROM mention"
            " JOIN record ON record.address = mention.record"
            " WHERE mention.target = ? ORDER BY record.position",
            str(self.resolve(address.record)),
        )
        return tuple(Entry(Address.parse(found), title) for found, title in rows)

    def incidences(self, side_effect: Address) -> tuple[tuple[Table, Incidence], ...]:
        """How often a side effect was seen, by table."""
        rows = self.select(
            "SELECT table_address, row FROM incidence JOIN record ON address = table_address"
            " WHERE side_effect = ? ORDER BY position, row",
            str(side_effect.record),
        )
        found = []
        for table_address, row in rows:
            table = self.record(Address.parse(table_address))
            if isinstance(table, Table):
                found += [(table, r) for r in table.rows if r.id == row]
        return tuple(found)

    def counts(self) -> dict[str, int]:
        """How many records there are of each kind."""
        return dict(self.select("SELECT kind, count(*) FROM record GROUP BY kind ORDER BY kind"))

    def check(self) -> None:
        """Reads the whole file and every record. Raises LibraryError when anything is damaged."""
        row = self._one("PRAGMA integrity_check")
        if row is None or row[0] != "ok":
            raise LibraryError(Said("The library {path} is damaged.", path=self.path), _REINSTALL)
        for (address,) in self.select("SELECT address FROM record"):
            self.record(Address.parse(address))
        with _library_errors(self.path):
            digest = digest_of(self.connection)
        if self._one("SELECT digest FROM edition") != (digest,):
            raise LibraryError(
                Said("The library {path} does not say what it was built to say.", path=self.path),
                _REINSTALL,
            )

    def _read_record(self, address: Address) -> Record:
        row = self._one("SELECT body FROM record WHERE address = ?", str(address))
        if row is None:
            raise UnknownAddressError(str(address))
        return self._decode(row[0], KINDS[address.kind])

    def _decode(self, text: str, type_: type[R]) -> R:
        try:
            return msgspec.json.decode(text, type=type_)
        except (msgspec.DecodeError, UnicodeDecodeError, TypeError) as error:
            raise _damaged(self.path) from error

    def _one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        with _library_errors(self.path):
            row: tuple[Any, ...] | None = self.connection.execute(sql, values).fetchone()
            return row

    @property
    def digest(self) -> str:
        """Of all that it holds, in hexadecimal: the same content has the same."""
        ((digest,),) = self.select("SELECT digest FROM edition")
        return str(digest)

    def select(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows of a query of this package. Raises LibraryError when the file is damaged."""
        with _library_errors(self.path):
            return self.connection.execute(sql, values).fetchall()


@contextmanager
def _library_errors(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        if str(error) == "interrupted":
            raise InterruptedError from error
        raise _damaged(path) from error


def _damaged(path: Path) -> LibraryError:
    return LibraryError(
        Said("The library {path} is damaged and cannot be trusted.", path=path), _REINSTALL
    )


def _check_file(path: Path) -> None:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError as error:
        raise LibraryError(
            Said("There is no library at {path}.", path=path), _ADVICE_BUILD
        ) from error
    except OSError as error:
        raise LibraryError(
            Said(
                "The library {path} cannot be read: {error}.", path=path, error=system_reason(error)
            ),
            Said("Check that you may read the file and that the disk is there."),
        ) from error
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        raise LibraryError(Said("The file {path} is not a Dorsal library.", path=path), _REINSTALL)
    page_bytes = int.from_bytes(header[16:18], "big")
    page_bytes = 65536 if page_bytes == 1 else page_bytes
    pages = int.from_bytes(header[28:32], "big")
    if size != pages * page_bytes:
        raise LibraryError(
            Said(
                "The library {path} is not whole: {size} of {whole} bytes.",
                path=path,
                size=size,
                whole=pages * page_bytes,
            ),
            joined(Said("Copy it again: the copy was cut short."), _REINSTALL),
        )


def _check_identity(path: Path, connection: sqlite3.Connection) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID:
        raise LibraryError(
            Said("The file {path} belongs to another program.", path=path), _REINSTALL
        )
    if version > SCHEMA_VERSION:
        raise LibraryError(
            Said(
                "The library {path} is of a newer kind ({version}) than this Dorsal reads "
                "({known}).",
                path=path,
                version=str(version),
                known=str(SCHEMA_VERSION),
            ),
            Said("Install the Dorsal that came with it."),
        )
    if version < SCHEMA_VERSION:
        raise LibraryError(
            Said(
                "The library {path} is of an older kind ({version}) than this Dorsal reads "
                "({known}).",
                path=path,
                version=str(version),
                known=str(SCHEMA_VERSION),
            ),
            _ADVICE_BUILD,
        )
