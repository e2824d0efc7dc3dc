"""The verbs of the command line for packs: editions of the content carried in by hand."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.editions import CONTENT, Kept, edition_in_use, remembered, undo, version_of
from db.library import open_library
from desktop.folder import refuse_where_read_only, user_folder
from desktop.output import DONE, as_plain, counted, plain_changes, print_change, print_json
from desktop.pack_jobs import look, opened, prove, workplace

if TYPE_CHECKING:
    from db.installing import PackPreview


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


def _preview(options: argparse.Namespace) -> int:

    place = workplace(user_folder(), options.shipped)
    looked = look(options.file, place, place.in_use().path)
    found, known = looked.found, looked.edition.version
    notes, cards = looked.affected.notes, looked.affected.cards
    manifest = found.opened.manifest
    if options.json:
        print_json(_plain(found) | {"notes": notes, "cards": cards, "in_use": known})
        return DONE
    signers = ", ".join(f"{key.name} ({key.origin})" for key in found.opened.signers)
    print(f"{manifest.kind} {manifest.name} {manifest.version}, signed by {signers}")
    print(f"issued {manifest.issued}, to be reviewed by {manifest.review_by}; now: {known}")
    if overlay := found.opened.overlay:
        print(f"{counted(len(overlay.notes), 'note')} of this site")
        for note in overlay.notes:
            print(f"\n{note.address}\n  {note.words}\n  {note.by}, {note.date}")
        for address in found.homeless:
            print(f"\nnothing stands at {address}")
        return DONE
    doses = sum(change.dose for change in found.changes)
    changed = counted(len(found.changes), "record changes", "records change")
    print(f"{changed}, {doses} of them in a dose")
    print(f"{notes} of your notes and {cards} of your study cards stand on them")
    for change in found.changes:
        parts = sorted(change.differences, key=lambda one: not one.dose)
        print_change(replace(change, differences=tuple(parts)))
    return DONE


def _plain(found: "PackPreview") -> dict[str, Any]:
    from db.changes import Way

    pack, manifest = found.opened, found.opened.manifest
    changed = plain_changes(found.changes)
    return {
        "kind": manifest.kind.value,
        "name": manifest.name,
        "version": manifest.version,
        "issued": manifest.issued.isoformat(),
        "review_by": manifest.review_by.isoformat(),
        "expires": manifest.expires.isoformat(),
        "expired": pack.expired,
        "sha256": pack.pack.digest,
        "signed_by": [{"key": k.name, "whose": k.origin.value} for k in pack.signers],
        "doses": [change for change in changed if change["dose"]],
        **{way.value: [one for one in changed if one["way"] == way] for way in Way},
        "site_notes": as_plain(pack.overlay.notes) if pack.overlay else [],
        "homeless": [str(address) for address in found.homeless],
    }


def _install(options: argparse.Namespace) -> int:
    from db.installing import install

    place = workplace(user_folder(), options.shipped)
    refuse_where_read_only(place.packs)
    with open_library(place.in_use().path) as library:
        found = opened(options.file, place, library)
        was = library.edition.version
    kept = install(found, place.packs, place.shipped, prove)
    if options.json:
        print_json(_kept(kept) | {"was": was})
    else:
        print(f"{kept.line} {kept.version} is in use; go back by: dorsal pack undo")
    return DONE


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
