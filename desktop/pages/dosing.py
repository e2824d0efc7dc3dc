"""Products, regimens and renal tables, and the subjects around a dose."""

from collections.abc import Iterable, Iterator, Mapping

from clinical.dosing import Band, DoseRule
from clinical.quantity import spell
from db.address import Address
from db.records import Figure, Population, Product, Reference, Regimen, Topic
from desktop.pages.advice import Answer
from desktop.pages.condition import evidence_list
from desktop.pages.kinetics import kinetics
from desktop.pages.markup import (
    Page,
    Sources,
    badge,
    bullets,
    fact,
    heading,
    link,
    pending_list,
    picture,
    reference_link,
    related_list,
    section,
    sentence,
    table,
    text,
)
from desktop.pages.notices import often, on_average
from desktop.pages.signs import JURISDICTION, checked_sign, dose_sign
from desktop.pictures.staircase import regimen_staircase
from desktop.pictures.studies import study_pictures
from desktop.words import grouped, tr

_TOLD_PERCENT = 34
"""The share of a renal table's width for how each row is begun, kept and ended."""
_DOSES_PERCENT = 43
"""The share of each dose, all of a row in a line, where nothing stands beside it."""

Links = Iterable[tuple[Address, str]]


def product_page(
    product: Product,
    references: Mapping[str, Reference],
    products: Mapping[str, str],
    judged: str,
    related: Links,
) -> Page:
    address = Address("product", product.id)
    sources = Sources(address, references)
    facts = [
        (tr("Medicine"), "generic", product.generic),
        (tr("Form"), "form", product.form),
        (tr("Release"), "release", product.release),
        *_strengths(product),
        (
            tr("Tablet scored"),
            "scored",
            {True: tr("yes"), False: tr("no"), None: ""}[product.scored],
        ),
    ]
    rows = [
        *((name, fact(words, field, sources)) for name, field, words in facts if words),
        *(
            (name, _product_links(ids, products) or fact(tr("not stated"), field, sources))
            for name, field, ids in (
                (tr("May be exchanged with"), "interchangeable_with", product.interchangeable_with),
                (
                    tr("Not interchangeable with"),
                    "not_interchangeable_with",
                    product.not_interchangeable_with,
                ),
            )
        ),
        (tr("Source"), _support(product, sources)),
    ]
    uses = [sentence(indication.says, sources) for indication in product.indications]
    parts = [
        f"<h1>{text(product.title)}</h1>",
        (
            '<p class="caption">'
            + tr("{jurisdiction} product", jurisdiction=tr(JURISDICTION[product.jurisdiction]))
            + "</p>"
        ),
        table(("", ""), [(f'<span class="soft">{name}</span>', value) for name, value in rows]),
        heading(tr("Licensed for"), "indications") + bullets(uses) if uses else "",
        *(section(part, sources) for part in product.sections),
        figures_table(product.figures, sources),
        judged,
        pending_list(product.pending),
        related_list(related),
    ]
    return Page(address=address, title=product.title, html="".join(parts))


def _strengths(product: Product) -> Iterator[tuple[str, str, str]]:
    if product.strengths_mg:
        strengths = ", ".join(spell(mg) for mg in product.strengths_mg)
        yield tr("Strengths"), "strengths_mg", f"{strengths} mg"
    if product.mg_per_ml is not None:
        yield tr("Strength"), "mg_per_ml", f"{spell(product.mg_per_ml)} mg/mL"


def _product_links(ids: tuple[str, ...], products: Mapping[str, str]) -> str:
    links = [link(Address("product", id_), products[id_]) for id_ in ids]
    return " · ".join(links)


def _support(record: Product | Regimen | Figure | DoseRule | Band, sources: Sources) -> str:
    """Each source with how it was read itself, or as the record says the fact was confirmed."""
    said = record.checked is not sources.references[record.cite[0].reference].checked
    links = []
    for cite in record.cite:
        source = sources.references[cite.reference]
        sign = checked_sign(record.checked if said else source.checked, source.type)
        links.append(f"{reference_link(cite, sources)} {text(cite.locator)} {badge(sign)}")
    return "<br>".join(links)


def regimen_page(
    regimen: Regimen,
    references: Mapping[str, Reference],
    products: Mapping[str, str],
    judged: str,
    related: Links,
    for_patient: Answer | None = None,
) -> Page:
    """A regimen; `for_patient` puts an answer on top and lights its row of the table."""
    address = Address("regimen", regimen.id)
    sources = Sources(address, references)
    drawn = {"steps": regimen_staircase(regimen, address)} if regimen.steps else {}
    for_whom = [regimen.indication, regimen.population, regimen.frequency]
    about = fact(" · ".join(part for part in for_whom if part), "indication", sources)
    parts = [
        f"<h1>{text(regimen.title)}</h1>",
        f'<p class="caption">{tr(JURISDICTION[regimen.jurisdiction])} · {about}</p>',
        f"<p>{_product_links(regimen.products, products)}</p>" if regimen.products else "",
        for_patient.html if for_patient else "",
        _steps(regimen, sources),
        *(picture(name, one) for name, one in drawn.items()),
        rule_table(regimen.rule, sources, for_patient.lit if for_patient else "")
        if regimen.rule
        else "",
        *(section(part, sources) for part in regimen.sections),
        figures_table(regimen.figures, sources),
        f'<p class="caption">{_support(regimen, sources)}</p>',
        '<p class="caption">' + tr("A range and its basis, not an order.") + "</p>"
        if regimen.rule or regimen.steps or regimen.figures
        else "",
        judged,
        pending_list(regimen.pending),
        related_list(related),
    ]
    return Page(address=address, title=regimen.title, html="".join(parts), pictures=drawn)


def _steps(regimen: Regimen, sources: Sources) -> str:
    if not regimen.steps:
        return ""
    rows = [
        (
            text(step.days.replace("-", "–")),
            text(" + ".join(spell(mg) for mg in step.doses_mg) + " mg" if step.doses_mg else "–"),
            fact(f"{spell(step.total_mg)} mg", f"steps.{number}", sources),
            text(step.note),
        )
        for number, step in enumerate(regimen.steps)
    ]
    return heading(tr("Schedule"), "steps") + table(
        (tr("Day"), tr("Doses"), tr("In the day"), ""), rows
    )


def rule_table(rule: DoseRule, sources: Sources, lit: str = "") -> str:
    """A label's renal table in its own words for the bands; `lit` is the id of the row to light."""
    places = [(band, f"rule.bands.{band.id}") for band in rule.bands]
    if rule.haemodialysis:
        places.append((rule.haemodialysis, "rule.haemodialysis"))
    course = any(band.start or band.maintenance or band.taper for band, _ in places)
    rows: list[tuple[str, ...]] = []
    for band, place in places:
        mark = " ◂" if band.id == lit else ""
        name = f"{fact(band.label, place, sources)}{mark}<br>{badge(dose_sign(band))}"
        doses = " · ".join(map(spell, band.single_doses_mg))
        row = (name, _a_day(text(_daily(band)), text(often(band.frequency))), doses)
        rows.append((*row, _words_of(band)) if course else row)
    if rule.supplement_mg:
        rows.append(_supplement(rule, sources, course=course))
    head: tuple[str, ...] = (tr("Clearance, mL/min"), tr("A day, mg"), tr("Each dose, mg"))
    if course:
        head += (tr("How begun, kept and ended"),)
    lit_row = next((n for n, (band, _) in enumerate(places) if band.id == lit), None)
    beneath = "" if course else _noted(places, rule, sources)
    notes = [tr("Clearance by {equation}.", equation=text(rule.equation))]
    if rule.proportional_below is not None:
        notes.append(
            tr(
                "Below {limit} mL/min the daily dose falls in proportion to clearance.",
                limit=spell(rule.proportional_below),
            )
        )
    if rule.gaps:
        notes.append(text(rule.gaps))
    return (
        heading(tr("Label table"), "rule")
        + table(head, rows, lit_row, last_percent=_TOLD_PERCENT if course else _DOSES_PERCENT)
        + beneath
        + f'<p class="caption">{" ".join(notes)}<br>{_support(rule, sources)}</p>'
    )


def _supplement(rule: DoseRule, sources: Sources, *, course: bool) -> tuple[str, ...]:
    """The row of the further doses on haemodialysis, a column each as in the rows above it."""
    name = fact(tr("on haemodialysis, besides"), "rule.supplement_mg", sources)
    doses = " · ".join(map(spell, rule.supplement_mg))
    row = (name, _a_day("–", tr("after each 4 hours of it")), doses)
    return (*row, _further()) if course else row


def _a_day(daily: str, times: str) -> str:
    """How often stands under the daily dose: a column of its own would narrow that of each dose."""
    return "<br>".join(filter(None, (daily, times)))


def _further() -> str:
    return tr("One further dose, of the same column as the dose taken.")


def _noted(places: list[tuple[Band, str]], rule: DoseRule, sources: Sources) -> str:
    """What the label adds to a row, beneath the table: beside it, it would leave the doses no room
    to stand in a line.
    """
    said = [(band.label, _words_of(band), place) for band, place in places]
    if rule.supplement_mg:
        said.append((tr("on haemodialysis, besides"), _further(), "rule.supplement_mg"))
    return "".join(
        f"<p><b>{fact(name, place, sources)}</b>: {words}</p>"
        for name, words, place in said
        if words
    )


def _daily(band: Band) -> str:
    doses = "–".join(dict.fromkeys(spell(mg) for mg in band.daily_mg))
    return tr("{doses} on average", doses=doses) if on_average(band) else doses


def _words_of(band: Band) -> str:
    named = ((tr("Start"), band.start), (tr("Then"), band.maintenance), (tr("Taper"), band.taper))
    words = [f"{name}: {value}." for name, value in named if value]
    return "<br>".join(text(one) for one in (*words, band.note) if one)


def topic_page(
    topic: Topic | Population,
    references: Mapping[str, Reference],
    judged: str,
    related: Links,
) -> Page:
    kind = "topic" if isinstance(topic, Topic) else "population"
    address = Address(kind, topic.id)
    sources = Sources(address, references)
    drawn = study_pictures(topic.evidence, references, address.at("evidence"))
    told, shares = kinetics(topic, sources) if isinstance(topic, Topic) else ("", {})
    also = tr("Also: {names}.", names=", ".join(topic.aliases)) if topic.aliases else ""
    parts = [
        f"<h1>{text(topic.title)}</h1>",
        f'<p class="names">{text(also)}</p>' if also else "",
        *(section(part, sources) for part in topic.sections),
        told,
        evidence_list(topic.evidence, sources, drawn),
        figures_table(topic.figures, sources),
        judged,
        pending_list(topic.pending),
        related_list(related),
    ]
    return Page(address=address, title=topic.title, html="".join(parts), pictures=drawn | shares)


def topic_notes(topic: Topic, references: Mapping[str, Reference], related: Links) -> Page:
    """The prose of a subject whose heart is a table shown above it."""
    address = Address("topic", topic.id)
    sources = Sources(address, references)
    parts = [*(section(part, sources) for part in topic.sections), related_list(related)]
    return Page(address=address, title=topic.title, html="".join(parts))


def figures_table(figures: tuple[Figure, ...], sources: Sources) -> str:
    """The numbers that the prose rests on, each with its source."""
    if not figures:
        return ""
    rows = [
        (
            text(figure.what),
            f'<span class="number">{_figure_link(figure, sources)}</span>',
            _support(figure, sources),
        )
        for figure in figures
    ]
    return heading(tr("Figures"), "figures") + table(("", "", tr("Source")), rows)


def _figure_link(figure: Figure, sources: Sources) -> str:
    return fact(figure_words(figure), f"figures.{figure.id}", sources)


def figure_words(figure: Figure) -> str:
    """A figure with its range and unit: "6.5 h", "2 to 4 h", "300 mg (n = 60)"."""
    parts = []
    if figure.value is not None:
        parts.append(spell(figure.value))
    if figure.low is not None and figure.high is not None:
        span = tr("{low} to {high}", low=spell(figure.low), high=spell(figure.high))
        parts.append(f"({span})" if parts else span)
    elif figure.low is not None:
        parts.append(tr("at least {least}", least=spell(figure.low)))
    elif figure.high is not None:
        parts.append(tr("up to {most}", most=spell(figure.high)))
    number = " ".join(parts)
    joint = "" if figure.unit.startswith("%") else " "
    unit = f"{joint}{figure.unit}" if figure.unit else ""
    size = f" (n = {grouped(figure.n)})" if figure.n else ""
    return f"{number}{unit}{size}"
