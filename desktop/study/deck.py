"""All cards that a library makes."""

from db.cards import Card
from db.library import Library
from desktop.study.advice import advice_cards
from desktop.study.cases import case_cards
from desktop.study.cautions import caution_cards
from desktop.study.claims import claim_cards
from desktop.study.doses import dose_cards
from desktop.study.rates import rate_cards

_MAKERS = (dose_cards, case_cards, caution_cards, advice_cards, claim_cards, rate_cards)


def cards(library: Library) -> tuple[Card, ...]:
    """In the order in which they are best begun: the same library gives the same cards."""
    return tuple(card for make in _MAKERS for card in make(library))
