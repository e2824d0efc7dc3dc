"""A question to the reader, to which its asker adds the answers."""

from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def question(window: QWidget, words: str, more: str) -> "QtWidgets.QMessageBox":
    """Plain text, `more` below it; over a window."""
    box = QtWidgets.QMessageBox(window)
    box.setWindowTitle("Dorsal")
    box.setIcon(QtWidgets.QMessageBox.Icon.Question)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setInformativeText(more)
    return box
