"""What an import of labels tells: what became of each file, how far it is, how it ended."""

from enum import StrEnum

from msgspec import Struct


class Verdict(StrEnum):
    IMPORTED = "imported"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


class Told(Struct, frozen=True, kw_only=True, gc=False):
    """What became of one label of the files; why, where it is not simply taken in.

    Of a whole release there are so many that Python's collector is spared walking them.
    """

    file: str
    verdict: Verdict
    why: str = ""


class Progress(Struct, frozen=True, kw_only=True):
    """How far an import is; `share` of the work from 0 to 1, `left` in seconds if known."""

    labels: int
    refused: int
    share: float
    seconds: float
    finishing: bool = False

    @property
    def rate(self) -> float:
        """Labels a second."""
        return self.labels / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        if self.finishing or self.share < 0.01 or self.seconds < 1:
            return None
        return self.seconds / self.share * (1 - self.share)


class Summary(Struct, frozen=True, kw_only=True):
    """How an import ended; `refused` says of each file why."""

    imported: int
    updated: int
    unchanged: int
    refused: tuple[Told, ...]
    seconds: float
    cancelled: bool = False
