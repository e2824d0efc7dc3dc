"""All cards that a library makes."""

from db.cards import Card, Difficulty
from db.library import Library
from db.records import Condition, ConditionGroup
from desktop.study.advice import advice_cards, is_answer
from desktop.study.cases import case_cards
from desktop.study.cautions import caution_cards
from desktop.study.claims import claim_cards
from desktop.study.doses import dose_cards
from desktop.study.rates import rate_cards
from desktop.words import english

_MAKERS = (dose_cards, case_cards, caution_cards, advice_cards, claim_cards, rate_cards)


def cards(library: Library) -> tuple[Card, ...]:
    """The basic ones first, so begun first, and of each level first those of pain in the back and
    leg, led by whether gabapentin helps; the same library gives the same cards.
    """
    levels = list(Difficulty)
    backs = {one.id for one in library.of_type(Condition) if one.group is ConditionGroup.BACK}

    def place(card: Card) -> tuple[int, bool, bool]:
        of_backs = not backs.isdisjoint(card.conditions)
        return levels.index(card.difficulty), not of_backs, not is_answer(card)

    with english():
        made = [card for make in _MAKERS for card in make(library)]
    return tuple(sorted(made, key=place))
