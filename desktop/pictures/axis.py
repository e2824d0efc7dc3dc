"""From a number to its place on the paper."""

import math
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from clinical.quantity import spell
from desktop.pictures.drawing import Drawing

_MARGIN = 0.08


class Scale(StrEnum):
    LINEAR = "linear"
    LOG = "log"
    """For ratios: twice and half stand equally far from 1."""
    NEEDED = "needed"
    """For numbers needed to treat or harm: by one over the number, so that no effect is at 0."""


_COARSE = {
    Scale.LOG: ("0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "50"),
    Scale.NEEDED: ("1", "2", "3", "5", "10", "20", "50"),
}
_FINE = {
    Scale.LOG: ("0.3", "0.5", "0.7", "0.8", "0.9", "1", "1.1", "1.3", "1.5", "2", "3"),
    Scale.NEEDED: ("1", "2", "3", "4", "5", "6", "8", "10", "12", "15", "20", "30", "50", "100"),
}
_FEW = 3
_LETTER, _APART = 7.6, 6.0
"""The width of a letter of a number below the axis, and the room between two numbers."""


class Axis(Struct, frozen=True):
    """Runs from `start` over `length` units of the drawing; `low` and `high` are its ends as they
    stand on the scale (a logarithm on LOG, one over the number on NEEDED). An upright axis starts
    at its foot and has a `length` below 0.
    """

    id: str
    scale: Scale
    start: float
    length: float
    low: float
    high: float

    def x(self, value: Decimal) -> float:
        """The place of a number on the drawing."""
        share = (placed(self.scale, value) - self.low) / (self.high - self.low)
        return self.start + share * self.length

    def y(self, value: Decimal) -> float:
        """The same, for an upright axis."""
        return self.x(value)

    def ticks(self) -> list[Decimal]:
        """Round numbers along the axis, in rising order of place."""
        if self.scale is Scale.LINEAR:
            return self._round_numbers()
        coarse = self._inside(_COARSE[self.scale])
        known = coarse if len(coarse) >= _FEW else self._inside(_FINE[self.scale])
        return self._told_apart(known, first=coarse)

    def draw(self, drawing: Drawing, y: float) -> None:
        """The line, its ticks and their numbers, and how to read it back."""
        self.write_down(drawing)
        drawing.line(self.start, y, self.start + self.length, y, "line_strong")
        for tick in self.ticks():
            self._draw_tick(drawing, self.x(tick), y, spell(tick))
        for tick in self._no_effect():
            self._draw_tick(drawing, self.x(tick), y, "∞")

    def draw_upright(self, drawing: Drawing, x: float, right: float, unit: str = "") -> None:
        """Numbers to the left of `x`, and a line from each to `right`."""
        self.write_down(drawing)
        for tick in self.ticks():
            y = self.y(tick)
            drawing.line(x, y, right, y, "line_strong" if right < x else "line")
            drawing.text(x - 8, y + 4, f"{spell(tick)}{unit}", "ink_soft", 12, "end")

    def write_down(self, drawing: Drawing) -> None:
        """Only how to read numbers back from the drawing."""
        drawing.axis(
            self.id,
            **{
                "data-scale": self.scale.value,
                "data-start": f"{self.start:f}",
                "data-length": f"{self.length:f}",
                "data-low": repr(self.low),
                "data-high": repr(self.high),
            },
        )

    @staticmethod
    def _draw_tick(drawing: Drawing, x: float, y: float, words: str) -> None:
        drawing.line(x, y, x, y + 4, "line_strong")
        drawing.text(x, y + 18, words, "ink_soft", 12, "middle")

    def _no_effect(self) -> list[Decimal]:
        """Where an axis of numbers needed has it, one letter wide."""
        return [Decimal("Infinity")] if self.scale is Scale.NEEDED and self.low <= 0 else []

    def _told_apart(self, ticks: list[Decimal], first: list[Decimal]) -> list[Decimal]:
        """Those whose numbers do not run into one another; some have the first choice of room."""
        kept: list[Decimal] = []
        edge = [(self.x(one), 1) for one in self._no_effect()]
        for tick in sorted(ticks, key=lambda one: one not in first):
            at, letters = self.x(tick), len(spell(tick))
            others = (*edge, *((self.x(one), len(spell(one))) for one in kept))
            if all(abs(at - x) >= (letters + n) / 2 * _LETTER + _APART for x, n in others):
                kept.append(tick)
        return sorted(kept, key=self.x)

    def _inside(self, known: tuple[str, ...]) -> list[Decimal]:
        ticks = map(Decimal, known)
        inside = [t for t in ticks if self.low <= placed(self.scale, t) <= self.high]
        return sorted(inside, key=self.x)

    def _round_numbers(self) -> list[Decimal]:
        step = _round_step((self.high - self.low) / 4)
        first = math.ceil(self.low / float(step) - 1e-9)
        last = math.floor(self.high / float(step) + 1e-9)
        return [number * step for number in range(first, last + 1)]


def axis_over(
    id_: str,
    scale: Scale,
    values: Iterable[Decimal],
    start: float,
    length: float,
    from_zero: bool = False,
) -> Axis:
    """An axis that holds all values with some room beyond them.

    `from_zero` leaves no room beyond an end at zero, where bars begin.
    """
    ends = [placed(scale, value) for value in values]
    low, high = min(ends), max(ends)
    margin = (high - low or 1) * _MARGIN
    bare = from_zero or scale is Scale.NEEDED
    return Axis(
        id_,
        scale,
        start,
        length,
        low if bare and low == 0 else low - margin,
        high if bare and high == 0 else high + margin,
    )


def placed(scale: Scale, value: Decimal) -> float:
    """Where a number stands on a scale."""
    match scale:
        case Scale.LINEAR:
            return float(value)
        case Scale.LOG:
            return math.log(float(value))
        case Scale.NEEDED:
            return float(1 / value)


def _round_step(rough: float) -> Decimal:
    """The least of 1, 2, 5 times a power of ten that is not below `rough`."""
    power = Decimal(1).scaleb(math.floor(math.log10(rough)))
    return next(m * power for m in (1, 2, 5, 10) if float(m * power) >= rough)
