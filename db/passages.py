"""What the search can find: each record by its names, each statement, each row of a table."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from clinical.dosing import Band, holds
from clinical.quantity import spell
from db.address import Address
from db.outline import is_for_the_patient, outline, section_at, tab_of
from db.records import (
    Alternative,
    Author,
    Condition,
    Evidence,
    Interaction,
    Product,
    Record,
    Reference,
    Regimen,
    Table,
)

_KIND_BOOST = {
    "claim": 0.4,
    "contradiction": 0.5,
    "article": 0.5,
    "table": 0.6,
    "contraindication": 0.6,
    "reference": 0.7,
    "warning": 0.8,
    "regimen": 0.9,
}
_LOWEST_TYPED, _HIGHEST_TYPED = 5, 121
"""Clearances asked for one by one, in mL/min; a smaller number is rather a creatinine."""

Asked = Mapping[Address, tuple[str, ...]]


def passages_of(address: Address, record: Record, asked: Asked) -> Iterator[dict[str, object]]:
    """Rows of the passage table, in reading order. The first is the record itself.

    A place that is asked for and has no row else, such as a section, gets one.
    """
    rows = list(_passages(address, record))
    known = {row["address"] for row in rows}
    also = dict(_clearances(address, record)) | {address: tuple(_codes(record))}
    for place in asked:
        if place.record == address and str(place) not in known:
            section = section_at(record, place.place)
            title, body = (section.title, section.statements[0].text) if section else ("", "")
            rows.append(_row(address, record, place, title, body))
    for row in rows:
        place = Address.parse(str(row["address"]))
        asks = (*asked.get(place, ()), *also.get(place, ()))
        yield {**row, "asks": " · ".join(asks)}


def _passages(address: Address, record: Record) -> Iterator[dict[str, object]]:
    yield _row(address, record, address, "", _names(record))
    extra = {e.finding.id: _study_words(e) for e in _evidence(record)}
    for section in outline(record):
        if is_for_the_patient(section.id):
            continue
        for statement in section.statements:
            body = " ".join((statement.text, extra.get(statement.id, ""))).strip()
            yield _row(address, record, address.at(statement.id), section.title, body)
    for pending in getattr(record, "pending", ()):
        body = f"{pending.subject}. {pending.why}"
        yield _row(address, record, address.at("pending"), "Not yet verified", body)
    yield from _table_rows(address, record)


def _clearances(address: Address, record: Record) -> Iterator[tuple[Address, tuple[str, ...]]]:
    """For each row of a renal table, the clearances it holds, in mL/min, as people type them."""
    if isinstance(record, Regimen) and record.rule:
        brand = record.title.partition(":")[0].partition(",")[0]
        for band in record.rule.bands:
            held = [str(n) for n in range(_LOWEST_TYPED, _HIGHEST_TYPED) if holds(band, Decimal(n))]
            if band.high is not None:
                held.append(f"under {band.high + 1 if band.high_inclusive else band.high}")
            asks = tuple(f"{brand} CrCl {words}" for words in held)
            yield address.at(f"rule.bands.{band.id}"), asks


def _codes(record: Record) -> Iterator[str]:
    """Its ICD codes, whole and by their last figure fewer, as they are in the world's edition."""
    if isinstance(record, Condition):
        codes = [one.code for one in (*record.icd10cm.codes, *record.icd11.codes)]
        wider = [code[:-1] for code in codes if not code[:-1].endswith(".")]
        yield from dict.fromkeys((*codes, *wider))


def _band_words(band: Band) -> str:
    """A row of a renal table in words: its dose, or that it is not to be given.

    What a day comes to is told only where every day has a dose.
    """
    daily = band.doses_per_day is not None and band.doses_per_day >= 1
    doses = band.daily_mg if daily else band.single_doses_mg
    dose = f"{' to '.join(map(spell, doses))} mg {'a day' if daily else 'a dose'}" if doses else ""
    start = f"start: {band.start}" if band.start not in ("", "none") else ""
    then = f"then {band.maintenance}" if band.maintenance else ""
    said = ", ".join(words for words in (dose, band.frequency, start, then, band.note) if words)
    return f"{band.label} mL/min: {said}"


def _row(
    record_address: Address, record: Record, address: Address, section: str, body: str
) -> dict[str, object]:
    aliases = _aliases(record) if address == record_address else ()
    return {
        "address": str(address),
        "record": str(record_address),
        "tab": tab_of(record).value,
        "title": record.title,
        "aliases": " · ".join(aliases),
        "section": section,
        "body": body,
        "boost": _boost(record_address, address),
    }


def _aliases(record: Record) -> tuple[str, ...]:
    if isinstance(record, Reference):
        return (record.short,)
    return getattr(record, "aliases", ())


def _boost(record: Address, address: Address) -> float:
    """How much a passage counts: what answers stands before what is talked about."""
    part = 1.0 if address == record else 0.7
    return part * _KIND_BOOST.get(record.kind, 1.0)


def _names(record: Record) -> str:
    """The words under which a record is known besides its title and aliases."""
    if isinstance(record, Condition):
        return " ".join(f"{c.code} {c.title}" for c in (*record.icd10cm.codes, *record.icd11.codes))
    if isinstance(record, Reference):
        authors = ", ".join(_author(a) for a in record.authors)
        words = (record.short, authors, record.container, record.issued, record.doi, record.pmid)
        return " ".join(w for w in words if w)
    if isinstance(record, Product):
        return " ".join((record.brand, record.generic, record.form, record.release))
    if isinstance(record, Alternative):
        return record.group
    if isinstance(record, Interaction):
        return record.agent_class
    return ""


def _author(author: Author) -> str:
    return author.literal or f"{author.family} {author.given}".strip()


def _evidence(record: Record) -> Iterator[Evidence]:
    yield from getattr(record, "evidence", ())
    yield from getattr(record, "harms", ())


def _study_words(evidence: Evidence) -> str:
    outcomes = ", ".join(effect.outcome for effect in evidence.effects)
    words = (evidence.design, evidence.population, evidence.drug, evidence.comparator, outcomes)
    return " · ".join(w for w in words if w)


def _table_rows(address: Address, record: Record) -> Iterator[dict[str, object]]:
    if isinstance(record, Table):
        for row in record.rows:
            body = f"{row.term} {row.group}".strip()
            yield _row(address, record, address.at(f"rows.{row.id}"), record.population, body)
    if isinstance(record, Regimen) and record.rule:
        for band in record.rule.bands:
            place = address.at(f"rule.bands.{band.id}")
            yield _row(address, record, place, "Renal table", _band_words(band))
