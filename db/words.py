"""Words as the search compares them: folded, parted from numbers, cut to their stems."""

import re
import unicodedata
from functools import cache
from typing import Any

_MARKS = re.compile("[\u0300-\u036f]")
_TOKEN = re.compile(r"[^\W_]+")
_COMPARED = re.compile(r"([<≤>≥])\s*=?\s*(?=\d)")
_SPOKEN = {"<": " under ", "≤": " under ", ">": " over ", "≥": " over "}
_DOSE = re.compile(
    r"(\d+)(mg|mcg|g|kg|ml|l|h|hr|hrs|d|day|days|wk|wks|week|weeks|yr|yrs|years|yo|x)"
)
_ENDING = re.compile(
    r"\b(?:stop(?:s|ped|ping)?|(?:com(?:e|ing)|came|get(?:ting)?|got) off|(?:taper|wean)(?:ed|ing)?"
    r"|quit(?:ting)?|to (?:zero|nothing))\b"
)
_DAILY = r"(?: od| bd| bid| tds| tid| qds| qid| nocte| daily| (?:a|per|every) day| at night)"
_OF_AGE = re.compile(r"\b(?:6[5-9]|[7-9]\d|1[01]\d) years? old\b")
_A_DOSE = re.compile(
    r"\b(?:from )?(?:\d{3,4}|\d+ mg)(?: mg)?"
    rf"(?: (?:once|twice|(?:[1-4]|one|two|three|four) (?:times|x))(?:{_DAILY}| day)?|{_DAILY})?\b"
)
FILLERS = frozenset(
    (
        "a about am an and any anyone are as at be because been being but by can cant could did do "
        "does doesnt doing done dont for from get gets getting give given had has have having how "
        "i if in into is isnt it its ive just like may me mean might much must my need no not of "
        "on one or our out should so some than that the their them then there they this to too "
        "up us was we were what whats when where which while who why will with would you your help "
        "helps work works take taking took use used using good vs v versus per via please tell "
        "loss lose losing lost he she him her his mum mom dad wife husband "
        "de del la el los las una en con por para que"
    ).split()
)
"""Words that say little by themselves: they never decide which places are looked at."""


def tokens(text: str) -> tuple[str, ...]:
    """The words and numbers of a text, without case and diacritics; symbols are gaps.

    But a sign that compares is a word before a number: under for < and ≤, over for > and ≥.
    """
    words: list[str] = []
    spoken = _COMPARED.sub(lambda sign: _SPOKEN[sign[1]], text)
    for word in _TOKEN.findall(fold(spoken)):
        dose = _DOSE.fullmatch(word)
        words += dose.groups() if dose else (word,)
    return tuple(words)


def without_dose(words: tuple[str, ...]) -> tuple[str, ...]:
    """A question about ending treatment without the dose that is ended; any other as it is."""
    text = " ".join(words)
    return tuple(_A_DOSE.sub("", text).split()) if _ENDING.search(text) else words


def of_age(words: tuple[str, ...]) -> tuple[str, ...]:
    """A question about somebody of 65 years or more, who is elderly; any other as it is."""
    return tuple(_OF_AGE.sub("elderly", " ".join(words)).split())


def fold(text: str) -> str:
    """Lower case without diacritics; an apostrophe joins, as in dont."""
    text = text.lower().replace("’", "").replace("'", "")
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFKD", text))


@cache
def stem(word: str) -> str:
    """The English stem (Porter 2) of a folded word: taper for tapers, tapered, tapering."""
    return str(_stemmer().stemWord(word))


@cache
def _stemmer() -> Any:
    from snowballstemmer import stemmer  # type: ignore[import-untyped]

    return stemmer("english")
