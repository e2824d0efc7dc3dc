"""The verbs of the command line for official labels, brought as files and kept for reading."""

import argparse
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from db.errors import LabelsError, NoLabelsError
from db.library import open_library
from desktop.folder import refuse_where_read_only, user_folder
from desktop.output import DONE, NO, SenselessError, as_plain, complain, counted, print_json

if TYPE_CHECKING:
    from db.labels.records import Label, Section
    from db.labels.search import LabelHit
    from db.labels.store import Entry, Store
    from db.labels.verdicts import Progress

_SUPPLIES = ("rx", "otc", "other")
_MOST_HITS = 1_000


def add_to(verbs: Any) -> None:
    """Adds `labels` with its own verbs to a parser's subparsers."""
    words = "official labels: import from files, search, read, remove"
    labels = verbs.add_parser("labels", help=words, description=words)
    own = labels.add_subparsers(title="verbs", metavar="VERB", required=True)
    for name, run, words in (
        ("import", _import, "take in SPL files, zips of them, folders, openFDA's JSON"),
        ("list", _list, "what has been imported"),
        ("search", _search, "find labels by name or NDC, their sections by words"),
        ("show", _show, "a label, or a section of it"),
        ("remove", _remove, "remove a label, all its versions"),
    ):
        verb = own.add_parser(name, help=words, description=words)
        verb.set_defaults(run=run)
        _ARGUMENTS[name](verb)
        verb.add_argument("--json", action="store_true", help="one JSON document on stdout")


def _import_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    told = "keep the versions that newer ones replace, to read and compare"
    verb.add_argument("--keep-older", action="store_true", help=told)


def _list_arguments(verb: argparse.ArgumentParser) -> None:
    told = "the older versions too, where they were kept"
    verb.add_argument("--all-versions", action="store_true", help=told)


def _search_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("words", nargs="+", metavar="WORDS")
    verb.add_argument("--limit", type=int, default=20, help="how many; 20 by default")
    verb.add_argument("--section", default="", metavar="LOINC", help="such as 34068-7, dosage")
    verb.add_argument("--labeler", default="", metavar="NAME", help="words of its name")
    told = "prescription, over the counter, or neither"
    verb.add_argument("--supply", choices=_SUPPLIES, help=told)


def _show_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("set_id", metavar="SETID")
    verb.add_argument("locator", nargs="?", default="", metavar="SECTION", help="such as 2.3")
    verb.add_argument("--version", type=int, metavar="N", help="an older version that was kept")


def _remove_arguments(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("set_id", metavar="SETID")


_ARGUMENTS = {
    "import": _import_arguments,
    "list": _list_arguments,
    "search": _search_arguments,
    "show": _show_arguments,
    "remove": _remove_arguments,
}


def _import(options: argparse.Namespace) -> int:
    from db.labels.importing import Wishes, import_labels
    from db.labels.interest import drugs_of

    path = user_folder().labels
    refuse_where_read_only(path)
    for missing in (one for one in options.paths if not one.exists()):
        raise SenselessError(f"{missing}: there is no such file or folder")
    with open_library(options.library) as library:
        drugs = drugs_of(library)
    with _until_interrupted() as interrupted:
        wishes = Wishes(
            keep_older=options.keep_older,
            of_interest=drugs,
            progress=_Teller().tell,
            cancelled=lambda: bool(interrupted),
        )
        done = import_labels(path, options.paths, wishes)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    refused = [{"file": one.file, "why": one.why} for one in done.refused]
    if options.json:
        print_json(as_plain(done) | {"refused": refused})
    else:
        for one in refused:
            print(f"refused  {one['file']}: {one['why']}")
        print(
            f"{done.imported:,} imported, {done.updated:,} updated, {done.unchanged:,} unchanged, "
            f"{len(refused):,} refused in {done.seconds:.1f} s"
            + (", broken off: import once more to go on" if done.cancelled else "")
        )
    taken = done.imported + done.updated + done.unchanged
    if not taken and not refused:
        return complain("no label is there to take in", NO)
    return DONE if taken and not done.cancelled else NO


@contextmanager
def _until_interrupted() -> Iterator[list[int]]:
    """Ctrl+C fills the list and is otherwise nothing: what was read is written first."""
    caught: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: caught.append(number))
    try:
        yield caught
    finally:
        signal.signal(signal.SIGINT, before)


class _Teller:
    """Says on stderr how far an import is: one line written over, or a line a second in a log."""

    def __init__(self) -> None:
        self._on_terminal = sys.stderr.isatty()
        self._said_at = -1.0

    def tell(self, progress: "Progress") -> None:
        if not self._on_terminal and progress.seconds < self._said_at + 1:
            return
        self._said_at = progress.seconds
        left = "" if progress.left is None else f", {progress.left:,.0f} s left"

        labels = counted(progress.labels, "label")
        words = f"{labels}, {progress.rate:,.0f} a second, {progress.share:.0%}"
        if progress.finishing:
            words, left = f"{labels}, merging the index", ""
        begin, end = ("\r", "") if self._on_terminal else ("", "\n")
        line = f"{words}{left}"
        print(f"{begin}{line:<70}" if begin else line, end=end, file=sys.stderr, flush=True)


@contextmanager
def _opened() -> "Iterator[Store]":
    """The imported labels. Raises LabelsError where there are none."""
    from db.labels.store import open_store

    folder = user_folder()
    with open_store(folder.labels, untouched=not folder.writable) as store:
        yield store


def _list(options: argparse.Namespace) -> int:
    try:
        with _opened() as store:
            entries = store.entries(all_versions=options.all_versions)
    except NoLabelsError as error:
        if options.json:
            print_json([])
        return complain(str(error), NO)
    if options.json:
        print_json([_entry_json(entry) for entry in entries])
    else:
        for entry in entries:
            print(f"{entry.set_id}\t{entry.version}\t{_dated(entry.effective)}\t{_named(entry)}")
    return DONE if entries else complain("no label is held", NO)


def _search(options: argparse.Namespace) -> int:
    from db.labels.records import Supply
    from db.labels.search import LabelQuery, LabelSearch, LabelsFound

    text = " ".join(options.words)
    if not text.strip() or not 1 <= options.limit <= _MOST_HITS:
        raise SenselessError(f"search for some words, with a limit from 1 to {_MOST_HITS:,}")
    query = LabelQuery.parse(
        text,
        section=options.section,
        labeler=options.labeler,
        supply=Supply(options.supply) if options.supply else None,
        limit=options.limit,
    )
    found, none, started = LabelsFound(), f"nothing found for {text!r}", time.perf_counter()
    try:
        with _opened() as store:
            search = LabelSearch(store)
            started = time.perf_counter()
            found = search.find(query)
    except NoLabelsError as error:
        none = str(error)
    milliseconds = (time.perf_counter() - started) * 1000
    if options.json:
        body = {
            "query": text,
            "corrected": found.corrected or None,
            "labels": [_entry_json(hit.entry) | {"alike": hit.alike} for hit in found.labels],
            "hits": [_hit_json(hit) for hit in found.sections],
            "milliseconds": milliseconds,
        }
        print_json(body)
    else:
        _print_found(found.labels, found.sections, found.corrected)
    if not found.labels and not found.sections:
        return complain(none, NO)
    return DONE


def _print_found(
    labels: "tuple[LabelHit, ...]", sections: "tuple[LabelHit, ...]", corrected: str
) -> None:
    if corrected:
        print(f"For {corrected!r}:")
    for hit in labels:
        alike = f" and {hit.alike} more of this title" if hit.alike else ""
        print(f"{_named(hit.entry)}{alike}\n    {hit.entry.set_id}")
    for hit in sections:
        print(f"{_named(hit.entry)} › {hit.section or 'untitled'}\n    {hit.snippet}")
        print(f"    {hit.entry.set_id} {hit.anchor}")


def _show(options: argparse.Namespace) -> int:
    with _opened() as store:
        label = store.label(options.set_id, options.version)
        entry = store.entry(options.set_id, options.version)
    chosen = label.section(options.locator) if options.locator else None
    if options.locator and chosen is None:
        raise LabelsError(
            f"The label has no section {options.locator}.",
            "Without a section all of it is shown.",
        )
    sections = (chosen,) if chosen else label.sections
    if options.json:
        print_json(_label_json(label, entry, sections))
    else:
        _print_label(label, entry, sections)
    return DONE


def _remove(options: argparse.Namespace) -> int:
    from db.labels.importing import remove_labels

    path = user_folder().labels
    refuse_where_read_only(path)
    with _opened() as store:
        entry = store.entry(options.set_id)
    versions = remove_labels(path, (entry.set_id,))
    if options.json:
        print_json({"set_id": entry.set_id, "versions": versions})
    else:
        print(f"{_named(entry)}: {versions} removed")
    return DONE


def _entry_json(entry: "Entry") -> dict[str, Any]:
    plain: dict[str, Any] = as_plain(entry)
    return plain


def _hit_json(hit: "LabelHit") -> dict[str, Any]:
    where = {"anchor": hit.anchor, "section": hit.section, "snippet": hit.snippet}
    return _entry_json(hit.entry) | where


def _label_json(label: "Label", entry: "Entry", sections: "tuple[Section, ...]") -> dict[str, Any]:
    about: dict[str, Any] = as_plain(label)
    return about | {
        "file": entry.file,
        "imported": entry.imported,
        "newest": entry.newest,
        "sections": [_section_json(section) for section in sections],
    }


def _section_json(section: "Section") -> dict[str, Any]:
    plain: dict[str, Any] = as_plain(section)
    inner = [_section_json(one) for one in section.sections]
    return plain | {"text": section.text, "sections": inner}


def _print_label(label: "Label", entry: "Entry", sections: "tuple[Section, ...]") -> None:
    from desktop.pages.plain import plain_text

    print(f"{_named(entry)}\nset id {label.set_id}, version {label.version}")
    print(f"effective {_dated(label.effective)}; imported {entry.imported} from {entry.file}")
    print("As its labeler wrote it; not checked by Dorsal.\n")
    for product in label.products:
        strengths = "; ".join(f"{one.name} {one.strength}".strip() for one in product.ingredients)
        print(", ".join(filter(None, (product.name, product.form, strengths, *product.codes[:1]))))
    for outer in sections:
        for section in outer.walk():
            mark = "BOXED WARNING · " if section.boxed else ""
            print(f"\n{mark}{section.title}")
            if section.html:
                print(plain_text(section.html), end="")


def _named(entry: "Entry") -> str:
    return f"{entry.title} · {entry.labeler or 'labeler not named'}"


def _dated(effective: str) -> str:
    """A date as YYYY-MM-DD where it is written as eight figures, else as it is written."""
    if len(effective) == 8 and effective.isdecimal():
        return f"{effective[:4]}-{effective[4:6]}-{effective[6:]}"
    return effective or "not dated"
