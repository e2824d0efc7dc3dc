"""The verbs of the command line for the reader's own notebook."""

import argparse
from contextlib import closing
from pathlib import Path
from typing import Any

from db.errors import DamagedNotebookError, NotebookError
from desktop.folder import refuse_where_read_only, user_folder
from desktop.output import DONE, NO, SenselessError, as_plain, complain, counted, print_json

_DAY = "%Y-%m-%d %H:%M %Z"


def add_to(verbs: Any) -> None:
    """Adds `notebook` with its own verbs to a parser's subparsers."""
    words = "your own notes: carry, back up, check, restore"
    notebook = verbs.add_parser("notebook", help=words, description=words)
    own = notebook.add_subparsers(title="verbs", metavar="VERB", required=True)
    for name, run, file, words in (
        ("export", _export, True, "write marks and study to one readable file"),
        ("import", _import, True, "take in such a file"),
        ("backup", _backup, None, "a checked copy, in the backups or as FILE"),
        ("list", _list, False, "the backups, newest first"),
        ("restore", _restore, True, "go back to a backup; what is there is backed up first"),
        ("check", _check, None, "whether the notebook, or FILE, is sound"),
        ("recover", _recover, False, "set a damaged notebook aside, save what can be read"),
    ):
        verb = own.add_parser(name, help=words, description=words)
        verb.set_defaults(run=run)
        if file is not False:
            verb.add_argument("file", type=Path, metavar="FILE", nargs=None if file else "?")
        if run is _restore:
            verb.add_argument("--preview", action="store_true", help="only say what would change")
        verb.add_argument("--json", action="store_true", help="one JSON document on stdout")


def _own() -> Path:
    """The notebook's path. Raises SenselessError where there is none yet."""
    path = user_folder().notebook
    if not path.exists():
        raise SenselessError(f"there is no notebook yet at {path}")
    return path


def _export(options: argparse.Namespace) -> int:
    from desktop.notebook_jobs import export_notes
    from desktop.pages.keeping import held_words

    refuse_where_read_only(options.file)
    held = export_notes(_own(), options.library, options.file)
    body = {"file": str(options.file), **as_plain(held)}
    return _tell(options, body, f"{held_words(held)} → {options.file}")


def _import(options: argparse.Namespace) -> int:
    from desktop.notebook_jobs import import_notes

    path = user_folder().notebook
    refuse_where_read_only(path)
    done = import_notes(path, options.library, options.file)
    body = as_plain(done) | {"refused": [{"what": w, "why": why} for w, why in done.refused]}
    for what, why in done.refused:
        complain(f"{what}: {why}; nothing was taken from {options.file}")
    words = f"{done.added} added, {done.updated} updated, {done.unchanged} unchanged"
    words += f"; study: {counted(done.cards, 'card')}, {counted(done.reviews, 'review')}"
    if done.removed_marks or done.removed_cards:
        words += "; removed here since, not brought back:"
        words += f" {counted(done.removed_marks, 'mark')}, {counted(done.removed_cards, 'card')}"
    if done.waiting:
        words += f"; {done.waiting} of the marks wait: their words are edited or gone here"
    return _tell(options, body, words, NO if done.refused else DONE)


def _backup(options: argparse.Namespace) -> int:
    from db.backup import Reason, back_up, write_copy
    from db.notebook import open_notebook

    refuse_where_read_only(options.file or user_folder().notebook)
    path = _own()
    if options.file is None:
        made = back_up(path, Reason.ASKED).path
    elif options.file.exists():
        raise SenselessError(f"{options.file} is there already; choose another name")
    else:
        made = options.file
        with open_notebook(path) as book:
            write_copy(book.connection, made)
    return _tell(options, {"file": str(made)}, str(made))


def _list(options: argparse.Namespace) -> int:
    from db.backup import backups

    found = backups(user_folder().notebook)
    body = [
        {"file": str(one.path), "taken": one.taken.isoformat(), "reason": one.reason.value}
        for one in found
    ]
    words = "\n".join(
        f"{one.taken.astimezone():{_DAY}}  {one.reason:<9}  {one.path}" for one in found
    )
    return _tell(options, body, words or "no backup yet", DONE if found else NO)


def _restore(options: argparse.Namespace) -> int:
    from db.backup import preview, restore
    from db.notebook import open_notebook
    from desktop.pages.keeping import held_words

    path = _own()
    if options.preview:
        return _preview(options, path)
    refuse_where_read_only(path)
    open_notebook(path).close()
    change = preview(path, options.file)
    was = restore(path, options.file)
    return _tell(
        options,
        as_plain(change.then) | {"before": str(was.path)},
        f"{held_words(change.then)}, as in {options.file}; what was there before: {was.path}",
    )


def _preview(options: argparse.Namespace, path: Path) -> int:
    from db.backup import preview
    from desktop.pages.keeping import held_words

    change = preview(path, options.file)
    counts = {name: len(getattr(change, name)) for name in ("coming", "going", "changing")}
    words = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    body = as_plain(change.then) | counts | {"now": as_plain(change.now)}
    words = f"{held_words(change.then)}; now {held_words(change.now)}; of the marks {words}"
    return _tell(options, body, words)


def _check(options: argparse.Namespace) -> int:
    from db.backup import held_in, marks_in, opened
    from db.marks import Standing
    from db.storage import check
    from desktop.pages.keeping import held_words

    path = options.file or _own()
    if not path.is_file():
        raise SenselessError(f"{path} is no file")
    try:
        with closing(opened(path)) as connection:
            check(connection, path, full=True)
            marks = marks_in(connection, path).values()
            held = held_in(connection, path)
    except NotebookError as error:
        body = {"ok": False, "file": str(path), "damaged": isinstance(error, DamagedNotebookError)}
        why = error.happened if options.file else str(error)
        return _tell(options, body | {"detail": why}, f"FAIL  {why}", NO)
    lost = sum(mark.standing is Standing.LOST for mark in marks)
    body = {"ok": True, "file": str(path), **as_plain(held), "lost": lost}
    words = (
        f"ok    {path}: {held_words(held)}; {counted(lost, 'mark')} with no place in the content"
    )
    return _tell(options, body, words)


def _recover(options: argparse.Namespace) -> int:
    from db.backup import backups
    from db.notebook import open_notebook
    from db.salvage import recover

    path = user_folder().notebook
    if not backups(path):
        _own()
    refuse_where_read_only(path)
    try:
        open_notebook(path).close()
    except DamagedNotebookError:
        found = recover(path)
    else:
        raise SenselessError(f"{path} is sound: there is nothing to recover")
    backup = str(found.backup.path) if found.backup else None
    body = {"aside": found.aside and str(found.aside), "backup": backup, "salvaged": found.salvaged}
    body |= {"cards": found.cards, "reviews": found.reviews}
    words = f"damaged file: {found.aside}\nbegun with: {backup}\nread from it: "
    words += f"{counted(found.salvaged, 'mark')}, {counted(found.cards, 'study card')}"
    words += f", {counted(found.reviews, 'review')}"
    return _tell(options, body, words)


def _tell(options: argparse.Namespace, body: object, words: str, code: int = DONE) -> int:
    if options.json:
        print_json(body)
    else:
        print(words)
    return code
