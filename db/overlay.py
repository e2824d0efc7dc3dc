"""The source of a site's own notes: one file, `overlay.yaml`, read and checked before it is packed
and again before it is installed.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from db.address import Address
from db.content import Sources, read_one
from db.errors import ContentError, Fault
from db.manuscript import Content
from db.site_notes import SiteNote

OVERLAY = "overlay.yaml"
MOST_NOTES, MOST_WORDS = 5_000, 2_000
_LONGEST_BY = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """The notes of a site, and how long they may be relied on."""

    name: str
    version: str
    issued: date
    review_by: date
    notes: tuple[SiteNote, ...]


def read_overlay(sources: Sources) -> Overlay:
    """Raises ContentError with every fault."""
    content = Content()
    overlay = read_one(sources, OVERLAY, Overlay, content)
    faults = list(content.faults)
    faults += [Fault(name, 1, "an overlay is one file") for name in sources if name != OVERLAY]
    if overlay:
        faults += [Fault(OVERLAY, 1, what) for what in _wrong(overlay.notes)]
    if faults or overlay is None:
        raise ContentError(tuple(faults))
    return overlay


def _wrong(notes: tuple[SiteNote, ...]) -> list[str]:
    found = []
    if not 0 < len(notes) <= MOST_NOTES:
        found.append(f"it has {len(notes):,} notes, of 1 to {MOST_NOTES:,}")
    for note in notes:
        try:
            Address.parse(note.address)
        except ValueError as error:
            found.append(str(error))
        plain = note.words.replace("\n", " ").isprintable() and note.by.isprintable()
        if not plain or not note.words.strip() or len(note.words) > MOST_WORDS:
            found.append(f"{note.address}: its words are plain text of 1 to {MOST_WORDS:,} letters")
        if not note.by.strip() or len(note.by) > _LONGEST_BY:
            found.append(f"{note.address}: it does not say who wrote it")
    again = Counter(notes)
    return found + [f"{note.address}: written twice" for note, n in again.items() if n > 1]
