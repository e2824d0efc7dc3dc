"""Looks up what the page of a record needs, and has it written."""

from collections.abc import Iterator
from datetime import date

from clinical.patient import Patient
from db.address import Address
from db.library import Library
from db.records import (
    Alternative,
    Article,
    Claim,
    Condition,
    Contradiction,
    Contraindication,
    Interaction,
    Population,
    Product,
    Reference,
    Regimen,
    SideEffect,
    Table,
    Topic,
    Warning,
)
from desktop.pages import alternative, condition, dosing, references, side_effects
from desktop.pages.advice import answer, refused
from desktop.pages.markup import Page, Sources
from desktop.pages.signs import JURISDICTION

Links = list[tuple[Address, str]]


def page_of(library: Library, address: Address, today: date) -> Page:
    """The page at an address. Raises LibraryError; UnknownAddressError when nothing is there."""
    address = library.resolve(address)
    record = library.record(address)
    known = reference_names(library)
    claims = _claims_touching(library, address)
    related = list(_titled(library, getattr(record, "related", ())))
    match record:
        case Condition():
            return condition.condition_page(record, known, claims, related, today)
        case Alternative():
            suits = [Address("condition", id_) for id_ in record.suits]
            titles = [(one, library.title(one)) for one in suits]
            return alternative.alternative_page(record, known, titles, claims, related, today)
        case Product():
            return dosing.product_page(record, known, _titles(library, "product"), related)
        case Regimen():
            return dosing.regimen_page(record, known, _titles(library, "product"), related)
        case Topic() | Population():
            return dosing.topic_page(record, known, claims, related)
        case SideEffect():
            seen = library.incidences(address)
            return side_effects.side_effect_page(record, known, seen, claims, related)
        case Table():
            return side_effects.table_page(record, known, related)
        case Warning():
            linked = [Address("side-effect", id_) for id_ in record.side_effects]
            related = [(one, library.title(one)) for one in linked] + related
            return side_effects.warning_page(record, known, claims, related)
        case Interaction():
            return side_effects.interaction_page(record, known, claims, related)
        case Contraindication():
            return side_effects.contraindication_page(record, known, related)
        case Reference():
            mentions = [(entry.address, entry.title) for entry in library.mentions(address)]
            return references.reference_page(record, mentions)
        case Claim():
            touches = list(_titled(library, record.touches))
            title = library.title(Address("article", record.article))
            return references.claim_page(record, known, title, touches, _titles(library, "claim"))
        case Article():
            made = tuple(c for c in library.of_type(Claim) if c.article == record.id)
            return references.article_page(record, known[record.reference], made)
        case Contradiction():
            touches = list(_titled(library, record.touches))
            claim_titles = _titles(library, "claim")
            return references.contradiction_page(record, known, claim_titles, touches)


def dose_page(library: Library, regimen: Regimen, typed: Patient | None, error: str) -> Page:
    """A renal table with the answer for the patient in the form, or the form's complaint."""
    known = reference_names(library)
    related = list(_titled(library, regimen.related))
    place = JURISDICTION[regimen.jurisdiction]
    sources = Sources(Address("regimen", regimen.id), known)
    found = refused(error) if typed is None else answer(regimen.rule, typed, place, sources)
    return dosing.regimen_page(regimen, known, _titles(library, "product"), related, found)


def notes_of(library: Library, table: Table) -> Page:
    """What stands under a label's table when the table itself is a view of its own."""
    related = list(_titled(library, table.related))
    return side_effects.table_notes(table, reference_names(library), related)


def support_of(library: Library, address: Address) -> Page:
    """What supports the statement at an address. Raises UnknownAddressError."""
    return references.support_page(address, library.statement(address), reference_names(library))


def reference_names(library: Library) -> dict[str, Reference]:
    return {reference.id: reference for reference in library.of_type(Reference)}


def _titles(library: Library, kind: str) -> dict[str, str]:
    return {entry.address.id: entry.title for entry in library.entries(kind)}


def _titled(library: Library, texts: tuple[str, ...]) -> Iterator[tuple[Address, str]]:
    for text in texts:
        address = Address.parse(text)
        yield address, library.title(address)


def _claims_touching(library: Library, address: Address) -> tuple[Claim, ...]:
    ids = tuple(e.address.id for e in library.mentions(address) if e.address.kind == "claim")
    return library.of_type(Claim, ids)
