"""The form that narrows a list leaves the list room, whatever the size of text."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from db.records import PatientFactor
from desktop.tabs.alternatives import AlternativesTab
from desktop.tabs.dosing import DosingTab
from desktop.tabs.references import ReferencesTab
from desktop.tabs.tab import Tab
from desktop.theme import Theme
from desktop.widgets.form_beside import FormColumn
from desktop.widgets.side_by_side import Part
from tests.journeys.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, fitted_path: Path, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, fitted_path, tmp_path / "home")
    desk.window.resize(1024, 700)
    yield desk
    desk.theme.set_zoom(100)
    desk.close()


def zoom(desk: Desk, percent: int) -> None:
    desk.theme.set_zoom(percent)
    for _ in range(3):
        QApplication.processEvents()


def alternatives(desk: Desk) -> AlternativesTab:
    tab = desk.tab
    assert isinstance(tab, AlternativesTab)
    return tab


def height_of_list(tab: Tab, theme: Theme) -> float:
    """In lines of one line each."""
    tab.splitter.show_list()
    QApplication.processEvents()
    assert tab.records.list.isVisible()
    return tab.records.list.viewport().height() / (theme.em * 1.9)


@pytest.mark.parametrize(("percent", "lines"), [(100, 6), (150, 6), (200, 4), (300, 2)])
@pytest.mark.parametrize("title", ["Alternatives", "References"])
def test_the_list_keeps_its_lines_at_any_size_of_text(
    desk: Desk, title: str, percent: int, lines: int
) -> None:
    desk.click_tab(title)
    zoom(desk, percent)
    assert height_of_list(desk.tab, desk.theme) >= lines


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1600, 1000)])
def test_what_is_lit_is_in_sight_below_the_form(desk: Desk, size: tuple[int, int]) -> None:
    desk.window.resize(*size)
    desk.go("dorsal:alternative/tca")
    QApplication.processEvents()
    records = desk.tab.records.list
    lit = records.visualItemRect(records.currentItem())
    assert records.viewport().rect().contains(lit)
    desk.window.resize(1024, 600)
    QApplication.processEvents()
    lit = records.visualItemRect(records.currentItem())
    assert records.viewport().rect().contains(lit)


def test_the_form_stands_above_the_list_where_both_have_room(desk: Desk) -> None:
    desk.click_tab("Alternatives")
    tab = alternatives(desk)
    assert tab.records.isAncestorOf(tab.form)
    zoom(desk, 150)
    assert not tab.records.isAncestorOf(tab.form)
    zoom(desk, 100)
    assert tab.records.isAncestorOf(tab.form)
    assert tab.form.isVisible()
    assert not tab.splitter.choices[Part.FORM].isVisible()


def test_the_list_is_seen_to_follow_the_form_that_took_the_place_of_the_page(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.click_tab("Alternatives")
    zoom(desk, 150)
    tab = alternatives(desk)
    strip = tab.splitter.choices[Part.FORM]
    assert strip.text() == "For whom"
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.form.suits.hasFocus)
    assert tab.records.list.isVisible()
    assert not desk.page.isVisible()
    before = tab.records.list.count()
    tab.form.factors[PatientFactor.LIVER].click()
    kept, hidden = tab.form.tally.text().split(" kept, ")
    assert tab.records.list.count() == before - int(hidden.split()[0])
    assert strip.text() == f"For whom: {kept}"
    qtbot.mouseClick(tab.form.why, Qt.MouseButton.LeftButton)
    assert desk.here == "dorsal:topic/which-alternatives"
    qtbot.waitUntil(desk.page.isVisible)
    tab.focus_form()
    qtbot.mouseClick(tab.form.why, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(desk.page.isVisible)


@pytest.mark.parametrize("address", ["topic/which-alternatives", "topic/compare"])
def test_no_page_says_that_the_form_is_where_it_need_not_be(desk: Desk, address: str) -> None:
    desk.go(f"dorsal:{address}")
    zoom(desk, 150)
    assert not alternatives(desk).records.isAncestorOf(alternatives(desk).form)
    assert "above the list" not in desk.text


def test_the_order_of_the_sources_is_chosen_at_any_size_of_text(desk: Desk, qtbot: QtBot) -> None:
    desk.click_tab("References")
    zoom(desk, 300)
    tab = desk.tab
    assert isinstance(tab, ReferencesTab)
    qtbot.mouseClick(tab.splitter.choices[Part.FORM], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.shown.hasFocus)
    assert tab.shown.height() >= tab.shown.sizeHint().height()
    tab.order.setCurrentIndex(2)
    tab.splitter.show_list()
    assert any(
        tab.records.list.item(row).text() == "2023" for row in range(tab.records.list.count())
    )


def test_who_has_the_keys_in_the_form_keeps_them_when_it_moves(desk: Desk, qtbot: QtBot) -> None:
    desk.click_tab("Alternatives")
    tab = alternatives(desk)
    box = tab.form.factors[PatientFactor.DRIVING]
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    desk.window.resize(1600, 500)
    zoom(desk, 150)
    assert not tab.records.isAncestorOf(tab.form)
    assert box.isVisible()
    assert box.hasFocus()


def test_a_heading_of_a_form_keeps_its_margin_when_the_text_grows(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    desk.window.resize(1600, 1000)
    for percent in (100, 150):
        zoom(desk, percent)
        tab = desk.tab
        assert isinstance(tab, DosingTab)
        column = tab.column.currentWidget()
        assert isinstance(column, FormColumn)
        heading: QLabel = column.heading
        at = heading.mapTo(column, QPoint())
        assert (at.x(), at.y()) == (round(desk.theme.em), round(desk.theme.em * 1.45))


def test_a_form_alone_below_the_strip_has_no_heading_that_says_the_same(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    zoom(desk, 200)
    tab = desk.tab
    assert isinstance(tab, DosingTab)
    qtbot.mouseClick(tab.splitter.choices[Part.FORM], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.form.isVisible)
    column = tab.column.currentWidget()
    assert isinstance(column, FormColumn)
    assert not column.heading.isVisible()
    zoom(desk, 100)
    desk.window.resize(1600, 1000)
    qtbot.waitUntil(column.heading.isVisible)
