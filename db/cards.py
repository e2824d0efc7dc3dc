"""A study card: a question and its answer, out of one fact of a record that it knows again."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from clinical.citation import Citation, VerifyKind
from db.address import Address
from db.records import Tab


class CardKind(StrEnum):
    DOSE = "dose"
    SCHEDULE = "schedule"
    RATE = "side effect rate"
    VERDICT = "true or not"
    CONTRADICTION = "contradiction"
    CAUTION = "caution"
    DEFINITION = "definition"
    POSITION = "who advises what"
    RESULT = "trial result"
    CASE = "case"
    OWN = "my own"


class Difficulty(StrEnum):
    """What all who prescribe it know, what one looks up, what one works out or is examined in."""

    BASIC = "basic"
    FURTHER = "further"
    DEMANDING = "demanding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One question. `id` is the same in every edition.

    `about` is the place of the fact in its record. `fact` is what is to be remembered, in words:
    when it reads otherwise in another edition, the card has changed. `answer` and `because` are
    lines: the answer itself, then its working or why. `conditions` are condition ids.
    """

    id: str
    kind: CardKind
    about: Address
    question: str
    answer: tuple[str, ...]
    because: tuple[str, ...] = ()
    fact: str
    cite: tuple[Citation, ...]
    checked: VerifyKind
    tab: Tab
    conditions: tuple[str, ...] = ()
    difficulty: Difficulty

    @property
    def digest(self) -> str:
        """By which a changed fact is known, in hexadecimal."""
        return sha256(self.fact.encode()).hexdigest()


def card_id(kind: CardKind, about: Address) -> str:
    """One card of a kind for each place."""
    return f"{kind.name.lower()}:{about.kind}/{about.id}#{about.place}"
