"""Forest plots: each study's estimate and interval on one line, never pooled."""

import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from db.records import Better, Effect, Evidence, Measure, Reference
from desktop.pictures.drawing import Drawing, Picture

_RATIOS = {
    Measure.RISK_RATIO,
    Measure.ODDS_RATIO,
    Measure.PREVALENCE_RATIO,
}
_DIFFERENCES = {
    Measure.MEAN_DIFFERENCE,
    Measure.STANDARDISED_MEAN_DIFFERENCE,
    Measure.RISK_DIFFERENCE,
}
_ROW, _TOP, _FOOT = 26.0, 30.0, 46.0
_LABEL, _PLOT, _FIGURES = 320.0, 290.0, 210.0
_WIDTH = _LABEL + _PLOT + _FIGURES


@dataclass(frozen=True, slots=True)
class _Row:
    study: str
    drug: str
    comparator: str
    effect: Effect

    @property
    def label(self) -> str:
        against = f" v. {self.comparator}" if self.comparator else ""
        return f"{self.study}, {self.drug}{against}"


def forest_plots(
    evidence: tuple[Evidence, ...], references: Mapping[str, Reference]
) -> dict[str, Picture]:
    """One plot for each measure, unit and direction that at least one interval shares."""
    groups: dict[tuple[Measure, str, Better | None], list[_Row]] = defaultdict(list)
    for one in evidence:
        for effect in one.effects:
            if None not in (effect.estimate, effect.low, effect.high) and (
                effect.measure in _RATIOS | _DIFFERENCES
            ):
                row = _Row(references[one.study].short, one.drug, one.comparator, effect)
                groups[effect.measure, effect.unit, effect.better].append(row)
    return {f"forest-{number}": _draw(rows) for number, rows in enumerate(groups.values())}


def _draw(rows: list[_Row]) -> Picture:
    first = rows[0].effect
    scale = _Scale(rows)
    height = _TOP + 2 * _ROW * len(rows) - _ROW * 0.4 * len(rows) + _FOOT
    drawing = Drawing(_WIDTH, height)
    bottom = height - _FOOT
    drawing.line(scale.x(scale.none), _TOP - 6, scale.x(scale.none), bottom, "ink_soft")
    for tick in scale.ticks():
        drawing.line(scale.x(tick), bottom, scale.x(tick), bottom + 4, "line_strong")
        drawing.text(scale.x(tick), bottom + 18, _figure(tick), "ink_soft", 12, "middle")
    drawing.line(_LABEL, bottom, _LABEL + _PLOT, bottom, "line_strong")
    unit = f", {first.unit}" if first.unit and not scale.log else ""
    drawing.text(0, 14, f"{first.measure.value.capitalize()}{unit}", "ink_soft", 13, weight=600)
    for side, words in _directions(first):
        x = _LABEL if side == "start" else _LABEL + _PLOT
        drawing.text(x, 14, words, "ink_soft", 13, side)
    y = _TOP + 10
    for row in rows:
        _draw_row(drawing, row, scale, y)
        y += 1.6 * _ROW
    drawing.text(_LABEL + _PLOT / 2, height - 10, _interval_words(rows), "ink_soft", 12, "middle")
    words = " ".join(_words(row) for row in rows)
    return Picture(drawing.svg(), _WIDTH / 16, height / 16, words)


def _draw_row(drawing: Drawing, row: _Row, scale: "_Scale", y: float) -> None:
    effect = row.effect
    low, mid, high = (scale.x(value) for value in _interval(effect))
    drawing.text(0, y, _shortened(row.label, 44))
    about = f"{effect.outcome}{', ' + effect.time if effect.time else ''}"
    drawing.text(0, y + 16, _shortened(about, 56), "ink_soft", 12)
    drawing.line(low, y, high, y, "ink", 1.6)
    drawing.line(low, y - 4, low, y + 4, "ink", 1.6)
    drawing.line(high, y - 4, high, y + 4, "ink", 1.6)
    drawing.rect(mid - 5, y - 5, 10, 10, "accent", data=" ".join(map(str, _interval(effect))))
    dagger = " †" if effect.note else ""
    drawing.text(_LABEL + _PLOT + 14, y + 5, _numbers(effect) + dagger)
    if effect.n:
        drawing.text(_LABEL + _PLOT + 14, y + 20, f"n = {effect.n:,}", "ink_soft", 12)


class _Scale:
    """From a value to its place on the paper; ratios stand on a logarithmic scale."""

    def __init__(self, rows: list[_Row]) -> None:
        self.log = rows[0].effect.measure in _RATIOS
        self.none = Decimal(1 if self.log else 0)
        values = [self._plain(value) for row in rows for value in _interval(row.effect)]
        values.append(self._plain(self.none))
        low, high = min(values), max(values)
        margin = (high - low or 1) * 0.08
        self.low, self.high = low - margin, high + margin

    def _plain(self, value: Decimal) -> float:
        return math.log(float(value)) if self.log else float(value)

    def x(self, value: Decimal) -> float:
        share = (self._plain(value) - self.low) / (self.high - self.low)
        return _LABEL + share * _PLOT

    def ticks(self) -> list[Decimal]:
        if self.log:
            known = ("0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "50")
            return [t for t in map(Decimal, known) if self.low <= math.log(float(t)) <= self.high]
        step = _round_step((self.high - self.low) / 4)
        first = math.ceil(self.low / step)
        count = math.floor(self.high / step) - first + 1
        exact = Decimal(repr(step))
        return [(first + i) * exact for i in range(count)]


def _round_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return next(m * power for m in (1, 2, 5, 10) if m * power >= rough)


def _directions(effect: Effect) -> list[tuple[str, str]]:
    if effect.better is None:
        return []
    towards_low = effect.better is Better.LOWER
    left, right = ("better", "worse") if towards_low else ("worse", "better")
    return [("start", f"← {left}"), ("end", f"{right} →")]


def _interval_words(rows: list[_Row]) -> str:
    levels = sorted({row.effect.level for row in rows})
    marked = "; † see the note below" if any(row.effect.note for row in rows) else ""
    return f"estimate with {' or '.join(map(str, levels))}% interval{marked}"


def _shortened(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _interval(effect: Effect) -> tuple[Decimal, Decimal, Decimal]:
    """Low, estimate, high of an effect that has all three."""
    low, mid, high = effect.low, effect.estimate, effect.high
    if low is None or mid is None or high is None:
        raise ValueError(f"the effect {effect.id} has no interval")
    return low, mid, high


def _figure(value: Decimal) -> str:
    return f"{value.normalize():f}".replace("-", "−")


def _numbers(effect: Effect) -> str:
    low, mid, high = (f"{value:f}".replace("-", "−") for value in _interval(effect))
    return f"{mid} ({low} to {high})"


def _words(row: _Row) -> str:
    effect = row.effect
    time = f" at {effect.time}" if effect.time else ""
    unit = f" {effect.unit}" if effect.unit else ""
    note = f" {effect.note}" if effect.note else ""
    result = f"{effect.measure.value} {_numbers(effect)}{unit}"
    return f"{row.label}: {effect.outcome}{time}, {result}.{note}"
