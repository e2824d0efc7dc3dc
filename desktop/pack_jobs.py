"""What is done with packs, by the window's jobs and on the command line.

No Qt. Each opens what it needs itself, on whatever thread it runs, and loads what only it needs.
All raise PackError or LibraryError; then the edition in use is as it was.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from msgspec import Struct, structs

from clinical.said import Said
from db.editions import (
    CONTENT,
    InUse,
    Kept,
    edition_in_use,
    remembered,
    remove,
    undo,
)
from db.errors import PackError, system_reason
from db.library import Library, open_library
from db.records import Edition
from desktop.folder import UserFolder, refuse_where_read_only, site_folder
from desktop.words import tr
from resources import LIBRARY

if TYPE_CHECKING:
    from db.cards import Card
    from db.installing import Opened, PackPreview
    from db.marks import Mark
    from db.study import Study
    from db.trust import Trust

PACK = ".pack"
_MOST_OFFERED = 20
"""So many packs of a watched folder are looked at, the newest by name first."""


class Workplace(Struct, frozen=True):
    """Where the reader's files are, the administrator's, and the library that came with Dorsal."""

    home: UserFolder
    site: Path
    shipped: Path

    @property
    def packs(self) -> Path:
        return self.home.packs

    def in_use(self) -> InUse:
        return edition_in_use(self.packs, self.shipped)

    def trust(self) -> "Trust":
        from db.trust import trust_at

        return trust_at(self.site, self.home.path)


class Affected(Struct, frozen=True, kw_only=True):
    """What of the reader's stands on records that change: how many marks and studied cards.

    `marks` are those marks as they would stand; `changed` cards would be asked anew, `retired` no
    more; all three only where it was worked out (`placed`).
    """

    notes: int = 0
    cards: int = 0
    placed: bool = False
    marks: tuple["Mark", ...] = ()
    changed: int = 0
    retired: int = 0


class Looked(Struct, frozen=True, kw_only=True):
    """A pack that passed every check, held against the edition in use and what is `before` it."""

    file: Path
    found: "PackPreview"
    edition: Edition
    before: Kept | None
    affected: Affected

    @property
    def opened(self) -> "Opened":
        return self.found.opened


class Watched(Struct, frozen=True):
    """A folder that is watched, None where there is none, and the packs in it worth an offer."""

    folder: Path | None
    files: tuple[Path, ...]
    offers: tuple["Offer", ...]


class Offer(Struct, frozen=True):
    """A pack that is signed, newer and in date; its content is checked when it is looked at."""

    file: Path
    digest: str
    words: str


def workplace(home: UserFolder, shipped: Path = LIBRARY) -> Workplace:
    """That of a user on this computer."""
    return Workplace(home, site_folder(), shipped)


def opened(file: Path, place: Workplace, library: Library) -> "Opened":
    """The pack, by every check."""
    from db.installing import open_pack

    state = remembered(place.packs)
    return open_pack(file, place.trust(), state, place.shipped, _today(library))


def _today(library: Library) -> date:
    """A clock set back to before the edition in use counts as then."""
    return max(date.today(), library.edition.issued)


def look(file: Path, place: Workplace, library_path: Path) -> Looked:
    """A pack, what it would change, and what of the reader's that touches. Writes nothing."""
    from db.installing import preview

    with open_library(library_path) as library:
        found = preview(opened(file, place, library), library)
        return Looked(
            file=file,
            found=found,
            edition=library.edition,
            before=remembered(place.packs).now.get(found.opened.manifest.line),
            affected=affected(library, found, place.home),
        )


def affected(library: Library, found: "PackPreview", home: UserFolder) -> Affected:
    """The reader's marks and studied cards on the records that would read otherwise."""
    from db.anchors import as_they_would_stand
    from db.notebook import open_notebook
    from db.study import Study
    from desktop.study.deck import cards

    if not found.touched or not home.notebook.exists():
        return Affected()
    with open_notebook(home.notebook, read_only=True) as book:
        marks = tuple(one for one in book.all() if one.address.record in found.touched)
        study, now = Study(book), datetime.now(UTC)
        counts = study.counts(now, (c for c in cards(library) if c.about.record in found.touched))
        known = Affected(notes=len(marks), cards=counts.due + counts.later)
        if not home.writable or not (known.notes or known.cards):
            return known
        with _built(found.opened) as then:
            changed, retired = _fates_of_cards(study, library, then, now)
            stand = as_they_would_stand(marks, then)
        return structs.replace(known, placed=True, marks=stand, changed=changed, retired=retired)


@contextmanager
def _built(opened: "Opened") -> Iterator[Library]:
    """The library a pack would make, for as long as it is looked at."""
    from db.build import build_library

    assert opened.content is not None
    with TemporaryDirectory() as folder:
        path = Path(folder) / "library.sqlite"
        build_library(opened.content, path)
        with open_library(path) as library:
            yield library


def _fates_of_cards(
    study: "Study", before: Library, after: Library, now: datetime
) -> tuple[int, int]:
    """How many studied cards the new content would ask anew, and how many it would retire."""
    was, would = (study.outlook(_deck(study, one), now) for one in (before, after))
    changed = set(would.changed) - set(was.changed)
    return len(changed), len(set(would.retired) - set(was.retired))


def install_pack(looked: Looked, place: Workplace, told: Callable[[str], None]) -> InUse:
    """Makes it the edition in use, and gives the library to open then; `told` hears each step.

    Where nothing may be written it raises OSError.
    """
    from db.installing import install

    refuse_where_read_only(place.packs)

    def proof(path: Path) -> None:
        told(tr("Proving it by every worked example…"))
        prove(path)
        told(tr("Switching to it…"))

    told(tr("Building the new edition…"))
    install(looked.opened, place.packs, place.shipped, proof)
    return place.in_use()


def prove(path: Path) -> None:
    """Raises PackError unless a library just built passes what `dorsal verify` asks of one."""
    from desktop.verify import library_checks

    wrong = next((check for check in library_checks(path) if not check.ok), None)
    if wrong:
        raise PackError(
            Said(
                "The new edition fails its check ({name}): {detail}.",
                name=wrong.name,
                detail=wrong.detail,
            ),
            Said("The edition in use is as it was."),
        )


def go_back(place: Workplace) -> tuple[str, InUse]:
    """Undoes what was installed last; gives its line and the library to open then."""
    refuse_where_read_only(place.packs)
    line = remembered(place.packs).last
    undo(place.packs)
    return line, place.in_use()


def remove_notes(place: Workplace, line: str) -> InUse:
    """Takes the notes of a site out of use."""
    refuse_where_read_only(place.packs)
    remove(place.packs, line)
    return place.in_use()


def watched(place: Workplace, chosen: Path | None, library_path: Path) -> Watched:
    """What is worth an offer in the folder the policy names, else in the one the reader chose.

    A pack that may not be installed is no offer; why, is in the log.
    """
    named = place.trust().policy.watched_folder
    folder = Path(named) if named else chosen
    try:
        if folder is None or not folder.is_dir():
            return Watched(None, (), ())
        files = tuple(sorted(one for one in folder.iterdir() if PACK in one.name))
    except OSError as error:
        raise PackError(
            Said("{path} cannot be read: {error}.", path=folder, error=system_reason(error)),
            Said("It is not watched."),
        ) from error
    packs = [one for one in files if one.suffix == PACK][: -_MOST_OFFERED - 1 : -1]
    with open_library(library_path) as library:
        offers = tuple(one for one in (_offer(file, place, library) for file in packs) if one)
    return Watched(folder, files, offers)


def _offer(file: Path, place: Workplace, library: Library) -> Offer | None:
    from db.installing import admitted
    from db.manifest import PackKind

    state, today = remembered(place.packs), _today(library)
    try:
        pack, _, _ = admitted(file, place.trust(), state, place.shipped, today)
    except PackError as error:
        logging.getLogger("dorsal").info("%s is not offered: %s", file, error)
        return None
    kept, manifest = state.now.get(pack.manifest.line), pack.manifest
    if kept and kept.pack == pack.digest:
        return None
    what = tr("content {version}", version=manifest.version)
    if manifest.kind is PackKind.OVERLAY:
        what = tr(
            "notes of this site, {name} {version}", name=manifest.name, version=manifest.version
        )
    return Offer(file, pack.digest, what)


def signed_edition(place: Workplace, library_path: Path) -> Kept | None:
    """What was installed as the library that is open; None of the one that came with Dorsal."""
    if library_path.parent != place.packs:
        return None
    kept = remembered(place.packs).now.get(CONTENT)
    return kept if kept and kept.file == library_path.name else None


def _deck(study: "Study", library: Library) -> tuple["Card", ...]:
    """All cards of a library, the reader's own too, as they read in it."""
    from desktop.study.deck import cards
    from desktop.study.own import standing

    return (*cards(library), *standing(library, study))
