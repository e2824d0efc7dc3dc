"""The interface's own words in the reader's language; content stays in its own.

Without Qt and without files: whoever knows a language (`desktop.language`) hands in how it is
looked up. Until then, and on the command line, the words are the English ones of the source.
Texts are collected from the source by lupdate (`packaging/words.py`), which reads literals only:
neither an f-string as the text nor a `tr` within one.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

from clinical.said import Said, said_of

Lookup = Callable[[str, str, str, int], str]
"""Context (always empty), English text, comment and number (or -1) to the text in the language."""

_EITHER = re.compile(r"\(([\w ]*)(?:\|([\w ]*))?\)")
"""In an English text with a number: "(s)" for what many have, "(y|ies)" for one or many."""

_held: ContextVar[bool] = ContextVar("held", default=False)
"""Whether what is made now stays English."""


class _Spoken:
    """What is spoken now; one language for the whole program."""

    lookup: Lookup | None = None
    mark, shortest = ",", 4
    """What stands between thousands, from how many digits on."""
    comma_divides = False


def speak_with(
    lookup: Lookup | None,
    *,
    thousands: str = ",",
    from_digits: int = 4,
    comma_divides: bool = False,
) -> None:
    """From now on texts come from `lookup`; None brings back the English of the source.

    `comma_divides` where the language writes decimals after a comma.
    """
    _Spoken.lookup = lookup
    _Spoken.mark, _Spoken.shortest = thousands, from_digits
    _Spoken.comma_divides = comma_divides


def tr(text: str, comment: str = "", n: int = -1, **values: object) -> str:
    """A text of the interface, its {names} filled in. `comment` tells two meanings of it apart.

    With a number `n` the text has a form for one and forms for many, and {n} is the number as it
    is written in prose: "{n} mark(s)", "{n} entr(y|ies)". Values come as they are to
    be read; what is Said is translated.
    """
    lookup = None if _held.get() else _Spoken.lookup
    told = text if lookup is None else lookup("", text, comment, n)
    shown = {name: _shown(one) for name, one in values.items()}
    if n < 0:
        return told.format(**shown) if values else told
    if told == text:
        told = _EITHER.sub(lambda either: _form(either, n), text)
    return told.format(n=grouped(n), **shown)


@contextmanager
def english() -> Iterator[None]:
    """What is made here is content, which stays as it is whatever the reader's language: what is
    kept of a study card tells by its words whether its fact has changed.
    """
    token = _held.set(True)
    try:
        yield
    finally:
        _held.reset(token)


def later(text: str) -> str:
    """Marks a text of a table that is made before the language is known; `tr` it where shown."""
    return text


def ranged(ends: Iterable[str]) -> str:
    """From the first to the second, as it is read: "200 to 700"; alone where both are alike."""
    first, *others = dict.fromkeys(ends)
    return tr("{low} to {high}", low=first, high=others[0]) if others else first


def listed(parts: Iterable[str]) -> str:
    """One after another: "age, sex and weight"."""
    *first, last = parts
    return tr("{first} and {last}", first=", ".join(first), last=last) if first else last


def capitalised(words: str) -> str:
    """As at the beginning of a sentence, the rest as it is."""
    return f"{words[:1].upper()}{words[1:]}"


def translated(words: str) -> str:
    """What `clinical` or `db` says, in the reader's language; what they only hand on, as it is."""
    if not isinstance(words, Said):
        return words
    told = tr(words.text)
    shown = {
        name: grouped(one) if isinstance(one, int) else translated(one)
        for name, one in words.values.items()
    }
    return told.format(**shown) if shown else told


def why(error: Exception) -> str:
    """What an error says, in the reader's language."""
    return translated(said_of(error))


_MONTHS = (
    later("January"),
    later("February"),
    later("March"),
    later("April"),
    later("May"),
    later("June"),
    later("July"),
    later("August"),
    later("September"),
    later("October"),
    later("November"),
    later("December"),
)
_SHORT = (
    later("{day} Jan"),
    later("{day} Feb"),
    later("{day} Mar"),
    later("{day} Apr"),
    later("{day} May"),
    later("{day} Jun"),
    later("{day} Jul"),
    later("{day} Aug"),
    later("{day} Sep"),
    later("{day} Oct"),
    later("{day} Nov"),
    later("{day} Dec"),
)


def grouped(number: int) -> str:
    """A count in prose, its thousands apart. Never for a dose or a laboratory value."""
    if _held.get():
        return f"{number:,}"
    if len(str(abs(number))) < _Spoken.shortest:
        return str(number)
    return f"{number:,}".replace(",", _Spoken.mark)


def comma_divides() -> bool:
    """Whether a reader of this language may take 3,600 for a little more than three and a half."""
    return _Spoken.comma_divides and not _held.get()


def figures_words() -> str:
    """How the figures of doses are to be read, which no language changes; empty where they are
    written as the language does anyway.
    """
    if not comma_divides():
        return ""
    return tr(
        "Figures are written as in English: 3,600 mg is three thousand six hundred milligrams; "
        "a point divides the decimals."
    )


def long_date(day: date) -> str:
    """With the month in letters: no reader takes the day for the month."""
    return tr("{day} {month} {year}", day=day.day, month=tr(_MONTHS[day.month - 1]), year=day.year)


def month_and_year(day: date) -> str:
    return tr("{month} {year}", month=tr(_MONTHS[day.month - 1]), year=day.year)


def table_date(day: date) -> str:
    """The same where there is little room: "4 Mar 2026"."""
    return f"{short_date(day)} {day.year}"


def short_date(day: date) -> str:
    """Where there is not even room for the year: "4 Mar"."""
    return tr(_SHORT[day.month - 1], day=day.day)


def _shown(value: object) -> object:
    return translated(value) if isinstance(value, str) else value


def _form(either: re.Match[str], number: int) -> str:
    first, second = either.groups()
    one, many = ("", first) if second is None else (first, second)
    return one if number == 1 else many
