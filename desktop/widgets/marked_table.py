"""A table that shows in the corner of a cell that the reader has marked what it says."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QTableView

from db.address import Address

_SMALLER = 0.8
FROM_LEFT = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextForceLeftToRight
)
"""How headings begin: Qt (6.11) draws those of a style sheet as the program runs, not its table."""


class MarkedTable(QTableView):
    """`place_of` tells what a cell says; the signs are drawn over what the cells show."""

    def __init__(self, place_of: Callable[[QModelIndex], Address | None]) -> None:
        super().__init__()
        self._place_of = place_of
        self._signs: Mapping[Address, str] = {}
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else “+20” would read “20+”

    def show_signs(self, signs: Mapping[Address, str], heard: str) -> None:
        """A sign for each marked place, and what a screen reader says of them all."""
        self._signs = signs
        self.setAccessibleDescription(heard)
        self.viewport().update()

    def sign_at(self, index: QModelIndex) -> str:
        """The sign in the corner of a cell; empty where nothing is marked."""
        place = self._place_of(index) if self._signs else None
        return self._signs.get(place, "") if place else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._signs:
            return
        painter = QPainter(self.viewport())
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
        painter.setFont(font)
        painter.setPen(self.palette().color(QPalette.ColorRole.Link))
        corner = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight
        rows = range(self.model().rowCount())
        for index in (self.model().index(r, c) for r in rows for c in self._columns()):
            where = self.visualRect(index)
            if where.intersects(event.rect()):
                painter.drawText(where.adjusted(0, 0, -2, 0), corner, self.sign_at(index))
        painter.end()

    def _columns(self) -> list[int]:
        return [c for c in range(self.model().columnCount()) if not self.isColumnHidden(c)]
