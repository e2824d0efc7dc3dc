"""Search off the UI thread: the newest query wins, the running one is interrupted."""

import gc
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, structs
from PySide6.QtCore import QEvent, QObject, Qt, QThread, Signal, Slot

from db.errors import LibraryError
from db.library import Library, open_library
from db.site_notes import SignedNote
from desktop.folder import UserFolder
from desktop.words import why

if TYPE_CHECKING:
    from db.labels.search import LabelSearch, LabelsFound
    from db.labels.store import Store
    from db.search import Query, Search
    from db.site_search import SiteSearch

_MOST_LABELS = 8
_LATE_MS = 100
_TOGETHER_MS = 4
"""So long Dorsal's own answer waits for the labels', to be drawn once with it."""


class LabelsWanted(Struct, frozen=True, kw_only=True):
    """Which official labels are looked through: `section` is a LOINC code, `labeler` words of a
    name, `supply` rx, otc or other; empty, all.
    """

    section: str = ""
    labeler: str = ""
    supply: str = ""


_ANY_LABELS = LabelsWanted()


class Searcher(QObject):
    """Ask from the UI thread; back come `answered(number, found)` or `failed(number, why)`.

    After either comes `labels_answered(number, found)` where labels have been imported; where that
    comes at once, both are told in one breath. `late` is said once of questions that wait longer
    than a keystroke: nothing is put off by it.
    """

    answered = Signal(int, object)
    failed = Signal(int, str)
    labels_answered = Signal(int, object)
    late = Signal()
    _asked = Signal(int, object, object)
    _readied = Signal()
    _changed = Signal()

    def __init__(
        self, path: Path, folder: UserFolder | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._number = 0
        self._is_awaited, self._clock = False, 0
        """Whether an answer is to come; the timer that runs until that is late, or 0."""
        self._own: object = None
        self._together = 0
        """An answer not told yet; the timer until it is told without the labels', or 0."""
        self._folder = folder
        self._thread = QThread(self)
        self._thread.setObjectName("search")
        self._closed = False
        self._worker = _Worker(path, folder)
        self._worker.moveToThread(self._thread)
        self._asked.connect(self._worker.answer, Qt.ConnectionType.QueuedConnection)
        self._readied.connect(self._worker.make_ready, Qt.ConnectionType.QueuedConnection)
        self._changed.connect(self._worker.forget_labels, Qt.ConnectionType.QueuedConnection)
        self._thread.finished.connect(
            self._worker.forget_labels, Qt.ConnectionType.DirectConnection
        )
        self._worker.answered.connect(self._answered)
        self._worker.labels_answered.connect(self._labels_answered)
        self._worker.failed.connect(self._failed)

    @property
    def newest(self) -> int:
        """The number of the last question asked."""
        return self._number

    def search_too(self, notes: tuple[SignedNote, ...]) -> None:
        """Has a site's notes searched too; asked for before the first question."""
        if notes:
            from db.site_search import SiteSearch

            self._worker.site = SiteSearch(notes)
        else:
            self._worker.site = None

    @Slot()
    def make_ready(self) -> None:
        """Has the library's words read before anything is asked; once, and not after `close`."""
        if not (self._closed or self._thread.isRunning()):
            self._thread.start()
            self._readied.emit()

    @property
    def is_late(self) -> bool:
        """Whether an answer is to come that should be there."""
        return self._is_awaited and not self._clock

    @property
    def looks_in_labels(self) -> bool:
        """Whether there are official labels to look through."""
        return self._folder is not None and self._folder.labels.exists()

    @Slot()
    def read_labels_anew(self) -> None:
        """Others are held now."""
        self._changed.emit()

    def ask(self, query: "Query", labels: LabelsWanted = _ANY_LABELS) -> int:
        """Asks, interrupting whatever runs. Returns the question's number."""
        self._thread.start()
        self._taken()
        self._number += 1
        if not self._is_awaited:
            self._is_awaited, self._clock = True, self.startTimer(_LATE_MS)
        self._worker.supersede(self._number)
        self._asked.emit(self._number, query, labels)
        return self._number

    def close(self) -> None:
        self._closed = True
        self._wait_no_more()
        self._taken()
        self._worker.supersede(self._number + 1)
        self._thread.quit()
        self._thread.wait()
        self._worker.close()

    def timerEvent(self, _event: QEvent) -> None:
        """Of the one timer that runs: an answer that is late is not there to be told."""
        if self._together:
            self._tell_own()
        else:
            self._stop_clock()
            self.late.emit()

    def _wait_no_more(self) -> None:
        self._is_awaited = False
        self._stop_clock()

    def _stop_clock(self) -> None:
        if self._clock:
            self.killTimer(self._clock)
            self._clock = 0

    @Slot(int, object)
    def _answered(self, number: int, found: object) -> None:
        if number == self._number:
            self._wait_no_more()
            self._own = found
            if self.looks_in_labels:
                self._together = self.startTimer(_TOGETHER_MS, Qt.TimerType.PreciseTimer)
            else:
                self._tell_own()

    def _tell_own(self) -> None:
        own = self._taken()
        if own is not None:
            self.answered.emit(self._number, own)

    def _taken(self) -> object:
        """The answer not told yet, which nothing waits for any more."""
        if self._together:
            self.killTimer(self._together)
        own, self._own, self._together = self._own, None, 0
        return own

    @Slot(int, object)
    def _labels_answered(self, number: int, found: object) -> None:
        if number == self._number:
            self._tell_own()
            self.labels_answered.emit(number, found)

    @Slot(int, str)
    def _failed(self, number: int, why: str) -> None:
        if number == self._number:
            self._wait_no_more()
            self.failed.emit(number, why)


class _Worker(QObject):
    answered = Signal(int, object)
    failed = Signal(int, str)
    labels_answered = Signal(int, object)

    def __init__(self, path: Path, folder: UserFolder | None) -> None:
        super().__init__()
        self._path, self._folder = path, folder
        self._library: Library | None = None
        self._search: Search | None = None
        self._labels: Store | None = None
        self._label_search: LabelSearch | None = None
        self._newest = 0
        self.site: SiteSearch | None = None
        self._lock = threading.Lock()

    def supersede(self, number: int) -> None:
        """From the UI thread: questions before `number` no longer matter."""
        with self._lock:
            self._newest = number
            if self._library is not None:
                self._library.interrupt()
            if self._labels is not None:
                self._labels.interrupt()

    @Slot(int, object, object)
    def answer(self, number: int, query: "Query", labels: LabelsWanted) -> None:
        try:
            if self._is_old(number):
                return
            try:
                own = self._open().find(query)
                if self.site is not None:
                    own = structs.replace(own, site_notes=self.site.find(query))
                self.answered.emit(number, own)
            except LibraryError as error:
                self.failed.emit(number, why(error))
            if self._is_old(number):
                return
            found = self._found_in_labels(query, labels)
        except InterruptedError:
            return
        if found is not None:
            self.labels_answered.emit(number, found)

    @Slot()
    def make_ready(self) -> None:
        with suppress(InterruptedError, LibraryError):
            self._open()
            if self._folder is not None and self._folder.labels.exists():
                self._open_labels(self._folder)

    @Slot()
    def forget_labels(self) -> None:
        with self._lock:
            store, self._labels, self._label_search = self._labels, None, None
        if store is not None:
            store.close()

    def close(self) -> None:
        if self._library is not None:
            self._library.close()

    def _is_old(self, number: int) -> bool:
        with self._lock:
            return number < self._newest

    def _open(self) -> "Search":
        """What is made here once lives as long as the program: it need not be walked through by
        each collection of garbage, which would hold up a keystroke.
        """
        if self._search is None:
            from db.search import Search

            library = open_library(self._path)
            with self._lock:
                self._library = library
            self._search = Search(library)
            gc.freeze()
        return self._search

    def _open_labels(self, folder: UserFolder) -> "LabelSearch":
        """Over the labels, read once while they are the same. Raises LabelsError."""
        if self._label_search is None:
            from db.labels.search import LabelSearch
            from db.labels.store import open_store

            store = open_store(folder.labels, untouched=not folder.writable)
            with self._lock:
                self._labels = store
            self._label_search = LabelSearch(store)
            gc.freeze()
        return self._label_search

    def _found_in_labels(self, query: "Query", wanted: LabelsWanted) -> "LabelsFound | None":
        """None where there are none. Labels that cannot be read hold no answer: the page on which
        they are listed says why.
        """
        if self._folder is None or not self._folder.labels.exists():
            return None
        from db.labels.records import Supply
        from db.labels.search import LabelQuery, LabelsFound

        try:
            asked = LabelQuery.parse(
                query.text,
                section=wanted.section,
                labeler=wanted.labeler,
                supply=Supply(wanted.supply) if wanted.supply else None,
                limit=_MOST_LABELS,
            )
            return self._open_labels(self._folder).find(asked)
        except LibraryError:
            return LabelsFound()
