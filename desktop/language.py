"""Which language the interface speaks: the reader's choice, or the system's where Dorsal has it."""

import logging
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from desktop import words
from resources import ROOT

LanguageName = Literal["system", "en", "es"]
LANGUAGES: tuple[LanguageName, ...] = get_args(LanguageName)
_THIN_SPACE = "\u202f"
"""Between thousands: a comma or a point there might be read as the decimal sign."""

_TRANSLATORS: list[QTranslator] = []
"""Those installed. Asked for its children, the application makes all of them known to Python, its
style for one: 4 ms of the start.
"""


def speak(application: QGuiApplication, choice: LanguageName) -> None:
    """Windows made from now on are in this language; English reads no file.

    Where the files of a language are not there, it stays English and the log says so.
    """
    while _TRANSLATORS:
        translator = _TRANSLATORS.pop()
        application.removeTranslator(translator)
        translator.setParent(None)
    language = spoken(choice)
    locale = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    words.speak_with(None)
    if language != "en" and _load(application, language):
        locale = QLocale(language)
        words.speak_with(
            QCoreApplication.translate,
            thousands=_THIN_SPACE,
            from_digits=5,
            comma_divides=locale.decimalPoint() == ",",
        )
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())


def spoken(choice: LanguageName) -> str:
    """The language of a choice, as its two letters."""
    if choice != "system":
        return choice
    letters = QLocale.system().name()[:2]
    return letters if letters in LANGUAGES else "en"


def _load(application: QGuiApplication, language: str) -> bool:
    """Qt's own words (the buttons of its dialogs), then ours, which are asked first."""
    loaded = []
    for name in (f"qtbase_{language}", language):
        translator = QTranslator()
        if not translator.load(name, str(ROOT / "words")):
            logging.getLogger(__name__).warning("no words in %s: %s is missing", language, name)
            return False
        loaded.append(translator)
    for translator in loaded:
        _TRANSLATORS.append(translator)
        translator.setParent(application)
        application.installTranslator(translator)
    return True
