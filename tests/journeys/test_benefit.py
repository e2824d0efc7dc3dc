"""Benefit and harm in people: chosen by keyboard, read on screen, taken home on one sheet."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from db.records import Condition, Section
from desktop.benefit_shown import opening_choice
from desktop.outcomes import is_counted
from desktop.pages.benefit_sheet import sheet_grade
from desktop.pages.plainly import patient_words
from desktop.tabs.conditions import ConditionsTab
from desktop.widgets.benefit_form import BenefitForm
from tests.journeys.desk import Desk

BENEFIT = "dorsal:topic/benefit-and-harm"
PHN = f"{BENEFIT}#postherpetic_neuralgia"


def form_of(desk: Desk) -> BenefitForm:
    assert isinstance(desk.tab, ConditionsTab)
    assert desk.tab.benefit_form is not None
    return desk.tab.benefit_form


def closed(words: str) -> str:
    return "".join(words.split())


def sheet(desk: Desk, path: Path) -> str:
    """The letters of the one sheet; where a PDF puts spaces is a guess."""
    desk.tab.save_pdf(path)
    (page,) = PdfReader(path).pages
    return closed(page.extract_text())


def boxes_of(form: BenefitForm) -> tuple[QComboBox, ...]:
    return (form.condition, form.comparison, form.benefit, form.counted_in, *form.harms,
            form.people)  # fmt: skip


def test_every_condition_in_which_people_were_counted_leads_to_its_picture(desk: Desk) -> None:
    counted = [c for c in desk.library.of_type(Condition) if is_counted(desk.library, c)]
    assert len(counted) >= 6
    for condition in desk.library.of_type(Condition):
        desk.go(f"dorsal:condition/{condition.id}")
        html = desk.page.page.html if desk.page.page else ""
        assert (f"{BENEFIT}#{condition.id}" in html) == (condition in counted), condition.id
    desk.go("dorsal:condition/postherpetic_neuralgia")
    desk.click_link(lambda href: href.startswith(BENEFIT))
    assert form_of(desk).condition.currentText() == "Postherpetic neuralgia"
    assert "14 more (11 to 18)" in desk.text


def test_it_opens_on_chronic_low_back_pain_where_nothing_else_was_chosen(desk: Desk) -> None:
    desk.go(BENEFIT)
    assert form_of(desk).condition.currentText() == "Chronic low back pain"
    assert "No useful pain relief against placebo" in desk.text
    desk.go(PHN)
    desk.go(BENEFIT)
    assert form_of(desk).condition.currentText() == "Postherpetic neuralgia"


def test_its_address_says_which_condition_it_shows_and_history_leads_to_that_one(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(BENEFIT)
    assert desk.here == f"{BENEFIT}#chronic_low_back_pain"
    desk.click_link(lambda href: href == PHN)
    form = form_of(desk)
    form.condition.setCurrentText("Fibromyalgia")
    assert desk.here == f"{BENEFIT}#fibromyalgia"
    form.condition.setCurrentText("Restless legs syndrome")
    assert closed(f"{BENEFIT}#restless_legs") in sheet(desk, tmp_path / "sheet.pdf")
    desk.window.navigator.back()
    assert form.condition.currentText() == "Chronic low back pain"
    desk.window.navigator.forward()
    assert form.condition.currentText() == "Restless legs syndrome"
    desk.click_tab("Dosing")
    desk.click_tab("Conditions")
    assert desk.here == f"{BENEFIT}#restless_legs"
    assert form.condition.currentText() == "Restless legs syndrome"


def test_the_form_opens_on_each_condition_as_the_command_line_shows_it(desk: Desk) -> None:
    for condition in desk.library.of_type(Condition):
        desk.go(f"{BENEFIT}#{condition.id}")
        assert form_of(desk).choice() == opening_choice(desk.library, condition), condition.id


def test_a_form_that_comes_to_the_place_before_adds_no_step(desk: Desk) -> None:
    desk.go("dorsal:condition/fibromyalgia")
    desk.go(PHN)
    desk.go(f"{BENEFIT}#fibromyalgia")
    form_of(desk).condition.setCurrentText("Postherpetic neuralgia")
    assert desk.here == PHN
    desk.window.navigator.back()
    assert desk.here == "dorsal:condition/fibromyalgia"


def test_it_is_opened_again_where_the_form_had_taken_it(
    qtbot: QtBot, library_path: Path, tmp_path: Path
) -> None:
    desk = Desk(qtbot, library_path, tmp_path)
    desk.go(BENEFIT)
    form_of(desk).condition.setCurrentText("Postherpetic neuralgia")
    desk.close()
    again = Desk(qtbot, library_path, tmp_path)
    assert again.here == PHN
    assert form_of(again).condition.currentText() == "Postherpetic neuralgia"
    again.close()


def test_where_nobody_was_counted_the_answer_stands_first_and_nothing_idle_is_asked(
    desk: Desk,
) -> None:
    desk.go(f"{BENEFIT}#chronic_low_back_pain")
    form, answer = form_of(desk), "NICE says do not offer gabapentinoids for low back pain."
    assert "Advised against" in desk.text
    assert desk.text.index(answer) < desk.text.index("No benefit is drawn")
    shown = [box for box in boxes_of(form) if box.isVisible()]
    assert shown == [form.condition, form.comparison]
    assert all(box.isEnabled() for box in shown)
    form.comparison.setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in form.findChildren(QPushButton)
    form.condition.setCurrentText("Sciatica, lumbar radiculopathy")
    assert "Advised against" in desk.text
    assert not form.people.isVisible()
    form.comparison.setCurrentIndex(1)
    assert all(box.isVisible() for box in boxes_of(form))
    assert "Advised against" not in desk.text  # which is said of gabapentin
    desk.go(f"{BENEFIT}#chronic_low_back_pain")
    desk.click_link(lambda href: href.endswith("#first-line"))
    assert desk.here == "dorsal:condition/chronic_low_back_pain#first-line"


def test_where_nobody_was_counted_the_page_leads_to_where_people_were(desk: Desk) -> None:
    desk.go(f"{BENEFIT}#chronic_low_back_pain")
    assert desk.page.page is not None
    links = re.findall(f'href="{BENEFIT}#([a-z_]+)"', desk.page.page.html)
    assert len(links) >= 5
    assert "sciatica_radiculopathy" not in links  # counted on pregabalin alone
    desk.click_link(lambda href: href == PHN)
    assert form_of(desk).condition.currentText() == "Postherpetic neuralgia"
    assert "14 more (11 to 18)" in desk.text
    assert "People were counted on gabapentin in" not in desk.text
    for id_ in links:
        desk.go(f"{BENEFIT}#{id_}")
        comparison = form_of(desk).choice().comparison
        assert comparison is not None, id_
        assert comparison.drug.startswith("gabapentin"), id_


def test_the_keyboard_alone_chooses_and_the_page_follows_at_once(desk: Desk, qtbot: QtBot) -> None:
    desk.go(BENEFIT)
    form = form_of(desk)
    form.condition.setFocus()
    interval = QApplication.keyboardInputInterval()
    QApplication.setKeyboardInputInterval(60_000)  # a slow machine does not part the letters
    qtbot.keyClicks(form.condition, "Post")
    QApplication.setKeyboardInputInterval(interval)
    assert "20 more (14 to 26)" in desk.text
    assert "Wiffen 2017" in desk.text
    for _ in range(7):
        desk.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is form.people
    desk.press(Qt.Key.Key_Down)
    assert "Of 1,000 people" in desk.text
    assert "200 more (138 to 258)" in desk.text


def test_different_people_are_said_to_be_different(desk: Desk) -> None:
    desk.go(PHN)
    assert "were not counted in the same people" in desk.text
    form_of(desk).benefit.setCurrentText("none")
    assert "were not counted in the same people" not in desk.text


def test_where_no_benefit_was_shown_none_is_drawn_and_the_words_say_so(desk: Desk) -> None:
    desk.go(f"{BENEFIT}#sciatica_radiculopathy")
    assert "No benefit is drawn" in desk.text
    assert "Trials show no useful effect on leg pain" in desk.text
    assert not desk.page.images()
    form = form_of(desk)
    assert form.comparison.currentText() == "gabapentin: no counts"
    form.comparison.setCurrentIndex(1)
    assert "No benefit is drawn" in desk.text
    assert "Dizziness" in desk.text
    assert "pregabalin" in desk.text
    desk.go(f"{BENEFIT}#chronic_low_back_pain")
    assert "No study here counts how many people were helped or harmed both on" in desk.text
    assert not desk.page.images()


def test_what_epilepsys_studies_counted_is_drawn_and_what_showed_no_benefit_is_told(
    desk: Desk,
) -> None:
    desk.go(f"{BENEFIT}#epilepsy_partial_onset")
    assert "No study here counts" not in desk.text
    assert "At least 50% fewer seizures, 1,200 mg a day" in desk.text
    assert "14 more (1 to 27)" in desk.text
    assert "Counted too, with no benefit shown" in desk.text
    assert "16 on gabapentin and 8 on placebo" in desk.text


def test_numbers_that_were_rounded_apart_still_say_the_true_difference(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(f"{BENEFIT}#sciatica_radiculopathy")
    form_of(desk).comparison.setCurrentIndex(1)
    assert "about 22 more (8 to 34)" in desk.text
    words = sheet(desk, tmp_path / "sheet.pdf")
    assert closed("64 of 100 on pregabalin, 43 on placebo. That is about 22 more.") in words
    assert "exactly" not in words
    assert "exactly 64.2 and 42.6, 21.6 apart" in desk.text


def test_what_a_cohort_counted_is_said_to_be_no_trial(desk: Desk, tmp_path: Path) -> None:
    desk.go(f"{BENEFIT}#perioperative_spine_pain")
    assert desk.page.page is not None
    (picture,) = desk.page.page.pictures.values()
    assert "matched cohort, US hospitals, not a trial" in picture.words
    assert "matched cohort, US hospitals, not a trial" in desk.text
    words = sheet(desk, tmp_path / "sheet.pdf")
    assert closed("watched, not put in groups by chance") in words


@pytest.mark.parametrize("width", [900, 1024, 1440])
def test_the_picture_is_laid_out_for_its_room_and_not_shrunk(desk: Desk, width: int) -> None:
    desk.window.resize(width, 700)
    desk.go(f"{BENEFIT}#epilepsy_partial_onset")
    QApplication.processEvents()
    (view,) = desk.page.pictures()
    drawn = view.drawn.fitting(desk.page.room_em())
    assert abs(view.width() - drawn.width_em * desk.theme.em) <= 1
    assert desk.page.horizontalScrollBar().maximum() == 0


def test_the_sheet_is_one_page_with_all_a_patient_needs(desk: Desk, tmp_path: Path) -> None:
    desk.go(PHN)
    form_of(desk).people.setCurrentIndex(1)
    words = sheet(desk, tmp_path / "sheet.pdf")
    for expected in (
        "Gabapentin: Postherpetic neuralgia",
        "Pain cut by half or more: 330 of 1,000 on gabapentin, 190 on placebo.",
        "We are fairly sure of this · 2,031 people counted",
        "Sleepiness: 210 of 1,000 on gabapentin",
        "Dizziness: 280 of 1,000 on gabapentin, 80 on placebo. That is 200 more. "
        "It may be 138 to 258.",
        "What is not known",
        "Whom to ask",
        "Never stop all at once",
        "Notes",
        "not an order",
        "Sources",
        "Wiffen PJ",
        f"content {desk.library.edition.version}",
        "page 1 of 1",
    ):
        assert closed(expected) in words, expected
    assert words.count(closed("336 people on gabapentin, 227 on placebo")) == 1
    assert "readinggrade" not in words.lower()
    grade = re.search(r"sentences of the patient sheet: reading grade (\d+)", desk.text)
    assert grade is not None
    assert int(grade[1]) <= 6


def test_a_sheet_on_another_drug_has_its_warnings_and_not_the_status_of_gabapentin(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(f"{BENEFIT}#sciatica_radiculopathy")
    form_of(desk).comparison.setCurrentIndex(1)
    words = sheet(desk, tmp_path / "pregabalin.pdf")
    assert closed("Pregabalin: Sciatica") in words
    assert closed("Never stop all at once") in words
    assert closed("Get help at once if breathing is hard") in words
    assert closed("Off-label") not in words
    desk.go(f"{BENEFIT}#restless_legs")
    assert form_of(desk).comparison.currentText() == "gabapentin: no counts"
    assert closed("Off-label") in sheet(desk, tmp_path / "plain.pdf")
    form_of(desk).comparison.setCurrentIndex(1)
    assert form_of(desk).counted_in.currentText() == "Horizant in restless legs, Horizant 600 mg"
    words = sheet(desk, tmp_path / "enacarbil.pdf")
    assert closed("Gabapentin enacarbil: Restless legs") in words
    assert closed("Off-label") not in words
    desk.go(f"{BENEFIT}#fibromyalgia")
    assert closed("Off-label") in sheet(desk, tmp_path / "gabapentin.pdf")


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("chronic_low_back_pain", "does not ease long-lasting back pain more than a pill with no"),
        ("chronic_low_back_pain", "Of every 7 who take it, one more is dizzy"),
        ("chronic_low_back_pain", "NICE, which advises the NHS, says that it should not be"),
        ("sciatica_radiculopathy", "does not ease sciatica in a way that matters"),
        ("herniated_disc", "not known to help the pain of a slipped disc"),
    ],
)
def test_the_sheet_on_gabapentin_says_in_plain_words_that_it_does_not_help_back_pain(
    desk: Desk, tmp_path: Path, condition: str, expected: str
) -> None:
    desk.go(f"{BENEFIT}#{condition}")
    words = sheet(desk, tmp_path / "sheet.pdf")
    assert closed("Gabapentin: ") in words
    assert closed(expected) in words
    assert closed("No study here counts") not in words
    grade = re.search(r"sentences of the patient sheet: reading grade (\d+)", desk.text)
    assert grade is not None
    assert int(grade[1]) <= 8


_JARGON = ("GRADE", "certainty", "interval", "95%", "adverse", "exactly", "PHN", "PDN", "v.")
"""Not for a patient; after the heading of the sources they may stand in a title."""


def test_every_sheet_says_in_plain_words_what_is_known_and_what_was_counted_in_whom(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(BENEFIT)
    form = form_of(desk)
    seen = []
    for condition in range(form.condition.count()):
        form.condition.setCurrentIndex(condition)
        for comparison in range(form.comparison.count()):
            form.comparison.setCurrentIndex(comparison)
            choice = form.choice()
            name = f"{choice.condition.id} {form.comparison.currentText()}"
            seen.append(name)
            assert patient_words(choice), name
            words, _, _ = sheet(desk, tmp_path / "sheet.pdf").partition("Sources")
            for one in patient_words(choice):
                assert closed(one.text) in words, name
            assert closed("What is not known") in words, name
            assert (closed("Who was counted") in words) == bool(choice.outcomes), name
            for outcome in choice.outcomes:
                people = outcome.people
                assert closed(people.whom) in words, name
                sizes = (people.n_drug, people.n_control) if people.n_drug else (people.n,)
                assert all(f"{size:,}people" in words or f",{size:,}" in words for size in sizes)
            assert [one for one in _JARGON if one in words] == [], name
            assert sheet_grade(choice) <= 6, name
    assert len(seen) == 17


def test_so_few_people_that_chance_may_explain_it_are_said_to_be_few(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(f"{BENEFIT}#sciatica_radiculopathy")
    form_of(desk).comparison.setCurrentIndex(1)
    told = "So few people were counted that chance alone may explain this."
    words = sheet(desk, tmp_path / "sheet.pdf")
    assert closed(f"2 of 10 on pregabalin, 4 of 9 on placebo. {told}") in words
    assert closed(f"38. {told}") not in words
    assert told in desk.text
    assert "fewer than 100 in a group" in desk.text


@pytest.mark.parametrize(
    ("condition", "index", "expected"),
    [
        ("chronic_low_back_pain", 0, "does not ease long-lasting back pain more than a pill"),
        ("sciatica_radiculopathy", 0, "does not ease sciatica in a way that matters"),
        ("sciatica_radiculopathy", 1, "Pregabalin did not ease sciatica more than a pill"),
        ("restless_legs", 1, "its doses are not the same"),
    ],
)
def test_where_no_benefit_is_drawn_the_page_says_what_the_patient_is_told(
    desk: Desk, condition: str, index: int, expected: str
) -> None:
    desk.go(f"{BENEFIT}#{condition}")
    form_of(desk).comparison.setCurrentIndex(index)
    _, _, told = desk.text.partition("For the patient")
    assert expected in told
    desk.go(PHN)
    assert "For the patient" not in desk.text


def test_the_reading_grade_is_of_all_sentences_of_the_sheet(desk: Desk) -> None:
    desk.go(PHN)
    choice = form_of(desk).choice()
    words = "Incomprehensibly polysyllabic pharmacological terminology."
    answer = structs.replace(choice.condition.answer, text=words)
    said = Section(id="patient", title="For the patient", statements=(answer,))
    bare = structs.replace(choice.condition, sections=())
    easy = sheet_grade(choice)
    for harder in (
        structs.replace(bare, answer=answer),
        structs.replace(bare, sections=(said,)),
    ):
        assert sheet_grade(structs.replace(choice, condition=harder)) > easy


def test_a_printed_picture_is_no_larger_than_its_sheet(desk: Desk, tmp_path: Path) -> None:
    desk.go("dorsal:condition/sciatica_radiculopathy")
    path = tmp_path / "page.pdf"
    desk.tab.save_pdf(path)
    assert len(PdfReader(path).pages) <= 10


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.tuples(st.integers(0, 7), st.integers(0, 30)), min_size=1, max_size=6))
def test_whatever_is_chosen_the_page_shows_that_and_nothing_else(
    desk: Desk, tmp_path: Path, steps: list[tuple[int, int]]
) -> None:
    if not desk.here.startswith(BENEFIT):
        desk.go(PHN)
    form = form_of(desk)
    for box, index in steps:
        chosen = boxes_of(form)[box]
        chosen.setCurrentIndex(index % chosen.count())
    choice = form.choice()
    assert choice.condition.title in desk.text
    pictures = list(desk.page.page.pictures.values()) if desk.page.page else []
    assert len(pictures) == bool(choice.outcomes)
    for outcome in choice.outcomes:
        assert outcome.what in desk.text
        assert outcome.what in pictures[0].words
    assert len({one.place for one in choice.outcomes}) == len(choice.outcomes)
    assert len({(one.drug, one.comparator) for one in choice.outcomes}) <= 1
    assert ("No benefit is drawn" in desk.text) == (
        choice.comparison is None or not choice.comparison.benefits
    )
    assert sheet(desk, tmp_path / "any.pdf")
