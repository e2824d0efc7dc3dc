"""A picture in a window of its own, at the size the reader chooses."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.canvas import painted
from desktop.pictures.drawing import Picture
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.fitting import OwnWindow
from desktop.words import tr

_FIT = 0
_SCALES = (_FIT, 100, 150, 200, 300)
_WIDTH_EM, _HEIGHT_EM = 72, 48


class PictureWindow(OwnWindow):
    """Plus and minus change the size."""

    def __init__(self, theme: Theme, picture: Picture, parent: QWidget) -> None:
        super().__init__(theme, _WIDTH_EM, _HEIGHT_EM, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Picture · Dorsal"))
        self._picture = picture
        self.scale = ChoiceBox()
        self.scale.setAccessibleName(tr("Size of the picture"))
        for percent in _SCALES:
            self.scale.addItem(tr("Fit the window") if percent == _FIT else f"{percent}%", percent)
        self.image = QLabel()
        self.image.setAccessibleName(picture.words)
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._paper = QScrollArea()
        self._paper.setObjectName("paper")
        self._paper.setWidget(self.image)
        self._paper.setWidgetResizable(True)
        label = QLabel(tr("&Size"))
        label.setBuddy(self.scale)
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.scale)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self._paper)
        self._paper.viewport().installEventFilter(self)
        self.scale.currentIndexChanged.connect(self._draw)
        theme.changed.connect(self._draw)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the room for the picture, which is laid out after the window itself."""
        if event.type() == QEvent.Type.Resize:
            self._draw()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}.get(
            Qt.Key(event.key()), 0
        )
        if step:
            at = self.scale.currentIndex() + step
            self.scale.setCurrentIndex(min(max(at, 0), self.scale.count() - 1))
        else:
            super().keyPressEvent(event)

    @Slot()
    def _draw(self) -> None:
        em, drawn = self._theme.em, self._picture
        natural = QSize(round(drawn.width_em * em), round(drawn.height_em * em))
        percent = self.scale.currentData()
        if percent == _FIT:
            size = natural.scaled(self._paper.viewport().size(), Qt.AspectRatioMode.KeepAspectRatio)
        else:
            size = natural * (percent / 100)
        if size.isEmpty():
            return
        family = self._theme.font.family()
        image = painted(drawn, self._theme.tokens, family, size, self.devicePixelRatioF())
        self.image.setPixmap(QPixmap.fromImage(image))
