"""Pictures painted: SVG with the theme's colours filled in, as crisp as the paper or screen."""

from msgspec import structs
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.pictures.drawing import Picture
from desktop.pictures.export import filled
from desktop.theme import Tokens


def coloured(drawn: Picture, tokens: Tokens, family: str) -> str:
    """The SVG in a theme's colours."""
    return filled(drawn, structs.asdict(tokens), family)


def painted(
    drawn: Picture,
    tokens: Tokens,
    family: str,
    size: QSize,
    ratio: float,
    ground: Qt.GlobalColor = Qt.GlobalColor.transparent,
) -> QImage:
    """A picture of `size` device-independent pixels; `ratio` is device pixels in one of these."""
    from PySide6.QtSvg import QSvgRenderer  # when a picture comes into sight: it takes 3 ms

    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(ground)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(coloured(drawn, tokens, family).encode())).render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def nothing() -> QImage:
    """One clear pixel: after an empty answer Qt would go on to read a file of that name."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
