"""The search held against the golden queries. Run as a module, it writes down what fails."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from db.address import Address
from db.library import Library, open_library
from db.search import Query, Search
from resources import LIBRARY

FOLDER = Path(__file__).parent
FAILING = FOLDER / "failing.txt"
_HEAD = """\
What the search does not answer first, of the golden queries that Dorsal answers: the place of the
first right answer (-: not among twenty), the query, and what came first instead.
Written by `python -m tests.search.gate`.
"""


@dataclass(frozen=True)
class Golden:
    """What people type, and the addresses that answer it; none where Dorsal does not cover it."""

    query: str
    who: str
    expect: tuple[str, ...]
    misspelt: bool = False

    def is_answered_by(self, address: Address) -> bool:
        """A record's address holds for any place in it."""
        return str(address) in self.expect or str(address.record) in self.expect


@dataclass(frozen=True)
class Outcome:
    golden: Golden
    place: int | None
    """Of the first right answer, 0 the first; None when it is not among twenty."""
    first: str

    @property
    def words(self) -> str:
        place = "-" if self.place is None else str(self.place + 1)
        return f"{place:>2}  {self.golden.query}  |  {self.first}"


@cache
def golden_queries() -> tuple[Golden, ...]:
    text = (FOLDER / "golden.yaml").read_text("utf-8")
    return tuple(
        Golden(one["query"], one["who"], tuple(one["expect"]), one["misspelt"])
        for one in yaml.load(text, Loader=yaml.CSafeLoader)
    )


def outcomes(library: Library) -> tuple[Outcome, ...]:
    """Of every query that Dorsal answers."""
    search = Search(library)
    found = []
    for golden in golden_queries():
        if golden.expect:
            hits = search.find(Query.parse(golden.query)).hits
            right = (n for n, hit in enumerate(hits) if golden.is_answered_by(hit.address))
            first = str(hits[0].address) if hits else "nothing"
            found.append(Outcome(golden, next(right, None), first))
    return tuple(found)


def failing_words(all_outcomes: tuple[Outcome, ...]) -> str:
    lines = [one.words for one in all_outcomes if one.place != 0]
    return "\n".join([_HEAD, *lines, ""])


if __name__ == "__main__":
    with open_library(LIBRARY) as opened:
        FAILING.write_text(failing_words(outcomes(opened)), "utf-8")
