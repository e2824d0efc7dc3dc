"""The windows beside the main one, and its questions, each with something in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QMessageBox, QWidget

from clinical.said import Said
from db.address import Address
from db.errors import PackError
from db.library import open_library
from desktop import pack_jobs
from desktop.about import about_page
from desktop.actions import MENUS
from desktop.diagnostics import diagnostics
from desktop.folder import UserFolder
from desktop.page_of import page_of
from desktop.pages.diagnostics import diagnostics_page
from desktop.pages.keys import keys_page
from desktop.pages.markup import Page
from desktop.pages.update import refused_page, update_page, waiting_page
from desktop.widgets.page_window import PageWindow
from desktop.widgets.picture_window import PictureWindow
from desktop.widgets.question import question
from desktop.widgets.site_window import SiteWindow
from desktop.widgets.update_window import UpdateWindow
from desktop.words import tr
from resources import LIBRARY
from tests.sight.screens import Seat, seat
from tests.sticks import Desk, new_desk

_TODAY = date(2026, 11, 22)
_LEAST = QSize(784, 700)
_FILE = "dorsal-content-2026.12.1.pack"
_NOTES = "<h1>Notes of this site</h1><p>Our clinic tapers over 4 weeks, by 300 mg a week.</p>"
_CHANGED = "1200"


@cache
def _desk() -> Desk:
    return new_desk(Path(mkdtemp()))


@cache
def _pack() -> Path:
    return _desk().pack("2026.12.1", _CHANGED)


def _small(at: Seat, other: QWidget) -> QWidget:
    """No larger than the main window, as on a screen of its size; the screen there is without a
    display is smaller than any at a larger scale.
    """
    at.beside(other)
    other.resize(other.size().expandedTo(_LEAST).boundedTo(at.window.size()))
    return other


def _read(written: Callable[[], Page]) -> Callable[[Seat], QWidget]:
    def show(at: Seat) -> QWidget:
        window = PageWindow(at.theme, at.window)
        window.show_page(written())
        return _small(at, window)

    return show


def _diagnosed() -> Page:
    written = Path("/home/reader/Documents/dorsal-diagnostics.txt")
    return diagnostics_page(written, diagnostics(LIBRARY, (("platform", "offscreen"),)))


def _looked() -> pack_jobs.Looked:
    home = UserFolder(_desk().root / "home", writable=True)
    home.path.mkdir(exist_ok=True)
    place = pack_jobs.Workplace(home, _desk().site, _desk().shipped)
    return pack_jobs.look(_pack(), place, _desk().shipped)


def _update(tell: Callable[[UpdateWindow], None]) -> Callable[[Seat], QWidget]:
    def show(at: Seat) -> QWidget:
        window = UpdateWindow(at.theme, at.window)
        tell(window)
        return _small(at, window)

    return show


def _at_work(window: UpdateWindow) -> None:
    window.show_update(update_page(_looked()))
    window.install.click()
    window.step(tr("Building the edition"), 2, 5)


def _refused(window: UpdateWindow) -> None:
    why = Said("{name} is not signed with a key that this machine trusts.", name=_FILE)
    window.show_refusal(refused_page(_FILE, PackError(why, Said("Ask who gave it to you."))))


def _site(at: Seat) -> QWidget:
    window = SiteWindow(at.theme, {"ward": "Ward 7 West", "clinic": "Spine clinic"}, at.window)
    page = Page(address=Address("edition", "site"), title="Notes of this site", html=_NOTES)
    window.show_notes(page, writable=True)
    return _small(at, window)


def _picture(at: Seat) -> QWidget:
    with open_library(LIBRARY) as library:
        page = page_of(library, Address("topic", "kinetics"), _TODAY)
    window = PictureWindow(at.theme, next(iter(page.pictures.values())), at.window)
    return _small(at, window)


def _about() -> Page:
    with open_library(LIBRARY) as library:
        return about_page(library.edition, None, _TODAY)


def _asked(at: Seat) -> QWidget:
    held = "12 notes, 3 bookmarks and 240 study cards"
    more = tr("A backup is taken first, and File › Notebook › Go back to a backup… brings it back.")
    box = question(at.window, tr("Clear all: {held}?", held=held), more)
    words = tr("The &backups too: nothing comes back then").replace(": ", ":\n")
    box.setCheckBox(QCheckBox(words, box))
    box.addButton(tr("&Clear all"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    return at.beside(box)


WINDOWS: dict[str, Callable[[Seat], QWidget]] = {
    "keys": _read(lambda: keys_page(MENUS)),
    "diagnostics": _read(_diagnosed),
    "update": _update(lambda window: window.show_update(update_page(_looked()))),
    "update-waiting": _update(lambda window: window.show_waiting(waiting_page(_FILE))),
    "update-at-work": _update(_at_work),
    "update-refused": _update(_refused),
    "site-notes": _site,
    "picture": _picture,
    "about": _read(_about),
    "question": _asked,
}


@contextmanager
def windows(library_path: Path, folder: Path) -> Iterator[Seat]:
    """One main window, beside which the others open."""
    with seat(library_path, folder) as made:
        made.screens = WINDOWS
        yield made
