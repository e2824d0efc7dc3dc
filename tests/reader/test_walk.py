"""Dorsal heard through AT-SPI, by a client of its own, on a display and a bus of their own.

The source in every run of the tests; the bundle where DORSAL_BUNDLE names its program, as `make
frozen` does.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
NEEDED = ("Xvfb", "openbox", "dbus-run-session")
TABS = ("Conditions", "Dosing", "Side effects", "Alternatives", "References")
SYSTEM_PYTHON = "/usr/bin/python3"
BINDINGS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
SESSION = """
openbox > /dev/null 2>&1 &
manager=$!
"${@:4}" &
program=$!
"$1" "$2" "$3"
heard=$?
kill $program $manager
wait $program
exit $heard
"""
"""A manager of windows, for one to be active; the program, which is named last; and who listens."""
BUNDLE = os.environ.get("DORSAL_BUNDLE", "")
PROGRAM = [BUNDLE] if BUNDLE else [sys.executable, "-m", "desktop"]


def can_listen() -> bool:
    if any(shutil.which(one) is None for one in NEEDED):
        return False
    asked = [SYSTEM_PYTHON, "-c", BINDINGS]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or not can_listen(),
    reason="AT-SPI and what it needs is not here: make test installs it on Debian",
)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    ready, told = os.pipe()
    command = ["Xvfb", "-nolisten", "tcp", "-screen", "0", "1440x900x24", "-displayfd", str(told)]
    server = subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL)
    os.close(told)
    with os.fdopen(ready) as number:
        yield f":{number.readline().strip()}"
    server.terminate()
    server.wait()


@pytest.fixture(scope="module")
def heard(display: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the walk heard, step by step."""
    home = tmp_path_factory.mktemp("home")
    run = home / "run"
    run.mkdir(mode=0o700)
    told = home / "heard.json"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(run),
        "DORSAL_HOME": str(home / "dorsal"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    session = ["dbus-run-session", "--", "bash", "-c", SESSION, "session"]
    walked = subprocess.run(
        [*session, SYSTEM_PYTHON, str(HERE / "walk.py"), str(told), *PROGRAM],
        env=_without_display(environment),
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert walked.returncode == 0, walked.stderr
    found: dict[str, Any] = json.loads(told.read_text(encoding="utf-8"))
    assert "missing" not in found, found["missing"]
    return found


def _without_display(environment: Mapping[str, str]) -> dict[str, str]:
    """The bus of the person who runs the tests is not asked."""
    theirs = ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS")
    return {name: value for name, value in environment.items() if name not in theirs}


def test_a_search_says_what_it_found_and_where_it_led(heard: dict[str, Any]) -> None:
    assert heard["search"]["found"].startswith("Conditions: Sciatica, lumbar radiculopathy.")
    assert heard["search"]["count"].split()[0].isdecimal()
    assert heard["search"]["place"].endswith("Sciatica, lumbar radiculopathy")


def test_the_status_and_the_evidence_of_a_condition_are_read(heard: dict[str, Any]) -> None:
    status, evidence = heard["status"]["status"], heard["status"]["evidence"]
    assert "✕ Advised against" in status
    assert any(words.startswith("Trials show no useful effect on leg pain") for words in status)
    assert any("high certainty" in words for words in status)
    assert evidence[0].startswith("Picture: Mean difference, lower is better: gabapentinoids")
    assert evidence[1].startswith("• Giménez-Campos 2022.")


def test_a_table_is_read_by_cell_under_its_headings(heard: dict[str, Any]) -> None:
    assert heard["table"]["heads"] == ["Source", "Position, and what it says"]
    assert "Do not offer gabapentinoids" in heard["table"]["cells"][1]
    assert heard["table"]["back"].startswith("Table, ")
    assert heard["table"]["page"] == "Sciatica, lumbar radiculopathy"


def test_a_dose_is_heard_as_it_is_typed_and_so_is_its_error(heard: dict[str, Any]) -> None:
    assert heard["dose"]["error"] == "Clearance: 'x' is not a unit of it here. Give it in mL/min."
    assert "200 to 700 mg twice a day" in heard["dose"]["answer"]


def test_the_advice_of_a_dose_is_read_piece_by_piece(heard: dict[str, Any]) -> None:
    advice = heard["dose"]["advice"]
    assert advice.index("200 to 700 mg twice a day") < advice.index("Label table, heading 2")
    assert "A range and its basis, not an order. No dose is licensed for back pain." in advice


def test_two_alternatives_are_compared_and_read(heard: dict[str, Any]) -> None:
    assert any(words.startswith("Table, ") for words in heard["compare"]["words"])
    assert "2 columns" in " ".join(heard["compare"]["words"])
    assert len(set(heard["compare"]["cells"])) == 4


def test_a_reference_is_cited(heard: dict[str, Any]) -> None:
    assert "Low back pain and sciatica in over 16s" in heard["cite"]["citation"]
    assert heard["cite"]["said"] == "Copied the citation."


def test_the_sheet_of_keys_is_read_and_left(heard: dict[str, Any]) -> None:
    assert heard["keys"]["pieces"][0] == "Keys, heading 1"
    assert heard["keys"]["without_name"] == []


def test_nothing_in_any_tab_that_can_have_the_focus_is_without_a_name(
    heard: dict[str, Any],
) -> None:
    assert heard["names"] == {tab: [] for tab in TABS}
