"""A page in a window of its own, beside the one the reader is on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.pages.markup import Page
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.fitting import open_with

_WIDTH_EM, _HEIGHT_EM = 56, 44


class PageWindow(QWidget):
    """Its links lead the main window; Esc closes it."""

    address_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        open_with(self, QSize(round(theme.em * _WIDTH_EM), round(theme.em * _HEIGHT_EM)))
        self.view = ArticleView(theme)
        self.view.address_requested.connect(self.address_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    def show_page(self, page: Page) -> None:
        self.setWindowTitle(f"{page.title} · Dorsal")
        self.view.show_page(page)
        self.show()
        self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
