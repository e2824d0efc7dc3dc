"""The five articles judged: what each claims and leaves out, and where they contradict."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from db.address import Address
from db.records import Article, Claim, Contradiction, Reference, Verdict
from desktop.pages.markup import (
    Page,
    Sources,
    badge,
    bullets,
    card,
    fact,
    heading,
    link,
    paragraph,
    related_list,
    sentence,
    table,
    text,
)
from desktop.pages.signs import VERDICT
from desktop.words import later, tr

Links = Iterable[tuple[Address, str]]

_WORST_FIRST = (
    Verdict.CONTRADICTED,
    Verdict.UNSUPPORTED,
    Verdict.MARKETING,
    Verdict.UNVERIFIABLE,
    Verdict.PARTLY_SUPPORTED,
    Verdict.SUPPORTED,
)
CLAIMS_TITLE = later("What the five articles claim")
_CONTRADICTIONS_TITLE = later("Where the five articles contradict each other")
_ARTICLE_NUMBER = re.compile(r"\b00\d\b")


def claims_list(
    claims: tuple[Claim, ...], contradictions: Links = (), title: str = CLAIMS_TITLE
) -> str:
    """What the five articles claim about a subject, the worst verdicts first."""
    contested = [link(address, title) for address, title in contradictions]
    parts = []
    if contested:
        parts.append(heading(tr(_CONTRADICTIONS_TITLE), "contradictions") + bullets(contested))
    if claims:
        ordered = sorted(claims, key=lambda claim: _WORST_FIRST.index(claim.verdict))
        rows = [(*_verdict_and_claim(claim), _made_by(claim)) for claim in ordered]
        parts.append(heading(tr(title), "claims"))
        parts.append(table((tr("Verdict"), tr("Claim"), tr("Made by")), rows))
    return "".join(parts)


def _verdict_and_claim(claim: Claim) -> tuple[str, str]:
    return badge(VERDICT[claim.verdict]), link(Address("claim", claim.id), claim.title)


def _made_by(claim: Claim) -> str:
    words = tr("{article}, line {line}", article=claim.article.replace("-", " "), line=claim.line)
    return f'<span class="caption">{link(Address("article", claim.article), words)}</span>'


def claim_page(
    claim: Claim,
    references: Mapping[str, Reference],
    claims: Mapping[str, Claim],
    contradictions: Links,
    touches: Links,
) -> Page:
    address = Address("claim", claim.id)
    sources = Sources(address, references)
    sign = VERDICT[claim.verdict]
    parts = [
        f"<h1>{text(claim.title)}</h1>",
        ('<p class="caption">' + tr("A claim of {article}", article=_made_by(claim)) + "</p>"),
        card(
            sign.tone,
            f'<p class="status {sign.tone}">{sign.shape} &nbsp;{text(sign.word.capitalize())}</p>'
            f"{paragraph(claim.why, sources, 'lead')}",
        ),
        _claim_links(tr("Other articles agree"), claim.agrees_with, claims),
        _claim_links(tr("Other articles say otherwise"), claim.conflicts_with, claims),
        _claim_links(tr("The same article says otherwise"), claim.conflicts_within, claims),
        claims_list((), contradictions),
        related_list(touches),
    ]
    return Page(address=address, title=claim.title, html="".join(parts))


def _claim_links(title: str, ids: tuple[str, ...], claims: Mapping[str, Claim]) -> str:
    if not ids:
        return ""
    rows = [(*_verdict_and_claim(claims[id_]), _made_by(claims[id_])) for id_ in ids]
    return heading(title) + table((tr("Verdict"), tr("Claim"), tr("Made by")), rows)


def _tally(claims: tuple[Claim, ...]) -> str:
    """How many claims are of each verdict."""
    many = Counter(one.verdict for one in claims)
    told = {
        Verdict.SUPPORTED: tr("{n} supported", "", many[Verdict.SUPPORTED]),
        Verdict.PARTLY_SUPPORTED: tr("{n} partly supported", "", many[Verdict.PARTLY_SUPPORTED]),
        Verdict.CONTRADICTED: tr("{n} contradicted", "", many[Verdict.CONTRADICTED]),
        Verdict.UNSUPPORTED: tr("{n} unsupported", "", many[Verdict.UNSUPPORTED]),
        Verdict.MARKETING: tr("{n} marketing", "", many[Verdict.MARKETING]),
        Verdict.UNVERIFIABLE: tr("{n} unverifiable", "", many[Verdict.UNVERIFIABLE]),
    }
    return ", ".join(words for verdict, words in told.items() if many[verdict])


def article_page(
    article: Article,
    references: Mapping[str, Reference],
    claims: tuple[Claim, ...],
    contradictions: Links,
) -> Page:
    address = Address("article", article.id)
    sources = Sources(address, references)
    rows = [
        (
            badge(VERDICT[claim.verdict]),
            f"{link(Address('claim', claim.id), claim.title)}<br>"
            f"{sentence(claim.why, Sources(Address('claim', claim.id), references))}",
            str(claim.line),
        )
        for claim in claims
    ]
    source = references[article.reference]
    left_out = [fact(words, f"omits.{n}", sources) for n, words in enumerate(article.omits)]
    set_aside = [
        fact(words, f"set_aside.{n}", sources) for n, words in enumerate(article.set_aside)
    ]
    contested = [link(where, title) for where, title in contradictions]
    count = tr("{n} claim(s)", "", len(claims))
    parts = [
        f"<h1>{text(article.title)}</h1>",
        f'<p class="caption">{link(Address("reference", source.id), source.title)}</p>',
        f'<p class="lead">{link(address.at("claims"), count)}: {_tally(claims)}.</p>',
        heading(tr("What it leaves out"), "omits") + bullets(left_out),
        heading(tr("Where it contradicts itself or another"), "contradictions") + bullets(contested)
        if contested
        else "",
        heading(tr("Its claims"), "claims")
        + table((tr("Verdict"), tr("Claim, and why"), tr("Line")), rows),
        heading(tr("Set aside as not clinical"), "set-aside"),
        f"<p>{fact(article.set_aside_because, 'set_aside_because', sources)}</p>",
        bullets(set_aside),
    ]
    return Page(address=address, title=article.title, html="".join(parts))


def contradiction_page(
    contradiction: Contradiction,
    references: Mapping[str, Reference],
    claims: Mapping[str, Claim],
    touches: Links,
) -> Page:
    """What the articles say, side by side, and what the evidence says."""
    address = Address("contradiction", contradiction.id)
    sources = Sources(address, references)
    sides = [[claims[id_] for id_ in side] for side in (contradiction.side_a, contradiction.side_b)]
    resolution = fact(contradiction.resolution, contradiction.why.id, sources)
    parts = [
        f"<h1>{text(contradiction.title)}</h1>",
        card(
            "unknown",
            tr(
                "<p class='caption'>What the evidence says</p><p "
                "class='lead'>{resolution}</p>{paragraph}",
                resolution=resolution,
                paragraph=paragraph(contradiction.why, sources),
            ),
        ),
        heading(tr("What the articles say"), "sides"),
        f"<p>{_with_article_links(contradiction.positions)}</p>",
        table((tr("One side"), tr("The other side")), [tuple(_side(side) for side in sides)]),
        related_list(touches),
    ]
    return Page(address=address, title=contradiction.title, html="".join(parts))


def _with_article_links(words: str) -> str:
    """Article numbers in a sentence, such as 003, as links to the articles."""

    def linked(found: re.Match[str]) -> str:
        return link(Address("article", f"article-{found[0]}"), found[0])

    return _ARTICLE_NUMBER.sub(linked, text(words))


def _side(claims: list[Claim]) -> str:
    cells = []
    for claim in claims:
        verdict, title = _verdict_and_claim(claim)
        cells.append(f"<p>{title}<br>{verdict} &nbsp;{_made_by(claim)}</p>")
    return "".join(cells) or ('<p class="soft">' + tr("No article says so.") + "</p>")
