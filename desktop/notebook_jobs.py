"""What is done with the notebook as a whole, by the window's jobs and on the command line.

No Qt. Each opens the notebook itself, on whatever thread it runs, and loads what only it needs.
All raise NotebookError.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from clinical.said import Said
from db.backup import (
    Backup,
    Held,
    Preview,
    Reason,
    back_up,
    backups,
    glance,
    held_in,
    newest_sound,
    preview,
    restore,
)
from db.errors import NotebookError
from db.library import open_library
from db.notebook import open_notebook
from db.storage import is_remote, told
from db.writable import may_write

if TYPE_CHECKING:
    from db.anchors import Reanchored
    from db.cards import Card
    from db.notebook_file import Imported
    from db.salvage import Recovered
    from desktop.study.anki import Exported

_A_DAY = timedelta(days=1)
_SQLITE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """What a sound notebook holds; how its marks stand in a new edition, if it is one to them.

    `unsaved` tells that the newest backup lacks something, `remote` that it is on a network share,
    `ahead` the time of the newest backup where the clock has yet to come to it, `fault` why what
    the last run left without a backup could not be backed up now; `read_only` that it can be read,
    and nothing be kept.
    """

    held: Held
    reanchored: "Reanchored | None"
    unsaved: bool
    remote: bool
    ahead: datetime | None
    fault: NotebookError | None = None
    read_only: bool = False


@dataclass(frozen=True, slots=True)
class Damage:
    """The newest backup that can be read, and what it holds."""

    backup: Backup | None
    held: Held | None


@dataclass(frozen=True, slots=True)
class GoneBack:
    """What the notebook holds now, and the copy of what was there before."""

    held: Held
    was: Path


def begin(path: Path, library_path: Path) -> Begun:
    """At the start: as `look_over`, once there is a backup of what the last run left without.

    Where the content is another now, `look_over` takes it.
    """
    fault = None
    if path.exists() and not may_write(path):
        return look_at(path)
    with open_notebook(path) as book, open_library(library_path) as library:
        if book.changed_since_backup and not book.was_on_another(library.digest):
            try:
                back_up(path, Reason.START)
            except NotebookError as error:
                fault = error
    return replace(look_over(path, library_path), fault=fault)


def look_at(path: Path) -> Begun:
    """Checks the notebook and writes nothing."""
    with open_notebook(path, read_only=True) as book:
        return Begun(
            held=held_in(book.connection, path),
            reanchored=None,
            unsaved=False,
            remote=is_remote(path.parent),
            ahead=None,
            read_only=True,
        )


def look_over(path: Path, library_path: Path) -> Begun:
    """Checks the notebook, brings it up to date, and holds its marks against the library; only
    the first where the file may not be written to.
    """
    if path.exists() and not may_write(path):
        return look_at(path)
    with open_notebook(path) as book, open_library(library_path) as library:
        reanchored = None
        if book.is_behind(library.digest):
            from db.anchors import reanchor

            reanchored = reanchor(book, library)
        newest = next(iter(backups(path)), None)
        return Begun(
            held=held_in(book.connection, path),
            reanchored=reanchored,
            unsaved=book.changed_since_backup,
            remote=is_remote(path.parent),
            ahead=newest.taken if newest and newest.taken > datetime.now(UTC) + _A_DAY else None,
        )


def known_backups(path: Path) -> tuple[tuple[Backup, Held | None], ...]:
    """The backups, newest first, each with what it holds; None of one that cannot be read."""
    return tuple((one, glance(one.path)) for one in backups(path))


def preview_of(path: Path, backup: Path) -> Preview:
    open_notebook(path).close()
    return preview(path, backup)


def go_back(path: Path, backup: Path, library_path: Path) -> GoneBack:
    """Brings the notebook to what a backup holds, its marks held against the library of today."""
    open_notebook(path).close()
    was = restore(path, backup)
    return GoneBack(look_over(path, library_path).held, was.path)


def export_notes(path: Path, library_path: Path, file: Path) -> Held:
    """Writes marks and study to one readable file. Returns what it holds."""
    from db.notebook_file import write_export
    from db.study_log import log_of

    _refuse_own(path, file)
    with open_library(library_path) as library, open_notebook(path, read_only=True) as book:
        write_export(book.all(), library, file, log_of(book))
        return held_in(book.connection, path)


def _refuse_own(path: Path, file: Path) -> None:
    """An export never takes the place of a notebook or of a backup."""
    with told(file):
        if not file.is_file():
            return
        with file.open("rb") as opened:
            begins = opened.read(len(_SQLITE))
    if begins == _SQLITE or file.resolve() == path.resolve():
        raise NotebookError(
            Said("{file} is a notebook or another database, and was left as it is.", file=file),
            Said("Choose another name for the export."),
        )


def import_notes(path: Path, library_path: Path, file: Path) -> "Imported":
    """Takes in such a file; what was there is backed up before."""
    from db.anchors import reanchor
    from db.notebook_file import import_notebook

    with open_library(library_path) as library, open_notebook(path) as book:
        if book.changed_since_backup:
            back_up(path, Reason.IMPORT)
        done = import_notebook(book, file)
        if done.added or done.updated:
            found = reanchor(book, library)
            done = replace(done, waiting=found.edited + found.lost)
        return done


def damage_of(path: Path) -> Damage:
    """What there is to begin with in the place of a damaged notebook."""
    backup = newest_sound(path)
    if backup is None:
        return Damage(None, None)
    return Damage(backup, glance(backup.path))


def repair(path: Path) -> "Recovered":
    """Sets a damaged notebook aside and brings together what there is."""
    from db.salvage import recover

    return recover(path)


def export_cards(
    library_path: Path, path: Path, file: Path, private: "tuple[Card, ...] | None" = None
) -> "Exported":
    """Writes the study cards, and those the reader made, as a deck for Anki.

    In private mode these are given: `private` is None where they are in the file at `path`.
    """
    from desktop.study.anki import export
    from desktop.study.deck import cards
    from desktop.study.own import kept_cards

    with open_library(library_path) as library:
        own = kept_cards(library, path) if private is None else private
        return export(library, (*cards(library), *own), file)
