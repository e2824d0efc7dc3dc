"""A source: how it was checked, and what rests on it."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from db.address import Address
from db.bibliography import Style
from db.records import Reference
from desktop.pages.markup import (
    COPY,
    Page,
    badge,
    beside,
    bullets,
    heading,
    link,
    picture,
    table,
    text,
)
from desktop.pages.signs import checked_sign
from desktop.pictures.drawing import Picture
from desktop.pictures.qr import qr_code
from desktop.words import later, tr

Links = Iterable[tuple[Address, str]]

_STYLE_WORDS = {
    Style.VANCOUVER: "Vancouver",
    Style.AMA: "AMA",
    Style.BIBTEX: "BibTeX",
    Style.RIS: "RIS",
    Style.CSL_JSON: "CSL-JSON",
}
KIND_WORDS: dict[str, str] = {
    "condition": later("Conditions"),
    "product": later("Products"),
    "regimen": later("Regimens"),
    "side-effect": later("Side effects"),
    "interaction": later("Interactions"),
    "warning": later("Warnings"),
    "contraindication": later("Contraindications"),
    "population": later("People to take care with"),
    "topic": later("Subjects"),
    "alternative": later("Alternatives"),
    "reference": later("References"),
    "claim": later("Claims of the articles"),
    "table": later("Label tables"),
    "article": later("The five articles"),
    "contradiction": later("Contradictions"),
}


def reference_page(
    reference: Reference, written: Mapping[Style, str], mentions: Links, judged: str
) -> Page:
    """`written` is the reference in each style of reference lists, as HTML."""
    address = Address("reference", reference.id)
    sign = checked_sign(reference.checked, reference.type)
    rows = [
        ("DOI", reference.doi),
        ("PubMed", reference.pmid),
        (tr("Address"), reference.url),
        (tr("Set id"), reference.set_id),
        (tr("Version"), reference.version),
        (tr("Dated"), reference.issued_note),
        (tr("Seen on"), reference.accessed),
    ]
    known = [(f'<span class="soft">{name}</span>', text(value)) for name, value in rows if value]
    unsure = ", ".join(reference.unverified_fields)
    outside = f"https://doi.org/{reference.doi}" if reference.doi else reference.url
    pictures = {"qr": qr_code(outside)} if outside else {}
    parts = [
        f"<h1>{text(reference.short)}</h1>",
        f'<p class="lead">{written[Style.VANCOUVER]}</p>',
        beside(table(("", ""), known), _on_a_phone(outside, pictures)),
        _cite_it(written),
        heading(tr("How it was checked"), "checked"),
        f"<p>{badge(sign)} {text(reference.checked_how)}</p>",
        (
            "<p class='soft'>"
            + tr("Not yet verified in this record: {unsure}.", unsure=text(unsure))
            + "</p>"
        )
        if unsure
        else "",
        f"<p>{text(reference.note)}</p>" if reference.note else "",
        heading(tr("Errors and corrections"), "errata") + bullets(map(text, reference.errata))
        if reference.errata
        else "",
        _what_rests_on_it(mentions),
        judged,
    ]
    return Page(address=address, title=reference.short, html="".join(parts), pictures=pictures)


def _cite_it(written: Mapping[Style, str]) -> str:
    rows = [
        (_STYLE_WORDS[style], html, link(f"{COPY}{style}", tr("Copy")))
        for style, html in written.items()
    ]
    others = " &nbsp;·&nbsp; ".join(
        link(f"{COPY}{style}", tr("Copy {style}", style=_STYLE_WORDS[style]))
        for style in Style
        if style not in written
    )
    return (
        heading(tr("Cite it"), "cite")
        + table(("", "", ""), rows)
        + ("<p>" + tr("For a reference manager: {others}", others=others) + "</p>")
    )


def _on_a_phone(outside: str, pictures: Mapping[str, Picture]) -> str:
    """The address as a QR code: this machine never opens it."""
    shown = "".join(picture(name, drawn) for name, drawn in pictures.items())
    if not shown:
        return ""
    where = tr("its DOI") if "doi.org" in outside else tr("its address")
    return tr(
        '{shown}<p class="caption">For a phone: {where}. This machine stays offline.</p>',
        shown=shown,
        where=where,
    )


def _what_rests_on_it(mentions: Links) -> str:
    parts = [heading(tr("What rests on it in Dorsal"), "mentions")]
    for kind, entries in groupby(mentions, key=lambda entry: entry[0].kind):
        links = [link(address, title) for address, title in entries]
        parts.append(f"<h3>{text(tr(KIND_WORDS[kind]))}</h3><p>{' &nbsp;·&nbsp; '.join(links)}</p>")
    if len(parts) == 1:
        parts.append('<p class="soft">' + tr("Nothing yet.") + "</p>")
    return "".join(parts)
