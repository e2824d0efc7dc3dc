"""make bench: how fast Dorsal is, each figure beside a floor measured in the same run."""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from db.address import Address
from db.library import open_library
from desktop.page_of import page_of
from desktop.subjects import BENEFIT
from resources import LIBRARY
from tests.bench.bundled import bundled, can_be_measured
from tests.bench.keeping import NOTES, fill, keeping
from tests.bench.labels import labels
from tests.bench.labels_window import waits
from tests.bench.searching import palette, searches
from tests.bench.unblocked import longest_waits

STARTS = 9
_BENEFITS = ("postherpetic_neuralgia", "fibromyalgia", "sciatica_radiculopathy")
_EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget
from PySide6.QtCore import QTimer
application = QApplication(sys.argv)
window = QMainWindow()
tabs = QTabWidget()
for name in ("Conditions", "Dosing", "Side effects", "Alternatives", "References"):
    tabs.addTab(QWidget(), name)
window.setCentralWidget(tabs)
window.resize(1280, 860)
window.show()
window.grab()
QTimer.singleShot(0, application.quit)
application.exec()
"""
_DORSAL = """
import sys
from pathlib import Path
from desktop.opening import imported
run = imported()
from PySide6.QtCore import QTimer
from db.editions import InUse
from desktop.window import Window
opened = Window.open_first
def open_first(window):
    opened(window)
    window.grab()
    QTimer.singleShot(0, window.close)
Window.open_first = open_first
run(InUse(Path(sys.argv[1])), Path(sys.argv[1]))
"""
_PAINTED = _DORSAL.replace("    window.grab()\n", "    window.grab()\n    print(time.time())\n")
_PAINTED = "import time\n" + _PAINTED
"""The same, saying when the first page was painted: the notebook is looked at while it is read."""


def main() -> None:
    report: dict[str, object] = {
        **({"bundle": bundled()} if can_be_measured() else {}),
        "start": _starts(),
        "start_with_notes": _noted_starts(),
        "search": searches(),
        "palette": palette(),
        "pages": _pages(),
        "clicks": _clicks(),
        "notebook": keeping(),
        "longest_waits_ms": longest_waits(),
        "labels": labels(),
        "labels_window": waits(),
    }
    print(json.dumps(report, indent=2))


def _starts() -> dict[str, float]:
    """Whole processes, the two in turn: from nothing to a painted, searchable window."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", DORSAL_READONLY="1")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    pairs = [
        tuple(_seconds(code, environment) for code in (_EMPTY, _DORSAL)) for _ in range(STARTS + 1)
    ][1:]
    return {
        "empty_window_ms": 1000 * statistics.median(empty for empty, _ in pairs),
        "dorsal_ms": 1000 * statistics.median(dorsal for _, dorsal in pairs),
        "ratio": statistics.median(dorsal / empty for empty, dorsal in pairs),
    }


def _noted_starts() -> dict[str, float]:
    """Whole processes in turn, with an empty notebook and a full one, up to the painted window."""
    with tempfile.TemporaryDirectory() as name:
        empty, full = Path(name, "empty"), Path(name, "full")
        fill(empty / "notebook.sqlite", 0)
        fill(full / "notebook.sqlite", NOTES)
        kinds = [
            dict(os.environ, QT_QPA_PLATFORM="offscreen", DORSAL_HOME=str(home))
            for home in (empty, full)
        ]
        for kind in kinds:
            kind.pop("DORSAL_READONLY", None)
            kind.pop("PYTHONDONTWRITEBYTECODE", None)
        pairs = [tuple(_until_painted(kind) for kind in kinds) for _ in range(STARTS + 1)][1:]
    return {
        "notes": NOTES,
        "empty_ms": 1000 * statistics.median(empty for empty, _ in pairs),
        "full_ms": 1000 * statistics.median(full for _, full in pairs),
        "ratio": statistics.median(full / empty for empty, full in pairs),
    }


def _seconds(code: str, environment: dict[str, str]) -> float:
    started = time.perf_counter()
    command = [sys.executable, "-c", code, str(LIBRARY)]
    subprocess.run(command, check=True, env=environment, capture_output=True, cwd=Path.cwd())
    return time.perf_counter() - started


def _until_painted(environment: dict[str, str]) -> float:
    started = time.time()
    command = [sys.executable, "-c", _PAINTED, str(LIBRARY)]
    done = subprocess.run(command, check=True, env=environment, capture_output=True, text=True)
    return float(done.stdout.split()[0]) - started


def _pages() -> dict[str, float]:
    """Reading and writing the page of every record."""
    today = date.today()
    with open_library(LIBRARY) as library:
        addresses = [e.address for kind in library.counts() for e in library.entries(kind)]
        times = [_timed(lambda a=address: page_of(library, a, today)) for address in addresses]
    return {"records": len(times), "p50_ms": _share(times, 0.5), "p95_ms": _share(times, 0.95)}


def _clicks() -> dict[str, float | str]:
    """From the wish for a record to its page painted, pictures and all, in the real window; beside
    it a bare QTextBrowser that is given the same page without its pictures.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["DORSAL_READONLY"] = "1"
    from PySide6.QtWidgets import QApplication, QTextBrowser

    from desktop.folder import UserFolder
    from desktop.searcher import Searcher
    from desktop.settings import Settings
    from desktop.theme import Theme
    from desktop.window import Window

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    library, searcher = open_library(LIBRARY), Searcher(LIBRARY)
    settings = Settings(UserFolder(Path(), writable=False))
    window = Window(library, searcher, settings, Theme(application, "light", 100))
    bare = QTextBrowser()
    for widget in (window, bare):
        widget.resize(1280, 860)
        widget.show()

    def click(address: Address) -> None:
        window.navigator.go(address)
        application.processEvents()
        window.grab()

    def show_bare(html: str) -> None:
        bare.setHtml(html)
        application.processEvents()
        bare.grab()

    addresses = [e.address for kind in library.counts() for e in library.entries(kind)]
    for address in addresses[:20]:
        click(address)
    ours = [(_timed(lambda a=address: click(a)), str(address)) for address in addresses]
    pages = [page_of(library, address, date.today()).html for address in addresses]
    floor = [_timed(lambda h=html: show_bare(h)) for html in pages]
    benefit = [Address.parse(f"{BENEFIT}#{place}") for place in _BENEFITS] * 5
    chosen = [_timed(lambda a=address: click(a)) for address in benefit]
    window.close()
    searcher.close()
    library.close()
    times = [one for one, _ in ours]
    return {
        "records": len(ours),
        "another_benefit_p50_ms": _share(chosen, 0.5),
        "p50_ms": _share(times, 0.5),
        "p95_ms": _share(times, 0.95),
        "slowest_ms": max(times),
        "slowest": max(ours)[1],
        "bare_p50_ms": _share(floor, 0.5),
        "bare_p95_ms": _share(floor, 0.95),
    }


def _timed(work: object) -> float:
    started = time.perf_counter()
    work()  # type: ignore[operator]
    return 1000 * (time.perf_counter() - started)


def _share(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


if __name__ == "__main__":
    main()
