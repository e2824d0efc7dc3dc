"""The patient's figures as typed. Nothing in it is stored anywhere."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox

from clinical.patient import YOUNGEST_OF_A_TABLE, Patient, Sex
from desktop.theme import Theme
from desktop.typed import CLEARANCE, CREATININE, HEIGHT, WEIGHT
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.measured_form import MeasuredForm, Typed
from desktop.widgets.whole_label import WholeLabel
from desktop.words import later, tr

_SEXES = {Sex.FEMALE: later("female"), Sex.MALE: later("male")}


class PatientForm(MeasuredForm):
    """Emits `changed` with a Typed[Patient] at every change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, later("Patient"))
        self.sex = ChoiceBox()
        self.sex.addItem(tr("choose"))
        for sex, words in _SEXES.items():
            self.sex.addItem(tr(words), sex.value)
        self.haemodialysis = QCheckBox(tr("On haemodialysis"))
        self.before = WholeLabel()
        self.add_wide(self.before)
        self.add_field("age", tr("Age, years"))
        self.add_control(tr("Sex"), self.sex)
        self.add_field("weight", tr("Weight"), WEIGHT)
        self.add_field("height", tr("Height"), HEIGHT)
        self.add_field("creatinine", tr("Creatinine"), CREATININE)
        self.add_field("clearance", tr("or clearance, mL/min"))
        self.add_wide(self.haemodialysis)
        self.close_column()
        self.sex.currentIndexChanged.connect(self.tell)
        self.haemodialysis.toggled.connect(self.tell)

    def typed(self) -> Typed[Patient]:
        """What the form holds now."""
        return self.read(self._patient)

    def say_before(self, words: str) -> None:
        """What is to be known before anything is typed; nothing for empty words."""
        self.before.setText(words)
        self.before.setVisible(bool(words))

    def is_of_a_child(self) -> bool:
        """Whether the age typed is one of a child under 12, for whom there is another form."""
        age = self.fields["age"].text().strip()
        return age.isdecimal() and int(age) < YOUNGEST_OF_A_TABLE

    def empty(self) -> None:
        super().empty()
        self.sex.setCurrentIndex(0)
        self.haemodialysis.setChecked(False)

    @Slot()
    def tell(self) -> None:
        self.changed.emit(self.typed())

    def _patient(self) -> Patient:
        return Patient(
            age=self.years(),
            sex=Sex(self.sex.currentData()) if self.sex.currentIndex() > 0 else None,
            weight=self.quantity("weight", WEIGHT),
            height=self.quantity("height", HEIGHT),
            creatinine=self.quantity("creatinine", CREATININE),
            clearance=self.quantity("clearance", CLEARANCE),
            haemodialysis=self.haemodialysis.isChecked(),
        )
