"""Steps up and down: no faster than they may be, whole units, nothing left over."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinical.citation import Citation
from clinical.errors import ImplausibleError
from clinical.schedule import Pace, PlanStep, divided, made_of, taper, titration

CITE = (Citation(reference="label"),)
UNIT = Decimal(100)
OPENING = tuple(PlanStep(day=day, doses_mg=(Decimal(300),) * day, cite=CITE) for day in (1, 2, 3))


def pace(step: int, days: int = 7) -> Pace:
    return Pace(step_mg=Decimal(step), days=days, cite=CITE)


def told(steps: tuple[PlanStep, ...]) -> list[tuple[int, int]]:
    return [(step.day, int(step.total_mg)) for step in steps]


def test_the_label_s_three_days_then_the_pace_to_the_target() -> None:
    steps = titration(OPENING, Decimal(1800), pace(600), 3, UNIT)
    assert told(steps) == [(1, 300), (2, 600), (3, 900), (10, 1500), (17, 1800)]
    assert [int(mg) for mg in steps[-2].doses_mg] == [500, 500, 500]


def test_a_target_within_the_opening_ends_there() -> None:
    assert told(titration(OPENING, Decimal(600), pace(600), 3, UNIT)) == [(1, 300), (2, 600)]


def test_a_taper_by_the_week_has_fewer_doses_towards_its_end() -> None:
    steps = taper(Decimal(1200), pace(300), 7, UNIT, 3)
    assert told(steps) == [(1, 900), (8, 600), (15, 300), (22, 0)]
    assert [len(step.doses_mg) for step in steps] == [3, 2, 1, 0]


def test_a_small_dose_still_takes_the_label_s_week() -> None:
    assert told(taper(Decimal(300), pace(300), 7, UNIT, 3)) == [(1, 200), (5, 100), (9, 0)]
    assert told(taper(Decimal(100), pace(300), 7, UNIT, 3)) == [(1, 100), (8, 0)]


def test_dates_are_counted_from_day_one() -> None:
    assert OPENING[2].on(date(2026, 12, 30)) == date(2027, 1, 1)


@given(
    total=st.integers(1, 48), step=st.integers(1, 20), days=st.integers(1, 14),
    least=st.integers(0, 21), times=st.integers(1, 4),
)  # fmt: skip
def test_every_taper_falls_to_nothing_no_sooner_than_it_may(
    total: int, step: int, days: int, least: int, times: int
) -> None:
    start = UNIT * total
    steps = taper(start, pace(step * 100, days), least, UNIT, times)
    totals = [one.total_mg for one in steps]
    assert totals[-1] == 0
    assert steps[-1].day > least
    assert totals == sorted(totals, reverse=True)
    falls = [before - after for before, after in zip([start, *totals], totals, strict=False)]
    assert max(falls) <= max(step * 100, 100)
    assert all(mg % UNIT == 0 for one in steps for mg in one.doses_mg)
    assert all(len(one.doses_mg) <= times for one in steps)


@given(
    target=st.integers(1, 36), step=st.integers(1, 12), days=st.integers(1, 14),
    times=st.integers(1, 4),
)  # fmt: skip
def test_every_titration_rises_to_its_target_by_no_more_than_the_step(
    target: int, step: int, days: int, times: int
) -> None:
    steps = titration(OPENING, UNIT * target, pace(step * 100, days), times, UNIT)
    totals = [one.total_mg for one in steps]
    assert totals == sorted(totals)
    assert totals[-1] == UNIT * target
    after = [one for one in steps if one not in OPENING]
    before = [steps[0].total_mg if steps[0] in OPENING else Decimal(0), *totals]
    rises = [one.total_mg - before[steps.index(one)] for one in after]
    assert all(rise <= step * 100 for rise in rises if rise)
    gaps = [two.day - one.day for one, two in pairwise(after)]
    assert all(gap == days for gap in gaps)


@given(units=st.integers(1, 60), times=st.integers(1, 4))
def test_a_day_is_divided_evenly_and_wholly(units: int, times: int) -> None:
    doses = divided(UNIT * units, times, UNIT)
    assert sum(doses) == UNIT * units
    assert max(doses) - min(doses) <= UNIT
    assert list(doses) == sorted(doses)


def test_doses_are_made_of_the_fewest_units() -> None:
    strengths = tuple(map(Decimal, (800, 600, 400, 300, 100)))
    assert made_of(Decimal(700), strengths) in ((Decimal(600), Decimal(100)), (400, 300))
    assert made_of(Decimal(125), strengths) is None
    assert made_of(Decimal(0), strengths) == ()


def test_what_cannot_be_is_refused() -> None:
    with pytest.raises(ImplausibleError):
        pace(0)
    with pytest.raises(ImplausibleError):
        taper(Decimal(50), pace(300), 7, UNIT, 3)
    with pytest.raises(ImplausibleError, match="more than 60 steps"):
        taper(Decimal(9000), pace(100), 7, UNIT, 3)
    with pytest.raises(ImplausibleError):
        divided(Decimal(150), 3, UNIT)
