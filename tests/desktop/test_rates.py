"""How rates and their differences are written."""

from decimal import Decimal

import pytest

from clinical.risk import PrintedShare, printed_difference
from db.records import Rate
from desktop.pages.rates import interval_words, needed_words, points_words, rate_words


@pytest.mark.parametrize(
    ("drug", "control", "interval", "needed"),
    [
        (("28", 336), ("8", 227), "+13.8 to +25.8", "NNH 5 (4 to 7)"),
        (("3", 336), ("2", 227), "−2.4 to +3.5", "NNH 100 (29 to ∞ to NNB 42)"),
        (("8", 227), ("28", 336), "−25.8 to −13.8", "NNB 5 (4 to 7)"),
        (("2", 227), ("3", 336), "−3.5 to +2.4", "NNB 100 (29 to ∞ to NNH 42)"),
        (("2", 163), ("2", 245), "−3.1 to +3.4", "none (NNH 29 to ∞ to NNB 32)"),
    ],
)
def test_an_interval_that_spans_no_difference_goes_through_infinity(
    drug: tuple[str, int], control: tuple[str, int], interval: str, needed: str
) -> None:
    one, other = (PrintedShare(percent=Decimal(p), n=n) for p, n in (drug, control))
    found = printed_difference(one, other)
    assert interval_words(found.interval) == interval
    assert needed_words(found) == needed


def test_points_carry_their_sign_and_a_rate_below_one_its_mark() -> None:
    assert [points_words(Decimal(n)) for n in ("20", "0", "-1.5")] == ["+20", "0", "−1.5"]
    assert rate_words(Rate(percent=Decimal(1), below=True)) == "<1%"


def test_a_printed_percentage_stands_for_the_nearest_number_of_patients() -> None:
    counted = [PrintedShare(percent=Decimal(p), n=n).counted().events
               for p, n in (("28", 336), ("1.25", 200), ("0", 95), ("100", 7))]  # fmt: skip
    assert counted == [94, 3, 0, 7]
