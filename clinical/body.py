"""Body weights that a clearance may be worked out with; body surface; body mass index."""

from decimal import Decimal
from fractions import Fraction

from clinical.calculation import Calculation
from clinical.citation import Citation
from clinical.errors import ImplausibleError
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit, decimal_of, precisely, rounded
from clinical.said import Said

_SHORTEST_INCHES = 60
SHORTEST = Quantity(Decimal(_SHORTEST_INCHES), Unit.INCH)
"""The height from which on an ideal weight is defined."""
_BASE = {Sex.MALE: Fraction("50"), Sex.FEMALE: Fraction("45.5")}
_PER_INCH = Fraction("2.3")
_SHARE_OF_EXCESS = Fraction("0.4")
_MOSTELLER = Decimal(3600)
OBESE_BMI = 30
"""kg/m², from which on adults are called obese (Eurostat)."""
ADJUSTED_CITE = (Citation(reference="rxkinetics"), Citation(reference="clincalc"))


def ideal_weight(patient: Patient) -> Calculation:
    """Devine 1974: defined from a height of 60 inches (152.4 cm).

    Raises MissingError, and ImplausibleError for a smaller height.
    """
    patient.require("height")
    patient.require("sex")
    assert patient.height is not None
    assert patient.sex is not None
    inches = patient.height.exactly(Unit.INCH)
    if inches < _SHORTEST_INCHES:
        words = Said("Ideal weight is not defined below a height of 152.4 cm (60 in).")
        raise ImplausibleError(words, "height")
    base = _BASE[patient.sex]
    weight = base + _PER_INCH * (inches - _SHORTEST_INCHES)
    value = Quantity(decimal_of(weight), Unit.KG)
    sum_ = (
        f"{rounded(decimal_of(base))} kg + 2.3 kg × ({rounded(decimal_of(inches), 3)} in − 60)"
        f" = {rounded(value.value, 3)} kg"
    )
    step = Said("Ideal weight: {sum}", sum=sum_)
    cite = (Citation(reference="formula-page"), Citation(reference="devine-1974"))
    return Calculation(name="ideal weight", value=value, steps=(step,), cite=cite)


def adjusted_weight(patient: Patient) -> Calculation:
    """Ideal weight and 40 per cent of what the actual weight is above it."""
    ideal = ideal_weight(patient)
    patient.require("weight")
    assert patient.weight is not None
    lean = ideal.value.exactly(Unit.KG)
    actual = patient.weight.exactly(Unit.KG)
    value = Quantity(decimal_of(lean + _SHARE_OF_EXCESS * (actual - lean)), Unit.KG)
    kg, lean_kg = rounded(decimal_of(actual), 3), rounded(ideal.value.value, 3)
    sum_ = f"{lean_kg} kg + 0.4 × ({kg} − {lean_kg}) kg = {rounded(value.value, 3)} kg"
    step = Said("Adjusted weight: {sum}", sum=sum_)
    return Calculation(
        name="adjusted weight", value=value, steps=(*ideal.steps, step), cite=ADJUSTED_CITE
    )


def body_surface_area(patient: Patient) -> Calculation:
    """Mosteller 1987: √(height in cm × weight in kg ÷ 3,600), in m². Raises MissingError."""
    kg, cm = _weight_and_height(patient)
    with precisely():
        area = (decimal_of(cm * kg) / _MOSTELLER).sqrt()
    step = (
        f"√({rounded(decimal_of(cm), 3)} cm × {rounded(decimal_of(kg), 3)} kg ÷ 3,600)"
        f" = {rounded(area, 4)} m²"
    )
    return Calculation(
        name=Said("body surface"),
        value=Quantity(area, Unit.M2),
        steps=(step,),
        cite=(Citation(reference="mosteller-1987"),),
    )


def body_mass_index(patient: Patient) -> Calculation:
    """Weight ÷ height², in kg/m². Raises MissingError."""
    kg, cm = _weight_and_height(patient)
    index = decimal_of(kg / (cm / 100) ** 2)
    step = (
        f"{rounded(decimal_of(kg), 3)} kg ÷ ({rounded(decimal_of(cm / 100), 4)} m)²"
        f" = {rounded(index)} kg/m²"
    )
    return Calculation(
        name=Said("body mass index"),
        value=Quantity(index, Unit.KG_M2),
        steps=(step,),
        cite=(Citation(reference="eurostat-bmi"),),
    )


def _weight_and_height(patient: Patient) -> tuple[Fraction, Fraction]:
    """In kg and cm."""
    for name in ("weight", "height"):
        patient.require(name)
    assert patient.weight is not None
    assert patient.height is not None
    return patient.weight.exactly(Unit.KG), patient.height.exactly(Unit.CM)
