"""Pictures as a reader meets them: on the page, by keyboard, by screen reader, taken out."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.widgets.article_view import ArticleView
from desktop.widgets.picture_view import PictureView
from desktop.widgets.picture_window import PictureWindow
from tests.journeys.desk import Desk

SCIATICA = "dorsal:condition/sciatica_radiculopathy"


def graphics_under(interface: QAccessibleInterface) -> Iterator[str]:
    """The names of all graphics that a screen reader finds inside something."""
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is None:
            continue
        if child.role() == QAccessible.Role.Graphic:
            yield child.text(QAccessible.Text.Name)
        yield from graphics_under(child)


def painted_at(view: ArticleView, picture: PictureView) -> QRect:
    """Where ink that is neither text nor paper stands: the picture's accent, within its view."""
    image = view.viewport().grab(picture.geometry()).toImage()
    accent = view.palette().link().color().rgb()
    hits = [
        (x, y)
        for y in range(0, image.height(), 2)
        for x in range(0, image.width(), 2)
        if image.pixel(x, y) == accent
    ]
    xs, ys = [x for x, _ in hits], [y for _, y in hits]
    return QRect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)) if hits else QRect()


def test_a_screen_reader_gets_the_words_of_each_picture(desk: Desk) -> None:
    desk.go(SCIATICA)
    page = desk.page.page
    assert page is not None
    found = list(graphics_under(QAccessible.queryAccessibleInterface(desk.page)))
    assert found == [drawn.words for drawn in page.pictures.values()]
    assert len(found) >= 3


def test_the_view_of_a_picture_lies_over_it_after_scrolling_and_zooming(desk: Desk) -> None:
    desk.go(f"{SCIATICA}#evidence")
    for zoom in (100, 130):
        desk.theme.set_zoom(zoom)
        QApplication.processEvents()
        desk.page.show_place("evidence")
        QApplication.processEvents()
        first = desk.page.pictures()[0]
        inked = painted_at(desk.page, first)
        assert inked.height() > first.height() / 3
        before = first.y()
        desk.page.verticalScrollBar().setValue(desk.page.verticalScrollBar().value() + 40)
        assert desk.page.pictures()[0].y() == before - 40


def test_tab_leads_from_picture_to_picture_and_enter_shows_one_larger(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go(f"{SCIATICA}#evidence")
    first, second = desk.page.pictures()[:2]
    first.setFocus()
    assert first.hasFocus()
    desk.press(Qt.Key.Key_Tab)
    assert second.hasFocus()
    assert desk.page.viewport().rect().contains(second.geometry().topLeft())
    desk.press(Qt.Key.Key_Return)
    (large,) = desk.window.findChildren(PictureWindow)
    qtbot.waitExposed(large)
    large.resize(desk.window.size())  # the screen of the tests is smaller than the window
    assert large.image.accessibleName() == second.drawn.words
    fitted = large.image.pixmap().size()
    assert fitted.width() > second.width()
    qtbot.keyClick(large, Qt.Key.Key_Plus)
    qtbot.keyClick(large, Qt.Key.Key_Plus)
    assert large.scale.currentText() == "150%"
    assert large.image.pixmap().size() != fitted
    qtbot.keyClick(large, Qt.Key.Key_Escape)
    assert not large.isVisible()


def test_tab_reaches_each_picture_where_it_stands_among_the_links(desk: Desk) -> None:
    desk.go("dorsal:condition/fibromyalgia")
    desk.page.setFocus()
    reached: list[int] = []
    for _ in range(200):
        desk.press(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if isinstance(focus, PictureView):
            reached.append(desk.page.pictures().index(focus))
        elif focus is desk.page:
            reached.append(-1)
        else:
            break
    first = reached.index(0)
    assert reached[first:][:3] == [0, 1, 2]
    assert -1 in reached[:first]
    assert -1 in reached[first:]
    assert len([one for one in reached if one >= 0]) == 3
    desk.page.pictures()[0].setFocus()
    desk.press(Qt.Key.Key_Backtab)
    assert desk.page.hasFocus()
    assert desk.page.textCursor().hasSelection()


@pytest.mark.parametrize(
    "record", ["topic/kinetics", "regimen/gralise-phn", "condition/fbss_psps2"]
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_misses_no_picture_in_either_direction(desk: Desk, record: str, key: Qt.Key) -> None:
    desk.go(f"dorsal:{record}")
    desk.page.setFocus()
    reached = []
    while (focus := QApplication.focusWidget()) is desk.page or isinstance(focus, PictureView):
        if isinstance(focus, PictureView):
            reached.append(focus)
        desk.press(key)
    step = 1 if key is Qt.Key.Key_Tab else -1
    assert reached == list(desk.page.pictures())[::step]


def test_a_picture_is_saved_with_where_it_came_from(desk: Desk, tmp_path: Path) -> None:
    desk.theme.choose("dark")
    desk.go(SCIATICA)
    picture = desk.page.pictures()[0]
    svg, png = tmp_path / "forest.svg", tmp_path / "forest.png"
    picture.save_svg(svg)
    picture.save_png(png)
    written = " ".join(ElementTree.fromstring(svg.read_text("utf-8")).itertext())
    assert f"Dorsal, content {desk.library.edition.version}" in written
    assert SCIATICA in written
    assert picture.drawn.words in written
    assert "{" not in svg.read_text("utf-8")
    image = QImage(str(png))
    assert image.width() > 2 * picture.width()
    assert image.pixelColor(0, 0).name() == "#ffffff"
    assert image.text("Description") == picture.drawn.words


def test_a_picture_that_cannot_be_saved_says_why(desk: Desk, tmp_path: Path) -> None:
    desk.go(SCIATICA)
    said: list[str] = []
    desk.page.said.connect(said.append)
    desk.page.pictures()[0].save_svg(tmp_path / "missing" / "forest.svg")
    assert said[0].startswith("Not saved: ")


def test_where_nothing_may_be_written_a_picture_is_not_saved_and_it_is_said(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.go(SCIATICA)
    said: list[str] = []
    desk.page.said.connect(said.append)
    monkeypatch.setenv("DORSAL_READONLY", "1")
    desk.page.pictures()[0].save_svg(tmp_path / "forest.svg")
    assert said == ["Not saved: DORSAL_READONLY is set, so nothing is written."]
    assert not (tmp_path / "forest.svg").exists()


def test_a_picture_is_copied_as_an_image_and_in_words_with_its_sources(desk: Desk) -> None:
    desk.go(SCIATICA)
    picture = desk.page.pictures()[0]
    picture.copy_words()
    words = desk.clipboard.text()
    assert words.startswith(picture.drawn.words)
    assert "Enke" in words
    assert SCIATICA in words
    picture.copy_image()
    assert not QGuiApplication.clipboard().image().isNull()
    QGuiApplication.clipboard().clear()
