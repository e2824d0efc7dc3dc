"""All notes of this site in one place, each overlay with a button that takes it out of use."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.pages.markup import Page
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.fitting import OwnWindow
from desktop.widgets.flowing import FlowingRow
from desktop.words import tr

_WIDTH_EM, _HEIGHT_EM = 48, 36


class SiteWindow(OwnWindow):
    """`removal_wanted` brings the line of an overlay."""

    removal_wanted = Signal(str)
    address_requested = Signal(object)

    def __init__(self, theme: Theme, overlays: dict[str, str], parent: QWidget) -> None:
        """`overlays` has the name of each by its line."""
        super().__init__(theme, _WIDTH_EM, _HEIGHT_EM, parent)
        self.view = ArticleView(theme)
        self.view.address_requested.connect(self.address_requested)
        self.buttons = {
            line: QPushButton(tr("&Remove {name}…", name=name)) for line, name in overlays.items()
        }
        for button in self.buttons.values():
            button.clicked.connect(self._want)
        foot = FlowingRow(tuple(self.buttons.values()))
        foot.setContentsMargins(round(theme.em), 0, round(theme.em), round(theme.em * 0.6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addWidget(foot)

    def show_notes(self, page: Page, *, writable: bool) -> None:
        """The list; what is in it can be removed where `writable`."""
        self.setWindowTitle(f"{page.title} · Dorsal")
        for button in self.buttons.values():
            button.setEnabled(writable)
        self.view.show_page(page)
        self.show()
        self.activateWindow()
        self.view.setFocus()

    @Slot()
    def _want(self) -> None:
        for line, button in self.buttons.items():
            if button is self.sender():
                self.removal_wanted.emit(line)
