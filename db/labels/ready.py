"""A label ready for the store: packed, and taken apart into what it is found by."""

import msgspec

from clinical.said import Said
from db.labels.packed import packed
from db.labels.passages import Passage, codes_of, names_of, passages
from db.labels.records import Label, RefusedError, Source, Supply

MOST_SECTIONS = 4095


class Ready(msgspec.Struct, frozen=True, kw_only=True, array_like=True):
    """A label as the store takes it; `body` is its pieces, `places` where each begins.

    `size` is that of the passages' text, in bytes.
    """

    set_id: str
    version: int
    effective: str
    kind: str
    title: str
    labeler: str
    supply: Supply
    source: Source
    names: str
    codes: str
    places: tuple[tuple[int, int], ...]
    body: bytes
    passages: tuple[Passage, ...]
    size: int


def ready(label: Label) -> Ready:
    """Raises RefusedError for a label that is too long to be kept."""
    found = tuple(passages(label))
    if found and found[-1].place > MOST_SECTIONS:
        raise RefusedError(Said("the label has more than {most} sections", most=MOST_SECTIONS))
    places, body = packed(label)
    return Ready(
        set_id=label.set_id,
        version=label.version,
        effective=label.effective,
        kind=label.kind,
        title=label.title,
        labeler=label.labeler,
        supply=label.supply,
        source=label.source,
        names=names_of(label),
        codes=codes_of(label),
        places=places,
        body=body,
        passages=found,
        size=sum(len(one.body) for one in found),
    )
