"""SVG from plain values, by ElementTree, once it is asked for."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct, field

from db.address import Address

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

INK = "ink"
"""Colours in a picture are names of theme tokens, written {token} and filled in when shown."""


class Picture(Struct, frozen=True, eq=False):
    """A drawing, its size in ems, the same facts in words, and where these stand.

    `write` gives its SVG, which is asked for when it comes into sight: most of a page's do not.
    `narrower` draws the same for a room of less ems, where there is such a drawing.
    """

    write: Callable[[], str]
    width_em: float
    height_em: float
    words: str
    places: tuple[Address, ...] = ()
    narrower: "Callable[[float], Picture] | None" = None

    @property
    def svg(self) -> str:
        return self.write()

    def fitting(self, room_em: float) -> "Picture":
        """The widest that fits; the narrowest of all where none does."""
        if self.narrower is None or self.width_em <= room_em:
            return self
        return self.narrower(room_em)


class Shape(StrEnum):
    """How a mark shows its numbers along its axis."""

    BAR = "bar"
    """From the axis' zero to one number."""
    POINT = "point"
    """Its middle stands at one number."""
    SPAN = "span"
    """From one number to another."""
    STEP = "step"
    """From the first number along its first axis, up to the second number on its second, until the
    third, if it ends.
    """
    CURVE = "curve"
    """A formula of the one number, over both its axes."""
    ICONS = "icons"
    """As many icons as the number, on no axis."""


class Icon(StrEnum):
    """One person in a picture of many."""

    DIAMOND = "diamond"
    UPWARD = "upward"
    """A triangle on its base."""
    DOWNWARD = "downward"


class Mark(Struct, frozen=True):
    """What a shape stands for: the record's part that holds the numbers, and the numbers drawn.

    `axis` is the id of the axis they stand on, or of two with a space between; `part` is which part
    of the record's numbers it is where they are drawn in several. All is written into the SVG, so
    that a drawing can be read back and held against its record.
    """

    place: Address
    shape: Shape
    values: tuple[Decimal, ...]
    axis: str = ""
    part: str = ""

    def attributes(self) -> dict[str, str]:
        written = {
            "data-place": str(self.place),
            "data-shape": self.shape.value,
            "data-values": " ".join(f"{value:f}" for value in self.values),
            "data-axis": self.axis,
        }
        return written | ({"data-part": self.part} if self.part else {})


class _Part(Struct):
    """An element to be, its numbers not yet written."""

    name: str
    attributes: dict[str, str | float]
    mark: Mark | None = None
    text: str | None = None
    parts: list["_Part"] = field(default_factory=list)

    def written(self) -> "Element":
        from xml.etree.ElementTree import Element

        attributes = {
            key.replace("_", "-"): value if isinstance(value, str) else _number(value)
            for key, value in self.attributes.items()
            if value != ""
        }
        element = Element(self.name, attributes | (self.mark.attributes() if self.mark else {}))
        element.text = self.text
        element.extend(part.written() for part in self.parts)
        return element


class Drawing:
    """One SVG; lengths are in units of 1/16 em.

    Words of 12, the smallest, have 8 points on a sheet of A4 if it is no wider than 790.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self._hatches: dict[str, _Part] = {}
        self._parts: list[_Part] = []
        self._places: dict[Address, None] = {}

    def line(
        self,
        x1: float,
        y1: float,
        x2: float,
        y2: float,
        colour: str,
        width: float = 1,
        mark: Mark | None = None,
    ) -> None:
        self._add(
            "line", mark, x1=x1, y1=y1, x2=x2, y2=y2, stroke=_token(colour), stroke_width=width
        )

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        mark: Mark | None = None,
        hatched: bool = False,
        outline: str = "",
    ) -> None:
        """`hatched` stripes the shape in its colour: told apart without colour."""
        self._add("rect", mark, x=x, y=y, width=width, height=height,
                  **self._paint(fill, hatched, outline))  # fmt: skip

    def circle(
        self,
        x: float,
        y: float,
        radius: float,
        fill: str,
        mark: Mark | None = None,
        hatched: bool = False,
        outline: str = "",
    ) -> None:
        self._add("circle", mark, cx=x, cy=y, r=radius, **self._paint(fill, hatched, outline))

    def polygon(
        self,
        points: list[tuple[float, float]],
        fill: str,
        mark: Mark | None = None,
        hatched: bool = False,
        outline: str = "",
    ) -> None:
        self._add("polygon", mark, points=_points(points), **self._paint(fill, hatched, outline))

    def icons(
        self,
        icon: Icon,
        middles: Iterable[tuple[float, float]],
        radius: float,
        fill: str,
        mark: Mark | None = None,
        outline: str = "",
    ) -> None:
        """Many like icons as one group: as one path Qt takes ten times as long to fill them."""
        group = self._add("g", mark, **self._paint(fill, False, outline))
        group.parts = [_Part(*_icon(icon, x, y, radius)) for x, y in middles]

    def dots(
        self,
        rows: Iterable[tuple[float, float, float]],
        size: float,
        step: float,
        colour: str,
        mark: Mark | None = None,
        round_: bool = False,
    ) -> None:
        """Rows of square or round dots, `step` apart, each row from its first middle to its last.

        A row is one dashed line: a thousand dots apart would make a slow picture. A round dot is
        the two ends of a dash that has next to no length.
        """
        cap = "round" if round_ else ""
        group = self._add("g", mark, stroke=_token(colour), stroke_width=size, stroke_linecap=cap)
        dash = 0.01 if round_ else size
        dashes = f"{dash:.2f} {step - dash:.2f}"
        for first, last, y in rows:
            beyond = step / 5 if round_ else dash / 2  # a line that ends on a dash may lose it
            row: dict[str, str | float] = {
                "x1": f"{first - dash / 2:.2f}",
                "x2": f"{last + beyond:.2f}",
                "y1": f"{y:.2f}",
                "y2": f"{y:.2f}",
                "stroke-dasharray": dashes,
            }
            group.parts.append(_Part("line", row))

    def polyline(
        self,
        points: list[tuple[float, float]],
        colour: str,
        width: float = 1.6,
        dashes: str = "",
        mark: Mark | None = None,
    ) -> None:
        """`dashes` is SVG's own list of lengths, such as "6 4"."""
        self._add("polyline", mark, points=_points(points), fill="none", stroke=_token(colour),
                  stroke_width=width, stroke_dasharray=dashes)  # fmt: skip

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
        part = self._add(
            "text",
            None,
            x=x,
            y=y,
            fill=_token(colour),
            font_size=size,
            text_anchor=anchor,
            font_weight=weight,
            font_family="{family}",
        )
        part.text = words

    def axis(self, id_: str, **attributes: str) -> None:
        """Writes down how numbers stand on an axis, for reading the drawing back."""
        self._add("g", None, id=id_, **attributes)

    def picture(self, words: str, narrower: Callable[[float], Picture] | None = None) -> Picture:
        """The drawing, finished; `words` tell the same facts."""
        size = self.width / 16, self.height / 16
        write = cache(lambda: self._written(words))
        return Picture(write, *size, words, tuple(self._places), narrower)

    def _written(self, words: str) -> str:
        from xml.etree.ElementTree import tostring

        width, height = _number(self.width), _number(self.height)
        attributes: dict[str, str | float] = {
            "xmlns": "http://www.w3.org/2000/svg",
            "role": "img",
            "viewBox": f"0 0 {width} {height}",
            "width": width,
            "height": height,
        }
        title = _Part("title", {}, text=words)
        parts = [title, *reversed(self._hatches.values()), *self._parts]
        root = _Part("svg", attributes, parts=parts).written()
        return tostring(root, encoding="unicode")

    def _paint(self, fill: str, hatched: bool, outline: str) -> dict[str, str]:
        if hatched:
            outline = outline or fill
        painted = f"url(#{self._hatch(fill)})" if hatched else _token(fill)
        return {"fill": painted, "stroke": _token(outline) if outline else ""}

    def _hatch(self, colour: str) -> str:
        """A pattern of slanted stripes; a tile whose corners carry on the next tile's stripes."""
        id_ = f"hatch-{colour}"
        if id_ not in self._hatches:
            stripes = "M-1,1 L1,-1 M0,6 L6,0 M5,7 L7,5"
            tile = {"id": id_, "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
            ground = {"width": "6", "height": "6", "fill": "{paper}"}
            ink = {"d": stripes, "stroke": _token(colour), "stroke-width": "1.6"}
            parts = [_Part("rect", {**ground}), _Part("path", {**ink})]
            self._hatches[id_] = _Part("pattern", {**tile}, parts=parts)
        return id_

    def _add(self, name: str, mark: Mark | None, **attributes: str | float) -> _Part:
        if mark:
            self._places[mark.place] = None
        part = _Part(name, attributes, mark)
        self._parts.append(part)
        return part


def _icon(icon: Icon, x: float, y: float, radius: float) -> tuple[str, dict[str, str | float]]:
    """An element's name and attributes."""
    match icon:
        case Icon.DIAMOND:
            corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
            return "polygon", {"points": _points(corners)}
        case Icon.UPWARD | Icon.DOWNWARD:
            tip = -radius if icon is Icon.UPWARD else radius
            corners = [(x, y + tip), (x + radius, y - tip), (x - radius, y - tip)]
            return "polygon", {"points": _points(corners)}


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _token(colour: str) -> str:
    return f"{{{colour}}}"


def _number(value: float | Decimal) -> str:
    return f"{float(value):.2f}".rstrip("0").rstrip(".")
