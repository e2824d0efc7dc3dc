"""A page as it is read aloud: headings, paragraphs, tables, pictures and links, in their order."""

from collections.abc import Iterator
from enum import Enum

from msgspec import Struct
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFrame, QTextTable

from desktop.pages.markup import PICTURE, SOURCES, Page
from desktop.words import tr

_IMAGE = "\ufffc"


class Kind(Enum):
    """What a piece of a page is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    PICTURE = "picture"


class PageLink(Struct, frozen=True):
    """A link and where in the text it begins."""

    words: str
    href: str
    start: int

    @property
    def spoken(self) -> str:
        before = tr("Who says so") if self.href.startswith(SOURCES) else tr("Link")
        return f"{before}: {self.words}"


class Cell(Struct, frozen=True):
    """The words of a cell, and its links."""

    words: str
    links: tuple[PageLink, ...]


class Piece(Struct, frozen=True, kw_only=True):
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
                return tr("{words}, heading {level}", words=self.words, level=self.level)
            case Kind.ITEM:
                return f"• {self.words}"
            case Kind.TABLE:
                rows = len(self.rows) - self.heads
                return tr(
                    "Table, {rows}, {columns}: {words}",
                    rows=tr("{n} row(s)", "", rows),
                    columns=tr("{n} column(s)", "", len(self.rows[0])),
                    words=self.words,
                )
            case Kind.PICTURE:
                return tr("Picture: {words}", words=self.words)
        return self.words


def pieces(shown: QTextDocument, page: Page) -> Iterator[Piece]:
    """All pieces of a page, in reading order, and where they begin in the text that shows it.

    That may have tables stacked for want of room; here all have the columns they were written with.
    Tables that only place things are passed through.
    """
    written = QTextDocument()
    written.setHtml(page.html)
    starts = _starts(written, shown)
    read: set[int] = set()
    block = written.begin()
    while block.isValid():
        table = QTextCursor(block).currentTable()
        if table is None or table.rows() == 1:
            yield from _of_block(block, page, starts.get(block.position(), 0))
        elif table.firstPosition() not in read:
            read.add(table.firstPosition())
            yield _of_table(table, page, starts.get(table.firstPosition(), 0))
        block = block.next()


def _starts(written: QTextDocument, shown: QTextDocument) -> dict[int, int]:
    """Where each paragraph and each outermost table as written begins as shown."""
    tables = (list(map(QTextFrame.firstPosition, _tables(one))) for one in (written, shown))
    of_rows = [number for number, one in enumerate(_tables(written)) if one.rows() > 1]
    blocks = (_outside(one, of_rows) for one in (written, shown))
    return dict(zip(*tables, strict=False)) | dict(zip(*blocks, strict=False))


def _tables(document: QTextDocument) -> list[QTextTable]:
    """Those that stand in no other."""
    frames = document.rootFrame().childFrames()
    return [frame for frame in frames if isinstance(frame, QTextTable)]


def _outside(document: QTextDocument, numbers: list[int]) -> Iterator[int]:
    """Where each paragraph with words begins that is not in the outermost tables of these numbers;
    after some tables Qt leaves an empty one.
    """
    tables = _tables(document)
    within = [(tables[n].firstPosition(), tables[n].lastPosition()) for n in numbers]
    block = document.begin()
    while block.isValid():
        if block.text() and not any(first <= block.position() <= last for first, last in within):
            yield block.position()
        block = block.next()


def _of_block(block: QTextBlock, page: Page, start: int) -> Iterator[Piece]:
    moved = start - block.position()
    pictures = _pictures(block, page)
    for at, words in pictures:
        yield Piece(kind=Kind.PICTURE, words=words, start=at + moved)
    words = _words(block.text())
    if words:
        level = block.blockFormat().headingLevel()
        kind = Kind.ITEM if block.textList() else Kind.PARAGRAPH
        yield Piece(
            kind=Kind.HEADING if level else kind,
            words=words,
            start=start,
            level=level,
            links=tuple(
                PageLink(link.words, link.href, link.start + moved) for link in _links(block)
            ),
        )


def _of_table(table: QTextTable, page: Page, start: int) -> Piece:
    rows = tuple(
        tuple(_cell(table, row, column, page) for column in range(table.columns()))
        for row in range(table.rows())
    )
    return Piece(
        kind=Kind.TABLE,
        words=", ".join(dict.fromkeys(cell.words for cell in rows[0] if cell.words)),
        start=start,
        rows=rows,
        heads=table.format().headerRowCount(),
    )


def _cell(table: QTextTable, row: int, column: int, page: Page) -> Cell:
    """One that lies over several rows or columns is the same in each."""
    cell = table.cellAt(row, column)
    block, end = cell.firstCursorPosition().block(), cell.lastPosition()
    said: list[str] = []
    links: list[PageLink] = []
    while block.isValid() and block.position() <= end:
        said += [words for _, words in _pictures(block, page)]
        said.append(_words(block.text()))
        links += _links(block)
        block = block.next()
    return Cell(" ".join(filter(None, said)), tuple(links))


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
