"""What a pack says of itself, and by which versions it comes after another."""

import re
from datetime import date
from enum import StrEnum

from msgspec import Struct

from clinical.said import Said
from db.errors import PackError
from db.schema import SCHEMA_VERSION

FORMAT = 1
_VERSION = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}")


class PackKind(StrEnum):
    CONTENT = "content"
    OVERLAY = "overlay"
    """A site's own notes on records, which alter nothing of the content."""


_NAME_OF = {
    PackKind.CONTENT: re.compile(r".{1,80}"),
    PackKind.OVERLAY: re.compile(r"[a-z0-9][a-z0-9-]{0,39}"),
}


class Manifest(Struct, frozen=True, kw_only=True):
    """What a pack says of itself; `files` has the SHA-256 of each source by its name.

    `schema` is that of the library (`db.schema`) its content is written for. From `expires` on it
    is not installed.
    """

    format: int = FORMAT
    kind: PackKind
    name: str
    version: str
    schema: int = SCHEMA_VERSION
    issued: date
    review_by: date
    expires: date
    files: dict[str, str]

    @property
    def line(self) -> str:
        """What this succeeds to: the one content there is, or an overlay of its name."""
        return self.kind.value if self.kind is PackKind.CONTENT else f"{self.kind}:{self.name}"

    def check(self) -> None:
        """Raises PackError where its name or its version is none."""
        order_of(self.version)
        if not _NAME_OF[self.kind].fullmatch(self.name) or not self.name.isprintable():
            raise refused(Said("its name is no name"))


def order_of(version: str) -> tuple[int, ...]:
    """By which versions such as 2026.11.1 come one after another. Raises PackError."""
    if not _VERSION.fullmatch(version):
        raise refused(
            Said("{version} is not a version such as 2026.11.1", version=repr(version[:40]))
        )
    return tuple(map(int, version.split(".")))


def refused(why: str) -> PackError:
    return PackError(
        Said("This pack cannot be trusted: {why}.", why=why),
        Said("It was refused whole; nothing was changed."),
    )
