"""A number with its working."""

from dataclasses import dataclass

from clinical.citation import Citation
from clinical.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculation:
    """`steps` are the sums with the patient's values in them, one a line, rounded for reading."""

    name: str
    value: Quantity
    steps: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()
    cite: tuple[Citation, ...] = ()
