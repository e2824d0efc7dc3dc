"""The patient's figures as typed. Nothing in it is stored anywhere."""

import re
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from clinical.errors import ClinicalError, ImplausibleError
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit
from desktop.theme import Theme

_NUMBER = re.compile(r"\d{1,6}(?:\.\d{1,6})?")
_NO_UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Typed:
    """What the form holds: a patient, or why not and which field is to blame."""

    patient: Patient | None
    error: str = ""
    field: str = ""


class PatientForm(QScrollArea):
    """Emits `changed` with a Typed at every change. Each error stands under its field in words."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName("Patient")
        self.fields: dict[str, QLineEdit] = {}
        self.units: dict[str, QComboBox] = {}
        self._errors: dict[str, QLabel] = {}
        self.sex = QComboBox()
        self.sex.addItems(["choose", *Sex])
        self.haemodialysis = QCheckBox("On haemodialysis")
        self.clear_button = QPushButton("Clear")
        body = QWidget()
        body.setObjectName("form")
        self._grid = QGridLayout(body)
        self._lay_out()
        self.setWidget(body)
        self.sex.currentIndexChanged.connect(self._tell)
        self.haemodialysis.toggled.connect(self._tell)
        self.clear_button.clicked.connect(self.clear)

    def typed(self) -> Typed:
        """What the form holds now."""
        try:
            patient = self._patient()
        except ClinicalError as error:
            return Typed(None, str(error), error.field)
        return Typed(patient)

    def point_at(self, typed: Typed) -> None:
        """Shows an error under its field, and no other."""
        for name, label in self._errors.items():
            at_fault = name == typed.field and bool(typed.error)
            label.setText(typed.error if at_fault else "")
            label.setVisible(at_fault)

    @Slot()
    def clear(self) -> None:
        self.blockSignals(True)
        for field in self.fields.values():
            field.clear()
        for choice in (self.sex, *self.units.values()):
            choice.setCurrentIndex(0)
        self.haemodialysis.setChecked(False)
        self.blockSignals(False)
        self._tell()

    def _lay_out(self) -> None:
        em = self._theme.em
        grid = self._grid
        grid.setContentsMargins(round(em), round(em), round(em), round(em))
        grid.setVerticalSpacing(round(em * 0.3))
        self._row("age", "Age, years", ())
        self._label("Sex", self.sex)
        self._row("weight", "Weight", (Unit.KG, Unit.LB))
        self._row("height", "Height", (Unit.CM, Unit.INCH))
        self._row("creatinine", "Creatinine", (_NO_UNIT, Unit.MG_DL, Unit.UMOL_L))
        self._row("clearance", "or clearance, mL/min", ())
        grid.addWidget(self.haemodialysis, grid.rowCount(), 0, 1, 2)
        grid.addWidget(self.clear_button, grid.rowCount(), 0, 1, 2)
        note = QLabel("Nothing typed here is stored.")
        note.setObjectName("caption")
        note.setWordWrap(True)
        grid.addWidget(note, grid.rowCount(), 0, 1, 2)
        grid.setRowStretch(grid.rowCount(), 1)

    def _row(self, name: str, words: str, units: tuple[str, ...]) -> None:
        field = QLineEdit()
        field.setAccessibleName(words)
        field.textChanged.connect(self._tell)
        self.fields[name] = field
        self._label(words, field)
        if units:
            choice = QComboBox()
            choice.setAccessibleName(f"Unit of {name}")
            choice.addItems(units)
            choice.currentIndexChanged.connect(self._tell)
            self.units[name] = choice
            self._grid.addWidget(choice, self._grid.rowCount() - 1, 1)
        error = QLabel()
        error.setObjectName("error")
        error.setWordWrap(True)
        error.hide()
        self._errors[name] = error
        self._grid.addWidget(error, self._grid.rowCount(), 0, 1, 2)

    def _label(self, words: str, control: QWidget) -> None:
        label = QLabel(words)
        label.setBuddy(control)
        control.setAccessibleName(words)
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0, 1, 2)
        self._grid.addWidget(control, row + 1, 0)

    def _patient(self) -> Patient:
        age = self._number("age")
        if age is not None and age != age.to_integral():
            raise ImplausibleError("Age is in completed years: a whole number.", "age")
        return Patient(
            age=None if age is None else int(age),
            sex=Sex(self.sex.currentText()) if self.sex.currentIndex() > 0 else None,
            weight=self._quantity("weight"),
            height=self._quantity("height"),
            creatinine=self._quantity("creatinine"),
            clearance=self._quantity("clearance", Unit.ML_MIN),
            haemodialysis=self.haemodialysis.isChecked(),
        )

    def _quantity(self, name: str, unit: Unit | None = None) -> Quantity | None:
        value = self._number(name)
        if value is None:
            return None
        chosen = unit or self.units[name].currentText()
        if chosen == _NO_UNIT:
            raise ClinicalError("Choose the unit: mg/dL or µmol/L.", name)
        return Quantity(value, Unit(chosen))

    def _number(self, name: str) -> Decimal | None:
        text = self.fields[name].text().strip()
        if not text:
            return None
        if not _NUMBER.fullmatch(text):
            raise ClinicalError("Write a number with digits and a point, such as 1.4.", name)
        return Decimal(text)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.typed())


def form_column(theme: Theme, form: QWidget, title: str) -> QWidget:
    """A form under its heading, as a column of the tab."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    heading = QLabel(title)
    heading.setObjectName("title")
    heading.setContentsMargins(round(theme.em), round(theme.em * 1.2), 0, 0)
    layout.addWidget(heading)
    layout.addWidget(form)
    return column
