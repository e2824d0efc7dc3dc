"""Cards of what the five articles claim: true or not, and which of two accounts stands."""

from collections.abc import Iterator

from db.address import Address
from db.cards import Card, CardKind, Difficulty
from db.library import Library
from db.records import Claim, Contradiction
from desktop.pages.signs import VERDICT
from desktop.study.facts import card, conditions_of, is_verified, said

_NO_QUESTION = {"citation", "truncated", "testimonial", "Atkinson fragment"}
"""Topics of claims that only say what an article cites, or break off."""


def claim_cards(library: Library) -> Iterator[Card]:
    for claim in _said_once(library.of_type(Claim)):
        yield card(
            CardKind.VERDICT,
            Address("claim", claim.id),
            claim,
            question=f"An article on gabapentin for back pain says: {claim.title}. True or not?",
            answer=(f"{VERDICT[claim.verdict].word.capitalize()}.",),
            because=(said(claim.why),),
            fact=f"{VERDICT[claim.verdict].word}: {said(claim.why)}",
            cite=claim.why.cite,
            checked=claim.why.checked,
            conditions=conditions_of(claim.touches),
            difficulty=Difficulty.FURTHER,
        )
    for one in library.of_type(Contradiction):
        if is_verified(one.why.checked):
            yield _contradiction_card(one)


def _said_once(claims: tuple[Claim, ...]) -> Iterator[Claim]:
    """Of claims that agree and are judged alike, the first."""
    asked: dict[str, Claim] = {}
    for claim in claims:
        alike = (asked[id_] for id_ in claim.agrees_with if id_ in asked)
        if claim.topic in _NO_QUESTION or not is_verified(claim.why.checked):
            continue
        if all(a.verdict is not claim.verdict for a in alike):
            asked[claim.id] = claim
            yield claim


def _contradiction_card(one: Contradiction) -> Card:
    return card(
        CardKind.CONTRADICTION,
        Address("contradiction", one.id),
        one,
        question=f"{one.title} {one.positions} Which account stands?",
        answer=(one.resolution,),
        because=(said(one.why),),
        fact=f"{one.resolution} {said(one.why)}",
        cite=one.why.cite,
        checked=one.why.checked,
        conditions=conditions_of(one.touches),
        difficulty=Difficulty.DEMANDING,
    )
