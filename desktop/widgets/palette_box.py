"""The palette over the window: a field, and under it what can be done or gone to."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.address import Address
from db.library import Library
from desktop.palette import Entry, Palette
from desktop.theme import Theme
from desktop.widgets.announcing import announce
from desktop.widgets.menus import Menus
from desktop.words import later, tr

_ENTRY = Qt.ItemDataRole.UserRole
_MOST = 40
_WIDE_EM, _HIGH_EM = 44, 26
_NAME, _ASIDE = 0, 1


_HINT = later("Go to a page or do something: print, dark theme, sciatica…")


class PaletteBox(QFrame):
    """Down and Up walk the names, Enter does or opens one, Esc closes and gives the focus back."""

    address_requested = Signal(object)

    def __init__(self, library: Library, menus: Menus, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("results")
        self._theme = theme
        self._made: dict[object, QAction] = dict(menus.entries())
        self._palette = Palette((action for action, _ in menus.entries()), library.places())
        self._came_from: QWidget | None = None
        self.field = _Field(self)
        self.field.setPlaceholderText(tr(_HINT))
        self.field.setToolTip(tr(_HINT))
        self.field.setAccessibleName(tr("Go to or do anything"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("What can be done or gone to"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setColumnCount(2)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(_ASIDE, QHeaderView.ResizeMode.ResizeToContents)
        self.none = QLabel(tr("Nothing is called so. The search (Ctrl+L) looks through all words."))
        self.none.setObjectName("found")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(round(theme.em * 0.4),) * 4)
        layout.setSpacing(round(theme.em * 0.3))
        for widget in (self.field, self.none, self.list):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._show)
        self.field.left.connect(self.hide)
        self.list.itemClicked.connect(self._choose)
        parent.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Comes up empty, with all actions; where it is up already, goes."""
        if self.isVisible():
            self.leave()
            return
        self._came_from = QApplication.focusWidget()
        self.field.clear()
        self._show("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def leave(self) -> None:
        """Goes, and the focus is where it was."""
        came_from = self._came_from
        self.hide()
        if came_from is not None and came_from.isVisible():
            came_from.setFocus()

    def move_by(self, step: int) -> None:
        """Lights the next or the previous name."""
        lit = self.list.currentItem()
        row = self.list.indexOfTopLevelItem(lit) + step if lit else -1
        if 0 <= row < self.list.topLevelItemCount():
            self._light(row)

    def choose_lit(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._choose(item)

    @Slot(str)
    def _show(self, typed: str) -> None:
        entries = [one for one in self._palette.best(typed, _MOST) if self._can(one)]
        self.list.clear()
        self.list.addTopLevelItems([_item(entry) for entry in entries])
        self.none.setVisible(not entries)
        self.list.setVisible(bool(entries))
        if entries:
            self._light(0)
        else:
            self.field.hear(self.none.text())

    def _can(self, entry: Entry) -> bool:
        return isinstance(entry.leads, Address) or self._made[entry.leads].isEnabled()

    def _light(self, row: int) -> None:
        item = self.list.topLevelItem(row)
        assert item is not None
        self.list.setCurrentItem(item)
        self.field.hear(item.data(_NAME, Qt.ItemDataRole.AccessibleTextRole))

    @Slot(QTreeWidgetItem)
    def _choose(self, item: QTreeWidgetItem) -> None:
        leads = item.data(_NAME, _ENTRY).leads
        self.leave()
        if isinstance(leads, Address):
            self.address_requested.emit(leads)
        else:
            self._made[leads].trigger()

    def _place(self) -> None:
        """At the top of the window, in its middle, within it."""
        parent, em = self._window, self._theme.em
        width = min(round(em * _WIDE_EM), parent.width() - round(em * 2))
        top = round(em * 3)
        self.setGeometry(
            (parent.width() - width) // 2,
            top,
            width,
            min(round(em * _HIGH_EM), parent.height() - top - round(em)),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


class _Field(QLineEdit):
    """`left` tells that the reader went elsewhere, by mouse or Tab."""

    left = Signal()

    def __init__(self, box: PaletteBox) -> None:
        super().__init__(box)
        self._box = box

    def hear(self, words: str) -> None:
        self.setAccessibleDescription(words)
        announce(self, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._box.move_by(1)
            case Qt.Key.Key_Up:
                self._box.move_by(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._box.choose_lit()
            case Qt.Key.Key_Escape:
                self._box.leave()
            case _:
                super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.left.emit()


def _item(entry: Entry) -> QTreeWidgetItem:
    item = QTreeWidgetItem([entry.name, entry.aside])
    item.setData(_NAME, _ENTRY, entry)
    spoken = f"{entry.name}, {entry.aside}" if entry.aside else entry.name
    item.setData(_NAME, Qt.ItemDataRole.AccessibleTextRole, spoken)
    item.setTextAlignment(_ASIDE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return item
