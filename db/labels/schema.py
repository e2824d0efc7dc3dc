"""The tables of imported labels, and how their index is kept."""

APPLICATION_ID = 0x446F724C  # "DorL"
VERSION = 5
"""Of the tables, of what a label is kept as, and of all that `passages` writes into the index."""
INDEXES = "section_search", "heading_search", "name_search"
SCHEMA = """
    CREATE TABLE label (
        id INTEGER PRIMARY KEY,
        set_id TEXT NOT NULL,
        version INTEGER NOT NULL,
        newest INTEGER NOT NULL,
        effective TEXT NOT NULL,
        title TEXT NOT NULL,
        labeler TEXT NOT NULL,
        supply TEXT NOT NULL,
        source TEXT NOT NULL,
        file TEXT NOT NULL,
        digest BLOB NOT NULL,
        imported TEXT NOT NULL,
        size INTEGER NOT NULL,
        UNIQUE (set_id, version)
    ) STRICT;
    CREATE TABLE piece (
        row INTEGER PRIMARY KEY,
        label INTEGER NOT NULL,
        at INTEGER NOT NULL,
        length INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE packed (label INTEGER PRIMARY KEY REFERENCES label(id), body BLOB NOT NULL) STRICT;
    CREATE TABLE unfinished (labels INTEGER NOT NULL) STRICT;
    CREATE TABLE word (word TEXT PRIMARY KEY, sections INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE name_search USING fts5(
        names, codes, labeler, content='', prefix='1 2 3',
        tokenize='unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE heading_search USING fts5(
        names, heading, facets, content='', detail=none, columnsize=0,
        tokenize='unicode61 remove_diacritics 2'
    );
    CREATE VIRTUAL TABLE section_search USING fts5(
        names, heading, body, facets, content='', detail=none, columnsize=0,
        tokenize='unicode61 remove_diacritics 2'
    );
"""
TUNED = "".join(
    f"INSERT INTO {table}({table}, rank) VALUES ('{setting}', {value});"
    for table in INDEXES
    for setting, value in (("automerge", 0), ("crisismerge", 128), ("hashsize", 64 << 20))
)
"""Nothing is merged while labels come in: the import itself does so, once, towards its end."""
