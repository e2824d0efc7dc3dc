"""Numbers as a ward writes them."""

from decimal import Decimal


def spell(number: Decimal) -> str:
    """A number as ISMP asks: no trailing zero, a leading zero, thousands separated by a comma.

    The unit is written after it, behind a space. Nothing is rounded.
    """
    whole, point, part = f"{abs(number):f}".partition(".")
    part = part.rstrip("0")
    sign = "−" if number < 0 else ""
    return f"{sign}{int(whole):,}{point if part else ''}{part}"
