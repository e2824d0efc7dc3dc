"""The dose by weight of a child with epilepsy: each sum with its values in it."""

from decimal import Decimal

from msgspec import structs

from clinical.dosing import measurable_mg, measurable_ml
from clinical.paediatric import (
    DOSES_A_DAY,
    GROWTH_CITE,
    OLDEST,
    START,
    STUDIED,
    YOUNGEST,
    Child,
    PaediatricDose,
    each_dose,
    maintenance_of,
    paediatric_dose,
)
from clinical.quantity import Quantity, Unit, decimal_of, rounded, spell
from db.address import Address
from desktop.pages.advice import FIELDS, Answer
from desktop.pages.markup import (
    Sources,
    bullets,
    card,
    fact,
    heading,
    link,
    reference_link,
    table,
    text,
)
from desktop.pages.notices import span
from desktop.words import later, listed, ranged, tr, translated

_BEHAVIOUR = Address("warning", "paed-neuropsych").at("action")
_UNDER_3 = Address("population", "children").at("under-three")
_FROM_12 = Address("regimen", "us-epilepsy-12-plus")
_MOST_FROM_12_MG, _MOST_STUDIED_MG = Decimal(1800), Decimal(3600)
_NOT_FOR_BACKS = later("Not a dose for back pain.")
_HOW_ROUNDED = later(
    "<br>Rounded down to 0.1 mL of the solution in the day; the exact sums are below."
)
_Line = tuple[str, tuple[Decimal, ...], tuple[Decimal, ...], str]
"""What a dose is called, its mg/kg a day, its mg a day, the place that says so."""


def child_answer(child: Child, mg_per_ml: Decimal | None, sources: Sources) -> Answer:
    """What the label gives by weight; what is missing, or not covered, in so many words."""
    if child.age is not None and not YOUNGEST <= child.age <= OLDEST:
        return Answer(_not_by_weight(child.age, sources))
    if child.age is None or child.weight is None:
        words = listed(tr(FIELDS[one]) for one in child.missing())
        return Answer(
            '<p class="soft">'
            + tr("Still needed: {words}, for the dose of a child.", words=words)
            + "</p>"
        )
    dose = paediatric_dose(child.age, child.weight)
    kept = "figures.age-3-4" if len(dose.maintenance_mg) == 1 else "figures.age-5-11"
    start = tr("{dose} at first", dose=_in_a_day(dose.start_mg, mg_per_ml))
    first = fact(start, "figures.start", sources)
    then = fact(_in_a_day(dose.maintenance_mg, mg_per_ml), kept, sources)
    lines = (
        (tr("At first"), START, dose.start_mg, "figures.start"),
        (tr("Then"), maintenance_of(child.age), dose.maintenance_mg, kept),
        (tr("Studied up to"), (STUDIED,), (dose.studied_up_to_mg,), "figures.studied"),
    )
    label = " · ".join(f"{reference_link(one, sources)}, {text(one.locator)}" for one in dose.cite)
    parts = [
        ('<p class="caption">' + tr("Answer · US label · epilepsy, add-on") + "</p>"),
        (
            '<p class="typed">'
            + tr("Given: {age} years · {weight}", age=child.age, weight=child.weight)
            + "</p>"
        ),
        '<p class="answer">' + tr("{first}, then {then}", first=first, then=then) + "</p>",
        f'<p class="caption">{label}{tr(_HOW_ROUNDED) if mg_per_ml else ""}</p>',
        *_questions(child, sources),
        *_above(dose, sources),
        card("against", f"<p>✕ &nbsp;{fact(tr(_NOT_FOR_BACKS), 'not-for', sources)}</p>"),
        heading(tr("Sums"), "sums"),
        _sums(lines, child.weight, mg_per_ml, sources),
        bullets(_cautions(sources)),
    ]
    return Answer("".join(parts))


def _sums(
    lines: tuple[_Line, ...], weight: Quantity, mg_per_ml: Decimal | None, sources: Sources
) -> str:
    kg = rounded(decimal_of(weight.exactly(Unit.KG)), 3)
    rows = [
        (
            name,
            fact(f"{span(mg_per_kg)} mg/kg × {kg} kg", place, sources),
            f"<b>{span(daily_mg)} mg</b>",
            f"{span(each_dose(daily_mg))} mg",
            _volumes(each_dose(daily_mg), mg_per_ml) if mg_per_ml else "–",
        )
        for name, mg_per_kg, daily_mg, place in lines
    ]
    liquid = (
        tr("Measure at most, {mg_per_ml} mg/mL", mg_per_ml=spell(mg_per_ml))
        if mg_per_ml
        else tr("Liquid")
    )
    return table(
        (
            "",
            tr("Sum"),
            tr("A day"),
            tr("Each of {doses_a_day} doses", doses_a_day=DOSES_A_DAY),
            liquid,
        ),
        rows,
    )


def _volumes(doses_mg: tuple[Decimal, ...], mg_per_ml: Decimal) -> str:
    measured = (spell(measurable_ml(mg, mg_per_ml)) for mg in doses_mg)
    return f"{ranged(measured)} mL"


def _in_a_day(daily_mg: tuple[Decimal, ...], mg_per_ml: Decimal | None) -> str:
    """A day's dose to lead with: in whole tenths of a millilitre where there is a liquid."""
    if mg_per_ml:
        daily_mg = tuple(measurable_mg(mg, mg_per_ml) for mg in daily_mg)
    return tr("{doses} mg a day", doses=span(daily_mg))


def _questions(child: Child, sources: Sources) -> list[str]:
    growth = reference_link(GROWTH_CITE, sources)
    return [
        card("caution", f'<p class="typed">▲ &nbsp;{text(translated(words))} {growth}</p>')
        + "<p></p>"
        for words in child.unlikely()
    ]


def _above(dose: PaediatricDose, sources: Sources) -> list[str]:
    """Where the sum is above what the label has for adults, that: it has no highest of its own."""
    older = structs.replace(sources, record=_FROM_12)
    if dose.studied_up_to_mg > _MOST_STUDIED_MG:
        words = tr(
            "By weight it can come to more than 3,600 mg a day, the most that the label "
            "names for adults with epilepsy, and that for few and a short time."
        )
        place = "figures.short-term"
    elif max(dose.maintenance_mg) > _MOST_FROM_12_MG:
        words = tr(
            "By weight it comes to more than 1,800 mg a day, the most of the label’s "
            "maintenance dose from 12 years."
        )
        place = "figures.maintenance-day"
    else:
        return []
    return [card("caution", f"<p>▲ &nbsp;{fact(words, place, older)}</p>") + "<p></p>"]


def _cautions(sources: Sources) -> list[str]:
    elsewhere = structs.replace(sources, record=_BEHAVIOUR.record)
    return [
        fact(tr("Reach the maintenance dose in about 3 days."), "figures.titration", sources),
        fact(
            tr("Three doses a day, never more than 12 hours apart."),
            "figures.interval",
            sources,
        ),
        fact(
            tr("Studied up to 50 mg/kg a day in one long study: not a maximum of the label."),
            "figures.studied",
            sources,
        ),
        fact(tr("Ask parents and school about behaviour."), _BEHAVIOUR.place, elsewhere),
        fact(tr("Not for a child under 12 with kidney disease: not studied."), "not-for", sources),
        fact(
            tr("Volumes are rounded down to 0.1 mL by Dorsal, never up; the label does not round."),
            "",
            sources,
        ),
    ]


def _not_by_weight(age: int, sources: Sources) -> str:
    status = "<p class='status unknown'>" + tr("? &nbsp;Not covered by weight") + "</p>"
    if age < YOUNGEST:
        elsewhere = structs.replace(sources, record=_UNDER_3.record)
        words = fact(tr("Under 3 years the label gives no dose."), _UNDER_3.place, elsewhere)
    else:
        words = tr(
            "From 12 years the dose is as for adults: {regimen}.",
            regimen=link(_FROM_12, tr("epilepsy, from 12")),
        )
    return card("unknown", f"{status}<p>{words}</p>")
