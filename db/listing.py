"""Which of a notebook's marks are listed: by words, tag, kind, standing, however many there are."""

import re
from dataclasses import dataclass

import msgspec

from db.marks import Mark, MarkKind
from db.notebook import Notebook

_WORD = re.compile(r"[^\W_]+")
_LONGEST_TYPED = 400
_MOST_RANKED = 500
_STANDS = "removed IS NULL"
_NEWEST = "SELECT rowid FROM mark_search WHERE mark_search MATCH ? ORDER BY rowid DESC"
_BEST = "SELECT rowid FROM mark_search WHERE mark_search MATCH ? ORDER BY rank, rowid DESC"
_AMONG = "WHERE number IN (SELECT value FROM json_each(?)) ORDER BY number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The marks of which all holds that is given: every typed word is in their quote, words or
    tags, they are among some ids, have a tag in whatever case, are of a kind, or wait, being edited
    or lost.

    The last typed word may be unfinished; symbols are gaps, and nothing typed is an operator.
    """

    text: str = ""
    ids: tuple[str, ...] | None = None
    tag: str = ""
    kind: MarkKind | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """The first of the marks that were found, and how many there are."""

    marks: tuple[Mark, ...]
    count: int


def listed(notebook: Notebook, wanted: Wanted, most: int = -1) -> Listed:
    """So many of the marks wanted, all for -1: the newest first, or where words were typed that
    few marks have, the best first. Raises NotebookError.
    """
    typed = _match(wanted.text)
    if wanted.text.strip() and not typed:
        return Listed((), 0)
    where, values = _conditions(wanted)
    if not typed:
        ((count,),) = notebook.select(f"SELECT count(*) FROM mark WHERE {where}", *values)
        order = "ORDER BY number DESC LIMIT ?"
        return Listed(notebook.marks(f"WHERE {where} {order}", *values, most), count)
    hits = _hits(notebook, typed, where, values)
    first = hits if most < 0 else hits[:most]
    numbers = msgspec.json.encode(first).decode()
    rows = dict(zip(sorted(first), notebook.marks(_AMONG, numbers), strict=True))
    return Listed(tuple(rows[number] for number in first), len(hits))


def _hits(notebook: Notebook, typed: str, where: str, values: list[str]) -> list[int]:
    """The numbers of all marks that have the words and of which the conditions hold, in order."""
    found = [number for (number,) in notebook.select(_NEWEST, typed)]
    if len(found) <= _MOST_RANKED:
        found = [number for (number,) in notebook.select(_BEST, typed)]
        where += " AND number IN (SELECT value FROM json_each(?))"
        values = [*values, msgspec.json.encode(found).decode()]
    wanted = notebook.select(f"SELECT number FROM mark WHERE {where}", *values)
    numbers = {number for (number,) in wanted}
    return [number for number in found if number in numbers]


def _match(text: str) -> str:
    words = _WORD.findall(text[:_LONGEST_TYPED])
    unfinished = "*" if words and text[-1].isalnum() else ""
    return " ".join(f'"{word}"' for word in words) + unfinished


def _conditions(wanted: Wanted) -> tuple[str, list[str]]:
    where, values = [_STANDS], []
    if wanted.ids is not None:
        where.append("id IN (SELECT value FROM json_each(?))")
        values.append(msgspec.json.encode(wanted.ids).decode())
    if wanted.tag:
        where.append("EXISTS (SELECT 1 FROM json_each(mark.tags) WHERE value = ? COLLATE NOCASE)")
        values.append(wanted.tag)
    if wanted.kind:
        where.append("kind = ?")
        values.append(wanted.kind.value)
    if wanted.waiting:
        where.append("standing IN ('edited', 'lost')")
    return " AND ".join(where), values
