"""Compares imported labels with each other and with Dorsal's content, off the UI thread."""

from collections.abc import Iterator
from pathlib import Path

from db.address import Address
from db.errors import UnknownAddressError
from db.labels.agreement import Family, checked, families, family_of, may_be_of
from db.labels.comparison import pairs
from db.labels.places import is_beside_ours, meant
from db.labels.store import Store, open_store
from db.library import open_library
from desktop.folder import UserFolder
from desktop.pages.label_beside import Beside, Finding, beside_page
from desktop.pages.label_comparison import Side, comparison_page
from desktop.pages.markup import Page

_MOST_OF_ONE_DRUG = 40
"""So many of a drug's labels are checked, the newest first."""


def compared(folder: UserFolder, library: Path, address: Address) -> Page:
    """The page of a comparison. Raises LibraryError where one of the two cannot be read."""
    with open_store(folder.labels, untouched=not folder.writable) as store:
        if is_beside_ours(address):
            return _beside(store, library, address)
        sides = [
            Side(
                meant=which,
                entry=store.entry(which.set_id, which.version),
                label=store.label(which.set_id, which.version),
            )
            for which in meant(address)
        ]
    before, after = sides
    return comparison_page(address, before, after, pairs(before.label, after.label))


def findings(folder: UserFolder, path: Path) -> tuple[Finding, ...]:
    """Those with other doses first, then the newest. Raises LibraryError."""
    with (
        open_library(path) as library,
        open_store(folder.labels, untouched=not folder.writable) as store,
    ):
        known = families(library)
        generics = dict.fromkeys(family.generic for family in known)
        found = [one for generic in generics for one in _of_drug(store, generic, known)]
    found.sort(key=lambda one: one.entry.effective, reverse=True)
    return tuple(sorted(found, key=lambda one: not one.missing))


def _of_drug(store: Store, generic: str, known: tuple[Family, ...]) -> Iterator[Finding]:
    entries = [
        one
        for one in store.called(tuple(generic.split()))
        if any(family.generic == generic for family in may_be_of(one, known))
    ]
    entries.sort(key=lambda one: one.effective, reverse=True)
    for entry in entries[:_MOST_OF_ONE_DRUG]:
        label = store.label(entry.set_id, entry.version)
        family = family_of(entry, label, known)
        if family is None or family.is_written_from(entry):
            continue
        newer = family.is_older_than(entry)
        doses = checked(family, label)
        missing = sum(not one.stands for one in doses)
        if newer or missing:
            yield Finding(
                entry=entry,
                family=family,
                newer=newer,
                missing=missing,
                checked=len(doses),
            )


def _beside(store: Store, path: Path, address: Address) -> Page:
    """A label's doses beside Dorsal's. Raises LibraryError."""
    (which,) = meant(address)
    entry = store.entry(which.set_id, which.version)
    label = store.label(which.set_id, which.version)
    with open_library(path) as library:
        known = families(library)
        family = family_of(entry, label, known)
        if family is None:
            raise UnknownAddressError(str(address))
        versions = store.kept(family.reference.set_id)
        beside = Beside(
            meant=which,
            entry=entry,
            label=label,
            family=family,
            doses=checked(family, label),
            written_from=next((one for one in versions if family.is_written_from(one)), None),
        )
    return beside_page(address, beside)
