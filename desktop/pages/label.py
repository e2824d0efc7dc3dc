"""An official label as its labeler wrote it: what it is, its products, its sections."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from db.address import Address
from db.labels.places import Meant, side_by_side
from db.labels.records import Label, Product, Section, Source, Supply
from db.labels.store import Entry
from desktop.pages.markup import (
    Page,
    anchor,
    card,
    heading,
    link,
    table,
    text,
)
from desktop.words import grouped, later, long_date, tr

Links = Iterable[tuple[Address, str]]
_NO_LABELER = later("Labeler not named")
_SUPPLY_WORDS = {
    Supply.PRESCRIPTION: later("prescription"),
    Supply.OVER_THE_COUNTER: later("over the counter"),
    Supply.OTHER: later("other"),
}
_FORM_WORDS = {
    Source.SPL: later("SPL, with its own headings and paragraphs"),
    Source.OPENFDA: later("openFDA’s JSON, which leaves out headings and paragraphs"),
}
HIGHLIGHTS = "highlights"
_LINKED = "to."
"""Before the names by which a label’s own links mean its parts: they may be called like ours."""
_OWN_LINK = re.compile(r'<a href="#([\w.:-]+)">')
_OWN_NAME = re.compile(r'<a name="([\w.:-]+)">')
_EMPTY = re.compile(r"<p>(?:<b>)?\s*(?:</b>)?</p>")
_GAP = re.compile(r"(?<=</p>)\s*(?:<br>\s*)+(?=<p>)")
"""Line breaks between two paragraphs, which stand apart anyhow."""
_TABLE = '<table class="label" width="99%" cellspacing="0" cellpadding="4">'
_MOST_PRODUCTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A label with what this machine knows of it.

    `versions` are all that are held of it, the newest first; `sources` Dorsal's own records of it.
    """

    label: Label
    entry: Entry
    versions: tuple[Entry, ...]
    sources: tuple[tuple[Address, str], ...] = ()

    @property
    def meant(self) -> Meant:
        return Meant(self.label.set_id, None if self.entry.newest else self.label.version)


def label_page(held: Held) -> Page:
    label, address = held.label, held.meant.at()
    parts = [
        f"<h1>{text(label.title)}</h1>",
        f'<p class="lead">{text(label.labeler or tr(_NO_LABELER))}</p>',
        _whose(held.entry),
        _about(held),
        _versions(held),
        _products(label.products),
        *(_section(section, address, label.source, 0) for section in label.sections),
        _highlights(label, address),
    ]
    names = {section.anchor: section.title for section in label.walk()}
    return Page(address=address, title=label.title, html="".join(parts), parts=names)


def named(entry: Entry) -> str:
    """A version of a label in one line."""
    return f"{entry.title}, {entry.labeler or tr(_NO_LABELER).lower()}, {version_words(entry)}"


def version_words(entry: Entry) -> str:
    return tr("version {version} of {dated}", version=entry.version, dated=dated(entry.effective))


def dated(effective: str) -> str:
    """The date of a label in words; as it is written where that is no date."""
    try:
        return long_date(datetime.strptime(effective, "%Y%m%d").date())
    except ValueError:
        return effective or tr("no date")


def outlined(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections that have a name; those within one without stand in its place."""
    for section in sections:
        if section.title:
            yield section
        else:
            yield from outlined(section.sections)


def cited(label: Label, entry: Entry, place: str) -> str:
    """A label, or a section of it, as a reference list has it."""
    found = next((one for one in label.walk() if one.anchor == place), None)
    where = (" " + tr("Section: {title}.", title=found.title)) if found and found.title else ""
    return tr(
        "{labeler}. {title}: official label, version {version}, effective {day}. "
        "Set id {set_id}.{where} Imported on {imported}.",
        labeler=label.labeler or tr("Labeler not named"),
        title=label.title,
        version=label.version,
        day=dated(label.effective),
        set_id=label.set_id,
        where=where,
        imported=entry.imported,
    )


def _whose(entry: Entry) -> str:
    day = long_date(date.fromisoformat(entry.imported))
    older = ""
    if not entry.newest:
        older = "<p class='caution'>" + tr("▲ An older version: a newer one is held.") + "</p>"
    words = tr(
        "<p class='status unknown'>◇ &nbsp;The manufacturer’s label, not Dorsal’s "
        "own content</p><p>Imported on this machine on {day} from {file}. It stands "
        "as its labeler wrote it; Dorsal has not checked it.</p>{older}",
        day=day,
        file=text(entry.file),
        older=older,
    )
    return card("unknown", words)


def _about(held: Held) -> str:
    label = held.label
    rows = [
        (
            tr("Version"),
            tr(
                "{version}, effective {dated}",
                version=label.version,
                dated=text(dated(label.effective)),
            ),
        ),
        (tr("Supplied"), tr(_SUPPLY_WORDS[label.supply])),
        (tr("Set id"), text(label.set_id)),
        (tr("Read from"), tr(_FORM_WORDS[label.source])),
    ]
    if held.sources:
        rows.append((tr("In Dorsal"), " &nbsp;·&nbsp; ".join(link(*one) for one in held.sources)))
    title = heading(tr("This label"), "about")
    return title + table(
        ("", ""), [(f'<span class="soft">{name}</span>', said) for name, said in rows]
    )


def _versions(held: Held) -> str:
    others = [one for one in held.versions if one.version != held.entry.version]
    if not others:
        return ""
    here, items = held.meant, []
    for other in others:
        meant = Meant(other.set_id, None if other.newest else other.version)
        words = tr(
            "Version {version} of {dated}", version=other.version, dated=dated(other.effective)
        )
        older, newer = sorted((here, meant), key=lambda one: one.version or 1 << 30)
        compare = link(side_by_side(older, newer), tr("compare with it word by word"))
        items.append(f"<li>{link(meant.at(), words)} &nbsp;·&nbsp; {compare}</li>")
    return heading(tr("Other versions held"), "versions") + f"<ul>{''.join(items)}</ul>"


def _products(products: tuple[Product, ...]) -> str:
    if not products:
        return ""
    rows = [_product(one) for one in products[:_MOST_PRODUCTS]]
    left = len(products) - len(rows)
    more = (
        ('<p class="soft">' + tr("and {left} more products", left=grouped(left)) + "</p>")
        if left
        else ""
    )
    head = (tr("Product"), tr("Form and route"), tr("Active ingredients"), tr("NDC"))
    return heading(tr("Products"), "products") + table(head, rows) + more


def _product(product: Product) -> tuple[str, ...]:
    generic = "" if product.generic.lower() == product.name.lower() else product.generic
    name = f"<b>{text(product.name)}</b>" + (f"<br>{text(generic)}" if generic else "")
    if product.part:
        name += tr('<br><span class="soft">part of the kit</span>')
    form = ", ".join(filter(None, (product.form, *product.routes)))
    ingredients = (f"{one.name} {one.strength}".strip() for one in product.ingredients)
    return (
        name,
        text(form),
        "<br>".join(map(text, ingredients)),
        " ".join(text(code).replace("-", "‑") for code in product.codes),
    )


def _section(section: Section, address: Address, source: Source, depth: int) -> str:
    names = anchor(section.anchor)
    if section.link:
        names += anchor(_LINKED + section.link.replace(":", "."))
    inside = [_shown(section.html, address)]
    if section.again and source is Source.OPENFDA:
        told = tr("The tables of this section, which openFDA gives apart from its text:")
        inside.append(f'<p class="caption">{told}</p>{_shown(section.again, address)}')
    inside += [_section(one, address, source, depth + 1) for one in section.sections]
    if section.boxed:
        title = tr("{names}■ &nbsp;Boxed warning", names=names)
        said = f"<p><b>{text(section.title)}</b></p>" if section.title else ""
        return card("against", f"<p class='status against'>{title}</p>{said}{''.join(inside)}")
    level = "h2" if not depth else "h3"
    titled = section.title and not (depth and _is_titled_within(section))
    title = f"<{level}>{names}{text(section.title)}</{level}>" if titled else names
    return title + "".join(inside)


def _is_titled_within(section: Section) -> bool:
    """Whether the section within it that comes first says its title over again."""
    first = section.sections[0].title if section.sections else ""
    return first.casefold() == section.title.casefold() and not section.text


def _highlights(label: Label, address: Address) -> str:
    """The highlights, which say in brief what the sections say."""
    if label.source is not Source.SPL:
        return ""
    told = [
        f"<h3>{text(section.title)}</h3>{_shown(section.again, address)}"
        for section in label.walk()
        if section.again
    ]
    if not told:
        return ""
    return heading(tr("Highlights, the label’s own summary"), HIGHLIGHTS) + "".join(told)


def _shown(html: str, address: Address) -> str:
    """A section's own HTML with its tables dressed and its links leading to this page."""

    def to_part(found: re.Match[str]) -> str:
        return f'<a href="{address.at(_LINKED + found[1].replace(":", "."))}">'

    html = _OWN_NAME.sub(lambda found: f'<a name="{_LINKED}{found[1].replace(":", ".")}">', html)
    html = _OWN_LINK.sub(to_part, _GAP.sub("", _EMPTY.sub("", html)))
    return html.replace("<table>", _TABLE).replace("<em>", '<em class="soft">')
