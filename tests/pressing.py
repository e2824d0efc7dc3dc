"""Presses keys nobody chose in the real window and in whatever opens over it.

Run: python -m tests.pressing SEED KEYS. What it presses is the same for the same seed; it ends
with "pressed KEYS", or is killed by whoever waits for it.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from db.library import open_library
from desktop.folder import UserFolder
from desktop.searcher import Searcher
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.window import Window
from resources import LIBRARY

_KEY, _NONE, _CONTROL = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_KEYS = (
    *(Qt.Key(ord(one)) for one in "ABDEFGHIKLMNPQRSYZ135 /+-?<\".,="),
    _KEY.Key_Tab, _KEY.Key_Backtab, _KEY.Key_Return, _KEY.Key_Escape, _KEY.Key_Backspace,
    _KEY.Key_Delete, _KEY.Key_Up, _KEY.Key_Down, _KEY.Key_Left, _KEY.Key_Right, _KEY.Key_Home,
    _KEY.Key_End, _KEY.Key_PageUp, _KEY.Key_PageDown, _KEY.Key_F1, _KEY.Key_F3, _KEY.Key_F5,
    _KEY.Key_Menu,
)  # fmt: skip
_WITH = (*[_NONE] * 6, _CONTROL, _CONTROL, _SHIFT, _ALT, _CONTROL | _SHIFT)


class Presser(QObject):
    """Has the next press wait in the event loop, so that a dialog that is run gets it too."""

    def __init__(self, window: Window, seed: int, keys: int) -> None:
        super().__init__(window)
        self._window = window
        self._random = random.Random(seed)
        self._left = keys

    @Slot()
    def press(self) -> None:
        if not self._left:
            print("pressed", flush=True)
            os._exit(0)
        QTimer.singleShot(0, self.press)
        self._left -= 1
        key, held = self._random.choice(_KEYS), self._random.choice(_WITH)
        modal = QApplication.activeModalWidget()
        if modal is None:
            self._window.show()
        if QApplication.activeWindow() is None:
            (modal or self._window).activateWindow()
        QTest.keyClick(self._reader_at(), key, held)

    def _reader_at(self) -> QWidget:
        """What would get the key."""
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        focus = QApplication.focusWidget()
        if popup is None and modal is not None and focus is not None:
            return focus
        return popup or modal or focus or QApplication.activeWindow() or self._window


def main(seed: int, keys: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        application = QApplication([])
        application.setQuitOnLastWindowClosed(False)
        library, searcher = open_library(LIBRARY), Searcher(LIBRARY)
        settings = Settings(UserFolder(Path(name), writable=True))
        window = Window(library, searcher, settings, Theme(application, "light", 100))
        window.open_first()
        window.show()
        window.activateWindow()
        Presser(window, seed, keys).press()
        application.exec()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
