"""Looks up what the page of a record needs, and has it written.

How the pages of each tab are written is imported with the first of them.
"""

from datetime import date

from msgspec import structs

from db.address import Address
from db.bibliography import PROSE, Style, cite_html
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
from desktop.linked import (
    claims_on,
    conditions_listed,
    contradictions_of,
    reference_names,
    titles_of,
    with_titles,
)
from desktop.pages.markup import Page
from desktop.subjects import BENEFIT, POSITIONS, SIDE_BY_SIDE
from desktop.words import later

_References = dict[str, Reference]


def page_of(library: Library, address: Address, today: date) -> Page:
    """The page at an address. Raises LibraryError; UnknownAddressError when nothing is there."""
    address = library.resolve(address)
    record = library.record(address)
    known = reference_names(library)
    match record:
        case Condition():
            return _page_of_condition(library, address, record, known, today)
        case Alternative():
            return _page_of_alternative(library, address, record, known, today)
        case Topic() if address.record == SIDE_BY_SIDE:
            return _page_of_populations(library, address, record, known)
        case Topic() if address.record == POSITIONS:
            return _page_of_positions(library, address, record, known)
        case Product() | Regimen() | Topic() | Population():
            return _page_of_dose(library, address, record, known)
        case SideEffect() | Table() | Warning() | Interaction() | Contraindication():
            return _page_of_harm(library, address, record, known)
        case Reference():
            return _page_of_reference(library, address, record)
        case Claim() | Article() | Contradiction():
            return _page_of_article(library, address, record, known)


def _page_of_condition(
    library: Library, address: Address, record: Condition, known: _References, today: date
) -> Page:
    from desktop.outcomes import is_counted
    from desktop.pages.condition import condition_page

    counted = BENEFIT.at(record.id) if is_counted(library, record) else None
    judged = claims_on(library, address)
    related = with_titles(library, record.related)
    return condition_page(record, known, judged, related, today, counted)


def _page_of_alternative(
    library: Library, address: Address, record: Alternative, known: _References, today: date
) -> Page:
    from desktop.pages.alternative import alternative_page

    suits = [Address("condition", id_) for id_ in record.suits]
    titles = [(one, library.title(one)) for one in suits]
    judged = claims_on(library, address)
    related = with_titles(library, record.related)
    return alternative_page(record, known, titles, judged, related, today)


def _page_of_dose(
    library: Library,
    address: Address,
    record: Product | Regimen | Topic | Population,
    known: _References,
) -> Page:
    from desktop.pages import dosing

    judged = claims_on(library, address)
    related = with_titles(library, record.related)
    match record:
        case Product():
            products = titles_of(library, "product")
            return dosing.product_page(record, known, products, judged, related)
        case Regimen():
            products = titles_of(library, "product")
            return dosing.regimen_page(record, known, products, judged, related)
        case Topic() | Population():
            return dosing.topic_page(record, known, judged, related)


def _page_of_populations(
    library: Library, address: Address, record: Topic, known: _References
) -> Page:
    from desktop.against_placebo import side_by_side
    from desktop.pages import side_effects

    page = _page_of_dose(library, address, record, known)
    beside = side_by_side(library.of_type(Table))
    effects = _side_effects(library)
    shown = side_effects.beside_table(beside, effects, known)
    terms = side_effects.own_terms(beside, effects, known)
    return structs.replace(page, html=page.html + shown + terms)


def _page_of_positions(
    library: Library, address: Address, record: Topic, known: _References
) -> Page:
    from desktop.pages.condition import advice_table

    page = _page_of_dose(library, address, record, known)
    title, prose = page.html.split("<h2>", 1)
    shown = advice_table(conditions_listed(library), known)
    return structs.replace(page, html=f"{title}{shown}<h2>{prose}")


def _page_of_harm(
    library: Library,
    address: Address,
    record: SideEffect | Table | Warning | Interaction | Contraindication,
    known: _References,
) -> Page:
    from desktop.pages import side_effects

    judged = claims_on(library, address)
    related = list(with_titles(library, record.related))
    match record:
        case SideEffect():
            seen = library.incidences(address)
            return side_effects.side_effect_page(record, known, seen, judged, related)
        case Table():
            return side_effects.table_page(record, known, related)
        case Warning():
            linked = [Address("side-effect", id_) for id_ in record.side_effects]
            related = [(one, library.title(one)) for one in linked] + related
            return side_effects.warning_page(record, known, judged, related)
        case Interaction():
            return side_effects.interaction_page(record, known, judged, related)
        case Contraindication():
            return side_effects.contraindication_page(record, known, judged, related)


def _page_of_reference(library: Library, address: Address, record: Reference) -> Page:
    from desktop.pages.references import reference_page

    mentions = [
        (entry.address, entry.title)
        for entry in library.mentions(address)
        if entry.address.kind not in ("claim", "contradiction")
    ]
    judged = claims_on(library, address, later("Claims of the five articles it was judged by"))
    written = {style: cite_html(record, style) for style in PROSE}
    return reference_page(record, written, mentions, judged)


def _page_of_article(
    library: Library,
    address: Address,
    record: Claim | Article | Contradiction,
    known: _References,
) -> Page:
    from desktop.pages import articles

    claims = {claim.id: claim for claim in library.of_type(Claim)}
    match record:
        case Claim():
            touches = list(with_titles(library, record.touches))
            contested = contradictions_of(library, address)
            return articles.claim_page(record, known, claims, contested, touches)
        case Article():
            made = tuple(claim for claim in claims.values() if claim.article == record.id)
            contested = contradictions_of(library, *(Address("claim", one.id) for one in made))
            return articles.article_page(record, known, made, contested)
        case Contradiction():
            touches = list(with_titles(library, record.touches))
            return articles.contradiction_page(record, known, claims, touches)


def notes_of(library: Library, record: Table | Topic) -> Page:
    """What stands under a table that is a view of its own."""
    known, related = reference_names(library), list(with_titles(library, record.related))
    if isinstance(record, Table):
        from desktop.pages.side_effects import table_notes

        return table_notes(record, known, related)
    from desktop.pages.dosing import topic_notes

    page = topic_notes(record, known, related)
    if Address("topic", record.id) != SIDE_BY_SIDE:
        return page
    from desktop.against_placebo import side_by_side
    from desktop.pages.side_effects import own_terms

    beside = side_by_side(library.of_type(Table))
    terms = own_terms(beside, _side_effects(library), known)
    return structs.replace(page, html=terms + page.html)


def support_of(library: Library, address: Address) -> Page:
    """What supports the statement or figure at an address. Raises UnknownAddressError."""
    from desktop.pages.support import support_page

    part, title = library.part(address), library.title(address)
    known = reference_names(library)
    ids = {cite.reference for cite in part.cite}
    written = {id_: cite_html(known[id_], Style.VANCOUVER) for id_ in ids}
    return support_page(address, title, part, known, written)


def _side_effects(library: Library) -> dict[str, SideEffect]:
    return {one.id: one for one in library.of_type(SideEffect)}
