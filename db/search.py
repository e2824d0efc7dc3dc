"""From typed words to hits. What the user types reaches SQLite only as quoted words.

Names and questions are compared in memory, in the words people use and in those they stand for;
sentences come from the full-text index, a capped number of candidates for each way of asking, and
are scored here: SQLite's own bm25 reads every word's whole list whatever the limit.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache, partial
from heapq import nlargest
from itertools import chain, islice
from typing import Self

from msgspec import Struct, structs

from db.address import Address
from db.lexicon import Lexicon
from db.library import Library
from db.names import QUOTED, QUOTED_KINDS, SUBJECT, Name, Names
from db.records import Tab
from db.rows import Row, Rows
from db.slots import Slot, Wanted, any_of, slots_of
from db.words import FILLERS, of_age, tokens, without_dose

_MOST_WORDS = 24
_MOST_OF_ONE_RECORD = 3
_CANDIDATES, _MOST_NAMES = 70, 350
_MOST_WEIGHED = 150
"""So many of the names that have the most of what is asked are compared as a whole."""
_ENOUGH = 12
_WORTH_CORRECTING = 0.05
_TELLING = 0.4
"""The share of the rarest word's weight that a word needs for names to be looked up by it."""
_READ = 0.5
"""What being named word for word counts, where the words are not those typed."""
_WHOLE = 0.8
"""The share of a name's weight that is as good as all of it."""
_SNIPPET = 170
_NEAREST = 5
"""How many names to offer where nothing is found."""
_ORDER = (
    "condition", "regimen", "warning", "topic", "population", "side-effect", "interaction",
    "product", "contraindication", "table", "alternative", "reference", "article", "contradiction",
    "claim",
)  # fmt: skip

_CANDIDATES_ANYWHERE = "SELECT rowid FROM passage_search WHERE passage_search MATCH ? LIMIT ?"
_CANDIDATES_OF_TAB = """
    SELECT p.id FROM passage_search JOIN passage p ON p.id = passage_search.rowid
    WHERE passage_search MATCH ? AND p.tab = ? LIMIT ?
"""
_MARKED = re.compile(r"\[\[(.+?)\]\]")
_Marks = re.Pattern[str] | None


class Query(Struct, frozen=True, kw_only=True):
    """What is looked for: words, the last perhaps unfinished, and where.

    `exact` words are taken as they are typed, never spelt anew.
    """

    text: str
    words: tuple[str, ...]
    unfinished: bool = False
    exact: bool = False
    tab: Tab | None = None
    limit: int = 20

    @classmethod
    def parse(
        cls, text: str, tab: Tab | None = None, limit: int = 20, *, exact: bool = False
    ) -> Self:
        """Never fails: symbols are gaps between words; nothing typed is an operator."""
        words = of_age(tokens(text[:400])[:_MOST_WORDS])
        unfinished = bool(words) and text[-1:].isalnum()
        return cls(text=text, words=words, unfinished=unfinished, exact=exact, tab=tab, limit=limit)


class Hit(Struct, frozen=True, kw_only=True):
    """One place that answers; the snippet marks what matched with [[ and ]].

    `via` is the name or question by which it was found, where what is asked has the whole of it and
    it is neither the title nor what was typed; or empty.
    """

    address: Address
    tab: Tab
    title: str
    section: str
    snippet: str
    matched: tuple[str, ...]
    via: str = ""
    opening: str = ""
    """What a whole record says first, matches marked as in the snippet; empty for a part of one."""


class SiteHit(Struct, frozen=True):
    """A note of this site; its words mark what matched as a snippet does."""

    address: Address
    by: str
    snippet: str


class Found(Struct, frozen=True, kw_only=True):
    """The hits, best first; `corrected` is the question they answer where it was spelt anew.

    `missing` are the words of it that the library has nowhere, so that they answer but the rest.
    `nearest` is what is called most like it where there is no hit. `site_notes` are the notes of
    this site that have all its words.
    """

    hits: tuple[Hit, ...] = ()
    corrected: str = ""
    missing: tuple[str, ...] = ()
    nearest: tuple[Hit, ...] = ()
    site_notes: tuple[SiteHit, ...] = ()


class _Place(Struct):
    """A place while it is being weighed."""

    score: float
    name: Name | None = None
    told: bool = False
    """Whether it may be said to be found as that: what is asked has the whole name; and a question
    in other words than those typed has the whole of what is asked.
    """


_Places = dict[int, _Place]
"""By the number of the passage."""


class Search:
    """Over one library, in one thread. Making it reads the library's words once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lexicon, self._names = Lexicon(library), Names(library)
        self._rows = Rows(library)
        self._slots = lru_cache(2)(partial(slots_of, self._lexicon))
        """Of one question they are asked for twice: to find, and to mark what was found."""

    def find(self, query: Query) -> Found:
        """The best places, best first. Raises InterruptedError when the library is interrupted."""
        if not query.words:
            return Found()
        places, corrected = self._places(query), ""
        spelt = query.words if query.exact else self._spelt(query)
        if spelt != query.words:
            other = structs.replace(query, text=" ".join(spelt), words=spelt, unfinished=False)
            others = self._places(other)
            if _top(others) > _top(places) + _WORTH_CORRECTING:
                query, places, corrected = other, others, other.text
        if not places:
            return Found(nearest=self._best(query, self._nearest(query)))
        missing = tuple(
            word
            for number, word in enumerate(query.words)
            if not word.isdigit() and not self._knows(query, number)
        )
        return Found(hits=self._best(query, places), corrected=corrected, missing=missing)

    def _places(self, query: Query) -> _Places:
        places = self._by_name(query)
        self._by_sentence(query, places)
        return places

    def _spelt(self, query: Query) -> tuple[str, ...]:
        """The words with those unknown put right, where the library has one like it."""
        lexicon = self._lexicon
        words: list[str] = []
        for number, word in enumerate(query.words):
            if words and not lexicon.knows(word) and lexicon.knows(words[-1] + word):
                words[-1] += word
                continue
            known = self._knows(query, number)
            words.append(word if known else lexicon.corrected(word) or word)
        return tuple(words)

    def _knows(self, query: Query, number: int) -> bool:
        """Whether the library has the word, or may have it once it is finished."""
        lexicon, word = self._lexicon, query.words[number]
        last = query.unfinished and number == len(query.words) - 1
        known = lexicon.knows(word) or word in FILLERS
        return known or (last and bool(lexicon.completions(word)))

    def _by_name(self, query: Query) -> _Places:
        """Places whose title, alias or question resembles the whole of what is asked."""
        lexicon = self._lexicon
        found: _Places = {}
        for words in self._readings(query.words):
            asked = [{lexicon.stem(word)} for word in words]
            if query.unfinished and words is query.words:
                asked[-1] |= {lexicon.stem(word) for word in lexicon.completions(words[-1])}
            self._compare(query, words, asked, found)
        return found

    def _readings(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """What is asked as typed, as meant, and of ending treatment whatever its dose."""
        yield from self._lexicon.readings(words)
        bare = without_dose(words)
        if bare and bare != words:
            yield from self._lexicon.readings(bare)

    def _compare(
        self, query: Query, words: tuple[str, ...], asked: list[set[str]], found: _Places
    ) -> None:
        """Names against one reading of the question, each word in any of its kin."""
        lexicon = self._lexicon
        weights = [max(map(lexicon.weight, one)) for one in asked]
        total, least = sum(weights), max(weights) * _TELLING
        bearers = [self._names.bearers(one) for one in asked]
        pairs = list(zip(bearers, weights, strict=True))
        told: set[int] = set()
        for known, weight in pairs:
            if weight >= least:
                told.update(islice(chain(*known), _MOST_NAMES))
        said: dict[int, float] = defaultdict(float)
        for known, weight in pairs:
            for number in set().union(*(one & told for one in known)):
                said[number] += weight
        subject = sum(w for one, w in zip(asked, weights, strict=True) if SUBJECT in one)
        for number, weight in _most_said(said):
            name = self._names[number]
            implied = subject if name.implies_subject else 0
            of_query = (weight + implied) / total
            of_name = min(1.0, weight / name.weight) if name.weight else 0.0
            share = (0.65 * of_query + 0.35 * of_name) * (0.6 + 0.4 * min(of_query, of_name))
            meant = words is query.words or not name.is_question or of_query >= _WHOLE
            _hold(found, name, share * name.trust, query, told=meant and of_name >= _WHOLE)
        for number in self._names.called(words):
            name = self._names[number]
            literal = name.literal * (1 if words is query.words else _READ)
            _hold(found, name, name.trust + literal, query)

    def _by_sentence(self, query: Query, places: _Places) -> None:
        """Sentences and rows that have the words, or most of them."""
        slots = self._slots(query.words, unfinished=query.unfinished)
        wanted = Wanted.of(slots)
        left = list(slots)
        seen: set[int] = set()
        while left:
            expression = " AND ".join(slot.expression() for slot in left)
            fresh = [one for one in self._candidates(expression, query.tab) if one not in seen]
            seen.update(fresh)
            for number, row in self._rows.of(fresh).items():
                _weigh(number, row, wanted, places)
            if len(seen) >= _ENOUGH or len(left) == 1:
                return
            left.remove(min(left, key=lambda slot: slot.weight))

    def _candidates(self, expression: str, tab: Tab | None) -> list[int]:
        """The numbers of the first passages that match."""
        if tab is None:
            rows = self._library.select(_CANDIDATES_ANYWHERE, expression, _CANDIDATES)
        else:
            rows = self._library.select(_CANDIDATES_OF_TAB, expression, tab.value, _CANDIDATES)
        return [number for (number,) in rows]

    def _nearest(self, query: Query) -> _Places:
        """Where nothing answers: the shortest names with a word like one of those typed."""
        lexicon, found = self._lexicon, _Places()
        for word in query.words:
            known = word in FILLERS or lexicon.knows(word)
            for other, likeness in () if known else lexicon.alike(word):
                bearers = chain(*self._names.bearers({lexicon.stem(other)}))
                for name in map(self._names.__getitem__, islice(bearers, _NEAREST)):
                    _hold(found, name, likeness * name.trust, query)
        return dict(nlargest(_NEAREST, found.items(), key=lambda item: item[1].score))

    def _best(self, query: Query, places: _Places) -> tuple[Hit, ...]:
        best = nlargest(
            query.limit * _MOST_OF_ONE_RECORD, places.items(), key=lambda item: item[1].score
        )
        rows = self._rows.of(number for number, _ in best)
        ranked = sorted(((rows[number], place) for number, place in best), key=_rank)
        seen: Counter[str] = Counter()
        chosen: dict[str, tuple[Row, _Place]] = {}
        for row, place in ranked:
            seen[row.record] += row.address not in chosen
            if seen[row.record] <= _MOST_OF_ONE_RECORD:
                chosen.setdefault(row.address, (row, place))
            if len(chosen) == query.limit:
                break
        marks = _marks(self._slots(query.words, unfinished=query.unfinished))
        openings = self._rows.openings(
            number for number, row in rows.items() if row.address == row.record in chosen
        )
        return tuple(
            _hit(query, row, place, marks, openings.get(row.address, ""))
            for row, place in chosen.values()
        )


def _hit(query: Query, row: Row, place: _Place, marks: _Marks, opening: str) -> Hit:
    title = row.title
    address = Address.parse(row.address)
    snippet = _snippet(row.body if address.place and row.body else title, marks)
    matched = dict.fromkeys(word.lower() for word in _MARKED.findall(snippet))
    name = place.name
    other = name is not None and name.words != title and name.tokens != " ".join(query.words)
    return Hit(
        address=address,
        tab=row.tab,
        title=title,
        section=row.section,
        snippet=snippet,
        matched=tuple(matched),
        via=name.words if name and place.told and other else "",
        opening=_snippet(opening, marks),
    )


def _top(places: _Places) -> float:
    return max((place.score for place in places.values()), default=0.0)


def _most_said(said: dict[int, float]) -> list[tuple[int, float]]:
    """The names that have the most of what is asked, the shortest first among equals."""
    if len(said) <= _MOST_WEIGHED:
        return list(said.items())
    least = sorted(said.values(), reverse=True)[_MOST_WEIGHED]
    above = [one for one in said.items() if one[1] > least]
    equal = sorted(one for one in said.items() if one[1] == least)
    return above + equal[: _MOST_WEIGHED - len(above)]


def _hold(found: _Places, name: Name, score: float, query: Query, *, told: bool = True) -> None:
    """Keeps the best name of each place."""
    held = found.get(name.passage)
    if (held is None or score > held.score) and query.tab in (None, name.tab):
        found[name.passage] = _Place(score, name, told)


def _weigh(number: int, row: Row, wanted: Wanted, places: _Places) -> None:
    """Adds a candidate row, or strengthens the place that its names have found already."""
    score = 0.72 * wanted.share_in(row.columns) * (0.75 + 0.25 * row.boost)
    if row.kind in QUOTED_KINDS:
        score *= QUOTED
    held = places.setdefault(number, _Place(0.0))
    held.score = max(held.score, score) + 0.1 * min(held.score, score)


def _rank(item: tuple[Row, _Place]) -> tuple[float, int, bool, str]:
    """Among equals: what decides before what explains, the whole before its parts."""
    row, place = item
    return -round(place.score, 3), _ORDER.index(row.kind), row.address != row.record, row.address


def _marks(slots: tuple[Slot, ...]) -> _Marks:
    words = {word for slot in slots for word in slot.words()}
    return re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE) if words else None


def _snippet(text: str, marks: _Marks) -> str:
    """The sentence, or so much of a long one as has the first match, with every match marked."""
    first = marks.search(text) if marks else None
    start = 0
    if first and first.end() > _SNIPPET:
        start = text.rfind(" ", 0, max(0, first.start() - _SNIPPET // 3)) + 1
    end = len(text) if len(text) - start <= _SNIPPET else text.rfind(" ", 0, start + _SNIPPET)
    shown = text[start:end]
    marked = marks.sub(lambda found: f"[[{found[0]}]]", shown) if marks else shown
    return f"{'…' if start else ''}{marked}{'…' if end < len(text) else ''}"
