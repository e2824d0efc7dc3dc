"""The search field, always in sight; its answers hang under it."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from db.search import Found, Query
from desktop.searcher import Searcher
from desktop.theme import Theme
from desktop.widgets.hit_list import HitList

PLACEHOLDER = "Search: kidney dose, slipped disc, Neurontin, can I stop…"


class SearchBox(QLineEdit):
    """Asks at every keystroke. Down and Up walk the hits, Enter opens, Esc closes."""

    address_requested = Signal(object)

    def __init__(
        self, searcher: Searcher, theme: Theme, panel_parent: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._searcher = searcher
        self._theme = theme
        self._waiting_to_open = False
        self.setPlaceholderText(PLACEHOLDER)
        self.setClearButtonEnabled(True)
        self.setAccessibleName("Search")
        self.setAccessibleDescription("Type to search all of Dorsal; Down and Enter open a result")
        self._panel = HitList(theme, panel_parent)
        self._panel_parent = panel_parent
        self._panel.chosen.connect(self._open)
        self.textEdited.connect(self._ask)
        self.returnPressed.connect(self._enter)
        searcher.answered.connect(self._show)
        searcher.failed.connect(self._fail)
        panel_parent.installEventFilter(self)

    @property
    def panel(self) -> HitList:
        return self._panel

    @Slot(str)
    def _ask(self, text: str) -> None:
        self._waiting_to_open = False
        query = Query.parse(text)
        if query.words:
            self._searcher.ask(query)
        else:
            self._panel.hide()

    @Slot(int, object)
    def _show(self, _number: int, found: Found) -> None:
        if not self.text().strip():
            return
        self._place_panel()
        self._panel.show_found(self.text().strip(), found)
        if self._waiting_to_open:
            self._waiting_to_open = False
            self._panel.open_current()

    @Slot(int, str)
    def _fail(self, _number: int, why: str) -> None:
        self._place_panel()
        self._panel.say(why)

    @Slot()
    def _enter(self) -> None:
        if self._panel.isVisible():
            self._panel.open_current()
        else:
            self._ask(self.text())
            self._waiting_to_open = True

    @Slot(object)
    def _open(self, address: object) -> None:
        self._panel.hide()
        self.address_requested.emit(address)

    def _place_panel(self) -> None:
        parent = self._panel_parent
        corner = self.mapTo(parent, QPoint(0, self.height() + 2))
        self._panel.move(corner)
        width = max(self.width(), round(self._theme.em * 38))
        self._panel.resize(min(width, parent.width() - corner.x() - 8), self._panel.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._panel.isVisible():
            self._panel.move_down()
        elif event.key() == Qt.Key.Key_Up and self._panel.isVisible():
            self._panel.move_up()
        elif event.key() == Qt.Key.Key_Escape:
            if self._panel.isVisible():
                self._panel.hide()
            else:
                self.clear()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._panel.isVisible():
            self._place_panel()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self._panel.hide()
        return super().eventFilter(watched, event)
