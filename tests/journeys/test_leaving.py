"""What is still under way when the window is closed says nothing any more."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from db.address import Address
from db.marks import Anchor, MarkKind
from db.notebook import open_notebook
from tests.journeys.desk import Desk

PLACE = Anchor(address=Address("condition", "sciatica_radiculopathy", "answer"), title="Sciatica")
Start = Callable[[], Desk]


def shown() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one.isVisible()]


def test_a_window_closed_while_this_copy_is_checked_stays_closed(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("Help", "Verify now")
    desk.window.close()
    qtbot.wait(50)
    assert shown() == []


def test_a_window_closed_right_after_its_start_tells_nothing_of_a_damaged_notebook(
    sit_down: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "home" / "notebook.sqlite"
    with open_notebook(path) as book:
        for number in range(400):
            book.add(MarkKind.NOTE, PLACE, edition="1", words=f"note {number} " * 20)
    content = bytearray(path.read_bytes())
    content[60 * 4096 : 63 * 4096] = b"\xa5" * 4096 * 3
    path.write_bytes(content)
    desk = sit_down()
    desk.window.close()
    qtbot.wait(50)
    assert shown() == []
    assert path.read_bytes() == content


@pytest.mark.parametrize("opened", [("Work out", "Study…"), ("Help", "Keys")])
def test_ctrl_q_quits_from_a_window_beside_the_main_one(
    desk: Desk, qtbot: QtBot, opened: tuple[str, str]
) -> None:
    desk.choose(*opened)
    qtbot.waitUntil(lambda: len(shown()) == 2)
    (beside,) = (one for one in shown() if one is not desk.window)
    beside.activateWindow()
    qtbot.waitUntil(beside.isActiveWindow)
    qtbot.keyClick(beside, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(50)
    assert not desk.window.isVisible()
