"""Nothing moves of its own: for readers whom movement makes ill, and for all others alike.

Qt (6.11) does not say whether the system wishes less motion, so nothing waits for that wish. What
the system says of the caret, Qt follows: where it is not to blink, it stands.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from db.labels.verdicts import Progress
from desktop.doing import Do
from desktop.theme import Theme
from desktop.widgets.label_import_strip import ImportStrip
from tests.sight.screens import Seat, seat, settle

_LONGER_THAN_ANIMATIONS_MS = 300


@pytest.fixture(params=[0, 1000], ids=["the caret stands", "the caret blinks"])
def at(
    request: pytest.FixtureRequest, qapp: QApplication, library_path: Path, tmp_path: Path
) -> Iterator[Seat]:
    hints = qapp.styleHints()
    before = hints.cursorFlashTime()
    hints.setCursorFlashTime(request.param)
    with seat(library_path, tmp_path / "home") as made:
        yield made
    hints.setCursorFlashTime(before)


def page_down(at: Seat) -> QWidget:
    window = at.go("condition/sciatica_radiculopathy")
    QTest.keyClick(window.current_tab.view, Qt.Key.Key_PageDown)
    return window


def other_tab(at: Seat) -> QWidget:
    window = at.go("condition/sciatica_radiculopathy")
    window.tabs_bar.choose(2)
    return window


def outline(at: Seat) -> QWidget:
    window = at.go("condition/sciatica_radiculopathy")
    at.do(Do.OUTLINE)
    (tree,) = [one for one in window.findChildren(QTreeView) if one.isVisible()]
    root = tree.model().index(0, 0)
    tree.collapse(root)
    tree.expand(root)
    return window


def find_bar(at: Seat) -> QWidget:
    window = at.go("condition/sciatica_radiculopathy")
    at.do(Do.FIND)
    window.current_tab.find_bar.field.setText("pain")
    return window


def palette(at: Seat) -> QWidget:
    at.do(Do.PALETTE)
    return at.window


def choices(at: Seat) -> QWidget:
    box = at.go("regimen/neurontin-us-renal").current_tab.findChild(QComboBox)
    assert box is not None
    box.showPopup()
    shown = box.view().window()
    at._others.append(shown)
    return shown


def menu(at: Seat) -> QWidget:
    first = at.window.menuBar().actions()[0].menu()
    assert isinstance(first, QWidget)
    first.popup(at.window.rect().center())
    return first


def import_running(at: Seat) -> QWidget:
    strip = ImportStrip(at.theme)
    strip.resize(600, 80)
    strip.begin()
    strip.follow(Progress(labels=12, refused=0, share=0.4, seconds=9))
    return at.beside(strip)


STEPS: tuple[Callable[[Seat], QWidget], ...] = (
    page_down, other_tab, outline, find_bar, palette, choices, menu, import_running,
)  # fmt: skip


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("step", STEPS)
def test_what_is_shown_after_a_key_stands_as_it_is(
    at: Seat, step: Callable[[Seat], QWidget], qapp: QApplication, qtbot: QtBot
) -> None:
    shown = step(at)
    assert running(qapp) == []
    settle()
    at_once = shown.grab().toImage()
    qtbot.wait(_LONGER_THAN_ANIMATIONS_MS)
    assert running(qapp) == []
    if qapp.styleHints().cursorFlashTime() == 0:
        assert shown.grab().toImage() == at_once
    shown.close() if shown is not at.window else at.put_away()


def running(application: QApplication) -> list[QAbstractAnimation]:
    holders = (application.style(), *application.allWidgets())
    return [
        animation
        for one in holders
        for animation in one.findChildren(QAbstractAnimation)
        if animation.state() is QAbstractAnimation.State.Running
    ]


def test_menus_choices_and_tool_tips_do_not_fade_or_roll_in(qapp: QApplication) -> None:
    for effect in Qt.UIEffect:
        qapp.setEffectEnabled(effect, True)
    assert qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    Theme(qapp, "light", 100)
    assert [one for one in Qt.UIEffect if qapp.isEffectEnabled(one)] == []
