"""A label of plain words in lines that part no dose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from desktop.together import plainly_spaced, together


class WholeLabel(QLabel):
    """What it is asked for, and what a screen reader reads, has plain spaces."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(words)

    def setText(self, words: str) -> None:
        super().setText(together(words))
        self.setAccessibleName(words)

    def text(self) -> str:
        return plainly_spaced(super().text())
