"""What an error or an answer says: English, with what a translation of it needs.

The English is what it is everywhere: on the command line, in JSON and in the log. The window may
say it in another language, from the text and the values it was made of.
"""

import re
from collections.abc import Iterable
from typing import Self


class Said(str):
    """A text with its {names} filled in; it remembers them. Counts are written with commas.

    `text` is a literal, which is collected for translation (`packaging/words.py`). A value that is
    Said too is translated with it; years and the like come as text, counts as int.
    """

    __slots__ = ("text", "values")
    text: str
    values: dict[str, str | int]

    def __new__(cls, text: str, /, **values: object) -> Self:
        kept = {
            name: one if isinstance(one, int | Said) else str(one) for name, one in values.items()
        }
        shown = {name: f"{one:,}" if isinstance(one, int) else one for name, one in kept.items()}
        said = super().__new__(cls, text.format(**shown) if values else text)
        said.text, said.values = text, kept
        return said

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.text, self.values)


def joined(*parts: str, by: str = " ") -> Said:
    """One after another; each is translated alone."""
    named = {f"part{number}": part for number, part in enumerate(parts)}
    return Said(by.join(f"{{{name}}}" for name in named), **named)


def said_again(words: str, known: Iterable[Said]) -> str:
    """What was kept as its English: Said once more where it is one of the known, whatever their
    values; else as it is.
    """
    for one in known:
        form = re.sub(r"\\{(\w+)\\}", r"(?P<\1>.*)", re.escape(one.text))
        if found := re.fullmatch(form, words, re.DOTALL):
            return Said(one.text, **found.groupdict())
    return words


def said_of(error: Exception) -> str:
    """What an error was raised with, Said where it was; else its words."""
    first = error.args[0] if error.args else None
    return first if isinstance(first, Said) else str(error)


def _again(text: str, values: dict[str, str | int]) -> Said:
    return Said(text, **values)
