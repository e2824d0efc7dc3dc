"""A study's results as rows of a picture, each with the place in its record."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from db.address import Address
from db.records import Certainty, Effect, Evidence, Reference


@dataclass(frozen=True, slots=True)
class Result:
    """One effect of one study; `place` is where its numbers stand."""

    place: Address
    study: str
    drug: str
    comparator: str
    certainty: Certainty | None
    effect: Effect

    @property
    def about(self) -> str:
        """Outcome and time: "leg pain, 8 weeks"."""
        return ", ".join(part for part in (self.effect.outcome, self.effect.time) if part)

    @property
    def compared(self) -> str:
        return f"{self.drug} v. {self.comparator}" if self.comparator else self.drug


def results_of(
    evidence: tuple[Evidence, ...], references: Mapping[str, Reference], field: Address
) -> tuple[Result, ...]:
    """Every effect in reading order; `field` is where the evidence stands in its record."""
    return tuple(
        Result(
            place=field.at(f"{field.place}.{one.id}.effects.{effect.id}"),
            study=references[one.study].short,
            drug=one.drug,
            comparator=one.comparator,
            certainty=one.certainty,
            effect=effect,
        )
        for one in evidence
        for effect in one.effects
    )


def shortened(words: str, most: int) -> str:
    """Words that fit a column of a picture."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def printed(value: Decimal) -> str:
    """A result as its source prints it, trailing zero kept, with a true minus."""
    return f"{value:f}".replace("-", "−")


def certainty_words(certainty: Certainty | None) -> str:
    return f"{certainty.value} certainty" if certainty else ""
