"""The command line keeps its contract."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.library import Library
from desktop import cli
from resources import ROOT, VERSION


def run(library: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", "--library", str(library), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def answer(library: Path, *words: str) -> Any:
    done = run(library, *words, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_version_names_program_content_and_library(library: Library, library_path: Path) -> None:
    line = run(library_path, "--version").stdout
    content = library.edition.version
    assert line.startswith(f"dorsal {VERSION}, content {content}, library sha256 ")
    assert len(line.split()[-1]) == 64


def test_lists_hold_what_the_contract_says(library_path: Path) -> None:
    conditions = answer(library_path, "list", "condition")
    assert isinstance(conditions, list)
    assert len(conditions) == len(list((ROOT / "content" / "conditions").glob("*.md")))
    assert set(conditions[0]) == {"address", "title"}
    alternatives = answer(library_path, "list", "alternative")
    assert isinstance(alternatives, list)
    assert len(alternatives) == len(list((ROOT / "content" / "alternatives").glob("*.md")))


def test_show_gives_the_condition_with_its_evidence_as_numbers(library_path: Path) -> None:
    shown = answer(library_path, "show", "dorsal:condition/sciatica_radiculopathy")
    assert isinstance(shown, dict)
    assert shown["status"] == "advised against"
    assert "lumbar radiculopathy" in shown["aliases"]
    assert {code["code"] for code in shown["icd10cm"]["codes"]} >= {"M54.30", "M54.16"}
    estimates = [e["estimate"] for one in shown["evidence"] for e in one["effects"]]
    assert -0.1 in estimates
    assert {p["source"] for p in shown["positions"]} >= {"nice_ng59"}
    sections = {section["id"] for section in shown["sections"]}
    assert {"answer", "roles", "positions", "evidence", "red-flags"} <= sections
    assert all(s["references"] for s in shown["statements"])


def test_search_answers_as_the_contract_says(library_path: Path) -> None:
    found = answer(library_path, "search", "slipped", "disc", "--limit", "3")
    assert isinstance(found, dict)
    assert set(found) == {"query", "corrected", "hits", "milliseconds"}
    assert 0 < len(found["hits"]) <= 3
    keys = {"address", "tab", "title", "section", "snippet", "matched"}
    assert all(set(hit) == keys for hit in found["hits"])


def test_verify_passes_on_a_sound_copy(library_path: Path) -> None:
    report = answer(library_path, "verify")
    assert isinstance(report, dict)
    assert report["ok"] is True
    assert {check["name"] for check in report["checks"]} >= {"library", "references", "search"}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "dorsal:condition/none"), 1),
        (("show", "condition"), 2),
        (("list", "nonsense"), 2),
        (("search", "qzxwv"), 1),
        (("search",), 2),
        (("search", "x", "--limit", "0"), 2),
        (("search", "x", "--in", "nowhere"), 2),
        (("nonsense",), 2),
        (("--nonsense",), 2),
    ],
)
def test_exit_codes_and_one_clear_line(
    library_path: Path, words: tuple[str, ...], code: int
) -> None:
    done = run(library_path, *words)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stderr.startswith("dorsal")


@pytest.mark.parametrize(
    "verb", [["--version"], ["list", "condition"], ["verify"], ["search", "x"]]
)
def test_a_broken_library_is_one_clear_line(tmp_path: Path, verb: list[str]) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"not a library")
    done = run(broken, *verb)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "is not a Dorsal library" in done.stderr + done.stdout


def test_no_verb_that_answers_imports_qt(library_path: Path) -> None:
    code = (
        "import sys; from desktop.cli import main;"
        f"main(['--library', {str(library_path)!r}, 'list', 'condition']);"
        f"main(['--library', {str(library_path)!r}, 'search', 'pain']);"
        f"main(['--library', {str(library_path)!r}, 'verify']);"
        "heavy = ('PySide6', 'yaml', 'markdown', 'sqlite_utils', 'socket', 'nacl', 'zipfile');"
        "assert not [m for m in sys.modules if m.startswith(heavy)]"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_pictures_are_made_of_every_tab(library_path: Path, tmp_path: Path) -> None:
    done = run(library_path, "pictures", str(tmp_path / "shots"), "--theme", "dark")
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "shots").iterdir()}
    tabs = ("conditions", "dosing", "side-effects", "alternatives", "references")
    assert {f"{tab}.png" for tab in tabs} <= names
    assert all((tmp_path / "shots" / name).stat().st_size > 5000 for name in names)


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(words=st.lists(st.text(max_size=20), min_size=1, max_size=4))
def test_nothing_typed_gives_a_traceback(
    library_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    verbs = [w for w in words if w not in ("pictures",)]
    try:
        code = cli.main(["--library", str(library_path), "search", "--", *verbs])
    except SystemExit as stop:
        code = int(stop.code or 0)
    assert code in (0, 1, 2)
    capsys.readouterr()


def test_every_claim_is_listed_with_its_verdict_reason_article_and_records(
    library_path: Path,
) -> None:
    claims = answer(library_path, "list", "claim")
    assert isinstance(claims, list)
    assert len(claims) == 297
    for claim in claims:
        assert claim["verdict"], claim["address"]
        assert claim["why"]["text"], claim["address"]
        assert claim["why"]["cite"], claim["address"]
        assert claim["article"] in {f"article-00{n}" for n in range(5)}
        assert claim["touches"], claim["address"]


def test_every_contradiction_is_listed_with_both_sides_and_what_the_evidence_says(
    library_path: Path,
) -> None:
    contradictions = answer(library_path, "list", "contradiction")
    assert isinstance(contradictions, list)
    assert len(contradictions) == 21
    for one in contradictions:
        assert one["side_a"], one["address"]
        assert one["resolution"], one["address"]
        assert one["why"]["cite"], one["address"]


def test_cite_writes_the_references_behind_an_address_in_any_style(library_path: Path) -> None:
    written = answer(library_path, "cite", "dorsal:reference/enke2018", "--style", "ama")
    assert written["citations"][0]["text"].startswith("Enke O, New HA, New CH, et al.")
    behind = answer(library_path, "cite", "dorsal:condition/sciatica_radiculopathy#answer")
    assert behind["citations"][0]["reference"] == "dorsal:reference/enke2018"
    section = answer(library_path, "cite", "dorsal:condition/sciatica_radiculopathy#positions")
    assert "dorsal:reference/nice_ng59" in {one["reference"] for one in section["citations"]}


def test_cite_of_nothing_is_refused_in_one_line(library_path: Path) -> None:
    assert run(library_path, "cite", "dorsal:reference/none").returncode == 1
    assert run(library_path, "cite", "nonsense").returncode == 2
    assert run(library_path, "cite", "dorsal:condition/sciatica_radiculopathy#none").returncode == 1


def test_what_makes_no_sense_is_refused_in_one_line(library_path: Path, tmp_path: Path) -> None:
    for words in (
        ("search", ""),
        ("search", "--limit", "99999999999999999999999", "x"),
        ("search", "--limit", "abc", "x"),
        ("show", "x" * 100_000),
        ("changes", str(tmp_path)),
        ("changes", ""),
        ("dose", "--clear", "34"),
        ("dose", "--clearance", "34", "--clearance", "15"),
        ("dose", "--clearance=34", "--haemodialysis", "--haemodialysis"),
        ("plan", "titrate", "--json", "--json"),
        ("egfr", "--age", "55", "--age", "55"),
        ("search", "x", "--in", "dosing", "--in", "dosing"),
        ("--vers",),
        ("--version", "--version"),
    ):
        done = run(library_path, *words)
        assert done.returncode == 2, words
        assert done.stderr.count("\n") == 1, words
        assert len(done.stderr) < 300, words


def test_a_full_disk_and_a_folder_in_the_way_are_said_in_one_line(library_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "desktop", "--library", str(library_path), "list", "claim"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    done = run(library_path, "pictures", str(library_path))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_where_nothing_may_be_written_no_picture_is(
    library_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORSAL_READONLY", "1")
    done = run(library_path, "pictures", str(tmp_path / "pictures"))
    assert done.returncode == 2
    assert "DORSAL_READONLY is set" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_output_is_utf_8_whatever_the_console_says(library_path: Path) -> None:
    command = [sys.executable, "-m", "desktop", "--library", str(library_path), "show",
               "dorsal:contradiction/C16"]  # fmt: skip
    environment = dict(os.environ, PYTHONIOENCODING="cp1252")
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    assert done.returncode == 0
    assert "−1.99" in done.stdout.decode("utf-8")


def test_whoever_closes_the_output_has_no_traceback(library_path: Path) -> None:
    command = f"'{sys.executable}' -m desktop --library '{library_path}' list condition >&-"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_show_prints_the_tables_of_a_record_and_of_a_section_only_it(library_path: Path) -> None:
    table = run(library_path, "show", "dorsal:regimen/neurontin-us-renal").stdout
    assert "60 or more · ✓ usual dose | 900–3,600" in table
    claim = run(library_path, "show", "dorsal:claim/s000-004").stdout
    assert "✕ Contradicted" in claim
    flags = run(library_path, "show", "dorsal:condition/sciatica_radiculopathy#red-flags").stdout
    assert "Who advises what" not in flags
    assert run(library_path, "show", "dorsal:condition/fibromyalgia#nope").returncode == 1


def test_show_understands_the_address_at_the_foot_of_a_patients_sheet(library_path: Path) -> None:
    """Benefit and harm has one address for each condition."""
    address = "dorsal:topic/benefit-and-harm#postherpetic_neuralgia"
    shown = run(library_path, "show", address).stdout
    assert "14 more (11 to 18)" in shown
    assert shown.endswith(f"\n{address}\n")
    nobody = run(library_path, "show", "dorsal:topic/benefit-and-harm#spinal_stenosis").stdout
    assert "No study here counts how many people were helped or harmed both on" in nobody
    record = answer(library_path, "show", address)
    assert isinstance(record, dict)
    assert (record["address"], record["id"]) == (address, "benefit-and-harm")
    assert record["statements"]
    assert "Newcombe" in run(library_path, "cite", address).stdout
    assert run(library_path, "show", "dorsal:topic/benefit-and-harm#nope").returncode == 1


def test_changes_of_a_library_with_itself_are_none(library_path: Path) -> None:
    assert answer(library_path, "changes", str(library_path))["changes"] == []
    assert "nothing changed" in run(library_path, "changes", str(library_path)).stdout


def test_a_negative_figure_is_refused_in_words(
    library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for option in ("--creatinine", "--weight"):
        typed = ["--library", str(library_path), "dose", option, "-130umol/L"]
        assert cli.main(typed) == 2
        said = capsys.readouterr().err
        assert f"argument {option}: its value is missing." in said
        assert "a figure here cannot be negative" in said
        assert "expected" not in said


def test_where_the_folder_of_the_readers_own_files_is_a_file_that_file_is_named(
    library_path: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plain = tmp_path / "plain"
    plain.write_text("words")
    monkeypatch.setenv("DORSAL_HOME", str(plain))
    for verb in (["notebook", "check"], ["labels", "list"], ["pack", "list"]):
        assert cli.main(["--library", str(library_path), *verb]) == 2
        said = capsys.readouterr().err
        assert f"{plain} is a file, not a folder. Set DORSAL_HOME to a folder." in said
        assert f"{plain}{os.sep}" not in said
