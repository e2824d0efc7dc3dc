"""The two windows of the notebook as a whole: the way back to a backup, and out of damage."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from db.backup import Backup, Held
from desktop.pages.keeping import backup_words
from desktop.pages.markup import Page
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.widgets.fitting import OwnWindow
from desktop.widgets.flowing import ButtonRow
from desktop.widgets.wrapped_rows import WrappedRows
from desktop.words import tr


class BackupsWindow(OwnWindow):
    """The list of backups, and what going back to the chosen one would change.

    `chosen` asks for a preview, `wanted` to go back, `undo_wanted` to undo that.
    """

    chosen = Signal(object)
    wanted = Signal(object)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, 62, 34, parent)
        self.setWindowTitle(tr("Go back to a backup · Dorsal"))
        self.list = QListWidget()
        self.list.setEnabled(False)
        self.list.setAccessibleName(tr("Backups, newest first"))
        self.list.setWordWrap(True)
        self.list.setItemDelegate(WrappedRows(self.list))
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.view = ArticleView(theme)
        self.view.setAccessibleName(tr("What would change"))
        self.told = QLabel()
        self.told.setWordWrap(True)
        self.back = QPushButton(tr("&Go back to this one"))
        self.back.setEnabled(False)
        self.undo = QPushButton(tr("&Undo going back"))
        self.undo.setVisible(False)
        split = QSplitter()
        split.addWidget(self.list)
        split.addWidget(self.view)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(ButtonRow((self.undo, self.back)))
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addLayout(foot)
        self.list.currentItemChanged.connect(self._choose)
        self.back.clicked.connect(self._want)
        self.undo.clicked.connect(self.undo_wanted)

    def show_backups(self, found: tuple[tuple[Backup, Held | None], ...]) -> None:
        """The list anew, its first one chosen."""
        self.list.clear()
        for backup, held in found:
            item = QListWidgetItem(backup_words(backup, held))
            item.setData(Qt.ItemDataRole.UserRole, backup)
            self.list.addItem(item)
        self.back.setEnabled(False)
        self.list.setCurrentRow(0)
        self.list.setEnabled(self.list.count() > 0)
        self.list.setFocus()

    def show_preview(self, page: Page) -> None:
        self.view.show_page(page)
        self.back.setEnabled(True)

    def show_words(self, page: Page) -> None:
        """Instead of a preview; there is nothing to go back to."""
        self.view.show_page(page)
        self.back.setEnabled(False)

    def tell(self, words: str, *, undo: bool) -> None:
        self.told.setText(words)
        self.undo.setVisible(undo)

    @property
    def backup(self) -> Backup | None:
        item = self.list.currentItem()
        return item.data(Qt.ItemDataRole.UserRole) if item else None

    @Slot()
    def _choose(self) -> None:
        self.back.setEnabled(False)
        if self.backup is not None:
            self.chosen.emit(self.backup)

    @Slot()
    def _want(self) -> None:
        if self.backup is not None:
            self.back.setEnabled(False)
            self.wanted.emit(self.backup)


class DamageWindow(OwnWindow):
    """What is wrong with the notebook; `repair_wanted` is the way on."""

    repair_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, 46.5, 27.2, parent)
        self.view = ArticleView(theme)
        self.repair = QPushButton(tr("&Repair"))
        self.not_now = QPushButton(tr("&Not now"))
        self.told = QLabel()
        self.told.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self.not_now)
        foot.addWidget(self.repair)
        layout = QVBoxLayout(self)
        layout.addWidget(self.view, 1)
        layout.addLayout(foot)
        self.repair.clicked.connect(self._repair)
        self.not_now.clicked.connect(self.close)

    def show_damage(self, page: Page) -> None:
        self.setWindowTitle(tr("The notebook is damaged · Dorsal"))
        self.view.show_page(page)
        self.told.clear()
        self.repair.setVisible(True)
        self.repair.setEnabled(True)
        self.not_now.setText(tr("&Not now"))
        self.show()
        self.repair.setFocus()

    def show_outcome(self, page: Page) -> None:
        self.setWindowTitle(f"{page.title} · Dorsal")
        self.view.show_page(page)
        self.told.clear()
        self.repair.setVisible(False)
        self.not_now.setText(tr("&Close"))
        self.show()
        self.not_now.setFocus()

    @Slot()
    def _repair(self) -> None:
        self.repair.setEnabled(False)
        self.told.setText(tr("Repairing: what can still be read is brought together…"))
        self.not_now.setText(tr("&Close"))
        self.repair_wanted.emit()
