"""Fuzzed: a notebook and a study carried as a file, a backup, a library."""

import json
import shutil
import sqlite3
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from db.address import Address
from db.anchors import anchor_at
from db.backup import marks_in, opened
from db.build import build_library
from db.content import read_content
from db.errors import LibraryError, NotebookError
from db.library import Library, open_library
from db.marks import MarkKind
from db.notebook import Notebook, open_notebook, private_notebook
from db.notebook_file import exported, import_notebook
from db.salvage import recover
from db.study_log import log_of
from tests.db.test_study_log import study_for_a_week
from tests.fuzz.labels import values
from tests.fuzz.sources import scratch
from tests.fuzz.target import Edits, Target, edited, edits
from tests.small import write_small_content

_FENCE = "```json dorsal-notebook\n"
_JSON = '{ } [ ] : , " \\ null true 0 -1 1e999 \\ud800 \\u0000 marks study reviews cards format ```'
_PAGE, _LEAF = 4096, 13
"""Of SQLite's file: bytes of a page, and what the page of a table's rows begins with."""
_SQL = "CREATE TRIGGER TABLE VIEW mark study_card \\x00\\x00 SQLite"


@cache
def _library() -> Path:
    path = scratch() / "small.sqlite"
    build_library(read_content(write_small_content(scratch() / "small")), path)
    return path


@cache
def _notebook() -> Path:
    """With a note and a week of study."""
    path = scratch() / "notebook.sqlite"
    with open_notebook(path) as book, open_library(_library()) as library:
        anchor = anchor_at(library, Address("condition", "sciatica", "saddle"), "saddle")
        book.add(MarkKind.NOTE, anchor, edition="1", words="ask", tags=("exam",))
        study_for_a_week(book)
    return path


@cache
def _file() -> str:
    with open_notebook(_notebook()) as book, open_library(_library()) as library:
        return exported(book.all(), library, log_of(book))


@cache
def _opened() -> tuple[Library, Notebook]:
    """The small library, and a notebook that stays empty."""
    return open_library(_library()), private_notebook()


def _import(text: bytes) -> None:
    """Refused whole with reasons, or taken, and then written out and read again as it is."""
    library, empty = _opened()
    path = scratch() / "notes.md"
    path.write_bytes(text)
    if import_notebook(empty, path).refused:
        assert not empty.select("SELECT 1 FROM mark UNION ALL SELECT 1 FROM study_card")
        return
    _opened.cache_clear()
    path.write_text(exported(empty.all(), library, log_of(empty)), encoding="utf-8")
    with library, empty, private_notebook() as other:
        assert not import_notebook(other, path).refused
        assert (other.all(), log_of(other)) == (empty.all(), log_of(empty))


def _changed_file(changed: Edits) -> None:
    _import(edited(_file().encode(), changed))


def _changed_data(changed: list[tuple[str, int, str, Any]]) -> None:
    """Some value of the data is another."""
    head, _, rest = _file().rpartition(_FENCE)
    data = json.loads(rest.removesuffix("```\n"))
    lists = {"mark": data["marks"], **{name: data["study"][name] for name in ("cards", "reviews")}}
    for where, number, name, value in changed:
        entry = lists[where][number % len(lists[where])]
        if isinstance(entry.get("at"), dict) and name in entry["at"]:
            entry = entry["at"]
        entry[name if name in entry else sorted(entry)[number % len(entry)]] = value
    with suppress(UnicodeEncodeError):
        _import(f"{head}{_FENCE}{json.dumps(data)}\n```\n".encode())


def _backup(changed: Edits) -> None:
    """A file for a backup is refused, or every mark of it can be read."""
    path = scratch() / "backup.sqlite"
    path.write_bytes(edited(_plain(), changed))
    with suppress(NotebookError):
        found = opened(path)
        try:
            assert marks_in(found, path) is not None
        finally:
            found.close()


def _damaged_notebook(changed: list[tuple[int, int, int]]) -> None:
    """Whatever some bytes of its rows are, a notebook comes of it that can be read."""
    path, data, rows = scratch() / "torn.sqlite", bytearray(_plain()), _rows()
    for row, at, byte in changed:
        data[(rows[row % len(rows)] + at) % len(data)] = byte
    path.write_bytes(data)
    found = recover(path)
    assert found.aside
    found.aside.unlink()
    with open_notebook(path) as book:
        assert book.all() is not None
        assert log_of(book).cards is not None


@cache
def _rows() -> tuple[int, ...]:
    """Where the rows begin in the file: every cell of a leaf of a table."""
    data, found = _plain(), []
    for page in range(_PAGE, len(data), _PAGE):
        if data[page] == _LEAF:
            cells = int.from_bytes(data[page + 3 : page + 5])
            places = (page + 8 + 2 * number for number in range(cells))
            found += [page + int.from_bytes(data[place : place + 2]) for place in places]
    return tuple(found)


@cache
def _plain() -> bytes:
    path = scratch() / "plain.sqlite"
    with open_notebook(_notebook()):
        pass
    shutil.copy(_notebook(), path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    return path.read_bytes()


def _damaged_library(changed: Edits) -> None:
    path = scratch() / "damaged.sqlite"
    path.write_bytes(edited(_library().read_bytes(), changed))
    with suppress(LibraryError), open_library(path) as library:
        library.check()
        assert _says_what_it_did(library)


def _says_what_it_did(library: Library) -> bool:
    with open_library(_library()) as good:
        return library.digest == good.digest


where = st.sampled_from(("mark", "cards", "reviews"))
names = st.sampled_from(
    "id kind at words tags made changed edition address title quote before after fact card topic"
    " grade due state own standing why question was_known undone".split()
)
odd = st.one_of(
    values, st.sampled_from(("", "x" * 20_001, "2026-01-01T00:00:00+00:00", "{}", "[]"))
)

TARGETS = {
    "a notebook's file": Target(edits(_JSON), _changed_file),
    "a notebook's data": Target(
        st.lists(st.tuples(where, st.integers(0, 20), names, odd), min_size=1, max_size=3),
        _changed_data,
    ),
    "a backup": Target(edits(_SQL), _backup),
    "a damaged notebook": Target(
        st.lists(
            st.tuples(st.integers(0, 999), st.integers(0, 24), st.integers(0, 255)),
            min_size=1,
            max_size=5,
        ),
        _damaged_notebook,
        weight=10,
    ),
    "a damaged library": Target(edits(_SQL), _damaged_library),
}
