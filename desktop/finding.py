"""Words within a text, whatever their case, accents and kinds of dashes."""

import re
import unicodedata
from functools import cache

_ALIKE = str.maketrans("‐‑‒–—−’‘“”\u00a0\u2009\u202f", "------''\"\"   ")

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
"""What takes two units in UTF-16."""


def matches(words: str, text: str) -> list[tuple[int, int]]:
    """Where words stand in a text, first to last: starts and ends, in UTF-16 units as Qt counts."""
    wanted = "".join(map(_folded, words.translate(_ALIKE)))
    within = "".join(map(_folded, text.translate(_ALIKE)))
    found: list[tuple[int, int]] = []
    at = within.find(wanted) if wanted else -1
    while at >= 0:
        found.append((at, at + len(wanted)))
        at = within.find(wanted, at + len(wanted))
    return found


@cache
def _folded(character: str) -> str:
    """As many units as the character has: a letter in lower case without its accent."""
    if ord(character) > 0xFFFF:
        return character + "\0"
    plain = unicodedata.normalize("NFD", character)[0].lower()
    return plain if len(plain) == 1 else character


def stretch(words: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where words first stand between two units of a text, whatever its spaces; None without."""
    wanted = r"\s+".join(re.escape(word) for word in _units(words).split())
    found = re.compile(wanted).search(_units(text), start, end) if wanted else None
    return found.span() if found else None


def passage(snippet: str, text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a snippet, its matches between [[ and ]], stands between two units of a text.

    The text may say more than the snippet between its words (the numbers of footnotes, say): then
    where fewer and fewer of the words about its first match stand, that match at last.
    """
    before, _, after = snippet.strip("… ").partition("[[")
    match, _, after = after.partition("]]")
    left = before.replace("…", " ").split()
    right = after.replace("[[", "").replace("]]", "").split()
    for words in (len(left) + len(right), 12, 5, 2, 0):
        about = " ".join((*left[len(left) - min(words, len(left)) :], match, *right[:words]))
        found = stretch(about, text, start, end)
        if found is not None:
            return found
    return None


def part_of(text: str, start: int, end: int) -> str:
    """What stands between two units of a text, in one line."""
    return " ".join(_units(text)[start:end].replace("\0", "").split())


def _units(text: str) -> str:
    """The text with as many characters as it has UTF-16 units."""
    return _ASTRAL.sub("\\g<0>\0", text)
