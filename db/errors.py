"""What can be wrong with content or with a library, in words a person can act on."""

from msgspec import Struct

from clinical.said import Said, joined


class LibraryError(Exception):
    """The library cannot be used: what happened, and what to do about it.

    `advice` ends the sentence for the reader; the message alone is for the log.
    """

    def __init__(self, happened: str, advice: str) -> None:
        super().__init__(joined(happened, advice))
        self.happened = happened
        self.advice = advice


class UnknownAddressError(LibraryError):
    """No record stands at the address asked for."""

    def __init__(self, address: str) -> None:
        super().__init__(
            Said("There is nothing at {address}.", address=address),
            Said("Look the subject up with the search instead."),
        )


class PackError(LibraryError):
    """A pack was not trusted, or could not be installed; the edition in use is as it was."""


class NotebookError(LibraryError):
    """The reader's own notebook could not be read or written; what it holds is as it was.

    Whoever asked still has the words that were to be kept, and keeps them on screen.
    """


class OvertakenError(NotebookError):
    """A mark or a card was changed elsewhere since it was read: nothing was written over."""


class DamagedNotebookError(NotebookError):
    """The notebook's file is damaged: `db.salvage.recover` sets it aside and saves what it can."""


class LabelsError(LibraryError):
    """The file of imported labels could not be read or written; what it holds is as it was."""


class NoLabelsError(LabelsError):
    """No label has been imported yet."""


_OF_THE_SYSTEM = {
    str(one): one
    for one in (
        Said("Permission denied"),
        Said("Operation not permitted"),
        Said("No such file or directory"),
        Said("File exists"),
        Said("Not a directory"),
        Said("Is a directory"),
        Said("No space left on device"),
        Said("Disk quota exceeded"),
        Said("Read-only file system"),
        Said("Input/output error"),
        Said("File name too long"),
        Said("Device or resource busy"),
    )
}
"""What readers meet most, in the system's own words."""


def system_reason(error: OSError) -> str:
    """What the system says is wrong; never empty."""
    reason = error.strerror or str(error) or Said("the system does not say why")
    return _OF_THE_SYSTEM.get(reason, reason)


def system_words(error: OSError) -> str:
    """The same, and of which file where that is known."""
    reason = system_reason(error)
    return reason if error.filename is None else joined(reason, str(error.filename), by=": ")


class Fault(Struct, frozen=True, order=True):
    """One thing wrong in the content; `line` counts from 1."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}"


class ContentError(Exception):
    """The content has faults, so no library was built from it."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = faults
