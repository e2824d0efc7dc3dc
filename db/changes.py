"""What changed between two editions of the content, word by word, changed doses first."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher
from enum import Enum, StrEnum
from pathlib import Path

from clinical.citation import Citation
from clinical.quantity import spell
from db.address import Address
from db.library import Library, open_library
from db.outline import FIELD_TITLES
from db.records import KINDS, Edition, Fit, Record, Statement, fields_of, is_part

Records = Mapping[Address, Record]

_DOSE_FIELDS = {"steps", "rule", "doses", "strengths_mg", "mg_per_ml", "frequency"}
_DOSE = re.compile(r"\d[\d,.]*(?= ?(?:mg|mcg|g|mL|mL/min)\b)")
_WORD = re.compile(r"\S+\s*")
_UNSAID = {"id", "html", "checked", "level"}
"""Fields that say nothing to a reader."""


_TITLES = {
    "rule": "Label table",
    "bands": "",
    "daily_mg": "a day, mg",
    "single_doses_mg": "each dose, mg",
    "supplement_mg": "after haemodialysis, mg",
    "strengths_mg": "strengths, mg",
    "total_mg": "in the day, mg",
    "doses_mg": "doses, mg",
    "rows": "",
    "fits": "In whom",
    "sections": "",
    "statements": "",
}
"""What a field is called in front of a change, where its own name would not do."""
_NAMES = ("title", "label", "outcome", "what", "body", "term", "subject", "drug", "name", "study")


class Way(StrEnum):
    """What became of a record."""

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Difference:
    """One part that reads otherwise; one of the two texts may be empty.

    `place` is its path of fields and ids, `where` the same in a reader's words.
    """

    place: str
    where: tuple[str, ...]
    before: str
    after: str
    dose: bool


@dataclass(frozen=True, slots=True)
class _Path:
    place: tuple[str, ...] = ()
    where: tuple[str, ...] = ()

    def down(self, step: str, name: str) -> "_Path":
        return _Path((*self.place, step), (*self.where, name))


@dataclass(frozen=True, slots=True)
class Change:
    """A record that is new, withdrawn or changed, with its differences."""

    address: Address
    title: str
    way: Way
    differences: tuple[Difference, ...] = ()

    @property
    def dose(self) -> bool:
        return any(difference.dose for difference in self.differences)


class Mark(StrEnum):
    SAME = "same"
    GONE = "gone"
    ADDED = "added"


def records_of(library: Library) -> Records:
    """Every record of a library by its address."""
    return {
        entry.address: library.record(entry.address)
        for kind in library.counts()
        for entry in library.entries(kind)
    }


def changes(before: Records, after: Records) -> tuple[Change, ...]:
    """Records with a changed dose first, then by kind, in the order of their addresses."""
    found = []
    for address in {**before, **after}:
        old, new = before.get(address), after.get(address)
        if old == new:
            continue
        if old is None or new is None:
            known = new or old
            assert known is not None
            found.append(Change(address, known.title, Way.NEW if old is None else Way.WITHDRAWN))
        else:
            parts = tuple(_differences(old, new, _Path()))
            found.append(Change(address, new.title, Way.CHANGED, parts))
    kinds = list(KINDS)
    return tuple(
        sorted(found, key=lambda c: (not c.dose, kinds.index(c.address.kind), c.address.id))
    )


def compared(one: Path, other: Path) -> tuple[Edition, Edition, tuple[Change, ...]]:
    """The older edition of two library files, the newer, and what changed. Raises LibraryError."""
    with open_library(one) as first, open_library(other) as second:
        older, newer = sorted((first, second), key=lambda library: library.edition.issued)
        return older.edition, newer.edition, changes(records_of(older), records_of(newer))


def word_by_word(before: str, after: str) -> tuple[tuple[Mark, str], ...]:
    """The two texts as one, in runs of words that stayed, went or came."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    runs: list[tuple[Mark, str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            runs.append((Mark.SAME, "".join(new[j1:j2])))
            continue
        if i2 > i1:
            runs.append((Mark.GONE, "".join(old[i1:i2])))
        if j2 > j1:
            runs.append((Mark.ADDED, "".join(new[j1:j2])))
    return tuple(runs)


def _differences(old: object, new: object, at: _Path) -> Iterator[Difference]:
    if old == new:
        return
    if isinstance(old, Statement) and isinstance(new, Statement):
        yield from _told(old.text, new.text, at)
        yield from _told(_text(old.cite), _text(new.cite), at.down("cite", "references"))
    elif is_part(old) and type(old) is type(new) and not isinstance(old, Citation):
        for name, was in fields_of(old):
            if name not in _UNSAID:
                yield from _differences(was, getattr(new, name), at.down(name, _title_of(name)))
    elif _has_ids(old) or _has_ids(new):
        yield from _by_id(old, new, at)
    else:
        yield from _told(_leaf(old), _leaf(new), at)


def _by_id(old: object, new: object, at: _Path) -> Iterator[Difference]:
    assert isinstance(old, tuple)
    assert isinstance(new, tuple)
    was, is_now = ({item.id: item for item in items} for items in (old, new))
    for id_ in {**was, **is_now}:
        inside = at.down(id_, _name_of(is_now.get(id_, was.get(id_))))
        if id_ in was and id_ in is_now:
            yield from _differences(was[id_], is_now[id_], inside)
        else:
            yield from _told(_text(was.get(id_)), _text(is_now.get(id_)), inside)


def _has_ids(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and hasattr(value[0], "id")


def _title_of(field: str) -> str:
    return _TITLES.get(field, FIELD_TITLES.get(field, field.replace("_", " ")))


def _name_of(item: object) -> str:
    """What a reader calls an item of a list; nothing for a statement, whose words follow."""
    names = (getattr(item, field, "") for field in _NAMES)
    return next((name for name in names if name), "")


def _told(before: str, after: str, at: _Path) -> Iterator[Difference]:
    if before != after:
        dose = bool(_DOSE_FIELDS & set(at.place)) or _doses(before) != _doses(after)
        where = tuple(name for name in at.where if name)
        yield Difference(".".join(at.place), where, before, after, dose)


def _doses(text: str) -> set[str]:
    return set(_DOSE.findall(text))


def _leaf(value: object) -> str:
    """A field's own value; unlike within a whole item, a choice and a yes or no are told too."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value.value) if isinstance(value, Enum) else _text(value)


def _text(value: object) -> str:
    """Any value of a record in words."""
    if value is None or isinstance(value, bool | Enum):
        return ""
    if isinstance(value, Statement):
        return value.text
    if isinstance(value, Citation):
        return f"{value.reference}, {value.locator}" if value.locator else value.reference
    if isinstance(value, Decimal):
        return spell(value)
    if isinstance(value, Fit):
        return f"{value.factor}: {value.suitability}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return "; ".join(_text(item) for item in value)
    if is_part(value):
        parts = (_text(inner) for name, inner in fields_of(value) if name not in _UNSAID)
        return " · ".join(part for part in parts if part)
    return str(value)
