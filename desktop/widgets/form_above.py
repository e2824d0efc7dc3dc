"""A form that narrows or orders a list: above it, or where the list would be left with few lines,
in a place of its own.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.fitting import TallEnough
from desktop.widgets.form_beside import FormBeside, FormColumn
from desktop.widgets.record_list import RecordList

_FEWEST_LINES = 6


class FormAbove(FormBeside):
    """The page, with the form beside it where it cannot stand above the list.

    `tallest` tells how high the form is in a list as narrow as it is made; `title` is what the form
    is called where it stands alone.
    """

    of_list = True
    _misplaced = Signal()

    def __init__(
        self,
        theme: Theme,
        page: QWidget,
        records: RecordList,
        tallest: Callable[[], int],
        title: str,
    ) -> None:
        super().__init__(theme, page)
        self._records, self._tallest, self._name = records, tallest, title
        self._held: QWidget | None = None
        self._height = 0
        later = Qt.ConnectionType.QueuedConnection  # a layout cannot change while it is laid out
        self._misplaced.connect(self._move, later)
        inside = QWidget()
        inside.setObjectName("form")
        self._inside = QVBoxLayout(inside)
        self._inside.addStretch(1)
        around = TallEnough(inside)
        around.setFrameShape(QScrollArea.Shape.NoFrame)
        around.setAccessibleName(title)
        self.put(FormColumn(theme, around, title))
        theme.changed.connect(self._fit)
        self._fit()

    def hold(self, form: QWidget) -> None:
        """Takes the form, which stands above the list at first."""
        self._held = form
        self._records.put_above(form)
        self.want("")

    def called(self, name: str) -> None:
        """What the form is called from now on, which may tell what is chosen in it."""
        self._name = name
        if self.title and self.title != name:
            self.want(name)

    def fit(self, height: int) -> None:
        """Has the form put where a tab of this height has room for it, once all is laid out."""
        self._height = height
        if self._held is not None and self._belongs_above() is bool(self.title):
            self._misplaced.emit()

    def _belongs_above(self) -> bool:
        needed = self._tallest() + self._records.height_of(_FEWEST_LINES)
        return self._height >= needed

    @Slot()
    def _move(self) -> None:
        held, above = self._held, self._belongs_above()
        if held is None or above is not bool(self.title):
            return
        keys = QApplication.focusWidget()
        if above:
            self._records.put_above(held)
        else:
            self._inside.insertWidget(0, held)
        held.show()
        self.want("" if above else self._name)
        if keys is not None and held.isAncestorOf(keys):
            keys.setFocus()

    @Slot()
    def _fit(self) -> None:
        self._inside.setContentsMargins(*[round(self._theme.em)] * 4)
