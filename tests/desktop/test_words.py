"""The words of the interface: all translated, none changed underway, counts in their forms."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
import words as compiler
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from db.library import Library
from desktop.language import speak
from desktop.page_of import page_of
from desktop.study.deck import cards
from desktop.words import grouped, long_date, tr
from tests.speaking import TS, messages, source, spanish, translations
from tests.unmarked import numbers_in, text_of

pytestmark = pytest.mark.usefixtures("qapp")
_PLACE = re.compile(r"\{\w*\}")
_TAG = re.compile(r"</?\w+[^>]*>|&\w+;")
_TODAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The .ts as lupdate would leave it now."""
    path = tmp_path_factory.mktemp("words") / TS.name
    shutil.copyfile(TS, path)
    compiler.collect(path)
    return path


def test_the_file_of_spanish_has_the_texts_of_the_source_and_no_others(collected: Path) -> None:
    assert [source(one) for one in messages(collected)] == [source(one) for one in messages()]


def test_every_text_is_translated() -> None:
    told = [one for one in messages() for _ in one.iterfind("translation[@type]")]
    empty = [one for one in messages() if not all(translations(one))]
    assert [source(one) for one in (*told, *empty)] == []


def test_a_translation_has_the_same_places_and_marks_as_its_text() -> None:
    for one in messages():
        for told in translations(one):
            for pattern in (_PLACE, _TAG):
                wanted = sorted(pattern.findall(source(one)))
                assert sorted(pattern.findall(told)) == wanted, (source(one), told)


def test_a_step_of_a_dose_has_one_word_in_spanish() -> None:
    """A step is an escalón throughout a plan; a paso is a step back, or one that is taken."""
    steps = [one for one in messages() if re.search(r"first step|steps below", source(one))]
    assert len(steps) > 10
    strays = [source(one) for one in steps if re.search(r"\bpasos?\b", " ".join(translations(one)))]
    assert strays == []


def test_a_key_within_a_text_is_the_same_key() -> None:
    """Esc and Ctrl+L are on the keyboard as they are; arrows and Enter have Spanish names."""
    keys = re.compile(r"\b(?:Ctrl|Alt|Shift)\+(?:\w|F\d+)\b|\bF\d+\b")
    for one in messages():
        for told in translations(one):
            assert keys.findall(told) == keys.findall(source(one)), (source(one), told)


def test_no_two_entries_of_a_menu_are_picked_by_the_same_letter_in_spanish() -> None:
    from desktop.actions import MENUS, Menu

    def letters(menu: Menu) -> None:
        titles = [
            tr(entry.title) if isinstance(entry, Menu) else entry.shown
            for group in menu.groups
            for entry in group
        ]
        picked = [one[one.index("&") + 1].lower() for one in titles if "&" in one]
        assert len(picked) == len(set(picked)), titles
        for entry in (one for group in menu.groups for one in group):
            if isinstance(entry, Menu):
                letters(entry)

    with spanish():
        bar = [tr(menu.title) for menu in MENUS]
        picked = [one[one.index("&") + 1].lower() for one in bar]
        assert len(picked) == len(set(picked)), bar
        for menu in MENUS:
            letters(menu)


@pytest.mark.parametrize(
    ("number", "in_english", "in_spanish"),
    [
        (0, "0 records rest on it", "0 registros se apoyan en ella"),
        (1, "1 record rests on it", "1 registro se apoya en ella"),
        (2, "2 records rest on it", "2 registros se apoyan en ella"),
        (
            1_000_000,
            "1,000,000 records rest on it",
            "1\u202f000\u202f000 registros se apoyan en ella",
        ),
    ],
)
def test_a_count_has_its_form(number: int, in_english: str, in_spanish: str) -> None:
    assert tr("{n} record(s) (rests|rest) on it", "", number) == in_english
    with spanish():
        assert tr("{n} record(s) (rests|rest) on it", "", number) == in_spanish


def test_thousands_are_apart_by_what_is_never_a_decimal_sign() -> None:
    assert (grouped(999), grouped(1234), grouped(12345)) == ("999", "1,234", "12,345")
    with spanish():
        assert (grouped(999), grouped(1234), grouped(12345)) == ("999", "1234", "12\u202f345")


def test_a_day_is_written_with_its_month_in_letters() -> None:
    assert long_date(date(2026, 3, 4)) == "4 March 2026"
    with spanish():
        assert long_date(date(2026, 3, 4)) == "4 de marzo de 2026"


def test_without_its_own_words_a_language_leaves_those_of_qt_out_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the buttons of dialogs alone would speak it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    (tmp_path / "words").mkdir()
    shutil.copy(TS.with_name("qtbase_es.qm"), tmp_path / "words")
    monkeypatch.setattr("desktop.language.ROOT", tmp_path)
    speak(application, "es")
    assert application.findChildren(QTranslator) == []
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_english_loads_no_translation() -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    speak(application, "en")
    assert application.findChildren(QTranslator) == []


def test_dialogs_have_their_buttons_in_spanish() -> None:
    from PySide6.QtCore import QCoreApplication

    with spanish():
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_every_number_of_every_page_reads_alike_in_both_languages(library: Library) -> None:
    """Doses, laboratory values and results of trials are never written in another way."""
    for place in library.places():
        if place.section:
            continue
        english = page_of(library, place.address, _TODAY)
        with spanish():
            spoken = page_of(library, place.address, _TODAY)
        assert numbers_in(text_of(spoken.html)) == numbers_in(text_of(english.html)), place.address


def test_study_cards_stay_in_the_language_of_the_content(library: Library) -> None:
    """Their words tell whether a fact has changed: another language is no change."""
    made = cards(library)
    with spanish():
        assert cards(library) == made
