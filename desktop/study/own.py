"""Cards that the reader makes of any statement."""

import re
from dataclasses import replace
from pathlib import Path

from db.address import Address
from db.cards import Card, CardKind, Difficulty
from db.errors import UnknownAddressError
from db.library import Library
from db.notebook import open_notebook
from db.outline import outline, tab_of
from db.records import Condition, Record, Statement
from db.study import Study
from desktop.study.facts import said

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_HIDDEN = "…"


def own_card(library: Library, address: Address, question: str = "") -> Card:
    """A card of the statement at an address: its own figures hidden, or the reader's question.

    Raises UnknownAddressError where no statement stands there.
    """
    part = library.part(address)
    if not isinstance(part.value, Statement):
        raise UnknownAddressError(str(address))
    told = said(part.value)
    return Card(
        id=f"own:{address}",
        kind=CardKind.OWN,
        about=address,
        question=question or _question(part.over, part.value),
        answer=(told,),
        fact=told,
        cite=part.cite,
        checked=part.checked,
        tab=tab_of(part.over),
        conditions=(part.over.id,) if isinstance(part.over, Condition) else (),
        difficulty=Difficulty.FURTHER,
    )


def as_now(library: Library, card: Card) -> Card | None:
    """A reader's card with what its statement says now, the question kept; None where it is gone.

    A question that was made by hiding figures is made anew.
    """
    try:
        now = own_card(library, card.about)
    except UnknownAddressError:
        return None
    return now if _HIDDEN in card.question else replace(now, question=card.question)


def standing(library: Library, study: Study) -> tuple[Card, ...]:
    """The reader's cards whose statement the library has, as it says it now."""
    known = (as_now(library, card) for card in study.own())
    return tuple(card for card in known if card is not None)


def kept_cards(library: Library, notebook: Path) -> tuple[Card, ...]:
    """The same from the notebook's file, which is not written to. Raises NotebookError."""
    if not notebook.exists():
        return ()
    with open_notebook(notebook, read_only=True) as book:
        return standing(library, Study(book))


def _question(record: Record, statement: Statement) -> str:
    """Where the statement stands, and its words without their figures; without any, its beginning.

    A beginning is a third of its words, six at most.
    """
    section = next((s.title for s in outline(record) if statement in s.statements), "")
    where = f"{record.title} › {section}" if section else record.title
    hidden = _FIGURE.sub(_HIDDEN, statement.text)
    if hidden != statement.text:
        return f"{where}: {hidden}"
    words = statement.text.split()
    begun = " ".join(words[: max(1, min(6, len(words) // 3))])
    return f"{where}: “{begun} {_HIDDEN}” How does it go on?"
