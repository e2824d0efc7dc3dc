"""Where the marks of a notebook stand in another edition of the content.

A mark is held against an edition once. What has the same words at the same place stays; words that
were edited there are aligned; words that are elsewhere now are followed; the rest is kept as it was
and comes back when an edition has it again. Where it was made is never written over.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from msgspec import structs
from rapidfuzz import fuzz

from clinical.citation import Citation
from db.address import Address
from db.backup import Reason, copy_out
from db.errors import UnknownAddressError
from db.labels.places import KIND as LABEL
from db.library import Library
from db.marks import (
    COLUMNS,
    MOST_CONTEXT,
    MOST_QUOTE,
    SELECT,
    Anchor,
    Mark,
    Standing,
    as_row,
    from_row,
)
from db.notebook import Notebook
from db.outline import section_at
from db.parts import part_at
from db.records import Statement, fields_of

_BATCH = 500
_ALIKE_THERE, _ALIKE_ELSEWHERE = 80, 92
_LEAST_ELSEWHERE = 25
"""So many characters a quote needs to be looked for in other records: fewer may stand anywhere."""
_CANDIDATES, _MOST_WORDS, _TELLING = 30, 8, 4
_WORD = re.compile(r"[^\W_]+")
_UNSAID = {"id", "html", "cite", "checked", "level"}
_BODIES = "SELECT address, body FROM passage WHERE ? IS NULL OR record = ? ORDER BY id"
_NEAR = """
    SELECT p.address FROM passage_search JOIN passage p ON p.id = passage_search.rowid
    WHERE passage_search MATCH ? ORDER BY passage_search.rank LIMIT ?
"""
_AT = ("record", "place", "title", "quote", "before", "after", "fact", "standing")
_WRITE = f"UPDATE mark SET {', '.join(f'{name} = ?' for name in _AT)}, anchored = ? WHERE id = ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reanchored:
    """How many of the marks held against an edition stand how in it."""

    kept: int = 0
    edited: int = 0
    moved: int = 0
    lost: int = 0


def anchor_at(
    library: Library, address: Address, quote: str = "", before: str = "", after: str = ""
) -> Anchor:
    """An anchor for words selected at a place, or for the place itself: a page, a row, a picture.

    For a picture `before` is its title, `after` its name. Raises UnknownAddressError.
    """
    address = library.resolve(address)
    content = _Content(library, address.record)
    anchor = Anchor(
        address=address,
        title=library.title(address),
        quote=quote,
        before=before,
        after=after,
    )
    return structs.replace(anchor, fact=content.fact(anchor))


def reanchor(notebook: Notebook, library: Library) -> Reanchored:
    """Holds every mark against the library, but those that already were; the removed ones too.

    A backup is taken first where they were held against another. Killed at any moment it leaves
    whole batches done, and goes on with the rest when called again.
    """
    digest = library.digest
    if notebook.path and notebook.was_on_another(digest):
        copy_out(notebook.connection, notebook.path, Reason.CONTENT)
    content = _Content(library)
    counts = dict.fromkeys(Standing, 0)
    while notebook.is_behind(digest):
        with notebook.writing():
            rows = notebook.select(f"{SELECT} WHERE anchored <> ? LIMIT ?", digest, _BATCH)
            marks = [content.placed(from_row(row)) for row in rows]
            for mark in marks:
                row = dict(zip(COLUMNS, as_row(mark), strict=True))
                values = (*(row[name] for name in _AT), digest, mark.id)
                notebook.connection.execute(_WRITE, values)
        for mark in marks:
            counts[mark.standing] += 1
    return Reanchored(
        kept=counts[Standing.AT],
        edited=counts[Standing.EDITED],
        moved=counts[Standing.MOVED],
        lost=counts[Standing.LOST],
    )


def as_they_would_stand(marks: tuple[Mark, ...], library: Library) -> tuple[Mark, ...]:
    """Marks as `reanchor` would place them in a library; writes nothing."""
    content = _Content(library)
    return tuple(content.placed(mark) for mark in marks)


class _Content:
    """What each place of a library says, read once; of one record only, where one is given."""

    def __init__(self, library: Library, only: Address | None = None) -> None:
        self._library = library
        self._passages: dict[Address, list[tuple[Address, str]]] = {}
        of_one = str(only) if only else None
        for text, body in library.select(_BODIES, of_one, of_one):
            address = Address.parse(text)
            self._passages.setdefault(address.record, []).append((address, _folded(body)))
        self._bodies = {a: body for rows in self._passages.values() for a, body in rows}
        self.said = cache(self._said)
        self._whole = cache(self._whole_of)
        self._elsewhere = cache(self._found_elsewhere)

    def fact(self, anchor: Anchor) -> str:
        """The digest of what an anchor's place says: of all the record where the quote goes beyond.

        Empty for a whole record, which is the same record whatever it says.
        """
        if not anchor.address.place:
            return ""
        said = self.said(anchor.address)
        beyond = bool(anchor.quote) and _folded(anchor.quote) not in (said or "")
        return _digest(self._whole(anchor.address.record) if beyond else said or "")

    def placed(self, mark: Mark) -> Mark:
        """The mark as it stands in this library; one in an imported label stays as it is."""
        if mark.address.kind == LABEL:
            return mark
        origin = self._unchanged(mark.origin)
        if origin:
            return structs.replace(mark, anchor=origin, standing=Standing.AT)
        now = self._unchanged(mark.anchor)
        if now:
            moved = now.address.record != self._library.resolve(mark.origin.address).record
            moved = moved or now.address.place != mark.origin.address.place
            return structs.replace(
                mark, anchor=now, standing=Standing.MOVED if moved else Standing.EDITED
            )
        edited = self._edited(mark.anchor)
        if edited:
            stays = mark.standing is Standing.MOVED
            standing = Standing.MOVED if stays else Standing.EDITED
            return structs.replace(mark, anchor=edited, standing=standing)
        for quote in dict.fromkeys((mark.quote, mark.origin.quote)):
            found = self._elsewhere(mark.address, _folded(quote)) if quote else None
            if found:
                return structs.replace(mark, anchor=found, standing=Standing.MOVED)
        return structs.replace(mark, standing=Standing.LOST)

    def _unchanged(self, anchor: Anchor) -> Anchor | None:
        """The anchor in this library where its place is there and says what it said."""
        address = self._library.resolve(anchor.address)
        said = self.said(address)
        if said is None:
            return None
        whole = self._whole(address.record)
        quote = _folded(anchor.quote)
        if address.place:
            same = bool(anchor.fact) and anchor.fact in (_digest(said), _digest(whole))
            quoted = bool(quote) and (quote in said or self._only_across(address, quote))
            if not same and not quoted and (quote or anchor.fact):
                return None
        elif quote and quote not in whole:
            return None
        found = structs.replace(anchor, address=address, title=self._library.title(address))
        return structs.replace(found, fact=self.fact(found))

    def _only_across(self, address: Address, quote: str) -> bool:
        """Whether a quote runs over several statements of a record, and stands in none alone."""
        passages = self._passages.get(address.record, ())
        return quote in self._whole(address.record) and not any(quote in b for _, b in passages)

    def _edited(self, anchor: Anchor) -> Anchor | None:
        """The anchor on the words its own place has now, where they are like enough."""
        address = self._library.resolve(anchor.address)
        said = self.said(address)
        if said is None:
            return None
        quote = _folded(anchor.quote)
        if not quote:
            found = structs.replace(anchor, address=address, title=self._library.title(address))
            return structs.replace(found, fact=self.fact(found))
        return self._aligned(address, quote, said, _ALIKE_THERE) or (
            self._aligned(address, quote, self._whole(address.record), _ALIKE_THERE)
            if len(quote) > len(said)
            else None
        )

    def _found_elsewhere(self, address: Address, quote: str) -> Anchor | None:
        """The best place in the same record, else in any other, whose words are nearly the same."""
        own = self._library.resolve(address).record
        here = [at for at, _ in self._passages.get(own, ())]
        return self._best(here, quote) or (
            self._best(self._near(quote), quote) if len(quote) >= _LEAST_ELSEWHERE else None
        )

    def _best(self, places: list[Address], quote: str) -> Anchor | None:
        scored = ((_likeness(quote, self._bodies[at], _ALIKE_ELSEWHERE), at) for at in places)
        score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        if best is None or not score:
            return None
        return self._aligned(best, quote, self._bodies[best], _ALIKE_ELSEWHERE)

    def _near(self, quote: str) -> list[Address]:
        words = sorted(set(_WORD.findall(quote)), key=lambda word: (-len(word), word))
        telling = [word for word in words if len(word) >= _TELLING][:_MOST_WORDS]
        if not telling:
            return []
        match = " OR ".join(f'"{word}"' for word in telling)
        return [Address.parse(at) for (at,) in self._library.select(_NEAR, match, _CANDIDATES)]

    def _aligned(self, address: Address, quote: str, words: str, least: int) -> Anchor | None:
        """An anchor on the stretch of some words that is most like a quote."""
        found = fuzz.partial_ratio_alignment(quote, words, score_cutoff=least)
        if found is None or not _likeness(quote, words, least):
            return None
        start = words.rfind(" ", 0, found.dest_start + 1) + 1
        end = words.find(" ", max(found.dest_end - 1, start))
        end = min(len(words) if end < 0 else end, start + MOST_QUOTE)
        anchor = Anchor(
            address=address,
            title=self._library.title(address),
            quote=words[start:end],
            before=words[:start][-MOST_CONTEXT:],
            after=words[end:][:MOST_CONTEXT],
        )
        return structs.replace(anchor, fact=self.fact(anchor))

    def _whole_of(self, record: Address) -> str:
        return " ".join(body for _, body in self._passages.get(record, ()) if body)

    def _said(self, address: Address) -> str | None:
        """The words at a place, or None where the library has no such place."""
        try:
            record = self._library.record(address)
        except UnknownAddressError:
            return None
        section = section_at(record, address.place)
        if not address.place:
            return self._whole(address.record)
        if section:
            return _folded(" ".join(statement.text for statement in section.statements))
        part = part_at(record, address.place)
        if part:
            return _folded(" ".join(_strings(part.value)))
        # a page that shows one condition at a time has the id of that as its place
        shown = self._library.condition(address.place)
        return self._bodies.get(address, "" if shown else None)


def _likeness(quote: str, words: str, least: int) -> float:
    """How like a stretch of some words is to a quote, 0 to 100; 0 below `least`.

    Words shorter than the quote are held against all of it: less of it is not the same.
    """
    measure = fuzz.ratio if len(words) < len(quote) else fuzz.partial_ratio
    return measure(quote, words, score_cutoff=least)


def _strings(value: object) -> Iterator[str]:
    """What a part says: its texts and numbers, not its names and sources."""
    if isinstance(value, Statement):
        yield value.text
    elif isinstance(value, str | Decimal | int | float) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif not isinstance(value, Citation):
        for name, inner in fields_of(value):
            if name not in _UNSAID:
                yield from _strings(inner)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
