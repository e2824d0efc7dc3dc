"""Checked content into a library file: the same content gives the same bytes."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import msgspec
from sqlite_utils import Database

from db.address import Address
from db.checks import check_content
from db.errors import ContentError
from db.library import Library
from db.manuscript import Content
from db.names import packed_names
from db.passages import passages_of
from db.records import KINDS, Record, Reference, Table
from db.schema import (
    APPLICATION_ID,
    INDEXES,
    PASSAGE_SEARCH,
    SCHEMA_VERSION,
    TABLES,
    digest_of,
)
from db.words import stem, tokens

_PAGE_BYTES = 4096
_WORDS = "CREATE VIRTUAL TABLE temp.counted USING fts5vocab(main, passage_search, row)"
_WORD_ROWS = "INSERT INTO word SELECT term, stem(term), doc FROM counted ORDER BY term"


def build_library(content: Content, path: Path) -> None:
    """Writes the library to `path`, whole or not at all.

    Raises ContentError, with every fault, when the content does not pass its checks.
    """
    faults = check_content(content)
    if faults:
        raise ContentError(faults)
    part = path.with_name(path.name + ".part")
    part.unlink(missing_ok=True)
    connection = sqlite3.connect(part, isolation_level=None)
    try:
        _write(content, part, connection)
    finally:
        connection.close()
    part.replace(path)


def _write(content: Content, path: Path, connection: sqlite3.Connection) -> None:
    connection.executescript(f"""
        PRAGMA page_size = {_PAGE_BYTES};
        PRAGMA journal_mode = OFF;
        PRAGMA foreign_keys = ON;
        PRAGMA application_id = {APPLICATION_ID};
        PRAGMA user_version = {SCHEMA_VERSION};
    """)
    database = Database(connection, execute_plugins=False)
    connection.execute("BEGIN")
    for statement in TABLES.values():
        connection.execute(statement)
    records = _in_order(content)
    database.table("record").insert_all(_record_rows(records))
    database.table("moved").insert_all(_moved_rows(records))
    database.table("mention").insert_all(_mention_rows(content))
    database.table("incidence").insert_all(_incidence_rows(records))
    asked = _asked(content)
    database.table("passage").insert_all(
        row for address, record in records for row in passages_of(address, record, asked)
    )
    database.table("synonym").insert_all(_synonym_rows(content))
    database.table("edition").insert(
        {
            "version": content.edition and content.edition.version,
            "body": _json(content.edition),
            "digest": digest_of(connection),
        }
    )
    for statement in INDEXES:
        connection.execute(statement)
    connection.execute(PASSAGE_SEARCH)
    connection.execute("INSERT INTO passage_search(passage_search) VALUES('rebuild')")
    connection.execute("INSERT INTO passage_search(passage_search) VALUES('optimize')")
    connection.execute(_WORDS)
    connection.create_function("stem", 1, stem, deterministic=True)
    connection.execute(_WORD_ROWS)
    names = packed_names(Library(path, connection))
    connection.execute("INSERT INTO called VALUES (?)", (names,))
    connection.execute("COMMIT")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("VACUUM")


def _in_order(content: Content) -> list[tuple[Address, Record]]:
    kinds = list(KINDS)
    return sorted(content.records.items(), key=lambda item: kinds.index(item[0].kind))


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _record_rows(records: list[tuple[Address, Record]]) -> Iterator[dict[str, object]]:
    for position, (address, record) in enumerate(records):
        yield {
            "address": str(address),
            "kind": address.kind,
            "position": position,
            "title": record.title,
            "body": _json(record),
        }


def _moved_rows(records: list[tuple[Address, Record]]) -> Iterator[dict[str, object]]:
    for address, record in records:
        if isinstance(record, Reference):
            for former in record.former_ids:
                old = Address(address.kind, former)
                yield {"address": str(old), "record": str(address)}


def _mention_rows(content: Content) -> Iterator[dict[str, object]]:
    pairs = {(str(source), str(target.record)) for _, source, target in content.mentions}
    for source, target in sorted(pairs):
        yield {"record": source, "target": target}


def _asked(content: Content) -> dict[Address, tuple[str, ...]]:
    """The questions of each place, those of several entries together."""
    found: dict[Address, tuple[str, ...]] = {}
    for _, question in content.questions:
        address = Address.parse(question.at)
        found[address] = (*found.get(address, ()), *question.asks)
    return found


def _synonym_rows(content: Content) -> Iterator[dict[str, object]]:
    """Each pair once, as the search compares words."""
    pairs = set()
    for one in content.synonyms:
        leads = [(said, means) for said in one.said for means in one.means]
        if one.both:
            leads += [(means, said) for said, means in leads]
        pairs |= {(" ".join(tokens(said)), " ".join(tokens(means))) for said, means in leads}
    for said, means in sorted(pairs):
        if said and means and said != means:
            yield {"said": said, "means": means}


def _incidence_rows(records: list[tuple[Address, Record]]) -> Iterator[dict[str, object]]:
    for address, record in records:
        if isinstance(record, Table):
            for row in record.rows:
                yield {
                    "side_effect": str(Address("side-effect", row.side_effect)),
                    "table_address": str(address),
                    "row": row.id,
                }
