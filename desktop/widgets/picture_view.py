"""A picture on a page as a thing of its own: reached by Tab, read by a screen reader, taken out."""

from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QByteArray, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
)
from PySide6.QtWidgets import QLabel, QWidget

from db.address import Address
from db.errors import system_reason
from desktop import clipboard
from desktop.canvas import coloured, painted
from desktop.folder import refuse_where_read_only
from desktop.pictures.drawing import Picture
from desktop.pictures.export import captioned
from desktop.theme import Theme, load_tokens
from desktop.words import tr

QuotePlaces = Callable[[tuple[Address, ...]], str]
_PNG_SCALE = 3
_MARGIN_EM = 1


class PictureView(QLabel):
    """Lies over its picture on the page and shows nothing itself but the focus.

    Its accessible name is the picture's words; `name` is what the page calls it. Saved and copied
    pictures are light in every theme, and carry where they came from. `quote` writes the edition
    and address, and before them the references of some places; `said` is a short word of what was
    done.
    """

    said = Signal(str)
    larger_wanted = Signal(object)
    reached = Signal()

    def __init__(
        self, theme: Theme, name: str, drawn: Picture, quote: QuotePlaces, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.drawn, self.name = drawn, name
        self._theme = theme
        self._quote = quote
        nothing = QPixmap(1, 1)
        nothing.fill(Qt.GlobalColor.transparent)
        self.setPixmap(nothing)
        self.setObjectName("picture")
        self.setAccessibleName(drawn.words)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the page leads Tab to it
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setToolTip(tr("Enter or a double click shows it larger; its menu saves or copies it"))
        for words, act in (
            (tr("Show larger"), self._ask_larger),
            (tr("Copy picture"), self.copy_image),
            (tr("Copy in words"), self.copy_words),
            (tr("Save as SVG…"), self._choose_svg),
            (tr("Save as PNG…"), self._choose_png),
        ):
            action = QAction(words, self)
            action.triggered.connect(act)
            self.addAction(action)

    def save_svg(self, path: Path) -> None:
        """Writes the picture as SVG; says so, or why not."""
        svg = coloured(self._for_outside(), load_tokens("light"), self._theme.font.family())
        self._save(path, lambda file: file.write(svg.encode()) >= 0)

    def save_png(self, path: Path) -> None:
        """Writes the picture as PNG on white, three pixels for one of the screen's."""
        image = self._image()
        self._save(path, lambda file: QtGui.QImageWriter(file, QByteArray(b"png")).write(image))

    @Slot()
    def copy_image(self) -> None:
        QGuiApplication.clipboard().setImage(self._image())
        self.said.emit(tr("Copied the picture."))

    @Slot()
    def copy_words(self) -> None:
        clipboard.copy(f"{self.drawn.words}\n\n{self._quote(self.drawn.places)}\n")
        self.said.emit(tr("Copied the picture in words."))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_larger()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._ask_larger()
        event.accept()

    def _for_outside(self) -> Picture:
        return captioned(self.drawn, self._quote(()))

    def _image(self) -> QImage:
        drawn = self._for_outside()
        em = self._theme.em
        size = QSize(round(drawn.width_em * em), round(drawn.height_em * em))
        tokens = load_tokens("light")
        inner = painted(drawn, tokens, self._theme.font.family(), size, _PNG_SCALE)
        margin = round(em * _MARGIN_EM) * _PNG_SCALE
        inner.setDevicePixelRatio(1)
        whole = QImage(
            inner.width() + 2 * margin, inner.height() + 2 * margin, QImage.Format.Format_RGB32
        )
        whole.fill(QColor(tokens.paper))
        painter = QPainter(whole)
        painter.drawImage(margin, margin, inner)
        painter.end()
        whole.setText("Description", self.drawn.words)
        return whole

    def _save(self, path: Path, write: "Callable[[QtCore.QSaveFile], bool]") -> None:
        try:
            refuse_where_read_only(path)
        except OSError as error:
            self.said.emit(tr("Not saved: {reason}.", reason=system_reason(error)))
            return
        file = QtCore.QSaveFile(str(path))
        if file.open(QtCore.QSaveFile.OpenModeFlag.WriteOnly) and write(file) and file.commit():
            self.said.emit(tr("Saved as {name}.", name=path.name))
        else:
            self.said.emit(tr("Not saved: {reason}.", reason=file.errorString()))

    @Slot()
    def _ask_larger(self) -> None:
        self.larger_wanted.emit(self.drawn)

    @Slot()
    def _choose_svg(self) -> None:
        self._choose(tr("Save as SVG"), "picture.svg", tr("SVG (*.svg)"), self.save_svg)

    @Slot()
    def _choose_png(self) -> None:
        self._choose(tr("Save as PNG"), "picture.png", tr("PNG (*.png)"), self.save_png)

    def _choose(self, title: str, name: str, kinds: str, save: Callable[[Path], None]) -> None:
        path, _ = QtWidgets.QFileDialog.getSaveFileName(self, title, name, kinds)
        if path:
            save(Path(path))
