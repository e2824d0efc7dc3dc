"""Any part of a record by its place, with what supports it.

A place is a statement's name, or the path of fields and ids that leads to a part:
`evidence.enke2018.effects.leg-pain`, `rule.bands.upper`, `figures.half-life`. The empty place is
the record itself.
"""

from msgspec import Struct

from clinical.citation import Citation, VerifyKind
from db.records import (
    Article,
    Evidence,
    Interaction,
    Record,
    Warning,
    is_part,
    statements_of,
)


class Part(Struct, frozen=True):
    """A part, the record `over` it, the references that hold for it, how it was checked."""

    over: Record
    value: object
    cite: tuple[Citation, ...]
    checked: VerifyKind


def part_at(record: Record, place: str) -> Part | None:
    """The part at a place, or None where the record has none there or nothing supports it."""
    for statement in statements_of(record):
        if statement.id == place:
            return Part(record, statement, statement.cite, statement.checked)
    value: object = record
    support = _support(value)
    for step in place.split(".") if place else ():
        value = _inside(value, step)
        support = _support(value) or support
    return Part(record, value, *support) if value is not None and support else None


def _inside(value: object, step: str) -> object:
    if isinstance(value, tuple):
        if step.isdigit() and int(step) < len(value):
            return value[int(step)]
        return next((item for item in value if getattr(item, "id", None) == step), None)
    return getattr(value, step, None) if is_part(value) else None


def _support(value: object) -> tuple[tuple[Citation, ...], VerifyKind] | None:
    if isinstance(value, Evidence):
        return value.finding.cite, value.finding.checked
    if isinstance(value, Warning):
        return value.action.cite, value.action.checked
    if isinstance(value, Interaction):
        return value.effect.cite, value.effect.checked
    if isinstance(value, Article):
        return (Citation(reference=value.reference),), VerifyKind.DERIVED
    cite, checked = getattr(value, "cite", ()), getattr(value, "checked", None)
    return (cite, checked) if cite and checked else None
