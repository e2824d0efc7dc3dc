"""The tables of a notebook file, as numbered steps: the only file of Dorsal's that migrates.

A step, once released, is never changed; what a notebook holds changes by the next step.
"""

import sqlite3
from pathlib import Path

from clinical.said import Said
from db.errors import DamagedNotebookError, NotebookError

APPLICATION_ID = 0x446F724E  # "DorN"

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE state (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        sequence INTEGER NOT NULL
    ) STRICT;
    INSERT INTO state VALUES (1, 0);
    CREATE TABLE mark (
        number INTEGER PRIMARY KEY,
        sequence INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        record TEXT NOT NULL,
        place TEXT NOT NULL,
        title TEXT NOT NULL,
        quote TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        fact TEXT NOT NULL,
        origin TEXT NOT NULL,
        words TEXT NOT NULL,
        tags TEXT NOT NULL,
        made TEXT NOT NULL,
        changed TEXT NOT NULL,
        edition TEXT NOT NULL,
        standing TEXT NOT NULL,
        removed TEXT,
        anchored TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX mark_record ON mark(record);
    CREATE INDEX mark_anchored ON mark(anchored);
    CREATE VIRTUAL TABLE mark_search USING fts5(
        quote, words, tags, content='mark', content_rowid='number',
        tokenize='porter unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER mark_added AFTER INSERT ON mark BEGIN
        INSERT INTO mark_search(rowid, quote, words, tags)
        VALUES (new.number, new.quote, new.words, new.tags);
    END;
    CREATE TRIGGER mark_gone AFTER DELETE ON mark BEGIN
        INSERT INTO mark_search(mark_search, rowid, quote, words, tags)
        VALUES ('delete', old.number, old.quote, old.words, old.tags);
    END;
    CREATE TRIGGER mark_changed AFTER UPDATE OF quote, words, tags ON mark BEGIN
        INSERT INTO mark_search(mark_search, rowid, quote, words, tags)
        VALUES ('delete', old.number, old.quote, old.words, old.tags);
        INSERT INTO mark_search(rowid, quote, words, tags)
        VALUES (new.number, new.quote, new.words, new.tags);
    END;
    """,
    """
    CREATE TABLE study_card (
        number INTEGER PRIMARY KEY,
        sequence INTEGER NOT NULL,
        id TEXT NOT NULL UNIQUE,
        question TEXT NOT NULL,
        fact TEXT NOT NULL,
        state TEXT NOT NULL,
        due TEXT NOT NULL,
        standing TEXT NOT NULL,
        why TEXT NOT NULL,
        own TEXT NOT NULL
    ) STRICT;
    CREATE TABLE study_review (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        card TEXT NOT NULL,
        topic TEXT NOT NULL,
        grade INTEGER NOT NULL,
        at TEXT NOT NULL,
        was_known INTEGER NOT NULL,
        before TEXT NOT NULL,
        undoes INTEGER UNIQUE REFERENCES study_review(number)
    ) STRICT;
    CREATE TRIGGER study_review_stays BEFORE UPDATE ON study_review BEGIN
        SELECT RAISE(ABORT, 'reviews are only added');
    END;
    CREATE TRIGGER study_review_is_kept BEFORE DELETE ON study_review BEGIN
        SELECT RAISE(ABORT, 'reviews are only added');
    END;
    """,
    """
    ALTER TABLE study_review ADD COLUMN elsewhere INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE study_removed (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        card TEXT NOT NULL
    ) STRICT;
    CREATE INDEX mark_listed ON mark(standing, kind, tags) WHERE removed IS NULL;
    CREATE INDEX mark_removed ON mark(number) WHERE removed IS NOT NULL;
    """,
)
"""Each brings a file from the version before to its own number, counted from 1.

`state.sequence` counts what was written; a mark's is that of its last change. It tells what came
first where clocks cannot. `mark.anchored` is the digest of the library the mark was held against.
`study_review.elsewhere` is 1 of one that was taken in from another notebook; `study_removed` has
the reader's own cards that were taken away, and when, so that no import brings them back.
"""

_SCHEMA = """
    SELECT type, name, tbl_name, sql FROM sqlite_schema
    WHERE NOT (type = 'table' AND name LIKE 'mark_search_%') ORDER BY type, name
"""
"""All but the search's own tables, whose wording is SQLite's."""


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The version of an open file, 0 of an empty one.

    Raises NotebookError for a file of a newer Dorsal, DamagedNotebookError for a foreign one.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if application == 0 and version == 0 and tables == 0:
        return 0
    if application != APPLICATION_ID or version < 1:
        raise DamagedNotebookError(
            Said("The file {path} is not a notebook of Dorsal.", path=path),
            Said("It was left as it is."),
        )
    if version > len(MIGRATIONS):
        raise NotebookError(
            Said(
                "The notebook {path} was written by a newer Dorsal ({version}; this one knows "
                "{known}). It was left as it is.",
                path=path,
                version=str(version),
                known=len(MIGRATIONS),
            ),
            Said("Open it with the newer Dorsal."),
        )
    return int(version)


def refuse_strange(connection: sqlite3.Connection, path: Path) -> None:
    """Raises DamagedNotebookError where a file has other tables or triggers than its version has.

    What comes from elsewhere may not bring commands that would run when it is written to.
    """
    ours = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for step in MIGRATIONS[: version_of(connection, path)]:
            ours.executescript(step)
        if connection.execute(_SCHEMA).fetchall() != ours.execute(_SCHEMA).fetchall():
            raise DamagedNotebookError(
                Said(
                    "The file {path} holds other things than a notebook of Dorsal does.", path=path
                ),
                Said("It was left as it is."),
            )
    finally:
        ours.close()


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Brings a file to the newest version, all steps or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        known = version_of(connection, path)
        for step in MIGRATIONS[known:]:
            for statement in _statements(step):
                connection.execute(statement)
        if known == 0:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _statements(script: str) -> list[str]:
    """The statements of a step one by one: sqlite3 would end the transaction before a script."""
    found, statement = [], ""
    for part in script.split(";"):
        statement += part + ";"
        if sqlite3.complete_statement(statement):
            found.append(statement)
            statement = ""
    return found
