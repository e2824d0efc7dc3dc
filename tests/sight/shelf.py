"""The screens of official labels, where some have been taken in before."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.labels.importing import Wishes, import_labels
from db.labels.interest import drugs_of
from db.labels.verdicts import Progress
from db.library import open_library
from desktop.tabs.references import ReferencesTab
from desktop.widgets.labels_page import LabelsPage
from tests.labels.real import FILES
from tests.sight.screens import SCREENS, Seat, seat, wait_for

_HELD = (
    "eliquis-v29-rx.xml",
    "eliquis-v30-rx.xml",
    "allergy-relief-otc.xml",
    "openfda-gabapentin.json",
    "openfda-horizant-gabapentin-enacarbil.json",
    "openfda-tizanidine.json",
)
ELIQUIS = "label/e9481622-7cc6-418a-acb6-c5450daae9b0"
GABAPENTIN = "label/32169228-e85c-4dbf-8722-cd2f8e0f5d1a"
_ALLERGY = "allergy-relief-otc.xml"


def _list(at: Seat) -> LabelsPage:
    tab = at.go("label/held").current_tab
    assert isinstance(tab, ReferencesTab)
    held = tab.held
    wait_for(lambda: held.model.held > 0)
    held.strip.hide()
    held.filter.clear()
    return held


def _listed(at: Seat) -> QWidget:
    table = _list(at).table
    table.selectRow(0)
    return at.window


def _none_called_so(at: Seat) -> QWidget:
    _list(at).filter.setText("xylophone")
    return at.window


def _running(at: Seat) -> QWidget:
    strip = _list(at).strip
    strip.begin()
    strip.follow(Progress(labels=12_345, refused=12, share=0.4, seconds=95))
    return at.window


def _ended(at: Seat) -> QWidget:
    held = _list(at)
    stick = at.folder / "stick"
    stick.mkdir(exist_ok=True)
    shutil.copy(FILES / _ALLERGY, stick)
    (stick / "broken.xml").write_text("<document", encoding="utf-8")
    held.import_paths((stick,))
    wait_for(lambda: held.strip.close_it.isVisible())
    return at.window


def _read(address: str) -> Callable[[Seat], QWidget]:
    def show(at: Seat) -> QWidget:
        window = at.go(address)
        across = window.current_tab.view.horizontalScrollBar()
        wait_for(lambda: across.maximum() == 0)  # a long page is laid out bit by bit
        return window

    return show


def _compared(address: str) -> Callable[[Seat], QWidget]:
    def show(at: Seat) -> QWidget:
        window = at.go(address)
        wait_for(lambda: "Comparing" not in window.current_tab.view.toPlainText()[:200])
        return window

    return show


def _searched(at: Seat) -> QWidget:
    window = at.go("condition/sciatica_radiculopathy")
    window.activateWindow()
    window.search.setFocus()
    QTest.keyClicks(window.search, "dizziness")
    wait_for(lambda: window.search.panel.isVisible() and window.search.panel.filter.isVisible())
    wait_for(lambda: "label" in {hit.address.kind for hit in window.search.panel.hits()})
    return window


SHELF: dict[str, Callable[[Seat], QWidget]] = {
    "labels": _listed,
    "labels-none": _none_called_so,
    "label": _read(ELIQUIS),
    "label-table": _read(f"{ELIQUIS}#6.1"),
    "label-words": _read(f"{GABAPENTIN}#6"),
    "label-versions": _compared(f"{ELIQUIS}.v29..{ELIQUIS.removeprefix('label/')}"),
    "label-beside-ours": _compared(f"{GABAPENTIN}..dorsal"),
    "label-search": _searched,
    "labels-running": _running,
    "labels-ended": _ended,
}


def of_labelers(fault: str) -> bool:
    """Whether it is a fault of a labeler's own table: its columns cannot be stacked, and where
    smaller type is too large for it still, it breaks words rather than scroll the page sideways.
    """
    return fault.startswith("ArticleView") and " breaks " in fault


@contextmanager
def shelf(library_path: Path, folder: Path) -> Iterator[Seat]:
    """One window over a few real labels; it knows their screens too."""
    folder.mkdir(exist_ok=True)
    with open_library(library_path) as library:
        drugs = drugs_of(library)
    files = [FILES / name for name in _HELD]
    wishes = Wishes(keep_older=True, processes=0, of_interest=drugs)
    import_labels(folder / "labels.sqlite", files, wishes)
    with seat(library_path, folder) as made:
        made.screens = SCREENS | SHELF
        yield made
