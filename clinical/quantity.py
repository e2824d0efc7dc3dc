"""Numbers with their units, and how a ward writes them."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from enum import StrEnum
from fractions import Fraction

from clinical.errors import ClinicalError
from clinical.said import Said

_MOST_PLACES = 28


class Unit(StrEnum):
    """Clearance and eGFR have units of their own, so neither is taken for the other."""

    KG = "kg"
    LB = "lb"
    CM = "cm"
    INCH = "in"
    MG_DL = "mg/dL"
    UMOL_L = "µmol/L"
    ML_MIN = "mL/min"
    ML_MIN_173 = "mL/min/1.73 m²"
    M2 = "m²"
    KG_M2 = "kg/m²"


_FACTORS: dict[tuple[Unit, Unit], Fraction] = {
    (Unit.LB, Unit.KG): Fraction("0.45359237"),
    (Unit.INCH, Unit.CM): Fraction("2.54"),
    (Unit.UMOL_L, Unit.MG_DL): 1 / Fraction("88.4"),
}
"""The pound and the inch are exact by definition; 88.4 is the rounded factor for creatinine."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A decimal number with its unit."""

    value: Decimal
    unit: Unit

    def exactly(self, unit: Unit) -> Fraction:
        """The value in another unit, without rounding. Raises ClinicalError between kinds."""
        if unit is self.unit:
            return Fraction(self.value)
        if (self.unit, unit) in _FACTORS:
            return Fraction(self.value) * _FACTORS[self.unit, unit]
        if (unit, self.unit) in _FACTORS:
            return Fraction(self.value) / _FACTORS[unit, self.unit]
        raise ClinicalError(Said("{unit} cannot be given in {other}.", unit=self.unit, other=unit))

    def __str__(self) -> str:
        return f"{spell(self.value)} {self.unit}"


def precisely() -> AbstractContextManager[Context]:
    """The context for roots and powers: six digits beyond those of plain Decimal arithmetic."""
    return localcontext(prec=34)


def decimal_of(fraction: Fraction) -> Decimal:
    """A fraction as a decimal: exact where it can be, else to 28 places."""
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def spell(number: Decimal) -> str:
    """A number as ISMP asks: no trailing zero, a leading zero, thousands separated by a comma.

    The unit is written after it, behind a space. Nothing is rounded.
    """
    whole, point, part = f"{abs(number):f}".partition(".")
    part = part.rstrip("0")
    sign = "−" if number < 0 else ""
    return f"{sign}{int(whole):,}{point if part else ''}{part}"


def half_up(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding="ROUND_HALF_UP")


def rounded(number: Decimal, places: int = 1) -> str:
    """A number for display only, to some decimal places, half up."""
    return spell(half_up(number, places))


def telling(number: Decimal, places: int = 1) -> str:
    """As `readable`, but with places enough not to show a whole number that it is not.

    The edges of the labels' tables are whole numbers: what is written stands on its own side.
    """
    places = max(places, 1 - number.adjusted()) if number else places
    while "." not in rounded(number, places) and number % 1:
        places += 1
    return rounded(number, places)


def places_enough(printed: Callable[[int], str], wanted: str, least: int) -> int:
    """How many decimal places the numbers of a sum need, at least some, for its printed result to
    come out by hand. `printed` gives the result from numbers of so many places.
    """
    return next((n for n in range(least, _MOST_PLACES) if printed(n) == wanted), _MOST_PLACES)


def readable(number: Decimal, places: int = 1) -> str:
    """As `rounded`, but a number too small for the places keeps two digits of its own."""
    return rounded(number, max(places, 1 - number.adjusted()) if number else places)
