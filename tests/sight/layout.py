"""The golden layouts: where the parts of each screen stand, and how its page is set.

Pixels of whole screens would be those of one machine's fonts. What Dorsal itself decides holds on
every machine: places and sizes in heights of the font, in a window measured in them; sizes of type
as shares of the font's; colours by their token. Run as a module, it writes them anew.
"""

import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextTable, QTextTableCell
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from desktop.theme import Theme, Tokens
from desktop.widgets.article_view import ArticleView
from desktop.widgets.measured_form import MeasuredForm
from desktop.widgets.notebook_panel import NotebookPanel
from desktop.widgets.picture_view import PictureView
from desktop.widgets.record_list import RecordList
from desktop.widgets.search_box import SearchBox
from desktop.widgets.side_by_side import SideBySide
from desktop.widgets.source_panel import SourcePanel
from tests.sight.screens import Seat, seat, settle

FOLDER = Path(__file__).parent / "golden"
SCREENS = ("condition", "dose", "incidence", "comparison", "sources", "note")
WINDOW_EM = 88, 55
_PARTS = (
    SearchBox, SideBySide, RecordList, MeasuredForm, ArticleView, QTableView, SourcePanel,
    NotebookPanel, PictureView,
)  # fmt: skip
_BLOCKS = 60
_PLACE = re.compile(r"-?[\d.]+")


def described(window: QWidget, theme: Theme) -> str:
    """The screen in lines: its parts with their places, then the blocks of its first page."""
    em = theme.em
    lines = []
    for part in window.findChildren(QWidget):
        if isinstance(part, _PARTS) and part.isVisibleTo(window):
            place = QRect(part.mapTo(window, QPoint()), part.size())
            told: tuple[int, ...] = (place.x(), place.y(), place.width(), place.height())
            if isinstance(part, PictureView):  # how far down it stands is for the words above it
                told = (place.x(), place.width(), place.height())
            lines.append(f"{type(part).__name__} {' '.join(f'{side / em:.1f}' for side in told)}")
    page = next(one for one in window.findChildren(ArticleView) if one.isVisibleTo(window))
    return "\n".join([*lines, *_set(page, theme)]) + "\n"


def differs(golden: str, now: str, slack_em: float) -> Iterator[str]:
    """The lines that are not the same, but for places that are no further than `slack_em` away."""
    old, new = golden.splitlines(), now.splitlines()
    if len(old) != len(new):
        yield f"{len(old)} lines were {len(new)} now"
    for one, other in zip(old, new, strict=False):
        places = [float(found) for found in _PLACE.findall(one)]
        moved = [float(found) for found in _PLACE.findall(other)]
        far = any(abs(a - b) > slack_em for a, b in zip(places, moved, strict=False))
        if _PLACE.sub("", one) != _PLACE.sub("", other) or far:
            yield f"{one}  →  {other}"


def _set(page: ArticleView, theme: Theme) -> Iterator[str]:
    """Each block: size of type, weight, colour, ground, and the columns of the table it is in."""
    block = page.document().begin()
    for _ in range(_BLOCKS):
        if not block.isValid():
            return
        if block.text().strip():
            yield _told(block, theme)
        block = block.next()


def _told(block: QTextBlock, theme: Theme) -> str:
    made = next(
        (one.fragment().charFormat() for one in block if one.fragment().text().strip()),
        block.charFormat(),
    )
    size = made.fontPointSize() or theme.font.pointSizeF()
    share = size / theme.font.pointSizeF()
    weight = "strong" if made.fontWeight() > 500 else "plain"
    table = _table(block)
    where = f" in {table[0].columns()} columns" if table else ""
    ground = _ground(made, table[1] if table else None, theme.tokens)
    ink = _token(made.foreground().color().name(), theme.tokens)
    return f"{share:.2f} {weight} {ink}{ground}{where}"


def _table(block: QTextBlock) -> tuple[QTextTable, QTextTableCell] | None:
    table = QTextCursor(block).currentTable()
    return (table, table.cellAt(block.position())) if table else None


def _ground(made: QTextCharFormat, cell: QTextTableCell | None, tokens: Tokens) -> str:
    for brush in (made.background(), cell.format().background() if cell else None):
        if brush is not None and brush.style().value:
            return f" on {_token(brush.color().name(), tokens)}"
    return ""


def _token(colour: str, tokens: Tokens) -> str:
    names = [name for name in tokens.__slots__ if getattr(tokens, name).lower() == colour.lower()]
    return names[0] if names else colour


def dress(at: Seat) -> None:
    """The window in a size measured in heights of its font."""
    at.dress("light", (1024, 700), 100)
    at.window.resize(*(round(at.theme.em * side) for side in WINDOW_EM))
    settle()


def looked_at(at: Seat, screen: str) -> str:
    return described(at.show(screen), at.theme)


def _write() -> None:
    from resources import LIBRARY

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication([])
    FOLDER.mkdir(exist_ok=True)
    with seat(LIBRARY, Path(tempfile.mkdtemp())) as at:
        dress(at)
        for screen in SCREENS:
            (FOLDER / f"{screen}.txt").write_text(looked_at(at, screen), "utf-8")
    application.quit()


if __name__ == "__main__":
    _write()
