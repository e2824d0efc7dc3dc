"""A whole journey of Dorsal, watched: it opens no socket but local ones.

Of the source in every run of the tests; of the bundle where DORSAL_BUNDLE names its program, as
`make frozen` does.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from db.address import Address
from db.marks import Anchor, MarkKind
from db.notebook import open_notebook
from resources import LIBRARY, ROOT
from tests.db.test_overlays import NOTES
from tests.frozen.watching import alone, can_be_alone, sockets, watched
from tests.labels.real import FILES
from tests.sticks import new_pair, packed, sign

PROJECT = ROOT.parent
BUNDLE = os.environ.get("DORSAL_BUNDLE", "")
_EACH = """
import json, sys
from desktop.cli import main
for words in json.loads(sys.argv[1]):
    if main(words) != 0:
        sys.exit(f"{words} failed")
"""

pytestmark = pytest.mark.skipif(
    shutil.which("strace") is None, reason="strace is not here: make test installs it on Debian"
)


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    home = tmp_path / "home"
    with open_notebook(home / "notebook.sqlite") as book:
        where = Anchor(address=Address("condition", "sciatica_radiculopathy"), title="Sciatica")
        book.add(MarkKind.NOTE, where, edition="1", words="ask")
    return dict(os.environ, DORSAL_HOME=str(home), QT_QPA_PLATFORM="offscreen", PYTHONPATH="")


def site_notes(folder: Path, home: Path) -> Path:
    """A pack of a site's notes, signed by a key that the reader trusts."""
    pair = new_pair(home / "keys", "site")
    source = folder / "notes"
    source.mkdir()
    text = NOTES.replace("regimen/renal", "regimen/neurontin-us-renal")
    (source / "overlay.yaml").write_text(text.replace("sciatica#", "sciatica_radiculopathy#"))
    pack = packed(source, folder / "notes.pack")
    sign(pack, pair)
    return pack


def journey(folder: Path, home: Path) -> list[list[str]]:
    """One use of every verb, in an order in which each has something to do."""
    pack, sciatica = str(site_notes(folder, home)), "dorsal:condition/sciatica_radiculopathy"
    patient = "--age 78 --sex female --weight 61kg --height 160cm --creatinine 1.4mg/dL".split()
    pdf, notes, cards = (str(folder / name) for name in ("plan.pdf", "notes.md", "cards.apkg"))
    return [
        ["--version"],
        ["verify"],
        ["search", "can", "I", "stop", "suddenly"],
        ["show", sciatica],
        ["list", "condition"],
        ["cite", f"{sciatica}#answer", "--style", "ama"],
        ["changes", str(LIBRARY)],
        ["dose", *patient],
        ["egfr", *patient],
        ["plan", "taper", "--from", "1800", "--start", "2026-12-01", "--pdf", pdf],
        ["manual", "--html", str(folder / "manual.html"), "--pdf", str(folder / "manual.pdf")],
        ["study", "export", cards],
        ["notebook", "export", notes],
        ["notebook", "import", notes],
        ["notebook", "backup"],
        ["notebook", "check"],
        ["labels", "import", str(FILES)],
        ["labels", "search", "renal"],
        ["pack", "preview", pack],
        ["pack", "install", pack],
        ["pack", "list"],
        ["pack", "undo"],
        ["pictures", str(folder / "pictures")],
    ]


def test_no_verb_opens_a_socket_but_a_local_one(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    *verbs, pictures = journey(tmp_path, Path(environment["DORSAL_HOME"]))
    for steps in (verbs, [pictures]):  # a PDF and a window need an application each
        log = tmp_path / "log"
        done = watched([sys.executable, "-c", _EACH, json.dumps(steps)], log, environment)
        assert done.returncode == 0, done.stdout[-2_000:] + done.stderr
        assert sockets(log) == []


@pytest.mark.skipif(not BUNDLE, reason="make frozen names the bundle to watch")
def test_no_verb_of_the_bundle_opens_a_socket_but_a_local_one(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    for words in journey(tmp_path, Path(environment["DORSAL_HOME"])):
        log = tmp_path / "log"
        done = watched([BUNDLE, *words], log, environment)
        assert done.returncode == 0, f"{words}: {done.stdout}{done.stderr}"
        assert sockets(log) == [], words


def test_no_journey_in_the_window_opens_a_socket_but_a_local_one(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    """Search, pages, sources, QR codes, what is copied, paper, as the journeys drive them."""
    log = tmp_path / "log"
    driven = ["tests/journeys/test_citing.py"]
    pytest_of_them = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    done = watched([*pytest_of_them, f"--basetemp={tmp_path / 't'}", *driven], log, environment)
    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout or "[100%]" in done.stdout
    assert sockets(log) == []


@pytest.mark.skipif(not BUNDLE, reason="make frozen names the bundle to watch")
@pytest.mark.skipif(
    shutil.which("Xvfb") is None, reason="Xvfb is not here: make frozen installs it on Debian"
)
def test_the_window_on_a_display_opens_only_the_local_socket_of_the_display(
    tmp_path: Path, environment: dict[str, str]
) -> None:
    ready, told = os.pipe()
    display = subprocess.Popen(
        ["Xvfb", "-nolisten", "tcp", "-displayfd", str(told)], pass_fds=[told], stderr=-3
    )
    try:
        shown = dict(
            environment, QT_QPA_PLATFORM="xcb", DISPLAY=f":{os.read(ready, 9).decode().strip()}"
        )
        log = tmp_path / "log"
        done = watched(["timeout", "20", BUNDLE], log, shown)
    finally:
        display.terminate()
        display.wait()
    assert done.returncode == 124, done.stderr
    assert "/tmp/.X11-unix/" in log.read_text(encoding="utf-8")
    assert sockets(log) == []


@pytest.mark.parametrize(
    "code",
    [
        "import socket; socket.socket()",
        "import socket; socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)",
        "import os, socket\nif os.fork(): os.wait()\nelse: socket.socket()",
    ],
    ids=["TCP", "UDP of IPv6", "in a child"],
)
def test_a_socket_that_is_opened_is_seen(
    tmp_path: Path, environment: dict[str, str], code: str
) -> None:
    log = tmp_path / "log"
    assert watched([sys.executable, "-c", code], log, environment).returncode == 0
    assert sockets(log)


def test_a_local_socket_is_let_pass(tmp_path: Path, environment: dict[str, str]) -> None:
    log = tmp_path / "log"
    code = "import socket; socket.socket(socket.AF_UNIX); socket.socketpair()"
    assert watched([sys.executable, "-c", code], log, environment).returncode == 0
    assert "AF_UNIX" in log.read_text()
    assert sockets(log) == []


@pytest.mark.skipif(not can_be_alone(), reason="this system gives no user a place without network")
def test_the_place_it_is_watched_in_has_no_network() -> None:
    devices = subprocess.run(
        [*alone(), "cat", "/proc/net/dev"], capture_output=True, text=True, check=True
    ).stdout
    named = [line.split(":")[0].strip() for line in devices.splitlines() if ":" in line]
    assert named == ["lo"]
