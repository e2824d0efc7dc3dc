"""Two official labels side by side: which sections differ, and the chosen one word by word."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.address import Address
from db.labels.comparison import Pair, within
from db.labels.places import Meant
from db.labels.records import Label
from db.labels.store import Entry
from desktop.pages.changes import told_word_by_word
from desktop.pages.label import version_words
from desktop.pages.markup import Page, anchor, badge, bullets, card, heading, link, table, text
from desktop.pages.signs import Sign
from desktop.words import later, tr

_DOSAGE = "34068-7"
_SAME = Sign("✓", later("in the same words"), "advised")
_OTHER = Sign("◐", later("changed"), "caution")
_ONLY_FIRST = Sign("−", later("only in the first"), "against")
_ONLY_SECOND = Sign("+", later("only in the second"), "advised")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two, as it was asked for."""

    meant: Meant
    entry: Entry
    label: Label


def comparison_page(address: Address, before: Side, after: Side, found: tuple[Pair, ...]) -> Page:
    """At the section of the address; without one, at dosage and administration."""
    place = address.place or _dosage(found)
    chosen = within(found, place)
    differing = [_linked(pair, address) for pair in found if pair.differs]
    titles = (" " + tr("and") + " ").join(dict.fromkeys((before.label.title, after.label.title)))
    parts = [
        f"<h1>{text(titles)}</h1>",
        _sides(before, after),
        heading(tr("What differs"), "differs"),
        f'<p class="lead">{_tally(found)}</p>',
        bullets(differing) if differing else "",
        _word_by_word(chosen) if chosen else "",
        heading(tr("All sections"), "sections"),
        bullets(_line(pair, address) for pair in found),
    ]
    title = tr("{titles} compared", titles=titles)
    return Page(address=address.record, title=title, html="".join(parts))


def _dosage(found: tuple[Pair, ...]) -> str:
    for pair in found:
        section = pair.after or pair.before
        if section is not None and section.code == _DOSAGE:
            return pair.place
    return next((pair.place for pair in found if pair.differs), "")


def _sides(before: Side, after: Side) -> str:
    rows = [
        (
            f'<span class="soft">{name}</span>',
            link(side.meant.at(), side.label.title),
            text(side.label.labeler),
            text(version_words(side.entry)),
        )
        for name, side in ((tr("First"), before), (tr("Second"), after))
    ]
    words = (
        (
            "<p class='status unknown'>"
            + tr("◇ &nbsp;Two manufacturers’ labels, not Dorsal’s own content")
            + "</p>"
        )
        if before.label.set_id != after.label.set_id
        else (
            "<p class='status unknown'>"
            + tr("◇ &nbsp;Two versions of a manufacturer’s label, not Dorsal’s own content")
            + "</p>"
        )
    )
    legend = (
        '<p class="caption">'
        + tr(
            '<span class="gone">Only in the first</span> &nbsp;·&nbsp; <span '
            'class="added">only in the second</span> &nbsp;·&nbsp; the rest in both'
        )
        + "</p>"
    )
    return card("unknown", words + legend) + table(
        ("", tr("Label"), tr("Labeler"), tr("Version")), rows
    )


def _word_by_word(chosen: tuple[Pair, ...]) -> str:
    """Where some of it differs, what is the same is named alone."""
    told = []
    some_differ = any(pair.differs for pair in chosen)
    for number, pair in enumerate(chosen):
        level = "h3" if number else "h2"
        name = anchor(pair.place)
        sign = f" &nbsp;{badge(_sign(pair))}" if pair.says_something else ""
        told.append(f"<{level}>{name}{text(pair.title)}{sign}</{level}>")
        words = told_word_by_word(*pair.texts) if pair.differs or not some_differ else ""
        told.append(f"<p>{words}</p>" if words else "")
    return "".join(told)


def _sign(pair: Pair) -> Sign:
    if pair.before is None:
        return _ONLY_SECOND
    if pair.after is None:
        return _ONLY_FIRST
    return _OTHER if pair.differs else _SAME


def _line(pair: Pair, address: Address) -> str:
    return "&nbsp;&nbsp;&nbsp;&nbsp;" * pair.depth + _linked(pair, address)


def _linked(pair: Pair, address: Address) -> str:
    sign = f" &nbsp;{badge(_sign(pair))}" if pair.says_something else ""
    return f"{link(address.at(pair.place), pair.title)}{sign}"


def _tally(found: Iterable[Pair]) -> str:
    signs = [_sign(pair) for pair in found if pair.says_something]
    counted = [(sign, signs.count(sign)) for sign in (_OTHER, _SAME, _ONLY_FIRST, _ONLY_SECOND)]
    return "; ".join(f"{number} {sign.word}" for sign, number in counted if number) + "."
