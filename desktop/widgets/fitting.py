"""Windows and rows of buttons that fit: on the screen there is, at any size of text."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QWidget

from desktop.theme import Theme

_FRAME = QSize(16, 56)
"""The most that a frame and title bar take of the screen, in device-independent pixels."""


def open_with(window: QWidget, wished: QSize) -> None:
    """Gives a window a size, no larger than the screen of its parent has room for, and centres it
    there.
    """
    room = room_around(window.parentWidget() or window)
    place = QRect(room.topLeft(), wished.boundedTo(room.size() - _FRAME))
    place.moveCenter(room.center())
    window.setGeometry(place)


def room_around(window: QWidget) -> QRect:
    """What of the screen that a window stands on is for windows.

    Not by asking the widget: PySide6 6.11 then takes the screen down with it.
    """
    screen = QGuiApplication.screenAt(window.frameGeometry().center())
    return (screen or QGuiApplication.primaryScreen()).availableGeometry()


class OwnWindow(QDialog):
    """A window beside the main one, of a size in heights of the font; Esc closes it. A dialog, for
    a screen reader to know it as a window; Enter presses only the button in focus.
    """

    def __init__(self, theme: Theme, width_em: float, height_em: float, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        open_with(self, QSize(round(theme.em * width_em), round(theme.em * height_em)))

    def showEvent(self, event: QShowEvent) -> None:
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        focused = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif enter and isinstance(focused, QPushButton):
            focused.click()
        else:
            super().keyPressEvent(event)


class ButtonRow(QWidget):
    """Buttons of one width side by side; in two columns or one where there is not room for all."""

    def __init__(self, buttons: tuple[QPushButton, ...]) -> None:
        super().__init__()
        self._buttons = buttons
        for button in buttons:
            button.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        count = len(self._shown())
        return QSize(self._width_of(count), self._height_of(1 if count else 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._width_of(1), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        columns = self._columns(width)
        return self._height_of(-(-len(self._shown()) // columns))

    def event(self, event: QEvent) -> bool:
        """A button whose words change, or that comes or goes, needs another place."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()

    def _shown(self) -> list[QPushButton]:
        return [button for button in self._buttons if not button.isHidden()]

    def _gap(self) -> int:
        return self.fontMetrics().height() // 3

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


class TallEnough(QScrollArea):
    """Scrolls, where there is not room for all, rather than squeezing what wraps its words."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize, QEvent.Type.Show):
            self.heighten(self._needed())
        return super().event(event)

    def heighten(self, needed: int) -> None:
        """To the height in which all is whole."""
        self._inside.setMinimumHeight(needed)

    def _needed(self) -> int:
        layout = self._inside.layout()
        if layout is None:
            return 0
        if layout.hasHeightForWidth():
            return layout.totalMinimumHeightForWidth(self.viewport().width())
        return layout.totalMinimumSize().height()
