"""What a plan is asked for: up or down, from which dose to which. Nothing in it is stored."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
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
from desktop.plans import Wish
from desktop.theme import Theme

RAISE, LOWER = "Raise the dose", "Lower it or come off"


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
        self.setAccessibleName("Plan")
        self.way = QComboBox()
        self.way.addItems([RAISE, LOWER])
        self.place = QComboBox()
        self.place.addItems(["US", "UK"])
        self.now = QLineEdit()
        self.goal = QLineEdit()
        self.clearance = QLineEdit()
        self.step = QLineEdit()
        self.start = QDateEdit(QDate.currentDate())
        self.start.setCalendarPopup(True)
        self.start.setDateRange(_qdate(typed.EARLIEST), _qdate(typed.LATEST))
        self.start.setDisplayFormat("d MMMM yyyy")
        self.step.setPlaceholderText("as the source")
        body = QWidget()
        body.setObjectName("form")
        form = QFormLayout(body)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setContentsMargins(*[round(theme.em)] * 4)
        for label, control, name in (
            (QLabel("Plan"), self.way, "Plan"),
            (QLabel("By"), self.place, "By the text of"),
            (QLabel("Dose now, mg a day"), self.now, "Dose now, mg a day"),
            (QLabel("Dose to reach, mg a day"), self.goal, "Dose to reach, mg a day"),
            (QLabel("Clearance, mL/min"), self.clearance, "Clearance, mL/min"),
            (QLabel("Step, mg a day"), self.step, "Step, mg a day"),
            (QLabel("Day 1"), self.start, "Day 1"),
        ):
            control.setAccessibleName(name)
            label.setBuddy(control)
            form.addRow(label, control)
        for words, wanted in (
            ("Print…", self.print_wanted),
            ("Save as PDF…", self.pdf_wanted),
        ):
            button = QPushButton(words)
            button.clicked.connect(wanted)
            form.addRow(button)
        note = QLabel("Nothing typed here is stored.")
        note.setObjectName("caption")
        note.setWordWrap(True)
        form.addRow(note)
        self.setWidget(body)
        self.way.currentIndexChanged.connect(self._tell)
        self.place.currentIndexChanged.connect(self._tell)
        self.start.dateChanged.connect(self._tell)
        for field in (self.now, self.goal, self.clearance, self.step):
            field.textChanged.connect(self._tell)
        self._tell()

    def asked(self) -> Asked:
        """What the form holds now."""
        way = self.way.currentText()
        try:
            return Asked(way, self._wish())
        except ClinicalError as error:
            return Asked(way, None, str(error))

    def _wish(self) -> Wish:
        clearance, day = self.clearance.text().strip(), self.start.date()
        return Wish(
            jurisdiction=Jurisdiction(self.place.currentText().lower()),
            clearance=typed.quantity(clearance, "clearance", typed.CLEARANCE)
            if clearance
            else None,
            from_mg=_milligrams(self.now, "dose now"),
            to_mg=_milligrams(self.goal, "dose to reach"),
            step_mg=_milligrams(self.step, "step"),
            start=date(day.year(), day.month(), day.day()),
        )

    @Slot()
    def _tell(self) -> None:
        lowering = self.way.currentText() == LOWER
        self.now.setPlaceholderText("needed" if lowering else "none yet")
        self.goal.setPlaceholderText("0: come off" if lowering else "as the label")
        british = self.place.currentText() == "UK"
        self.clearance.setPlaceholderText("not for the UK" if british else "60 or more")
        self.changed.emit(self.asked())
