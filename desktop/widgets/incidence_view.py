"""A label's adverse-reaction table: sortable, drug against placebo with bars, by organ system."""

from decimal import Decimal
from enum import IntEnum

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
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from db.address import Address
from db.records import Incidence, Rate, SideEffect, Table
from desktop.against_placebo import Compared, compared
from desktop.pages.markup import Page
from desktop.pages.rates import (
    ROUNDED,
    counted_words,
    interval_words,
    method_words,
    needed_legend,
    needed_words,
    points_words,
    rate_words,
    zero_words,
)
from desktop.theme import Theme
from desktop.widgets.article_view import Quote
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.naming import name_choice
from desktop.widgets.table_page import NO_PARENT, ROW_EM, SORT, TablePage
from desktop.widgets.wrapped_rows import AnyIndex
from desktop.words import later, tr

_BAR = Qt.ItemDataRole.UserRole + 1
_NAME, _SYSTEM, _FIRST_ARM = 0, 1, 2
_SYSTEM_EM = 12
_NAME_EM, _ARM_EM, _ARM_NAME_EM = 17.0, 6.6, 10.0
_UNKNOWN = float("-inf")


class _Figure(IntEnum):
    """What is said of each drug arm against placebo, a column each."""

    DIFFERENCE = 0
    INTERVAL = 1
    NEEDED = 2


_HEADS = {
    _Figure.DIFFERENCE: (later("Difference"), later("points of 100")),
    _Figure.INTERVAL: (later("95% interval"), later("points of 100")),
    _Figure.NEEDED: (later("Number needed"), later("95% interval")),
}
_WIDTHS_EM = {_Figure.DIFFERENCE: 6.4, _Figure.INTERVAL: 8.0, _Figure.NEEDED: 13.5}


class IncidenceModel(QAbstractTableModel):
    """Columns: side effect, organ system, each arm, and each drug arm against placebo."""

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
        self._compared = [compared(table, row) for row in table.rows]
        self._heads = self._written_heads()
        self.largest = float(
            max((rate.percent for row in table.rows for rate in row.rates), default=Decimal(1))
        )

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
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.ToolTipRole and section >= _FIRST_ARM + len(self._order):
            return f"{method_words()} {needed_legend()}."
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.table.rows[index.row()]
        column = index.column()
        if column < _FIRST_ARM:
            if role == Qt.ItemDataRole.ToolTipRole and column == _NAME:
                return tr("The label calls it “{term}”.", term=row.term)
            words = self._words(row, column)
            if role == Qt.ItemDataRole.ToolTipRole:
                return words
            return words if role in (Qt.ItemDataRole.DisplayRole, SORT) else None
        arm = column - _FIRST_ARM
        if arm < len(self._order):
            return self._rate(row, row.rates[self._order[arm]], arm, role)
        drug, figure = divmod(arm - len(self._order), len(_Figure))
        one = self._compared[index.row()][drug]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._spoken(row)}, {_spoken(one, _Figure(figure))}"
        return _said(one, _Figure(figure), role)

    def _spoken(self, row: Incidence) -> str:
        """The row's side effect, and what the label calls it where that is another word."""
        title = self._effects[row.side_effect].title
        return title if row.term == title else f"{title} (“{row.term}”)"

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
            return f"{self._spoken(row)}, {arm_name}: {rate_words(rate)}"
        return None

    def width_em(self, column: int) -> float:
        """How wide a column is, in font heights."""
        if column < _FIRST_ARM:
            return _NAME_EM
        figure = column - _FIRST_ARM - len(self._order)
        if figure < 0:
            return _ARM_EM
        width = _WIDTHS_EM[_Figure(figure % len(_Figure))]
        return max(width, _ARM_NAME_EM) if len(self._drugs) > 1 else width

    def _written_heads(self) -> list[str]:
        arms = [self.table.arms[i] for i in self._order]
        named = [f"{arm.name}\n(n = {arm.n:,})" if arm.n else arm.name for arm in arms]
        drugs = self._drugs if self._placebo is not None else []
        several = len(drugs) > 1
        figures = [
            f"{tr(head)}\n{self.table.arms[drug].name if several else tr(beneath)}"
            for drug in drugs
            for head, beneath in _HEADS.values()
        ]
        return [tr("Side effect"), tr("Body system"), *named, *figures]


def _said(one: Compared, figure: _Figure, role: int) -> object:
    """A figure of a drug arm against placebo; unknown ones sort below all others."""
    if role == Qt.ItemDataRole.DisplayRole:
        return _words(one, figure)
    if role == SORT:
        return _rank(one, figure)
    if role == Qt.ItemDataRole.ToolTipRole:
        if one.points is None:
            return tr("The label prints one of the two as “<1%”, so no difference is worked out.")
        zero = f": {words}" if one.risk and (words := zero_words(one.risk)) else ""
        return counted_words(one) + zero
    return None


def _spoken(one: Compared, figure: _Figure) -> str:
    zero = f", {words}" if one.risk and (words := zero_words(one.risk)) else ""
    return f"{tr(_HEADS[figure][0])}, {one.drug.arm.name}: {_words(one, figure)}{zero}"


def _words(one: Compared, figure: _Figure) -> str:
    if figure is _Figure.DIFFERENCE:
        return "–" if one.points is None else points_words(one.points)
    if one.risk is None:
        return "–"
    if figure is _Figure.INTERVAL:
        sign = f" {ROUNDED}" if one.risk.rounding_decides else ""
        return interval_words(one.risk.interval) + sign
    return needed_words(one.risk)


def _rank(one: Compared, figure: _Figure) -> float:
    """Where a figure sorts: an interval by its lower end, the most harm as the highest."""
    if figure is _Figure.INTERVAL:
        return float(one.risk.interval.low) if one.risk else _UNKNOWN
    return _UNKNOWN if one.points is None else float(one.points)


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
        width = round(em * _ARM_EM) if index.data(_BAR) else super().sizeHint(option, index).width()
        return QSize(width, round(em * ROW_EM))

    @staticmethod
    def _largest(index: AnyIndex) -> float:
        proxy = index.model()
        source = proxy.sourceModel() if isinstance(proxy, QSortFilterProxyModel) else proxy
        assert isinstance(source, IncidenceModel)
        return source.largest


class IncidenceView(TablePage):
    """A choice of organ system stands above the table."""

    def __init__(self, theme: Theme, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Side effects, drug against placebo"), quote, parent)
        self.systems = ChoiceBox()
        name_choice(self.systems, tr("Body system"))
        self.choose_before_table(self.systems)
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
        self, table: Table, effects: dict[str, SideEffect], about: str, notes: Page, place: str
    ) -> None:
        """`about` says whose trials the table tells of."""
        model = IncidenceModel(table, effects, self)
        previous = self.proxy.sourceModel()
        self.proxy.setSourceModel(model)
        if previous is not None:
            previous.deleteLater()
        self.title.setText(table.title)
        self.about.setText(about)
        self._fill_systems(table, effects)
        self.table.sortByColumn(_FIRST_ARM, Qt.SortOrder.DescendingOrder)
        self._fit_columns(model)
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
        room = self.width() - others - self.theme.em * 3.2
        self.table.setColumnHidden(_SYSTEM, room < self.theme.em * _SYSTEM_EM)

    def _fill_systems(self, table: Table, effects: dict[str, SideEffect]) -> None:
        self.systems.blockSignals(True)
        self.systems.clear()
        self.systems.addItem(tr("All body systems"), "")
        for system in sorted({effects[row.side_effect].organ_system for row in table.rows}):
            self.systems.addItem(system, system)
        self.systems.blockSignals(False)
        self._narrow()

    def _fit_columns(self, model: IncidenceModel) -> None:
        header = self.table.horizontalHeader()
        em = self.theme.em
        header.setMinimumSectionSize(round(em * 5))
        spare = header.sizeHint().height() // 3  # Qt leaves as much as it is high, for an arrow
        for column in range(model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            if column != _SYSTEM:
                head = header.sectionSizeHint(column) - spare
                self.table.setColumnWidth(column, max(head, round(em * model.width_em(column))))
        header.setSectionResizeMode(_SYSTEM, QHeaderView.ResizeMode.Stretch)
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
