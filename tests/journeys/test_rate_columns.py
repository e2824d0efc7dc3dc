"""A label's table of rates is whole in the width there is: no column beyond it, no word cut."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QHeaderView
from pytestqt.qtbot import QtBot

from desktop.tabs.side_effects import SideEffectsTab
from desktop.theme import Typeface
from desktop.together import plainly_spaced
from desktop.widgets.incidence_view import IncidenceView
from desktop.widgets.rate_columns import unparted
from tests.journeys.desk import Desk

TABLES = ("neurontin-phn", "horizant-phn", "horizant-rls", "neurontin-epilepsy-over-12")
_TALL = 1 << 15
_PADDING_EM, _PADDING = 0.8, 6


@pytest.fixture
def desk(qtbot: QtBot, fitted_path: Path, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, fitted_path, tmp_path / "home")
    yield desk
    desk.theme.set_typeface(None)
    desk.close()


def shown(desk: Desk, table: str, width: int, height: int) -> IncidenceView:
    desk.window.resize(width, height)
    desk.go(f"dorsal:table/{table}")
    for _ in range(3):
        QApplication.processEvents()
    assert isinstance(desk.tab, SideEffectsTab)
    return desk.tab.incidences


def heads(view: IncidenceView) -> list[str]:
    columns = range(view.proxy.columnCount())
    return [_head(view, c) for c in columns if not view.table.isColumnHidden(c)]


def cut(desk: Desk, view: IncidenceView) -> list[str]:
    """The cells whose words need more room than they have, as Qt draws them."""
    letters, em = QFontMetrics(view.table.font()), desk.theme.em
    found = []
    for row in range(view.proxy.rowCount()):
        for column in range(view.proxy.columnCount()):
            index = view.proxy.index(row, column)
            place = view.table.visualRect(index)
            if view.table.isColumnHidden(column):
                continue
            words = unparted(str(index.data()))
            room = place.width() - round(em * _PADDING_EM) - _PADDING
            flags = Qt.TextFlag.TextWordWrap
            need = letters.boundingRect(0, 0, room, _TALL, flags, words)
            if need.width() > room or need.height() > place.height():
                found.append(words)
    return found


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1600, 1000)])
def test_no_column_is_beyond_the_window_and_no_word_cut(
    desk: Desk, table: str, size: tuple[int, int]
) -> None:
    view = shown(desk, table, *size)
    assert view.table.horizontalScrollBar().maximum() == 0
    said = " ".join(heads(view))
    for figure in ("Difference", "95% interval", "Number needed"):
        assert figure in said
    assert cut(desk, view) == []


def test_rows_stay_as_high_as_their_words_when_sorted_and_narrowed(desk: Desk) -> None:
    view = shown(desk, "neurontin-phn", 1024, 700)
    view.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert cut(desk, view) == []
    view.systems.setCurrentIndex(1)
    assert view.proxy.rowCount() < view.table.model().sourceModel().rowCount()
    assert cut(desk, view) == []
    view.systems.setCurrentIndex(0)
    assert cut(desk, view) == []


def test_where_not_all_doses_have_room_one_is_chosen_to_set_against_placebo(desk: Desk) -> None:
    view = shown(desk, "horizant-phn", 1280, 800)
    assert view.drug.isVisible()
    doses = [f"Horizant {dose} mg against placebo" for dose in ("1,200", "2,400", "3,600")]
    assert [plainly_spaced(view.drug.itemText(n)) for n in range(view.drug.count())] == doses
    figures = ["Difference", "95% interval", "Number needed"]
    assert heads(view)[-3:] == [f"{figure}\nHorizant 1,200 mg" for figure in figures]
    view.drug.setCurrentIndex(2)
    assert heads(view)[-3:] == [f"{figure}\nHorizant 3,600 mg" for figure in figures]
    assert len(heads(view)) == 1 + 4 + 3
    assert view.table.horizontalScrollBar().maximum() == 0
    desk.window.resize(2600, 1000)
    QApplication.processEvents()
    assert not view.drug.isVisible()
    assert len(heads(view)) == 1 + 4 + 9


def test_a_hidden_column_does_not_order_the_rows(desk: Desk) -> None:
    view = shown(desk, "horizant-phn", 1024, 700)
    assert heads(view)[1] == "Horizant 1,200 mg\n(n = 107)"
    view.drug.setCurrentIndex(1)
    assert heads(view)[1] == "Horizant 2,400 mg\n(n = 82)"
    sorted_by = view.table.horizontalHeader().sortIndicatorSection()
    assert not view.table.isColumnHidden(sorted_by)
    rates = [float(str(view.proxy.index(row, sorted_by).data()).strip("<%")) for row in range(9)]
    assert rates == sorted(rates, reverse=True)


@pytest.mark.parametrize("typeface", [None, Typeface("DejaVu Serif", 14)])
def test_the_columns_follow_the_readers_own_font(desk: Desk, typeface: Typeface | None) -> None:
    view = shown(desk, "horizant-phn", 1600, 900)
    desk.theme.set_typeface(typeface)
    for _ in range(3):
        QApplication.processEvents()
    assert view.table.horizontalScrollBar().maximum() == 0
    assert cut(desk, view) == []


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1600, 1000), (2600, 1000)])
def test_the_bars_of_all_arms_are_on_one_scale(
    desk: Desk, table: str, size: tuple[int, int]
) -> None:
    view = shown(desk, table, *size)
    model = view.table.model()
    bars = [c for c in range(model.columnCount()) if "(n = " in _head(view, c)]
    widths = {view.table.columnWidth(c) for c in bars if not view.table.isColumnHidden(c)}
    assert len(widths) == 1
    header = view.table.horizontalHeader()
    assert {header.sectionResizeMode(c) for c in bars} == {QHeaderView.ResizeMode.Fixed}


def _head(view: IncidenceView, column: int) -> str:
    return plainly_spaced(str(view.proxy.headerData(column, Qt.Orientation.Horizontal)))


def _heading(view: IncidenceView, column: int) -> QImage:
    header = view.table.horizontalHeader()
    at = QRect(header.sectionViewportPosition(column), 0, header.sectionSize(column), 1 << 8)
    return header.viewport().grab(at.intersected(header.viewport().rect())).toImage()


def test_headings_stand_over_their_cells_where_words_run_from_the_right(
    qapp: QApplication, qtbot: QtBot, fitted_path: Path, tmp_path: Path
) -> None:
    drawn = []
    for way in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        qapp.setLayoutDirection(way)
        try:
            desk = Desk(qtbot, fitted_path, tmp_path / way.name)
            view = shown(desk, "horizant-phn", 1280, 800)
            drawn.append([_heading(view, column) for column in (0, 4, 5, 6, 7)])
            desk.close()
        finally:
            qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert drawn[0] == drawn[1]
