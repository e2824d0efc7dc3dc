"""One window over one edition; another of both when an edition is installed or gone back from."""

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from db.editions import remembered
from db.errors import LibraryError
from db.library import Library, open_library
from desktop.doing import Do
from desktop.language import LANGUAGES, speak
from desktop.navigator import Steps
from desktop.pack_jobs import Workplace
from desktop.searcher import Searcher
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.updating import Replaced
from desktop.window import Window
from desktop.words import tr, why


class Run(Struct, frozen=True):
    """What lives as long as one edition is shown."""

    library: Library
    searcher: Searcher
    window: Window

    def end(self) -> None:
        """Closes what reads the edition; the window goes with it."""
        self.searcher.close()
        self.library.close()
        self.window.deleteLater()


class Left(Struct, frozen=True):
    """Where the reader was: the pages walked, and whether study was shown."""

    steps: Steps
    at: int
    study: bool


class Session(QObject):
    """Raises LibraryError where a library cannot be opened."""

    def __init__(
        self, application: QApplication, place: Workplace, settings: Settings, theme: Theme
    ) -> None:
        super().__init__()
        self._application = application
        self._place, self._settings, self._theme = place, settings, theme
        self.run: Run | None = None

    def open(self, path: Path) -> Window:
        """The first window, over the library at a path."""
        self.run = self._made(path)
        self.run.window.show()
        self.run.window.open_first()
        return self.run.window

    def close(self) -> None:
        if self.run is not None:
            self.run.end()

    @Slot(object)
    def reopen(self, replaced: Replaced) -> None:
        """Another window over what is in use now, at the same place, in the place of this one.

        Where the reader would rather not leave this one, it stays as it is.
        """
        if self._open_instead(
            replaced.in_use.path, tr("It is installed, and shown when Dorsal is opened again.")
        ):
            assert self.run is not None
            self._tell(self.run, replaced)

    @Slot(str)
    def speak(self, choice: str) -> None:
        """Another window over the same edition, at the same place, in the language chosen."""
        assert self.run is not None
        before = self._settings.language
        if choice == before:
            return
        self._settings.language = next(name for name in LANGUAGES if name == choice)
        speak(self._application, self._settings.language)
        staying = self.run.window
        if not self._open_instead(self.run.library.path, ""):
            self._settings.language = before
            speak(self._application, before)
            staying.menus.entry(Do.LANGUAGE, before).setChecked(True)

    def _open_instead(self, path: Path, unless: str) -> bool:
        """Whether another window took this one's place; if not, this one says `unless`, or why."""
        assert self.run is not None
        was, left = self.run, _left(self.run.window)
        try:
            run = self._made(path)
        except LibraryError as error:
            was.window.say(why(error))
            return False
        was.window.keeping.hand_over()
        self._application.setQuitOnLastWindowClosed(False)
        closed = was.window.close()
        self._application.setQuitOnLastWindowClosed(True)
        if not closed:
            run.end()
            was.window.keeping.begin()
            was.window.say(unless)
            return False
        self.run = run
        run.window.restoreGeometry(self._settings.geometry)
        run.window.show()
        _bring(run.window, left)
        was.end()
        return True

    def _made(self, path: Path) -> Run:
        library = open_library(path)
        searcher = Searcher(path, self._place.home)
        window = Window(library, searcher, self._settings, self._theme, self._place)
        window.updating.replaced.connect(self.reopen)
        window.language_chosen.connect(self.speak)
        # Not sooner: read at the same time, the library would hold up the first page.
        window.painted.connect(searcher.make_ready, Qt.ConnectionType.QueuedConnection)
        return Run(library, searcher, window)

    def _tell(self, run: Run, replaced: Replaced) -> None:
        from desktop.pages.update import installed_words

        state = remembered(self._place.packs)
        words = installed_words(
            state.now.get(replaced.line),
            run.library.edition,
            replaced.line,
            undone=replaced.undone,
        )
        run.window.updating.tell_installed(words, undo=not replaced.undone)


def _left(window: Window) -> Left:
    window.navigator.remember_scroll(window.current_tab.how_far_down())
    steps, at = window.navigator.steps()
    study = window.study is not None and window.study.window.isVisible()
    return Left(steps, at, study)


def _bring(window: Window, left: Left) -> None:
    window.open_first(left.steps, left.at)
    if left.study:
        window.studies.show()
