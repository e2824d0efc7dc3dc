"""Over the doses: that a label held on this machine is newer, or says other doses."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel

from db.address import Address
from db.errors import LibraryError
from desktop.folder import UserFolder
from desktop.jobs import Jobs
from desktop.labels import Labels
from desktop.pages.plain import plain_text

if TYPE_CHECKING:
    from desktop.pages.label_beside import Finding


class LabelNotice(QLabel):
    """Hidden while there is nothing to tell of the record shown. Asks anew whenever other labels
    are held.
    """

    address_requested = Signal(object)
    told = Signal()

    def __init__(self, labels: Labels, library: Path) -> None:
        super().__init__()
        self._labels, self._library = labels, library
        self._found: tuple[Finding, ...] = ()
        self._about: Address | None = None
        self.setObjectName("newer")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.linkActivated.connect(self._follow)
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._show)
        self._jobs.failed.connect(self._show_nothing)
        labels.changed.connect(self._ask)
        self.hide()
        self._ask()

    def close_jobs(self) -> None:
        self._jobs.close()

    @Slot()
    def _ask(self) -> None:
        if self._labels.any_held:
            folder, library = self._labels.folder, self._library
            self._jobs.start(lambda: _findings(folder, library))

    def follow(self, address: Address) -> None:
        """The record over which it stands."""
        self._about = address.record
        if self._found:
            self._tell()

    @Slot(int, object)
    def _show(self, _number: int, found: "tuple[Finding, ...]") -> None:
        self._found = found
        self._tell()
        self.told.emit()

    def _tell(self) -> None:
        from desktop.pages.label_beside import concerns, notice_words

        found = tuple(one for one in self._found if concerns(one, self._about))
        words = notice_words(found)
        self.setText(words)
        self.setObjectName("other-doses" if any(one.missing for one in found) else "newer")
        self.style().polish(self)
        self.setAccessibleName(plain_text(words).strip())
        self.setVisible(bool(words))

    @Slot(int, object)
    def _show_nothing(self, _number: int, error: Exception) -> None:
        """The page on which the labels are listed says what is wrong with them."""
        if not isinstance(error, LibraryError):
            raise error
        self.hide()

    @Slot(str)
    def _follow(self, link: str) -> None:
        self.address_requested.emit(Address.parse(link))


def _findings(folder: UserFolder, library: Path) -> "tuple[Finding, ...]":
    """On the worker's thread, which loads what only this needs."""
    from desktop.label_comparing import findings

    return findings(folder, library)
