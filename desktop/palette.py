"""Anything that can be done or gone to, by a name nearly right."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from db.address import Address
from db.labels.places import KIND as LABEL
from db.library import Place
from db.names import QUOTED_KINDS
from db.words import tokens
from desktop.actions import TAB_TITLES, Action
from desktop.doing import Do
from desktop.subjects import HELP
from desktop.words import tr

_ACTION, _RECORD, _SECTION, _QUOTED = range(4)
"""The order of names that match alike."""
_LEAST_FOR_TYPO, _LONG = 3, 6
"""So long is a word that one slip is taken as one; and one with two."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, what stands beside it (keys or a tab), and what it does or where it leads."""

    name: str
    aside: str
    leads: Action | Address
    rank: int


class Palette:
    """The actions that there is something to do for, then the places of a library."""

    def __init__(self, actions: Iterable[Action], places: tuple[Place, ...]) -> None:
        known = {str(place.address) for place in places if not place.section}

        def leads(address: str) -> bool:
            """Whether something is there, in this edition or in none."""
            return address in known or Address.parse(address).kind in (HELP, LABEL)

        self._entries: list[Entry] = []
        self._names: list[str] = []
        self._beginnings = cache(self._beginnings_of)
        for action in actions:
            if action.do is not Do.PALETTE and (action.do is not Do.OPEN or leads(action.value)):
                keys = (
                    tr("{first} or {other}", first=action.keys[0], other=action.keys[1])
                    if len(action.keys) > 1
                    else "".join(action.keys)
                )
                self._add(Entry(action.name, keys, action, _ACTION), action.other_words)
        for place in places:
            name = f"{place.title} › {place.section}" if place.section else place.title
            quoted = place.address.kind in QUOTED_KINDS
            rank = _QUOTED if quoted else _SECTION if place.section else _RECORD
            self._add(Entry(name, tr(TAB_TITLES[place.tab]), place.address, rank), place.aliases)

    def __len__(self) -> int:
        return len(self._entries)

    def best(self, typed: str, limit: int) -> tuple[Entry, ...]:
        """The names that have all the words, or beginnings of words nearly like them."""
        words = tokens(typed)
        if not words:
            return tuple(self._entries[:limit])
        found = self._having([(word,) for word in words], words)
        if not found:
            found = self._having([self._spellings(word) for word in words], words)
        return tuple(self._entries[number] for number in found[:limit])

    def _add(self, entry: Entry, also: str = "") -> None:
        self._entries.append(entry)
        self._names.append(f" {' '.join(tokens(f'{entry.name} {also}'))}")

    def _having(self, ways: list[tuple[str, ...]], typed: tuple[str, ...]) -> list[int]:
        """The names that have, of each word, one of its spellings, in their order."""
        beginnings = [tuple(f" {word}" for word in way) for way in ways]
        start = f" {' '.join(typed)}"
        numbers = [
            number
            for number, name in enumerate(self._names)
            if all(any(one in name for one in way) for way in beginnings)
        ]
        return sorted(numbers, key=lambda number: self._order(number, start))

    def _order(self, number: int, start: str) -> tuple[bool, int, int]:
        entry = self._entries[number]
        begins = entry.rank == _ACTION or self._names[number].startswith(start)
        return (entry.rank == _QUOTED or not begins, entry.rank, len(entry.name))

    def _spellings(self, word: str) -> tuple[str, ...]:
        """The beginnings of names' words that are most like one typed, itself among them."""
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = 0 if len(word) < _LEAST_FOR_TYPO else 1 if len(word) < _LONG else 2
        known = self._beginnings(len(word))
        found = process.extract(word, known, scorer=OSA.distance, score_cutoff=most, limit=None)
        nearest = min((distance for _, distance, _ in found), default=0)
        return (word, *(one for one, distance, _ in found if distance == nearest))

    def _beginnings_of(self, length: int) -> tuple[str, ...]:
        """Of every word of the names so much, and one letter more; and whole words one shorter."""
        words = {word for name in self._names for word in name.split()}
        shorter = {word for word in words if len(word) == length - 1}
        longer = {word[:end] for word in words for end in (length, length + 1) if len(word) >= end}
        return tuple(sorted(shorter | longer))
