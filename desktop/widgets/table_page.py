"""A page whose heart is a sortable table: title, what it is about, choices, table, notes."""

from html import escape

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.address import Address
from desktop import clipboard
from desktop.finding import matches
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView, Quote
from desktop.widgets.marked_table import MarkedTable
from desktop.widgets.whole_label import WholeLabel
from desktop.words import tr

SORT = Qt.ItemDataRole.UserRole
"""The role under which a model gives the value that a column is sorted by."""
ROW_EM = 1.9
_ROOM_BESIDE_EM, _NARROWEST_CHOICE_EM = 48, 8
_NO_LIMIT = (1 << 24) - 1
_MARGINS_EM = 1.6, 1.2, 1.0
_FEWEST_ROWS, _FEWEST_WRAPPED, _LOWEST_NOTES_EM = 8, 6, 6
"""So much of the table and of its notes is in sight at once; the page scrolls where it is lower."""

NO_PARENT = QModelIndex()


class TablePage(QWidget):
    """`address_requested` leads to a record, `sources_requested` asks what supports a place, `said`
    is a short word of what was done.
    """

    address_requested = Signal(object)
    sources_requested = Signal(object)
    said = Signal(str)

    def __init__(
        self, theme: Theme, name: str, quote: Quote, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._quote = quote
        self.title, self.about = WholeLabel(), WholeLabel()
        for words, name in ((self.title, "title"), (self.about, "caption")):
            words.setObjectName(name)
            words.installEventFilter(self)
        self.choices = QHBoxLayout()
        self.choices.addWidget(self.about, 1)
        self.table = MarkedTable(self.place_of)
        self.table.setAccessibleName(name)
        self.table.setSortingEnabled(True)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._found: list[QModelIndex] = []
        self._before: list[QWidget] = []
        self._over: list[QWidget] = []
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSortRole(SORT)
        self.table.setModel(self.proxy)
        self.notes = ArticleView(theme, quote)
        self.notes.address_requested.connect(self.address_requested)
        self.notes.sources_requested.connect(self.sources_requested)
        self.notes.said.connect(self.said)
        self.notes.rendered.connect(self._arrange)
        theme.changed.connect(self._arrange)
        sort = QShortcut(QKeySequence("Ctrl+Shift+S"), self.table)
        sort.setContext(Qt.ShortcutContext.WidgetShortcut)
        sort.activated.connect(self._sort_by_key)
        self._lay_out()

    def place_of(self, index: QModelIndex) -> Address | None:
        """What supports the cell at an index of the proxy; None where a cell says nothing."""
        raise NotImplementedError

    def cell_places(self) -> tuple[Address, ...]:
        """What supports the cells of all rows shown, each once, in their order."""
        cells = (
            self.proxy.index(row, column)
            for row in range(self.proxy.rowCount())
            for column in range(self.proxy.columnCount())
        )
        return tuple(dict.fromkeys(place for cell in cells if (place := self.place_of(cell))))

    def page_address(self) -> Address:
        """The record that the table shows."""
        raise NotImplementedError

    def find_words(self, words: str) -> int:
        """How many rows have these words, and places of the notes below them, which are lit."""
        rows = range(self.proxy.rowCount())
        self._found = [found for row in rows if (found := self._cell_with(words, row))]
        return len(self._found) + self.notes.find_words(words)

    def first_match_in_sight(self) -> int:
        """The number of the first match: a table is looked through from its top."""
        return 0

    def show_match(self, number: int) -> None:
        """Lights the cell of a row that has the words, or shows the place of the notes."""
        if number < len(self._found):
            self.table.setCurrentIndex(self._found[number])
            self.table.scrollTo(self._found[number])
        else:
            self.notes.show_match(number - len(self._found))

    def _cell_with(self, words: str, row: int) -> QModelIndex | None:
        """The first cell shown of a row that has the words; the first where its heading has."""
        shown = [c for c in range(self.proxy.columnCount()) if not self.table.isColumnHidden(c)]
        cells = [self.proxy.index(row, column) for column in shown]
        if self.table.verticalHeader().isVisible():
            heading = str(self.proxy.headerData(row, Qt.Orientation.Vertical) or "")
            if cells and matches(words, heading):
                return cells[0]
        return next((cell for cell in cells if matches(words, str(cell.data() or ""))), None)

    @Slot()
    def ask_sources(self) -> bool:
        """Asks what supports the cell that is lit. Returns whether it says anything."""
        place = self.place_of(self.table.currentIndex())
        if place is not None:
            self.sources_requested.emit(place)
        return place is not None

    @Slot()
    def _sort_by_key(self) -> None:
        """By the column of the lit cell; where it is sorted so, the other way round."""
        column, head = self.table.currentIndex().column(), self.table.horizontalHeader()
        up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
        turned = head.sortIndicatorSection() == column and head.sortIndicatorOrder() == up
        self.table.sortByColumn(column, down if turned else up)
        name = self.proxy.headerData(column, Qt.Orientation.Horizontal)
        self.said.emit(
            tr("Sorted by {name}, the other way round.", name=name)
            if turned
            else tr("Sorted by {name}, from the first.", name=name)
        )

    def copy(self, *, with_citation: bool) -> bool:
        """Copies the lit row under its headings. Returns whether there was one."""
        index = self.table.currentIndex()
        if not index.isValid():
            return False
        columns = [c for c in range(self.proxy.columnCount()) if not self.table.isColumnHidden(c)]
        heads = [str(self.proxy.headerData(c, Qt.Orientation.Horizontal)) for c in columns]
        cells = [str(self.proxy.index(index.row(), c).data() or "") for c in columns]
        if self.table.verticalHeader().isVisible():
            heads.insert(0, "")
            cells.insert(0, str(self.proxy.headerData(index.row(), Qt.Orientation.Vertical)))
        rows = [[" ".join(word.split()) for word in row] for row in (heads, cells)]
        plain = "\n".join("\t".join(row) for row in rows)
        told = ["".join(f"<td>{escape(word)}</td>" for word in row) for row in rows]
        html = f"<table>{''.join(f'<tr>{row}</tr>' for row in told)}</table>"
        if with_citation:
            place = self.place_of(index)
            tail = self._quote(self.page_address(), (place,) if place else ())
            plain, html = f"{plain}\n\n{tail.plain}\n", html + tail.html
        clipboard.copy(plain, html)
        return True

    def _lay_out(self) -> None:
        upper = QWidget()
        column = self._column = QVBoxLayout(upper)
        column.addWidget(self.title)
        column.addLayout(self.choices)
        column.addWidget(self.table, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setHandleWidth(1)
        parts.addWidget(upper)
        parts.addWidget(self.notes)
        parts.setStretchFactor(0, 3)
        parts.setStretchFactor(1, 1)
        self._room = QScrollArea()
        self._room.setWidgetResizable(True)
        self._room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room.setObjectName("paper")
        self._room.setWidget(parts)
        parts.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._room)

    def choose_before_table(self, box: QWidget, *, first: bool = False) -> None:
        """Puts a choice above the table; the Tab key comes to it before the table."""
        number = 0 if first else len(self._before)
        box.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.choices.insertWidget(number + 1, box)
        self._before.insert(number, box)

    def choose_over_table(self, box: QWidget) -> None:
        """Puts a choice right over the table, in a line of its own."""
        self._column.insertWidget(2, box, 0, Qt.AlignmentFlag.AlignLeft)
        self._over.append(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Words take on their size after the theme has changed, when they are seen."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.keep_in_sight()
        return super().eventFilter(watched, event)

    @Slot()
    def _arrange(self) -> None:
        """The choices stand below what the table is about where there is not room beside it."""
        em = self.theme.em
        left, top, right = (round(em * share) for share in _MARGINS_EM)
        self._column.setContentsMargins(left, top, right, 0)
        for box in self._before:
            box.setMinimumWidth(round(em * _NARROWEST_CHOICE_EM))
        beside = self.width() > em * _ROOM_BESIDE_EM
        way = QBoxLayout.Direction
        self.choices.setDirection(way.LeftToRight if beside else way.TopToBottom)
        self.choices.setStretchFactor(self.about, 1 if beside else 0)
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Words are as high as their lines need: a splitter does not ask a height for a width."""
        em, table = self.theme.em, self.table
        margins = self._column.contentsMargins()
        bar = table.verticalScrollBar().sizeHint().width()
        room = self.width() - margins.left() - margins.right() - bar
        beside = self.choices.direction() == QBoxLayout.Direction.LeftToRight
        taken = sum(box.sizeHint().width() + self.choices.spacing() for box in self._before)
        for words, width in ((self.title, room), (self.about, room - taken if beside else room)):
            words.setMinimumHeight(0)  # else what it was counts into what it is to be
            words.setMaximumHeight(_NO_LIMIT)
            words.setFixedHeight(max(0, words.heightForWidth(max(1, width))))
        heights, head = table.verticalHeader(), table.horizontalHeader()
        rows = min(_FEWEST_ROWS, self.proxy.rowCount()) * heights.defaultSectionSize()
        wrapped = range(min(_FEWEST_WRAPPED, self.proxy.rowCount()))
        rows = max(rows, sum(heights.sectionSize(row) for row in wrapped))
        table.setMinimumHeight(max(0, head.sizeHint().height(), head.minimumHeight()) + rows)
        self.notes.setMinimumHeight(round(em * _LOWEST_NOTES_EM))

    def showEvent(self, event: QShowEvent) -> None:
        """Within its window alone a widget has its place in the order of the Tab key."""
        super().showEvent(event)
        self._arrange()
        for box in (*self._before, *self._over):
            before = self.table.previousInFocusChain()
            if before is not None and before is not box:
                QWidget.setTabOrder(before, box)
                QWidget.setTabOrder(box, self.table)
        QWidget.setTabOrder(self.table, self.notes)
