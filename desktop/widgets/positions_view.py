"""Who advises what: conditions by sources of advice, sortable."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from clinical.citation import VerifyKind
from db.address import Address
from db.records import Condition, ConditionGroup, Jurisdiction, Position, Stance, Status
from desktop.pages.markup import Page
from desktop.pages.signs import JURISDICTION, SECOND_HAND, STANCE, STATUS, Sign
from desktop.theme import Theme
from desktop.together import in_lines
from desktop.widgets.article_view import Quote
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.matrix_page import HEADED, NAMED, MatrixPage, Order
from desktop.widgets.naming import name_choice
from desktop.widgets.table_page import NO_PARENT, SORT
from desktop.widgets.wrapped_rows import AnyIndex
from desktop.words import later, tr

_NAME, _ROLE, _FIRST_SOURCE = 0, 1, 2
_RANKS = (Stance.AGAINST, Stance.INSUFFICIENT, Stance.OPTION, Stance.FOR, Stance.SILENT)
_LINE_LETTERS = 25
_NOTHING = len(_RANKS)
_HEARD = later("Read at second hand.")
_ORDERS: dict[str, Order] = {
    later("In the order of the list"): (-1, Qt.SortOrder.AscendingOrder),
    later("By name"): (_NAME, Qt.SortOrder.AscendingOrder),
    later("By role of gabapentin"): (_ROLE, Qt.SortOrder.DescendingOrder),
}


@dataclass(frozen=True, slots=True)
class Adviser:
    """A column: one source of advice, in one year's edition."""

    body: str
    year: int
    jurisdiction: Jurisdiction


def advisers_of(conditions: tuple[Condition, ...]) -> tuple[Adviser, ...]:
    """Those who advise on most kinds of back pain first, then on most conditions."""
    said: dict[Adviser, list[ConditionGroup]] = {}
    for condition in conditions:
        for position in condition.positions:
            said.setdefault(_adviser(position), []).append(condition.group)

    def rank(adviser: Adviser) -> tuple[int, int, int, str]:
        groups = said[adviser]
        return -groups.count(ConditionGroup.BACK), -len(groups), -adviser.year, adviser.body

    return tuple(sorted(said, key=rank))


def _adviser(position: Position) -> Adviser:
    return Adviser(position.body, position.year, position.jurisdiction)


class PositionsModel(QAbstractTableModel):
    """A row a condition, a column an adviser, after its name and the role of gabapentin in it.

    The name stands in the row's heading too, which stays in sight; its column is there to sort by.
    """

    def __init__(
        self, conditions: tuple[Condition, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.conditions = conditions
        self.advisers = advisers_of(conditions)
        self._theme = theme
        self._cells = {
            (condition.id, _adviser(position)): position
            for condition in conditions
            for position in condition.positions
        }

    def address(self, row: int) -> Address:
        return Address("condition", self.conditions[row].id)

    def position(self, row: int, column: int) -> Position | None:
        """What an adviser says of a condition; None where Dorsal holds nothing."""
        if column < _FIRST_SOURCE:
            return None
        return self._cells.get((self.conditions[row].id, self.advisers[column - _FIRST_SOURCE]))

    def rowCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.conditions)

    def columnCount(self, parent: AnyIndex = NO_PARENT) -> int:
        return 0 if parent.isValid() else _FIRST_SOURCE + len(self.advisers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return HEADED if orientation is Qt.Orientation.Horizontal else NAMED
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.conditions[section].title
        if section < _FIRST_SOURCE:
            return (tr("Condition"), tr("Role of gabapentin"))[section]
        adviser = self.advisers[section - _FIRST_SOURCE]
        about = f"{adviser.year} · {tr(JURISDICTION[adviser.jurisdiction])}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{adviser.body}, {about}"
        return f"{_in_lines(adviser.body.removesuffix(f' {adviser.year}'))}\n{about}"

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        condition = self.conditions[index.row()]
        if index.column() == _NAME:
            return condition.title if role in (Qt.ItemDataRole.DisplayRole, SORT) else None
        position = self.position(index.row(), index.column())
        sign = STATUS[condition.status] if index.column() == _ROLE else _sign(position)
        heard = _is_second_hand(condition, position, index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                mark = f" {SECOND_HAND}" if heard else ""
                return f"{sign.shape} {sign.word}{mark}" if sign else ""
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(getattr(self._theme.tokens, sign.tone)) if sign else None
            case Qt.ItemDataRole.ToolTipRole:
                tip = _tip(condition, position, index.column())
                return f"{tip} {tr(_HEARD)}" if heard else tip
            case Qt.ItemDataRole.AccessibleTextRole:
                spoken = self._spoken(condition, sign, index.column())
                return f"{spoken}. {tr(_HEARD)}" if heard else spoken
        if role == SORT:
            if index.column() == _ROLE:
                return list(Status).index(condition.status)
            return _RANKS.index(position.stance) if position else _NOTHING
        return None

    def _spoken(self, condition: Condition, sign: Sign | None, column: int) -> str:
        said = sign.word if sign else tr("no advice held")
        if column == _ROLE:
            return tr("{title}, role of gabapentin: {said}", title=condition.title, said=said)
        return f"{condition.title}, {self.advisers[column - _FIRST_SOURCE].body}: {said}"


def _sign(position: Position | None) -> Sign | None:
    return STANCE[position.stance] if position else None


def _is_second_hand(condition: Condition, position: Position | None, column: int) -> bool:
    """Whether what supports a cell was read at second hand."""
    if column == _ROLE:
        return condition.answer.checked is VerifyKind.SECONDARY
    return position is not None and position.says.checked is VerifyKind.SECONDARY


def _tip(condition: Condition, position: Position | None, column: int) -> str:
    if column == _ROLE:
        return condition.answer.text
    if position is None:
        return tr("Dorsal holds no advice of this source on this condition.")
    return tr("{words} On: {scope}.", words=position.says.text, scope=position.scope)


def _in_lines(body: str) -> str:
    """A long name in lines of a column's width, whole words."""
    return "\n".join(in_lines(body, _LINE_LETTERS))


class PositionsView(MatrixPage):
    """A cell opens what supports it; a condition's name leads to its page."""

    def __init__(self, theme: Theme, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("Who advises what, condition by source"), quote, _ORDERS, parent)
        self.places = ChoiceBox()
        name_choice(self.places, tr("Advice from"))
        self.choose_before_table(self.places, first=True)
        self.places.currentIndexChanged.connect(self._show_places)

    def show_positions(self, conditions: tuple[Condition, ...], notes: Page) -> None:
        if self.proxy.sourceModel() is None:
            self.proxy.setSourceModel(PositionsModel(conditions, self.theme, self))
            self._fill_places()
            self.table.setColumnHidden(_NAME, True)
            self.dress()
            self.reorder()
        self._address = notes.address
        self.title.setText(notes.title)
        self.about.setText(
            tr(
                "Choose a cell for what the source says and who confirmed it, a heading to "
                "sort by it. {mark} read at second hand: another source reports it.",
                mark=SECOND_HAND,
            )
        )
        self.notes.show_page(notes)

    def place_of(self, index: QModelIndex) -> Address | None:
        if not index.isValid():
            return None
        found = self.proxy.mapToSource(index)
        address = self._model.address(found.row())
        if found.column() == _ROLE:
            return address.at(self._model.conditions[found.row()].answer.id)
        position = self._model.position(found.row(), found.column())
        return address.at(position.says.id) if position else None

    def row_address(self, row: int) -> Address:
        return self._model.address(row)

    def page_address(self) -> Address:
        return self._address

    @property
    def _model(self) -> PositionsModel:
        model = self.proxy.sourceModel()
        assert isinstance(model, PositionsModel)
        return model

    def _fill_places(self) -> None:
        self.places.blockSignals(True)
        self.places.addItem(tr("Advice from anywhere"), "")
        for place in Jurisdiction:
            if any(adviser.jurisdiction is place for adviser in self._model.advisers):
                self.places.addItem(
                    tr("Advice: {jurisdiction}", jurisdiction=tr(JURISDICTION[place])), place.value
                )
        self.places.blockSignals(False)

    @Slot()
    def _show_places(self) -> None:
        wanted = self.places.currentData()
        for number, adviser in enumerate(self._model.advisers, _FIRST_SOURCE):
            self.table.setColumnHidden(number, bool(wanted) and adviser.jurisdiction != wanted)
