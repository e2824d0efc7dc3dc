"""From typed words to hits. What the user types reaches SQLite only as quoted words."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Self

from db.address import Address
from db.library import Library
from db.records import Tab

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
_WEIGHTS = (10.0, 8.0, 3.0, 1.0)
_SNIPPET_WORDS = 18
_MOST_WORDS = 24
_SHORTEST_PLURAL = 3
_MOST_OF_ONE_RECORD = 3
_FILLERS = frozenset(
    (
        "a an and are as at be can could do does for from get give has have how i if in is it may "
        "me my of on or our should so than that the their them there this to was we what when "
        "which who will with would you your help helps work works take use good"
    ).split()
)

_SEARCH = """
    SELECT p.address, p.record, p.tab, p.title, p.section,
           CASE p.address WHEN p.record THEN snippet(passage_search, -1, '[[', ']]', '…', ?1)
                          ELSE snippet(passage_search, 3, '[[', ']]', '…', ?1) END
    FROM passage_search JOIN passage p ON p.id = passage_search.rowid
    WHERE passage_search MATCH ?2 AND (?3 = '' OR p.tab = ?3)
    ORDER BY p.boost * bm25(passage_search, ?4, ?5, ?6, ?7), p.id
    LIMIT ?8
"""
_MARKED = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for: words, any of them perhaps unfinished, and where."""

    text: str
    words: tuple[str, ...]
    tab: Tab | None = None
    limit: int = 20

    @classmethod
    def parse(cls, text: str, tab: Tab | None = None, limit: int = 20) -> Self:
        """Never fails: symbols are gaps between words; nothing typed is an operator."""
        words = tuple(word.lower() for word in _WORD.findall(text))[:_MOST_WORDS]
        return cls(text=text, words=words, tab=tab, limit=limit)


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
    hits = _match(library, query, _expression(telling, " AND "))
    if len(hits) < query.limit and len(telling) > 1:
        known = {hit.address for hit in hits}
        more = _match(library, query, _expression(telling, " OR "))
        hits += [hit for hit in more if hit.address not in known]
    return tuple(hits[: query.limit])


def _expression(words: list[str], joint: str) -> str:
    return joint.join(_forms(word) for word in words)


def _forms(word: str) -> str:
    """A word with its endings; a plural also without its s. Only ever quoted words."""
    forms = [word]
    if len(word) > _SHORTEST_PLURAL and word.endswith("s"):
        forms.append(word[:-1])
    quoted = [f'"{form}"*' for form in forms]
    return f"({' OR '.join(quoted)})"


def _match(library: Library, query: Query, expression: str) -> list[Hit]:
    """The best places of the best records: a record is not named more than a few times."""
    tab = query.tab.value if query.tab else ""
    asked = query.limit * _MOST_OF_ONE_RECORD
    rows = library.select(_SEARCH, _SNIPPET_WORDS, expression, tab, *_WEIGHTS, asked)
    seen: Counter[str] = Counter()
    hits = []
    rows.sort(key=lambda row: (_nearness(query, row[0] == row[1], row[3]), _is_quoted(row[1])))
    for address, record, *words in rows:
        seen[record] += 1
        if seen[record] <= _MOST_OF_ONE_RECORD:
            hits.append(_hit(address, *words))
    return hits[: query.limit]


def _is_quoted(record: str) -> bool:
    """Whether it is what an article says, which never stands before what the evidence says."""
    return Address.parse(record).kind in ("claim", "contradiction", "article")


def _nearness(query: Query, is_record: bool, title: str) -> int:
    """0 for the record of that very name, 1 for one whose name begins so, 2 for the rest."""
    asked, named = query.text.strip().lower(), title.lower()
    if not is_record or not named.startswith(asked):
        return 2
    return 0 if named == asked else 1


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
