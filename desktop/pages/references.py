"""A source: how it was checked, and what rests on it."""

from collections.abc import Iterable
from itertools import groupby

from db.address import Address
from db.records import Author, Reference
from desktop.pages.markup import (
    Page,
    badge,
    bullets,
    heading,
    link,
    table,
    text,
)
from desktop.pages.signs import checked_sign

Links = Iterable[tuple[Address, str]]

KIND_WORDS: dict[str, str] = {
    "condition": "Conditions",
    "product": "Products",
    "regimen": "Regimens",
    "side-effect": "Side effects",
    "interaction": "Interactions",
    "warning": "Warnings",
    "contraindication": "Contraindications",
    "population": "People to take care with",
    "topic": "Dosing subjects",
    "alternative": "Alternatives",
    "reference": "References",
    "claim": "Claims of the articles",
    "table": "Label tables",
    "article": "The five articles",
    "contradiction": "Contradictions",
}


def author_words(authors: tuple[Author, ...]) -> str:
    names = [a.literal or f"{a.family} {a.given}".strip() for a in authors]
    if len(names) > 6:
        names = [*names[:6], "et al"]
    return ", ".join(names)


def citation_words(reference: Reference) -> str:
    """One line in the Vancouver manner."""
    authors = author_words(reference.authors)
    title = reference.title.rstrip(".")
    place = reference.container or reference.publisher
    numbers = reference.volume + (f"({reference.issue})" if reference.issue else "")
    where = "; ".join(p for p in (reference.issued, numbers) if p)
    pages = f":{reference.page}" if reference.page else ""
    parts = [authors, title, place, f"{where}{pages}"]
    return ". ".join(part.strip(". ") for part in parts if part) + "."


def reference_page(reference: Reference, mentions: Links) -> Page:
    address = Address("reference", reference.id)
    sign = checked_sign(reference.checked, reference.type)
    rows = [
        ("DOI", reference.doi),
        ("PubMed", reference.pmid),
        ("Address", reference.url),
        ("Set id", reference.set_id),
        ("Version", reference.version),
        ("Dated", reference.issued_note),
        ("Seen on", reference.accessed),
    ]
    known = [(f'<span class="soft">{name}</span>', text(value)) for name, value in rows if value]
    unsure = ", ".join(reference.unverified_fields)
    parts = [
        f"<h1>{text(reference.short)}</h1>",
        f'<p class="lead">{text(citation_words(reference))}</p>',
        table(("", ""), known) if known else "",
        heading("How it was checked", "checked"),
        f"<p>{badge(sign)} {text(reference.checked_how)}</p>",
        f"<p class='soft'>Not yet verified in this record: {text(unsure)}.</p>" if unsure else "",
        f"<p>{text(reference.note)}</p>" if reference.note else "",
        heading("Errors and corrections", "errata") + bullets(map(text, reference.errata))
        if reference.errata
        else "",
        _what_rests_on_it(mentions),
    ]
    return Page(address=address, title=reference.short, html="".join(parts))


def _what_rests_on_it(mentions: Links) -> str:
    parts = [heading("What rests on it in Dorsal", "mentions")]
    for kind, entries in groupby(mentions, key=lambda entry: entry[0].kind):
        links = [link(address, title) for address, title in entries]
        parts.append(f"<h3>{text(KIND_WORDS[kind])}</h3><p>{' &nbsp;·&nbsp; '.join(links)}</p>")
    if len(parts) == 1:
        parts.append('<p class="soft">Nothing yet.</p>')
    return "".join(parts)
