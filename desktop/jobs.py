"""Work that grows with a file, off the UI thread; its answer comes home to a slot."""

import gc
from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

Work = Callable[[], object]


class Jobs(QObject):
    """Runs one piece of work after another. `done` brings its number and its result home.

    Connect `done` and `failed` to a `@Slot` of a QObject: a lambda would run on the worker's
    thread. `failed` brings what was raised. After `close` nothing comes home any more.
    """

    done = Signal(int, object)
    failed = Signal(int, object)
    _ended = Signal(int, object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._number = 0
        self._closed = False
        self._ended.connect(self._come_home)

    def start(self, work: Work) -> int:
        """Queues plain work that opens what it needs itself. Returns its number."""
        self._number += 1
        if not self._closed:
            self._pool.start(_Run(self._ended.emit, self._number, work))
        return self._number

    def finish(self) -> None:
        """Waits for all that was asked for."""
        self._pool.waitForDone()

    def close(self, *, whole: bool = False) -> None:
        """Waits for the work under way; `whole`, for what is queued behind it too."""
        self._closed = True
        if not whole:
            self._pool.clear()
        self._pool.waitForDone()

    @Slot(int, object, bool)
    def _come_home(self, number: int, result: object, failed: bool) -> None:
        """An answer may be on its way when the window that asked closes: it is dropped here."""
        if not self._closed:
            (self.failed if failed else self.done).emit(number, result)


class _NoCollector:
    """While any work runs, Python's collector rests: it would stop every thread to walk all that
    the work made.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._running = 0

    def __enter__(self) -> None:
        with self._lock:
            self._running += 1
            gc.disable()

    def __exit__(self, *_raised: object) -> None:
        with self._lock:
            self._running -= 1
            if not self._running:
                gc.enable()


_NO_COLLECTOR = _NoCollector()


class _Run(QRunnable):
    def __init__(
        self, ended: Callable[[int, object, bool], object], number: int, work: Work
    ) -> None:
        super().__init__()
        self._ended = ended
        self._number = number
        self._work = work

    def run(self) -> None:
        with _NO_COLLECTOR:
            try:
                result, failed = self._work(), False
            except Exception as error:
                result, failed = error, True
            self._ended(self._number, result, failed)
