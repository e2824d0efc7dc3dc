"""The reader's own marks on a page: words dressed, a sign in the margin that opens them."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QToolButton, QWidget

from db.address import Address
from db.errors import NotebookError, UnknownAddressError
from db.library import Library
from db.marks import MOST_CONTEXT, Anchor, Mark, MarkKind
from db.records import Statement, statements_of
from desktop.finding import part_of, stretch
from desktop.notes import Notes
from desktop.pages.notebook import heard, sign_tip, sign_words
from desktop.pictures.drawing import Picture
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.page_text import PageText
from desktop.widgets.picture_view import PictureView


@dataclass(frozen=True, slots=True)
class Target:
    """What a mark would be fastened to: words of a statement, a whole place, or a picture."""

    address: Address
    quote: str = ""
    before: str = ""
    after: str = ""


class PageMarks(QObject):
    """Shows the marks of the record that a view shows, anew with each page and each change.

    `opened` brings the marks whose sign was pressed, that to open first; `failed` a NotebookError.
    """

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, view: ArticleView, library: Library, notes: Notes, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._library, self._notes, self._theme = view, library, notes, theme
        self._described = view.accessibleDescription()
        self._elsewhere: frozenset[Address] = frozenset()
        self._words: dict[Address, str] = {}
        self._found: dict[tuple[Anchor, str], tuple[int, int]] = {}
        """Where each mark is in `_looked_in`, by its anchor and its edition."""
        self._looked_in: PageText | None = None
        self.signs: list[Sign] = []
        view.rendered.connect(self.show_marks)
        view.reflowed.connect(self._place_signs)
        notes.changed.connect(self.show_marks)

    @Slot()
    def show_marks(self) -> None:
        for sign in self.signs:
            sign.setParent(None)  # else a screen reader finds it until it is deleted
            sign.deleteLater()
        self.signs = []
        self._view.tabbing.beside = {}
        try:
            marks = self.marks()
        except NotebookError as error:
            marks = ()
            self.failed.emit(error)
        lines: dict[int, list[Mark]] = {}
        dressed: dict[tuple[MarkKind, int, int], None] = {}
        for mark in marks:
            start, end = self._place(mark)
            if mark.quote and end > start and mark.kind is not MarkKind.BOOKMARK:
                dressed[mark.kind, start, end] = None
            lines.setdefault(self._line(mark), []).append(mark)
        self._view.show_own([self._dressed(*one) for one in dressed])
        for start, those in sorted(lines.items()):
            self._put_sign(start, tuple(those))
        self._place_signs()
        self._view.setAccessibleDescription(" ".join((self._described, *heard(marks))))

    @Slot()
    def _place_signs(self) -> None:
        """Beside their lines, where these are now."""
        line = QTextCursor(self._view.document())
        for sign in self.signs:
            line.setPosition(sign.start)
            top = self._view.cursorRect(line).top()
            sign.setGeometry(0, top, self._view.margin(), sign.sizeHint().height())

    def targets(self) -> tuple[Target, ...]:
        """What is chosen: selected words, by statement; a picture in focus; the lit statement."""
        view = self._view
        picture = next((one for one in view.pictures() if one.hasFocus()), None)
        if picture is not None and view.page is not None:
            title = picture_title(picture.drawn)
            return (Target(view.page.address, before=title, after=picture.name),)
        if view.has_words_selected():
            chosen = (self._selected(place) for place in view.places_selected())
            return tuple(one for one in chosen if one is not None)
        place = view.place_here() if view.lit else None
        return (self._whole(place),) if place else ()

    def leave_out(self, places: frozenset[Address]) -> None:
        """Shows no marks of some places from now on: they are shown elsewhere."""
        if places != self._elsewhere:
            self._elsewhere = places
            self.show_marks()

    def marks(self) -> tuple[Mark, ...]:
        """The marks of what the page says, in reading order; those of one place as they were made.

        Raises NotebookError.
        """
        page = self._view.page
        if page is None or not self._notes.begun:
            return ()
        shown = [page.address.record] if page.address.kind else []
        shown += [one.place.record for one in self._view.text.links]
        marks = (mark for one in dict.fromkeys(shown) for mark in self._notes.marks_at(one))
        here = (mark for mark in marks if mark.address not in self._elsewhere)
        return tuple(sorted(filter(self.is_here, here), key=self._line))

    def is_here(self, mark: Mark) -> bool:
        """Whether a mark of the record shown is on what the page shows of it now: where a form
        chooses that, the place of the page says what.
        """
        at, page = mark.address, self._view.page
        shown = page.address if page else at
        if not shown.place or at.place in ("", shown.place) or at.record != shown.record:
            return True
        return self._stretch(at, "") is not None

    def _line(self, mark: Mark) -> int:
        """Where the line begins beside which a mark has its sign."""
        start, _ = self._place(mark)
        return self._view.document().findBlock(start).position()

    def _place(self, mark: Mark) -> tuple[int, int]:
        """The stretch of the page that a mark is on, looked up once for all that were made there on
        one edition; the page's beginning for what is on all of it.
        """
        if self._looked_in is not self._view.text:
            self._looked_in, self._found = self._view.text, {}
        name = mark.anchor, mark.edition
        if name not in self._found:
            self._found[name] = self._where(mark, self._view.text.words)
        return self._found[name]

    def _where(self, mark: Mark, text: str) -> tuple[int, int]:
        place = self._stretch(mark.address, text)
        if place is None:
            return self._picture_start(mark), -1
        return (stretch(mark.quote, text, *place) if mark.quote else None) or place

    def _stretch(self, place: Address, text: str) -> tuple[int, int] | None:
        """Where the words of a statement or a figure stand."""
        page = self._view.text
        if not place.place:
            return None
        part = page.part_at(place)
        if part is not None:
            return part
        link = page.link_to(place)
        named = page.named(place.place, link.start if link else None)
        start = link.start if named is None and link else named
        if start is None:
            return None
        if link is None or link.start <= start:
            return start, link.end if link else start
        whole = stretch(self._statement(place), text, start, link.start)
        return whole or (start, link.start)

    def _statement(self, place: Address) -> str:
        """The words of a statement, none of what is none; a record is looked through once."""
        if place not in self._words:
            self._words |= self._words_of(place)
        return self._words[place]

    def _words_of(self, place: Address) -> dict[Address, str]:
        """The words of all statements of a record, and of what is at a place of it."""
        try:
            found = statements_of(self._library.record(place))
            words = {place.record.at(one.id): one.text for one in found if one.id}
            value = None if place in words else self._library.part(place).value
        except UnknownAddressError:
            return {place: ""}
        return {place: value.text if isinstance(value, Statement) else ""} | words

    def show_picture(self, mark: Mark) -> str:
        """Leads to the picture a mark is on. Returns its title; empty where the page has it not."""
        found = self._view.drawn.by_start.get(self._picture_start(mark))
        if found is None:
            return ""
        found.setFocus()
        return picture_title(found.drawn)

    def _picture_start(self, mark: Mark) -> int:
        """Where the picture stands that a mark is on; the page's beginning for none."""
        if not mark.anchor.on_picture:
            return 0
        same_edition = mark.edition == self._library.edition.version
        pictures = self._view.drawn.by_start.items()
        alike = [(_alike(one, mark.anchor, same_edition), -at) for at, one in pictures]
        likeness, place = max(alike, default=((False, False), 0))
        return -place if any(likeness) else 0

    def _whole(self, place: Address) -> Target:
        text = self._view.text.words
        where = self._stretch(place, text)
        quote = self._statement(place) or (part_of(text, *where) if where else "")
        return Target(place, quote)

    def _selected(self, place: Address) -> Target | None:
        """The selected words of one statement; None where only the names of sources are."""
        text = self._view.text.words
        where = self._stretch(place, text)
        cursor = self._view.textCursor()
        if where is None:
            return None
        start = max(where[0], cursor.selectionStart())
        end = min(where[1], cursor.selectionEnd())
        quote = part_of(text, start, end)
        if not quote:
            return None
        before = part_of(text, max(where[0], start - MOST_CONTEXT), start)
        after = part_of(text, end, min(where[1], end + MOST_CONTEXT))
        return Target(place, quote, before, after)

    def _dressed(self, kind: MarkKind, start: int, end: int) -> QTextEdit.ExtraSelection:
        shown = QTextEdit.ExtraSelection()
        shown.cursor = QTextCursor(self._view.document())
        shown.cursor.setPosition(start)
        shown.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        shape = QTextCharFormat()
        tokens = self._theme.tokens
        if kind is MarkKind.HIGHLIGHT:
            shape.setBackground(QColor(tokens.highlight))
            shape.setForeground(QColor(tokens.ink))
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        else:
            shape.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        shape.setUnderlineColor(QColor(tokens.accent))
        shown.format = shape
        return shown

    def _put_sign(self, start: int, marks: tuple[Mark, ...]) -> None:
        if all(mark.kind is MarkKind.HIGHLIGHT for mark in marks):
            return
        sign = Sign(start, marks, self._view.viewport())
        sign.asked.connect(self.opened)
        sign.show()
        self.signs.append(sign)
        self._view.tabbing.beside = {one.start: one for one in self.signs}


class Sign(QToolButton):
    """In the margin beside what is marked, its number below; Enter, Space or a press opens it.

    `start` is where in the text its line begins.
    """

    asked = Signal(object)

    def __init__(self, start: int, marks: tuple[Mark, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.start = start
        signed = [one for one in marks if one.kind is not MarkKind.HIGHLIGHT]
        self._marks = tuple(sorted(signed, key=lambda one: one.kind is not MarkKind.NOTE))
        self.setObjectName("sign")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the page leads Tab to it
        self.setText(sign_words(marks, gap="\n"))
        self.setToolTip(sign_tip(marks))
        self.setAccessibleName(sign_tip(marks))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._ask)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._marks)


def _alike(view: PictureView, anchor: Anchor, same_edition: bool) -> tuple[bool, bool]:
    """Whether a picture has the title an anchor was made on, and its name.

    The title is another where the reader chose otherwise in a form, or speaks another language. A
    numbered name is another picture's in another edition.
    """
    named = view.name == anchor.after and (same_edition or not view.name[-1].isdecimal())
    return picture_title(view.drawn) == anchor.before, named


def picture_title(drawn: Picture) -> str:
    """The words by which a mark finds its picture again."""
    return " ".join(drawn.words.split())[:MOST_CONTEXT].rstrip()
