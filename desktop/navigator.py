"""Where the reader is, was, and is going."""

from msgspec import Struct
from PySide6.QtCore import QObject, Signal, Slot

from db.address import Address

_LONGEST_HISTORY = 200
Steps = tuple[tuple[Address, int], ...]
"""Places walked, each with how far down it was left."""


class Place(Struct):
    """An address, and how far its page was scrolled when the reader left it."""

    address: Address
    scroll: int = 0


class Navigator(QObject):
    """The one road to any page. `arrived` tells the window where to go, and how far down."""

    arrived = Signal(object, int)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Address | None:
        return self._places[self._at].address if self._places else None

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at + 1 < len(self._places)

    def steps(self) -> tuple[Steps, int]:
        """Every place with how far down it was left, and which of them is this one."""
        return tuple((one.address, one.scroll) for one in self._places), self._at

    def take_up(self, steps: Steps, at: int) -> None:
        """Goes on where another navigator was."""
        self._places = [Place(*one) for one in steps]
        self._at = at
        self._arrive(self._places[at].scroll)

    def remember_scroll(self, scroll: int) -> None:
        """Notes how far down the reader is, just before leaving."""
        if self._places:
            self._places[self._at].scroll = scroll

    @Slot(object)
    def go(self, address: Address) -> None:
        """To an address, as a new step; asking for the same place again adds no step."""
        if address != self.here:
            del self._places[self._at + 1 :]
            self._places.append(Place(address))
            del self._places[: max(0, len(self._places) - _LONGEST_HISTORY)]
            self._at = len(self._places) - 1
        self._arrive(0)

    @Slot(object)
    def stand_at(self, address: Address) -> None:
        """What this step shows is elsewhere now; a step that leads where the last did is none."""
        self._places[self._at].address = address
        newest = self._at == len(self._places) - 1
        if newest and self._at and self._places[self._at - 1].address == address:
            self._at -= 1
            del self._places[-1]
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        if self.can_go_back:
            self._at -= 1
            self._arrive(self._places[self._at].scroll)

    @Slot()
    def forward(self) -> None:
        if self.can_go_forward:
            self._at += 1
            self._arrive(self._places[self._at].scroll)

    def _arrive(self, scroll: int) -> None:
        self.arrived.emit(self._places[self._at].address, scroll)
        self.changed.emit()
