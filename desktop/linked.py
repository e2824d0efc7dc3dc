"""What a record is linked with: sources, related records, what the articles claim of it."""

from collections.abc import Iterator

from db.address import Address
from db.library import Library
from db.records import Claim, Condition, ConditionGroup, Reference
from desktop.pages.articles import CLAIMS_TITLE, claims_list

Links = list[tuple[Address, str]]


def reference_names(library: Library) -> dict[str, Reference]:
    return {one.id: one for one in library.heads("reference", Reference)}


def titles_of(library: Library, kind: str) -> dict[str, str]:
    return {entry.address.id: entry.title for entry in library.entries(kind)}


def with_titles(library: Library, texts: tuple[str, ...]) -> Iterator[tuple[Address, str]]:
    for text in texts:
        address = Address.parse(text)
        yield address, library.title(address)


def conditions_listed(library: Library) -> tuple[Condition, ...]:
    """All conditions, in the order in which they are listed."""
    known = library.of_type(Condition)
    return tuple(sorted(known, key=lambda one: place_in_list(one.group, one.title)))


def place_in_list(group: ConditionGroup, title: str) -> tuple[int, str]:
    """Conditions stand in groups, by their names."""
    return list(ConditionGroup).index(group), title


def claims_on(library: Library, address: Address, title: str = CLAIMS_TITLE) -> str:
    """What the five articles say of a record, judged."""
    ids = tuple(e.address.id for e in library.mentions(address) if e.address.kind == "claim")
    return claims_list(library.of_type(Claim, ids), contradictions_of(library, address), title)


def contradictions_of(library: Library, *addresses: Address) -> Links:
    """The contradictions that name any of some records, each once, in reading order."""
    naming = {entry for address in addresses for entry in library.mentions(address)}
    known = library.entries("contradiction")
    return [(entry.address, entry.title) for entry in known if entry in naming]
