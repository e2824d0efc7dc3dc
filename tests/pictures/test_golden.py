"""The looks of each kind of picture, guarded. `python -m tests.pictures.golden` renews them."""

import re

import pytest
from PySide6.QtGui import QImage

from tests.pictures.golden import FOLDER, files, shapes
from tests.pictures.reading import words_that_collide_or_are_cut
from tests.pictures.samples import samples

SAMPLES = samples()
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
    assert list(words_that_collide_or_are_cut(SAMPLES[name])) == []


def test_every_golden_file_belongs_to_a_sample() -> None:
    named = {re.sub(r"(-(light|dark|contrast)-[12]x)?\.\w+$", "", p.name) for p in FOLDER.iterdir()}
    assert named == set(SAMPLES)
