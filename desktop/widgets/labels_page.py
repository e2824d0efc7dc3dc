"""The official labels held on this machine: their list, taking more in, choosing two to compare."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.errors import LibraryError
from db.labels.places import Meant, side_by_side
from db.labels.records import Supply
from db.labels.store import Entry, open_store
from db.labels.verdicts import Summary
from desktop.dragged import files_in, pack_in
from desktop.folder import UserFolder
from desktop.jobs import Jobs
from desktop.label_importing import LabelImport
from desktop.labels import Labels
from desktop.pages.label_import import EMPTY, summary_words
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.fitting import TallEnough
from desktop.widgets.flowing import FlowingRow
from desktop.widgets.label_import_strip import ImportStrip
from desktop.widgets.label_tables import HeldLabels, PlainTable
from desktop.widgets.naming import name_choice
from desktop.words import grouped, later, tr, why

_SUPPLIES = {
    later("Rx, OTC, other"): None,
    later("Rx only"): Supply.PRESCRIPTION,
    later("OTC only"): Supply.OVER_THE_COUNTER,
    later("Neither"): Supply.OTHER,
}
_NEWEST, _ALL = later("Newest versions"), later("All versions")
_MARGIN_EM = 1.2
_ROWS_SEEN = 4


class LabelsPage(QWidget):
    """Enter or a double click opens a label; files dropped on the page are taken in."""

    address_requested = Signal(object)
    said = Signal(str)

    def __init__(self, labels: Labels, library: Path, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._labels, self._theme = labels, theme
        self._loaded = False
        self.importing = LabelImport(labels, library, self)
        self._jobs = Jobs(self)
        self._jobs.done.connect(self._show)
        self._jobs.failed.connect(self._say_why_not)
        self.strip = ImportStrip(theme)
        self.model = HeldLabels(self)
        widths = (None, None, 4.5, 6.5, 6)
        self.table = PlainTable(theme, self.model, tr("Official labels"), widths, spared=(2, 4, 3))
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.empty = QLabel()
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(self.table)
        self._make_choices()
        self._lay_out()
        self._connect()

    def show_held(self) -> None:
        """Reads the list where it is not the one shown already."""
        if not self._loaded:
            self._load()

    def focus_list(self) -> None:
        shown = self._body.currentWidget() is self.table
        (self.table if shown else self.take_in).setFocus()

    def import_paths(self, paths: tuple[Path, ...]) -> None:
        """Takes in files, folders and zips, unless that is not possible now: then it says why."""
        if self._may_write() and paths:
            self.strip.begin()
            self.importing.start(paths, keep_older=self.keep_older.isChecked())

    def _may_write(self) -> bool:
        """Whether labels can be taken in or out now; says why not."""
        why_not = self.importing.why_not()
        if self.importing.running:
            why_not = tr("Labels are being taken in or out: let that end, or cancel it.")
        if why_not:
            self.said.emit(why_not)
        return not why_not

    def close_jobs(self) -> None:
        self.importing.close()
        self.strip.close_jobs()
        self._jobs.close()

    def _make_choices(self) -> None:
        self.title = QLabel(tr("Official labels"))
        self.title.setObjectName("title")
        self.about = QLabel()
        self.about.setObjectName("caption")
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by name, labeler or set id"))
        self.filter.setAccessibleName(tr("Filter the labels held"))
        self.filter.setClearButtonEnabled(True)
        self.supply = ChoiceBox()
        name_choice(self.supply, tr("How supplied"))
        for words, supply in _SUPPLIES.items():
            self.supply.addItem(tr(words), supply)
        self.versions = ChoiceBox()
        name_choice(self.versions, tr("Which versions"))
        self.versions.addItems([tr(_NEWEST), tr(_ALL)])
        self.compare = QPushButton(tr("C&ompare"))
        self.compare.setToolTip(tr("Choose two labels, the second with Ctrl"))
        self.remove = QPushButton(tr("&Remove…"))
        self.remove.setToolTip(tr("Takes the chosen labels off this machine, all their versions"))
        self.take_in = QPushButton(tr("&Import"))
        menu = QMenu(self.take_in)
        menu.addAction(tr("Files or zips…")).triggered.connect(self._choose_files)
        menu.addAction(tr("A folder…")).triggered.connect(self._choose_folder)
        self.take_in.setMenu(menu)
        self.keep_older = QCheckBox(tr("Keep older versions"))
        self.keep_older.setToolTip(tr("Those that newer ones replace stay, to read and compare"))

    def _lay_out(self) -> None:
        space = round(self._theme.em * _MARGIN_EM)
        top = FlowingRow((self.title, self.about, self.keep_older, self.take_in), (self.about,))
        choices = FlowingRow(
            (self.filter, self.supply, self.versions, self.compare, self.remove), (self.filter,)
        )
        inside = QWidget()
        inside.setObjectName("paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(space, space, space, 0)
        column.setSpacing(space // 2)
        column.addWidget(top)
        column.addWidget(choices)
        column.addWidget(self.strip)
        column.addWidget(self._body, 1)
        room = TallEnough(inside)
        room.setObjectName("paper")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(room)
        self._theme.changed.connect(self._fit)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self._body.setMinimumHeight(self.table.height_for(_ROWS_SEEN))
        words = self.filter.fontMetrics().horizontalAdvance(self.filter.placeholderText())
        self.filter.setMinimumWidth(words + round(self._theme.em * 1.5))

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._narrow)
        self.supply.currentIndexChanged.connect(self._narrow)
        self.versions.currentIndexChanged.connect(self._load)
        self.compare.clicked.connect(self._compare)
        self.remove.clicked.connect(self._ask_to_remove)
        self.importing.removing.connect(self.strip.follow_removal)
        self.importing.removed.connect(self.strip.end_removal)
        self.importing.removed.connect(self._tell_removed)
        self.table.activated.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        self.strip.cancelled.connect(self.importing.cancel)
        self.strip.said.connect(self.said)
        self.importing.progressed.connect(self.strip.follow)
        self.importing.ended.connect(self.strip.show_end)
        self.importing.ended.connect(self._tell_elsewhere)
        self.importing.failed.connect(self.strip.show_failure)
        self._labels.changed.connect(self._load)
        self._show_choices(shown=False)
        self._offer()

    @Slot()
    def _load(self) -> None:
        self._loaded = True
        folder, every = self._labels.folder, self.versions.currentIndex() == 1
        self._jobs.start(lambda: _held(folder, all_versions=every))

    @Slot(int, object)
    def _show(self, _number: int, known: tuple[tuple[Entry, str], ...]) -> None:
        self.model.hold(known)
        self._tally()

    @Slot(int, object)
    def _say_why_not(self, _number: int, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        self.model.hold(())
        self._tally()
        self.empty.setText(why(error))

    @Slot(object, object)
    def _tell_elsewhere(self, summary: Summary, _told: object) -> None:
        """To a reader who has gone on reading meanwhile."""
        if not self.isVisible():
            self.said.emit(
                tr("Official labels: {summary}.", summary=summary_words(summary)).replace("..", ".")
            )

    @Slot()
    def _narrow(self) -> None:
        self.model.narrow(self.filter.text(), tuple(_SUPPLIES.values())[self.supply.currentIndex()])
        self._tally()

    def _tally(self) -> None:
        """How many are held and shown; in place of an empty list, how labels get here."""
        held, shown = self.model.held, self.model.rowCount()
        self.about.setText(
            tr("{shown} of {held} shown", shown=grouped(shown), held=grouped(held)) if held else ""
        )
        self.empty.setText(tr("Nothing here has these words.") if held else tr(EMPTY))
        self._body.setCurrentWidget(self.table if shown else self.empty)
        self._show_choices(shown=bool(held))
        self._offer()

    def _show_choices(self, *, shown: bool) -> None:
        for choice in (self.filter, self.supply, self.versions, self.compare, self.remove):
            choice.setVisible(shown)

    @Slot()
    def _offer(self) -> None:
        chosen = len(self._chosen_rows())
        self.compare.setEnabled(chosen == 2)
        self.remove.setEnabled(chosen > 0)

    def _chosen_rows(self) -> set[int]:
        """By ranges: all 45,000 labels may be chosen at once."""
        chosen = self.table.selectionModel().selection().toList()
        return {row for part in chosen for row in range(part.top(), part.bottom() + 1)}

    def _chosen(self) -> tuple[Meant, ...]:
        return tuple(_meant(self.model.entry(row)) for row in sorted(self._chosen_rows()))

    @Slot()
    def _compare(self) -> None:
        one, other = self._chosen()
        self.address_requested.emit(side_by_side(one, other))

    @Slot()
    def _ask_to_remove(self) -> None:
        set_ids = tuple(dict.fromkeys(one.set_id for one in self._chosen()))
        if not self._may_write():
            return
        if len(set_ids) == 1:
            told = tr("Take this label off this machine, all versions? Its file stays.")
        else:
            told = tr(
                "Take these {n} labels off this machine, all versions? Their files stay.",
                "",
                len(set_ids),
            )
        if QMessageBox.question(self, tr("Remove labels"), told) is QMessageBox.StandardButton.Yes:
            self.importing.remove(set_ids)

    @Slot(int)
    def _tell_removed(self, versions: int) -> None:
        self.said.emit(tr("Removed: {n} version(s).", "", versions))

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        self.address_requested.emit(_meant(self.model.entry(index.row())).at())

    @Slot()
    def _choose_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self, tr("Import official labels"), "", tr("Labels (*.zip *.xml *.json)")
        )
        self.import_paths(tuple(map(Path, paths)))

    @Slot()
    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Import all labels of a folder"))
        self.import_paths((Path(path),) if path else ())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files but a pack, which is for the window."""
        if files_in(event) and pack_in(event) is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.import_paths(files_in(event))


def _meant(entry: Entry) -> Meant:
    return Meant(entry.set_id, None if entry.newest else entry.version)


def _held(folder: UserFolder, *, all_versions: bool) -> tuple[tuple[Entry, str], ...]:
    """On the worker's thread: each label with the words the filter looks through."""
    if not folder.labels.exists():
        return ()
    with open_store(folder.labels, untouched=not folder.writable) as store:
        entries = store.entries(all_versions=all_versions)
    return tuple((one, f"{one.title} {one.labeler} {one.set_id}".lower()) for one in entries)
