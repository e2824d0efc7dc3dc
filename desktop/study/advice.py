"""Cards of conditions, alternatives and subjects: what they are, who advises what, what was found.

Each position is a card of its own, with its body and jurisdiction in the question: two are never
blended.
"""

from collections.abc import Iterator, Mapping, Sequence

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
    Statement,
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
_ANSWER = "answer"


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
    for statement in verified((condition.answer,)):
        yield _answer_card(condition, statement, address)
    for where in dict.fromkeys(one.jurisdiction for one in condition.roles if _ok(one)):
        roles = [one for one in condition.roles if one.jurisdiction is where and _ok(one)]
        yield _role_card(condition, roles, address)
    for one in condition.positions:
        if _ok(one):
            about = f"gabapentin in {lowered(condition.title)}"
            yield _position_card(condition, one, address, about, (condition.id,))
    for evidence in condition.evidence:
        if is_verified(evidence.finding.checked):
            yield _result_card(condition, evidence, address, references)


def _ok(one: Role | Position) -> bool:
    return is_verified(one.says.checked)


def _answer_card(condition: Condition, answer: Statement, address: Address) -> Card:
    return card(
        CardKind.DEFINITION,
        address.at(_ANSWER),
        condition,
        question=f"{condition.title}: does gabapentin help?",
        answer=(said(answer),),
        cite=answer.cite,
        checked=answer.checked,
        conditions=(condition.id,),
        difficulty=Difficulty.BASIC,
    )


def is_answer(card: Card) -> bool:
    """Whether a card asks if gabapentin helps in a condition."""
    return card.about.kind == "condition" and card.about.place == _ANSWER


def _role_card(condition: Condition, roles: Sequence[Role], address: Address) -> Card:
    """What gabapentin is for in one jurisdiction, where it may be several things."""
    where = JURISDICTION[roles[0].jurisdiction]
    says = [role.says for role in roles]
    return card(
        CardKind.POSITION,
        address.at(f"roles.{roles[0].id}"),
        condition,
        question=(
            f"Gabapentin in {lowered(condition.title)}: licensed, off-label, not supported or"
            f" advised against in the {where}?"
        ),
        answer=(
            line
            for role in roles
            for line in (f"{where}: {STATUS[role.status].word.lower()}.", said(role.says))
        ),
        cite=cited(says),
        checked=weakest(says),
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
        question=(
            f"{references[one.study].short}: {one.drug}{against}{people}"
            f"{_which(condition, one)}. What was found?"
        ),
        answer=(said(one.finding),),
        because=tuple(line for line in (one.design, one.size) if line),
        fact=said(one.finding),
        cite=one.finding.cite,
        checked=one.finding.checked,
        conditions=(condition.id,),
        difficulty=Difficulty.DEMANDING,
    )


def _which(condition: Condition, one: Evidence) -> str:
    """The dose and what was looked at, where a source has several rows on the same people."""

    def on(row: Evidence) -> tuple[str, ...]:
        return row.study, row.drug, row.comparator, row.population

    if sum(on(row) == on(one) for row in condition.evidence) < 2:
        return ""
    looked_at = [effect.outcome for effect in one.effects[:1]]
    return "".join(f"; {part}" for part in (one.dose, *looked_at) if part)


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
