"""Raising and lowering a dose, step by step: from a label's or a guide's own steps only."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from clinical.citation import Citation
from clinical.errors import ImplausibleError
from clinical.quantity import spell
from clinical.said import Said

_MOST_STEPS = 60
_TIMES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """From `day` on (the first is day 1): the doses of one day in mg, morning first.

    An empty `doses_mg` is the day from which nothing is taken.
    """

    day: int
    doses_mg: tuple[Decimal, ...]
    note: str = ""
    cite: tuple[Citation, ...]

    @property
    def total_mg(self) -> Decimal:
        return sum(self.doses_mg, Decimal(0))

    def on(self, start: date) -> date:
        """The date of the step, when day 1 is `start`."""
        return start + timedelta(days=self.day - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast a day's total may change: by `step_mg` every `days` days, and who says so."""

    step_mg: Decimal
    days: int
    cite: tuple[Citation, ...]

    def __post_init__(self) -> None:
        if self.step_mg <= 0:
            raise ImplausibleError(Said("A step is more than 0 mg."), "step")
        if self.days < 1:
            raise ImplausibleError(Said("A step lasts one day at least."), "days")


def divided(total_mg: Decimal, times: int, unit_mg: Decimal) -> tuple[Decimal, ...]:
    """A day's total in so many doses of whole units, as even as can be, the larger ones last.

    Raises ImplausibleError when the units do not make up the total.
    """
    units = total_mg / unit_mg
    if units != units.to_integral() or units < 1:
        raise ImplausibleError(
            Said(
                "{total_mg} mg cannot be made of {unit_mg} mg units.",
                total_mg=total_mg,
                unit_mg=unit_mg,
            ),
            "dose",
        )
    small, more = divmod(int(units), times)
    counts = [small] * (times - more) + [small + 1] * more
    return tuple(unit_mg * count for count in counts if count)


def titration(
    opening: tuple[PlanStep, ...],
    now_mg: Decimal,
    target_mg: Decimal,
    pace: Pace,
    unit_mg: Decimal,
) -> tuple[PlanStep, ...]:
    """From a day's dose of now (0: none yet) to the target, in whole units, three doses a day.

    First the steps of a label's opening that lie between, at its own intervals, then steps of the
    pace; day 1 is the first rise. The target is cut to whole units. Raises ImplausibleError when
    it is none, or no more than the dose now.
    """
    target = target_mg // unit_mg * unit_mg
    if target <= 0:
        raise ImplausibleError(
            Said("The target is at least {unit_mg} mg.", unit_mg=unit_mg), "target"
        )
    if target <= now_mg:
        raise ImplausibleError(
            Said("The dose now is {now_mg} mg already: nothing to raise.", now_mg=spell(now_mg)),
            "to",
        )
    steps = list(rising(opening, now_mg, target))
    total = steps[-1].total_mg if steps else now_mg
    day = steps[-1].day if steps else 1 - pace.days
    while total < target:
        total = min(total + pace.step_mg // unit_mg * unit_mg or unit_mg, target)
        day += pace.days
        doses = divided(total, _TIMES, unit_mg)
        steps.append(PlanStep(day=day, doses_mg=doses, cite=pace.cite))
        _stop_at_too_many(steps)
    return tuple(steps)


def rising(steps: tuple[PlanStep, ...], now_mg: Decimal, most_mg: Decimal) -> tuple[PlanStep, ...]:
    """The steps above the dose now and up to the most, counted anew from day 1."""
    kept = [step for step in steps if now_mg < step.total_mg <= most_mg]
    return tuple(replace(step, day=step.day - kept[0].day + 1) for step in kept)


def taper(
    from_mg: Decimal,
    to_mg: Decimal,
    pace: Pace,
    least_days: int,
    unit_mg: Decimal,
    finer_mg: Decimal,
    times: Callable[[Decimal], int],
) -> tuple[PlanStep, ...]:
    """Down by the pace to a lower dose, or to nothing, reached after `least_days` at the soonest.

    In whole units; a dose between two is first brought down to one, and a dose to reach between
    two is divided by `finer_mg`. Smaller steps than the pace's where its own would end too soon,
    and the dose is kept for `least_days` where there is no smaller unit. On the way to nothing
    doses become fewer as labels begin: two a day at 600 mg, one at 300 mg. `times` is in how many
    doses a day's total is taken before that. Raises ImplausibleError when there is nothing to come
    down.
    """
    if from_mg < unit_mg:
        raise ImplausibleError(
            Said("The dose to come down from is at least {unit_mg} mg.", unit_mg=unit_mg), "from"
        )
    if to_mg >= from_mg:
        raise ImplausibleError(Said("The dose to come down to is lower than the dose now."), "to")
    fall = from_mg - to_mg
    step = max(pace.step_mg // unit_mg * unit_mg, unit_mg)
    days = pace.days
    if (_cuts(fall, step) - 1) * days < least_days:
        step = unit_mg
        days = -(-least_days // max(_cuts(fall, step) - 1, 1))
    kept = (from_mg,) if _cuts(fall, step) == 1 else ()
    steps: list[PlanStep] = []
    for total in (*kept, *_down(from_mg, to_mg, step, unit_mg)):
        often = times(total) if to_mg else _times_for(total, times(total))
        unit = finer_mg if total % unit_mg else unit_mg
        doses = divided(total, often, unit) if total else ()
        steps.append(PlanStep(day=1 + days * len(steps), doses_mg=doses, cite=pace.cite))
        _stop_at_too_many(steps)
    return tuple(steps)


def _down(
    from_mg: Decimal, to_mg: Decimal, step_mg: Decimal, unit_mg: Decimal
) -> Iterator[Decimal]:
    """The days' totals on the way down, whole units but for the last."""
    total = from_mg
    while total > to_mg:
        units = ((total - step_mg) / unit_mg).to_integral_value(ROUND_CEILING)
        total = max(units * unit_mg, to_mg)
        yield total


def _cuts(total_mg: Decimal, step_mg: Decimal) -> int:
    """How many steps down it takes to nothing."""
    return int((total_mg / step_mg).to_integral_value(ROUND_CEILING))


def _times_for(total_mg: Decimal, times: int) -> int:
    if total_mg <= 300:
        return 1
    return min(times, 2) if total_mg <= 600 else times


def _stop_at_too_many(steps: list[PlanStep]) -> None:
    if len(steps) > _MOST_STEPS:
        words = Said(
            "That would take more than {most} steps: choose a larger step.", most=_MOST_STEPS
        )
        raise ImplausibleError(words, "step")


def made_of(dose_mg: Decimal, strengths_mg: tuple[Decimal, ...]) -> tuple[Decimal, ...] | None:
    """The fewest units that make up a dose, largest first; None when no units do."""
    best: dict[Decimal, tuple[Decimal, ...]] = {Decimal(0): ()}
    frontier = [Decimal(0)]
    while frontier and dose_mg not in best:
        following = []
        for made in frontier:
            for strength in strengths_mg:
                total = made + strength
                if total <= dose_mg and total not in best:
                    best[total] = tuple(sorted((*best[made], strength), reverse=True))
                    following.append(total)
        frontier = following
    return best.get(dose_mg)
