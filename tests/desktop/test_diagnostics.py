"""What is written for a call for help: what helps, and nothing of a patient or a reader."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.address import Address
from db.editions import digest_of
from db.marks import Anchor, MarkKind
from db.notebook import open_notebook
from desktop.diagnostics import diagnostics
from desktop.folder import UserFolder
from desktop.settings import Settings
from resources import VERSION

NOW = datetime(2026, 12, 24, tzinfo=UTC)
PLACE = Anchor(address=Address("topic", "stopping"), title="Stopping", quote="never abruptly")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A reader's home with notes, a tag, settings and a log of two faults."""
    home = tmp_path / "mrs-jones-home"
    folder = home / "Dorsal"
    folder.mkdir(parents=True)
    monkeypatch.setenv("DORSAL_HOME", str(folder))
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    with open_notebook(folder / "notebook.sqlite") as book:
        book.add(MarkKind.NOTE, PLACE, edition="1", words="Mr Brown in bed 7", tags=("ward",))
    settings = Settings(UserFolder(folder, writable=True))
    settings.theme = "dark"
    settings._values.setValue("recent", "secret search")
    settings._values.sync()
    (folder / "dorsal.log").write_text(
        "2026-12-01 10:00:00,000 ERROR Traceback (most recent call last):\n"
        f'  File "{home}/desktop/widgets/note_editor.py", line 12, in keep\n'
        '    keep("Mr Brown in bed 7")\n'
        "ValueError: creatinine 4711 of Mr Brown\n"
        "2026-12-02 10:00:00,000 WARNING something of Mr Brown\n",
        encoding="utf-8",
    )
    return home


def written(library_path: Path) -> str:
    return diagnostics(library_path, (("Qt", "6.x"), ("screen", "1920 × 1080")), NOW)


def test_it_tells_versions_checks_sizes_and_settings(home: Path, library_path: Path) -> None:
    words = written(library_path)
    assert words.startswith("Dorsal: diagnostics of 2026-12-24T00:00:00+00:00\n")
    assert f"  program: {VERSION}\n" in words
    assert f"  library sha256: {digest_of(library_path)}\n" in words
    assert "  screen: 1920 × 1080\n" in words
    assert "  theme: dark\n" in words
    size = (home / "Dorsal" / "notebook.sqlite").stat().st_size
    assert f"  notebook.sqlite: {size:,}\n" in words
    assert "  ok   calculators: " in words


def test_no_note_and_nothing_typed_is_in_it(home: Path, library_path: Path) -> None:
    words = written(library_path)
    for private in ("Brown", "bed 7", "ward", "4711", "abruptly", "secret search", "mrs-jones"):
        assert private not in words
    assert str(home) not in words
    assert "  reader's files: ~" in words


@pytest.mark.usefixtures("home")
def test_of_a_fault_it_tells_kind_and_place(library_path: Path) -> None:
    words = written(library_path)
    assert "  fault: ValueError at note_editor.py:12 in keep\n" in words
    assert "  lines in the log: 5\n" in words


def test_a_damaged_library_and_settings_of_any_bytes_are_told(home: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"no library")
    (home / "Dorsal" / "settings.ini").write_bytes(b"\xff\xfe\x00[")
    words = written(broken)
    assert "  content: none: " in words
    assert "  FAIL library: " in words
    assert "  settings.ini: cannot be read\n" in words


def test_where_nothing_was_ever_kept_it_says_so(
    tmp_path: Path, library_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORSAL_HOME", str(tmp_path / "none" / "yet"))
    words = written(library_path)
    assert "  may be written: yes\n" in words
    assert "  log: none\n" in words
    assert not (tmp_path / "none").exists()
