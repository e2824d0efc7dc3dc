"""A label as the store keeps it: a few sections at a time, packed, so that one is read without all.

A section is known by its place: its number in the label's reading order, from 0.
"""

import zlib
from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec
from msgspec.structs import replace

from db.labels.records import Label, Section

_LEVEL = 1
_LETTERS = 24_000
"""Of HTML in a piece from which on another one is begun: less is packed worse, more read slower."""


class DamagedError(Exception):
    """What is kept of a label cannot be read as it was written."""


class Placed(msgspec.Struct, frozen=True, array_like=True):
    """A section without those within it; how deep it stands, and what the one around it is called.

    `around` is empty where the section has a title of its own.
    """

    depth: int
    around: str
    section: Section

    @property
    def title(self) -> str:
        return self.section.title or self.around


class Piece(msgspec.Struct, frozen=True, array_like=True):
    """Some of a label's sections; the first piece has the label, without its sections."""

    label: Label | None
    sections: tuple[Placed, ...]


def packed(label: Label) -> tuple[tuple[tuple[int, int], ...], bytes]:
    """A label's pieces, one after the other; the first place and the length of each."""
    pieces: list[bytes] = []
    places: list[tuple[int, int]] = []
    held: list[Placed] = []
    about: Label | None = replace(label, sections=())
    first, letters = 0, 0

    def end_piece() -> None:
        pieces.append(_packed(about, held))
        places.append((first, len(pieces[-1])))

    for one in chain.from_iterable(_placed(section, 0, "") for section in label.sections):
        if held and letters > _LETTERS:
            end_piece()
            first, letters, held, about = first + len(held), 0, [], None
        held.append(one)
        letters += len(one.section.html) + len(one.section.again)
    end_piece()
    return tuple(places), b"".join(pieces)


def unpacked(body: bytes) -> Piece:
    """Raises DamagedError."""
    try:
        return msgspec.msgpack.decode(zlib.decompress(body), type=Piece)
    except (zlib.error, msgspec.MsgspecError) as error:
        raise DamagedError from error


def joined(pieces: Iterable[Piece]) -> Label:
    """The label of all its pieces. Raises DamagedError where the first is not among them."""
    read = list(pieces)
    label = read[0].label if read else None
    if label is None:
        raise DamagedError
    sections, _ = _nested(list(chain(*(piece.sections for piece in read))), 0, 0)
    return replace(label, sections=sections)


def _placed(section: Section, depth: int, around: str) -> Iterator[Placed]:
    own = replace(section, sections=()) if section.sections else section
    yield Placed(depth, "" if section.title else around, own)
    for inner in section.sections:
        yield from _placed(inner, depth + 1, section.title or around)


def _nested(found: list[Placed], at: int, depth: int) -> tuple[tuple[Section, ...], int]:
    """The sections of a depth from a place on, and the place after them."""
    sections = []
    while at < len(found) and found[at].depth == depth:
        inner, after = _nested(found, at + 1, depth + 1)
        own = found[at].section
        sections.append(replace(own, sections=inner) if inner else own)
        at = after
    return tuple(sections), at


def _packed(label: Label | None, sections: list[Placed]) -> bytes:
    from isal import isal_zlib  # zlib's format: what only reads labels does without it

    return isal_zlib.compress(msgspec.msgpack.encode(Piece(label, tuple(sections))), _LEVEL)
