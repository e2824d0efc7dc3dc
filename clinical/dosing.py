"""A label's renal dose table: its rows and what they cover."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from clinical.citation import Citation, VerifyKind


class Verdict(StrEnum):
    """What a dose rule says for one patient."""

    USE = "use"
    ADJUST = "adjust"
    AVOID = "avoid"
    NOT_COVERED = "not_covered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One row of a label's renal table.

    `low` and `high` are clearances in mL/min as printed, open ended when None. Doses are mg of the
    product's own substance (Horizant: gabapentin enacarbil). `single_doses_mg` has one dose per
    column of the table, in order. `doses_per_day` of 0.5 is every other day.
    """

    id: str
    label: str
    low: Decimal | None = None
    low_inclusive: bool = False
    high: Decimal | None = None
    high_inclusive: bool = False
    verdict: Verdict
    daily_mg: tuple[Decimal, ...] = ()
    doses_per_day: Decimal | None = None
    frequency: str = ""
    single_doses_mg: tuple[Decimal, ...] = ()
    start: str = ""
    maintenance: str = ""
    taper: str = ""
    note: str = ""
    cite: tuple[Citation, ...]
    checked: VerifyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseRule:
    """A label's whole renal table, highest clearance first.

    `proportional_below` is the clearance in mL/min under which the label scales the dose of the row
    that stands at exactly that clearance. `supplement_mg` is the dose after each four hours of
    haemodialysis, a column each. `haemodialysis` is the row for patients on haemodialysis where the
    table has one. `gaps` says in words which clearances no printed row covers.
    """

    equation: str
    bands: tuple[Band, ...]
    proportional_below: Decimal | None = None
    supplement_mg: tuple[Decimal, ...] = ()
    haemodialysis: Band | None = None
    gaps: str = ""
    cite: tuple[Citation, ...]
    checked: VerifyKind
