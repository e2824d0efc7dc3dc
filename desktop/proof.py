"""Every worked example of every formula, run: what the reader can ask Dorsal to prove."""

import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from clinical.body import adjusted_weight, body_mass_index, body_surface_area, ideal_weight
from clinical.dosing import Advice, DoseRule, Verdict, advise, volume_ml
from clinical.errors import ImplausibleError
from clinical.filtration import egfr, of_surface
from clinical.kinetics import absorbed_mg, hours_to_reach, left_after, reached_after
from clinical.paediatric import paediatric_dose
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit
from clinical.renal import by_uk_constants, clearances, creatinine_clearance
from clinical.risk import Arm, risk_difference
from db.library import Library
from db.records import Product, Regimen
from resources import ROOT

Example = Mapping[str, Any]
Answer = Iterator[tuple[str, object, object]]
"""A field's name, what was expected of it, what came out."""

_CLOSE = 1e-12
_SEX = {"M": Sex.MALE, "F": Sex.FEMALE}
_NEURONTIN = {
    "ge60": "ge60",
    "30to59": "above30",
    "15to29": "above15",
    "15": "at15",
    "lt15": "at15",
}
_HORIZANT = {">=60": "ge60", "30-59": "from30", "15-29": "from15", "<15": "lt15"}
_GRALISE = {">=60": "ge60", "30-60": "from30", "<30 do not give": "lt30"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One formula: how many of its worked examples came out, and what did not."""

    formula: str
    examples: int
    wrong: tuple[str, ...] = ()


def prove(library: Library) -> tuple[Proof, ...]:
    """Runs all worked examples; numbers must agree to 12 digits, bands exactly."""
    worked = json.loads((ROOT / "vectors.json").read_text(encoding="utf-8"))
    tables = _Tables(library)
    found = []
    for formula, examples in worked.items():
        wrong = [
            f"example {number}: {name} is {came!s}, expected {wanted!s}"
            for number, example in enumerate(examples, 1)
            for name, wanted, came in _FORMULAS[formula](example, tables)
            if not _agree(wanted, came)
        ]
        found.append(Proof(formula=formula, examples=len(examples), wrong=tuple(wrong)))
    return tuple(found)


class _Tables:
    """The label tables of the library that the examples are about."""

    def __init__(self, library: Library) -> None:
        self.neurontin = _rule(library, "neurontin-us-renal")
        self.gralise = _rule(library, "gralise-us-renal")
        self.horizant = _rule(library, "horizant-rls-renal")
        (solution,) = library.of_type(Product, ("neurontin-soln",))
        assert solution.mg_per_ml is not None
        self.mg_per_ml = solution.mg_per_ml


def _rule(library: Library, regimen: str) -> DoseRule:
    (found,) = library.of_type(Regimen, (regimen,))
    assert found.rule is not None
    return found.rule


def _agree(wanted: object, came: object) -> bool:
    if isinstance(wanted, int | float) and not isinstance(wanted, bool):
        return isinstance(came, int | float | Decimal) and math.isclose(
            float(came), wanted, rel_tol=_CLOSE, abs_tol=_CLOSE
        )
    if isinstance(wanted, list):
        values = list(came) if isinstance(came, tuple | list) else [came]
        return len(values) == len(wanted) and all(map(_agree, wanted, values))
    return wanted == came


def _quantity(example: Example, name: str, unit: Unit) -> Quantity | None:
    return Quantity(Decimal(str(example[name])), unit) if name in example else None


def _patient(example: Example) -> Patient:
    creatinine = _quantity(example, "scr_mg_dl", Unit.MG_DL)
    return Patient(
        age=example.get("age_y"),
        sex=_SEX.get(example.get("sex", "")),
        weight=_quantity(example, "weight_kg", Unit.KG),
        height=_quantity(example, "height_cm", Unit.CM),
        creatinine=creatinine or _quantity(example, "scr_umol_l", Unit.UMOL_L),
    )


def _clearance(example: Example, _tables: _Tables) -> Answer:
    patient = _patient(example)
    assert patient.weight is not None
    found = creatinine_clearance(patient, patient.weight, "actual").value.value
    for name in ("crcl_ml_min", "crcl_exact_ml_min"):
        if name in example:
            yield name, example[name], found
    if "crcl_uk_constant_ml_min" in example:
        shortcut = by_uk_constants(patient, patient.weight, "actual").value.value
        yield "crcl_uk_constant_ml_min", example["crcl_uk_constant_ml_min"], shortcut


def _ideal_weight(example: Example, _tables: _Tables) -> Answer:
    try:
        found = ideal_weight(_patient(example)).value.value
    except ImplausibleError:
        yield "below_60_in", example["below_60_in"], True
    else:
        yield "below_60_in", example["below_60_in"], False
        yield "ibw_kg", example["ibw_kg"], found


def _adjusted_weight(example: Example, _tables: _Tables) -> Answer:
    yield "adjbw_kg", example["adjbw_kg"], adjusted_weight(_patient(example)).value.value


def _weight_choice(example: Example, tables: _Tables) -> Answer:
    found = clearances(_patient(example))
    yield "selected_weight", example["selected_weight"], found.weight_used
    by_weight = {"selected": found.selected, found.weight_used: found.selected}
    by_weight |= dict(found.others)
    bands = {}
    for name, calculation in by_weight.items():
        clearance = calculation.value
        band = advise(tables.neurontin, clearance, haemodialysis=False).band
        bands[name] = band.id if band else ""
        if f"crcl_{name}" in example:
            yield f"crcl_{name}", example[f"crcl_{name}"], clearance.value
        if f"band_{name}" in example:
            yield f"band_{name}", _NEURONTIN[example[f"band_{name}"]], bands[name]
    yield "bands_differ", example["bands_differ"], len(set(bands.values())) > 1


def _ckd_epi(example: Example, _tables: _Tables) -> Answer:
    yield "egfr_ml_min_173", example["egfr_ml_min_173"], egfr(_patient(example)).value.value


def _surface(example: Example, _tables: _Tables) -> Answer:
    yield "bsa_m2", example["bsa_m2"], body_surface_area(_patient(example)).value.value


def _deindexed(example: Example, _tables: _Tables) -> Answer:
    surface = body_surface_area(_patient(example)).value.value
    yield "bsa_m2", example["bsa_m2"], surface
    rate = Decimal(str(example["egfr_ml_min_173"]))
    yield "egfr_ml_min", example["egfr_ml_min"], of_surface(rate, surface)


def _mass_index(example: Example, _tables: _Tables) -> Answer:
    yield "bmi_kg_m2", example["bmi_kg_m2"], body_mass_index(_patient(example)).value.value


def _advice(rule: DoseRule, example: Example, *, haemodialysis: bool = False) -> Advice:
    clearance = Quantity(Decimal(str(example["crcl_ml_min"])), Unit.ML_MIN)
    return advise(rule, clearance, haemodialysis=haemodialysis)


def _neurontin_band(example: Example, tables: _Tables) -> Answer:
    advice = _advice(tables.neurontin, example)
    yield "band", _NEURONTIN[example["band"]], advice.band.id if advice.band else ""
    yield "ambiguous_in_label", example["ambiguous_in_label"], advice.gap
    yield "doses_mg", example["doses_mg"], advice.single_doses_mg
    if advice.band and advice.band.doses_per_day:
        per_day = advice.band.doses_per_day
        daily = [dose * per_day for dose in advice.single_doses_mg]
        yield "daily_mg", example["daily_mg"], daily


def _other_bands(example: Example, tables: _Tables) -> Answer:
    for name, rule, ids in (
        ("gralise", tables.gralise, _GRALISE),
        ("horizant", tables.horizant, _HORIZANT),
    ):
        advice = _advice(rule, example)
        yield name, ids[example[name]], advice.band.id if advice.band else ""
        yield name, "do not give" in example[name], advice.verdict is Verdict.AVOID


def _below_15(example: Example, tables: _Tables) -> Answer:
    dose = _advice(tables.neurontin, example).single_doses_mg[example["column"] - 1]
    yield "daily_mg", example["daily_mg"], dose
    volume = volume_ml(dose, tables.mg_per_ml)
    yield "solution_ml_50mg_per_ml", example["solution_ml_50mg_per_ml"], volume


def _haemodialysis(example: Example, tables: _Tables) -> Answer:
    advice = _advice(tables.neurontin, example, haemodialysis=True)
    column = example["column"] - 1
    yield "maintenance_mg_day", example["maintenance_mg_day"], advice.single_doses_mg[column]
    supplement = advice.supplement_mg[column]
    yield "supplement", example["supplement_after_each_4h_mg"], supplement


def _risk(example: Example, _tables: _Tables) -> Answer:
    drug = Arm(events=example["events_drug"], n=example["n_drug"])
    control = Arm(events=example["events_control"], n=example["n_control"])
    found = risk_difference(drug, control)
    yield "risk_drug", example["risk_drug"], drug.share
    yield "risk_control", example["risk_control"], control.share
    yield "ard", example["ard"], found.value
    low, high = found.interval.low, found.interval.high
    yield "ard_newcombe_95", example["ard_newcombe_95"], (low, high)
    needed, number = example["number_needed"], found.number_needed
    yield "number needed", needed["point"], number.value
    if needed["ci"]:
        yield "its interval", needed["ci"], (number.at_high, number.at_low)
    else:
        limits = [needed["limit_if_lower"], needed["limit_if_upper"]]
        yield "its limits", limits, (number.at_low, number.at_high)
    yield "spans none", needed["ci"] is None, number.spans_none


def _paediatric(example: Example, _tables: _Tables) -> Answer:
    weight = Quantity(Decimal(str(example["weight_kg"])), Unit.KG)
    found = paediatric_dose(example["age_y"], weight)
    yield "start_mg_day", example["start_mg_day"], found.start_mg
    yield "maintenance_mg_day", example["maintenance_mg_day"], found.maintenance_mg
    yield "ceiling", example["ceiling_studied_mg_day"], found.studied_up_to_mg


def _solution(example: Example, tables: _Tables) -> Answer:
    dose = Decimal(str(example["dose_mg"]))
    yield "volume_ml", example["volume_ml"], volume_ml(dose, tables.mg_per_ml)


def _half_life(example: Example, _tables: _Tables) -> Answer:
    hours, half_life = Decimal(str(example["hours"])), Decimal(str(example["half_life_h"]))
    yield "reached", example["reached"], reached_after(hours, half_life)
    yield "left", example["left"], left_after(hours, half_life)
    found = hours_to_reach(Decimal("0.9"), half_life)
    yield "hours_to_90_pct", example["hours_to_90_pct"], found


def _absorbed(example: Example, _tables: _Tables) -> Answer:
    daily, percent = Decimal(str(example["daily_mg"])), Decimal(str(example["percent"]))
    yield "absorbed_mg", example["absorbed_mg"], absorbed_mg(daily, percent)


_FORMULAS: dict[str, Callable[[Example, _Tables], Answer]] = {
    "cg-mgdl": _clearance,
    "cg-umol": _clearance,
    "ibw": _ideal_weight,
    "adjbw": _adjusted_weight,
    "weight-choice": _weight_choice,
    "ckdepi-2021": _ckd_epi,
    "bsa": _surface,
    "deindex": _deindexed,
    "bmi": _mass_index,
    "band-neurontin": _neurontin_band,
    "band-others": _other_bands,
    "below15": _below_15,
    "hd": _haemodialysis,
    "risk": _risk,
    "paed": _paediatric,
    "solution": _solution,
    "half-life": _half_life,
    "absorbed": _absorbed,
}
