"""The reader's own notes beside the library: the notebook, opened when it is first needed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.address import Address
from db.library import Library
from db.marks import Anchor, Change, Mark, MarkKind
from db.writable import may_write
from desktop.folder import UserFolder
from desktop.words import tr

if TYPE_CHECKING:
    from db.backup import Held
    from db.cards import Card
    from db.notebook import Notebook


class Notes(QObject):
    """Every change goes through here, and is on the disk when a method has returned.

    `changed` brings the record whose marks are others now, or None where any may be; `opened` the
    notebook; `replaced` says that it is another one: let go of the one before; `undoable` the
    changes that `undo` would take back, none where there is nothing any more. All methods that
    read or write raise NotebookError; what was to be kept is then still with whoever asked.
    """

    changed = Signal(object)
    opened = Signal(object)
    replaced = Signal()
    undoable = Signal(object)

    def __init__(
        self, library: Library, folder: UserFolder, parent: QObject, *, private: bool = False
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._folder = folder
        self._private = private
        self._open: Notebook | None = None
        self._seen = 0
        self._done: list[tuple[Change, ...]] = []
        self.checked = False
        """Whether the file was looked at already in this run."""

    @property
    def private(self) -> bool:
        """Whether notes are in memory only."""
        return self._private

    @property
    def why_not(self) -> str:
        """Why nothing can be kept, in memory or on the disk; empty where it can."""
        if self._private:
            return ""
        if not self._folder.writable:
            return tr("DORSAL_READONLY is set: notes can be read here, not kept.")
        path = self._folder.notebook
        if path.exists() and not may_write(path):
            return tr("You may not write to the notebook: notes can be read here, not kept.")
        return ""

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
                read_only = bool(self.why_not)
                path = self._folder.notebook
                self._open = open_notebook(path, read_only=read_only, checked=self.checked)
            self._seen = self._version()
            self.opened.emit(self._open)
        return self._open

    @property
    def private_cards(self) -> "tuple[Card, ...] | None":
        """The study cards the reader made in private mode; None out of it."""
        if not self._private:
            return None
        if self._open is None:
            return ()
        from db.study import Study
        from desktop.study.own import standing

        return standing(self._library, Study(self._open))

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

    def change(self, known: Mark, words: str, tags: tuple[str, ...]) -> Mark:
        """Other words and tags for a mark as it is known; OvertakenError where it is another."""
        mark = self.notebook.change(known.id, words=words, tags=tags, known=known)
        self._did(Change(known, mark))
        return mark

    def remove(self, *ids: str) -> None:
        """Takes marks away, to be brought back together."""
        done = []
        try:
            for id_ in ids:
                was = self.notebook.mark(id_)
                done.append(Change(was, self.notebook.remove(id_)))
        finally:
            self._did(*done)

    def attach(self, id_: str, anchor: Anchor) -> None:
        """A mark that lost its place, made anew at another and removed where it was."""
        edition = self._library.edition.version
        self._did(*self.notebook.attach(id_, anchor, edition=edition))

    @property
    def steps(self) -> int:
        """How many changes `undo` could take back, one after another."""
        return len(self._done)

    def undo(self) -> tuple[Change, ...]:
        """Takes back what was last removed, changed or attached in this run, and gives it; nothing
        where nothing was. What cannot be taken back any more is forgotten.
        """
        if not self._done:
            return ()
        changes = self._done.pop()
        self.undoable.emit(())
        self.notebook.put_back(changes)
        self._tell(changes)
        return changes

    def _did(self, *changes: Change) -> None:
        if changes:
            self._done.append(changes)
            self._tell(changes)
            self.undoable.emit(changes)

    def _tell(self, changes: tuple[Change, ...]) -> None:
        """Of the records whose marks are others now."""
        for record in dict.fromkeys(change.now.address.record for change in changes):
            self.changed.emit(record)

    def _forget_done(self) -> None:
        self._done = []
        self.undoable.emit(())

    def _forget_overtaken(self) -> None:
        """What another copy of Dorsal has changed since is not undone here."""
        if self._done and not self.notebook.stand(self._done[-1]):
            self._forget_done()

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
            self._forget_done()
            self.replaced.emit()
            self.changed.emit(None)

    def look_again(self) -> None:
        """Tells of changes where another copy of Dorsal has written since the last look."""
        if self._open is None:
            return
        version = self._version()
        if version != self._seen:
            self._seen = version
            self._forget_overtaken()
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
        self._forget_done()

    def _version(self) -> int:
        """A number that is another after other connections have written."""
        assert self._open is not None
        ((version,),) = self._open.select("PRAGMA data_version")
        return int(version)
