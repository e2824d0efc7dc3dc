"""Icon arrays: of 100 or 1,000 people, how many had it on the drug, how many without.

Benefit and harm stand on one denominator. In both arrays the first icons are those who have it
either way; on the drug follow those who have it besides, or who are spared it.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from textwrap import wrap

from clinical.quantity import rounded
from desktop.outcomes import Outcome, People
from desktop.pictures.drawing import Drawing, Icon, Mark, Picture, Shape
from desktop.pictures.results import certainty_words, design_words

HUNDRED, THOUSAND = 100, 1000
_COLUMNS = {HUNDRED: 20, THOUSAND: 50}
_ARRAY, _LABEL, _GAP = 252.0, 276.0, 40.0
_WIDTH = _LABEL + 2 * _ARRAY + _GAP
_HEAD, _CAPTION, _BETWEEN, _LINE, _SMALL = 26.0, 20.0, 16.0, 18.0, 16.0
_LABEL_LETTERS, _SMALL_LETTERS, _ARM_LETTERS, _FOOT_LETTERS = 34, 44, 36, 124
DRUG, CONTROL, INTERVAL = "drug", "control", "interval"
"""The first word of a mark's part is its arm, the second the kind of its icons."""
ROUNDING = "how the percentages were rounded decides whether this is a difference"
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Grid:
    """Cells row by row from the corner at `x`, `y`; the first has number 0."""

    x: float
    y: float
    cell: float
    columns: int

    def middle(self, number: int) -> tuple[float, float]:
        row, column = divmod(number, self.columns)
        return self.x + self.cell * (column + 0.5), self.y + self.cell * (row + 0.5)

    def rows(self, span: _Span) -> Iterator[tuple[int, int]]:
        """The first and last cell of `span` in each row that it runs through."""
        at, end = span
        while at < end:
            stop = min(end, (at // self.columns + 1) * self.columns)
            yield at, stop - 1
            at = stop


class _Kind(StrEnum):
    EITHER = "either"
    MORE = "more"
    FEWER = "fewer"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Counted:
    """An outcome among `people`: whole people in each arm; the ends of the difference as they are.

    `low` and `high` are None where no interval is known.
    """

    people: int
    treated: int
    control: int
    exact: tuple[Decimal, Decimal]
    low: Decimal | None
    high: Decimal | None

    @property
    def either(self) -> int:
        return min(self.treated, self.control)

    @property
    def more(self) -> int:
        return max(0, self.treated - self.control)

    @property
    def fewer(self) -> int:
        return max(0, self.control - self.treated)

    @property
    def apart_words(self) -> str:
        """How far the arms lie apart: "20", "less than 1", "about 22" where the icons, which carry
        the rounding of both arms, give another number.
        """
        apart = abs(self.exact[0] - self.exact[1])
        if apart < 1:
            return "less than 1"
        number = _whole(apart)
        return f"{'' if number == self.more + self.fewer else 'about '}{number:,}"

    @property
    def band(self) -> tuple[int, int]:
        """The icons of the drug's array between the ends of the interval, the second excluded."""
        if self.low is None or self.high is None:
            return (0, 0)
        low, high = (_whole(self.exact[1] + end) for end in (self.low, self.high))
        return max(low, 0), min(high, self.people)

    @property
    def loses(self) -> bool:
        """Whether whole people say less than is known."""
        return self.exact != (Decimal(self.treated), Decimal(self.control))


def count(outcome: Outcome, people: int) -> Counted:
    """The outcome among so many people, to the nearest whole person."""
    exact = (outcome.treated * people, outcome.control * people)
    interval = outcome.interval
    return Counted(
        people=people,
        treated=_whole(exact[0]),
        control=_whole(exact[1]),
        exact=exact,
        low=interval.low * people if interval else None,
        high=interval.high * people if interval else None,
    )


def more_words(counted: Counted) -> str:
    """ "20 more (14 to 26)", "about 22 more", "5 fewer (8 fewer to 1 more)"."""
    exact = counted.exact[0] - counted.exact[1]
    side = "more" if exact > 0 else "fewer"
    words = f"{counted.apart_words} {side}" if exact else "as many"
    return f"{words} ({interval_words(counted)})" if counted.low is not None else words


def interval_words(counted: Counted) -> str:
    """The ends of the difference: "14 to 26", "8 fewer to 1 more"; empty where not known."""
    if counted.low is None or counted.high is None:
        return ""
    low, high = counted.low, counted.high
    if low >= 0:
        return f"{_end(low)} to {_end(high)}"
    if high <= 0:
        return f"{_end(-high)} to {_end(-low)}"
    return f"{_end(-low)} fewer to {_end(high)} more"


def exact_words(counted: Counted) -> str:
    """What whole people leave out, where they do."""
    if not counted.loses:
        return ""
    treated, control = (rounded(value) for value in counted.exact)
    difference = rounded(abs(counted.exact[0] - counted.exact[1]))
    return f"exactly {treated} and {control}, {difference} apart"


def taken(arm: str) -> str:
    """ "on placebo", "with no gabapentin"."""
    return f"with {arm}" if arm.startswith("no ") else f"on {arm}"


def twin(outcome: Outcome, people: int) -> str:
    """The same facts in a sentence."""
    counted = count(outcome, people)
    interval = "" if counted.low is not None else ", no interval known"
    if outcome.rounding_decides:
        interval = f", {ROUNDING}"
    exact = f" ({words})" if (words := exact_words(counted)) else ""
    treated = f"{counted.treated:,} {taken(outcome.drug)}"
    control = f"{counted.control:,} {taken(outcome.comparator)}"
    return (
        f"{outcome.what}: of {people:,} people like these, {treated} and {control}{exact}: "
        f"{more_words(counted)}{interval}"
    )


def icon_arrays(outcomes: tuple[Outcome, ...], people: int) -> Picture:
    """All outcomes of one comparison, drawn of `people`: 100 or 1,000."""
    blocks = [_Block(one, count(one, people)) for one in outcomes]
    legend = list(_legends(blocks))
    about = [line for words in _about(outcomes) for line in wrap(words, _FOOT_LETTERS)]
    arms = [wrap(taken(arm), _ARM_LETTERS) for arm in (outcomes[0].drug, outcomes[0].comparator)]
    head = _HEAD + _SMALL * (max(map(len, arms)) - 1)
    body = sum(block.height + _BETWEEN for block in blocks)
    foot = _LINE * math.ceil(len(legend) / 2) + _SMALL * len(about)
    drawing = Drawing(_WIDTH, head + body + foot)
    drawing.text(0, 14, f"Of {people:,} people like these", "ink_soft", 13, weight=600)
    for x, lines in zip((_LABEL, _LABEL + _ARRAY + _GAP), arms, strict=True):
        for number, line in enumerate(lines):
            drawing.text(x, 14 + _SMALL * number, line, "ink_soft", 13, weight=600)
    y = head
    for block in blocks:
        block.draw(drawing, y)
        y += block.height + _BETWEEN
    _draw_legend(drawing, legend, y)
    y += _LINE * math.ceil(len(legend) / 2)
    for line in about:
        drawing.text(0, y + 4, line, "ink_soft", 12)
        y += _SMALL
    said = [f"{twin(one, people)}, {_sure(one)}." for one in outcomes]
    return drawing.picture(" ".join((*said, *_about(outcomes))))


@dataclass(frozen=True, slots=True)
class _Block:
    """One outcome: its words at the left, then the two arrays."""

    outcome: Outcome
    counted: Counted

    @property
    def columns(self) -> int:
        return _COLUMNS[self.counted.people]

    @property
    def cell(self) -> float:
        return _ARRAY / self.columns

    @property
    def height(self) -> float:
        array = _CAPTION + self.cell * self.counted.people / self.columns
        words = _LINE * (len(self._title()) + 2) + _SMALL * len(self._small()) - 6
        return max(array, words)

    @property
    def tone(self) -> str:
        """Good or bad: what the icons besides mean for those who have it or are spared it."""
        good = self.outcome.wished == (self.outcome.difference > 0)
        return "advised" if good else "against"

    def draw(self, drawing: Drawing, y: float) -> None:
        self._draw_words(drawing, y)
        counted = self.counted
        left, right = (
            _Grid(x, y + _CAPTION, self.cell, self.columns)
            for x in (_LABEL, _LABEL + _ARRAY + _GAP)
        )
        for grid, number in ((left, counted.treated), (right, counted.control)):
            caption = f"{number:,} of {counted.people:,}"
            drawing.text(grid.x, y + 11, caption, size=13, weight=600)
        self._draw_band(drawing, left)
        either, changed = counted.either, counted.more + counted.fewer
        rest = either + changed
        kind = _Kind.MORE if counted.more else _Kind.FEWER
        self._draw(drawing, DRUG, _Kind.EITHER, left, (0, either))
        self._draw(drawing, DRUG, kind, left, (either, rest))
        self._draw(drawing, DRUG, _Kind.NEITHER, left, (rest, counted.people))
        self._draw(drawing, CONTROL, _Kind.EITHER, right, (0, counted.control))
        self._draw(drawing, CONTROL, _Kind.NEITHER, right, (counted.control, counted.people))

    def _draw_words(self, drawing: Drawing, y: float) -> None:
        sign, tone = ("✓ benefit", "advised") if self.outcome.wished else ("▲ harm", "against")
        drawing.text(0, y + 11, sign, tone, 12, weight=600)
        for line in self._title():
            y += _LINE
            drawing.text(0, y + 11, line, weight=600)
        y += _LINE
        drawing.text(0, y + 11, more_words(self.counted), size=14)
        for line in self._small():
            y += _SMALL
            drawing.text(0, y + 11, line, "ink_soft", 12)

    def _title(self) -> list[str]:
        return wrap(self.outcome.what, _LABEL_LETTERS)

    def _small(self) -> list[str]:
        exact = exact_words(self.counted)
        known = "" if self.counted.low is not None else "no interval known"
        people = self.outcome.people
        rounding = f"◐ {ROUNDING}" if self.outcome.rounding_decides else ""
        design = design_words(people.design)
        lines = (exact, known, rounding, _sure(self.outcome), people.title, design)
        return [part for line in lines if line for part in wrap(line, _SMALL_LETTERS)]

    def _draw(self, drawing: Drawing, arm: str, kind: _Kind, grid: _Grid, span: _Span) -> None:
        if span[0] == span[1]:
            return
        number = Decimal(span[1] - span[0])
        mark = Mark(self.outcome.place, Shape.ICONS, (number,), part=f"{arm} {kind}")
        _draw_icons(drawing, kind, grid, span, self.tone, mark)

    def _draw_band(self, drawing: Drawing, grid: _Grid) -> None:
        """Striped ground under the icons between the ends of the interval, row by row."""
        half = grid.cell / 2
        for first, last in grid.rows(self.counted.band):
            (left, y), (right, _) = grid.middle(first), grid.middle(last)
            number = Decimal(last - first + 1)
            mark = Mark(self.outcome.place, Shape.ICONS, (number,), part=f"{DRUG} {INTERVAL}")
            drawing.rect(left - half, y - half, right - left + grid.cell, grid.cell,
                         "ink_faint", mark, hatched=True)  # fmt: skip


def _draw_icons(
    drawing: Drawing, kind: _Kind, grid: _Grid, span: _Span, tone: str, mark: Mark | None = None
) -> None:
    cell = grid.cell
    if kind is _Kind.NEITHER:
        runs = ((grid.middle(first), grid.middle(last)) for first, last in grid.rows(span))
        rows = ((left, right, y) for (left, y), (right, _) in runs)
        drawing.dots(rows, cell * 0.24, cell, "line_strong", mark)
        return
    middles = map(grid.middle, range(*span))
    match kind:
        case _Kind.EITHER:
            drawing.icons(Icon.DISC, middles, cell * 0.36, "ink_soft", mark)
        case _Kind.MORE:
            drawing.icons(Icon.SQUARE, middles, cell * 0.38, tone, mark)
        case _Kind.FEWER:
            drawing.icons(Icon.DIAMOND, middles, cell * 0.4, "paper", mark, outline=tone)


def _legends(blocks: list[_Block]) -> Iterator[tuple[_Kind | None, str, str]]:
    """Each icon that is drawn, its colour, what it means; no icon for the striped ground."""
    yield _Kind.EITHER, "", "had it either way, on the drug or not"
    for tone, of in (("advised", "better"), ("against", "worse")):
        mine = [block.counted for block in blocks if block.tone == tone]
        if any(counted.more for counted in mine):
            yield _Kind.MORE, tone, f"more who had it on the drug: {of}"
        if any(counted.fewer for counted in mine):
            yield _Kind.FEWER, tone, f"fewer who had it on the drug: {of}"
    yield _Kind.NEITHER, "", "did not have it"
    if any(low < high for low, high in (block.counted.band for block in blocks)):
        yield None, "", "striped: where these icons may end (95% interval)"


def _draw_legend(drawing: Drawing, legend: list[tuple[_Kind | None, str, str]], top: float) -> None:
    """In two columns, row by row."""
    for number, (kind, tone, words) in enumerate(legend):
        row, column = divmod(number, 2)
        x, y = column * _WIDTH / 2, top + _LINE * row
        if kind is None:
            drawing.rect(x, y - 6, 13, 13, "ink_faint", hatched=True)
        else:
            _draw_icons(drawing, kind, _Grid(x, y - 6, 13, 1), (0, 1), tone)
        drawing.text(x + 22, y + 4, words, "ink_soft", 12)


def _about(outcomes: tuple[Outcome, ...]) -> list[str]:
    """Who was counted, at which dose and for how long, each people once."""
    return list(dict.fromkeys(_about_people(one.people) for one in outcomes))


def _about_people(people: People) -> str:
    design = design_words(people.design)
    parts = (
        people.population,
        people.dose or "dose not given",
        people.time or "duration not given",
    )
    return f"{people.title}: {'; '.join((design, *parts) if design else parts)}."


def _sure(outcome: Outcome) -> str:
    return certainty_words(outcome.certainty) or "certainty not graded"


def _whole(value: Decimal) -> int:
    return int(value.to_integral_value(rounding="ROUND_HALF_UP"))


def _end(value: Decimal) -> str:
    """An end of an interval to whole people; to tenths where that would make it nothing."""
    return rounded(value, 1 if 0 < value < 1 else 0)
