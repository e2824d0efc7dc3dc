"""Other ways to search the same labels: SQLite's own rank, and tantivy where it is installed.

tantivy is no part of the project: pip install tantivy, to have its figures too.
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from db.labels.passages import Passage, names_of, passages
from db.labels.store import open_store

HITS = 20
_SCHEMA = "CREATE VIRTUAL TABLE plain USING fts5(names, heading, body, content='')"
_RANKED = (
    "SELECT rowid FROM plain WHERE plain MATCH ?"
    f" AND rank MATCH 'bm25(10.0, 4.0, 1.0)' ORDER BY rank LIMIT {HITS}"
)
_BOOSTS = {"names": 10.0, "heading": 4.0, "body": 1.0}
_HEAP = 200_000_000
_AT_ONCE = 20_000
_WORD = re.compile(r"[^\W_]+")

Asks = Callable[[str], object]
_Row = tuple[int, str, Passage]
"""Its number, what its label's products are called, and the section."""


def floors(path: Path, folder: Path, shown: int) -> dict[str, Asks]:
    """What else can be asked for the same typed words, by its name; made in a folder, once."""
    made = folder.exists()
    folder.mkdir(exist_ok=True)
    plain, tantivy = _Plain(folder / "plain.sqlite"), find_spec("tantivy")
    other = _Tantivy(folder, shown) if tantivy else None
    if not made:
        takers = [plain.take, *([other.take] if other else ())]
        held: list[_Row] = []
        for row, (names, one) in enumerate(_passages(path), 1):
            held.append((row, names, one))
            if len(held) == _AT_ONCE:
                for take in takers:
                    take(held)
                held = []
        for take in takers:
            take(held)
        if other:
            other.end()
    return {"plain": plain.ask} | (
        {"tantivy": other.ask, "tantivy_snippets": other.ask_and_show} if other else {}
    )


def _passages(path: Path) -> Iterator[tuple[str, Passage]]:
    """Each, beside the names of its label's products."""
    with open_store(path) as store, closing(store.connection.cursor()) as rows:
        for (number,) in rows.execute("SELECT id FROM label WHERE newest ORDER BY id"):
            label = store.numbered(number)
            names = names_of(label)
            yield from ((names, one) for one in passages(label))


class _Plain:
    """One FTS5 table and its rank, as anyone would begin."""

    def __init__(self, path: Path) -> None:
        known = path.exists()
        self._connection = sqlite3.connect(path)
        if not known:
            self._connection.executescript(f"PRAGMA journal_mode = OFF; {_SCHEMA}")

    def take(self, found: list[_Row]) -> None:
        sql = "INSERT INTO plain(rowid, names, heading, body) VALUES (?, ?, ?, ?)"
        rows = [(row, names, p.heading, p.body) for row, names, p in found]
        self._connection.executemany(sql, rows)
        self._connection.commit()

    def ask(self, text: str) -> object:
        words = " ".join(f'"{word}"' for word in _WORD.findall(text))
        return self._connection.execute(_RANKED, (words + "*",)).fetchall()


class _Tantivy:
    """tantivy's best twenty, and the first of them with its snippets."""

    def __init__(self, folder: Path, shown: int) -> None:
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("row", stored=True)
        for name in _BOOSTS:
            builder.add_text_field(name, stored=name == "body", index_option="position")
        self._module: Any = tantivy
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema, path=str(folder))
        self._writer: Any = None
        self._shown = shown

    def take(self, found: list[_Row]) -> None:
        self._writer = self._writer or self._index.writer(heap_size=_HEAP, num_threads=1)
        document = self._module.Document
        for row, names, p in found:
            self._writer.add_document(
                document(row=row, names=names, heading=p.heading, body=p.body.decode())
            )

    def end(self) -> None:
        self._writer.commit()
        self._writer.wait_merging_threads()
        self._index.reload()

    def ask(self, text: str) -> object:
        return self._index.searcher().search(self._query(text), HITS, count=False)

    def ask_and_show(self, text: str) -> object:
        searcher, query = self._index.searcher(), self._query(text)
        hits = searcher.search(query, HITS, count=False).hits[: self._shown]
        told = self._module.SnippetGenerator.create(searcher, query, self._schema, "body")
        return [told.snippet_from_doc(searcher.doc(at)).to_html() for _, at in hits]

    def _query(self, text: str) -> Any:
        words = _WORD.findall(text.lower())
        query, occur = self._module.Query, self._module.Occur
        must = [(occur.Must, self._in_any_field(word)) for word in words[:-1]]
        must.append((occur.Must, self._in_any_field(words[-1], begun=True)))
        return query.boolean_query(must)

    def _in_any_field(self, word: str, *, begun: bool = False) -> Any:
        query, occur = self._module.Query, self._module.Occur
        fields = []
        for name, boost in _BOOSTS.items():
            one = (
                query.regex_query(self._schema, name, f"{word}.*")
                if begun
                else query.term_query(self._schema, name, word)
            )
            fields.append((occur.Should, query.boost_query(one, boost)))
        return query.boolean_query(fields)
