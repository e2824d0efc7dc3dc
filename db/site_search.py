"""The search in a site's own notes: few and short, so each is looked through at every question."""

import re
from itertools import islice

from db.search import Query, SiteHit
from db.site_notes import SignedNote
from db.words import FILLERS, stem, tokens

_MOST, _SNIPPET = 5, 170
_WORD = re.compile(r"[^\W_]+")


class SiteSearch:
    """Over the notes of a site, each taken apart once."""

    def __init__(self, notes: tuple[SignedNote, ...]) -> None:
        self._notes = tuple(map(_taken_apart, notes))

    def find(self, query: Query) -> tuple[SiteHit, ...]:
        """The notes that have every word asked for, the last perhaps unfinished."""
        asked = [word for word in query.words if word not in FILLERS]
        if not asked or query.tab is not None:
            return ()
        whole = {stem(word) for word in (asked[:-1] if query.unfinished else asked)}
        begun = asked[-1] if query.unfinished else ""
        found = (
            one
            for one, said, known in self._notes
            if whole <= known and (not begun or stem(begun) in known or f" {begun}" in said)
        )
        return tuple(_hit(one, tuple(asked)) for one in islice(found, _MOST))


def _taken_apart(one: SignedNote) -> tuple[SignedNote, str, frozenset[str]]:
    """A note, its words in a row, each after a space, and their stems."""
    words = tokens(f"{one.note.words} {one.note.by}")
    return one, "".join(f" {word}" for word in words), frozenset(map(stem, words))


def _hit(one: SignedNote, asked: tuple[str, ...]) -> SiteHit:
    """The words of a note from shortly before the first match, matches marked."""
    words = " ".join(one.note.words.split())
    stems = {stem(word) for word in asked}

    def is_asked(word: str) -> bool:
        folded = tokens(word)
        return any(stem(part) in stems or part.startswith(asked[-1]) for part in folded)

    first = next((found.start() for found in _WORD.finditer(words) if is_asked(found[0])), 0)
    start = words.rfind(" ", 0, max(first - _SNIPPET // 2, 0)) + 1
    cut = words[start : start + _SNIPPET]
    marked = _WORD.sub(lambda word: f"[[{word[0]}]]" if is_asked(word[0]) else word[0], cut)
    before, after = "…" if start else "", "…" if start + _SNIPPET < len(words) else ""
    return SiteHit(one.note.at, one.note.by, f"{before}{marked}{after}")
