"""The outline of a label: its sections as a tree, beside its page."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from db.address import Address
from db.labels.records import Section
from desktop.pages.label import outlined
from desktop.theme import Theme
from desktop.words import tr

_PLACE = Qt.ItemDataRole.UserRole
_WIDTH_EM, _SHARE = 16, 0.3


class LabelOutline(QTreeWidget):
    """Emits `address_requested` when the reader picks a section with mouse or keyboard."""

    address_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label: Address | None = None
        self._items: dict[str, QTreeWidgetItem] = {}
        self.setObjectName("outline")
        self.setHeaderHidden(True)
        self.setAccessibleName(tr("Sections of the label"))
        self.setAccessibleDescription(tr("Choose a section to read it"))
        self.setIndentation(round(theme.em * 0.8))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._choose)

    def show_sections(self, label: Address, sections: Iterable[Section]) -> None:
        """The sections of the label at an address, those within others folded away."""
        self._label = label
        self.blockSignals(True)
        self.clear()
        self._items = {}
        self._add(self.invisibleRootItem(), sections)
        self.blockSignals(False)

    def select(self, place: str) -> None:
        """Lights a section, unfolded to it, without emitting; none where there is no such."""
        found = self._items.get(place)
        self.blockSignals(True)
        if found is None:
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentItem(found)
            self.scrollToItem(found)
        self.blockSignals(False)

    def _add(self, parent: QTreeWidgetItem, sections: Iterable[Section]) -> None:
        for section in outlined(sections):
            title = f"■ {section.title}" if section.boxed else section.title
            item = QTreeWidgetItem(parent, [title])
            item.setData(0, _PLACE, section.anchor)
            item.setToolTip(0, section.title)
            self._items[section.anchor] = item
            self._add(item, section.sections)

    @Slot(QTreeWidgetItem, QTreeWidgetItem)
    def _choose(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        if item is not None and self._label is not None:
            self.address_requested.emit(self._label.at(item.data(0, _PLACE)))

    def fit(self, room: int) -> None:
        """As wide as its titles ask, and no more than its share of the room, in pixels."""
        self.setFixedWidth(min(round(self._theme.em * _WIDTH_EM), round(room * _SHARE)))
