"""Another language, chosen in the menu: the same place in other words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.doing import Do
from desktop.language import speak
from tests.journeys.carrying import (
    Carried,
    carried,
    workplace,
)
from tests.speaking import spanish

SCIATICA = "dorsal:condition/sciatica_radiculopathy"


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, library_path: Path):  # type: ignore[no-untyped-def]
    with carried(qtbot, workplace(tmp_path, library_path)) as begin:
        yield begin
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    speak(application, "en")


def chosen(reader: Carried, language: str) -> None:
    reader.replaced(reader.window.menus.entry(Do.LANGUAGE, language).trigger)


def menus(reader: Carried) -> list[str]:
    return [one.text().replace("&", "") for one in reader.window.menuBar().actions()]


def test_the_language_chosen_is_taken_up_at_once_at_the_same_place(
    start: Callable[[], Carried],
) -> None:
    reader = start()
    reader.go(SCIATICA)
    was = reader.text
    chosen(reader, "es")
    assert menus(reader) == ["Archivo", "Edición", "Ver", "Ir", "Notas", "Calcular", "Ayuda"]
    assert str(reader.window.navigator.here) == SCIATICA
    assert "Desaconsejado" in reader.text
    assert "Advised against" not in reader.text
    assert "Trials show no useful effect on leg pain" in reader.text, "the content is English"
    assert reader.window.menus.entry(Do.LANGUAGE, "es").isChecked()
    chosen(reader, "en")
    assert menus(reader)[0] == "File"
    assert reader.text == was


def test_the_language_chosen_is_there_at_the_next_start(start: Callable[[], Carried]) -> None:
    reader = start()
    chosen(reader, "es")
    assert start().settings.language == "es"


def test_a_reader_who_stays_with_what_is_not_yet_kept_stays_in_the_language(
    start: Callable[[], Carried], monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = start()
    window = reader.window
    monkeypatch.setattr(window, "close", lambda: False)
    window.menus.entry(Do.LANGUAGE, "es").trigger()
    assert reader.window is window
    assert reader.settings.language == "en"
    assert window.menus.entry(Do.LANGUAGE, "en").isChecked()
    monkeypatch.undo()


def test_the_palette_finds_by_spanish_and_by_english_names(start: Callable[[], Carried]) -> None:
    with spanish():
        reader = start()
        reader.window.menus.entry(Do.PALETTE).trigger()
        box = reader.window._palette
        assert box is not None
        for typed in ("imprimir", "print", "papel"):
            box.field.setText(typed)
            first = box.list.topLevelItem(0)
            assert first is not None
            assert first.text(0) == "Imprimir…", typed


def test_the_content_is_said_to_be_english(start: Callable[[], Carried]) -> None:
    with spanish():
        assert "en inglés" in start().window.top._about.text()


def test_spanish_is_read_from_the_left(start: Callable[[], Carried]) -> None:
    with spanish():
        assert start().window.layoutDirection() is Qt.LayoutDirection.LeftToRight
