"""The pictures of a page: how large they are drawn, and what lies over each to be reached."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QSize, Signal, Slot
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from db.address import Address
from desktop.pages.markup import PICTURE, Page
from desktop.theme import Theme
from desktop.widgets.page_text import images
from desktop.widgets.viewport import viewport_of

if TYPE_CHECKING:
    from desktop.pictures.drawing import Picture
    from desktop.widgets.picture_view import PictureView

PICTURE_NAME = re.compile(rf'<img src="{PICTURE}([\w-]+)"[^>]*>')
"""A picture's tag in the HTML of a page."""


class PagePictures(QObject):
    """Those of the page that a view shows, each as wide as its room at the most.

    `room` is the width between the page's margins, in pixels; `quote` writes where the page and
    some places of it come from. `said` is a short word of what was done with a picture.
    """

    said = Signal(str)

    def __init__(
        self,
        view: QTextBrowser,
        theme: Theme,
        room: Callable[[], int],
        quote: Callable[[tuple[Address, ...]], str],
    ) -> None:
        super().__init__(view)
        self._view, self._theme, self._room, self._quote = view, theme, room, quote
        self._viewport = viewport_of(view)
        self._drawn: Mapping[str, Picture] = {}
        self.by_start: dict[int, PictureView] = {}
        """What lies over each, by where in the text it stands, in reading order."""

    @property
    def views(self) -> "tuple[PictureView, ...]":
        """The pictures as things to reach, in reading order."""
        return tuple(self.by_start.values())

    def take(self, page: Page) -> str:
        """Draws the pictures of a page from now on. Returns its HTML with each picture's size: Qt
        then draws none that is not in sight.
        """
        self._drawn = page.pictures
        return PICTURE_NAME.sub(self._with_size, page.html)

    def _with_size(self, found: re.Match[str]) -> str:
        drawn = self._drawn.get(found[1])
        size = self._size_of(drawn) if drawn else QSize(1, 1)
        return found[0].replace(" ", f' width="{size.width()}" height="{size.height()}" ', 1)

    def image(self, name: str) -> QImage | None:
        """A picture as it is drawn now, or None where the page has none of this name."""
        drawn = self._drawn.get(name)
        return self._draw(drawn) if drawn else None

    def images(self) -> dict[str, QImage]:
        """All as they are drawn now, by name."""
        return {name: self._draw(drawn) for name, drawn in self._drawn.items()}

    def lay_over(self) -> None:
        """Puts a view over each picture; Qt moves it with the page as it scrolls."""
        focused = next((i for i, one in enumerate(self.views) if one.hasFocus()), None)
        if focused is not None:
            self._view.setFocus()  # a widget that goes with the focus asks for the next link
        for old in self.views:
            old.setParent(None)  # else a screen reader finds it until it is deleted
            old.deleteLater()
        self.by_start.clear()
        if self._drawn:
            self._lay_each()
        if focused is not None and focused < len(self.by_start):
            self.views[focused].setFocus()

    def _lay_each(self) -> None:
        from desktop.widgets.picture_view import PictureView

        for position, name in images(self._view.document()):
            drawn = self._drawn[name]
            over = PictureView(self._theme, name, drawn, self._quote, self._viewport)
            cursor = QTextCursor(self._view.document())
            cursor.setPosition(position)
            corner = self._view.cursorRect(cursor).topLeft()
            over.setGeometry(QRect(corner, self._size_of(drawn)))
            over.said.connect(self.said)
            over.larger_wanted.connect(self._show_larger)
            over.reached.connect(self._bring_into_sight)
            over.show()
            self.by_start[position] = over

    def _size_of(self, drawn: "Picture") -> QSize:
        em = self._theme.em
        drawn = drawn.fitting(self._room() / em)
        fit = min(1.0, max(self._room(), em * 4) / (drawn.width_em * em))
        return QSize(round(drawn.width_em * em * fit), round(drawn.height_em * em * fit))

    def _draw(self, drawn: "Picture") -> QImage:
        from desktop.canvas import painted

        fitting, family = drawn.fitting(self._room() / self._theme.em), self._theme.font.family()
        ratio = self._view.devicePixelRatioF()
        return painted(fitting, self._theme.tokens, family, self._size_of(drawn), ratio)

    @Slot()
    def _bring_into_sight(self) -> None:
        reached = next(one for one in self.views if one.hasFocus())
        if not self._viewport.rect().contains(reached.geometry()):
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + reached.y() - round(self._theme.em))

    @Slot(object)
    def _show_larger(self, drawn: "Picture") -> None:
        from desktop.widgets.picture_window import PictureWindow

        PictureWindow(self._theme, drawn, self._view.window()).show()
