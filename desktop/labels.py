"""The official labels imported on this machine: opened when first asked for, in the UI thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.address import Address
from db.labels.places import HELD, Meant, is_beside_ours, is_comparison, meant
from desktop.folder import UserFolder
from desktop.words import later, tr

if TYPE_CHECKING:
    from db.labels.records import Label
    from db.labels.store import Entry, Store

_TITLE = later("Official labels")


class Labels(QObject):
    """Every read raises LabelsError where the labels cannot be read, UnknownAddressError where
    there is none at an address. `changed` tells that others are held now.
    """

    changed = Signal()

    def __init__(
        self, folder: UserFolder, private: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.folder, self.private = folder, private
        self._open: Store | None = None

    @property
    def any_held(self) -> bool:
        """Whether there may be labels; nothing is opened to say so."""
        return self._open is not None or self.folder.labels.exists()

    @property
    def _store(self) -> "Store":
        if self._open is None:
            from db.labels.store import open_store

            self._open = open_store(self.folder.labels, untouched=not self.folder.writable)
        return self._open

    def label(self, which: Meant) -> "Label":
        return self._store.label(which.set_id, which.version)

    def entry(self, which: Meant) -> "Entry":
        return self._store.entry(which.set_id, which.version)

    def versions(self, set_id: str) -> "tuple[Entry, ...]":
        """Those held of a label, the newest first; none where it is not held."""
        return self._store.kept(set_id) if self.any_held else ()

    def called(self, words: tuple[str, ...]) -> "tuple[Entry, ...]":
        """The labels whose products' names have all of some words."""
        return self._store.called(words) if self.any_held and words else ()

    def title(self, address: Address) -> str:
        """What an address is called in the title bar, a note, a list."""
        if address.record == HELD:
            return tr(_TITLE)
        titles = [self.entry(one).title for one in meant(address)]
        if is_beside_ours(address):
            return tr("Doses of {titles} beside Dorsal’s", titles=titles[0])
        if is_comparison(address):
            return (" " + tr("and") + " ").join(dict.fromkeys(titles)) + (" " + tr("compared"))
        return titles[0]

    def let_go(self) -> None:
        """Closes the file: the next read opens it anew."""
        if self._open is not None:
            self._open.close()
        self._open = None

    def look_again(self) -> None:
        """After an import or a removal."""
        self.let_go()
        self.changed.emit()
