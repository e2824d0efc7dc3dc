"""The tabs, and the reader's notebook at their right, or in their place."""

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.theme import Theme

_ROOM_FOR_BOTH_EM, _NARROWEST_EM = 34, 15


class NotebookBeside(QSplitter):
    """Where there is not room for both, the notebook stands alone until it is closed."""

    def __init__(self, theme: Theme, tabs: QWidget) -> None:
        super().__init__()
        self._theme, self._tabs = theme, tabs
        self._panel: QWidget | None = None
        self._stood_alone = False
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(tabs)
        theme.changed.connect(self._make_room)

    def take_panel(self, panel: QWidget) -> None:
        self._panel = panel
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        panel.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._make_room()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        """Beside the tabs again, the notebook has not the whole width it had alone."""
        done = super().event(event)
        laid_out = event.type() is QEvent.Type.LayoutRequest and self._tabs.isVisible()
        if laid_out and self._stood_alone and self._panel and self._panel.isVisible():
            self._stood_alone = False
            panel = self._panel.sizeHint().width()
            self.setSizes([self.width() - panel, panel])
        return done

    @Slot()
    def _make_room(self) -> None:
        if self._panel is None:
            return
        em = self._theme.em
        alone = self.width() < em * _ROOM_FOR_BOTH_EM
        shown = not self._panel.isHidden()
        self._tabs.setMinimumWidth(1 if alone else round(em * _NARROWEST_EM))
        self._tabs.setVisible(not shown or not alone)
        self._stood_alone = self._stood_alone or alone
