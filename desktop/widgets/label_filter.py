"""Which official labels the search looks through: a row of choices at the foot of its answers."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from desktop.searcher import LabelsWanted
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.flowing import FlowingRow
from desktop.widgets.naming import name_choice
from desktop.words import grouped, later, tr

_SECTIONS = {
    later("All sections"): "",
    later("Boxed warning"): "34066-1",
    later("Indications"): "34067-9",
    later("Dosage"): "34068-7",
    later("Contraindications"): "34070-3",
    later("Warnings and precautions"): "43685-7",
    later("Warnings"): "34071-1",
    later("Adverse reactions"): "34084-4",
    later("Drug interactions"): "34073-7",
    later("Specific populations"): "43684-0",
    later("Abuse and dependence"): "42227-9",
    later("Overdosage"): "34088-5",
    later("Clinical pharmacology"): "34090-1",
    later("Clinical studies"): "34092-7",
    later("How supplied"): "34069-5",
    later("Package label"): "51945-4",
}
"""By the LOINC codes of their sections."""
_SUPPLIES = {later("Rx and OTC"): "", later("Rx only"): "rx", later("OTC only"): "otc"}
_LABELER_EM, _CHOICE_EM, _ARROW_EM = 8, 7, 3


class LabelFilter(FlowingRow):
    """`changed` tells that other labels are wanted; Esc leaves the row."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        self.told, self.labeler = QLabel(), QLineEdit()
        self.section, self.supply = ChoiceBox(), ChoiceBox()
        wide = (self.section, self.supply, self.labeler)
        super().__init__((self.told, *wide), wide)
        self._theme = theme
        self.told.setObjectName("caption")
        self.told.setToolTip(tr("Of each official label its newest version is looked through"))
        for words, code in _SECTIONS.items():
            self.section.addItem(tr(words), code)
        name_choice(self.section, tr("Sections of the official labels to look through"))
        for words, code in _SUPPLIES.items():
            self.supply.addItem(tr(words), code)
        name_choice(self.supply, tr("Prescription or over-the-counter labels"))
        self.labeler.setPlaceholderText(tr("Any labeler"))
        self.labeler.setAccessibleName(tr("Labeler of the official labels"))
        self.labeler.setClearButtonEnabled(True)
        self.setContentsMargins(*[round(theme.em * 0.4)] * 4)
        for choice in (self.section, self.supply):
            choice.may_be_narrow()
            choice.currentIndexChanged.connect(self.fit)
            choice.currentIndexChanged.connect(self.changed)
        self.labeler.textChanged.connect(self.changed)
        self.fit()
        self.count(0)

    def count(self, found: int) -> None:
        """So many rows above are of labels: they may be out of sight."""
        self.told.setText(tr("Labels: {count}", count=grouped(found)) if found else tr("Labels"))

    def wanted(self) -> LabelsWanted:
        return LabelsWanted(
            section=self.section.currentData(),
            supply=self.supply.currentData(),
            labeler=self.labeler.text().strip(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def fit(self) -> None:
        """What is chosen is read whole."""
        em = self._theme.em
        self.labeler.setMinimumWidth(round(em * _LABELER_EM))
        for choice in (self.section, self.supply):
            words = choice.fontMetrics().horizontalAdvance(choice.currentText())
            choice.setMinimumWidth(round(max(em * _CHOICE_EM, words + em * _ARROW_EM)))
