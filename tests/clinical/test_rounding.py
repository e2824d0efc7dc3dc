"""Whether the rounding of printed percentages decides what an interval means."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinical.risk import Arm, PrintedShare, risk_difference, rounding_decides


def printed(percent: str, n: int) -> PrintedShare:
    return PrintedShare(percent=Decimal(percent), n=n)


@pytest.mark.parametrize(
    ("drug", "control", "decides"),
    [
        (("8", 119), ("2", 128), True),
        (("28", 336), ("8", 227), False),
        (("3", 336), ("2", 227), False),
        (("2", 543), ("1", 378), True),
        (("2.0", 543), ("1.1", 378), False),
    ],
)
def test_it_decides_where_a_patient_more_or_less_prints_the_same(
    drug: tuple[str, int], control: tuple[str, int], decides: bool
) -> None:
    assert rounding_decides(printed(*drug), printed(*control)) is decides


@given(events=st.integers(0, 400), n=st.integers(1, 400), places=st.integers(0, 1))
def test_the_true_number_of_patients_is_never_outside_what_its_percentage_allows(
    events: int, n: int, places: int
) -> None:
    events = min(events, n)
    step = Decimal(1).scaleb(-places)
    share = PrintedShare(percent=(Decimal(100 * events) / n).quantize(step), n=n)
    fewest, most = share.fewest_and_most()
    assert fewest.events <= events <= most.events


@given(
    drug=st.tuples(st.integers(0, 80), st.integers(1, 80)),
    control=st.tuples(st.integers(0, 80), st.integers(1, 80)),
)
def test_where_it_does_not_decide_the_true_counts_mean_the_same(
    drug: tuple[int, int], control: tuple[int, int]
) -> None:
    arms = [Arm(events=min(events, n), n=n) for events, n in (drug, control)]
    one, other = (
        PrintedShare(percent=(100 * arm.share).quantize(Decimal(1)), n=arm.n) for arm in arms
    )
    if not rounding_decides(one, other):
        true = risk_difference(*arms).interval
        nearest = risk_difference(one.counted(), other.counted()).interval
        assert true.spans_none == nearest.spans_none
