"""Building up and going by half-lives."""

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinical.errors import ImplausibleError
from clinical.kinetics import absorbed_mg, hours_to_reach, left_after, reached_after

hours = st.decimals("0", "2000", places=2)
half_lives = st.decimals("0.5", "200", places=1)
shares = st.decimals("0", "0.999", places=3)


@pytest.mark.parametrize(("half_lives_passed", "left"), [(0, "1"), (1, "0.5"), (2, "0.25"),
                                                        (4, "0.0625"), (5, "0.03125")])  # fmt: skip
def test_what_is_left_halves_with_each_half_life(half_lives_passed: int, left: str) -> None:
    for half_life in (Decimal("3.8"), Decimal("6.5"), Decimal(52), Decimal(132)):
        found = left_after(half_lives_passed * half_life, half_life)
        assert math.isclose(found, Decimal(left), rel_tol=1e-25)


@given(hours, half_lives)
def test_what_is_reached_and_what_is_left_make_up_the_whole(time: Decimal, half: Decimal) -> None:
    assert abs(left_after(time, half) + reached_after(time, half) - 1) < Decimal("1e-25")
    assert 0 <= reached_after(time, half) <= 1


@given(hours, hours, half_lives)
def test_more_time_never_brings_less_of_steady_state(
    one: Decimal, other: Decimal, half: Decimal
) -> None:
    assert reached_after(min(one, other), half) <= reached_after(max(one, other), half)


@given(hours, half_lives, half_lives)
def test_a_longer_half_life_never_reaches_more_nor_leaves_less(
    time: Decimal, one: Decimal, other: Decimal
) -> None:
    short, long = min(one, other), max(one, other)
    assert reached_after(time, long) <= reached_after(time, short)
    assert left_after(time, long) >= left_after(time, short)


@given(hours, half_lives, st.decimals("0.1", "10", places=1))
def test_only_the_number_of_half_lives_counts(time: Decimal, half: Decimal, by: Decimal) -> None:
    assert math.isclose(left_after(time * by, half * by), left_after(time, half), rel_tol=1e-20)


@given(shares, half_lives)
def test_a_share_is_reached_when_it_was_said_to_be(share: Decimal, half: Decimal) -> None:
    found = reached_after(hours_to_reach(share, half), half)
    assert math.isclose(found, share, rel_tol=1e-20, abs_tol=1e-20)


@given(hours, half_lives)
def test_plain_floating_point_agrees(time: Decimal, half: Decimal) -> None:
    expected = math.exp(-math.log(2) * float(time) / float(half))
    assert math.isclose(float(left_after(time, half)), expected, rel_tol=1e-9)


@pytest.mark.parametrize(("daily", "percent", "absorbed"),
                         [(900, 60, 540), (4800, 27, 1296), (0, 60, 0)])  # fmt: skip
def test_what_is_absorbed_is_the_share_of_the_dose(daily: int, percent: int, absorbed: int) -> None:
    assert absorbed_mg(Decimal(daily), Decimal(percent)) == absorbed


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImplausibleError, match="0 hours at least"):
        left_after(Decimal(-1), Decimal(5))
    with pytest.raises(ImplausibleError, match="half-life"):
        reached_after(Decimal(1), Decimal(0))
    with pytest.raises(ImplausibleError, match="not including"):
        hours_to_reach(Decimal(1), Decimal(5))
    with pytest.raises(ImplausibleError, match="half-life"):
        hours_to_reach(Decimal("0.5"), Decimal(0))
    for percent in (-1, 101):
        with pytest.raises(ImplausibleError, match="per cent"):
            absorbed_mg(Decimal(900), Decimal(percent))
