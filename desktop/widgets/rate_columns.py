"""How wide the columns of a label's table of rates are: every word whole in the room there is, and
the bars of all arms on one scale.
"""

from collections.abc import Iterator
from enum import Enum, unique

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from desktop.theme import Theme

_BESIDE_EM, _BESIDE = 0.8, 7
"""What the style sheet and Qt keep free beside the words of a cell: in em, and pixels besides."""
_ABOVE_EM, _ABOVE_HEAD_EM = 0.9, 0.7
_ARROW_EM = 0.7
_TALL = 1 << 15


@unique
class Part(Enum):
    """What a column tells; its usual width and its least, in em."""

    NAME = 17.0, 10.0
    SYSTEM = 12.0, 14.0
    RATE = 7.6, 5.6
    DIFFERENCE = 6.4, 5.0
    INTERVAL = 8.0, 5.6
    NEEDED = 8.2, 8.2


_TURNS = (Part.INTERVAL, Part.NEEDED, Part.DIFFERENCE, Part.NAME)


class Column(Struct, frozen=True):
    """`drug` is the number of the arm that a column tells of; None for placebo and the name."""

    part: Part
    head: str
    cells: tuple[str, ...]
    drug: int | None = None

    @property
    def is_figure(self) -> bool:
        """Whether it tells of a drug against placebo."""
        return self.part in (Part.DIFFERENCE, Part.INTERVAL, Part.NEEDED)


def unparted(words: str) -> str:
    """What stands in brackets, such as an interval, goes to the next line as one."""
    before, bracket, within = words.partition("(")
    return before + bracket + within.replace(" ", "\N{NO-BREAK SPACE}")


class RateColumns:
    """The columns by their numbers, measured in the font of a theme."""

    def __init__(self, theme: Theme, columns: dict[int, Column]) -> None:
        self._columns, self._em = columns, theme.em
        self._letters, self._heads = QFontMetrics(theme.font), QFontMetrics(theme.heading_font)
        self._beside = round(theme.em * _BESIDE_EM) + _BESIDE
        self._wholes = {number: self._whole(one) for number, one in columns.items()}
        self._leasts = {number: self._least(one) for number, one in columns.items()}
        self._rates = [number for number, one in columns.items() if one.part is Part.RATE]
        least = max((self._leasts[number] for number in self._rates), default=0)
        usual, _ = Part.RATE.value
        for number in self._rates:
            self._leasts[number] = least
            self._wholes[number] = max(least, round(theme.em * usual))

    def fitted(self, room: int, drug: int) -> dict[int, int]:
        """The widths of the columns that are shown, in pixels. In a line each where there is room
        for that; else without the body system, which the choice above the table names, too; else
        wrapped; else what is worked out is shown of one drug arm alone; else all is.
        """
        whole = dict(self._wholes)
        for system in (n for n, one in self._columns.items() if one.part is Part.SYSTEM):
            spare = room - sum(whole.values())
            if spare >= 0:
                return whole | {system: whole[system] + spare}
            del whole[system]
        if sum(whole.values()) <= room:
            return whole
        widths: dict[int, int] = {}
        for shown in self._choices(drug):
            widths = {number: self._leasts[number] for number in shown}
            if sum(widths.values()) <= room:
                break
        return self._spread(widths, room)

    def row_height(self, row: int, widths: dict[int, int]) -> int:
        """In which the words of a row are whole, in pixels."""
        cells = [
            self._wrapped(self._letters, self._columns[number].cells[row], width)
            for number, width in widths.items()
        ]
        return max(cells) + round(self._em * _ABOVE_EM)

    def head_height(self, widths: dict[int, int]) -> int:
        heads = [
            self._wrapped(self._heads, self._columns[number].head, width)
            for number, width in widths.items()
        ]
        return max(heads) + round(self._em * _ABOVE_HEAD_EM)

    def _choices(self, drug: int) -> Iterator[list[int]]:
        every = [one for one in self._columns.items() if one[1].part is not Part.SYSTEM]
        yield [n for n, _ in every]
        yield [n for n, one in every if not one.is_figure or one.drug == drug]
        yield [n for n, one in every if one.drug in (None, drug)]

    def _spread(self, widths: dict[int, int], room: int) -> dict[int, int]:
        """What room is left goes to the columns in turn, up to what each has a use for; but the
        bars stay as wide as each other.
        """
        left = max(0, room - sum(widths.values()))
        words = (number for number in widths if number not in self._rates)
        for number in sorted(words, key=lambda number: _TURNS.index(self._columns[number].part)):
            more = min(left, max(0, self._wholes[number] - widths[number]))
            widths[number] += more
            left -= more
        bars = [number for number in self._rates if number in widths]
        for number in bars:
            widths[number] = min(self._wholes[number], widths[number] + left // len(bars))
        return widths

    def _whole(self, one: Column) -> int:
        if one.part is Part.SYSTEM:
            return self._least(one)  # its names are long, and their words wrap
        lines = [self._heads.horizontalAdvance(line) for line in one.head.split("\n")]
        cells = [self._letters.horizontalAdvance(words) for words in one.cells]
        usual: float = one.part.value[0]
        return max(round(self._em * usual), self._arrow(one, lines), *self._around(cells))

    def _least(self, one: Column) -> int:
        heads = [
            self._heads.horizontalAdvance(word) for word in one.head.replace("\n", " ").split(" ")
        ]
        cells = [
            self._letters.horizontalAdvance(word) for cell in one.cells for word in cell.split(" ")
        ]
        least: float = one.part.value[1]
        return max(round(self._em * least), self._arrow(one, heads), *self._around(cells))

    def _arrow(self, one: Column, heads: list[int]) -> int:
        """A heading’s room, beside the arrow that says how rates are sorted at first."""
        arrow = round(self._em * _ARROW_EM) if one.part is Part.RATE else 0
        return max(heads) + self._beside + arrow

    def _around(self, cells: list[int]) -> list[int]:
        return [cell + self._beside for cell in cells]

    def _wrapped(self, letters: QFontMetrics, words: str, width: int) -> int:
        room = width - self._beside + 1
        return letters.boundingRect(0, 0, room, _TALL, Qt.TextFlag.TextWordWrap, words).height()
