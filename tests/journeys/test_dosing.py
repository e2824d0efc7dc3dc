"""A dose and a plan that can be checked by hand, on screen and on paper."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from clinical.quantity import spell
from desktop.tabs.dosing import DosingTab
from desktop.widgets.page_window import PageWindow
from desktop.widgets.plan_form import LOWER, RAISE
from tests.journeys.desk import Desk

NEURONTIN = "dorsal:regimen/neurontin-us-renal"
CHILD = "dorsal:regimen/us-epilepsy-3-11"
PLAN = "dorsal:topic/plan"


def words_of(path: Path) -> str:
    """The letters of a PDF as another program reads them; where it puts spaces is its guess."""
    return closed(" ".join(page.extract_text() for page in PdfReader(path).pages))


def closed(words: str) -> str:
    return "".join(words.split())


def dosing(desk: Desk) -> DosingTab:
    assert isinstance(desk.tab, DosingTab)
    return desk.tab


def example(desk: Desk) -> DosingTab:
    """The worked example of a woman of 78."""
    desk.go(NEURONTIN)
    tab = dosing(desk)
    for name, value in {"age": "78", "weight": "61", "creatinine": "1.4"}.items():
        tab.form.fields[name].setText(value)
    tab.form.sex.setCurrentText("female")
    tab.form.units["weight"].setCurrentText("kg")
    tab.form.units["height"].setCurrentText("cm")
    tab.form.units["creatinine"].setCurrentText("mg/dL")
    return tab


def test_the_printed_answer_has_the_dose_the_band_the_sum_and_the_sources(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "dose.pdf"
    example(desk).save_pdf(path)
    words = words_of(path)
    for expected in (
        "200 to 700 mg twice a day",
        "above 30, to 59",
        "(140 − 78) × 61 kg ÷ (72 × 1.4 mg/dL) × 0.85 = 31.9 mL/min",
        "Neurontin label (US), 2.3 Table 1",
        "Sources",
        "Cockcroft DW",
        "not an order",
        f"content {desk.library.edition.version}",
        "page 1 of",
    ):
        assert closed(expected) in words, expected


def test_a_plan_is_one_sheet_for_the_chart_and_one_for_the_patient(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(PLAN)
    tab = dosing(desk)
    tab.plan_form.start.setDate(QDate(2026, 12, 1))
    assert "17 Dec 2026" in desk.text
    path = tmp_path / "plan.pdf"
    tab.save_pdf(path)
    chart, patient = PdfReader(path).pages
    for expected in ("Raising gabapentin to 1,800 mg a day", "14.1", "Sources", "not an order"):
        assert closed(expected) in closed(chart.extract_text()), expected
    for expected in (
        "600 mg in the morning: 1 tablet of 600 mg",
        "500 mg at night: 1 capsule of 400 mg and 1 of 100 mg",
        "From 17 December 2026",
        "Never stop all at once",
        "Date of birth",
        "Phone",
        "Missed a dose?",
        "Sources",
    ):
        assert closed(expected) in closed(patient.extract_text()), expected


def test_that_no_dose_is_licensed_for_back_pain_stands_over_a_plan_that_raises(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(PLAN)
    said = "No label dose exists for back pain"
    assert said in desk.text.split("Steps")[0]
    assert said not in desk.text.split("Beware of")[1].split("See also")[0]
    dosing(desk).save_pdf(tmp_path / "plan.pdf")
    chart, _ = PdfReader(tmp_path / "plan.pdf").pages
    assert closed(said) in closed(chart.extract_text()).split("Steps")[0]


def test_a_plan_follows_the_form_and_a_senseless_wish_leaves_no_old_plan(desk: Desk) -> None:
    desk.go(PLAN)
    form = dosing(desk).plan_form
    form.way.setCurrentText(LOWER)
    assert "Say from which daily dose" in desk.text
    assert "Raising gabapentin" not in desk.text
    form.now.setText("1800")
    assert "Coming off gabapentin from 1,800 mg a day" in desk.text
    form.now.setText("1800x")
    assert "is no dose in mg" in desk.text
    assert "Coming off gabapentin" not in desk.text
    form.now.setText("19000")
    assert "19,000 mg a day: expected up to 18,000 mg" in desk.text
    form.way.setCurrentText(RAISE)
    form.now.setText("9000")
    assert "above the highest recommended 3,600 mg" in desk.text


def test_a_plan_for_a_low_clearance_goes_along_the_row_and_ends_at_its_most(desk: Desk) -> None:
    desk.go(PLAN)
    form = dosing(desk).plan_form
    form.clearance.setText("34")
    form.goal.setText("1800")
    assert "the label’s most is 1,400 mg a day" in desk.text
    assert "700 + 700 mg" in desk.text
    form.clearance.setText("10")
    assert "Dorsal makes no plan there" in desk.text
    form.place.setCurrentText("UK")
    form.clearance.setText("34")
    assert "no verified renal table for UK" in desk.text


def test_a_plan_without_a_clearance_says_on_screen_and_both_sheets_for_which_it_is(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(PLAN)
    tab = dosing(desk)
    for place, said, told in (
        (
            "US",
            "No clearance was given: the plan is for one of 60 mL/min or more.",
            "For kidneys that work well: how well yours do was not asked.",
        ),
        ("UK", "Not for kidney disease", "Not for kidney disease."),
    ):
        tab.plan_form.place.setCurrentText(place)
        assert said in desk.text
        tab.save_pdf(tmp_path / "plan.pdf")
        chart, patient = PdfReader(tmp_path / "plan.pdf").pages
        assert closed(said) in closed(chart.extract_text())
        assert closed(told) in closed(patient.extract_text())
        assert closed("could not be read") not in closed(patient.extract_text())
    assert tab.plan_form.clearance.placeholderText() == "not for the UK"
    tab.plan_form.place.setCurrentText("US")
    tab.plan_form.clearance.setText("60")
    assert "No clearance was given" not in desk.text


def test_a_plan_begins_with_the_clearance_of_the_patient_beside_it(desk: Desk) -> None:
    tab = example(desk)
    desk.go(PLAN)
    form = tab.plan_form
    assert form.clearance.text() == "31.9"
    assert form.whence.text() == "From the form Patient. Change it there or here."
    assert "700 + 700 mg" not in desk.text
    assert "Clearance 31.9 mL/min: row “above 30, to 59”" in desk.text.split("Steps")[0]
    form.clearance.setText("45")
    assert "The form Patient has 31.9 mL/min: this plan does not go by it." in form.whence.text()
    desk.go(NEURONTIN)
    desk.go(PLAN)
    assert form.clearance.text() == "45"
    form.clearance.setText("31.9")
    desk.go(NEURONTIN)
    tab.form.clear()
    desk.go(PLAN)
    assert (form.clearance.text(), form.whence.text()) == ("", "")
    tab.form.fields["weight"].setText("61 kg")
    desk.go(NEURONTIN)
    desk.go(PLAN)
    assert form.clearance.text() == ""


def test_a_plan_takes_over_haemodialysis_and_no_clearance_from_creatinine_there(
    desk: Desk, tmp_path: Path
) -> None:
    tab = example(desk)
    desk.go(PLAN)
    form = tab.plan_form
    assert not form.haemodialysis.isChecked()
    desk.go(NEURONTIN)
    tab.form.haemodialysis.setChecked(True)
    desk.go(PLAN)
    assert form.haemodialysis.isChecked()
    assert form.clearance.text() == ""
    assert "From the form Patient. Change it there or here." in form.whence.text()
    assert "type one that was measured" in form.whence.text()
    assert "creatinine does not tell it there" in desk.text.split("What plans rest on")[0]
    assert not desk.page.pictures()
    desk.go(NEURONTIN)
    tab.form.fields["clearance"].setText("16")
    desk.go(PLAN)
    assert form.clearance.text() == "16"
    over = " ".join(desk.text.split("Steps")[0].split())
    assert "That further dose is not among the steps below" in over
    assert "with 200 mg, 125 mg; with 300 mg, 150 mg; with 400 mg, 200 mg" in over
    tab.save_pdf(tmp_path / "plan.pdf")
    chart, patient = (closed(one.extract_text()) for one in PdfReader(tmp_path / "plan.pdf").pages)
    assert closed("with 200 mg, 125 mg") in chart
    assert closed("What you take after each dialysis is not in this plan") in patient
    form.haemodialysis.setChecked(False)
    assert "The form Patient has haemodialysis: this plan does not" in form.whence.text()
    desk.go(NEURONTIN)
    desk.go(PLAN)
    assert not form.haemodialysis.isChecked()
    assert "further dose" not in desk.text.split("Steps")[0]


def test_that_no_clearance_was_given_is_the_first_word_over_the_steps(desk: Desk) -> None:
    desk.go(PLAN)
    over = desk.text.split("Steps")[0]
    assert over.index("No clearance was given") < over.index("No label dose exists")
    shown = desk.page.document().find("No clearance was given").charFormat()
    assert shown.font().bold()


def test_a_dose_in_other_digits_is_refused(desk: Desk) -> None:
    desk.go(PLAN)
    form = dosing(desk).plan_form
    for digits in ("９００", "٩٠٠"):
        form.goal.setText(digits)
        assert "is no dose in mg, in the digits 0 to 9" in desk.text


def test_a_printed_plan_for_a_low_clearance_has_the_row_the_sums_and_the_gap(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(PLAN)
    tab = dosing(desk)
    tab.plan_form.clearance.setText("59.5")
    tab.plan_form.goal.setText("1400")
    path = tmp_path / "plan.pdf"
    tab.save_pdf(path)
    chart, patient = (closed(page.extract_text()) for page in PdfReader(path).pages)
    for expected in (
        "Clearance 59.5 mL/min: row “above 30, to 59”, 400 to 1,400 mg a day, twice a day",
        "The printed table has no row for this clearance",
        "the neighbouring row is “60 or more”, 900 to 3,600 mg a day",
        "400 + 400 mg800 mg",
        "Neurontin label (US) 2.3 Table 1",
        "Dorsal’s own choice",
        f"content {desk.library.edition.version}",
    ):
        assert closed(expected) in chart, expected
    assert closed("200 mg at night: 2 capsules of 100 mg") in patient


def test_a_uk_patient_sheet_rests_on_uk_sources_alone(desk: Desk, tmp_path: Path) -> None:
    desk.go(PLAN)
    tab = dosing(desk)
    tab.plan_form.place.setCurrentText("UK")
    path = tmp_path / "plan.pdf"
    tab.save_pdf(path)
    _, patient = (closed(page.extract_text()) for page in PdfReader(path).pages)
    for expected in ("Do not drive while", "for thoughts of harming yourself", "Christie",
                     "300 mg at night: 1 capsule of 300 mg", "within 2 hours",
                     "swollen throat or tongue"):  # fmt: skip
        assert closed(expected) in patient, expected
    for foreign in ("dailymed", "fda.gov", "USprescribing"):
        assert foreign not in patient


def test_no_uk_plan_rests_on_a_report_in_the_news(desk: Desk, tmp_path: Path) -> None:
    desk.go(PLAN)
    tab = dosing(desk)
    tab.plan_form.place.setCurrentText("UK")
    for way, now in ((RAISE, ""), (LOWER, "900")):
        tab.plan_form.way.setCurrentText(way)
        tab.plan_form.now.setText(now)
        tab.save_pdf(tmp_path / "plan.pdf")
        sheets = "".join(page.extract_text() for page in PdfReader(tmp_path / "plan.pdf").pages)
        for paper in ("BritBrief", "Pulse", "HealthandMe", "healthcare-management", "pulsetoday"):
            assert paper not in closed(sheets), paper


def test_whoever_takes_more_than_the_row_has_a_plan_under_that_caution(desk: Desk) -> None:
    desk.go(PLAN)
    form = dosing(desk).plan_form
    form.way.setCurrentText(LOWER)
    form.now.setText("1800")
    form.clearance.setText("38")
    assert "Coming off gabapentin from 1,800 mg a day" in desk.text
    caution = "the dose now is above it, and so is this plan until day 8"
    assert caution in desk.text.split("Steps")[0]


def test_what_coming_off_rests_on_is_said_before_what_raising_does(desk: Desk) -> None:
    desk.go(PLAN)
    form = dosing(desk).plan_form
    off, up = "Coming off, or down", "Raising, US"

    def coming_off_is_first() -> bool:
        basis = desk.text.split("What the steps rest on")[1]
        return basis.index(off) < basis.index(up)

    assert not coming_off_is_first()
    form.way.setCurrentText(LOWER)
    assert coming_off_is_first()
    form.now.setText("1800")
    assert coming_off_is_first()


def test_the_page_on_stopping_leads_to_the_plan(desk: Desk) -> None:
    desk.go("dorsal:topic/stopping")
    assert "Raise or lower the dose, a plan" in desk.text.split("See also")[1]
    assert "topic/plan" in desk.page.page.html.split("See also")[1]


def test_both_sheets_say_what_nobody_has_checked_of_a_plan_to_come_off(
    desk: Desk, tmp_path: Path
) -> None:
    desk.go(PLAN)
    tab = dosing(desk)
    tab.plan_form.way.setCurrentText(LOWER)
    tab.plan_form.place.setCurrentText("UK")
    tab.plan_form.now.setText("4800")
    tab.plan_form.clearance.setText("30.7")
    assert tab.plan_form.clearance.placeholderText() == "no UK table"
    tab.save_pdf(tmp_path / "plan.pdf")
    pages = [closed(page.extract_text()) for page in PdfReader(tmp_path / "plan.pdf").pages]
    over = pages[0].split("Steps")[0]
    assert closed("Clearance 30.7 mL/min: no UK table") in over
    assert closed("4,800 mg a day is above the highest recommended 3,600 mg") in over
    patient = "".join(pages[1:])
    assert closed("How much suits your kidneys is not in this plan: ask") in patient
    assert closed("This plan starts above the recommended dose: agree it with") in patient


def test_the_sheet_for_coming_off_names_the_signs_of_withdrawal(desk: Desk, tmp_path: Path) -> None:
    desk.go(PLAN)
    tab = dosing(desk)
    tab.plan_form.way.setCurrentText(LOWER)
    tab.plan_form.now.setText("1800")
    path = tmp_path / "plan.pdf"
    tab.save_pdf(path)
    chart, patient = (closed(page.extract_text()) for page in PdfReader(path).pages)
    assert closed("Signs to report at once: a fit, confusion") in patient
    assert closed("Do you take it for epilepsy? Ask whoever treats your epilepsy") in patient
    assert "NHSFife" in chart
    tab.plan_form.goal.setText("900")
    assert "Lowering gabapentin from 1,800 to 900 mg a day" in desk.text
    assert "Nothing more" not in desk.text


def test_nothing_typed_is_found_on_disk(desk: Desk, tmp_path: Path) -> None:
    tab = example(desk)
    tab.form.fields["weight"].setText("61.73")
    desk.go(CHILD)
    dosing(desk).child_form.fields["weight"].setText("23.61")
    desk.go(PLAN)
    dosing(desk).plan_form.clearance.setText("47.31")
    desk.close()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"61.73" not in data, path
            assert b"23.61" not in data, path
            assert b"47.31" not in data, path


def test_a_place_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    example(desk).save_pdf(tmp_path / "none" / "dose.pdf")
    assert "Not saved: No such file or directory." in desk.window.statusBar().currentMessage()


def test_verify_now_runs_every_worked_example(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.window.beside.shown, timeout=20_000):
        desk.choose("Help", "Verify now")
    window = desk.window.findChild(PageWindow)
    assert isinstance(window, PageWindow)
    words = window.view.toPlainText()
    assert "This copy of Dorsal is whole." in words
    assert re.search(r"\d+ worked examples of \d+ formulas come out", words)
    window.close()


def test_the_keyboard_alone_gives_a_dose(desk: Desk, qtbot: QtBot) -> None:
    desk.go(NEURONTIN)
    form = dosing(desk).form
    form.fields["age"].setFocus()
    for keys in ("78", "f", "61", "k", "", "", "1.4"):
        if keys:
            qtbot.keyClicks(desk.window.focusWidget(), keys)
        desk.press(Qt.Key.Key_Tab)
    qtbot.keyClicks(desk.window.focusWidget(), "m")
    assert "200 to 700 mg twice a day" in desk.text


def test_the_keyboard_alone_gives_a_child_its_dose(desk: Desk, qtbot: QtBot) -> None:
    desk.go(CHILD)
    dosing(desk).child_form.fields["age"].setFocus()
    qtbot.keyClicks(desk.window.focusWidget(), "7")
    assert "Still needed: weight" in desk.text
    desk.press(Qt.Key.Key_Tab)
    qtbot.keyClicks(desk.window.focusWidget(), "20")
    assert "Weight: in which unit, kg or lb?" in desk.text
    desk.press(Qt.Key.Key_Tab)
    qtbot.keyClicks(desk.window.focusWidget(), "k")
    assert "200 to 300 mg a day at first, then 500 to 700 mg a day" in desk.text
    for expected in (
        "10 to 15 mg/kg × 20 kg\n200 to 300 mg\n66.67 to 100 mg\n1.3 to 2 mL",
        "25 to 35 mg/kg × 20 kg\n500 to 700 mg\n166.67 to 233.33 mg\n3.3 to 4.6 mL",
        "50 mg/kg × 20 kg\n1,000 mg",
        "Not a dose for back pain.",
        "Studied up to 50 mg/kg a day",
        "Ask parents and school about behaviour.",
        "Neurontin label (US), 2.2",
    ):
        assert expected in desk.text, expected


@pytest.mark.parametrize(
    ("age", "said"),
    [
        ("2", "Under 3 years the label gives no dose."),
        ("3", "then 800 mg a day"),
        ("4", "then 800 mg a day"),
        ("5", "then 500 to 700 mg a day"),
        ("11", "then 500 to 700 mg a day"),
        ("12", "From 12 years the dose is as for adults"),
        ("121", "Age 121: expected 0 to 120 years."),
    ],
)
def test_a_childs_dose_by_weight_is_from_3_to_11_years(desk: Desk, age: str, said: str) -> None:
    desk.go(CHILD)
    form = dosing(desk).child_form
    form.fields["weight"].setText("20kg")
    form.fields["age"].setText(age)
    assert said in desk.text
    assert ("a day at first" in desk.text) == (3 <= int(age) <= 11)


def test_pounds_give_the_dose_of_their_kilograms_and_a_heavy_child_is_told_of(desk: Desk) -> None:
    desk.go(CHILD)
    form = dosing(desk).child_form
    form.fields["age"].setText("10")
    form.fields["weight"].setText("60")
    form.units["weight"].setCurrentText("kg")
    top = desk.text.split("Not a dose for back pain")[0]
    assert "Weight 60 kg is unusual at 10 years" in top
    assert "23.9 to 58.2 kg from the 3rd to the 97th percentile" in top
    assert "By weight it comes to more than 1,800 mg a day" in top
    form.fields["weight"].setText("110")
    top = desk.text.split("Not a dose for back pain")[0]
    assert "By weight it can come to more than 3,600 mg a day" in top
    form.fields["weight"].setText("100")
    form.units["weight"].setCurrentText("lb")
    assert "25 to 35 mg/kg × 45.359 kg" in desk.text
    assert "more than" not in desk.text.split("Sums")[0]
    assert "is unusual" not in desk.text


def test_a_child_too_young_for_the_label_is_told_that_and_not_of_its_weight(desk: Desk) -> None:
    desk.go(CHILD)
    form = dosing(desk).child_form
    form.fields["age"].setText("0")
    form.fields["weight"].setText("4kg")
    assert "Under 3 years the label gives no dose." in desk.text


def test_a_childs_answer_leads_with_what_can_be_measured(desk: Desk) -> None:
    desk.go(CHILD)
    form = dosing(desk).child_form
    form.fields["age"].setText("7")
    form.fields["weight"].setText("50lb")
    assert "225 to 340 mg a day at first, then 565 to 790 mg a day" in desk.text
    assert "226.8 to 340.19 mg" in desk.text.split("exact sums")[1]


def test_the_childs_form_and_the_patients_stay_apart(desk: Desk) -> None:
    tab = example(desk)
    desk.go(CHILD)
    assert tab.child_form.isVisible()
    assert not tab.form.isVisible()
    assert "Still needed: age and weight" in desk.text
    desk.go("dorsal:regimen/uk-paediatric")
    assert tab.column.isHidden()


def test_a_frail_patient_sees_what_a_higher_creatinine_would_come_to(desk: Desk) -> None:
    tab = example(desk)
    tab.form.fields["creatinine"].setText("0.5")
    assert "Creatinine is below 60 µmol/L (0.68 mg/dL)" in desk.text
    assert "65.8 mL/min, row “60 or more”" in desk.text
    assert "Give a height" in desk.text
    tab.form.fields["height"].setText("160")
    assert "Give a height" not in desk.text
    assert "On the same row: by ideal weight" in desk.text
    tab.form.fields["creatinine"].setText("0.68")
    assert "Creatinine is below" not in desk.text


def test_that_no_dose_is_licensed_for_back_pain_stands_right_under_the_dose(desk: Desk) -> None:
    example(desk)
    answer = desk.text.split("200 to 700 mg twice a day")[1]
    assert (
        answer.split("The printed row")[0]
        .lstrip()
        .startswith("A range and its basis, not an order. No dose is licensed for back pain.")
    )
    assert desk.text.count("No dose is licensed for back pain") == 1


def test_a_childs_age_leads_to_the_childs_form(desk: Desk) -> None:
    form = example(desk).form
    form.fields["age"].setText("5")
    assert f'href="{CHILD}"' in desk.tab.view.page.html
    form.fields["age"].setText("15")
    assert f'href="{CHILD}"' not in desk.tab.view.page.html


def test_what_haemodialysis_puts_in_doubt_stands_over_the_answer(desk: Desk) -> None:
    form = example(desk).form
    form.haemodialysis.setChecked(True)
    given = desk.text.index("Given:")
    answer = desk.text.index("200 to 700 mg twice a day")
    assert given < desk.text.index("creatinine is not stable") < answer
    form.fields["clearance"].setText("34")
    answer = desk.text.index("200 to 700 mg twice a day")
    assert given < desk.text.index("with a clearance of 34 mL/min: is it right?") < answer


def test_a_unit_may_be_typed_and_none_against_the_chosen_one(desk: Desk) -> None:
    form = example(desk).form
    form.units["creatinine"].setCurrentIndex(0)
    form.fields["creatinine"].setText("124 umol/L")
    assert "31.8 mL/min" in desk.text
    form.fields["weight"].setText("134lb")
    assert "Weight: lb is typed, but kg is chosen. Which is it?" in desk.text
    assert "134kg" not in desk.text
    form.units["weight"].setCurrentIndex(0)
    assert "31.7 mL/min" in desk.text


def test_no_unit_is_taken_for_granted(desk: Desk) -> None:
    form = example(desk).form
    for name in ("weight", "height", "creatinine"):
        form.fields["height"].setText("160")
        form.units[name].setCurrentIndex(0)
        assert f"{name.capitalize()}: in which unit" in desk.text
        form.units[name].setCurrentIndex(1)
        assert "31.9 mL/min" in desk.text


def test_paper_says_whose_dose_it_is_and_what_was_typed(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "dose.pdf"
    example(desk).save_pdf(path)
    words = words_of(path)
    for expected in ("Date of birth", "Given: 78 years · female · 61 kg · creatinine 1.4 mg/dL"):
        assert closed(expected) in words, expected
    dosing(desk).form.clear()
    dosing(desk).save_pdf(path)
    assert closed("Date of birth") not in words_of(path)


def test_without_a_uk_table_the_clearance_is_given_all_the_same(desk: Desk) -> None:
    example(desk)
    desk.go("dorsal:regimen/uk-renal")
    assert "Not covered" in desk.text
    assert "= 31.9 mL/min, by actual weight" in desk.text
    assert "Neurontin label" not in desk.text.split("See also")[0].split("In short")[0]


def test_that_the_form_gives_no_uk_dose_is_said_before_anything_is_typed(desk: Desk) -> None:
    desk.go("dorsal:regimen/uk-renal")
    form = dosing(desk).form
    assert form.before.isVisible()
    assert form.before.text() == "No dose here: the form works out the clearance alone."
    assert "A range and its basis" not in desk.text
    (line,) = (one for one in desk.tab.lines() if one.address.id == "uk-renal")
    assert line.sign is not None
    assert line.sign.word == "no doses"
    desk.go(NEURONTIN)
    assert not form.before.isVisible()


ANYTHING = st.one_of(
    st.text(max_size=12),
    st.decimals(allow_nan=True, allow_infinity=True).map(str),
    st.sampled_from(["0", "-1", "1e9", "٣", "1,5", "999999", "0.000001", "½", "78", "1.4"]),
)

SENSIBLE = st.sampled_from(
    ["100", "150", "300", "400", "600", "900", "1200", "1,800", "3600", "15", "20", "34", "59.5"]
)
FIELDS = ("age", "weight", "height", "creatinine", "clearance")


@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.fixed_dictionaries(dict.fromkeys(FIELDS, ANYTHING)),
    sex=st.integers(0, 2),
    unit=st.integers(0, 2),
    dialysis=st.booleans(),
)
def test_whatever_is_typed_there_is_an_answer_or_a_reason_and_never_an_old_answer(
    desk: Desk, values: dict[str, str], sex: int, unit: int, dialysis: bool
) -> None:
    if desk.here != NEURONTIN:
        desk.go(NEURONTIN)
    form = dosing(desk).form
    form.clear()
    form.fields["clearance"].setText("41.37")
    assert "41.4" in desk.text
    for name, value in values.items():
        form.fields[name].setText(value)
    form.sex.setCurrentIndex(sex)
    form.units["creatinine"].setCurrentIndex(unit)
    form.haemodialysis.setChecked(dialysis)
    typed = form.typed()
    if typed.patient is None:
        assert typed.error
        assert "no answer" in desk.text
    if values["clearance"] != "41.37":
        assert "41.4 mL/min" not in desk.text


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    age=ANYTHING | st.integers(0, 13).map(str),
    weight=ANYTHING | st.decimals(1, 200, places=1).map(str),
    unit=st.integers(0, 2),
)
def test_whatever_is_typed_of_a_child_there_is_an_answer_or_a_reason(
    desk: Desk, age: str, weight: str, unit: int
) -> None:
    if desk.here != CHILD:
        desk.go(CHILD)
    form = dosing(desk).child_form
    form.clear()
    form.fields["age"].setText("7")
    form.fields["weight"].setText("23.61kg")
    assert "236.1 to 354.15 mg" in desk.text
    form.fields["age"].setText(age)
    form.fields["weight"].setText(weight)
    form.units["weight"].setCurrentIndex(unit)
    outcomes = ("a day at first", "Still needed", "Not covered by weight", "no answer")
    assert sum(words in desk.text for words in outcomes) == 1
    assert "236.1 to 354.15" not in desk.text


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    typed=st.fixed_dictionaries({name: st.one_of(st.just(""), ANYTHING, SENSIBLE)
                                 for name in ("now", "goal", "clearance", "step")}),
    way=st.integers(0, 1),
    place=st.integers(0, 1),
)  # fmt: skip
def test_whatever_a_plan_is_asked_for_it_is_made_or_refused_and_never_an_old_plan(
    desk: Desk, typed: dict[str, str], way: int, place: int
) -> None:
    if desk.here != PLAN:
        desk.go(PLAN)
    tab = dosing(desk)
    form = tab.plan_form
    form.way.setCurrentIndex(way)
    form.place.setCurrentIndex(place)
    for name, text in typed.items():
        getattr(form, name).setText(text)
    made = "no plan" not in desk.text
    assert bool(tab.papers()) == made
    if made:
        asked = form.asked().wish
        assert asked is not None
        assert (asked.clearance is None) == (not typed["clearance"].strip())
        assert ("Clearance" in desk.text) == (asked.clearance is not None)
        if asked.from_mg is not None:
            assert f"from {spell(asked.from_mg)} " in desk.text
