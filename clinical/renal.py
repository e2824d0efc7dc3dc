"""Creatinine clearance, the measure that the labels' renal tables go by."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from clinical.body import adjusted_weight, ideal_weight
from clinical.calculation import Calculation
from clinical.citation import Citation
from clinical.errors import ClinicalError
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit, decimal_of, rounded

_SEX_FACTOR = {Sex.MALE: Fraction(1), Sex.FEMALE: Fraction("0.85")}
_UK_CONSTANT = {Sex.MALE: Fraction("1.23"), Sex.FEMALE: Fraction("1.04")}
_OBESE = Fraction("1.2")
LEAST_CREATININE = Quantity(Decimal(60), Unit.UMOL_L)
"""What the NHS Greater Glasgow and Clyde handbook takes in place of a lower creatinine."""
_CITE = (
    Citation(reference="gralise-us", locator="2.2"),
    Citation(reference="horizant-us-openfda", locator="2.4"),
    Citation(reference="cockcroft-gault-1976"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearances:
    """The clearance to go by, and those that another weight would give (name, clearance)."""

    selected: Calculation
    weight_used: str
    others: tuple[tuple[str, Calculation], ...] = ()


def creatinine_clearance(patient: Patient, weight: Quantity, weight_name: str) -> Calculation:
    """Cockcroft and Gault 1976: (140 − age) × weight ÷ (72 × creatinine), × 0.85 in women.

    For adults with stable kidney function. Raises MissingError.
    """
    age, sex, measured = patient.age_sex_creatinine()
    creatinine = measured.exactly(Unit.MG_DL)
    by_sex = _SEX_FACTOR[sex]
    value = (140 - age) * weight.exactly(Unit.KG) / (72 * creatinine) * by_sex
    factor = "" if by_sex == 1 else f" × {rounded(decimal_of(by_sex), 2)}"
    steps = []
    if measured.unit is Unit.UMOL_L:
        in_mg = rounded(decimal_of(creatinine), 4)
        steps.append(f"{measured} ÷ 88.4 = {in_mg} mg/dL")
    kg = rounded(decimal_of(weight.exactly(Unit.KG)), 3)
    steps.append(
        f"(140 − {age}) × {kg} kg ÷ (72 × {rounded(decimal_of(creatinine), 4)} mg/dL)"
        f"{factor} = {rounded(decimal_of(value))} mL/min, by {weight_name} weight"
    )
    return Calculation(
        name="creatinine clearance",
        value=Quantity(decimal_of(value), Unit.ML_MIN),
        steps=tuple(steps),
        cite=_CITE,
    )


def by_uk_constants(patient: Patient, weight: Quantity, weight_name: str) -> Calculation:
    """The British shortcut: (140 − age) × weight × 1.23 in men or 1.04 in women ÷ µmol/L.

    Its constants are rounded: about 0.18 per cent above the exact form in men, 0.35 below in women.
    Raises MissingError.
    """
    age, sex, measured = patient.age_sex_creatinine()
    creatinine = measured.exactly(Unit.UMOL_L)
    constant = _UK_CONSTANT[sex]
    value = (140 - age) * weight.exactly(Unit.KG) * constant / creatinine
    kg = rounded(decimal_of(weight.exactly(Unit.KG)))
    step = (
        f"(140 − {age}) × {kg} kg × {rounded(decimal_of(constant), 2)}"
        f" ÷ {rounded(decimal_of(creatinine))} µmol/L = {rounded(decimal_of(value))} mL/min,"
        f" by {weight_name} weight and the rounded UK constants"
    )
    return Calculation(
        name="creatinine clearance, UK constants",
        value=Quantity(decimal_of(value), Unit.ML_MIN),
        steps=(step,),
        cite=(Citation(reference="nhsggc-crcl"),),
    )


def by_least_creatinine(patient: Patient) -> Calculation | None:
    """The clearance were creatinine 60 µmol/L, by the same choice of weight; None where it is no
    lower, or is not gone by.

    Raises MissingError.
    """
    if patient.clearance is not None or patient.creatinine is None:
        return None
    if patient.creatinine.exactly(Unit.UMOL_L) >= LEAST_CREATININE.exactly(Unit.UMOL_L):
        return None
    found = clearances(replace(patient, creatinine=LEAST_CREATININE)).selected
    return replace(found, cite=(Citation(reference="nhsggc-crcl"),))


def clearances(patient: Patient) -> Clearances:
    """By actual weight; by adjusted weight from 1.2 times the ideal weight on; the others beside.

    The labels say only "weight": the choice is Dorsal's, so all are given. A typed clearance is
    used as it is. Raises MissingError.
    """
    if patient.clearance is not None:
        typed = Calculation(
            name="creatinine clearance",
            value=patient.clearance,
            steps=(f"{patient.clearance}, as typed",),
        )
        return Clearances(selected=typed, weight_used="none")
    patient.require("weight")
    assert patient.weight is not None
    by_actual = creatinine_clearance(patient, patient.weight, "actual")
    try:
        ideal = ideal_weight(patient).value
    except ClinicalError:
        return Clearances(selected=by_actual, weight_used="actual")
    by_weight = {"actual": by_actual}
    for name, weight in (("ideal", ideal_weight(patient)), ("adjusted", adjusted_weight(patient))):
        found = creatinine_clearance(patient, weight.value, name)
        by_weight[name] = replace(
            found, steps=(*weight.steps, *found.steps), cite=(*found.cite, *weight.cite)
        )
    obese = patient.weight.exactly(Unit.KG) >= _OBESE * ideal.exactly(Unit.KG)
    used = "adjusted" if obese else "actual"
    others = tuple((name, one) for name, one in by_weight.items() if name != used)
    return Clearances(selected=by_weight[used], weight_used=used, others=others)
