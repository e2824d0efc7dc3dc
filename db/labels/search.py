"""From typed words to sections of the imported labels.

Names and NDCs are found from the first letter, sections from the third. SQLite's own rank reads
every word's whole list whatever the limit, so it is not asked: rows come in the order of their
importance, a capped number from each way of asking, the closest way first. Sections come whose
heading and label's name have every word; then those of a label that one of the words names; then
any that has every word. Of those shown and found the same way, the ones with the words close
together come first. Only the newest version of a label is searched.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import lru_cache
from heapq import nlargest
from itertools import chain, islice
from typing import Self

from db.labels.packed import DamagedError, Placed
from db.labels.passages import code_facet, labeler_facets, name_facets, supply_facet
from db.labels.records import Supply
from db.labels.snippets import snippet
from db.labels.store import ENTRY_COLUMNS, Entry, Store, entry_of, place_of, told
from db.words import fold

LETTERS_FOR_TEXT = 3
_MOST_WORDS = 12
_COMPLETIONS = 12
_MOST_OF_ONE_LABEL = 2
_HEADINGS, _SECTIONS, _NAMES = 80, 160, 80
_MOST_WRONG = 2
_MEANT = 30_000
"""So many of the commonest words may be what a misspelt one means."""
_PIECES_HELD = 64
_WORD = re.compile(r"[^\W_]+")
_FIND = "SELECT rowid FROM {} WHERE {} MATCH ? LIMIT {}"
_WORDS = (
    "SELECT word, sections FROM word WHERE typeof(word) = 'text' AND word != ''"
    " AND typeof(sections) = 'integer' ORDER BY word"
)
_FIND_NAMED = (
    f"SELECT {ENTRY_COLUMNS} FROM"
    " (SELECT rowid AS number FROM name_search WHERE name_search MATCH ?)"
    " CROSS JOIN label ON id = number WHERE ? IN ('', supply)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelQuery:
    """What is looked for; `section` is a LOINC code, `labeler` words of its name.

    The first `told` hits are given with their snippets.
    """

    text: str
    words: tuple[str, ...]
    unfinished: bool = False
    section: str = ""
    labeler: str = ""
    supply: Supply | None = None
    limit: int = 20
    told: int = 20

    @classmethod
    def parse(
        cls,
        text: str,
        *,
        section: str = "",
        labeler: str = "",
        supply: Supply | None = None,
        limit: int = 20,
    ) -> Self:
        """Never fails: symbols are gaps between words; nothing typed is an operator."""
        plain = fold(unicodedata.normalize("NFKC", text[:400]).replace("’", " ").replace("'", " "))
        words = tuple(_WORD.findall(plain)[:_MOST_WORDS])
        return cls(
            text=text,
            words=words,
            unfinished=bool(words) and text[-1:].isalnum(),
            section=section,
            labeler=labeler,
            supply=supply,
            limit=limit,
            told=limit,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelHit:
    """A label, or a section of one; the snippet marks what matched with [[ and ]].

    `alike` is how many more labels of the same title were found, for a label found by its name.
    """

    entry: Entry
    anchor: str = ""
    section: str = ""
    snippet: str = ""
    alike: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelsFound:
    """Labels by their names, then sections by their words; each best first.

    `corrected` is the question they answer where it was spelt anew.
    """

    labels: tuple[LabelHit, ...] = ()
    sections: tuple[LabelHit, ...] = ()
    corrected: str = ""


class LabelSearch:
    """Over one store, in one thread. Making it reads the store's words once."""

    def __init__(self, store: Store) -> None:
        self._store = store
        with told(store.path):
            rows = store.connection.execute(_WORDS).fetchall()
            self._counts: dict[str, int] = dict(rows)
        self._sorted = list(self._counts)
        self._meant = _by_their_ends(nlargest(_MEANT, self._counts, key=self._counts.__getitem__))
        self._completed = lru_cache(4096)(self._completions)
        self._read = lru_cache(_PIECES_HELD)(store.piece)

    def find(self, query: LabelQuery) -> LabelsFound:
        """Raises InterruptedError when the store's connection is interrupted."""
        if not query.words:
            return LabelsFound()
        with self._store.unchanged():
            labels, sections = self._labels(query), self._sections(query)
            if labels or sections or not (spelt := self._spelt(query)):
                return LabelsFound(labels=labels, sections=sections)
            return LabelsFound(
                labels=self._labels(spelt), sections=self._sections(spelt), corrected=spelt.text
            )

    def _labels(self, query: LabelQuery) -> tuple[LabelHit, ...]:
        """Labels by what their products are called, their NDCs and labelers; a title once."""
        if query.section:
            return ()
        words = [f'"{word}"' for word in query.words]
        words[-1] += "*" if query.unfinished else ""
        wanted = set(_WORD.findall(fold(query.labeler)))
        typed = " ".join(query.words)
        given = " AND ".join(words), query.supply or ""
        entries = map(entry_of, self._store.connection.execute(_FIND_NAMED, given))
        made = (one for one in entries if wanted <= set(_WORD.findall(fold(one.labeler))))
        groups: dict[str, list[Entry]] = {}
        for entry in islice(made, _NAMES):
            groups.setdefault(fold(entry.title), []).append(entry)
        order = sorted(groups.items(), key=lambda group: not group[0].startswith(typed))
        return tuple(
            LabelHit(entry=max(group, key=lambda one: one.effective), alike=len(group) - 1)
            for _, group in order[: query.limit]
        )

    def _sections(self, query: LabelQuery) -> tuple[LabelHit, ...]:
        """Sections that have every word, those that are called so first."""
        if len(query.words[-1]) < LETTERS_FOR_TEXT and len(query.words) == 1:
            return ()
        run = self._store.connection.execute
        chosen: dict[int, int] = {}
        of_label: dict[int, int] = {}
        for way, (sql, expression) in enumerate(self._ways(query)):
            for (row,) in run(sql, (expression,)):
                number = place_of(row)[0]
                if row not in chosen and of_label.get(number, 0) < _MOST_OF_ONE_LABEL:
                    chosen[row] = way
                    of_label[number] = of_label.get(number, 0) + 1
                    if len(chosen) == query.limit:
                        return self._hits(query, list(chosen.items()))
        return self._hits(query, list(chosen.items()))

    def _ways(self, query: LabelQuery) -> tuple[tuple[str, str], ...]:
        """The statements to ask, the closest first, each with its expression."""
        words, last = self._asked(query)
        facets = [f'"{facet}"' for facet in _facets(query)]
        every = " AND ".join([*(f'"{word}"' for word in words), _any_of(last), *facets])
        sections = _FIND.format("section_search", "section_search", _SECTIONS)
        ways = [(_FIND.format("heading_search", "heading_search", _HEADINGS), every)]
        if words:
            named = [name for word in (*words, *last) for name in name_facets(word)]
            ways.append((sections, f"{_any_of(tuple(named))} AND {every}"))
        return (*ways, (sections, every))

    def _asked(self, query: LabelQuery) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The finished words, and what the last may stand for; a last word too short is left."""
        *words, last = query.words
        if not query.unfinished:
            return tuple(words), (last,)
        if len(last) < LETTERS_FOR_TEXT and words:
            return tuple(words[:-1]), (words[-1],)
        return tuple(words), self._completed(last)

    def _completions(self, beginning: str) -> tuple[str, ...]:
        """The commonest words that begin so, and the word itself, rare as it may be."""
        low = bisect_left(self._sorted, beginning)
        high = bisect_left(self._sorted, beginning + "\U0010ffff")
        known = self._sorted[low:high]
        commonest = nlargest(_COMPLETIONS, known, key=self._counts.__getitem__)
        return tuple(dict.fromkeys((*commonest, beginning)))

    def _spelt(self, query: LabelQuery) -> LabelQuery | None:
        """The query with unknown words put right, if there is one like it; None without."""
        *words, last = query.words
        begun = query.unfinished and self._completed(last) != (last,)
        spelt = (*map(self._near, words), last if begun else self._near(last))
        if spelt == query.words:
            return None
        return replace(query, text=" ".join(spelt), words=spelt, unfinished=begun)

    def _near(self, word: str) -> str:
        """The commonest of the words most like an unknown one; itself where it is known."""
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extractOne

        if word in self._counts or len(word) < LETTERS_FOR_TEXT:
            return word
        wrong = 1 if len(word) < 6 else _MOST_WRONG
        like = chain(self._meant.get(word[0], ()), self._meant.get("-" + word[-1], ()))
        near = extractOne(word, like, scorer=OSA.distance, score_cutoff=wrong)
        return near[0] if near else word

    def _entries(self, numbers: list[int]) -> dict[int, Entry]:
        marks = ", ".join("?" * len(numbers))
        sql = f"SELECT id, {ENTRY_COLUMNS} FROM label WHERE id IN ({marks})"
        rows = self._store.connection.execute(sql, numbers)
        found = {number: entry_of(tuple(row)) for number, *row in rows}
        if len(found) < len(numbers):
            raise DamagedError
        return found

    def _section(self, row: int) -> Placed:
        begins = self._store.begins(row)
        within = self._read(begins).sections
        if row - begins >= len(within):
            raise DamagedError
        return within[row - begins]

    def _hits(self, query: LabelQuery, rows: list[tuple[int, int]]) -> tuple[LabelHit, ...]:
        """The hits; of those told, found one way, the ones whose words stand close come first."""
        entries = self._entries(list({place_of(row)[0]: 0 for row, _ in rows}))
        words, last = self._asked(query)
        hits: list[tuple[int, int, LabelHit]] = []
        for row, way in rows[: query.told]:
            found = self._section(row)
            shown, apart = snippet(found.section.html, (*words, *last))
            hit = LabelHit(
                entry=entries[place_of(row)[0]],
                anchor=found.section.anchor,
                section=found.title,
                snippet=shown,
            )
            hits.append((way, apart, hit))
        hits.sort(key=lambda one: one[:2])
        rest = (LabelHit(entry=entries[place_of(row)[0]]) for row, _ in rows[query.told :])
        return (*(hit for _, _, hit in hits), *rest)


def _by_their_ends(words: list[str]) -> dict[str, list[str]]:
    """Words by their first letter, and by their last: one of them is right mostly."""
    found: dict[str, list[str]] = {}
    for word in words:
        for end in (word[0], "-" + word[-1]):
            found.setdefault(end, []).append(word)
    return found


def _facets(query: LabelQuery) -> tuple[str, ...]:
    facets = labeler_facets(query.labeler)
    if query.section:
        facets += (code_facet(query.section),)
    return facets if query.supply is None else (*facets, supply_facet(query.supply))


def _any_of(words: tuple[str, ...]) -> str:
    return "(" + " OR ".join(f'"{word}"' for word in words) + ")"
