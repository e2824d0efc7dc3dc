"""Numbers and quantities as typed, in a form and on the command line: 61kg, or 61 beside a unit."""

import re
from datetime import date
from decimal import Decimal

from clinical.errors import ClinicalError, called
from clinical.quantity import Quantity, Unit, spell
from clinical.said import Said, joined
from desktop.words import comma_divides

_NUMBER = re.compile(r"[0-9]{1,6}(?:\.[0-9]{1,6})?")
_TYPED = re.compile(rf"({_NUMBER.pattern})\s*([^\W\d_].*)?")
_ONLY_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?\s*(?:[^\W\d_].*)?")
_YEARS = re.compile(r"[0-9]{1,3}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONGEST_ECHO = 16
"""Letters: so many have room in the column of a form."""
_WORDS = {
    "kg": Unit.KG,
    "lb": Unit.LB,
    "lbs": Unit.LB,
    "cm": Unit.CM,
    "in": Unit.INCH,
    "mg/dl": Unit.MG_DL,
    "umol/l": Unit.UMOL_L,
    "µmol/l": Unit.UMOL_L,
    "μmol/l": Unit.UMOL_L,
    "micromol/l": Unit.UMOL_L,
    "ml/min": Unit.ML_MIN,
}
_COMMA = re.compile(r"([0-9]{1,3}),([0-9]{1,2})(?![0-9.,])")
"""Decimals after a comma; three digits after one may be thousands."""
_FILTRATION = re.compile(r"gfr|1[.,]73", re.IGNORECASE)
_NO_CLEARANCE = Said(
    "An eGFR is not a clearance: the labels’ tables go by creatinine clearance in mL/min. "
    "Dose by kidney function works it out from age, sex, weight and creatinine."
)
_METRE, _STONE, _FOOT = (
    Said("A metre is 100 cm."),
    Said("A stone is 14 lb."),
    Said("A foot is 12 in."),
)
_OTHER_UNITS = {
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), _METRE),
    **dict.fromkeys(("st", "stone", "stones"), _STONE),
    **dict.fromkeys(("ft", "foot", "feet"), _FOOT),
}
_OF_TWO_MEANINGS = re.compile(r"[0-9]{1,3}[.,][0-9]{3}")
_DOSES = {
    "dose now": Said("Dose now"),
    "dose to reach": Said("Dose to reach"),
    "step": Said("Step"),
}
EARLIEST, LATEST = date(2000, 1, 1), date(2199, 12, 31)
WEIGHT = (Unit.KG, Unit.LB)
HEIGHT = (Unit.CM, Unit.INCH)
CREATININE = (Unit.MG_DL, Unit.UMOL_L)
CLEARANCE = (Unit.ML_MIN,)


def quantity(text: str, name: str, units: tuple[Unit, ...]) -> Quantity:
    """A number with one of the units; without one only where a single unit is in use.

    Raises ClinicalError that names the field and the choices.
    """
    found = _TYPED.fullmatch(text.strip())
    if found is None:
        raise ClinicalError(_no_number(text, name), name)
    if found[2] is None:
        if len(units) > 1:
            raise ClinicalError(
                Said(
                    "{name}: in which unit, {units}? Choose it, or write it after the number.",
                    name=_called(name),
                    units=_either(units),
                ),
                name,
            )
        return Quantity(Decimal(found[1]), units[0])
    unit = _WORDS.get(found[2].strip().lower())
    if unit not in units:
        words = Said(
            "{name}: {typed} is not a unit of it here. Give it in {units}.",
            name=_called(name),
            typed=_echo(found[2]),
            units=_either(units),
        )
        if _FILTRATION.search(found[2]):
            words = joined(words, _NO_CLEARANCE)
        other = found[2].split()[0].lower()
        if other in _OTHER_UNITS:
            words = joined(words, _OTHER_UNITS[other])
        raise ClinicalError(words, name)
    return Quantity(Decimal(found[1]), unit)


def _no_number(text: str, name: str) -> Said:
    """Why a text is no number, and how to write it."""
    if name == "clearance" and _FILTRATION.search(text):
        return _NO_CLEARANCE
    if _ONLY_DIGITS.fullmatch(text.strip()):
        return Said(
            "{name}: {typed} is out of range: at most 6 digits before the point and 6 after it.",
            name=_called(name),
            typed=_echo(text),
        )
    comma = _COMMA.match(text.strip())
    return Said(
        "{name}: write a number with digits and a point, such as {number}, not {typed}.",
        name=_called(name),
        number=f"{comma[1]}.{comma[2]}" if comma else "1.4",
        typed=_echo(text),
    )


def has_unit(text: str) -> bool:
    """Whether letters follow the number."""
    found = _TYPED.fullmatch(text.strip())
    return found is not None and found[2] is not None


def _called(name: str) -> str:
    return _DOSES.get(name) or called(name)


def _either(units: tuple[Unit, ...]) -> str:
    if len(units) == 1:
        return units[0]
    return Said("{one} or {other}", one=units[0], other=units[1])


def _echo(text: str) -> str:
    short = text if len(text) <= _LONGEST_ECHO else f"{text[:_LONGEST_ECHO]}…"
    return repr(short)


def whole_years(text: str) -> int:
    """Completed years. Raises ClinicalError that names the field."""
    digits = text.strip()
    if re.fullmatch("[0-9]{4,}", digits):
        words = Said("Age: {typed} is out of range: write completed years.", typed=_echo(text))
        raise ClinicalError(words, "age")
    if not _YEARS.fullmatch(digits):
        words = Said(
            "Age: write a whole number of completed years, not {typed}.", typed=_echo(text)
        )
        raise ClinicalError(words, "age")
    return int(digits)


def milligrams(text: str, name: str) -> Decimal:
    """A dose in mg, with or without its unit. Raises ClinicalError.

    Where decimals stand after a comma in the reader's language, what would mean a thousand times
    as much to some readers as to others is refused: 3,600 and 3.600.
    """
    found = re.fullmatch(
        r"([0-9]{1,6}(?:\.[0-9]{1,3})?|[0-9]{1,3},[0-9]{3})\s*(?:mg)?", text.strip()
    )
    if found is None:
        words = Said(
            "{name}: {typed} is no dose in mg, in the digits 0 to 9, six at most",
            name=_called(name),
            typed=_echo(text),
        )
        raise ClinicalError(words, name)
    if comma_divides() and _OF_TWO_MEANINGS.fullmatch(found[1]):
        words = Said(
            "{name}: {typed} can be read in two ways. Write {whole}, without comma or point, "
            "or {small}.",
            name=_called(name),
            typed=_echo(text),
            whole=re.sub("[.,]", "", found[1]),
            small=spell(Decimal(found[1].replace(",", "."))),
        )
        raise ClinicalError(words, name)
    return Decimal(found[1].replace(",", ""))


def day(text: str) -> date:
    """A date as YYYY-MM-DD. Raises ClinicalError."""
    try:
        if not _DAY.fullmatch(text):
            raise ValueError
        found = date.fromisoformat(text)
    except ValueError:
        raise ClinicalError(f"{text[:40]!r} is no date as YYYY-MM-DD", "start") from None
    if not EARLIEST <= found <= LATEST:
        raise ClinicalError(f"{text}: a day from {EARLIEST} to {LATEST}", "start")
    return found
