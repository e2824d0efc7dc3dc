"""dose, egfr and plan keep their contract; nothing typed gives a traceback or a guess."""

import os
import re
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop import cli
from tests.desktop.verbs import Run, runner


@pytest.fixture
def run(library_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(library_path, capsys)


EXAMPLE = (
    "dose", "--age", "78", "--sex", "female", "--weight", "61kg", "--height", "160cm",
    "--creatinine", "1.4mg/dL",
)  # fmt: skip


def test_the_worked_example_of_the_contract(run: Run) -> None:
    code, found, _ = run(*EXAMPLE)
    assert code == 0
    assert found["clearance"]["value"] == pytest.approx(31.89186507936508, rel=1e-12)
    assert found["clearance"]["weight_used"] == "actual"
    assert [one["weight"] for one in found["alternatives_by_weight"]] == ["ideal", "adjusted"]
    assert found["band"]["label"] == "above 30, to 59"
    assert found["band"]["gap"] is False
    assert [one["label"] for one in found["band"]["neighbours"]] == [
        "60 or more", "above 15, to 29",
    ]  # fmt: skip
    assert found["verdict"] == "adjust"
    assert found["regimen"] == {
        "daily_mg": [400, 1400],
        "frequency": "twice a day",
        "doses_per_day": 2,
        "single_doses_mg": [200, 300, 400, 500, 700],
    }
    assert found["supplement_mg"] is None
    assert found["references"][0] == {
        "reference": "dorsal:reference/neurontin-us-v48",
        "locator": "2.3 Table 1",
    }


def test_pounds_inches_and_micromoles_are_the_same_patient(run: Run) -> None:
    metric = run(*EXAMPLE)[1]
    words = ("dose", "--age", "78", "--sex", "female", "--weight", "134.482lb", "--height",
             "62.9921in", "--creatinine", "123.76umol/L")  # fmt: skip
    assert run(*words)[1]["clearance"]["value"] == pytest.approx(
        metric["clearance"]["value"], rel=1e-5
    )


@pytest.mark.parametrize(
    ("value", "label", "gap", "near"),
    [("59.5", "above 30, to 59", True, True), ("30", "above 15, to 29", True, True),
     ("45", "above 30, to 59", False, False), ("15", "15", False, True)],
)  # fmt: skip
def test_gaps_and_edges_are_told(run: Run, value: str, label: str, gap: bool, near: bool) -> None:
    band = run("dose", "--clearance", value)[1]["band"]
    assert (band["label"], band["gap"]) == (label, gap)
    assert any(one["near"] for one in band["neighbours"]) == near


def test_below_15_and_on_haemodialysis(run: Run) -> None:
    found = run("dose", "--clearance", "7.5", "--haemodialysis")[1]
    assert found["regimen"]["single_doses_mg"] == [50, 62.5, 75, 100, 150]
    assert found["supplement_mg"] == [125, 150, 200, 250, 350]


def test_gralise_below_30_and_the_uk_give_no_dose(run: Run) -> None:
    gralise = run("dose", "--clearance", "20", "--product", "gralise")[1]
    assert (gralise["verdict"], gralise["regimen"]) == ("avoid", None)
    code, uk, _ = run("dose", "--clearance", "40", "--jurisdiction", "uk")
    assert code == 0
    assert (uk["verdict"], uk["regimen"], uk["band"]) == ("not_covered", None, None)
    assert "no verified renal table for UK" in uk["because"][0]


def test_a_low_creatinine_is_told_with_what_60_would_come_to_and_changes_nothing(run: Run) -> None:
    words = ("dose", "--age", "85", "--sex", "female", "--weight", "44kg", "--height", "150cm")
    for typed in ("40umol/L", "0.4525mg/dL"):
        found = run(*words, "--creatinine", typed)[1]
        assert found["clearance"]["value"] == pytest.approx(63.14, rel=1e-3)
        (told,) = [words for words in found["cautions"] if "0.68 mg/dL" in words]
        assert "has it: 42.1 mL/min, row “above 30, to 59”, 200 to 700 mg twice a day" in told
        assert "dorsal:reference/nhsggc-crcl" in {one["reference"] for one in found["references"]}
    for typed in ("60umol/L", "0.68mg/dL"):
        assert "0.68 mg/dL)" not in " ".join(run(*words, "--creatinine", typed)[1]["cautions"])


def test_without_a_height_it_is_said_that_the_actual_weight_is_used(run: Run) -> None:
    words = ("dose", "--age", "60", "--sex", "male", "--weight", "120kg", "--creatinine", "1mg/dL")
    assert any("Give a height" in caution for caution in run(*words)[1]["cautions"])
    whole = run(*words, "--height", "180cm")[1]["cautions"]
    assert not any("Give a height" in caution for caution in whole)
    short = run(*words, "--height", "150cm")[1]["cautions"]
    assert any("not defined for a height below 152.4 cm" in caution for caution in short)


def test_horizant_names_its_substance_its_indication_and_how_to_come_off(run: Run) -> None:
    bare = run("dose", "--clearance", "40", "--product", "horizant")[1]
    assert bare["table"]["substance"] == "gabapentin enacarbil"
    assert bare["table"]["indication"] == "postherpetic neuralgia"
    assert any("--indication rls" in words for words in bare["cautions"])
    assert any("not interchangeable" in words for words in bare["cautions"])
    assert bare["row"]["taper"] == "current dose once daily in the morning for 1 week"
    asked = run("dose", "--clearance", "40", "--product", "horizant", "--indication", "rls")[1]
    assert asked["table"]["indication"] == "restless legs syndrome"
    assert not any("--indication" in words for words in asked["cautions"])


def test_the_neighbouring_row_comes_with_its_dose(run: Run) -> None:
    cautions = run("dose", "--clearance", "59.5")[1]["cautions"]
    assert any("“60 or more”, gives 300 to 1,200 mg three times a day" in c for c in cautions)


def test_what_is_measured_is_never_above_the_sum_and_may_be_nothing(run: Run) -> None:
    found = run("dose", "--clearance", "9.934")[1]
    assert found["regimen"]["single_doses_mg"][0] == pytest.approx(66.22667, rel=1e-6)
    assert found["row"]["measurable_ml"] == [1.3, 1.6, 1.9, 2.6, 3.9]
    tiny = run("dose", "--clearance", "0.001")[1]
    assert tiny["row"]["measurable_ml"] == [0, 0, 0, 0, 0]
    assert any("0.0067 · 0.0083" in c and "less than 0.1 mL" in c for c in tiny["cautions"])
    assert run("dose", "--clearance", "40")[1]["row"]["measurable_ml"] is None


def plainly(library_path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert cli.main(["--library", str(library_path), "dose", *words]) == 0
    return capsys.readouterr().out


def test_the_plain_answer_names_product_place_row_and_sources(
    library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = plainly(library_path, capsys, *EXAMPLE[1:])
    no_licence = "! A range and its basis, not an order. No dose is licensed for back pain.\n"
    assert words.startswith(f"200 to 700 mg twice a day\n{no_licence}")
    for expected in (
        "Neurontin: kidney function (US) · gabapentin · all indications",
        "The printed row is “above 30, to 59”.",
        "Neurontin label (US), 2.3 Table 1; Cockcroft & Gault 1976",
    ):
        assert expected in words, expected
    horizant = plainly(library_path, capsys, "--clearance", "70", "--product", "horizant")
    assert "600 mg of gabapentin enacarbil twice daily" in horizant
    assert "Taper: 600 mg in the morning for 1 week." in horizant
    assert "Too small to measure" in plainly(library_path, capsys, "--clearance", "0.1")


def test_an_answer_given_after_the_review_date_says_so(run: Run) -> None:
    before = run("dose", "--clearance", "40", "--on", "2027-05-21")[1]["cautions"]
    after = run("dose", "--clearance", "40", "--on", "2027-05-22")[1]["cautions"]
    assert not any("reviewed by" in words for words in before)
    assert any("reviewed by" in words for words in after)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--weight", "61"), "in which unit, kg or lb?"),
        (("--creatinine", "1.4"), "in which unit, mg/dL or µmol/L?"),
        (("--height", "160"), "in which unit, cm or in?"),
        (("--weight", "61cm"), "'cm' is not a unit of it here. Give it in kg or lb."),
        (("--age", "7.5"), "a whole number of completed years"),
        (("--age", "17"), "adults of 18"),
        (("--clearance", "0"), "above 0"),
        (("--clearance", "34mL/min/1.73m2"), "An eGFR is not a clearance: "),
        (("--clearance", "eGFR 38"), "go by creatinine clearance in mL/min. Dose by kidney"),
        (("--creatinine", "1,4mg/dL"), "such as 1.4, not"),
        (("--weight", "61,5kg"), "such as 61.5, not"),
        (("--weight", "1,234lb"), "such as 1.4, not"),
        (("--height", "1.75 m"), "Give it in cm or in. A metre is 100 cm."),
        (("--height", "5 ft 6 in"), "A foot is 12 in."),
        (("--weight", "11st"), "A stone is 14 lb."),
        (("--age", "5"), "a form of its own: Neurontin: epilepsy, 3 to 11 years."),
        (("--age", "5", "--clearance", "40"), "See: dorsal show dorsal:regimen/us-epilepsy-3-11"),
        (("--clearance", "-5"), "Clearance: write a number"),
        (("--on", "tomorrow", "--clearance", "40"), "no date as YYYY-MM-DD"),
        (("--on", "20261121", "--clearance", "40"), "no date as YYYY-MM-DD"),
        (("--jurisdiction", "uk"), "give --age, --sex, --weight, --creatinine"),
        (("--clearance", "1,5"), "digits and a point"),
        (("--clearance", "٣٤"), "digits and a point"),
        (("--age", "78"), "missing: give --sex, --weight, --creatinine, or --clearance"),
        ((), "give --age, --sex, --weight, --creatinine, or --clearance alone"),
        (("--clearance", "40", "--indication", "rls"), "for horizant alone"),
        (("--clearance", "40", "--product", "gralise", "--indication", "phn"), "horizant alone"),
    ],
)
def test_a_guess_is_never_made(run: Run, words: tuple[str, ...], said: str) -> None:
    code, found, error = run("dose", *words)
    assert (code, found) == (2, None)
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "typed"),
    [("creatinine", "0.1mmol/L"), ("creatinine", "14mg/L"), ("clearance", "34mL/min/1.73m2"),
     ("clearance", "0.57mL/s"), ("weight", "60000g"), ("weight", "61"), ("height", "1.6m"),
     ("height", "5ft")],
)  # fmt: skip
def test_a_figure_is_never_repeated_with_another_unit(run: Run, name: str, typed: str) -> None:
    code, _, error = run("dose", f"--{name}", typed)
    assert code == 2
    figure = re.match(r"[0-9.]+", typed)
    assert figure is not None
    assert figure[0] not in error.replace(repr(typed[figure.end() :]), "")


SHORT = ("dose", "--age", "70", "--sex", "female", "--creatinine", "1.0mg/dL")


def test_obesity_without_an_adjusted_weight_is_told_with_the_next_lower_row(
    run: Run,
) -> None:
    lower = "The next lower row, “above 30, to 59”, gives 200 to 700 mg twice a day."
    for words in (("--weight", "95kg", "--height", "148cm"), ("--weight", "95kg")):
        assert any(lower in caution for caution in run(*SHORT, *words)[1]["cautions"]), words
    for words in (("--weight", "60kg", "--height", "148cm"), ("--weight", "50kg")):
        assert not any(lower in caution for caution in run(*SHORT, *words)[1]["cautions"]), words
    gralise = run(*SHORT, "--weight", "50kg", "--height", "128cm", "--product", "gralise")[1]
    assert any("“below 30”, says: do not give." in caution for caution in gralise["cautions"])


def test_nobody_lighter_than_ideal_is_offered_a_higher_row(run: Run) -> None:
    words = ("--age", "78", "--sex", "male", "--weight", "50kg", "--height", "190cm",
             "--creatinine", "1.0mg/dL")  # fmt: skip
    found = run("dose", *words)[1]
    assert found["band"]["label"] == "above 30, to 59"
    assert found["alternatives_by_weight"][0]["band"] == "60 or more"
    told = " ".join(found["cautions"])
    assert "The actual weight is below the ideal weight: the actual one is used." in told
    assert "60 or more" not in told


def test_the_rule_for_the_weight_is_told_with_its_figures(run: Run) -> None:
    steps = run("dose", *EXAMPLE[1:])[1]["clearance"]["steps"]
    assert "The formula says only “weight”" in steps[-1]
    assert "from 1.2 × 52.382 kg = 62.858 kg on" in steps[-1]


@pytest.mark.parametrize("creatinine", ["2.002", "1.998", "2", "4.001", "4.01", "8.01", "7.999"])
def test_a_clearance_is_written_on_its_own_side_of_an_edge(run: Run, creatinine: str) -> None:
    words = ("--age", "20", "--sex", "male", "--weight", "72kg", "--creatinine")
    found = run("dose", *words, f"{creatinine}mg/dL")[1]["clearance"]
    written = re.search(r"= ([\d.]+) mL/min", found["steps"][0])
    assert written is not None
    whole = found["value"] == int(found["value"])
    assert ("." not in written[1]) == whole
    assert float(written[1]) == pytest.approx(found["value"], abs=0.05)


def test_a_ratio_is_not_written_as_one(run: Run) -> None:
    because = run("dose", "--clearance", "14.999")[1]["because"]
    assert "dose × 14.999 ÷ 15" in because[0]


def test_a_clearance_that_the_label_prints_twice_is_told(run: Run) -> None:
    found = run("dose", "--clearance", "60", "--product", "gralise")[1]
    assert (found["band"]["label"], found["band"]["gap"]) == ("30 to 60", True)
    assert any("two rows for this clearance" in words for words in found["cautions"])
    assert not any("no row" in words for words in found["cautions"])


def test_a_row_of_its_own_on_haemodialysis_asks_for_no_clearance(run: Run) -> None:
    for words in (("--product", "gralise"), ("--product", "horizant", "--indication", "rls")):
        code, found, _ = run("dose", "--hemodialysis", *words)
        assert (code, found["verdict"], found["clearance"]) == (0, "avoid", None)
    assert run("dose", "--haemodialysis")[0] == 2


def test_a_verdict_against_is_as_strong_as_the_label_s(
    library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gralise = plainly(library_path, capsys, "--haemodialysis", "--product", "gralise")
    assert gralise.startswith("Do not give\n")
    horizant = ("--haemodialysis", "--product", "horizant", "--indication", "rls")
    assert plainly(library_path, capsys, *horizant).startswith("Not recommended\n")


def test_on_haemodialysis_the_supplement_leads_and_the_formula_is_doubted(
    library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = plainly(library_path, capsys, "--haemodialysis", "--clearance", "10")
    plus = "plus 125 to 350 mg after each 4 hours of haemodialysis"
    assert words.startswith(f"65 to 200 mg once a day, {plus}\n")
    assert "In exact proportion 66.67 to 200 mg a day" in words
    assert "creatinine is not stable" not in words


def test_a_clearance_that_haemodialysis_puts_in_doubt_is_said_before_the_answer(
    library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = "! On haemodialysis with a clearance of {} mL/min: is it right?"
    computed, answer, *below = plainly(
        library_path, capsys, *EXAMPLE[1:], "--haemodialysis"
    ).splitlines()
    assert computed.startswith(asked.format("31.9"))
    assert "On haemodialysis creatinine is not stable" in computed
    assert "The label’s table goes by the clearance" in computed
    assert answer.startswith("200 to 700 mg twice a day")
    assert not any("creatinine is not stable" in line for line in below)
    typed = plainly(library_path, capsys, "--clearance", "40", "--haemodialysis")
    assert typed.startswith(asked.format("40") + "\n200 to 700 mg twice a day")
    uk = plainly(library_path, capsys, *EXAMPLE[1:], "--haemodialysis", "--jurisdiction", "uk")
    assert "On haemodialysis creatinine is not stable" in uk
    assert "label" not in uk.split("creatinine is not stable")[1].splitlines()[0]


def test_a_row_that_is_scaled_says_so(run: Run) -> None:
    assert run("dose", "--clearance", "10")[1]["band"]["scaled"] is True
    assert run("dose", "--clearance", "15")[1]["band"]["scaled"] is False


def test_the_uk_answer_has_the_clearance_and_whose_formula_it_is(run: Run) -> None:
    code, found, _ = run(*EXAMPLE, "--jurisdiction", "uk")
    assert (code, found["verdict"], found["regimen"]) == (0, "not_covered", None)
    assert found["clearance"]["value"] == pytest.approx(31.89186507936508, rel=1e-12)
    cited = {one["reference"] for one in found["references"]}
    assert "dorsal:reference/cockcroft-gault-1976" in cited
    assert not any(one.endswith(("-us", "-us-v48", "-openfda")) for one in cited)


def test_what_is_unlikely_is_asked_of_every_answer(run: Run) -> None:
    words = ("--age", "25", "--sex", "male", "--weight", "110kg", "--creatinine")
    high = run("dose", *words, "0.4mg/dL")[1]["cautions"]
    assert any("A clearance of 439.2 mL/min is unusual" in caution for caution in high)
    for verb in ("dose", "egfr"):
        asked = run(verb, *words, "15mg/dL")[1]["cautions"]
        assert any("Creatinine 15 mg/dL is unusual" in caution for caution in asked), verb


@pytest.mark.parametrize(
    ("age", "hint"), [("10", False), ("12", True), ("17", True), ("121", False)]
)
def test_to_leave_the_age_empty_is_said_only_where_the_table_holds(
    run: Run, age: str, hint: bool
) -> None:
    typed = run("dose", "--age", age, "--clearance", "40")[2]
    assert ("leave the age empty" in typed) == hint
    for words in (("dose", "--age", age), ("egfr", "--age", age)):
        assert "leave the age empty" not in run(*words)[2]


def test_egfr_names_all_that_is_missing(run: Run) -> None:
    code, _, error = run("egfr", "--sex", "male")
    assert code == 2
    assert "age, creatinine missing: give --age, --creatinine" in error


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    creatinine=st.decimals("20", "900", places=1), weight=st.decimals("80", "400", places=1),
    height=st.decimals("55", "80", places=1), age=st.integers(18, 95),
)  # fmt: skip
def test_every_sum_of_an_egfr_comes_out_by_hand(
    run: Run, creatinine: Decimal, weight: Decimal, height: Decimal, age: int
) -> None:
    words = ("egfr", f"--age={age}", "--sex=male", f"--creatinine={creatinine}umol/L")
    found = run(*words, f"--weight={weight}lb", f"--height={height}in")[1]
    conversion, rate = found["egfr"]["steps"]
    shown = conversion.split("= ")[1].split()[0]
    assert rate.count(f"({shown} ÷ ") == 2
    over = float(shown) / 0.9
    again = 142 * min(over, 1) ** -0.302 * max(over, 1) ** -1.2 * 0.9938**age
    assert again == pytest.approx(float(rate.split("= ")[1].split()[0]), abs=0.0501)
    first, second, result = re.findall(
        r"[\d.]+(?= ×| m² ÷ 1| mL/min$)", found["deindexed"]["steps"][-1]
    )
    assert float(first) * float(second) / 1.73 == pytest.approx(float(result), abs=0.0501)


def test_egfr_with_and_without_de_indexing(run: Run) -> None:
    words = ("egfr", "--age", "55", "--sex", "female", "--creatinine", "0.7mg/dL")
    bare = run(*words)[1]
    assert bare["egfr"]["value"] == pytest.approx(102.07360173472713, rel=1e-12)
    assert bare["deindexed"] is None
    whole = run(*words, "--height", "180cm", "--weight", "80kg")[1]
    assert whole["deindexed"]["value"] == pytest.approx(118.00416385517588, rel=1e-12)
    assert whole["deindexed"]["unit"] == "mL/min"
    assert any("not by eGFR" in caution for caution in whole["cautions"])


def test_plans_have_steps_dates_sources_and_cautions(run: Run) -> None:
    up = run("plan", "titrate", "--start", "2026-12-01")[1]
    assert [(step["day"], step["total_mg"]) for step in up["steps"]] == [
        (1, 300), (2, 600), (3, 900), (10, 1500), (17, 1800),
    ]  # fmt: skip
    assert up["steps"][-1]["date"] == "2026-12-17"
    assert all(step["references"] for step in up["steps"])
    assert any("opioids" in caution.lower() for caution in up["cautions"])
    assert any("drive" in caution for caution in up["cautions"])
    down = run("plan", "taper", "--from", "1800", "--start", "2026-12-01")[1]
    assert down["steps"][-1]["total_mg"] == 0
    assert down["steps"][-1]["day"] > 7


@pytest.mark.parametrize("words", [(), ("--clearance", "34"), ("--jurisdiction", "uk")])
def test_a_plan_that_raises_says_first_that_no_dose_is_licensed_for_back_pain(
    run: Run, library_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    said = "No label dose exists for back pain, in the US or the UK."
    use = "The label’s dose that this plan follows is for postherpetic neuralgia."
    wanted = said if words else f"{said} {use}"
    found = run("plan", "titrate", *words)[1]
    assert found["cautions"][0] == wanted
    assert sum(said in caution for caution in found["cautions"]) == 1
    assert cli.main(["--library", str(library_path), "plan", "titrate", *words]) == 0
    assert capsys.readouterr().out.splitlines()[1] == f"! {wanted}"


def test_a_plan_is_capped_by_the_clearance_and_refused_where_no_source_covers_it(run: Run) -> None:
    capped = run("plan", "titrate", "--to", "3600", "--clearance", "34")[1]
    assert max(step["total_mg"] for step in capped["steps"]) == 1400
    for words in (
        ("titrate", "--clearance", "10"),
        ("titrate", "--clearance", "34", "--jurisdiction", "uk"),
        ("titrate", "--to", "4000"),
        ("titrate", "--step", "1300"),
        ("titrate", "--step", "650"),
        ("titrate", "--step", "600", "--clearance", "34"),
        ("titrate", "--step", "300", "--jurisdiction", "uk"),
        ("titrate", "--clearance", "5000"),
        ("titrate", "--clearance", ""),
        ("titrate", "--to", ""),
        ("titrate", "--start", ""),
        ("titrate", "--from", "0"),
        ("titrate", "--from", "1800"),
        ("titrate", "--from", "900", "--to", "600"),
        ("titrate", "--from", "950"),
        ("titrate", "--from", "9000"),
        ("titrate", "--from", "1500", "--clearance", "34"),
        ("titrate", "--from", "900", "--jurisdiction", "uk"),
        ("titrate", "--to", "250", "--clearance", "45"),
        ("taper", "--from", "900", "--to", "900"),
        ("taper", "--from", "900", "--to", "1200"),
        ("taper", "--from", "900", "--to", "460"),
        ("taper", "--from", "900", "--step", "50"),
        ("taper", "--from", "900", "--clearance", "301"),
        ("titrate", "--step", "0"),
        ("titrate", "--to", "0"),
        ("titrate", "--to", "0", "--clearance", "34"),
        ("titrate", "--start", "9999-12-31"),
        ("titrate", "--clearance", "34", "--jurisdiction", "uk"),
        ("taper", "--from", "900", "--clearance", "301", "--jurisdiction", "uk"),
        ("taper", "--from", "2400", "--step", "1200"),
        ("taper", "--from", "1760"),
        ("taper", "--from", "９００"),
        ("titrate", "--to", "٩٠٠"),
        ("taper", "--from", "1750", "--jurisdiction", "uk"),
        ("taper",),
        ("taper", "--from", "50"),
        ("taper", "--from", "18100"),
        ("taper", "--from", "100000"),
        ("taper", "--from", "1000000"),
    ):
        code, found, error = run("plan", *words)
        assert (code, found) == (2, None), words
        assert error.count("\n") == 1, words


@pytest.mark.parametrize(
    ("clearance", "most", "day"),
    [("38", "1,400", 8), ("20", "700", 22), ("12.3", "246", 36)],
)
def test_whoever_takes_more_than_the_row_is_brought_down_and_told_so_first(
    run: Run, clearance: str, most: str, day: int
) -> None:
    code, down, _ = run("plan", "taper", "--from", "1800", "--clearance", clearance)
    assert code == 0
    first = down["cautions"][0]
    assert f"most is {most} mg a day: the dose now is above it" in first
    assert f"until day {day}." in first
    assert "ask the prescriber before the first step" in first
    totals = [(step["day"], step["total_mg"]) for step in down["steps"]]
    assert totals == [(1, 1500), (8, 1200), (15, 900), (22, 600), (29, 300), (36, 0)]
    singles = [max(step["doses_mg"], default=0) for step in down["steps"]]
    assert singles == sorted(singles, reverse=True)


def test_coming_off_by_the_uk_rule_needs_no_renal_table(run: Run) -> None:
    words = ("taper", "--from", "1800", "--jurisdiction", "uk")
    code, down, _ = run("plan", *words, "--clearance", "30.7")
    assert code == 0
    assert down["steps"] == run("plan", *words)[1]["steps"]
    said = down["cautions"][0]
    assert said.startswith("Clearance 30.7 mL/min: no UK table of doses by kidney function")
    assert "ask the prescriber before the first step" in said
    code, _, error = run("plan", "titrate", "--jurisdiction", "uk", "--clearance", "30.7")
    assert code == 2
    assert "no verified renal table for UK" in error


@pytest.mark.parametrize("place", ["us", "uk"])
def test_whoever_takes_more_than_the_highest_dose_comes_off_by_the_same_steps(
    run: Run, place: str
) -> None:
    code, down, _ = run("plan", "taper", "--from", "4800", "--jurisdiction", place)
    assert code == 0
    assert [step["total_mg"] for step in down["steps"]] == list(range(4500, -1, -300))
    assert [step["day"] for step in down["steps"][:5]] == [1, 8, 15, 22, 29]
    first = down["cautions"][0]
    assert "4,800 mg a day is above the highest recommended 3,600 mg" in first
    assert "until day 22" in first
    assert "no source here speaks of coming down from so much" in first
    assert "Agree this plan with the prescriber before the first step" in first
    assert "above the highest" not in " ".join(
        run("plan", "taper", "--from", "3600", "--jurisdiction", place)[1]["cautions"]
    )


def test_a_dose_above_the_highest_is_named_once_and_so_is_where_the_plan_stays_above_it(
    run: Run,
) -> None:
    row = run("plan", "taper", "--from", "4800", "--clearance", "90")[1]["cautions"]
    assert sum("3,600 mg" in words for words in row) == 1
    low = run("plan", "taper", "--from", "4800", "--clearance", "34")[1]["cautions"]
    assert "above the highest recommended" in low[0]
    assert "At this clearance the label’s most is 1,400 mg" in low[1]
    near = run("plan", "taper", "--from", "3800")[1]["cautions"][0]
    assert "the first step is not" in near
    stays = run("plan", "taper", "--from", "4800", "--to", "4200")[1]["cautions"][0]
    assert "this plan stays above it" in stays


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("100000", "100,000 mg a day: expected up to 18,000 mg"),
        ("18100", "18,100 mg a day: expected up to 18,000 mg"),
        ("1000000", "is no dose in mg, in the digits 0 to 9, six at most"),
    ],
)
def test_a_dose_that_is_a_slip_is_told_what_is_expected(run: Run, typed: str, said: str) -> None:
    assert said in run("plan", "taper", "--from", typed)[2]
    assert run("plan", "taper", "--from", "18000")[0] == 0


def test_a_plan_on_haemodialysis_goes_by_a_clearance_and_says_what_it_does_not_count(
    run: Run,
) -> None:
    for place in ("us", "uk"):
        code, _, error = run("plan", "titrate", "--haemodialysis", "--jurisdiction", place)
        assert code == 2
    assert "no verified renal table" in error
    assert "type one that was measured" in run("plan", "titrate", "--haemodialysis")[2]
    alone = run("plan", "titrate", "--clearance", "16")[1]
    up = run("plan", "titrate", "--clearance", "16", "--haemodialysis")[1]
    assert up["steps"] == alone["steps"]
    more = " ".join(one for one in up["cautions"] if one not in alone["cautions"])
    assert "That further dose is not among the steps below" in more
    assert "with 200 mg, 125 mg; with 300 mg, 150 mg" in more
    down = run("plan", "taper", "--from", "900", "--haemodialysis")[1]["cautions"]
    assert any("this plan goes by no row of the label’s table" in one for one in down)
    assert not any("plan is for one of 60" in one for one in down)
    british = run("plan", "taper", "--from", "900", "--haemodialysis", "--jurisdiction", "uk")[1]
    assert any("no UK text on doses there is verified yet" in one for one in british["cautions"])
    rare = run("plan", "taper", "--from", "900", "--haemodialysis", "--clearance", "70")[1]
    assert any("On haemodialysis with a clearance of 70" in one for one in rare["cautions"])


def test_a_plan_whose_first_step_is_within_the_row_says_that(run: Run) -> None:
    first = run("plan", "taper", "--from", "300", "--clearance", "10")[1]["cautions"][0]
    assert "most is 200 mg a day: the dose now is above it, the first step is not." in first


def test_down_to_the_row_and_no_further_ends_in_the_doses_of_the_row(run: Run) -> None:
    down = run("plan", "taper", "--from", "1800", "--to", "1400", "--clearance", "38")[1]
    assert [step["doses_mg"] for step in down["steps"]] == [[500, 500, 500], [700, 700]]
    assert "To stay there" not in down["cautions"][0]
    above = run("plan", "taper", "--from", "1800", "--to", "1500", "--clearance", "38")[1]
    assert "this plan stays above it" in above["cautions"][0]


@pytest.mark.parametrize("place", ["us", "uk"])
@pytest.mark.parametrize("to", [(), ("--to", "300")])
def test_every_taper_warns_of_epilepsy(run: Run, place: str, to: tuple[str, ...]) -> None:
    down = run("plan", "taper", "--from", "900", "--jurisdiction", place, *to)[1]
    (said,) = (words for words in down["cautions"] if "epilepsy" in words)
    assert said.startswith("For epilepsy ask whoever treats it first")
    assert "a sudden stop can bring seizures that do not end" in said


@pytest.mark.parametrize(
    ("place", "heads"),
    [("us", ("Opioids:", "Other sedatives:", "Alcohol:")), ("uk", ("Opioids:", "Alcohol:"))],
)
def test_a_taper_warns_of_opioids_sedatives_and_alcohol_as_raising_does(
    run: Run, place: str, heads: tuple[str, ...]
) -> None:
    for way in (("titrate",), ("taper", "--from", "900")):
        cautions = run("plan", *way, "--jurisdiction", place)[1]["cautions"]
        for head in heads:
            assert any(words.startswith(head) for words in cautions), (way, head)
    assert not any("start gabapentin" in words.lower() for words in cautions)


def test_a_taper_that_keeps_more_doses_a_day_than_its_row_says_why(run: Run) -> None:
    def why(*words: str) -> list[str]:
        cautions = run("plan", "taper", *words)[1]["cautions"]
        return [said for said in cautions if "keeps three doses a day" in said]

    (said,) = why("--from", "1800", "--clearance", "38")
    assert said.startswith("The row has its doses twice a day.")
    assert "a single dose could be larger than the one taken now" in said
    assert said.endswith("That it does is Dorsal’s own choice.")
    assert why("--from", "1400", "--clearance", "38") == []
    assert why("--from", "1800", "--clearance", "90") == []
    assert why("--from", "1800") == []


def test_no_dose_of_a_taper_is_above_the_row_of_the_clearance(run: Run) -> None:
    for clearance, most in (("34", 700), ("20", 700), ("15", 300)):
        words = ("--from", str(most), "--clearance", clearance)
        steps = run("plan", "taper", *words)[1]["steps"]
        assert max(mg for step in steps for mg in step["doses_mg"]) <= most


@pytest.mark.parametrize("clearance", ["45", "20", "15"])
def test_whoever_a_plan_puts_up_a_plan_brings_down(run: Run, clearance: str) -> None:
    up = run("plan", "titrate", "--to", "3600", "--clearance", clearance)[1]["steps"]
    for reached in up:
        dose = str(reached["total_mg"])
        code, down, _ = run("plan", "taper", "--from", dose, "--clearance", clearance)
        assert code == 0, dose
        assert down["steps"][-1]["total_mg"] == 0
        assert down["steps"][-1]["day"] > 7
    fewer = run("plan", "taper", "--from", "300", "--to", "125", "--clearance", "15")[1]
    assert fewer["steps"][-1]["made_of"] == ["2.5 mL of the 50 mg/mL oral solution"]


def test_the_dose_that_a_plan_reaches_by_itself_along_a_row_is_said(run: Run) -> None:
    for clearance, reached in (("45", "800"), ("20", "400"), ("15", "150")):
        plan = run("plan", "titrate", "--clearance", clearance)[1]
        assert plan["steps"][-1]["total_mg"] == float(reached)
        (told,) = [words for words in plan["cautions"] if "No dose to reach was given" in words]
        assert f"ends at {reached} mg a day" in told
        asked = run("plan", "titrate", "--clearance", clearance, "--to", reached)[1]["cautions"]
        assert not any("No dose to reach" in words for words in asked)


def test_of_doses_above_the_row_a_plan_says_nothing(run: Run) -> None:
    def told(*words: str) -> bool:
        cautions = run("plan", "titrate", *words)[1]["cautions"]
        return any("above 1,800 mg a day no added benefit" in words for words in cautions)

    assert told()
    assert told("--clearance", "60")
    assert not any(told("--clearance", value) for value in ("59.5", "45", "20", "15"))


def test_a_plan_that_ends_short_of_the_target_says_so(run: Run) -> None:
    plan = run("plan", "titrate", "--to", "1300", "--clearance", "34")[1]
    assert plan["steps"][-1]["total_mg"] == 1000
    assert any("come to 1,000 mg, not 1,300 mg" in words for words in plan["cautions"])


@pytest.mark.parametrize(
    ("value", "gap", "near"),
    [("59.5", True, "60 or more"), ("30", True, "above 30, to 59"), ("29.5", True, "above 30"),
     ("60", False, "above 30, to 59"), ("58.9", False, ""), ("45", False, "")],
)  # fmt: skip
@pytest.mark.parametrize("way", [("titrate",), ("taper", "--from", "400")])
def test_a_plan_tells_gaps_and_edges_as_the_dose_does(
    run: Run, value: str, gap: bool, near: str, way: tuple[str, ...]
) -> None:
    plan = run("plan", *way, "--clearance", value)[1]
    dose = run("dose", "--clearance", value)[1]
    told = " ".join(plan["cautions"])
    assert (plan["band"]["label"], plan["band"]["gap"]) == (dose["band"]["label"], gap)
    assert ("has no row for this clearance" in told) == gap
    assert ("Within 1 mL/min of an edge" in told) == bool(near)
    assert near in told


@pytest.mark.parametrize("clearance", ["59.5", "45", "30.5", "30", "20", "15"])
def test_nobody_with_reduced_clearance_starts_higher_than_the_label_starts_everyone(
    run: Run, clearance: str
) -> None:
    everyone = run("plan", "titrate")[1]["steps"][0]["total_mg"]
    plan = run("plan", "titrate", "--clearance", clearance)[1]
    assert plan["steps"][0]["total_mg"] <= everyone == 300
    assert any("is Dorsal’s own choice" in words for words in plan["cautions"])


def test_a_plan_may_stay_at_the_first_day_s_dose_below_the_row(run: Run) -> None:
    plan = run("plan", "titrate", "--to", "300", "--clearance", "45")[1]
    assert [(step["day"], step["total_mg"]) for step in plan["steps"]] == [(1, 300)]
    assert plan["steps"][0]["references"][0]["locator"] == "2.1"
    assert any("begins at 400 mg a day: this plan stays below" in w for w in plan["cautions"])


def test_a_plan_starts_from_the_dose_taken_now(run: Run) -> None:
    up = run("plan", "titrate", "--from", "900", "--to", "1800")[1]
    assert [(step["day"], step["total_mg"]) for step in up["steps"]] == [(1, 1500), (8, 1800)]
    row = run("plan", "titrate", "--from", "400", "--to", "800", "--clearance", "34")[1]
    assert [(step["day"], step["total_mg"]) for step in row["steps"]] == [(1, 600), (8, 800)]
    down = run("plan", "taper", "--from", "1800", "--to", "1200")[1]
    assert [step["total_mg"] for step in down["steps"]] == [1500, 1200]
    assert down["steps"][-1]["note"] == "stay here"


def test_each_step_cites_only_what_names_its_size(run: Run) -> None:
    def places(*words: str) -> list[set[str]]:
        steps = run("plan", *words)[1]["steps"]
        return [{one["locator"] for one in step["references"]} for step in steps]

    assert places("titrate") == [{"2.1"}, {"2.1"}, {"2.1"}, {"2.1", "14.1"}, {"2.1"}]
    assert all("14.1" not in step for step in places("titrate", "--step", "100", "--to", "1200"))
    fife = [any(one["reference"].endswith("nhs-fife-2025") for one in step["references"])
            for step in run("plan", "taper", "--from", "800")[1]["steps"]]  # fmt: skip
    assert fife == [True, True, False]
    own = run("plan", "taper", "--from", "900", "--step", "100")[1]
    assert any("your own choice" in words for words in own["cautions"])
    assert not any("nhs-fife" in one["reference"] for s in own["steps"] for one in s["references"])


def test_a_plan_in_words_says_for_whom_it_is_and_what_each_dose_is_made_of(
    library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*words: str) -> str:
        assert cli.main(["--library", str(library_path), "plan", *words]) == 0
        return capsys.readouterr().out

    up = told("titrate")
    assert up.splitlines()[2] == "No clearance was given: the plan is for one of 60 mL/min or more."
    assert "300 + 300 = 600 mg  each dose: 1 capsule of 300 mg · twice" in up
    assert "= 1,500 mg  each dose: 1 capsule of 400 mg and 1 of 100 mg\n" in up
    assert "300 = 300 mg  1 capsule of 300 mg · once" in up
    row = told("titrate", "--clearance", "45")
    assert "Clearance 45 mL/min: row “above 30, to 59”" in row
    assert "No clearance was given" not in row
    down = told("taper", "--from", "1100", "--to", "700")
    assert "200 mg: 2 capsules of 100 mg; 300 mg: 1 capsule of 300 mg · stay here" in down
    assert "0 mg  nothing more" in told("taper", "--from", "300")
    british = told("titrate", "--jurisdiction", "uk")
    assert "Not for kidney disease" in british
    assert "60 mL/min" not in british


def test_a_plan_without_a_clearance_says_for_which_it_is(run: Run) -> None:
    said = "No clearance was given: the plan is for one of 60 mL/min or more."
    for way in (("titrate",), ("taper", "--from", "900")):
        assert said in run("plan", *way)[1]["cautions"][:2]
        assert said not in run("plan", *way, "--clearance", "60")[1]["cautions"]


def test_odd_doses_are_made_of_the_solution_whose_strength_is_known(run: Run) -> None:
    steps = run("plan", "titrate", "--clearance", "15", "--to", "300")[1]["steps"]
    assert [step["made_of"] for step in steps] == [
        ["1 capsule of 100 mg"],
        ["2.5 mL of the 50 mg/mL oral solution"],
        ["3 mL of the 50 mg/mL oral solution"],
        ["2 capsules of 100 mg"],
        ["1 capsule of 300 mg"],
    ]
    uk = run("plan", "titrate", "--jurisdiction", "uk")[1]["steps"]
    assert {made for step in uk for made in step["made_of"]} == {"1 capsule of 300 mg"}


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.dictionaries(
        st.sampled_from(["--from", "--to", "--step", "--clearance", "--start"]),
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(["0", "100", "150", "300", "900", "1800", "15", "30", "59.5", "45"]),
        ),
    ),
    way=st.sampled_from(["titrate", "taper"]),
    place=st.sampled_from(["us", "uk"]),
)
@example(values={"--from": "--"}, way="titrate", place="us")
def test_whatever_a_plan_is_asked_for_is_honoured_or_refused_in_one_line(
    run: Run, values: dict[str, str], way: str, place: str
) -> None:
    words = [f"{name}={value}" for name, value in values.items()]
    code, plan, error = run("plan", way, "--jurisdiction", place, *words)
    assert code in (0, 2)
    if code == 2:
        assert plan is None
        assert error.startswith("dorsal")
        return
    totals = [step["total_mg"] for step in plan["steps"]]
    assert totals == sorted(totals, reverse=way == "taper")
    assert (plan["band"] is None) == ("--clearance" not in values or place == "uk")
    most = float(values.get("--to", 1800))
    assert totals[-1] <= most if way == "titrate" else totals[-1] == float(values.get("--to", 0))
    now = float(values.get("--from", 0))
    assert totals[0] > now if way == "titrate" else totals[0] <= now


def test_haemodialysis_with_a_clearance_that_is_unusual_there_is_asked_about(run: Run) -> None:
    cautions = run("dose", "--clearance", "40", "--haemodialysis")[1]["cautions"]
    assert any("is it right?" in words for words in cautions)


def test_the_printed_sum_can_be_done_again_by_hand(run: Run) -> None:
    words = ("dose", "--age", "50", "--sex", "male", "--weight", "70kg", "--creatinine",
             "1.456mg/dL")  # fmt: skip
    found = run(*words)[1]["clearance"]
    assert "(140 − 50) × 70 kg ÷ (72 × 1.456 mg/dL) = 60.1 mL/min" in found["steps"][0]


def test_the_uk_plan_ends_where_the_text_that_was_read_ends(run: Run) -> None:
    plan = run("plan", "titrate", "--jurisdiction", "uk")[1]
    assert [step["total_mg"] for step in plan["steps"]] == [300, 600, 900]
    assert any("could not be read" in caution for caution in plan["cautions"])
    for asked, said in (("3600", True), ("900", False)):
        told = run("plan", "titrate", "--jurisdiction", "uk", "--to", asked)[1]["cautions"]
        assert any("does not reach the 3,600 mg asked for" in words for words in told) == said


def test_only_a_pdf_loads_qt(library_path: Path) -> None:
    code = (
        "import sys; from desktop import cli;"
        f"cli.main(['--library', {str(library_path)!r}, *sys.argv[1:]]);"
        "print(any(name.startswith('PySide6') for name in sys.modules), file=sys.stderr)"
    )
    for words in (["dose", "--clearance", "34"], ["plan", "titrate"], ["cite", "dorsal:topic/law"]):
        command = [sys.executable, "-c", code, *words]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stderr.strip() == "False", words


def test_a_plan_as_pdf_from_the_command_line(library_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    command = [sys.executable, "-m", "desktop", "--library", str(library_path)]
    words = ["plan", "taper", "--from", "900", "--start", str(date(2026, 12, 1)), "--pdf"]
    subprocess.run([*command, *words, str(path)], check=True, capture_output=True)
    assert path.read_bytes().startswith(b"%PDF")
    done = subprocess.run(
        [*command, *words, str(tmp_path / "no" / "plan.pdf")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_pdf_that_cannot_be_written_whole_leaves_what_was_there(
    library_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_text("an older plan", encoding="utf-8")
    code = (
        "import resource, sys; from desktop import cli;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192));"
        "sys.exit(cli.main(sys.argv[1:]))"
    )
    words = ["--library", str(library_path), "plan", "titrate", "--pdf"]
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for target in (path, tmp_path, pipe):
        command = [sys.executable, "-c", code, *words, str(target)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert (done.returncode, done.stdout) == (2, ""), target
        assert done.stderr.startswith("dorsal: "), target
        assert str(target) in done.stderr
    assert sorted(one.name for one in tmp_path.iterdir()) == ["pipe", "plan.pdf"]
    assert path.read_text(encoding="utf-8") == "an older plan"
    assert pipe.is_fifo()


TYPED = st.one_of(
    st.text(max_size=15),
    st.builds(lambda n, u: f"{n}{u}", st.decimals(places=2, min_value=-10, max_value=100000),
              st.sampled_from(["", "kg", "lb", "cm", "in", "mg/dL", "umol/L", "µmol/l", "mL/min"])),
)  # fmt: skip
OPTIONS = ("--age", "--weight", "--height", "--creatinine", "--clearance")


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    values=st.dictionaries(st.sampled_from(OPTIONS), TYPED),
    sex=st.sampled_from([[], ["--sex", "female"], ["--sex", "male"]]),
    table=st.sampled_from(
        [[], *(["--product", p] for p in ("neurontin", "gralise", "horizant")),
         ["--product", "horizant", "--indication", "rls"], ["--indication", "phn"],
         ["--jurisdiction", "uk"], ["--haemodialysis"]]
    ),
)  # fmt: skip
def test_whatever_is_typed_there_is_an_answer_or_one_line(
    run: Run, values: dict[str, str], sex: list[str], table: list[str]
) -> None:
    typed = [f"{name}={value}" for name, value in values.items()]
    for words in (["dose", *typed, *sex, *table], ["egfr", *typed, *sex]):
        code, found, error = run(*words)
        assert code in (0, 2)
        if code == 0:
            assert found is not None
        else:
            assert found is None
            assert error.startswith("dorsal")
            assert error.count("\n") == 1


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    clearance=st.decimals("0.000001", "300", places=6),
    product=st.sampled_from(["neurontin", "gralise", "horizant"]),
)
def test_no_plain_answer_has_a_dose_of_nothing(
    library_path: Path, capsys: pytest.CaptureFixture[str], clearance: Decimal, product: str
) -> None:
    words = plainly(library_path, capsys, f"--clearance={clearance:f}", "--product", product)
    assert "Sources: " in words
    assert not re.search(r"(?<![\d.,])0 m[gL]\b", words)
