"""A notebook as one file to read, print and carry: Markdown, with the data at its end as JSON.

What is read back is only the JSON. It is read whole or not at all: nothing of a file with a fault
in it gets into the notebook.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from clinical.said import Said, said_of
from db.address import Address
from db.errors import NotebookError, UnknownAddressError, system_reason
from db.labels.places import KIND as LABEL
from db.labels.places import PARTED
from db.library import Library
from db.marks import (
    MOST_QUOTE,
    MOST_TITLE,
    Anchor,
    Mark,
    MarkKind,
    Standing,
    kept,
    kept_anchor,
    kept_tags,
    refuse_too_long,
)
from db.notebook import Notebook
from db.outline import tab_of
from db.records import Tab
from db.storage import write_whole
from db.study_file import own_cards
from db.study_file import read as read_study
from db.study_log import Log, take

FORMAT = 1
_NOTHING = Log()
_FENCE = "```json dorsal-notebook"
_MOST_BYTES = 64 * 1024 * 1024
_MOST_MARKS = 200_000
_MOST_SHOWN = 20
_MOST_EDITION = 40
_ID = re.compile("[0-9a-f]{32}")
_FACT = re.compile("(?:[0-9a-f]{16})?")
_FIRST_YEAR, _LAST_YEAR = 2000, 2200
_SPECIAL = re.compile(r"[\\`*_{}\[\]]")
_LEADING = re.compile(r"^(\s*\d*)([#>+=~.)-])", re.MULTILINE)
_LABELS = "Official labels"
_NOWHERE = "No longer in this library"
_FIELDS = frozenset(("id", "kind", "at", "origin", "words", "tags", "made", "changed", "edition"))
_ANCHOR_FIELDS = frozenset(("address", "title", "quote", "before", "after", "fact"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """How many marks of a file were new, newer than here, or neither; how many study cards were new
    or newer, and how many reviews; of how many marks and cards of the reader's own it was found
    that they had been removed here since, and stay so; how many of the marks taken in wait, being
    edited or lost in this edition. Where `refused` names anything, what and why, nothing was taken
    from the file.
    """

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    cards: int = 0
    reviews: int = 0
    removed_marks: int = 0
    removed_cards: int = 0
    waiting: int = 0
    refused: tuple[tuple[str, str], ...] = ()


def exported(marks: Iterable[Mark], library: Library, log: Log = _NOTHING) -> str:
    """The marks as one text, grouped by tab and record in the order of the library; then the cards
    of the reader's own. The data has all that was studied.
    """
    marks = tuple(marks)
    lines = [
        "# Notebook",
        "",
        f"Marks: {len(marks):,}. Written by Dorsal with content {library.edition.version}."
        " The block at the end is the data: a Dorsal reads it back.",
    ]
    said_by = _said_by(library)
    for tab, title, group in _grouped(marks, library):
        if tab:
            lines += ["", f"## {_plain(tab)}"]
        lines += ["", f"### {_plain(title)}"]
        for mark in group:
            stands = mark.quote and mark.address.place and mark.standing is not Standing.LOST
            lines += ["", *_paragraphs(mark, said_by(mark.address) if stands else "")]
    lines += _study_lines(log)
    lines += ["", _FENCE, *_data_lines(marks, log), "```", ""]
    return "\n".join(lines)


def write_export(marks: Iterable[Mark], library: Library, path: Path, log: Log = _NOTHING) -> None:
    """Writes the text to a file, whole or not at all. Raises NotebookError."""
    content = exported(marks, library, log).encode()
    try:
        write_whole(path, content)
    except OSError as error:
        raise NotebookError(
            Said(
                "The notes could not be written to {path}: {error}.",
                path=path,
                error=system_reason(error),
            ),
            Said("The notebook is as it was: choose another place, or make room there."),
        ) from error


def import_notebook(notebook: Notebook, path: Path) -> Imported:
    """Takes the marks and the study of a file that are new or were changed later than here.

    Raises NotebookError where the file cannot be read or the notebook not written.
    """
    found, log, refused = _read(path)
    if refused:
        return Imported(refused=tuple(refused[:_MOST_SHOWN]))
    added, updated = notebook.take(tuple(found))
    removed = {mark.id for mark in notebook.removed()} & {mark.id for mark in found}
    studied = take(notebook, log)
    return Imported(
        added=added,
        updated=updated,
        unchanged=len(found) - added - updated - len(removed),
        cards=studied.cards,
        reviews=studied.reviews,
        removed_marks=len(removed),
        removed_cards=studied.stay_removed,
    )


def _data_lines(marks: tuple[Mark, ...], log: Log) -> Iterator[str]:
    """The data, a line for each mark, card and review: encoded at once it would hold up others."""
    yield f'{{"format": {FORMAT}, "marks": ['
    yield from _joined(map(as_json, marks))
    yield '], "study": {"cards": ['
    yield from _joined(map(asdict, log.cards))
    yield '], "reviews": ['
    yield from _joined(map(asdict, log.reviews))
    yield "]}}"


def _joined(entries: Iterable[dict[str, Any]]) -> Iterator[str]:
    """JSON values, each on a line, with commas between."""
    comma = ""
    for entry in entries:
        yield comma + msgspec.json.encode(entry).decode()
        comma = ","


def as_json(mark: Mark) -> dict[str, Any]:
    """A mark as it stands in the data."""
    return {
        "id": mark.id,
        "kind": mark.kind.value,
        "at": _anchor_json(mark.anchor),
        "origin": _anchor_json(mark.origin),
        "words": mark.words,
        "tags": list(mark.tags),
        "made": mark.made.isoformat(),
        "changed": mark.changed.isoformat(),
        "edition": mark.edition,
    }


def _anchor_json(anchor: Anchor) -> dict[str, str]:
    return {
        "address": str(anchor.address),
        "title": anchor.title,
        "quote": anchor.quote,
        "before": anchor.before,
        "after": anchor.after,
        "fact": anchor.fact,
    }


def _grouped(
    marks: tuple[Mark, ...], library: Library
) -> Iterator[tuple[str, str, tuple[Mark, ...]]]:
    """The marks of each record, with its title, and the tab's name before its first record."""
    groups: dict[Address, list[Mark]] = {}
    for mark in marks:
        groups.setdefault(mark.address.record, []).append(mark)
    tabs = [tab.value for tab in Tab]
    placed = []
    for address, group in groups.items():
        try:
            tab = tabs.index(tab_of(library.record(address)).value)
            title = library.title(address)
        except UnknownAddressError:
            tab = len(tabs) if address.kind == LABEL else len(tabs) + 1
            title = group[0].anchor.title.partition(PARTED)[0] or str(address)
        placed.append((tab, title, str(address), tuple(group)))
    last = -1
    for tab, title, _, marks_of in sorted(placed, key=lambda one: one[:3]):
        heading = (
            (*tabs, _LABELS, _NOWHERE)[tab].replace("-", " ").capitalize() if tab != last else ""
        )
        last = tab
        yield heading, title, marks_of


def _said_by(library: Library) -> Callable[[Address], str]:
    """Names the references of the statement at an address; each is looked up once."""

    @cache
    def said_by(address: Address) -> str:
        try:
            return "; ".join(one.short for one in library.references_of(address))
        except UnknownAddressError:
            return ""

    return said_by


def _paragraphs(mark: Mark, said_by: str) -> Iterator[str]:
    tags = "".join(f" · {_plain(tag)}" for tag in mark.tags)
    standing = {
        Standing.AT: "",
        Standing.EDITED: " · the words here have changed since",
        Standing.MOVED: f" · moved here from {mark.origin.address}",
        Standing.LOST: " · its words are no longer in the content",
    }[mark.standing]
    made = mark.made.date().isoformat()
    yield f"**{mark.kind.value.capitalize()}** · {made} · {mark.address}{tags}{standing}"
    for words, lead in (
        (mark.quote or mark.anchor.before, "> "),
        (f"— {said_by}" if said_by else "", "> "),
        (mark.words, ""),
    ):
        if words:
            yield ""
            yield lead + f"  \n{lead}".join(_plain(words).split("\n"))


def _study_lines(log: Log) -> Iterator[str]:
    if not log.cards:
        return
    yield from ("", "## Study", "")
    yield f"Cards studied or made: {len(log.cards):,}. Reviews: {len(log.reviews):,}."
    for card in own_cards(log):
        yield from ("", f"**{_plain(card.question)}**")
        for line in card.answer:
            yield from ("", _plain(line))


def _plain(text: str) -> str:
    """Words that Markdown takes as they are."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return _LEADING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text))


class _RefusedError(Exception):
    """One thing of a file that is not as it must be."""


def _read(path: Path) -> tuple[list[Mark], Log, list[tuple[str, str]]]:
    """The marks and the study of a file, and what of it cannot be taken, with why."""
    try:
        entries, study = _entries(_text(path))
    except _RefusedError as refused:
        return [], _NOTHING, [(path.name, said_of(refused))]
    marks: dict[str, Mark] = {}
    faults = []
    for number, entry in enumerate(entries, 1):
        try:
            mark = _mark(entry)
            if mark.id in marks:
                raise _RefusedError(Said("its id is in the file twice"))
            marks[mark.id] = mark
        except _RefusedError as refused:
            faults.append((Said("mark {number}", number=number), said_of(refused)))
    log, refused_too = (_NOTHING, []) if study is None else read_study(study)
    return list(marks.values()), log, faults + refused_too


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise NotebookError(
            Said("{path} cannot be read: {error}.", path=path, error=system_reason(error)),
            Said("The notebook is as it was: choose a file that Dorsal has exported."),
        ) from error
    if len(data) > _MOST_BYTES:
        raise _RefusedError(Said("it is larger than {most} MB", most=_MOST_BYTES // 1024 // 1024))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise _RefusedError(Said("it is not text in UTF-8")) from None


def _entries(text: str) -> tuple[list[Any], Any]:
    """The marks of the data, and its study, None in a file from before there was any."""
    start = text.rfind("\n" + _FENCE + "\n")
    end = text.find("\n```", start + len(_FENCE) + 2)
    if start < 0 or end < 0:
        raise _RefusedError(Said("it has no data of a notebook at its end: was it cut short?"))
    try:
        data = msgspec.json.decode(text[start + len(_FENCE) + 2 : end])
    except (msgspec.DecodeError, RecursionError) as error:
        raise _RefusedError(Said("its data cannot be read: {error}", error=error)) from None
    if not isinstance(data, dict) or not isinstance(data.get("format"), int) or not data["format"]:
        raise _RefusedError(Said("its data does not say which format it has"))
    if data["format"] > FORMAT:
        raise _RefusedError(Said("it was written by a newer Dorsal"))
    marks = data.get("marks")
    if not isinstance(marks, list) or len(marks) > _MOST_MARKS:
        raise _RefusedError(Said("its data has no list of at most {most} marks", most=_MOST_MARKS))
    return marks, data.get("study")


def _mark(entry: Any) -> Mark:
    _refuse_other_fields(entry, _FIELDS, "the mark")
    origin = _anchor(entry["origin"])
    tags = entry["tags"]
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise _RefusedError(Said("its tags are not a list of words"))
    if kept_tags(tuple(tags)) != tuple(tags):
        raise _RefusedError(Said("a tag is empty, there twice, or holds control characters"))
    made, changed = _time(entry, "made"), _time(entry, "changed")
    if changed < made:
        raise _RefusedError(Said("it was changed before it was made"))
    mark = Mark(
        id=_string(entry, "id", 32, _ID),
        kind=_kind(_string(entry, "kind", 20)),
        anchor=_anchor(entry["at"]),
        origin=origin,
        words=_string(entry, "words"),
        tags=tuple(tags),
        made=made,
        changed=changed,
        edition=_string(entry, "edition", _MOST_EDITION),
    )
    try:
        refuse_too_long(mark)
    except NotebookError as error:
        raise _RefusedError(error.happened) from None
    return mark


def _anchor(entry: Any) -> Anchor:
    _refuse_other_fields(entry, _ANCHOR_FIELDS, "its place")
    try:
        address = Address.parse(_string(entry, "address", MOST_TITLE))
    except ValueError:
        raise _RefusedError(Said("its place is not an address")) from None
    anchor = Anchor(
        address=address,
        title=_string(entry, "title"),
        quote=_string(entry, "quote", MOST_QUOTE),
        before=_string(entry, "before"),
        after=_string(entry, "after"),
        fact=_string(entry, "fact", 16, _FACT),
    )
    if kept_anchor(anchor) != anchor:
        raise _RefusedError(Said("more stands around its words than a notebook keeps"))
    return anchor


def _refuse_other_fields(entry: Any, fields: frozenset[str], what: str) -> None:
    if not isinstance(entry, dict) or entry.keys() != fields:
        raise _RefusedError(
            Said(
                "{what} does not have these fields alone: {names}",
                what=what,
                names=", ".join(sorted(fields)),
            )
        )


def _string(
    entry: dict[str, Any], name: str, most: int | None = None, form: re.Pattern[str] | None = None
) -> str:
    value = entry[name]
    if not isinstance(value, str):
        raise _RefusedError(Said("its field {name} is not text", name=name))
    if most is not None and len(value) > most:
        raise _RefusedError(
            Said("its field {name} is longer than {most} characters", name=name, most=most)
        )
    if kept(value) != value:
        raise _RefusedError(Said("its field {name} holds control characters", name=name))
    if form and not form.fullmatch(value):
        raise _RefusedError(Said("its field {name} does not have its form", name=name))
    return value


def _kind(text: str) -> MarkKind:
    if text not in tuple(MarkKind):
        raise _RefusedError(Said("its kind is none of bookmark, highlight, note"))
    return MarkKind(text)


def _time(entry: dict[str, Any], name: str) -> datetime:
    try:
        time = datetime.fromisoformat(_string(entry, name, 40))
    except ValueError:
        raise _RefusedError(Said("its field {name} is not a time", name=name)) from None
    if time.year >= _LAST_YEAR:
        why = Said("the year {year} lies far in the future", year=str(time.year))
        raise _RefusedError(
            Said("its field {name} is not a time that can be: {why}", name=name, why=why)
        )
    if time.tzinfo is None or time.year < _FIRST_YEAR:
        raise _RefusedError(
            Said("its field {name} is not a time with its zone, after the year 2000", name=name)
        )
    return time.astimezone(UTC)
