"""Pictures painted: SVG with the theme's colours filled in, as crisp as the paper or screen."""

import re

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop.pictures.drawing import Picture
from desktop.theme import Tokens

_TOKEN = re.compile(r"\{(\w+)\}")


def coloured(drawn: Picture, tokens: Tokens, family: str) -> str:
    """The SVG with colours and a font family in the places that name them."""

    def colour(found: re.Match[str]) -> str:
        return family if found[1] == "family" else str(getattr(tokens, found[1]))

    return _TOKEN.sub(colour, drawn.svg)


def painted(drawn: Picture, tokens: Tokens, family: str, size: QSize, ratio: float) -> QImage:
    """A picture of `size` device-independent pixels; `ratio` is device pixels in one of these."""
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(coloured(drawn, tokens, family).encode())).render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
