"""Screens are whole in every dress: nothing cut, covered, out of reach or broken within a word.

These are samples; `make sight` looks at all screens at all scales, sizes and zooms.
"""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.theme import ThemeName, Typeface
from desktop.widgets.article_view import ArticleView
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.incidence_view import IncidenceView
from tests.sight.faults import broken_words, faults
from tests.sight.layout import FOLDER, differs, dress, looked_at
from tests.sight.layout import SCREENS as GUARDED
from tests.sight.screens import SCREENS, Seat, lasting_faults, seat
from tests.sight.shelf import SHELF, of_labelers, shelf
from tests.sight.windows import WINDOWS, windows
from tests.speaking import longer

SMALL, ROOMY = (1024, 700), (1600, 1000)


@pytest.fixture(scope="module")
def at(library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seat]:
    """One window for all: it is put in another dress, as a reader does."""
    assert QApplication.instance() or QApplication([])
    with seat(library_path, tmp_path_factory.mktemp("home")) as made:
        yield made


@pytest.mark.parametrize(
    ("size", "zoom", "screens"),
    [
        (
            SMALL,
            100,
            ("dose", "note", "incidence-2", "benefit", "comparison", "who-advises", "populations"),
        ),
        (SMALL, 200, ("sources", "dose-wrong", "comparison", "note")),
        (SMALL, 300, tuple(SCREENS)),
        (ROOMY, 80, ("who-advises", "reference")),
    ],
)
def test_screens_are_whole(
    at: Seat, size: tuple[int, int], zoom: int, screens: tuple[str, ...]
) -> None:
    at.dress("light", size, zoom)
    found = {screen: lasting_faults(at.show(screen)) for screen in screens}
    assert {screen: said for screen, said in found.items() if said} == {}


def test_a_table_of_a_drug_and_placebo_has_room_for_all_its_columns(at: Seat) -> None:
    at.dress("light", (1280, 860), 100)
    shown = at.show("incidence").findChildren(IncidenceView)
    table = next(one for one in shown if one.isVisible()).table
    assert table.model().rowCount() > 10
    assert table.horizontalScrollBar().maximum() == 0


def test_the_doses_of_a_row_of_a_renal_table_stand_in_a_line(at: Seat) -> None:
    at.dress("light", SMALL, 100)
    pages = at.show("dose").findChildren(ArticleView)
    page = next(one for one in pages if one.isVisible())
    for doses in ("200 · 300 · 400 · 500 · 700", "100 · 125 · 150 · 200 · 300"):
        row = page.document().find(doses).block()
        assert row.layout().lineCount() == 1, row.text()


@pytest.mark.parametrize("zoom", [300, 200, 100])  # a theme begins at the font it finds
def test_a_choice_that_has_its_own_width_shows_all_its_words(at: Seat, zoom: int) -> None:
    at.dress("light", ROOMY, zoom)
    boxes = at.show("who-advises").findChildren(ChoiceBox)
    shown = [one for one in boxes if one.isVisible() and one.width() >= one.sizeHint().width()]
    assert len(shown) >= 2
    for box in shown:
        box.grab()
        assert box.toolTip() == "", "it has a tool tip where it is cut"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("zoom", [100, 200])
def test_screens_are_whole_where_words_are_longer_than_in_english(
    library_path: Path, tmp_path: Path, zoom: int
) -> None:
    with longer(), seat(library_path, tmp_path / "home") as spoken:
        spoken.dress("light", SMALL, zoom)
        found = {screen: lasting_faults(spoken.show(screen)) for screen in SCREENS}
    assert {screen: said for screen, said in found.items() if said} == {}


@pytest.mark.usefixtures("qapp")
def test_the_window_is_whole_at_sizes_of_text_between_where_words_are_longer(
    library_path: Path, tmp_path: Path
) -> None:
    with longer(), seat(library_path, tmp_path / "home") as spoken:
        for zoom in range(110, 200, 10):
            spoken.dress("light", SMALL, zoom)
            assert lasting_faults(spoken.show("condition")) == [], zoom


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("size", "zoom", "spoken"),
    [
        (SMALL, 100, longer),
        (SMALL, 200, longer),
        (SMALL, 300, nullcontext),
        (ROOMY, 100, nullcontext),
    ],
)
def test_screens_of_official_labels_are_whole(
    library_path: Path,
    tmp_path: Path,
    size: tuple[int, int],
    zoom: int,
    spoken: Callable[[], AbstractContextManager[None]],
) -> None:
    with spoken(), shelf(library_path, tmp_path / "home") as held:
        held.dress("dark", size, zoom)
        found = {screen: lasting_faults(held.show(screen)) for screen in SHELF}
    told = {one: [fault for fault in said if not of_labelers(fault)] for one, said in found.items()}
    assert {screen: said for screen, said in told.items() if said} == {}


@pytest.mark.usefixtures("qapp")
def test_a_labeler_s_wide_tables_keep_their_words_whole_in_smaller_type(
    library_path: Path, tmp_path: Path
) -> None:
    with shelf(library_path, tmp_path / "home") as held:
        for zoom in (100, 200):
            held.dress("light", SMALL, zoom)
            page = held.show("label-table").findChildren(ArticleView)
            (shown,) = (one for one in page if one.isVisible() and one.page)
            assert 'class="label"' in shown.page.html
            assert broken_words(shown) == [], zoom


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("theme", "zoom", "spoken"),
    [("light", 100, longer), ("dark", 200, longer), ("contrast", 300, nullcontext)],
)
def test_windows_beside_the_main_one_are_whole_and_fit_a_small_screen(
    library_path: Path,
    tmp_path: Path,
    theme: ThemeName,
    zoom: int,
    spoken: Callable[[], AbstractContextManager[None]],
) -> None:
    with spoken(), windows(library_path, tmp_path / "home") as at:
        at.dress(theme, SMALL, zoom)
        for screen in WINDOWS:
            shown = at.show(screen)
            assert lasting_faults(shown) == [], screen
            assert QRect(0, 0, *SMALL).contains(QRect(0, 0, shown.width(), shown.height())), screen


@pytest.mark.usefixtures("qapp")
def test_screens_are_laid_out_as_they_were(library_path: Path, tmp_path: Path) -> None:
    with seat(library_path, tmp_path / "home") as fresh:
        dress(fresh)
        for screen in GUARDED:
            golden = (FOLDER / f"{screen}.txt").read_text("utf-8")
            assert list(differs(golden, looked_at(fresh, screen), 1.0)) == [], screen


def test_the_layouts_hold_with_another_font(at: Seat) -> None:
    at.theme.set_typeface(Typeface("DejaVu Sans", 11))
    dress(at)
    golden = (FOLDER / "condition.txt").read_text("utf-8")
    now = looked_at(at, "condition")
    at.theme.set_typeface(None)
    assert list(differs(golden, now, 2.0)) == []


def test_a_theme_changes_colours_and_moves_nothing(at: Seat) -> None:
    dress(at)
    golden = (FOLDER / "condition.txt").read_text("utf-8")
    at.theme.choose("dark")
    dark = looked_at(at, "condition")
    at.theme.choose("light")
    assert list(differs(colourless(golden), colourless(dark), 0.5)) == []


def colourless(layout: str) -> str:
    return re.sub(r"(?<= )[a-z_]+", "", layout)


def test_screens_are_whole_at_another_scale_of_the_screen(library_path: Path) -> None:
    here = os.environ | {"QT_SCALE_FACTOR": "1.5", "QT_QPA_PLATFORM": "offscreen"}
    looked = subprocess.run(
        [sys.executable, "-m", "tests.sight", "--scales", "1.5", "--themes", "contrast",
         "--sizes", "1024x700", "--zooms", "100", "--screens", "condition",
         "--library", str(library_path)],
        env=here, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (looked.returncode, looked.stdout) == (0, "")


class Faulty(QWidget):
    """One of each fault."""

    def __init__(self) -> None:
        super().__init__()
        self.resize(300, 200)
        cut = QLabel("Words that need far more room", self)
        cut.setGeometry(0, 0, 20, 40)
        covering, covered = QPushButton("One", self), QPushButton("Other", self)
        covering.setGeometry(QRect(50, 50, 90, 40))
        covered.setGeometry(QRect(100, 60, 90, 40))
        choice = QComboBox(self)
        choice.addItem("Tricyclic antidepressants")
        choice.setGeometry(150, 0, 90, 40)
        away = QPushButton("Away", self)
        away.setGeometry(QRect(280, 150, 90, 40))
        room = QWidget(self)
        room.setGeometry(0, 100, 120, 90)
        page = QTextBrowser()
        page.setHtml("<p style='font-size:20pt'>Antidisestablishmentarianism</p>")
        page.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        QVBoxLayout(room).addWidget(page)


def test_what_is_cut_covered_out_of_reach_or_broken_is_told(qtbot: QtBot) -> None:
    window = Faulty()
    qtbot.addWidget(window)
    window.show()
    found = "\n".join(faults(window))
    for fault in ("is cut", "in a letter", "cover each other", "is out of sight", "breaks "):
        assert fault in found, found
