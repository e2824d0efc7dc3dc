"""The verb of the command line for the manual: read there, or written for a browser or paper."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.address import Address
from db.errors import UnknownAddressError
from db.library import Library, open_library
from desktop.folder import refuse_where_read_only
from desktop.output import DONE, SenselessError, print_json
from desktop.subjects import MANUAL

if TYPE_CHECKING:
    from desktop.manual import Chapter


def add_to(verbs: Any) -> None:
    """Adds the verb to a parser's subparsers."""
    words = "the manual, here or as a file"
    verb = verbs.add_parser("manual", help=words, description=words)
    verb.add_argument("--html", type=Path, metavar="FILE", help="one file for a browser")
    verb.add_argument("--pdf", type=Path, metavar="FILE", help="for paper")
    verb.add_argument("--json", action="store_true", help="one JSON document on stdout")
    verb.set_defaults(run=_manual)


def _manual(options: argparse.Namespace) -> int:
    from desktop.manual import chapters
    from desktop.pages.plain import plain_text

    written = [path for path in (options.html, options.pdf) if path]
    for path in written:
        if not path.parent.is_dir() or path.is_dir():
            raise SenselessError(f"{path}: give a file, in a folder that is there")
        refuse_where_read_only(path)
    if options.html:
        _write_html(options.html)
    if options.pdf:
        _write_pdf(options.library, options.pdf)
    if options.json:
        told = [
            {
                "name": chapter.headings[0][0],
                "title": chapter.headings[0][1],
                "sections": [{"name": n, "title": t} for n, t in chapter.headings[1:]],
                "text": plain_text(chapter.html),
            }
            for chapter in chapters()
        ]
        print_json({"files": [str(path) for path in written], "chapters": told})
    elif written:
        print("\n".join(map(str, written)))
    else:
        print("\n\n".join(plain_text(chapter.html) for chapter in chapters()), end="")
    return DONE


def show(library: Library, address: Address, *, as_json: bool) -> int:
    """Prints a page Dorsal has of itself; of the manual, also a chapter alone. Raises
    UnknownAddressError.
    """
    from desktop.helping import help_page
    from desktop.pages.plain import plain_text

    page = help_page(library, address)
    html, parts = page.html, tuple(page.parts.items())
    if address.place:
        chapter = _chapter_at(address)
        html, parts = chapter.html, chapter.headings
    text = plain_text(html)
    if as_json:
        sections = [{"id": name, "title": title, "statements": []} for name, title in parts]
        about = {"address": str(address), "kind": address.kind, "title": page.title}
        print_json(about | {"sections": sections, "statements": [], "text": text})
    else:
        print(f"{text}\n{address}")
    return DONE


def _chapter_at(address: Address) -> "Chapter":
    """The chapter in which a heading of this name stands. Raises UnknownAddressError."""
    from desktop.manual import chapters

    found = (one for one in chapters() if address.place in dict(one.headings))
    chapter = next(found, None) if address.record == MANUAL else None
    if chapter is None:
        raise UnknownAddressError(str(address))
    return chapter


def _write_html(path: Path) -> None:
    from db.storage import write_whole
    from desktop.helping import help_title
    from desktop.manual import chapters
    from desktop.pages.manual import manual_file
    from resources import VERSION

    whole = manual_file(MANUAL, help_title(MANUAL), VERSION, chapters())
    write_whole(path, whole.encode())


def _write_pdf(library_path: Path, path: Path) -> None:
    """Drawn by Qt, like the pictures; without it the verb loads none."""
    from desktop.helping import help_page
    from desktop.printing import write_off_screen

    with open_library(library_path) as library:
        write_off_screen(library.edition, [help_page(library, MANUAL)], path)
