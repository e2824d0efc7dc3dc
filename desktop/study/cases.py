"""Short cases: an invented patient out of resources/cases.json, answered by the program's sums.

A case holds a patient and a question, never an answer: every figure of the answer is worked out
from the library's records when the card is made.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from clinical.citation import VerifyKind
from clinical.dosing import Verdict
from clinical.errors import ClinicalError
from clinical.patient import Patient, Sex
from clinical.quantity import spell, telling
from db.address import Address
from db.cards import Card, CardKind, Difficulty
from db.errors import UnknownAddressError
from db.library import Library
from db.records import Condition, Incidence, Jurisdiction, Product, Regimen, Tab, Table
from desktop import typed
from desktop.against_placebo import Compared, compared
from desktop.cautions import how_long, standing
from desktop.doses_shown import renal_table
from desktop.lowering import plan_taper
from desktop.pages.notices import DoseAnswer, day_words, dose_answer, first_line, formula_cite
from desktop.pages.rates import counted_words, interval_words, needed_words, points_words
from desktop.pages.signs import JURISDICTION
from desktop.plans import Plan, Wish
from desktop.raising import plan_titration
from desktop.study.doses import is_daily
from desktop.study.facts import lowered
from desktop.study.rates import trial_words
from resources import ROOT

Case = dict[str, Any]


def case_cards(library: Library) -> Iterator[Card]:
    """A case that another library has no records for makes no card."""
    told = json.loads((ROOT / "cases.json").read_text(encoding="utf-8"))
    makers = {"doses": _dose_card, "plans": _plan_card, "rates": _rate_card}
    for name, make in makers.items():
        for case in told[name]:
            with suppress(UnknownAddressError, ClinicalError):
                yield from make(library, case)


def _id(case: Case) -> str:
    return f"case:{case['id']}"


def _dose_card(library: Library, case: Case) -> Iterator[Card]:
    (regimen,) = library.of_type(Regimen, (case["table"],))
    (condition,) = library.of_type(Condition, (case["condition"],))
    table = renal_table(library, regimen)
    if table is None:
        return
    found = dose_answer(table, _patient(case))
    name = _name_of(library, regimen)
    for_what = lowered(condition.title)
    selected = found.clearances.selected if found.clearances else None
    cite = (*table.rule.cite, *(formula_cite(table.rule, selected) if selected else ()))
    answer = (f"{first_line(found)}.", *_row(found))
    yield Card(
        id=_id(case),
        kind=CardKind.CASE,
        about=Address("regimen", regimen.id),
        question=f"{_story(case)} {name} is to be given for {for_what}. Which row, what dose?",
        answer=answer,
        because=_working(found),
        fact="\n".join(answer),
        cite=tuple(dict.fromkeys(cite)),
        checked=table.rule.checked,
        tab=Tab.DOSING,
        conditions=(condition.id,),
        difficulty=Difficulty.DEMANDING,
    )


def _name_of(library: Library, regimen: Regimen) -> str:
    """The brand and whose label it is: "Neurontin (US label)"."""
    product = library.of_type(Product, regimen.products)[0]
    return f"{product.brand or product.generic} ({JURISDICTION[regimen.jurisdiction]} label)"


def _patient(case: Case) -> Patient:
    def measured(name: str, units: Any) -> Any:
        return typed.quantity(case[name], name, units) if name in case else None

    return Patient(
        age=typed.whole_years(case["age"]) if "age" in case else None,
        sex=Sex(case["sex"]) if "sex" in case else None,
        weight=measured("weight", typed.WEIGHT),
        height=measured("height", typed.HEIGHT),
        creatinine=measured("creatinine", typed.CREATININE),
        clearance=measured("clearance", typed.CLEARANCE),
        haemodialysis=case.get("haemodialysis", False),
    )


def _story(case: Case) -> str:
    """The patient in a sentence, as typed."""
    patient = _patient(case)
    who = {Sex.FEMALE: "A woman", Sex.MALE: "A man", None: "A patient"}[patient.sex]
    if patient.age is not None:
        who += f" of {patient.age}"
    told = [str(one) for one in (patient.weight, patient.height) if one]
    if patient.creatinine:
        told.append(f"creatinine {patient.creatinine}")
    if patient.clearance:
        told.append(f"creatinine clearance {patient.clearance}")
    if patient.haemodialysis:
        told.append("on haemodialysis")
    return f"{', '.join([who, *told])}."


def _row(found: DoseAnswer) -> Iterator[str]:
    """The clearance that the row was found by, the row, and what the label means by it."""
    row = f"row “{found.advice.band.label}”" if found.advice.band else "no row"
    if found.advice.scaled:
        row += ", in proportion"
    yield from _where_found(found, row)
    band = found.advice.band
    if band and band.note and band.verdict is not Verdict.AVOID:
        yield band.note


def _where_found(found: DoseAnswer, row: str) -> Iterator[str]:
    if found.clearances is None:
        yield f"The table’s {row}, whatever the clearance."
        return
    value = telling(found.clearances.selected.value.value)
    weight = found.clearances.weight_used
    by = "" if weight == "none" else f" by {weight} weight"
    yield f"At a clearance of {value} mL/min{by}: {row}."


def _working(found: DoseAnswer) -> tuple[str, ...]:
    steps = found.clearances.selected.steps if found.clearances else ()
    day = day_words(found.advice) if is_daily(found.advice.band) else ""
    aloud = (notice.words for notice in found.notices if not notice.quiet)
    return (*steps, *found.advice.because, *((f"{day}.",) if day else ()), *aloud)


def _plan_card(library: Library, case: Case) -> Iterator[Card]:
    wish = _wish(library, case)
    rises = case["way"] == "titrate"
    plan = (plan_titration if rises else plan_taper)(library, wish)
    answer = tuple(_plan_lines(plan))
    yield Card(
        id=_id(case),
        kind=CardKind.CASE,
        about=Address("topic", "plan"),
        question=_asked(plan),
        answer=answer,
        because=_whose(library, plan),
        fact="\n".join(answer),
        cite=plan.cite,
        checked=VerifyKind.DERIVED,
        tab=Tab.DOSING,
        difficulty=Difficulty.DEMANDING,
    )


def _whose(library: Library, plan: Plan) -> tuple[str, ...]:
    """Where the steps come from; not what every plan warns of."""
    jurisdiction = plan.wish.jurisdiction
    always = {caution.words for caution in standing(library, jurisdiction, raises=plan.raises)} | {
        caution.words for caution in how_long(library, jurisdiction)
    }
    return tuple(one.words for one in plan.cautions if one.words not in always)


def _wish(library: Library, case: Case) -> Wish:
    """The day it starts is on no card: the edition's own will do."""

    def mg(name: str) -> Any:
        return typed.milligrams(case[name], name) if name in case else None

    clearance = case.get("clearance")
    return Wish(
        jurisdiction=Jurisdiction(case["jurisdiction"]),
        clearance=typed.quantity(clearance, "clearance", typed.CLEARANCE) if clearance else None,
        from_mg=mg("from"),
        to_mg=mg("to"),
        start=library.edition.issued,
    )


def _asked(plan: Plan) -> str:
    wish = plan.wish
    whose = JURISDICTION[wish.jurisdiction]
    kidneys = f", creatinine clearance {wish.clearance}" if wish.clearance else ""
    return f"{plan.title} ({whose}{kidneys}): which steps, at the pace that sources give?"


def _plan_lines(plan: Plan) -> Iterator[str]:
    for step in plan.steps:
        doses = " + ".join(spell(mg) for mg in step.doses_mg)
        total = f"{spell(step.total_mg)} mg in all"
        taken = f"{doses} mg, {total}" if len(step.doses_mg) > 1 else f"{doses} mg"
        yield f"From day {step.day}: {taken if step.doses_mg else 'none'}."


def _rate_card(library: Library, case: Case) -> Iterator[Card]:
    (table,) = library.of_type(Table, (case["table"],))
    for row in table.rows:
        for found in compared(table, row) if row.id == case["row"] else ():
            if found.drug.arm.id == case["arm"]:
                yield _harm_card(library, table, row, found, case)


def _harm_card(library: Library, table: Table, row: Incidence, found: Compared, case: Case) -> Card:
    answer = tuple(_needed(found))
    return Card(
        id=_id(case),
        kind=CardKind.CASE,
        about=Address("table", table.id).at(f"rows.{row.id}"),
        question=(
            f"{trial_words(library, table)}, {lowered(row.term)}: {counted_words(found)}."
            " What is the difference, and the number needed to harm?"
        ),
        answer=answer,
        fact="\n".join(answer),
        cite=(*table.cite, *(found.risk.cite if found.risk else ())),
        checked=table.checked,
        tab=Tab.SIDE_EFFECTS,
        conditions=(table.condition,) if table.condition else (),
        difficulty=Difficulty.DEMANDING,
    )


def _needed(found: Compared) -> Iterator[str]:
    """Raises ClinicalError where the label prints no two figures to set against each other."""
    if found.points is None or found.risk is None:
        raise ClinicalError("No difference can be worked out.")
    interval = interval_words(found.risk.interval)
    yield f"{points_words(found.points)} points of 100 (95% interval {interval})."
    yield f"{needed_words(found.risk)}."
