"""What a plan is asked for: up or down, from which dose to which. Nothing in it is stored."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from clinical.errors import ClinicalError
from db.records import Jurisdiction
from desktop import typed
from desktop.pages.signs import JURISDICTION
from desktop.plans import Wish
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.measured_form import not_stored
from desktop.widgets.whole_label import WholeLabel
from desktop.words import later, tr, why

RAISE, LOWER = later("Raise the dose"), later("Lower it or come off")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form holds: which way and the wish, or why not."""

    way: str
    wish: Wish | None
    error: str = ""


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _milligrams(field: QLineEdit, name: str) -> Decimal | None:
    """What is typed; None where nothing is."""
    words = field.text().strip()
    return typed.milligrams(words, name) if words else None


class PlanForm(QScrollArea):
    """Emits `changed` with an Asked at every change, the two wishes at its buttons."""

    changed = Signal(object)
    print_wanted = Signal()
    pdf_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(tr("Plan"))
        self.way = ChoiceBox()
        for way in (RAISE, LOWER):
            self.way.addItem(tr(way), way)
        self.place = ChoiceBox()
        for place in (Jurisdiction.US, Jurisdiction.UK):
            self.place.addItem(tr(JURISDICTION[place]), place.value)
        self.now = QLineEdit()
        self.goal = QLineEdit()
        self.clearance = QLineEdit()
        self.haemodialysis = QCheckBox(tr("On haemodialysis"))
        self.whence = WholeLabel()
        self.whence.setObjectName("caption")
        self._carried, self._carried_dialysis = "", False
        self.step = QLineEdit()
        self.start = QDateEdit(QDate.currentDate())
        self.start.setCalendarPopup(True)
        self.start.setDateRange(_qdate(typed.EARLIEST), _qdate(typed.LATEST))
        self.start.setDisplayFormat("d MMMM yyyy")
        self.step.setPlaceholderText(tr("as the source"))
        self._lay_out(theme)
        self.way.currentIndexChanged.connect(self._tell)
        self.place.currentIndexChanged.connect(self._tell)
        self.start.dateChanged.connect(self._tell)
        self.haemodialysis.toggled.connect(self._tell)
        for field in (self.now, self.goal, self.clearance, self.step):
            field.textChanged.connect(self._tell)
        self._tell()

    def _lay_out(self, theme: Theme) -> None:
        body = QWidget()
        body.setObjectName("form")
        form = QFormLayout(body)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setContentsMargins(*[round(theme.em)] * 4)
        for label, control, name in (
            (QLabel(tr("Plan")), self.way, tr("Plan")),
            (QLabel(tr("By")), self.place, tr("By the text of")),
            (QLabel(tr("Dose now, mg a day")), self.now, tr("Dose now, mg a day")),
            (QLabel(tr("Dose to reach, mg a day")), self.goal, tr("Dose to reach, mg a day")),
            (QLabel(tr("Clearance, mL/min")), self.clearance, tr("Clearance, mL/min")),
            (QLabel(tr("Step, mg a day")), self.step, tr("Step, mg a day")),
            (QLabel(tr("Day 1")), self.start, tr("Day 1")),
        ):
            control.setAccessibleName(name)
            label.setBuddy(control)
            form.addRow(label, control)
            if control is self.clearance:
                form.addRow(self.haemodialysis)
                form.addRow(self.whence)
        for words, wanted in (
            (tr("Print…"), self.print_wanted),
            (tr("Save as PDF…"), self.pdf_wanted),
        ):
            button = QPushButton(words)
            button.clicked.connect(wanted)
            form.addRow(button)
        form.addRow(not_stored())
        self.setWidget(body)

    def asked(self) -> Asked:
        """What the form holds now."""
        way = self.way.currentData()
        try:
            return Asked(way, self._wish())
        except ClinicalError as error:
            return Asked(way, None, why(error))

    def carry(self, clearance: str, *, dialysis: bool) -> None:
        """Takes over from the form Patient the clearance in mL/min, empty where it has none, and
        whether on haemodialysis; what was changed here by hand stays.
        """
        if clearance != self._carried and self.clearance.text().strip() in ("", self._carried):
            with QSignalBlocker(self.clearance):
                self.clearance.setText(clearance)
        same = self.haemodialysis.isChecked() == self._carried_dialysis
        if dialysis != self._carried_dialysis and same:
            with QSignalBlocker(self.haemodialysis):
                self.haemodialysis.setChecked(dialysis)
        self._carried, self._carried_dialysis = clearance, dialysis
        self._say_whence()

    def _whence(self) -> Iterator[str]:
        """Which figures are the form Patient's, and which of its figures are not taken over."""
        clearance, ticked = self.clearance.text().strip(), self.haemodialysis.isChecked()
        as_there = self._carried_dialysis and ticked
        if (self._carried and clearance == self._carried) or (as_there and not self._carried):
            yield tr("From the form Patient. Change it there or here.")
        elif self._carried:
            yield tr(
                "The form Patient has {clearance} mL/min: this plan does not go by it.",
                clearance=self._carried,
            )
        if self._carried_dialysis and not ticked:
            yield tr("The form Patient has haemodialysis: this plan does not go by it.")
        british = self.place.currentData() == Jurisdiction.UK.value
        if ticked and not clearance and not british:
            yield tr("Creatinine does not tell the clearance there: type one that was measured.")

    def _say_whence(self) -> None:
        words = " ".join(self._whence())
        self.whence.setText(words)
        self.whence.setVisible(bool(words))
        for control in (self.clearance, self.haemodialysis):
            control.setAccessibleDescription(words)

    def _wish(self) -> Wish:
        clearance, day = self.clearance.text().strip(), self.start.date()
        return Wish(
            jurisdiction=Jurisdiction(self.place.currentData()),
            clearance=typed.quantity(clearance, "clearance", typed.CLEARANCE)
            if clearance
            else None,
            haemodialysis=self.haemodialysis.isChecked(),
            from_mg=_milligrams(self.now, "dose now"),
            to_mg=_milligrams(self.goal, "dose to reach"),
            step_mg=_milligrams(self.step, "step"),
            start=date(day.year(), day.month(), day.day()),
        )

    @Slot()
    def _tell(self) -> None:
        lowering = self.way.currentData() == LOWER
        self.now.setPlaceholderText(tr("needed") if lowering else tr("none yet"))
        self.goal.setPlaceholderText(tr("0: come off") if lowering else tr("as the label"))
        british = self.place.currentData() == Jurisdiction.UK.value
        untabled = tr("no UK table") if lowering else tr("not for the UK")
        self.clearance.setPlaceholderText(untabled if british else tr("60 or more"))
        self._say_whence()
        self.changed.emit(self.asked())
