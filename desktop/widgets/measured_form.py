"""A form of figures with their units. Nothing in it is stored anywhere."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from clinical.errors import ClinicalError, called
from clinical.quantity import Quantity, Unit
from clinical.said import Said
from desktop import typed
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.naming import name_choice
from desktop.widgets.whole_label import WholeLabel
from desktop.words import figures_words, later, tr, why

Who = TypeVar("Who")
_NO_UNIT = later("select")


@dataclass(frozen=True, slots=True)
class Typed(Generic[Who]):
    """What a form holds: who the figures are of, or why nobody's and which field is to blame."""

    patient: Who | None
    error: str = ""
    field: str = ""


class _UnitBox(ChoiceBox):
    """The letter u stands for µ, which few keyboards have."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        micro = self.findText(Unit.UMOL_L)
        if event.text().lower() in ("u", "µ", "μ") and micro >= 0:
            self.setCurrentIndex(micro)
        else:
            super().keyPressEvent(event)


class MeasuredForm(QScrollArea):
    """Emits `changed` at every change. Each error stands under its field in words."""

    changed = Signal(object)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(tr(name))
        self.fields: dict[str, QLineEdit] = {}
        self.units: dict[str, ChoiceBox] = {}
        self._errors: dict[str, QLabel] = {}
        self.clear_button = QPushButton(tr("Clear"))
        self.clear_button.clicked.connect(self.clear)
        body = QWidget()
        body.setObjectName("form")
        self._grid = QGridLayout(body)
        self.setWidget(body)
        self._theme = theme
        theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        em = self._theme.em
        self._grid.setContentsMargins(*[round(em)] * 4)
        self._grid.setVerticalSpacing(round(em * 0.2))

    def point_at(self, held: Typed[Who]) -> None:
        """Shows an error under its field, and no other."""
        for name, label in self._errors.items():
            at_fault = name == held.field and bool(held.error)
            label.setText(held.error if at_fault else "")
            label.setVisible(at_fault)
            self.fields[name].setAccessibleDescription(label.text())

    @Slot()
    def clear(self) -> None:
        self.blockSignals(True)
        self.empty()
        self.blockSignals(False)
        self.tell()

    def empty(self) -> None:
        """Back to how the form was first shown."""
        for field in self.fields.values():
            field.clear()
        for choice in self.units.values():
            choice.setCurrentIndex(0)

    @Slot()
    def tell(self) -> None:
        """Emits `changed` with what the form holds now."""
        raise NotImplementedError

    def read(self, patient: Callable[[], Who]) -> Typed[Who]:
        """Who the figures are of, or the reason why they are nobody's."""
        try:
            return Typed(patient())
        except ClinicalError as error:
            return Typed(None, why(error), error.field)

    def quantity(self, name: str, units: tuple[Unit, ...]) -> Quantity | None:
        """What is typed in a field, in the unit chosen beside it or typed with it; None when it is
        empty.

        Raises ClinicalError, also where the two units are not the same.
        """
        text = self.fields[name].text()
        if not text.strip():
            return None
        choice = self.units.get(name)
        if choice is None or choice.currentIndex() == 0:
            return typed.quantity(text, name, units)
        chosen = Unit(choice.currentText())
        found = typed.quantity(text, name, units if typed.has_unit(text) else (chosen,))
        if found.unit is not chosen:
            words = Said(
                "{name}: {unit} is typed, but {chosen} is chosen. Which is it?",
                name=called(name),
                unit=found.unit,
                chosen=chosen,
            )
            raise ClinicalError(words, name)
        return found

    def years(self) -> int | None:
        """The age; None when it is empty. Raises ClinicalError."""
        text = self.fields["age"].text()
        return typed.whole_years(text) if text.strip() else None

    def add_field(self, name: str, words: str, units: tuple[Unit, ...] = ()) -> None:
        """A field under its words; the choice of its unit is open at first."""
        field = QLineEdit()
        field.textChanged.connect(self.tell)
        self.fields[name] = field
        self.add_control(words, field)
        if units:
            choice = _UnitBox()
            name_choice(choice, tr("Unit of {name}", name=words.lower()))
            choice.addItems([tr(_NO_UNIT), *units])
            choice.currentIndexChanged.connect(self.tell)
            self.units[name] = choice
            self._grid.addWidget(choice, self._grid.rowCount() - 1, 1)
        error = WholeLabel()
        error.setObjectName("error")
        error.hide()
        self._errors[name] = error
        self.add_wide(error)

    def add_control(self, words: str, control: QWidget) -> None:
        label = QLabel(words)
        label.setBuddy(control)
        control.setAccessibleName(words)
        label.setObjectName("field")
        label.setIndent(0)
        self.add_wide(label)
        self._grid.addWidget(control, self._grid.rowCount(), 0)

    def add_wide(self, control: QWidget) -> None:
        """A control over the whole width."""
        self._grid.addWidget(control, self._grid.rowCount(), 0, 1, 2)

    def close_column(self) -> None:
        """The end of the form: the button to clear it, and what becomes of the figures."""
        self.add_wide(self.clear_button)
        self.add_wide(not_stored())
        self._grid.setRowStretch(self._grid.rowCount(), 1)


def not_stored() -> WholeLabel:
    """What becomes of the figures in a form, and how they are written."""
    told = tr("Nothing typed here is stored."), figures_words()
    note = WholeLabel(" ".join(told).strip())
    note.setObjectName("caption")
    return note
