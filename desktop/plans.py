"""What a plan is and is asked for, and what plans to raise and to lower gabapentin share."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from clinical.citation import Citation
from clinical.dosing import Advice, Verdict, advise
from clinical.errors import ImplausibleError
from clinical.patient import Patient
from clinical.quantity import Quantity
from clinical.schedule import PlanStep
from db.address import Address
from db.library import Library
from db.records import Jurisdiction, Regimen
from desktop.cautions import RENAL, Caution, edges, place_of, says
from desktop.pages import planning
from desktop.pages.advice import no_table
from desktop.pages.notices import supplement_line
from desktop.pages.signs import JURISDICTION
from desktop.strengths import Made, made, products_of
from desktop.words import later, tr, translated

NOT_AN_ORDER = later("A plan to talk over, not an order: the prescriber decides.")
NOTHING, UNIT_MG = Decimal(0), Decimal(100)
WEEK = 7
_TABLE = Address("regimen", RENAL).at("rule")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the reader asks a plan for. Doses are of a whole day, in mg; None takes the default.

    `from_mg` is the dose taken now, `to_mg` the one to reach.
    """

    jurisdiction: Jurisdiction = Jurisdiction.US
    clearance: Quantity | None = None
    haemodialysis: bool = False
    from_mg: Decimal | None = None
    to_mg: Decimal | None = None
    step_mg: Decimal | None = None
    start: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Steps from day 1 at `start`; `foremost` is what is said of the whole plan before them.

    `made_of` has an entry for each dose of each step, None where no strength is known. `advice` is
    the row of the label's renal table, None where the plan goes by none; `kidneys` says for which
    clearance the plan is, `dialysis` what else holds on haemodialysis, nothing off it.
    """

    title: str
    kidneys: Caution
    wish: Wish
    raises: bool
    advice: Advice | None
    steps: tuple[PlanStep, ...]
    made_of: tuple[tuple[Made | None, ...], ...]
    foremost: tuple[Caution, ...]
    dialysis: tuple[Caution, ...]
    cautions: tuple[Caution, ...]
    cite: tuple[Citation, ...]


def row_of(library: Library, wish: Wish, cautions: list[Caution], *, raises: bool) -> Advice | None:
    """The US label's row for the clearance, its edges told; None where the wish names none, and
    in the UK, for which no table is held.

    Raises ClinicalError where no plan can be made by the row; one that lowers the dose needs none.
    """
    clearance = wish.clearance
    if clearance is None:
        if raises and wish.haemodialysis:
            _refuse_dialysis(wish.jurisdiction)
        return None
    patient = Patient(clearance=clearance)
    unlikely = [Caution(words=translated(words)) for words in patient.unlikely()]
    if wish.jurisdiction is not Jurisdiction.US:
        if raises:
            raise ImplausibleError(no_table(tr(JURISDICTION[wish.jurisdiction])), "clearance")
        cautions.extend(unlikely)
        return None
    rule = regimen_of(library, RENAL).rule
    assert rule is not None
    advice = advise(rule, clearance, wish.haemodialysis)
    below = rule.proportional_below
    if advice.band is None or advice.verdict is Verdict.AVOID:
        words = tr("The label’s table does not cover this clearance.")
        raise ImplausibleError(words, "clearance")
    if raises and below is not None and clearance.value < below:
        raise ImplausibleError(planning.scaled_below(below), "clearance")
    cautions.extend(unlikely)
    cautions.extend(edges(advice))
    return advice


def _refuse_dialysis(place: Jurisdiction) -> None:
    """Raises ImplausibleError: no dose is raised on haemodialysis without a row of a table."""
    known = place is Jurisdiction.US
    words = planning.dialysis_by_clearance() if known else no_table(tr(JURISDICTION[place]))
    raise ImplausibleError(words, "clearance")


def supported(
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


def made_plan(
    library: Library,
    title: str,
    wish: Wish,
    advice: Advice | None,
    steps: tuple[PlanStep, ...],
    foremost: tuple[Caution, ...],
    said: tuple[Caution, ...],
) -> Plan:
    products, dialysis = products_of(library, wish.jurisdiction), _dialysis(library, wish, advice)
    made_of = tuple(tuple(made(dose, products) for dose in step.doses_mg) for step in steps)
    parts = [
        *(step.cite for step in steps),
        advice.band.cite if advice and advice.band else (),
        *(
            library.part(one.address).cite
            for one in (*foremost, *dialysis, *said)
            if one.address and _cited(one)
        ),
        *(dose.product.cite for doses in made_of for dose in doses if dose),
    ]
    cite = dict.fromkeys(one for part in parts for one in part)
    return Plan(
        title=title,
        kidneys=_kidneys(library, wish, advice),
        wish=wish,
        raises=steps[-1].total_mg > (wish.from_mg or NOTHING),
        advice=advice,
        steps=steps,
        made_of=made_of,
        foremost=foremost,
        dialysis=dialysis,
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
        rule = regimen_of(library, RENAL).rule
        assert rule is not None
        normal = rule.bands[0]
        assert normal.low is not None
        if wish.haemodialysis:
            return Caution(words=planning.by_no_row(), address=_TABLE)
        return Caution(words=planning.for_any_kidneys(normal.low), address=place_of(normal))
    words = planning.for_the_row(wish.clearance, advice)
    return Caution(words=words, address=place_of(advice.band))


def _dialysis(library: Library, wish: Wish, advice: Advice | None) -> tuple[Caution, ...]:
    """That the further dose after each dialysis is not among the steps, and what the label has."""
    if not wish.haemodialysis:
        return ()
    if wish.jurisdiction is not Jurisdiction.US:
        address = Address.parse("dorsal:regimen/uk-renal#no-dose")
        return (Caution(words=planning.no_text_on_dialysis(), address=address),)
    told = says(library, f"regimen/{RENAL}#haemodialysis")
    if advice is not None:
        told = Caution(words=supplement_line(advice), address=_TABLE.at("rule.supplement_mg"))
    asked: tuple[str, ...] = ()
    if wish.clearance is not None:
        patient = Patient(clearance=wish.clearance, haemodialysis=True)
        asked = patient.unlikely_on_haemodialysis(wish.clearance)
    words = f"{told.words} {planning.days_alone()}"
    return (replace(told, words=words), *(Caution(words=translated(one)) for one in asked))


def _cited(caution: Caution) -> bool:
    return caution.address is not None and caution.address.place != "pending"


def hundreds(daily_mg: Decimal, field: str) -> Decimal:
    """Raises ImplausibleError for what capsules cannot make up."""
    return whole(daily_mg, UNIT_MG, field)


def whole(daily_mg: Decimal, unit_mg: Decimal, field: str) -> Decimal:
    """Raises ImplausibleError for what the units, of capsules or of the liquid, do not make up."""
    if daily_mg % unit_mg:
        raise ImplausibleError(planning.no_multiple(UNIT_MG, unit_mg), field)
    return daily_mg


def regimen_of(library: Library, id_: str) -> Regimen:
    (regimen,) = library.of_type(Regimen, (id_,))
    return regimen
