"""Windows and panels that fit: on the screen there is, at any size of text."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShowEvent
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
