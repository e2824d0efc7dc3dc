"""How long the window waits at most while labels are taken in, beside the same with no work.

python -m tests.bench.labels_window FOLDER does so with the labels of a folder, as many as it has.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from resources import LIBRARY
from tests.bench.synthetic import write_parts

_LABELS, _IDLE_SECONDS = 600, 5
_LONG = 50


def waits(kept: str = "") -> dict[str, dict[str, float]]:
    """Milliseconds between two turns of the event loop; `over_50` in a minute."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication

    from db.address import Address
    from db.labels.places import HELD
    from db.library import open_library
    from desktop.folder import UserFolder
    from desktop.searcher import Searcher
    from desktop.settings import Settings
    from desktop.tabs.references import ReferencesTab
    from desktop.theme import Theme
    from desktop.window import Window

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as name:
        stick = Path(kept) if kept else write_parts(Path(name, "stick"), _LABELS)
        folder = UserFolder(Path(name, "home"), writable=True)
        library, searcher = open_library(LIBRARY), Searcher(LIBRARY, folder)
        settings = Settings(folder)
        window = Window(library, searcher, settings, Theme(application, "light", 100))
        window.show()
        window.navigator.go(Address.parse(str(HELD)))
        tab = window.current_tab
        assert isinstance(tab, ReferencesTab)
        ended: list[object] = []
        tab.held.importing.ended.connect(lambda *end: ended.append(end))
        until = time.perf_counter() + _IDLE_SECONDS
        found = {"nothing": _turns(application, lambda: time.perf_counter() > until)}
        tab.held.import_paths((stick,))
        found["import"] = _turns(application, lambda: bool(ended))
        found["list"] = _turns(application, lambda: tab.held.model.held > 0)
        window.close()
        searcher.close()
        library.close()
    return found


def _turns(application: object, done: Callable[[], bool]) -> dict[str, float]:
    gaps: list[float] = []
    began = last = time.perf_counter()
    while not done():
        application.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.001)
        now = time.perf_counter()
        gaps.append(1000 * (now - last))
        last = now
    gaps.sort()
    return {
        "longest_ms": gaps[-1],
        "p99_ms": gaps[int(len(gaps) * 0.99)],
        "over_50": 60 * sum(gap > _LONG for gap in gaps) / (last - began),
    }


if __name__ == "__main__":
    import json

    print(json.dumps(waits(*sys.argv[1:]), indent=1))
