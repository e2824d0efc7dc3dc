"""A site's own notes: on the pages of the records they speak of, on paper, all in one list.

They are the site's words, said to be so wherever they stand, and no part of the content.
"""

import re
from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby

from msgspec import structs

from db.address import Address
from db.editions import Kept
from db.site_notes import SignedNote
from desktop.pages.markup import SITE, Page, anchor, bullets, heading, link, text
from desktop.words import long_date, tr

_END = re.compile(r"</(?:p|li|td|th|h1|h2|h3)>")
_WITHIN = ("</li>", "</td>", "</th>")
_LIST = Address("edition", "site-notes")


def with_site_notes(page: Page, notes: tuple[SignedNote, ...]) -> Page:
    """A page with the notes on its record, each after what it speaks of, else under the title."""
    html, above = page.html, ""
    for one in reversed(notes):
        end = _end_of(html, one.note.at.place)
        if end is None:
            above = _card(one) + above
        else:
            inside = html.startswith(_WITHIN, end)
            html = html[:end] + (_paragraph(one) if inside else _card(one)) + html[end:]
    if above:
        title, tag, rest = html.partition("</h1>")
        html = f"{title}{tag}{above}{rest}" if tag else above + html
    return structs.replace(page, html=html)


def _end_of(html: str, place: str) -> int | None:
    """Where a note on a place may stand: in its item or cell, else after its paragraph."""
    start = html.find(anchor(place)) if place else -1
    end = _END.search(html, start) if start >= 0 else None
    if end is None:
        return None
    return end.start() if end[0] in _WITHIN else end.end()


def _card(one: SignedNote) -> str:
    """With a bar in the site's colour, as wide as the page."""
    return (
        '<table width="99%" cellspacing="0" cellpadding="0"><tr>'
        '<td class="bar-site" width="4"></td><td class="card-site">'
        '<table width="100%" cellspacing="0" cellpadding="6"><tr><td>'
        f"<p>{_told(one)}</p></td></tr></table></td></tr></table>"
    )


def _paragraph(one: SignedNote) -> str:
    return f'<p class="site">{_told(one)}</p>'


def _told(one: SignedNote) -> str:
    words = text(one.note.words.strip()).replace("\n", "<br>")
    return tr(
        '<a class="site" href="{site}">⌂ Note by {by}</a><br>{words}<br><span '
        'class="site-by">{day}, {signers}. Not part of Dorsal.</span>',
        site=SITE,
        by=text(one.note.by),
        words=words,
        day=long_date(one.note.date),
        signers=signers_words(one.overlay),
    )


def signers_words(kept: Kept) -> str:
    """With which keys something installed was signed."""
    return tr(
        "signed with {names}", names=f" {tr('and')} ".join(text(name) for name in kept.signed_by)
    )


def site_page(
    notes: tuple[SignedNote, ...], titles: dict[Address, str], fault: str, today: date
) -> Page:
    """Every note by the overlay it came in; `titles` has what each address is called, where known.

    `fault` says why none is shown, where that is so.
    """
    parts = [("<h1>" + tr("Notes of this site") + "</h1>")]
    if fault:
        parts.append(f'<p class="against">▲ {text(fault)}</p>')
    elif notes:
        parts.append(
            "<p>"
            + tr(
                "Written and signed by this site, shown on the pages they speak of and in "
                "the search. They are not part of Dorsal and change nothing in it."
            )
            + "</p>"
        )
    else:
        parts.append(
            "<p>"
            + tr(
                "There are none. They come as a signed pack: drag it onto the window, or "
                "choose it by File › Update…."
            )
            + "</p>"
        )
    by_overlay = sorted(notes, key=lambda one: one.overlay.line)
    for _, some in groupby(by_overlay, key=lambda one: one.overlay.line):
        own = tuple(some)
        parts.append(heading(own[0].overlay.name) + _about(own[0].overlay, today))
        parts.append(bullets(_listed(own, titles)))
    return Page(address=_LIST, title=tr("Notes of this site"), html="".join(parts))


def _about(kept: Kept, today: date) -> str:
    told = tr(
        "Version {version}, {signers}, installed {day}.",
        version=text(kept.version),
        signers=signers_words(kept),
        day=installed_day(kept),
    )
    if kept.review_by is None:
        return f'<p class="caption">{told}</p>'
    until = tr("to be reviewed by {day}", day=long_date(kept.review_by))
    if today > kept.review_by:
        return tr(
            '<p class="caption">{told}</p><p class="against">▲ They were {until}.</p>',
            told=told,
            until=until,
        )
    return '<p class="caption">' + tr("{told} They are {until}.", told=told, until=until) + "</p>"


def installed_day(kept: Kept) -> str:
    """The day something was installed, by the reader's own calendar."""
    return long_date(datetime.fromisoformat(kept.at).astimezone().date())


def _listed(notes: Iterable[SignedNote], titles: dict[Address, str]) -> Iterable[str]:
    for one in notes:
        note, words = one.note, text(one.note.words.strip()).replace("\n", "<br>")
        title = titles.get(note.at)
        where = (
            link(note.at, title)
            if title
            else tr("nothing stands at {address}", address=text(note.address))
        )
        by = f"{text(note.by)}, {long_date(note.date)}"
        yield f'{where}<br>{words}<br><span class="caption">{by}</span>'
