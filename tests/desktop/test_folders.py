"""Whose files are where: each user has a notebook, and a portable Dorsal writes beside itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent
SESSION = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import desktop.app as app
from db.editions import InUse
from db.address import Address
from db.marks import Anchor, MarkKind
from desktop.window import Window

def write_and_close(window):
    place = Anchor(address=Address("condition", "sciatica_radiculopathy", "answer"))
    window.notes.add(MarkKind.NOTE, place, sys.argv[2])
    window.close()

opened = Window.open_first
def open_first(window):
    opened(window)
    QTimer.singleShot(0, lambda: write_and_close(window))
Window.open_first = open_first
sys.exit(app.run(InUse(Path(sys.argv[1])), Path(sys.argv[1])))
"""
EXPORT = ("-m", "desktop", "--library")


def run(python: Path, environment: dict[str, str], *words: str) -> None:
    known = {"QT_QPA_PLATFORM": "offscreen", "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"}
    known["PYTHONPATH"] = os.pathsep.join([str(PROJECT), *filter(None, sys.path)])
    subprocess.run([str(python), *words], env=known | environment, check=True, timeout=120, cwd="/")


def notes_of(folder: Path, library: Path, home: Path, file: Path) -> str:
    environment = {"DORSAL_HOME": str(folder), "HOME": str(home)}
    run(Path(sys.executable), environment, *EXPORT, str(library), "notebook", "export", str(file))
    return file.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="where users' data lie is the system's")
def test_two_users_of_one_machine_do_not_meet(library_path: Path, tmp_path: Path) -> None:
    for user in ("ann", "bob"):
        home = tmp_path / user
        environment = {"HOME": str(home), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        run(Path(sys.executable), environment, "-c", SESSION, str(library_path), f"of {user}")
    for user, other in (("ann", "bob"), ("bob", "ann")):
        folder = tmp_path / user / ".local" / "share" / "Dorsal"
        text = notes_of(folder, library_path, tmp_path / user, tmp_path / "notes.md")
        assert f"of {user}" in text
        assert f"of {other}" not in text
        assert len(list((folder / "backups").iterdir())) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_portable_dorsal_writes_beside_itself_and_nowhere_else(
    library_path: Path, tmp_path: Path
) -> None:
    program, home = tmp_path / "stick", tmp_path / "home"
    for folder in (program, home, tmp_path / "tmp"):
        folder.mkdir()
    python = program / "dorsal"
    python.symlink_to(Path(sys.executable).resolve())
    (program / "portable.txt").touch()
    environment = {"HOME": str(home), "TMPDIR": str(tmp_path / "tmp")}
    environment["PYTHONHOME"] = sys.base_prefix
    run(python, environment, "-c", SESSION, str(library_path), "portable")
    written = {
        file.relative_to(tmp_path).as_posix()
        for file in tmp_path.rglob("*")
        if file.is_file() and "fontconfig" not in file.parts
    }
    assert {"stick/Dorsal data/notebook.sqlite", "stick/Dorsal data/settings.ini"} <= written
    beside = {name for name in written if not name.startswith("stick/Dorsal data/")}
    assert beside == {"stick/dorsal", "stick/portable.txt"}
    assert len(list((program / "Dorsal data" / "backups").iterdir())) == 1
