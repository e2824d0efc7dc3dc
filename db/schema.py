"""The tables of a library file, and the two numbers by which a file is known as one.

A column exists because a query filters, sorts or joins on it; a record's body is read whole.
"""

import sqlite3

APPLICATION_ID = 0x446F7273  # "Dors"
SCHEMA_VERSION = 5

TABLES: dict[str, str] = {
    "edition": """
        CREATE TABLE edition (
            version TEXT PRIMARY KEY,
            body TEXT NOT NULL,
            digest TEXT NOT NULL
        ) STRICT
    """,
    "record": """
        CREATE TABLE record (
            address TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            position INTEGER NOT NULL,
            title TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT
    """,
    "moved": """
        CREATE TABLE moved (
            address TEXT PRIMARY KEY,
            record TEXT NOT NULL REFERENCES record(address)
        ) STRICT
    """,
    "mention": """
        CREATE TABLE mention (
            record TEXT NOT NULL REFERENCES record(address),
            target TEXT NOT NULL REFERENCES record(address),
            PRIMARY KEY (target, record)
        ) STRICT, WITHOUT ROWID
    """,
    "incidence": """
        CREATE TABLE incidence (
            side_effect TEXT NOT NULL REFERENCES record(address),
            table_address TEXT NOT NULL REFERENCES record(address),
            row TEXT NOT NULL,
            PRIMARY KEY (side_effect, table_address, row)
        ) STRICT, WITHOUT ROWID
    """,
    "passage": """
        CREATE TABLE passage (
            id INTEGER PRIMARY KEY,
            address TEXT NOT NULL,
            record TEXT NOT NULL REFERENCES record(address),
            tab TEXT NOT NULL,
            title TEXT NOT NULL,
            aliases TEXT NOT NULL,
            asks TEXT NOT NULL,
            section TEXT NOT NULL,
            body TEXT NOT NULL,
            boost REAL NOT NULL
        ) STRICT
    """,
    "synonym": """
        CREATE TABLE synonym (
            said TEXT NOT NULL,
            means TEXT NOT NULL,
            PRIMARY KEY (said, means)
        ) STRICT, WITHOUT ROWID
    """,
    "called": """
        CREATE TABLE called (
            names BLOB NOT NULL
        ) STRICT
    """,
    "word": """
        CREATE TABLE word (
            word TEXT PRIMARY KEY,
            stem TEXT NOT NULL,
            passages INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID
    """,
}

DIGESTED = (
    "SELECT address, title, body FROM record ORDER BY position",
    "SELECT target, record FROM mention ORDER BY target, record",
    "SELECT address, title, asks, body FROM passage ORDER BY id",
    "SELECT said, means FROM synonym ORDER BY said, means",
)
"""What the edition's digest is made of, in order: all that a reader can be shown or led by."""


def digest_of(connection: sqlite3.Connection) -> str:
    """SHA-256 over all that a reader can be shown, in hexadecimal."""
    import hashlib

    found = hashlib.sha256()
    for sql in DIGESTED:
        for row in connection.execute(sql):
            found.update("\x1f".join(map(str, row)).encode() + b"\x1e")
    return found.hexdigest()


INDEXES = (
    "CREATE INDEX record_kind ON record(kind, position)",
    "CREATE INDEX mention_record ON mention(record)",
)

PASSAGE_SEARCH = """
    CREATE VIRTUAL TABLE passage_search USING fts5(
        title, aliases, asks, section, body,
        content='passage', content_rowid='id',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
"""
