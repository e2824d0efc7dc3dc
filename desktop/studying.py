"""Study, opened: the library's cards, what the notebook knows of them, and their window."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from db.address import Address
from db.errors import LibraryError, UnknownAddressError
from db.library import Library
from db.notebook import Notebook
from db.study import CHOICES_A_DAY, Study
from desktop.settings import Settings
from desktop.study.deck import cards
from desktop.study.own import own_card, standing
from desktop.theme import Theme
from desktop.widgets.study_window import StudyWindow
from desktop.words import tr, why


class Studying:
    """Raises NotebookError where the notebook cannot be read or written."""

    def __init__(
        self,
        library: Library,
        notebook: Notebook,
        settings: Settings,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        self._library, self._settings = library, settings
        self._study = study = Study(notebook)
        if settings.new_a_day in CHOICES_A_DAY:
            study.new_a_day = settings.new_a_day
        deck = (*cards(library), *standing(library, study))
        if not notebook.read_only:
            study.renew(deck, datetime.now(UTC))
        self.window = StudyWindow(library, deck, study, theme, parent)
        self.window.new_a_day_chosen.connect(self._keep_choice)
        if notebook.private:
            self.window.setWindowTitle(tr("{title} (private)", title=self.window.windowTitle()))

    def make_card(self, address: Address) -> str:
        """Keeps a card of a statement. Returns what came of it, in words."""
        try:
            card = own_card(self._library, address)
            self._study.add_own(card, datetime.now(UTC))
        except UnknownAddressError:
            return tr("A card is made of a sentence: step to one with Alt+Down.")
        except LibraryError as error:
            return why(error)
        self.window.add(card)
        return tr("Kept as a study card: Ctrl+Shift+L asks it.")

    def _keep_choice(self, new_a_day: int) -> None:
        self._settings.new_a_day = new_a_day

    def close(self) -> None:
        self.window.close()
