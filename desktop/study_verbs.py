"""The verb of the command line for study: its cards as a deck for Anki."""

import argparse
from pathlib import Path
from typing import Any

from db.library import open_library
from db.records import Tab
from desktop.folder import refuse_where_read_only, user_folder
from desktop.output import DONE, SenselessError, counted, print_json


def add_to(verbs: Any) -> None:
    """Adds the verb to a parser's subparsers."""
    words = "study cards, for Anki"
    study = verbs.add_parser("study", help=words, description=words)
    ways = study.add_subparsers(title="ways", metavar="WAY", required=True)
    told = "write the cards, your own too, as an Anki deck; imported again, it brings up to date"
    export = ways.add_parser("export", help=told, description=told)
    export.add_argument("file", type=Path, metavar="FILE.apkg")
    tabs = [tab.value for tab in Tab]
    export.add_argument("--in", dest="tab", choices=tabs, metavar="TAB", help=", ".join(tabs))
    export.add_argument("--json", action="store_true", help="one JSON document on stdout")
    export.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> int:

    from desktop.study.anki import export
    from desktop.study.deck import cards
    from desktop.study.own import kept_cards

    path: Path = options.file
    if path.suffix != ".apkg" or not path.parent.is_dir():
        raise SenselessError(f"{path}: give a file ending in .apkg, in a folder that is there")
    refuse_where_read_only(path)
    with open_library(options.library) as library:
        deck = (*cards(library), *kept_cards(library, user_folder().notebook))
        chosen = (card for card in deck if options.tab in (None, card.tab.value))
        done = export(library, chosen, path)
    if options.json:
        print_json(
            {
                "file": str(done.path),
                "cards": done.cards,
                "pictures": done.pictures,
                "content": done.content,
            }
        )
    else:
        print(f"{done.path}: {counted(done.cards, 'card')}, {counted(done.pictures, 'picture')}")
    return DONE
