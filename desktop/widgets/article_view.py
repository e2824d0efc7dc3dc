"""A page on paper: read, followed, scrolled to its sentence."""

import re
from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QImage, QResizeEvent, QTextCursor, QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from db.address import SCHEME, Address
from desktop import clipboard
from desktop.finding import matches, passage
from desktop.pages.markup import CONTAINS, COPY, PICTURE, SITE, SOURCES, Page
from desktop.quoting import Tail
from desktop.theme import Theme, page_css
from desktop.widgets.page_pictures import PICTURE_NAME, PagePictures
from desktop.widgets.page_text import (
    Link,
    PageText,
    has_link,
    lit,
    moved,
    start_of,
    taken_along,
)
from desktop.widgets.quiet_bar import QuietBar
from desktop.widgets.reflow import Reflow
from desktop.widgets.tabbing import Tabbing
from desktop.widgets.viewport import viewport_of
from desktop.words import tr

if TYPE_CHECKING:
    from desktop.widgets.picture_view import PictureView

_LONGEST_LINE_EM, _MARGIN_EM, _LIST_INDENT_EM = 62, 1.6, 1.4

Quote = Callable[[Address, tuple[Address, ...]], Tail]
"""What to add to words copied from a page in which the statements at some places stand."""


class ArticleView(QTextBrowser):
    """Shows one page. Links to records and to sources come out as signals; none is ever opened.

    `room_changed` tells what was in sight before the page grew wider or narrower; `rendered` that
    its text was written anew; `reflowed` that the same text stands in other lines.
    """

    address_requested = Signal(object)
    sources_requested = Signal(object)
    site_notes_requested = Signal()
    copy_requested = Signal(str)
    rendered = Signal()
    reflowed = Signal()
    room_changed = Signal(object)
    said = Signal(str)

    def __init__(
        self, theme: Theme, quote: Quote | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._viewport = viewport_of(self)
        self._theme = theme
        self._quote = quote
        self._page: Page | None = None
        self.text = PageText(self.document(), None)
        self.dress: Callable[[Page], Page] | None = None
        self._marked: int | None = None
        self._mark_shown: list[QTextEdit.ExtraSelection] = []
        self._own: list[QTextEdit.ExtraSelection] = []
        self._matches: list[tuple[int, int]] = []
        self._reflow = Reflow(self)
        self.drawn = PagePictures(self, theme, self._room, self._quote_places)
        self.tabbing = Tabbing(self, self.drawn.by_start)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBar(QuietBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(tr("Page"))
        self.setAccessibleDescription(tr("The page of the record chosen in the list"))
        self.drawn.said.connect(self.said)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._hint)
        theme.changed.connect(self._redress)

    @property
    def page(self) -> Page | None:
        return self._page

    def show_page(self, page: Page, place: str = "", scroll: int = 0) -> None:
        """Shows a page from its top, from where it was left, or at a place, which is marked."""
        self._page = self.dress(page) if self.dress else page
        self._matches = []
        self._unmark()
        self.setAccessibleName(page.title)
        self._render()
        if place:
            self.show_place(place)
        else:
            self.verticalScrollBar().setValue(scroll)
        self.rendered.emit()

    def lay_out_anew(self, page: Page, keep: Address | None) -> None:
        """Shows the same matter in another page, a statement at its top, marked if any was."""
        marked = self._marked is not None
        self.show_page(page)
        again = self.text.link_to(keep) if keep else None
        if again is not None:
            self._show_link(again)
            if not marked:
                self._unmark()

    def place_in_sight(self) -> Address | None:
        """The statement at the text cursor if that is in sight, else the first in sight."""
        if self._viewport.rect().contains(self.cursorRect().center()):
            return self.place_here()
        top = self.cursorForPosition(QPoint(0, 0)).position()
        return next((one.place for one in self.text.links if one.start >= top), None)

    def show_place(self, place: str) -> None:
        """Scrolls to a section or statement of the page and marks it."""
        if (at := self.text.named(place)) is not None:
            self.show_at(at)

    def show_at(self, position: int) -> None:
        """Scrolls to a position of the text and marks its paragraph from there."""
        found = self._between(position, position)
        self._scroll_to(found)
        self._mark(found)

    def show_passage(self, place: str, snippet: str) -> None:
        """Scrolls within a part to the words of a snippet of it, which are marked instead of it."""
        part = self.text.part_at(Address("", "", place))
        found = passage(snippet, self.text.words, *part) if part else None
        if found is not None:
            self._mark_shown = [self._lit(self._between(*found))]
            self._marked = found[0]
            self._show_marks()
            self.setTextCursor(self._between(found[0], found[0]))
            self._scroll_to(self._between(found[0], found[0]))

    def _scroll_to(self, found: QTextCursor) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(found).top())

    def _mark(self, found: QTextCursor) -> None:
        self._marked = found.position()
        cursor = QTextCursor(found)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self._mark_shown = [self._lit(cursor)]
        self._show_marks()
        self.setTextCursor(start_of(cursor))

    def _unmark(self) -> None:
        self._marked = None
        self._mark_shown = []
        self._show_marks()

    def _show_marks(self) -> None:
        found = [self._lit(self._between(*match)) for match in self._matches]
        self.setExtraSelections(self._own + self._mark_shown + found)

    def show_own(self, shown: list[QTextEdit.ExtraSelection]) -> None:
        """Dresses the words the reader has marked, until the text is written anew."""
        self._own = shown
        self._show_marks()

    def _lit(self, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
        return lit(cursor, self._theme.tokens)

    def _between(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def find_words(self, words: str) -> int:
        """Lights every place that has these words. Returns how many there are."""
        self._matches = matches(words, self.text.words)
        self._show_marks()
        return len(self._matches)

    def first_match_in_sight(self) -> int:
        """The number of the first match that is not above what is in sight."""
        top = self.cursorForPosition(QPoint(0, 0)).position()
        starts = [start for start, _ in self._matches]
        return next((n for n, start in enumerate(starts) if start >= top), 0)

    def show_match(self, number: int) -> None:
        """Selects a match and brings it into sight."""
        self.setTextCursor(self._between(*self._matches[number]))
        self.ensureCursorVisible()

    @property
    def lit(self) -> bool:
        """Whether a statement or a part of the page is marked as where the reader is."""
        return self._marked is not None

    def has_words_selected(self) -> bool:
        return self.textCursor().hasSelection()

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selected words, and after them who says so, in which edition, where."""
        data = super().createMimeDataFromSelection()
        data.text()  # Qt fills its object when first asked, and would overwrite what is set before
        html = taken_along(self.textCursor())
        tail = Tail("", "")
        if self._quote and self._page:
            tail = self._quote(self._page.address, self.places_selected())
            if has_link(self.textCursor(), SITE):
                tail = Tail(f"{tr(CONTAINS)}\n{tail.plain}", f"<p>{tr(CONTAINS)}</p>{tail.html}")
        words, body, end = html.rpartition("</body>")
        data.setHtml(f"{words}{tail.html}{body}{end}")
        data.setText(f"{self._plain_selection()}\n\n{tail.plain}".rstrip() + "\n")
        return data

    def copy_words(self) -> None:
        """Copies the selected words alone."""
        clipboard.copy(self._plain_selection())

    def _plain_selection(self) -> str:
        """The selected words, a table's cells parted by tabs, a picture in its words."""
        from desktop.pages.plain import plain_text

        html = self.textCursor().selection().toHtml()
        return plain_text(PICTURE_NAME.sub(self._in_words, html), cell_gap="\t").strip("\n")

    def _in_words(self, found: re.Match[str]) -> str:
        drawn = self._page.pictures.get(found[1]) if self._page else None
        return f"<p>{escape(drawn.words)}</p>" if drawn else ""

    def places_selected(self) -> tuple[Address, ...]:
        """The statements and figures that the selection touches, in reading order.

        The link to a sentence's support follows its words, so a sentence cut short has its link
        after the selection, in the same block.
        """
        cursor = self.textCursor()
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        if self._page is not None and self._page.parts:
            return tuple(
                place for place, start, end in self.text.parts if start < last and end > first
            )
        block = self.document().findBlock(last)
        known = self.text.links
        touched = [one for one in known if one.start < last and one.end > first]
        if not any(one.start >= block.position() for one in touched):
            end = block.position() + block.length()
            touched += [one for one in known if last <= one.start < end][:1]
        return tuple(dict.fromkeys(one.place for one in touched))

    def place_here(self) -> Address | None:
        """The statement at the text cursor, else the first that is in sight."""
        if self._page is not None and self._page.parts:
            at = self.textCursor().position()
            return next((one for one, start, end in self.text.parts if start <= at < end), None)
        link = self._link_here()
        return link.place if link else None

    def mark_here(self) -> Address | None:
        """Marks the statement at the text cursor, else the first in sight; None without one."""
        link = self._link_here()
        return self._show_link(link) if link else None

    def _link_here(self) -> Link | None:
        at = self.textCursor().position()
        block = self.textCursor().block()
        end = block.position() + block.length()
        top = self.cursorForPosition(QPoint(0, 0)).position()
        known = self.text.links
        here = [one for one in known if one.end >= at and one.start < end]
        below = [one for one in known if one.start >= top]
        return next(iter(here or below), None)

    def step_statement(self, step: int) -> Address | None:
        """Marks the next (1) or the previous (-1) statement, figure or part; None at the end."""
        known: dict[Address, Link] = {}
        for link in self.text.links:
            known.setdefault(link.place, link)
        places = list(known) or [place for place, _, _ in self.text.parts]
        here = self.place_here() if self._marked is not None else None
        at = places.index(here) + step if here in places else (0 if step > 0 else len(places) - 1)
        if not 0 <= at < len(places):
            return None
        if places[at] in known:
            return self._show_link(known[places[at]])
        self.show_place(places[at].place)
        return places[at]

    def _show_link(self, link: Link) -> Address:
        """Marks what a link supports: from the anchor of its name before it."""
        at = self.text.named(link.place.place, link.start)
        if at is None:
            at = self.document().findBlock(link.start).position()
        self.show_at(at)
        return link.place

    def images(self) -> dict[str, QImage]:
        """The page's pictures as they are drawn now, by name."""
        return self.drawn.images()

    def pictures(self) -> "tuple[PictureView, ...]":
        """The pictures of the page as things to reach, in reading order."""
        return self.drawn.views

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures of the page, and nothing else: no file and no address is ever read."""
        text = name.toString() if isinstance(name, QUrl) else name
        from desktop.canvas import nothing

        is_image = kind == QTextDocument.ResourceType.ImageResource.value
        if is_image and text.startswith(PICTURE):
            image = self.drawn.image(text.removeprefix(PICTURE))
            if image is not None:
                return image
        return nothing()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """From link to link, picture to picture and sign to sign as they stand."""
        if self.tabbing.lead(forward):
            return True
        moved = super().focusNextPrevChild(forward)
        self.tabbing.leave()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        wider = event.size().width() != event.oldSize().width()
        before = self.place_in_sight() if wider and self._page and self._page.wide else None
        top = self._top_of_mark()
        super().resizeEvent(event)
        self._fit_margins()
        if not wider:
            return
        if self._page and (self._page.pictures or self._reflow.asks_again(self._column())):
            self._redress()
        else:
            self.reflowed.emit()
        if 0 <= top < max(1, event.oldSize().height()):  # the first time there is none
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of_mark() - top)
        self.room_changed.emit(before)

    def _top_of_mark(self) -> int:
        at = self._marked
        return -1 if at is None else self.cursorRect(self._between(at, at)).top()

    def _render(self) -> None:
        if self._page is None:
            return
        self._own = []
        document = self.document()
        document.setDefaultStyleSheet(page_css(self._theme.tokens, self._theme.font))
        document.setDefaultFont(self._theme.font)
        document.setDocumentMargin(0)
        document.setIndentWidth(self._theme.em * _LIST_INDENT_EM)
        self._reflow.fill(self.drawn.take(self._page), self._fit_margins, self._column())
        self.text = PageText(document, self._page)
        self.drawn.lay_over()

    def _quote_places(self, places: tuple[Address, ...]) -> str:
        if self._quote is None or self._page is None:
            return ""
        return self._quote(self._page.address, places).plain

    def room_em(self) -> float:
        """The width between the page's margins, in heights of its font."""
        return self._room() / self._theme.em

    def _room(self) -> int:
        """The width between the page's margins, in pixels."""
        return self._viewport.width() - 2 * self.margin()

    def margin(self) -> int:
        """The width of the page's margin, in pixels."""
        return round(self._theme.em * _MARGIN_EM)

    def _column(self) -> int:
        """The width of a line, in pixels; of a page squeezed to nothing by its neighbours, 1."""
        room, longest = max(1, self._room()), round(self._theme.em * _LONGEST_LINE_EM)
        return room if self._page is not None and self._page.wide else min(room, longest)

    def _fit_margins(self) -> None:
        em = self._theme.em
        side = self.margin()
        before = self.document().rootFrame().frameFormat()
        frame = QTextFrameFormat(before)
        frame.setTopMargin(round(em * 1.4))
        frame.setBottomMargin(round(em * 2))
        frame.setLeftMargin(side)
        frame.setRightMargin(side + max(0, self._room() - self._column()))
        if frame != before:  # setting it lays the whole page out anew
            self.document().rootFrame().setFrameFormat(frame)

    @Slot()
    def _redress(self) -> None:
        scroll = self.verticalScrollBar().value()
        marked, chosen, fixed = self._marked, self.textCursor(), self.text.fixed
        ends, on_link = (chosen.anchor(), chosen.position()), chosen.charFormat().isAnchor()
        self._matches = []
        self._unmark()
        self._render()
        if marked is not None:
            now = moved(marked, fixed, self.text.fixed)
            self._mark(self._between(now, now))
        if not on_link:  # which the focus may have chosen in passing
            self.setTextCursor(self._between(*(moved(at, fixed, self.text.fixed) for at in ends)))
        self.verticalScrollBar().setValue(scroll)
        self.rendered.emit()

    @Slot(QUrl)
    def _hint(self, url: QUrl) -> None:
        says = tr("Who says so") if url.toString().startswith(SOURCES) else ""
        self._viewport.setToolTip(says)

    @Slot(QUrl)
    def _follow(self, url: QUrl) -> None:
        text = url.toString()
        try:
            if text.startswith(COPY):
                self.copy_requested.emit(text.removeprefix(COPY))
            elif text == SITE:
                self.site_notes_requested.emit()
            elif text.startswith(SOURCES):
                self.sources_requested.emit(Address.parse(text.removeprefix(SOURCES)))
            elif text.startswith(SCHEME):
                self.address_requested.emit(Address.parse(text))
        except ValueError:
            return
