"""A site's own notes on records, as installed: shown beside the content, never part of it."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from clinical.said import Said
from db.address import Address
from db.editions import Kept, remembered
from db.errors import PackError


class SiteNote(Struct, frozen=True, kw_only=True):
    """What the site says at an address, in plain words; `by` is who of the site."""

    address: str
    words: str
    by: str
    date: date

    @property
    def at(self) -> Address:
        return Address.parse(self.address)


class SignedNote(Struct, frozen=True):
    """A note, and the overlay it came in."""

    note: SiteNote
    overlay: Kept


def site_notes(folder: Path) -> tuple[SignedNote, ...]:
    """The notes of every overlay installed in `folder` (of packs), in the order of their addresses.

    Raises PackError where a file is no longer as it was installed: none of its notes is shown.
    """
    found: list[SignedNote] = []
    for kept in remembered(folder).now.values():
        if kept.line.startswith("overlay:"):
            notes = msgspec.json.decode(_as_installed(folder, kept), type=tuple[SiteNote, ...])
            found += (SignedNote(note, kept) for note in notes)
    return tuple(sorted(found, key=_order))


def _as_installed(folder: Path, kept: Kept) -> bytes:
    from hashlib import sha256

    data = b""
    with suppress(OSError):
        data = (folder / kept.file).read_bytes()
    if sha256(data).hexdigest() != kept.sha256:
        raise PackError(
            Said("The notes of this site ({name}) are not as they were installed.", name=kept.name),
            Said("They are not shown. Install their pack again."),
        )
    return data


def _order(one: SignedNote) -> tuple[str, date, str]:
    return one.note.address, one.note.date, one.note.by


def notes_on(notes: tuple[SignedNote, ...], record: Address) -> tuple[SignedNote, ...]:
    """Those on a record or a place of it."""
    wanted = str(record.record)
    return tuple(one for one in notes if one.note.address.partition("#")[0] == wanted)
