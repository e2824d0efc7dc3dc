"""Both arms of a trial as bars side by side: what each had, not only the difference."""

import re
from collections import defaultdict
from decimal import Decimal

from msgspec import Struct

from clinical.quantity import rounded
from db.records import Better, Effect, Measure
from desktop.pictures.axis import Axis, Scale, axis_over
from desktop.pictures.drawing import Drawing, Mark, Picture, Shape
from desktop.pictures.results import (
    Result,
    by_comparison,
    certainty_words,
    draw_group,
    draw_label,
    label_height,
    printed,
    stacked_height,
)
from desktop.words import grouped, listed, ranged, tr

PERCENT = "%"
_LONE = (
    Measure.PERCENTAGE,
    Measure.PERCENTAGE_CHANGE,
    Measure.CHANGE,
    Measure.MEAN,
    Measure.MEDIAN,
)
"""Measures whose single number is something that patients had, not a comparison."""
_CHANGES = (Measure.PERCENTAGE_CHANGE, Measure.CHANGE)
_HEAD, _FOOT, _ROW, _BAR = 34.0, 48.0, 50.0, 14.0
_LABEL, _PLOT, _VALUES = 320.0, 308.0, 160.0
_WIDTH = _LABEL + _PLOT + _VALUES
_AXIS = "along"


class _Bar(Struct, frozen=True):
    """What one arm had; `n` is its size where `value` counts patients."""

    value: Decimal
    n: int | None
    arm: str
    control: bool

    @property
    def drawn(self) -> Decimal:
        return self.value if self.n is None else 100 * self.value / self.n

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        return (self.value,) if self.n is None else (self.value, Decimal(self.n))

    def words(self, unit: str) -> str:
        if self.n is not None:
            return tr(
                "{number} of {size} ({percent}%)",
                number=printed(self.value),
                size=grouped(self.n),
                percent=rounded(self.drawn, 0),
            )
        return f"{printed(self.value)}{_suffix(unit)}"


def can_be_barred(effect: Effect) -> bool:
    """Whether it says what an arm had: a share of patients, a mean, a change."""
    if effect.measure is Measure.PERCENTAGE and effect.unit not in ("", PERCENT):
        return False  # a share of something else than patients, which is drawn as no finding
    return bool(_bars(effect, "", "")) or _is_range(effect)


def arm_pictures(results: tuple[Result, ...]) -> tuple[Picture, ...]:
    """One picture for each unit; a change is never on one axis with a level."""
    groups: dict[tuple[str, bool], list[Result]] = defaultdict(list)
    for one in results:
        if can_be_barred(one.effect):
            groups[_unit(one.effect), one.effect.measure in _CHANGES].append(one)
    return tuple(_draw(rows, unit, change) for (unit, change), rows in groups.items())


def _draw(rows: list[Result], unit: str, change: bool) -> Picture:
    reached = [v for row in rows for v in _reached(row.effect)]
    values = (*reached, Decimal(0), *(() if change else _whole_scale(unit)))
    axis = axis_over(_AXIS, Scale.LINEAR, values, _LABEL, _PLOT, from_zero=True)
    compared = by_comparison(rows)
    height = _HEAD + stacked_height(compared, _ROW) + _FOOT
    drawing = Drawing(_WIDTH, height)
    title = tr(
        "{what}, drawn to {most}", what=_title(unit, change), most=rounded(max(values, key=abs), 2)
    )
    drawing.text(0, 14, title, "ink_soft", 13, weight=600)
    y = _HEAD
    for words, same in compared:
        y = draw_group(drawing, words, y)
        for row in same:
            _draw_row(drawing, row, axis, unit, y)
            y += _ROW + label_height(row)
    bottom = height - _FOOT
    drawing.line(axis.x(Decimal(0)), _HEAD - 10, axis.x(Decimal(0)), bottom, "ink_soft")
    axis.draw(drawing, bottom)
    legend = tr("filled: the treatment; striped: what it was compared with")
    drawing.text(_LABEL + _PLOT / 2, height - 10, legend, "ink_soft", 12, "middle")
    return drawing.picture(f"{title}. " + " ".join(_words(row, unit) for row in rows))


def _draw_row(drawing: Drawing, row: Result, axis: Axis, unit: str, y: float) -> None:
    beneath = [part for part in (row.study, _wish(row.effect)) if part]
    draw_label(drawing, row, " · ".join(beneath), y + 9)
    if _is_range(row.effect):
        _draw_range(drawing, row, axis, unit, y)
    top = y - 2
    for bar in _bars(row.effect, row.drug, row.comparator):
        zero, end = axis.x(Decimal(0)), axis.x(bar.drawn)
        fill = "ink_soft" if bar.control else "accent"
        mark = Mark(row.place, Shape.BAR, bar.numbers, _AXIS)
        drawing.rect(min(zero, end), top, abs(end - zero), _BAR, fill, mark, hatched=bar.control)
        drawing.text(max(zero, end) + 8, top + 12, bar.words(unit), size=12)
        top += _BAR + 3


def _draw_range(drawing: Drawing, row: Result, axis: Axis, unit: str, y: float) -> None:
    low, high = _range(row.effect)
    span = Mark(row.place, Shape.SPAN, (low, high), _AXIS)
    drawing.line(axis.x(low), y + 6, axis.x(high), y + 6, "ink", 5, mark=span)
    words = f"{ranged((printed(low), printed(high)))}{_suffix(unit)}"
    drawing.text(axis.x(high) + 8, y + 10, words, size=12)


def _bars(effect: Effect, drug: str, comparator: str) -> tuple[_Bar, ...]:
    counted = effect.measure is Measure.COUNT
    if counted and (effect.drug, effect.control) == (effect.n_drug, effect.n_control):
        return ()
    arms = (
        (effect.drug, effect.n_drug, drug or tr("treatment"), False),
        (effect.control, effect.n_control, comparator or tr("control"), True),
    )
    found = tuple(
        _Bar(value, n if counted else None, arm, control)
        for value, n, arm, control in arms
        if value is not None
    )
    if not found and effect.estimate is not None and effect.measure in _LONE:
        return (_Bar(effect.estimate, None, drug, False),)
    return found


def _is_range(effect: Effect) -> bool:
    """Only the ends of what was found are known."""
    ends = (effect.low, effect.high)
    return effect.measure in _LONE and effect.estimate is None and None not in ends


def _range(effect: Effect) -> tuple[Decimal, Decimal]:
    assert effect.low is not None
    assert effect.high is not None
    return effect.low, effect.high


def _reached(effect: Effect) -> tuple[Decimal, ...]:
    ends = _range(effect) if _is_range(effect) else ()
    return (*ends, *(bar.drawn for bar in _bars(effect, "", "")))


def _unit(effect: Effect) -> str:
    counted = effect.measure is Measure.COUNT and effect.n_drug is not None
    return PERCENT if counted else effect.unit


def _whole_scale(unit: str) -> tuple[Decimal, ...]:
    """The end of a scale of points, so that levels on it are drawn alike wherever they stand."""
    found = re.fullmatch(r"points of (\d+)", unit)
    return (Decimal(found[1]),) if found else ()


def _suffix(unit: str) -> str:
    return unit if unit in ("", PERCENT) else f" {unit}"


def _title(unit: str, change: bool) -> str:
    if change:
        return tr("Change from the start, {unit}", unit=unit)
    if unit == PERCENT:
        return tr("Per cent")
    return tr("What each arm had, {unit}", unit=unit) if unit else tr("What each arm had")


def _wish(effect: Effect) -> str:
    match effect.better:
        case Better.LOWER:
            return tr("less is better")
        case Better.HIGHER:
            return tr("more is better")
        case None:
            return ""


def _words(row: Result, unit: str) -> str:
    bars = _bars(row.effect, row.drug, row.comparator)
    had = [tr("{number} on {arm}", number=bar.words(unit), arm=bar.arm) for bar in bars]
    if _is_range(row.effect):
        low, high = _range(row.effect)
        had.append(f"{ranged((printed(low), printed(high)))}{_suffix(unit)}")
    sure = f", {words}" if (words := certainty_words(row.certainty)) else ""
    wish = f", {words}" if (words := _wish(row.effect)) else ""
    design = f", {row.design}" if row.design else ""
    return f"{row.about}: {listed(had)} ({row.study}{design}{sure}{wish})."
