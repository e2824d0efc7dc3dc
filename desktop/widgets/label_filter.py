"""Which official labels the search looks through: a row of choices at the foot of its answers."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.searcher import LabelsWanted
from desktop.theme import Theme
from desktop.widgets.naming import name_choice

_SECTIONS = {
    "All sections": "",
    "Boxed warning": "34066-1",
    "Indications": "34067-9",
    "Dosage": "34068-7",
    "Contraindications": "34070-3",
    "Warnings and precautions": "43685-7",
    "Warnings": "34071-1",
    "Adverse reactions": "34084-4",
    "Drug interactions": "34073-7",
    "Specific populations": "43684-0",
    "Abuse and dependence": "42227-9",
    "Overdosage": "34088-5",
    "Clinical pharmacology": "34090-1",
    "Clinical studies": "34092-7",
    "How supplied": "34069-5",
    "Package label": "51945-4",
}
"""By the LOINC codes of their sections."""
_SUPPLIES = {"Rx and OTC": "", "Rx only": "rx", "OTC only": "otc"}
_LABELER_EM, _CHOICE_EM = 8, 7


class LabelFilter(QWidget):
    """`changed` tells that other labels are wanted; Esc leaves the row."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.told = QLabel()
        self.told.setObjectName("caption")
        self.told.setToolTip("Of each official label its newest version is looked through")
        self.section, self.supply = QComboBox(), QComboBox()
        self.section.addItems(list(_SECTIONS))
        name_choice(self.section, "Sections of the official labels to look through")
        self.supply.addItems(list(_SUPPLIES))
        name_choice(self.supply, "Prescription or over-the-counter labels")
        self.labeler = QLineEdit()
        self.labeler.setPlaceholderText("Any labeler")
        self.labeler.setAccessibleName("Labeler of the official labels")
        self.labeler.setClearButtonEnabled(True)
        row = QHBoxLayout(self)
        space = round(theme.em * 0.4)
        row.setContentsMargins(2 * space, space, space, space)
        row.setSpacing(space)
        row.addWidget(self.told)
        for widget in (self.section, self.supply, self.labeler):
            row.addWidget(widget, 1)
        for choice in (self.section, self.supply):
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.currentIndexChanged.connect(self.changed)
        self.labeler.textChanged.connect(self.changed)
        theme.changed.connect(self._fit)
        self._fit()
        self.count(0)

    def count(self, found: int) -> None:
        """So many rows above are of labels: they may be out of sight."""
        self.told.setText(f"Labels: {found}" if found else "Labels")

    def wanted(self) -> LabelsWanted:
        return LabelsWanted(
            section=_SECTIONS[self.section.currentText()],
            supply=_SUPPLIES[self.supply.currentText()],
            labeler=self.labeler.text().strip(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _fit(self) -> None:
        self.labeler.setMinimumWidth(round(self._theme.em * _LABELER_EM))
        for choice in (self.section, self.supply):
            choice.setMinimumWidth(round(self._theme.em * _CHOICE_EM))
