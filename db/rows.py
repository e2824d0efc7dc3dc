"""Passages as the search weighs them, read from the library once and kept."""

from collections.abc import Iterable

from msgspec import Struct

from db.address import SCHEME
from db.library import Library
from db.records import Tab
from db.words import fold

_KEPT = 4000
_WORTH = (1.0, 0.85, 0.7)
"""Of words in a passage's names, in the name of its section, in what it says."""
_GAP = "\x1f"
_SELECT = """
    SELECT id, address, record, tab, title, aliases, asks, section, body, boost
    FROM passage WHERE id IN
"""

_OPENING = """
    SELECT p.record, p.body FROM passage p JOIN passage whole ON whole.id = p.id - 1
    WHERE whole.record = p.record AND instr(p.address, '#rule.') + instr(p.address, '#rows.') = 0
    AND p.id IN
"""


class Row(Struct, frozen=True):
    """A passage; `columns` are its texts folded, each with what it counts.

    Its addresses are text: of a hundred that are weighed, few are shown.
    """

    address: str
    record: str
    tab: Tab
    title: str
    section: str
    body: str
    boost: float
    columns: tuple[tuple[str, float], ...]

    @property
    def kind(self) -> str:
        return self.record[len(SCHEME) : self.record.index("/")]


class Rows:
    """Of one library, in one thread."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[int, Row] = {}

    def of(self, numbers: Iterable[int]) -> dict[int, Row]:
        """The passages of these numbers, in their order."""
        wanted = list(numbers)
        unknown = [number for number in wanted if number not in self._known]
        if unknown:
            if len(self._known) > _KEPT:
                self._known = {n: self._known[n] for n in wanted if n in self._known}
            places = ",".join("?" * len(unknown))
            for number, *row in self._library.select(f"{_SELECT}({places})", *unknown):
                self._known[number] = _row(*row)
        return {number: self._known[number] for number in wanted}

    def openings(self, numbers: Iterable[int]) -> dict[str, str]:
        """What each of some records says first, by the numbers of the records' own passages.

        A row of a table says nothing by itself: where a record begins with one, it has no opening.
        """
        following = [number + 1 for number in numbers]
        places = ",".join("?" * len(following))
        return dict(self._library.select(f"{_OPENING}({places})", *following))


def _row(
    address: str,
    record: str,
    tab: str,
    title: str,
    aliases: str,
    asks: str,
    section: str,
    body: str,
    boost: float,
) -> Row:
    folded = fold(f"{title} {aliases} {asks}{_GAP}{section}{_GAP}{body}").split(_GAP, 2)
    columns = tuple(zip(folded, _WORTH, strict=True))
    return Row(address, record, Tab(tab), title, section, body, boost, columns)
