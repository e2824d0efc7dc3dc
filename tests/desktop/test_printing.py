"""Pages on paper."""

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs
from pypdf import PdfReader
from PySide6.QtCore import QLocale, QSize
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtWidgets import QApplication

from db.address import Address
from db.library import Library
from db.records import Reference
from desktop import printing
from desktop.canvas import nothing
from desktop.on_paper import for_paper
from desktop.page_of import page_of
from desktop.pages.markup import Page, picture, table
from desktop.pictures.drawing import Picture
from desktop.printing import Imprint, paper, write_pdf
from desktop.theme import Theme, ThemeName
from tests.pictures.every import pictures

TODAY = date(2026, 11, 21)


@pytest.mark.usefixtures("qapp")
def test_the_pictures_of_a_page_take_no_more_sheets_than_there_are_pictures(
    library: Library, tmp_path: Path
) -> None:
    drawn = page_of(library, Address("topic", "kinetics"), TODAY)
    assert len(drawn.pictures) == 4
    bare = structs.replace(drawn, html=drawn.html.replace("<img", "<i"), pictures={})
    imprint = Imprint(library.edition, TODAY)
    sheets = []
    for name, page in (("bare.pdf", bare), ("drawn.pdf", drawn)):
        write_pdf([page], tmp_path / name, imprint)
        sheets.append(len(PdfReader(tmp_path / name).pages))
    assert sheets[0] < sheets[1] <= sheets[0] + len(drawn.pictures)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("sheet", [QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter])
def test_no_word_of_a_picture_is_printed_smaller_than_8_points(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheet: QPageSize.PageSizeId
) -> None:
    drawn = dict(pictures(library))
    smallest: dict[str, float] = {}

    def measured(one: Picture, _tokens: object, _family: str, size: QSize, *_how: object) -> QImage:
        dots = QApplication.primaryScreen().logicalDotsPerInchY()
        em_points = size.width() / one.width_em / dots * 72
        letters = min(map(float, re.findall(r'font-size="([\d.]+)"', one.svg)))
        smallest[one.words] = letters / 16 * em_points
        return nothing()

    monkeypatch.setattr(printing, "painted", measured)
    monkeypatch.setattr(printing, "paper", lambda _locale: sheet)
    html = "".join(picture(name, one) for name, one in drawn.items())
    page = Page(address=Address("topic", "x"), title="X", html=html, pictures=drawn)
    write_pdf([page], tmp_path / "pictures.pdf", Imprint(library.edition, TODAY))
    assert len(smallest) > 150
    assert {words: size for words, size in smallest.items() if size < 8} == {}


@pytest.mark.usefixtures("qapp")
def test_every_sheet_names_its_edition_and_the_address_of_its_page(
    library: Library, tmp_path: Path
) -> None:
    pages = [page_of(library, Address("topic", id_), TODAY) for id_ in ("kinetics", "stopping")]
    write_pdf(pages, tmp_path / "pages.pdf", Imprint(library.edition, TODAY))
    read = PdfReader(tmp_path / "pages.pdf").pages
    sheets = [" ".join(sheet.extract_text().split()) for sheet in read]
    for number, sheet in enumerate(sheets, 1):
        address = (
            "dorsal:topic/stopping" if "Stopping · Dorsal" in sheet else "dorsal:topic/kinetics"
        )
        assert address in sheet
        assert f"content {library.edition.version}" in sheet
        assert f"page {number} of {len(sheets)}" in sheet
    assert "dorsal:topic/stopping" in sheets[-1]


@pytest.mark.parametrize(
    ("locale", "sheet"),
    [
        ("en_US", QPageSize.PageSizeId.Letter),
        ("fr_CA", QPageSize.PageSizeId.Letter),
        ("en_GB", QPageSize.PageSizeId.A4),
        ("C", QPageSize.PageSizeId.A4),
    ],
)
def test_the_sheet_is_the_usual_one_of_the_country(
    locale: str, sheet: QPageSize.PageSizeId
) -> None:
    assert paper(QLocale(locale)) is sheet


@pytest.mark.usefixtures("qapp")
def test_where_nothing_may_be_written_no_pdf_is(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DORSAL_READONLY", "1")
    page = page_of(library, Address("topic", "kinetics"), TODAY)
    with pytest.raises(OSError, match="DORSAL_READONLY is set"):
        write_pdf([page], tmp_path / "page.pdf", Imprint(library.edition, TODAY))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("form", ["file://{}", "{}", "qrc:{}"])
def test_no_file_is_read_for_a_page_on_paper(library: Library, tmp_path: Path, form: str) -> None:
    planted = tmp_path / "planted.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    assert image.save(str(planted))
    html = f'<p>words <img src="{form.format(planted)}" /></p>'
    page = Page(address=Address("topic", "x"), title="X", html=html)
    write_pdf([page], tmp_path / "page.pdf", Imprint(library.edition, TODAY))
    (sheet,) = PdfReader(tmp_path / "page.pdf").pages
    assert "words" in sheet.extract_text()
    pictures = [one.get_object() for one in sheet["/Resources"].get("/XObject", {}).values()]
    assert [one["/Width"] for one in pictures if "/Width" in one] in ([], [1])


@pytest.mark.usefixtures("qapp")
def test_no_row_of_a_table_is_cut_at_the_end_of_a_sheet(library: Library, tmp_path: Path) -> None:
    lines = ["<br>".join(f"row{row:02}line{line}" for line in range(5)) for row in range(60)]
    html = table(("One", "Other"), [(words, "short") for words in lines])
    page = Page(address=Address("topic", "x"), title="X", html=html)
    write_pdf([page], tmp_path / "rows.pdf", Imprint(library.edition, TODAY))
    sheets = [sheet.extract_text() for sheet in PdfReader(tmp_path / "rows.pdf").pages]
    assert len(sheets) > 2
    for row in range(60):
        on = {n for n, sheet in enumerate(sheets) for line in range(5)
              if f"row{row:02}line{line}" in sheet}  # fmt: skip
        assert len(on) == 1, row


def test_on_paper_each_source_named_has_its_number_in_the_list_at_the_end(library: Library) -> None:
    page = page_of(library, Address("condition", "sciatica_radiculopathy"), TODAY)
    html = for_paper(library, page).html
    body, _, sources = html.partition("<h2>Sources</h2>")
    listed = re.findall(r"(?:>|<br>)(\d+)\. ", sources)
    assert [int(number) for number in listed] == list(range(1, len(listed) + 1))
    noted = re.findall(r"</a>&nbsp;\[([^\]]+)\]", body)
    assert {number for notes in noted for number in notes.split(",&nbsp;")} <= set(listed)
    assert len(noted) > 20
    name = library.of_type(Reference, ("nice_ng59",))[0].short
    number = next(line.split(". ")[0] for line in re.split("<br>|>", sources) if "(NG59)" in line)
    assert f">{name}</a>&nbsp;[{number}]" in body
    assert not re.search(r'class="fact"[^>]*>[^<]*</a>&nbsp;\[', body)


@pytest.mark.usefixtures("qapp")
def test_paper_is_light_whatever_the_theme(library: Library, tmp_path: Path) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = Theme(application, "dark", 200)
    page = for_paper(library, page_of(library, Address("condition", "fibromyalgia"), TODAY))
    sizes = []
    choices: tuple[ThemeName, ...] = ("dark", "light")
    for choice in choices:
        theme.choose(choice)
        write_pdf([page], tmp_path / f"{choice}.pdf", Imprint(library.edition, TODAY))
        reader = PdfReader(tmp_path / f"{choice}.pdf")
        sizes.append([one.get_contents().get_data() for one in reader.pages])
    theme.set_zoom(100)
    assert sizes[0] == sizes[1]


@pytest.mark.usefixtures("qapp")
def test_a_long_title_leaves_room_for_the_name_of_the_program(
    library: Library, tmp_path: Path
) -> None:
    page = Page(address=Address("topic", "x"), title="A title, and " * 20, html="<p>words</p>")
    write_pdf([page], tmp_path / "page.pdf", Imprint(library.edition, TODAY))
    (sheet,) = PdfReader(tmp_path / "page.pdf").pages
    head = " ".join(sheet.extract_text().splitlines()[0].split())
    assert re.fullmatch(r"A title, and .*… ?· Dorsal", head)
    assert head.count("title") > 5
