"""Draws a hit in two lines: its title and section, then the sentence with the match marked."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.theme import Theme

LINES = Qt.ItemDataRole.UserRole + 1
"""Where an item keeps what is drawn of it: two lines of `Run`."""
_LEFT_EM, _TOP_EM, _STEP_EM, _RIGHT_EM = 0.7, 0.25, 1.25, 0.4

AnyIndex = QModelIndex | QPersistentModelIndex


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


class HitPainter(QStyledItemDelegate):
    """Items without `LINES` are drawn as any other. The theme is read once for each paint."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        lines: tuple[Line, ...] | None = index.data(LINES)
        if lines is None:
            super().paint(painter, option, index)
            return
        tokens, em, rect = self._theme.tokens, self._theme.em, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), QColor(tokens.accent))
        painter.setPen(QColor(tokens.ink))
        at = QPointF(rect.x() + em * _LEFT_EM, rect.y() + em * _TOP_EM)
        for line in lines:
            self._draw(painter, at, line, rect.width() - em * (_LEFT_EM + _RIGHT_EM))
            at.setY(at.y() + em * _STEP_EM)

    def _draw(self, painter: QPainter, at: QPointF, line: Line, width: float) -> None:
        """One line; what does not fit ends in an ellipsis, between two words."""
        layout = self._laid_out(line, width)
        fits = layout.lineAt(0).textLength()
        if fits < len(layout.text()):
            short = _cut(line, fits)
            layout = self._laid_out((*short, Run("…", short[-1].look)), width * 2)
        layout.draw(painter, at)

    def _laid_out(self, line: Line, width: float) -> QTextLayout:
        layout = QTextLayout("".join(run.words for run in line), self._theme.font)
        layout.setFormats(self._formats(line))
        layout.beginLayout()
        layout.createLine().setLineWidth(width)
        layout.endLayout()
        return layout

    def _formats(self, line: Line) -> list[QTextLayout.FormatRange]:
        formats, start = [], 0
        for run in line:
            if run.look is not Look.PLAIN:
                one = QTextLayout.FormatRange()
                one.start, one.length, one.format = start, _length(run.words), self._format(run)
                formats.append(one)
            start += _length(run.words)
        return formats

    def _format(self, run: Run) -> QTextCharFormat:
        tokens, shape = self._theme.tokens, QTextCharFormat()
        if run.look in (Look.TITLE, Look.TITLE_MARK):
            shape.setFontWeight(QFont.Weight.Bold)
        if run.look in (Look.MARK, Look.TITLE_MARK):
            shape.setBackground(QColor(tokens.mark))
        if run.look is Look.SOFT:
            shape.setForeground(QColor(tokens.ink_soft))
        return shape


def _length(words: str) -> int:
    """In UTF-16 code units, as Qt counts."""
    return len(words) if words.isascii() else len(words.encode("utf-16-le")) // 2


def _cut(line: Line, length: int) -> Line:
    """So much of a line, without a space at its end."""
    runs = []
    for run in line:
        if length <= 0:
            break
        words = run.words[:length]
        runs.append(Run(words, run.look))
        length -= len(words)
    return (*runs[:-1], Run(runs[-1].words.rstrip(), runs[-1].look)) if runs else ()
