"""What stands at an address: a record of the library, a label of the reader's, or Dorsal's help."""

from db.address import Address
from db.errors import LibraryError
from db.labels.places import KIND as LABEL
from db.library import Library
from db.outline import tab_of
from db.records import Tab
from desktop.helping import help_tab, help_title
from desktop.labels import Labels
from desktop.subjects import HELP


class Places:
    """Asks whichever of them has the address."""

    def __init__(self, library: Library, labels: Labels) -> None:
        self._library, self._labels = library, labels

    def tab(self, address: Address) -> Tab:
        """The tab in which it is read. Raises UnknownAddressError."""
        if address.kind == LABEL:
            return Tab.REFERENCES
        if address.kind == HELP:
            return help_tab(address)
        return tab_of(self._library.record(address))

    def title(self, address: Address) -> str:
        """Raises LibraryError where nothing is there."""
        if address.kind == HELP:
            return help_title(address)
        return (self._labels if address.kind == LABEL else self._library).title(address)

    def has(self, address: Address) -> bool:
        try:
            self.title(address)
        except LibraryError:
            return False
        return True
