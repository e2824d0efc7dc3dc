"""A studied card as a row of the notebook: read, written, taken away."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import msgspec

from clinical.said import Said
from db.cards import Card
from db.notebook import Notebook

COLUMNS = ("id", "question", "fact", "state", "due", "standing", "why", "own")
SELECT = f"SELECT {', '.join(COLUMNS)} FROM study_card"
_PUT = f"""
    INSERT INTO study_card (sequence, {", ".join(COLUMNS)})
    VALUES (?, {", ".join("?" * len(COLUMNS))})
    ON CONFLICT(id) DO UPDATE SET sequence = excluded.sequence,
    {", ".join(f"{name} = excluded.{name}" for name in COLUMNS[1:])}
"""


class Standing(StrEnum):
    KNOWN = "known"
    """Its fact reads as it did when it was last graded."""
    CHANGED = "changed"
    """Its fact reads otherwise now: it is asked again at once."""
    RETIRED = "retired"
    """Its fact is gone from the content: it is asked no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Studied:
    """A card that was graded, or made by the reader. `state` is FSRS's own, empty before."""

    id: str
    question: str
    fact: str
    state: str
    due: str
    standing: Standing
    why: str = ""
    own: str = ""


def keep(notebook: Notebook, sequence: int, studied: Studied) -> None:
    """Keeps the state of a card, in a transaction of the notebook's."""
    values = asdict(studied)
    notebook.connection.execute(_PUT, (sequence, *(str(values[name]) for name in COLUMNS)))


def remove(notebook: Notebook, id_: str, at: str, card: str) -> None:
    """Takes a card away, in a transaction of the notebook's, and remembers it as it was."""
    sql = "INSERT OR REPLACE INTO study_removed (id, at, card) VALUES (?, ?, ?)"
    notebook.connection.execute(sql, (id_, at, card))
    notebook.connection.execute("DELETE FROM study_card WHERE id = ?", (id_,))


def studied_cards(notebook: Notebook, where: str = "", *values: object) -> tuple[Studied, ...]:
    """The cards of a condition of this package, in the order in which they were begun.

    Raises NotebookError.
    """
    rows = notebook.select(f"{SELECT} {where} ORDER BY number", *values)
    try:
        return tuple(map(studied_of, rows))
    except ValueError as error:
        raise notebook.unreadable(Said("a card"), error) from error


def studied_of(row: tuple[Any, ...]) -> Studied:
    """The card of a row of `SELECT`. Raises ValueError where its values are not such a card's."""
    named = dict(zip(COLUMNS, row, strict=True))
    studied = Studied(**named | {"standing": Standing(named["standing"])})
    last_review(studied)
    if studied.own:
        msgspec.json.decode(studied.own, type=Card)
    return studied


def last_review(studied: Studied) -> str:
    """When a card was last graded, as its review has it; empty of one that never was.

    Raises ValueError for a state that is not FSRS's.
    """
    if not studied.state:
        return ""
    try:
        state = msgspec.json.decode(studied.state, type=dict[str, Any])
        last = state["last_review"]
        return iso(datetime.fromisoformat(last)) if last else ""
    except (msgspec.MsgspecError, KeyError, TypeError, OverflowError) as error:
        raise ValueError(Said("no state of a card: {error}", error=error)) from None


def touched(studied: Studied) -> str:
    """When a card was last graded, or made where it never was."""
    return last_review(studied) or studied.due


def iso(moment: datetime) -> str:
    """In UTC and of one length, so that texts sort as times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
