"""The program starts, or says on screen and in the terminal why it cannot."""

import os
import subprocess
import sys
from pathlib import Path

START = """
import sys
from pathlib import Path
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
import desktop.app
from db.editions import edition_in_use
from desktop.folder import user_folder

def close_message():
    box = QApplication.activeModalWidget()
    print("ON SCREEN:", box.text())
    box.accept()
    QTimer.singleShot(500, QApplication.closeAllWindows)

class Message(QMessageBox):
    def showEvent(self, event):
        super().showEvent(event)
        QTimer.singleShot(0, close_message)

QtWidgets.QMessageBox = Message
shipped = Path(sys.argv[1])
sys.exit(desktop.app.run(edition_in_use(user_folder().packs, shipped), shipped))
"""


def start(library: Path, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, str(library)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"QT_QPA_PLATFORM": "offscreen", "DORSAL_HOME": str(home), "PATH": ""},
        cwd=Path(__file__).resolve().parent.parent.parent,
    )


def test_a_missing_library_is_told_on_screen_and_in_the_terminal(tmp_path: Path) -> None:
    done = start(tmp_path / "none.sqlite", tmp_path / "home")
    assert done.returncode == 1
    for words in (done.stdout, done.stderr):
        assert "There is no library" in words
        assert "Install Dorsal again" in words
    assert "Traceback" not in done.stderr


def test_a_newer_library_is_told_on_screen_and_in_the_terminal(
    library_path: Path, tmp_path: Path
) -> None:
    newer = tmp_path / "newer.sqlite"
    data = bytearray(library_path.read_bytes())
    data[60:64] = (99).to_bytes(4, "big")  # SQLite's user_version
    newer.write_bytes(data)
    done = start(newer, tmp_path / "home")
    assert done.returncode == 1
    for words in (done.stdout, done.stderr):
        assert "newer kind (99)" in words


def test_a_library_cut_short_is_told_on_screen(library_path: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.sqlite"
    short.write_bytes(library_path.read_bytes()[:100_000])
    done = start(short, tmp_path / "home")
    assert done.returncode == 1
    assert "is not whole" in done.stdout


def test_an_edition_that_cannot_be_used_is_told_on_screen_and_dorsal_opens_another(
    library_path: Path, tmp_path: Path
) -> None:
    (tmp_path / "home" / "packs").mkdir(parents=True)
    (tmp_path / "home" / "packs" / "installed").write_text("damaged")
    done = start(library_path, tmp_path / "home")
    assert done.returncode == 0, done.stderr
    assert "Which editions are installed cannot be told" in done.stdout
    assert "The edition that came with Dorsal is used" in done.stdout
    assert "cannot be told" in (tmp_path / "home" / "dorsal.log").read_text(encoding="utf-8")


def test_without_a_display_one_line_says_what_is_needed() -> None:
    unset = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    clean = {name: value for name, value in os.environ.items() if name not in unset}
    done = subprocess.run(
        [sys.executable, "-m", "desktop"], env=clean, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr == "dorsal: the window needs a display: set DISPLAY or WAYLAND_DISPLAY\n"
