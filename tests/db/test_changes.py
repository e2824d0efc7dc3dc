"""What changed between two editions is told word by word, doses first."""

from dataclasses import replace
from decimal import Decimal

import pytest
from msgspec import structs

from db.address import Address
from db.changes import Mark, Records, Way, changes, records_of, word_by_word
from db.library import Library
from db.records import Alternative, Condition, Regimen, Suitability

SCIATICA = Address("condition", "sciatica_radiculopathy")
RENAL = Address("regimen", "neurontin-us-renal")
TENS = Address("alternative", "tens")


@pytest.fixture
def before(library: Library) -> Records:
    return records_of(library)


def test_an_edition_against_itself_has_no_change(before: Records) -> None:
    assert changes(before, before) == ()


def test_a_new_and_a_withdrawn_record_are_told(before: Records) -> None:
    after = {address: record for address, record in before.items() if address != SCIATICA}
    (change,) = changes(before, after)
    assert (change.address, change.way) == (SCIATICA, Way.WITHDRAWN)
    (change,) = changes(after, before)
    assert change.way is Way.NEW


def test_a_changed_sentence_is_told_at_its_place_with_both_texts(before: Records) -> None:
    sciatica = before[SCIATICA]
    assert isinstance(sciatica, Condition)
    answer = structs.replace(sciatica.answer, text="It does not help.")
    (change,) = changes(before, {**before, SCIATICA: structs.replace(sciatica, answer=answer)})
    (difference,) = change.differences
    assert difference.place == "answer"
    assert difference.where == ("In short",)
    assert difference.before == sciatica.answer.text
    assert difference.after == "It does not help."
    assert not difference.dose


def test_a_changed_row_of_a_dose_table_comes_first_and_is_named(before: Records) -> None:
    regimen, sciatica = before[RENAL], before[SCIATICA]
    assert isinstance(regimen, Regimen)
    assert isinstance(sciatica, Condition)
    assert regimen.rule is not None
    first, *others = regimen.rule.bands
    row = replace(first, daily_mg=(Decimal(900), Decimal(2400)))
    rule = replace(regimen.rule, bands=(row, *others))
    after = {
        **before,
        SCIATICA: structs.replace(sciatica, title="Sciatica"),
        RENAL: structs.replace(regimen, rule=rule),
    }
    dose, other = changes(before, after)
    assert (dose.address, dose.dose) == (RENAL, True)
    assert dose.differences[0].where == ("Label table", "60 or more", "a day, mg")
    assert (dose.differences[0].before, dose.differences[0].after) == ("900; 3,600", "900; 2,400")
    assert (other.address, other.dose) == (SCIATICA, False)


def test_a_dose_changed_in_prose_counts_as_a_dose(before: Records) -> None:
    sciatica = before[SCIATICA]
    assert isinstance(sciatica, Condition)
    old = structs.replace(
        sciatica, answer=structs.replace(sciatica.answer, text="Trials gave 1,800 mg a day.")
    )
    new = structs.replace(
        sciatica, answer=structs.replace(sciatica.answer, text="Trials gave 3,600 mg a day.")
    )
    (change,) = changes({SCIATICA: old}, {SCIATICA: new})
    assert change.dose


def test_a_treatment_judged_otherwise_for_a_patient_is_told(before: Records) -> None:
    tens = before[TENS]
    assert isinstance(tens, Alternative)
    heart, pregnancy = tens.fits
    fits = (heart, structs.replace(pregnancy, suitability=Suitability.CARE))
    (change,) = changes(before, {**before, TENS: structs.replace(tens, fits=fits)})
    (difference,) = change.differences
    assert difference.where == ("In whom",)
    assert difference.before == "heart disease: with care; pregnancy: avoid"
    assert difference.after == "heart disease: with care; pregnancy: with care"


def test_words_that_stayed_went_and_came_are_told_apart() -> None:
    runs = word_by_word("It may help sciatica.", "It does not help sciatica.")
    assert runs == (
        (Mark.SAME, "It "),
        (Mark.GONE, "may "),
        (Mark.ADDED, "does not "),
        (Mark.SAME, "help sciatica."),
    )


def test_the_runs_spell_the_new_text_and_hold_every_old_word() -> None:
    before, after = "a b  c d", "a x c  d e"
    runs = word_by_word(before, after)
    assert "".join(words for mark, words in runs if mark is not Mark.GONE) == after
    kept = "".join(words for mark, words in runs if mark is not Mark.ADDED)
    assert kept.split() == before.split()
