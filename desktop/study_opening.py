"""Study as the main window has it: loaded and opened at its first use, closed with its notebook."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.address import Address
from db.errors import LibraryError
from desktop.words import why

if TYPE_CHECKING:
    from desktop.studying import Studying


class StudyOpening(QObject):
    """`address_requested` leads the main window, `said` tells why study could not be opened or
    what came of a card; `damaged` brings what was found of a notebook that cannot be read.
    """

    address_requested = Signal(object)
    said = Signal(str)
    damaged = Signal(object)

    def __init__(self, made: "Callable[[], Studying]", parent: QWidget) -> None:
        super().__init__(parent)
        self._made = made
        self.now: Studying | None = None

    @Slot()
    def show(self) -> None:
        """Opens the window of study."""
        if study := self._opened():
            study.window.ask()
            study.window.show()
            study.window.activateWindow()

    def make_card(self, place: Address | None) -> None:
        """Of a statement, if there is one."""
        if place and (study := self._opened()):
            self.said.emit(study.make_card(place))

    @Slot()
    def close(self) -> None:
        if self.now is not None:
            self.now.close()
            self.now.window.deleteLater()
            self.now = None

    @Slot()
    def read_anew(self) -> None:
        """The notebook has other things in it: study shows them where it was shown."""
        shown = self.now is not None and self.now.window.isVisible()
        self.close()
        if shown:
            self.show()

    def _opened(self) -> "Studying | None":
        if self.now is None:
            try:
                self.now = self._made()
            except LibraryError as error:
                self.said.emit(why(error))
                return None
            self.now.window.address_requested.connect(self.address_requested)
            self.now.window.damaged.connect(self.damaged)
        return self.now
