"""The small HTML subset of Dorsal's pages. Everything that is text is escaped here."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import TYPE_CHECKING

from msgspec import Struct, field

from clinical.citation import Citation, VerifyKind
from db.address import Address
from db.records import Pending, Reference, Section, Statement
from desktop.pages.signs import JURISDICTION, Sign, checked_sign
from desktop.words import later, tr

if TYPE_CHECKING:
    from desktop.pictures.drawing import Picture

SOURCES = "sources:"
"""Before the address of a statement or a figure in a link: opens what supports it."""
COPY = "copy:"
"""Before a citation style in a link: copies the page's reference in it."""
SITE = "site:"
"""A link to the list of all notes of this site."""
CONTAINS = later("Contains a note of this site, which is not part of Dorsal.")
"""What is said of words that are copied with such a note among them."""
PICTURE = "picture:"
"""Before a picture's name in an image's address."""


class Page(Struct, frozen=True, kw_only=True):
    """One record as HTML, for the screen and for paper.

    `one_sheet` asks that its pictures, which hold no words, be drawn as small as one sheet of paper
    needs; `wide` lies across the sheet. `parts` are the titles of its parts by their names, in
    reading order, where it is parted by sections and not by statements.
    """

    address: Address
    title: str
    html: str
    pictures: "Mapping[str, Picture]" = field(default_factory=dict)
    one_sheet: bool = False
    wide: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)


class Sources(Struct, frozen=True):
    """The names by which pages call references, and whose page is being written."""

    record: Address
    references: Mapping[str, Reference]

    def short(self, reference: str) -> str:
        return self.references[reference].short


def text(words: str) -> str:
    return escape(words, quote=True)


def link(address: Address | str, words: str) -> str:
    return f'<a href="{text(str(address))}">{text(words)}</a>'


def reference_link(citation: Citation, sources: Sources) -> str:
    return link(Address("reference", citation.reference), sources.short(citation.reference))


def anchor(name: str) -> str:
    return f'<a name="{text(name)}"></a>'


def badge(sign: Sign) -> str:
    return f'<span class="badge-{sign.tone}">&nbsp;{sign.shape} {text(sign.word)}&nbsp;</span>'


def sentence(statement: Statement, sources: Sources) -> str:
    """A statement's words, then what supports it, one click away."""
    names = dict.fromkeys(sources.short(c.reference) for c in statement.cite)
    href = f"{SOURCES}{sources.record.at(statement.id)}"
    where = ""
    if statement.jurisdiction:
        where = f' <span class="caption">[{tr(JURISDICTION[statement.jurisdiction])}]</span>'
    unsure = ""
    if statement.checked is VerifyKind.OWN_KNOWLEDGE:
        unsure = " " + tr('<span class="badge-unknown">&nbsp;? not yet verified&nbsp;</span>')
    return (
        f"{anchor(statement.id)}{statement.html}{where}{unsure} "
        f'<a class="source" href="{text(href)}">{text(" · ".join(names))}</a>'
    )


def advice(statement: Statement, sources: Sources) -> str:
    """What is to be done; where it was read at second hand, that stands beside it."""
    return f"{sentence(statement, sources)}{second_hand(statement)}"


def second_hand(statement: Statement) -> str:
    """That a statement was read at second hand, where it was."""
    if statement.checked is not VerifyKind.SECONDARY:
        return ""
    return f" {badge(checked_sign(statement.checked))}"


def fact(words: str, place: str, sources: Sources) -> str:
    """A number or a term of a typed record, itself the link to what supports it."""
    href = f"{SOURCES}{sources.record.at(place)}"
    return f'{anchor(place)}<a class="fact" href="{text(href)}">{text(words)}</a>'


def paragraph(statement: Statement, sources: Sources, css: str = "") -> str:
    kind = f' class="{css}"' if css else ""
    return f"<p{kind}>{sentence(statement, sources)}</p>"


def bullets(items: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"


def heading(title: str, name: str = "") -> str:
    return f"<h2>{anchor(name) if name else ''}{text(title)}</h2>"


def section(part: Section, sources: Sources, mark: str = "") -> str:
    """A section of prose: one statement as a paragraph, more as a list, each after `mark`."""
    body = [mark + sentence(statement, sources) for statement in part.statements]
    inside = f"<p>{body[0]}</p>" if len(body) == 1 else bullets(body)
    if mark:
        inside = "".join(f"<p>{one}</p>" for one in body)
    return heading(part.title, part.id) + inside


def card(tone: str, inside: str) -> str:
    """A status card: a bar in the status colour, then words on its soft ground."""
    return (
        '<table class="card" width="99%" cellspacing="0" cellpadding="0"><tr>'
        f'<td class="bar-{tone}" width="4"></td>'
        f'<td class="card-{tone}"><table width="100%" cellspacing="0" cellpadding="12"><tr><td>'
        f"{inside}</td></tr></table></td></tr></table>"
    )


def table(
    head: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    lit: int | None = None,
    first_percent: int | None = None,
    last_percent: int | None = None,
) -> str:
    """Cells are HTML; a head without words is left out; `lit` is the number of the row to light.

    `first_percent` and `last_percent` are the share of the width of the first and the last column,
    where many columns would squeeze it.
    """
    shares = (first_percent, *[None] * (len(head) - 2), last_percent)
    widths = [f' width="{share}%"' if share else "" for share in shares]
    heads = "".join(
        f"<th{width}>{text(cell)}</th>" for cell, width in zip(head, widths, strict=False)
    )
    top = f"<thead><tr>{heads}</tr></thead>" if any(head) else ""
    body = []
    for number, row in enumerate(rows):
        css = ' class="lit"' if number == lit else ""
        body.append("<tr>" + "".join(f"<td{css}>{cell}</td>" for cell in row) + "</tr>")
    return (
        '<table class="grid" width="99%" cellspacing="0" cellpadding="6">'
        f"{top}{''.join(body)}</table>"
    )


def beside(left: str, right: str) -> str:
    """Two parts side by side, the right one as wide as it must be."""
    return (
        '<table class="beside" width="99%" cellspacing="0" cellpadding="0"><tr>'
        f'<td>{left}</td><td width="1%">{right}</td></tr></table>'
    )


def picture(name: str, drawn: "Picture") -> str:
    """A picture, its text twin as its alternative text."""
    return f'<div class="picture">{image(name, drawn)}</div>'


def image(name: str, drawn: "Picture") -> str:
    """The same within a line of words."""
    return f'<img src="{PICTURE}{text(name)}" alt="{text(drawn.words)}" />'


def pending_list(pending: tuple[Pending, ...]) -> str:
    """What nobody has yet read at its source: named, without figures."""
    if not pending:
        return ""
    items = "".join(
        f'<li class="pending">{text(p.subject)}. <span class="soft">{text(p.why)}</span></li>'
        for p in pending
    )
    sign = badge(Sign("?", later("not yet verified"), "unknown"))
    return (
        heading(tr("Not yet verified"), "pending")
        + f"<p class='pending'>{sign}</p><ul>{items}</ul>"
    )


def related_list(related: Iterable[tuple[Address, str]]) -> str:
    links = [link(address, title) for address, title in related]
    if not links:
        return ""
    return heading(tr("See also"), "related") + "<p>" + " &nbsp;·&nbsp; ".join(links) + "</p>"
