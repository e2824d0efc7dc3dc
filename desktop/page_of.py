"""Looks up what the page of a record needs, and has it written."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from clinical.paediatric import Child
from clinical.patient import Patient
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
from desktop.against_placebo import side_by_side
from desktop.outcomes import Choice, is_counted
from desktop.pages import alternative, articles, condition, dosing, references, side_effects
from desktop.pages.advice import answer, refused
from desktop.pages.articles import CLAIMS_TITLE, claims_list
from desktop.pages.benefit import BENEFIT, benefit_page
from desktop.pages.child import child_answer
from desktop.pages.compare import MOST, Column, compare_page
from desktop.pages.markup import Page, Sources
from desktop.pages.notices import RenalTable
from desktop.pages.plan import WHOSE, by_hand, no_plan, patient_page, plan_page
from desktop.pages.shortlist import shortlist_page
from desktop.pages.signs import JURISDICTION
from desktop.pages.support import support_page
from desktop.plans import Plan
from desktop.shortlist import Asked, judge

PLAN = Address("topic", "plan")
"""The subject whose page is a plan to raise or lower the dose."""
SIDE_BY_SIDE = Address("topic", "populations-side-by-side")
"""The subject whose page is the table of all side effects by all trial populations."""
CHILD = Address("regimen", "us-epilepsy-3-11")
"""The regimen whose dose goes by a child's weight."""
COMPARE = Address("topic", "compare")
"""The subject whose page is treatments side by side."""
SHORTLIST = Address("topic", "which-alternatives")
"""The subject whose page is why each alternative stays or goes."""
GABAPENTIN = Address("topic", "gabapentin-in-the-same-terms")
"""The subject that stands for gabapentin among the alternatives; an edition may lack it."""
Links = list[tuple[Address, str]]
_LEADS = re.compile(r'href="(sources:)?(dorsal:[^"]+)"')
"""The links of a page to what supports it, and to records."""


def page_of(library: Library, address: Address, today: date) -> Page:
    """The page at an address. Raises LibraryError; UnknownAddressError when nothing is there."""
    address = library.resolve(address)
    record = library.record(address)
    known = reference_names(library)
    judged = _judged(library, address)
    related = list(_titled(library, getattr(record, "related", ())))
    match record:
        case Condition():
            counted = BENEFIT.at(record.id) if is_counted(library, record) else None
            return condition.condition_page(record, known, judged, related, today, counted)
        case Alternative():
            suits = [Address("condition", id_) for id_ in record.suits]
            titles = [(one, library.title(one)) for one in suits]
            return alternative.alternative_page(record, known, titles, judged, related, today)
        case Product():
            return dosing.product_page(record, known, _titles(library, "product"), judged, related)
        case Regimen():
            return dosing.regimen_page(record, known, _titles(library, "product"), judged, related)
        case Topic() if address.record == SIDE_BY_SIDE:
            page = dosing.topic_page(record, known, judged, related)
            beside = side_by_side(library.of_type(Table))
            effects = _side_effects(library)
            shown = side_effects.beside_table(beside, effects, known)
            terms = side_effects.own_terms(beside, effects, known)
            return replace(page, html=page.html + shown + terms)
        case Topic() | Population():
            return dosing.topic_page(record, known, judged, related)
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
        case Reference() | Claim() | Article() | Contradiction():
            return _page_of_source(library, address, record, known)


def _page_of_source(
    library: Library,
    address: Address,
    record: Reference | Claim | Article | Contradiction,
    known: dict[str, Reference],
) -> Page:
    match record:
        case Reference():
            mentions = [
                (entry.address, entry.title)
                for entry in library.mentions(address)
                if entry.address.kind not in ("claim", "contradiction")
            ]
            judged = _judged(library, address, "Claims of the five articles it was judged by")
            written = {style: cite_html(record, style) for style in PROSE}
            return references.reference_page(record, written, mentions, judged)
        case Claim():
            touches = list(_titled(library, record.touches))
            contested = _contradictions(library, address)
            claims = {claim.id: claim for claim in library.of_type(Claim)}
            return articles.claim_page(record, known, claims, contested, touches)
        case Article():
            made = tuple(c for c in library.of_type(Claim) if c.article == record.id)
            contested = _contradictions(library, *(Address("claim", c.id) for c in made))
            return articles.article_page(record, known, made, contested)
        case Contradiction():
            touches = list(_titled(library, record.touches))
            claims = {claim.id: claim for claim in library.of_type(Claim)}
            return articles.contradiction_page(record, known, claims, touches)


def dose_paper(library: Library, page: Page) -> Page:
    """The page of a dose for paper: with lines for whose it is."""
    html = page.html.replace("</h1>", f"</h1>{by_hand(WHOSE)}", 1)
    return for_paper(library, replace(page, html=html))


def dose_page(library: Library, regimen: Regimen, typed: Patient | None, error: str) -> Page:
    """A renal table with the answer for the patient in the form, or the form's complaint."""
    known = reference_names(library)
    related = list(_titled(library, regimen.related))
    place = JURISDICTION[regimen.jurisdiction]
    sources = Sources(Address("regimen", regimen.id), known)
    table = renal_table(library, regimen)
    found = refused(error) if typed is None else answer(table, typed, place, sources)
    judged = _judged(library, sources.record)
    products = _titles(library, "product")
    return dosing.regimen_page(regimen, known, products, judged, related, found)


def child_page(library: Library, regimen: Regimen, typed: Child | None, error: str) -> Page:
    """The dose by weight for the child in the form, or the form's complaint."""
    known = reference_names(library)
    related = list(_titled(library, regimen.related))
    sources = Sources(Address("regimen", regimen.id), known)
    liquid = _liquid_of(library.of_type(Product, regimen.products))
    found = refused(error) if typed is None else child_answer(typed, liquid, sources)
    judged = _judged(library, sources.record)
    products = _titles(library, "product")
    return dosing.regimen_page(regimen, known, products, judged, related, found)


def renal_table(library: Library, regimen: Regimen) -> RenalTable | None:
    """A regimen's renal table with what it doses, or None where it has none."""
    if regimen.rule is None:
        return None
    products = library.of_type(Product, regimen.products)
    (substance,) = {one.generic for one in products}
    return RenalTable(
        rule=regimen.rule,
        substance=substance,
        mg_per_ml=_liquid_of(products),
        product_cite=products[0].cite,
    )


def _liquid_of(products: tuple[Product, ...]) -> Decimal | None:
    """The mg in a millilitre of the liquid among some products, where there is one."""
    return next((one.mg_per_ml for one in products if one.mg_per_ml), None)


def notes_of(library: Library, record: Table | Topic) -> Page:
    """What stands under a table that is a view of its own."""
    known, related = reference_names(library), list(_titled(library, record.related))
    if isinstance(record, Table):
        return side_effects.table_notes(record, known, related)
    page = dosing.topic_notes(record, known, related)
    if Address("topic", record.id) != SIDE_BY_SIDE:
        return page
    beside = side_by_side(library.of_type(Table))
    terms = side_effects.own_terms(beside, _side_effects(library), known)
    return replace(page, html=terms + page.html)


def support_of(library: Library, address: Address) -> Page:
    """What supports the statement or figure at an address. Raises UnknownAddressError."""
    part, title = library.part(address), library.title(address)
    known = reference_names(library)
    ids = {cite.reference for cite in part.cite}
    written = {id_: cite_html(known[id_], Style.VANCOUVER) for id_ in ids}
    return support_page(address, title, part, known, written)


def plan_pages(library: Library, plan: Plan) -> list[Page]:
    """A plan for the chart, with its sources, and for the patient."""
    chart = plan_page(plan, PLAN, reference_names(library), on_paper=True)
    return [for_paper(library, page) for page in (chart, patient_page(plan, PLAN))]


def plan_shown(library: Library, plan: Plan | None, error: str) -> Page:
    """The plan on screen, or why there is none, and what plans rest on."""
    (topic,) = library.of_type(Topic, (PLAN.id,))
    known = reference_names(library)
    basis = dosing.topic_notes(topic, known, list(_titled(library, topic.related)))
    if plan is None:
        html = f"<h1>{topic.title}</h1>{no_plan(error)}{basis.html}"
        return Page(address=PLAN, title=topic.title, html=html)
    shown = plan_page(plan, PLAN, known)
    return replace(shown, title=topic.title, html=shown.html + basis.html)


def benefit_shown(library: Library, choice: Choice) -> Page:
    """Benefit and harm of what was chosen, and how to read it."""
    from desktop.pages.benefit_sheet import sheet_grade

    (topic,) = library.of_type(Topic, (BENEFIT.id,))
    known = reference_names(library)
    notes = dosing.topic_notes(topic, known, list(_titled(library, topic.related)))
    return benefit_page(topic.title, choice, known, notes.html, sheet_grade(choice))


def patient_sheet(library: Library, choice: Choice) -> Page:
    """The same for the patient, on one sheet of paper."""
    from desktop.pages.benefit_sheet import sheet_page

    return for_paper(library, sheet_page(choice, reference_names(library)))


def alternatives_of(library: Library) -> tuple[Alternative, ...]:
    """All alternatives in the groups and the order in which they are read."""
    groups = list(alternative.GROUPS)
    known = library.of_type(Alternative)
    return tuple(sorted(known, key=lambda one: (groups.index(one.type), one.title)))


def shortlist_shown(library: Library, asked: Asked) -> Page:
    """Why each alternative stays or goes for a condition and some factors."""
    (topic,) = library.of_type(Topic, (SHORTLIST.id,))
    judged = judge(alternatives_of(library), asked)
    known, related = reference_names(library), _titled(library, topic.related)
    about = _condition(library, asked)
    return shortlist_page(SHORTLIST, topic.title, judged, about, known, related)


def comparison_shown(
    library: Library, chosen: tuple[Address, ...], asked: Asked, beside: int = MOST
) -> Page:
    """Treatments side by side, at most `beside` in a line, for the condition asked about."""
    (topic,) = library.of_type(Topic, (COMPARE.id,))
    about = _condition(library, asked)
    columns = tuple(_column(library, one, about) for one in chosen)
    known, related = reference_names(library), _titled(library, topic.related)
    return compare_page(COMPARE, topic.title, columns, known, related, beside)


def _column(library: Library, address: Address, about: Condition | None) -> Column:
    record = library.record(address)
    if isinstance(record, Alternative):
        suits = library.of_type(Condition, record.suits)
        return Column(record=record, title=record.title, conditions=suits, asked=about)
    assert isinstance(record, Topic)
    conditions = (about,) if about else library.of_type(Condition)
    return Column(record=record, title="Gabapentin", conditions=conditions, asked=about)


def _condition(library: Library, asked: Asked) -> Condition | None:
    return next(
        iter(library.of_type(Condition, (asked.condition,) if asked.condition else ())), None
    )


def for_paper(library: Library, page: Page) -> Page:
    """A page with all its sources written out at its end, for where no link can be followed."""
    ids: dict[str, None] = {}
    for scheme, target in _LEADS.findall(page.html):
        address = Address.parse(target)
        if scheme or address.kind == "reference":
            ids |= dict.fromkeys(one.id for one in library.references_of(address))
    cited = library.of_type(Reference, tuple(ids))
    if not cited:
        return page
    listed = "<br>".join(
        f"{number}. {cite_html(one, Style.VANCOUVER)}" for number, one in enumerate(cited, 1)
    )
    return replace(page, html=f'{page.html}<h2>Sources</h2><p class="caption">{listed}</p>')


def reference_names(library: Library) -> dict[str, Reference]:
    return {reference.id: reference for reference in library.of_type(Reference)}


def _side_effects(library: Library) -> dict[str, SideEffect]:
    return {one.id: one for one in library.of_type(SideEffect)}


def _titles(library: Library, kind: str) -> dict[str, str]:
    return {entry.address.id: entry.title for entry in library.entries(kind)}


def _titled(library: Library, texts: tuple[str, ...]) -> Iterator[tuple[Address, str]]:
    for text in texts:
        address = Address.parse(text)
        yield address, library.title(address)


def _judged(library: Library, address: Address, title: str = CLAIMS_TITLE) -> str:
    """What the five articles say of a record, judged."""
    ids = tuple(e.address.id for e in library.mentions(address) if e.address.kind == "claim")
    return claims_list(library.of_type(Claim, ids), _contradictions(library, address), title)


def _contradictions(library: Library, *addresses: Address) -> Links:
    """The contradictions that name any of some records, each once, in reading order."""
    naming = {entry for address in addresses for entry in library.mentions(address)}
    known = library.entries("contradiction")
    return [(entry.address, entry.title) for entry in known if entry in naming]
