"""Progress in pictures, and the same in words."""

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from db.study import Retention
from desktop.pages.study import wait_words
from desktop.pictures.drawing import Picture
from desktop.pictures.progress import forecast_picture, retention_picture

TODAY = date(2026, 11, 21)
COUNTS = (12, 0, 3, *[0] * 26, 6)


def bars(drawn: Picture) -> list[dict[str, str]]:
    root = ElementTree.fromstring(drawn.svg)
    found = root.findall("{http://www.w3.org/2000/svg}rect")
    return [bar.attrib for bar in found]


def test_a_bar_stands_for_each_day_with_cards_as_high_as_they_are_many() -> None:
    drawn = bars(forecast_picture(COUNTS, TODAY))
    heights = [float(bar["height"]) for bar in drawn]
    assert [round(height / heights[0] * 12, 1) for height in heights] == [12, 3, 6]


def test_the_words_tell_every_day_with_cards() -> None:
    assert forecast_picture(COUNTS, TODAY).words == (
        "Cards due: 15 in the next 7 days, 21 in 30. Today 12, 23 Nov 3, 20 Dec 6."
    )


def test_a_bar_of_retention_ends_at_its_per_cent() -> None:
    kept = (Retention("dosing", 9, 10), Retention("side-effects", 1, 2))
    drawn = retention_picture(kept)
    long, short = bars(drawn)[-2:]
    assert float(short["width"]) / float(long["width"]) == pytest.approx(50 / 90, abs=0.01)
    assert drawn.words == (
        "Remembered: dosing 90% (9 of 10); side effects 50% (1 of 2)."
        " Striped: fewer than five reviews."
    )
    assert "url(#hatch" in short["fill"]
    assert "url(#hatch" not in long["fill"]


@pytest.mark.parametrize(
    ("wait", "words"),
    [
        (timedelta(seconds=20), "1 min"),
        (timedelta(minutes=10), "10 min"),
        (timedelta(hours=5), "5 h"),
        (timedelta(hours=23, minutes=50), "1 day"),
        (timedelta(days=1), "1 day"),
        (timedelta(days=8), "8 days"),
        (timedelta(days=8) - timedelta(seconds=5), "8 days"),
        (timedelta(days=59), "59 days"),
        (timedelta(days=60), "2 months"),
        (timedelta(days=700), "23 months"),
        (timedelta(days=730), "2 years"),
    ],
)
def test_a_wait_is_told_in_the_unit_one_would_use(wait: timedelta, words: str) -> None:
    assert wait_words(wait) == words
