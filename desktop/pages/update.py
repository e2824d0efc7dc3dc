"""What is said of a pack before it is installed, why one is refused, and what was done."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.address import Address
from db.editions import CONTENT, Kept
from db.errors import LibraryError
from db.marks import Mark, Standing
from db.records import Edition
from db.trust import Origin
from desktop.pages.changes import changed_doses, tally, told
from desktop.pages.markup import Page, bullets, card, heading, link, table, text
from desktop.pages.notebook import standing_words
from desktop.words import grouped, later, long_date, tr, translated

if TYPE_CHECKING:
    from desktop.pack_jobs import Affected, Looked

_ABOUT = Address("edition", "update")
_ORIGINS = {
    Origin.DORSAL: "Dorsal",
    Origin.SITE: later("this site"),
    Origin.READER: later("the reader's folder"),
}
_MOST_MARKS, _MOST_LETTERS = 50, 120


def update_page(looked: "Looked") -> Page:
    """A pack that passed every check: whose it is, what it would change, what it touches."""
    manifest = looked.opened.manifest
    if looked.opened.overlay is not None:
        title = tr(
            "Notes of this site: {name} {version}", name=manifest.name, version=manifest.version
        )
        lead, body = _overlay_lead(looked), _facts(looked) + _overlay(looked)
    else:
        title = tr("Content {version}", version=manifest.version)
        known, changes = looked.edition, looked.found.changes
        lead = tr(
            "In place of content {version} of {issued}: {tally}",
            version=known.version,
            issued=long_date(known.issued),
            tally=tally(changes),
        )
        body = changed_doses(changes) + _facts(looked) + _touched(looked.affected) + told(changes)
    html = f"<h1>{text(title)}</h1><p class='lead'>{text(lead)}</p>{_expired(looked)}"
    return Page(address=_ABOUT, title=title, html=html + body)


def _facts(looked: "Looked") -> str:
    manifest = looked.opened.manifest
    signers = (
        tr(
            '{name}, a key of {origin}<br><span class="caption">{note}</span>',
            name=text(key.name),
            origin=text(tr(_ORIGINS[key.origin])),
            note=text(comment),
        )
        for key, comment in looked.opened.signers.items()
    )
    rows = [
        (tr("Signed with"), "<br>".join(signers)),
        (
            tr("Version"),
            tr("{version}; now {now}", version=text(manifest.version), now=text(_now(looked))),
        ),
        (tr("Issued"), long_date(manifest.issued)),
        (tr("To be reviewed by"), long_date(manifest.review_by)),
        (tr("Can be installed"), tr("before {day}", day=long_date(manifest.expires))),
        (tr("File"), text(str(looked.file))),
    ]
    return table(("", ""), rows, first_percent=24)


def _now(looked: "Looked") -> str:
    if looked.opened.overlay is None:
        return looked.edition.version
    return looked.before.version if looked.before else tr("none")


def _expired(looked: "Looked") -> str:
    if not looked.opened.expired:
        return ""
    day = long_date(looked.opened.manifest.expires)
    return card(
        "caution",
        tr(
            "<p class='status caution'>▲ &nbsp;Past its expiry of {day}</p><p>The "
            "administrator of this site accepts this version all the same. Installing it "
            "is written to the log.</p>",
            day=day,
        ),
    )


def _overlay_lead(looked: "Looked") -> str:
    overlay = looked.opened.overlay
    assert overlay is not None
    many = tr("{n} note(s)", "", len(overlay.notes))
    return tr(
        "{many} to show on the pages they speak of. Nothing of Dorsal’s content is changed.",
        many=many,
    )


def _overlay(looked: "Looked") -> str:
    overlay, homeless = looked.opened.overlay, set(looked.found.homeless)
    assert overlay is not None
    items = []
    for note in overlay.notes:
        where = link(note.at, note.address)
        if note.at in homeless:
            where = (
                '<span class="against">'
                + tr("▲ nothing stands at {address}", address=text(note.address))
                + "</span>"
            )
        words = text(note.words.strip()).replace("\n", "<br>")
        by = f"{text(note.by)}, {long_date(note.date)}"
        items.append(f'{where}<br>{words}<br><span class="caption">{by}</span>')
    return heading(tr("The notes")) + bullets(items)


def _touched(found: "Affected") -> str:
    """What of the reader's stands on what changes, and what would become of it."""
    if not found.notes and not found.cards:
        return "<p>" + tr("None of your notes and study cards stands on what changes.") + "</p>"
    notes, cards = tr("{n} note(s)", "", found.notes), tr("{n} study card(s)", "", found.cards)
    head = heading(tr("What of yours it touches"), "yours")
    body = (
        "<p>"
        + tr(
            "{notes} and {cards} of yours stand on what changes. {fate}",
            notes=notes,
            cards=cards,
            fate=text(fate_words(found)),
        )
        + "</p>"
    )
    return head + body + bullets(_marks(found.marks))


def fate_words(found: "Affected") -> str:
    """What would become of the reader's notes and cards; nothing where it was not worked out."""
    if not found.placed:
        return ""
    by_standing = {way: sum(one.standing is way for one in found.marks) for way in Standing}
    ways = {
        Standing.AT: tr("left as they are"),
        Standing.EDITED: tr("on words that were edited"),
        Standing.MOVED: tr("moved to where their words are now"),
        Standing.LOST: tr("waiting, as their words are gone"),
    }
    notes = [(by_standing[way], words) for way, words in ways.items()]
    cards = [(found.changed, tr("to be asked anew")), (found.retired, tr("to be asked no more"))]
    return " ".join(filter(None, (_counts(tr("Notes"), notes), _counts(tr("Study cards"), cards))))


def _counts(what: str, counts: list[tuple[int, str]]) -> str:
    said = ", ".join(f"{grouped(number)} {words}" for number, words in counts if number)
    return f"{what}: {said}." if said else ""


def _marks(marks: tuple[Mark, ...]) -> Iterator[str]:
    """Those that would not stay as they are, first."""
    ordered = sorted(marks, key=lambda one: one.standing is Standing.AT)
    for mark in ordered[:_MOST_MARKS]:
        words = " ".join((mark.words or mark.origin.quote).split())[:_MOST_LETTERS]
        stands = standing_words(mark)
        aside = f'<br><span class="caution">▲ {text(stands)}</span>' if stands else ""
        yield f"{text(mark.anchor.title or str(mark.address))}: {text(words)}{aside}"
    if len(marks) > _MOST_MARKS:
        yield tr("and {number} more", number=grouped(len(marks) - _MOST_MARKS))


def waiting_page(file: str) -> Page:
    """While a pack is looked at."""
    words = tr(
        "Its signature, its content and what it would change are looked at. Nothing is changed."
    )
    html = f"<h1>{text(file)}</h1><p class='lead'>{words}</p>"
    return Page(address=_ABOUT, title=file, html=html)


def refused_page(file: str, error: LibraryError) -> Page:
    """Why a pack is not installed, and what to do."""
    html = (
        ("<h1>" + tr("Not installed: {file}", file=text(file)) + "</h1>")
        + card(
            "against", f"<p class='status against'>✕ &nbsp;{text(translated(error.happened))}</p>"
        )
        + f"<p class='lead'>{text(translated(error.advice))}</p>"
    )
    return Page(address=_ABOUT, title=tr("Not installed"), html=html)


def installed_words(kept: Kept | None, edition: Edition, line: str, *, undone: bool) -> str:
    """What the window says once it shows what was installed or gone back to."""
    if line == CONTENT:
        again = tr("again") if undone else tr("now; File › Go back to the former edition undoes it")
        return tr("Dorsal shows content {version} {again}.", version=edition.version, again=again)
    name = line.partition(":")[2]
    if kept is None:
        return tr("The notes of this site, {name}, are not in use any more.", name=name)
    return tr(
        "The notes of this site, {name} {version}, are shown on their pages.",
        name=name,
        version=kept.version,
    )
