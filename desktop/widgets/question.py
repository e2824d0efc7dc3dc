"""A question to the reader, to which its asker adds the answers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget


def question(window: QWidget, words: str, more: str) -> QMessageBox:
    """Plain text, `more` below it; over a window."""
    box = QMessageBox(window)
    box.setWindowTitle("Dorsal")
    box.setIcon(QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setInformativeText(more)
    return box
