"""Noting, opened: marks on the pages and the panel beside them, over the reader's notebook."""

from PySide6.QtCore import QObject, Signal, Slot

from clinical.said import Said
from db.address import Address
from db.anchors import anchor_at
from db.errors import LibraryError, NotebookError
from db.labels.places import KIND as LABEL
from db.labels.places import PARTED
from db.library import Library
from db.marks import Anchor, Change, Mark, MarkKind
from desktop.notes import Notes
from desktop.pages.markup import Page
from desktop.pages.notebook import (
    done_words,
    found_words,
    heard,
    known_words,
    notebook_page,
    sign_words,
    together_words,
    undone_words,
    with_marks,
)
from desktop.subjects import HELP
from desktop.tabs.tab import Tab
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.note_editor import Draft
from desktop.widgets.notebook_panel import NotebookPanel
from desktop.widgets.page_marks import PageMarks, Target
from desktop.widgets.table_page import TablePage
from desktop.words import later, tr, why

_CHOOSE_WORDS = later("Select words first, or step to a statement with Alt+Down.")


class Noting(QObject):
    """`said` is a short word of what was done; `undo_offered` one of what can be undone, empty when
    that is over; `focus_wanted` gives the page the focus.
    """

    address_requested = Signal(object)
    said = Signal(str)
    undo_offered = Signal(str)
    focus_wanted = Signal()

    def __init__(self, library: Library, notes: Notes, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._notes, self._theme = library, notes, theme
        self._on: dict[ArticleView, PageMarks] = {}
        self._tab: Tab | None = None
        self._thrown: list[tuple[int, Draft]] = []
        """Drafts thrown away, each after how many changes that can be undone."""
        self.panel = NotebookPanel(library, notes, theme)
        self.panel.here = self._marks_here
        self.panel.hide()
        self.panel.mark_requested.connect(self._go_to)
        self.panel.said.connect(self.said)
        self.panel.left.connect(self.focus_wanted)
        self.panel.print_wanted.connect(self._print_notebook)
        self.panel.attach_wanted.connect(self._attach)
        notes.changed.connect(self._refresh)
        notes.undoable.connect(self._offer_undo)
        self.panel.editor.thrown.connect(self._offer_back)
        notes.replaced.connect(self._forget)

    def follow(self, tab: Tab) -> None:
        """Shows the marks of what a tab shows now."""
        self._tab = tab
        front = tab.front()
        views = (tab.view, front.notes) if isinstance(front, TablePage) else (tab.view,)
        for view in views:
            if view not in self._on:
                self._on[view] = marks = PageMarks(view, self._library, self._notes, self._theme)
                marks.opened.connect(self._open)
                marks.failed.connect(self._say_why_not)
                marks.show_marks()
        self._show_in_table()
        if self.panel.isVisible():
            self.panel.refresh()

    def bookmark(self) -> None:
        """Keeps the chosen statement or cell, or the page; or takes that bookmark away."""
        target = next(iter(self._targets()), None) or self._page()
        if target is None:
            return
        try:
            anchor = self._anchor(Target(target.address))
            known = self._known(MarkKind.BOOKMARK, anchor)
            if known:
                self._notes.remove(known.id)
            else:
                self._notes.add(MarkKind.BOOKMARK, anchor)
        except LibraryError as error:
            self.said.emit(why(error))
        else:
            what = tr("page") if self._is_page(anchor.address) else tr("statement")
            if known is None:
                self.said.emit(tr("Bookmark of this {what} kept.", what=what))

    def highlight(self) -> None:
        """Lights the selected words, or the lit statement; or takes that highlight away."""
        targets = [one for one in self._targets() if one.quote]
        if not targets:
            self.said.emit(tr(_CHOOSE_WORDS))
            return
        try:
            anchors = [self._anchor(one) for one in targets]
            known = [self._known(MarkKind.HIGHLIGHT, one) for one in anchors]
            if all(known):
                self._notes.remove(*(mark.id for mark in known if mark))
                return
            for anchor, mark in zip(anchors, known, strict=True):
                if mark is None:
                    self._notes.add(MarkKind.HIGHLIGHT, anchor)
        except LibraryError as error:
            self.said.emit(why(error))
        else:
            self.said.emit(tr("Highlighted."))

    def note(self) -> None:
        """Opens the editor for a note on what is chosen, or on the page."""
        why_not = self._notes.why_not
        if why_not:
            self.said.emit(why_not)
        chosen = next(iter(self._targets()), None)
        target = chosen or self._page()
        if target is None:
            return
        try:
            anchor = self._anchor(target)
            known = self._known(MarkKind.NOTE, anchor)
        except LibraryError as error:
            self.said.emit(why(error))
            return
        self.show_panel()
        if known is not None or not why_not:
            self.panel.write(known or anchor)
        if why_not:
            return
        if known is not None:
            self.said.emit(known_words(known))
        elif chosen is None and self._has_words_selected():
            self.said.emit(tr("The words selected are no statement: this note is on the page."))

    def toggle_panel(self) -> None:
        """Goes to the panel; closes it where the focus is in it."""
        focused = self.panel.window().focusWidget()
        if self.panel.isVisible() and focused is not None and self.panel.isAncestorOf(focused):
            self.panel.close_panel()
        else:
            self.show_panel()
            self.panel.search.setFocus()

    def show_panel(self) -> None:
        self.panel.show()
        self.panel.refresh()

    def undo(self) -> None:
        """Takes back what was last removed, changed, attached or thrown away."""
        if self._thrown and self._thrown[-1][0] >= self._notes.steps:
            self._bring_back(self._thrown.pop()[1])
            return
        try:
            changes = self._notes.undo()
        except NotebookError as error:
            self.said.emit(why(error))
        else:
            self.said.emit(undone_words(changes))

    def _bring_back(self, draft: Draft) -> None:
        self.undo_offered.emit("")
        self.show_panel()
        self.panel.editor.bring_back(draft)
        self.panel.write(draft.about)
        self.said.emit(tr("Undone: your words are back, not kept yet."))

    def papers(self) -> list[Page]:
        """What is printed of the page shown, with the reader's own marks after it."""
        if self._tab is None:
            return []
        is_here = self._on[self._tab.read_page()].is_here
        return [
            with_marks(
                one, filter(is_here, self._notes.marks_at(one.address.record)), self._library
            )
            for one in self._tab.papers()
        ]

    def print_with_notes(self) -> None:
        if self._tab is not None:
            try:
                self._tab.print_these(self.papers())
            except NotebookError as error:
                self.said.emit(why(error))

    @Slot()
    def _print_notebook(self) -> None:
        if self._tab is not None:
            try:
                self._tab.print_these([notebook_page(self.panel.listed(), self._library)])
            except NotebookError as error:
                self.said.emit(why(error))

    def _targets(self) -> tuple[Target, ...]:
        if self._tab is None:
            return ()
        front = self._tab.front()
        if not isinstance(front, TablePage):
            return self._on[front].targets()
        below = () if front.table.hasFocus() else self._on[front.notes].targets()
        place = front.place_of(front.table.currentIndex())
        return below or ((Target(place),) if place else ())

    def _has_words_selected(self) -> bool:
        front = self._tab.front() if self._tab else None
        view = front.notes if isinstance(front, TablePage) else front
        return view is not None and view.has_words_selected()

    def _page(self) -> Target | None:
        front = self._tab.front() if self._tab else None
        if isinstance(front, TablePage):
            return Target(front.page_address())
        if front is None or front.page is None:
            self.said.emit(tr("There is nothing to mark here."))
            return None
        return Target(front.page.address)

    def _is_page(self, address: Address) -> bool:
        """Whether that is all that is shown, not a statement or a cell of it."""
        page = self._tab.read_page().page if self._tab else None
        return not address.place or (page is not None and page.address == address)

    def _anchor(self, target: Target) -> Anchor:
        if target.address.kind == LABEL:
            return self._on_label(target)
        if target.address.kind == HELP:
            raise NotebookError(
                Said("Here Dorsal speaks of itself."), Said("Mark what its content says.")
            )
        return anchor_at(self._library, target.address, target.quote, target.before, target.after)

    def _on_label(self, target: Target) -> Anchor:
        """In an imported label, which is no part of the library."""
        page = self._tab.view.page if self._tab else None
        title = page.title if page else str(target.address)
        section = page.parts.get(target.address.place, "") if page else ""
        return Anchor(
            address=target.address,
            title=f"{title}{PARTED}{section}" if section else title,
            quote=target.quote,
            before=target.before,
            after=target.after,
        )

    def _known(self, kind: MarkKind, anchor: Anchor) -> Mark | None:
        """The mark of a kind on the same words, or on more of them, or on the same place."""
        same = (
            mark
            for mark in self._notes.marks_at(anchor.address)
            if mark.kind is kind
            and mark.address == anchor.address
            and (mark.quote == anchor.quote or (anchor.quote and anchor.quote in mark.quote))
            and (anchor.quote or _same_whole(mark.anchor, anchor))
        )
        return next(same, None)

    def _show_in_table(self) -> None:
        """Signs in the cells of the table shown, of all records that stand in it."""
        front = self._tab.front() if self._tab else None
        if not isinstance(front, TablePage):
            return
        places = front.cell_places()
        try:
            marks = self._marks_in(places)
        except NotebookError as error:
            self.said.emit(why(error))
            return
        there: dict[Address, tuple[Mark, ...]] = {}
        for mark in marks:
            there[mark.address] = (*there.get(mark.address, ()), mark)
        signs = {place: sign_words(those) for place, those in there.items()}
        front.table.show_signs(signs, " ".join(heard(marks)).lstrip(". "))
        self._on[front.notes].leave_out(frozenset(places))

    def _marks_in(self, places: tuple[Address, ...]) -> tuple[Mark, ...]:
        """The marks on cells of a table."""
        records = dict.fromkeys(place.record for place in places)
        marks = (mark for record in records for mark in self._notes.marks_at(record))
        there = frozenset(places)
        return tuple(mark for mark in marks if mark.address in there)

    def _marks_here(self) -> tuple[Mark, ...]:
        """What is marked of all that is shown. Raises NotebookError."""
        front = self._tab.front() if self._tab else None
        if front is None:
            return ()
        if not isinstance(front, TablePage):
            return self._on[front].marks()
        return (*self._marks_in(front.cell_places()), *self._on[front.notes].marks())

    @Slot(object)
    def _refresh(self) -> None:
        self._show_in_table()
        if self.panel.isVisible():
            self.panel.refresh()

    @Slot(object)
    def _open(self, marks: tuple[Mark, ...]) -> None:
        """The first of the marks of a sign; all of them are listed."""
        try:
            mark = self._notes.notebook.mark(marks[0].id)
        except NotebookError as error:
            self.said.emit(why(error))
            return
        self.show_panel()
        if len(marks) > 1:
            self.panel.list_page()
            self.said.emit(together_words(len(marks)))
        self.panel.write(mark)

    @Slot(object)
    def _go_to(self, mark: Mark) -> None:
        """To the place of a mark, and on it to the picture that it is on."""
        self.address_requested.emit(mark.address)
        view = self._tab.read_page() if self._tab else None
        arrived = view and view.page and view.page.address.record == mark.address.record
        if view is None or not arrived or not mark.anchor.on_picture:
            return
        words = found_words(mark.anchor, self._on[view].show_picture(mark))
        if words:
            self.said.emit(words)

    @Slot(str)
    def _attach(self, id_: str) -> None:
        """A mark that waits, to the statement at the cursor."""
        target = next(iter(self._targets()), None)
        if target is None:
            self.said.emit(tr(_CHOOSE_WORDS))
            return
        try:
            self._notes.attach(id_, self._anchor(target))
        except LibraryError as error:
            self.said.emit(why(error))

    @Slot(object)
    def _say_why_not(self, error: NotebookError) -> None:
        self.said.emit(why(error))

    @Slot(object)
    def _offer_back(self, draft: Draft) -> None:
        self._thrown.append((self._notes.steps, draft))
        self.undo_offered.emit(tr("What was written is thrown away."))

    @Slot()
    def _forget(self) -> None:
        """Another notebook has other drafts."""
        self._thrown = []
        self.panel.editor.clear()

    @Slot(object)
    def _offer_undo(self, changes: tuple[Change, ...]) -> None:
        self.undo_offered.emit(done_words(changes))


def _same_whole(one: Anchor, other: Anchor) -> bool:
    """Whether two anchors on no words are on the same page, row or picture of the same title."""
    named = one.after == other.after or not (one.after and other.after)
    return one.before == other.before and named
