"""The folder in which updates are looked for: the system tells when something comes."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Signal, Slot

from db.errors import LibraryError
from desktop.jobs import Jobs
from desktop.pack_jobs import Workplace, watched
from desktop.settings import Settings

if TYPE_CHECKING:
    from desktop.pack_jobs import Offer, Watched


class Watch(QObject):
    """Looks into a folder at the start and whenever the system says that something came or grew.

    `found` brings the newest pack worth an offer that was not put off, or None.
    """

    found = Signal(object)

    def __init__(
        self, library_path: Path, place: Workplace, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library_path, self._place, self._settings = library_path, place, settings
        self._looking = self._again = False
        self._put_off: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)
        self._watcher.fileChanged.connect(self.look)
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._seen)
        self._jobs.failed.connect(self._not_seen)

    @Slot()
    def look(self) -> None:
        """Once more after the look under way, where there is one."""
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        place, chosen, library = self._place, self._settings.watched_folder, self._library_path
        self._jobs.start(lambda: watched(place, chosen, library))

    def put_off(self, offer: "Offer") -> None:
        """Does not offer it again in this run."""
        self._put_off.add(offer.digest)

    def close(self) -> None:
        self._jobs.close()

    @Slot(int, object)
    def _seen(self, _number: int, seen: "Watched") -> None:
        known = {*self._watcher.files(), *self._watcher.directories()}
        wanted = {str(one) for one in (seen.folder, *seen.files) if one is not None}
        if known - wanted:
            self._watcher.removePaths(list(known - wanted))
        if wanted - known:
            self._watcher.addPaths(list(wanted - known))
            self._again = True  # something may have come between the look and the watch
        offers = (one for one in seen.offers if one.digest not in self._put_off)
        self.found.emit(next(offers, None))
        self._go_on()

    @Slot(int, object)
    def _not_seen(self, _number: int, error: Exception) -> None:
        if not isinstance(error, LibraryError | OSError):
            raise error
        self._go_on()

    def _go_on(self) -> None:
        self._looking = False
        if self._again:
            self.look()
