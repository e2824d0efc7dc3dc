"""The reader's own notes beside the library: the notebook, opened when it is first needed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.address import Address
from db.library import Library
from db.marks import Anchor, Mark, MarkKind
from desktop.folder import UserFolder

if TYPE_CHECKING:
    from db.backup import Held
    from db.notebook import Notebook


class Notes(QObject):
    """Every change goes through here, and is on the disk when a method has returned.

    `changed` brings the record whose marks are others now, or None where any may be; `opened` the
    notebook; `replaced` says that it is another one: let go of the one before. All methods that
    read or write raise NotebookError; what was to be kept is then still with whoever asked.
    """

    changed = Signal(object)
    opened = Signal(object)
    replaced = Signal()

    def __init__(
        self, library: Library, folder: UserFolder, parent: QObject, *, private: bool = False
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._folder = folder
        self._private = private
        self._open: Notebook | None = None
        self._seen = 0
        self._removed: list[str] = []
        self.checked = False
        """Whether the file was looked at already in this run."""

    @property
    def private(self) -> bool:
        """Whether notes are in memory only."""
        return self._private

    @property
    def keeps(self) -> bool:
        """Whether notes can be kept at all, in memory or on the disk."""
        return self._private or self._folder.writable

    @property
    def begun(self) -> bool:
        """Whether there may be notes: a notebook is open, or its file is there."""
        return self._open is not None or (not self._private and self._folder.notebook.exists())

    @property
    def notebook(self) -> "Notebook":
        """The notebook, opened now if this is its first use; made where there is none."""
        if self._open is None:
            from db.notebook import open_notebook, private_notebook

            if self._private:
                self._open = private_notebook()
            else:
                read_only = not self._folder.writable
                path = self._folder.notebook
                self._open = open_notebook(path, read_only=read_only, checked=self.checked)
            self._seen = self._version()
            self.opened.emit(self._open)
        return self._open

    def marks_at(self, record: Address) -> tuple[Mark, ...]:
        """What stands on a record; nothing is opened where nothing was ever kept."""
        return self.notebook.marks_at(record) if self.begun else ()

    def add(
        self, kind: MarkKind, anchor: Anchor, words: str = "", tags: tuple[str, ...] = ()
    ) -> Mark:
        edition = self._library.edition.version
        mark = self.notebook.add(kind, anchor, edition=edition, words=words, tags=tags)
        self.changed.emit(mark.address.record)
        return mark

    def change(self, id_: str, words: str, tags: tuple[str, ...]) -> Mark:
        mark = self.notebook.change(id_, words=words, tags=tags)
        self.changed.emit(mark.address.record)
        return mark

    def remove(self, id_: str) -> Mark:
        mark = self.notebook.remove(id_)
        self._removed.append(id_)
        self.changed.emit(mark.address.record)
        return mark

    def bring_back(self) -> Mark | None:
        """The mark last removed in this run, back where it was; None where none was."""
        if not self._removed:
            return None
        mark = self.notebook.bring_back(self._removed[-1])
        self._removed.pop()
        self.changed.emit(mark.address.record)
        return mark

    def attach(self, id_: str, anchor: Anchor) -> Mark:
        """A mark that lost its place, made anew at another and removed where it was."""
        lost = self.notebook.mark(id_)
        mark = self.add(lost.kind, anchor, lost.words, lost.tags)
        self.remove(id_)
        return mark

    def held(self) -> "Held":
        """How much the notebook holds."""
        from db.backup import held_in

        return held_in(self.notebook.connection, self._folder.notebook)

    def clear(self, *, backups_too: bool) -> None:
        """Takes all out of the notebook, study too."""
        from db.clearing import clear_all

        try:
            clear_all(self.notebook, backups_too=backups_too)
        finally:
            self._removed = []
            self.replaced.emit()
            self.changed.emit(None)

    def look_again(self) -> None:
        """Tells of changes where another copy of Dorsal has written since the last look."""
        if self._open is None:
            return
        version = self._version()
        if version != self._seen:
            self._seen = version
            self.changed.emit(None)

    def go_private(self, *, private: bool) -> None:
        """From the notebook on the disk to one in memory, or back; the one in memory is gone."""
        self.close()
        self._private = private
        self.replaced.emit()
        self.changed.emit(None)

    def close(self) -> None:
        if self._open is not None:
            self._open.close()
        self._open = None
        self._removed = []

    def _version(self) -> int:
        """A number that is another after other connections have written."""
        assert self._open is not None
        ((version,),) = self._open.select("PRAGMA data_version")
        return int(version)
