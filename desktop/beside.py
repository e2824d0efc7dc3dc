"""What is worked out off the UI thread and shown in a window beside the reader's."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from db.errors import LibraryError
from desktop.jobs import Jobs
from desktop.pages.markup import Page
from desktop.theme import Theme
from desktop.widgets.page_window import PageWindow


class Beside(QWidget):
    """Compares editions and checks this copy. `said` is a short word, `shown` ends a job."""

    address_requested = Signal(object)
    said = Signal(str)
    shown = Signal()

    def __init__(self, library_path: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._library_path = library_path
        self._theme = theme
        self._window: PageWindow | None = None
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._show)
        self._jobs.failed.connect(self._say_why_not)

    @Slot()
    def verify_now(self) -> None:
        """Checks this copy: files, library, references, search, every worked example."""
        self.said.emit("Checking…")
        here = self._library_path
        self._jobs.start(lambda: _verified(here))

    @Slot()
    def choose_edition(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self.parentWidget(), "Compare with which library?", "", "Dorsal library (*.sqlite)"
        )
        if path:
            self.compare_with(Path(path))

    def compare_with(self, path: Path) -> None:
        """Shows what changed between this edition and the one in another library file."""
        if self._window is not None:
            self._window.close()
        self.said.emit(f"Comparing this edition with {path.name}…")
        here = self._library_path
        self._jobs.start(lambda: _changes(path, here))

    def close_jobs(self) -> None:
        """Waits for the work under way."""
        self._jobs.close()

    @Slot(int, object)
    def _show(self, _number: int, page: Page) -> None:
        self.said.emit("")
        if self._window is None:
            self._window = PageWindow(self._theme, self.window())
            self._window.address_requested.connect(self.address_requested)
        self._window.show_page(page)
        self.shown.emit()

    @Slot(int, object)
    def _say_why_not(self, number: int, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        from desktop.pages.changes import not_compared

        self._show(number, not_compared(str(error)))


def _verified(library_path: Path) -> Page:
    """On the worker's thread, which loads what only this needs."""
    from desktop.pages.verified import verified_page
    from desktop.verify import run_checks

    return verified_page(run_checks(library_path))


def _changes(one: Path, other: Path) -> Page:
    """On the worker's thread, which loads what only this needs. Raises LibraryError."""
    from db.changes import compared
    from desktop.pages.changes import changes_page

    return changes_page(*compared(one, other))
