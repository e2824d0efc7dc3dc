"""dorsal labels keeps its contract: in, listed, found, shown, out; and says what it refuses."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import UUID
from zipfile import ZIP_STORED

import pytest

from tests.desktop.verbs import Run, runner
from tests.labels.real import FILES
from tests.labels.test_hostile import spl, zipped

_MANY = 6000
LIPITOR = "c6e131fe-e7df-4876-83f7-9156fc4e8228"


@pytest.fixture
def run(home: Path, library_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    assert not home.exists()
    return runner(library_path, capsys, "labels")


def test_labels_go_in_and_are_listed_found_shown_and_removed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.xml").write_text("<html/>")
    code, done, _ = run("import", FILES / "lipitor-pfizer-rx.xml", tmp_path / "bad.xml")
    assert code == 0
    assert (done["imported"], done["updated"], done["unchanged"]) == (1, 0, 0)
    why = "the XML is not an SPL document"
    assert done["refused"] == [{"file": str(tmp_path / "bad.xml"), "why": why}]
    assert done["seconds"] > 0
    code, listed, _ = run("list")
    assert [(one["set_id"], one["version"], one["supply"]) for one in listed] == [
        (LIPITOR, 11, "rx")
    ]
    code, found, _ = run("search", "cyclosporine", "myopathy", "--limit", "3")
    assert (code, found["corrected"]) == (0, None)
    assert len(found["hits"]) <= 3
    assert "[[" in found["hits"][0]["snippet"]
    code, shown, _ = run("show", LIPITOR, "2.6 Table 1")
    assert [one["number"] for one in shown["sections"]] == ["2.6"]
    assert shown["products"][0]["ingredients"][0]["strength"] == "10 mg"
    assert run("remove", LIPITOR)[:2] == (0, {"set_id": LIPITOR, "versions": 1})
    assert run("list") == (1, [], "dorsal: no label is held\n")


def test_what_is_not_there_is_an_answer_and_what_makes_no_sense_is_said(
    run: Run, tmp_path: Path
) -> None:
    code, done, said = run("list")
    assert (code, done) == (1, [])
    assert "No labels have been imported yet" in said
    assert run("import", tmp_path / "none")[0] == 2
    (tmp_path / "bad.xml").write_text("<html/>")
    assert run("import", tmp_path / "bad.xml")[0] == 1
    run("import", FILES / "lipitor-pfizer-rx.xml")
    assert run("search", "xqzxqz")[0] == 1
    assert run("search", "dose", "--limit", "0")[0] == 2
    assert run("show", LIPITOR, "99.9")[0] == 1
    assert run("show", "11111111-2222-3333-4444-555555555555")[0] == 1


def test_nothing_is_written_where_dorsal_is_to_write_nothing(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORSAL_READONLY", "1")
    assert run("import", FILES)[0] == 2
    assert not home.exists()
    monkeypatch.delenv("DORSAL_READONLY")
    run("import", FILES / "lipitor-pfizer-rx.xml")
    before = [(one.name, one.stat().st_mtime_ns) for one in home.iterdir()]
    monkeypatch.setenv("DORSAL_READONLY", "1")
    assert run("list")[0] == run("search", "dose")[0] == 0
    assert run("remove", LIPITOR)[0] == 2
    assert [(one.name, one.stat().st_mtime_ns) for one in home.iterdir()] == before


@pytest.mark.skipif(os.name != "posix", reason="Ctrl+C as POSIX sends it")
def test_ctrl_c_keeps_what_was_read_and_says_so(
    home: Path, library_path: Path, tmp_path: Path
) -> None:
    labels = {
        f"{n}.xml": spl(set_id=f'<setId root="{UUID(int=n)}"/>', text=f"word{n} " * 400).encode()
        for n in range(_MANY)
    }
    source = zipped(tmp_path / "many.zip", labels, ZIP_STORED)
    command = [sys.executable, "-m", "desktop", "--library", str(library_path), "labels", "import"]
    with subprocess.Popen(
        [*command, str(source), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ, DORSAL_HOME=str(home)),
        text=True,
    ) as running:
        assert running.stderr
        running.stderr.readline()
        running.send_signal(signal.SIGINT)
        out, said = running.communicate(timeout=60)
    assert running.returncode == 1
    done = json.loads(out)
    assert done["cancelled"]
    assert 0 < done["imported"] < _MANY
    assert "Traceback" not in said


def test_no_verb_for_labels_imports_qt_and_no_other_verb_imports_theirs(tmp_path: Path) -> None:
    code = """
import sys
import desktop.cli
desktop.cli.main(["search", "pain", "--json"])
theirs = [one for one in sys.modules if one.startswith(("db.labels", "lxml", "multiprocessing"))]
desktop.cli.main(["labels", "import", sys.argv[1], "--json"])
print([theirs, [one for one in sys.modules if "PySide6" in one]], file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(FILES / "edecrin-rx.xml")],
        capture_output=True,
        text=True,
        check=True,
        env=dict(os.environ, DORSAL_HOME=str(tmp_path)),
    )
    assert done.stderr.splitlines()[-1] == "[[], []]"
