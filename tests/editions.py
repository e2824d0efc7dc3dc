"""Other editions of the content, in which what becomes of each statement is known before."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from msgspec import structs

from db.address import Address
from db.build import build_library
from db.library import Library, open_library
from db.manuscript import Content
from db.marks import Anchor, Mark, MarkKind, Standing
from db.records import Condition, Record, Section, Statement

Change = dict[Address, Record]
Fates = dict[tuple[Address, str], Standing]
_FEW_LETTERS = 40


def condition(content: Content, address: Address) -> Condition:
    record = content.records[address]
    assert isinstance(record, Condition)
    return record


def other_edition(content: Content, changed: Change, path: Path) -> Library:
    """Without the questions, some of which would ask for what is no longer there."""
    build_library(replace(content, records=content.records | changed, questions=()), path)
    return open_library(path)


def one_of(anchors: list[Anchor], number: int) -> Mark:
    anchor = anchors[number % len(anchors)]
    return Mark(
        id=f"{number:032x}",
        kind=MarkKind.NOTE,
        anchor=anchor,
        origin=anchor,
        words=f"note {number}",
        tags=(),
        made=datetime(2026, 11, 1, tzinfo=UTC),
        changed=datetime(2026, 11, 1, tzinfo=UTC),
        edition="2026.11.1",
    )


def statements_in(record: Condition) -> list[Statement]:
    return [one for section in record.sections for one in section.statements]


def fates_in(content: Content) -> tuple[list[tuple[Address, Statement]], Fates]:
    """Every statement of the conditions; every third of them is edited, moved or deleted.

    Words so few that they might stand anywhere are not looked for elsewhere: they stay.
    """
    known = [(a, s) for a in conditions(content) for s in statements_in(condition(content, a))]
    fates = {
        (address, statement.id): (Standing.EDITED, Standing.MOVED, Standing.LOST)[number // 3 % 3]
        for number, (address, statement) in enumerate(known)
        if number % 3 == 0 and len(statement.text) > _FEW_LETTERS
    }
    return known, fates


def edition_with(content: Content, fates: Fates, path: Path) -> Library:
    """The content with each statement as it is to fare; what moves goes to the next condition."""
    names = conditions(content)
    changed: Change = {}
    for before, address in zip((names[-1], *names), names, strict=False):
        arrived = tuple(
            structs.replace(one, id=f"went-{one.id}")
            for one in statements_in(condition(content, before))
            if fates.get((before, one.id)) is Standing.MOVED
        )
        sections = [
            structs.replace(section, statements=tuple(edited(address, one, fates) for one in kept))
            for section in condition(content, address).sections
            if (kept := [one for one in section.statements if stays(address, one, fates)])
        ]
        if arrived:
            sections.append(Section(id="arrived", title="Arrived", statements=arrived))
        changed[address] = structs.replace(condition(content, address), sections=tuple(sections))
    return other_edition(content, changed, path)


def conditions(content: Content) -> tuple[Address, ...]:
    return tuple(a for a, record in content.records.items() if isinstance(record, Condition))


def stays(address: Address, one: Statement, fates: Fates) -> bool:
    return fates.get((address, one.id)) in (None, Standing.EDITED)


def edited(address: Address, one: Statement, fates: Fates) -> Statement:
    if (address, one.id) not in fates:
        return one
    text = one.text.replace(" ", " even now ", 2)
    return structs.replace(one, text=text, html=f"<p>{text}</p>")
