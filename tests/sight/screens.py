"""Every screen of Dorsal by its name, and how a reader comes to it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from db.address import Address
from db.library import open_library
from desktop.doing import Do
from desktop.folder import UserFolder
from desktop.searcher import Searcher
from desktop.settings import Settings
from desktop.tabs.alternatives import AlternativesTab
from desktop.tabs.dosing import DosingTab
from desktop.theme import Theme, ThemeName
from desktop.widgets.keeping_windows import BackupsWindow, DamageWindow
from desktop.window import Window
from tests.sight.faults import faults

_SETTLED_MS, _LONGEST_MS = 20, 10_000
_LOOKS = 20
_WOMAN = {"age": "78", "weight": "61 kg", "height": "160 cm", "creatinine": "1.4 mg/dL"}


class Seat:
    """One window, on which the screens are shown one after another."""

    def __init__(self, library_path: Path, folder: Path) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self.folder = folder
        self.screens = SCREENS
        self.theme = Theme(application, "light", 100)
        self._library = open_library(library_path)
        settings = Settings(UserFolder(folder, writable=True))
        self.searcher = Searcher(library_path, settings.folder)
        self.window = Window(self._library, self.searcher, settings, self.theme)
        self.window.show()
        self.window.open_first()
        self._others: list[QWidget] = []

    def dress(self, theme: ThemeName, size: tuple[int, int], zoom: int) -> None:
        self.theme.choose(theme)
        self.theme.set_zoom(zoom)
        self.window.resize(QSize(*size))
        settle()

    def show(self, name: str) -> QWidget:
        """Opens a screen. Returns the window that has it."""
        self.put_away()
        shown = self.screens[name](self)
        settle()
        return shown

    def put_away(self) -> None:
        """Nothing is left over the page or beside it."""
        window = self.window
        window.search.clear()
        window.search.dismiss()
        if window.noting is not None and window.noting.panel.isVisible():
            window.noting.panel.close_panel()
        if window.study is not None:
            window.study.window.close()
        for other in self._others:
            other.close()
            other.deleteLater()
        self._others = []
        if window._palette is not None:
            window._palette.hide()
        window.current_tab.find_bar.hide()
        window.current_tab.records.filter.clear()
        settle()

    def go(self, address: str) -> Window:
        self.window.navigator.go(Address.parse(f"dorsal:{address}"))
        settle()
        return self.window

    def do(self, do: Do) -> None:
        self.window.menus.entry(do).trigger()
        settle()

    def beside(self, other: QWidget) -> QWidget:
        """A window of its own, put away before the next screen."""
        self._others.append(other)
        other.show()
        return other

    def close(self) -> None:
        self.put_away()
        self.theme.set_zoom(100)
        self.window.close()
        self.searcher.close()
        self._library.close()
        shiboken6.delete(self.window)
        shiboken6.delete(self.theme)


def settle() -> None:
    """Until what was asked for is laid out, which Qt does in several steps."""
    loop = QEventLoop()
    QTimer.singleShot(_SETTLED_MS, loop.quit)
    loop.exec()


def lasting_faults(shown: QWidget) -> list[str]:
    """The faults that are still there when all is laid out, however busy the machine is."""
    found = faults(shown)
    for _ in range(_LOOKS):
        if not found:
            break
        settle()
        found = faults(shown)
    return found


def wait_for(happened: Callable[[], bool]) -> None:
    for _ in range(_LONGEST_MS // _SETTLED_MS):
        settle()
        if happened():
            return
    raise AssertionError("what was waited for did not happen")


def page(address: str) -> Callable[[Seat], QWidget]:
    return lambda seat: seat.go(address)


def _dose(seat: Seat) -> QWidget:
    window = seat.go("regimen/neurontin-us-renal")
    tab = window.current_tab
    assert isinstance(tab, DosingTab)
    for field, words in _WOMAN.items():
        tab.form.fields[field].setText(words)
    tab.form.sex.setCurrentIndex(1)
    settle()
    return window


def _wrong_dose(seat: Seat) -> QWidget:
    window = _dose(seat)
    tab = seat.window.current_tab
    assert isinstance(tab, DosingTab)
    tab.form.fields["weight"].setText("610 kg")
    return window


def _sources(seat: Seat) -> QWidget:
    window = seat.go("condition/sciatica_radiculopathy")
    seat.do(Do.WHO_SAYS_SO)
    return window


def _comparison(seat: Seat) -> QWidget:
    tab = seat.go("topic/compare").current_tab
    assert isinstance(tab, AlternativesTab)
    tab.chooser.clear.click()
    for one in ("alternative/snri", "alternative/tca", "alternative/nsaids"):
        seat.go(one)
        seat.do(Do.ADD_TO_COMPARISON)
    return seat.go("topic/compare")


def _list(address: str) -> Callable[[Seat], QWidget]:
    """The list, where the page stands alone before it."""

    def show(seat: Seat) -> QWidget:
        window = seat.go(address)
        window.current_tab.splitter.show_list()
        return window

    return show


def _form(address: str) -> Callable[[Seat], QWidget]:
    """The form, wherever there is room for it."""

    def show(seat: Seat) -> QWidget:
        window = seat.go(address)
        window.current_tab.focus_form()
        return window

    return show


def _search(words: str) -> Callable[[Seat], QWidget]:
    def show(seat: Seat) -> QWidget:
        window = seat.go("condition/sciatica_radiculopathy")
        window.activateWindow()
        window.search.setFocus()
        QTest.keyClicks(window.search, words)
        wait_for(window.search.panel.isVisible)
        return window

    return show


def _notebook(address: str) -> Callable[[Seat], QWidget]:
    def show(seat: Seat) -> QWidget:
        window = seat.go(address)
        seat.do(Do.NOTEBOOK)
        return window

    return show


def _note(seat: Seat) -> QWidget:
    window = seat.go("condition/sciatica_radiculopathy#answer")
    seat.do(Do.NOTE)
    assert window.noting is not None
    words = window.noting.panel.editor.words
    words.setPlainText("Our spine clinic agrees: not for sciatica.")
    QTest.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle()
    if not window.noting.panel.isVisible():
        seat.do(Do.NOTEBOOK)
    return window


def _study(answered: bool) -> Callable[[Seat], QWidget]:
    def show(seat: Seat) -> QWidget:
        seat.do(Do.STUDY)
        assert seat.window.study is not None
        window = seat.window.study.window
        wait_for(window.isVisible)
        if answered and window.show_answer.isVisible():
            window.show_answer.click()
        return window

    return show


def _palette(seat: Seat) -> QWidget:
    window = seat.go("condition/sciatica_radiculopathy")
    seat.do(Do.PALETTE)
    return window


def _find(seat: Seat) -> QWidget:
    window = seat.go("condition/sciatica_radiculopathy")
    seat.do(Do.FIND)
    return window


def _nothing_in_list(seat: Seat) -> QWidget:
    window = seat.go("condition/sciatica_radiculopathy")
    window.current_tab.records.filter.setText("xylophone")
    return window


def _backups(seat: Seat) -> QWidget:
    window = BackupsWindow(seat.theme, seat.window)
    window.tell("Gone back to the backup of yesterday.", undo=True)
    return seat.beside(window)


SCREENS: dict[str, Callable[[Seat], QWidget]] = {
    "condition": page("condition/sciatica_radiculopathy"),
    "condition-licensed": page("condition/postherpetic_neuralgia"),
    "who-advises": page("topic/who-advises-what"),
    "benefit": page("topic/benefit-and-harm#postherpetic_neuralgia"),
    "dose-empty": page("regimen/neurontin-us-renal"),
    "dose": _dose,
    "dose-wrong": _wrong_dose,
    "plan": page("topic/plan"),
    "child": page("regimen/us-epilepsy-3-11"),
    "kinetics": page("topic/kinetics"),
    "product": page("product/neurontin-caps"),
    "incidence": page("table/neurontin-phn"),
    "incidence-2": page("table/horizant-phn"),
    "frequencies": page("table/eu-frequency-list"),
    "populations": page("topic/populations-side-by-side"),
    "side-effect": page("side-effect/dizziness"),
    "warning": page("warning/respiratory"),
    "alternative": page("alternative/snri"),
    "comparison": _comparison,
    "shortlist": page("topic/which-alternatives"),
    "alternatives-list": _list("alternative/snri"),
    "alternatives-form": _form("topic/which-alternatives"),
    "references-list": _list("reference/nice_ng59"),
    "references-form": _form("reference/nice_ng59"),
    "dose-form": _form("regimen/neurontin-us-renal"),
    "benefit-form": _form("topic/benefit-and-harm"),
    "reference": page("reference/nice_ng59"),
    "article": page("article/article-001"),
    "labels-empty": page("label/held"),
    "sources": _sources,
    "search": _search("kidney"),
    "search-nothing": _search("xylophone"),
    "notebook-empty": _notebook("condition/postherpetic_neuralgia"),
    "notebook-table": _notebook("table/horizant-phn"),
    "note": _note,
    "study-question": _study(answered=False),
    "study-answer": _study(answered=True),
    "palette": _palette,
    "find": _find,
    "list-nothing": _nothing_in_list,
    "backups": _backups,
    "damaged": lambda seat: seat.beside(DamageWindow(seat.theme, seat.window)),
}


@contextmanager
def seat(library_path: Path, folder: Path) -> Iterator[Seat]:
    made = Seat(library_path, folder)
    try:
        yield made
    finally:
        made.close()
        shutil.rmtree(folder, ignore_errors=True)
