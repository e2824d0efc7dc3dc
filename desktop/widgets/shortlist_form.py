"""What alternatives are narrowed by: the condition, and what the patient has. Nothing is stored."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.records import Condition, PatientFactor
from desktop.shortlist import Asked
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.naming import name_choice
from desktop.words import tr


class ShortlistForm(QWidget):
    """Emits `changed` with an Asked at every change, the other two at its buttons."""

    changed = Signal(object)
    why_wanted = Signal()
    comparison_wanted = Signal()

    def __init__(
        self, theme: Theme, conditions: tuple[Condition, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.suits = ChoiceBox()
        name_choice(self.suits, tr("For which condition"))
        self.suits.may_be_narrow()
        self.suits.addItem(tr("Any condition"), "")
        for one in sorted(conditions, key=lambda c: c.title):
            self.suits.addItem(one.title, one.id)
        whom = QLabel(tr("For"))
        whom.setBuddy(self.suits)
        self.factors = {
            factor: QCheckBox(tr(factor.value).capitalize()) for factor in PatientFactor
        }
        self.tally = QLabel()
        self.tally.setObjectName("caption")
        self.tally.setWordWrap(True)
        self.why = QPushButton(tr("Why"))
        self.why.setAccessibleName(tr("Why each alternative stays or goes"))
        self.compare = QPushButton(tr("Compare"))
        self._theme = theme
        self._columns = 1
        self._grid = QGridLayout()
        for factor, box in self.factors.items():
            box.setAccessibleName(tr("The patient: {value}", value=tr(factor.value)))
            box.toggled.connect(self._tell)
        buttons = QHBoxLayout()
        for button in (self.why, self.compare):
            buttons.addWidget(button)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        first = QHBoxLayout()
        first.addWidget(whom)
        first.addWidget(self.suits, 1)
        layout.addLayout(first)
        layout.addLayout(self._grid)
        layout.addWidget(self.tally)
        layout.addLayout(buttons)
        self.suits.currentIndexChanged.connect(self._tell)
        self.why.clicked.connect(self.why_wanted)
        self.compare.clicked.connect(self.comparison_wanted)
        theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        em = self._theme.em
        self._grid.setVerticalSpacing(round(em * 0.2))
        self._column.setSpacing(round(em * 0.4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the patient has stands in two columns where their words have room, and begins to
        where a scroll bar has, too: else one that comes with the lines would take them back.
        """
        super().resizeEvent(event)
        boxes = tuple(self.factors.values())
        widths = [box.sizeHint().width() for box in boxes]
        two = max(widths[::2]) + max(widths[1::2]) + self._grid.horizontalSpacing()
        spare = 0 if self._columns == 2 else self._theme.em
        self._columns = 2 if two + spare <= self.width() else 1
        for number, box in enumerate(boxes):
            self._grid.addWidget(box, number // self._columns, number % self._columns)

    def tallest(self) -> int:
        """The height in one column, however wide the form is now."""
        boxes = tuple(self.factors.values())
        column = sum(box.sizeHint().height() + self._grid.verticalSpacing() for box in boxes)
        rest = (self.suits, self.tally, self.why)
        gap = self._column.spacing()
        return column + sum(one.sizeHint().height() + gap for one in rest)

    def asked(self) -> Asked:
        """What the form holds now."""
        present = tuple(factor for factor, box in self.factors.items() if box.isChecked())
        return Asked(self.suits.currentData(), present)

    def say(self, kept: int, known: int, chosen: int) -> None:
        """How many alternatives are kept, and how many columns are chosen to compare."""
        if kept == known:
            self.tally.setText(tr("All {known} kept", known=known))
        elif kept:
            self.tally.setText(
                tr(
                    "{kept} of {known} kept, {hidden} hidden",
                    kept=kept,
                    known=known,
                    hidden=known - kept,
                )
            )
        else:
            self.tally.setText(tr("None of the {known} is left: see why", known=known))
        self.compare.setText(tr("Compare {chosen}", chosen=chosen) if chosen else tr("Compare"))
        self.compare.setAccessibleName(tr("Compare side by side, {chosen} chosen", chosen=chosen))

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.asked())
