"""Updates carried in by hand, as a reader meets them: found, looked at, agreed to, undone.

All that reads or writes a pack runs in `Jobs`. Nothing is installed that the reader did not see.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from db.editions import InUse
from db.errors import LibraryError
from db.library import Library
from desktop.doing import Do
from desktop.dragged import pack_in
from desktop.errands import Errands
from desktop.pack_jobs import (
    PACK,
    Workplace,
    go_back,
    install_pack,
    look,
    remove_notes,
    signed_edition,
)
from desktop.settings import Settings
from desktop.site import SiteNotes
from desktop.theme import Theme
from desktop.watching import Watch
from desktop.widgets.offer_bar import OfferBar
from desktop.widgets.question import question
from desktop.words import later, tr, why

if TYPE_CHECKING:
    from desktop.pack_jobs import Looked, Offer
    from desktop.pages.markup import Page
    from desktop.widgets.update_window import UpdateWindow

_STEPS = 3
_PRIVATE = later("Private: nothing is written, so nothing is installed. Leave private mode first.")
_READ_ONLY = later("DORSAL_READONLY is set, so nothing is installed.")
_AT_WORK = later("An update is being installed.")


class Replaced(Struct, frozen=True):
    """Another library is to be opened, as this line of packs was installed, undone or removed."""

    in_use: InUse
    line: str
    undone: bool


class Updating(QWidget):
    """`said` is a short word; `replaced` asks to open what is in use now; `ended` ends a job."""

    said = Signal(str)
    replaced = Signal(object)
    address_requested = Signal(object)
    ended = Signal()
    _stepped = Signal(str)

    def __init__(
        self,
        library: Library,
        place: Workplace,
        settings: Settings,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._library, self._place = library, place
        self._settings, self._theme = settings, theme
        self.installed = signed_edition(place, library.path)
        """What the edition shown was installed as; None of the one that came with Dorsal."""
        self._looked: Looked | None = None
        self._window: UpdateWindow | None = None
        self._asked: object = None
        self._done = 0
        self._errands = Errands(self, tr("The edition in use is as it was."))
        self._errands.ended.connect(self.ended)
        self._stepped.connect(self._step)
        self.bar = OfferBar(theme, parent)
        self.watch = Watch(library.path, place, settings, self)
        self.watch.found.connect(self._offer)
        self.bar.taken_up.connect(self._take_up)
        self.bar.put_off.connect(self._put_off)
        self._offered: Offer | None = None
        self.site = SiteNotes(library, place.packs, theme, parent)
        self.site.address_requested.connect(self.address_requested)
        self.site.removal_wanted.connect(self._remove_notes)
        parent.setAcceptDrops(True)
        parent.installEventFilter(self)

    def entries(self) -> dict[Do, Callable[[], object]]:
        """What the entries of the menu about packs do."""
        return {
            Do.UPDATE: self.choose_pack,
            Do.FORMER_EDITION: self.go_back,
            Do.WATCH_FOLDER: self.choose_folder,
            Do.SITE_NOTES: self.show_site_notes,
        }

    @Slot()
    def begin(self) -> None:
        """Looks into the watched folder, where there is one."""
        if self._why_not() == "":
            self.watch.look()

    def close_jobs(self) -> None:
        """Waits for what was agreed to: an install is not cut, nor dropped before it began."""
        self.watch.close()
        self._errands.close(whole=True)

    def choose_pack(self) -> None:
        chosen = self._settings.watched_folder
        path, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.window(),
            tr("Update from which pack?"),
            str(chosen or ""),
            tr("Dorsal pack (*{pack})", pack=PACK),
        )
        if path:
            self.look_at(Path(path))

    def look_at(self, file: Path) -> None:
        """Shows what a pack would change, or why it is refused."""
        if self._settings.private or self._at_work:
            self.said.emit(self._why_not())
            return
        from desktop.pages.update import refused_page, waiting_page

        self._opened_window().show_waiting(waiting_page(file.name))
        place, library = self._place, self._library.path
        self._asked = asked = object()

        def shown(found: "tuple[Looked, Page]") -> None:
            if asked is self._asked:
                self._show(found)

        def refused(error: LibraryError) -> None:
            if asked is self._asked:
                self._opened_window().show_refusal(refused_page(file.name, error))

        self._errands.start(lambda: _told(look(file, place, library)), shown, refused)

    def go_back(self) -> None:
        """To what was in use before the last pack."""
        if why := self._why_not():
            self.said.emit(why)
            return
        self.said.emit(tr("Going back…"))
        place = self._place
        self._errands.start(lambda: _undone(place), self.replaced.emit, self._say_why_not)

    def choose_folder(self) -> None:
        """Which folder is watched, or none."""
        known = self._settings.watched_folder
        if known is not None and not self._another(known):
            return
        name = QtWidgets.QFileDialog.getExistingDirectory(self.window(), tr("Watch which folder?"))
        if name:
            self._settings.watched_folder = Path(name)
            self.said.emit(tr("Updates found in {name} will be offered.", name=name))
            self.begin()

    @Slot()
    def show_site_notes(self) -> None:
        """All notes of this site; they can be removed where anything can be written."""
        self.site.show_list(writable=not self._why_not())

    def _why_not(self) -> str:
        """Why nothing can be installed now; empty where it can."""
        if self._settings.private:
            return tr(_PRIVATE)
        if self._at_work:
            return tr(_AT_WORK)
        return "" if self._place.home.writable else tr(_READ_ONLY)

    @property
    def _at_work(self) -> bool:
        return self._window is not None and self._window.at_work

    def _opened_window(self) -> "UpdateWindow":
        if self._window is None:
            from desktop.widgets.update_window import UpdateWindow

            self._window = UpdateWindow(self._theme, self.window())
            self._window.wanted.connect(self._install)
            self._window.address_requested.connect(self.address_requested)
        return self._window

    def _show(self, found: "tuple[Looked, Page]") -> None:
        self._looked, page = found
        window = self._opened_window()
        if not window.isVisible():
            return
        window.show_update(page)
        if why := self._why_not():
            window.install.setEnabled(False)
            window.tell(why)

    @Slot()
    def _install(self) -> None:
        looked, place, told = self._looked, self._place, self._stepped.emit
        assert looked is not None
        self._done = 0
        self._errands.start(
            lambda: _installed(looked, place, told), self.replaced.emit, self._not_installed
        )

    @Slot(str)
    def _step(self, words: str) -> None:
        self._opened_window().step(words, self._done, _STEPS)
        self._done += 1

    def _not_installed(self, error: LibraryError) -> None:
        from desktop.pages.update import refused_page

        assert self._looked is not None
        name = self._looked.file.name
        self._opened_window().show_refusal(refused_page(name, error))

    @Slot(str)
    def _remove_notes(self, line: str) -> None:
        name = line.partition(":")[2]
        words = tr("Remove the notes of this site, {name}?", name=name)
        again = tr("They come back when their pack is installed again.")
        remove = self._ask(words, again, tr("&Remove"))
        if remove:
            place = self._place
            self._errands.start(
                lambda: _removed(place, line), self.replaced.emit, self._say_why_not
            )

    def _another(self, known: Path) -> bool:
        """Whether another folder is to be watched; else none is, or all stays."""
        box = question(self.window(), tr("Updates found in {name} are offered.", name=known), "")
        another = box.addButton(tr("Watch &another…"), QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        stop = box.addButton(tr("&Stop watching"), QtWidgets.QMessageBox.ButtonRole.DestructiveRole)
        box.setEscapeButton(box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel))
        box.exec()
        if box.clickedButton() is stop:
            self._settings.watched_folder = None
            self.said.emit(tr("{name} is watched no more.", name=known))
        return box.clickedButton() is another

    def _ask(self, words: str, more: str, yes: str) -> bool:
        box = question(self.window(), words, more)
        wanted = box.addButton(yes, QtWidgets.QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QtWidgets.QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is wanted

    @Slot(object)
    def _offer(self, offer: "Offer | None") -> None:
        if offer is None and self._offered is None:
            return
        self._offered = offer
        words = (
            tr("An update was found: {words}, in {file}.", words=offer.words, file=offer.file)
            if offer
            else ""
        )
        self.bar.offer(words, tr("&Look at it…"))

    def tell_installed(self, words: str, *, undo: bool) -> None:
        """What was just installed or undone, and the way back in one click."""
        self._offered = None
        self.bar.offer(words, tr("&Go back") if undo else "", tr("&Close"))

    @Slot()
    def _take_up(self) -> None:
        if self._offered is None:
            self.go_back()
        else:
            self.look_at(self._offered.file)

    @Slot()
    def _put_off(self) -> None:
        if self._offered is not None:
            self.watch.put_off(self._offered)
        self.bar.offer("", "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes a pack dragged onto the window."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent | QDropEvent):
            file = pack_in(event)
            if file is None:
                return False
            event.acceptProposedAction()
            if event.type() is QEvent.Type.Drop:
                self.look_at(file)
            return True
        return super().eventFilter(watched, event)

    def _say_why_not(self, error: LibraryError) -> None:
        self.said.emit(why(error))


def _told(looked: "Looked") -> "tuple[Looked, Page]":
    from desktop.pages.update import update_page

    return looked, update_page(looked)


def _installed(looked: "Looked", place: Workplace, told: Callable[[str], None]) -> Replaced:
    in_use = install_pack(looked, place, told)
    return Replaced(in_use, looked.opened.manifest.line, undone=False)


def _undone(place: Workplace) -> Replaced:
    line, in_use = go_back(place)
    return Replaced(in_use, line, undone=True)


def _removed(place: Workplace, line: str) -> Replaced:
    return Replaced(remove_notes(place, line), line, undone=True)
