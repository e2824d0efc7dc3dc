"""The answer for one patient: what is told together, what first, and what not at all."""

from decimal import Decimal

import pytest

from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit
from db.address import Address
from db.library import Library
from db.records import Regimen
from desktop.doses_shown import dose_page
from desktop.pages.plain import plain_text

FURTHER = ("125", "150", "200", "250", "350")
COLUMNS = {
    "45": ("200", "300", "400", "500", "700"),
    "20": ("200", "300", "400", "500", "700"),
    "15": ("100", "125", "150", "200", "300"),
    "7.5": ("50", "62.5", "75", "100", "150"),
}
"""By clearance: a daily dose a column, as Table 1 of the US label prints it, or half of the last
row; below each column the label prints its further dose.
"""


def shown(library: Library, patient: Patient, regimen: str = "neurontin-us-renal") -> str:
    record = library.record(Address("regimen", regimen))
    assert isinstance(record, Regimen)
    html = dose_page(library, record, patient, "").html
    return plain_text(html, cell_gap=" | ")


def of(value: str, unit: Unit) -> Quantity:
    return Quantity(Decimal(value), unit)


def woman(*, creatinine: str = "1.4", weight: str = "90", haemodialysis: bool = False) -> Patient:
    return Patient(
        age=72,
        sex=Sex.FEMALE,
        weight=of(weight, Unit.KG),
        height=of("162", Unit.CM),
        creatinine=of(creatinine, Unit.MG_DL),
        haemodialysis=haemodialysis,
    )


@pytest.mark.parametrize("clearance", COLUMNS)
def test_each_dose_on_haemodialysis_stands_beside_the_further_dose_of_its_column(
    library: Library, clearance: str
) -> None:
    patient = Patient(clearance=of(clearance, Unit.ML_MIN), haemodialysis=True)
    answer, _, table = shown(library, patient).partition("Label table")
    rows = [line.split(" | ") for line in answer.splitlines() if line.endswith(" mg")]
    paired = [(row[-1], row) for row in rows if len(row) > 1]
    assert [further for further, _ in paired] == [f"{mg} mg" for mg in FURTHER]
    for (_, row), dose in zip(paired, COLUMNS[clearance], strict=True):
        assert f"{dose} mg" in row[:2]
    assert "– · after each 4 hours of it | 125 · 150 · 200 · 250 · 350" in table


def test_without_haemodialysis_no_further_dose_is_told(library: Library) -> None:
    answer = shown(library, Patient(clearance=of("20", Unit.ML_MIN))).partition("Label table")[0]
    assert "After each 4 hours" not in answer
    assert "further" not in answer


def test_what_to_beware_of_stands_before_the_arithmetic(library: Library) -> None:
    answer = shown(library, woman(creatinine="0.5")).partition("Label table")[0]
    assert answer.index("▲") < answer.index("How the clearance was worked out")
    assert answer.rindex("▲") < answer.index("Ideal weight:")
    uncovered = shown(library, woman(weight="250"), "uk-renal")
    assert uncovered.rindex("▲") < uncovered.index("How the clearance was worked out")


def test_each_sum_of_the_working_is_named(library: Library) -> None:
    answer = shown(library, woman(creatinine="1.9"))
    working = answer.partition("How the clearance was worked out")[2].partition("The formula:")[0]
    sums = [line for line in working.splitlines() if " = " in line and "Dorsal takes" not in line]
    names = [line.partition(":")[0] for line in sums]
    assert names == ["Ideal weight", "Adjusted weight", "Clearance"]


def test_no_filtration_rate_is_told_of_a_patient_on_haemodialysis(library: Library) -> None:
    assert "eGFR" in shown(library, woman()).partition("Label table")[0]
    on_it = shown(library, woman(haemodialysis=True)).partition("Label table")[0]
    assert "eGFR" not in on_it
    assert "body mass index" in on_it
