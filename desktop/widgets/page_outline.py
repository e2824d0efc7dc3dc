"""The outline of a page: read piece by piece, by heading, paragraph, table cell and link."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.page_pieces import Cell, Kind, PageLink, Piece, pieces
from desktop.words import tr

_PIECE = Qt.ItemDataRole.UserRole
_NARROWEST_COLUMN_EM = 7
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class PageOutline(QFrame):
    """The page follows what is lit here. Enter goes to it, follows a link or enters a table; Esc
    goes back. `left` gives the page the focus.
    """

    left = Signal()
    _entered = Signal(QAbstractItemView)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._view: ArticleView | None = None
        self._page = ""
        self.shown: tuple[Piece, ...] = ()
        self._filling = False
        title = QLabel(tr("Outline"))
        title.setObjectName("brand")
        close = QToolButton()
        close.setText("✕")
        close.setToolTip(tr("Close (Esc)"))
        close.setAccessibleName(tr("Close the outline"))
        close.clicked.connect(self.close_panel)
        self.tree = QTreeWidget()
        self.tree.setObjectName("outline")
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setAccessibleDescription(
            tr(
                "Ctrl+Down goes to the next heading, Right to the links of a paragraph, "
                "Enter to the place, into a table or along a link, Esc back to the page"
            )
        )
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setMinimumSectionSize(round(theme.em * _NARROWEST_COLUMN_EM))
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.hide()
        em = theme.em
        top = QHBoxLayout()
        top.addWidget(title)
        top.addStretch()
        top.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(round(em * 0.6),) * 4)
        column.addLayout(top)
        column.addWidget(self.tree, 3)
        column.addWidget(self.table, 2)
        self.tree.currentItemChanged.connect(self._reach)
        self._entered.connect(self._tell_lit, Qt.ConnectionType.QueuedConnection)
        self.tree.itemActivated.connect(self._enter)
        self.table.cellActivated.connect(self._follow_cell)
        for keys, step in (("Ctrl+Down", self._next_heading), ("Ctrl+Up", self._heading_before)):
            walk = QShortcut(QKeySequence(keys), self.tree)
            walk.setContext(Qt.ShortcutContext.WidgetShortcut)
            walk.activated.connect(step)

    def show_of(self, view: ArticleView) -> None:
        """Outlines what a view shows, and then whatever it comes to show."""
        if view is not self._view:
            if self._view is not None:
                self._view.rendered.disconnect(self.refresh)
            self._view = view
            view.rendered.connect(self.refresh)
        self.show()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Follows the page; what was lit stays so where the page still has it."""
        if self._view is None or self._view.page is None or not self.isVisible():
            return
        shown = tuple(pieces(self._view.document(), self._view.page))
        if (self._page, self.shown) == (self._view.page.title, shown):
            return  # a screen reader loses its place in a tree that is made anew
        lit = self.tree.currentItem()
        said = lit.data(0, _SPOKEN) if lit and self._page == self._view.page.title else None
        self._page, self.shown = self._view.page.title, shown
        self.tree.setAccessibleName(tr("Outline of {page}", page=self._page))
        self._filling = True
        self.tree.clear()
        self._fill()
        here = self._view.textCursor().position()
        again = next((one for one in self.items() if one.data(0, _SPOKEN) == said), None)
        before = [one for one in self.items() if _start(one) <= here]
        item = again or (before[-1] if before else self.tree.topLevelItem(0))
        if item is not None:
            self.tree.setCurrentItem(item)
        self._filling = False
        self._show_cells(item)

    def enter(self, part: QAbstractItemView) -> None:
        """Gives the keys to the tree or the table; once it is laid out, what is lit is told."""
        part.setFocus()
        self._entered.emit(part)

    @Slot(QAbstractItemView)
    def _tell_lit(self, part: QAbstractItemView) -> None:
        """Qt (6.11) tells of a view alone as it is entered, and forgets what was told before it
        was laid out.
        """
        lit = part.currentIndex()
        self._filling = True
        part.setCurrentIndex(QModelIndex())
        part.setCurrentIndex(lit)
        self._filling = False

    @Slot()
    def close_panel(self) -> None:
        self.left.emit()
        self.hide()

    def _fill(self) -> None:
        above: list[tuple[int, QTreeWidgetItem]] = [(0, self.tree.invisibleRootItem())]
        for piece in self.shown:
            while piece.level and above[-1][0] >= piece.level:
                above.pop()
            shown = piece.words if piece.level else piece.spoken
            item = _item(above[-1][1], shown, piece.spoken, piece)
            if piece.level:
                font = self.tree.font()
                font.setBold(True)
                item.setFont(0, font)
                item.setExpanded(True)
                above.append((piece.level, item))
            for link in piece.links:
                _item(item, link.spoken, link.spoken, link)

    def items(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self.tree)
        while (item := walk.value()) is not None:
            yield item
            walk += 1

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _reach(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        """The page shows what is lit."""
        if item is not None and self._view is not None and not self._filling:
            self._view.show_at(_start(item))
            self._show_cells(item)

    @Slot(QTreeWidgetItem, int)
    def _enter(self, item: QTreeWidgetItem, _column: int) -> None:
        held = item.data(0, _PIECE)
        if isinstance(held, PageLink):
            self._follow(held)
        elif held.kind is Kind.TABLE:
            self.enter(self.table)
        elif held.kind is Kind.PICTURE and self._view is not None:
            self._view.drawn.by_start[held.start].setFocus()
        else:
            self.left.emit()

    def _follow(self, link: PageLink) -> None:
        if self._view is not None:
            self._view.anchorClicked.emit(QUrl(link.href))

    def _show_cells(self, item: QTreeWidgetItem | None) -> None:
        """The table that is lit, as one that is walked cell by cell."""
        held = item.data(0, _PIECE) if item else None
        piece = held if isinstance(held, Piece) and held.rows else None
        self.table.setVisible(piece is not None)
        if piece is None:
            return
        self.table.clear()
        body = piece.rows[piece.heads :]
        self.table.setAccessibleName(tr("Table: {words}", words=piece.words))
        self.table.setRowCount(len(body))
        self.table.setColumnCount(len(piece.rows[0]))
        self.table.horizontalHeader().setVisible(bool(piece.heads))
        if piece.heads:
            self.table.setHorizontalHeaderLabels([cell.words for cell in piece.rows[0]])
        for row, cells in enumerate(body):
            for column, cell in enumerate(cells):
                shown = QTableWidgetItem(cell.words)
                shown.setData(_PIECE, cell)
                self.table.setItem(row, column, shown)
        self.table.setCurrentCell(0, 0)

    @Slot(int, int)
    def _follow_cell(self, row: int, column: int) -> None:
        """Along the first link of a cell."""
        shown = self.table.item(row, column)
        cell: Cell | None = shown.data(_PIECE) if shown else None
        for link in cell.links[:1] if cell else ():
            self._follow(link)

    @Slot()
    def _next_heading(self) -> None:
        self._step_heading(1)

    @Slot()
    def _heading_before(self) -> None:
        self._step_heading(-1)

    def _step_heading(self, step: int) -> None:
        items = list(self.items())
        lit = self.tree.currentItem()
        here = items.index(lit) if lit else -1
        ahead = items[here + 1 :] if step > 0 else items[: max(here, 0)][::-1]
        found = next((one for one in ahead if _is_heading(one)), None)
        if found is not None:
            self.tree.setCurrentItem(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.table.hasFocus():
            self.enter(self.tree)
        else:
            self.close_panel()


def _item(
    parent: QTreeWidgetItem, words: str, spoken: str, held: Piece | PageLink
) -> QTreeWidgetItem:
    item = QTreeWidgetItem(parent, [words])
    item.setData(0, _SPOKEN, spoken)
    item.setData(0, _PIECE, held)
    item.setToolTip(0, words)
    return item


def _start(item: QTreeWidgetItem) -> int:
    held: Piece | PageLink = item.data(0, _PIECE)
    return held.start


def _is_heading(item: QTreeWidgetItem) -> bool:
    held = item.data(0, _PIECE)
    return isinstance(held, Piece) and held.kind is Kind.HEADING
