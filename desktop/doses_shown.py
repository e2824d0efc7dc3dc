"""Looks up what the pages of doses and plans need, and has them written."""

from decimal import Decimal

from msgspec import structs

from clinical.paediatric import Child
from clinical.patient import Patient
from db.address import Address
from db.library import Library
from db.records import Product, Regimen, Section, Topic
from desktop.linked import claims_on, reference_names, titles_of, with_titles
from desktop.on_paper import for_paper
from desktop.pages import dosing
from desktop.pages.advice import answer, refused
from desktop.pages.child import child_answer
from desktop.pages.markup import Page, Sources, link
from desktop.pages.notices import RenalTable
from desktop.pages.plan import WHOSE, by_hand, no_plan, patient_page, plan_page
from desktop.pages.signs import JURISDICTION
from desktop.plans import Plan
from desktop.subjects import CHILD, PLAN
from desktop.words import tr

_OF_LOWERING = ("down", "made")
"""What of the basis of plans concerns one that lowers the dose."""


def dose_paper(library: Library, page: Page) -> Page:
    """The page of a dose for paper: with lines for whose it is."""
    html = page.html.replace("</h1>", f"</h1>{by_hand(WHOSE)}", 1)
    return for_paper(library, structs.replace(page, html=html))


def dose_page(
    library: Library, regimen: Regimen, typed: Patient | None, error: str, *, of_child: bool = False
) -> Page:
    """A renal table with the answer for the patient in the form, or the form's complaint; of a
    child's age it leads to the child's form.
    """
    known = reference_names(library)
    related = list(with_titles(library, regimen.related))
    place = tr(JURISDICTION[regimen.jurisdiction])
    sources = Sources(Address("regimen", regimen.id), known)
    table = renal_table(library, regimen)
    child = link(CHILD, library.title(CHILD)) if of_child else ""
    found = refused(error, child) if typed is None else answer(table, typed, place, sources)
    judged = claims_on(library, sources.record)
    products = titles_of(library, "product")
    return dosing.regimen_page(regimen, known, products, judged, related, found)


def child_page(library: Library, regimen: Regimen, typed: Child | None, error: str) -> Page:
    """The dose by weight for the child in the form, or the form's complaint."""
    known = reference_names(library)
    related = list(with_titles(library, regimen.related))
    sources = Sources(Address("regimen", regimen.id), known)
    liquid = _liquid_of(library.of_type(Product, regimen.products))
    found = refused(error) if typed is None else child_answer(typed, liquid, sources)
    judged = claims_on(library, sources.record)
    products = titles_of(library, "product")
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


def plan_pages(library: Library, plan: Plan) -> list[Page]:
    """A plan for the chart, with its sources, and for the patient."""
    chart = plan_page(plan, PLAN, reference_names(library), on_paper=True)
    return [for_paper(library, page) for page in (chart, patient_page(plan, PLAN))]


def plan_shown(library: Library, plan: Plan | None, error: str, *, lowers: bool = False) -> Page:
    """The plan on screen, or why there is none, and what plans rest on: first of all what those
    that lower the dose do, where one is asked for.
    """
    (topic,) = library.of_type(Topic, (PLAN.id,))
    if lowers:
        topic = structs.replace(topic, sections=tuple(map(_down_first, topic.sections)))
    known = reference_names(library)
    basis = dosing.topic_notes(topic, known, list(with_titles(library, topic.related)))
    if plan is None:
        html = f"<h1>{topic.title}</h1>{no_plan(error)}{basis.html}"
        return Page(address=PLAN, title=topic.title, html=html)
    shown = plan_page(plan, PLAN, known)
    return structs.replace(shown, title=topic.title, html=shown.html + basis.html)


def _down_first(section: Section) -> Section:
    ordered = sorted(section.statements, key=lambda one: one.id not in _OF_LOWERING)
    return structs.replace(section, statements=tuple(ordered))
