"""The page on screen: nothing is fetched, nothing is opened."""

import base64
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.address import Address
from desktop.pages.markup import Page
from desktop.pictures.drawing import Drawing, Picture
from desktop.theme import Theme
from desktop.widgets.article_view import ArticleView

IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, "light", 100)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> ArticleView:
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    return view


def page(html: str, **pictures: Picture) -> Page:
    return Page(address=Address("topic", "x"), title="X", html=html, pictures=pictures)


def red(path: Path) -> Path:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(path))
    return path


def is_red_in(image: QImage) -> bool:
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixelColor(x, y) == Qt.GlobalColor.red for x, y in places)


def test_red_is_seen_where_it_is(view: ArticleView, tmp_path: Path) -> None:
    view.document().addResource(IMAGE, QUrl("red"), QImage(str(red(tmp_path / "planted.png"))))
    view.setHtml('<img src="red" />')
    assert is_red_in(view.grab().toImage())


@pytest.mark.parametrize("form", ["file://{}", "{}", "../{}", "planted.png", "data:image/png,{}"])
def test_no_file_and_no_address_is_ever_read(
    view: ArticleView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """An empty answer is not enough: Qt then opens a file of that name itself."""
    planted = red(tmp_path / "planted.png")
    monkeypatch.chdir(tmp_path)
    if form.startswith("data:"):
        data = base64.b64encode(planted.read_bytes()).decode()
        form = f"data:image/png;base64,{data}"
    source = form.format(planted)
    view.show_page(page(f'<p>x <img src="{source}" width="40" height="40" /></p>'))
    assert not is_red_in(view.grab().toImage())


@pytest.mark.parametrize("source", ["http://example.org/x.png", "picture:none", "qrc:/x", "//x/y"])
def test_an_address_is_answered_with_nothing(view: ArticleView, source: str) -> None:
    found = view.loadResource(IMAGE, QUrl(source))
    assert isinstance(found, QImage)
    assert found.size() == QSize(1, 1)


def test_its_own_pictures_are_drawn_in_the_theme_s_colours(view: ArticleView, theme: Theme) -> None:
    drawing = Drawing(160, 160)
    drawing.rect(0, 0, 160, 160, "accent")
    view.show_page(page('<img src="picture:box" />', box=drawing.picture("A box.")))
    image = view.loadResource(IMAGE, QUrl("picture:box"))
    assert isinstance(image, QImage)
    assert image.pixelColor(5, 5).name() == theme.tokens.accent.lower()


def test_a_picture_is_drawn_when_it_comes_into_sight(
    qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    answer = ArticleView.loadResource

    def noted(view: ArticleView, kind: int, name: QUrl | str) -> object:
        drawn.append(QUrl(name).toString())
        return answer(view, kind, name)

    monkeypatch.setattr(ArticleView, "loadResource", noted)
    view = ArticleView(theme)
    qtbot.addWidget(view)
    view.resize(900, 600)
    view.show()
    box = Drawing(160, 160).picture("A box.")
    lines = "".join(f"<p>sentence {n}</p>" for n in range(90))
    html = f'<img src="picture:first" />{lines}<img src="picture:last" />'
    view.show_page(page(html, first=box, last=box))
    view.grab()
    assert drawn == ["picture:first"]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    assert drawn == ["picture:first", "picture:last"]


def test_links_come_out_as_signals(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.address_requested) as asked:
        view.anchorClicked.emit(QUrl("dorsal:condition/fbss_psps2#evidence"))
    assert asked.args == [Address("condition", "fbss_psps2", "evidence")]
    with qtbot.waitSignal(view.sources_requested) as asked:
        view.anchorClicked.emit(QUrl("sources:dorsal:condition/fbss_psps2#answer"))
    assert asked.args == [Address("condition", "fbss_psps2", "answer")]


@pytest.mark.parametrize(
    "link", ["http://example.org", "file:///etc/passwd", "dorsal:", "javascript:1"]
)
def test_any_other_link_does_nothing(view: ArticleView, qtbot: QtBot, link: str) -> None:
    view.show_page(page("<p>still here</p>"))
    with qtbot.assertNotEmitted(view.address_requested):
        view.anchorClicked.emit(QUrl(link))
    assert view.toPlainText() == "still here"


def test_a_place_is_marked_and_scrolled_to(view: ArticleView) -> None:
    lines = "".join(f'<p><a name="s{n}"></a>sentence {n}</p>' for n in range(200))
    view.show_page(page(lines), place="s150")
    assert view.extraSelections()[0].cursor.selectedText() == "sentence 150"
    assert view.verticalScrollBar().value() > 500


def test_an_unknown_place_shows_the_page_from_its_top(view: ArticleView) -> None:
    view.show_page(page("<p>words</p>"), place="nowhere")
    assert view.verticalScrollBar().value() == 0


def test_the_page_keeps_the_focus_that_a_picture_of_the_page_before_had(
    view: ArticleView, qtbot: QtBot
) -> None:
    drawing = Drawing(160, 160)
    drawing.rect(0, 0, 160, 160, "accent")
    lines = "".join(f"<p>sentence {n}</p>" for n in range(40))
    view.show_page(page(f'{lines}<img src="picture:box" />', box=drawing.picture("A box.")))
    with qtbot.waitActive(view):
        view.activateWindow()
    view.pictures()[0].setFocus()
    view.show_page(page('<p>Short. <a href="dorsal:topic/x">A link</a></p>'))
    assert view.hasFocus()
    assert not view.textCursor().hasSelection()


def test_the_scroll_bar_shows_only_where_there_is_something_to_scroll_and_keeps_its_room(
    view: ArticleView,
) -> None:
    def colours() -> set[int]:
        bar = view.verticalScrollBar().grab().toImage()
        return {bar.pixel(bar.width() // 2, y) for y in range(bar.height())}

    view.show_page(page("<p>Short.</p>"))
    QApplication.processEvents()
    width = view.viewport().width()
    assert len(colours()) == 1
    view.show_page(page("<p>Long.</p>" * 200))
    QApplication.processEvents()
    assert len(colours()) > 1
    assert view.viewport().width() == width


def test_a_place_asked_for_before_the_page_has_its_size_is_at_the_top(
    qtbot: QtBot, theme: Theme
) -> None:
    """As at the start, when the page is shown before the window is laid out."""
    view = ArticleView(theme)
    qtbot.addWidget(view)
    lines = "".join(f"<p>{'words ' * 40}</p>" for _ in range(60))
    view.show_page(page(f"{lines}<p><a name='here'></a>here</p>{lines}"), "here")
    view.resize(700, 500)
    view.show()
    QApplication.processEvents()
    assert view.lit
    assert 0 <= view.cursorRect().top() < view.viewport().height() / 10


def test_a_page_that_its_neighbours_leave_no_room_is_laid_out_all_the_same(
    view: ArticleView,
) -> None:
    view.show_page(page("<table><tr><td>clearance</td><td>dose</td></tr></table>"))
    rooms = []
    for width in range(2 * view.margin() + 20, 2 * view.margin(), -1):
        view.resize(width, 600)
        rooms.append(view.room_em())
    assert 0 in rooms
    assert "clearance" in view.toPlainText()
