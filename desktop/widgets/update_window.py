"""The window of an update: what it would change, the reader's word, how far it is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.pages.markup import Page
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.fitting import OwnWindow
from desktop.words import tr

_WIDTH_EM, _HEIGHT_EM = 52, 40


class UpdateWindow(OwnWindow):
    """`wanted` is the reader's word to install what is shown; Esc closes it, but not at work."""

    wanted = Signal()
    address_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _WIDTH_EM, _HEIGHT_EM, parent)
        self.view = ArticleView(theme)
        self.view.address_requested.connect(self.address_requested)
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How far it is"))
        self.bar.hide()
        self.install = QPushButton(tr("&Install"))
        self.not_now = QPushButton(tr("&Not now"))
        foot = QHBoxLayout()
        foot.setContentsMargins(round(theme.em), 0, round(theme.em), round(theme.em * 0.6))
        foot.addWidget(self.told, 1)
        foot.addWidget(self.bar, 1)
        foot.addWidget(self.not_now)
        foot.addWidget(self.install)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self.install.clicked.connect(self._want)
        self.not_now.clicked.connect(self.close)

    def show_waiting(self, page: Page) -> None:
        """While a pack is looked at."""
        self._show(page, can_install=False)

    def show_update(self, page: Page) -> None:
        """A pack that can be installed."""
        self._show(page, can_install=True)
        self.install.setFocus()

    def show_refusal(self, page: Page) -> None:
        """A pack that cannot, or that could not."""
        self._show(page, can_install=False)
        self.not_now.setFocus()

    def _show(self, page: Page, *, can_install: bool) -> None:
        self.setWindowTitle(f"{page.title} · Dorsal")
        self.bar.hide()
        self.tell("")
        self.install.setVisible(can_install)
        self.install.setEnabled(can_install)
        self.not_now.setEnabled(True)
        self.not_now.setText(tr("&Not now") if can_install else tr("&Close"))
        self.view.show_page(page)
        self.show()
        self.activateWindow()

    def tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.setAccessibleName(words)

    def step(self, words: str, done: int, steps: int) -> None:
        """So many steps are done, and what the one under way does."""
        self.tell(words)
        self.bar.setRange(0, steps)
        self.bar.setValue(done)
        self.bar.show()

    @property
    def at_work(self) -> bool:
        """Whether what is shown is being installed."""
        return not self.not_now.isEnabled()

    @Slot()
    def _want(self) -> None:
        self.install.setEnabled(False)
        self.not_now.setEnabled(False)
        self.wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.at_work:
            super().keyPressEvent(event)
