"""A library many times the size of the bundled one, with words as rare as they would be in it."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

from db.words import stem, tokens

_COMMON, _LENGTH = 12, 5
"""A word in more passages than this, or shorter, stands in every copy as it is."""
_KEPT = 3
"""One in so many of the other words stands in every copy too; the rest are new words there."""
_EMPTY = "DELETE FROM word; DROP TABLE passage_search"
_COPY = """
    INSERT INTO passage (address, record, tab, title, aliases, asks, section, body, boost)
    SELECT renamed(address, ?1), renamed(record, ?1), tab, varied(title, ?1), varied(aliases, ?1),
        varied(asks, ?1), section, varied(body, ?1), boost
    FROM passage WHERE id <= ?2 ORDER BY id
"""


def enlarge(source: Path, times: int, path: Path) -> None:
    """Writes to `path` the library `source` with its passages `times` over, its words counted."""
    shutil.copyfile(source, path)
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT word FROM word WHERE passages <= ?", (_COMMON,))
    rare = frozenset(
        word
        for (word,) in rows
        if len(word) >= _LENGTH and word.isalpha() and crc32(word.encode()) % _KEPT
    )
    ((most,),) = connection.execute("SELECT max(id) FROM passage").fetchall()
    ((search,),) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = 'passage_search'"
    ).fetchall()
    connection.create_function("renamed", 2, _renamed, deterministic=True)
    connection.create_function("varied", 2, _varied(rare), deterministic=True)
    connection.create_function("stem", 1, stem, deterministic=True)
    connection.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_EMPTY}")
    for copy in range(1, times):
        connection.execute(_COPY, (copy, most))
    connection.executescript(f"""
        {search};
        INSERT INTO passage_search(passage_search) VALUES ('rebuild');
        INSERT INTO passage_search(passage_search) VALUES ('optimize');
        CREATE VIRTUAL TABLE temp.counted USING fts5vocab(main, passage_search, row);
        INSERT INTO word SELECT term, stem(term), doc FROM counted ORDER BY term;
    """)
    connection.commit()
    connection.close()


def _renamed(address: str, copy: int) -> str:
    record, _, place = address.partition("#")
    return f"{record}-copy{copy}" + (f"#{place}" if place else "")


def _varied(rare: frozenset[str]) -> Callable[[str, int], str]:
    """In a text, each rare word with letters of its own in this copy."""

    def varied(text: str, copy: int) -> str:
        ending = f"{chr(97 + copy % 26)}{chr(97 + copy // 26)}"
        return " ".join(
            word + ending if (found := tokens(word)) and found[0] in rare else word
            for word in text.split(" ")
        )

    return varied
