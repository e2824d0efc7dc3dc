"""What a screen reader says of its own accord: answers, results, errors, what was done."""

from textwrap import shorten
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from db.address import Address

if TYPE_CHECKING:
    from desktop.widgets.article_view import ArticleView

_MOST_LETTERS = 700


def announce(speaker: QObject, words: str) -> None:
    """Has words said after what is being said; nothing where no screen reader asks."""
    if words.strip() and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, words))


class ChangesSaid(QObject):
    """Says what is new on a page that stays where it is: a dose's answer, say, as a form is filled.

    Another page is not read out: the reader has gone to it, and it says what it is.
    """

    def __init__(self, view: "ArticleView") -> None:
        super().__init__(view)
        self._view = view
        self._of: Address | None = None
        self._said: tuple[str, ...] = ()
        view.rendered.connect(self._say)

    @Slot()
    def _say(self) -> None:
        page = self._view.page
        if page is None or not QAccessible.isActive():
            return
        from desktop.widgets.page_pieces import pieces

        before, same = self._said, page.address == self._of
        self._of = page.address
        self._said = tuple(piece.spoken for piece in pieces(self._view.document(), page))
        if same:
            new = " ".join(words for words in self._said if words not in before)
            announce(self._view, shorten(new, _MOST_LETTERS, placeholder=" …"))
