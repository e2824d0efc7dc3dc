"""What another edition does to the cards that were studied: asked again, or asked no more."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from clinical.said import Said, said_again
from db.cards import Card
from db.study_rows import Standing, Studied

Fates = tuple[tuple[str, Studied], ...]
"""Cards that something becomes of: how that is called, and each as it is then."""


@dataclass(frozen=True, slots=True)
class Renewed:
    """What another edition did to the cards that were studied, by their ids."""

    changed: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()


def held_against(studied: Iterable[Studied], cards: Iterable[Card], now: str) -> Fates:
    """Those of some studied cards that read otherwise, are gone or are back in some cards."""
    current = {card.id: card for card in cards}
    return tuple(one for known in studied if (one := _renewed(known, current.get(known.id), now)))


def told(found: Fates) -> Renewed:
    ways = {
        way: tuple(after.id for how, after in found if how == way)
        for way in ("changed", "retired", "returned")
    }
    return Renewed(**ways)


_BACK = Said("It is in Dorsal’s content again.")


def _gone(fact: str) -> Said:
    return Said("It is no longer in Dorsal’s content. It said: {fact}", fact=fact)


def _changed(was: str, now: str) -> Said:
    return Said("What it says has changed. It was: {was} Now: {now}", was=was, now=now)


def why_of(card: Studied) -> str:
    """Why a card is asked out of turn, or no more, as it was kept with it."""
    return said_again(card.why, (_gone(""), _changed("", ""), _BACK))


def _renewed(known: Studied, card: Card | None, now: str) -> tuple[str, Studied] | None:
    """What becomes of a studied card, and how that is called; None where nothing does."""
    replaced: dict[str, Any]
    if card is None:
        if known.standing is Standing.RETIRED:
            return None
        replaced = {"standing": Standing.RETIRED, "why": str(_gone(known.fact))}
        return "retired", replace(known, **replaced)
    own = msgspec.json.encode(card).decode() if known.own else ""
    if card.fact != known.fact:
        why = _changed(known.fact, card.fact)
        replaced = {"standing": Standing.CHANGED, "why": str(why), "due": now}
        replaced |= {"fact": card.fact, "question": card.question, "own": own}
        return "changed", replace(known, **replaced)
    if known.standing is Standing.RETIRED:
        replaced = {"standing": Standing.CHANGED, "why": str(_BACK)}
        return "returned", replace(known, **replaced, due=now, own=own)
    return None
