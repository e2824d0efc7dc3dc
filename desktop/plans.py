"""A plan to raise or to lower gabapentin: a label's and a guide's steps, each with its source."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial

from clinical.citation import Citation
from clinical.dosing import Advice, Band, Verdict, advise
from clinical.errors import ImplausibleError
from clinical.patient import Patient
from clinical.quantity import Quantity
from clinical.schedule import Pace, PlanStep, rising, taper, titration
from db.address import Address
from db.library import Library
from db.records import Figure, Jurisdiction, Regimen
from desktop.cautions import (
    RENAL,
    Caution,
    edges,
    figure,
    how_long,
    no_licence,
    not_read,
    place_of,
    says,
    standing,
)
from desktop.pages import planning
from desktop.pages.advice import no_table
from desktop.pages.signs import JURISDICTION
from desktop.strengths import Made, finest_mg, made, products_of
from desktop.words import later, tr, translated

NOT_AN_ORDER = later("A plan to talk over, not an order: the prescriber decides.")
_NOTHING, _UNIT_MG = Decimal(0), Decimal(100)
_WEEK = 7
_USUAL_TIMES = 3
_MOST_NOW_MG = Decimal(18_000)
"""From more a dose is taken for a slip of the hand: sixty of NHS Fife's steps come down from it."""
_HIGHEST = {
    Jurisdiction.US: ("regimen/us-phn-titration", "mrhd"),
    Jurisdiction.UK: ("regimen/uk-neuropathic-pain", "max"),
}
_OPENINGS = {Jurisdiction.US: "us-phn-titration", Jurisdiction.UK: "uk-titration"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the reader asks a plan for. Doses are of a whole day, in mg; None takes the default.

    `from_mg` is the dose taken now, `to_mg` the one to reach.
    """

    jurisdiction: Jurisdiction = Jurisdiction.US
    clearance: Quantity | None = None
    from_mg: Decimal | None = None
    to_mg: Decimal | None = None
    step_mg: Decimal | None = None
    start: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Steps from day 1 at `start`; `foremost` is what is said of the whole plan before them.

    `made_of` has an entry for each dose of each step, None where no strength is known. `advice` is
    the row of the label's renal table, None where the plan goes by none; `kidneys` says for which
    clearance the plan is.
    """

    title: str
    kidneys: Caution
    wish: Wish
    raises: bool
    advice: Advice | None
    steps: tuple[PlanStep, ...]
    made_of: tuple[tuple[Made | None, ...], ...]
    foremost: tuple[Caution, ...]
    cautions: tuple[Caution, ...]
    cite: tuple[Citation, ...]


def plan_titration(library: Library, wish: Wish) -> Plan:
    """From the dose now up to `to_mg`: the label's first days, then steps within its trials'.

    Raises ClinicalError where no source covers the wish.
    """
    cautions: list[Caution] = []
    indication = ""
    advice = _row(library, wish, cautions, raises=True)
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
        indication = _regimen(library, _OPENINGS[Jurisdiction.US]).indication
    cautions.extend(how_long(library, wish.jurisdiction))
    cautions.extend(not_read(wish.jurisdiction))
    title = planning.raising_title(wish.from_mg, steps[-1].total_mg)
    most_mg = max(advice.daily_mg) if advice else None
    said = (*cautions, *standing(library, wish.jurisdiction, raises=True, most_mg=most_mg))
    return _plan(library, title, wish, advice, steps, (no_licence(library, indication),), said)


def plan_taper(library: Library, wish: Wish) -> Plan:
    """From the dose now down to `to_mg` or nothing: NHS Fife's weekly step, the label's least time.

    Raises ClinicalError.
    """
    cautions: list[Caution] = []
    advice = _row(library, wish, cautions, raises=False)
    from_mg, to_mg = _ends_of_taper(library, wish)
    fife = figure(library, "topic/stopping", "fife-gabapentin")
    named = "us-taper" if wish.jurisdiction is Jurisdiction.US else "uk-taper"
    least = figure(library, "topic/stopping", named)
    assert fife.value is not None
    assert least.value is not None
    step_mg = fife.value if wish.step_mg is None else _hundreds(wish.step_mg, "step")
    if step_mg > fife.value:
        raise ImplausibleError(planning.step_above_the_guide(step_mg, fife.value), "step")
    pace = Pace(step_mg=step_mg, days=_WEEK, cite=least.cite)
    finer_mg = _finer_mg(library, wish)
    often = partial(_times, advice, from_mg, to_mg)
    steps = taper(from_mg, to_mg, pace, int(least.value), _UNIT_MG, finer_mg, often)
    steps = _supported(steps, from_mg, fife.value, fife.value, fife.cite)
    last = tr("stay here") if to_mg else tr("nothing more")
    steps = (*steps[:-1], replace(steps[-1], note=last))
    cautions.extend(_why_so_often(advice, steps))
    cautions.extend(_whose_steps(wish, from_mg - to_mg, step_mg, fife.value, least.value))
    if from_mg % _UNIT_MG and steps[0].total_mg % _UNIT_MG == 0:
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
    return _plan(library, title, wish, advice, steps, above, said)


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
    instead_mg = _NOTHING if to_mg else most // _UNIT_MG * _UNIT_MG
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
    from_mg = _whole(wish.from_mg, finer_mg, "from")
    return from_mg, _NOTHING if wish.to_mg is None else _whole(wish.to_mg, finer_mg, "to")


def _finer_mg(library: Library, wish: Wish) -> Decimal:
    """The smallest part of a dose to come down: of the liquid where the place has a known one."""
    return finest_mg(products_of(library, wish.jurisdiction)) or _UNIT_MG


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


def _row(library: Library, wish: Wish, cautions: list[Caution], *, raises: bool) -> Advice | None:
    """The US label's row for the clearance, its edges told; None where the wish names none, and
    in the UK, for which no table is held.

    Raises ClinicalError where no plan can be made by the row; one that lowers the dose needs none.
    """
    clearance = wish.clearance
    if clearance is None:
        return None
    patient = Patient(clearance=clearance)
    unlikely = [Caution(words=translated(words)) for words in patient.unlikely()]
    if wish.jurisdiction is not Jurisdiction.US:
        if raises:
            raise ImplausibleError(no_table(tr(JURISDICTION[wish.jurisdiction])), "clearance")
        cautions.extend(unlikely)
        return None
    rule = _regimen(library, RENAL).rule
    assert rule is not None
    advice = advise(rule, clearance, haemodialysis=False)
    below = rule.proportional_below
    if advice.band is None or advice.verdict is Verdict.AVOID:
        words = tr("The label’s table does not cover this clearance.")
        raise ImplausibleError(words, "clearance")
    if raises and below is not None and clearance.value < below:
        raise ImplausibleError(planning.scaled_below(below), "clearance")
    cautions.extend(unlikely)
    cautions.extend(edges(advice))
    return advice


def _us_steps(library: Library, wish: Wish, cautions: list[Caution]) -> tuple[PlanStep, ...]:
    regimen = _regimen(library, _OPENINGS[Jurisdiction.US])
    target = _figure_of(regimen, "target")
    step, days = _figure_of(regimen, "trial-step"), _figure_of(regimen, "trial-interval")
    assert target.value is not None
    assert step.low is not None
    assert step.high is not None
    assert days.high is not None
    to_mg = target.value if wish.to_mg is None else wish.to_mg
    _refuse_above_the_most(library, to_mg, "to")
    now_mg = _NOTHING if wish.from_mg is None else _hundreds(wish.from_mg, "from")
    step_mg = step.low if wish.step_mg is None else _hundreds(wish.step_mg, "step")
    if step_mg > step.high:
        raise ImplausibleError(planning.step_above_the_trials(step_mg, step.high), "step")
    cautions.append(says(library, "regimen/us-phn-titration#trial-steps"))
    if step_mg < step.low:
        words = planning.step_below_the_trials(step_mg, step.low)
        address = Address.parse("dorsal:regimen/us-phn-titration#raise")
        cautions.append(Caution(words=words, address=address))
    pace = Pace(step_mg=step_mg, days=int(days.high), cite=target.cite)
    steps = titration(_opening(regimen), now_mg, to_mg, pace, _UNIT_MG)
    cautions.extend(_ends_short(to_mg, steps))
    return _supported(steps, now_mg, step.low, step.high, step.cite)


def _uk_days(library: Library, wish: Wish, cautions: list[Caution]) -> tuple[PlanStep, ...]:
    opening = _opening(_regimen(library, _OPENINGS[Jurisdiction.UK]))
    last = opening[-1].total_mg
    unread = planning.unread_in_the_uk(last)
    if wish.step_mg is not None:
        raise ImplausibleError(f"{unread} " + tr("Leave the step out."), "step")
    now_mg = wish.from_mg or _NOTHING
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
    first = _opening(_regimen(library, _OPENINGS[Jurisdiction.US]))[0]
    if least > first.total_mg:
        steps = (first, *steps)
    now_mg = wish.from_mg or _NOTHING
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
    return tuple(replace(step, day=1 + _WEEK * number) for number, step in enumerate(kept))


def _usual(library: Library, row: tuple[PlanStep, ...]) -> tuple[Decimal, Decimal]:
    """The day's dose in a row under the label's target for normal clearance, and that target."""
    target = _figure_of(_regimen(library, _OPENINGS[Jurisdiction.US]), "target").value
    rule = _regimen(library, RENAL).rule
    assert target is not None
    assert rule is not None
    normal = rule.bands[0]
    column = [dose * (normal.doses_per_day or 1) for dose in normal.single_doses_mg].index(target)
    return row[column].total_mg, target


def _ends_short(asked_mg: Decimal, steps: tuple[PlanStep, ...]) -> Iterator[Caution]:
    last = steps[-1].total_mg
    if last < asked_mg:
        yield Caution(words=planning.ends_short(last, asked_mg))


def _supported(
    steps: tuple[PlanStep, ...],
    start_mg: Decimal,
    low_mg: Decimal,
    high_mg: Decimal,
    cite: tuple[Citation, ...],
) -> tuple[PlanStep, ...]:
    """Adds a source to those steps whose change it names, and to no others."""
    before = (start_mg, *(step.total_mg for step in steps))
    return tuple(
        replace(step, cite=(*step.cite, *cite))
        if low_mg <= abs(step.total_mg - was) <= high_mg
        else step
        for was, step in zip(before, steps, strict=False)
    )


def _plan(
    library: Library,
    title: str,
    wish: Wish,
    advice: Advice | None,
    steps: tuple[PlanStep, ...],
    foremost: tuple[Caution, ...],
    said: tuple[Caution, ...],
) -> Plan:
    products = products_of(library, wish.jurisdiction)
    made_of = tuple(tuple(made(dose, products) for dose in step.doses_mg) for step in steps)
    parts = [
        *(step.cite for step in steps),
        advice.band.cite if advice and advice.band else (),
        *(
            library.part(one.address).cite
            for one in (*foremost, *said)
            if one.address and _cited(one)
        ),
        *(dose.product.cite for doses in made_of for dose in doses if dose),
    ]
    cite = dict.fromkeys(one for part in parts for one in part)
    return Plan(
        title=title,
        kidneys=_kidneys(library, wish, advice),
        wish=wish,
        raises=steps[-1].total_mg > (wish.from_mg or _NOTHING),
        advice=advice,
        steps=steps,
        made_of=made_of,
        foremost=foremost,
        cautions=said,
        cite=tuple(cite),
    )


def _kidneys(library: Library, wish: Wish, advice: Advice | None) -> Caution:
    if wish.jurisdiction is Jurisdiction.UK:
        words = tr(
            "Not for kidney disease: no UK table of doses by kidney function is verified yet."
        )
        if wish.clearance is not None:
            words = planning.not_by_clearance(wish.clearance)
        return Caution(words=words, address=Address.parse("dorsal:regimen/uk-renal#no-dose"))
    if advice is None or advice.band is None:
        rule = _regimen(library, RENAL).rule
        assert rule is not None
        normal = rule.bands[0]
        assert normal.low is not None
        return Caution(words=planning.for_any_kidneys(normal.low), address=place_of(normal))
    words = planning.for_the_row(wish.clearance, advice)
    return Caution(words=words, address=place_of(advice.band))


def _cited(caution: Caution) -> bool:
    return caution.address is not None and caution.address.place != "pending"


def _hundreds(daily_mg: Decimal, field: str) -> Decimal:
    """Raises ImplausibleError for what capsules cannot make up."""
    return _whole(daily_mg, _UNIT_MG, field)


def _whole(daily_mg: Decimal, unit_mg: Decimal, field: str) -> Decimal:
    """Raises ImplausibleError for what the units, of capsules or of the liquid, do not make up."""
    if daily_mg % unit_mg:
        raise ImplausibleError(planning.no_multiple(_UNIT_MG, unit_mg), field)
    return daily_mg


def _refuse_above_the_most(library: Library, daily_mg: Decimal, field: str) -> None:
    """Raises ImplausibleError above the highest daily dose the label recommends."""
    most = _figure_of(_regimen(library, _OPENINGS[Jurisdiction.US]), "mrhd").value
    assert most is not None
    if daily_mg > most:
        raise ImplausibleError(planning.above_the_most(daily_mg, most), field)


def _opening(regimen: Regimen) -> tuple[PlanStep, ...]:
    return tuple(
        PlanStep(day=int(step.days), doses_mg=step.doses_mg, note=step.note, cite=regimen.cite)
        for step in regimen.steps
    )


def _regimen(library: Library, id_: str) -> Regimen:
    (regimen,) = library.of_type(Regimen, (id_,))
    return regimen


def _figure_of(regimen: Regimen, id_: str) -> Figure:
    return next(figure for figure in regimen.figures if figure.id == id_)
