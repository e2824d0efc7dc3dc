"""A held label's doses beside those that Dorsal's content took from another version of it."""

from dataclasses import dataclass
from itertools import groupby

from clinical.quantity import spell
from db.address import Address
from db.labels.agreement import Checked, Family, Taken
from db.labels.places import HELD, Meant, beside_ours, side_by_side
from db.labels.records import Label
from db.labels.store import Entry
from desktop.pages.label import dated, version_words
from desktop.pages.markup import Page, badge, card, heading, link, table, text
from desktop.pages.signs import Sign
from desktop.words import grouped, later, tr

_STANDS = Sign("✓", later("stands in it"), "advised")
_MISSING = Sign("▲", later("not found in it"), "caution")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A held label that is newer than what Dorsal's content was written from, or says other doses.

    So many of the doses `checked` are `missing` in it.
    """

    entry: Entry
    family: Family
    newer: bool
    missing: int
    checked: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A label, the regimens Dorsal has of its drug, and which of their doses it has.

    `written_from` is the version the content was written from, where that is held too.
    """

    meant: Meant
    entry: Entry
    label: Label
    family: Family
    doses: tuple[Checked, ...]
    written_from: Entry | None = None


def beside_page(address: Address, beside: Beside) -> Page:
    entry, family = beside.entry, beside.family
    title = tr("Doses of {title} beside Dorsal’s", title=entry.title)
    parts = [
        f"<h1>{text(title)}</h1>",
        _verdict(beside),
        _sides(beside),
        heading(tr("Each dose Dorsal took from the section on dosage"), "doses"),
        _table(beside) if beside.doses else "",
    ]
    if beside.written_from is not None and beside.written_from.set_id != entry.set_id:
        parts.append(_word_by_word(beside, beside.written_from))
    parts.append(
        '<p class="caption">'
        + tr(
            "Compared are numbers alone, in the sections of the same number: what is in "
            "other words, or new, only reading shows. Dorsal’s doses rest on {short}.",
            short=link(Address("reference", family.reference.id), family.reference.short),
        )
        + "</p>"
    )
    return Page(address=address.record, title=title, html="".join(parts))


def concerns(finding: Finding, record: Address | None) -> bool:
    """Whether a finding belongs over a record: not over another product, or regimen of one."""
    if record is None or record.kind not in ("regimen", "product"):
        return True
    regimens = finding.family.regimens
    ids = {"regimen": [one.id for one in regimens],
           "product": [id_ for one in regimens for id_ in one.products]}  # fmt: skip
    return record.id in ids[record.kind]


def notice_words(findings: tuple[Finding, ...]) -> str:
    """What stands over the doses, as HTML, of the first of some findings; nothing of none."""
    if not findings:
        return ""
    first = findings[0]
    entry, short = first.entry, text(first.family.reference.short)
    named = f"{text(entry.title)} ({text(entry.labeler)}), {version_words(entry)}"
    if first.missing:
        told = tr(
            "▲ &nbsp;Other doses in a label held on this machine: {missing} of the "
            "{checked} that Dorsal took from {short} do not stand in {named}.",
            missing=first.missing,
            checked=first.checked,
            short=short,
            named=named,
        )
    elif first.checked:
        told = tr(
            "◇ &nbsp;A label newer than that of Dorsal’s doses ({short}) is held on this "
            "machine: {named}. All {checked} doses stand in it.",
            short=short,
            named=named,
            checked=first.checked,
        )
    else:
        told = tr(
            "◇ &nbsp;A label newer than that of Dorsal’s doses ({short}) is held on this "
            "machine: {named}. Its sections cannot be compared with Dorsal’s doses.",
            short=short,
            named=named,
        )
    which = Meant(entry.set_id, None if entry.newest else entry.version)
    more = len(findings) - 1
    others = link(HELD, tr("and {more} more", more=grouped(more)))
    compare = link(beside_ours(which), tr("Compare"))
    return f"{told} {compare} &nbsp;·&nbsp; {others}" if more else f"{told} {compare}"


def _verdict(beside: Beside) -> str:
    missing = [one for one in beside.doses if not one.stands]
    named = f"{text(beside.entry.title)}, {version_words(beside.entry)}"
    if not beside.doses:
        words = tr(
            "{named}, has no sections of the numbers that Dorsal’s doses come from.", named=named
        )
        return card(
            "unknown",
            tr("<p class='status unknown'>? &nbsp;Cannot be compared</p>{words}", words=words),
        )
    if missing:
        told = tr(
            "▲ &nbsp;{number} of {number_2} not found",
            number=len(missing),
            number_2=len(beside.doses),
        )
        words = (
            "<p>"
            + tr(
                "Of the doses that Dorsal shows, {number} of {number_2} do not stand in the "
                "same section of {named}. Read its section before you dose.",
                number=len(missing),
                number_2=len(beside.doses),
                named=named,
            )
            + "</p>"
        )
        return card("caution", f"<p class='status caution'>{told}</p>{words}")
    told = tr("✓ &nbsp;All {number} found", number=len(beside.doses))
    words = (
        "<p>"
        + tr("All doses that Dorsal shows stand in the same sections of {named}.", named=named)
        + "</p>"
    )
    return card("advised", f"<p class='status advised'>{told}</p>{words}")


def _sides(beside: Beside) -> str:
    entry, reference = beside.entry, beside.family.reference
    dosage = beside.label.section("2")
    at = beside.meant.at(dosage.anchor if dosage else "")
    rows = [
        (
            tr("Dorsal’s content was written from"),
            link(Address("reference", reference.id), reference.short),
            text(_issued(reference.version, reference.issued)),
        ),
        (
            tr("Held on this machine"),
            link(at, f"{entry.title}, {entry.labeler}"),
            text(version_words(entry)),
        ),
    ]
    if beside.written_from is not None and beside.written_from.set_id == entry.set_id:
        compare = link(_comparison(beside, beside.written_from), tr("Word by word"))
        rows.append((tr("What else changed"), compare, ""))
    return table(("", "", ""), [(f'<span class="soft">{a}</span>', b, c) for a, b, c in rows])


def _issued(version: str, issued: str) -> str:
    told = dated(issued.replace("-", ""))
    return tr("version {version} of {told}", version=version, told=told) if version else told


def _comparison(beside: Beside, other: Entry) -> Address:
    before = Meant(other.set_id, None if other.newest else other.version)
    return side_by_side(before, beside.meant)


def _word_by_word(beside: Beside, other: Entry) -> str:
    words = link(_comparison(beside, other), tr("Both labels word by word"))
    return (
        "<p>"
        + tr("The label the content was written from is held too: {words}.", words=words)
        + "</p>"
    )


def _table(beside: Beside) -> str:
    parts = []
    by_regimen = groupby(beside.doses, key=lambda one: (one.taken.regimen, one.taken.title))
    for (regimen, title), same in by_regimen:
        rows = [
            (
                text(one.taken.what),
                f'<span class="number">{text(_doses(one.taken))}</span>',
                _sections(beside, one.taken),
                badge(_STANDS if one.stands else _MISSING),
            )
            for one in sorted(same, key=lambda one: one.stands)
        ]
        head = ("", tr("Dorsal’s doses"), tr("Section"), tr("In the label held here"))
        parts.append(f"<h3>{link(regimen, title)}</h3>{table(head, rows, first_percent=40)}")
    return "".join(parts)


def _doses(taken: Taken) -> str:
    return f"{', '.join(dict.fromkeys(map(spell, taken.doses)))} {taken.unit}"


def _sections(beside: Beside, taken: Taken) -> str:
    found = {one: beside.label.section(one) for one in taken.sections}
    return ", ".join(
        link(beside.meant.at(section.anchor), name) if section else text(name)
        for name, section in found.items()
    )
