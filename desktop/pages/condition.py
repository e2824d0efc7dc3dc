"""A condition, answer first: status, who advises what, evidence, red flags, claims."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from db.address import Address
from db.records import Codes, Condition, Evidence, Position, Reference, Section, Stance
from desktop.outcomes import versus
from desktop.pages.effects import effect_words
from desktop.pages.markup import (
    SOURCES,
    Page,
    Sources,
    advice,
    badge,
    bullets,
    card,
    fact,
    heading,
    link,
    paragraph,
    pending_list,
    picture,
    related_list,
    second_hand,
    section,
    sentence,
    table,
    text,
)
from desktop.pages.signs import CERTAINTY, JURISDICTION, STANCE, STATUS
from desktop.pictures.drawing import Picture
from desktop.pictures.studies import study_pictures
from desktop.words import grouped, later, long_date, tr

_IN_PICTURES = later("Benefit and harm in pictures, and a sheet for the patient")

_FIRST_LINE = "first-line"
"""The section of what comes first instead."""
_ASKED_NEXT = (_FIRST_LINE, "red-flags")


def condition_page(
    condition: Condition,
    references: Mapping[str, Reference],
    judged: str,
    related: Iterable[tuple[Address, str]],
    today: date,
    counted: Address | None,
) -> Page:
    """`counted` is where benefit and harm are drawn in people, if any were counted."""
    address = Address("condition", condition.id)
    sources = Sources(address, references)
    plots = study_pictures(condition.evidence, references, address.at("evidence"))
    prose = {part.id: part for part in condition.sections}
    parts = [
        f"<h1>{text(condition.title)}</h1>",
        _names(condition, sources),
        past_review(condition.review_by, today),
        status_card(condition, sources),
        _leading_on(address, prose, counted),
        positions_table(condition.positions, sources),
        evidence_list(condition.evidence, sources, plots),
    ]
    if "red-flags" in prose:
        parts.append(section(prose["red-flags"], sources, '<span class="against">▲</span> '))
    parts += [
        section(part, sources)
        for name, part in prose.items()
        if name not in ("definition", "red-flags")
    ]
    parts += [judged, pending_list(condition.pending), related_list(related)]
    return Page(address=address, title=condition.title, html="".join(parts), pictures=plots)


def _leading_on(address: Address, prose: Mapping[str, Section], counted: Address | None) -> str:
    """Past the evidence, to what is asked next."""
    places = [(counted, tr(_IN_PICTURES))] if counted else []
    places += [(address.at(name), prose[name].title) for name in _ASKED_NEXT if name in prose]
    return f"<p>{' &nbsp;·&nbsp; '.join(link(*place) for place in places)}</p>" if places else ""


def first_line_links(condition: Condition) -> list[str]:
    """To what comes first instead, where the condition's page says it."""
    address = Address("condition", condition.id)
    sections = (part for part in condition.sections if part.id == _FIRST_LINE)
    return [link(address.at(part.id), part.title) for part in sections]


def _names(condition: Condition, sources: Sources) -> str:
    definition = [part for part in condition.sections if part.id == "definition"]
    words = [paragraph(s, sources, "soft") for part in definition for s in part.statements]
    also = tr("Also: {names}.", names=", ".join(condition.aliases)) if condition.aliases else ""
    codes = " · ".join(
        f"{system} {fact(_codes(codes), field, sources)}"
        for system, field, codes in (
            ("ICD-10-CM", "icd10cm", condition.icd10cm),
            ("ICD-11", "icd11", condition.icd11),
        )
        if codes.codes
    )
    return "".join(words) + f'<p class="names">{text(also)}<br>{codes}</p>'


def _codes(codes: Codes) -> str:
    return ", ".join(code.code for code in codes.codes)


def past_review(review_by: date, today: date) -> str:
    """A banner for content whose review is overdue; nothing before that day."""
    if today <= review_by:
        return ""
    words = tr(
        '<p class="status against">▲ Past its review date</p><p>This page was to be '
        "reviewed by {day}. Check each statement against its source before "
        "relying on it.</p>",
        day=long_date(review_by),
    )
    return card("against", words) + "<p></p>"


def status_card(condition: Condition, sources: Sources) -> str:
    """The answer first: gabapentin's role here, in one sentence, where, and how sure that is."""
    sign = STATUS[condition.status]
    roles = "".join(
        f"<p>{badge(STATUS[role.status])} <b>{tr(JURISDICTION[role.jurisdiction])}</b> &nbsp;"
        f"{advice(role.says, sources)}</p>"
        for role in condition.roles
    )
    grade = condition.certainty
    words = tr(
        "{certainty}: {about} (graded by {graded_by})",
        certainty=tr(CERTAINTY[grade.level]),
        about=grade.about,
        graded_by=grade.graded_by,
    )
    certainty = fact(words, "certainty", sources)
    dates = tr(
        "reviewed {reviewed} · review by {review_by}",
        reviewed=long_date(condition.reviewed),
        review_by=long_date(condition.review_by),
    )
    return card(
        sign.tone,
        f'<p class="status {sign.tone}">{sign.shape} &nbsp;{sign.word}</p>'
        f"{paragraph(condition.answer, sources, 'lead')}{roles}"
        f'<p class="caption">{certainty}</p><p class="dates">{dates}</p>',
    )


def positions_table(positions: tuple[Position, ...], sources: Sources) -> str:
    """Who advises what."""
    if not positions:
        return ""
    rows = [
        (
            link(Address("reference", p.source), p.body)
            + f"<br><span class='caption'>{p.year}</span>",
            position_words(p, sources),
        )
        for p in by_stance(positions)
    ]
    head = (tr("Source"), tr("Position, and what it says"))
    return heading(tr("Who advises what"), "positions") + table(head, rows)


def advice_table(conditions: Iterable[Condition], references: Mapping[str, Reference]) -> str:
    """All conditions with all who advise on each, for paper."""
    none_held = tr("no advice held")
    rows = [
        (
            f"{link(Address('condition', one.id), one.title)}<br>{badge(STATUS[one.status])}",
            "<br>".join(_advised(one, references)) or f"<span class='soft'>{none_held}</span>",
        )
        for one in conditions
    ]
    head = (tr("Condition, role of gabapentin"), tr("Advice"))
    return table(head, rows, first_percent=34)


def _advised(condition: Condition, references: Mapping[str, Reference]) -> Iterator[str]:
    sources = Sources(Address("condition", condition.id), references)
    for one in by_stance(condition.positions):
        href = f"{SOURCES}{sources.record.at(one.says.id)}"
        about = f"{tr(JURISDICTION[one.jurisdiction])} · {one.scope}"
        if str(one.year) not in one.body:
            about = f"{one.year} · {about}"
        yield (
            f"{badge(STANCE[one.stance])}{second_hand(one.says)} "
            f'<a class="source" href="{text(href)}">{text(one.body)}</a> '
            f'<span class="caption">{text(about)}</span>'
        )


def by_stance(positions: tuple[Position, ...]) -> list[Position]:
    """Those against first, and the newest first among equals."""
    ranks = (Stance.AGAINST, Stance.INSUFFICIENT, Stance.OPTION, Stance.FOR, Stance.SILENT)
    return sorted(positions, key=lambda p: (ranks.index(p.stance), -p.year))


def position_words(position: Position, sources: Sources) -> str:
    """The sign of what is advised, the advice, and on what."""
    return tr(
        "{badge} {sentence} <span class='caption'>On: {scope}</span>",
        badge=badge(STANCE[position.stance]),
        sentence=advice(position.says, sources),
        scope=text(position.scope),
    )


def evidence_list(
    evidence: tuple[Evidence, ...],
    sources: Sources,
    plots: Mapping[str, Picture],
    title: str = later("Evidence"),
    field: str = "evidence",
) -> str:
    """The pictures that can be drawn, then each study in a sentence."""
    if not evidence:
        return ""
    drawn = "".join(picture(key, plot) for key, plot in plots.items())
    items = []
    for one in evidence:
        size = one.size or (f"n = {grouped(one.n)}" if one.n else "")
        about = [one.design, size, one.population]
        if one.comparator:
            about.append(versus(one.drug, one.comparator))
        about += [one.dose, one.follow_up]
        if one.certainty:
            about.append(tr(CERTAINTY[one.certainty]))
        caption = " · ".join(text(part) for part in about if part)
        results = "<br>".join(
            fact(effect_words(effect), f"{field}.{one.id}.effects.{effect.id}", sources)
            for effect in one.effects
        )
        items.append(
            f"<b>{text(sources.short(one.study))}.</b> {sentence(one.finding, sources)}"
            + (f'<br><span class="soft">{results}</span>' if results else "")
            + f'<br><span class="caption">{caption}</span>'
        )
    return heading(tr(title), field) + drawn + bullets(items)
