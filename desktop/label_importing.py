"""Takes official labels in from files, or out, while the reader goes on: off the UI thread."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.errors import LibraryError
from db.library import open_library
from desktop.jobs import Jobs
from desktop.labels import Labels
from desktop.words import later, tr, why

if TYPE_CHECKING:
    from db.labels.verdicts import Progress, Summary, Told

_READ_ONLY = later("DORSAL_READONLY is set: nothing is written, so no labels are taken in.")
_PRIVATE = later(
    "In private mode nothing is written: switch it off in the File menu to take labels in."
)

_BROKEN = later(
    "The import broke off. What was written before is kept; the same files go on from there."
)


class LabelImport(QObject):
    """`progressed` tells how far it is, `ended` how it ended and what became of every file.

    `removing` tells how many of how many labels are taken out, where they are many, `removed` how
    many versions were in the end. `failed` tells in words why nothing more could be written; what
    was written before is kept.
    """

    progressed = Signal(object)
    ended = Signal(object, object)
    removing = Signal(int, int)
    removed = Signal(int)
    failed = Signal(str)

    def __init__(self, labels: Labels, library: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._labels, self._library = labels, library
        self._cancelled = False
        self.running = False
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._end)
        self._jobs.failed.connect(self._fail)

    def why_not(self) -> str:
        """Why labels cannot be taken in now; empty where they can."""
        if not self._labels.folder.writable:
            return tr(_READ_ONLY)
        return tr(_PRIVATE) if self._labels.private() else ""

    def start(self, paths: tuple[Path, ...], *, keep_older: bool) -> None:
        """Takes in the labels of files, folders and zips; one import runs at a time."""
        if self.running or self.why_not():
            return
        self._labels.let_go()
        self.running, self._cancelled = True, False
        self._jobs.start(lambda: self._import(paths, keep_older=keep_older))

    def remove(self, set_ids: tuple[str, ...]) -> None:
        """Takes labels out, with all their versions; not while others are taken in."""
        if self.running or self.why_not():
            return
        self._labels.let_go()
        self.running, self._cancelled = True, False
        self._jobs.start(lambda: self._remove(set_ids))

    def cancel(self) -> None:
        """Ends it after what was read is written; the same files begun anew go on from there.

        Labels taken out by then stay so.
        """
        self._cancelled = True

    def close(self) -> None:
        self.cancel()
        self._jobs.close(whole=True)

    def _import(
        self, paths: tuple[Path, ...], *, keep_older: bool
    ) -> "tuple[Summary, tuple[Told, ...]]":
        """On the worker's thread."""
        from db.labels.importing import Wishes, import_labels
        from db.labels.interest import drugs_of

        with open_library(self._library) as library:
            drugs = drugs_of(library)
        told: list[Told] = []
        wishes = Wishes(
            keep_older=keep_older,
            of_interest=drugs,
            progress=self._tell,
            each=told.append,
            cancelled=lambda: self._cancelled,
        )
        return import_labels(self._labels.folder.labels, paths, wishes), tuple(told)

    def _remove(self, set_ids: tuple[str, ...]) -> int:
        """On the worker's thread."""
        from db.labels.importing import remove_labels

        number = len(set_ids)
        return remove_labels(
            self._labels.folder.labels,
            set_ids,
            progress=lambda gone: self.removing.emit(gone, number),
            cancelled=lambda: self._cancelled,
        )

    def _tell(self, progress: "Progress") -> None:
        """On the worker's thread: whoever listens is told on their own."""
        self.progressed.emit(progress)

    @Slot(int, object)
    def _end(self, _number: int, result: "int | tuple[Summary, tuple[Told, ...]]") -> None:
        self.running = False
        self._labels.look_again()
        if isinstance(result, int):
            self.removed.emit(result)
        else:
            self.ended.emit(*result)

    @Slot(int, object)
    def _fail(self, _number: int, error: Exception) -> None:
        self.running = False
        self._labels.look_again()
        if isinstance(error, LibraryError):
            self.failed.emit(why(error))
            return
        self.failed.emit(tr(_BROKEN))
        raise error
