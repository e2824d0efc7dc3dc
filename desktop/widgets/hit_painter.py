"""Draws a hit in two lines: its title and section, then the sentence with the match marked.

A further place of the same record has one line.

What is of other words than those typed is grey and has no marks.
"""

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import Theme
from desktop.together import together
from desktop.widgets.wrapped_rows import AnyIndex

LINES = Qt.ItemDataRole.UserRole + 1
"""Where an item keeps what is drawn of it: a line or two of `Run`."""
_LEFT_EM, _TOP_EM, _STEP_EM, _RIGHT_EM = 0.7, 0.25, 1.25, 0.4
_NARROW_EM = 0.3
"""No words are, on the whole, as narrow a letter: those beyond are out of sight."""

_OLD = 0.6
"""How much of the ink is left of what is of other words."""

_LINES_HELD = 80
"""Laid out: rows are drawn anew at each step of the light, and as labels come under them."""


class Look(Enum):
    """How a run of words looks."""

    PLAIN = auto()
    TITLE = auto()
    SOFT = auto()
    MARK = auto()
    TITLE_MARK = auto()


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look within a line."""

    words: str
    look: Look = Look.PLAIN


Line = tuple[Run, ...]


def marked(snippet: str, plain: Look, mark: Look) -> Line:
    """The runs of a snippet in which matches stand between [[ and ]]."""
    before, *parts = snippet.split("[[")
    runs = [Run(before, plain)]
    for part in parts:
        match, _, after = part.partition("]]")
        runs += [Run(match, mark), Run(after, plain)]
    return tuple(run for run in runs if run.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class _LaidOut:
    """A line ready to be drawn, in pixels from its left top; an ellipsis ends it at `cut_at`."""

    layout: QTextLayout
    marked: tuple[QRectF, ...]
    cut_at: float | None


class HitPainter(QStyledItemDelegate):
    """Items without `LINES` are drawn as any other."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    @Slot()
    def _follow_theme(self) -> None:
        tokens, bold, soft = self._theme.tokens, QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        soft.setForeground(QColor(tokens.ink_soft))
        self._formats = {Look.TITLE: bold, Look.TITLE_MARK: bold, Look.SOFT: soft}
        self._ink, self._mark = QColor(tokens.ink), QColor(tokens.mark)
        self._lit, self._edge = QColor(tokens.accent_soft), QColor(tokens.accent)
        self._font, self._em = self._theme.font, self._theme.em
        metrics = QFontMetricsF(self._font)
        self._ascent, self._height = metrics.ascent(), metrics.height()
        self._ellipsis = metrics.horizontalAdvance("…")
        self._laid_out = lru_cache(_LINES_HELD)(self._lay_out)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        lines: tuple[Line, ...] | None = index.data(LINES)
        if lines is None:
            super().paint(painter, option, index)
            return
        em, rect = self._em, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._lit)
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), self._edge)
        is_old = not option.state & QStyle.StateFlag.State_Enabled
        painter.setPen(self._ink)
        painter.setOpacity(_OLD if is_old else 1)
        painter.setFont(self._font)
        left, top = rect.x() + em * _LEFT_EM, rect.y() + em * _TOP_EM
        for number, line in enumerate(lines):
            at = QPointF(left, top + em * _STEP_EM * number)
            drawn = self._laid_out(line, rect.width() - em * (_LEFT_EM + _RIGHT_EM))
            self._draw(painter, at, drawn, () if is_old else drawn.marked)
        painter.setOpacity(1)

    def _draw(
        self, painter: QPainter, at: QPointF, drawn: _LaidOut, marks: tuple[QRectF, ...]
    ) -> None:
        for box in marks:
            painter.fillRect(box.translated(at), self._mark)
        drawn.layout.draw(painter, at)
        if drawn.cut_at is not None:
            painter.drawText(QPointF(at.x() + drawn.cut_at, at.y() + self._ascent), "…")

    def _lay_out(self, line: Line, width: float) -> _LaidOut:
        """One line; what does not fit ends in an ellipsis, between two words."""
        words = together("".join(run.words for run in line))
        most = int(width / (self._em * _NARROW_EM))
        layout = QTextLayout(words[:most], self._font)
        marks = self._dress(layout, line)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        drawn = layout.createLine()
        drawn.setLineWidth(width - self._ellipsis)
        layout.endLayout()
        end = drawn.textLength()
        boxes = []
        for start, stop in marks:
            if start < end:
                left, right = (_x_of(drawn, min(one, end)) for one in (start, stop))
                boxes.append(QRectF(left, 0, right - left, self._height))
        cut_at = drawn.naturalTextWidth() if end < _length(words) else None
        return _LaidOut(layout=layout, marked=tuple(boxes), cut_at=cut_at)

    def _dress(self, layout: QTextLayout, line: Line) -> list[tuple[int, int]]:
        """Gives the runs their looks; returns where those marked start and end."""
        formats, marks, start = [], [], 0
        for run in line:
            end = start + _length(run.words)
            if run.look in (Look.MARK, Look.TITLE_MARK):
                marks.append((start, end))
            if run.look in self._formats:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start, end - start, self._formats[run.look]
                formats.append(one)
            start = end
        layout.setFormats(formats)
        return marks


def _x_of(line: QTextLine, position: int) -> float:
    """Where a position stands in a line, in pixels from its start."""
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x


def _length(words: str) -> int:
    """In UTF-16 code units, as Qt counts."""
    return len(words) if words.isascii() else len(words.encode("utf-16-le")) // 2
