"""Where a sheet of paper ends, and how small its words may be."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs
from pypdf import PdfReader
from PySide6.QtCore import QLocale, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QTextBlock, QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication

from db.address import Address
from db.library import Library
from db.records import Condition
from desktop import printing
from desktop.benefit_shown import patient_sheet
from desktop.on_paper import for_paper
from desktop.outcomes import Choice, Outcome, comparisons_of
from desktop.page_of import page_of
from desktop.pages.markup import Page, heading, table
from desktop.printing import Imprint, write_pdf
from desktop.subjects import POSITIONS
from desktop.theme import Theme
from tests.speaking import spanish

TODAY = date(2026, 11, 21)
PAGES = (
    POSITIONS,
    Address("condition", "acute_low_back_pain"),
    Address("condition", "sciatica_radiculopathy"),
    Address("regimen", "neurontin-us-renal"),
    Address("topic", "populations-side-by-side"),
    Address("table", "neurontin-phn"),
)
PAPERS = (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter)
pytestmark = pytest.mark.usefixtures("qapp")


def printed(library: Library, tmp_path: Path, *pages: Page) -> PdfReader:
    write_pdf(pages, tmp_path / "out.pdf", Imprint(library.edition, TODAY))
    return PdfReader(tmp_path / "out.pdf")


def made_up(html: str) -> Page:
    return Page(address=Address("topic", "x"), title="X", html=html)


def words_on(reader: PdfReader) -> list[str]:
    return ["".join(sheet.extract_text().split()) for sheet in reader.pages]


def sizes_on(reader: PdfReader) -> dict[float, str]:
    """The sizes in points of all words, each with some of them."""
    found: dict[float, str] = {}

    def note(words: str, cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if words.strip():
            across = tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3]
            found.setdefault(round(size * math.hypot(*across), 1), words.strip()[:30])

    for sheet in reader.pages:
        sheet.extract_text(visitor_text=note)
    return found


def heights_on(reader: PdfReader, number: int) -> dict[str, float]:
    """How far up a sheet each of its words stands, in points."""
    found: dict[str, float] = {}

    def note(words: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        for word in words.split():
            found.setdefault(word, tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    reader.pages[number].extract_text(visitor_text=note)
    return found


@pytest.mark.parametrize("beneath", ["a paragraph", "a list", "a table"])
def test_no_heading_stands_alone_at_the_foot_of_a_sheet(
    library: Library, tmp_path: Path, beneath: str
) -> None:
    parts = []
    for number in range(60):
        words = f"first{number:02}<br>then<br>after"
        parts.append(heading(f"Heading{number:02}"))
        if beneath == "a table":
            parts.append(table(("Column",), [(words,)]))
        else:
            parts.append(f"<ul><li>{words}</li></ul>" if beneath == "a list" else f"<p>{words}</p>")
        parts.append("<p>filling</p>" * (number % 3))
    sheets = words_on(printed(library, tmp_path, made_up("".join(parts))))
    assert len(sheets) > 4
    for number in range(60):
        (sheet,) = (one for one in sheets if f"Heading{number:02}" in one)
        assert f"first{number:02}" in sheet, number


def test_a_short_paragraph_is_not_cut_at_the_end_of_a_sheet(
    library: Library, tmp_path: Path
) -> None:
    html = "".join(
        "<p>" + "<br>".join(f"part{number:02}line{line}" for line in range(5)) + "</p>"
        for number in range(60)
    )
    sheets = words_on(printed(library, tmp_path, made_up(html)))
    assert len(sheets) > 3
    for number in range(60):
        assert sum(f"part{number:02}" in sheet for sheet in sheets) == 1, number


def test_every_note_of_a_long_notebook_is_on_paper(library: Library, tmp_path: Path) -> None:
    html = "".join(f"<p>{f'note{number:04}<br>' * 5}</p>" for number in range(1500))
    sheets = words_on(printed(library, tmp_path, made_up(html)))
    assert len(sheets) > 60
    told = "".join(sheets)
    for number in range(1500):
        assert told.count(f"note{number:04}") >= 5, number


def test_a_row_that_was_moved_stands_right_below_the_heading_of_its_table(
    library: Library, tmp_path: Path
) -> None:
    rows = [("<br>".join(f"row{row:02}line{line}" for line in range(7)),) for row in range(30)]
    reader = printed(library, tmp_path, made_up(table(("Column",), rows)))
    gaps = []
    for number in range(len(reader.pages)):
        heights = heights_on(reader, number)
        first = max(height for word, height in heights.items() if word.startswith("row"))
        gaps.append(heights["Column"] - first)
    assert len(gaps) > 3
    assert max(gaps) - min(gaps) < 3, gaps


def test_the_name_of_a_row_stands_on_the_sheet_of_its_cells(
    library: Library, tmp_path: Path
) -> None:
    rows = "".join(
        f'<tr><th class="row" colspan="2">Name{row:02}</th></tr>'
        f"<tr><td>cell{row:02}{'<br>more' * (row % 4 + 1)}</td><td>other</td></tr>"
        for row in range(60)
    )
    html = f'<table class="grid" cellpadding="6"><thead><tr><th>A</th></tr></thead>{rows}</table>'
    sheets = words_on(printed(library, tmp_path, made_up(html)))
    assert len(sheets) > 3
    for row in range(60):
        (sheet,) = (one for one in sheets if f"Name{row:02}" in one)
        assert f"cell{row:02}" in sheet, row


@pytest.mark.parametrize("sheet", PAPERS)
@pytest.mark.parametrize("address", PAGES)
def test_every_word_of_a_page_is_on_its_sheets(
    library: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    address: Address,
    sheet: QPageSize.PageSizeId,
) -> None:
    def always(_locale: QLocale) -> QPageSize.PageSizeId:
        return sheet

    monkeypatch.setattr(printing, "paper", always)
    page = for_paper(library, page_of(library, address, TODAY))
    document = QTextDocument()
    document.setHtml(page.html)
    told = "".join(words_on(printed(library, tmp_path, page)))
    missing = Counter(re.findall(r"\w", document.toPlainText())) - Counter(re.findall(r"\w", told))
    assert not missing


@pytest.mark.parametrize("zoom", [80, 300])
def test_no_words_are_under_eight_points_whatever_the_zoom_and_the_language(
    library: Library, tmp_path: Path, zoom: int
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = Theme(application, "dark", zoom)
    try:
        for address in PAGES:
            page = for_paper(library, page_of(library, address, TODAY))
            sizes = sizes_on(printed(library, tmp_path, page))
            assert min(sizes) >= 8, (address, min(sizes), sizes[min(sizes)])
        with spanish():
            page = for_paper(library, page_of(library, POSITIONS, TODAY))
            assert min(sizes_on(printed(library, tmp_path, page))) >= 8
    finally:
        theme.choose("light")
        theme.set_zoom(100)


def test_no_source_of_the_list_at_the_end_is_cut(library: Library, tmp_path: Path) -> None:
    page = for_paper(library, page_of(library, PAGES[2], TODAY))
    listed = [re.sub(r"<.*?>", "", one) for one in re.findall(r"listed\">(.*?)</p>", page.html)]
    assert len(listed) > 10
    sheets = words_on(printed(library, tmp_path, page))
    for source in listed:
        document = QTextDocument()
        document.setHtml(source)
        words = "".join(document.toPlainText().split())
        assert any(words in sheet for sheet in sheets), source


def full_choice(library: Library, people: int) -> Choice:
    """A benefit and three harms, the most that a sheet has."""
    (condition,) = library.of_type(Condition, ("postherpetic_neuralgia",))
    comparison = comparisons_of(library, condition)[0]
    drawn = (*comparison.benefits[:1], *comparison.harms()[0][:3])
    assert len(drawn) == 4
    return Choice(condition=condition, comparison=comparison, outcomes=drawn, people=people)


@pytest.mark.parametrize("sheet", PAPERS)
@pytest.mark.parametrize("people", [100, 1000])
def test_the_words_of_many_outcomes_on_a_patients_sheet_are_eight_points(
    library: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    people: int,
    sheet: QPageSize.PageSizeId,
) -> None:
    monkeypatch.setattr(printing, "paper", lambda _locale: sheet)
    page = patient_sheet(library, full_choice(library, people))
    reader = printed(library, tmp_path, page)
    assert len(reader.pages) == 1
    assert min(sizes_on(reader)) >= 8
    assert [name for name, one in page.pictures.items() if "<text" in one.svg] == []


def longest_choices(library: Library) -> Iterator[Choice]:
    """Of each group of people the longest benefit and the three longest harms, of 1,000."""

    def longest(outcomes: tuple[Outcome, ...]) -> list[Outcome]:
        return sorted(outcomes, key=lambda one: -max(len(one.what), len(one.plain)))

    for condition in library.of_type(Condition):
        for comparison in comparisons_of(library, condition):
            for group in comparison.harms() or ((),):
                drawn = (*longest(comparison.benefits)[:1], *longest(group)[:3])
                yield Choice(
                    condition=condition, comparison=comparison, outcomes=drawn, people=1000
                )


@pytest.mark.parametrize("sheet", PAPERS)
@pytest.mark.parametrize("speaking", [nullcontext, spanish])
def test_whatever_is_drawn_a_patients_sheet_is_one_page_of_legible_words(
    library: Library,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    sheet: QPageSize.PageSizeId,
    speaking: Callable[[], AbstractContextManager[None]],
) -> None:
    monkeypatch.setattr(printing, "paper", lambda _locale: sheet)
    with speaking():
        for choice in longest_choices(library):
            reader = printed(library, tmp_path, patient_sheet(library, choice))
            name = [choice.condition.id, *(one.what for one in choice.outcomes)]
            assert len(reader.pages) == 1, name
            assert min(sizes_on(reader)) >= 8, name


def test_a_patients_sheet_with_room_has_larger_words(library: Library, tmp_path: Path) -> None:
    choice = full_choice(library, 100)
    sizes = []
    for outcomes in (choice.outcomes, ()):
        bare = structs.replace(choice, outcomes=outcomes)
        reader = printed(library, tmp_path, patient_sheet(library, bare))
        assert len(reader.pages) == 1
        sizes.append(max(sizes_on(reader)))
    assert sizes[1] > 1.2 * sizes[0]


@pytest.mark.parametrize("sheet", PAPERS)
def test_the_columns_of_a_patients_sheet_stand_apart(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sheet: QPageSize.PageSizeId
) -> None:
    painted_ones: list[QTextDocument] = []
    paint = printing._paint_part

    def noted(
        painter: QPainter, document: QTextDocument, part: int, body: QSizeF, em: float
    ) -> None:
        painted_ones.append(document)
        paint(painter, document, part, body, em)

    monkeypatch.setattr(printing, "paper", lambda _locale: sheet)
    monkeypatch.setattr(printing, "_paint_part", noted)
    printed(library, tmp_path, patient_sheet(library, full_choice(library, 100)))
    (document,) = painted_ones
    dots = document.documentLayout().paintDevice().logicalDpiX() / 72
    columns = [one for one in tables_of(document) if "Who was counted" in words_of_cell(one, 0)]
    (left, right) = (edges(document, columns[0], column) for column in (0, 2))
    assert (right[0] - left[1]) / dots >= 8


def tables_of(document: QTextDocument) -> list[QTextTable]:
    return [one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable)]


def blocks_of(table: QTextTable, column: int) -> Iterator[QTextBlock]:
    cell = table.cellAt(0, column)
    block, last = cell.firstCursorPosition().block(), cell.lastPosition()
    while block.isValid() and block.position() <= last:
        yield block
        block = block.next()


def words_of_cell(table: QTextTable, column: int) -> str:
    return " ".join(block.text() for block in blocks_of(table, column))


def edges(document: QTextDocument, table: QTextTable, column: int) -> tuple[float, float]:
    """Where the words of a column begin and end."""
    found = []
    for block in blocks_of(table, column):
        left = document.documentLayout().blockBoundingRect(block).left()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number).naturalTextRect()
            if block.text().strip():
                found.append((left + line.left(), left + line.right()))
    return min(left for left, _ in found), max(right for _, right in found)
