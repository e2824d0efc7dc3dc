"""How a page keeps its words whole, and no wider than its room, whatever their size."""

from collections.abc import Callable

from PySide6.QtGui import QTextDocument, QTextOption, QTextTable
from PySide6.QtWidgets import QTextEdit

from desktop.pages.stacked import stacked
from desktop.together import together

_WHOLE = QTextOption.WrapMode.WordWrap
_ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
_ROUNDING = 1


class Reflow:
    """Tables whose longest words do not fit side by side are stacked: each row's cells as lines.
    Those of official labels are set in smaller type.

    Where even so a word is wider than the page, words are broken.
    """

    def __init__(self, page: QTextEdit) -> None:
        self._page = page
        self._stacked: dict[int, float] = {}
        page.setWordWrapMode(_WHOLE)

    def fill(self, html: str, lay: Callable[[], None], room: float) -> None:
        """Writes a page; `lay` gives it its margins, between which there are `room` pixels."""
        html = together(html)
        self._page.setWordWrapMode(_WHOLE)
        self._write(html, lay)
        self._stacked = _too_wide(self._page.document(), room)
        if self._stacked:
            shares = {number: need / room for number, need in self._stacked.items()}
            self._write(stacked(html, shares), lay)
        if self._is_too_wide():
            self._page.setWordWrapMode(_ANYWHERE)

    def asks_again(self, room: float) -> bool:
        """Whether other tables are to be stacked, or words broken, now that there is another
        room.
        """
        if self._page.wordWrapMode() == _ANYWHERE:
            return True
        if any(need <= room for need in self._stacked.values()) or self._is_too_wide():
            return True
        return not _too_wide(self._page.document(), room).keys() <= self._stacked.keys()

    def _is_too_wide(self) -> bool:
        return self._page.document().size().width() > self._page.viewport().width()

    def _write(self, html: str, lay: Callable[[], None]) -> None:
        self._page.setHtml(f"<body>{html}</body>")
        lay()


def _too_wide(document: QTextDocument, room: float) -> dict[int, float]:
    """The tables that need more than the room, by their numbers, and how much they need."""
    layout = document.documentLayout()
    tables = [one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable)]
    widths = {number: layout.frameBoundingRect(one).width() for number, one in enumerate(tables)}
    return {number: width for number, width in widths.items() if width > room + _ROUNDING}
