"""A reader who calls for help writes one file and sees what is in it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.widgets.page_window import PageWindow
from tests.journeys.desk import Desk


def shown(desk: Desk, qtbot: QtBot, path: Path) -> str:
    with qtbot.waitSignal(desk.window.beside.shown, timeout=20_000):
        desk.window.beside.diagnose(path)
    window = desk.window.findChild(PageWindow)
    assert isinstance(window, PageWindow)
    words = window.view.toPlainText()
    window.close()
    return words


def test_the_file_holds_what_is_shown(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "for help.txt"
    words = shown(desk, qtbot, path)
    written = path.read_text(encoding="utf-8")
    assert "platform: offscreen" in written
    for line in filter(None, map(str.strip, written.splitlines())):
        assert line in words
    assert str(path) in words


def test_nothing_is_written_where_nothing_may_be(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORSAL_READONLY", "1")
    path = tmp_path / "for help.txt"
    assert "Nothing was written" in shown(desk, qtbot, path)
    assert not path.exists()


def test_it_stands_in_the_help_menu(desk: Desk) -> None:
    assert "Diagnostics…" in [
        action.text().replace("&", "")
        for menu in desk.window.menuBar().actions()
        if menu.text().replace("&", "") == "Help"
        for action in menu.menu().actions()
    ]
