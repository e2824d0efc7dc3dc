"""Anything that can be done or gone to, by a name nearly right."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.address import Address
from db.library import Place
from db.words import tokens
from desktop.actions import TAB_TITLES, Action, Do

_ALIKE = 70
"""How like a name must be to what is typed where it has not all of its words, of 100."""
_LEAST_TO_BE_LIKE = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A name, what stands beside it (keys or a tab), and what it does or where it leads."""

    name: str
    aside: str
    leads: Action | Address
    rank: int
    """0 an action, 1 a record, 2 a section: the order of names that match alike."""


class Palette:
    """The actions that there is something to do for, then the places of a library."""

    def __init__(self, actions: Iterable[Action], places: tuple[Place, ...]) -> None:
        known = {str(place.address) for place in places if not place.section}
        self._entries: list[Entry] = []
        self._names: list[str] = []
        for action in actions:
            if action.do is not Do.PALETTE and (action.do is not Do.OPEN or action.value in known):
                keys = " or ".join(action.keys)
                self._add(Entry(action.name, keys, action, 0), action.also)
        for place in places:
            name = f"{place.title} › {place.section}" if place.section else place.title
            rank = 2 if place.section else 1
            self._add(Entry(name, TAB_TITLES[place.tab], place.address, rank))

    def __len__(self) -> int:
        return len(self._entries)

    def best(self, typed: str, limit: int) -> tuple[Entry, ...]:
        """The names that have all the words or their beginnings; then those most like them."""
        words = tokens(typed)
        if not words:
            return tuple(self._entries[:limit])
        found = self._having(words)[:limit]
        if len(found) < limit:
            held = set(found)
            alike = (number for number in self._alike(" ".join(words), limit))
            found += [number for number in alike if number not in held]
        return tuple(self._entries[number] for number in found[:limit])

    def _add(self, entry: Entry, also: str = "") -> None:
        self._entries.append(entry)
        self._names.append(f" {' '.join(tokens(f'{entry.name} {also}'))}")

    def _having(self, words: tuple[str, ...]) -> list[int]:
        beginnings = [f" {word}" for word in words]
        start = f" {' '.join(words)}"
        numbers = [
            number
            for number, name in enumerate(self._names)
            if all(beginning in name for beginning in beginnings)
        ]
        return sorted(numbers, key=lambda number: self._order(number, start))

    def _order(self, number: int, start: str) -> tuple[bool, int, int]:
        name, rank = self._names[number], self._entries[number].rank
        return (rank != 0 and not name.startswith(start), rank, len(name))

    def _alike(self, typed: str, limit: int) -> Iterator[int]:
        """Names most like what is typed; rapidfuzz is loaded by the first that asks."""
        if len(typed) < _LEAST_TO_BE_LIKE:
            return
        from rapidfuzz import fuzz, process

        found = process.extract(
            typed, self._names, scorer=fuzz.partial_ratio, score_cutoff=_ALIKE, limit=limit
        )
        yield from (number for _, _, number in found)
