"""The interface in Spanish, and in a language made up for the tests; English again afterwards."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop import words
from desktop.language import speak
from resources import ROOT

TS = ROOT / "words" / "es.ts"
_NOT_WORDS = re.compile(r"<[^>]*>|\{\w*\}|&\w+;")


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
def marked(longer: float = 0.0) -> Iterator[None]:
    """Every text of the interface stands in ⟦…⟧, and is longer by a share of its own length."""

    def lookup(_context: str, text: str, _comment: str, n: int) -> str:
        if not _NOT_WORDS.sub("", text).strip():
            return text
        told = words._EITHER.sub(lambda one: words._form(one, n), text) if n >= 0 else text
        return f"⟦{told}{'~' * round(len(_NOT_WORDS.sub('', text)) * longer)}⟧"

    words.speak_with(lookup)
    try:
        yield
    finally:
        words.speak_with(None)


def messages(path: Path = TS) -> Iterator[ET.Element]:
    yield from ET.parse(path).iter("message")


def source(message: ET.Element) -> str:
    return message.findtext("source") or ""


def translations(message: ET.Element) -> list[str]:
    """One, or a form for one and forms for many."""
    told = message.find("translation")
    assert told is not None
    return [one.text or "" for one in told.findall("numerusform")] or [told.text or ""]
