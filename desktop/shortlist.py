"""Which alternatives stay for a condition and for what a patient has. Nothing of it is stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum, auto

from db.records import Alternative, Fit, PatientFactor, Position, Stance, Suitability


@dataclass(frozen=True, slots=True)
class Asked:
    """The condition's id, empty for any, and the factors present."""

    condition: str = ""
    factors: tuple[PatientFactor, ...] = ()


class Backing(IntEnum):
    """What sources of advice say of an alternative taken together, the best first."""

    RECOMMENDED = auto()
    OPTION = auto()
    DISPUTED = auto()
    """Offered by some, advised against by others."""
    UNSAID = auto()
    AGAINST = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """An alternative as asked about.

    `suited` is whether sources here consider it for the condition, `advised` what sources of advice
    say of it there; a factor without a fit is not covered, which hides nothing and clears nothing.
    """

    alternative: Alternative
    suited: bool
    advised: tuple[Position, ...]
    fits: tuple[tuple[PatientFactor, Fit | None], ...]

    @property
    def kept(self) -> bool:
        return self.suited and not self.having(Suitability.AVOID)

    @property
    def backing(self) -> Backing:
        stances = {position.stance for position in self.advised}
        offered = stances & {Stance.FOR, Stance.OPTION}
        if Stance.AGAINST in stances:
            return Backing.DISPUTED if offered else Backing.AGAINST
        if not offered:
            return Backing.UNSAID
        return Backing.RECOMMENDED if Stance.FOR in stances else Backing.OPTION

    def having(self, suitability: Suitability | None) -> tuple[PatientFactor, ...]:
        """The factors present under which it is of this suitability, None: not covered."""
        return tuple(
            factor for factor, fit in self.fits if (fit.suitability if fit else None) is suitability
        )


def fit_for(fits: Iterable[Fit], factor: PatientFactor) -> Fit | None:
    """What a record says of a factor; None where it says nothing."""
    return next((fit for fit in fits if fit.factor is factor), None)


def judge(alternatives: Iterable[Alternative], asked: Asked) -> tuple[Judged, ...]:
    """Every alternative, in the order given, kept or hidden."""
    return tuple(_judged(one, asked) for one in alternatives)


def _judged(one: Alternative, asked: Asked) -> Judged:
    advised = tuple(position for position in one.positions if asked.condition in position.about)
    offered = any(position.stance in (Stance.FOR, Stance.OPTION) for position in advised)
    return Judged(
        alternative=one,
        suited=not asked.condition or asked.condition in one.suits or offered,
        advised=advised,
        fits=tuple((factor, fit_for(one.fits, factor)) for factor in asked.factors),
    )
