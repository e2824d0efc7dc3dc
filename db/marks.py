"""What a reader keeps: bookmarks, highlights and notes, each fastened to a place and its words."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

import msgspec
from msgspec import Struct

from clinical.said import Said
from db.address import Address
from db.errors import NotebookError

MOST_QUOTE, MOST_WORDS, MOST_CONTEXT, MOST_TITLE = 10_000, 100_000, 60, 300
MOST_TAGS, MOST_TAG = 20, 60
_CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]"
_A_MOMENT = timedelta(microseconds=1)


class MarkKind(StrEnum):
    BOOKMARK = "bookmark"
    HIGHLIGHT = "highlight"
    NOTE = "note"


class Standing(StrEnum):
    """How a mark stands in the content it was last held against."""

    AT = "at"
    """Where it was made, on the words it was made on."""
    EDITED = "edited"
    """At its place, whose words have changed since."""
    MOVED = "moved"
    """At another place, where its words stand now."""
    LOST = "lost"
    """Nowhere: its words and its place are kept as they last were."""


class Anchor(Struct, frozen=True, kw_only=True):
    """Where a mark is fastened: an address, the exact words there and what stands around them.

    The quote is empty for a whole place, such as a page or a picture; of a picture `before` is then
    the title, `after` its name on the page, which older marks have not got. `title` is the
    record's; `fact` is the digest of what the place said, empty where not known.
    """

    address: Address
    title: str = ""
    quote: str = ""
    before: str = ""
    after: str = ""
    fact: str = ""

    @property
    def on_picture(self) -> bool:
        return bool(self.before) and not self.quote


class Mark(Struct, frozen=True, kw_only=True):
    """One bookmark, highlight or note.

    `anchor` is where it stands now, `origin` where it was made and never changes. `edition` is the
    version of the content it was made on. `changed` never goes back, whatever the clock does.
    `removed` is when it was taken away, if it was.
    """

    id: str
    kind: MarkKind
    anchor: Anchor
    origin: Anchor
    words: str
    tags: tuple[str, ...]
    made: datetime
    changed: datetime
    edition: str
    standing: Standing = Standing.AT
    removed: datetime | None = None

    @property
    def address(self) -> Address:
        return self.anchor.address

    @property
    def quote(self) -> str:
        return self.anchor.quote


class Change(Struct, frozen=True):
    """A mark as it was, None where there was none, and as a change left it."""

    was: Mark | None
    now: Mark


COLUMNS = (
    "id", "kind", "record", "place", "title", "quote", "before", "after", "fact", "origin",
    "words", "tags", "made", "changed", "edition", "standing", "removed",
)  # fmt: skip
"""The columns of the table of marks that make up a Mark, in order."""
SELECT = f"SELECT {', '.join(COLUMNS)} FROM mark"


def as_row(mark: Mark) -> tuple[object, ...]:
    """The values of COLUMNS."""
    at = mark.anchor
    return (
        mark.id, mark.kind.value, str(at.address.record), at.address.place, at.title, at.quote,
        at.before, at.after, at.fact, msgspec.json.encode(mark.origin).decode(),
        mark.words, msgspec.json.encode(mark.tags).decode(), mark.made.isoformat(),
        mark.changed.isoformat(), mark.edition, mark.standing.value,
        mark.removed and mark.removed.isoformat(),
    )  # fmt: skip


def from_row(row: tuple[Any, ...]) -> Mark:
    """The mark of the values of COLUMNS. Raises ValueError where they are not such values."""
    (id_, kind, record, place, title, quote, before, after, fact, origin, words, tags, made,
     changed, edition, standing, removed) = row  # fmt: skip
    return Mark(
        id=id_,
        kind=MarkKind(kind),
        anchor=Anchor(
            address=Address.parse(record).at(place),
            title=title,
            quote=quote,
            before=before,
            after=after,
            fact=fact,
        ),
        origin=msgspec.json.decode(origin, type=Anchor),
        words=words,
        tags=msgspec.json.decode(tags, type=tuple[str, ...]),
        made=datetime.fromisoformat(made),
        changed=datetime.fromisoformat(changed),
        edition=edition,
        standing=Standing(standing),
        removed=datetime.fromisoformat(removed) if removed else None,
    )


def now(after: datetime | None = None) -> datetime:
    """The time, in UTC; a moment past `after` where the clock says that has yet to come."""
    time = datetime.now(UTC)
    return time if after is None or time > after else after + _A_MOMENT


def kept(text: str) -> str:
    """Typed words as they are kept: line ends alike, control characters as spaces."""
    return re.sub(_CONTROL, " ", text.replace("\r\n", "\n").replace("\r", "\n"))


def kept_tags(tags: tuple[str, ...]) -> tuple[str, ...]:
    """Tags as they are kept: in one line each, without a space around, none empty, each once."""
    tidy = (" ".join(kept(tag).split()) for tag in tags)
    return tuple(dict.fromkeys(tag for tag in tidy if tag))


def spelled(tags: tuple[str, ...], known: Iterable[str]) -> tuple[str, ...]:
    """Tags in the spelling in which they are known, each once: another case makes no other tag."""
    first: dict[str, str] = {}
    for tag in (*known, *tags):
        first.setdefault(tag.casefold(), tag)
    return tuple(dict.fromkeys(first[tag.casefold()] for tag in tags))


def kept_anchor(anchor: Anchor) -> Anchor:
    """An anchor with no more around its quote than is kept."""
    return Anchor(
        address=anchor.address,
        title=kept(anchor.title)[:MOST_TITLE],
        quote=kept(anchor.quote),
        before=kept(anchor.before)[-MOST_CONTEXT:],
        after=kept(anchor.after)[:MOST_CONTEXT],
        fact=anchor.fact,
    )


def refuse_too_long(mark: Mark) -> None:
    """Raises NotebookError, in words, for what is longer than a notebook keeps."""
    for what, length, most in (
        (Said("The note"), len(mark.words), MOST_WORDS),
        (Said("The quotation"), len(mark.quote), MOST_QUOTE),
        (Said("A tag"), max(map(len, mark.tags), default=0), MOST_TAG),
    ):
        if length > most:
            raise NotebookError(
                Said(
                    "{what} is {length} characters long; a notebook keeps {most}.",
                    what=what,
                    length=length,
                    most=most,
                ),
                Said("Make it shorter, or two of it."),
            )
    if len(mark.tags) > MOST_TAGS:
        raise NotebookError(
            Said(
                "These are {many} tags; a mark has at most {most}.",
                many=len(mark.tags),
                most=MOST_TAGS,
            ),
            Said("Leave some out."),
        )
