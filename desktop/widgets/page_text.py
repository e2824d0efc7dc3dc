"""Where things stand in the text of a page: links to sources, named parts, pictures."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import itemgetter

from msgspec import Struct
from PySide6.QtGui import (
    QColor,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)
from PySide6.QtWidgets import QTextEdit

from db.address import Address
from desktop.pages.markup import PICTURE, SOURCES, Page
from desktop.theme import Tokens
from desktop.together import plainly_spaced

_ONLY_HERE = re.compile(
    r"</?a\b[^>]*>|<img\b[^>]*>|<!--\w+-->| [\w-]*color:#?\w+;| bgcolor=\"#\w+\""
)
"""What copied HTML leaves behind: the program's own links, the theme's colours, fragment marks."""


class Link(Struct, frozen=True):
    """Where in the text the link to what supports a place stands."""

    start: int
    end: int
    place: Address


def fragments(document: QTextDocument) -> Iterator[QTextFragment]:
    """The runs of letters of one format, in reading order."""
    block = document.begin()
    while block.isValid():
        inside = block.begin()
        while not inside.atEnd():
            yield inside.fragment()
            inside += 1
        block = block.next()


class PageText:
    """What a page says and where in it things stand, each looked up once for all who ask."""

    def __init__(self, document: QTextDocument, page: Page | None) -> None:
        self._document, self._page = document, page

    @cached_property
    def words(self) -> str:
        return self._document.toPlainText()

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links to what supports a statement or figure, in reading order.

        The name of a part splits off the first letter of its link; here they are one again.
        """
        found: list[Link] = []
        for fragment in fragments(self._document):
            href = fragment.charFormat().anchorHref()
            if href.startswith(SOURCES):
                start, place = fragment.position(), Address.parse(href.removeprefix(SOURCES))
                if found and (found[-1].end, found[-1].place) == (start, place):
                    start = found.pop().start
                found.append(Link(start, fragment.position() + fragment.length(), place))
        return tuple(found)

    @cached_property
    def parts(self) -> tuple[tuple[Address, int, int], ...]:
        """The parts of a page that has no statements, each with where it begins and ends."""
        if self._page is None or not self._page.parts:
            return ()
        record, known = self._page.address, self._page.parts
        starts = [
            (at, name) for name, places in self._names.items() if name in known for at in places
        ]
        starts.sort(key=itemgetter(0))
        ends = [*(at for at, _ in starts[1:]), self._document.characterCount()]
        return tuple(
            (record.at(name), at, end) for (at, name), end in zip(starts, ends, strict=True)
        )

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        """Where the parts of each name begin, in reading order."""
        found: dict[str, list[int]] = {}
        for fragment in fragments(self._document):
            for name in fragment.charFormat().anchorNames():
                found.setdefault(name, []).append(fragment.position())
        return found

    def named(self, name: str, before: int | None = None) -> int | None:
        """Where the first part of a name begins, or the last one not after a position.

        Records side by side may have parts of the same name.
        """
        places = self._names.get(name, [])
        if before is None:
            return next(iter(places), None)
        at = bisect_right(places, before)
        return places[at - 1] if at else None

    @cached_property
    def fixed(self) -> tuple[int, ...]:
        """Where all links and names begin: as many, in the same order, however it is laid out."""
        names = (at for places in self._names.values() for at in places)
        return tuple(sorted({*names, *(link.start for link in self.links)}))

    def link_to(self, place: Address) -> Link | None:
        """The first link to what supports a place."""
        return self._first_links.get(place)

    @cached_property
    def _first_links(self) -> dict[Address, Link]:
        return {link.place: link for link in reversed(self.links)}

    def part_at(self, place: Address) -> tuple[int, int] | None:
        """Where a part of the page begins and ends, or None where it has no such part."""
        return self._part_ends.get(place.place)

    @cached_property
    def _part_ends(self) -> dict[str, tuple[int, int]]:
        return {part.place: (start, end) for part, start, end in reversed(self.parts)}


def moved(position: int, before: tuple[int, ...], after: tuple[int, ...]) -> int:
    """Where stands, after a page was laid out anew, what stood at a position before.

    By the nearest `fixed` place over it: tables that are stacked have other letters between cells.
    """
    at = bisect_right(before, position) - 1
    return position if at < 0 or len(before) != len(after) else position + after[at] - before[at]


def has_link(cursor: QTextCursor, href: str) -> bool:
    """Whether a link stands in one of the paragraphs that a selection touches."""
    block = cursor.document().findBlock(cursor.selectionStart())
    while block.isValid() and block.position() < cursor.selectionEnd():
        inside = block.begin()
        while not inside.atEnd():
            if inside.fragment().charFormat().anchorHref() == href:
                return True
            inside += 1
        block = block.next()
    return False


def taken_along(cursor: QTextCursor) -> str:
    """The selected words as HTML, for other programs."""
    return plainly_spaced(_ONLY_HERE.sub("", cursor.selection().toHtml()))


def link_starts(document: QTextDocument) -> Iterator[int]:
    """Where each link of any kind begins; a named part may split its letters."""
    before, end = "", -1
    for fragment in fragments(document):
        href, start = fragment.charFormat().anchorHref(), fragment.position()
        if href and (href != before or start != end):
            yield start
        before, end = href, start + fragment.length()


def lit(cursor: QTextCursor, tokens: Tokens) -> QTextEdit.ExtraSelection:
    """Words on the ground of what is marked."""
    shown = QTextEdit.ExtraSelection()
    shown.cursor = cursor
    shape = QTextCharFormat()
    shape.setBackground(QColor(tokens.mark))
    shape.setForeground(QColor(tokens.ink))
    shape.setProperty(QTextFormat.Property.FullWidthSelection, False)
    shown.format = shape
    return shown


def start_of(cursor: QTextCursor) -> QTextCursor:
    """The beginning of what is selected."""
    start = QTextCursor(cursor)
    start.setPosition(cursor.selectionStart())
    return start


def images(document: QTextDocument) -> Iterator[tuple[int, str]]:
    """Where each picture stands in the text, and its name."""
    for fragment in fragments(document):
        if fragment.charFormat().isImageFormat():
            name = fragment.charFormat().toImageFormat().name()
            yield fragment.position(), name.removeprefix(PICTURE)
