"""Sources, what rests on them, and the five articles with their claims and contradictions."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from db.address import Address
from db.records import Article, Author, Claim, Contradiction, Reference, Statement
from desktop.pages.markup import (
    Page,
    Sources,
    badge,
    bullets,
    card,
    heading,
    link,
    paragraph,
    reference_link,
    related_list,
    table,
    text,
)
from desktop.pages.signs import CERTAINTY, JURISDICTION, VERDICT, checked_sign

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


def claim_page(
    claim: Claim,
    references: Mapping[str, Reference],
    article_title: str,
    touches: Links,
    claims: Mapping[str, str],
) -> Page:
    address = Address("claim", claim.id)
    sources = Sources(address, references)
    sign = VERDICT[claim.verdict]
    made_by = link(Address("article", claim.article), article_title)
    parts = [
        f"<h1>{text(claim.title)}</h1>",
        f'<p class="caption">Claim {text(claim.id)}, made by {made_by}</p>',
        card(
            sign.tone,
            f'<p class="status {sign.tone}">{sign.shape} &nbsp;{text(sign.word.capitalize())}</p>'
            f"{paragraph(claim.why, sources, 'lead')}",
        ),
        _claim_links("Other articles agree", claim.agrees_with, claims),
        _claim_links("Other articles say otherwise", claim.conflicts_with, claims),
        _claim_links("The same article says otherwise", claim.conflicts_within, claims),
        related_list(touches),
    ]
    return Page(address=address, title=claim.title, html="".join(parts))


def _claim_links(title: str, ids: tuple[str, ...], claims: Mapping[str, str]) -> str:
    if not ids:
        return ""
    return heading(title) + bullets(link(Address("claim", id_), claims[id_]) for id_ in ids)


def article_page(article: Article, reference: Reference, claims: tuple[Claim, ...]) -> Page:
    address = Address("article", article.id)
    rows = [
        (badge(VERDICT[claim.verdict]), link(Address("claim", claim.id), claim.title))
        for claim in claims
    ]
    tally = ", ".join(
        f"{sum(1 for c in claims if c.verdict is verdict)} {sign.word}"
        for verdict, sign in VERDICT.items()
        if any(c.verdict is verdict for c in claims)
    )
    parts = [
        f"<h1>{text(article.title)}</h1>",
        f'<p class="caption">{text(citation_words(reference))}</p>',
        f'<p class="lead">{len(claims)} claims: {text(tally)}.</p>',
        heading("What it leaves out", "omits") + bullets(map(text, article.omits)),
        heading("Set aside as not clinical", "set-aside"),
        f"<p>{text(article.set_aside_because)}</p>",
        bullets(map(text, article.set_aside)),
        heading("Its claims", "claims") + table(("Verdict", "Claim"), rows),
    ]
    return Page(address=address, title=article.title, html="".join(parts))


def contradiction_page(
    contradiction: Contradiction,
    references: Mapping[str, Reference],
    claims: Mapping[str, str],
    touches: Links,
) -> Page:
    address = Address("contradiction", contradiction.id)
    sources = Sources(address, references)
    sides = (
        _claim_cell(contradiction.side_a, claims),
        _claim_cell(contradiction.side_b, claims),
    )
    parts = [
        f"<h1>{text(contradiction.title)}</h1>",
        card(
            "unknown",
            f"<p class='lead'>{text(contradiction.resolution)}</p>"
            f"{paragraph(contradiction.why, sources)}",
        ),
        f"<p>{text(contradiction.positions)}</p>",
        heading("Side by side", "sides"),
        table(("One side says", "The other side says"), [sides]),
        related_list(touches),
    ]
    return Page(address=address, title=contradiction.title, html="".join(parts))


def _claim_cell(ids: tuple[str, ...], claims: Mapping[str, str]) -> str:
    links = [f"<p>{link(Address('claim', id_), claims[id_])}</p>" for id_ in ids]
    return "".join(links) or '<span class="soft">No article says so.</span>'


def support_page(
    address: Address, statement: Statement, references: Mapping[str, Reference]
) -> Page:
    """What supports one statement: reference, place, how it was confirmed, where it holds."""
    sources = Sources(address.record, references)
    parts = [
        "<h2>What supports this</h2>",
        f"<p>{text(statement.text)}</p>",
    ]
    for cite in statement.cite:
        reference = references[cite.reference]
        place = f", {text(cite.locator)}" if cite.locator else ""
        parts.append(
            f"<p><b>{reference_link(cite, sources)}</b>{place}<br>"
            f"<span class='caption'>{text(citation_words(reference))}</span></p>"
        )
    lead = references[statement.cite[0].reference]
    parts.append(f"<p>{badge(checked_sign(statement.checked, lead.type))}</p>")
    if statement.jurisdiction:
        parts.append(f"<p>Holds for: {JURISDICTION[statement.jurisdiction]}</p>")
    if statement.certainty:
        parts.append(f"<p>{CERTAINTY[statement.certainty]}</p>")
    parts.append(f'<p class="faint">{text(str(address))}</p>')
    return Page(address=address, title="What supports this", html="".join(parts))
