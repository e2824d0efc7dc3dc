"""Tables for where there is no room for their columns: the cells of a row under one another, or, in
an official label, whose columns are its own, in smaller type.
"""

import re
from collections.abc import Iterator, Mapping

_TABLE = re.compile(r"<(/?)table\b[^>]*>")
_BESIDE = '<table class="beside"'
_GRID = re.compile(r'<table class="grid"[^>]*>')
_ROW = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL = re.compile(r"<t([dh])([^>]*)>(.*?)</t\1>", re.DOTALL)
_LIT = ' class="lit"'
_LABEL = '<table class="label"'
_OF_LABEL = re.compile(r"<t([dh])\b")
_PADDING = re.compile(r'cellpadding="\d+"')
_TIGHT_UNTIL = 1.2
"""From more than so much of the room on, a label's table is in the smallest type that reads."""


def stacked(html: str, which: Mapping[int, float]) -> str:
    """The page with some of its tables stacked, by their numbers; tables in tables are not counted.

    Each has how often the room it would need.
    """
    parts, end = [], 0
    for number, (start, past) in enumerate(_tables(html)):
        if number in which:
            parts += [html[end:start], _stack(html[start:past], which[number])]
            end = past
    return "".join(parts) + html[end:]


def _tables(html: str) -> Iterator[tuple[int, int]]:
    """Where the tables begin and end that stand in no other."""
    depth = start = 0
    for tag in _TABLE.finditer(html):
        depth += -1 if tag[1] else 1
        if depth == 1 and not tag[1]:
            start = tag.start()
        elif depth == 0:
            yield start, tag.end()


def _stack(table: str, need: float) -> str:
    if table.startswith(_LABEL):
        dress = "tight" if need <= _TIGHT_UNTIL else "tightest"
        table = _PADDING.sub('cellpadding="1"', table).replace("\u00a0to\u00a0", " to ")
        return _OF_LABEL.sub(rf'<t\1 class="{dress}"', table)
    if table.startswith(_BESIDE):
        last = table.rindex('<td width="1%">')
        return f"{table[:last]}</tr><tr>{table[last:]}"
    opened = _GRID.match(table)
    if opened is None:
        return table
    rows = [_CELL.findall(row[1]) for row in _ROW.finditer(table)]
    heads: list[str] = []
    if rows and all(kind == "h" for kind, _, _ in rows[0]):
        heads = [words for _, _, words in rows.pop(0)]
    heads += [""] * max((len(row) for row in rows), default=0)
    body = "".join(_lines(row, heads) for row in rows)
    return f"{opened[0]}{body}</table>"


def _lines(row: list[tuple[str, str, str]], heads: list[str]) -> str:
    """One row: its first cell, then each further one after the words of its column's head."""
    told = [
        f'<div><span class="caption">{head}</span> {cell}</div>' if head and number else
        f"<div>{cell}</div>"
        for number, ((_, _, cell), head) in enumerate(zip(row, heads, strict=False))
        if cell
    ]  # fmt: skip
    lit = _LIT if any(_LIT in dress for _, dress, _ in row) else ""
    return f"<tr><td{lit}>{''.join(told)}</td></tr>"
