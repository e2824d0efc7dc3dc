"""Estimated filtration rate: context for a dose, never the measure of a label's table."""

from decimal import Decimal

from clinical.body import body_surface_area
from clinical.calculation import Calculation
from clinical.citation import Citation
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit, decimal_of, half_up, places_enough, precisely, rounded
from clinical.said import Said

_SCALE = Decimal(142)
_KAPPA = {Sex.FEMALE: Decimal("0.7"), Sex.MALE: Decimal("0.9")}
_ALPHA = {Sex.FEMALE: Decimal("-0.241"), Sex.MALE: Decimal("-0.302")}
_ABOVE = Decimal("-1.200")
_PER_YEAR = Decimal("0.9938")
_FEMALE = Decimal("1.012")
_REFERENCE_SURFACE = Decimal("1.73")
_NOT_FOR_THE_TABLE = Said(
    "The labels' tables go by creatinine clearance after Cockcroft and Gault, not by eGFR."
)


def egfr(patient: Patient) -> Calculation:
    """CKD-EPI 2021, from creatinine, age and sex, for adults: mL/min per 1.73 m² of surface.

    142 × min(creatinine/κ, 1)^α × max(creatinine/κ, 1)^−1.200 × 0.9938^age, × 1.012 in women.
    Raises MissingError.
    """
    age, sex, measured = patient.age_sex_creatinine()
    kappa, alpha = _KAPPA[sex], _ALPHA[sex]
    creatinine = decimal_of(measured.exactly(Unit.MG_DL))
    value = _rate(age, sex, creatinine)

    def again(places: int) -> str:
        return rounded(_rate(age, sex, half_up(creatinine, places)))

    shown = rounded(creatinine, places_enough(again, rounded(value), 4))
    step = (
        f"142 × min({shown} ÷ {kappa}, 1)^{str(alpha).replace('-', '−')}"
        f" × max({shown} ÷ {kappa}, 1)^−1.200 × 0.9938^{age}"
        f"{' × 1.012' if sex == Sex.FEMALE else ''} = {rounded(value)} mL/min/1.73 m²"
    )
    converted = (f"{measured} ÷ 88.4 = {shown} mg/dL",) if measured.unit is Unit.UMOL_L else ()
    return Calculation(
        name=Said("eGFR (estimated filtration rate, CKD-EPI 2021)"),
        value=Quantity(value, Unit.ML_MIN_173),
        steps=(*converted, step),
        cautions=(_NOT_FOR_THE_TABLE,),
        cite=(Citation(reference="nkf-ckdepi"), Citation(reference="inker-2021")),
    )


def _rate(age: int, sex: Sex, creatinine: Decimal) -> Decimal:
    """Creatinine in mg/dL."""
    with precisely():
        ratio = creatinine / _KAPPA[sex]
        below, above = min(ratio, Decimal(1)) ** _ALPHA[sex], max(ratio, Decimal(1)) ** _ABOVE
        return _SCALE * below * above * _PER_YEAR**age * (_FEMALE if sex == Sex.FEMALE else 1)


def of_surface(rate_ml_min_173: Decimal, surface_m2: Decimal) -> Decimal:
    """A rate per 1.73 m² as the rate of a surface, in mL/min."""
    with precisely():
        return rate_ml_min_173 * surface_m2 / _REFERENCE_SURFACE


def deindexed(patient: Patient) -> Calculation:
    """The eGFR of this patient's own surface: eGFR × surface ÷ 1.73, in mL/min.

    Raises MissingError, for height and weight too.
    """
    rate, surface = egfr(patient), body_surface_area(patient)
    per_173, area = rate.value.value, surface.value.value
    value = of_surface(per_173, area)

    def again(places: int) -> str:
        return rounded(of_surface(half_up(per_173, places), half_up(area, places)))

    places = places_enough(again, rounded(value), 2)
    factors = f"{rounded(per_173, places)} × {rounded(area, places)} m²"
    step = f"{factors} ÷ 1.73 m² = {rounded(value)} mL/min"
    return Calculation(
        name=Said("eGFR of this patient’s own body surface (de-indexed)"),
        value=Quantity(value, Unit.ML_MIN),
        steps=(*rate.steps, *surface.steps, step),
        cautions=rate.cautions,
        cite=(*rate.cite, Citation(reference="deindex"), *surface.cite),
    )
