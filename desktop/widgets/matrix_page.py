"""A table whose row headings stay in sight and lead to records, its cells to their sources."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHeaderView, QWidget

from db.address import Address
from desktop.theme import Theme
from desktop.widgets.article_view import Quote
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.naming import name_choice
from desktop.widgets.table_page import ROW_EM, TablePage
from desktop.words import tr

_MOST_FOR_NAMES = 0.42
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

    def row_address(self, row: int) -> Address:
        """The record of a row of the model."""
        raise NotImplementedError

    @Slot()
    def dress(self) -> None:
        if self.proxy.sourceModel() is None:
            return
        rows, columns = self.table.verticalHeader(), self.table.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        self._fit_names()
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.resizeColumnsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.proxy.sourceModel() is not None:
            self._fit_names()
        super().resizeEvent(event)

    def _fit_names(self) -> None:
        """The rows' names leave most of the width to the columns, in two lines where they must."""
        em, rows = self.theme.em, self.table.verticalHeader()
        width = min(em * self.name_em, self.width() * _MOST_FOR_NAMES)
        lines = 1 if width == em * self.name_em else 2
        rows.setFixedWidth(round(width))
        rows.setDefaultSectionSize(round(em * (ROW_EM + lines - 1)))

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
