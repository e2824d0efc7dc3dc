"""Epilepsy at 3 to 11 years by body weight, as the US label has it. Not a dose for back pain."""

from dataclasses import dataclass
from decimal import Decimal

from clinical.citation import Citation
from clinical.errors import ImplausibleError
from clinical.patient import OF_CHILDREN
from clinical.patient import OLDEST as OLDEST_ADULT
from clinical.quantity import Quantity, Unit, decimal_of, rounded, spell
from clinical.said import Said

YOUNGEST, OLDEST = OF_CHILDREN
DOSES_A_DAY = 3
START = (Decimal(10), Decimal(15))
MAINTENANCE_3_4 = (Decimal(40),)
MAINTENANCE_5_11 = (Decimal(25), Decimal(35))
STUDIED = Decimal(50)
_LAST_YEAR_OF_40 = 4
_PLAUSIBLE_KG = (Decimal(5), Decimal(150))
_USUAL_KG = {
    3: (Decimal("11.3"), Decimal("21.0")),
    4: (Decimal("12.7"), Decimal("24.7")),
    5: (Decimal("14.3"), Decimal("28.6")),
    6: (Decimal("16.0"), Decimal("33.0")),
    7: (Decimal("17.7"), Decimal("38.1")),
    8: (Decimal("19.5"), Decimal("44.1")),
    9: (Decimal("21.5"), Decimal("50.9")),
    10: (Decimal("23.9"), Decimal("58.2")),
    11: (Decimal("26.5"), Decimal("65.4")),
}
"""kg by completed years: the 3rd percentile of the first month of the year in girls or boys,
whichever is lower, rounded down, and the 97th of its last month, whichever is higher, rounded up.
"""
GROWTH_CITE = Citation(reference="cdc-growth-charts-2000", locator="weight for age, 2 to 20 years")


@dataclass(frozen=True, slots=True, kw_only=True)
class Child:
    """`age` is in completed years; either field may be absent.

    Raises ImplausibleError for an age nobody has, and, at an age that the label's dose by weight is
    for or none, a weight outside 5 to 150 kg.
    """

    age: int | None = None
    weight: Quantity | None = None

    def __post_init__(self) -> None:
        if self.age is not None and not 0 <= self.age <= OLDEST_ADULT:
            raise ImplausibleError(
                Said(
                    "Age {age}: expected 0 to {oldest} years.",
                    age=self.age,
                    oldest=OLDEST_ADULT,
                ),
                "age",
            )
        by_weight = self.age is None or YOUNGEST <= self.age <= OLDEST
        if by_weight and self.weight is not None and not _within(self.weight, _PLAUSIBLE_KG):
            unit = self.weight.unit
            ends = (Quantity(end, Unit.KG).exactly(unit) for end in _PLAUSIBLE_KG)
            least, most = (rounded(decimal_of(end)) for end in ends)
            words = Said(
                "Weight {weight}: expected {least} to {most} {unit}. Check the unit.",
                weight=self.weight,
                least=least,
                most=most,
                unit=unit,
            )
            raise ImplausibleError(words, "weight")

    def missing(self) -> tuple[str, ...]:
        """The fields that are still empty."""
        return tuple(name for name in ("age", "weight") if getattr(self, name) is None)

    def unlikely(self) -> tuple[str, ...]:
        """A question about a weight that is rare at the age, such as a slip of the unit."""
        if self.weight is None or self.age not in _USUAL_KG:
            return ()
        usual = _USUAL_KG[self.age]
        if _within(self.weight, usual):
            return ()
        least, most = (spell(end) for end in usual)
        words = Said(
            "Weight {weight} is unusual at {age} years: the growth charts of the US CDC have "
            "{least} to {most} kg from the 3rd to the 97th percentile. Is it right, and in this "
            "unit?",
            weight=self.weight,
            age=self.age,
            least=least,
            most=most,
        )
        return (words,)


def _within(weight: Quantity, kg: tuple[Decimal, Decimal]) -> bool:
    return kg[0] <= weight.exactly(Unit.KG) <= kg[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaediatricDose:
    """Daily doses in mg, in three doses; a single number where the label gives one."""

    start_mg: tuple[Decimal, ...]
    maintenance_mg: tuple[Decimal, ...]
    studied_up_to_mg: Decimal
    cite: tuple[Citation, ...] = (Citation(reference="neurontin-us-v48", locator="2.2"),)


def each_dose(daily_mg: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    """Each of the three doses of a day, unrounded."""
    return tuple(mg / DOSES_A_DAY for mg in daily_mg)


def maintenance_of(age_years: int) -> tuple[Decimal, ...]:
    """mg/kg a day once the dose has been raised; a single number where the label gives one."""
    return MAINTENANCE_3_4 if age_years <= _LAST_YEAR_OF_40 else MAINTENANCE_5_11


def paediatric_dose(age_years: int, weight: Quantity) -> PaediatricDose:
    """mg/kg a day: 10 to 15 at first, then 40 at 3 and 4 years, 25 to 35 from 5 years; up to 50 was
    given in a trial. `age_years` is completed years. Raises ImplausibleError outside 3 to 11 years.
    """
    if not YOUNGEST <= age_years <= OLDEST:
        raise ImplausibleError(
            Said(
                "The label's dose by weight is for {youngest} to {oldest} years.",
                youngest=YOUNGEST,
                oldest=OLDEST,
            )
        )
    kg = decimal_of(weight.exactly(Unit.KG))
    return PaediatricDose(
        start_mg=tuple(mg * kg for mg in START),
        maintenance_mg=tuple(mg * kg for mg in maintenance_of(age_years)),
        studied_up_to_mg=STUDIED * kg,
    )
