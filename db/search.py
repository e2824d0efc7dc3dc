"""From typed words to hits. What the user types reaches SQLite only as quoted words."""

import re
from dataclasses import dataclass
from typing import Self

from db.address import Address
from db.library import Library
from db.records import Tab

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
_WEIGHTS = (10.0, 8.0, 3.0, 1.0)
_SNIPPET_WORDS = 18
_MOST_WORDS = 24
_FILLERS = frozenset(
    (
        "a an and are as at be can could do does for from get give has have how i if in is it may "
        "me my of on or our should so than that the their them there this to was we what when "
        "which who will with would you your"
    ).split()
)

_SEARCH = """
    SELECT p.address, p.tab, p.title, p.section,
           snippet(passage_search, -1, '[[', ']]', '…', ?)
    FROM passage_search JOIN passage p ON p.id = passage_search.rowid
    WHERE passage_search MATCH ? AND (? = '' OR p.tab = ?)
    ORDER BY bm25(passage_search, ?, ?, ?, ?), p.id
    LIMIT ?
"""
_MARKED = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for: words, the last perhaps unfinished, and where."""

    text: str
    words: tuple[str, ...]
    unfinished: bool
    tab: Tab | None = None
    limit: int = 20

    @classmethod
    def parse(cls, text: str, tab: Tab | None = None, limit: int = 20) -> Self:
        """Never fails: symbols are gaps between words; nothing typed is an operator."""
        words = tuple(word.lower() for word in _WORD.findall(text))[:_MOST_WORDS]
        unfinished = bool(words) and not text[-1:].isspace()
        return cls(text=text, words=words, unfinished=unfinished, tab=tab, limit=limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One place that answers; the snippet marks what matched with [[ and ]]."""

    address: Address
    tab: Tab
    title: str
    section: str
    snippet: str
    matched: tuple[str, ...]


def find(library: Library, query: Query) -> tuple[Hit, ...]:
    """The best places, best first: all the words, or else any of them.

    Raises InterruptedError when the library is interrupted meanwhile.
    """
    if not query.words:
        return ()
    telling = [word for word in query.words if word not in _FILLERS] or list(query.words)
    hits = _match(library, query, _expression(telling, query, " "))
    if len(hits) < query.limit and len(telling) > 1:
        known = {hit.address for hit in hits}
        more = _match(library, query, _expression(telling, query, " OR "))
        hits += [hit for hit in more if hit.address not in known]
    return tuple(hits[: query.limit])


def _expression(words: list[str], query: Query, joint: str) -> str:
    quoted = [f'"{word}"' for word in words]
    if query.unfinished and words[-1] == query.words[-1]:
        quoted[-1] += "*"
    return joint.join(quoted)


def _match(library: Library, query: Query, expression: str) -> list[Hit]:
    tab = query.tab.value if query.tab else ""
    rows = library.select(_SEARCH, _SNIPPET_WORDS, expression, tab, tab, *_WEIGHTS, query.limit)
    return [_hit(*row) for row in rows]


def _hit(address: str, tab: str, title: str, section: str, snippet: str) -> Hit:
    matched = dict.fromkeys(word.lower() for word in _MARKED.findall(snippet))
    return Hit(
        address=Address.parse(address),
        tab=Tab(tab),
        title=title,
        section=section,
        snippet=snippet,
        matched=tuple(matched),
    )
