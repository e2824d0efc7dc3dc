"""The palette's names, and words found within a text."""

import subprocess
import sys
import time

import pytest

from db.library import Library
from desktop.actions import MENUS
from desktop.finding import matches
from desktop.palette import Palette

ACTIONS = [action for menu in MENUS for action in menu.actions()]


def test_every_record_can_be_gone_to(library: Library) -> None:
    records = {place.address for place in library.places() if not place.section}
    assert len(records) == sum(library.counts().values())
    assert len(Palette(ACTIONS, library.places())) > len(records)


@pytest.mark.parametrize("typed", ["s", "sciatica", "neuropathic pian advise", "qzxqzx"])
def test_a_keystroke_takes_five_milliseconds_at_most(library: Library, typed: str) -> None:
    palette = Palette(ACTIONS, library.places())
    palette.best("warm it up", 40)
    took = []
    for _ in range(9):
        start = time.perf_counter()
        palette.best(typed, 40)
        took.append(time.perf_counter() - start)
    assert min(took) < 0.005


def test_names_that_have_all_the_words_come_before_those_alike(library: Library) -> None:
    names = [entry.name for entry in Palette(ACTIONS, library.places()).best("dark", 5)]
    assert names[0] == "Theme: Dark"


def test_a_calculator_that_an_edition_lacks_is_not_offered() -> None:
    names = [entry.name for entry in Palette(ACTIONS, ()).best("", 99)]
    assert "Print…" in names
    assert "Benefit and harm" not in names


def test_the_window_starts_without_the_fuzzy_names() -> None:
    code = "import sys, desktop.window; print('rapidfuzz' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("pain", "Pain, no pain", [(0, 4), (9, 13)]),
        ("gimenez", "by Giménez", [(3, 10)]),
        ("900-3", "900–3,600", [(0, 5)]),
        ("b", "𝛽b", [(2, 3)]),
        ("", "text", []),
        ("aa", "aaa", [(0, 2)]),
    ],
)
def test_words_are_found_whatever_their_dress(
    words: str, text: str, found: list[tuple[int, int]]
) -> None:
    assert matches(words, text) == found
