"""Rows of tables that are not cut at the end of a sheet."""

from collections.abc import Iterator

from PySide6.QtGui import QTextDocument, QTextFrame, QTextTable

_ROUNDING = 2.0


def keep_rows_whole(document: QTextDocument, scale: float) -> None:
    """Moves each row that the end of a sheet would cut, and that one sheet has room for, to the
    next. `scale` is how many of the device's pixels a pixel of the document's formats is.
    """
    for table in _tables(document.rootFrame()):
        if _keep_rows(document, table, scale):  # Qt leaves out what stands after such a table
            document.markContentsDirty(0, document.characterCount())


def _keep_rows(document: QTextDocument, table: QTextTable, scale: float) -> bool:
    """Whether any was moved."""
    any_moved = False
    for row in range(table.rows()):
        missing = _left_on_sheet(document, table, row)
        if missing > 0:
            _push(table, row, missing / scale)
            any_moved = True
    return any_moved


def _tables(frame: QTextFrame) -> Iterator[QTextTable]:
    """The tables that stand in no other, in reading order."""
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        else:
            yield from _tables(child)


def _left_on_sheet(document: QTextDocument, table: QTextTable, row: int) -> float:
    """How much of the sheet is left where a row begins that does not fit there; else 0."""
    layout, sheet = document.documentLayout(), document.pageSize().height()
    tops, ends = [], []
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
        tops.append(layout.blockBoundingRect(block).top())
        ends.append(layout.blockBoundingRect(last).bottom())
    top, end = min(tops), max(ends) - _ROUNDING
    fits = top // sheet == end // sheet or end - top > sheet
    return 0.0 if fits else sheet - top % sheet


def _push(table: QTextTable, row: int, by: float) -> None:
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        made = cell.format().toTableCellFormat()
        made.setTopPadding(table.format().cellPadding() + by + 1)
        cell.setFormat(made)
