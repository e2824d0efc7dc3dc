"""What the reader is told of labels taken in: how far it is, how it ended, what became of each."""

from collections.abc import Iterable

from db.labels.verdicts import Progress, Summary, Told, Verdict
from desktop.words import later, tr, translated

EMPTY = later(
    "No official labels have been imported on this machine yet.\n\nDorsal never "
    "fetches them. On a machine with a network, download labels as files: "
    "DailyMed, of the US National Library of Medicine, gives them as zips of SPL "
    "(XML), one label or all; openFDA gives them as JSON, in zips. Carry the "
    "files here, then choose Import, or drop them on this page. A folder or a "
    "zip of zips is taken in whole."
)
HEADINGS = (later("What became of it"), later("File"), later("Why"))
_ORDER = (Verdict.REFUSED, Verdict.UPDATED, Verdict.IMPORTED, Verdict.UNCHANGED)


def progress_words(progress: Progress) -> str:
    told = tr("{n} label(s) read", "", progress.labels)
    if progress.refused:
        told += ", " + tr("{n} refused", "", progress.refused)
    if progress.finishing:
        return tr("{told} · putting the index in order", told=told)
    told += " " + tr("· {rate} a second", rate=f"{progress.rate:,.0f}")
    return told if progress.left is None else f"{told} · {left_words(progress.left)}"


def left_words(seconds: float) -> str:
    """How long it will take yet, no finer than can be known."""
    if seconds < 60:
        return tr("about {seconds} s left", seconds=max(1, round(seconds)))
    return tr("about {number} min left", number=f"{seconds / 60:.0f}")


def summary_words(summary: Summary) -> str:
    counts = (
        (summary.imported, tr("{n} imported", "", summary.imported)),
        (summary.updated, tr("{n} updated", "", summary.updated)),
        (summary.unchanged, tr("{n} unchanged", "", summary.unchanged)),
        (len(summary.refused), tr("{n} refused", "", len(summary.refused))),
    )
    told = ", ".join(words for number, words in counts if number)
    if summary.cancelled:
        rest = tr(
            "Cancelled. What was read is kept; the same files begun once more go on from there."
        )
        return f"{rest} {told.capitalize()}." if told else rest
    return tr(
        "{told} in {seconds} s", told=told or tr("nothing found"), seconds=f"{summary.seconds:.1f}"
    ).capitalize()


def in_order(told: Iterable[Told]) -> tuple[Told, ...]:
    """What was refused first, then what is new."""
    return tuple(sorted(told, key=lambda one: _ORDER.index(one.verdict)))


def cells(told: Told) -> tuple[str, ...]:
    """What stands of a file under `HEADINGS`."""
    return tr(told.verdict.value), told.file, translated(told.why)


def as_text(told: Iterable[Told]) -> str:
    """A line a file, its parts with tabs between."""
    rows = [tuple(map(tr, HEADINGS)), *map(cells, told)]
    return "".join("\t".join(" ".join(cell.split()) for cell in row) + "\n" for row in rows)
