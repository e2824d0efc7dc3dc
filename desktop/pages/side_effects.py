"""Side effects, the label tables they come from, warnings, interactions, contraindications."""

from collections.abc import Iterable, Mapping
from string import ascii_uppercase

from db.address import Address
from db.records import (
    Contraindication,
    Incidence,
    Interaction,
    Reference,
    Severity,
    SideEffect,
    Table,
    Warning,
)
from desktop.against_placebo import Compared, SideBySide
from desktop.pages.condition import evidence_list
from desktop.pages.dosing import figures_table
from desktop.pages.markup import (
    Page,
    Sources,
    advice,
    badge,
    bullets,
    card,
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
from desktop.pages.rates import (
    OTHERWISE,
    beside_legend,
    beside_words,
    method_words,
    named_otherwise,
    rate_words,
    trial_head,
    trial_words,
)
from desktop.pages.signs import JURISDICTION, SEVERITY, Sign, checked_sign
from desktop.pictures.drawing import Picture
from desktop.pictures.incidence import side_effect_picture, table_picture
from desktop.pictures.studies import study_pictures
from desktop.words import later, tr

Links = Iterable[tuple[Address, str]]
_PICTURE = "against-placebo"
_FIRST = ("what-to-do", "back-pain")
"""Sections that stand before how often the labels' trials saw it."""
_METHODS = ("newcombe-1998", "altman-1998")


def side_effect_page(
    effect: SideEffect,
    references: Mapping[str, Reference],
    incidences: tuple[tuple[Table, Incidence], ...],
    judged: str,
    related: Links,
) -> Page:
    address = Address("side-effect", effect.id)
    sources = Sources(address, references)
    also = (" " + tr("· Also: {names}", names=", ".join(effect.aliases))) if effect.aliases else ""
    urgent = badge(Sign("▲", later("urgent"), "against")) + " " if effect.urgent else ""
    counted = tuple((source, row) for source, row in incidences if source.arms)
    drawn = {_PICTURE: side_effect_picture(effect.title, counted)} if counted else {}
    parts = [
        f"<h1>{text(effect.title)}</h1>",
        f'<p class="names">{urgent}{text(effect.organ_system)}{text(also)}</p>',
        *(section(part, sources) for part in effect.sections if part.id in _FIRST),
        _how_often(incidences, references),
        _across(drawn, sources),
        *(section(part, sources) for part in effect.sections if part.id not in _FIRST),
        figures_table(effect.figures, sources),
        judged,
        pending_list(effect.pending),
        related_list(related),
    ]
    return Page(address=address, title=effect.title, html="".join(parts), pictures=drawn)


def _across(drawn: Mapping[str, Picture], sources: Sources) -> str:
    """The trial populations one under the other."""
    if not drawn:
        return ""
    return heading(tr("Against placebo, population by population"), _PICTURE) + _drawn(
        drawn, sources
    )


def _drawn(drawn: Mapping[str, Picture], sources: Sources) -> str:
    """Pictures of differences, then how these were worked out and whose method that is."""
    shown = "".join(picture(name, one) for name, one in drawn.items())
    cites = _methods(sources.references)
    return f'{shown}<p class="caption">{text(method_words())} {cites}</p>'


def _methods(references: Mapping[str, Reference]) -> str:
    """Whose methods the intervals and numbers needed are."""
    return " · ".join(link(Address("reference", one), references[one].short) for one in _METHODS)


def _how_often(
    incidences: tuple[tuple[Table, Incidence], ...], references: Mapping[str, Reference]
) -> str:
    if not incidences:
        return heading(tr("How often"), "incidences") + (
            '<p class="soft">' + tr("No label table here gives a figure for it.") + "</p>"
        )
    rows = []
    for source, row in incidences:
        sources = Sources(Address("table", source.id), references)
        place = f"rows.{row.id}"
        rates = [
            f"{text(arm.name)} <span class='number'>{fact(rate_words(rate), place, sources)}</span>"
            for arm, rate in zip(source.arms, row.rates, strict=True)
        ]
        if row.frequency:
            rates.append(fact(tr(row.frequency.value), place, sources))
        rows.append(
            (link(sources.record.at(place), source.title), text(row.term), "<br>".join(rates))
        )
    return heading(tr("How often"), "incidences") + table(
        (tr("Trials or list"), tr("Called"), tr("Rate")), rows
    )


def table_page(
    label_table: Table,
    references: Mapping[str, Reference],
    related: Links,
) -> Page:
    address = Address("table", label_table.id)
    sources = Sources(address, references)
    head = (tr("Side effect"), tr("Body system"), *(arm.name for arm in label_table.arms))
    rows = []
    for row in label_table.rows:
        name = link(Address("side-effect", row.side_effect), row.term)
        place = f"rows.{row.id}"
        words = [rate_words(rate) for rate in row.rates]
        if row.frequency:
            words.append(tr(row.frequency.value))
        cells = [f'<span class="number">{fact(one, place, sources)}</span>' for one in words]
        rows.append((name, text(row.group), *cells))
    if not label_table.arms:
        head = (*head, tr("Frequency"))
    notes = table_notes(label_table, references, related)
    parts = [
        f"<h1>{text(label_table.title)}</h1>",
        f'<p class="caption">{tr(JURISDICTION[label_table.jurisdiction])} · '
        f"{fact(trial_words(label_table, references), 'population', sources)}</p>",
        table(head, rows),
        notes.html,
    ]
    title = label_table.title
    return Page(address=address, title=title, html="".join(parts), pictures=notes.pictures)


def table_notes(label_table: Table, references: Mapping[str, Reference], related: Links) -> Page:
    """What stands under a label's table: its picture, source, context, what is missing from it."""
    address = Address("table", label_table.id)
    sources = Sources(address, references)
    drawn = {_PICTURE: table_picture(label_table)} if label_table.arms else {}
    cite = " · ".join(
        f"{reference_link(c, sources)} {text(c.locator)} "
        f"{badge(checked_sign(label_table.checked, references[c.reference].type))}"
        for c in label_table.cite
    )
    whole = (
        ""
        if label_table.complete
        else (" " + tr("Not all rows of the printed table could be read."))
    )
    parts = [
        f"<p>{cite}{whole}</p>",
        _drawn(drawn, sources) if drawn else "",
        *(section(part, sources) for part in label_table.sections),
        figures_table(label_table.figures, sources),
        pending_list(label_table.pending),
        related_list(related),
    ]
    return Page(address=address, title=label_table.title, html="".join(parts), pictures=drawn)


def beside_table(
    beside: SideBySide, effects: Mapping[str, SideEffect], references: Mapping[str, Reference]
) -> str:
    """All side effects by all trials, each a letter, for paper: the greatest difference first."""
    letters = ascii_uppercase[: len(beside.trials)]
    key = []
    for letter, trial in zip(letters, beside.trials, strict=True):
        sources = Sources(Address("table", trial.table.id), references)
        key.append(fact(f"{letter}: {', '.join(trial_head(trial))}", "arms", sources))
    rows = []
    for effect in beside.side_effects():
        cells = [link(Address("side-effect", effect), effects[effect].title)]
        for number in range(len(beside.trials)):
            one = beside.found.get((effect, number))
            cells.append(_beside_cell(one, effects[effect], references) if one else "")
        rows.append(tuple(cells))
    legend = f'<p class="caption">{text(beside_legend())} {_methods(references)}</p>'
    legend += f'<p class="caption">{"<br>".join(key)}</p>'
    shown = table((tr("Side effect"), *letters), rows, first_percent=30)
    return heading(tr("Differences from placebo"), "differences") + legend + shown


def _beside_cell(one: Compared, effect: SideEffect, references: Mapping[str, Reference]) -> str:
    sign = f" {OTHERWISE}" if named_otherwise(one, effect) else ""
    return fact(beside_words(one) + sign, one.place.place, Sources(one.place.record, references))


def own_terms(
    beside: SideBySide, effects: Mapping[str, SideEffect], references: Mapping[str, Reference]
) -> str:
    """Where a label's own term is another than the row it stands in, each with its trial."""
    said = []
    for id_ in beside.side_effects():
        for number, trial in enumerate(beside.trials):
            one = beside.found.get((id_, number))
            if one and named_otherwise(one, effects[id_]):
                sources = Sources(one.place.record, references)
                term = fact(f"“{one.term}”", one.place.place, sources)
                said.append(
                    tr(
                        "{term} under {title}: {table}",
                        term=term,
                        title=text(effects[id_].title),
                        table=text(trial.table.title),
                    )
                )
    return heading(
        tr("{otherwise} In the labels’ own words", otherwise=OTHERWISE), "own-terms"
    ) + bullets(dict.fromkeys(said))


def warning_page(
    warning: Warning, references: Mapping[str, Reference], judged: str, related: Links
) -> Page:
    address = Address("warning", warning.id)
    sources = Sources(address, references)
    drawn = study_pictures(warning.evidence, references, address.at("evidence"))
    sign = SEVERITY[warning.severity]
    signs = (
        ("<p>" + tr("<b>Signs.</b> {sentence}", sentence=sentence(warning.signs, sources)) + "</p>")
        if warning.signs
        else ""
    )
    parts = [
        f"<h1>{text(warning.title)}</h1>",
        (
            '<p class="caption">'
            + tr(
                "{jurisdiction} · who: {who}",
                jurisdiction=tr(JURISDICTION[warning.jurisdiction]),
                who=fact(warning.population, "population", sources),
            )
            + "</p>"
        ),
        card(
            sign.tone,
            f'<p class="status {sign.tone}">{sign.shape} &nbsp;{text(sign.word.capitalize())}</p>'
            f"<p class='lead'>{advice(warning.action, sources)}</p>{signs}{_own_order()}",
        ),
        *(section(part, sources) for part in warning.sections),
        evidence_list(warning.evidence, sources, drawn),
        figures_table(warning.figures, sources),
        judged,
        pending_list(warning.pending),
        related_list(related),
    ]
    return Page(address=address, title=warning.title, html="".join(parts), pictures=drawn)


def _own_order() -> str:
    return "<p class='caption'>" + tr("How grave: in Dorsal’s own order, not a label’s.") + "</p>"


def interaction_page(
    interaction: Interaction,
    references: Mapping[str, Reference],
    judged: str,
    related: Links,
) -> Page:
    address = Address("interaction", interaction.id)
    sources = Sources(address, references)
    sign = SEVERITY[interaction.severity]
    mechanism = ""
    if interaction.mechanism:
        mechanism = heading(tr("How it comes about"), "mechanism") + (
            f"<p>{sentence(interaction.mechanism, sources)}</p>"
        )
    parts = [
        f"<h1>{text(interaction.title)}</h1>",
        f'<p class="caption">{tr(JURISDICTION[interaction.jurisdiction])} · '
        f"{fact(interaction.agent_class, 'agent_class', sources)}</p>",
        card(
            sign.tone,
            f'<p class="status {sign.tone}">{sign.shape} &nbsp;{text(sign.word.capitalize())}</p>'
            f"<p class='lead'>{advice(interaction.management, sources)}</p>{_own_order()}",
        ),
        heading(tr("What happens"), "effect"),
        f"<p>{sentence(interaction.effect, sources)}</p>",
        mechanism,
        *(section(part, sources) for part in interaction.sections),
        figures_table(interaction.figures, sources),
        judged,
        pending_list(interaction.pending),
        related_list(related),
    ]
    return Page(address=address, title=interaction.title, html="".join(parts))


def contraindication_page(
    contraindication: Contraindication,
    references: Mapping[str, Reference],
    judged: str,
    related: Links,
) -> Page:
    address = Address("contraindication", contraindication.id)
    sources = Sources(address, references)
    sign = SEVERITY[Severity.MAJOR]
    parts = [
        f"<h1>{text(contraindication.title)}</h1>",
        f'<p class="caption">{tr(JURISDICTION[contraindication.jurisdiction])}</p>',
        card(sign.tone, f"<p class='lead'>{sentence(contraindication.says, sources)}</p>"),
        *(section(part, sources) for part in contraindication.sections),
        figures_table(contraindication.figures, sources),
        judged,
        related_list(related),
    ]
    return Page(address=address, title=contraindication.title, html="".join(parts))
