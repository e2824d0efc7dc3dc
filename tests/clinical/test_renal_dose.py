"""Clearance and dose bands, against worked examples and at both edges of every row."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinical.dosing import DoseRule, Verdict, advise
from clinical.errors import ClinicalError, ImplausibleError, MissingError
from clinical.filtration import egfr
from clinical.paediatric import Child
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit
from clinical.renal import clearances, creatinine_clearance
from db.address import Address
from db.library import Library
from db.records import Regimen


def kg(value: float) -> Quantity:
    return Quantity(Decimal(str(value)), Unit.KG)


def ml_min(value: float | str) -> Quantity:
    return Quantity(Decimal(str(value)), Unit.ML_MIN)


def close(value: Decimal, expected: float) -> bool:
    return float(value) == pytest.approx(expected, rel=1e-12)


def rule_of(library: Library, id_: str) -> DoseRule:
    regimen = library.record(Address("regimen", id_))
    assert isinstance(regimen, Regimen)
    assert regimen.rule is not None
    return regimen.rule


@pytest.mark.parametrize(
    ("regimen", "value", "band", "gap"),
    [
        ("neurontin-us-renal", "60", "ge60", False),
        ("neurontin-us-renal", "59.999", "above30", True),
        ("neurontin-us-renal", "59", "above30", False),
        ("neurontin-us-renal", "30.001", "above30", False),
        ("neurontin-us-renal", "30", "above15", True),
        ("neurontin-us-renal", "29.5", "above15", True),
        ("neurontin-us-renal", "29", "above15", False),
        ("neurontin-us-renal", "15.001", "above15", False),
        ("neurontin-us-renal", "15", "at15", False),
        ("neurontin-us-renal", "14.999", "at15", False),
        ("gralise-us-renal", "60.001", "ge60", False),
        ("gralise-us-renal", "60", "from30", True),
        ("gralise-us-renal", "30", "from30", False),
        ("gralise-us-renal", "29.999", "lt30", False),
        ("horizant-rls-renal", "59.5", "from30", True),
        ("horizant-rls-renal", "15", "from15", False),
        ("horizant-rls-renal", "14.9", "lt15", False),
    ],
)
def test_both_edges_of_every_row(
    library: Library, regimen: str, value: str, band: str, gap: bool
) -> None:
    advice = advise(rule_of(library, regimen), ml_min(value), haemodialysis=False)
    assert advice.band is not None
    assert (advice.band.id, advice.gap) == (band, gap)


@pytest.mark.parametrize(
    "regimen", ["neurontin-us-renal", "gralise-us-renal", "horizant-rls-renal",
                "horizant-phn-renal"],
)  # fmt: skip
def test_what_a_table_says_of_its_gaps_is_so(library: Library, regimen: str) -> None:
    rule = rule_of(library, regimen)
    between = re.findall(r"between (\d+) and (\d+)", rule.gaps)
    odd = [(int(low) + int(high)) / 2 for low, high in between]
    odd += [int(value) for value in re.findall(r"exactly (\d+)", rule.gaps)]
    assert odd
    for value in odd:
        assert advise(rule, ml_min(value), haemodialysis=False).gap, value


@pytest.mark.parametrize(
    ("age", "weight", "asked"),
    [(3, "11.2", True), (3, "11.3", False), (3, "21", False), (3, "33", True),
     (11, "26.4", True), (11, "65.4", False), (11, "65.5", True), (12, "150", False)],
)  # fmt: skip
def test_a_weight_beyond_the_growth_charts_is_asked_about(
    age: int, weight: str, asked: bool
) -> None:
    assert bool(Child(age=age, weight=Quantity(Decimal(weight), Unit.KG)).unlikely()) == asked


@pytest.mark.parametrize(
    ("value", "neighbours"),
    [
        ("61.1", []), ("61", ["above30"]), ("60", ["above30"]), ("59.5", ["ge60"]), ("58.9", []),
        ("30.5", ["above15"]), ("30", ["above30"]), ("29.2", ["above30"]), ("45", []),
        ("15.04", ["at15"]), ("14.96", ["above15"]), ("13.9", []),
    ],
)  # fmt: skip
def test_the_neighbours_of_an_edge_are_named(
    library: Library, value: str, neighbours: list[str]
) -> None:
    rule = rule_of(library, "neurontin-us-renal")
    near = advise(rule, ml_min(value), haemodialysis=False).near
    assert [band.id for band in near] == neighbours


def test_gralise_on_haemodialysis_is_not_given(library: Library) -> None:
    advice = advise(rule_of(library, "gralise-us-renal"), ml_min(70), haemodialysis=True)
    assert advice.verdict is Verdict.AVOID


@given(one=st.decimals("0.1", "200", places=2), other=st.decimals("0.1", "200", places=2))
def test_less_clearance_never_gives_more_drug(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    rule = _RULES[0]
    weak, strong = (advise(rule, ml_min(str(v)), haemodialysis=False) for v in (low, high))
    assert max(weak.daily_mg) <= max(strong.daily_mg)
    assert min(weak.daily_mg) <= min(strong.daily_mg)


def patient_of(age: int, kg_: Decimal, mg_dl: Decimal) -> Patient:
    return Patient(
        age=age,
        sex=Sex.MALE,
        weight=Quantity(kg_, Unit.KG),
        creatinine=Quantity(mg_dl, Unit.MG_DL),
    )


AGES = st.integers(18, 119)
WEIGHTS = st.decimals("35", "200", places=1)
CREATININES = st.decimals("0.3", "12", places=2)


@given(age=AGES, weight=WEIGHTS, creatinine=CREATININES)
def test_clearance_falls_with_age_and_creatinine_and_rises_with_weight(
    age: int, weight: Decimal, creatinine: Decimal
) -> None:
    def clearance(patient: Patient) -> Decimal:
        assert patient.weight is not None
        return creatinine_clearance(patient, patient.weight, "actual").value.value

    here = clearance(patient_of(age, weight, creatinine))
    assert clearance(patient_of(age + 1, weight, creatinine)) < here
    assert clearance(patient_of(age, weight, creatinine + Decimal("0.01"))) < here
    assert clearance(patient_of(age, weight + Decimal("0.1"), creatinine)) > here
    woman = replace(patient_of(age, weight, creatinine), sex=Sex.FEMALE)
    assert clearance(woman) < here


@given(age=AGES, creatinine=CREATININES)
def test_egfr_falls_with_age_and_creatinine(age: int, creatinine: Decimal) -> None:
    here = egfr(patient_of(age, Decimal(70), creatinine)).value.value
    assert egfr(patient_of(age + 1, Decimal(70), creatinine)).value.value < here
    more = patient_of(age, Decimal(70), creatinine + Decimal("0.01"))
    assert egfr(more).value.value < here


_RULES: list[DoseRule] = []


@pytest.fixture(autouse=True)
def _neurontin_rule(library: Library) -> None:
    if not _RULES:
        _RULES.append(rule_of(library, "neurontin-us-renal"))


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"age": 17}, "age"),
        ({"age": 121}, "age"),
        ({"weight": Quantity(Decimal(5), Unit.KG)}, "weight"),
        ({"weight": Quantity(Decimal(1000), Unit.LB)}, "weight"),
        ({"height": Quantity(Decimal("1.6"), Unit.CM)}, "height"),
        ({"creatinine": Quantity(Decimal(124), Unit.MG_DL)}, "creatinine"),
        ({"creatinine": Quantity(Decimal(1), Unit.UMOL_L)}, "creatinine"),
        ({"clearance": Quantity(Decimal(0), Unit.ML_MIN)}, "clearance"),
        ({"clearance": Quantity(Decimal(-3), Unit.ML_MIN)}, "clearance"),
        ({"clearance": Quantity(Decimal(500), Unit.ML_MIN)}, "clearance"),
    ],
)
def test_implausible_values_are_refused_and_the_field_is_named(
    fields: dict[str, Any], field: str
) -> None:
    with pytest.raises(ImplausibleError) as caught:
        Patient(**fields)
    assert caught.value.field == field


def test_what_is_missing_is_named() -> None:
    with pytest.raises(MissingError, match="Weight is missing") as caught:
        clearances(Patient(age=70, sex=Sex.MALE))
    assert caught.value.field == "weight"


def test_an_egfr_is_not_taken_for_a_clearance(library: Library) -> None:
    egfr = Quantity(Decimal(50), Unit.ML_MIN_173)
    with pytest.raises(ClinicalError, match="goes by mL/min"):
        advise(rule_of(library, "neurontin-us-renal"), egfr, haemodialysis=False)


def test_a_typed_clearance_is_used_as_it_is() -> None:
    found = clearances(Patient(clearance=ml_min("34.25")))
    assert found.selected.value == ml_min("34.25")
    assert found.others == ()


@pytest.mark.parametrize(
    ("quantity", "unit"),
    [
        (Quantity(Decimal(134), Unit.LB), Unit.KG),
        (Quantity(Decimal("63.2"), Unit.INCH), Unit.CM),
        (Quantity(Decimal("97.3"), Unit.UMOL_L), Unit.MG_DL),
    ],
)
def test_units_go_there_and_back_without_loss(quantity: Quantity, unit: Unit) -> None:
    there = quantity.exactly(unit)
    factor = there / quantity.exactly(quantity.unit)
    assert there / factor == quantity.exactly(quantity.unit)
