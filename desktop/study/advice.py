"""Cards of conditions, alternatives and subjects: what they are, who advises what, what was found.

Each position is a card of its own, with its body and jurisdiction in the question: two are never
blended.
"""

from collections.abc import Iterator, Mapping

from db.address import Address
from db.cards import Card, CardKind, Difficulty
from db.library import Library
from db.records import (
    Alternative,
    Condition,
    Evidence,
    Population,
    Position,
    Reference,
    Role,
    Section,
    Topic,
)
from desktop.linked import reference_names
from desktop.pages.signs import JURISDICTION, STANCE, STATUS
from desktop.study.facts import (
    card,
    cited,
    conditions_of,
    is_verified,
    lowered,
    said,
    verified,
    weakest,
)

_IN_SHORT = "in-short"


def advice_cards(library: Library) -> Iterator[Card]:
    references = reference_names(library)
    for condition in library.of_type(Condition):
        yield from _condition_cards(condition, references)
    for alternative in library.of_type(Alternative):
        yield from _alternative_cards(alternative)
    for topic in library.of_type(Topic):
        yield from _subject_cards(topic)
    for population in library.of_type(Population):
        yield from _subject_cards(population)


def _condition_cards(condition: Condition, references: Mapping[str, Reference]) -> Iterator[Card]:
    address = Address("condition", condition.id)
    for section in condition.sections:
        if section.id == "definition":
            question = f"What is meant by “{condition.title}”?"
            yield from _section_card(condition, section, address, question, (condition.id,))
    yield from (_role_card(condition, one, address) for one in condition.roles if _ok(one))
    for one in condition.positions:
        if _ok(one):
            about = f"gabapentin in {lowered(condition.title)}"
            yield _position_card(condition, one, address, about, (condition.id,))
    for evidence in condition.evidence:
        if is_verified(evidence.finding.checked):
            yield _result_card(condition, evidence, address, references)


def _ok(one: Role | Position) -> bool:
    return is_verified(one.says.checked)


def _role_card(condition: Condition, role: Role, address: Address) -> Card:
    where = JURISDICTION[role.jurisdiction]
    return card(
        CardKind.POSITION,
        address.at(f"roles.{role.id}"),
        condition,
        question=(
            f"Gabapentin in {lowered(condition.title)}: licensed, off-label, not supported or"
            f" advised against in the {where}?"
        ),
        answer=(f"{where}: {STATUS[role.status].word.lower()}.", said(role.says)),
        cite=role.says.cite,
        checked=role.says.checked,
        conditions=(condition.id,),
        difficulty=Difficulty.BASIC,
    )


def _position_card(
    record: Condition | Alternative,
    one: Position,
    address: Address,
    about: str,
    conditions: tuple[str, ...],
) -> Card:
    year = "" if str(one.year) in one.body else f" {one.year}"
    where = JURISDICTION[one.jurisdiction]
    return card(
        CardKind.POSITION,
        address.at(f"positions.{one.id}"),
        record,
        question=f"{one.body}{year} ({where}), on {one.scope}: what does it say of {about}?",
        answer=(f"{STANCE[one.stance].word.capitalize()}.", said(one.says)),
        cite=one.says.cite,
        checked=one.says.checked,
        conditions=conditions,
        difficulty=Difficulty.FURTHER,
    )


def _result_card(
    condition: Condition,
    one: Evidence,
    address: Address,
    references: Mapping[str, Reference],
) -> Card:
    against = f" against {one.comparator}" if one.comparator else ""
    if one.comparator == "none":
        against = ", with nothing to compare"
    people = f", in {one.population}" if one.population else ""
    return card(
        CardKind.RESULT,
        address.at(f"evidence.{one.id}"),
        condition,
        question=(f"{references[one.study].short}: {one.drug}{against}{people}. What was found?"),
        answer=(said(one.finding),),
        because=tuple(line for line in (one.design, one.size) if line),
        fact=said(one.finding),
        cite=one.finding.cite,
        checked=one.finding.checked,
        conditions=(condition.id,),
        difficulty=Difficulty.DEMANDING,
    )


def _alternative_cards(alternative: Alternative) -> Iterator[Card]:
    address = Address("alternative", alternative.id)
    for statement in verified((alternative.answer,)):
        yield card(
            CardKind.DEFINITION,
            address.at(statement.id),
            alternative,
            question=f"What can be expected of {lowered(alternative.title)}?",
            answer=(said(statement),),
            cite=statement.cite,
            checked=statement.checked,
            conditions=alternative.suits,
            difficulty=Difficulty.BASIC,
        )
    for one in alternative.positions:
        if _ok(one):
            about = lowered(alternative.title)
            yield _position_card(alternative, one, address, about, alternative.suits)


def _subject_cards(subject: Topic | Population) -> Iterator[Card]:
    kind = "topic" if isinstance(subject, Topic) else "population"
    address = Address(kind, subject.id)
    for section in subject.sections:
        if section.id == _IN_SHORT:
            question = f"{subject.title}. What is to be known, in short?"
            conditions = conditions_of(subject.related)
            yield from _section_card(subject, section, address, question, conditions)


def _section_card(
    record: Condition | Topic | Population,
    section: Section,
    address: Address,
    question: str,
    conditions: tuple[str, ...],
) -> Iterator[Card]:
    told = verified(section.statements)
    if told:
        yield card(
            CardKind.DEFINITION,
            address.at(section.id),
            record,
            question=question,
            answer=(said(one) for one in told),
            cite=cited(told),
            checked=weakest(told),
            conditions=conditions,
            difficulty=Difficulty.BASIC,
        )
