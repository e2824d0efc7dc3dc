"""Compares two imported labels, off the UI thread."""

from db.address import Address
from db.labels.comparison import pairs
from db.labels.places import meant
from db.labels.store import open_store
from desktop.folder import UserFolder
from desktop.pages.label_comparison import Side, comparison_page
from desktop.pages.markup import Page


def compared(folder: UserFolder, address: Address) -> Page:
    """The page of a comparison. Raises LibraryError where one of the two cannot be read."""
    with open_store(folder.labels, untouched=not folder.writable) as store:
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
