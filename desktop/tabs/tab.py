"""What every tab is: a list of records, the page of one, and who says so beside it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.address import Address
from db.bibliography import Style
from db.errors import system_reason
from db.library import Library
from desktop import clipboard
from desktop.helping import help_page
from desktop.labels import Labels
from desktop.on_paper import for_paper
from desktop.page_of import page_of, support_of
from desktop.pages.markup import Page
from desktop.quoting import Quoter
from desktop.site import SiteNotes
from desktop.subjects import HELP
from desktop.theme import Theme
from desktop.widgets.announcing import ChangesSaid
from desktop.widgets.article_view import ArticleView
from desktop.widgets.find_bar import FindBar
from desktop.widgets.form_beside import FormBeside
from desktop.widgets.record_list import Line, RecordList
from desktop.widgets.side_by_side import SideBySide
from desktop.widgets.source_panel import SourcePanel
from desktop.words import tr

if TYPE_CHECKING:
    from desktop.widgets.table_page import TablePage


class Tab(QWidget):
    """Shows records of its kinds.

    `address_requested` is the reader's wish to go elsewhere, `stands_at` where a form has taken
    what is shown, `said` a short word of what was done.
    """

    address_requested = Signal(object)
    site_notes_requested = Signal()
    stands_at = Signal(object)
    said = Signal(str)
    name = ""
    filtered = True
    beside: FormBeside | None = None
    """Where some records have a form beside their page."""

    def __init__(
        self,
        library: Library,
        theme: Theme,
        quoter: Quoter,
        labels: Labels,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.library = library
        self.theme = theme
        self.quoter = quoter
        self.labels = labels
        self.site: SiteNotes | None = None
        self.records = RecordList(theme, self.name, self.filtered)
        self.view = ArticleView(theme, quoter.tail)
        self.sources = SourcePanel(theme, quoter.tail)
        self.splitter = SideBySide(theme, self.records, self._page_and_bar(), self.sources)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        if self.beside is not None:
            self.splitter.take_form(self.beside)
        self.splitter.page_shown.connect(self.focus_page)
        self.records.chosen.connect(self.address_requested)
        self.heed(self.view)
        self.view.copy_requested.connect(self._copy_reference)
        self.sources.address_requested.connect(self.address_requested)
        self.sources.closed.connect(self.focus_page)
        self.records.show_lines(self.lines())

    def _page_and_bar(self) -> QWidget:
        """The page, and at its foot the bar that finds words on it."""
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.page_widget(), 1)
        self.find_bar = FindBar(self.theme, self.front, both)
        column.addWidget(self.find_bar)
        self.view.rendered.connect(self.find_bar.follow_page)
        self.find_bar.closed.connect(self.focus_page)
        return both

    def heed(self, front: "ArticleView | TablePage") -> None:
        """Follows what the reader asks of a page or a table of this tab."""
        front.address_requested.connect(self.address_requested)
        front.sources_requested.connect(self.show_sources)
        front.said.connect(self.said)
        page = front if isinstance(front, ArticleView) else front.notes
        page.dress = self.dressed
        ChangesSaid(page)
        page.site_notes_requested.connect(self.site_notes_requested)

    def dressed(self, page: Page) -> Page:
        """A page with what this site says of its record."""
        return self.site.dress(page) if self.site else page

    def page_widget(self) -> QWidget:
        """What stands between the list and the sources."""
        return self.view

    def lines(self) -> tuple[Line, ...]:
        """The records of this tab, in groups."""
        raise NotImplementedError

    def home(self) -> Address | None:
        """Where the tab opens when nothing was asked of it; None in an edition without its kind."""
        return next((line.address for line in self.lines()), None)

    def open(self, address: Address, scroll: int) -> None:
        """Shows an address of this tab. Raises LibraryError when it cannot be read."""
        self.show_record(address, scroll)
        self.splitter.make_room_for(table=not isinstance(self.front(), ArticleView))
        self.records.select(address)
        self.sources.hide()
        self.find_bar.follow_page()
        if not self.records.list.hasFocus():
            self.splitter.show_page()

    def show_record(self, address: Address, scroll: int) -> None:
        self.view.show_page(self.page(address), address.place, scroll)

    def page(self, address: Address) -> Page:
        """A record's page, with the official labels held of what it is about; or one of help."""
        if address.kind == HELP:
            return help_page(self.library, address)
        page = page_of(self.library, address, date.today())
        if not self.labels.any_held:
            return page
        from desktop.held_labels import with_held

        return with_held(page, self.library, self.labels)

    def how_far_down(self) -> int:
        """How far down the page the reader is, in pixels."""
        return self.view.verticalScrollBar().value()

    def front(self) -> "ArticleView | TablePage":
        """What stands between the list and the sources now."""
        return self.view

    def read_page(self) -> ArticleView:
        """The page shown, or that below the table."""
        front = self.front()
        return front if isinstance(front, ArticleView) else front.notes

    def find_words(self) -> None:
        """Opens what finds words here."""
        self.find_bar.open()

    def _walked(self) -> ArticleView | None:
        """The page whose statements the keys walk: that below a table where it has the focus."""
        front = self.front()
        if isinstance(front, ArticleView):
            return front
        return front.notes if front.notes.hasFocus() else None

    def ask_sources(self) -> None:
        """Who says so, by key: of the lit cell, or of the statement at the text cursor."""
        front = self.front()
        walked = self._walked()
        if walked is not None:
            place = walked.mark_here()
            if place is not None:
                self.show_sources(place)
        elif not isinstance(front, ArticleView) and not front.ask_sources():
            self.said.emit(tr("Choose a cell that says something, then ask who says so."))
        if self.sources.isVisible():
            self.sources.view.setFocus()

    def statement_here(self) -> Address | None:
        """The statement at the text cursor, which is marked; None, said, where there is none."""
        walked = self._walked()
        place = walked.mark_here() if walked else None
        if place is None:
            self.said.emit(
                tr("Put the cursor into a statement first, or step to one with Alt+Down.")
            )
        return place

    def step_statement(self, step: int) -> None:
        """Marks the next or the previous statement; its sources follow where they are shown."""
        walked = self._walked()
        if walked is None:
            self.said.emit(tr("In a table the arrow keys lead from cell to cell."))
            return
        place = walked.step_statement(step)
        if place is None:
            self.said.emit(tr("No further statement on this page."))
        elif self.sources.isVisible():
            self.show_sources(place)

    def copy(self, *, with_citation: bool) -> None:
        """Copies what is selected: words of the page in focus, or the lit row of a table."""
        front = self.front()
        pages = [self.sources.view, self.read_page()]
        pages.sort(key=lambda page: not page.hasFocus())
        page = next((page for page in pages if page.has_words_selected()), None)
        if page is not None:
            if with_citation:
                page.copy()
            else:
                page.copy_words()
            done = True
        else:
            done = not isinstance(front, ArticleView) and front.copy(with_citation=with_citation)
        self.said.emit(tr("Copied.") if done else tr("Select words or a row first, then copy."))

    def add_to_comparison(self) -> None:
        """Puts what is shown beside others, or takes it out."""
        self.said.emit(tr("Alternatives are compared: open one first."))

    def papers(self) -> list[Page]:
        """What is printed: the page shown, with its sources written out."""
        front = self.front()
        if not isinstance(front, ArticleView):
            return [for_paper(self.library, self.dressed(self.page(front.page_address())))]
        return [for_paper(self.library, front.page)] if front.page else []

    def save_pdf(self, path: Path) -> None:
        """Writes what is shown as PDF; says so, or why not."""
        from desktop.printing import Imprint, write_pdf

        papers = self.papers()
        if not papers:
            self.said.emit(tr("There is nothing to save here."))
            return
        try:
            write_pdf(papers, path, Imprint(self.library.edition, date.today()))
        except OSError as error:
            self.said.emit(tr("Not saved: {reason}.", reason=system_reason(error)))
        else:
            self.said.emit(tr("Saved as {name}.", name=path.name))

    @Slot()
    def choose_pdf(self) -> None:
        papers = self.papers()
        name = f"{papers[0].title if papers else 'Dorsal'}.pdf".replace("/", "-").replace(":", "")
        path, _ = QtWidgets.QFileDialog.getSaveFileName(
            self, tr("Save as PDF"), name, tr("PDF (*.pdf)")
        )
        if path:
            self.save_pdf(Path(path))

    @Slot()
    def print_papers(self) -> None:
        self.print_these(self.papers())

    def print_these(self, papers: list[Page]) -> None:
        """Asks for a printer and prints some pages."""
        from desktop.printing import Imprint, print_by_dialog

        if papers:
            print_by_dialog(self, papers, Imprint(self.library.edition, date.today()))
        else:
            self.said.emit(tr("There is nothing to print here."))

    @Slot(str)
    def _copy_reference(self, style: str) -> None:
        page = self.view.page
        if page is None:
            return
        written = self.quoter.written(page.address, Style(style))
        clipboard.copy(written.plain, written.html)
        self.said.emit(tr("Copied the citation."))

    @Slot(object)
    def show_sources(self, address: Address) -> None:
        page = support_of(self.library, address)
        if self.labels.any_held:
            from desktop.held_labels import with_places

            page = with_places(page, self.library, self.labels)
        self.sources.show_support(page)

    def close_jobs(self) -> None:
        """Waits for the work under way, where the tab has any."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.sources.isVisible():
            self.sources.close_panel()
        else:
            super().keyPressEvent(event)

    @Slot()
    def focus_page(self) -> None:
        """To where the keys walk the page, or the table, that is shown."""
        front = self.front()
        (front if isinstance(front, ArticleView) else front.table).setFocus()

    def focus_form(self) -> None:
        """To the first field of the form that what is shown has; without one to the page."""
        if self.beside is not None and self.beside.title:
            self.splitter.show_form()
        else:
            self.focus_page()
