"""The palette's names, and words found within a text."""

import subprocess
import sys

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


def test_names_that_have_all_the_words_come_before_those_alike(library: Library) -> None:
    names = [entry.name for entry in Palette(ACTIONS, library.places()).best("dark", 5)]
    assert names[0] == "Theme: Dark"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("renl", "Dose by kidney function"),
        ("titraton", "Plan to raise or come off"),
        ("benfit and hram", "Benefit and harm"),
        ("drak theem", "Theme: Dark"),
        ("siatica", "Sciatica, lumbar radiculopathy"),
        ("slipped disc", "Herniated lumbar disc"),
        ("pregablin", "Pregabalin"),
        ("offical labels", "Official labels: list and import"),
        ("manaul", "Manual: how Dorsal is used"),
    ],
)
def test_a_name_nearly_right_leads_to_it(library: Library, typed: str, expected: str) -> None:
    names = [entry.name for entry in Palette(ACTIONS, library.places()).best(typed, 3)]
    assert expected in names


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
