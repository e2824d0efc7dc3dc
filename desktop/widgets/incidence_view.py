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
from desktop.together import together
from desktop.widgets.article_view import Quote
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.marked_table import FROM_LEFT
from desktop.widgets.naming import name_choice
from desktop.widgets.rate_columns import Column, Part, RateColumns, unparted
from desktop.widgets.table_page import NO_PARENT, ROW_EM, SORT, TablePage
from desktop.widgets.wrapped_rows import AnyIndex
from desktop.words import later, tr

_BAR = Qt.ItemDataRole.UserRole + 1
_NAME, _SYSTEM, _FIRST_ARM = 0, 1, 2
_FRAME = 2
_SYSTEM_LETTERS = 16
"""Of a body system beside what a table is about; its whole name is in the list."""
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
_PARTS = {
    _Figure.DIFFERENCE: Part.DIFFERENCE,
    _Figure.INTERVAL: Part.INTERVAL,
    _Figure.NEEDED: Part.NEEDED,
}
_HEADED = FROM_LEFT | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


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
            return _HEADED
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

    def drug_names(self) -> list[str]:
        """The drug arms that are set against placebo, in the order of their columns."""
        compared = self._drugs if self._placebo is not None else []
        return [self.table.arms[drug].name for drug in compared]

    def columns(self) -> dict[int, Column]:
        """What each column tells."""
        rows = range(len(self.table.rows))
        return {
            number: Column(
                self._part(number),
                head,
                tuple(unparted(str(self.data(self.index(row, number)))) for row in rows),
                self._drug(number),
            )
            for number, head in enumerate(self._heads)
        }

    def _part(self, column: int) -> Part:
        figure = column - _FIRST_ARM - len(self._order)
        if column < _FIRST_ARM:
            return Part.SYSTEM if column == _SYSTEM else Part.NAME
        return Part.RATE if figure < 0 else _PARTS[_Figure(figure % len(_Figure))]

    def _drug(self, column: int) -> int | None:
        arm = column - _FIRST_ARM
        if arm >= len(self._order):
            return (arm - len(self._order)) // len(_Figure)
        return arm if 0 <= arm < len(self._drugs) else None

    def _written_heads(self) -> list[str]:
        arms = [self.table.arms[i] for i in self._order]
        named = [f"{arm.name}\n(n = {arm.n:,})" if arm.n else arm.name for arm in arms]
        drugs = self._drugs if self._placebo is not None else []
        several = len(drugs) > 1
        figures = [
            f"{_capital(tr(head))}\n{self.table.arms[drug].name if several else tr(beneath)}"
            for drug in drugs
            for head, beneath in _HEADS.values()
        ]
        return [
            tr("Side effect"),
            tr("Body system"),
            *(unparted(together(head)) for head in (*named, *figures)),
        ]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


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

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.text = unparted(option.text)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        em = self._theme.em
        return QSize(super().sizeHint(option, index).width(), round(em * ROW_EM))

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
        self.systems.may_be_narrow(_SYSTEM_LETTERS)
        name_choice(self.systems, tr("Body system"))
        self.choose_before_table(self.systems)
        self.drug = ChoiceBox()
        name_choice(self.drug, tr("Which dose against placebo"))
        self.choose_over_table(self.drug)
        self._widths: dict[int, int] = {}
        self._measured: RateColumns | None = None
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setItemDelegate(_Bars(theme, self.table))
        self.proxy.setFilterKeyColumn(_SYSTEM)
        self.systems.currentIndexChanged.connect(self._narrow)
        self.drug.currentIndexChanged.connect(self._fit_columns)
        self.proxy.layoutChanged.connect(self._fit_rows)
        self.table.activated.connect(self._open)
        self.table.clicked.connect(self._open)
        theme.changed.connect(self._dress)
        self._dress()

    def show_table(
        self, table: Table, effects: dict[str, SideEffect], about: str, notes: Page, place: str
    ) -> None:
        """`about` says whose trials the table tells of."""
        model = IncidenceModel(table, effects, self)
        self._measured = None  # until the rows of this table have their words
        previous = self.proxy.sourceModel()
        self.proxy.setSourceModel(model)
        if previous is not None:
            previous.deleteLater()
        self.title.setText(table.title)
        self.about.setText(about)
        self._fill_systems(table, effects)
        self.table.sortByColumn(_FIRST_ARM, Qt.SortOrder.DescendingOrder)
        self._fill_drugs(model.drug_names())
        self._dress()
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
        self._fit_columns()

    def _fill_systems(self, table: Table, effects: dict[str, SideEffect]) -> None:
        self.systems.blockSignals(True)
        self.systems.clear()
        self.systems.addItem(tr("All body systems"), "")
        for system in sorted({effects[row.side_effect].organ_system for row in table.rows}):
            self.systems.addItem(system, system)
        self.systems.blockSignals(False)
        self._narrow()

    def _fill_drugs(self, names: list[str]) -> None:
        self.drug.blockSignals(True)
        self.drug.clear()
        self.drug.addItems([tr("{name} against placebo", name=name) for name in names])
        self.drug.blockSignals(False)

    @Slot()
    def _fit_columns(self) -> None:
        """Each as wide as its words need, and as there is room."""
        if self._measured is None:
            return
        header = self.table.horizontalHeader()
        around = self._column.contentsMargins()
        bars = 2 * self.table.verticalScrollBar().sizeHint().width()  # the page's and the table's
        room = self.width() - around.left() - around.right() - bars - _FRAME
        self._widths = self._measured.fitted(room, max(0, self.drug.currentIndex()))
        for column in range(self.proxy.columnCount()):
            self.table.setColumnHidden(column, column not in self._widths)
            header.resizeSection(column, self._widths.get(column, 0))
            header.setSectionResizeMode(column, self._resizing(column))
        header.setFixedHeight(self._measured.head_height(self._widths))
        one_drug = len(self._widths.keys() - {_SYSTEM}) < self.proxy.columnCount() - 1
        self.drug.setVisible(one_drug)
        if self.table.isColumnHidden(header.sortIndicatorSection()):
            self.table.sortByColumn(
                min(self._widths.keys() - {_NAME, _SYSTEM}), Qt.SortOrder.DescendingOrder
            )
        self._fit_rows()

    def _resizing(self, column: int) -> QHeaderView.ResizeMode:
        """A reader may draw a column wider, but not a bar longer than those beside it."""
        is_bar = 0 <= column - _FIRST_ARM < len(self._model.table.arms)
        return QHeaderView.ResizeMode.Fixed if is_bar else QHeaderView.ResizeMode.Interactive

    @Slot()
    def _fit_rows(self) -> None:
        """Each row as high as its words need."""
        if self._measured is None:
            return
        rows = self.table.verticalHeader()
        for row in range(self.proxy.rowCount()):
            at = self.proxy.mapToSource(self.proxy.index(row, 0)).row()
            height = self._measured.row_height(at, self._widths)
            rows.resizeSection(row, max(rows.defaultSectionSize(), height))
        self.keep_in_sight()

    @Slot()
    def _dress(self) -> None:
        em = self.theme.em
        self.table.verticalHeader().setDefaultSectionSize(round(em * ROW_EM))
        self.table.horizontalHeader().setMinimumSectionSize(round(em * 4))
        if self.proxy.sourceModel() is not None:
            self._measured = RateColumns(self.theme, self._model.columns())
            self._fit_columns()

    @Slot()
    def _narrow(self) -> None:
        self.proxy.setFilterFixedString(self.systems.currentData() or "")
        self._fit_rows()

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        """A side effect's name leads to its page, a figure to what supports it."""
        if index.column() < _FIRST_ARM:
            row = self.proxy.mapToSource(index).row()
            self.address_requested.emit(self._model.address(row))
        else:
            self.ask_sources()
