"""A reader at the desk: drives the real window as a person would."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QTabBar, QTableView
from pytestqt.qtbot import QtBot

from db.address import Address
from db.library import open_library
from db.records import Tab as TabName
from desktop.folder import UserFolder
from desktop.searcher import Searcher
from desktop.settings import Settings
from desktop.tabs.tab import Tab
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView
from desktop.window import Window

_ROOMY = 1280, 860
"""The first size on a usual screen; the offscreen one has 800 by 800 pixels."""


class Desk:
    """One run of the program over a library, with the user's files in a folder of the test's.

    A reader who has been nowhere yet begins at the first condition; a `newcomer` as all do.
    """

    def __init__(
        self,
        qtbot: QtBot,
        library_path: Path,
        folder: Path,
        *,
        writable: bool = True,
        newcomer: bool = False,
    ) -> None:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        self._qtbot = qtbot
        self.settings = Settings(UserFolder(folder, writable=writable))
        self.theme = Theme(
            application, self.settings.theme, self.settings.zoom, self.settings.typeface
        )
        self.library = open_library(library_path)
        self.searcher = Searcher(library_path, self.settings.folder)
        self.window = Window(self.library, self.searcher, self.settings, self.theme)
        if self.settings.geometry.isEmpty():
            self.window.resize(*_ROOMY)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        home = self.window.tab(TabName.CONDITIONS).home()
        been = home is not None and self.settings.place is None and not newcomer
        self.window.open_first(((home, 0),) if been else ())
        application.processEvents()

    @property
    def here(self) -> str:
        return str(self.window.navigator.here)

    @property
    def tab(self) -> Tab:
        return self.window.current_tab

    @property
    def page(self) -> ArticleView:
        return self.tab.view

    @property
    def text(self) -> str:
        """The words of the page shown."""
        return self.page.toPlainText()

    @property
    def bar(self) -> QTabBar:
        bar = self.window.findChild(QTabBar)
        assert isinstance(bar, QTabBar)
        return bar

    def go(self, address: str) -> None:
        self.window.navigator.go(Address.parse(address))

    def click_tab(self, title: str) -> None:
        titles = [self.bar.tabText(index) for index in range(self.bar.count())]
        place = self.bar.tabRect(titles.index(title)).center()
        self._qtbot.mouseClick(self.bar, Qt.MouseButton.LeftButton, pos=place)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        target = QApplication.focusWidget() or self.window
        if modifier is None:
            self._qtbot.keyClick(target, key)
        else:
            self._qtbot.keyClick(target, key, modifier)

    def search(self, words: str) -> list[str]:
        """Types into the search box and waits for the answers. Returns the rows shown."""
        box = self.window.search
        box.setFocus()
        box.clear()
        self._qtbot.keyClicks(box, words)
        self._qtbot.waitUntil(lambda: not box._is_awaiting)
        panel = box.panel.list
        return [panel.item(row).text() for row in range(panel.count())]

    def choose_in_list(self, title: str) -> None:
        """Clicks a record in the list at the left."""
        records = self.tab.records.list
        item = next(
            records.item(row) for row in range(records.count()) if records.item(row).text() == title
        )
        records.scrollToItem(item)
        place = records.visualItemRect(item).center()
        self._qtbot.mouseClick(records.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def click_cell(self, table: QTableView, row: int, column: int) -> None:
        index = table.model().index(row, column)
        table.scrollTo(index)
        place = table.visualRect(index).center()
        self._qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def type_into(self, field: QLineEdit, words: str) -> None:
        field.setFocus()
        field.clear()
        self._qtbot.keyClicks(field, words)

    def click_link(self, wanted: Callable[[str], bool], view: ArticleView | None = None) -> str:
        """Clicks the first link of the page whose address is wanted. Returns the address."""
        view = view or self.page
        for position in range(view.document().characterCount()):
            cursor = view.textCursor()
            cursor.setPosition(position)
            href = cursor.charFormat().anchorHref()
            if href and wanted(href):
                view.setTextCursor(cursor)
                view.ensureCursorVisible()
                QApplication.processEvents()
                at = view.cursorRect(cursor).center()
                beside = (at + QPoint(-2, 0), at + QPoint(2, 0))
                place = next(point for point in beside if view.anchorAt(point) == href)
                self._qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
                return href
        raise AssertionError("no such link on the page")

    def select_words(self, words: str, view: ArticleView | None = None) -> None:
        """Selects the first place of the page where these words stand."""
        view = view or self.page
        found = view.document().find(words)
        assert not found.isNull(), words
        view.setTextCursor(found)

    def choose(self, menu: str, action: str) -> None:
        """Chooses an entry of the menu bar by its words."""
        for top in self.window.menuBar().actions():
            if top.text().replace("&", "") == menu:
                self._entry(top.menu(), action).trigger()
                return
        raise AssertionError(f"no menu {menu}")

    def choose_within(self, menu: str, within: str, action: str) -> None:
        """Chooses an entry of a menu in a menu."""
        top = next(
            one for one in self.window.menuBar().actions() if one.text().replace("&", "") == menu
        )
        self._entry(self._entry(top.menu(), within).menu(), action).trigger()

    def _entry(self, menu: QObject, words: str) -> QAction:
        assert isinstance(menu, QMenu)
        return next(a for a in menu.actions() if a.text().replace("&", "") == words)

    @property
    def clipboard(self) -> QMimeData:
        return QGuiApplication.clipboard().mimeData()

    def close(self) -> None:
        """Ends the run, as closing the window does; a second time does nothing."""
        if not shiboken6.isValid(self.window):
            return
        if self.settings.typeface is not None:
            self.theme.set_typeface(None)
        if self.theme.zoom != 100:
            self.theme.set_zoom(100)
        self.window.close()
        self.searcher.close()
        self.library.close()
        shiboken6.delete(self.window)
        shiboken6.delete(self.theme)
