"""Work in `Jobs`, each piece with what is done with its result and what is said of its failure."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from clinical.said import joined
from db.errors import LibraryError, system_words
from desktop.jobs import Jobs, Work

Then = Callable[[Any], object]


class Errands(QObject):
    """`ended` tells that a piece of work is done and its outcome dealt with.

    What the system refuses is told as a LibraryError that ends with `advice`.
    """

    ended = Signal()

    def __init__(self, parent: QObject, advice: str) -> None:
        super().__init__(parent)
        self._advice = advice
        self._then: dict[int, tuple[Then, Then]] = {}
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._end)
        self._jobs.failed.connect(self._fail)

    def start(self, work: Work, then: Then, otherwise: Then) -> None:
        """Queues work; its result is for `then`, a LibraryError for `otherwise`."""
        self._then[self._jobs.start(work)] = then, otherwise

    def finish(self) -> None:
        """Waits for all that was asked for."""
        self._jobs.finish()

    def close(self, *, whole: bool = False) -> None:
        """As `Jobs.close`: nothing is dealt with any more."""
        self._jobs.close(whole=whole)

    @Slot(int, object)
    def _end(self, number: int, result: object) -> None:
        then, _ = self._then.pop(number)
        then(result)
        self.ended.emit()

    @Slot(int, object)
    def _fail(self, number: int, error: Exception) -> None:
        _, otherwise = self._then.pop(number)
        if isinstance(error, OSError):
            error = LibraryError(joined(system_words(error), ".", by=""), self._advice)
        if not isinstance(error, LibraryError):
            raise error
        otherwise(error)
        self.ended.emit()
