"""Who says so: what supports one statement, figure or row."""

from collections.abc import Iterator, Mapping

from clinical.dosing import Band
from clinical.quantity import spell
from db.address import Address
from db.parts import Part
from db.records import (
    Absorption,
    Codes,
    Effect,
    Figure,
    Grade,
    Incidence,
    Reference,
    Statement,
    Step,
    Table,
)
from desktop.pages.dosing import figure_words
from desktop.pages.effects import effect_words
from desktop.pages.markup import Page, Sources, badge, reference_link, text
from desktop.pages.notices import headline
from desktop.pages.rates import rate_words
from desktop.pages.signs import CERTAINTY, JURISDICTION, checked_sign
from desktop.words import tr


def support_page(
    address: Address,
    title: str,
    part: Part,
    references: Mapping[str, Reference],
    written: Mapping[str, str],
) -> Page:
    """What supports a part of a record called `title`: reference, place in it, how confirmed.

    `written` is each reference as HTML, in a style of reference lists.
    """
    sources = Sources(address.record, references)
    parts = [
        ("<h2>" + tr("What supports this") + "</h2>"),
        f"<p>{text(part_words(part.value, part.over) or title)}</p>",
    ]
    for cite in part.cite:
        place = f", {text(cite.locator)}" if cite.locator else ""
        parts.append(
            f"<p><b>{reference_link(cite, sources)}</b>{place}<br>"
            f"<span class='caption'>{written[cite.reference]}</span></p>"
        )
    lead = references[part.cite[0].reference]
    parts.append(f"<p>{badge(checked_sign(part.checked, lead.type))}</p>")
    if isinstance(part.value, Statement):
        parts += _statement_marks(part.value)
    parts.append(f'<p class="faint">{text(str(address))}</p>')
    return Page(address=address, title=tr("What supports this"), html="".join(parts))


def _statement_marks(statement: Statement) -> Iterator[str]:
    if statement.jurisdiction:
        yield (
            "<p>"
            + tr("Holds for: {jurisdiction}", jurisdiction=tr(JURISDICTION[statement.jurisdiction]))
            + "</p>"
        )
    if statement.certainty:
        yield f"<p>{tr(CERTAINTY[statement.certainty])}</p>"


def part_words(value: object, over: object = None) -> str:
    """A part as one line, `over` being the record it is in; empty for a whole record."""
    match value:
        case str():
            return value
        case Statement():
            return value.text
        case Effect():
            return effect_words(value)
        case Figure():
            return f"{value.what}: {figure_words(value)}"
        case Absorption():
            return tr(
                "{dose} mg a day {given}: {percent}% absorbed",
                dose=spell(value.daily_mg),
                given=value.given,
                percent=spell(value.percent),
            )
        case Grade():
            return tr(
                "{certainty}: {about}, graded by {graded_by}",
                certainty=tr(CERTAINTY[value.level]),
                about=value.about,
                graded_by=value.graded_by,
            )
        case Band():
            row = tr("Clearance {row} mL/min", row=value.label)
            return f"{row}: {headline(value)}"
        case Step():
            days, dose = value.days.replace("-", "–"), spell(value.total_mg)
            return tr("Day {days}: {dose} mg in the day", days=days, dose=dose)
        case Incidence():
            arms = [arm.name for arm in over.arms] if isinstance(over, Table) else []
            rates = ", ".join(
                f"{arm} {rate_words(rate)}" for arm, rate in zip(arms, value.rates, strict=False)
            )
            return (
                f"{value.term}: {rates or (tr(value.frequency.value) if value.frequency else '')}"
            )
        case Codes():
            return ", ".join(f"{code.code} {code.title}" for code in value.codes)
    return ""
