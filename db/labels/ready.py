"""A label ready for the store: packed whole, and taken apart into what it is found by."""

import zlib
from dataclasses import dataclass

import msgspec

from db.labels.passages import Passage, codes_of, names_of, passages
from db.labels.records import Label, RefusedError, Source, Supply

_LEVEL = 4
MOST_SECTIONS = 4095


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A label as the store takes it; `body` is the whole label, packed."""

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
    body: bytes
    passages: tuple[Passage, ...]
    letters: int


def ready(label: Label) -> Ready:
    """Raises RefusedError for a label that is too long to be kept."""
    found = tuple(passages(label))
    if found and found[-1].place > MOST_SECTIONS:
        raise RefusedError(f"the label has more than {MOST_SECTIONS:,} sections")
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
        body=packed(label),
        passages=found,
        letters=sum(_letters(one.body) for one in found),
    )


def _letters(text: str) -> int:
    """How long a text is with its blanks as one."""
    return len(text) - text.count("  ") - text.count("   ")


def packed(label: Label) -> bytes:
    return zlib.compress(msgspec.msgpack.encode(label), _LEVEL)


def unpacked(body: bytes) -> Label:
    return msgspec.msgpack.decode(zlib.decompress(body), type=Label)
