"""Where the Tab key leads on a page: to links, pictures and the signs of notes, as they stand."""

from collections.abc import Mapping
from math import floor

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop.widgets.page_text import link_starts


class Tabbing:
    """Qt's own knows links alone. What lies over the page stands in `over`, by where in its text;
    in `beside`, what is in its margin, by where its line begins.
    """

    def __init__(self, page: QTextBrowser, over: Mapping[int, QWidget]) -> None:
        self._page = page
        self.over = over
        self.beside: Mapping[int, QWidget] = {}

    def lead(self, forward: bool) -> bool:
        """To the next thing over the page or beside it; False where Qt is to go to a link, or on,
        for which it is then ready.
        """
        stops = {at - 0.5: one for at, one in self.beside.items()} | dict(self.over)
        here = self._here(stops, forward)
        beyond = (lambda at: at > here) if forward else (lambda at: at < here)
        nearest = min if forward else max
        stop = nearest(filter(beyond, stops), default=None)
        link = nearest(filter(beyond, link_starts(self._page.document())), default=None)
        if stop is not None and (link is None or nearest(stop, link) == stop):
            stops[stop].setFocus()
            return True
        if not self._page.hasFocus():
            if here >= 0:
                self._select_one(floor(here))
            self._page.setFocus()
        return False

    def leave(self) -> None:
        """Come back to, the page is walked anew."""
        if not self._page.hasFocus() and self._page.textCursor().charFormat().anchorHref():
            self._page.moveCursor(QTextCursor.MoveOperation.Start)

    def _select_one(self, at: int) -> None:
        """Qt begins at what is selected."""
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(at)
        cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
        self._page.setTextCursor(cursor)

    def _here(self, stops: Mapping[float, QWidget], forward: bool) -> float:
        """The place of the stop in focus, else of the link selected, else an end of the page."""
        for start, stop in stops.items():
            if stop.hasFocus():
                return start
        chosen = self._page.textCursor()
        if chosen.hasSelection():
            return chosen.selectionEnd() - 1 if forward else chosen.selectionStart()
        return -1 if forward else self._page.document().characterCount()
