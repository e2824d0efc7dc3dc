"""All cards that a library makes."""

from db.cards import Card, Difficulty
from db.library import Library
from desktop.study.advice import advice_cards
from desktop.study.cases import case_cards
from desktop.study.cautions import caution_cards
from desktop.study.claims import claim_cards
from desktop.study.doses import dose_cards
from desktop.study.rates import rate_cards
from desktop.words import english

_MAKERS = (dose_cards, case_cards, caution_cards, advice_cards, claim_cards, rate_cards)


def cards(library: Library) -> tuple[Card, ...]:
    """The basic ones first, so begun first; the same library gives the same cards."""
    levels = list(Difficulty)
    with english():
        made = [card for make in _MAKERS for card in make(library)]
    return tuple(sorted(made, key=lambda card: levels.index(card.difficulty)))
