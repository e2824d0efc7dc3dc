"""What a sentence must have to answer a question: each thing asked, in any way of saying it."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Self

from msgspec import Struct

from db.lexicon import Lexicon
from db.words import FILLERS

Kin = tuple[str, ...]
"""Words of one stem: any of them will do."""
Way = tuple[Kin, ...]
"""A phrase, word by word: all of them are wanted."""
_Patterns = tuple[tuple[re.Pattern[str], ...], ...]
_PATTERNS = 4000


class Slot(Struct, frozen=True):
    """One thing looked for, in any of some ways; `weight` is how much it tells."""

    weight: float
    ways: tuple[Way, ...]

    def expression(self) -> str:
        """For MATCH: nothing but quoted words, AND and OR."""
        ways = (" AND ".join(f"({_or(kin)})" for kin in way) for way in self.ways)
        return f"({' OR '.join(f'({way})' for way in ways)})"

    def words(self) -> Iterator[str]:
        for way in self.ways:
            for kin in way:
                yield from kin

    def patterns(self) -> _Patterns:
        """For each way, what must be found for each of its words."""
        return tuple(tuple(_pattern(kin) for kin in way) for way in self.ways)


class Wanted(Struct, frozen=True):
    """All that is looked for, ready to be looked for in many rows."""

    parts: tuple[tuple[float, _Patterns], ...]
    total: float

    @classmethod
    def of(cls, slots: tuple[Slot, ...]) -> Self:
        parts = tuple((slot.weight, slot.patterns()) for slot in slots)
        return cls(parts, sum(slot.weight for slot in slots))

    def share_in(self, columns: tuple[tuple[str, float], ...]) -> float:
        """How much of it stands in folded texts, each worth so much, the first one counting."""
        reached = 0.0
        for weight, ways in self.parts:
            for text, worth in columns:
                if any(all(word.search(text) for word in way) for way in ways):
                    reached += weight * worth
                    break
        return reached / self.total


def slots_of(lexicon: Lexicon, words: tuple[str, ...], *, unfinished: bool) -> tuple[Slot, ...]:
    """What is looked for; fillers only where there is nothing else."""
    only_fillers = all(word in FILLERS for word in words)
    slots = []
    at = 0
    while at < len(words):
        length, means = lexicon.meanings(words, at)
        phrase = words[at : at + length]
        at += length
        if not only_fillers and not means and phrase[0] in FILLERS:
            continue
        ways = [
            way for one in (phrase, *means) if (way := _way(lexicon, one, all_words=only_fillers))
        ]
        if unfinished and at == len(words):
            completions = lexicon.completions(phrase[-1])
            if completions:
                before = _way(lexicon, phrase[:-1], all_words=only_fillers)
                ways.insert(0, (*before, completions))
        if ways:
            slots.append(Slot(max(_weight(lexicon, way) for way in ways), tuple(ways)))
    return tuple(slots)


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@lru_cache(_PATTERNS)
def _pattern(kin: Kin) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(kin)})\b")


def _way(lexicon: Lexicon, words: tuple[str, ...], *, all_words: bool) -> Way:
    """A phrase as kin of its words; empty where the library lacks one of them."""
    kin = tuple(lexicon.kin(word) for word in words if all_words or word not in FILLERS)
    return kin if all(kin) else ()


def _weight(lexicon: Lexicon, way: Way) -> float:
    return sum(lexicon.weight(lexicon.stem(kin[0])) for kin in way) / len(way)


def _or(words: Kin) -> str:
    return " OR ".join(f'"{word}"' for word in words)
