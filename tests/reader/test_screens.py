"""Every screen for those who use it by ear and by keys: named, reached by Tab, left by Esc."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QWidget,
)

from desktop.widgets.article_view import ArticleView
from desktop.widgets.page_marks import Sign
from desktop.widgets.picture_view import PictureView
from desktop.widgets.table_page import TablePage
from tests.sight.screens import SCREENS, Seat, seat

MOST_STEPS_BACK = 4


@pytest.fixture(scope="module")
def sitting(
    qapp: QApplication, library_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Seat]:
    """One window for all screens of these tests."""
    assert qapp.platformName() == "offscreen"
    with seat(library_path, tmp_path_factory.mktemp("home") / "files") as made:
        made.dress("light", (1280, 860), 100)
        yield made


@pytest.fixture(params=SCREENS)
def screen(sitting: Seat, request: pytest.FixtureRequest) -> QWidget:
    shown = sitting.show(request.param)
    shown.activateWindow()
    QApplication.processEvents()
    return shown


def controls(window: QWidget) -> list[QWidget]:
    """What can have the focus, but the parts of which another is made."""
    return [
        one
        for one in window.findChildren(QWidget)
        if one.isVisibleTo(window)
        and one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not one.objectName().startswith("qt_")
        and one.window() is window
    ]


def called(control: QWidget) -> str:
    words = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or words


def test_all_that_can_have_the_focus_has_a_name(screen: QWidget) -> None:
    assert [str(one) for one in controls(screen) if not called(one).strip()] == []


def test_a_name_says_more_than_a_sign(screen: QWidget) -> None:
    signs = [called(one) for one in controls(screen)]
    assert [name for name in signs if not any(letter.isalpha() for letter in name)] == []


def test_a_choice_has_a_label_or_says_what_it_is_for(screen: QWidget) -> None:
    labelled = {label.buddy() for label in screen.findChildren(QLabel)}
    boxes = [one for one in controls(screen) if isinstance(one, QComboBox)]
    told = [one for one in boxes if one in labelled or one.accessibleDescription()]
    assert [called(one) for one in boxes if one not in told] == []


def stop() -> tuple[QWidget, object]:
    """Where the Tab key has come to; on a page which link, in a date which part of it."""
    now = QApplication.focusWidget()
    assert now is not None
    if isinstance(now, ArticleView):
        return now, (now.textCursor().position(), now.has_words_selected())
    return now, now.currentSection() if isinstance(now, QDateEdit) else None


def test_tab_leads_through_all_of_it_and_round(screen: QWidget) -> None:
    """No control keeps the keys, and none that they should reach is left out."""
    met: list[tuple[QWidget, object]] = []
    while stop() not in met:
        met.append(stop())
        QTest.keyClick(met[-1][0], Qt.Key.Key_Tab)
    round_from = met[met.index(stop()) :]
    assert len({one for one, _ in round_from}) > 1, f"Tab does not leave {called(stop()[0])}"
    reached = {one for one, _ in round_from}
    by_tab = [
        one
        for one in controls(screen)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(one, PictureView | Sign)
        if one.isEnabled()
    ]
    assert [called(one) for one in by_tab if one not in reached] == []


def test_what_has_the_focus_looks_otherwise(screen: QWidget) -> None:
    plain = []
    for one in controls(screen):
        if not one.isEnabled() or not one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        screen.setFocus()
        before = picture(one)
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if one.hasFocus() and one.isVisible() and picture(one) == before:
            plain.append(called(one))
    assert plain == []


def picture(control: QWidget) -> QImage:
    return (
        control.window()
        .grab(control.rect().translated(control.mapTo(control.window(), QPoint())))
        .toImage()
    )


def test_no_letter_picks_two_things(screen: QWidget) -> None:
    letters = [
        words.replace("&&", "").split("&", 1)[1][0].lower()
        for one in screen.findChildren(QWidget)
        if isinstance(one, QAbstractButton | QLabel) and one.isVisibleTo(screen)
        if "&" in (words := one.text()).replace("&&", "") and "<" not in words
    ]
    assert len(letters) == len(set(letters)), letters


def test_esc_leads_back_to_the_page_step_by_step(sitting: Seat, screen: QWidget) -> None:
    if screen is not sitting.window:
        QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Escape)
        assert not screen.isVisible()
        return
    front = sitting.window.current_tab.front()
    page = front.table if isinstance(front, TablePage) else front
    for one in [QApplication.focusWidget() or screen, *controls(screen)]:
        if one.isVisible() and one.isEnabled() and page.isVisible():
            one.setFocus()
            for _ in range(MOST_STEPS_BACK):
                if not page.hasFocus():
                    QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Escape)
            assert page.hasFocus(), called(one)
