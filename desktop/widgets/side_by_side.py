"""A tab's list, its page and what supports it, beside each other."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.theme import Theme

_LIST_EM, _PAGE_EM, _PANEL_EM = 17, 60, 20
_NARROWEST_LIST_EM, _NARROWEST_PANEL_EM = 10, 14
_ROOM_FOR_LIST_EM, _READABLE_EM = 21, 24


class SideBySide(QSplitter):
    """The list narrows before the page does, and gives way where there is not room for it and
    a page that can be read.
    """

    def __init__(self, theme: Theme, records: QWidget, page: QWidget, panel: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._records, self._page, self._panel = theme, records, page, panel
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        for widget in (records, page, panel):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        self.setSizes([round(theme.em * em) for em in (_LIST_EM, _PAGE_EM, _PANEL_EM)])
        theme.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """A panel that comes or goes takes room or leaves it."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_room()
        return done

    @Slot()
    def _fit(self) -> None:
        self._records.setMinimumWidth(round(self._theme.em * _NARROWEST_LIST_EM))
        self._panel.setMinimumWidth(round(self._theme.em * _NARROWEST_PANEL_EM))
        self._make_room()

    def _make_room(self) -> None:
        panel = 0 if self._panel.isHidden() else self._panel.minimumWidth()
        room = self.width() - panel
        listed = room >= self._theme.em * _ROOM_FOR_LIST_EM
        left = room - (self._records.minimumWidth() if listed else 0)
        self._page.setMinimumWidth(min(left, round(self._theme.em * _READABLE_EM)))
        self._records.setVisible(listed)
