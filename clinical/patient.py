"""The patient as typed: never stored, never logged."""

from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum

from clinical.errors import ImplausibleError, MissingError, called
from clinical.quantity import Quantity, Unit, decimal_of, rounded, telling
from clinical.said import Said, joined

YOUNGEST, OLDEST = 18, 120
OF_CHILDREN = (3, 11)
"""Neurontin label, 2.2: the completed years in which its dose goes by weight, in epilepsy."""
YOUNGEST_OF_A_TABLE = 12
"""Neurontin label, 2.3: in younger children with renal impairment it was not studied."""


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


_PLAUSIBLE: dict[str, tuple[Unit, Decimal, Decimal]] = {
    "weight": (Unit.KG, Decimal(20), Decimal(400)),
    "height": (Unit.CM, Decimal(100), Decimal(250)),
    "creatinine": (Unit.MG_DL, Decimal("0.1"), Decimal(30)),
    "clearance": (Unit.ML_MIN, Decimal(0), Decimal(300)),
}
"""Outside these a value is taken for a slip of the hand, not for a patient."""

_ON_DIALYSIS_BELOW = 15
_LIKELY: dict[str, tuple[Unit, Decimal, Decimal]] = {
    "weight": (Unit.KG, Decimal(35), Decimal(200)),
    "height": (Unit.CM, Decimal(130), Decimal(210)),
    "creatinine": (Unit.MG_DL, Decimal("0.3"), Decimal(12)),
    "clearance": (Unit.ML_MIN, Decimal(3), Decimal(180)),
}


def _is_likely(name: str, quantity: Quantity) -> bool:
    unit, low, high = _LIKELY[name]
    return low <= quantity.exactly(unit) <= high


def _in_unit(end: Quantity, unit: Unit) -> str:
    """An end of a range in the unit that was typed, for reading."""
    return f"{rounded(decimal_of(end.exactly(unit)))} {unit}"


def _expected(name: str, typed: Quantity, least: str, most: str, *, from_0: bool) -> Said:
    values = {"name": called(name), "typed": typed, "least": least, "most": most}
    if from_0:
        return Said("{name} {typed}: expected above 0, up to {most}. Check the unit.", **values)
    return Said("{name} {typed}: expected {least} to {most}. Check the unit.", **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """Any field may be absent. `age` is in completed years; a typed `clearance` is used as it is.

    Raises ImplausibleError when a value is outside its plausible range, which it names.
    """

    age: int | None = None
    sex: Sex | None = None
    weight: Quantity | None = None
    height: Quantity | None = None
    creatinine: Quantity | None = None
    clearance: Quantity | None = None
    haemodialysis: bool = False

    def __post_init__(self) -> None:
        if self.age is not None and not YOUNGEST <= self.age <= OLDEST:
            words = Said(
                "Age {age}: these formulas are for adults of {youngest} to {oldest} years.",
                age=self.age,
                youngest=YOUNGEST,
                oldest=OLDEST,
            )
            if self.clearance is not None and YOUNGEST_OF_A_TABLE <= self.age < YOUNGEST:
                there = Said(
                    "Neurontin’s renal table is for {youngest} years and over: there, with a "
                    "clearance typed, leave the age empty.",
                    youngest=YOUNGEST_OF_A_TABLE,
                )
                words = joined(words, there)
            elif self.age < YOUNGEST_OF_A_TABLE:
                youngest, oldest = OF_CHILDREN
                theirs = Said(
                    "For a child of {youngest} to {oldest} years with epilepsy there is a form of "
                    "its own: Neurontin: epilepsy, {youngest} to {oldest} years.",
                    youngest=youngest,
                    oldest=oldest,
                )
                words = joined(words, theirs)
            raise ImplausibleError(words, "age")
        for name, (unit, low, high) in _PLAUSIBLE.items():
            typed: Quantity | None = getattr(self, name)
            if typed is None:
                continue
            if typed.value <= 0 or not low <= typed.exactly(unit) <= high:
                ends = (_in_unit(Quantity(end, unit), typed.unit) for end in (low, high))
                raise ImplausibleError(_expected(name, typed, *ends, from_0=low == 0), name)

    def require(self, name: str) -> None:
        """Raises MissingError when the field is empty."""
        if getattr(self, name) is None:
            raise MissingError(name)

    def age_sex_creatinine(self) -> tuple[int, Sex, Quantity]:
        """What every estimate of clearance or filtration needs. Raises MissingError."""
        for name in ("age", "sex", "creatinine"):
            self.require(name)
        assert self.age is not None
        assert self.sex is not None
        assert self.creatinine is not None
        return self.age, self.sex, self.creatinine

    def missing(self) -> tuple[str, ...]:
        """The fields that a clearance is still to be worked out from; none once it is typed."""
        needed = ("age", "sex", "weight", "creatinine") if self.clearance is None else ()
        return tuple(name for name in needed if getattr(self, name) is None)

    def unlikely(self) -> tuple[str, ...]:
        """Questions about values that are possible but rare, such as a slip of the unit."""
        asked = []
        for name in _LIKELY:
            typed: Quantity | None = getattr(self, name)
            if typed is not None and not _is_likely(name, typed):
                asked.append(
                    Said(
                        "{name} {typed} is unusual: is it right, and in this unit?",
                        name=called(name),
                        typed=typed,
                    )
                )
        return tuple(asked)

    def unlikely_on_haemodialysis(self, found: Quantity) -> tuple[str, ...]:
        """A question where somebody on haemodialysis has a clearance, in mL/min, that is rare."""
        if not self.haemodialysis or found.value < _ON_DIALYSIS_BELOW:
            return ()
        words = Said(
            "On haemodialysis with a clearance of {clearance}: is it right?",
            clearance=f"{telling(found.value)} {found.unit}",
        )
        return (words,)

    def unlikely_clearance(self, found: Quantity) -> tuple[str, ...]:
        """A question where a clearance worked out from the other fields is rare."""
        if _is_likely("clearance", found):
            return ()
        words = Said(
            "A clearance of {value} {unit} is unusual: are age, sex, weight and creatinine right, "
            "and in these units?",
            value=telling(found.value),
            unit=found.unit,
        )
        return (words,)

    @property
    def is_empty(self) -> bool:
        return all(getattr(self, field.name) in (None, False) for field in fields(self))
