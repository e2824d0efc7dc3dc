"""All that was read from a content folder, and where in its files each thing stands."""

from dataclasses import dataclass, field

from db.address import Address
from db.errors import Fault
from db.records import Edition, Question, Record, Reference, Statement, Synonym


@dataclass(frozen=True, slots=True)
class Place:
    """A line of a content file."""

    file: str
    line: int


@dataclass(slots=True)
class Content:
    """All records by address in the order read, and where in the files each thing was written.

    A record with faults has its place and its statements here, but is not among the records.
    """

    edition: Edition | None = None
    records: dict[Address, Record] = field(default_factory=dict)
    statements: dict[Address, Statement] = field(default_factory=dict)
    places: dict[Address, Place] = field(default_factory=dict)
    mentions: list[tuple[Place, Address, Address]] = field(default_factory=list)
    synonyms: list[Synonym] = field(default_factory=list)
    questions: list[tuple[Place, Question]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def references(self) -> dict[str, Reference]:
        return {r.id: r for r in self.records.values() if isinstance(r, Reference)}
