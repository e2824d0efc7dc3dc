"""Epilepsy at 3 to 11 years by body weight, as the US label has it. Not a dose for back pain."""

from dataclasses import dataclass
from decimal import Decimal

from clinical.citation import Citation
from clinical.errors import ImplausibleError
from clinical.quantity import Quantity, Unit, decimal_of

YOUNGEST, OLDEST = 3, 11
_START = (Decimal(10), Decimal(15))
_MAINTENANCE_3_4 = (Decimal(40),)
_MAINTENANCE_5_11 = (Decimal(25), Decimal(35))
_STUDIED = Decimal(50)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaediatricDose:
    """Daily doses in mg, in three doses; a single number where the label gives one."""

    start_mg: tuple[Decimal, ...]
    maintenance_mg: tuple[Decimal, ...]
    studied_up_to_mg: Decimal
    cite: tuple[Citation, ...] = (Citation(reference="neurontin-us-v48", locator="2.2"),)


def paediatric_dose(age_years: int, weight: Quantity) -> PaediatricDose:
    """mg/kg a day: 10 to 15 at first, then 40 at 3 and 4 years, 25 to 35 from 5 years; up to 50 was
    given in a trial. `age_years` is completed years. Raises ImplausibleError outside 3 to 11 years.
    """
    if not YOUNGEST <= age_years <= OLDEST:
        raise ImplausibleError(f"The label's dose by weight is for {YOUNGEST} to {OLDEST} years.")
    kg = decimal_of(weight.exactly(Unit.KG))
    maintenance = _MAINTENANCE_3_4 if age_years <= 4 else _MAINTENANCE_5_11
    return PaediatricDose(
        start_mg=tuple(mg * kg for mg in _START),
        maintenance_mg=tuple(mg * kg for mg in maintenance),
        studied_up_to_mg=_STUDIED * kg,
    )
