"""Controls side by side, in as many lines as there must be for each to be whole."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

_Part = tuple[QWidget, int]


class _Flowing(QWidget):
    """As high as its parts need at its width; they are placed anew with whatever changes that."""

    def __init__(self, parts: tuple[QWidget, ...]) -> None:
        super().__init__()
        self._parts = parts
        for part in parts:
            part.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

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

    def _place(self) -> None:
        raise NotImplementedError


class FlowingRow(_Flowing):
    """What is `wide` has the rest of its line; where nothing is, the line ends early."""

    def __init__(self, parts: tuple[QWidget, ...], wide: tuple[QWidget, ...] = ()) -> None:
        super().__init__(parts)
        self._wide = wide

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


class ButtonRow(_Flowing):
    """Buttons of one width side by side; in two columns or one where there is not room for all."""

    def sizeHint(self) -> QSize:
        count = len(self._shown())
        return QSize(self._width_of(count), self._height_of(1 if count else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(1), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        columns = self._columns(width)
        return self._height_of(-(-len(self._shown()) // columns))

    def _columns(self, width: int) -> int:
        count = len(self._shown())
        return next((n for n in (count, 2) if n and self._width_of(n) <= width), 1)

    def _width_of(self, columns: int) -> int:
        widest = max((button.sizeHint().width() for button in self._shown()), default=0)
        return columns * (widest + self._gap()) - self._gap() if columns else 0

    def _height_of(self, rows: int) -> int:
        tallest = max((button.sizeHint().height() for button in self._shown()), default=0)
        return rows * (tallest + self._gap()) - self._gap() if rows else 0

    def _place(self) -> None:
        shown, gap = self._shown(), self._gap()
        columns = self._columns(self.width())
        width = (self.width() + gap) // columns
        height = self._height_of(1) + gap
        for at, button in enumerate(shown):
            row, column = divmod(at, columns)
            button.setGeometry(column * width, row * height, width - gap, height - gap)


def _height(line: list[_Part]) -> int:
    return max(
        part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
        for part, width in line
    )
