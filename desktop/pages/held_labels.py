"""Where Dorsal's own records lead to official labels held on this machine."""

from dataclasses import dataclass

from db.address import Address
from db.labels.places import Meant
from db.labels.store import Entry
from db.records import Reference
from desktop.pages.label import version_words
from desktop.pages.markup import bullets, heading, link, text
from desktop.words import grouped, tr

_MOST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A section of a held label that a citation means; the whole label where it has none such."""

    locator: str
    reference: Reference
    entry: Entry
    address: Address


def held_list(entries: tuple[Entry, ...], cited: dict[str, str]) -> str:
    """Labels held of what a record is about; `cited` has Dorsal's names for some, by set ids."""
    if not entries:
        return ""
    items = []
    for entry in entries[:_MOST]:
        which = Meant(entry.set_id, None if entry.newest else entry.version)
        name = cited.get(entry.set_id, "")
        known = (
            (" " + tr("&nbsp;·&nbsp; the label Dorsal calls {name}", name=text(name)))
            if name
            else ""
        )
        items.append(
            f"{link(which.at(), entry.title)} &nbsp;·&nbsp; {text(entry.labeler)}, "
            f"{text(version_words(entry))}{known}"
        )
    more = len(entries) - _MOST
    rest = (
        '<p class="soft">'
        + tr("and {more} more: the search finds them by name.", more=grouped(more))
        + "</p>"
    )
    note = (
        '<p class="caption">'
        + tr("The manufacturers’ own words, imported from files; not Dorsal’s.")
        + "</p>"
    )
    title = heading(tr("Official labels held on this machine"), "labels")
    return title + note + bullets(items) + (rest if more > 0 else "")


def read_there(places: tuple[Place, ...]) -> str:
    """Where what supports a part can be read in the label itself."""
    return "".join(f"<p>{_read(place)}</p>" for place in places)


def _read(place: Place) -> str:
    where = tr("{locator} in", locator=place.locator) if place.locator else tr("it in")
    words = tr("Read {where} the label held on this machine", where=where)
    read = place.reference.version
    other = tr(", another version than Dorsal read ({read})", read=text(read))
    return (
        f"{link(place.address, words)}<br><span class='caption'>◇ {text(place.entry.labeler)}, "
        f"{text(version_words(place.entry))}"
        f"{other if read and read != str(place.entry.version) else ''}</span>"
    )
