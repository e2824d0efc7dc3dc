"""The interface in Spanish, and in languages made up for the tests; English again afterwards."""

import math
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop import words
from desktop.language import speak
from resources import ROOT

TS = ROOT / "words" / "es.ts"
_NOT_WORDS = re.compile(r"<[^>]*>|\{\w*\}|&\w+;")
_WORD = re.compile(rf"{_NOT_WORDS.pattern}|[^\W\d_]+")
_MORE = 0.4


@contextmanager
def spanish() -> Iterator[None]:
    """Windows made within are in Spanish."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    speak(application, "es")
    try:
        yield
    finally:
        speak(application, "en")


@contextmanager
def marked() -> Iterator[None]:
    """Every text of the interface stands in ⟦…⟧."""
    with _told_by(lambda text: f"⟦{text}⟧" if _NOT_WORDS.sub("", text).strip() else text):
        yield


@contextmanager
def longer() -> Iterator[None]:
    """Each word of the interface is longer by two fifths, as those of German or Spanish are; the
    content stays as it is.
    """
    with _told_by(lambda text: _WORD.sub(_drawn_out, text)):
        yield


@contextmanager
def _told_by(tell: Callable[[str], str]) -> Iterator[None]:
    def lookup(_context: str, text: str, _comment: str, n: int) -> str:
        return tell(words._EITHER.sub(lambda one: words._form(one, n), text) if n >= 0 else text)

    words.speak_with(lookup)
    try:
        yield
    finally:
        words.speak_with(None)


def _drawn_out(found: re.Match[str]) -> str:
    """The letters after the first twice, of as many as are to be added: “Woorrd”."""
    word = found[0]
    if not word[0].isalpha():
        return word
    twice = 1 + math.ceil(len(word) * _MORE)
    return word[0] + "".join(letter * 2 for letter in word[1:twice]) + word[twice:]


def messages(path: Path = TS) -> Iterator[ET.Element]:
    yield from ET.parse(path).iter("message")


def source(message: ET.Element) -> str:
    return message.findtext("source") or ""


def translations(message: ET.Element) -> list[str]:
    """One, or a form for one and forms for many."""
    told = message.find("translation")
    assert told is not None
    return [one.text or "" for one in told.findall("numerusform")] or [told.text or ""]
