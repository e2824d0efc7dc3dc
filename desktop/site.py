"""The notes of this site, beside the content: on its pages, in the search, in one list."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import structs
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from db.address import Address
from db.errors import PackError, UnknownAddressError
from db.library import Library
from db.site_notes import SignedNote, notes_on, site_notes
from desktop.theme import Theme
from desktop.words import why

if TYPE_CHECKING:
    from desktop.pages.markup import Page
    from desktop.widgets.site_window import SiteWindow


class SiteNotes(QWidget):
    """Read once from the folder of packs; `fault` says why none is shown, where that is so.

    `removal_wanted` brings the line of an overlay that the reader wants out of use.
    """

    address_requested = Signal(object)
    removal_wanted = Signal(str)

    def __init__(self, library: Library, packs: Path, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._library, self._theme = library, theme
        self._window: SiteWindow | None = None
        self.fault = ""
        self.notes: tuple[SignedNote, ...] = ()
        try:
            self.notes = tuple(map(self._as_now, site_notes(packs)))
        except PackError as error:
            self.fault = why(error)

    def dress(self, page: "Page") -> "Page":
        """A page with the notes on its record."""
        here = notes_on(self.notes, page.address)
        if not here:
            return page
        from desktop.pages.site_notes import with_site_notes

        return with_site_notes(page, here)

    def show_list(self, *, writable: bool) -> None:
        """All of them; those of an overlay can be removed where `writable`."""
        from desktop.pages.site_notes import site_page
        from desktop.widgets.site_window import SiteWindow

        places = {one.note.at for one in self.notes}
        titles = {at: title for at in places if (title := self._title(at))}
        overlays = {one.overlay.line: one.overlay.name for one in self.notes}
        if self._window is not None:
            self._window.close()
        self._window = SiteWindow(self._theme, overlays, self.window())
        self._window.address_requested.connect(self.address_requested)
        self._window.removal_wanted.connect(self.removal_wanted)
        page = site_page(self.notes, titles, self.fault, date.today())
        self._window.show_notes(page, writable=writable)

    def _as_now(self, one: SignedNote) -> SignedNote:
        """With the id that its record has today."""
        now = self._library.resolve(one.note.at)
        return structs.replace(one, note=structs.replace(one.note, address=str(now)))

    def _title(self, at: Address) -> str:
        from desktop.pages.notebook import place_words

        try:
            return place_words(at, self._library.title(at), self._library)
        except UnknownAddressError:
            return ""
