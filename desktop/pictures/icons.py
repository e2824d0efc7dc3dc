"""Icon arrays: of 100 or 1,000 people, how many had it on the drug, how many without.

Benefit and harm stand on one denominator. In both arrays the first icons are those who have it
either way; on the drug follow those who have it besides, or who are spared it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache

from desktop.counted import (
    HUNDRED,
    ROUNDING,
    THOUSAND,
    Counted,
    count,
    exact_words,
    more_words,
    taken,
    twin,
)
from desktop.outcomes import Outcome, People
from desktop.pictures.drawing import Drawing, Icon, Mark, Picture, Shape
from desktop.pictures.results import certainty_words, design_words
from desktop.together import in_lines
from desktop.words import grouped, tr

_COLUMNS = {HUNDRED: 20, THOUSAND: 50}
_HEAD, _CAPTION, _BETWEEN, _LINE, _SMALL = 26.0, 20.0, 8.0, 18.0, 16.0
_TITLE_LETTER, _SMALL_LETTER, _ARM_LETTER = 9.7, 6.6, 8.0
"""How wide a letter is held to be, where words are parted into lines."""
_SIGN = 18.0
DRUG, CONTROL, INTERVAL = "drug", "control", "interval"
"""The first word of a mark's part is its arm, the second the kind of its icons."""
_BETTER, _WORSE = "advised", "against"
"""Their colours; on grey paper their shapes tell them apart."""
_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where words and arrays stand: words in a column of `label`, or above the arrays for 0."""

    label: float
    array: float
    gap: float
    stacked: bool = False

    @property
    def width(self) -> float:
        arrays = self.array if self.stacked else 2 * self.array + self.gap
        return self.label + arrays

    @property
    def words(self) -> float:
        """The room for words, some of it left free before the arrays."""
        return self.label - 6 if self.label else self.width

    @property
    def second(self) -> float:
        """How far right of the first array the second stands."""
        return 0 if self.stacked else self.array + self.gap


_LAYOUTS = (
    _Layout(label=276, array=252, gap=40),
    _Layout(label=300, array=180, gap=16),
    _Layout(label=0, array=206, gap=28),
    _Layout(label=0, array=252, gap=0, stacked=True),
)
"""The widest first; the second fits a sheet of paper with its smallest words at 9 points."""
_ALONE = _Layout(label=0, array=165, gap=0)
"""Of arrays without words."""
_KEY = 13.0
"""The side of an icon in the legend."""


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


def icon_arrays(outcomes: tuple[Outcome, ...], people: int) -> Picture:
    """All outcomes of one comparison, drawn of `people`: 100 or 1,000."""
    words = _all_words(outcomes, people)

    @cache
    def in_layout(layout: _Layout) -> Picture:
        return _in_layout(outcomes, people, layout).picture(words)

    def narrower(room_em: float) -> Picture:
        fits = (one for one in _LAYOUTS if one.width / 16 <= room_em)
        return in_layout(next(fits, _LAYOUTS[-1]))

    return _in_layout(outcomes, people, _LAYOUTS[0]).picture(words, narrower)


def arrays_alone(outcome: Outcome, people: int) -> tuple[Picture, Picture]:
    """The array on the drug and that without it, for a page that says all their words itself."""
    block = _Block(outcome, count(outcome, people), _ALONE)
    grid = _Grid(0, 0, block.cell, block.columns)
    height = block.cell * people / block.columns
    on_drug, without = (Drawing(_ALONE.array, height) for _ in range(2))
    block.draw_drug(on_drug, grid)
    block.draw_control(without, grid)
    told = twin(outcome, people)
    return on_drug.picture(told), without.picture(told)


def legend_alone(
    outcomes: tuple[Outcome, ...], people: int, striped: str
) -> Iterator[tuple[Picture, str]]:
    """Each icon of such arrays and what it means; `striped` is what the striped ground does."""
    blocks = [_Block(one, count(one, people), _ALONE) for one in outcomes]
    for kind, tone, words in _legends(blocks, striped):
        drawing = Drawing(_KEY, _KEY)
        _draw_key(drawing, kind, tone, 0, 0)
        yield drawing.picture(words), words


def _all_words(outcomes: tuple[Outcome, ...], people: int) -> str:
    said = [f"{twin(one, people)}, {_sure(one)}." for one in outcomes]
    return " ".join((*said, *_about(outcomes)))


def _in_layout(outcomes: tuple[Outcome, ...], people: int, layout: _Layout) -> Drawing:
    blocks = [_Block(one, count(one, people), layout) for one in outcomes]
    columns = 2 if layout.label else 1
    room = layout.width / columns - 30
    striped = tr("striped: where these icons may end (95% interval)")
    legend = [(kind, tone, _lines(words, room)) for kind, tone, words in _legends(blocks, striped)]
    about = [line for words in _about(outcomes) for line in _lines(words, layout.width)]
    arms = () if layout.stacked else (outcomes[0].drug, outcomes[0].comparator)
    named = [in_lines(taken(arm), int(layout.array / _ARM_LETTER)) for arm in arms]
    top = _LINE if not layout.label and arms else 0.0
    head = _HEAD + top + _SMALL * (max(map(len, named), default=1) - 1)
    body = sum(block.height + _BETWEEN for block in blocks)
    foot = _legend_height(legend, columns) + _SMALL * len(about)
    drawing = Drawing(layout.width, head + body + foot)
    title = tr("Of {people} people like these", people=grouped(people))
    drawing.text(0, 14, title, "ink_soft", 13, weight=600)
    for x, lines in zip((layout.label, layout.label + layout.second), named, strict=False):
        for number, line in enumerate(lines):
            drawing.text(x, 14 + top + _SMALL * number, line, "ink_soft", 13, weight=600)
    y = head
    for block in blocks:
        block.draw(drawing, y)
        y += block.height + _BETWEEN
    _draw_legend(drawing, legend, y, columns)
    y += _legend_height(legend, columns)
    for line in about:
        drawing.text(0, y + 4, line, "ink_soft", 12)
        y += _SMALL
    return drawing


_Told = tuple[_Kind | None, str, list[str]]
"""An icon of the legend, or the striped ground, its colour and its words in lines."""


@dataclass(frozen=True, slots=True)
class _Block:
    """One outcome: its words at the left of the two arrays, or above them."""

    outcome: Outcome
    counted: Counted
    layout: _Layout

    @property
    def columns(self) -> int:
        return _COLUMNS[self.counted.people]

    @property
    def cell(self) -> float:
        return self.layout.array / self.columns

    @property
    def array_height(self) -> float:
        return self._caption_height() + self.cell * self.counted.people / self.columns

    @property
    def words_height(self) -> float:
        return _LINE * (len(self._title()) + 1) + _SMALL * len(self._small()) - 6

    @property
    def height(self) -> float:
        if self.layout.label:
            return max(self.array_height, self.words_height)
        arrays = 2 if self.layout.stacked else 1
        return self.words_height + arrays * (self.array_height + 6)

    @property
    def tone(self) -> str:
        """Good or bad: what the icons besides mean for those who have it or are spared it."""
        good = self.outcome.wished == (self.outcome.difference > 0)
        return _BETTER if good else _WORSE

    def draw(self, drawing: Drawing, y: float) -> None:
        self._draw_words(drawing, y)
        top = y if self.layout.label else y + self.words_height + 6
        below = self.array_height + 6 if self.layout.stacked else 0
        start = self.layout.label
        left = _Grid(start, top + self._caption_height(), self.cell, self.columns)
        right = _Grid(start + self.layout.second, left.y + below, self.cell, self.columns)
        for grid, lines in zip((left, right), self._captions(), strict=True):
            for number, line in enumerate(lines):
                y = grid.y - self._caption_height() + 11 + _SMALL * number
                drawing.text(grid.x, y, line, size=13, weight=600)
        self.draw_drug(drawing, left)
        self.draw_control(drawing, right)

    def draw_drug(self, drawing: Drawing, grid: _Grid) -> None:
        counted = self.counted
        self._draw_band(drawing, grid)
        either, changed = counted.either, counted.more + counted.fewer
        rest = either + changed
        kind = _Kind.MORE if counted.more else _Kind.FEWER
        self._draw(drawing, DRUG, _Kind.EITHER, grid, (0, either))
        self._draw(drawing, DRUG, kind, grid, (either, rest))
        self._draw(drawing, DRUG, _Kind.NEITHER, grid, (rest, counted.people))

    def draw_control(self, drawing: Drawing, grid: _Grid) -> None:
        counted = self.counted
        self._draw(drawing, CONTROL, _Kind.EITHER, grid, (0, counted.control))
        self._draw(drawing, CONTROL, _Kind.NEITHER, grid, (counted.control, counted.people))

    def _captions(self) -> tuple[list[str], list[str]]:
        """What stands over each array: its number, and its arm where no heading says that."""

        def lines(number: int, arm: str) -> list[str]:
            of = f" {taken(arm)}" if self.layout.stacked else ""
            room = int(self.layout.array / _ARM_LETTER)
            people = grouped(self.counted.people)
            counted = tr("{number} of {people}", number=grouped(number), people=people)
            return in_lines(f"{counted}{of}", room)

        return (
            lines(self.counted.treated, self.outcome.drug),
            lines(self.counted.control, self.outcome.comparator),
        )

    def _caption_height(self) -> float:
        return _CAPTION + _SMALL * (max(map(len, self._captions())) - 1)

    def _draw_words(self, drawing: Drawing, y: float) -> None:
        sign, tone = ("✓", "advised") if self.outcome.wished else ("▲", "against")
        drawing.text(0, y + 11, sign, tone, 12, weight=600)
        for line in self._title():
            drawing.text(_SIGN, y + 11, line, weight=600)
            y += _LINE
        drawing.text(0, y + 11, more_words(self.counted), size=14)
        for line in self._small():
            y += _SMALL
            drawing.text(0, y + 11, line, "ink_soft", 12)

    def _title(self) -> list[str]:
        kind = tr("Benefit") if self.outcome.wished else tr("Harm")
        room = self.layout.words - _SIGN
        words = f"{kind}: {self.outcome.what[:1].lower()}{self.outcome.what[1:]}"
        return in_lines(words, int(room / _TITLE_LETTER))

    def _small(self) -> list[str]:
        exact = exact_words(self.counted)
        known = "" if self.counted.low is not None else tr("no interval known")
        people = self.outcome.people
        rounding = f"◐ {tr(ROUNDING)}" if self.outcome.rounding_decides else ""
        design = design_words(people.design)
        lines = (exact, known, rounding, _sure(self.outcome), people.title, design)
        return _lines(" · ".join(line for line in lines if line), self.layout.words)

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
    runs = ((grid.middle(first), grid.middle(last)) for first, last in grid.rows(span))
    rows = ((left, right, y) for (left, y), (right, _) in runs)
    middles = map(grid.middle, range(*span))
    match kind:
        case _Kind.NEITHER:
            drawing.dots(rows, cell * 0.24, cell, "line_strong", mark)
        case _Kind.EITHER:
            drawing.dots(rows, cell * 0.72, cell, "ink_soft", mark, round_=True)
        case _Kind.MORE if tone == _BETTER:
            drawing.dots(rows, cell * 0.76, cell, tone, mark)
        case _Kind.MORE:
            drawing.icons(Icon.UPWARD, middles, cell * 0.38, tone, mark)
        case _Kind.FEWER:
            icon = Icon.DIAMOND if tone == _BETTER else Icon.DOWNWARD
            drawing.icons(icon, middles, cell * 0.4, "paper", mark, outline=tone)


def _draw_key(drawing: Drawing, kind: _Kind | None, tone: str, x: float, y: float) -> None:
    if kind is None:
        drawing.rect(x, y, _KEY, _KEY, "ink_faint", hatched=True)
    else:
        _draw_icons(drawing, kind, _Grid(x, y, _KEY, 1), (0, 1), tone)


def _lines(words: str, room: float) -> list[str]:
    """Small words in as many lines as they need."""
    return in_lines(words, int(room / _SMALL_LETTER))


def _legends(blocks: list[_Block], striped: str) -> Iterator[tuple[_Kind | None, str, str]]:
    """Each icon that is drawn, its colour, what it means; no icon for the striped ground."""
    yield _Kind.EITHER, "", tr("had it either way, on the drug or not")
    for tone, of in ((_BETTER, tr("better")), (_WORSE, tr("worse"))):
        mine = [block.counted for block in blocks if block.tone == tone]
        if any(counted.more for counted in mine):
            yield _Kind.MORE, tone, tr("more who had it on the drug: {of}", of=of)
        if any(counted.fewer for counted in mine):
            yield _Kind.FEWER, tone, tr("fewer who had it on the drug: {of}", of=of)
    yield _Kind.NEITHER, "", tr("did not have it")
    if any(low < high for low, high in (block.counted.band for block in blocks)):
        yield None, "", striped


def _legend_rows(legend: list[_Told], columns: int) -> list[tuple[list[_Told], float]]:
    """The legend row by row, each with its height."""
    rows = [legend[at : at + columns] for at in range(0, len(legend), columns)]
    return [(row, _LINE + _SMALL * (max(len(lines) for *_, lines in row) - 1)) for row in rows]


def _legend_height(legend: list[_Told], columns: int) -> float:
    return sum(height for _, height in _legend_rows(legend, columns))


def _draw_legend(drawing: Drawing, legend: list[_Told], top: float, columns: int) -> None:
    y = top
    for row, height in _legend_rows(legend, columns):
        for column, (kind, tone, lines) in enumerate(row):
            x = column * drawing.width / columns
            _draw_key(drawing, kind, tone, x, y - 6)
            for number, line in enumerate(lines):
                drawing.text(x + 22, y + 4 + _SMALL * number, line, "ink_soft", 12)
        y += height


def _about(outcomes: tuple[Outcome, ...]) -> list[str]:
    """Who was counted, at which dose and for how long, each people once."""
    return list(dict.fromkeys(_about_people(one.people) for one in outcomes))


def _about_people(people: People) -> str:
    design = design_words(people.design)
    parts = (
        people.population,
        people.dose or tr("dose not given"),
        people.time or tr("duration not given"),
    )
    return f"{people.title}: {'; '.join((design, *parts) if design else parts)}."


def _sure(outcome: Outcome) -> str:
    return certainty_words(outcome.certainty) or tr("certainty not graded")
