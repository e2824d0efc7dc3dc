"""What is worked out off the UI thread and shown in a window beside the reader's."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Signal, Slot, qVersion
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget

from db.errors import LibraryError, system_reason
from db.library import open_library
from desktop.actions import MENUS
from desktop.jobs import Jobs
from desktop.pages.markup import Page
from desktop.theme import Theme
from desktop.words import tr, why

if TYPE_CHECKING:
    from db.editions import Kept
    from db.records import Edition
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
        self.said.emit(tr("Checking…"))
        here = self._library_path
        self._jobs.start(lambda: _verified(here))

    @Slot()
    def show_keys(self) -> None:
        """The sheet of all keys."""
        from desktop.pages.keys import keys_page

        self._show(0, keys_page(MENUS))

    def show_about(self, edition: "Edition", installed: "Kept | None") -> None:
        """What this copy is, and whose edition it has."""
        from desktop.about import about_page

        self._show(0, about_page(edition, installed, date.today()))

    @Slot()
    def choose_diagnostics(self) -> None:
        path, _ = QtWidgets.QFileDialog.getSaveFileName(
            self.parentWidget(),
            tr("Write diagnostics"),
            "dorsal-diagnostics.txt",
            tr("Text (*.txt)"),
        )
        if path:
            self.diagnose(Path(path))

    def diagnose(self, path: Path) -> None:
        """Writes what helps to find a fault, and shows what was written."""
        self.said.emit(tr("Checking…"))
        here, window = self._library_path, tuple(_of_window())
        self._jobs.start(lambda: _diagnosed(here, window, path))

    @Slot()
    def choose_edition(self) -> None:
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.parentWidget(),
            tr("Compare with which library?"),
            "",
            tr("Dorsal library (*.sqlite)"),
        )
        if path:
            self.compare_with(Path(path))

    def compare_with(self, path: Path) -> None:
        """Shows what changed between this edition and the one in another library file."""
        if self._window is not None:
            self._window.close()
        self.said.emit(tr("Comparing this edition with {name}…", name=path.name))
        here = self._library_path
        self._jobs.start(lambda: _changes(path, here))

    def close_jobs(self) -> None:
        """Waits for the work under way."""
        self._jobs.close()

    @Slot(int, object)
    def _show(self, _number: int, page: Page) -> None:
        self.said.emit("")
        if self._window is None:
            from desktop.widgets.page_window import PageWindow

            self._window = PageWindow(self._theme, self.window())
            self._window.address_requested.connect(self.address_requested)
            self._window.print_wanted.connect(self._print)
        self._window.show_page(page)
        self.shown.emit()

    @Slot(object)
    def _print(self, page: Page) -> None:
        from desktop.printing import Imprint, print_by_dialog

        with open_library(self._library_path) as library:
            print_by_dialog(self.window(), [page], Imprint(library.edition, date.today()))

    @Slot(int, object)
    def _say_why_not(self, number: int, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        from desktop.pages.changes import not_compared

        self._show(number, not_compared(why(error)))


def _verified(library_path: Path) -> Page:
    """On the worker's thread, which loads what only this needs."""
    from desktop.pages.verified import verified_page
    from desktop.verify import run_checks

    return verified_page(run_checks(library_path))


def _of_window() -> Iterator[tuple[str, str]]:
    """What only Qt knows of this run, and only on its own thread."""
    yield "Qt", qVersion()
    yield "platform", QGuiApplication.platformName()
    yield "a screen reader", "asks" if QAccessible.isActive() else "does not ask"
    for screen in QGuiApplication.screens():
        size = screen.size()
        yield "screen", f"{size.width()} × {size.height()}, scale {screen.devicePixelRatio():g}"


def _diagnosed(library_path: Path, window: tuple[tuple[str, str], ...], path: Path) -> Page:
    """On the worker's thread, which loads what only this needs."""
    from db.storage import write_whole
    from desktop.diagnostics import diagnostics
    from desktop.folder import refuse_where_read_only
    from desktop.pages.diagnostics import diagnostics_page, not_written_page

    words = diagnostics(library_path, window)
    try:
        refuse_where_read_only(path)
        write_whole(path, words.encode())
    except OSError as error:
        return not_written_page(system_reason(error))
    return diagnostics_page(path, words)


def _changes(one: Path, other: Path) -> Page:
    """On the worker's thread, which loads what only this needs. Raises LibraryError."""
    from db.changes import compared
    from desktop.pages.changes import changes_page

    return changes_page(*compared(one, other))
