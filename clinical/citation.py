"""Where a figure comes from: a reference and the place in it."""

from dataclasses import dataclass
from enum import StrEnum


class VerifyKind(StrEnum):
    """How a fact was confirmed; it decides the badge the reader sees."""

    PRIMARY = "primary"
    PRIMARY_HASH = "primary-hash"
    MIRROR = "mirror"
    SECONDARY = "secondary"
    DERIVED = "derived"
    OWN_KNOWLEDGE = "own-knowledge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One reference id and the place in it, such as "2.3 Table 1"; the place may be empty."""

    reference: str
    locator: str = ""
