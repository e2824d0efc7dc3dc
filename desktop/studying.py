"""Study, opened: the notebook, the library's cards and the window they are asked in."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from db.address import Address
from db.library import Library
from db.notebook import open_notebook
from db.study import Study
from desktop.folder import UserFolder
from desktop.study.deck import cards
from desktop.study.own import as_now, own_card
from desktop.theme import Theme
from desktop.widgets.study_window import StudyWindow


class Studying:
    """Raises NotebookError where the notebook cannot be opened or is damaged."""

    def __init__(self, library: Library, folder: UserFolder, theme: Theme, parent: QWidget) -> None:
        self.notebook = open_notebook(folder.notebook, read_only=not folder.writable)
        self._library = library
        self._study = study = Study(self.notebook)
        own = (as_now(library, card) for card in study.own())
        deck = (*cards(library), *(card for card in own if card is not None))
        if folder.writable:
            study.renew(deck, datetime.now(UTC))
        self.window = StudyWindow(library, deck, study, theme, parent)

    def make_card(self, address: Address) -> None:
        """Keeps a card of a statement. Raises UnknownAddressError where none is, NotebookError."""
        card = own_card(self._library, address)
        self._study.add_own(card, datetime.now(UTC))
        self.window.add(card)

    def close(self) -> None:
        self.window.close()
        self.notebook.close()
