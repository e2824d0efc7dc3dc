"""The summary of an MSI, made to follow from what is in it.

wixl writes a package code of chance and the time of day there. Windows asks that two packages that
differ have different codes: so the code is worked out of all the rest, and the same bundle makes
the same bytes.

A summary is a property set: a header that ends with the name of its format and the place of its
section; there a size, a count, an id and a place for each property, then each one's type and value.
"""

import struct
from hashlib import sha256
from uuid import UUID, uuid5

_FORMAT = UUID("f29f85e0-4ff9-1068-ab91-08002b27b3d9").bytes_le
_SET_BEGINS, _PLACE_OF_SECTION = -28, 16
"""In bytes, from the format's name."""
_CODE, _CREATED, _SAVED = 9, 12, 13
_TEXT, _TIME = 30, 64
_TO_1970 = 11_644_473_600
"""Seconds from the beginning of Windows' times."""


def settled(msi: bytes, family: UUID, then: int) -> bytes:
    """The same package with `then`, in seconds since 1970, as its times, and the code that follows
    from all of it and its family. Raises ValueError where there is no such summary.
    """
    data = bytearray(msi)
    values = _values(data)
    time = struct.pack("<IQ", _TIME, (then + _TO_1970) * 10_000_000)
    for property_ in (_CREATED, _SAVED):
        _put(data, values, property_, time)
    empty = _text(f"{{{UUID(int=0)}}}")
    _put(data, values, _CODE, empty)
    code = uuid5(family, sha256(data).hexdigest())
    _put(data, values, _CODE, _text(f"{{{code}}}".upper()))
    return bytes(data)


def _values(data: bytearray) -> dict[int, int]:
    """Where the type and value of each property stand."""
    format_ = data.find(_FORMAT)
    if format_ < 0 or data.count(_FORMAT) != 1:
        raise ValueError("this package has no summary, or more than one")
    (offset,) = struct.unpack_from("<I", data, format_ + _PLACE_OF_SECTION)
    section = format_ + _SET_BEGINS + offset
    (count,) = struct.unpack_from("<I", data, section + 4)
    pairs = [struct.unpack_from("<II", data, section + 8 + 8 * n) for n in range(count)]
    return {property_: section + place for property_, place in pairs}


def _text(words: str) -> bytes:
    data = words.encode("ascii") + b"\0"
    return struct.pack("<II", _TEXT, len(data)) + data


def _put(data: bytearray, values: dict[int, int], property_: int, value: bytes) -> None:
    """Over a value of the same type and, of a text, the same length."""
    place = values.get(property_)
    same = 8 if value[0] == _TEXT else 4
    if place is None or data[place : place + same] != value[:same]:
        raise ValueError(f"the summary of this package has another property {property_}")
    data[place : place + len(value)] = value
