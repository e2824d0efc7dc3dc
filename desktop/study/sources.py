"""What stands behind a card's answer, in words."""

from collections.abc import Iterator

from db.cards import Card
from db.library import Library
from db.records import Reference
from desktop.pages.signs import checked_sign


def source_lines(library: Library, card: Card) -> Iterator[str]:
    """Each source with its place: "Neurontin US label, 2.3 Table 1"; then how it was confirmed."""
    ids = tuple(dict.fromkeys(cite.reference for cite in card.cite))
    known = {one.id: one for one in library.of_type(Reference, ids)}
    for cite in card.cite:
        short = known[cite.reference].short
        yield f"{short}, {cite.locator}" if cite.locator else short
    sign = checked_sign(card.checked, known[ids[0]].type)
    yield f"{sign.shape} {sign.word}"
