"""The golden pictures: how each sample is to look. Run as a module, it writes them anew.

The drawing itself is kept as SVG, to the letter. Its shapes are kept as pixels in each theme at two
scales, without the words: fonts differ from machine to machine, shapes do not.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from desktop.canvas import painted
from desktop.pictures.drawing import Picture
from desktop.theme import load_tokens
from tests.pictures.samples import samples

FOLDER = Path(__file__).parent / "golden"
THEMES = ("light", "dark", "contrast")
SCALES = (1, 2)
_EM = 10
_WORDS = re.compile(r"<text.*?</text>", re.DOTALL)


def shapes(picture: Picture, theme: str, scale: int) -> QImage:
    """The picture without its words, on the theme's paper."""
    tokens = load_tokens(theme)
    without_words = _WORDS.sub("", picture.svg)
    bare = Picture(lambda: without_words, picture.width_em, picture.height_em, "")
    size = QSize(round(picture.width_em * _EM), round(picture.height_em * _EM))
    ink = painted(bare, tokens, "sans-serif", size, scale)
    ink.setDevicePixelRatio(1)
    whole = QImage(ink.size(), QImage.Format.Format_RGB32)
    whole.fill(tokens.paper)
    painter = QPainter(whole)
    painter.drawImage(0, 0, ink)
    painter.end()
    return whole


def files(name: str) -> Iterator[tuple[str, int, Path]]:
    """The theme, scale and golden file of each look of a sample."""
    for theme in THEMES:
        for scale in SCALES:
            yield theme, scale, FOLDER / f"{name}-{theme}-{scale}x.png"


def _write() -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for name, picture in samples().items():
        (FOLDER / f"{name}.svg").write_text(picture.svg + "\n", "utf-8")
        for theme, scale, path in files(name):
            shapes(picture, theme, scale).save(str(path))
    application.quit()


if __name__ == "__main__":
    _write()
