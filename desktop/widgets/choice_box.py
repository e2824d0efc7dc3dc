"""A choice of one of several, whose words end in “…” where they have not room."""

from PySide6 import QtWidgets
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyleOptionComboBox

_BESIDE_WORDS = 1
"""Pixels that Qt’s own styles keep free before the words."""

_SPARE = 4


class ChoiceBox(QComboBox):
    """Qt (6.11) cuts what is chosen within a letter. Here it is drawn with “…” and stands whole in
    the tool tip; what is read aloud, found or asked for has all its words.
    """

    _shown = ""

    def may_be_narrow(self, letters: int = 0) -> None:
        """No wider of itself than so many letters, however long its choices are."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    def sizeHint(self) -> QSize:
        """In a large font Qt’s own is too narrow by a pixel or two for the longest of the words."""
        return super().sizeHint() + QSize(_SPARE, 0)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        if self.isVisible():  # what is only measured needs no QStyle, which the start does without
            option.currentText = self._with_room(option)
        self._shown = option.currentText

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whatever changes the words or their room has them drawn anew."""
        super().paintEvent(event)
        whole = self.currentText()
        self.setToolTip(whole if self._shown != whole else "")

    def _with_room(self, option: QStyleOptionComboBox) -> str:
        style = QtWidgets.QStyle
        words = style.SubControl.SC_ComboBoxEditField
        room = (
            self.style()
            .subControlRect(style.ComplexControl.CC_ComboBox, option, words, self)
            .width()
        )
        end = Qt.TextElideMode.ElideRight
        return option.fontMetrics.elidedText(self.currentText(), end, room - _BESIDE_WORDS)
