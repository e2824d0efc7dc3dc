"""All label tables side by side: side effects by trial population, differences from placebo."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QWidget

from db.address import Address
from db.records import SideEffect
from desktop.against_placebo import Compared, SideBySide, Trial
from desktop.pages.markup import Page
from desktop.pages.rates import (
    OTHERWISE,
    beside_legend,
    beside_words,
    counted_words,
    interval_words,
    named_otherwise,
    needed_words,
    trial_head,
    zero_words,
)
from desktop.theme import Theme
from desktop.together import in_lines
from desktop.widgets.article_view import Quote
from desktop.widgets.matrix_page import HEADED, NAMED, MatrixPage, Order
from desktop.widgets.table_page import NO_PARENT, SORT
from desktop.widgets.wrapped_rows import AnyIndex
from desktop.words import later, tr

_NAME, _FIRST_TRIAL = 0, 1
_LINE_LETTERS, _COLUMN_EM = 14, 8.2
_UNKNOWN, _EMPTY = float("-1e6"), float("-inf")
_ORDERS: dict[str, Order] = {
    later("Greatest difference first"): (-1, Qt.SortOrder.AscendingOrder),
    later("By name"): (_NAME, Qt.SortOrder.AscendingOrder),
}


class PopulationsModel(QAbstractTableModel):
    """A row a side effect, a column a drug arm of a label's table, after the side effect's name.

    The name stands in the row's heading too, which stays in sight; its column is there to sort by.
    """

    def __init__(
        self, beside: SideBySide, effects: dict[str, SideEffect], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._beside = beside
        self._rows = [effects[id_] for id_ in beside.side_effects()]

    def address(self, row: int) -> Address:
        return Address("side-effect", self._rows[row].id)

    def found(self, row: int, column: int) -> Compared | None:
        """What a trial found of a side effect; None where its table has no such row."""
        return self._beside.found.get((self._rows[row].id, column - _FIRST_TRIAL))

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else _FIRST_TRIAL + len(self._beside.trials)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return HEADED if orientation is Qt.Orientation.Horizontal else NAMED
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            return self._rows[section].title
        if section == _NAME:
            return tr("Side effect")
        trial = self._beside.trials[section - _FIRST_TRIAL]
        if role == Qt.ItemDataRole.ToolTipRole:
            return _whose(trial)
        return "\n".join(
            line for part in trial_head(trial) for line in in_lines(part, _LINE_LETTERS)
        )

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        effect = self._rows[index.row()]
        if index.column() == _NAME:
            return effect.title if role in (Qt.ItemDataRole.DisplayRole, SORT) else None
        one = self.found(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                if one is None:
                    return ""
                sign = f" {OTHERWISE}" if named_otherwise(one, effect) else ""
                return beside_words(one) + sign
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(one, effect)
            case Qt.ItemDataRole.AccessibleTextRole:
                trial = self._beside.trials[index.column() - _FIRST_TRIAL]
                return f"{effect.title}, {trial.table.title}, {trial.arm.name}: {_tip(one, effect)}"
        return _rank(one) if role == SORT else None


def _whose(trial: Trial) -> str:
    table = trial.table
    said = (table.population, table.dose, table.duration)
    return " · ".join(part for part in said if part)


def _tip(one: Compared | None, effect: SideEffect) -> str:
    if one is None:
        return tr("Not in this label’s table.")
    term = (tr("“{term}” in the label.", term=one.term) + " ") if one.term != effect.title else ""
    if one.risk is None:
        return tr(
            "{term}{counted}: no difference can be worked out.",
            term=term,
            counted=counted_words(one),
        )
    interval = interval_words(one.risk.interval)
    zero = f", {words}" if (words := zero_words(one.risk)) else ""
    needed = needed_words(one.risk)
    return tr(
        "{term}{counted}: 95% interval {interval} points{zero}, {needed}.",
        term=term,
        counted=counted_words(one),
        interval=interval,
        zero=zero,
        needed=needed,
    )


def _rank(one: Compared | None) -> float:
    """Unknown differences sort below all known ones, empty places below these."""
    if one is None:
        return _EMPTY
    return _UNKNOWN if one.points is None else float(one.points)


class PopulationsView(MatrixPage):
    """A cell opens what supports it; a side effect's name leads to its page."""

    name_em = 18.0

    def __init__(self, theme: Theme, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Side effects by trial population"), quote, _ORDERS, parent)

    def show_populations(
        self, beside: SideBySide, effects: dict[str, SideEffect], notes: Page
    ) -> None:
        if self.proxy.sourceModel() is None:
            self.proxy.setSourceModel(PopulationsModel(beside, effects, self))
            self.table.setColumnHidden(_NAME, True)
            self.dress()
            self.reorder()
        self._address = notes.address
        self.title.setText(notes.title)
        self.about.setText(
            tr(
                "{legend} Populations differ: compare with care.",
                legend=beside_legend(),
            )
        )
        self.notes.show_page(notes)

    @Slot()
    def dress(self) -> None:
        super().dress()
        for column in range(_FIRST_TRIAL, self.proxy.columnCount()):
            self.table.setColumnWidth(column, round(self.theme.em * _COLUMN_EM))

    def place_of(self, index: QModelIndex) -> Address | None:
        if not index.isValid():
            return None
        cell = self.proxy.mapToSource(index)
        one = self._model.found(cell.row(), cell.column())
        return one.place if one else None

    def row_address(self, row: int) -> Address:
        return self._model.address(row)

    def page_address(self) -> Address:
        return self._address

    @property
    def _model(self) -> PopulationsModel:
        model = self.proxy.sourceModel()
        assert isinstance(model, PopulationsModel)
        return model
