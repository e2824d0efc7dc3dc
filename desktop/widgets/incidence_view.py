"""A label's adverse-reaction table: sortable, drug against placebo with bars, by organ system."""

from decimal import Decimal

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Slot,
)
from PySide6.QtGui import QBrush, QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.address import Address
from db.records import Incidence, Rate, SideEffect, Table
from desktop.pages.markup import Page
from desktop.pages.rates import rate_words
from desktop.theme import Theme
from desktop.widgets.article_view import Quote
from desktop.widgets.table_page import NO_PARENT, ROW_EM, SORT, AnyIndex, TablePage

_BAR = Qt.ItemDataRole.UserRole + 1
_NAME, _SYSTEM, _FIRST_ARM = 0, 1, 2
_SEVERAL = 5
_SYSTEM_EM = 10


class IncidenceModel(QAbstractTableModel):
    """Columns: side effect, organ system, each arm, and the difference from placebo."""

    def __init__(
        self, table: Table, effects: dict[str, SideEffect], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self._effects = effects
        arms = list(table.arms)
        self._placebo = next((i for i, arm in enumerate(arms) if arm.placebo), None)
        self._drugs = [i for i in range(len(arms)) if i != self._placebo]
        self._order = self._drugs + ([self._placebo] if self._placebo is not None else [])

    def address(self, row: int) -> Address:
        return Address("side-effect", self.table.rows[row].side_effect)

    def place(self, row: int) -> Address:
        """Where the row stands in its table."""
        return Address("table", self.table.id).at(f"rows.{self.table.rows[row].id}")

    def row_of(self, place: str) -> int | None:
        """The row at a place of the table such as rows.dizziness, if it has one."""
        rows = range(len(self.table.rows))
        return next((row for row in rows if self.place(row).place == place), None)

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else _FIRST_ARM + len(self._order) + len(self._differences())

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.table.rows[index.row()]
        column = index.column()
        if column < _FIRST_ARM:
            if role == Qt.ItemDataRole.ToolTipRole and column == _NAME:
                return f"The label calls it “{row.term}”."
            words = self._words(row, column)
            return words if role in (Qt.ItemDataRole.DisplayRole, SORT) else None
        arm = column - _FIRST_ARM
        if arm < len(self._order):
            return self._rate(row, row.rates[self._order[arm]], arm, role)
        return self._difference(row, self._drugs[arm - len(self._order)], role)

    def _words(self, row: Incidence, column: int) -> str:
        effect = self._effects[row.side_effect]
        if column == _SYSTEM:
            return effect.organ_system
        return effect.title

    def _rate(self, row: Incidence, rate: Rate, arm: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return rate_words(rate)
        if role == SORT:
            return float(rate.percent) - (0.5 if rate.below else 0)
        if role == _BAR:
            return float(rate.percent), self._order[arm] == self._placebo
        if role == Qt.ItemDataRole.AccessibleTextRole:
            arm_name = self.table.arms[self._order[arm]].name
            return f"{row.term}, {arm_name}: {rate_words(rate)}"
        return None

    def _difference(self, row: Incidence, drug: int, role: int) -> object:
        assert self._placebo is not None
        one, other = row.rates[drug], row.rates[self._placebo]
        exact = not (one.below or other.below)
        difference = one.percent - other.percent
        if role == Qt.ItemDataRole.DisplayRole:
            return _signed(difference) if exact else "–"
        if role == SORT:
            return float(difference)
        if role == Qt.ItemDataRole.ToolTipRole and not exact:
            return "The label prints one of the two as “<1%”, so no difference is worked out."
        return None

    def _differences(self) -> list[int]:
        return self._drugs if self._placebo is not None else []

    def _heads(self) -> list[str]:
        arms = [self.table.arms[i] for i in self._order]
        named = [f"{arm.name}\n(n = {arm.n:,})" if arm.n else arm.name for arm in arms]
        several = len(self._drugs) > 1
        differences = [
            f"Difference\n{self.table.arms[i].name}" if several else "Difference\n(points of 100)"
            for i in self._differences()
        ]
        return ["Side effect", "Body system", *named, *differences]


def _signed(difference: Decimal) -> str:
    words = f"{difference.normalize():f}"
    return words.replace("-", "−") if difference < 0 else f"+{words}"


class _Bars(QStyledItemDelegate):
    """A rate with its bar: filled for the drug, hatched for placebo."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        bar = index.data(_BAR)
        super().paint(painter, option, index)
        if bar is None:
            return
        percent, placebo = bar
        tokens, em = self._theme.tokens, self._theme.em
        rect = option.rect
        start = rect.x() + em * 3.2
        room = max(0.0, rect.right() - start - em * 0.5)
        width = max(1.0, room * percent / self._largest(index))
        place = QRectF(start, rect.center().y() - em * 0.28, width, em * 0.56)
        painter.save()
        colour = QColor(tokens.ink_soft if placebo else tokens.accent)
        if placebo:
            painter.setPen(colour)
            painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
            painter.drawRect(place)
        else:
            painter.fillRect(place, colour)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        em = self._theme.em
        width = round(em * 11) if index.data(_BAR) else super().sizeHint(option, index).width()
        return QSize(width, round(em * ROW_EM))

    @staticmethod
    def _largest(index: AnyIndex) -> float:
        proxy = index.model()
        source = proxy.sourceModel() if isinstance(proxy, QSortFilterProxyModel) else proxy
        assert isinstance(source, IncidenceModel)
        rates = (rate.percent for row in source.table.rows for rate in row.rates)
        return float(max(rates, default=Decimal(1)))


class IncidenceView(TablePage):
    """A choice of organ system stands above the table."""

    def __init__(self, theme: Theme, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(theme, "Side effects, drug against placebo", quote, parent)
        self.systems = QComboBox()
        self.systems.setAccessibleName("Body system")
        self.choices.addWidget(self.systems)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setItemDelegate(_Bars(theme, self.table))
        self.proxy.setFilterKeyColumn(_SYSTEM)
        self.systems.currentIndexChanged.connect(self._narrow)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        theme.changed.connect(self._dress)
        self._dress()

    def show_table(
        self, table: Table, effects: dict[str, SideEffect], notes: Page, place: str
    ) -> None:
        model = IncidenceModel(table, effects, self)
        previous = self.proxy.sourceModel()
        self.proxy.setSourceModel(model)
        if previous is not None:
            previous.deleteLater()
        self.title.setText(table.title)
        about = [table.population, table.dose, table.duration]
        self.about.setText(" · ".join(part for part in about if part))
        self._fill_systems(table, effects)
        self.table.sortByColumn(_FIRST_ARM, Qt.SortOrder.DescendingOrder)
        self._fit_columns(model.columnCount())
        self.notes.show_page(notes)
        row = model.row_of(place)
        if row is not None:
            index = self.proxy.mapFromSource(model.index(row, 0))
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)

    def place_of(self, index: QModelIndex) -> Address | None:
        return self._model.place(self.proxy.mapToSource(index).row()) if index.isValid() else None

    def page_address(self) -> Address:
        return Address("table", self._model.table.id)

    @property
    def _model(self) -> IncidenceModel:
        model = self.proxy.sourceModel()
        assert isinstance(model, IncidenceModel)
        return model

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hide_system_if_narrow()

    def _hide_system_if_narrow(self) -> None:
        """The body system gives way first: the choice above the table names it too."""
        columns = range(self.proxy.columnCount())
        others = sum(self.table.columnWidth(c) for c in columns if c != _SYSTEM)
        room = self.width() - others - self.theme.em * 4
        self.table.setColumnHidden(_SYSTEM, room < self.theme.em * _SYSTEM_EM)

    def _fill_systems(self, table: Table, effects: dict[str, SideEffect]) -> None:
        self.systems.blockSignals(True)
        self.systems.clear()
        self.systems.addItem("All body systems", "")
        for system in sorted({effects[row.side_effect].organ_system for row in table.rows}):
            self.systems.addItem(system, system)
        self.systems.blockSignals(False)
        self._narrow()

    def _fit_columns(self, columns: int) -> None:
        header = self.table.horizontalHeader()
        em = self.theme.em
        header.setMinimumSectionSize(round(em * 5))
        for column in range(columns):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_SYSTEM, QHeaderView.ResizeMode.Stretch)
        widths = {_NAME: 15.0}
        arms = range(_FIRST_ARM, columns)
        for column in arms:
            header_words = str(self.proxy.headerData(column, Qt.Orientation.Horizontal))
            difference = 10.0 if columns > _SEVERAL else 7.0
            widths[column] = difference if header_words.startswith("Difference") else 11.0
        for column, width in widths.items():
            self.table.setColumnWidth(column, round(em * width))
        self._hide_system_if_narrow()

    @Slot()
    def _dress(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(round(self.theme.em * ROW_EM))

    @Slot()
    def _narrow(self) -> None:
        self.proxy.setFilterFixedString(self.systems.currentData() or "")

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """A side effect's name leads to its page, a figure to what supports it."""
        if index.column() < _FIRST_ARM:
            row = self.proxy.mapToSource(index).row()
            self.address_requested.emit(self._model.address(row))
        else:
            self.ask_sources()
