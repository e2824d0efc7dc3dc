"""SVG from plain values, by ElementTree: a drawing library would slow the start."""

from dataclasses import dataclass
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement, tostring

INK = "ink"
"""Colours in a picture are names of theme tokens, written {token} and filled in when shown."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG, its size in ems, and the same facts in words."""

    svg: str
    width_em: float
    height_em: float
    words: str


class Drawing:
    """One SVG; lengths are in units of 1/16 em."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._root = Element(
            "svg",
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {_number(width)} {_number(height)}",
            width=_number(width),
            height=_number(height),
        )

    def line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1
    ) -> None:
        self._add("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=_token(colour), stroke_width=width)

    def rect(
        self, x: float, y: float, width: float, height: float, fill: str, data: str = ""
    ) -> None:
        self._add("rect", x=x, y=y, width=width, height=height, fill=_token(fill), data_value=data)

    def polygon(self, points: list[tuple[float, float]], fill: str, data: str = "") -> None:
        text = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
        self._add("polygon", points=text, fill=_token(fill), data_value=data)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        colour: str = INK,
        size: float = 15,
        anchor: str = "start",
        weight: int = 400,
    ) -> None:
        element = self._add(
            "text",
            x=x,
            y=y,
            fill=_token(colour),
            font_size=size,
            text_anchor=anchor,
            font_weight=weight,
            font_family="{family}",
        )
        element.text = words

    def svg(self) -> str:
        return tostring(self._root, encoding="unicode")

    def _add(self, name: str, **attributes: str | float) -> Element:
        written = {
            key.replace("_", "-"): value if isinstance(value, str) else _number(value)
            for key, value in attributes.items()
            if value != ""
        }
        return SubElement(self._root, name, written)


def _token(colour: str) -> str:
    return f"{{{colour}}}"


def _number(value: float | Decimal) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
