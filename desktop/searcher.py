"""Search off the UI thread: the newest query wins, the running one is interrupted."""

import gc
import threading
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from db.errors import LibraryError
from db.library import Library, open_library
from db.search import Query, Search


class Searcher(QObject):
    """Ask from the UI thread; back come `answered(number, found)` or `failed(number, why)`."""

    answered = Signal(int, object)
    failed = Signal(int, str)
    _asked = Signal(int, object)
    _readied = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._thread = QThread(self)
        self._thread.setObjectName("search")
        self._worker = _Worker(path)
        self._worker.moveToThread(self._thread)
        self._asked.connect(self._worker.answer, Qt.ConnectionType.QueuedConnection)
        self._readied.connect(self._worker.make_ready, Qt.ConnectionType.QueuedConnection)
        self._worker.answered.connect(self._answered)
        self._worker.failed.connect(self._failed)

    @property
    def newest(self) -> int:
        """The number of the last question asked."""
        return self._number

    @Slot()
    def make_ready(self) -> None:
        """Has the library's words read before anything is asked."""
        self._thread.start()
        self._readied.emit()

    def ask(self, query: Query) -> int:
        """Asks, interrupting whatever runs. Returns the question's number."""
        self._thread.start()
        self._number += 1
        self._worker.supersede(self._number)
        self._asked.emit(self._number, query)
        return self._number

    def close(self) -> None:
        self._worker.supersede(self._number + 1)
        self._thread.quit()
        self._thread.wait()
        self._worker.close()

    @Slot(int, object)
    def _answered(self, number: int, found: object) -> None:
        if number == self._number:
            self.answered.emit(number, found)

    @Slot(int, str)
    def _failed(self, number: int, why: str) -> None:
        if number == self._number:
            self.failed.emit(number, why)


class _Worker(QObject):
    answered = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._library: Library | None = None
        self._search: Search | None = None
        self._newest = 0
        self._lock = threading.Lock()

    def supersede(self, number: int) -> None:
        """From the UI thread: questions before `number` no longer matter."""
        with self._lock:
            self._newest = number
            if self._library is not None:
                self._library.interrupt()

    @Slot(int, object)
    def answer(self, number: int, query: Query) -> None:
        with self._lock:
            if number < self._newest:
                return
        try:
            found = self._open().find(query)
        except InterruptedError:
            return
        except LibraryError as error:
            self.failed.emit(number, str(error))
            return
        self.answered.emit(number, found)

    @Slot()
    def make_ready(self) -> None:
        with suppress(InterruptedError, LibraryError):
            self._open()

    def close(self) -> None:
        if self._library is not None:
            self._library.close()

    def _open(self) -> Search:
        """What is made here once lives as long as the program: it need not be walked through by
        each collection of garbage, which would hold up a keystroke.
        """
        if self._search is None:
            library = open_library(self._path)
            with self._lock:
                self._library = library
            self._search = Search(library)
            gc.freeze()
        return self._search
