"""The looks of each kind of picture, guarded. `python -m tests.pictures.golden` renews them."""

import re
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QFont, QFontMetricsF, QImage

from desktop.theme import interface_font
from tests.pictures.golden import FOLDER, files, shapes
from tests.pictures.samples import samples

SAMPLES = samples()
SVG = "{http://www.w3.org/2000/svg}"
_TOLERANCE = 24
"""Of 255, a colour's channel: edges are smoothed a little differently by each version of Qt."""
_SHARE = 0.002


def share_that_differs(one: QImage, other: QImage) -> float:
    rgb = QImage.Format.Format_RGB32
    first, second = (bytes(image.convertToFormat(rgb).constBits()) for image in (one, other))
    if first == second:
        return 0.0
    differing = sum(abs(p - q) > _TOLERANCE for p, q in zip(first, second, strict=True))
    return differing / len(first)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_drawing_is_the_golden_one_to_the_letter(name: str) -> None:
    assert SAMPLES[name].svg + "\n" == (FOLDER / f"{name}.svg").read_text("utf-8")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", SAMPLES)
def test_its_shapes_look_as_they_should_in_each_theme_at_two_scales(name: str) -> None:
    for theme, scale, path in files(name):
        golden, drawn = QImage(str(path)), shapes(SAMPLES[name], theme, scale)
        assert golden.size() == drawn.size()
        assert share_that_differs(golden, drawn) <= _SHARE, (theme, scale)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", SAMPLES)
def test_no_words_collide_or_are_cut(name: str) -> None:
    root = ElementTree.fromstring(SAMPLES[name].svg)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    boxes = []
    for text in root.iter(f"{SVG}text"):
        font = QFont(interface_font(QFont()))
        font.setPixelSize(round(float(text.attrib["font-size"]) * 10))
        font.setWeight(QFont.Weight(int(text.attrib["font-weight"])))
        metrics = QFontMetricsF(font)
        words = text.text or ""
        wide, tall = metrics.horizontalAdvance(words) / 10, metrics.ascent() / 10
        x, y = float(text.attrib["x"]), float(text.attrib["y"])
        left = x - wide * {"start": 0, "middle": 0.5, "end": 1}[text.attrib["text-anchor"]]
        assert left >= -1, words
        assert left + wide <= width + 1, words
        assert tall * 0.7 <= y <= height, words
        boxes.append((left, y - tall * 0.7, left + wide, y, words))
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart = (
                one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
            )
            assert apart, (one[4], other[4])


def test_every_golden_file_belongs_to_a_sample() -> None:
    named = {re.sub(r"(-(light|dark|contrast)-[12]x)?\.\w+$", "", p.name) for p in FOLDER.iterdir()}
    assert named == set(SAMPLES)
