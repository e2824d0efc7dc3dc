"""Rows of a list that are as high as their words need, whatever frame the style gives them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

_BESIDE_LINES, _ABOVE_LINES = 1.6, 0.8
"""Room for frame and padding, in heights of a line."""


class WrappedRows(QStyledItemDelegate):
    """Qt measures words as if there were no frame, and leaves out the last lines."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        letters = self._view.fontMetrics()
        line = letters.height()
        width = self._view.viewport().width()
        room = QRect(0, 0, max(line, width - round(line * _BESIDE_LINES)), 0)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        height = letters.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()
        return QSize(width, height + round(line * _ABOVE_LINES))
