"""A table whose row headings stay in sight and lead to records, its cells to their sources."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHeaderView, QWidget

from db.address import Address
from desktop.theme import Theme
from desktop.widgets.article_view import Quote
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.marked_table import FROM_LEFT
from desktop.widgets.naming import name_choice
from desktop.widgets.table_page import ROW_EM, TablePage
from desktop.words import tr

_MOST_FOR_NAMES = 0.42
_HEAD_ROOM_EM, _BESIDE_NAME_EM = 0.9, 0.4
"""Room above and below the lines of a heading; on either side of a row’s name."""
HEADED = FROM_LEFT | Qt.AlignmentFlag.AlignBottom
"""Headings of columns stand on the line that their cells begin under."""
NAMED = FROM_LEFT | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
_TALL = 1 << 15
Order = tuple[int, Qt.SortOrder]
"""A column of the model, or -1 for the order in which its rows came."""


class MatrixPage(TablePage):
    """Rows are ordered by a choice above the table or by a click on a column's heading."""

    name_em = 14.0

    def __init__(
        self,
        theme: Theme,
        name: str,
        quote: Quote,
        orders: Mapping[str, Order],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, quote, parent)
        self._orders = orders
        self.order = ChoiceBox()
        name_choice(self.order, tr("Order of the rows"))
        for words in orders:
            self.order.addItem(tr(words), words)
        self.choose_before_table(self.order)
        self.table.verticalHeader().setSectionsClickable(True)
        self.table.verticalHeader().sectionClicked.connect(self._open_row)
        self.table.horizontalHeader().setSortIndicatorClearable(True)
        self.table.setCornerButtonEnabled(False)
        self.table.clicked.connect(self.ask_sources)
        self.table.activated.connect(self.ask_sources)
        into = QShortcut(QKeySequence("Ctrl+Return"), self.table)
        into.setContext(Qt.ShortcutContext.WidgetShortcut)
        into.activated.connect(self._open_lit_row)
        self.order.currentIndexChanged.connect(self.reorder)
        theme.changed.connect(self.dress)
        self.proxy.layoutChanged.connect(self._fit_names)

    def row_address(self, row: int) -> Address:
        """The record of a row of the model."""
        raise NotImplementedError

    @Slot()
    def dress(self) -> None:
        if self.proxy.sourceModel() is None:
            return
        rows, columns = self.table.verticalHeader(), self.table.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(NAMED)
        self._fit_names()
        columns.setDefaultAlignment(HEADED)
        self.table.resizeColumnsToContents()
        heads = [self.proxy.headerData(c, columns.orientation()) for c in self._columns_shown()]
        letters = QFontMetrics(self.theme.heading_font)
        lines = (letters.boundingRect(0, 0, 0, 0, 0, str(head)).height() for head in heads)
        columns.setFixedHeight(max(lines, default=0) + round(self.theme.em * _HEAD_ROOM_EM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.proxy.sourceModel() is not None:
            self._fit_names()
        super().resizeEvent(event)

    @Slot()
    def _fit_names(self) -> None:
        """The rows' names leave most of the width to the columns; a row is as high as its name."""
        em, rows = self.theme.em, self.table.verticalHeader()
        width = round(min(em * self.name_em, self.width() * _MOST_FOR_NAMES))
        rows.setFixedWidth(width)
        rows.setDefaultSectionSize(round(em * ROW_EM))
        letters, room = QFontMetrics(self.theme.font), width - 2 * round(em * _BESIDE_NAME_EM) - 1
        for row in range(self.proxy.rowCount()):
            name = str(self.proxy.headerData(row, rows.orientation()))
            wrapped = letters.boundingRect(0, 0, room, _TALL, Qt.TextFlag.TextWordWrap, name)
            rows.resizeSection(row, round(em * (ROW_EM - 1)) + wrapped.height())

    def _columns_shown(self) -> Iterator[int]:
        return (c for c in range(self.proxy.columnCount()) if not self.table.isColumnHidden(c))

    @Slot()
    def reorder(self) -> None:
        self.table.sortByColumn(*self._orders[self.order.currentData()])

    @Slot()
    def _open_lit_row(self) -> None:
        if self.table.currentIndex().isValid():
            self._open_row(self.table.currentIndex().row())

    @Slot(int)
    def _open_row(self, section: int) -> None:
        row = self.proxy.mapToSource(self.proxy.index(section, 0)).row()
        self.address_requested.emit(self.row_address(row))
