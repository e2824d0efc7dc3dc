"""A plan to raise gabapentin: a label's days and its trials' steps, each with its source."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from clinical.dosing import Band, Verdict
from clinical.errors import ImplausibleError
from clinical.schedule import Pace, PlanStep, rising, titration
from db.address import Address
from db.library import Library
from db.records import Figure, Jurisdiction, Regimen
from desktop.cautions import (
    RENAL,
    Caution,
    how_long,
    no_licence,
    not_read,
    place_of,
    says,
    standing,
)
from desktop.pages import planning
from desktop.plans import (
    NOTHING,
    UNIT_MG,
    WEEK,
    Plan,
    Wish,
    hundreds,
    made_plan,
    regimen_of,
    row_of,
    supported,
)
from desktop.words import tr

_OPENINGS = {Jurisdiction.US: "us-phn-titration", Jurisdiction.UK: "uk-titration"}


def plan_titration(library: Library, wish: Wish) -> Plan:
    """From the dose now up to `to_mg`: the label's first days, then steps within its trials'.

    Raises ClinicalError where no source covers the wish.
    """
    cautions: list[Caution] = []
    indication = ""
    advice = row_of(library, wish, cautions, raises=True)
    if wish.from_mg is not None:
        if wish.from_mg <= 0:
            words = tr("The dose now is more than 0 mg a day, or is left out.")
            raise ImplausibleError(words, "from")
        _refuse_above_the_most(library, wish.from_mg, "from")
    if advice and advice.band and advice.verdict is Verdict.ADJUST:
        steps = _by_columns(library, advice.band, wish, cautions)
    elif wish.jurisdiction is Jurisdiction.UK:
        steps = _uk_days(library, wish, cautions)
    else:
        steps = _us_steps(library, wish, cautions)
        indication = regimen_of(library, _OPENINGS[Jurisdiction.US]).indication
    cautions.extend(how_long(library, wish.jurisdiction))
    cautions.extend(not_read(wish.jurisdiction))
    title = planning.raising_title(wish.from_mg, steps[-1].total_mg)
    most_mg = max(advice.daily_mg) if advice else None
    said = (*cautions, *standing(library, wish.jurisdiction, raises=True, most_mg=most_mg))
    return made_plan(library, title, wish, advice, steps, (no_licence(library, indication),), said)


def _us_steps(library: Library, wish: Wish, cautions: list[Caution]) -> tuple[PlanStep, ...]:
    regimen = regimen_of(library, _OPENINGS[Jurisdiction.US])
    target = _figure_of(regimen, "target")
    step, days = _figure_of(regimen, "trial-step"), _figure_of(regimen, "trial-interval")
    assert target.value is not None
    assert step.low is not None
    assert step.high is not None
    assert days.high is not None
    to_mg = target.value if wish.to_mg is None else wish.to_mg
    _refuse_above_the_most(library, to_mg, "to")
    now_mg = NOTHING if wish.from_mg is None else hundreds(wish.from_mg, "from")
    step_mg = step.low if wish.step_mg is None else hundreds(wish.step_mg, "step")
    if step_mg > step.high:
        raise ImplausibleError(planning.step_above_the_trials(step_mg, step.high), "step")
    cautions.append(says(library, "regimen/us-phn-titration#trial-steps"))
    if step_mg < step.low:
        words = planning.step_below_the_trials(step_mg, step.low)
        address = Address.parse("dorsal:regimen/us-phn-titration#raise")
        cautions.append(Caution(words=words, address=address))
    pace = Pace(step_mg=step_mg, days=int(days.high), cite=target.cite)
    steps = titration(_opening(regimen), now_mg, to_mg, pace, UNIT_MG)
    cautions.extend(_ends_short(to_mg, steps))
    return supported(steps, now_mg, step.low, step.high, step.cite)


def _uk_days(library: Library, wish: Wish, cautions: list[Caution]) -> tuple[PlanStep, ...]:
    opening = _opening(regimen_of(library, _OPENINGS[Jurisdiction.UK]))
    last = opening[-1].total_mg
    unread = planning.unread_in_the_uk(last)
    if wish.step_mg is not None:
        raise ImplausibleError(f"{unread} " + tr("Leave the step out."), "step")
    now_mg = wish.from_mg or NOTHING
    if now_mg >= last:
        raise ImplausibleError(unread, "from")
    to_mg = last if wish.to_mg is None else wish.to_mg
    if wish.to_mg is None or to_mg > last:
        address = Address.parse("dorsal:regimen/uk-neuropathic-pain#pending")
        words = f"{unread} {planning.not_reached(to_mg)}" if to_mg > last else unread
        cautions.append(Caution(words=words, address=address))
    kept = rising(opening, now_mg, to_mg)
    if not kept:
        raise ImplausibleError(planning.no_step(now_mg, to_mg, opening), "to")
    if to_mg <= last:
        cautions.extend(_ends_short(to_mg, kept))
    return kept


def _by_columns(
    library: Library, band: Band, wish: Wish, cautions: list[Caution]
) -> tuple[PlanStep, ...]:
    """Up the columns of a row for reduced clearance, a step a week, to the row's most.

    A row whose first column is more than the label's first day for everyone begins with that day.
    """
    if wish.step_mg is not None:
        words = tr(
            "At this clearance the plan goes along the columns of the row: leave the step out."
        )
        raise ImplausibleError(words, "step")
    times = int(band.doses_per_day or 1)
    steps = tuple(
        PlanStep(day=1, doses_mg=(dose,) * times, cite=band.cite) for dose in band.single_doses_mg
    )
    least, most = steps[0].total_mg, steps[-1].total_mg
    usual, aim = _usual(library, steps)
    first = _opening(regimen_of(library, _OPENINGS[Jurisdiction.US]))[0]
    if least > first.total_mg:
        steps = (first, *steps)
    now_mg = wish.from_mg or NOTHING
    to_mg = usual if wish.to_mg is None else wish.to_mg
    if now_mg > most:
        raise ImplausibleError(planning.now_above_the_row(most), "from")
    kept = rising(steps, now_mg, to_mg)
    if not kept:
        raise ImplausibleError(planning.no_step(now_mg, to_mg, steps), "to")
    if wish.to_mg is None:
        words = planning.usual_end(usual, aim)
        cautions.append(Caution(words=words, address=place_of(band)))
    if to_mg > most:
        cautions.append(Caution(words=planning.ends_at_the_row(most), address=place_of(band)))
    elif kept[-1].total_mg < least:
        words = planning.stays_below_the_row(least)
        cautions.append(Caution(words=words, address=place_of(band)))
    else:
        cautions.extend(_ends_short(to_mg, kept))
    words = planning.own_road(first if kept[0] == first else None)
    cautions.append(Caution(words=words, address=place_of(band)))
    return tuple(replace(step, day=1 + WEEK * number) for number, step in enumerate(kept))


def _usual(library: Library, row: tuple[PlanStep, ...]) -> tuple[Decimal, Decimal]:
    """The day's dose in a row under the label's target for normal clearance, and that target."""
    target = _figure_of(regimen_of(library, _OPENINGS[Jurisdiction.US]), "target").value
    rule = regimen_of(library, RENAL).rule
    assert target is not None
    assert rule is not None
    normal = rule.bands[0]
    column = [dose * (normal.doses_per_day or 1) for dose in normal.single_doses_mg].index(target)
    return row[column].total_mg, target


def _ends_short(asked_mg: Decimal, steps: tuple[PlanStep, ...]) -> Iterator[Caution]:
    last = steps[-1].total_mg
    if last < asked_mg:
        yield Caution(words=planning.ends_short(last, asked_mg))


def _refuse_above_the_most(library: Library, daily_mg: Decimal, field: str) -> None:
    """Raises ImplausibleError above the highest daily dose the label recommends."""
    most = _figure_of(regimen_of(library, _OPENINGS[Jurisdiction.US]), "mrhd").value
    assert most is not None
    if daily_mg > most:
        raise ImplausibleError(planning.above_the_most(daily_mg, most), field)


def _opening(regimen: Regimen) -> tuple[PlanStep, ...]:
    return tuple(
        PlanStep(day=int(step.days), doses_mg=step.doses_mg, note=step.note, cite=regimen.cite)
        for step in regimen.steps
    )


def _figure_of(regimen: Regimen, id_: str) -> Figure:
    return next(figure for figure in regimen.figures if figure.id == id_)
