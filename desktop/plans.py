"""A plan to raise or to lower gabapentin: a label's and a guide's steps, each with its source."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from clinical.citation import Citation
from clinical.dosing import Band, Verdict, advise
from clinical.errors import ImplausibleError
from clinical.quantity import Quantity, spell
from clinical.schedule import Pace, PlanStep, made_of, taper, titration
from db.address import Address
from db.library import Library
from db.records import Figure, Jurisdiction, Product, Regimen, Statement
from desktop.pages.advice import no_table
from desktop.pages.signs import JURISDICTION

NOT_AN_ORDER = "A plan to talk over, not an order: the prescriber decides."
_UNIT_MG = Decimal(100)
_RENAL = "neurontin-us-renal"
_OPENINGS = {Jurisdiction.US: "us-phn-titration", Jurisdiction.UK: "uk-titration"}
_USUAL_ROW_COLUMN = 2
_WITHDRAWAL = ("withdrawal-when", "symptoms")
_TITRATE_CAUTIONS = {
    Jurisdiction.US: (
        "topic/back-pain-dose#none",
        "regimen/us-phn-titration#no-more",
        "topic/onset#week-one",
        "topic/stopping#neurontin",
        "population/older-age#dose",
        "warning/sedation#action",
        "interaction/opioids#management",
        "interaction/cns#management",
        "interaction/alcohol#us-guide",
        "warning/driving#action",
        "warning/suicidality#action",
    ),
    Jurisdiction.UK: (
        "topic/back-pain-dose#none",
        "topic/stopping#mhra",
        "topic/stopping#smpc",
        "topic/onset#nhs",
        "population/older-age#breathing-uk",
        "interaction/opioids#uk-leaflet",
        "interaction/alcohol#management",
    ),
}
_TAPER_CAUTIONS = {
    Jurisdiction.US: (
        "topic/stopping#neurontin",
        "topic/stopping#withdrawal-when",
        "topic/stopping#symptoms",
        "warning/suicidality#after-stopping",
        "warning/driving#action",
    ),
    Jurisdiction.UK: (
        "topic/stopping#smpc",
        "topic/stopping#fife",
        "topic/stopping#symptoms",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the reader asks a plan for. Doses are of a whole day, in mg; None takes the default."""

    jurisdiction: Jurisdiction = Jurisdiction.US
    clearance: Quantity | None = None
    from_mg: Decimal | None = None
    to_mg: Decimal | None = None
    step_mg: Decimal | None = None
    start: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something to beware of; `address` is the statement that says it, if one does."""

    words: str
    address: Address | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Steps from day 1 at `start`. `made_of` tells each step's capsules, None where unknown."""

    title: str
    wish: Wish
    steps: tuple[PlanStep, ...]
    made_of: tuple[tuple[Decimal, ...] | None, ...]
    cautions: tuple[Caution, ...]
    cite: tuple[Citation, ...]


def plan_titration(library: Library, wish: Wish) -> Plan:
    """Up to `to_mg`: the label's first days, then a step a week within what its trials used.

    Raises ClinicalError where no source covers the wish.
    """
    cautions: list[Caution] = []
    band = _band(library, wish)
    if band is not None and band.id != "ge60":
        steps = _by_columns(band, wish, cautions)
    elif wish.jurisdiction is Jurisdiction.UK:
        steps = _uk_days(library, wish, cautions)
    else:
        steps = _us_steps(library, wish, cautions)
    asked, last = wish.to_mg, steps[-1].total_mg
    if asked is not None and last < asked and not any("ends there" in c.words for c in cautions):
        words = f"Whole doses come to {spell(last)} mg, not {spell(asked)} mg: the plan ends there."
        cautions.append(Caution(words=words))
    cautions.append(_stop_rule(library))
    title = f"Raising gabapentin to {spell(steps[-1].total_mg)} mg a day"
    return _plan(library, title, wish, steps, cautions, _TITRATE_CAUTIONS)


def plan_taper(library: Library, wish: Wish) -> Plan:
    """Down from `from_mg` to nothing: NHS Fife's weekly step, over the label's week at least.

    Raises ClinicalError.
    """
    if wish.from_mg is None:
        raise ImplausibleError("Say from which daily dose to come down.", "from")
    _refuse_above_the_most(library, wish.from_mg, "from")
    if wish.from_mg % _UNIT_MG:
        words = f"Capsules go by {spell(_UNIT_MG)} mg: give the dose in whole hundreds."
        raise ImplausibleError(words, "from")
    band = _band(library, wish)
    if band is not None and wish.from_mg > max(band.daily_mg):
        words = (
            f"At this clearance the label’s most is {spell(max(band.daily_mg))} mg a day: the dose "
            "now is above it. Bring it to the row first; Dorsal makes no plan for that."
        )
        raise ImplausibleError(words, "from")
    cautions: list[Caution] = []
    fife = _figure(library, "topic/stopping", "fife-gabapentin")
    least = _figure(
        library,
        "topic/stopping",
        "us-taper" if wish.jurisdiction is Jurisdiction.US else "uk-taper",
    )
    assert fife.value is not None
    assert least.value is not None
    step_mg = fife.value if wish.step_mg is None else wish.step_mg
    if step_mg > fife.value:
        words = (
            f"A step of {spell(step_mg)} mg is larger than the {spell(fife.value)} mg a week of "
            "the one guide that names a step."
        )
        raise ImplausibleError(words, "step")
    pace = Pace(step_mg=step_mg, days=7, cite=(*least.cite, *fife.cite))
    if wish.jurisdiction is Jurisdiction.US:
        words = "The weekly step is NHS Fife’s (UK): the US label names a least time and no step."
        cautions.append(Caution(words=words, address=Address.parse("dorsal:topic/stopping#fife")))
    times = int(band.doses_per_day) if band and band.doses_per_day else 3
    steps = taper(wish.from_mg, pace, int(least.value), _UNIT_MG, max(times, 1))
    steps = (*steps[:-1], replace(steps[-1], note="nothing more"))
    title = f"Coming off gabapentin from {spell(wish.from_mg)} mg a day"
    return _plan(library, title, wish, steps, cautions, _TAPER_CAUTIONS)


def _stop_rule(library: Library) -> Caution:
    """How long to go on: what the trials did, for no rule could be read at a source."""
    weeks = _figure(library, f"regimen/{_OPENINGS[Jurisdiction.US]}", "trial-fixed").value
    assert weeks is not None
    return Caution(
        words="No rule on how long a fair trial lasts could be read at its source. The US label’s "
        f"trials kept the full dose for {spell(weeks)} weeks: agree a day to look back, and if it "
        "has not helped at the highest dose borne, come off it step by step.",
        address=Address.parse("dorsal:regimen/us-phn-titration#trial-steps"),
    )


def _band(library: Library, wish: Wish) -> Band | None:
    """The US label's row for the clearance; None where the wish names none."""
    clearance = wish.clearance
    if clearance is None:
        return None
    if wish.jurisdiction is not Jurisdiction.US:
        raise ImplausibleError(no_table(JURISDICTION[wish.jurisdiction]), "clearance")
    renal = _regimen(library, _RENAL)
    assert renal.rule is not None
    advice = advise(renal.rule, clearance, haemodialysis=False)
    below = renal.rule.proportional_below
    if advice.band is None or advice.verdict in (Verdict.AVOID, Verdict.NOT_COVERED):
        raise ImplausibleError("The label’s table does not cover this clearance.", "clearance")
    if below is not None and clearance.value < below:
        words = (
            f"Below {spell(below)} mL/min the label scales every dose to the clearance: see its "
            "table. Dorsal makes no plan there."
        )
        raise ImplausibleError(words, "clearance")
    return advice.band


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
    if wish.step_mg is not None and wish.step_mg > step.high:
        raise ImplausibleError(
            f"A step of {spell(wish.step_mg)} mg a day is larger than the {spell(step.high)} mg "
            "of the label’s trials.",
            "step",
        )
    cautions.append(_says(library, "regimen/us-phn-titration#trial-steps"))
    step_mg = step.low if wish.step_mg is None else wish.step_mg
    if step_mg < step.low:
        words = f"Steps of {spell(step_mg)} mg a day are smaller than those of the label’s trials."
        cautions.append(Caution(words=words))
    pace = Pace(step_mg=step_mg, days=int(days.high), cite=step.cite)
    return titration(_opening(regimen), to_mg, pace, 3, _UNIT_MG)


def _uk_days(library: Library, wish: Wish, cautions: list[Caution]) -> tuple[PlanStep, ...]:
    opening = _opening(_regimen(library, _OPENINGS[Jurisdiction.UK]))
    last = opening[-1].total_mg
    if wish.to_mg is None or wish.to_mg > last:
        words = (
            f"The UK text on the steps after {spell(last)} mg a day could not be read: Dorsal "
            "gives none. Look at section 4.2 of the SmPC."
        )
        address = Address.parse("dorsal:regimen/uk-neuropathic-pain#pending")
        cautions.append(Caution(words=words, address=address))
    kept = tuple(step for step in opening if wish.to_mg is None or step.total_mg <= wish.to_mg)
    if not kept:
        raise ImplausibleError(f"The UK start is {spell(opening[0].total_mg)} mg.", "to")
    return kept


def _by_columns(band: Band, wish: Wish, cautions: list[Caution]) -> tuple[PlanStep, ...]:
    """Along the columns of a row for reduced clearance, a step a week, to the row's most."""
    times = int(band.doses_per_day or 1)
    most = band.single_doses_mg[-1] * times
    usual = band.single_doses_mg[_USUAL_ROW_COLUMN] * times
    to_mg = usual if wish.to_mg is None else wish.to_mg
    if to_mg <= 0:
        raise ImplausibleError("The dose to reach is more than 0 mg a day.", "to")
    if to_mg > most:
        words = (
            f"At this clearance the label’s most is {spell(most)} mg a day: the plan ends there."
        )
        cautions.append(Caution(words=words, address=_row(band)))
    doses = [dose for dose in band.single_doses_mg if dose * times <= to_mg]
    if not doses:
        least = spell(band.single_doses_mg[0] * times)
        raise ImplausibleError(f"The row begins at {least} mg a day.", "to")
    words = (
        "The label prints the row and no schedule for it: the plan goes along its columns, a "
        "week each. Go slower, or stop where it helps."
    )
    cautions.append(Caution(words=words, address=_row(band)))
    return tuple(
        PlanStep(day=1 + 7 * number, doses_mg=(dose,) * times, cite=band.cite)
        for number, dose in enumerate(doses)
    )


def _row(band: Band) -> Address:
    return Address("regimen", _RENAL).at(f"rule.bands.{band.id}")


def _plan(
    library: Library,
    title: str,
    wish: Wish,
    steps: tuple[PlanStep, ...],
    cautions: list[Caution],
    standing: dict[Jurisdiction, tuple[str, ...]],
) -> Plan:
    said = (*cautions, *(_says(library, place) for place in standing[wish.jurisdiction]))
    strengths = _strengths(library, wish.jurisdiction)
    made = tuple(_made(step, strengths) for step in steps)
    supported = [library.part(one.address).cite for one in said if one.address and _cited(one)]
    cite = dict.fromkeys(
        one for part in (*(step.cite for step in steps), *supported) for one in part
    )
    return Plan(title=title, wish=wish, steps=steps, made_of=made, cautions=said, cite=tuple(cite))


def _cited(caution: Caution) -> bool:
    return caution.address is not None and caution.address.place != "pending"


def _made(step: PlanStep, strengths: tuple[Decimal, ...]) -> tuple[Decimal, ...] | None:
    units = [made_of(dose, strengths) for dose in step.doses_mg]
    if not strengths or None in units:
        return None
    return tuple(one for unit in units if unit for one in unit)


def _strengths(library: Library, jurisdiction: Jurisdiction) -> tuple[Decimal, ...]:
    """The verified strengths of immediate-release gabapentin; none where they are not all known."""
    if jurisdiction is not Jurisdiction.US:
        return ()
    products = library.of_type(Product)
    found = {
        mg
        for one in products
        if one.brand == "Neurontin" and one.jurisdiction is jurisdiction
        for mg in one.strengths_mg
    }
    return tuple(sorted(found, reverse=True))


def _says(library: Library, place: str) -> Caution:
    address = Address.parse(f"dorsal:{place}")
    statement = library.part(address).value
    assert isinstance(statement, Statement)
    named = address.kind in ("warning", "interaction")
    about = f"{library.title(address)}: " if named else ""
    if address.place in _WITHDRAWAL:
        about = "Withdrawal: "
    return Caution(words=about + statement.text, address=address)


def _refuse_above_the_most(library: Library, daily_mg: Decimal, field: str) -> None:
    """Raises ImplausibleError above the highest daily dose the label recommends."""
    most = _figure_of(_regimen(library, _OPENINGS[Jurisdiction.US]), "mrhd").value
    assert most is not None
    if daily_mg > most:
        words = f"{spell(daily_mg)} mg a day is above the highest recommended {spell(most)} mg."
        raise ImplausibleError(words, field)


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


def _figure(library: Library, record: str, id_: str) -> Figure:
    figure = library.part(Address.parse(f"dorsal:{record}#figures.{id_}")).value
    assert isinstance(figure, Figure)
    return figure
