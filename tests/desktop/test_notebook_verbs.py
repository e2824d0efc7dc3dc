"""dorsal notebook keeps its contract: the reader's own data, in, out, and safe."""

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.address import Address
from db.library import Library
from db.marks import Anchor, MarkKind
from db.notebook import open_notebook
from db.study import Grade, Study
from desktop import cli
from desktop.study.deck import cards
from tests.desktop.verbs import Run, runner

PLACE = Anchor(address=Address("condition", "sciatica_radiculopathy", "answer"), quote="leg pain")


@pytest.fixture
def notes(home: Path) -> Path:
    path = home / "notebook.sqlite"
    with open_notebook(path) as book:
        for number in range(50):
            book.add(MarkKind.NOTE, PLACE, edition="1", words=f"note {number} " * 40)
    return path


@pytest.fixture
def run(library_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    return runner(library_path, capsys, "notebook")


@pytest.mark.usefixtures("notes")
def test_notes_go_to_another_machine_by_one_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, library: Library
) -> None:
    file = tmp_path / "notes.md"
    assert run("export", file) == (
        0,
        {"file": str(file), "marks": 50, "cards": 0, "reviews": 0},
        "",
    )
    monkeypatch.setenv("DORSAL_HOME", str(tmp_path / "other"))
    names = "updated unchanged cards reviews removed_marks removed_cards waiting".split()
    counts = dict.fromkeys(names, 0) | {"added": 50, "refused": []}
    assert run("import", file) == (0, counts, "")
    assert run("import", file)[1] == counts | {"added": 0, "unchanged": 50}
    with open_notebook(tmp_path / "other" / "notebook.sqlite") as book:
        ((digest,),) = library.select("SELECT digest FROM edition")
        assert book.select("SELECT DISTINCT anchored FROM mark") == [(digest,)]


def test_an_export_never_takes_the_place_of_a_notebook_or_a_backup(run: Run, notes: Path) -> None:
    backup = Path(run("backup")[1]["file"])
    for file in (notes, backup):
        before = file.read_bytes()
        code, _, said = run("export", file)
        assert code == 1
        assert "left as it is" in said or "left as it was" in said
        assert file.read_bytes() == before


def test_private_is_refused_for_a_verb(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--private", "notebook", "import", "notes.md"]) == 2
    assert "--private is for the window" in capsys.readouterr().err
    assert not home.exists()


@pytest.mark.usefixtures("notes")
def test_a_file_that_is_refused_is_an_answer_of_no(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    file.write_text("<p>hello", encoding="utf-8")
    code, done, said = run("import", file)
    assert (code, done["added"]) == (1, 0)
    assert done["refused"][0]["what"] == "notes.md"
    assert "nothing was taken" in said
    assert run("import", tmp_path / "none.md")[0] == 1


def test_a_backup_is_listed_previewed_and_restored(
    run: Run, notes: Path, tmp_path: Path, library: Library
) -> None:
    made = Path(run("backup")[1]["file"])
    copy = tmp_path / "stick" / "copy.sqlite"
    copy.parent.mkdir()
    assert run("backup", copy) == (0, {"file": str(copy)}, "")
    assert run("backup", copy)[0] == 2
    with open_notebook(notes) as book:
        book.remove(book.all()[0].id)
        book.add(MarkKind.BOOKMARK, PLACE, edition="1")
        Study(book).grade(next(iter(cards(library))), Grade.GOOD, datetime.now(UTC))
    expected = {"marks": 50, "coming": 1, "going": 1, "changing": 0, "cards": 0, "reviews": 0}
    now = {"marks": 50, "cards": 1, "reviews": 1}
    for file in (made, copy):
        assert run("restore", file, "--preview")[1] == expected | {"now": now}
    code, done, _ = run("restore", copy)
    assert (code, done["marks"], done["cards"], done["reviews"]) == (0, 50, 0, 0)
    listed = run("list")[1]
    assert [one["reason"] for one in listed] == ["restore", "asked"]
    assert listed[0]["file"] == done["before"]
    assert run("restore", listed[0]["file"], "--preview")[1]["going"] == 1


def test_a_check_says_whether_a_notebook_is_sound(run: Run, notes: Path, tmp_path: Path) -> None:
    held = {"marks": 50, "cards": 0, "reviews": 0}
    assert run("check")[1] == {"ok": True, "file": str(notes), "lost": 0, **held}
    torn = tmp_path / "torn.sqlite"
    torn.write_bytes(notes.read_bytes()[:30_000])
    code, found, _ = run("check", torn)
    assert (code, found["ok"], found["damaged"]) == (1, False, True)
    assert run("check", tmp_path / "none")[0] == 2


def test_of_one_thing_one_is_said_and_times_bear_their_zone(
    home: Path,
    library_path: Path,
    library: Library,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def said(*words: object) -> str:
        cli.main(["--library", str(library_path), "notebook", *map(str, words)])
        return capsys.readouterr().out

    with open_notebook(home / "notebook.sqlite") as book:
        book.add(MarkKind.NOTE, PLACE, edition="1", words="one")
        Study(book).grade(next(iter(cards(library))), Grade.GOOD, datetime.now(UTC))
    one = "1 mark, 1 study card, 1 review"
    assert said("export", tmp_path / "one.md").startswith(one)
    assert one in said("check")
    made = Path(said("backup").strip())
    assert f"{datetime.now().astimezone():%Z}" in said("list")
    assert said("restore", made, "--preview").startswith(f"{one}; now {one}; of the marks 0 coming")
    assert said("restore", made).startswith(one)


@pytest.mark.usefixtures("notes")
def test_a_mark_of_the_far_future_is_said_to_be_so(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "notes.md"
    run("export", file)
    exported = file.read_text(encoding="utf-8")
    later = re.sub(r'"changed": ?"\d{4}', '"changed":"2999', exported)
    file.write_text(later, encoding="utf-8")
    code, done, said = run("import", file)
    assert (code, done["added"]) == (1, 0)
    assert "the year 2999 lies far in the future" in said
    assert "after the year 2000" not in said


def test_a_damaged_notebook_is_recovered_and_a_sound_one_is_not(run: Run, notes: Path) -> None:
    assert run("recover")[0] == 2
    run("backup")
    notes.write_bytes(notes.read_bytes()[:30_000])
    assert run("export", notes.parent / "notes.md")[0] == 1
    code, found, _ = run("recover")
    assert code == 0
    assert Path(found["aside"]).stat().st_size == 30_000
    assert run("check")[1]["marks"] == 50


def test_nothing_is_asked_of_a_notebook_that_is_not_there(run: Run, home: Path) -> None:
    for words in (("export", "x.md"), ("backup",), ("check",), ("recover",), ("restore", "x")):
        code, found, said = run(*words)
        assert (code, found) == (2, None), words
        assert "no notebook yet" in said
    assert run("list")[:2] == (1, [])
    assert not home.exists()


def test_dorsal_readonly_refuses_what_writes(
    run: Run, notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("export", tmp_path / "notes.md")
    made = run("backup")[1]["file"]
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    monkeypatch.setenv("DORSAL_READONLY", "1")
    for words in (("export", tmp_path / "x.md"), ("import", tmp_path / "notes.md"), ("backup",),
                  ("backup", tmp_path / "y"), ("restore", notes), ("recover",)):  # fmt: skip
        code, _, said = run(*words)
        assert code == 2, words
        assert "DORSAL_READONLY" in said
    assert run("check")[1]["ok"]
    code, found, _ = run("restore", made, "--preview")
    assert (code, found["coming"], found["going"]) == (0, 0, 0)
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_no_verb_of_the_notebook_loads_qt(library_path: Path, notes: Path) -> None:
    code = (
        "import sys; from desktop import cli;"
        f"cli.main(['--library', {str(library_path)!r}, 'notebook', *sys.argv[1:]]);"
        "print(any(name.startswith('PySide6') for name in sys.modules), file=sys.stderr)"
    )
    file = str(notes.parent / "notes.md")
    for words in (["export", file], ["import", file], ["backup"], ["check"], ["list"]):
        command = [sys.executable, "-c", code, *words]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        assert done.stderr.strip() == "False", words
