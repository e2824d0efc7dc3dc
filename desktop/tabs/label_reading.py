"""Where official labels are read in the References tab: one with its outline, two compared."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.address import Address
from db.errors import LibraryError
from db.labels.places import is_beside_ours, is_comparison, meant
from db.library import Library
from db.records import Reference
from desktop.jobs import Jobs
from desktop.labels import Labels
from desktop.pages.label import Held, label_page
from desktop.pages.markup import Page, text
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.label_outline import LabelOutline
from desktop.words import tr, why

_ROOM_FOR_BOTH_EM = 34


class LabelReading(QWidget):
    """The page all of the tab shares, and beside it the outline while it shows a label."""

    address_requested = Signal(object)
    shown = Signal()

    def __init__(self, library: Library, labels: Labels, theme: Theme, view: ArticleView) -> None:
        super().__init__()
        self._library, self._labels, self._view = library, labels, view
        self.outline = LabelOutline(theme)
        self._theme = theme
        self._outlined = False
        self.outline.hide()
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.outline)
        row.addWidget(view, 1)
        self.outline.address_requested.connect(self.address_requested)
        self._stale = False
        self._wanted: tuple[int, Address, int] | None = None
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._show_compared)
        self._jobs.failed.connect(self._tell_why_not)
        labels.changed.connect(self._forget)
        theme.changed.connect(self._make_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        """The outline stands beside the page of a label where both have room."""
        self.outline.fit(self.width())
        both = self.width() > self._theme.em * _ROOM_FOR_BOTH_EM
        self.outline.setVisible(self._outlined and both)

    def _outline(self, *, wanted: bool) -> None:
        self._outlined = wanted
        self._make_room()

    def close_jobs(self) -> None:
        self._jobs.close()

    def leave(self) -> None:
        """Another page than a label's is shown."""
        self._wanted = None
        self._outline(wanted=False)

    def show_label(self, address: Address, scroll: int) -> None:
        """Raises LibraryError where it is not held, or cannot be read."""
        which = meant(address)
        if is_comparison(address) or is_beside_ours(address):
            self._compare(address, scroll)
            return
        self._wanted = None
        shown = self._view.page
        if self._stale or shown is None or shown.address != address.record:
            self._stale = False
            label, entry = self._labels.label(which[0]), self._labels.entry(which[0])
            held = Held(
                label=label,
                entry=entry,
                versions=self._labels.versions(entry.set_id),
                sources=self._sources(entry.set_id),
            )
            self.outline.show_sections(address.record, label.sections)
            self._outline(wanted=True)
            self._row.activate()  # the page is scrolled to its place at the width it will have
            self._view.show_page(label_page(held), address.place, scroll)
        elif address.place:
            self._view.show_place(address.place)
        else:
            self._view.verticalScrollBar().setValue(scroll)
        self.outline.select(address.place)

    def _sources(self, set_id: str) -> tuple[tuple[Address, str], ...]:
        """Dorsal's own records of a label."""
        return tuple(
            (Address("reference", one.id), one.short)
            for one in self._library.of_type(Reference)
            if one.set_id == set_id
        )

    def _compare(self, address: Address, scroll: int) -> None:
        from desktop.label_comparing import compared

        self._outline(wanted=False)
        title = self._labels.title(address)
        waiting = tr("<h1>{title}</h1><p class='soft'>Comparing…</p>", title=text(title))
        self._view.show_page(Page(address=address.record, title=title, html=waiting))
        folder, library = self._labels.folder, self._library.path
        number = self._jobs.start(lambda: compared(folder, library, address))
        self._wanted = (number, address, scroll)

    @Slot(int, object)
    def _show_compared(self, number: int, page: Page) -> None:
        if self._wanted is not None and self._wanted[0] == number:
            _, address, scroll = self._wanted
            self._view.show_page(page, address.place, scroll)
            self.shown.emit()

    @Slot(int, object)
    def _tell_why_not(self, number: int, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        if self._wanted is not None and self._wanted[0] == number:
            words = tr("<h1>Not compared</h1><p>{error}</p>", error=text(why(error)))
            page = Page(address=self._wanted[1].record, title=tr("Not compared"), html=words)
            self._view.show_page(page)
            self.shown.emit()

    @Slot()
    def _forget(self) -> None:
        """What is shown may be another version by now: the next visit reads it anew."""
        self._stale = True
