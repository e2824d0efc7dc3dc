"""How a medicine builds up and goes by its half-life, as shares of steady state."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from clinical.kinetics import hours_to_reach, left_after, reached_after
from clinical.quantity import rounded, spell
from db.address import Address
from db.records import Course, Figure
from desktop.pictures.axis import Axis, Scale
from desktop.pictures.drawing import Drawing, Mark, Picture, Shape
from desktop.together import in_lines
from desktop.words import later, ranged, tr

_HEAD, _RISE, _AXIS_ROOM, _LINE = 62.0, 170.0, 52.0, 24.0
_LEFT, _LENGTH, _GAP = 44.0, 316.0, 84.0
_WIDTH = 788.0
_TITLE_LETTERS, _TITLE_LINE = 46, 16.0
_NEAR_THE_END = Decimal("0.9")
_POINTS = 24
_PARTS = 4
"""Of a half-life, between points of a curve; of the whole time, between its labels."""
_MOST_HALF_LIVES = 8
_LOOKS = (("accent", 2.6, ""), ("ink", 2.0, "9 5"), ("ink_soft", 2.4, "2 4"))
"""Colour, width and dashes of a curve: told apart without colour."""
_DAY = Decimal(24)


@dataclass(frozen=True, slots=True)
class _Way:
    """What a panel shows: what was reached, or what is left."""

    id: str
    title: str
    share: Callable[[Decimal, Decimal], Decimal]


_UP = _Way("reached", later("Reached of steady state, at one daily dose"), reached_after)
_DOWN = _Way("left", later("Left after the last dose"), left_after)
_ONLY_DOWN = _Way("left", later("Left of what there was"), left_after)


def course_picture(course: Course, figures: tuple[Figure, ...], record: Address) -> Picture:
    """Both ways, or only how it goes; `figures` are the record's, the course's own among them."""
    drawn = [next(f for f in figures if f.id == id_) for id_ in course.half_lives]
    ways = (_UP, _DOWN) if course.rises else (_ONLY_DOWN,)
    bottom = _HEAD + _RISE
    height = bottom + _AXIS_ROOM + _LINE * len(drawn) + 46
    drawing = Drawing(_WIDTH, height)
    drawing.text(0, 14, course.title, size=15, weight=600)
    for number, way in enumerate(ways):
        start = _LEFT + (_LENGTH + _GAP) * number
        _draw_panel(drawing, course, way, drawn, record, start)
    for number, figure in enumerate(drawn):
        y = bottom + _AXIS_ROOM + _LINE * number + 12
        _draw_legend(drawing, course, figure, number, y)
    formula = tr("calculated: left = 1 ÷ 2 to the power of (time ÷ half-life)")
    if course.rises:
        formula += tr("; reached = 1 − left")
    drawing.text(_LEFT, height - 28, formula, "ink_soft", 12)
    told = " ".join(_words(course, figure, ways) for figure in drawn)
    head = tr("{title}, calculated from the half-life.", title=course.title)
    return drawing.picture(f"{head} {told}")


def _draw_panel(
    drawing: Drawing,
    course: Course,
    way: _Way,
    figures: list[Figure],
    record: Address,
    start: float,
) -> None:
    bottom = _HEAD + _RISE
    time = Axis(f"time-{way.id}", Scale.LINEAR, start, _LENGTH, 0.0, float(course.hours))
    share = Axis(way.id, Scale.LINEAR, bottom, -_RISE, 0.0, 100.0)
    titles = in_lines(tr(way.title), _TITLE_LETTERS)
    for number, line in enumerate(reversed(titles)):
        drawing.text(start, 40 - _TITLE_LINE * number, line, "ink_soft", 13, weight=600)
    share.draw_upright(drawing, start, start + _LENGTH, "%")
    _draw_time(drawing, course, time, bottom)
    for number, figure in enumerate(figures):
        place = record.at(f"figures.{figure.id}")
        colour, width, dashes = _LOOKS[number]
        curves = [_curve(course, way, one, time, share) for one in _half_lives(figure)]
        if len(curves) == 2:
            drawing.polygon([*curves[0], *reversed(curves[1])], "accent_soft")
        for half_life, points in zip(_half_lives(figure), curves, strict=True):
            mark = Mark(place, Shape.CURVE, (half_life,), f"{time.id} {share.id}")
            drawing.polyline(points, colour, width, dashes, mark)


def _draw_time(drawing: Drawing, course: Course, time: Axis, y: float) -> None:
    """Quarters of the time, in days when there are enough of them."""
    time.write_down(drawing)
    drawing.line(time.start, y, time.start + time.length, y, "line_strong")
    for hours in (Decimal(0), *_quarters(course)):
        x = time.x(hours)
        drawing.line(x, y, x, y + 4, "line_strong")
        drawing.text(x, y + 18, _number(course, hours), "ink_soft", 12, "middle")
    drawing.text(time.start + time.length / 2, y + 34, _unit(course), "ink_soft", 12, "middle")


def _draw_legend(drawing: Drawing, course: Course, figure: Figure, number: int, y: float) -> None:
    colour, width, dashes = _LOOKS[number]
    drawing.polyline([(_LEFT, y - 4), (_LEFT + 34, y - 4)], colour, width, dashes)
    drawing.text(
        _LEFT + 44, y, f"{figure.what}, {_length(figure)}: {_end(course, figure)}", size=13
    )


def _curve(
    course: Course, way: _Way, half_life: Decimal, time: Axis, share: Axis
) -> list[tuple[float, float]]:
    return [
        (time.x(hours), share.y(100 * way.share(hours, half_life)))
        for hours in _times(course, half_life)
    ]


def _times(course: Course, half_life: Decimal) -> list[Decimal]:
    """Evenly over the whole, and closely while the curve bends."""
    evenly = {course.hours * number / _POINTS for number in range(_POINTS + 1)}
    bending = {half_life * number / _PARTS for number in range(_PARTS * _MOST_HALF_LIVES)}
    return sorted(evenly | {one for one in bending if one < course.hours})


def _half_lives(figure: Figure) -> tuple[Decimal, ...]:
    """One, or the two ends of a range."""
    ends = (figure.value,) if figure.value is not None else (figure.low, figure.high)
    return tuple(end for end in ends if end is not None)


def _end(course: Course, figure: Figure) -> str:
    """When nine tenths of the way are gone; on dialysis what is left at the end of the session."""
    if not course.rises:
        left = _per_cent([left_after(course.hours, one) for one in _half_lives(figure)])
        return tr("{left} left after {time}", left=left, time=_time(course.hours))
    reached = [hours_to_reach(_NEAR_THE_END, one) for one in _half_lives(figure)]
    return tr("90% reached, or 10% left, after {time}", time=_span(reached))


def _words(course: Course, figure: Figure, ways: tuple[_Way, ...]) -> str:
    told = "; ".join(_at(hours, figure, ways) for hours in _told_times(course))
    return f"{figure.what}, {_length(figure)}: {told}; {_end(course, figure)}."


def _at(hours: Decimal, figure: Figure, ways: tuple[_Way, ...]) -> str:
    """ "after 24 h 92% of steady state, 8% left"."""
    parts = []
    for way in ways:
        share = _per_cent([way.share(hours, one) for one in _half_lives(figure)])
        reached = tr("{share} of steady state", share=share)
        parts.append(reached if way is _UP else tr("{share} left", share=share))
    return tr("after {time} {shares}", time=_time(hours), shares=", ".join(parts))


def _told_times(course: Course) -> list[Decimal]:
    first_day = {_DAY} if course.hours > _DAY else set()
    return sorted({*_quarters(course)} | first_day)


def _quarters(course: Course) -> Iterator[Decimal]:
    return (course.hours * number / _PARTS for number in range(1, _PARTS + 1))


def _in_days(hours: Decimal) -> bool:
    return hours >= 4 * _DAY


def _unit(course: Course) -> str:
    return tr("days") if _in_days(course.hours) else tr("hours")


def _number(course: Course, hours: Decimal) -> str:
    return spell(hours / _DAY) if _in_days(course.hours) else spell(hours)


def _time(hours: Decimal) -> str:
    """To the hour below four days, else to a tenth of a day."""
    if _in_days(hours):
        return tr("{time} days", time=rounded(hours / _DAY))
    return f"{rounded(hours, 0)} h"


def _span(times: list[Decimal]) -> str:
    first, last = _time(min(times)), _time(max(times))
    return first if first == last else ranged((first.split()[0], last))


def _length(figure: Figure) -> str:
    return f"{ranged(spell(one) for one in _half_lives(figure))} h"


def _per_cent(shares: list[Decimal]) -> str:
    """Never the whole nor nothing, which no half-life reaches."""
    low, high = min(shares), max(shares)
    if high > Decimal("0.995"):
        if low < Decimal("0.995"):
            return tr("{share}% or more", share=rounded(100 * low, 0))
        return tr("over 99%")
    if low < Decimal("0.005"):
        if high > Decimal("0.005"):
            return tr("{share}% or less", share=rounded(100 * high, 0))
        return tr("under 1%")
    return f"{ranged((rounded(100 * low, 0), rounded(100 * high, 0)))}%"
