"""Where a sheet of paper ends: not within a row or a short paragraph, nor below a heading."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextTable,
)

_ROUNDING = 2.0
_WHOLE = 0.2
"""The share of a sheet up to which a paragraph is kept whole."""
_FEW = 2
"""So many lines of a longer one stand together before and after the end of a sheet."""
_MOST_SHEETS = 60
"""On more sheets only rows are kept whole: each move lays out the whole document anew."""
_NEW_SHEET = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


def break_well(document: QTextDocument, scale: float) -> None:
    """Begins on a new sheet what the end of one would cut or part from its heading, where it fits
    there. `scale` is how many of the device's pixels a pixel of the document's formats is.
    """
    sheets = _Sheets(document, scale)
    moves = document.pageCount() <= _MOST_SHEETS
    heading: QTextBlock | None = None
    for part in list(_parts(document.rootFrame())):
        if isinstance(part, QTextBlock) and part.blockFormat().headingLevel():
            heading = heading or part
            continue
        if moves:
            sheets.keep_with_heading(heading, part)
        if isinstance(part, QTextTable):
            sheets.keep_rows(part)
        heading = None


def _parts(frame: QTextFrame) -> Iterator[QTextBlock | QTextTable]:
    """Paragraphs and tables in reading order, without the empty lines that Qt puts between."""
    place = frame.begin()
    while not place.atEnd():
        inner, block = place.currentFrame(), place.currentBlock()
        if isinstance(inner, QTextTable):
            yield inner
        elif inner is not None:
            yield from _parts(inner)
        elif block.length() > 1:
            yield block
        place += 1


class _Sheets:
    """A document as it is laid out: in its device's pixels, from the first sheet's top."""

    def __init__(self, document: QTextDocument, scale: float) -> None:
        self._document, self._scale = document, scale
        self._layout, self._height = document.documentLayout(), document.pageSize().height()

    def keep_with_heading(self, heading: QTextBlock | None, part: QTextBlock | QTextTable) -> None:
        """Where the sheet ends within what must stand together, it ends before that."""
        first = part if heading is None else heading
        top = self._top(first)
        for end in self._ends(part):
            if end - top > self._height:
                return
            if not self._together(top, end) and top % self._height > _ROUNDING:
                _begin_sheet(first)
                self._lay_out()
                return

    def keep_rows(self, table: QTextTable) -> None:
        """Moves each row that the end of a sheet would cut to the next."""
        any_moved = False
        for row in range(max(1, table.format().headerRowCount() + 1), table.rows()):
            top, end = self._of_row(table, row)
            if table.cellAt(row, 0).columnSpan() == table.columns() > 1 and row + 1 < table.rows():
                below = self._of_row(table, row + 1)[1]
                end = below if below - top < self._height else end
            if end - top < self._height and not self._together(top, end):
                self._push(table, row, self._height - top % self._height)
                any_moved = True
        if any_moved:
            self._lay_out()

    def _lay_out(self) -> None:
        """Anew and whole: Qt leaves out what stands after a table or paragraph that was moved."""
        self._document.markContentsDirty(0, self._document.characterCount())

    def _together(self, top: float, end: float) -> bool:
        return top // self._height == (end - _ROUNDING) // self._height

    def _top(self, part: QTextBlock | QTextTable) -> float:
        if isinstance(part, QTextTable):
            return self._of_row(part, 0)[0]
        return self._layout.blockBoundingRect(part).top()

    def _ends(self, part: QTextBlock | QTextTable) -> Iterator[float]:
        """Where that ends which no end of a sheet may part from the beginning."""
        if isinstance(part, QTextTable):
            last = min(part.format().headerRowCount(), part.rows() - 1)
            yield self._of_row(part, last)[1]
            return
        lines, place = part.layout(), self._layout.blockBoundingRect(part)
        if place.height() < self._height * _WHOLE or lines.lineCount() <= 2 * _FEW:
            yield place.bottom()
            return
        line = lines.lineAt(_FEW - 1)
        yield place.top() + line.y() + line.height()

    def _of_row(self, table: QTextTable, row: int) -> tuple[float, float]:
        """Where the words of a row begin and end."""
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        place = self._layout.blockBoundingRect
        tops = [place(cell.firstCursorPosition().block()).top() for cell in cells]
        ends = [place(cell.lastCursorPosition().block()).bottom() for cell in cells]
        return min(tops), max(ends)

    def _push(self, table: QTextTable, row: int, by: float) -> None:
        """Room below the row before: above a row's own words it would stay on the next sheet."""
        for column in range(table.columns()):
            cell = table.cellAt(row - 1, column)
            made = cell.format().toTableCellFormat()
            made.setBottomPadding(table.format().cellPadding() + by / self._scale)
            cell.setFormat(made)


def _begin_sheet(part: QTextBlock | QTextTable) -> None:
    if isinstance(part, QTextTable):
        table = part.format()
        table.setPageBreakPolicy(_NEW_SHEET)
        part.setFormat(table)
    else:
        cursor = QTextCursor(part)
        made = cursor.blockFormat()
        made.setPageBreakPolicy(_NEW_SHEET)
        cursor.setBlockFormat(made)
