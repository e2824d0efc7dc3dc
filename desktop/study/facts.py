"""What makes a card of a record's part, and which parts make none."""

from collections.abc import Iterable

from clinical.citation import Citation, VerifyKind
from db.address import Address
from db.cards import Card, CardKind, Difficulty, card_id
from db.outline import tab_of
from db.records import Jurisdiction, Record, Statement
from desktop.pages.signs import JURISDICTION

_SUREST_FIRST = list(VerifyKind)


def card(
    kind: CardKind,
    about: Address,
    record: Record,
    *,
    question: str,
    answer: Iterable[str],
    because: Iterable[str] = (),
    fact: str = "",
    cite: tuple[Citation, ...],
    checked: VerifyKind,
    conditions: Iterable[str] = (),
    difficulty: Difficulty,
) -> Card:
    """A card; its fact is its answer unless it is told otherwise."""
    lines = tuple(answer)
    return Card(
        id=card_id(kind, about),
        kind=kind,
        about=about,
        question=question,
        answer=lines,
        because=tuple(because),
        fact=fact or "\n".join(lines),
        cite=cite,
        checked=checked,
        tab=tab_of(record),
        conditions=tuple(dict.fromkeys(conditions)),
        difficulty=difficulty,
    )


def is_verified(checked: VerifyKind) -> bool:
    """What was seen at no source is not learned by heart."""
    return checked is not VerifyKind.OWN_KNOWLEDGE


def verified(statements: Iterable[Statement | None]) -> tuple[Statement, ...]:
    """Those of some statements that were seen at a source."""
    return tuple(one for one in statements if one and is_verified(one.checked))


def said(statement: Statement) -> str:
    """A statement's words, with whose rule it is where it holds in one jurisdiction alone."""
    if statement.jurisdiction is None:
        return statement.text
    return f"{statement.text} [{JURISDICTION[statement.jurisdiction]}]"


def weakest(statements: Iterable[Statement]) -> VerifyKind:
    """How the least sure of some statements was confirmed."""
    return max((one.checked for one in statements), key=_SUREST_FIRST.index)


def cited(statements: Iterable[Statement]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(cite for one in statements for cite in one.cite))


def conditions_of(addresses: Iterable[str]) -> tuple[str, ...]:
    """The ids of the conditions among some addresses."""
    parsed = (Address.parse(address) for address in addresses)
    return tuple(one.id for one in parsed if one.kind == "condition")


def titled(title: str, jurisdiction: Jurisdiction) -> str:
    """A title with whose rule it is behind it, unless it says so or the rule is everyone's."""
    where = JURISDICTION[jurisdiction]
    if jurisdiction is Jurisdiction.INTERNATIONAL or where in title:
        return title
    return f"{title} ({where})"


def lowered(words: str) -> str:
    """Words from the head of a row, as they stand within a sentence; DRESS stays as it is."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
