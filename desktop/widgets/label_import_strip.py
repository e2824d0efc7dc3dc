"""How an import of labels, or a removal of many, goes on; what became of every file at its end."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.errors import system_reason
from db.labels.verdicts import Progress, Summary, Told
from desktop import clipboard
from desktop.jobs import Jobs
from desktop.pages.label_import import as_text, in_order, progress_words, summary_words
from desktop.theme import Theme
from desktop.widgets.flowing import FlowingRow
from desktop.widgets.label_tables import EndSeen, PlainTable, verdicts
from desktop.words import grouped, tr

_STEPS = 1000
_MOST_ROWS = 6


class ImportStrip(QWidget):
    """Hidden while there is nothing to tell. `cancelled` asks to end the import under way."""

    cancelled = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._told: tuple[Told, ...] = ()
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._say_saved)
        self._jobs.failed.connect(self._say_not_saved)
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("How much of the import is done"))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.cancel = QPushButton(tr("&Cancel"))
        self.copy_all = QPushButton(tr("Co&py"))
        self.copy_all.setToolTip(tr("What became of every file, as text"))
        self.save_all = QPushButton(tr("Sa&ve…"))
        self.close_it = QPushButton(tr("Close"))
        self._model = verdicts(self)
        self.table = PlainTable(theme, self._model, tr("What became of each file"), (9, None, None))
        self.table.setItemDelegateForColumn(1, EndSeen(self.table))
        buttons = (self.cancel, self.copy_all, self.save_all, self.close_it)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(FlowingRow((self.words, *buttons), (self.words,)))
        column.addWidget(self.bar)
        column.addWidget(self.table)
        self.cancel.clicked.connect(self._cancel)
        self.copy_all.clicked.connect(self._copy)
        self.save_all.clicked.connect(self.choose_file)
        self.close_it.clicked.connect(self.hide)
        theme.changed.connect(self._fit)
        self._fit()
        self.hide()

    @Slot()
    def _fit(self) -> None:
        self.table.setFixedHeight(self.table.height_for(min(_MOST_ROWS, self._model.rowCount())))

    def begin(self) -> None:
        self.bar.setValue(0)
        self.words.setText(tr("Looking through the files…"))
        self.cancel.setEnabled(True)
        self._arrange(running=True)

    @Slot(object)
    def follow(self, progress: Progress) -> None:
        self.bar.setValue(round(progress.share * _STEPS))
        self.words.setText(progress_words(progress))

    @Slot(int, int)
    def follow_removal(self, gone: int, number: int) -> None:
        if self.isHidden() or self.bar.isHidden():
            self.cancel.setEnabled(True)
            self._arrange(running=True)
        self.bar.setValue(_STEPS * gone // number)
        if self.cancel.isEnabled():
            done, of = grouped(gone), grouped(number)
            self.words.setText(tr("Removing: {done} of {of} labels", done=done, of=of))

    @Slot()
    def end_removal(self) -> None:
        if not self.bar.isHidden():
            self.hide()

    @Slot(object, object)
    def show_end(self, summary: Summary, told: tuple[Told, ...]) -> None:
        self._told = in_order(told)
        self._model.show_items(self._told)
        self._fit()
        self.words.setText(summary_words(summary))
        self.words.setAccessibleName(summary_words(summary))
        self._arrange(running=False)

    @Slot(str)
    def show_failure(self, why: str) -> None:
        self._told = ()
        self.words.setText(why)
        self._arrange(running=False)

    def close_jobs(self) -> None:
        self._jobs.close()

    def _arrange(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.cancel.setVisible(running)
        self.close_it.setVisible(not running)
        for widget in (self.copy_all, self.save_all, self.table):
            widget.setVisible(not running and bool(self._told))
        self.show()

    @Slot()
    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.words.setText(tr("Cancelling: what was begun is brought to its end…"))
        self.cancelled.emit()

    @Slot()
    def _copy(self) -> None:
        clipboard.copy(as_text(self._told))
        self.said.emit(tr("Copied what became of every file."))

    @Slot()
    def choose_file(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save what became of every file"), "labels.txt", tr("Text (*.txt)")
        )
        if path:
            self.save(Path(path))

    def save(self, path: Path) -> None:
        told = self._told
        self._jobs.start(lambda: (path.write_text(as_text(told), encoding="utf-8"), path.name))

    @Slot(int, object)
    def _say_saved(self, _number: int, saved: tuple[int, str]) -> None:
        self.said.emit(tr("Saved as {name}.", name=saved[1]))

    @Slot(int, object)
    def _say_not_saved(self, _number: int, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self.said.emit(tr("Not saved: {reason}.", reason=system_reason(error)))
