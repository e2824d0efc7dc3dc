"""Where things stand in the text of a page: links to sources, named parts, pictures."""

from collections.abc import Iterator
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Link:
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


def links(document: QTextDocument) -> list[Link]:
    """The links to what supports a statement or figure, in reading order.

    The name of a part splits off the first letter of its link; here they are one again.
    """
    found: list[Link] = []
    for fragment in fragments(document):
        href = fragment.charFormat().anchorHref()
        if href.startswith(SOURCES):
            start, place = fragment.position(), Address.parse(href.removeprefix(SOURCES))
            if found and (found[-1].end, found[-1].place) == (start, place):
                start = found.pop().start
            found.append(Link(start, fragment.position() + fragment.length(), place))
    return found


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


def link_starts(document: QTextDocument) -> Iterator[int]:
    """Where each link of any kind begins; a named part may split its letters."""
    before, end = "", -1
    for fragment in fragments(document):
        href, start = fragment.charFormat().anchorHref(), fragment.position()
        if href and (href != before or start != end):
            yield start
        before, end = href, start + fragment.length()


def parts(document: QTextDocument, page: Page | None) -> list[tuple[Address, int, int]]:
    """The parts of a page that has no statements, each with where it begins and ends."""
    if page is None or not page.parts:
        return []
    starts = [
        (fragment.position(), name)
        for fragment in fragments(document)
        for name in fragment.charFormat().anchorNames()
        if name in page.parts
    ]
    ends = [*(start for start, _ in starts[1:]), document.characterCount()]
    record = page.address
    return [(record.at(name), at, end) for (at, name), end in zip(starts, ends, strict=True)]


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


def named(document: QTextDocument, name: str, before: int | None = None) -> QTextCursor | None:
    """The first part of a name, or the last one that stands before a position.

    Records side by side may have parts of the same name.
    """
    found: QTextCursor | None = None
    for fragment in fragments(document):
        if before is not None and fragment.position() > before:
            break
        if name in fragment.charFormat().anchorNames():
            found = QTextCursor(document)
            found.setPosition(fragment.position())
            if before is None:
                break
    return found
