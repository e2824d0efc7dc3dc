"""The panel at the window's right: the reader's own marks, found, read, written, removed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import NotebookError, OvertakenError
from db.library import Library
from db.listing import Listed, Wanted, listed
from db.marks import Anchor, Mark, MarkKind, Standing, spelled
from desktop.notes import Notes
from desktop.pages.notebook import empty_words, picture_words, row_words, state_words, where
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.naming import name_choice
from desktop.widgets.note_editor import Draft, NoteEditor
from desktop.widgets.wrapped_rows import WrappedRows
from desktop.words import grouped, later, tr, why

_MOST_SHOWN = 100
"""So many are listed at first, and so many more each time the last of them comes in sight."""
_PAGE, _ALL, _BOOKMARKS, _WAITING = "page", "all", "bookmarks", "waiting"
_TAG = "tag:"
_SHOWN = {
    _PAGE: later("This page"),
    _ALL: later("All notes"),
    _BOOKMARKS: later("Bookmarks"),
    _WAITING: later("Waiting: edited or lost"),
}
_ID = Qt.ItemDataRole.UserRole
_NARROWEST_EM, _WIDTH_EM, _MOST_OF_WINDOW = 16, 22, 0.4


class NotebookPanel(QFrame):
    """Enter in the list or the search goes to the place, Delete removes; `attach_wanted` brings the
    id of a mark that is to stand at the statement at the cursor.
    """

    mark_requested = Signal(object)
    attach_wanted = Signal(str)
    print_wanted = Signal()
    said = Signal(str)
    left = Signal()

    def __init__(
        self, library: Library, notes: Notes, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notebook")
        self.setAccessibleName(tr("Notebook"))
        self._library, self._notes, self._theme = library, notes, theme
        self._count = 0
        self._tags: tuple[tuple[str, int], ...] = ()
        self.here: Callable[[], tuple[Mark, ...]] = tuple
        """Gives the marks that "This page" means."""
        self.search, self.shown, self.list = QLineEdit(), ChoiceBox(), QListWidget()
        self.state, self.empty = QLabel(), QLabel()
        self.editor = NoteEditor()
        self.attach = QPushButton(tr("Attach at the cursor"))
        self.remove = QPushButton(tr("Remove"))
        self.print_all = QToolButton()
        self._lay_out()
        self.search.textChanged.connect(self._list_marks)
        self.shown.currentIndexChanged.connect(self._list_marks)
        down = QShortcut(Qt.Key.Key_Down, self.search, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._into_list)
        self.search.returnPressed.connect(self._go_to_found)
        self.list.verticalScrollBar().valueChanged.connect(self._list_more)
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._go)
        self.editor.keep_wanted.connect(self.keep)
        self.editor.left.connect(self.left)
        self.editor.said.connect(self.said)
        self.remove.clicked.connect(self.remove_chosen)
        self.attach.clicked.connect(self._attach)
        self.print_all.clicked.connect(self.print_wanted)
        theme.changed.connect(self._fit)
        queued = Qt.ConnectionType.QueuedConnection  # once all stands in the room there is now
        self._room.verticalScrollBar().rangeChanged.connect(self._show_focus, queued)
        self._fit()

    def _lay_out(self) -> None:
        self._title = QLabel(tr("Notebook"))
        self._title.setObjectName("brand")
        self.attach.setToolTip(tr("To the statement at the cursor, or to the words selected"))
        self.print_all.setText(tr("Print…"))
        self.print_all.setToolTip(tr("Print the notes that are listed"))
        close = QToolButton()
        close.setText("✕")
        close.setToolTip(tr("Close (Esc)"))
        close.setAccessibleName(tr("Close the notebook"))
        close.clicked.connect(self.close_panel)
        top = self._top = QHBoxLayout()
        self._heading = (self._title, self.print_all, close)
        for widget in self._heading:
            top.addWidget(widget)
        top.insertStretch(1)
        self.search.setPlaceholderText(tr("Search your notes"))
        self.search.setAccessibleName(tr("Search your notes"))
        self.search.setClearButtonEnabled(True)
        name_choice(self.shown, tr("Which notes are listed"))
        self.shown.setMinimumContentsLength(8)
        for value, words in _SHOWN.items():
            self.shown.addItem(tr(words), value)
        self.list.setAccessibleName(tr("Your notes"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WrappedRows(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        for label in (self.state, self.empty):
            label.setObjectName("caption")
            label.setWordWrap(True)
        feet = QHBoxLayout()
        feet.addWidget(self.attach)
        feet.addStretch(1)
        feet.addWidget(self.remove)
        inside = QWidget()
        inside.setObjectName("form")
        self._column = QVBoxLayout(inside)
        self._column.addLayout(top)
        rows: tuple[QWidget, ...] = (
            self.state, self.search, self.shown, self.empty, self.list, self.editor,
        )  # fmt: skip
        for row in rows:
            self._column.addWidget(row, 1 if row is self.list else 0)
        self._column.addLayout(feet)
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._room)

    @Slot()
    def _fit(self) -> None:
        em = self._theme.em
        space = round(em * 0.5)
        self._column.setContentsMargins(space * 2, space, space * 2, space)
        self._column.setSpacing(space)
        self.setMinimumWidth(round(em * _NARROWEST_EM))
        self.editor.words.setFixedHeight(round(em * 6))
        self.list.setMinimumHeight(round(em * 8))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where there is not room for the title beside the buttons, it goes."""
        beside = sum(one.sizeHint().width() + self._top.spacing() for one in self._heading)
        margins = self._column.contentsMargins()
        taken = margins.left() + margins.right() + self._room.verticalScrollBar().sizeHint().width()
        self._title.setVisible(beside + taken <= self.width())

    def sizeHint(self) -> QSize:
        width = min(self._theme.em * _WIDTH_EM, self.window().width() * _MOST_OF_WINDOW)
        return QSize(round(width), super().sizeHint().height())

    @Slot()
    def refresh(self) -> None:
        """Shows all anew, as the notebook has it now."""
        try:
            self._list_choices()
        except NotebookError as error:
            self.said.emit(why(error))
        self._list_marks()

    @Slot()
    def _list_marks(self) -> None:
        """Lists what is asked for; the chosen entry stays chosen."""
        chosen = self._chosen_id()
        try:
            found = self._asked_for(_MOST_SHOWN)
            searched = bool(self.search.text().strip())
            elsewhere = 0 if found.count else self._elsewhere()
            words = empty_words(self.shown.currentData(), searched=searched, elsewhere=elsewhere)
        except NotebookError as error:
            found, words = Listed((), 0), why(error)
        self.state.setText(state_words(private=self._notes.private, why_not=self._notes.why_not))
        self.state.setVisible(bool(self.state.text()))
        if found.count:
            words = ""
        if found.count > _MOST_SHOWN:
            words = tr("{n} note(s)", "", found.count)
        self.empty.setText(words)
        self.empty.setVisible(bool(words))
        self.list.blockSignals(True)
        self.list.clear()
        self._add_rows(found.marks)
        self.list.setEnabled(self.list.count() > 0)
        self._light(chosen)
        self.list.blockSignals(False)
        self._count = found.count
        self._offer()

    def _add_rows(self, marks: tuple[Mark, ...]) -> None:
        for mark in marks:
            item = QListWidgetItem(row_words(mark, self._library))
            item.setData(_ID, mark.id)
            self.list.addItem(item)

    @Slot(int)
    def _list_more(self, scrolled: int) -> None:
        listed_now = self.list.count()
        if scrolled < self.list.verticalScrollBar().maximum() or listed_now >= self._count:
            return
        try:
            self._add_rows(self._asked_for(listed_now + _MOST_SHOWN).marks[listed_now:])
        except NotebookError as error:
            self.said.emit(why(error))

    def listed(self) -> tuple[Mark, ...]:
        """All marks that are asked for, those too that are too many to list."""
        return self._asked_for(-1).marks

    def write(self, about: Mark | Anchor) -> None:
        """Opens a mark or a new note in the editor, which takes the focus."""
        if isinstance(about, Mark):
            self.choose(about.id)
        else:
            self.list.setCurrentRow(-1)
        self._edit(about)
        self.editor.take_focus()
        self._column.activate()
        self._show_focus()

    @Slot()
    def _show_focus(self) -> None:
        """Brings the field in focus in sight, where it is one of the panel."""
        focused = self.window().focusWidget()
        if focused is not None and self._room.isAncestorOf(focused):
            self._room.ensureWidgetVisible(self.editor if focused is self.editor.words else focused)
            self._room.ensureWidgetVisible(focused)

    def list_page(self) -> None:
        """Lists all marks of the page."""
        self.search.clear()
        self.shown.setCurrentIndex(self.shown.findData(_PAGE))

    def choose(self, id_: str) -> None:
        """Lights an entry, in all notes where it is not among those listed."""
        if not self._light(id_):
            self.search.clear()
            self.shown.setCurrentIndex(self.shown.findData(_ALL))
            self._light(id_)

    @Slot()
    def keep(self) -> None:
        """Keeps what stands in the editor; an error leaves it there and says why."""
        draft = self.editor.draft
        if draft is None:
            return
        if isinstance(draft.about, Anchor) and not draft.words.strip():
            self.said.emit(tr("Write something first, or throw the note away."))
        elif draft.kept or self._kept(draft):
            self.editor.forget()
            if draft.kept or isinstance(draft.about, Anchor):
                self.said.emit(tr("Kept."))
            self.left.emit()

    def keep_drafts(self) -> bool:
        """Keeps every draft that has words. Returns whether all are; the rest are drafts still."""
        for draft in self.editor.drafts:
            if draft.words.strip() and not self._kept(draft):
                return False
            self.editor.dismiss(draft)
        return True

    def _kept(self, draft: Draft) -> bool:
        tags = spelled(draft.listed, self._known_but_of(draft.about))
        try:
            if isinstance(draft.about, Mark):
                self._notes.change(draft.about, draft.words, tags)
            else:
                self._notes.add(MarkKind.NOTE, draft.about, draft.words, tags)
        except OvertakenError as error:
            self.editor.bring_together(draft, self._notes.notebook.mark(draft.name))
            self.said.emit(why(error))
            return False
        except NotebookError as error:
            self.said.emit(why(error))
            return False
        return True

    def _known_but_of(self, about: Mark | Anchor) -> list[str]:
        """The tags in use, but those of this mark alone, which it may spell otherwise."""
        own = about.tags if isinstance(about, Mark) else ()
        return [tag for tag, count in self._tags if count > 1 or tag not in own]

    @Slot()
    def remove_chosen(self) -> None:
        id_ = self._chosen_id()
        if not id_:
            return
        try:
            self._notes.remove(id_)
        except NotebookError as error:
            self.said.emit(why(error))
            return
        self.editor.put_aside()

    @Slot()
    def close_panel(self) -> None:
        self.editor.put_aside()
        self.hide()
        self.left.emit()

    @Slot()
    def _into_list(self) -> None:
        self.list.setFocus()
        self.list.setCurrentRow(0)

    @Slot()
    def _go_to_found(self) -> None:
        """To the place of the chosen entry, else of the first."""
        if not self._chosen_id():
            self.list.setCurrentRow(0)
        self._go()

    def _asked_for(self, most: int) -> Listed:
        """So many of the marks that are asked for, all for -1."""
        if not self._notes.begun:
            return Listed((), 0)
        which, typed = self.shown.currentData(), self.search.text().strip()
        wanted = Wanted(text=typed)
        if which == _PAGE:
            there = self.here()
            if not typed:
                return Listed(there if most < 0 else there[:most], len(there))
            wanted = Wanted(text=typed, ids=tuple(mark.id for mark in there))
        elif which == _WAITING:
            wanted = Wanted(text=typed, waiting=True)
        elif which == _BOOKMARKS:
            wanted = Wanted(text=typed, kind=MarkKind.BOOKMARK)
        elif which.startswith(_TAG):
            wanted = Wanted(text=typed, tag=which.removeprefix(_TAG))
        return listed(self._notes.notebook, wanted, most)

    def _elsewhere(self) -> int:
        """Of how many marks the typed words are, whichever are listed."""
        typed = self.search.text().strip()
        if not typed or self.shown.currentData() == _ALL or not self._notes.begun:
            return 0
        return listed(self._notes.notebook, Wanted(text=typed), 0).count

    def _list_choices(self) -> None:
        """Offers each tag in use with its number of marks; the one chosen stays."""
        book = self._notes.notebook if self._notes.begun else None
        self._tags = tags = book.tags() if book else ()
        waiting = listed(book, Wanted(waiting=True), 0).count if book else 0
        chosen = self.shown.currentData()
        self.shown.blockSignals(True)
        words = tr(_SHOWN[_WAITING]) + (f" ({grouped(waiting)})" if waiting else "")
        self.shown.setItemText(self.shown.findData(_WAITING), words)
        while self.shown.count() > len(_SHOWN):
            self.shown.removeItem(self.shown.count() - 1)
        for tag, count in tags:
            self.shown.addItem(f"#{tag} ({count})", _TAG + tag)
        self.shown.setCurrentIndex(max(0, self.shown.findData(chosen)))
        self.shown.blockSignals(False)
        self.editor.known.setStringList([tag for tag, _ in tags])

    def _light(self, id_: str) -> bool:
        for row in range(self.list.count()):
            if self.list.item(row).data(_ID) == id_:
                self.list.setCurrentRow(row)
                return True
        return False

    def _chosen_id(self) -> str:
        item = self.list.currentItem()
        return str(item.data(_ID)) if item else ""

    def _chosen(self) -> Mark | None:
        id_ = self._chosen_id()
        try:
            return self._notes.notebook.mark(id_) if id_ else None
        except NotebookError as error:
            self.said.emit(why(error))
            return None

    @Slot()
    def _choose(self) -> None:
        mark = self._chosen()
        self._offer()
        if mark is None:
            self.editor.put_aside()
        else:
            self._edit(mark)

    def _offer(self) -> None:
        """Shows the buttons that the chosen entry has a use for."""
        mark = self._chosen()
        self.remove.setVisible(mark is not None)
        self.attach.setVisible(mark is not None and mark.standing is not Standing.AT)
        self.print_all.setEnabled(self.list.count() > 0)

    def _edit(self, about: Mark | Anchor) -> None:
        if isinstance(about, Mark):
            place, anchor = where(about, self._library), about.anchor
        else:
            place, anchor = about.title, about
        quote = f"“{anchor.quote}”" if anchor.quote else ""
        told = picture_words(anchor) if anchor.on_picture else quote
        self.editor.write(about, f"{place}: {told}" if told else place)
        self.editor.let_write(may=not self._notes.why_not)

    @Slot(QListWidgetItem)
    def _go(self) -> None:
        mark = self._chosen()
        if mark is not None:
            self.mark_requested.emit(mark)

    @Slot()
    def _attach(self) -> None:
        self.attach_wanted.emit(self._chosen_id())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.remove_chosen()
        else:
            super().keyPressEvent(event)
