"""The verbs of the command line that calculate: dose, egfr, plan."""

import argparse
from datetime import date
from pathlib import Path
from typing import Any

from clinical.body import body_surface_area
from clinical.calculation import Calculation
from clinical.citation import Citation
from clinical.dosing import Advice, Band, DoseRule, Verdict, measurable_ml, own_row
from clinical.errors import ClinicalError, ImplausibleError
from clinical.filtration import deindexed, egfr
from clinical.patient import YOUNGEST_OF_A_TABLE, Patient, Sex
from clinical.quantity import spell
from clinical.renal import Clearances, clearances
from db.address import Address
from db.library import Library, open_library
from db.records import Jurisdiction, Reference, Regimen
from desktop import typed
from desktop.doses_shown import renal_table
from desktop.lowering import plan_taper
from desktop.output import DONE, SenselessError, print_json
from desktop.pages.advice import NOT_AN_ORDER, no_table
from desktop.pages.notices import (
    DoseAnswer,
    about_haemodialysis,
    day_words,
    dose_answer,
    first_line,
    formula_cite,
    proportional_line,
    questions,
    row_steps,
    supplement_line,
)
from desktop.pages.plan import made_words, taken_words
from desktop.pages.signs import JURISDICTION
from desktop.plans import NOT_AN_ORDER as PLAN_IS_NO_ORDER
from desktop.plans import Plan, Wish
from desktop.raising import plan_titration
from desktop.subjects import CHILD

_PRODUCTS = ("neurontin", "gralise", "horizant")
_TABLES = {
    "neurontin": "neurontin-us-renal",
    "gralise": "gralise-us-renal",
    "horizant": "horizant-phn-renal",
}
_RESTLESS_LEGS = "horizant-rls-renal"


def add_to(verbs: Any) -> None:
    """Adds the verbs to a parser's subparsers."""
    for name, run, arguments, words in (
        ("dose", _dose, _dose_arguments, "the dose by the label's renal table"),
        ("egfr", _egfr, _egfr_arguments, "CKD-EPI 2021, with and without de-indexing"),
        ("plan", _plan, _plan_arguments, "raise or lower the dose step by step"),
    ):
        verb = verbs.add_parser(name, help=words, description=words)
        verb.set_defaults(run=run)
        arguments(verb)
        verb.add_argument("--json", action="store_true", help="one JSON document on stdout")


def _patient_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--age", metavar="YEARS")
    verb.add_argument("--sex", choices=[sex.value for sex in Sex])
    verb.add_argument("--weight", metavar="61kg", help="kg or lb")
    verb.add_argument("--height", metavar="160cm", help="cm or in")
    verb.add_argument("--creatinine", metavar="1.4mg/dL", help="mg/dL or umol/L")


def _dose_arguments(verb: argparse.ArgumentParser) -> None:
    _patient_arguments(verb)
    verb.add_argument("--clearance", metavar="34", help="mL/min, used as it is")
    verb.add_argument("--product", choices=_PRODUCTS, default="neurontin")
    verb.add_argument("--indication", choices=["phn", "rls"], help="for Horizant; phn by default")
    verb.add_argument("--jurisdiction", choices=["us", "uk"], default="us")
    verb.add_argument("--haemodialysis", "--hemodialysis", action="store_true")
    verb.add_argument("--on", metavar="DATE", help="the day of the answer, YYYY-MM-DD")


def _egfr_arguments(verb: argparse.ArgumentParser) -> None:
    _patient_arguments(verb)


def _plan_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("way", choices=["titrate", "taper"])
    verb.add_argument("--to", metavar="1800", help="mg a day to reach; of a taper 0 by default")
    verb.add_argument("--from", dest="from_mg", metavar="900", help="mg a day taken now")
    verb.add_argument("--clearance", metavar="34", help="mL/min")
    verb.add_argument("--haemodialysis", "--hemodialysis", action="store_true")
    verb.add_argument("--step", metavar="300", help="mg a day that a step changes")
    verb.add_argument("--start", metavar="DATE", help="day 1, YYYY-MM-DD; today by default")
    verb.add_argument("--jurisdiction", choices=["us", "uk"], default="us")
    verb.add_argument(
        "--pdf", type=Path, metavar="FILE", help="writes it for the chart and patient"
    )


def _patient(options: argparse.Namespace) -> Patient:
    def measured(name: str, units: tuple[Any, ...]) -> Any:
        text = getattr(options, name, None)
        return None if text is None else typed.quantity(text, name, units)

    age = None if options.age is None else typed.whole_years(options.age)
    if age is not None and age < YOUNGEST_OF_A_TABLE:
        try:
            Patient(age=age)
        except ImplausibleError as error:
            raise SenselessError(f"{error} See: dorsal show {CHILD}") from None
    return Patient(
        age=age,
        sex=Sex(options.sex) if options.sex else None,
        weight=measured("weight", typed.WEIGHT),
        height=measured("height", typed.HEIGHT),
        creatinine=measured("creatinine", typed.CREATININE),
        clearance=measured("clearance", typed.CLEARANCE),
        haemodialysis=getattr(options, "haemodialysis", False),
    )


def _dose(options: argparse.Namespace) -> int:
    table_id = _table_id(options)
    patient = _patient(options)
    on = typed.day(options.on) if options.on else date.today()
    with open_library(options.library) as library:
        (record,) = library.of_type(Regimen, (table_id,))
        table = renal_table(library, record)
        if options.jurisdiction == "uk" or table is None:
            _refuse_unfinished(patient)
            known = clearances(patient)
            body = _not_covered(no_table(options.jurisdiction.upper()), patient, known)
            lines = _not_covered_lines(library, body, known)
        else:
            if not (patient.haemodialysis and own_row(table.rule)):
                _refuse_unfinished(patient)
            found = dose_answer(table, patient)
            body = _dose_json(record, found)
            lines = _dose_lines(library, record, found)
        remarks = _remarks(options, library, on)
    body["cautions"] += remarks
    if options.json:
        print_json(body)
    else:
        print("\n".join([*lines, *(f"! {words}" for words in remarks)]))
    return DONE


def _refuse_unfinished(patient: Patient) -> None:
    """Raises SenselessError that names every option still needed."""
    missing = patient.missing()
    if missing:
        options = ", ".join(f"--{name}" for name in missing)
        raise SenselessError(f"{', '.join(missing)} missing: give {options}, or --clearance alone")


def _table_id(options: argparse.Namespace) -> str:
    if options.product != "horizant" and options.indication:
        words = f"--indication is for horizant alone: {options.product} has one table"
        raise SenselessError(words)
    return _RESTLESS_LEGS if options.indication == "rls" else _TABLES[options.product]


def _remarks(options: argparse.Namespace, library: Library, on: date) -> list[str]:
    """What the answer rests on that was not asked for, and what is past its time."""
    remarks = []
    if options.product == "horizant" and options.jurisdiction == "us" and not options.indication:
        remarks.append(
            "No indication given: the table for postherpetic neuralgia is taken. For restless legs "
            "give --indication rls."
        )
    if on > library.edition.review_by:
        day = library.edition.review_by
        remarks.append(f"Content to be reviewed by {day}: check it at its source.")
    return remarks


def _not_covered(because: str, patient: Patient, known: Clearances) -> dict[str, Any]:
    """No dose; the clearance all the same, whose arithmetic has no jurisdiction."""
    return {
        "table": None,
        "clearance": _clearance_json(known),
        "alternatives_by_weight": [],
        "band": None,
        "verdict": Verdict.NOT_COVERED.value,
        "regimen": None,
        "row": None,
        "supplement_mg": None,
        "cautions": [
            *(one.words for one in about_haemodialysis(patient, known.selected, None)),
            *questions(patient, known),
        ],
        "because": [because],
        "references": _references(list(known.selected.cite)),
    }


def _not_covered_lines(library: Library, body: dict[str, Any], known: Clearances) -> list[str]:
    cited = list(known.selected.cite)
    return [
        "Not covered",
        *body["because"],
        *(f"! {words}" for words in body["cautions"]),
        *known.selected.steps,
        *([f"Sources: {_named(library, cited)}"] if cited else []),
    ]


def _clearance_json(known: Clearances | None) -> dict[str, Any] | None:
    if known is None:
        return None
    selected = known.selected
    return {
        "value": float(selected.value.value),
        "unit": selected.value.unit.value,
        "formula": "as typed" if not selected.cite else "Cockcroft and Gault",
        "weight_used": known.weight_used,
        "steps": list(selected.steps),
    }


def _dose_json(record: Regimen, found: DoseAnswer) -> dict[str, Any]:
    advice = found.advice
    return {
        "table": {
            "address": str(Address("regimen", record.id)),
            "title": record.title,
            "substance": found.table.substance,
            "indication": record.indication,
            "jurisdiction": record.jurisdiction.value,
        },
        "clearance": _clearance_json(found.clearances),
        "alternatives_by_weight": [
            {
                "weight": name,
                "clearance": float(other.value.value),
                "band": theirs.band.label if theirs.band else None,
                "regimen": _regimen_json(theirs),
            }
            for name, other, theirs in found.others
        ],
        "band": _band_json(found.table.rule, advice) if advice.band else None,
        "verdict": advice.verdict.value,
        "regimen": _regimen_json(advice),
        "row": _row_json(found),
        "supplement_mg": [float(mg) for mg in advice.supplement_mg] or None,
        "cautions": [
            NOT_AN_ORDER,
            *(notice.words for notice in found.notices),
            *filter(None, (proportional_line(found), supplement_line(found.advice))),
        ],
        "because": list(advice.because),
        "references": _references(_cited(found)),
    }


def _cited(found: DoseAnswer) -> list[Citation]:
    row = found.advice.band or found.table.rule
    beside = (cite for notice in found.notices for cite in notice.cite)
    formula = formula_cite(found.table.rule, found.clearances.selected) if found.clearances else ()
    return [*row.cite, *formula, *beside]


def _band_json(rule: DoseRule, advice: Advice) -> dict[str, Any]:
    assert advice.band is not None
    rows = list(rule.bands)
    at = rows.index(advice.band) if advice.band in rows else None
    around = [] if at is None else rows[max(at - 1, 0) : at] + rows[at + 1 : at + 2]
    near = {band.id for band in advice.near}
    return {
        **_edges(advice.band),
        "gap": advice.gap,
        "scaled": advice.scaled,
        "neighbours": [{**_edges(band), "near": band.id in near} for band in around],
    }


def _edges(band: Band) -> dict[str, Any]:
    low, high = (None if end is None else float(end) for end in (band.low, band.high))
    return {"label": band.label, "low": low, "high": high}


def _regimen_json(advice: Advice) -> dict[str, Any] | None:
    if advice.verdict in (Verdict.AVOID, Verdict.NOT_COVERED) or advice.band is None:
        return None
    daily = [float(mg) for mg in advice.daily_mg]
    per_day = advice.band.doses_per_day
    return {
        "daily_mg": [min(daily), max(daily)] if daily else None,
        "frequency": advice.frequency,
        "doses_per_day": None if per_day is None else float(per_day),
        "single_doses_mg": [float(mg) for mg in advice.single_doses_mg],
    }


def _row_json(found: DoseAnswer) -> dict[str, Any] | None:
    """The other columns of the row; below its last row, what of each dose can be measured."""
    band, mg_per_ml = found.advice.band, found.table.mg_per_ml
    if band is None:
        return None
    return {
        "start": band.start or None,
        "maintenance": band.maintenance or None,
        "taper": band.taper or None,
        "note": band.note or None,
        "measurable_ml": [
            float(measurable_ml(dose, mg_per_ml)) for _, dose in found.proportional if mg_per_ml
        ]
        or None,
    }


def _references(cite: list[Citation]) -> list[dict[str, str]]:
    return [
        {"reference": str(Address("reference", one.reference)), "locator": one.locator}
        for one in dict.fromkeys(cite)
    ]


def _dose_lines(library: Library, record: Regimen, found: DoseAnswer) -> list[str]:
    advice = found.advice
    place = JURISDICTION[record.jurisdiction]
    day = day_words(advice)
    doubted = [notice.words for notice in found.notices if notice.foremost]
    return [
        *(f"! {words}" for words in doubted),
        first_line(found),
        f"! {NOT_AN_ORDER}",
        f"{record.title} ({place}) · {found.table.substance} · {record.indication}",
        *([day] if day else []),
        *advice.because,
        *(f"{name} {words}" for name, words in row_steps(advice.band)),
        *filter(None, (proportional_line(found), supplement_line(advice))),
        *(f"! {notice.words}" for notice in found.notices if not notice.foremost),
        *(found.clearances.selected.steps if found.clearances else ()),
        f"Sources: {_named(library, _cited(found))}",
    ]


def _named(library: Library, cited: list[Citation]) -> str:
    """References by their short titles, each with the place in it."""
    unique = tuple(dict.fromkeys(cited))
    names = [one.short for one in library.of_type(Reference, tuple(c.reference for c in unique))]
    placed = zip(names, (c.locator for c in unique), strict=True)
    return "; ".join(f"{name}, {locator}" if locator else name for name, locator in placed)


def _egfr(options: argparse.Namespace) -> int:
    patient = _patient(options)
    missing = [name for name in ("age", "sex", "creatinine") if getattr(patient, name) is None]
    if missing:
        wanted = ", ".join(f"--{name}" for name in missing)
        raise SenselessError(f"{', '.join(missing)} missing: give {wanted}")
    rate = egfr(patient)
    try:
        own: Calculation | None = deindexed(patient)
        surface: Calculation | None = body_surface_area(patient)
    except ClinicalError:
        own = surface = None
    if options.json:
        print_json(
            {
                "egfr": _calculation_json(rate),
                "body_surface": _calculation_json(surface),
                "deindexed": _calculation_json(own),
                "formula": "CKD-EPI 2021, from creatinine",
                "cautions": [*patient.unlikely(), *rate.cautions],
                "references": _references(list((own or rate).cite)),
            }
        )
    else:
        asked = (f"! {words}" for words in patient.unlikely())
        print("\n".join([*(own or rate).steps, *asked, *rate.cautions]))
        if own is None:
            print("With height and weight it is given for this person’s own surface too.")
    return DONE


def _calculation_json(calculation: Calculation | None) -> dict[str, Any] | None:
    if calculation is None:
        return None
    return {
        "value": float(calculation.value.value),
        "unit": calculation.value.unit.value,
        "steps": list(calculation.steps),
    }


def _plan(options: argparse.Namespace) -> int:
    def mg(text: str | None, name: str) -> Any:
        return None if text is None else typed.milligrams(text, name)

    clearance = options.clearance
    wish = Wish(
        jurisdiction=Jurisdiction(options.jurisdiction),
        clearance=None
        if clearance is None
        else typed.quantity(clearance, "clearance", typed.CLEARANCE),
        haemodialysis=options.haemodialysis,
        from_mg=mg(options.from_mg, "from"),
        to_mg=mg(options.to, "to"),
        step_mg=mg(options.step, "step"),
        start=date.today() if options.start is None else typed.day(options.start),
    )
    with open_library(options.library) as library:
        plan = (plan_titration if options.way == "titrate" else plan_taper)(library, wish)
        if options.pdf:
            _write_pdf(library, plan, options.pdf)
    if options.json:
        print_json(_plan_json(plan))
    else:
        print("\n".join(_plan_lines(plan)))
    return DONE


def _write_pdf(library: Library, plan: Plan, path: Path) -> None:
    """Drawn by Qt, like pictures; no other verb of this file loads it."""
    from desktop.printing import write_plan

    write_plan(library, plan, path)


def _plan_json(plan: Plan) -> dict[str, Any]:
    return {
        "title": plan.title,
        "band": None
        if plan.advice is None or plan.advice.band is None
        else {**_edges(plan.advice.band), "gap": plan.advice.gap},
        "steps": [
            {
                "day": step.day,
                "date": step.on(plan.wish.start).isoformat(),
                "doses_mg": [float(mg) for mg in step.doses_mg],
                "total_mg": float(step.total_mg),
                "made_of": [made_words(dose) for dose in made],
                "note": step.note,
                "references": _references(list(step.cite)),
            }
            for step, made in zip(plan.steps, plan.made_of, strict=True)
        ],
        "references": _references(list(plan.cite)),
        "cautions": [
            *(caution.words for caution in plan.foremost),
            *([plan.kidneys.words] if plan.advice is None else []),
            *(caution.words for caution in plan.dialysis),
            *(caution.words for caution in plan.cautions),
            PLAN_IS_NO_ORDER,
        ],
    }


def _plan_lines(plan: Plan) -> list[str]:
    first = (f"! {caution.words}" for caution in plan.foremost)
    lines = [plan.title, *first, plan.kidneys.words]
    lines += (f"! {caution.words}" for caution in plan.dialysis)
    for step, made in zip(plan.steps, plan.made_of, strict=True):
        doses = " + ".join(spell(mg) for mg in step.doses_mg) or "none"
        told = " · ".join(filter(None, (taken_words(step, made), step.note)))
        lines.append(
            f"day {step.day:>3}  {step.on(plan.wish.start)}  {doses} = {spell(step.total_mg)} mg"
            f"  {told}".rstrip()
        )
    return [*lines, *(f"! {caution.words}" for caution in plan.cautions), PLAN_IS_NO_ORDER]
