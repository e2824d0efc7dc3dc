"""How many years of school a text asks for."""

import re
from decimal import Decimal

_WORD = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"[.!?:]+(?=\s|$)")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![dt])ed$|(?<![cgshxz])es$")


def reading_grade(words: str) -> Decimal:
    """The US school grade by Flesch and Kincaid's formula (Kincaid and others 1975).

    Syllables are counted by rule: each group of vowels is one, a silent ending none; a number
    written in digits is one word of one syllable. Raises ValueError for no words.
    """
    found = _WORD.findall(words)
    if not found:
        raise ValueError("no words to grade")
    sentences = max(1, len(_SENTENCE_END.findall(words)))
    spoken = sum(map(syllables, found))
    return (
        Decimal("0.39") * len(found) / sentences
        + Decimal("11.8") * spoken / len(found)
        - Decimal("15.59")
    )


def syllables(word: str) -> int:
    """How many syllables an English word has, one at least."""
    return max(1, len(_VOWELS.findall(_SILENT_END.sub("", word.lower()))))
