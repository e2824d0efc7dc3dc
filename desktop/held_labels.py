"""Looks up which official labels held on this machine belong to a record of Dorsal's."""

from collections.abc import Iterable, Iterator

from msgspec import structs

from db.address import Address
from db.errors import LibraryError
from db.labels.interest import drug_words
from db.labels.places import Meant
from db.labels.store import Entry
from db.library import Library
from db.records import Alternative, Jurisdiction, Product, Reference
from desktop.labels import Labels
from desktop.pages.held_labels import Place, held_list, read_there
from desktop.pages.markup import Page


def with_held(page: Page, library: Library, labels: Labels) -> Page:
    """The page of a source, a product or an alternative, and after it the labels held of it.

    The page alone where none are, or where they cannot be read: their own list says why.
    """
    record = library.record(page.address)
    if not isinstance(record, Reference | Product | Alternative):
        return page
    cited = {one.set_id: one.short for one in library.references_of(page.address) if one.set_id}
    try:
        entries = tuple(_held(record, cited, library, labels))
    except LibraryError:
        return page
    own = {} if isinstance(record, Reference) else cited
    return structs.replace(page, html=page.html + held_list(entries, own))


def with_places(page: Page, library: Library, labels: Labels) -> Page:
    """What supports a part of a record, and after it where that stands in labels held."""
    try:
        places = tuple(_places(page.address, library, labels))
    except LibraryError:
        return page
    return structs.replace(page, html=page.html + read_there(places))


def _held(
    record: Reference | Product | Alternative,
    cited: Iterable[str],
    library: Library,
    labels: Labels,
) -> Iterator[Entry]:
    """Those that Dorsal cites first, then the newest; of a source all versions of itself."""
    known = [entry for set_id in cited for entry in labels.versions(set_id)]
    if isinstance(record, Reference):
        yield from known
        return
    found = {entry.set_id: entry for entry in known if entry.newest}
    named = (
        _of_product(record, library, labels)
        if isinstance(record, Product)
        else _of_drugs(record, labels)
    )
    found |= {one.set_id: one for one in sorted(named, key=_newest_first, reverse=True)}
    yield from found.values()


def _newest_first(entry: Entry) -> str:
    return entry.effective


def _of_product(product: Product, library: Library, labels: Labels) -> Iterator[Entry]:
    """Those of its brand, and those of its generic that name no other product's brand or drug.

    The files are those of US authorities, so products of elsewhere have none.
    """
    if product.jurisdiction is not Jurisdiction.US:
        return
    own = drug_words((product.brand, product.generic))
    others = drug_words(
        word for one in library.of_type(Product) for word in (one.brand, one.generic)
    )
    for entry in labels.called(tuple(product.generic.lower().split())):
        if not (others - own) & drug_words((entry.title,)):
            yield entry


def _of_drugs(record: Alternative, labels: Labels) -> Iterator[Entry]:
    for word in sorted(drug_words(dose.drug for dose in record.doses)):
        yield from labels.called((word,))


def _places(address: Address, library: Library, labels: Labels) -> Iterator[Place]:
    for cite in library.part(address).cite:
        (reference,) = library.of_type(Reference, (cite.reference,))
        entry = next(iter(labels.versions(reference.set_id)), None) if reference.set_id else None
        if entry is not None:
            which = Meant(entry.set_id)
            found = labels.label(which).sections_meant(cite.locator).items()
            for locator, place in [(words, one.anchor) for words, one in found] or [("", "")]:
                yield Place(
                    locator=locator, reference=reference, entry=entry, address=which.at(place)
                )
