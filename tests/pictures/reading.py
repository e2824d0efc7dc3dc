"""Reads a picture's SVG back: which numbers it draws, and where they stand on its axes."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest
from xml.etree import ElementTree

from PySide6.QtGui import QFont, QFontMetricsF

from db.address import Address
from desktop.pictures.drawing import Picture, Shape
from desktop.theme import interface_font

_SVG = "{http://www.w3.org/2000/svg}"
_NEAR = 0.011
"""Half a step of the two decimals in which a drawing writes its lengths, for both ends of a bar."""
_GAP = 4.0
"""Words nearer than that read as one."""


@dataclass(frozen=True)
class Drawn:
    """One mark: what it says that it shows, and what its place on the paper shows."""

    place: Address
    shape: Shape
    values: tuple[Decimal, ...]
    at: tuple[float, ...]
    """Along the axis: the ends of a bar or span, the middle of a point."""
    axis: ElementTree.Element | None
    up: tuple[float, ...] = ()
    """The same along the second axis, where there is one."""
    second: ElementTree.Element | None = None

    def stands_right(self) -> bool:
        """Whether the shape stands where its numbers belong."""
        if self.shape is Shape.ICONS:
            return True
        assert self.axis is not None
        if self.shape is Shape.STEP:
            return self._is_step()
        if self.shape is Shape.CURVE:
            return self._is_curve()
        return _same([_x(self.axis, value) for value in self._ends()], self.at)

    def _is_step(self) -> bool:
        """It begins on its day, ends on its last or at the end of the axis, stands on zero."""
        assert self.axis is not None
        assert self.second is not None
        first, height, *end = map(float, self.values)
        until = _x(self.axis, end[0]) if end else _end(self.axis)
        feet = {_x(self.second, 0), _x(self.second, height)}
        return _same([_x(self.axis, first), until], self.at) and _same(feet, set(self.up))

    def _is_curve(self) -> bool:
        """From 0 to the end of its time, each point on 2^(−t ÷ T), or on what that leaves of 1."""
        assert self.axis is not None
        assert self.second is not None
        half_life, rises = float(self.values[0]), self.second.get("id") == "reached"
        ends = {_x(self.axis, 0), _end(self.axis)}
        for x, y in zip(self.at, self.up, strict=True):
            near = []
            for at in (x - _NEAR, x + _NEAR):
                left = 2 ** -(_value(self.axis, at) / half_life)
                near.append(_x(self.second, 100 * (1 - left if rises else left)))
            if not min(near) - _NEAR <= y <= max(near) + _NEAR:
                return False
        return len(self.at) > 20 and _same(ends, {self.at[0], self.at[-1]})

    def _ends(self) -> tuple[float, ...]:
        match self.shape:
            case Shape.BAR:
                value = float(self.values[0])
                if len(self.values) == 2:
                    value = 100 * value / float(self.values[1])
                return (0.0, value)
            case _:
                return tuple(map(float, self.values))


def _same(expected: Iterable[float], found: Iterable[float]) -> bool:
    pairs = list(zip_longest(sorted(expected), sorted(found), fillvalue=math.inf))
    return all(abs(one - other) <= _NEAR for one, other in pairs)


def _end(axis: ElementTree.Element) -> float:
    return float(axis.attrib["data-start"]) + float(axis.attrib["data-length"])


def _value(axis: ElementTree.Element, x: float) -> float:
    """What stands at a place of a linear axis."""
    low, high = float(axis.attrib["data-low"]), float(axis.attrib["data-high"])
    share = (x - float(axis.attrib["data-start"])) / float(axis.attrib["data-length"])
    return low + share * (high - low)


def drawn_in(picture: Picture) -> Iterator[Drawn]:
    """Every mark of a picture."""
    root = ElementTree.fromstring(picture.svg)
    axes = {one.get("id", ""): one for one in root.iter(f"{_SVG}g") if one.get("data-scale")}
    for element in root.iter():
        if "data-place" in element.attrib:
            shape = Shape(element.attrib["data-shape"])
            along, _, upright = element.get("data-axis", "").partition(" ")
            yield Drawn(
                place=Address.parse(element.attrib["data-place"]),
                shape=shape,
                values=tuple(map(Decimal, element.attrib["data-values"].split())),
                at=_along(element, shape),
                axis=axes.get(along),
                up=_upright(element) if upright else (),
                second=axes.get(upright),
            )


def _upright(element: ElementTree.Element) -> tuple[float, ...]:
    def number(name: str) -> float:
        return float(element.get(name, "nan"))

    if element.tag == f"{_SVG}polyline":
        return tuple(y for _, y in _points(element))
    if element.tag == f"{_SVG}line":
        return (number("y1"), number("y2"))
    return (number("y"), number("y") + number("height"))


def _points(element: ElementTree.Element) -> list[tuple[float, float]]:
    pairs = (pair.split(",") for pair in element.attrib["points"].split())
    return [(float(x), float(y)) for x, y in pairs]


def words_in(picture: Picture) -> list[str]:
    """The words written in a picture."""
    return [one.text or "" for one in ElementTree.fromstring(picture.svg).iter(f"{_SVG}text")]


def _along(element: ElementTree.Element, shape: Shape) -> tuple[float, ...]:
    def number(name: str) -> float:
        return float(element.get(name, "nan"))

    match element.tag.removeprefix(_SVG), shape:
        case "polyline", _:
            return tuple(x for x, _ in _points(element))
        case "line", _:
            return (number("x1"), number("x2"))
        case "rect", Shape.POINT:
            return (number("x") + number("width") / 2,)
        case "rect", _:
            return (number("x"), number("x") + number("width"))
        case "circle", _:
            return (number("cx"),)
    return ()


def _x(axis: ElementTree.Element, value: float) -> float:
    scale = axis.attrib["data-scale"]
    placed = {"linear": lambda v: v, "log": math.log, "needed": lambda v: 1 / v}[scale](value)
    low, high = float(axis.attrib["data-low"]), float(axis.attrib["data-high"])
    start, length = float(axis.attrib["data-start"]), float(axis.attrib["data-length"])
    return start + (placed - low) / (high - low) * length


def words_that_collide_or_are_cut(picture: Picture) -> Iterator[str]:
    """Words beyond the edge of a picture, over other words or with no gap before them, in the font
    of the interface.
    """
    root = ElementTree.fromstring(picture.svg)
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    boxes: list[tuple[float, float, float, float, str]] = []
    for text in root.iter(f"{_SVG}text"):
        left, top, right, bottom, words = _box(text)
        if left < -1 or right > width + 1 or top < 0 or bottom > height:
            yield f"cut: {words}"
        for one in boxes:
            if left < one[2] + _GAP and one[0] < right + _GAP and top < one[3] and one[1] < bottom:
                yield f"{one[4]} and {words}"
        boxes.append((left, top, right, bottom, words))


def _box(text: ElementTree.Element) -> tuple[float, float, float, float, str]:
    font = QFont(interface_font(QFont()))
    font.setPixelSize(round(float(text.attrib["font-size"]) * 10))
    font.setWeight(QFont.Weight(int(text.attrib["font-weight"])))
    metrics = QFontMetricsF(font)
    words = text.text or ""
    wide, tall = metrics.horizontalAdvance(words) / 10, metrics.ascent() / 10
    x, y = float(text.attrib["x"]), float(text.attrib["y"])
    left = x - wide * {"start": 0, "middle": 0.5, "end": 1}[text.attrib["text-anchor"]]
    return left, y - tall * 0.7, left + wide, y, words
