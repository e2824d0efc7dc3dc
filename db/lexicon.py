"""What the library's words are: their weights, their kin, what stands for them."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, cached_property
from heapq import nsmallest

from db.library import Library
from db.words import FILLERS, stem

_FILLER = 0.06
_NUMBER = 0.8
_MOST_READINGS = 4
_COMPLETIONS = 12
_LEAST_FOR_TYPO = 4
_LETTERS_A_SLIP, _MOST_SLIPS = 4, 2
_ALIKE, _MOST_ALIKE = 0.88, 6
_OPPOSITES = (("hypo", "hyper"), ("hyper", "hypo"))


class Lexicon:
    """Read once from a library; it may then be used by one thread."""

    def __init__(self, library: Library) -> None:
        rows = library.select("SELECT word, stem, passages FROM word ORDER BY word")
        self._words = [word for word, _, _ in rows]
        self._stems = {word: stem_ for word, stem_, _ in rows}
        self._counts = {word: count for word, _, count in rows}
        self._kin: dict[str, list[str]] = defaultdict(list)
        self._of_stem: dict[str, int] = defaultdict(int)
        for word, stem_, count in rows:
            self._kin[stem_].append(word)
            self._of_stem[stem_] += count
        ((total,),) = library.select("SELECT count(*) FROM passage")
        self._total = max(total, 1)
        by_count = sorted(range(len(rows)), key=lambda number: (-rows[number][2], number))
        self._ranks = [0] * len(rows)
        """Of each word, how many are commoner."""
        for rank, number in enumerate(by_count):
            self._ranks[number] = rank
        self._synonyms: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for said, means in library.select("SELECT said, means FROM synonym"):
            self._synonyms[tuple(said.split())].append(tuple(means.split()))
        self._said = {word for said in self._synonyms for word in said}
        self._longest: dict[str, int] = defaultdict(int)
        for said in self._synonyms:
            self._longest[said[0]] = max(self._longest[said[0]], len(said))
        self.kin = cache(self._kin_of)
        self.completions = cache(self._completions_of)
        self.weight = cache(self._weight_of)
        self.corrected = cache(self._corrected)

    def stem(self, word: str) -> str:
        return self._stems.get(word) or stem(word)

    def _kin_of(self, word: str) -> tuple[str, ...]:
        """The library's words of the same stem, commonest first."""
        return tuple(sorted(self._kin.get(self.stem(word), ()), key=self._rarity))

    def _completions_of(self, beginning: str) -> tuple[str, ...]:
        """The commonest words of the library that begin so."""
        at = bisect_left(self._words, beginning)
        end = bisect_left(self._words, beginning + "\U0010ffff")
        commonest = nsmallest(_COMPLETIONS, range(at, end), key=self._ranks.__getitem__)
        return tuple(self._words[number] for number in commonest)

    def _weight_of(self, stem_: str) -> float:
        """How much a word tells, 0 to 1: the rarer, the more."""
        if stem_ in FILLERS:
            return _FILLER
        rarity = math.log(1 + self._total / (1 + self._of_stem.get(stem_, 0)))
        share = rarity / math.log(1 + self._total)
        return share * (_NUMBER if stem_.isdigit() else 1.0)

    def knows(self, word: str) -> bool:
        return word in self._stems or word in self._said or self.stem(word) in self._kin

    def meanings(self, words: tuple[str, ...], at: int) -> tuple[int, tuple[tuple[str, ...], ...]]:
        """What the longest known phrase at a place stands for: its length and its meanings."""
        for length in range(min(self._longest.get(words[at], 0), len(words) - at), 0, -1):
            means = self._synonyms.get(words[at : at + length])
            if means:
                return length, tuple(means)
        return 1, ()

    def _corrected(self, word: str) -> str | None:
        """The likeliest word of the library for one it does not have; None when there is none.

        A slip for every four letters, at most two, and with so many the first letter is right: else
        it is another word, such as fair for hair, and a brand unknown becomes another medicine.
        """
        if len(word) < _LEAST_FOR_TYPO or word.isdigit():
            return None
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        most = min(len(word) // _LETTERS_A_SLIP, _MOST_SLIPS)
        for choices in map(self._choices.get, _looks(word)):
            found = process.extract(
                word, choices or (), scorer=OSA.distance, score_cutoff=most, limit=8
            )
            found = [one for one in found if _may_be_meant(word, one[0], one[1] < most)]
            if found:
                best = min(found, key=lambda one: (one[1], self._rarity(one[0])))
                return str(best[0])
        return None

    def alike(self, word: str) -> list[tuple[str, float]]:
        """The words of the library most like one it does not have, and how like, up to 1."""
        from rapidfuzz import process
        from rapidfuzz.distance import JaroWinkler

        choices = {one for look in _looks(word) for one in self._choices.get(look, ())} - FILLERS
        found = process.extract(
            word, choices, scorer=JaroWinkler.similarity, score_cutoff=_ALIKE, limit=_MOST_ALIKE
        )
        return [(one, likeness) for one, likeness, _ in found if not _opposed(word, one)]

    @cached_property
    def _choices(self) -> dict[str, list[str]]:
        """Words long enough to be mistyped, the library's and those that people say, by looks."""
        choices: dict[str, list[str]] = defaultdict(list)
        for word in sorted({*self._words, *self._said}):
            if len(word) >= _LEAST_FOR_TYPO and not word.isdigit():
                for look in _looks(word):
                    choices[look].append(word)
        return choices

    def readings(self, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """The words as typed, then in what they stand for; an ambiguous phrase gives several."""
        yield words
        found: list[tuple[str, ...]] = [()]
        at = 0
        while at < len(words):
            length, means = self.meanings(words, at)
            ways = means or (words[at : at + length],)
            found = [(*one, *way) for one in found for way in ways][:_MOST_READINGS]
            at += length
        further = (self.meant(one) for one in found)
        yield from dict.fromkeys(one for one in (*found, *further) if one != words)

    def _rarity(self, word: str) -> tuple[int, str]:
        return -self._counts.get(word, 0), word

    def meant(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words with each phrase that stands for another put into its first meaning."""
        found: list[str] = []
        at = 0
        while at < len(words):
            length, means = self.meanings(words, at)
            found += means[0] if means else words[at : at + length]
            at += length
        return tuple(found)


def _may_be_meant(word: str, other: str, near: bool) -> bool:
    return not _opposed(word, other) and (near or word[0] == other[0])


def _opposed(word: str, other: str) -> bool:
    """Whether one speaks of too little and the other of too much: that is no slip of the hand."""
    return any(word.startswith(a) and other.startswith(b) for a, b in _OPPOSITES)


def _looks(word: str) -> tuple[str, str]:
    """By what a word is known where it is misspelt elsewhere: its beginning, else its end."""
    return word[0], f"-{word[-2:]}"
