"""Who says so: what supports the statement the reader asked about, beside the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from desktop.pages.markup import Page
from desktop.theme import Theme
from desktop.widgets.announcing import announce
from desktop.widgets.article_view import ArticleView, Quote
from desktop.words import tr


class SourcePanel(QFrame):
    """Closed with its button or Esc; links in it lead to the references."""

    address_requested = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, quote: Quote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sources")
        self._view = ArticleView(theme, quote)
        self._view.setAccessibleName(tr("What supports the statement"))
        self._view.address_requested.connect(self.address_requested)
        close = QToolButton()
        close.setText(tr("✕ Close"))
        close.setAccessibleName(tr("Close what supports the statement"))
        close.clicked.connect(self.close_panel)
        top = QHBoxLayout()
        top.addWidget(QLabel(tr("Who says so")))
        top.addStretch()
        top.addWidget(close)
        space = round(theme.em * 0.5)
        top.setContentsMargins(space * 3, space, space, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._view)
        self.hide()

    @property
    def view(self) -> ArticleView:
        return self._view

    def show_support(self, page: Page) -> None:
        from desktop.pages.plain import plain_text

        self._view.show_page(page)
        self.show()
        announce(self, plain_text(page.html).strip())

    def close_panel(self) -> None:
        if self.isVisible():
            self.closed.emit()
            self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
