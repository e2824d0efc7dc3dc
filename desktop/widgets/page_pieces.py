"""A page as it is read aloud: headings, paragraphs, tables, pictures and links, in their order."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from desktop.pages.markup import PICTURE, SOURCES, Page

_IMAGE = "\ufffc"


class Kind(Enum):
    """What a piece of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link and where in the text it begins."""

    words: str
    href: str
    start: int

    @property
    def spoken(self) -> str:
        before = "Who says so" if self.href.startswith(SOURCES) else "Link"
        return f"{before}: {self.words}"


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, where they begin, and its links."""

    words: str
    start: int
    links: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing to be read; `level` of a heading is 1 to 6, `rows` are a table's.

    The first `heads` rows are headings of columns.
    """

    kind: Kind
    words: str
    start: int
    level: int = 0
    links: tuple[PageLink, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    heads: int = 0

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        match self.kind:
            case Kind.HEADING:
                return f"{self.words}, heading {self.level}"
            case Kind.ITEM:
                return f"• {self.words}"
            case Kind.TABLE:
                rows = len(self.rows) - self.heads
                size = f"{_counted(rows, 'row')}, {_counted(len(self.rows[0]), 'column')}"
                return f"Table, {size}: {self.words}"
            case Kind.PICTURE:
                return f"Picture: {self.words}"
        return self.words


def pieces(document: QTextDocument, page: Page) -> Iterator[Piece]:
    """All pieces of a page, in reading order. Tables that only place things are passed through."""
    read: set[int] = set()
    block = document.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is None or table.rows() == 1:
            yield from _of_block(block, page)
        elif table.firstPosition() not in read:
            read.add(table.firstPosition())
            yield _of_table(table, page)
        block = block.next()


def _of_block(block: QTextBlock, page: Page) -> Iterator[Piece]:
    pictures = _pictures(block, page)
    for start, words in pictures:
        yield Piece(kind=Kind.PICTURE, words=words, start=start)
    words = _words(block.text())
    if words and not (pictures and words in {said for _, said in pictures}):
        level = block.blockFormat().headingLevel()
        kind = Kind.ITEM if block.textList() else Kind.PARAGRAPH
        yield Piece(
            kind=Kind.HEADING if level else kind,
            words=words,
            start=block.position(),
            level=level,
            links=tuple(_links(block)),
        )


def _of_table(table: QTextTable, page: Page) -> Piece:
    rows = tuple(
        tuple(_cell(table, row, column, page) for column in range(table.columns()))
        for row in range(table.rows())
    )
    return Piece(
        kind=Kind.TABLE,
        words=", ".join(dict.fromkeys(cell.words for cell in rows[0] if cell.words)),
        start=table.firstPosition(),
        rows=rows,
        heads=table.format().headerRowCount(),
    )


def _cell(table: QTextTable, row: int, column: int, page: Page) -> Cell:
    """One that lies over several rows or columns is the same in each."""
    cell = table.cellAt(row, column)
    start, end = cell.firstCursorPosition().block(), cell.lastPosition()
    said: list[str] = []
    links: list[PageLink] = []
    block = start
    while block.isValid() and block.position() <= end:
        said += [words for _, words in _pictures(block, page)]
        said.append(_words(block.text()))
        links += _links(block)
        block = block.next()
    return Cell(" ".join(filter(None, said)), start.position(), tuple(links))


def _pictures(block: QTextBlock, page: Page) -> list[tuple[int, str]]:
    found = []
    inside = block.begin()
    while not inside.atEnd():
        fragment = inside.fragment()
        if fragment.charFormat().isImageFormat():
            name = fragment.charFormat().toImageFormat().name().removeprefix(PICTURE)
            if name in page.pictures:
                found.append((fragment.position(), page.pictures[name].words))
        inside += 1
    return found


def _links(block: QTextBlock) -> Iterator[PageLink]:
    """The name of a part splits off the first letter of its link; here they are one again."""
    words, href, start, end = "", "", 0, -1
    inside = block.begin()
    while not inside.atEnd():
        fragment = inside.fragment()
        here = fragment.charFormat().anchorHref()
        if href and here == href and fragment.position() == end:
            words += fragment.text()
        else:
            if href and _words(words):
                yield PageLink(_words(words), href, start)
            words, href, start = fragment.text(), here, fragment.position()
        end = fragment.position() + fragment.length()
        inside += 1
    if href and _words(words):
        yield PageLink(_words(words), href, start)


def _words(text: str) -> str:
    return " ".join(text.replace(_IMAGE, " ").split())


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
