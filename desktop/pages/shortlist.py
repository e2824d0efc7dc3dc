"""Which alternatives stay for a condition and a patient's factors, and who says why."""

from collections.abc import Iterable, Iterator, Mapping

from db.address import Address
from db.records import Condition, Fit, Reference, Stance, Suitability, statements_of
from desktop.pages.alternative import GROUPS
from desktop.pages.condition import by_stance, first_line_links, position_words
from desktop.pages.markup import (
    Page,
    Sources,
    badge,
    heading,
    link,
    related_list,
    sentence,
    text,
)
from desktop.pages.signs import NOT_COVERED, SUITABILITY, Sign
from desktop.shortlist import Judged
from desktop.words import later, tr

_USUAL, _CARE = later("Kept, as usual"), later("Kept, with care")
_SILENT = later("Kept, but not covered for all that is asked")
_KEPT = later("Kept")
_AVOID = later("Hidden: to be avoided")
_AGAINST = later("Hidden: advised against for the condition")
_NOT_FOR = later("Hidden: not considered for the condition")
_HEADINGS = (*GROUPS.values(), _USUAL, _CARE, _SILENT, _KEPT, _AVOID, _AGAINST, _NOT_FOR)


def shortlist_page(
    address: Address,
    title: str,
    judged: tuple[Judged, ...],
    condition: Condition | None,
    references: Mapping[str, Reference],
    related: Iterable[tuple[Address, str]],
    *,
    on_paper: bool = False,
) -> Page:
    """Every alternative under what became of it, those kept first, in each part what is advised.

    On paper there is no form to choose in.
    """
    parts = [f"<h1>{text(title)}</h1>", _question(judged, condition, on_paper=on_paper)]
    if not any(one.kept for one in judged):
        parts.append(_none_left(judged, condition))
    for verdict in _HEADINGS:
        rows = [
            (
                link(Address("alternative", one.alternative.id), one.alternative.title),
                "".join(_reasons(one, condition, references)),
            )
            for one in sorted(judged, key=lambda one: one.backing)
            if _verdict(one, condition) == verdict
        ]
        if rows:
            parts.append(heading(tr(verdict)) + _table(rows))
    parts.append(related_list(related))
    return Page(address=address, title=title, html="".join(parts))


def _table(rows: Iterable[tuple[str, str]]) -> str:
    """Names as wide in every part of the page, so that the reasons stand under one another."""
    body = "".join(f'<tr><td width="28%">{name}</td><td>{why}</td></tr>' for name, why in rows)
    return f'<table class="grid" width="99%" cellspacing="0" cellpadding="6">{body}</table>'


def _question(judged: tuple[Judged, ...], condition: Condition | None, *, on_paper: bool) -> str:
    """What was asked, and by which rule one stays or goes."""
    factors = [tr(factor.value) for factor, _ in judged[0].fits] if judged else []
    if not factors and condition is None:
        words = tr(
            "Nothing is asked yet. Choose a condition, or what the patient has, in the form: "
            "each alternative then says here why it stays or goes."
        )
        everything = tr("All alternatives, for any condition and any patient.")
        return f"<p class='soft'>{everything if on_paper else words}</p>"
    asked = " · ".join([_named(condition), *factors] if condition else factors)
    rules = []
    if condition:
        rules.append(tr("What no source here offers for the condition is hidden."))
    if factors:
        rules.append(
            tr(
                "What a source says to avoid is hidden; what no statement here covers stays, "
                "marked: neither safe nor unsafe is known."
            )
        )
    told = f"<p class='typed'>{asked}</p><p class='soft'>{' '.join(rules)}</p>"
    if condition is None:
        return told
    order = tr(
        "In each part stands first what is recommended, then options, then what sources "
        "disagree on, then what they do not advise on, last what they advise against."
    )
    return f"{told}<p class='soft'>{order}</p>"


def _none_left(judged: tuple[Judged, ...], condition: Condition | None) -> str:
    """Where all are hidden; what comes first instead is on the condition's own page."""
    if condition is None or any(one.suited or one.advised for one in judged):
        return "<p class='status'>" + tr("No alternative is left. Below is why.") + "</p>"
    words = tr("No source here considers any of these for {named}.", named=_named(condition))
    first = "".join(f"<p>{one}</p>" for one in first_line_links(condition))
    return f"<p class='status'>{words}</p>{first}"


def _verdict(one: Judged, condition: Condition | None) -> str:
    if not one.kept:
        if one.having(Suitability.AVOID):
            return _AVOID
        against = any(position.stance is Stance.AGAINST for position in one.advised)
        return _AGAINST if against else _NOT_FOR
    if not one.fits:
        return _KEPT if condition else GROUPS[one.alternative.type]
    if one.having(Suitability.CARE):
        return _CARE
    return _SILENT if one.having(None) else _USUAL


def _reasons(
    one: Judged, condition: Condition | None, references: Mapping[str, Reference]
) -> Iterator[str]:
    sources = Sources(Address("alternative", one.alternative.id), references)
    decisive, others = _fits(one, sources)
    yield from decisive
    if condition and not one.suited and not one.advised:
        yield (
            "<p>"
            + tr("Not considered for {named} by any source here.", named=_named(condition))
            + "</p>"
        )
    elif one.suited and (condition or not one.fits):
        yield f"<p>{sentence(one.alternative.answer, sources)}</p>"
    for position in by_stance(one.advised):
        yield f"<p>{position_words(position, sources)}</p>"
    yield from others
    silent = one.having(None)
    if silent:
        names = ", ".join(tr(one.value) for one in silent)
        yield f"<p class='soft'>{badge(NOT_COVERED)} {names}</p>"


def _named(condition: Condition) -> str:
    return link(Address("condition", condition.id), condition.title)


def _fits(one: Judged, sources: Sources) -> tuple[list[str], list[str]]:
    """Each reason once, under the signs of all the factors for which it is one: those for which it
    is avoided, then the others, what asks for care before what does not.
    """
    fits = [fit for _, fit in one.fits if fit]
    reasons: dict[tuple[Fit, ...], list[str]] = {}
    for fit in fits:
        for id_ in fit.because:
            sharing = tuple(other for other in fits if id_ in other.because)
            if fit is sharing[0]:
                reasons.setdefault(sharing, []).append(id_)
    told: dict[Suitability, list[str]] = {suitability: [] for suitability in Suitability}
    for sharing, ids in reasons.items():
        signs: dict[Suitability, str] = {}
        for suitability in reversed(Suitability):
            names = [tr(fit.factor.value) for fit in sharing if fit.suitability is suitability]
            if names:
                named = text(", ".join(names))
                signs[suitability] = f"{badge(SUITABILITY[suitability])} {named}"
        said = " &nbsp; ".join(signs.values())
        told[next(iter(signs))].append(
            f"<p class='soft'>{said}</p>{_told(one.alternative, ids, sources)}"
        )
    return told[Suitability.AVOID], [*told[Suitability.CARE], *told[Suitability.USUAL]]


def fit_words(record: object, fit: Fit, sources: Sources) -> str:
    """A fit's sign, then the statements behind it in the order of the record's author."""
    sign = badge(SUITABILITY[fit.suitability])
    return f"<p class='soft'>{sign}</p>{_told(record, fit.because, sources)}"


def _told(record: object, ids: Iterable[str], sources: Sources) -> str:
    known = {statement.id: statement for statement in statements_of(record)}
    return "".join(f"<p>{sentence(known[id_], sources)}</p>" for id_ in ids)


def sign_of(one: Judged) -> Sign | None:
    """One sign for a kept alternative, in all the words of its factors; None when none is asked."""
    care, silent = one.having(Suitability.CARE), one.having(None)
    said = [
        (sign, f"{sign.word}: {', '.join(tr(one.value) for one in factors)}")
        for sign, factors in ((SUITABILITY[Suitability.CARE], care), (NOT_COVERED, silent))
        if factors
    ]
    if said:
        worst = said[0][0]
        return Sign(worst.shape, "; ".join(words for _, words in said), worst.tone)
    return SUITABILITY[Suitability.USUAL] if one.fits else None
