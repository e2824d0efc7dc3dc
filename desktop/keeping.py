"""What looks after the notebook as a whole: at start, in backups, on the way back, in and out.

All of it runs in `Jobs`; the interface never waits, but at exit for the backup under way.
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from db.errors import DamagedNotebookError, LibraryError
from db.writable import backups_of
from desktop.errands import Errands
from desktop.folder import UserFolder
from desktop.theme import Theme
from desktop.words import later, tr, translated, why

if TYPE_CHECKING:
    from db.backup import Backup, Held, Preview
    from db.cards import Card
    from db.notebook import Notebook
    from db.notebook_file import Imported
    from db.salvage import Recovered
    from desktop.notebook_jobs import Begun, Damage, GoneBack
    from desktop.pages.markup import Page
    from desktop.study.anki import Exported
    from desktop.widgets.keeping_windows import BackupsWindow, DamageWindow
    from desktop.widgets.page_window import PageWindow

CHANGE_SECONDS = 30 * 60
"""So long after the first write that no backup has, the next write brings one."""
_NOTHING_YET = later("There is no notebook yet: it begins with your first note or study card.")
_READ_ONLY = later("DORSAL_READONLY is set, so nothing is written.")


class Keeping(QWidget):
    """`said` is a short word, `warned` one that stays, empty when it is over.

    `replacing` asks all to let go of the notebook, whose file is to be another; `changed` tells
    that its rows are others now; `ended` that a piece of work is done; `sound` that the notebook
    is, and stands on this edition.
    """

    said = Signal(str)
    warned = Signal(str)
    replacing = Signal()
    changed = Signal()
    ended = Signal()
    sound = Signal()

    def __init__(
        self,
        library_path: Path,
        folder: UserFolder,
        theme: Theme,
        parent: QWidget,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.hide()
        self._library_path = library_path
        self._path, self._writable = folder.notebook, folder.writable
        self._theme = theme
        self._clock = clock
        self._unsaved_since: float | None = None
        self._was: Path | None = None
        self._backups: BackupsWindow | None = None
        self._damage: DamageWindow | None = None
        self._told: PageWindow | None = None
        self._errands = Errands(self, tr("Choose another place."))
        self._errands.ended.connect(self.ended)

    def begin(self) -> None:
        """Checks the notebook, where there is one, and holds its marks against this edition."""
        if self._writable and self._is_begun():
            path, library = self._path, self._library_path

            def work() -> "Begun":
                from desktop.notebook_jobs import begin  # on the worker's thread: it takes 40 ms

                return begin(path, library)

            self._errands.start(work, self._begun, self._not_begun)

    def watch(self, notebook: "Notebook") -> None:
        """Backs up what is written to an open notebook."""
        if notebook.path is not None and not notebook.read_only:
            notebook.kept = self.written

    def written(self) -> None:
        """After each acknowledged write: after half an hour of change, a backup."""
        now = self._clock()
        if self._unsaved_since is None:
            self._unsaved_since = now
        elif now - self._unsaved_since >= CHANGE_SECONDS:
            self._unsaved_since = None
            self._back_up("change")

    def back_up_last(self) -> bool:
        """Begins to back up what no backup has; whether there was such."""
        if self._unsaved_since is None:
            return False
        self._unsaved_since = None
        self.said.emit(tr("Backing up your notes…"))
        self._back_up("exit")
        return True

    def hand_over(self) -> None:
        """Leaves what no backup has to whoever begins with the notebook next."""
        self._unsaved_since = None

    def finish(self) -> None:
        """Waits for the work under way."""
        self._errands.finish()

    def close_jobs(self) -> None:
        """Backs up what no backup has, and waits for all that was asked for; then says no more."""
        if self.back_up_last():
            self.window().repaint()
        self._errands.close(whole=True)

    @Slot()
    def check(self) -> None:
        """Looks at the whole notebook, and says what it holds or what is wrong."""
        from desktop.notebook_jobs import look_at, look_over

        if not self._is_begun():
            self.said.emit(tr(_NOTHING_YET))
            return
        path, library, writable = self._path, self._library_path, self._writable
        self.said.emit(tr("Checking the notebook…"))
        self._errands.start(
            lambda: look_over(path, library) if writable else look_at(path),
            self._checked,
            self._not_begun,
        )

    @Slot()
    def choose_backup(self) -> None:
        """Opens the window of backups."""
        if not self._there_is_one():
            return
        if self._backups is None:
            from desktop.widgets.keeping_windows import BackupsWindow

            self._backups = BackupsWindow(self._theme, self.window())
            self._backups.chosen.connect(self._preview)
            self._backups.wanted.connect(self._go_back)
            self._backups.undo_wanted.connect(self._undo)
        self._backups.tell("", undo=False)
        self._list_backups()
        self._backups.show()
        self._backups.activateWindow()

    @Slot()
    def choose_export(self) -> None:
        file = self._new_file(tr("Export notes"), "notes.md", tr("Notes (*.md)"))
        if file:
            self.export_to(file)

    def export_to(self, file: Path) -> None:
        """Writes marks and study to one readable file."""
        from desktop.notebook_jobs import export_notes
        from desktop.pages.keeping import held_words

        def told(held: "Held") -> None:
            self.said.emit(tr("Written to {file}: {held}.", file=file, held=held_words(held)))

        path, library = self._path, self._library_path
        self.said.emit(tr("Exporting your notes…"))
        self._errands.start(lambda: export_notes(path, library, file), told, self._say_why_not)

    @Slot()
    def choose_import(self) -> None:
        if self._refused():
            return
        file, _ = QtWidgets.QFileDialog.getOpenFileName(
            self.window(), tr("Import notes"), "", tr("Notes (*.md)")
        )
        if file:
            self.import_from(Path(file))

    def import_from(self, file: Path) -> None:
        """Takes in a file of notes, and says what came of it."""
        from desktop.notebook_jobs import import_notes
        from desktop.pages.keeping import imported_page

        def told(done: "Imported") -> None:
            self.said.emit("")
            if not done.refused:
                self.changed.emit()
            self._show_page(imported_page(file.name, done))

        path, library = self._path, self._library_path
        self.said.emit(tr("Importing {name}…", name=file.name))
        self._errands.start(lambda: import_notes(path, library, file), told, self._say_why_not)

    def choose_cards_export(self, private: "tuple[Card, ...] | None") -> None:
        file = self._new_file(tr("Export study cards"), "Dorsal.apkg", tr("Anki deck (*.apkg)"))
        if file:
            self.export_cards_to(file, private)

    def export_cards_to(self, file: Path, private: "tuple[Card, ...] | None" = None) -> None:
        """Writes the study cards as a deck for Anki, with those the reader made: `private` ones,
        or in a notebook on the disk (None) the ones there.
        """
        from desktop.notebook_jobs import export_cards

        def told(done: "Exported") -> None:
            cards, pictures = (
                tr("{n} card(s)", "", done.cards),
                tr("{n} picture(s)", "", done.pictures),
            )
            self.said.emit(
                tr(
                    "Written to {file}: {cards}, {pictures}.",
                    file=file,
                    cards=cards,
                    pictures=pictures,
                )
            )

        library, path = self._library_path, self._path
        self.said.emit(tr("Writing the study cards for Anki…"))
        self._errands.start(
            lambda: export_cards(library, path, file, private), told, self._say_why_not
        )

    def _new_file(self, title: str, name: str, kind: str) -> Path | None:
        """A file the reader names, with its ending; None where nothing may or shall be written."""
        if self._refused():
            return None
        chosen, _ = QtWidgets.QFileDialog.getSaveFileName(self.window(), title, name, kind)
        ending = Path(name).suffix
        if chosen and not chosen.endswith(ending):
            chosen += ending
        return Path(chosen) if chosen else None

    def _begun(self, found: "Begun") -> None:
        from desktop.pages.keeping import clock_words, only_read_words, reanchored_words

        self.sound.emit()
        self.warned.emit(clock_words(found.ahead) if found.ahead else "")
        if found.read_only and self._writable:
            self.warned.emit(only_read_words(self._path))
        if found.fault is not None:
            self._not_backed_up(found.fault)
        if found.unsaved and self._unsaved_since is None:
            self._unsaved_since = self._clock()
        if found.reanchored is not None:
            self.changed.emit()
            self.said.emit(reanchored_words(found.reanchored))

    def _checked(self, found: "Begun") -> None:
        from desktop.pages.keeping import sound_words

        self._begun(found)
        self.said.emit(sound_words(found.held, remote=found.remote))

    def _not_begun(self, error: LibraryError) -> None:
        self.said.emit("")
        if isinstance(error, DamagedNotebookError) and self._writable:
            self._show_damage(error)
        else:
            self.warned.emit(
                tr(
                    "▲  Notes and study cannot be used now; the reference can. {error} File › "
                    "Notebook › Check looks again.",
                    error=why(error),
                )
            )

    @Slot(object)
    def tell_damage(self, error: DamagedNotebookError) -> None:
        """Of what was met with while the notebook was in use."""
        self._not_begun(error)

    def _show_damage(self, error: LibraryError) -> None:
        from desktop.notebook_jobs import damage_of

        def told(found: "Damage") -> None:
            from desktop.pages.keeping import damaged_page

            self._damage_window().show_damage(
                damaged_page(translated(error.happened), found.backup, found.held)
            )

        path = self._path
        self.warned.emit(
            tr(
                "▲  The notebook is damaged: notes and study wait, the reference does not. "
                "File › Notebook › Check shows what can be done."
            )
        )
        self._errands.start(lambda: damage_of(path), told, self._say_why_not)

    def _damage_window(self) -> "DamageWindow":
        if self._damage is None:
            from desktop.widgets.keeping_windows import DamageWindow

            self._damage = DamageWindow(self._theme, self.window())
            self._damage.repair_wanted.connect(self._repair)
        return self._damage

    @Slot()
    def _repair(self) -> None:
        from desktop.notebook_jobs import repair

        self.replacing.emit()
        path = self._path
        self._errands.start(lambda: repair(path), self._repaired, self._not_repaired)

    def _repaired(self, found: "Recovered") -> None:
        from desktop.pages.keeping import recovered_page

        self._damage_window().show_outcome(recovered_page(found))
        self.warned.emit("")
        self.changed.emit()
        self.begin()

    def _not_repaired(self, error: LibraryError) -> None:
        from desktop.pages.keeping import plain_page

        self._damage_window().show_outcome(plain_page(tr("Not repaired"), why(error)))

    def _list_backups(self) -> None:
        from desktop.notebook_jobs import known_backups

        path = self._path
        self._errands.start(lambda: known_backups(path), self._listed, self._say_why_not)

    def _listed(self, found: "tuple[tuple[Backup, Held | None], ...]") -> None:
        from desktop.pages.keeping import plain_page

        if self._backups is None:
            return
        self._backups.show_backups(found)
        if not found:
            words = tr("The first is made after half an hour of change, or when Dorsal is closed.")
            self._backups.show_words(plain_page(tr("No backup yet"), words))

    @Slot(object)
    def _preview(self, backup: "Backup") -> None:
        from desktop.notebook_jobs import preview_of

        def told(found: "Preview") -> None:
            from desktop.pages.keeping import preview_page

            if self._backups is not None and self._backups.backup == backup:
                self._backups.show_preview(preview_page(backup, found))

        path = self._path
        self._errands.start(lambda: preview_of(path, backup.path), told, self._not_gone_back)

    @Slot(object)
    def _go_back(self, backup: "Backup") -> None:
        self._restore(backup.path, undo=True)

    @Slot()
    def _undo(self) -> None:
        if self._was is not None:
            self._restore(self._was, undo=False)

    def _restore(self, backup: Path, *, undo: bool) -> None:
        from desktop.notebook_jobs import go_back
        from desktop.pages.keeping import held_words

        def told(done: "GoneBack") -> None:
            self._was = done.was if undo else None
            self.changed.emit()
            if self._backups is not None:
                way = tr("Gone back") if undo else tr("Undone")
                self._backups.tell(
                    tr("{way}. The notebook holds {held}.", way=way, held=held_words(done.held)),
                    undo=undo,
                )
            self._list_backups()

        path, library = self._path, self._library_path
        self._errands.start(lambda: go_back(path, backup, library), told, self._not_gone_back)

    def _not_gone_back(self, error: LibraryError) -> None:
        from desktop.pages.keeping import plain_page

        if self._backups is not None:
            self._backups.show_words(plain_page(tr("It cannot be gone back to"), why(error)))

    def _back_up(self, reason: str) -> None:
        from db.backup import Reason, back_up

        path, why = self._path, Reason(reason)
        self._errands.start(lambda: back_up(path, why), self._backed_up, self._not_backed_up)

    def _backed_up(self, _made: "Backup") -> None:
        self.warned.emit("")

    def _not_backed_up(self, error: LibraryError) -> None:
        self._unsaved_since = self._clock()
        self.warned.emit(
            tr(
                "▲  Your notes are kept, but no backup of them could be made. {error}",
                error=why(error),
            )
        )

    def _there_is_one(self) -> bool:
        """Whether there is a notebook to write to; says where not."""
        if self._refused():
            return False
        if not self._is_begun():
            self.said.emit(tr(_NOTHING_YET))
            return False
        return True

    def _is_begun(self) -> bool:
        """Whether there is a notebook, or was one: its backups are there."""
        return self._path.exists() or backups_of(self._path).is_dir()

    def _refused(self) -> bool:
        if not self._writable:
            self.said.emit(tr(_READ_ONLY))
        return not self._writable

    def _show_page(self, page: "Page") -> None:
        if self._told is None:
            from desktop.widgets.page_window import PageWindow

            self._told = PageWindow(self._theme, self.window())
        self._told.show_page(page)

    def _say_why_not(self, error: LibraryError) -> None:
        self.said.emit(why(error))
