"""Controls side by side, in as many lines as there must be for each to be whole."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget


class FlowingRow(QWidget):
    """What is `wide` has the rest of its line; where nothing is, the line ends early."""

    def __init__(self, parts: tuple[QWidget, ...], wide: tuple[QWidget, ...] = ()) -> None:
        super().__init__()
        self._parts, self._wide = parts, wide
        for part in parts:
            part.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = sum(self._width_of(part) + self._gap() for part in self._shown()) - self._gap()
        return QSize(max(0, width), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        narrowest = max((self._width_of(part) for part in self._shown()), default=0)
        return QSize(narrowest, self.heightForWidth(max(narrowest, self.width())))

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        return max(0, sum(self._height_of(line) + self._gap() for line in lines) - self._gap())

    def event(self, event: QEvent) -> bool:
        """A part whose words change, or that comes or goes, needs another place."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()

    def _shown(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _gap(self) -> int:
        return self.fontMetrics().height() // 3

    def _width_of(self, part: QWidget) -> int:
        return max(part.sizeHint().width(), part.minimumWidth())

    def _height_of(self, line: list[QWidget]) -> int:
        return max(part.sizeHint().height() for part in line)

    def _lines(self, width: int) -> list[list[QWidget]]:
        lines: list[list[QWidget]] = []
        left = 0
        for part in self._shown():
            need = self._width_of(part)
            if not lines or need > left:
                lines.append([])
                left = width
            lines[-1].append(part)
            left -= need + self._gap()
        return lines

    def _place(self) -> None:
        top = 0
        for line in self._lines(self.width()):
            high, at = self._height_of(line), 0
            taken = sum(self._width_of(part) + self._gap() for part in line) - self._gap()
            wide = [part for part in line if part in self._wide]
            more = max(0, self.width() - taken) // len(wide) if wide else 0
            for part in line:
                width = min(self.width(), self._width_of(part) + (more if part in wide else 0))
                low = part.sizeHint().height()
                place = QRect(QPoint(at, top + (high - low) // 2), QSize(width, low))
                part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
                at += width + self._gap()
            top += high + self._gap()
