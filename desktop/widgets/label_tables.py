"""The tables of official labels: those held, and what became of each file of an import."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    Qt,
    Slot,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from db.labels.records import Supply
from db.labels.store import Entry
from db.labels.verdicts import Told
from desktop.pages.label_import import HEADINGS, cells
from desktop.theme import Theme
from desktop.widgets.wrapped_rows import AnyIndex
from desktop.words import later, tr

_NOWHERE = QModelIndex()
_ROW_EM = 1.9
_LEAST_EM = 9
_SUPPLIES = {
    Supply.PRESCRIPTION: later("Rx"),
    Supply.OVER_THE_COUNTER: later("OTC"),
    Supply.OTHER: later("other"),
}


_Cells = tuple[str, ...]
_Item = TypeVar("_Item")


class Rows(QAbstractTableModel, Generic[_Item]):
    """Items under headings, a row each; `cells` is asked for the words of those in sight alone."""

    def __init__(
        self, headings: tuple[str, ...], cells: Callable[[_Item], _Cells], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._headings, self._cells = headings, cells
        self._shown: Sequence[_Item] = ()

    def show_items(self, shown: Sequence[_Item]) -> None:
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells(self._shown[index.row()])[index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._headings[section]
        return None


class HeldLabels(Rows[Entry]):
    """The labels held, those that the filter lets through, in the order chosen."""

    def __init__(self, parent: QObject) -> None:
        headings = tr("Label"), tr("Labeler"), tr("Supply"), tr("Effective"), tr("Version")
        super().__init__(headings, _of_label, parent)
        self._known: tuple[tuple[Entry, str], ...] = ()
        self._filter: tuple[str, Supply | None] = ("", None)
        self._order = (0, Qt.SortOrder.AscendingOrder)

    @property
    def held(self) -> int:
        return len(self._known)

    def hold(self, known: tuple[tuple[Entry, str], ...]) -> None:
        """Labels, each with the words the filter looks through, by their titles."""
        self._known = known
        self._fill()

    def narrow(self, words: str, supply: Supply | None) -> None:
        self._filter = words, supply
        self._fill()

    def entry(self, row: int) -> Entry:
        return self._shown[row]

    def row_of(self, set_id: str) -> int | None:
        return next((row for row, one in enumerate(self._shown) if one.set_id == set_id), None)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = column, order
        self._fill()

    def _fill(self) -> None:
        words, supply = self._filter
        wanted = words.lower().split()
        shown = [
            entry
            for entry, said in self._known
            if supply in (None, entry.supply) and all(word in said for word in wanted)
        ]
        column, order = self._order
        if self._order != (0, Qt.SortOrder.AscendingOrder):
            shown.sort(key=_SORTED_BY[column], reverse=order is Qt.SortOrder.DescendingOrder)
        self.show_items(shown)


def _of_label(entry: Entry) -> _Cells:
    day = entry.effective
    dated = f"{day[:4]}-{day[4:6]}-{day[6:]}" if len(day) == 8 and day.isdecimal() else day
    version = str(entry.version) if entry.newest else tr("{version}, older", version=entry.version)
    return entry.title, entry.labeler, tr(_SUPPLIES[entry.supply]), dated, version


_SORTED_BY = (
    lambda entry: entry.title.lower(),
    lambda entry: entry.labeler.lower(),
    lambda entry: entry.supply.value,
    lambda entry: entry.effective,
    lambda entry: entry.version,
)


def verdicts(parent: QObject) -> Rows[Told]:
    """What became of each file of an import."""
    return Rows(tuple(map(tr, HEADINGS)), cells, parent)


class PlainTable(QTableView):
    """A table to read and choose rows in; columns without a width share what room is left. Where
    that is too little, columns go, those first whose numbers come first in `spared`; then the table
    scrolls sideways.
    """

    def __init__(
        self,
        theme: Theme,
        model: QAbstractTableModel,
        name: str,
        widths_em: tuple[float | None, ...],
        spared: tuple[int, ...] = (),
    ) -> None:
        super().__init__()
        self._theme, self._widths_em, self._spared = theme, widths_em, spared
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._fit)
        self._fit()

    def height_for(self, rows: int) -> int:
        """The height in pixels in which so many rows are seen."""
        return round(self._theme.em * _ROW_EM * (rows + 1.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        em, room = self._theme.em, self.viewport().width()
        self.verticalHeader().setDefaultSectionSize(round(em * _ROW_EM))
        head = self.horizontalHeader().sectionSizeHint
        widths = {
            column: max(head(column), round(em * width))
            for column, width in enumerate(self._widths_em)
            if width is not None
        }
        sharing, least = self._widths_em.count(None), round(em * _LEAST_EM)
        gone = set[int]()
        for column in self._spared:
            if room - sum(widths.values()) < least * sharing:
                gone.add(column)
                del widths[column]
        share = max(least, (room - sum(widths.values())) // sharing)
        for column in range(len(self._widths_em)):
            self.setColumnHidden(column, column in gone)
            self.setColumnWidth(column, widths.get(column, share))


class EndSeen(QStyledItemDelegate):
    """Of words that are cut, such as where a file is, the end is seen."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft
