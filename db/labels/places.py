"""Addresses of imported labels.

`dorsal:label/SETID` is the newest version held, `dorsal:label/SETID.v29` one version, two of those
with `..` between them the two side by side, and `..dorsal` after one its doses beside Dorsal's; the
place is a section's anchor, such as 2.3.
"""

import re

from msgspec import Struct

from db.address import Address
from db.errors import UnknownAddressError

KIND = "label"
HELD = Address(KIND, "held")
"""The page on which all labels held are listed."""
PARTED = " › "
"""Between the title of a label and that of a section in the title of a note there."""
_SET_ID = r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
_VERSION = re.compile(rf"({_SET_ID})(?:\.v(\d{{1,9}}))?")
_BESIDE, _OURS = "..", "dorsal"


class Meant(Struct, frozen=True):
    """A version of a label, or its newest where `version` is None."""

    set_id: str
    version: int | None = None

    def __str__(self) -> str:
        return self.set_id if self.version is None else f"{self.set_id}.v{self.version}"

    def at(self, place: str = "") -> Address:
        return Address(KIND, str(self), place)


def meant(address: Address) -> tuple[Meant, ...]:
    """The label an address is about, or the two it compares. Raises UnknownAddressError."""
    id_ = address.id.removesuffix(f"{_BESIDE}{_OURS}")
    found = [_VERSION.fullmatch(part) for part in id_.split(_BESIDE)]
    if address.kind != KIND or len(found) > 2:
        raise UnknownAddressError(str(address))
    return tuple(_meant(one, address) for one in found)


def _meant(found: re.Match[str] | None, address: Address) -> Meant:
    if found is None:
        raise UnknownAddressError(str(address))
    return Meant(found[1], int(found[2]) if found[2] else None)


def side_by_side(one: Meant, other: Meant, place: str = "") -> Address:
    """The address of the comparison of two labels or versions, at a section of theirs."""
    return Address(KIND, f"{one}{_BESIDE}{other}", place)


def beside_ours(one: Meant) -> Address:
    """The address of a label's doses beside those of Dorsal's content."""
    return Address(KIND, f"{one}{_BESIDE}{_OURS}")


def is_beside_ours(address: Address) -> bool:
    return address.kind == KIND and address.id.endswith(f"{_BESIDE}{_OURS}")


def is_comparison(address: Address) -> bool:
    """Whether two labels or versions are compared."""
    return address.kind == KIND and _BESIDE in address.id and not is_beside_ours(address)
