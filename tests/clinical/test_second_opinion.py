"""A second, independent implementation in floating point agrees on ten thousand patients."""

import math
import random
from decimal import Decimal

import pytest

from clinical.body import adjusted_weight, body_mass_index, body_surface_area, ideal_weight
from clinical.dosing import advise
from clinical.errors import ImplausibleError
from clinical.filtration import deindexed, egfr
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit
from clinical.renal import by_uk_constants, clearances, creatinine_clearance
from clinical.risk import Arm, risk_difference
from db.address import Address
from db.library import Library
from db.records import Regimen

PATIENTS = 10_000


def decimal(generator: random.Random, low: float, high: float, places: int) -> Decimal:
    return Decimal(str(round(generator.uniform(low, high), places)))


def random_patient(generator: random.Random) -> Patient:
    metric = generator.random() < 0.5
    return Patient(
        age=generator.randint(18, 110),
        sex=generator.choice(list(Sex)),
        weight=Quantity(decimal(generator, 35, 200, 1), Unit.KG)
        if metric
        else Quantity(decimal(generator, 77, 440, 1), Unit.LB),
        height=Quantity(decimal(generator, 130, 210, 1), Unit.CM)
        if metric
        else Quantity(decimal(generator, 52, 82, 1), Unit.INCH),
        creatinine=Quantity(decimal(generator, 0.3, 12, 2), Unit.MG_DL)
        if metric
        else Quantity(decimal(generator, 27, 1000, 0), Unit.UMOL_L),
    )


def close(one: Decimal, other: float) -> bool:
    return math.isclose(float(one), other, rel_tol=1e-9)


def in_float(patient: Patient) -> tuple[float, float, float, bool]:
    """kg, cm, mg/dL and whether the patient is a woman, with constants of its own."""
    assert patient.weight and patient.height and patient.creatinine  # noqa: PT018
    kg, cm = float(patient.weight.value), float(patient.height.value)
    mg_dl = float(patient.creatinine.value)
    if patient.weight.unit is Unit.LB:
        kg = kg * 0.45359237
    if patient.height.unit is Unit.INCH:
        cm = cm * 2.54
    if patient.creatinine.unit is Unit.UMOL_L:
        mg_dl = mg_dl / 88.4
    return kg, cm, mg_dl, patient.sex is Sex.FEMALE


def cockcroft_gault(age: int, kg: float, mg_dl: float, woman: bool) -> float:
    clearance = (140 - age) * kg / (72 * mg_dl)
    return clearance * 0.85 if woman else clearance


def ckd_epi(age: int, mg_dl: float, woman: bool) -> float:
    kappa, alpha = (0.7, -0.241) if woman else (0.9, -0.302)
    rate = 142 * min(mg_dl / kappa, 1) ** alpha * max(mg_dl / kappa, 1) ** -1.2
    return float(rate * 0.9938**age * (1.012 if woman else 1))


def test_it_agrees_on_ten_thousand_patients() -> None:
    generator = random.Random(20261121)
    for _ in range(PATIENTS):
        patient = random_patient(generator)
        assert patient.age is not None
        assert patient.weight is not None
        kg, cm, mg_dl, woman = in_float(patient)
        inches = cm / 2.54
        expected = cockcroft_gault(patient.age, kg, mg_dl, woman)
        assert close(creatinine_clearance(patient, patient.weight, "actual").value.value, expected)
        shortcut = (140 - patient.age) * kg * (1.04 if woman else 1.23) / (mg_dl * 88.4)
        assert close(by_uk_constants(patient, patient.weight, "actual").value.value, shortcut)
        assert close(egfr(patient).value.value, ckd_epi(patient.age, mg_dl, woman))
        surface = math.sqrt(cm * kg / 3600)
        assert close(body_surface_area(patient).value.value, surface)
        of_surface = ckd_epi(patient.age, mg_dl, woman) * surface / 1.73
        assert close(deindexed(patient).value.value, of_surface)
        assert close(body_mass_index(patient).value.value, kg / (cm / 100) ** 2)
        if inches < 60 - 1e-9:
            with pytest.raises(ImplausibleError):
                ideal_weight(patient)
            continue
        ideal = (45.5 if woman else 50) + 2.3 * (inches - 60)
        assert close(ideal_weight(patient).value.value, ideal)
        adjusted = ideal + 0.4 * (kg - ideal)
        assert close(adjusted_weight(patient).value.value, adjusted)
        found = clearances(patient)
        if abs(kg / ideal - 1.2) > 1e-9:
            assert found.weight_used == ("adjusted" if kg >= 1.2 * ideal else "actual")


def test_the_row_taken_agrees_with_a_reading_of_the_label_of_its_own(library: Library) -> None:
    record = library.record(Address("regimen", "neurontin-us-renal"))
    assert isinstance(record, Regimen)
    assert record.rule is not None
    generator = random.Random(1976)
    for _ in range(PATIENTS):
        clearance = decimal(generator, 0.5, 130, 2)
        value = float(clearance)
        if value >= 60:
            row = "ge60"
        elif value > 30:
            row = "above30"
        else:
            row = "above15" if value > 15 else "at15"
        advice = advise(record.rule, Quantity(clearance, Unit.ML_MIN), haemodialysis=False)
        assert advice.band is not None
        assert advice.band.id == row, clearance
        highest = {"ge60": 1200.0, "above30": 700.0, "above15": 700.0, "at15": 300.0}[row]
        expected = highest * value / 15 if value < 15 else highest
        assert close(advice.single_doses_mg[-1], expected), clearance


def test_it_agrees_on_the_interval_of_a_difference() -> None:
    generator = random.Random(1998)
    z = 1.959963984540054

    def wilson(x: int, n: int) -> tuple[float, float]:
        p = x / n
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        spread = z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
        return middle - spread, middle + spread

    for _ in range(PATIENTS):
        n1, n2 = generator.randint(1, 900), generator.randint(1, 900)
        x1, x2 = generator.randint(0, n1), generator.randint(0, n2)
        found = risk_difference(Arm(events=x1, n=n1), Arm(events=x2, n=n2))
        p1, p2 = x1 / n1, x2 / n2
        (l1, u1), (l2, u2) = wilson(x1, n1), wilson(x2, n2)
        low = p1 - p2 - math.hypot(p1 - l1, u2 - p2)
        high = p1 - p2 + math.hypot(u1 - p1, p2 - l2)
        assert math.isclose(float(found.interval.low), low, rel_tol=1e-9, abs_tol=1e-9)
        assert math.isclose(float(found.interval.high), high, rel_tol=1e-9, abs_tol=1e-9)
        assert low - 1e-12 <= p1 - p2 <= high + 1e-12
