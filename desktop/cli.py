"""The command `dorsal`. No verb but the bare command and `pictures` imports Qt."""

import argparse
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from db.address import Address
from db.editions import InUse, digest_of, edition_in_use
from db.library import Library, open_library
from db.outline import outline, section_at
from db.records import KINDS, Statement, Tab
from desktop import (
    dosing_verbs,
    label_verbs,
    manual_verb,
    notebook_verbs,
    pack_verbs,
    study_verbs,
    verify,
)
from desktop.folder import user_folder
from desktop.opening import open_window
from desktop.output import (
    DONE,
    NO,
    SenselessError,
    answered,
    as_plain,
    complain,
    plain_changes,
    print_change,
    print_json,
)
from desktop.subjects import HELP
from resources import LIBRARY, VERSION

if TYPE_CHECKING:
    from db.search import Found, Query

_MOST_HITS = 1_000
_LONGEST_ECHO = 80
_GIVEN = "options given"


_NO_VALUE = "expected one argument"
_NO_MINUS = "What begins with - is read as an option: a figure here cannot be negative."


class _StoreOnce(argparse.Action):
    """Keeps an option's value, and refuses the option a second time."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        given: set[str] = namespace.__dict__.setdefault(_GIVEN, set())
        if option_string and self.dest in given:
            parser.error(f"{option_string} is given twice")
        given.add(self.dest)
        setattr(namespace, self.dest, self.const if self.nargs == 0 else values)


class _TrueOnce(_StoreOnce):
    """A switch, off unless it is given."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**(settings | {"nargs": 0, "const": True, "default": False}))


class _Parser(argparse.ArgumentParser):
    """Refuses what it does not know in one clear line, without a page of usage.

    An option is written out, and once: of two the last would win without a word.
    """

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)
        self.register("action", None, _StoreOnce)
        self.register("action", "store_true", _TrueOnce)

    def error(self, message: str) -> NoReturn:
        words = " ".join(message.split())
        if words.endswith(_NO_VALUE):
            words = f"{words.removesuffix(_NO_VALUE)}its value is missing. {_NO_MINUS}"
        raise SenselessError(words, self.prog)


def main(arguments: list[str] | None = None) -> int:
    """Runs one verb. Returns 0 done, 1 the answer is no, 2 the request makes no sense."""
    typed = sys.argv[1:] if arguments is None else arguments
    options = typed[: typed.index("--")] if "--" in typed else typed
    return answered(lambda: _run(arguments), as_json="--json" in options)


def _run(arguments: list[str] | None) -> int:
    options = command_line().parse_args(arguments)
    _refuse_dashes(options)
    if options.private and options.run is not _window:
        raise SenselessError("--private is for the window; a verb writes what it says")
    home = user_folder().path
    if home.is_file() and options.run is not _window:
        raise SenselessError(f"{home} is a file, not a folder. Set DORSAL_HOME to a folder.")
    _choose_library(options)
    return int(options.run(options))


def _refuse_dashes(options: argparse.Namespace) -> None:
    """argparse takes `--option=--` for an option with a list of no values."""
    if any(value == [] for value in vars(options).values()):
        raise SenselessError("-- is no value of an option.")


def _choose_library(options: argparse.Namespace) -> None:
    """The library asked for, else the edition in use; says where it is not the newest installed."""
    options.shipped = options.library or LIBRARY
    options.in_use = InUse(options.shipped)
    if options.library is None:
        options.in_use = edition_in_use(user_folder().packs, LIBRARY)
        if options.in_use.fault:
            complain(str(options.in_use.fault))
    options.library = options.in_use.path


def command_line() -> argparse.ArgumentParser:
    """All verbs and their options."""
    parser = _Parser(prog="dorsal", description="Gabapentin for back pain, offline.")
    parser.add_argument("--version", action="store_true", help="program, content and library")
    parser.add_argument("--library", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--private", action="store_true", help="the window, writing nothing")
    parser.set_defaults(run=_window)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB")
    for name, run, words in (
        ("search", _search, "find words anywhere in Dorsal"),
        ("show", _show, "the record at an address"),
        ("list", _list, "all records of a kind"),
        ("cite", _cite, "the references behind an address, written out"),
        ("changes", _changes, "what changed between two libraries"),
        ("verify", _verify, "check this copy of Dorsal"),
        ("pictures", _pictures, "render each tab to PNG"),
    ):
        verb = verbs.add_parser(name, help=words, description=words)
        verb.set_defaults(run=run)
        _ARGUMENTS[name](verb)
        verb.add_argument("--json", action="store_true", help="one JSON document on stdout")
    dosing_verbs.add_to(verbs)
    notebook_verbs.add_to(verbs)
    study_verbs.add_to(verbs)
    pack_verbs.add_to(verbs)
    label_verbs.add_to(verbs)
    manual_verb.add_to(verbs)
    return parser


def _search_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("words", nargs="+", metavar="WORDS")
    verb.add_argument("--limit", type=_limit, default=20, help="how many; 20 by default")
    tabs = [tab.value for tab in Tab]
    verb.add_argument("--in", dest="tab", choices=tabs, metavar="TAB", help=", ".join(tabs))


def _show_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("address", metavar="ADDRESS", help="such as dorsal:condition/fbss_psps2")


def _list_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("kind", metavar="KIND", choices=list(KINDS), help=", ".join(KINDS))


def _cite_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("address", metavar="ADDRESS", help="a reference, a record or a statement")
    styles = ["vancouver", "ama", "bibtex", "ris", "csl-json"]
    verb.add_argument("--style", choices=styles, default="vancouver")


def _changes_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("other", type=Path, metavar="FILE", help="the library of another edition")


def _no_arguments(_verb: argparse.ArgumentParser) -> None:
    """The verb stands alone."""


def _pictures_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("folder", type=Path, metavar="DIR")
    verb.add_argument("--theme", choices=["light", "dark", "contrast"], default="light")
    verb.add_argument("--scale", type=int, choices=[1, 2], default=1)


_ARGUMENTS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "search": _search_arguments,
    "show": _show_arguments,
    "list": _list_arguments,
    "cite": _cite_arguments,
    "changes": _changes_arguments,
    "verify": _no_arguments,
    "pictures": _pictures_arguments,
}


def _limit(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text[:9]) <= _MOST_HITS or len(text) > 9:
        raise argparse.ArgumentTypeError(f"a whole number from 1 to {_MOST_HITS:,}")
    return int(text)


def _window(options: argparse.Namespace) -> int:
    if options.version:
        with open_library(options.library) as library:
            digest = digest_of(options.library)
            edition = library.edition
            print(f"dorsal {VERSION}, content {edition.version}, library sha256 {digest}")
        if kept := options.in_use.kept:
            print(f"installed from a pack signed by {', '.join(kept.signed_by)}, {kept.at}")
        return DONE
    return open_window(options.in_use, options.shipped, private=options.private)


def _search(options: argparse.Namespace) -> int:
    from db.search import Query, Search

    if not " ".join(options.words).strip():
        raise SenselessError("search for what? Write some words.")
    query = Query.parse(
        " ".join(options.words), Tab(options.tab) if options.tab else None, options.limit
    )
    with open_library(options.library) as library:
        search = Search(library)
        started = time.perf_counter()
        found = search.find(query)
        milliseconds = (time.perf_counter() - started) * 1000
    if options.json:
        print_json(_found_json(query, found, milliseconds))
    else:
        _print_found(found)
    if found.hits:
        return DONE
    names = ", ".join(hit.via or hit.title for hit in found.nearest)
    near = f" Nearest: {names}" if names else ""
    return complain(f"nothing found for {query.text!r}.{near}", NO)


def _found_json(query: "Query", found: "Found", milliseconds: float) -> dict[str, Any]:
    hits = [
        {
            "address": str(hit.address),
            "tab": hit.tab.value,
            "title": hit.title,
            "section": hit.section,
            "snippet": hit.snippet,
            "matched": list(hit.matched),
        }
        for hit in found.hits
    ]
    return {
        "query": query.text,
        "corrected": found.corrected or None,
        "hits": hits,
        "milliseconds": milliseconds,
    }


def _print_found(found: "Found") -> None:
    if found.corrected:
        print(f"For {found.corrected!r}:")
    if found.missing:
        print(f"No page has {' and '.join(map(repr, found.missing))}: these have the rest.")
    for hit in found.hits:
        print(f"{hit.title} › {hit.section or 'title'}\n    {hit.snippet}\n    {hit.address}")


def _show(options: argparse.Namespace) -> int:
    address = _address(options.address)
    with open_library(options.library) as library:
        if address.kind == HELP:
            return manual_verb.show(library, address, as_json=options.json)
        address = library.resolve(address)
        if options.json:
            print_json(_as_json(library, address))
        else:
            _print_page(library, address)
    return DONE


def _address(text: str) -> Address:
    try:
        return Address.parse(text)
    except ValueError:
        shown = text if len(text) <= _LONGEST_ECHO else f"{text[:_LONGEST_ECHO]}…"
        raise SenselessError(
            f"{shown!r} is not an address such as dorsal:condition/fbss_psps2"
        ) from None


def _as_json(library: Library, address: Address) -> dict[str, Any]:
    """The whole record; of its sections and statements, those at the address."""
    from desktop.benefit_shown import condition_at

    record = library.record(address)
    section = section_at(record, address.place)
    parts = outline(record)
    of_a_part = bool(address.place) and condition_at(library, address) is None
    if section:
        parts = (section,)
    elif of_a_part:
        parts = ()
    statements = [statement for part in parts for statement in part.statements]
    if of_a_part and not section:
        found = library.part(address).value
        statements = [found] if isinstance(found, Statement) else []
    body: dict[str, Any] = as_plain(record)
    body.pop("sections", None)
    return {
        "address": str(address),
        "kind": address.kind,
        **body,
        "sections": [
            {"id": part.id, "title": part.title, "statements": [s.id for s in part.statements]}
            for part in parts
        ],
        "statements": [_statement_json(statement) for statement in statements],
    }


def _statement_json(statement: Statement) -> dict[str, Any]:
    plain: dict[str, Any] = as_plain(statement)
    plain.pop("html")
    plain["references"] = plain.pop("cite")
    return plain


def _print_page(library: Library, address: Address) -> None:
    """The record's page as plain text; of a section or a statement, that alone."""
    from desktop.benefit_shown import benefit_shown, condition_at, opening_choice
    from desktop.page_of import page_of, support_of
    from desktop.pages.plain import plain_text

    record = library.record(address)
    section = section_at(record, address.place)
    if section:
        words = "\n".join(f"- {statement.text}" for statement in section.statements)
        print(f"{record.title} › {section.title}\n{address}\n\n{words}")
    elif condition := condition_at(library, address):
        page = benefit_shown(library, opening_choice(library, condition))
        print(f"{plain_text(page.html)}\n{address}")
    elif address.place:
        print(plain_text(support_of(library, address).html), end="")
    else:
        print(f"{plain_text(page_of(library, address, date.today()).html)}\n{address}")


def _list(options: argparse.Namespace) -> int:
    with open_library(options.library) as library:
        entries = library.entries(options.kind)
        judged = options.kind in ("claim", "contradiction")
        whole = [as_plain(library.record(e.address)) if judged else {} for e in entries]
    if options.json:
        listed = zip(entries, whole, strict=True)
        print_json([{"address": str(e.address), "title": e.title, **body} for e, body in listed])
    else:
        for entry in entries:
            print(f"{entry.address}\t{entry.title}")
    return DONE if entries else NO


def _cite(options: argparse.Namespace) -> int:
    from db.bibliography import Style, cite, cite_all
    from desktop.benefit_shown import condition_at

    style = Style(options.style)
    with open_library(options.library) as library:
        address = library.resolve(_address(options.address))
        whole = condition_at(library, address) is not None
        references = library.references_of(address.record if whole else address)
        version = library.edition.version
    if options.json:
        print_json(
            {
                "address": str(address),
                "content": version,
                "style": style.value,
                "citations": [
                    {"reference": str(Address("reference", one.id)), "text": cite(one, style)}
                    for one in references
                ],
            }
        )
    elif references:
        print(cite_all(references, style))
    if not references:
        return complain(f"no source stands behind {address}", NO)
    return DONE


def _changes(options: argparse.Namespace) -> int:
    from db.changes import compared

    if not options.other.is_file():
        raise SenselessError(f"{options.other} is no file")
    older, newer, found = compared(options.other, options.library)
    if options.json:
        changes = plain_changes(found)
        print_json({"from": older.version, "to": newer.version, "changes": changes})
    else:
        told = "" if found else ": nothing changed"
        print(f"From content {older.version} to {newer.version}{told}")
    for change in () if options.json else found:
        print_change(change)
    return DONE


def _verify(options: argparse.Namespace) -> int:
    checks = verify.run_checks(options.library)
    ok = all(check.ok for check in checks)
    if options.json:
        print_json({"ok": ok, "checks": [as_plain(check) for check in checks]})
    else:
        for check in checks:
            print(f"{'ok  ' if check.ok else 'FAIL'}  {check.name}: {check.detail}")
    return DONE if ok else NO


def _pictures(options: argparse.Namespace) -> int:
    from desktop.shots import take_pictures

    made = take_pictures(options.library, options.folder, options.theme, options.scale)
    if options.json:
        print_json([str(path) for path in made])
    else:
        for path in made:
            print(path)
    return DONE
