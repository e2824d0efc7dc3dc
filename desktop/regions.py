"""The parts of the window, between which F6 leads: a page may have two hundred stops for Tab."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtWidgets import QApplication, QWidget

from desktop.widgets.article_view import ArticleView

if TYPE_CHECKING:
    from desktop.window import Window


class Region(Struct, frozen=True):
    """A part of the window: `within` it has the keys, which `enter` gives it; `seen` tells whether
    it is in sight.
    """

    within: QWidget
    seen: QWidget
    enter: Callable[[], object]


def step_region(window: "Window", step: int) -> None:
    """Gives the keys to the next (1) or the previous (-1) part in sight, round and round."""
    shown = [one for one in _regions(window) if one.seen.isVisibleTo(window)]
    here = _where(shown, QApplication.focusWidget())
    at = (shown.index(here) + step) % len(shown) if here else 0
    shown[at].enter()


def _regions(window: "Window") -> Iterator[Region]:
    """As they stand, from the top left on."""
    tab, bar = window.current_tab, window.tabs_bar
    yield Region(window.top, window.search, window.search.take_focus)
    yield Region(bar, bar, bar.take_focus)
    outline = window.outlined.outline
    if outline is not None:
        yield Region(outline, outline, outline.tree.setFocus)
    yield Region(tab.records, tab.records.list, tab.records.list.setFocus)
    form = tab.beside.form if tab.beside else None
    if tab.beside is not None and form is not None:
        yield Region(form, form, tab.beside.take_focus)
    front = tab.front()
    yield Region(tab, tab.splitter.page, tab.focus_page)
    if not isinstance(front, ArticleView):
        yield Region(front.notes, front.notes, front.notes.setFocus)
    yield Region(tab.sources, tab.sources, tab.sources.view.setFocus)
    if window.noting is not None:
        panel = window.noting.panel
        yield Region(panel, panel, panel.search.setFocus)


def _where(regions: list[Region], focused: QWidget | None) -> Region | None:
    """The innermost part that has the keys: a tab holds its list."""
    above = focused
    while above is not None:
        for one in regions:
            if one.within is above:
                return one
        above = above.parentWidget()
    return None
