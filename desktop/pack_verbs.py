"""The verbs of the command line for packs: editions of the content carried in by hand."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.editions import CONTENT, Kept, edition_in_use, remembered, undo, version_of
from db.errors import PackError
from db.library import Library, open_library
from desktop.folder import refuse_where_read_only, site_folder, user_folder
from desktop.output import DONE, as_plain, print_json

if TYPE_CHECKING:
    from db.installing import Opened, PackPreview


def add_to(verbs: Any) -> None:
    """Adds `pack` with its own verbs to a parser's subparsers."""
    words = "editions carried in by hand: preview, install, go back"
    pack = verbs.add_parser("pack", help=words, description=words)
    own = pack.add_subparsers(title="verbs", metavar="VERB", required=True)
    for name, run, has_file, words in (
        ("preview", _preview, True, "what a pack would change, changed doses first"),
        ("install", _install, True, "make a pack the edition in use"),
        ("undo", _undo, False, "go back to what was in use before the last install"),
        ("list", _list, False, "what is installed, and what came before it"),
    ):
        verb = own.add_parser(name, help=words, description=words)
        verb.set_defaults(run=run)
        if has_file:
            verb.add_argument("file", type=Path, metavar="FILE")
        verb.add_argument("--json", action="store_true", help="one JSON document on stdout")


def _in_use(options: argparse.Namespace) -> Path:
    return edition_in_use(user_folder().packs, options.shipped).path


def _opened(options: argparse.Namespace, library: Library) -> "Opened":
    """The pack, by every check. A clock set back to before the edition in use counts as then."""
    from db.installing import open_pack
    from db.trust import trust_at

    home = user_folder()
    trust = trust_at(site_folder(), home.path)
    today = max(date.today(), library.edition.issued)
    return open_pack(options.file, trust, remembered(home.packs), options.shipped, today)


def _preview(options: argparse.Namespace) -> int:
    from db.installing import preview

    with open_library(_in_use(options)) as library:
        found = preview(_opened(options, library), library)
        notes, cards = _affected(library, found)
        known = library.edition.version
    manifest = found.opened.manifest
    if options.json:
        print_json(_plain(found) | {"notes": notes, "cards": cards, "in_use": known})
        return DONE
    signers = ", ".join(f"{key.name} ({key.origin})" for key in found.opened.signers)
    print(f"{manifest.kind} {manifest.name} {manifest.version}, signed by {signers}")
    print(f"issued {manifest.issued}, to be reviewed by {manifest.review_by}; now: {known}")
    if overlay := found.opened.overlay:
        print(f"{len(overlay.notes)} notes of this site")
        for note in overlay.notes:
            print(f"\n{note.address}\n  {note.words}\n  {note.by}, {note.date}")
        for address in found.homeless:
            print(f"\nnothing stands at {address}")
        return DONE
    doses = sum(change.dose for change in found.changes)
    print(f"{len(found.changes)} records change, {doses} of them in a dose")
    print(f"{notes} of your notes and {cards} of your study cards stand on them")
    for change in found.changes:
        print(f"\n{'DOSE ' if change.dose else ''}{change.way}: {change.title}\n{change.address}")
        for part in sorted(change.differences, key=lambda one: not one.dose):
            print(f"  {part.place}\n    - {part.before}\n    + {part.after}")
    return DONE


def _plain(found: "PackPreview") -> dict[str, Any]:
    from db.changes import Way

    opened, manifest = found.opened, found.opened.manifest
    changed = [
        {
            "address": str(change.address),
            "title": change.title,
            "way": change.way.value,
            "dose": change.dose,
            "differences": as_plain(change.differences),
        }
        for change in found.changes
    ]
    return {
        "kind": manifest.kind.value,
        "name": manifest.name,
        "version": manifest.version,
        "issued": manifest.issued.isoformat(),
        "review_by": manifest.review_by.isoformat(),
        "expires": manifest.expires.isoformat(),
        "expired": opened.expired,
        "sha256": opened.pack.digest,
        "signed_by": [{"key": k.name, "whose": k.origin.value} for k in opened.signers],
        "doses": [change for change in changed if change["dose"]],
        **{way.value: [one for one in changed if one["way"] == way] for way in Way},
        "site_notes": as_plain(opened.overlay.notes) if opened.overlay else [],
        "homeless": [str(address) for address in found.homeless],
    }


def _affected(library: Library, found: "PackPreview") -> tuple[int, int]:
    """How many of the reader's notes, and of the cards studied, stand on records that change."""
    from db.notebook import open_notebook
    from db.study import Study
    from desktop.study.deck import cards

    path = user_folder().notebook
    if not found.touched or not path.exists():
        return 0, 0
    with open_notebook(path, read_only=True) as book:
        notes = sum(mark.anchor.address.record in found.touched for mark in book.all())
        asked = [card for card in cards(library) if card.about.record in found.touched]
        counts = Study(book).counts(datetime.now(UTC), asked)
    return notes, counts.due + counts.later


def _install(options: argparse.Namespace) -> int:
    from db.installing import install

    folder = user_folder().packs
    refuse_where_read_only(folder)
    with open_library(_in_use(options)) as library:
        opened = _opened(options, library)
        was = library.edition.version
    kept = install(opened, folder, options.shipped, _prove)
    if options.json:
        print_json(_kept(kept) | {"was": was})
    else:
        print(f"{kept.line} {kept.version} is in use; go back by: dorsal pack undo")
    return DONE


def _prove(path: Path) -> None:
    """Raises PackError unless a library just built passes what `dorsal verify` asks of one."""
    from desktop.verify import library_checks

    wrong = next((check for check in library_checks(path) if not check.ok), None)
    if wrong:
        raise PackError(
            f"The new edition fails its check ({wrong.name}): {wrong.detail}.",
            "The edition in use is as it was.",
        )


def _undo(options: argparse.Namespace) -> int:
    folder = user_folder().packs
    refuse_where_read_only(folder)
    line = remembered(folder).last
    was = undo(folder)
    version = was.version if was else version_of(options.shipped) if line == CONTENT else None
    if options.json:
        print_json({"line": line, "version": version})
    else:
        print(f"{line} {version} is in use again" if version else f"{line} is not in use any more")
    return DONE


def _list(options: argparse.Namespace) -> int:
    folder = user_folder().packs
    state, found = remembered(folder), edition_in_use(folder, options.shipped)
    body = {
        "in_use": version_of(found.path),
        "file": str(found.path),
        "shipped": version_of(options.shipped),
        "installed": [_kept(kept) for kept in state.now.values()],
        "before": [_kept(kept) for kept in state.before.values()],
        "highest": {line: one.version for line, one in state.highest.items()},
        "undo": state.last or None,
        "fault": str(found.fault) if found.fault else None,
    }
    if options.json:
        print_json(body)
        return DONE
    print(f"in use       {body['in_use']}  {found.path}\nwith Dorsal  {body['shipped']}")
    for name, some in (("installed", state.now), ("before it", state.before)):
        for kept in some.values():
            print(f"{name:<12} {kept.version}  {kept.line}, signed by {', '.join(kept.signed_by)}")
    return DONE


def _kept(kept: Kept) -> dict[str, Any]:
    found: dict[str, Any] = as_plain(kept)
    return found
