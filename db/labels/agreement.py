"""Whether the doses that Dorsal took from a label stand in another label or version of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from clinical.citation import Citation, VerifyKind
from db.address import Address
from db.labels.markup import words_of
from db.labels.records import Label, Section
from db.labels.store import Entry
from db.library import Library
from db.records import Jurisdiction, Product, Reference, Regimen
from db.words import fold

_DOSAGE = "2"
_SECTION = re.compile(r"(?<![\d.])\d{1,2}(?:\.\d{1,2})+")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_IN_ORDER = 2
"""From so many doses on, a row of a table is looked for as it is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """The regimens that rest on one label, whose brands and generic name the products have."""

    reference: Reference
    brands: frozenset[str]
    generic: str
    regimens: tuple[Regimen, ...]

    def is_older_than(self, entry: Entry) -> bool:
        """Whether a label is later than the version Dorsal's content was written from."""
        if entry.set_id == self.reference.set_id and self.reference.version:
            return entry.version > int(self.reference.version)
        return entry.effective > self.reference.issued.replace("-", "")

    def is_written_from(self, entry: Entry) -> bool:
        version = str(entry.version)
        return (entry.set_id, version) == (self.reference.set_id, self.reference.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Doses that Dorsal took from sections of a label; `row` where in their printed order."""

    regimen: Address
    title: str
    what: str
    doses: tuple[Decimal, ...]
    unit: str = "mg"
    sections: tuple[str, ...]
    row: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """Whether doses stand in the same sections of another label."""

    taken: Taken
    stands: bool


def families(library: Library) -> tuple[Family, ...]:
    """The US regimens by the label that their doses were taken from, in reading order."""
    found: dict[str, list[Regimen]] = {}
    for regimen in library.of_type(Regimen):
        if regimen.jurisdiction is Jurisdiction.US:
            found.setdefault(regimen.cite[0].reference, []).append(regimen)
    return tuple(
        _family(library, reference, tuple(found[reference.id]))
        for reference in library.of_type(Reference, tuple(found))
        if reference.set_id
    )


def _family(library: Library, reference: Reference, regimens: tuple[Regimen, ...]) -> Family:
    ids = dict.fromkeys(id_ for regimen in regimens for id_ in regimen.products)
    products = library.of_type(Product, tuple(ids))
    return Family(
        reference=reference,
        brands=frozenset(fold(one.brand) for one in products if one.brand),
        generic=fold(products[0].generic),
        regimens=regimens,
    )


def may_be_of(entry: Entry, known: tuple[Family, ...]) -> tuple[Family, ...]:
    """By the label itself, its brand, or its generic name, the longest; in reading order."""
    title = fold(entry.title)
    ways = (
        lambda family: family.reference.set_id == entry.set_id,
        lambda family: any(brand in title for brand in family.brands),
    )
    for way in ways:
        if found := next(filter(way, known), None):
            return (found,)
    generic = max((one.generic for one in known if one.generic in title), key=len, default=None)
    return tuple(one for one in known if one.generic == generic)


def family_of(entry: Entry, label: Label, known: tuple[Family, ...]) -> Family | None:
    """A label that names no brand is of the family with most of whose doses it agrees."""
    candidates = may_be_of(entry, known)
    if len(candidates) < 2:
        return next(iter(candidates), None)
    return max(candidates, key=lambda family: _agreement(checked(family, label)))


def _agreement(doses: tuple[Checked, ...]) -> float:
    """The share that stands, 0 to 1."""
    return sum(one.stands for one in doses) / max(len(doses), 1)


def checked(family: Family, label: Label) -> tuple[Checked, ...]:
    """Each dose whose section the label has; none where it has no such sections."""
    numbers = {
        section.number: tuple(_numbers(section)) for section in label.walk() if section.number
    }
    found = []
    for regimen in family.regimens:
        for taken in _taken(regimen):
            said = [numbers[one] for one in taken.sections if one in numbers]
            if said:
                stands = any(_stands(taken, one) for one in said)
                found.append(Checked(taken=taken, stands=stands))
    return tuple(found)


def _stands(taken: Taken, said: tuple[Decimal, ...]) -> bool:
    wanted = taken.doses
    if not taken.row:
        return set(wanted) <= set(said)
    return any(said[at : at + len(wanted)] == wanted for at in range(len(said)))


def _taken(regimen: Regimen) -> Iterator[Taken]:
    """What of a regimen is doses of the section on dosage."""
    for one in _all_taken(regimen):
        if one.doses and any(section.split(".")[0] == _DOSAGE for section in one.sections):
            yield one


def _all_taken(regimen: Regimen) -> Iterator[Taken]:
    address, title, rule = Address("regimen", regimen.id), regimen.title, regimen.rule
    for step in regimen.steps:
        yield Taken(
            regimen=address,
            title=title,
            what=f"day {step.days}",
            doses=step.doses_mg,
            sections=_sections(regimen.cite),
        )
    for figure in regimen.figures:
        doses = (figure.value, figure.low, figure.high)
        if figure.unit.startswith("mg") and figure.checked is not VerifyKind.DERIVED:
            yield Taken(
                regimen=address,
                title=title,
                what=figure.what,
                doses=tuple(dose for dose in doses if dose is not None),
                unit=figure.unit,
                sections=_sections(figure.cite),
            )
    for band in rule.bands if rule else ():
        row = len(band.single_doses_mg) > _IN_ORDER
        yield Taken(
            regimen=address,
            title=title,
            what=f"clearance {band.label} mL/min",
            doses=(*band.daily_mg, *band.single_doses_mg) if row else band.single_doses_mg,
            sections=_sections(band.cite),
            row=row,
        )
    if rule:
        yield Taken(
            regimen=address,
            title=title,
            what="after haemodialysis",
            doses=rule.supplement_mg,
            sections=_sections(rule.cite),
            row=True,
        )


def _sections(cite: tuple[Citation, ...]) -> tuple[str, ...]:
    """The numbers of the sections that citations name."""
    return tuple(one for citation in cite for one in _SECTION.findall(citation.locator))


def _numbers(section: Section) -> Iterator[Decimal]:
    """Every number that a section says, with those within it and its tables, in reading order."""
    for part in section.walk():
        for html in (part.html, part.again):
            for found in _NUMBER.findall(words_of(html)):
                yield Decimal(found.replace(",", ""))
