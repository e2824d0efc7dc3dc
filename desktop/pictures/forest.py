"""Forest plots: each result and its interval on one line, never pooled."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

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
from desktop.together import in_lines
from desktop.words import capitalised, later, ranged, tr

_SCALES = {
    Measure.RISK_RATIO: Scale.LOG,
    Measure.ODDS_RATIO: Scale.LOG,
    Measure.PREVALENCE_RATIO: Scale.LOG,
    Measure.MEAN_DIFFERENCE: Scale.LINEAR,
    Measure.STANDARDISED_MEAN_DIFFERENCE: Scale.LINEAR,
    Measure.RISK_DIFFERENCE: Scale.LINEAR,
    Measure.NUMBER_NEEDED_TO_TREAT: Scale.NEEDED,
    Measure.NUMBER_NEEDED_TO_HARM: Scale.NEEDED,
}
_NO_EFFECT = {Scale.LINEAR: Decimal(0), Scale.LOG: Decimal(1), Scale.NEEDED: Decimal("Infinity")}
_HEAD, _FOOT, _ROW = 34.0, 48.0, 43.0
_LABEL, _PLOT, _FIGURES = 320.0, 240.0, 228.0
_WIDTH = _LABEL + _PLOT + _FIGURES
_AXIS = "along"
_BETTER, _WORSE = later("better"), later("worse")
_NOTE_LETTERS, _NOTE_LINE = 115, 18.0


def can_be_plotted(effect: Effect) -> bool:
    """Whether it compares two treatments in one number."""
    return effect.measure in _SCALES and bool(_known(effect))


def forest_plots(results: tuple[Result, ...]) -> tuple[Picture, ...]:
    """One plot for each measure, unit and wished-for direction."""
    groups: dict[tuple[Measure, str, Better | None], list[Result]] = defaultdict(list)
    for one in results:
        if can_be_plotted(one.effect):
            groups[one.effect.measure, one.effect.unit, one.effect.better].append(one)
    return tuple(_draw(rows) for rows in groups.values())


def _draw(rows: list[Result]) -> Picture:
    first = rows[0].effect
    scale = _SCALES[first.measure]
    none = _NO_EFFECT[scale]
    reached = [v for row in rows for v in (*_known(row.effect), *_too_small(row.effect))]
    axis = axis_over(_AXIS, scale, (*reached, none), _LABEL, _PLOT)
    compared = by_comparison(rows)
    bottom = _HEAD + stacked_height(compared, _ROW)
    notes = _notes(rows)
    told = [
        line for note, sign in notes.items() for line in in_lines(f"{sign} {note}", _NOTE_LETTERS)
    ]
    drawing = Drawing(_WIDTH, bottom + _FOOT + _NOTE_LINE * len(told))
    unit = f", {_unit(first)}" if _unit(first) else ""
    drawing.text(0, 14, f"{_measure(first)}{unit}", "ink_soft", 13, weight=600)
    for side, words in _directions(first):
        x = _LABEL if side == "start" else _LABEL + _PLOT
        drawing.text(x, 14, words, "ink_soft", 13, side)
    y = _HEAD
    for words, same in compared:
        y = draw_group(drawing, words, y)
        for row in same:
            _draw_row(drawing, row, axis, y, notes.get(row.effect.note, ""))
            y += _ROW + label_height(row)
    drawing.line(axis.x(none), _HEAD - 10, axis.x(none), bottom, "ink_soft")
    axis.draw(drawing, bottom)
    drawing.text(_LABEL + _PLOT / 2, bottom + _FOOT - 10, _legend(rows), "ink_soft", 12, "middle")
    for number, line in enumerate(told):
        drawing.text(0, bottom + _FOOT + 8 + number * _NOTE_LINE, line, "ink_soft", 12)
    return drawing.picture(f"{_title(first)}: " + " ".join(_words(row) for row in rows))


def _draw_row(drawing: Drawing, row: Result, axis: Axis, y: float, sign: str) -> None:
    effect = row.effect
    draw_label(drawing, row, " · ".join(part for part in (row.study, row.size) if part), y + 5)
    bounds = [axis.x(value) for value in _too_small(effect)]
    if bounds:
        drawing.rect(min(bounds), y - 12, max(bounds) - min(bounds), 24, "unknown_soft")
    if effect.low is not None and effect.high is not None:
        low, high = axis.x(effect.low), axis.x(effect.high)
        span = Mark(row.place, Shape.SPAN, (effect.low, effect.high), _AXIS)
        drawing.line(low, y, high, y, "ink", 1.6, mark=span)
        for end in (low, high):
            drawing.line(end, y - 4, end, y + 4, "ink", 1.6)
    if effect.estimate is not None:
        alone = effect.low is None or effect.high is None
        point = Mark(row.place, Shape.POINT, (effect.estimate,), _AXIS)
        fill, outline = ("paper", "accent") if alone else ("accent", "")
        drawing.rect(axis.x(effect.estimate) - 5, y - 5, 10, 10, fill, point, outline=outline)
    x = _LABEL + _PLOT + 14
    drawing.text(x, y + 5, f"{_numbers(effect)} {sign}".rstrip())
    if row.certainty:
        drawing.text(x, y + 21, certainty_words(row.certainty), "ink_soft", 12)


def _notes(rows: list[Result]) -> dict[str, str]:
    """Each note of these rows and the sign that leads to it."""
    notes = dict.fromkeys(row.effect.note for row in rows if row.effect.note)
    return {note: "†" * number for number, note in enumerate(notes, 1)}


def _known(effect: Effect) -> tuple[Decimal, ...]:
    """The numbers of an effect that stand on its axis."""
    ends = (effect.low, effect.high) if None not in (effect.low, effect.high) else ()
    return tuple(value for value in (effect.estimate, *ends) if value is not None)


def _too_small(effect: Effect) -> tuple[Decimal, ...]:
    """The ends of what patients do not notice, where a source says how much that is."""
    return () if effect.important is None else (-effect.important, effect.important)


def _directions(effect: Effect) -> list[tuple[str, str]]:
    if effect.measure is Measure.NUMBER_NEEDED_TO_TREAT:
        return [("end", tr("more helped →"))]
    if effect.measure is Measure.NUMBER_NEEDED_TO_HARM:
        return [("end", tr("more harmed →"))]
    if effect.better is None:
        return []
    lower = effect.better is Better.LOWER
    left, right = (_BETTER, _WORSE) if lower else (_WORSE, _BETTER)
    return [("start", f"← {tr(left)}"), ("end", f"{tr(right)} →")]


def _legend(rows: list[Result]) -> str:
    return "; ".join(_legend_parts(rows))


def _legend_parts(rows: list[Result]) -> Iterator[str]:
    effects = [row.effect for row in rows]
    levels = sorted({one.level for one in effects if one.low is not None})
    if levels:
        told = (" " + tr("or") + " ").join(map(str, levels))
        yield tr("■ estimate with {levels}% interval", levels=told)
    if any(one.low is None for one in effects):
        yield tr("□ no interval printed")
    if any(one.important is not None for one in effects):
        yield tr("grey: too small to matter, by the study’s own measure")


def _numbers(effect: Effect) -> str:
    interval = ""
    if effect.low is not None and effect.high is not None:
        interval = ranged((printed(effect.low), printed(effect.high)))
    if effect.estimate is None:
        return interval
    return printed(effect.estimate) + (f" ({interval})" if interval else "")


def _unit(effect: Effect) -> str:
    """Of a difference; the unit of a ratio's record is that of its two arms."""
    return effect.unit if _SCALES[effect.measure] is Scale.LINEAR else ""


def _title(effect: Effect) -> str:
    match effect.better:
        case Better.LOWER:
            return tr("{measure}, lower is better", measure=_measure(effect))
        case Better.HIGHER:
            return tr("{measure}, higher is better", measure=_measure(effect))
        case None:
            return _measure(effect)


def _measure(effect: Effect) -> str:
    return capitalised(tr(effect.measure.value))


def _words(row: Result) -> str:
    effect = row.effect
    unit = f" {_unit(effect)}" if _unit(effect) else ""
    about = ", ".join(
        part for part in (row.study, row.design, row.size, certainty_words(row.certainty)) if part
    )
    note = f" {effect.note.rstrip('.')}." if effect.note else ""
    important = ""
    if effect.important is not None:
        least = printed(effect.important)
        important = " " + tr(
            "Less than {least} is too small to matter, by the study’s own measure.", least=least
        )
    return f"{row.compared}, {row.about}: {_numbers(effect)}{unit} ({about}).{important}{note}"
