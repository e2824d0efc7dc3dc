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
UNIT, FINER = Decimal(100), Decimal(25)
NONE = Decimal(0)
OPENING = tuple(PlanStep(day=day, doses_mg=(Decimal(300),) * day, cite=CITE) for day in (1, 2, 3))


def pace(step: int, days: int = 7) -> Pace:
    return Pace(step_mg=Decimal(step), days=days, cite=CITE)


def told(steps: tuple[PlanStep, ...]) -> list[tuple[int, int]]:
    return [(step.day, int(step.total_mg)) for step in steps]


def test_the_label_s_three_days_then_the_pace_to_the_target() -> None:
    steps = titration(OPENING, NONE, Decimal(1800), pace(600), UNIT)
    assert told(steps) == [(1, 300), (2, 600), (3, 900), (10, 1500), (17, 1800)]
    assert [int(mg) for mg in steps[-2].doses_mg] == [500, 500, 500]


def test_a_target_within_the_opening_ends_there() -> None:
    assert told(titration(OPENING, NONE, Decimal(600), pace(600), UNIT)) == [(1, 300), (2, 600)]


def test_a_taper_by_the_week_has_fewer_doses_towards_its_end() -> None:
    steps = taper(Decimal(1200), NONE, pace(300), 7, UNIT, FINER, lambda _: 3)
    assert told(steps) == [(1, 900), (8, 600), (15, 300), (22, 0)]
    assert [len(step.doses_mg) for step in steps] == [3, 2, 1, 0]


def test_a_small_dose_still_takes_the_label_s_week() -> None:
    assert told(taper(Decimal(300), NONE, pace(300), 7, UNIT, FINER, lambda _: 3)) == [
        (1, 200),
        (5, 100),
        (9, 0),
    ]
    assert told(taper(Decimal(100), NONE, pace(300), 7, UNIT, FINER, lambda _: 3)) == [
        (1, 100),
        (8, 0),
    ]


@pytest.mark.parametrize("total", [400, 500, 700])
def test_a_dose_that_is_no_multiple_of_the_step_keeps_the_step(total: int) -> None:
    steps = taper(Decimal(total), NONE, pace(300), 7, UNIT, FINER, lambda _: 3)
    assert told(steps)[:2] == [(1, total - 300), (8, max(total - 600, 0))]


def test_a_dose_between_two_units_is_brought_down_to_one_and_then_as_any_other() -> None:
    assert told(taper(Decimal(150), NONE, pace(300), 7, UNIT, FINER, lambda _: 1)) == [
        (1, 100),
        (8, 0),
    ]
    assert told(taper(Decimal(250), NONE, pace(300), 7, UNIT, FINER, lambda _: 1)) == [
        (1, 200), (5, 100), (9, 0),
    ]  # fmt: skip
    down = taper(Decimal(300), Decimal(125), pace(300), 7, UNIT, FINER, lambda _: 1)
    assert told(down) == [(1, 200), (8, 125)]
    kept = taper(Decimal(150), Decimal(125), pace(300), 7, UNIT, FINER, lambda _: 1)
    assert told(kept) == [(1, 150), (8, 125)]


@given(
    quarters=st.integers(4, 144), to=st.integers(0, 143), step=st.integers(1, 6),
    times=st.integers(1, 3),
)  # fmt: skip
def test_a_taper_between_units_never_falls_by_more_than_its_step_nor_ends_too_soon(
    quarters: int, to: int, step: int, times: int
) -> None:
    start, goal = FINER * quarters, FINER * min(to, quarters - 1)
    steps = taper(start, goal, pace(step * 100), 7, UNIT, FINER, lambda _: times)
    totals = [one.total_mg for one in steps]
    assert totals[-1] == goal
    assert steps[-1].day > 7
    assert all(total % UNIT == 0 for total in totals if total not in (start, goal))
    falls = [before - after for before, after in zip([start, *totals], totals, strict=False)]
    assert all(0 <= fall <= step * 100 for fall in falls)


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
    steps = taper(start, NONE, pace(step * 100, days), least, UNIT, FINER, lambda _: times)
    totals = [one.total_mg for one in steps]
    assert totals[-1] == 0
    assert steps[-1].day > least
    assert totals == sorted(totals, reverse=True)
    falls = [before - after for before, after in zip([start, *totals], totals, strict=False)]
    assert max(falls) <= max(step * 100, 100)
    assert all(mg % UNIT == 0 for one in steps for mg in one.doses_mg)
    assert all(len(one.doses_mg) <= times for one in steps)


@given(
    now=st.integers(0, 35), rise=st.integers(1, 36), step=st.integers(1, 12),
    days=st.integers(1, 14),
)  # fmt: skip
def test_every_titration_rises_to_its_target_by_no_more_than_the_step(
    now: int, rise: int, step: int, days: int
) -> None:
    start, target = UNIT * now, UNIT * (now + rise)
    steps = titration(OPENING, start, target, pace(step * 100, days), UNIT)
    totals = [one.total_mg for one in steps]
    assert steps[0].day == 1
    assert totals == sorted(set(totals))
    assert totals[-1] == target
    of_the_label = [one for one in steps if one.total_mg in (300, 600, 900) and one.day <= 3]
    paced = steps[len(of_the_label) :] if start < 900 else steps
    before = dict(zip(totals, [start, *totals], strict=False))
    assert all(one.total_mg - before[one.total_mg] <= step * 100 for one in paced)
    assert all(two.day - one.day == days for one, two in pairwise(paced))


@given(
    total=st.integers(1, 36), kept=st.integers(1, 35), step=st.integers(1, 6),
    times=st.integers(1, 3),
)  # fmt: skip
def test_a_taper_to_a_lower_dose_ends_there_after_the_week(
    total: int, kept: int, step: int, times: int
) -> None:
    start, to = UNIT * max(total, kept + 1), UNIT * kept
    steps = taper(start, to, pace(step * 100), 7, UNIT, FINER, lambda _: times)
    totals = [one.total_mg for one in steps]
    assert totals[-1] == to
    assert steps[-1].day > 7
    assert totals == sorted(totals, reverse=True)


def test_a_titration_from_a_dose_already_taken_begins_with_the_first_rise() -> None:
    steps = titration(OPENING, Decimal(900), Decimal(1800), pace(600), UNIT)
    assert told(steps) == [(1, 1500), (8, 1800)]
    steps = titration(OPENING, Decimal(300), Decimal(1800), pace(600), UNIT)
    assert told(steps) == [(1, 600), (2, 900), (9, 1500), (16, 1800)]
    with pytest.raises(ImplausibleError, match="nothing to raise"):
        titration(OPENING, Decimal(900), Decimal(900), pace(600), UNIT)


def test_a_taper_to_a_lower_dose_keeps_the_doses_of_the_day() -> None:
    steps = taper(Decimal(1800), Decimal(900), pace(300), 7, UNIT, FINER, lambda _: 3)
    assert told(steps) == [(1, 1500), (8, 1200), (15, 900)]
    assert [len(step.doses_mg) for step in steps] == [3, 3, 3]
    assert told(taper(Decimal(1800), Decimal(1700), pace(300), 7, UNIT, FINER, lambda _: 3)) == [
        (1, 1800),
        (8, 1700),
    ]
    with pytest.raises(ImplausibleError, match="lower than the dose now"):
        taper(Decimal(900), Decimal(900), pace(300), 7, UNIT, FINER, lambda _: 3)


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
        taper(Decimal(50), NONE, pace(300), 7, UNIT, FINER, lambda _: 3)
    with pytest.raises(ImplausibleError, match="more than 60 steps"):
        taper(Decimal(9000), NONE, pace(100), 7, UNIT, FINER, lambda _: 3)
    with pytest.raises(ImplausibleError):
        divided(Decimal(150), 3, UNIT)
