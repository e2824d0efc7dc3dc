"""Every word of the interface comes from its list of words, fits, and stands on the right side."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QWidget,
)

from db.library import open_library
from desktop.widgets.marked_table import MarkedTable
from desktop.widgets.picture_view import PictureView
from tests.sight.faults import faults
from tests.sight.screens import SCREENS, Seat, seat
from tests.speaking import marked, spanish
from tests.unmarked import plain, without_marked, words_of

_WORD = re.compile(r"[A-Za-z]{3,}")
_APART = re.compile(r"[·:;,()“”\n]|\. | v\. | = | or ")
_OF_NO_LANGUAGE = re.compile(
    r"dorsal|vancouver|ama|bibtex|ris|csl-json|english|español.*|(?:ctrl|shift|alt)\+\S+|µmol/l"
)
_OF_THE_TEST = ("Our spine clinic agrees", "the backup of yesterday")
"""Words typed by the test's reader."""
_WIDE = 1024, 700


@pytest.fixture(scope="module")
def said_by_content(library_path: Path) -> str:
    with open_library(library_path) as library:
        return words_of(library)


def shown_words(window: QWidget) -> Iterator[tuple[str, str]]:
    """What the window's controls say now, with the control that says it."""
    for widget in (window, *window.findChildren(QWidget)):
        if not widget.isVisibleTo(window) or isinstance(widget, QMenu | PictureView):
            continue
        said = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel | QAbstractButton):
            said.append(widget.text())
        if isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        if isinstance(widget, QComboBox):
            said += [widget.itemText(number) for number in range(widget.count())]
        if isinstance(widget, QTabBar):
            said += [widget.tabText(number) for number in range(widget.count())]
        if isinstance(widget, QTableView) and widget.model() is not None:
            model, across = widget.model(), Qt.Orientation.Horizontal
            said += [str(model.headerData(n, across) or "") for n in range(model.columnCount())]
        for words in said:
            yield type(widget).__name__, words


def unmarked(words: str, content: str) -> bool:
    """Whether something of it is plain English that the content does not say."""
    parts = (plain(one).strip(" .&…▲◇✎★?") for one in _APART.split(without_marked(words)))
    return any(
        _WORD.search(one) and one not in content and not _OF_NO_LANGUAGE.fullmatch(one)
        for one in parts
    )


@pytest.fixture
def seated(library_path: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Seat]:
    with seat(library_path, tmp_path / "home") as made:
        made.dress("light", _WIDE, 100)
        yield made
    assert qapp is not None


@pytest.fixture
def marked_seat(library_path: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Seat]:
    with marked(), seat(library_path, tmp_path / "home") as made:
        made.dress("light", _WIDE, 100)
        yield made
    assert qapp is not None


def test_no_control_says_a_word_that_cannot_be_translated(
    marked_seat: Seat, said_by_content: str
) -> None:
    found = {
        f"{name}, {control}: {words}"
        for name in SCREENS
        for control, words in shown_words(marked_seat.show(name))
        if unmarked(words, said_by_content) and not any(one in words for one in _OF_THE_TEST)
    }
    assert found == set()


def faults_of(made: Seat) -> dict[str, int]:
    """How many faults each screen has."""
    made.dress("light", _WIDE, 100)
    return {name: len(faults(made.show(name))) for name in SCREENS}


def test_in_spanish_and_from_the_right_nothing_more_is_cut_or_covered(
    library_path: Path, tmp_path: Path, qapp: QApplication
) -> None:
    with seat(library_path, tmp_path / "english") as made:
        english = faults_of(made)
    with spanish(), seat(library_path, tmp_path / "spanish") as made:
        spoken = faults_of(made)
    assert {one: count for one, count in spoken.items() if count > english[one]} == {}
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        with seat(library_path, tmp_path / "mirrored") as made:
            mirrored = faults_of(made)
            tabs = made.window.findChild(QTabBar)
            assert tabs is not None
            tables = made.window.findChildren(MarkedTable)
            assert tables
            assert all(not one.isRightToLeft() for one in tables), "signs stay before numbers"
            assert tabs.tabRect(0).left() > tabs.tabRect(1).left(), "the first tab is at the right"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert {one: count for one, count in mirrored.items() if count > english[one]} == {}
