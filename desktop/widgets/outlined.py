"""What a window shows, and beside it, when it is asked for, the outline of its page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from desktop.widgets.page_outline import PageOutline

_WIDE_EM, _SHARE = 24, 0.33


class Outlined(QWidget):
    """`front` gives the page that is shown now; None where there is none."""

    def __init__(
        self, theme: Theme, shown: QWidget, front: Callable[[], ArticleView | None]
    ) -> None:
        super().__init__()
        self._theme, self._front = theme, front
        self.outline: PageOutline | None = None
        self._outlines: ArticleView | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(shown, 1)

    @Slot()
    def toggle(self) -> None:
        """Outlines the page the reader is on, with the focus; from within, goes back to it."""
        outline = self.outline
        if outline is not None and outline.isAncestorOf(QApplication.focusWidget() or self):
            outline.close_panel()
            return
        focused = QApplication.focusWidget()
        view = focused if isinstance(focused, ArticleView) else self._front()
        if view is None:
            return
        if outline is None:
            from desktop.widgets.page_outline import PageOutline

            self.outline = outline = PageOutline(self._theme, self)
            outline.left.connect(self._focus_page)
            self._row.insertWidget(0, outline)
            self._theme.changed.connect(self._fit)
        self._outlines = view
        outline.show_of(view)
        self._fit()
        outline.enter(outline.tree)

    def follow(self) -> None:
        """The outline, where there is one, is of the page that is shown now."""
        view = self._front()
        if self.outline is not None and self.outline.isVisible() and view is not None:
            self._outlines = view
            self.outline.show_of(view)

    @Slot()
    def _focus_page(self) -> None:
        view = self._outlines
        if view is None or not view.isVisible():
            view = self._front()
        if view is not None:
            view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """No wider than a share of the window."""
        if self.outline is not None:
            wide = round(self._theme.em * _WIDE_EM)
            self.outline.setFixedWidth(min(wide, round(self.width() * _SHARE)))
