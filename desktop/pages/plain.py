"""A page's HTML as plain text: for a terminal, and for programs that take no HTML."""

from html.parser import HTMLParser

_BLOCKS = {"p", "li", "h1", "h2", "h3", "div"}
_UNDERLINES = {"h1": "=", "h2": "-"}


def plain_text(html: str, cell_gap: str = " | ") -> str:
    """Paragraphs as lines, list items behind a hyphen, a table's cells beside each other."""
    writer = _Writer(cell_gap)
    writer.feed(html)
    writer.close()
    return "\n".join(writer.lines()).strip("\n") + "\n"


class _Writer(HTMLParser):
    def __init__(self, cell_gap: str) -> None:
        super().__init__()
        self._gap = cell_gap
        self._lines: list[str] = []
        self._words: list[str] = []
        self._rows: list[list[str]] = []
        self._silent = 0

    def lines(self) -> list[str]:
        self._end_line("")
        return self._lines

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("style", "head"):
            self._silent += 1
        elif tag == "tr":
            self._end_line("")
            self._rows.append([])
        elif tag in ("td", "th"):
            self._words = []
        elif tag == "br":
            self._words.append(" · " if self._rows else "\n")
        elif tag in _BLOCKS:
            self._begin_block(tag)
        elif tag == "img":
            self._words.append(dict(attrs).get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("style", "head"):
            self._silent -= 1
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append(self._said())
        elif tag == "tr" and self._rows:
            cells = [cell for cell in self._rows.pop() if cell]
            self._put(cells)
        elif tag in _BLOCKS and not self._rows:
            self._end_line(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def _put(self, cells: list[str]) -> None:
        """A row's cells; those of a table within a cell become words of that cell."""
        words = self._gap.join(cells)
        if self._rows:
            self._words.append(words)
        elif words:
            self._lines.append(words)

    def _begin_block(self, tag: str) -> None:
        if self._rows:
            self._words.append(" ")
            return
        self._end_line("")
        if tag in _UNDERLINES or tag == "h3":
            self._lines.append("")
        if tag == "li":
            self._words.append("- ")

    def _end_line(self, tag: str) -> None:
        words = self._said()
        if not words:
            return
        self._lines += words.split("\n")
        if tag in _UNDERLINES:
            self._lines.append(_UNDERLINES[tag] * len(words))

    def _said(self) -> str:
        text = "".join(self._words).replace("\u00a0", " ")
        self._words = []
        return "\n".join(" ".join(line.split()) for line in text.split("\n")).strip()
