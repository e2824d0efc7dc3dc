"""A page in a window of its own, beside the one the reader is on."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.markup import Page
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.fitting import OwnWindow
from desktop.widgets.outlined import Outlined

_WIDTH_EM, _HEIGHT_EM = 56, 44


class PageWindow(OwnWindow):
    """Its links lead the main window; `print_wanted` brings its page."""

    address_requested = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _WIDTH_EM, _HEIGHT_EM, parent)
        self.view = ArticleView(theme)
        self.view.address_requested.connect(self.address_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        outlined = Outlined(theme, self.view, lambda: self.view)
        layout.addWidget(outlined)
        QShortcut(QKeySequence("Ctrl+Shift+O"), self).activated.connect(outlined.toggle)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self._print)

    def show_page(self, page: Page) -> None:
        self.setWindowTitle(f"{page.title} · Dorsal")
        self.view.show_page(page)
        self.show()
        self.view.setFocus()

    @Slot()
    def _print(self) -> None:
        self.print_wanted.emit(self.view.page)
