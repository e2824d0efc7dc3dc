"""On a shared workstation: private mode, leaving it, and clearing all."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QMessageBox, QWidget

from db.errors import NotebookError, system_words
from db.library import Library
from desktop.notes import Notes
from desktop.pages.keeping import held_words
from desktop.settings import Settings
from desktop.widgets.note_editor import Draft
from desktop.widgets.notebook_panel import NotebookPanel
from desktop.widgets.question import question
from desktop.words import tr, why

_Button = QMessageBox.StandardButton


class Privacy(QObject):
    """Asks before anything would be lost. `said` is a short word of what was done."""

    said = Signal(str)

    def __init__(self, library: Library, notes: Notes, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._notes, self._settings = library, notes, settings
        self._window = window

    def switch(self, panel: NotebookPanel) -> bool:
        """Into private mode, or out of it once the reader has said what becomes of the notes.

        Returns whether it was done.
        """
        private = not self._notes.private
        if not self.may_leave(panel):
            return False
        self._settings.private = private
        self._notes.go_private(private=private)
        self.said.emit(
            tr("Private: nothing is written from now on.")
            if private
            else tr("No longer private: notes and settings are kept again.")
        )
        return True

    def may_leave(self, panel: NotebookPanel) -> bool:
        """Whether the notebook that is open may be closed: nothing in it would be lost, or the
        reader wants it so.
        """
        return self._may_drop_drafts(panel) and self._may_drop_private()

    def _may_drop_drafts(self, panel: NotebookPanel) -> bool:
        drafts = tuple(one for one in panel.editor.drafts if one.words.strip())
        return not drafts or self._settle(drafts, panel)

    def _may_drop_private(self) -> bool:
        return not (self._notes.private and self._notes.begun) or self._settle_private()

    def clear_all(self, panel: NotebookPanel) -> None:
        """Empties the notebook, once the reader has seen how much that is."""
        if reason := self._notes.why_not:
            self.said.emit(reason)
            return
        if not self._may_drop_drafts(panel):
            return
        try:
            held = held_words(self._notes.held())
        except NotebookError as error:
            self.said.emit(why(error))
            return
        box = question(
            self._window,
            tr("Clear all: {held}?", held=held),
            tr(
                "A backup is taken first, and File › Notebook › Go back to a backup… brings "
                "it back."
            ),
        )
        words = tr("The &backups too: nothing comes back then")
        everything = QCheckBox(words.replace(": ", ":\n"), box)
        if not self._notes.private:
            box.setCheckBox(everything)
        else:
            box.setInformativeText(tr("These are in memory only: nothing can be brought back."))
        clear = box.addButton(tr("&Clear all"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(_Button.Cancel))
        box.exec()
        if box.clickedButton() is not clear:
            return
        try:
            self._notes.clear(backups_too=everything.isChecked())
        except NotebookError as error:
            self.said.emit(why(error))
        else:
            self.said.emit(tr("Cleared: {held}.", held=held))

    def _settle(self, drafts: tuple[Draft, ...], panel: NotebookPanel) -> bool:
        many = len(drafts)
        box = question(
            self._window,
            tr("A note is written and not kept yet.")
            if many == 1
            else tr("{n} note(s) (is|are) written and not kept yet.", "", many),
            "\n".join(" ".join(one.words.split())[:80] for one in drafts[:5]),
        )
        keep = box.addButton(tr("&Keep"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(tr("&Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        box.setEscapeButton(box.addButton(_Button.Cancel))
        box.setDefaultButton(keep)
        box.exec()
        if box.clickedButton() is keep:
            return panel.keep_drafts()
        if box.clickedButton() is drop:
            panel.editor.clear()
        return box.clickedButton() is drop

    def _settle_private(self) -> bool:
        try:
            held = self._notes.held()
        except NotebookError as error:
            self.said.emit(why(error))
            return True
        if not (held.marks or held.cards):
            return True
        words = tr("Private notes and study go when you leave: {held}.", held=held_words(held))
        box = question(self._window, words, tr("Nothing of them was written to the disk."))
        export = box.addButton(tr("&Export to a file…"), QMessageBox.ButtonRole.AcceptRole)
        drop = box.addButton(tr("&Let them go"), QMessageBox.ButtonRole.DestructiveRole)
        box.setEscapeButton(box.addButton(_Button.Cancel))
        box.setDefaultButton(export)
        box.exec()
        if box.clickedButton() is export:
            return self._export()
        return box.clickedButton() is drop

    def _export(self) -> bool:
        from db.notebook_file import write_export
        from db.study_log import log_of
        from desktop.folder import refuse_where_read_only

        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Export notes"), "notes.md", tr("Notes (*.md)")
        )
        if not name:
            return False
        file = Path(name if name.endswith(".md") else f"{name}.md")
        try:
            refuse_where_read_only(file)
            book = self._notes.notebook
            write_export(book.all(), self._library, file, log_of(book))
        except NotebookError as error:
            self.said.emit(why(error))
            return False
        except OSError as error:
            self.said.emit(tr("Not exported: {reason}.", reason=system_words(error)))
            return False
        return True
