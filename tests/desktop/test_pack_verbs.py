"""dorsal pack keeps its contract: preview, install, undo, list; refused, it changes nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from db.address import Address
from db.marks import Anchor, MarkKind
from db.notebook import open_notebook
from resources import ROOT
from tests.desktop.verbs import Run, runner
from tests.sticks import FIRST, LATER, Pair, new_pair, packed, sign


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return new_pair(tmp_path_factory.mktemp("keys"), "society")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory, pair: Pair) -> Path:
    """The real content in a later version, one title changed, signed."""
    folder = tmp_path_factory.mktemp("sources")
    for path in sorted((ROOT / "content").rglob("*.*")):
        text = path.read_text(encoding="utf-8")
        name = path.relative_to(ROOT / "content")
        if name.name == "edition.yaml":
            text = text.replace(FIRST, LATER)
        if name.as_posix() == "conditions/sciatica_radiculopathy.md":
            assert "title: " in text
            text = text.replace("title: ", "title: Later ", 1)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    stick = packed(folder, tmp_path_factory.mktemp("stick") / "later.pack")
    sign(stick, pair)
    return stick


@pytest.fixture
def home(home: Path, pair: Pair) -> Path:
    """The reader's folder, with the key that signed the pack."""
    (home / "keys").mkdir(parents=True)
    (home / "keys" / "society.pub").write_bytes(pair.public.read_bytes())
    return home


@pytest.fixture
def run(library_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(library_path, capsys, "pack")


def files(home: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(home.rglob("*")) if p.is_file()}


def test_a_preview_counts_the_readers_own_notes_on_what_changes(
    home: Path, run: Run, pack: Path
) -> None:
    place = Anchor(address=Address("condition", "sciatica_radiculopathy", "answer"), quote="pain")
    other = Anchor(address=Address("condition", "fbss_psps2", "answer"), quote="pain")
    with open_notebook(home / "notebook.sqlite") as book:
        for anchor in (place, place, other):
            book.add(MarkKind.NOTE, anchor, edition=FIRST, words="mine")
    before = files(home)
    code, found, said = run("preview", pack)
    assert (code, said) == (0, "")
    assert files(home) == before
    assert (found["version"], found["in_use"], found["notes"]) == (LATER, FIRST, 2)
    assert found["signed_by"] == [{"key": "society.pub", "whose": "the reader's folder"}]
    (changed,) = found["changed"]
    assert changed["address"] == "dorsal:condition/sciatica_radiculopathy"
    assert found["new"] == found["withdrawn"] == found["doses"] == []


@pytest.mark.usefixtures("home")
def test_a_pack_is_installed_listed_and_undone(run: Run, pack: Path) -> None:
    code, kept, said = run("install", pack)
    assert (code, said) == (0, "")
    assert (kept["version"], kept["was"]) == (LATER, FIRST)
    _, listed, _ = run("list")
    assert (listed["in_use"], listed["shipped"], listed["undo"]) == (LATER, FIRST, "content")
    assert listed["installed"][0]["signed_by"] == ["society.pub"]
    assert run("install", pack)[0] == 1
    assert run("undo")[:2] == (0, {"line": "content", "version": FIRST})
    assert run("list")[1]["in_use"] == FIRST
    assert run("undo")[0] == 1


def test_a_refused_pack_exits_with_1_a_reason_and_no_trace(
    home: Path, run: Run, pack: Path, tmp_path: Path
) -> None:
    before = files(home)
    alone = tmp_path / pack.name
    alone.write_bytes(pack.read_bytes())
    code, found, said = run("install", alone)
    assert (code, found) == (1, None)
    assert "is not signed" in said
    assert run("install", tmp_path / "none")[0] == 1
    (home / "keys" / "society.pub").unlink()
    before.pop(str(home / "keys" / "society.pub"))
    assert "a key that is not known here" in run("install", pack)[2]
    assert files(home) == before


def test_where_nothing_may_be_written_a_pack_is_only_previewed(
    home: Path, run: Run, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORSAL_READONLY", "1")
    before = files(home)
    assert run("preview", pack)[0] == 0
    for words in (("install", pack), ("undo",)):
        code, _, said = run(*words)
        assert code == 2
        assert "DORSAL_READONLY is set" in said
    assert files(home) == before


def dorsal(*words: str) -> subprocess.CompletedProcess[str]:
    """As the reader types it, with the edition that is in use."""
    command = [sys.executable, "-m", "desktop", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_verb_reads_the_installed_edition_and_says_which_it_is(
    home: Path, pack: Path
) -> None:
    address = "dorsal:condition/sciatica_radiculopathy"
    assert dorsal("pack", "install", str(pack)).returncode == 0
    version = dorsal("--version").stdout.splitlines()
    assert version[0].startswith(f"dorsal 0.1.0, content {LATER}, library sha256 ")
    assert version[1].startswith("installed from a pack signed by society.pub")
    assert json.loads(dorsal("show", address, "--json").stdout)["title"].startswith("Later ")
    checks = json.loads(dorsal("verify", "--json").stdout)["checks"]
    (edition,) = [check for check in checks if check["name"] == "edition"]
    assert edition["ok"]
    assert "signed by society.pub" in edition["detail"]
    library = home / "packs" / "library-0001.sqlite"
    data = bytearray(library.read_bytes())
    data[-5] ^= 1
    library.write_bytes(data)
    passed_over = dorsal("--version")
    assert passed_over.stdout.startswith(f"dorsal 0.1.0, content {FIRST},")
    assert f"installed edition {LATER} cannot be used" in passed_over.stderr
    assert dorsal("verify").returncode == 1
