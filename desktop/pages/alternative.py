"""An alternative: what it does, for whom, who advises it, its harms and cautions."""

from collections.abc import Iterable, Mapping
from datetime import date

from db.address import Address
from db.records import Alternative, AlternativeType, Reference
from desktop.pages.condition import evidence_list, past_review, positions_table
from desktop.pages.markup import (
    Page,
    Sources,
    bullets,
    card,
    heading,
    link,
    paragraph,
    pending_list,
    related_list,
    section,
    sentence,
    text,
)
from desktop.pictures.studies import study_pictures
from desktop.words import later, long_date, tr

GROUPS = {
    AlternativeType.WITHOUT_MEDICINE: later("Without medicine"),
    AlternativeType.MEDICINE: later("Medicines"),
    AlternativeType.PROCEDURE: later("Procedures"),
}
"""What lists call the alternatives of each type, in reading order."""


def alternative_page(
    alternative: Alternative,
    references: Mapping[str, Reference],
    suits: Iterable[tuple[Address, str]],
    judged: str,
    related: Iterable[tuple[Address, str]],
    today: date,
) -> Page:
    address = Address("alternative", alternative.id)
    sources = Sources(address, references)
    benefits = study_pictures(alternative.evidence, references, address.at("evidence"))
    harms = study_pictures(alternative.harms, references, address.at("harms"))
    used_for = " &nbsp;·&nbsp; ".join(link(condition, title) for condition, title in suits)
    dates = tr(
        "reviewed {reviewed} · review by {review_by}",
        reviewed=long_date(alternative.reviewed),
        review_by=long_date(alternative.review_by),
    )
    parts = [
        f"<h1>{text(alternative.title)}</h1>",
        f'<p class="names">{text(_kind(alternative))}</p>',
        past_review(alternative.review_by, today),
        card(
            "unknown",
            f"{paragraph(alternative.answer, sources, 'lead')}"
            f"{_suits_words(used_for)}<p class='dates'>{dates}</p>",
        ),
        positions_table(alternative.positions, sources),
        evidence_list(alternative.evidence, sources, benefits),
        evidence_list(alternative.harms, sources, harms, later("Harms"), "harms"),
        _doses(alternative, sources),
        *(section(part, sources) for part in alternative.sections),
        judged,
        pending_list(alternative.pending),
        related_list(related),
    ]
    return Page(
        address=address, title=alternative.title, html="".join(parts), pictures=benefits | harms
    )


def _kind(alternative: Alternative) -> str:
    kinds = {
        AlternativeType.MEDICINE: tr("Medicine"),
        AlternativeType.PROCEDURE: tr("Procedure"),
        AlternativeType.WITHOUT_MEDICINE: tr("Without medicine"),
    }
    names = ", ".join(alternative.aliases)
    also = tr(". Also: {names}", names=names) if names else ""
    return f"{kinds[alternative.type]} · {alternative.group}{also}."


def _suits_words(used_for: str) -> str:
    if used_for:
        return "<p>" + tr("Considered for: {used_for}", used_for=used_for) + "</p>"
    return (
        "<p class='soft'>"
        + tr("No source here supports it for any of Dorsal's conditions.")
        + "</p>"
    )


def _doses(alternative: Alternative, sources: Sources) -> str:
    if not alternative.doses:
        return ""
    items = [
        f"<b>{text(dose.drug)}.</b> {sentence(dose.says, sources)}" for dose in alternative.doses
    ]
    note = '<p class="caption">' + tr("A label's or trial's dose, not an order.") + "</p>"
    return heading(tr("Usual dose"), "doses") + bullets(items) + note
