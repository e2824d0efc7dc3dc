"""Windows fit the screen there is, whatever the size of text: nothing to press lies beyond it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QTextTable
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.backup import Backup, Held, Reason
from db.library import open_library
from desktop.folder import UserFolder
from desktop.pages.markup import Page
from desktop.pictures.drawing import Drawing
from desktop.searcher import Searcher
from desktop.settings import Settings
from desktop.tabs.dosing import DosingTab
from desktop.theme import Theme
from desktop.widgets.fitting import room_around
from desktop.widgets.flowing import ButtonRow
from desktop.widgets.incidence_view import IncidenceView
from desktop.widgets.keeping_windows import BackupsWindow, DamageWindow
from desktop.widgets.page_window import PageWindow
from desktop.widgets.picture_window import PictureWindow
from desktop.widgets.side_by_side import Part
from desktop.widgets.site_window import SiteWindow
from desktop.widgets.tabs_bar import TabsBar
from desktop.widgets.update_window import UpdateWindow
from desktop.window import Window
from tests.journeys.desk import Desk
from tests.sight.faults import broken_words

ZOOMS = (80, 100, 200)


@pytest.fixture(params=ZOOMS)
def zoomed(desk: Desk, request: pytest.FixtureRequest) -> Desk:
    desk.theme.set_zoom(request.param)
    return desk


def assert_fits(window: QWidget) -> None:
    room = room_around(window)
    assert room.contains(window.geometry()), (room, window.geometry())
    assert window.minimumSizeHint().width() <= room.width()
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            place = place_of(button)
            assert window.rect().contains(place), (button.text(), place)


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


def test_the_first_window_is_no_larger_than_the_screen(
    library_path: Path, tmp_path: Path, qapp: QApplication
) -> None:
    settings = Settings(UserFolder(tmp_path, writable=True))
    searcher = Searcher(library_path, settings.folder)
    with open_library(library_path) as library:
        window = Window(library, searcher, settings, Theme(qapp, "light", 100))
        assert room_around(window).contains(window.geometry())
        window.close()
    searcher.close()


def test_the_window_of_study_fits_with_all_its_grades(zoomed: Desk, qtbot: QtBot) -> None:
    zoomed.choose("Work out", "Study…")
    assert zoomed.window.study is not None
    window = zoomed.window.study.window
    qtbot.waitUntil(window.isVisible)
    window.show_answer.click()
    QApplication.processEvents()
    assert all(button.isVisible() for button in window.grades.values())
    assert_fits(window)
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_a_window_that_stands_open_fits_when_the_text_grows(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("Work out", "Study…")
    assert desk.window.study is not None
    window = desk.window.study.window
    qtbot.waitUntil(window.isVisible)
    window.show_answer.click()
    desk.theme.set_zoom(200)
    QApplication.processEvents()
    QApplication.processEvents()
    assert_fits(window)


OTHERS: tuple[Callable[[Desk], QWidget], ...] = (
    lambda desk: BackupsWindow(desk.theme, desk.window),
    lambda desk: DamageWindow(desk.theme, desk.window),
    lambda desk: PageWindow(desk.theme, desk.window),
    lambda desk: PictureWindow(desk.theme, Drawing(100, 100).picture("A drawing."), desk.window),
    lambda desk: SiteWindow(desk.theme, {"ward": "Ward"}, desk.window),
    lambda desk: UpdateWindow(desk.theme, desk.window),
)


@pytest.mark.parametrize("open_one", OTHERS)
def test_esc_closes_a_window_beside_the_main_one_from_all_that_takes_the_focus_there(
    desk: Desk, open_one: Callable[[Desk], QWidget], qtbot: QtBot
) -> None:
    window = open_one(desk)
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    window.show()
    within = [one for one in window.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
    reached = [one for one in within if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached
    for one in reached:
        window.show()
        one.setFocus()
        qtbot.keyClick(one, Qt.Key.Key_Escape)
        assert not window.isVisible(), one


@pytest.mark.parametrize("open_one", OTHERS)
def test_other_windows_fit(zoomed: Desk, open_one: Callable[[Desk], QWidget]) -> None:
    window = open_one(zoomed)
    if isinstance(window, BackupsWindow):
        window.tell("Gone back to the backup of yesterday.", undo=True)
    if isinstance(window, PageWindow):
        window.show_page(Page(address=None, title="A page", html="<p>Words.</p>"))
    window.show()
    QApplication.processEvents()
    assert_fits(window)


@pytest.mark.parametrize("width_em", [32, 62])
def test_all_lines_of_a_backup_are_seen_however_narrow_its_window(
    zoomed: Desk, width_em: int
) -> None:
    window = BackupsWindow(zoomed.theme, zoomed.window)
    window.resize(round(zoomed.theme.em * width_em), 500)
    taken = datetime(2026, 9, 23, 22, 45, tzinfo=UTC)
    held = Held(marks=12_345, cards=1_234, reviews=123_456)
    window.show_backups(((Backup(1, taken, Reason.CHANGE, Path("one")), held),))
    window.show()
    QApplication.processEvents()
    option = QStyleOptionViewItem()
    option.initFrom(window.list)
    option.rect = window.list.visualItemRect(window.list.item(0))
    option.features = QStyleOptionViewItem.ViewItemFeature.HasDisplay
    option.text = window.list.item(0).text()
    part = QStyle.SubElement.SE_ItemViewItemText
    room = window.list.style().subElementRect(part, option, window.list)
    needed = window.list.fontMetrics().boundingRect(
        room, Qt.TextFlag.TextWordWrap, window.list.item(0).text()
    )
    assert needed.height() <= room.height()


def test_the_list_gives_way_where_there_is_not_room_for_it_and_a_page(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go("dorsal:condition/sciatica_radiculopathy")
    desk.window.resize(1024, 700)
    desk.theme.set_zoom(150)
    QApplication.processEvents()
    records, page = desk.tab.records, desk.page
    assert records.isVisible()
    desk.choose("Notes", "Notebook")
    QApplication.processEvents()
    assert not records.isVisible()
    qtbot.waitUntil(lambda: page.width() > 20 * desk.theme.em)
    desk.choose("Notes", "Notebook")
    QApplication.processEvents()
    assert records.isVisible()
    qtbot.waitUntil(lambda: place_of(records).right() < place_of(page).left())
    desk.window.current_tab.ask_sources()
    QApplication.processEvents()
    assert desk.tab.sources.isVisible()
    assert not records.isVisible()


def test_where_the_list_gives_way_a_strip_above_the_page_leads_to_it_and_back(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go("dorsal:condition/sciatica_radiculopathy")
    desk.window.resize(1024, 700)
    desk.theme.set_zoom(200)
    QApplication.processEvents()
    records, page, choices = desk.tab.records, desk.page, desk.tab.splitter.choices
    assert page.width() > 28 * desk.theme.em
    assert not records.isVisible()
    qtbot.mouseClick(choices[Part.LIST], Qt.MouseButton.LeftButton)
    assert records.isVisible()
    assert not page.isVisible()
    qtbot.waitUntil(lambda: records.list.hasFocus())
    desk.press(Qt.Key.Key_Down)
    assert desk.here != "dorsal:condition/sciatica_radiculopathy"
    assert records.isVisible()  # the arrow keys walk the list; Enter opens what is lit
    desk.press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.isVisible)
    assert not records.isVisible()
    qtbot.mouseClick(choices[Part.LIST], Qt.MouseButton.LeftButton)
    desk.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.isVisible() and page.hasFocus())
    qtbot.mouseClick(choices[Part.LIST], Qt.MouseButton.LeftButton)
    desk.choose_in_list("Fibromyalgia")
    assert page.isVisible()
    assert desk.text.startswith("Fibromyalgia")


def test_where_there_is_not_room_for_all_tabs_beside_each_other_one_is_chosen_from_a_list(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go("dorsal:condition/sciatica_radiculopathy")
    desk.window.resize(1024, 700)
    choice = desk.window.findChild(TabsBar).choice
    assert not choice.isVisible()
    desk.theme.set_zoom(300)
    QApplication.processEvents()
    assert not desk.bar.isVisible()
    assert choice.currentText() == "Conditions"
    choice.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.here.startswith("dorsal:regimen/")
    desk.go("dorsal:condition/sciatica_radiculopathy")
    assert choice.currentText() == "Conditions"
    desk.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.page.hasFocus)


def test_a_form_and_its_answer_stand_one_at_a_time_where_there_is_not_room_for_both(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.window.resize(1024, 700)
    desk.theme.set_zoom(200)
    desk.go("dorsal:regimen/neurontin-us-renal")
    QApplication.processEvents()
    tab = desk.tab
    assert isinstance(tab, DosingTab)
    assert not tab.form.isVisible()
    form = tab.splitter.choices[Part.FORM]
    assert form.text() == "Patient"
    qtbot.mouseClick(form, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.form.fields["age"].hasFocus)
    assert not desk.page.isVisible()
    desk.type_into(tab.form.fields["clearance"], "45")
    desk.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.page.isVisible)
    assert "45 mL/min" in desk.text
    desk.go("dorsal:topic/monitoring")
    assert not form.isVisible()


def test_where_there_is_not_room_for_both_the_notebook_stands_alone(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go("dorsal:condition/sciatica_radiculopathy")
    desk.window.resize(1024, 700)
    desk.theme.set_zoom(300)
    desk.choose("Notes", "Notebook")
    qtbot.waitUntil(lambda: not desk.page.isVisible())
    desk.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.page.hasFocus)


def test_a_page_keeps_its_words_whole_and_within_its_width(desk: Desk) -> None:
    desk.go("dorsal:condition/sciatica_radiculopathy")
    desk.window.resize(1024, 700)
    for zoom in (100, 200, 300, 100):
        desk.theme.set_zoom(zoom)
        QApplication.processEvents()
        assert desk.page.horizontalScrollBar().maximum() == 0
        assert broken_words(desk.page) == []
    assert "Source" in desk.text


def test_a_table_too_wide_for_the_page_has_its_cells_under_one_another(desk: Desk) -> None:
    def columns() -> int:
        frames = desk.page.document().rootFrame().childFrames()
        return max(one.columns() for one in frames if isinstance(one, QTextTable))

    desk.go("dorsal:topic/plan")
    desk.window.resize(1024, 700)
    assert columns() == 6
    desk.theme.set_zoom(300)
    QApplication.processEvents()
    assert columns() < 4
    assert "Made of 2 × 300 mg" in desk.text.replace("\xa0", " ")
    desk.theme.set_zoom(100)
    QApplication.processEvents()
    assert columns() == 6


def test_a_table_keeps_its_rows_in_sight_beside_the_notebook(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1024, 700)
    desk.go("dorsal:table/horizant-phn")
    desk.choose("Notes", "Notebook")
    front = desk.tab.front()
    assert isinstance(front, IncidenceView)
    qtbot.waitUntil(lambda: front.about.width() > front.width() - 4 * desk.theme.em)
    assert front.about.height() < 7 * desk.theme.em
    assert front.systems.geometry().right() < front.width()
    last = front.table.model().index(5, 0)
    assert front.table.viewport().rect().contains(front.table.visualRect(last).center())
    desk.window.resize(1500, 900)
    qtbot.waitUntil(lambda: front.systems.y() < front.about.geometry().bottom())


def test_buttons_stand_in_fewer_columns_where_there_is_less_room(qtbot: QtBot) -> None:
    buttons = tuple(QPushButton(f"{n}  A grade and when") for n in range(4))
    row = ButtonRow(buttons)
    qtbot.addWidget(row)
    row.show()

    def columns(width: int) -> int:
        row.resize(width, row.heightForWidth(width))
        QApplication.processEvents()
        return len({button.x() for button in buttons})

    one = row.minimumSizeHint().width()
    assert [columns(width) for width in (5 * one, 3 * one, one)] == [4, 2, 1]
    assert all(row.rect().contains(button.geometry()) for button in buttons)
