"""Rows of a list: their doses whole, and as high as their words need in any frame of a style."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from desktop.together import together

AnyIndex = QModelIndex | QPersistentModelIndex

_BESIDE_LINES, _ABOVE_LINES = 1.6, 0.8
"""Room for frame and padding, in heights of a line."""


class WholeDoses(QStyledItemDelegate):
    """Draws words in lines that part no dose; the words themselves stay as they are."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        option.text = together(option.text)


class WrappedRows(WholeDoses):
    """Qt measures words as if there were no frame, and leaves out the last lines."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        letters = self._view.fontMetrics()
        line = letters.height()
        width = self._view.viewport().width()
        room = QRect(0, 0, max(line, width - round(line * _BESIDE_LINES)), 0)
        words = together(str(index.data(Qt.ItemDataRole.DisplayRole)))
        height = letters.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(width, height + round(line * _ABOVE_LINES))
