"""What the program says of the notebook as a whole: its backups, its damage, what was carried."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.address import Address
from db.backup import Backup, Held, Preview, Reason
from db.marks import Mark
from db.storage import ASK_FOR_RIGHT
from desktop.pages.markup import Page, bullets, heading, text
from desktop.words import grouped, later, long_date, tr, translated

if TYPE_CHECKING:
    from db.anchors import Reanchored
    from db.notebook_file import Imported
    from db.salvage import Recovered

_ABOUT = Address("edition", "notebook")
_MOST_NAMED, _MOST_LETTERS = 25, 160
REASONS = {
    Reason.CHANGE: later("after half an hour of change"),
    Reason.EXIT: later("when Dorsal was closed"),
    Reason.START: later("when Dorsal was started"),
    Reason.CONTENT: later("before new content"),
    Reason.MIGRATION: later("before a newer Dorsal"),
    Reason.RESTORE: later("before going back"),
    Reason.IMPORT: later("before an import"),
    Reason.ASKED: later("asked for"),
    Reason.RESCUE: later("when the file had gone"),
}


def held_words(held: Held) -> str:
    return ", ".join(
        (
            tr("{n} mark(s)", "", held.marks),
            tr("{n} study card(s)", "", held.cards),
            tr("{n} review(s)", "", held.reviews),
        )
    )


def moment_words(taken: datetime) -> str:
    """A time as the reader's own clock and calendar have it."""
    here = taken.astimezone()
    return f"{long_date(here.date())}, {here:%H:%M}"


def backup_words(backup: Backup, held: Held | None) -> str:
    """A backup in the list: when and why, what it holds."""
    holds = held_words(held) if held else tr("cannot be read")
    return f"{moment_words(backup.taken)}\n{tr(REASONS[backup.reason])}\n{holds}"


def preview_page(backup: Backup, found: Preview) -> Page:
    """What going back to a backup would change."""
    parts = [
        ("<h1>" + tr("As of {moment}", moment=text(moment_words(backup.taken))) + "</h1>"),
        f"<p class='lead'>{text(_change_words(found))}</p>",
        (
            "<p>"
            + tr(
                "Then: {then}. Now: {now}.",
                then=text(held_words(found.then)),
                now=text(held_words(found.now)),
            )
            + "</p>"
        ),
    ]
    for title, marks in (
        (tr("Would come back"), found.coming),
        (tr("Would go"), found.going),
        (tr("Would read as they did then"), found.changing),
    ):
        if marks:
            parts.append(
                heading(f"{title}: {grouped(len(marks))}", title.split()[-1]) + _named(marks)
            )
    parts.append(
        "<p class='caption'>"
        + tr("What is there now is backed up first, so going back can be undone.")
        + "</p>"
    )
    return Page(address=_ABOUT, title=tr("Go back to a backup"), html="".join(parts))


def plain_page(title: str, *words: str) -> Page:
    """A page of a few sentences."""
    html = "".join(f"<p>{text(one)}</p>" for one in words)
    return Page(address=_ABOUT, title=title, html=f"<h1>{text(title)}</h1>{html}")


def _change_words(found: Preview) -> str:
    told = [
        f"{grouped(len(marks))} {words}"
        for marks, words in (
            (found.coming, tr("would come back")),
            (found.going, tr("would go")),
            (found.changing, tr("would read as they did then")),
        )
        if marks
    ]
    marks = (
        ((tr("Of your marks,") + " ") + ", ".join(told) + ".")
        if told
        else tr("No mark would change.")
    )
    reviews = found.then.reviews - found.now.reviews
    if not reviews:
        return marks
    more = tr("{n} more review(s)", "", abs(reviews))
    fewer = tr("{n} fewer review(s)", "", abs(reviews))
    return tr(
        "{marks} There would be {reviews}.",
        marks=marks,
        reviews=more if reviews > 0 else fewer,
    )


def _named(marks: tuple[Mark, ...]) -> str:
    rows = [text(_mark_words(mark)) for mark in marks[:_MOST_NAMED]]
    more = len(marks) - len(rows)
    return bullets([*rows, tr("and {more} more", more=grouped(more))] if more else rows)


def _mark_words(mark: Mark) -> str:
    words = " ".join((mark.words or mark.quote or mark.anchor.before).split())
    short = words if len(words) <= _MOST_LETTERS else words[:_MOST_LETTERS].rstrip() + "…"
    title = mark.anchor.title or str(mark.address)
    return tr("{kind} on {title}", kind=tr(mark.kind.value).capitalize(), title=title) + (
        f": {short}" if short else ""
    )


def imported_page(file: str, done: "Imported") -> Page:
    """What came of an import."""
    if done.refused:
        told = bullets(
            [text(f"{translated(what)}: {translated(why)}") for what, why in done.refused]
        )
        words = tr("Nothing was taken from {file}: what of it cannot be taken is below.", file=file)
        html = tr(
            "<h1>Not imported</h1><p class='lead'>{words}</p>{told}", words=text(words), told=told
        )
        return Page(address=_ABOUT, title=tr("Not imported"), html=html)
    lines = [
        tr(
            "From {file}: {marks} added, {updated} updated, {unchanged} unchanged, none refused.",
            file=file,
            marks=tr("{n} mark(s)", "", done.added),
            updated=grouped(done.updated),
            unchanged=grouped(done.unchanged),
        ),
        tr(
            "Study: {cards} and {reviews} taken in.",
            cards=tr("{n} card(s)", "", done.cards),
            reviews=tr("{n} review(s)", "", done.reviews),
        ),
    ]
    if done.waiting:
        wait = tr("{n} mark(s) (waits|wait)", "", done.waiting)
        lines.append(
            tr(
                "{wait} for you: the words there are edited, or no longer in the content. "
                "The notebook (Ctrl+Shift+B) lists what waits under “Waiting”.",
                wait=wait,
            )
        )
    if done.removed_marks:
        lines.append(
            tr(
                "Not taken in: {marks} that you had removed here since. To have one back, "
                "go back to a backup from before it was removed.",
                marks=tr("{n} mark(s)", "", done.removed_marks),
            )
        )
    if done.removed_cards:
        cards = tr("{n} card(s) of your own", "", done.removed_cards)
        lines.append(
            tr(
                "Not taken in: {cards} that you had taken away here. To have one back, step "
                "to its statement and choose Work out › Make a study card of this statement.",
                cards=cards,
            )
        )
    before = tr(
        "What was there before is among the backups: File › Notebook › Go back to a backup."
    )
    return plain_page(tr("Imported"), *lines, before)


def reanchored_words(found: "Reanchored") -> str:
    """How the marks stand in an edition that is new to them; nothing where all stay."""
    told = []
    if found.edited:
        told.append(tr("{n} mark(s) (follows|follow) (an |)edited sentence(s)", "", found.edited))
    if found.moved:
        told.append(tr("{n} mark(s) (follows|follow) words that moved", "", found.moved))
    if found.lost:
        waits = tr("{n} mark(s) (waits|wait)", "", found.lost)
        told.append(tr("{waits}, because the words they stood at are gone", waits=waits))
    return (tr("New content:") + " ") + "; ".join(told) + "." if told else ""


def recovered_page(found: "Recovered") -> Page:
    """What became of a damaged notebook."""
    began = (
        tr(
            "The new notebook began with the backup of {moment} ({reason}).",
            moment=moment_words(found.backup.taken),
            reason=tr(REASONS[found.backup.reason]),
        )
        if found.backup
        else tr("There was no backup that could be read.")
    )
    return plain_page(
        tr("Your notebook works again"),
        began,
        tr(
            "From the damaged file came {marks}, {cards} and {reviews} that the "
            "backup lacked or had older.",
            marks=tr("{n} mark(s)", "", found.salvaged),
            cards=tr("{n} study card(s)", "", found.cards),
            reviews=tr("{n} review(s)", "", found.reviews),
        ),
        tr("The damaged file is set aside, unchanged: {aside}", aside=found.aside)
        if found.aside
        else tr("The file itself was gone."),
    )


def damaged_page(why: str, backup: Backup | None, held: Held | None) -> Page:
    """What is wrong with a notebook, and what there is to begin with in its place."""
    newest = (
        tr(
            "The newest backup that is sound was taken {moment}, {reason}: {held}.",
            moment=moment_words(backup.taken),
            reason=tr(REASONS[backup.reason]),
            held=held_words(held),
        )
        if backup and held
        else tr("There is no backup that can be read.")
    )
    return plain_page(
        tr("Your notebook is damaged"),
        why,
        tr(
            "Nothing was overwritten, and nothing will be unless you say so. The "
            "reference works as ever; notes and study wait until the notebook is "
            "repaired."
        ),
        newest,
        tr(
            "Repair sets the damaged file aside beside the notebook, unchanged, begins a "
            "new one{backup}, and adds every mark, study card and review that can still be "
            "read from the damaged file.",
            backup=" " + tr("with that backup") if held else "",
        ),
    )


def sound_words(held: Held, *, remote: bool) -> str:
    """What a check found, where all is well."""
    words = tr("The notebook is sound: {held}.", held=held_words(held))
    if remote:
        words += " " + tr(
            "It lies on a network share: each note is written through to it before it counts."
        )
    return words


def only_read_words(path: Path) -> str:
    """Where the notebook's file may not be written to."""
    return tr(
        "▲  Your notes and study can be read, but nothing can be kept: you may not write to {path}."
        " {advice} File › Notebook › Check looks again.",
        path=path,
        advice=ASK_FOR_RIGHT,
    )


def clock_words(newest: datetime) -> str:
    """Where the newest backup bears a time that has yet to come."""
    return tr(
        "▲  The last backup of your notes is of {moment}, later than this machine’s "
        "clock: one of the two was wrong. Nothing is lost: notes and backups are "
        "kept in the order in which they were written. Set the clock, or study may "
        "ask cards too early or too late.",
        moment=moment_words(newest),
    )
