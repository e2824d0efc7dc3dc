"""From a keystroke to Dorsal's own hits and the labels' drawn under them, in the real window."""

import os
import tempfile
import time
from pathlib import Path

from db.library import open_library
from resources import LIBRARY

_NOT_DRAWN_MS = 100
"""After which a list that stays as it was is waited for no longer."""


def painted(labels: Path | None, typed: list[str]) -> list[float]:
    """Milliseconds of work of all threads for each key, over a file of labels or without any."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Slot
    from PySide6.QtWidgets import QApplication

    from desktop.folder import UserFolder
    from desktop.searcher import Searcher
    from desktop.settings import Settings
    from desktop.theme import Theme
    from desktop.widgets.search_box import SearchBox
    from desktop.window import Window

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    loop = QEventLoop()

    class Drawn(QObject):
        """Ends the wait with the first drawing of the list after the last answer."""

        def __init__(self) -> None:
            super().__init__()
            self.answered = False
            self.late = QTimer(self, singleShot=True, interval=_NOT_DRAWN_MS)
            self.late.timeout.connect(loop.quit)

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if self.answered and event.type() is QEvent.Type.Paint:
                self.late.stop()
                QTimer.singleShot(0, loop.quit)
            return False

        @Slot(int, object)
        def heed(self, number: int, _found: object) -> None:
            self.answered = number == searcher.newest
            self.late.start()

    with tempfile.TemporaryDirectory() as name:
        folder = UserFolder(Path(name), writable=True)
        if labels is not None:
            folder.labels.symlink_to(labels.resolve())
        library, searcher = open_library(LIBRARY), Searcher(LIBRARY, folder)
        window = Window(library, searcher, Settings(folder), Theme(application, "light", 100))
        window.resize(1280, 860)
        window.show()
        box = window.findChild(SearchBox)
        assert isinstance(box, SearchBox)
        drawn = Drawn()
        (searcher.answered if labels is None else searcher.labels_answered).connect(drawn.heed)
        box.panel.list.viewport().installEventFilter(drawn)

        def show(text: str) -> float:
            drawn.answered = False
            started = time.process_time()
            box.setText(text)
            box.textEdited.emit(text)
            loop.exec()
            return 1000 * (time.process_time() - started)

        for text in typed[::9]:
            show(text)
        found = [show(text) for text in typed]
        window.close()
        searcher.close()
        library.close()
    return found
