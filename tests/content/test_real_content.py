"""The content that ships: sound, complete, sourced."""

import json
import subprocess
import sys
from pathlib import Path

from db.address import Address
from db.build import build_library
from db.checks import check_content
from db.library import Library
from db.manuscript import Content
from db.records import (
    Alternative,
    Better,
    Condition,
    Measure,
    PatientFactor,
    Reference,
    Regimen,
    Table,
    Topic,
    statements_of,
)

CONDITIONS = {
    "sciatica_radiculopathy", "herniated_disc", "spinal_stenosis", "fbss_psps2",
    "chronic_low_back_pain", "acute_low_back_pain", "axial_arthritis_back_pain",
    "perioperative_spine_pain", "postherpetic_neuralgia", "painful_diabetic_neuropathy",
    "fibromyalgia", "restless_legs", "nerve_spinal_cord_injury_pain", "epilepsy_partial_onset",
}  # fmt: skip


def test_it_passes_every_check(content: Content) -> None:
    assert [str(fault) for fault in check_content(content)] == []


def test_every_condition_and_alternative_is_there(library: Library) -> None:
    assert {entry.address.id for entry in library.entries("condition")} == CONDITIONS
    assert len(library.entries("alternative")) == 26


def test_every_record_comes_back_as_it_was_written(content: Content, library: Library) -> None:
    for address, record in content.records.items():
        assert library.record(address) == record
    assert sum(library.counts().values()) == len(content.records)


def test_every_statement_names_references_that_exist(library: Library) -> None:
    known = {reference.id for reference in library.of_type(Reference)}
    for kind in library.counts():
        for entry in library.entries(kind):
            for statement in statements_of(library.record(entry.address)):
                assert statement.cite, f"{entry.address}#{statement.id}"
                assert {cite.reference for cite in statement.cite} <= known


def test_every_condition_answers_first(library: Library) -> None:
    for condition in library.of_type(Condition):
        sections = {section.id for section in condition.sections}
        assert {"definition", "red-flags", "first-line"} <= sections, condition.id
        assert condition.evidence, condition.id
        assert {role.jurisdiction.value for role in condition.roles} >= {"us", "uk"}, condition.id


def test_evidence_is_numbers(library: Library) -> None:
    effects = [e for c in library.of_type(Condition) for one in c.evidence for e in one.effects]
    intervals = [e for e in effects if e.low is not None and e.high is not None]
    assert len(effects) >= 60
    assert len(intervals) >= 30


def test_the_trials_of_sciatica_are_the_published_ones(library: Library) -> None:
    sciatica = library.record(Address("condition", "sciatica_radiculopathy"))
    assert isinstance(sciatica, Condition)
    differences = {
        (one.study, str(effect.estimate), str(effect.low), str(effect.high))
        for one in sciatica.evidence
        for effect in one.effects
        if effect.measure is Measure.MEAN_DIFFERENCE
    }
    assert ("enke2018", "-0.1", "-0.7", "0.5") in differences
    assert ("cohen2015", "0.4", "-0.3", "1.2") in differences
    assert ("mathieson2017", "0.5", "-0.2", "1.2") in differences


def test_the_neurontin_table_is_the_label_s(library: Library) -> None:
    regimen = library.record(Address("regimen", "neurontin-us-renal"))
    assert isinstance(regimen, Regimen)
    assert regimen.rule is not None
    columns = [[int(mg) for mg in band.single_doses_mg] for band in regimen.rule.bands]
    assert columns == [
        [300, 400, 600, 800, 1200],
        [200, 300, 400, 500, 700],
        [200, 300, 400, 500, 700],
        [100, 125, 150, 200, 300],
    ]
    assert [int(mg) for mg in regimen.rule.supplement_mg] == [125, 150, 200, 250, 350]


def test_no_uk_renal_figure_is_shown(library: Library) -> None:
    regimen = library.record(Address("regimen", "uk-renal"))
    assert isinstance(regimen, Regimen)
    assert regimen.rule is None
    assert regimen.pending
    assert not any(character.isdigit() for s in statements_of(regimen) for character in s.text)


def test_alternatives_say_whom_they_suit_and_what_they_do(library: Library) -> None:
    for alternative in library.of_type(Alternative):
        assert alternative.answer.text
        assert alternative.evidence, alternative.id


def test_a_build_gives_the_same_bytes_in_two_processes(content: Content, tmp_path: Path) -> None:
    build_library(content, tmp_path / "here.sqlite")
    command = [sys.executable, "-m", "db", "build", "--to", str(tmp_path / "there.sqlite")]
    subprocess.run(command, check=True, capture_output=True)
    here, there = (tmp_path / name for name in ("here.sqlite", "there.sqlite"))
    assert here.read_bytes() == there.read_bytes()


def test_check_reports_as_json() -> None:
    command = [sys.executable, "-m", "db", "check", "--json"]
    report = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    assert report["problems"] == []
    assert report["statements_without_reference"] == 0
    assert report["numbers_without_record"] == 0
    assert report["counts"]["condition"] == len(CONDITIONS)


def test_gabapentin_stands_beside_the_alternatives_with_every_factor(library: Library) -> None:
    topic = library.record(Address("topic", "gabapentin-in-the-same-terms"))
    assert isinstance(topic, Topic)
    assert {fit.factor for fit in topic.fits} == set(PatientFactor)
    sections = {section.id for section in topic.sections}
    assert sections == {"for", "benefit", "harms", "kidney-liver", "stopping", "cautions"}


def test_what_stopping_costs_has_a_section_of_its_own(library: Library) -> None:
    costly = {
        alternative.id
        for alternative in library.of_type(Alternative)
        if "stopping" in {section.id for section in alternative.sections}
    }
    assert costly == {
        "carbamazepine_topiramate", "muscle_relaxants", "opioids_tramadol", "pregabalin", "snri",
        "tca",
    }  # fmt: skip


def test_a_table_of_one_trial_population_names_its_condition(library: Library) -> None:
    without = {table.id for table in library.of_type(Table) if not table.condition}
    assert without == {"eu-frequency-list", "postmarketing"}


def test_a_result_that_compares_says_which_way_is_better(library: Library) -> None:
    without = set()
    for alternative in library.of_type(Alternative):
        for evidence in alternative.evidence + alternative.harms:
            for effect in evidence.effects:
                if effect.better is None:
                    without.add(f"{alternative.id} {evidence.id} {effect.id}")
    assert without == set()


def test_a_result_is_of_the_drug_its_comparison_names(library: Library) -> None:
    drugs = ("gabapentin", "pregabalin", "amitriptyline", "snris", "tricyclics", "sodium-channel")
    for record in (*library.of_type(Condition), *library.of_type(Alternative)):
        for one in record.evidence:
            drawn = [effect for effect in one.effects if effect.measure is not Measure.P_VALUE]
            for effect in drawn:
                for drug in drugs:
                    if drug in effect.outcome.lower().replace("forms of gabapentin", ""):
                        compared = f"{one.drug} {one.comparator}".lower()
                        assert drug in compared, f"{record.id}#{one.id}.{effect.id}"


def test_numbers_needed_favour_the_drug_named_first_the_right_way_round(library: Library) -> None:
    right = {
        Measure.NUMBER_NEEDED_TO_TREAT: (Better.LOWER, None),
        Measure.NUMBER_NEEDED_TO_HARM: (Better.HIGHER, None),
    }
    for record in (*library.of_type(Condition), *library.of_type(Alternative)):
        for one in record.evidence:
            for effect in one.effects:
                if effect.measure in right:
                    assert effect.better in right[effect.measure], f"{record.id}#{one.id}"


def test_no_bar_counts_anything_but_people(library: Library) -> None:
    for record in (*library.of_type(Condition), *library.of_type(Alternative)):
        for one in record.evidence:
            for effect in one.effects:
                if effect.measure is Measure.COUNT:
                    assert "comparisons" not in effect.outcome, f"{record.id}#{one.id}"


def test_who_would_change_to_pregabalin_is_led_to_coming_off_and_to_not_both(
    library: Library,
) -> None:
    topic = library.record(Address("topic", "switching-pregabalin"))
    assert isinstance(topic, Topic)
    assert {"dorsal:topic/stopping", "dorsal:topic/plan", "dorsal:interaction/dup"} <= set(
        topic.related
    )
