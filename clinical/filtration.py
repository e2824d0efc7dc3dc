"""Estimated filtration rate: context for a dose, never the measure of a label's table."""

from decimal import Decimal

from clinical.body import body_surface_area
from clinical.calculation import Calculation
from clinical.citation import Citation
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit, decimal_of, precisely, rounded

_SCALE = Decimal(142)
_KAPPA = {Sex.FEMALE: Decimal("0.7"), Sex.MALE: Decimal("0.9")}
_ALPHA = {Sex.FEMALE: Decimal("-0.241"), Sex.MALE: Decimal("-0.302")}
_ABOVE = Decimal("-1.200")
_PER_YEAR = Decimal("0.9938")
_FEMALE = Decimal("1.012")
_REFERENCE_SURFACE = Decimal("1.73")
_NOT_FOR_THE_TABLE = (
    "The labels' tables go by creatinine clearance after Cockcroft and Gault, not by eGFR."
)


def egfr(patient: Patient) -> Calculation:
    """CKD-EPI 2021, from creatinine, age and sex, for adults: mL/min per 1.73 m² of surface.

    142 × min(creatinine/κ, 1)^α × max(creatinine/κ, 1)^−1.200 × 0.9938^age, × 1.012 in women.
    Raises MissingError.
    """
    age, sex, measured = patient.age_sex_creatinine()
    kappa, alpha = _KAPPA[sex], _ALPHA[sex]
    female = sex == Sex.FEMALE
    creatinine = decimal_of(measured.exactly(Unit.MG_DL))
    with precisely():
        ratio = creatinine / kappa
        below, above = min(ratio, Decimal(1)) ** alpha, max(ratio, Decimal(1)) ** _ABOVE
        value = _SCALE * below * above * _PER_YEAR**age * (_FEMALE if female else 1)
    step = (
        f"142 × min({rounded(creatinine, 2)} ÷ {kappa}, 1)^{str(alpha).replace('-', '−')}"
        f" × max({rounded(creatinine, 2)} ÷ {kappa}, 1)^−1.200 × 0.9938^{age}"
        f"{' × 1.012' if female else ''} = {rounded(value)} mL/min/1.73 m²"
    )
    return Calculation(
        name="estimated filtration rate",
        value=Quantity(value, Unit.ML_MIN_173),
        steps=(step,),
        cautions=(_NOT_FOR_THE_TABLE,),
        cite=(Citation(reference="nkf-ckdepi"), Citation(reference="inker-2021")),
    )


def of_surface(rate_ml_min_173: Decimal, surface_m2: Decimal) -> Decimal:
    """A rate per 1.73 m² as the rate of a surface, in mL/min."""
    with precisely():
        return rate_ml_min_173 * surface_m2 / _REFERENCE_SURFACE


def deindexed(patient: Patient) -> Calculation:
    """The eGFR of this patient's own surface: eGFR × surface ÷ 1.73, in mL/min.

    Raises MissingError, for height and weight too.
    """
    rate, surface = egfr(patient), body_surface_area(patient)
    value = of_surface(rate.value.value, surface.value.value)
    step = (
        f"{rounded(rate.value.value)} × {rounded(surface.value.value, 2)} m² ÷ 1.73 m²"
        f" = {rounded(value)} mL/min"
    )
    return Calculation(
        name="estimated filtration rate, de-indexed",
        value=Quantity(value, Unit.ML_MIN),
        steps=(*rate.steps, *surface.steps, step),
        cautions=rate.cautions,
        cite=(*rate.cite, Citation(reference="deindex"), *surface.cite),
    )
