"""A reader to whom packs are carried: real keys, real packs, the real window that reopens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import shiboken6
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.address import Address
from desktop.folder import UserFolder
from desktop.pack_jobs import Workplace
from desktop.session import Session
from desktop.settings import Settings
from desktop.theme import Theme
from desktop.widgets.site_window import SiteWindow
from desktop.widgets.update_window import UpdateWindow
from desktop.window import Window
from resources import ROOT
from tests.sticks import FIRST, LATER, Pair, packed, sign

SCIATICA = "dorsal:condition/sciatica_radiculopathy"
Edit = tuple[str, str, str]
"""A source's name, words in it, and what they are to be."""
EDITS: tuple[Edit, ...] = (
    ("conditions/sciatica_radiculopathy.md", "title: ", "title: Later "),
    ("conditions/sciatica_radiculopathy.md", "{#red-cancer}", "{#red-cancer-now}"),
    ("dosing/products.yaml", "strengths_mg: [300, 600]", "strengths_mg: [600]"),
)
_PATIENCE = 60_000
"""In milliseconds: a real edition is read, checked, built and proven on a busy machine."""


def real_pack(
    folder: Path, pair: Pair, version: str = LATER, edits: tuple[Edit, ...] = EDITS
) -> Path:
    """The real content in a version, edited, as a signed pack."""
    for path in sorted((ROOT / "content").rglob("*.*")):
        text, name = path.read_text(encoding="utf-8"), path.relative_to(ROOT / "content")
        if name.name == "edition.yaml":
            text = text.replace(FIRST, version)
        for file, old, new in edits:
            if name.as_posix() == file:
                assert old in text, old
                text = text.replace(old, new, 1)
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    pack = packed(folder, folder.parent / "stick" / f"{version}.pack")
    sign(pack, pair)
    return pack


class Carried:
    """One reader of the program, whose window may be another after each update."""

    def __init__(self, qtbot: QtBot, place: Workplace) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._qtbot, self.place = qtbot, place
        self.settings = Settings(place.home)
        self.theme = Theme(application, "light", 100)
        self.session = Session(application, place, self.settings, self.theme)
        self.session.open(place.in_use().path)
        self.settle()

    @property
    def window(self) -> Window:
        assert self.session.run is not None
        return self.session.run.window

    @property
    def version(self) -> str:
        assert self.session.run is not None
        return self.session.run.library.edition.version

    @property
    def text(self) -> str:
        return self.window.current_tab.view.toPlainText()

    def go(self, address: str) -> None:
        self.window.navigator.go(Address.parse(address))

    def settle(self) -> None:
        """Until what was begun at the start is done."""
        self.window.keeping.finish()
        self._qtbot.wait(1)

    def drag(self, *files: Path, over: QWidget | None = None) -> None:
        """Drops files onto the window, or a part of it, as a file manager does."""
        mime, part = QMimeData(), over or self.window
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        mime.setText("\n".join(map(str, files)))
        where, action = QPointF(9, 9), Qt.DropAction.CopyAction
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entered = QDragEnterEvent(where.toPoint(), action, mime, left, none)
        QApplication.sendEvent(part, entered)
        if entered.isAccepted():
            QApplication.sendEvent(part, QDropEvent(where, action, mime, left, none))

    def look_at(self, *files: Path) -> UpdateWindow:
        """Drags a pack onto the window; the window that says what it would change, or why not."""
        with self._qtbot.waitSignal(self.window.updating.ended, timeout=_PATIENCE):
            self.drag(*files)
        found = self.window.findChild(UpdateWindow)
        assert isinstance(found, UpdateWindow)
        assert found.isVisible()
        return found

    def replaced(self, do: Callable[[], object]) -> None:
        """Does what leads to another window, and waits for it."""
        was = self.window
        do()
        self._qtbot.waitUntil(lambda: self.window is not was, timeout=_PATIENCE)
        self._qtbot.waitUntil(lambda: not shiboken6.isValid(was), timeout=_PATIENCE)
        self.settle()

    def install(self, *files: Path) -> None:
        """Drags a pack onto the window, looks, and agrees."""
        button = self.look_at(*files).install
        assert button.isEnabled()
        self.replaced(lambda: self.click(button))

    def click(self, button: QPushButton) -> None:
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def choose(self, action: str) -> None:
        """Chooses an entry of the File menu by its words."""
        (file,) = (one for one in self.window.menuBar().actions() if one.text() == "&File")
        menu = file.menu()
        assert isinstance(menu, QMenu)
        next(one for one in menu.actions() if one.text().replace("&", "") == action).trigger()

    def site_window(self) -> SiteWindow:
        """File › Notes of this site."""
        self.choose("Notes of this site")
        (found,) = (one for one in self.window.findChildren(SiteWindow) if one.isVisible())
        return found

    def said(self) -> str:
        """What stands in the line at the foot."""
        line = self.window.status
        return " ".join((line.currentMessage() or line.done.text()).split())

    def told(self) -> str:
        """What stands above the page, offered or said; nothing where nothing does."""
        bar = self.window.updating.bar
        return bar.words.text() if bar.isVisible() else ""

    def warned(self) -> str:
        (found,) = self.window.findChildren(QLabel, "warning")
        return found.text() if found.isVisible() else ""

    def search(self, words: str) -> list[str]:
        box, run = self.window.search, self.session.run
        assert run is not None
        box.setFocus()
        box.clear()
        with self._qtbot.waitSignal(run.searcher.answered, timeout=_PATIENCE):
            self._qtbot.keyClicks(box, words)
        panel = box.panel.list
        return [panel.item(row).text() for row in range(panel.count())]

    def close(self) -> None:
        if not shiboken6.isValid(self.window):
            return
        self.window.close()
        self.session.close()
        shiboken6.delete(self.window)
        shiboken6.delete(self.theme)


def workplace(root: Path, shipped: Path) -> Workplace:
    """A home that trusts the key `society` of the pair made there, and a site that decides."""
    (root / "home" / "keys").mkdir(parents=True)
    return Workplace(UserFolder(root / "home", writable=True), root / "site", shipped)


@contextmanager
def carried(qtbot: QtBot, place: Workplace) -> Iterator[Callable[[], Carried]]:
    """What starts the program; called again, anew with the same user files."""
    readers: list[Carried] = []

    def begin() -> Carried:
        if readers:
            readers[-1].close()
        readers.append(Carried(qtbot, place))
        return readers[-1]

    yield begin
    if readers:
        readers[-1].close()
