"""Controls side by side, in as many lines as there must be for each to be whole."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

_Part = tuple[QWidget, int]


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
        return QSize(max(0, width), self.heightForWidth(max(0, width)))

    def minimumSizeHint(self) -> QSize:
        narrowest = max((part.minimumSizeHint().width() for part in self._shown()), default=0)
        return QSize(narrowest, self.heightForWidth(max(narrowest, self.width())))

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        lines = self._lines(width - around.left() - around.right())
        high = sum(_height(line) + self._gap() for line in lines) - self._gap()
        return max(0, high) + around.top() + around.bottom()

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

    def _lines(self, width: int) -> list[list[_Part]]:
        """Which parts stand in each line, with the width each has there."""
        lines: list[list[QWidget]] = []
        left = 0
        for part in self._shown():
            need = self._width_of(part)
            if not lines or need > left:
                lines.append([])
                left = width
            lines[-1].append(part)
            left -= need + self._gap()
        return [self._filled(line, width) for line in lines]

    def _filled(self, line: list[QWidget], width: int) -> list[_Part]:
        taken = sum(self._width_of(part) + self._gap() for part in line) - self._gap()
        wide = sum(part in self._wide for part in line)
        more = max(0, width - taken) // wide if wide else 0
        return [
            (part, min(width, self._width_of(part) + (more if part in self._wide else 0)))
            for part in line
        ]

    def _place(self) -> None:
        room = self.contentsRect()
        top = room.top()
        for line in self._lines(room.width()):
            at, high = room.left(), _height(line)
            for part, width in line:
                low = _height([(part, width)])
                place = QRect(at, top + (high - low) // 2, width, low)
                part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
                at += width + self._gap()
            top += high + self._gap()


def _height(line: list[_Part]) -> int:
    return max(
        part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
        for part, width in line
    )
