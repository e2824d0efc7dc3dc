"""Cards of what to beware of: warnings, interactions, contraindications, what to do, red flags."""

from collections.abc import Iterator

from db.address import Address
from db.cards import Card, CardKind, Difficulty
from db.library import Library
from db.records import (
    Condition,
    Contraindication,
    Interaction,
    Severity,
    SideEffect,
    Statement,
    Warning,
)
from desktop.study.facts import card, cited, conditions_of, lowered, said, titled, verified, weakest

_GRAVE = (Severity.LIFE_THREATENING, Severity.MAJOR)

_FOR_READERS = {"suicidality-table", "respiratory-fda-cases", "gralise-class"}
"""Warnings whose action is how to read them, not what to do for a patient."""


def caution_cards(library: Library) -> Iterator[Card]:
    for warning in library.of_type(Warning):
        if warning.severity is not Severity.INFORMATIONAL and warning.id not in _FOR_READERS:
            yield from _warning_cards(warning)
    for interaction in library.of_type(Interaction):
        yield from _interaction_cards(interaction)
    for one in library.of_type(Contraindication):
        for statement in verified((one.says,)):
            yield _told(
                one,
                Address("contraindication", one.id),
                f"{titled(one.title, one.jurisdiction)}. What does the label say?",
                (statement,),
                Difficulty.BASIC,
            )
    for effect in library.of_type(SideEffect):
        yield from _what_to_do(effect)
    yield from _red_flags(library.of_type(Condition))


def _warning_cards(warning: Warning) -> Iterator[Card]:
    address = Address("warning", warning.id)
    name = titled(warning.title, warning.jurisdiction)
    difficulty = Difficulty.BASIC if warning.severity in _GRAVE else Difficulty.FURTHER
    for statement in verified((warning.action,)):
        because = (f"In whom: {warning.population}.",)
        yield _told(
            warning, address, f"{name}. What is to be done?", (statement,), difficulty, because
        )
    for statement in verified((warning.signs,)):
        yield _told(warning, address, f"{name}. What are its signs?", (statement,), difficulty)


def _interaction_cards(one: Interaction) -> Iterator[Card]:
    told = verified((one.effect, one.management))
    if len(told) == 2:
        yield _told(
            one,
            Address("interaction", one.id),
            f"Interaction: {lowered(titled(one.title, one.jurisdiction))}."
            " What happens, and what is to be done?",
            told,
            Difficulty.BASIC if one.severity in _GRAVE else Difficulty.FURTHER,
        )


def _what_to_do(effect: SideEffect) -> Iterator[Card]:
    for section in effect.sections:
        told = verified(section.statements)
        if section.id == "what-to-do" and told:
            yield card(
                CardKind.CAUTION,
                Address("side-effect", effect.id).at(section.id),
                effect,
                question=f"{effect.title} on gabapentin: what is to be done?",
                answer=(said(one) for one in told),
                cite=cited(told),
                checked=weakest(told),
                difficulty=Difficulty.BASIC if effect.urgent else Difficulty.FURTHER,
            )


def _red_flags(conditions: tuple[Condition, ...]) -> Iterator[Card]:
    """One card for the conditions that have the same red flags."""
    alike: dict[tuple[str, ...], list[Condition]] = {}
    for condition in conditions:
        for section in condition.sections:
            told = verified(section.statements)
            if section.id == "red-flags" and told:
                alike.setdefault(tuple(said(one) for one in told), []).append(condition)
    for lines, having in alike.items():
        first = having[0]
        (section,) = (one for one in first.sections if one.id == "red-flags")
        told = verified(section.statements)
        names = " · ".join(condition.title for condition in having)
        yield card(
            CardKind.CAUTION,
            Address("condition", first.id).at(section.id),
            first,
            question=f"{names}. Which red flags?",
            answer=lines,
            cite=cited(told),
            checked=weakest(told),
            conditions=(condition.id for condition in having),
            difficulty=Difficulty.BASIC,
        )


def _told(
    record: Warning | Interaction | Contraindication,
    address: Address,
    question: str,
    told: tuple[Statement, ...],
    difficulty: Difficulty,
    because: tuple[str, ...] = (),
) -> Card:
    """A card whose answer is some statements of a record, at the first of them."""
    return card(
        CardKind.CAUTION,
        address.at(told[0].id),
        record,
        question=question,
        answer=(said(one) for one in told),
        because=because,
        cite=cited(told),
        checked=weakest(told),
        conditions=conditions_of(record.related),
        difficulty=difficulty,
    )
