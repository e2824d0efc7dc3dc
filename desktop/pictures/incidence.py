"""How often on the drug and on placebo, and how far apart with what certainty, row by row."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from db.records import Incidence, Table
from desktop.against_placebo import Compared, Had, by_difference, compared
from desktop.pages.rates import (
    had_words,
    interval_words,
    method_words,
    needed_legend,
    needed_words,
    points_words,
    rate_words,
    size_words,
    zero_words,
)
from desktop.pictures.axis import Axis, Scale, axis_over
from desktop.pictures.drawing import Drawing, Mark, Picture, Shape
from desktop.together import in_lines
from desktop.words import tr

_NAME, _BARS, _NUMBER, _POINTS, _GAP = 236.0, 76.0, 42.0, 102.0, 8.0
_BARS_END = _NAME + _BARS
_POINTS_START = _BARS_END + _NUMBER
_SAID = _POINTS_START + _POINTS + _GAP
_NEEDED = _SAID + 136
_WIDTH = 788.0
_HEAD, _FOOT, _LINE, _BAR, _BETWEEN = 66.0, 62.0, 14.0, 11.0, 9.0
_LETTERS, _TITLE, _TITLE_BEFORE_ARMS = 115, 30, 15
_LEGEND_LETTERS, _LEGEND_LINE = 115, 16.0
_RATES, _DIFFERENCES = "rates", "differences"


@dataclass(frozen=True, slots=True)
class _Line:
    """One arm and the comparison it belongs to; `name` stands before it, or nothing does."""

    of: Compared
    had: Had
    name: str

    @property
    def against(self) -> Compared | None:
        """The comparison with placebo, of an arm of the drug."""
        return None if self.had.arm.placebo else self.of


@dataclass(frozen=True, slots=True)
class _Group:
    """The arms of one side effect in one table under its name, which may take lines of its own."""

    title: str
    about: tuple[str, ...]
    lines: tuple[_Line, ...]

    @property
    def height(self) -> float:
        beside = len(self.lines) if self.about else max(len(self.lines), len(self.titles))
        return self.top + _LINE * beside

    @property
    def top(self) -> float:
        """How far below the title its first bar stands."""
        return _LINE * (len(self.about) + 1) + 4 if self.about else 0

    @property
    def titles(self) -> list[str]:
        """The title in the lines that it needs beside the bars, or above them."""
        if self.about:
            return [self.title]
        letters = _TITLE_BEFORE_ARMS if self.lines[0].name else _TITLE
        lines = in_lines(self.title.replace("/", "/ "), letters)
        return [line.replace("/ ", "/") for line in lines]


def table_picture(table: Table) -> Picture:
    """A label's table, the greatest difference first. The table has arms."""
    several = sum(not arm.placebo for arm in table.arms) > 1

    def name(had: Had) -> str:
        return had.arm.name if several else ""

    groups = [_Group(row.term, (), _lines(found, name)) for row, found in by_difference(table)]
    filled = ", ".join(size_words(arm) for arm in table.arms if not arm.placebo)
    striped = ", ".join(size_words(arm) for arm in table.arms if arm.placebo)
    arms = tr("Filled: {filled}. Striped: {striped}.", filled=filled, striped=striped)
    return _draw(groups, arms, f"{table.title}: {table.population}. {arms}")


def side_effect_picture(title: str, incidences: Iterable[tuple[Table, Incidence]]) -> Picture:
    """One side effect in every trial population that has figures, each a group of its own."""

    def name(had: Had) -> str:
        return size_words(had.arm)

    groups = []
    for table, row in incidences:
        about = " · ".join(part for part in (table.population, table.dose, table.duration) if part)
        beneath = tuple(in_lines(about, _LETTERS))
        headed = f"{table.title}: {row.term}"
        groups.append(_Group(headed, beneath, _lines(compared(table, row), name)))
    warning = tr("Populations differ: compare with care. Filled: the drug. Striped: placebo.")
    return _draw(groups, warning, f"{title}. {warning}")


def _lines(found: tuple[Compared, ...], name: Callable[[Had], str]) -> tuple[_Line, ...]:
    drug = [_Line(one, one.drug, name(one.drug)) for one in found]
    last = found[-1].placebo
    return (*drug, _Line(found[-1], last, name(last))) if last else tuple(drug)


def _draw(groups: list[_Group], top: str, told: str) -> Picture:
    lines = [line for group in groups for line in group.lines]
    percents = (Decimal(0), *(line.had.rate.percent for line in lines))
    rates = axis_over(_RATES, Scale.LINEAR, percents, _NAME, _BARS, from_zero=True)
    points = axis_over(_DIFFERENCES, Scale.LINEAR, _reached(lines), _POINTS_START, _POINTS)
    bottom = _HEAD + sum(group.height + _BETWEEN for group in groups)
    legend = [
        line
        for words in _legend(lines)
        for line in in_lines(words, _LEGEND_LETTERS, drop_whitespace=False)
    ]
    drawing = Drawing(_WIDTH, bottom + _FOOT + _LEGEND_LINE * (len(legend) - 2))
    _draw_heads(drawing, top)
    for axis in (rates, points):
        axis.draw(drawing, bottom)
    y = _HEAD
    for group in groups:
        _draw_group(drawing, group, y, rates, points)
        y += group.height + _BETWEEN
    for number, words in enumerate(legend):
        drawing.text(0, bottom + 36 + _LEGEND_LINE * number, words, "ink_soft", 12)
    return drawing.picture(
        f"{told} {' '.join(_group_words(group) for group in groups)} {method_words()} "
        f"{needed_legend()}."
    )


def _reached(lines: list[_Line]) -> Iterable[Decimal]:
    yield from (Decimal(-1), Decimal(1))  # room on both sides where no difference is known
    for line in lines:
        against = line.against
        if against and against.points is not None:
            yield against.points
        if against and against.risk:
            yield 100 * against.risk.interval.low
            yield 100 * against.risk.interval.high


def _draw_heads(drawing: Drawing, top: str) -> None:
    drawing.text(0, 14, top, "ink_soft", 12)
    for x, words in (
        (_NAME, tr("Per cent")),
        (_POINTS_START, tr("Points of 100")),
        (_SAID, tr("Difference (95%)")),
        (_NEEDED, tr("Number needed")),
    ):
        drawing.text(x, 36, words, "ink_soft", 12, weight=600)
    drawing.text(_POINTS_START, 52, tr("← fewer"), "ink_soft", 12)
    drawing.text(_POINTS_START + _POINTS, 52, tr("more →"), "ink_soft", 12, "end")


def _draw_group(drawing: Drawing, group: _Group, y: float, rates: Axis, points: Axis) -> None:
    weight = 600 if group.about else 400
    for number, words in enumerate(group.titles):
        drawing.text(0, y + 10 + _LINE * number, words, size=13, weight=weight)
    for number, words in enumerate(group.about, 1):
        drawing.text(0, y + 12 + _LINE * number, words, "ink_soft", 12)
    y += group.top
    for axis in (rates, points):
        zero, end = axis.x(Decimal(0)), y + _LINE * len(group.lines)
        start = y - 1 if group.about else y - _BETWEEN / 2
        drawing.line(zero, start, zero, end + _BETWEEN / 2, "ink_soft")
    for line in group.lines:
        x, anchor = (0.0, "start") if group.about else (_NAME - 8, "end")
        drawing.text(x, y + 10, line.name, "ink_soft", 12, anchor)
        _draw_bar(drawing, line, rates, y)
        if line.against:
            _draw_difference(drawing, line.against, points, y)
        y += _LINE


def _draw_bar(drawing: Drawing, line: _Line, axis: Axis, y: float) -> None:
    """A rate printed as "<1%" is an outline: its height is not known."""
    rate, placebo = line.had.rate, line.had.arm.placebo
    zero, end = axis.x(Decimal(0)), axis.x(rate.percent)
    mark = Mark(line.of.place, Shape.BAR, (rate.percent,), _RATES)
    colour = "ink_soft" if placebo else "accent"
    if rate.below:
        drawing.rect(zero, y, end - zero, _BAR, "paper", mark, outline=colour)
    else:
        drawing.rect(zero, y, end - zero, _BAR, colour, mark, hatched=placebo)
    drawing.text(end + 5, y + 10, rate_words(rate), size=12)


def _draw_difference(drawing: Drawing, against: Compared, axis: Axis, y: float) -> None:
    if against.points is None:
        drawing.text(_SAID, y + 10, tr("not known"), "ink_soft", 12)
        return
    middle = y + _BAR / 2
    said = points_words(against.points)
    if against.risk:
        interval = against.risk.interval
        ends = (100 * interval.low, 100 * interval.high)
        low, high = map(axis.x, ends)
        span = Mark(against.place, Shape.SPAN, ends, _DIFFERENCES)
        drawing.line(low, middle, high, middle, "ink", 1.6, mark=span)
        for end in (low, high):
            drawing.line(end, middle - 3, end, middle + 3, "ink", 1.6)
        said += f" ({interval_words(interval)})"
        drawing.text(_NEEDED, y + 10, needed_words(against.risk), size=12)
    point = Mark(against.place, Shape.POINT, (against.points,), _DIFFERENCES)
    x = axis.x(against.points)
    if against.risk and against.risk.rounding_decides:
        drawing.circle(x, middle, 4, "paper", point, outline="accent")
    else:
        drawing.rect(x - 3.5, middle - 3.5, 7, 7, "accent", point)
    drawing.text(_SAID, y + 10, said, size=12)


def _legend(lines: list[_Line]) -> tuple[str, str]:
    apart = tr("■ difference of the printed percentages, with its 95% interval.")
    below = rounded = ""
    if any(line.had.rate.below for line in lines):
        below = tr("□ printed as “<1%”: no difference worked out.") + " "
    risks = [line.of.risk for line in lines if line.against]
    if any(risk.rounding_decides for risk in risks if risk):
        rounded = tr("○ how the label rounded decides whether zero is in it.")
    worked = tr("Differences, intervals, numbers needed: worked out by Dorsal.")
    return f"{apart} {below}{rounded}", f"{needed_legend()}. {worked}"


def _group_words(group: _Group) -> str:
    arms = ", ".join(f"{x.had.arm.name} {had_words(x.had)}" for x in group.lines)
    differences = [_difference_words(line) for line in group.lines if line.against]
    about = f" ({'; '.join(group.about)})" if group.about else ""
    return f"{group.title}{about}: {arms}; {'; '.join(differences)}."


def _difference_words(line: _Line) -> str:
    against, arm = line.of, line.had.arm.name
    if against.points is None:
        return tr("difference of {arm} from placebo not known", arm=arm)
    said = tr(
        "difference of {arm} from placebo {points} points of 100",
        arm=arm,
        points=points_words(against.points),
    )
    if not against.risk:
        return said
    interval = interval_words(against.risk.interval)
    if zero := zero_words(against.risk):
        interval += f", {zero}"
    return tr(
        "{said} (95% interval {interval}), number needed {needed}",
        said=said,
        interval=interval,
        needed=needed_words(against.risk),
    )
