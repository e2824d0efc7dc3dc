"""What a reader does with the notebook at the desk, and what is to be seen of it then."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.marks import Mark
from db.notebook import open_notebook
from desktop.widgets.keeping_windows import DamageWindow
from desktop.widgets.notebook_panel import NotebookPanel
from tests.journeys.desk import Desk

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
PAGE = "dorsal:condition/sciatica_radiculopathy"
WORDS = "leg pain, back pain"


def kept(path: Path) -> tuple[Mark, ...]:
    """What is on the disk."""
    with open_notebook(path) as book:
        return book.all()


def open_page(desk: Desk) -> None:
    desk.go(PAGE)
    desk.page.setFocus()


def panel(desk: Desk) -> NotebookPanel:
    assert desk.window.noting is not None
    return desk.window.noting.panel


def rows(desk: Desk) -> list[str]:
    shown = panel(desk).list
    return [shown.item(row).text() for row in range(shown.count())]


def choose_row(desk: Desk, qtbot: QtBot, row: int = 0) -> None:
    shown = panel(desk).list
    place = shown.visualItemRect(shown.item(row)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    shown.setFocus()


def listed(desk: Desk, what: str) -> None:
    """Chooses what the panel lists, by how the choice begins."""
    box = panel(desk).shown
    box.setCurrentIndex(box.findText(what, Qt.MatchFlag.MatchStartsWith))


def write_note(desk: Desk, qtbot: QtBot, words: str, tags: str = "") -> None:
    """On what is chosen now: Ctrl+Shift+N, the words, Tab, the tags, Ctrl+Enter."""
    desk.press(Key.Key_N, CTRL_SHIFT)
    qtbot.keyClicks(QApplication.focusWidget(), words)
    desk.press(Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), tags)
    desk.press(Key.Key_Return, CTRL)


def damage_window(desk: Desk, qtbot: QtBot) -> DamageWindow:
    """Once what is wrong with the notebook has been found."""
    qtbot.waitUntil(lambda: desk.window.findChild(DamageWindow) is not None, timeout=20_000)
    window = desk.window.findChild(DamageWindow)
    assert isinstance(window, DamageWindow)
    return window


def said(desk: Desk) -> str:
    """What stands in the line at the foot."""
    line = desk.window.status
    shown = [one.text() for one in line.findChildren(QLabel) if one.isVisible()]
    return " ".join((line.currentMessage() or " ".join(shown)).split())
