"""Broken content is refused, each fault with its file and line."""

from pathlib import Path

import pytest

from db.checks import check_content
from db.content import read_content
from tests.small import ARTICLE, CLAIM, CONDITION, REFERENCES, write_small_content


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_small_content(tmp_path)


def faults_of(folder: Path) -> list[str]:
    return [str(fault) for fault in check_content(read_content(folder))]


def change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_sound_content_has_no_fault(folder: Path) -> None:
    assert faults_of(folder) == []


FAULTS = [
    ("No use. [@trial2020]", "No use.", "10: a statement without a reference"),
    ("[@trial2020]\ncert", "[@none]\ncert", "10: there is nothing at dorsal:reference/none"),
    ("No use.", "No use in 77 people.", "10: no record holds 77 for its references"),
    ("No use.", "Give 300mg.", "10: a space is missing before the unit"),
    ("No use.", "Give .5 mg.", "10: a leading zero is missing"),
    ("No use.", "Give 0.5 mg BID.", "10: an abbreviation that ISMP advises against"),
    ("No use.", "Beware of edema.", "10: American spelling: 'edema'"),
    ("No use.", "See [it](dorsal:product/none).", "10: there is nothing at dorsal:product/none"),
    ("No use.", "See [it](https://example.org).", "10: a link leads to a record"),
    ("No use. [@trial2020]", "No use. [trial2020]", "10: a statement without a reference"),
    ("status: advised against", "status: bad", "9: status: 'bad' is none of: licensed"),
    ("status: advised against", "state: off-label", "9: there is no field state in a condition"),
    ("low: -0.7, high", "low: 0.7, high", "2: the effect pain: estimate and interval do not fit"),
    ("estimate: -0.10", "estimate: minus", "21: estimate: 'minus' is not a number"),
    ("review_by: 2027-05-21", "review_by: 2026-13-01", "23: review_by: '2026-13-01' is not a date"),
    ("review_by: 2027-05-21", "review_by: 2026-11-20", "2: review_by comes after reviewed"),
    ("aliases: [slipped disc]", "aliases: slipped disc", "5: aliases is a list"),
    ("id: sciatica\n", "id: lumbago\n", "1: the file is called lumbago.md, as its record"),
    ("{#saddle in=uk}", "", "28: a statement in prose needs a name: {#name}"),
    ("{#saddle in=uk}", "{#saddle in=mars}", "28: 'mars' is not a valid Jurisdiction"),
    ("{#saddle in=uk}", "{#saddle colour=red}", "28: a statement has no mark colour"),
    ("{#saddle in=uk}", "{#answer}", "10: the name answer is used twice in this record"),
    ("## Red flags {#red-flags}", "## Red flags", "26: a heading is written '## Title {#name}'"),
    ("- Numb saddle", "| a | b |\n- Numb saddle", "28: a table belongs in the typed part"),
    ('icd11: {cite: "[@label]"}', "icd11: [", "YAML:"),
    ("title: Sciatica\n", "title: Sciatica\ntitle: Again\n", "4: the field title is given twice"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), FAULTS, ids=[fault for _, _, fault in FAULTS])
def test_each_planted_fault_is_named_with_its_line(
    folder: Path, old: str, new: str, expected: str
) -> None:
    change(folder, "conditions/sciatica.md", old, new)
    faults = faults_of(folder)
    assert any(
        fault.startswith("conditions/sciatica.md:") and expected in fault for fault in faults
    )


MISFITS = [
    ("[kidney]", "[]", "kidney disease: because names the statements that say so"),
    ("[kidney]", "[kidneys]", "kidney disease: no statement of this record is called kidneys"),
    ("[kidney]", "[whom]", "kidney disease: no statement of this record is called whom"),
    ("[kidney]", "[said]", "kidney disease: said is not yet verified"),
    ("factor: liver", "factor: kidney", "kidney disease is judged twice"),
    ("as usual", "fine", "suitability: 'fine' is none of: as usual, with care, avoid"),
]


@pytest.mark.parametrize(
    ("old", "new", "expected"), MISFITS, ids=[fault for _, _, fault in MISFITS]
)
def test_a_judgement_rests_on_verified_statements_of_its_own_record(
    folder: Path, old: str, new: str, expected: str
) -> None:
    change(folder, "alternatives/topics/fitted.md", old, new)
    assert any(expected in fault for fault in faults_of(folder))


def test_unverified_words_may_stand_but_not_with_a_number(folder: Path) -> None:
    marked = "No use. [@trial2020] {#answer checked=own-knowledge}"
    change(folder, "conditions/sciatica.md", "No use. [@trial2020]", marked)
    assert faults_of(folder) == []
    change(folder, "conditions/sciatica.md", "No use. [", "No use at −0.1. [")
    assert any("not yet verified carries a number" in fault for fault in faults_of(folder))


@pytest.mark.parametrize("number", ["1-800-222-1222", "0344 892 0111", "NHS 111"])
def test_a_telephone_number_is_no_figure(folder: Path, number: str) -> None:
    change(folder, "conditions/sciatica.md", "No use. [@trial2020]", f"Ring {number}. [@trial2020]")
    assert faults_of(folder) == []
    change(folder, "conditions/sciatica.md", number, "892 0111")
    assert any("no record holds" in fault for fault in faults_of(folder))


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            "conditions/sciatica.md",
            "(−0.7 to 0.5). [@trial2020]",
            "(−0.7 to 0.5). [@trial2020] {#finding checked=own-knowledge}",
            "2: the effects of trial2020 are not yet verified",
        ),
        (
            "conditions/sciatica.md",
            "reviewed:",
            'figures:\n  - {id: age, what: age, value: 40, cite: "[@label]",'
            " checked: own-knowledge}\nreviewed:",
            "2: the figure age is not yet verified",
        ),
        (
            "dosing/regimens.yaml",
            '  cite: "[@label, 2.3]"\n',
            '  cite: "[@label, 2.3]"\n  checked: own-knowledge\n',
            "1: its numbers are not yet verified",
        ),
    ],
)
def test_a_number_that_nobody_has_verified_is_refused_wherever_it_stands(
    folder: Path, name: str, old: str, new: str, expected: str
) -> None:
    change(folder, name, old, new)
    assert any(fault.startswith(f"{name}:") and expected in fault for fault in faults_of(folder))


def test_spelling_and_doses_are_watched_outside_statements_too(folder: Path) -> None:
    change(folder, "conditions/sciatica.md", "outcome: pain", 'outcome: "edema at 300mg"')
    faults = faults_of(folder)
    assert any("American spelling: 'edema'" in fault for fault in faults)
    assert any("a space is missing before the unit" in fault for fault in faults)


def test_a_claim_that_touches_nothing_is_refused(folder: Path) -> None:
    (folder / "claims").mkdir()
    (folder / "claims/articles.yaml").write_text(ARTICLE, encoding="utf-8")
    (folder / "claims/claims_000.yaml").write_text(CLAIM, encoding="utf-8")
    assert faults_of(folder) == []
    change(folder, "claims/claims_000.yaml", "touches: [condition/sciatica]", "touches: []")
    assert faults_of(folder) == [
        "claims/claims_000.yaml:1: it touches no record: no reader would meet it"
    ]


def test_a_reference_that_nothing_rests_on_is_refused(folder: Path) -> None:
    extra = REFERENCES + REFERENCES.split("- id: label")[0].replace("trial2020", "unused2020")
    (folder / "references/all.yaml").write_text(extra, encoding="utf-8")
    assert any("nothing rests on the reference unused2020" in fault for fault in faults_of(folder))


def test_overlapping_bands_are_refused(folder: Path) -> None:
    change(folder, "dosing/regimens.yaml", "high: 59", "high: 65")
    assert any("overlap or are out of order" in fault for fault in faults_of(folder))


def test_single_doses_must_make_up_the_daily_range(folder: Path) -> None:
    change(folder, "dosing/regimens.yaml", "[200, 700]", "[200, 800]")
    assert any("single doses and daily range do not agree" in f for f in faults_of(folder))


def test_an_unverified_dose_rule_is_refused(folder: Path) -> None:
    change(folder, "dosing/regimens.yaml", "equation:", "checked: own-knowledge\n    equation:")
    assert any("may hold nothing that is not yet verified" in fault for fault in faults_of(folder))


def test_all_faults_come_in_one_run(folder: Path) -> None:
    change(folder, "conditions/sciatica.md", "No use.", "Beware of edema, 300mg.")
    change(folder, "conditions/sciatica.md", "{#saddle in=uk}", "")
    change(folder, "dosing/regimens.yaml", "high: 59", "high: 65")
    assert len(faults_of(folder)) >= 4


def test_a_file_in_no_known_place_is_named(folder: Path) -> None:
    (folder / "conditions/notes.txt").write_text("?", encoding="utf-8")
    assert faults_of(folder) == [
        "conditions/notes.txt:1: this file is in no place that Dorsal reads"
    ]


def test_a_file_that_is_not_utf8_is_named(folder: Path) -> None:
    (folder / "conditions/sciatica.md").write_bytes(CONDITION.encode("utf-16"))
    assert any("cannot be read as UTF-8" in fault for fault in faults_of(folder))


TOPIC = """---
id: kinetics
title: Kinetics
tab: dosing
absorption:
  - {id: at-900, daily_mg: 900, percent: 60, given: in three doses, cite: "[@label, 12.3]"}
courses:
  - {id: usual, title: Usual, half_lives: [half-life], hours: 48}
figures:
  - {id: half-life, what: half-life, low: 5, high: 7, unit: h, cite: "[@label, 12.3]"}
  - {id: volume, what: volume, value: 58, unit: L, cite: "[@label, 12.3]"}
---
"""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[half-life]", "[half-lives]", "the course usual: no figure half-lives in hours"),
        ("[half-life]", "[volume]", "the course usual: no figure volume in hours"),
        ("percent: 60", "percent: 160", "at-900: 160% cannot be absorbed"),
        ("hours: 48", "hours: 0", "the course usual lasts no time"),
    ],
)
def test_a_course_without_its_half_life_and_an_impossible_share_are_refused(
    folder: Path, old: str, new: str, expected: str
) -> None:
    place = "dosing/topics/kinetics.md"
    (folder / place).parent.mkdir()
    (folder / place).write_text(TOPIC, encoding="utf-8")
    assert faults_of(folder) == []
    change(folder, place, old, new)
    assert any(expected in fault for fault in faults_of(folder))


def _with_questions(folder: Path, text: str) -> list[str]:
    (folder / "words").mkdir()
    (folder / "words" / "questions.yaml").write_text(text, "utf-8")
    return [str(fault) for fault in check_content(read_content(folder))]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("- at: dorsal:condition/sciatica#nowhere\n  asks: [why]\n", "nothing at"),
        ("- at: dorsal:condition/gone\n  asks: [why]\n", "nothing at"),
        ("- at: sciatica\n  asks: [why]\n", "no address"),
        ("- at: dorsal:condition/sciatica\n  asks: []\n", "no question is asked"),
    ],
)
def test_a_question_leads_to_a_place(folder: Path, text: str, what: str) -> None:
    (fault,) = _with_questions(folder, text)
    assert "words/questions.yaml:1" in fault
    assert what in fault


def test_a_question_may_lead_to_a_record_a_section_or_a_statement(folder: Path) -> None:
    places = ("", "#red-flags", "#saddle")
    text = "".join(f"- at: dorsal:condition/sciatica{one}\n  asks: [why]\n" for one in places)
    assert _with_questions(folder, text) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("\n" + "[" * 50_000 + "]" * 50_000, "2: YAML: it is nested too deep"),
        ("\n" + "- " * 50_000 + "a", "2: YAML: it is nested too deep"),
        ("- &a {id: x}\n- {id: y, rule: *a}", "2: YAML: an alias (*name) is not used here"),
    ],
)
def test_yaml_that_would_swell_or_bring_the_process_down_is_refused(
    folder: Path, text: str, what: str
) -> None:
    (folder / "dosing/regimens.yaml").write_text(text, encoding="utf-8")
    assert f"dosing/regimens.yaml:{what}" in faults_of(folder)
