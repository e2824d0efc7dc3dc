"""Doses, plans, sheets and pages in another language: every word translated, no number changed."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest
from pypdf import PdfReader

from clinical.errors import ClinicalError
from clinical.paediatric import Child
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit
from db.address import Address
from db.library import Library
from db.records import Condition, Jurisdiction, PatientFactor, Regimen
from desktop.alternatives_shown import comparison_shown, shortlist_shown
from desktop.benefit_shown import benefit_shown, patient_sheet
from desktop.cautions import NO_DOSE, says
from desktop.doses_shown import child_page, dose_page, dose_paper, plan_pages, plan_shown
from desktop.lowering import plan_taper
from desktop.outcomes import Choice, comparisons_of
from desktop.page_of import page_of
from desktop.pages.markup import Page
from desktop.pages.notices import FREQUENCIES
from desktop.pages.signs import OF_RECORDS
from desktop.plans import Wish
from desktop.printing import write_off_screen
from desktop.raising import plan_titration
from desktop.shortlist import Asked
from desktop.subjects import GABAPENTIN
from desktop.words import why
from tests.speaking import marked, spanish
from tests.unmarked import numbers_in, text_of, unmarked_words, without_marked, words_of

pytestmark = pytest.mark.usefixtures("qapp")
_TODAY = date(2026, 11, 21)
_OF_CONTENT = {"once daily", "twice daily", "pregnancy"}
"""Choices of records that stand alone in a note or a form of the content too."""


def of(value: str, unit: Unit) -> Quantity:
    return Quantity(Decimal(value), unit)


def _patients() -> Iterator[Patient]:
    """Every kind of answer of a renal table: missing fields, rows and edges, weights, dialysis."""
    yield Patient()
    yield Patient(age=78)
    for clearance in ("100", "45", "30", "29.5", "12", "0.4"):
        yield Patient(clearance=of(clearance, Unit.ML_MIN))
    yield Patient(clearance=of("20", Unit.ML_MIN), haemodialysis=True)
    yield Patient(haemodialysis=True)
    woman = Patient(age=78, sex=Sex.FEMALE, weight=of("61", Unit.KG), height=of("160", Unit.CM),
                    creatinine=of("1.4", Unit.MG_DL))  # fmt: skip
    yield woman
    yield Patient(age=60, sex=Sex.MALE, weight=of("140", Unit.KG), height=of("170", Unit.CM),
                  creatinine=of("110", Unit.UMOL_L))  # fmt: skip
    yield Patient(age=60, sex=Sex.MALE, weight=of("140", Unit.KG), height=of("148", Unit.CM),
                  creatinine=of("110", Unit.UMOL_L))  # fmt: skip
    yield Patient(age=60, sex=Sex.MALE, weight=of("140", Unit.KG), creatinine=of("1", Unit.MG_DL))
    yield Patient(age=90, sex=Sex.FEMALE, weight=of("38", Unit.KG), height=of("165", Unit.CM),
                  creatinine=of("40", Unit.UMOL_L))  # fmt: skip
    yield Patient(age=90, sex=Sex.FEMALE, weight=of("38", Unit.KG), height=of("165", Unit.CM),
                  creatinine=of("900", Unit.UMOL_L), haemodialysis=True)  # fmt: skip


def doses(library: Library) -> Iterator[tuple[str, Page]]:
    for regimen in library.of_type(Regimen):
        for number, patient in enumerate(_patients()):
            page = dose_page(library, regimen, patient, "")
            yield f"{regimen.id} for patient {number}", page
    yield "on paper", dose_paper(library, page)
    (child,) = library.of_type(Regimen, ("us-epilepsy-3-11",))
    for age, weight in ((None, ""), (2, ""), (12, ""), (5, ""), (4, "16"), (11, "90"), (9, "12")):
        asked = Child(age=age, weight=of(weight, Unit.KG) if weight else None)
        yield f"child of {age}", child_page(library, child, asked, "")


def plans(library: Library) -> Iterator[tuple[str, Page]]:
    """By both places and ways, with and without a clearance, those too that cannot be made."""
    for place, clearance, now, to, step, make in product(
        (Jurisdiction.US, Jurisdiction.UK),
        (None, "45", "10"),
        (None, "300", "1850", "4000"),
        (None, "200", "2400"),
        (None, "100", "700"),
        (plan_titration, plan_taper),
    ):
        now_mg, to_mg, step_mg = (None if mg is None else Decimal(mg) for mg in (now, to, step))
        known = of(clearance, Unit.ML_MIN) if clearance else None
        wish = Wish(jurisdiction=place, clearance=known, from_mg=now_mg, to_mg=to_mg,
                    step_mg=step_mg, start=_TODAY)  # fmt: skip
        name = f"{make.__name__} {place} {clearance} {now} {to} {step}"
        try:
            plan = make(library, wish)
        except ClinicalError as error:
            yield name, plan_shown(library, None, why(error))
            continue
        yield name, plan_shown(library, plan, "")
        for page in plan_pages(library, plan) if step is None else ():
            yield f"{name} on paper", page


def choices(library: Library) -> Iterator[tuple[str, Page]]:
    """Benefit and harm, their sheets; a shortlist and comparisons."""
    conditions = library.of_type(Condition)
    for condition in conditions:
        for comparison in (None, *comparisons_of(library, condition)):
            groups = comparison.harms() if comparison else ()
            benefits = comparison.benefits[:1] if comparison else ()
            drawn = (*benefits, *(groups[0][:3] if groups else ()))
            for people in (100, 1000):
                choice = Choice(
                    condition=condition, comparison=comparison, outcomes=drawn, people=people
                )
                yield f"{condition.id} of {people}", benefit_shown(library, choice)
                yield f"sheet of {condition.id}", patient_sheet(library, choice)
        asked = Asked(condition=condition.id, factors=tuple(PatientFactor))
        yield f"shortlist for {condition.id}", shortlist_shown(library, asked)
    others = (Address("alternative", one) for one in ("snri", "pregabalin", "nsaids"))
    beside = (GABAPENTIN, *others)
    for asked in (Asked(), Asked(condition=conditions[0].id)):
        yield "comparison", comparison_shown(library, beside, asked)


def pages(library: Library) -> Iterator[tuple[str, Page]]:
    for place in library.places():
        if not place.section and place.address.kind != "reference":
            yield str(place.address), page_of(library, place.address, _TODAY)


@pytest.mark.parametrize("made", [doses, plans, choices, pages])
def test_no_answer_says_a_word_that_cannot_be_translated(library: Library, made) -> None:  # type: ignore[no-untyped-def]
    content = words_of(library)
    with marked():
        found = {
            words: name
            for name, page in made(library)
            for words in unmarked_words(text_of(page.html), content)
        }
    assert found == {}


@pytest.mark.parametrize("made", [doses, choices, pages])
def test_what_records_choose_from_is_translated(library: Library, made) -> None:  # type: ignore[no-untyped-def]
    """Such as "very common", "twice a day": words that the content has as well."""
    choices_of_records = {*OF_RECORDS, *FREQUENCIES} - _OF_CONTENT
    with marked():
        found = {
            line: name
            for name, page in made(library)
            for line in map(str.strip, without_marked(text_of(page.html)).split("\n"))
            if line in choices_of_records
        }
    assert found == {}


@pytest.mark.parametrize("made", [doses, plans, choices])
def test_no_number_of_an_answer_is_another_in_spanish(library: Library, made) -> None:  # type: ignore[no-untyped-def]
    english = {name: numbers_in(text_of(page.html)) for name, page in made(library)}
    with spanish():
        spoken = {name: numbers_in(text_of(page.html)) for name, page in made(library)}
    assert spoken == english


def test_a_plan_and_a_sheet_take_no_more_paper_in_spanish(library: Library, tmp_path: Path) -> None:
    """A plan for the chart and one for the patient are a sheet each."""
    (condition,) = library.of_type(Condition, ("postherpetic_neuralgia",))
    comparison = comparisons_of(library, condition)[0]
    drawn = (*comparison.benefits[:1], *comparison.harms()[0][:3])
    choice = Choice(condition=condition, comparison=comparison, outcomes=drawn)
    with spanish():
        plan = plan_titration(library, Wish(start=_TODAY))
        written = [*plan_pages(library, plan), patient_sheet(library, choice)]
        for number, page in enumerate(written):
            path = tmp_path / f"{number}.pdf"
            write_off_screen(library.edition, [page], path)
            assert len(PdfReader(path).pages) == 1, page.title


def test_a_plan_says_that_no_dose_is_for_back_pain_in_the_readers_language(
    library: Library,
) -> None:
    """Word for word what the content says, or it would be said in English."""
    assert says(library, "topic/back-pain-dose#none").words == NO_DOSE
    with marked():
        (first,) = plan_titration(library, Wish(start=_TODAY)).foremost
    assert first.words.startswith(f"⟦{NO_DOSE}⟧")
