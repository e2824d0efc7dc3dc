"""Creatinine clearance, the measure that the labels' renal tables go by."""

from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from clinical.body import OBESE_BMI, SHORTEST, adjusted_weight, body_mass_index, ideal_weight
from clinical.calculation import Calculation
from clinical.citation import Citation
from clinical.errors import ClinicalError
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit, decimal_of, half_up, places_enough, rounded, telling
from clinical.said import Said, joined

_SEX_FACTOR = {Sex.MALE: Fraction(1), Sex.FEMALE: Fraction("0.85")}
_UK_CONSTANT = {Sex.MALE: Fraction("1.23"), Sex.FEMALE: Fraction("1.04")}
_OBESE = Fraction("1.2")
_BY = {
    "actual": Said("by actual weight"),
    "ideal": Said("by ideal weight"),
    "adjusted": Said("by adjusted weight"),
}
LEAST_CREATININE = Quantity(Decimal(60), Unit.UMOL_L)
"""What the NHS Greater Glasgow and Clyde handbook takes in place of a lower creatinine."""
_CITE = (Citation(reference="cockcroft-gault-1976"),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Clearances:
    """The clearance to go by, and those that another weight would give (name, clearance)."""

    selected: Calculation
    weight_used: str
    others: tuple[tuple[str, Calculation], ...] = ()

    @property
    def is_below_ideal(self) -> bool:
        """Whether the actual weight is gone by, and is below the ideal one."""
        mine = self.selected.value.value
        return self.weight_used == "actual" and any(
            other.value.value > mine for _, other in self.others
        )


def creatinine_clearance(patient: Patient, weight: Quantity, weight_name: str) -> Calculation:
    """Cockcroft and Gault 1976: (140 − age) × weight ÷ (72 × creatinine), × 0.85 in women.

    For adults with stable kidney function. Raises MissingError.
    """
    age, sex, measured = patient.age_sex_creatinine()
    creatinine = measured.exactly(Unit.MG_DL)
    by_sex = _SEX_FACTOR[sex]
    value = (140 - age) * weight.exactly(Unit.KG) / (72 * creatinine) * by_sex
    factor = "" if by_sex == 1 else f" × {rounded(decimal_of(by_sex), 2)}"
    kg, result = decimal_of(weight.exactly(Unit.KG)), telling(decimal_of(value))
    digits = len(result.partition(".")[2])

    def again(places: int) -> str:
        shown_kg, shown = (Fraction(half_up(n, places)) for n in (kg, decimal_of(creatinine)))
        return rounded(decimal_of((140 - age) * shown_kg / (72 * shown) * by_sex), digits)

    places = places_enough(again, result, 4)
    in_mg = rounded(decimal_of(creatinine), places)
    steps: list[str] = []
    if measured.unit is Unit.UMOL_L:
        sum_ = f"{measured} ÷ 88.4 = {in_mg} mg/dL"
        steps.append(Said("Creatinine: {sum}", sum=sum_))
    sum_ = (
        f"(140 − {age}) × {rounded(kg, places)} kg ÷ (72 × {in_mg} mg/dL){factor} = {result} mL/min"
    )
    steps.append(Said("Clearance: {sum}", sum=joined(sum_, _BY[weight_name], by=", ")))
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
    sum_ = (
        f"(140 − {age}) × {kg} kg × {rounded(decimal_of(constant), 2)}"
        f" ÷ {rounded(decimal_of(creatinine))} µmol/L = {telling(decimal_of(value))} mL/min"
    )
    step = Said(
        "Clearance: {sum}, {by} and the rounded UK constants", sum=sum_, by=_BY[weight_name]
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
            steps=(Said("{clearance}, as typed", clearance=patient.clearance),),
        )
        return Clearances(selected=typed, weight_used="none")
    patient.require("weight")
    assert patient.weight is not None
    by_actual = creatinine_clearance(patient, patient.weight, "actual")
    try:
        ideal = ideal_weight(patient)
    except ClinicalError:
        words = Said(
            "The formula says only “weight”: Dorsal takes the actual one, and from 1.2 times the "
            "ideal weight on the adjusted one."
        )
        return Clearances(selected=_told(by_actual, words), weight_used="actual")
    by_weight = {"actual": by_actual}
    for name, weight in (("ideal", ideal), ("adjusted", adjusted_weight(patient))):
        found = creatinine_clearance(patient, weight.value, name)
        by_weight[name] = replace(
            found, steps=(*weight.steps, *found.steps), cite=(*found.cite, *weight.cite)
        )
    least = _OBESE * ideal.value.exactly(Unit.KG)
    used = "adjusted" if patient.weight.exactly(Unit.KG) >= least else "actual"
    others = tuple((name, one) for name, one in by_weight.items() if name != used)
    kg, least_kg = (rounded(decimal_of(one), 3) for one in (ideal.value.exactly(Unit.KG), least))
    words = Said(
        "The formula says only “weight”: Dorsal takes the actual one, and from 1.2 times the ideal "
        "weight on the adjusted one, here from 1.2 × {kg} kg = {least_kg} kg on.",
        kg=kg,
        least_kg=least_kg,
    )
    cite = tuple(dict.fromkeys((*by_weight[used].cite, *ideal.cite)))
    selected = replace(_told(by_weight[used], words), cite=cite)
    return Clearances(selected=selected, weight_used=used, others=others)


def may_be_obese(patient: Patient) -> bool:
    """Whether no adjusted weight is to be had where the actual one may be far above the ideal.

    Of a height too small for an ideal weight: a mass index of 30 or more. Without a height: a
    weight from which on somebody of the sex would get an adjusted one. Raises MissingError.
    """
    if patient.height is not None:
        return body_mass_index(patient).value.value >= OBESE_BMI
    shortest = replace(patient, height=SHORTEST)
    patient.require("weight")
    assert patient.weight is not None
    return patient.weight.exactly(Unit.KG) >= _OBESE * ideal_weight(shortest).value.exactly(Unit.KG)


def _told(calculation: Calculation, words: str) -> Calculation:
    return replace(calculation, steps=(*calculation.steps, words))
