"""Work that grows with a file, off the UI thread; its answer comes home to a slot."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

Work = Callable[[], object]


class Jobs(QObject):
    """Runs one piece of work after another. `done` brings its number and its result home.

    Connect `done` and `failed` to a `@Slot` of a QObject: a lambda would run on the worker's
    thread. `failed` brings what was raised.
    """

    done = Signal(int, object)
    failed = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(1)
        self._number = 0

    def start(self, work: Work) -> int:
        """Queues plain work that opens what it needs itself. Returns its number."""
        self._number += 1
        self._pool.start(_Run(self, self._number, work))
        return self._number

    def finish(self) -> None:
        """Waits for all that was asked for."""
        self._pool.waitForDone()

    def close(self) -> None:
        """Waits for the work under way."""
        self._pool.clear()
        self._pool.waitForDone()


class _Run(QRunnable):
    def __init__(self, jobs: Jobs, number: int, work: Work) -> None:
        super().__init__()
        self._jobs = jobs
        self._number = number
        self._work = work

    def run(self) -> None:
        """Without the collector, which would stop every thread to walk all that the work made."""
        gc.disable()
        try:
            result = self._work()
        except Exception as error:
            self._jobs.failed.emit(self._number, error)
        else:
            self._jobs.done.emit(self._number, result)
        finally:
            gc.enable()
