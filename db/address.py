"""The one kind of pointer: dorsal:KIND/ID or dorsal:KIND/ID#PLACE."""

import re
from typing import Self

from msgspec import Struct

SCHEME = "dorsal:"
_FORM = re.compile(r"dorsal:(?P<kind>[a-z-]+)/(?P<id>[A-Za-z0-9][\w.-]*)(?:#(?P<place>[\w.-]+))?")


class Address(Struct, frozen=True):
    """`place` is a section or a statement of the record, or empty."""

    kind: str
    id: str
    place: str = ""

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises ValueError when the text is not an address."""
        found = _FORM.fullmatch(text)
        if not found:
            raise ValueError(f"not an address: {text[:80]!r}")
        return cls(found["kind"], found["id"], found["place"] or "")

    @property
    def record(self) -> "Address":
        """The address of the whole record."""
        return Address(self.kind, self.id)

    def at(self, place: str) -> "Address":
        return Address(self.kind, self.id, place)

    def __str__(self) -> str:
        return f"{SCHEME}{self.kind}/{self.id}" + (f"#{self.place}" if self.place else "")
