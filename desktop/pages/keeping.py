"""What the program says of the notebook as a whole: its backups, its damage, what was carried."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.address import Address
from db.backup import Backup, Held, Preview, Reason
from db.marks import Mark
from db.storage import ASK_FOR_RIGHT
from desktop.pages.markup import Page, bullets, heading, long_date, text

if TYPE_CHECKING:
    from db.anchors import Reanchored
    from db.notebook_file import Imported
    from db.salvage import Recovered

_ABOUT = Address("edition", "notebook")
_MOST_NAMED, _MOST_LETTERS = 25, 160
REASONS = {
    Reason.CHANGE: "after half an hour of change",
    Reason.EXIT: "when Dorsal was closed",
    Reason.START: "when Dorsal was started",
    Reason.CONTENT: "before new content",
    Reason.MIGRATION: "before a newer Dorsal",
    Reason.RESTORE: "before going back",
    Reason.IMPORT: "before an import",
    Reason.ASKED: "asked for",
    Reason.RESCUE: "when the file had gone",
}


def counted(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def held_words(held: Held) -> str:
    return ", ".join(
        (
            counted(held.marks, "mark"),
            counted(held.cards, "study card"),
            counted(held.reviews, "review"),
        )
    )


def moment_words(taken: datetime) -> str:
    """A time as the reader's own clock and calendar have it."""
    here = taken.astimezone()
    return f"{long_date(here.date())}, {here:%H:%M}"


def backup_words(backup: Backup, held: Held | None) -> str:
    """A backup in the list: when and why, what it holds."""
    holds = held_words(held) if held else "cannot be read"
    return f"{moment_words(backup.taken)}\n{REASONS[backup.reason]}\n{holds}"


def preview_page(backup: Backup, found: Preview) -> Page:
    """What going back to a backup would change."""
    parts = [
        f"<h1>As of {text(moment_words(backup.taken))}</h1>",
        f"<p class='lead'>{text(_change_words(found))}</p>",
        f"<p>Then: {text(held_words(found.then))}. Now: {text(held_words(found.now))}.</p>",
    ]
    for title, marks in (
        ("Would come back", found.coming),
        ("Would go", found.going),
        ("Would read as they did then", found.changing),
    ):
        if marks:
            parts.append(heading(f"{title}: {len(marks):,}", title.split()[-1]) + _named(marks))
    parts.append(
        "<p class='caption'>What is there now is backed up first, so going back can be undone.</p>"
    )
    return Page(address=_ABOUT, title="Go back to a backup", html="".join(parts))


def plain_page(title: str, *words: str) -> Page:
    """A page of a few sentences."""
    html = "".join(f"<p>{text(one)}</p>" for one in words)
    return Page(address=_ABOUT, title=title, html=f"<h1>{text(title)}</h1>{html}")


def _change_words(found: Preview) -> str:
    told = [
        f"{len(marks):,} {words}"
        for marks, words in (
            (found.coming, "would come back"),
            (found.going, "would go"),
            (found.changing, "would read as they did then"),
        )
        if marks
    ]
    marks = ("Of your marks, " + ", ".join(told) + ".") if told else "No mark would change."
    reviews = found.then.reviews - found.now.reviews
    if not reviews:
        return marks
    way = "more" if reviews > 0 else "fewer"
    return f"{marks} There would be {counted(abs(reviews), f'{way} review')}."


def _named(marks: tuple[Mark, ...]) -> str:
    rows = [text(_mark_words(mark)) for mark in marks[:_MOST_NAMED]]
    more = len(marks) - len(rows)
    return bullets([*rows, f"and {more:,} more"] if more else rows)


def _mark_words(mark: Mark) -> str:
    words = " ".join((mark.words or mark.quote or mark.anchor.before).split())
    short = words if len(words) <= _MOST_LETTERS else words[:_MOST_LETTERS].rstrip() + "…"
    title = mark.anchor.title or str(mark.address)
    return f"{mark.kind.value.capitalize()} on {title}" + (f": {short}" if short else "")


def imported_page(file: str, done: "Imported") -> Page:
    """What came of an import."""
    if done.refused:
        told = bullets([text(f"{what}: {why}") for what, why in done.refused])
        words = f"Nothing was taken from {file}: what of it cannot be taken is below."
        html = f"<h1>Not imported</h1><p class='lead'>{text(words)}</p>{told}"
        return Page(address=_ABOUT, title="Not imported", html=html)
    lines = [
        f"From {file}: {counted(done.added, 'mark')} added, {done.updated:,} updated,"
        f" {done.unchanged:,} unchanged, none refused.",
        f"Study: {counted(done.cards, 'card')} and {counted(done.reviews, 'review')} taken in.",
    ]
    if done.waiting:
        wait = counted(done.waiting, "mark waits", "marks wait")
        lines.append(
            f"{wait} for you: the words there are edited, or no longer in the content. The notebook"
            " (Ctrl+Shift+B) lists what waits under “Waiting”."
        )
    if done.removed_marks:
        lines.append(
            f"Not taken in: {counted(done.removed_marks, 'mark')} that you had removed here since."
            " To have one back, go back to a backup from before it was removed."
        )
    if done.removed_cards:
        cards = counted(done.removed_cards, "card of your own", "cards of your own")
        lines.append(
            f"Not taken in: {cards} that you had taken away here. To have one back, step to its"
            " statement and choose Work out › Make a study card of this statement."
        )
    before = "What was there before is among the backups: File › Notebook › Go back to a backup."
    return plain_page("Imported", *lines, before)


def reanchored_words(found: "Reanchored") -> str:
    """How the marks stand in an edition that is new to them; nothing where all stay."""
    told = []
    if found.edited:
        follow = "mark follows an edited sentence", "marks follow edited sentences"
        told.append(counted(found.edited, *follow))
    if found.moved:
        told.append(
            counted(found.moved, "mark follows words", "marks follow words") + " that moved"
        )
    if found.lost:
        waits = counted(found.lost, "mark waits", "marks wait")
        told.append(f"{waits}, because the words they stood at are gone")
    return "New content: " + "; ".join(told) + "." if told else ""


def recovered_page(found: "Recovered") -> Page:
    """What became of a damaged notebook."""
    began = (
        f"The new notebook began with the backup of {moment_words(found.backup.taken)}"
        f" ({REASONS[found.backup.reason]})."
        if found.backup
        else "There was no backup that could be read."
    )
    return plain_page(
        "Your notebook works again",
        began,
        f"From the damaged file came {counted(found.salvaged, 'mark')},"
        f" {counted(found.cards, 'study card')} and {counted(found.reviews, 'review')}"
        " that the backup lacked or had older.",
        f"The damaged file is set aside, unchanged: {found.aside}"
        if found.aside
        else "The file itself was gone.",
    )


def damaged_page(why: str, backup: Backup | None, held: Held | None) -> Page:
    """What is wrong with a notebook, and what there is to begin with in its place."""
    newest = (
        f"The newest backup that is sound was taken {moment_words(backup.taken)},"
        f" {REASONS[backup.reason]}: {held_words(held)}."
        if backup and held
        else "There is no backup that can be read."
    )
    return plain_page(
        "Your notebook is damaged",
        why,
        "Nothing was overwritten, and nothing will be unless you say so. The reference works as"
        " ever; notes and study wait until the notebook is repaired.",
        newest,
        "Repair sets the damaged file aside beside the notebook, unchanged, begins a new one"
        f"{' with that backup' if held else ''}, and adds every mark, study card and review that"
        " can still be read from the damaged file.",
    )


def sound_words(held: Held, *, remote: bool) -> str:
    """What a check found, where all is well."""
    words = f"The notebook is sound: {held_words(held)}."
    if remote:
        words += " It lies on a network share: each note is written through to it before it counts."
    return words


def only_read_words(path: Path) -> str:
    """Where the notebook's file may not be written to."""
    return (
        "▲  Your notes and study can be read, but nothing can be kept: you may not write to"
        f" {path}. {ASK_FOR_RIGHT} File › Notebook › Check looks again."
    )


def clock_words(newest: datetime) -> str:
    """Where the newest backup bears a time that has yet to come."""
    return (
        f"▲  The last backup of your notes is of {moment_words(newest)}, later than this machine’s"
        " clock: one of the two was wrong. Nothing is lost: notes and backups are kept in the order"
        " in which they were written. Set the clock, or study may ask cards too early or too late."
    )
