"""A label's renal dose table: its rows and what they cover."""

from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, Decimal
from enum import StrEnum
from itertools import pairwise

from clinical.citation import Citation, VerifyKind
from clinical.errors import ClinicalError
from clinical.quantity import Quantity, Unit, spell, telling
from clinical.said import Said

_NEAR_ML_MIN = 1
_SMALLEST_ML = Decimal("0.1")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """What a label's table says for one clearance: a range and its basis, never an order.

    `gap` is true only where the printed table has not one row for the value: none, or, with
    `claimed_twice`, two. With `scaled`, below the proportional limit, `single_doses_mg` are the
    proportional daily doses, a column each.
    """

    verdict: Verdict
    band: Band | None = None
    gap: bool = False
    claimed_twice: bool = False
    scaled: bool = False
    daily_mg: tuple[Decimal, ...] = ()
    single_doses_mg: tuple[Decimal, ...] = ()
    frequency: str = ""
    supplement_mg: tuple[Decimal, ...] = ()
    because: tuple[str, ...] = ()
    near: tuple[Band, ...] = ()


def advise(rule: DoseRule, clearance: Quantity, haemodialysis: bool) -> Advice:
    """The row of the table for a clearance, taken unrounded.

    A value that no printed row covers, or two do, takes the lower row. Raises ClinicalError when
    the quantity is no clearance in mL/min.
    """
    if clearance.unit is not Unit.ML_MIN:
        raise ClinicalError(Said("The table goes by mL/min, not by {unit}.", unit=clearance.unit))
    value = clearance.value
    own = own_row(rule) if haemodialysis else None
    if own is not None:
        return own
    if haemodialysis and not rule.supplement_mg:
        return Advice(
            verdict=Verdict.NOT_COVERED, because=(Said("The table says nothing on haemodialysis."),)
        )
    advice = _by_clearance(rule, value)
    near = _near(rule, value, advice.band)
    supplement = rule.supplement_mg if haemodialysis else ()
    return replace(advice, near=near, supplement_mg=supplement)


def own_row(rule: DoseRule) -> Advice | None:
    """What the table says on haemodialysis whatever the clearance; None without such a row."""
    if rule.haemodialysis is None:
        return None
    return _of_band(rule.haemodialysis, Said("On haemodialysis the table has a row of its own."))


def volume_ml(dose_mg: Decimal, mg_per_ml: Decimal) -> Decimal:
    """The volume of a liquid that holds a dose, unrounded."""
    return dose_mg / mg_per_ml


def measurable_ml(dose_mg: Decimal, mg_per_ml: Decimal) -> Decimal:
    """The volume of a liquid in whole tenths of a millilitre, never above the dose."""
    return volume_ml(dose_mg, mg_per_ml).quantize(_SMALLEST_ML, rounding=ROUND_DOWN)


def measurable_mg(dose_mg: Decimal, mg_per_ml: Decimal) -> Decimal:
    """What of a dose whole tenths of a millilitre of a liquid hold, never above it."""
    return measurable_ml(dose_mg, mg_per_ml) * mg_per_ml


def _by_clearance(rule: DoseRule, value: Decimal) -> Advice:
    holding = [band for band in rule.bands if holds(band, value)]
    if len(holding) > 1:
        words = Said(
            "Two printed rows hold this value; the lower, “{row}”, is taken.", row=holding[-1].label
        )
        return replace(_of_band(holding[-1], words), gap=True, claimed_twice=True)
    if holding:
        return _of_band(holding[0], Said("The printed row is “{row}”.", row=holding[0].label))
    if rule.proportional_below is not None and value < rule.proportional_below:
        return _proportional(rule.bands[-1], rule.proportional_below, value)
    for band in rule.bands:
        if band.high is not None and value >= band.high:
            words = Said(
                "No printed row covers this value; the lower row, “{row}”, is taken.",
                row=band.label,
            )
            return replace(_of_band(band, words), gap=True)
    return Advice(
        verdict=Verdict.NOT_COVERED, because=(Said("The table has no row for this clearance."),)
    )


def holds(band: Band, value: Decimal) -> bool:
    above = band.low is None or value > band.low or (band.low_inclusive and value == band.low)
    below = band.high is None or value < band.high or (band.high_inclusive and value == band.high)
    return above and below


def _of_band(band: Band, because: Said) -> Advice:
    return Advice(
        verdict=band.verdict,
        band=band,
        daily_mg=band.daily_mg,
        single_doses_mg=band.single_doses_mg,
        frequency=band.frequency,
        because=(because,),
    )


def _proportional(band: Band, limit: Decimal, value: Decimal) -> Advice:
    doses = tuple(dose * value / limit for dose in band.single_doses_mg)
    words = Said(
        "Below {limit} mL/min the label scales the row “{row}”: dose × {clearance} ÷ {limit}.",
        limit=spell(limit),
        row=band.label,
        clearance=telling(value, 2),
    )
    return Advice(
        verdict=Verdict.ADJUST,
        band=band,
        scaled=True,
        daily_mg=(min(doses), max(doses)) if doses else (),
        single_doses_mg=doses,
        frequency=band.frequency,
        because=(words,),
    )


def _near(rule: DoseRule, value: Decimal, taken: Band | None) -> tuple[Band, ...]:
    """The rows on the other side of an edge that is within 1 mL/min of the value."""
    found: dict[str, Band] = {}
    for upper, lower in pairwise(rule.bands):
        if upper.low is not None and abs(value - upper.low) <= _NEAR_ML_MIN:
            found |= {band.id: band for band in (upper, lower) if band is not taken}
    return tuple(found.values())
