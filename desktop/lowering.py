"""A plan to lower gabapentin: a guide's weekly step, a label's least time, each with its source."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from clinical.dosing import Advice
from clinical.errors import ImplausibleError
from clinical.schedule import Pace, PlanStep, taper
from db.address import Address
from db.library import Library
from db.records import Jurisdiction
from desktop.cautions import Caution, figure, not_read, place_of, standing
from desktop.pages import planning
from desktop.plans import (
    NOTHING,
    UNIT_MG,
    WEEK,
    Plan,
    Wish,
    hundreds,
    made_plan,
    row_of,
    supported,
    whole,
)
from desktop.strengths import finest_mg, products_of
from desktop.words import tr

_USUAL_TIMES = 3
_MOST_NOW_MG = Decimal(18_000)
"""From more a dose is taken for a slip of the hand: sixty of NHS Fife's steps come down from it."""
_HIGHEST = {
    Jurisdiction.US: ("regimen/us-phn-titration", "mrhd"),
    Jurisdiction.UK: ("regimen/uk-neuropathic-pain", "max"),
}


def plan_taper(library: Library, wish: Wish) -> Plan:
    """From the dose now down to `to_mg` or nothing: NHS Fife's weekly step, the label's least time.

    Raises ClinicalError.
    """
    cautions: list[Caution] = []
    advice = row_of(library, wish, cautions, raises=False)
    from_mg, to_mg = _ends_of_taper(library, wish)
    fife = figure(library, "topic/stopping", "fife-gabapentin")
    named = "us-taper" if wish.jurisdiction is Jurisdiction.US else "uk-taper"
    least = figure(library, "topic/stopping", named)
    assert fife.value is not None
    assert least.value is not None
    step_mg = fife.value if wish.step_mg is None else hundreds(wish.step_mg, "step")
    if step_mg > fife.value:
        raise ImplausibleError(planning.step_above_the_guide(step_mg, fife.value), "step")
    pace = Pace(step_mg=step_mg, days=WEEK, cite=least.cite)
    finer_mg = _finer_mg(library, wish)
    often = partial(_times, advice, from_mg, to_mg)
    steps = taper(from_mg, to_mg, pace, int(least.value), UNIT_MG, finer_mg, often)
    steps = supported(steps, from_mg, fife.value, fife.value, fife.cite)
    last = tr("stay here") if to_mg else tr("nothing more")
    steps = (*steps[:-1], replace(steps[-1], note=last))
    cautions.extend(_why_so_often(advice, steps))
    cautions.extend(_whose_steps(wish, from_mg - to_mg, step_mg, fife.value, least.value))
    if from_mg % UNIT_MG and steps[0].total_mg % UNIT_MG == 0:
        words = tr(
            "The first step comes down to whole capsules: that it does is Dorsal’s own choice."
        )
        cautions.append(Caution(words=words))
    title = planning.lowering_title(from_mg, to_mg)
    above = (
        *_above_the_highest(library, wish, advice, steps),
        *_above_the_row(advice, from_mg, to_mg, steps),
    )
    cautions.extend(not_read(wish.jurisdiction))
    said = (*cautions, *standing(library, wish.jurisdiction, raises=False))
    return made_plan(library, title, wish, advice, steps, above, said)


def _times(advice: Advice | None, from_mg: Decimal, to_mg: Decimal, daily_mg: Decimal) -> int:
    """In how many doses a day's dose is taken: as its row has it; on the way down from above the
    row as elsewhere, so that no single dose rises.
    """
    if advice is None or advice.band is None:
        return _USUAL_TIMES
    if from_mg > max(advice.daily_mg) and not to_mg == daily_mg <= max(advice.daily_mg):
        return _USUAL_TIMES
    return int(advice.band.doses_per_day or _USUAL_TIMES)


def _why_so_often(advice: Advice | None, steps: tuple[PlanStep, ...]) -> Iterator[Caution]:
    """Why a plan down from above a row has more doses a day than the row."""
    if advice is None or advice.band is None or advice.band.doses_per_day is None:
        return
    if max(len(step.doses_mg) for step in steps) > advice.band.doses_per_day:
        yield Caution(words=planning.keeps_three(advice), address=place_of(advice.band))


def _above_the_row(
    advice: Advice | None, from_mg: Decimal, to_mg: Decimal, steps: tuple[PlanStep, ...]
) -> Iterator[Caution]:
    """Whoever takes more than the label has for the clearance, and until when the plan does."""
    if advice is None or advice.band is None or from_mg <= (most := max(advice.daily_mg)):
        return
    within = _first_within(steps, most)
    instead_mg = NOTHING if to_mg else most // UNIT_MG * UNIT_MG
    words = planning.above_the_row(most, within, instead_mg)
    yield Caution(words=words, address=place_of(advice.band))


def _above_the_highest(
    library: Library, wish: Wish, advice: Advice | None, steps: tuple[PlanStep, ...]
) -> Iterator[Caution]:
    """Whoever takes more than anybody should, where the row of the clearance does not say so."""
    record, id_ = _HIGHEST[wish.jurisdiction]
    most = figure(library, record, id_).value
    assert most is not None
    if wish.from_mg is None or wish.from_mg <= most or (advice and max(advice.daily_mg) == most):
        return
    words = planning.above_the_highest(wish.from_mg, most, _first_within(steps, most))
    yield Caution(words=words, address=Address.parse(f"dorsal:{record}#figures.{id_}"))


def _first_within(steps: tuple[PlanStep, ...], most_mg: Decimal) -> int | None:
    """The day from which on a plan has no more than that; None where it never comes so low."""
    return next((step.day for step in steps if step.total_mg <= most_mg), None)


def _ends_of_taper(library: Library, wish: Wish) -> tuple[Decimal, Decimal]:
    """The dose to come down from and the one to reach, 0 to come off. Raises ImplausibleError."""
    if wish.from_mg is None:
        raise ImplausibleError(tr("Say from which daily dose to come down."), "from")
    if wish.from_mg > _MOST_NOW_MG:
        raise ImplausibleError(planning.implausible(wish.from_mg, _MOST_NOW_MG), "from")
    finer_mg = _finer_mg(library, wish)
    from_mg = whole(wish.from_mg, finer_mg, "from")
    return from_mg, NOTHING if wish.to_mg is None else whole(wish.to_mg, finer_mg, "to")


def _finer_mg(library: Library, wish: Wish) -> Decimal:
    """The smallest part of a dose to come down: of the liquid where the place has a known one."""
    return finest_mg(products_of(library, wish.jurisdiction)) or UNIT_MG


def _whose_steps(
    wish: Wish, fall_mg: Decimal, step_mg: Decimal, fife_mg: Decimal, least_days: Decimal
) -> Iterator[Caution]:
    """Which steps are the guide's, which the reader's own, which Dorsal's."""
    fife = Address.parse("dorsal:topic/stopping#fife")
    if fall_mg <= step_mg:
        yield Caution(
            words=planning.filled_up(least_days),
            address=Address.parse("dorsal:topic/stopping#never-abrupt"),
        )
    elif step_mg < fife_mg:
        yield Caution(
            words=planning.step_below_the_guide(step_mg, fife_mg),
            address=fife,
        )
    elif wish.jurisdiction is Jurisdiction.US:
        words = tr(
            "The weekly step is NHS Fife’s (UK): the US label names a least time and no step."
        )
        yield Caution(words=words, address=fife)
    if wish.to_mg and wish.jurisdiction is Jurisdiction.UK:
        yield Caution(
            words=tr(
                "The least time of the UK product text was read for stopping; Dorsal keeps to it "
                "for a lower dose too."
            ),
            address=Address.parse("dorsal:topic/stopping#smpc"),
        )
