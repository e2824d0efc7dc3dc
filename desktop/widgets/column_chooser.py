"""What stands in each column of a comparison: a row of choices over the page, always in sight."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from db.address import Address
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.fitting import TallEnough
from desktop.widgets.naming import name_choice
from desktop.words import tr


class ColumnChooser(TallEnough):
    """Emits `chosen` with the addresses of the columns, from the left, at every choice. No taller
    than its choices, which scroll where the page must have the room.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        treatments: tuple[tuple[Address, str], ...],
        columns: int,
    ) -> None:
        inside = QWidget()
        super().__init__(inside)
        self.setObjectName("paper")
        self.columns: list[ChoiceBox] = []
        self._addresses = [address for address, _ in treatments]
        inside.setObjectName("paper")
        self._grid = QGridLayout(inside)
        space = round(theme.em * 0.5)
        self._grid.setContentsMargins(round(theme.em * 1.6), space, round(theme.em * 1.6), space)
        self._grid.setSpacing(space)
        for number in range(1, columns + 1):
            column = ChoiceBox()
            name_choice(column, tr("Column {number}", number=number))
            column.may_be_narrow()
            column.addItem(tr("Choose…"))
            column.addItems([title for _, title in treatments])
            column.activated.connect(self._tell)
            self.columns.append(column)
        self.clear = QPushButton(tr("Clear"))
        self.clear.setAccessibleName(tr("Clear all columns"))
        self.clear.clicked.connect(self._clear)
        self.arrange(columns)

    def heighten(self, needed: int) -> None:
        super().heighten(needed)
        self.setMaximumHeight(needed)

    def arrange(self, beside: int) -> None:
        """So many choices in a line, the button after the first line."""
        for number, column in enumerate(self.columns):
            self._grid.addWidget(column, number // beside, number % beside)
        self._grid.addWidget(self.clear, 0, beside)
        for number in range(self._grid.columnCount()):
            self._grid.setColumnStretch(number, 1 if number < beside else 0)

    def show_chosen(self, addresses: tuple[Address, ...]) -> None:
        """Shows these columns from the left, without emitting `chosen`. What stands in one cannot
        be chosen in another: the arrow keys pass over it.
        """
        for number, column in enumerate(self.columns):
            at = self._addresses.index(addresses[number]) + 1 if number < len(addresses) else 0
            column.setCurrentIndex(at)
            choices = column.model()
            assert isinstance(choices, QStandardItemModel)
            for choice, address in enumerate(self._addresses, 1):
                choices.item(choice).setEnabled(choice == at or address not in addresses)

    @Slot()
    def _tell(self) -> None:
        picked = [column.currentIndex() for column in self.columns]
        self.chosen.emit(tuple(self._addresses[at - 1] for at in picked if at > 0))

    @Slot()
    def _clear(self) -> None:
        self.chosen.emit(())
