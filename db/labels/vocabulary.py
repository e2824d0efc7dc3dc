"""The words of the index, and in how many sections each stands."""

import sys
from pathlib import Path

from db.labels.passages import FACETS
from db.labels.store import open_store, told

PARTS_OF_WORDS = ("", "k"), ("k", FACETS[0]), (FACETS[1], chr(sys.maxunicode))
"""All words but facets; the first two are about as much to count."""
_LEAST_SECTIONS, _LONGEST_WORD = 2, 30


def counted_words(path: Path, part: tuple[str, str]) -> list[tuple[str, int]]:
    """The words from one to before another, in how many sections each stands on the disk by now.

    From any thread: it opens the file for itself. Raises LabelsError.
    """
    with open_store(path) as store, told(path):
        run = store.connection.execute
        run("CREATE VIRTUAL TABLE temp.counted USING fts5vocab(main, section_search, row)")
        return run(
            "SELECT term, doc FROM temp.counted WHERE term >= ? AND term < ?"
            f" AND doc >= {_LEAST_SECTIONS} AND length(term) <= {_LONGEST_WORD}",
            part,
        ).fetchall()
