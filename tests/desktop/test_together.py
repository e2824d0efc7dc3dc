"""A dose stays with its unit at the end of a line, and is plain wherever it goes from there."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QTextBlock, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from db.address import Address
from db.library import Library
from desktop.finding import stretch
from desktop.page_of import page_of
from desktop.printing import Imprint, write_pdf
from desktop.theme import Theme
from desktop.together import in_lines, together
from desktop.widgets.article_view import ArticleView
from desktop.widgets.hit_painter import HitPainter, Look, Run
from desktop.widgets.page_pieces import pieces
from desktop.widgets.whole_label import WholeLabel
from desktop.widgets.wrapped_rows import WrappedRows

TODAY = date(2026, 11, 22)
PAGES = (
    "condition/sciatica_radiculopathy",
    "condition/postherpetic_neuralgia",
    "regimen/neurontin-us-renal",
    "warning/dress",
    "interaction/opioids",
    "table/horizant-phn",
    "topic/populations-side-by-side",
)
WIDTHS = range(400, 1200, 80)
PARTED = re.compile(
    r"\d\s*\n\s*(?:mg|mcg|g|kg|mL|%|hours?|days?|weeks?|months?|years?|horas|días)\b"
    r"|[≤≥]\s*\n|%\s*\n\s*CI\b|\d(?: to)?\s*\n\s*(?:to )?[\d,.]+ (?:mg|%)"
)


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot) -> ArticleView:
    view = ArticleView(Theme(qapp, "light", 100))
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    return view


def parted(document: QTextDocument) -> list[str]:
    """The ends of lines, as a document is laid out now, at which a unit or a number is missing."""
    document.documentLayout().documentSize()
    block, found = document.begin(), []
    while block.isValid():
        found += PARTED.findall("\n".join(_lines(block)))
        block = block.next()
    return found


def _lines(block: QTextBlock) -> Iterator[str]:
    layout = block.layout()
    for line in map(layout.lineAt, range(layout.lineCount())):
        start = line.textStart()
        yield block.text()[start : start + line.textLength()].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("200 to 700 mg twice a day", "200_to_700_mg twice a day"),
        ("<b>1,800</b> mg a day", "<b>1,800</b>_mg a day"),
        ('5 <a href="x y">mg</a>', '5_<a href="x y">mg</a>'),
        ("95% CI 0.4 to 1.3", "95%_CI 0.4 to 1.3"),
        ("&lt; 60 mL/min/1.73 m²", "&lt;_60_mL/min/1.73_m²"),
        ("≥ 3,600 mg", "≥_3,600_mg"),
        ("1\u2009800 mg", "1_800_mg"),
        ("20 % de 300 a 600 mg cada 8 horas", "20_% de 300_a_600_mg cada 8_horas"),
        ("&nbsp;◐ copied&nbsp; &nbsp;·&nbsp; on", "&nbsp;◐_copied&nbsp; &nbsp;·&nbsp; on"),
        ("in 2014 a trial of 300 people, 7 in the arm", None),
        ("1 mgx 2 maps 3 good 5 daily", None),
    ],
)
def test_a_number_is_kept_with_its_unit_and_with_nothing_else(said: str, whole: str | None) -> None:
    assert together(said) == (said if whole is None else whole.replace("_", "\u00a0"))
    assert len(together(said)) == len(said)


@pytest.mark.parametrize("address", PAGES)
def test_no_line_ends_in_a_number_whose_unit_begins_the_next(
    library: Library, view: ArticleView, address: str
) -> None:
    view.show_page(page_of(library, Address.parse(f"dorsal:{address}"), TODAY))
    for width in WIDTHS:
        view.resize(width, 600)
        assert parted(view.document()) == [], f"{address} at {width}"


def test_what_is_copied_has_plain_spaces(library: Library, view: ArticleView) -> None:
    page = page_of(library, Address("regimen", "us-phn-titration"), TODAY)
    view.show_page(page)
    view.selectAll()
    copied = view.createMimeDataFromSelection()
    assert "600 mg" in copied.text()
    assert "600 mg" in re.sub("<[^>]*>", "", copied.html())
    assert not set("\u00a0\u2009\u202f") & set(copied.text() + copied.html())


def test_a_dose_is_found_and_marked_with_the_spaces_one_types(
    library: Library, view: ArticleView
) -> None:
    page = page_of(library, Address("regimen", "us-phn-titration"), TODAY)
    view.show_page(page)
    assert view.find_words("600 mg") == view.text.words.count("600 mg") > 3
    start = view.text.words.index("600 mg")
    assert stretch("600 mg", view.text.words, 0, len(view.text.words)) == (start, start + 6)


def test_what_is_read_aloud_has_plain_spaces(library: Library, view: ArticleView) -> None:
    page = page_of(library, Address("regimen", "us-phn-titration"), TODAY)
    view.show_page(page)
    spoken = " ".join(one.spoken for one in pieces(view.document(), page))
    assert "600 mg" in spoken
    assert "\u00a0" not in spoken


@pytest.mark.usefixtures("qapp")
def test_paper_has_doses_whole(library: Library, tmp_path: Path) -> None:
    page = page_of(library, Address("topic", "stopping"), TODAY)
    write_pdf([page], tmp_path / "page.pdf", Imprint(library.edition, TODAY))
    read = PdfReader(tmp_path / "page.pdf").pages
    sheets = [one.extract_text().replace("\n\u00a0", " ") for one in read]  # a run of its own
    assert [found for sheet in sheets for found in PARTED.findall(sheet)] == []
    assert "7 days" in " ".join(" ".join(sheets).split())


@pytest.mark.usefixtures("qapp")
def test_a_row_of_a_list_is_drawn_with_its_dose_whole_and_keeps_its_words(qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItem("Gabapentin 300 mg is effective")
    option, index = QStyleOptionViewItem(), rows.model().index(0, 0)
    WrappedRows(rows).initStyleOption(option, index)
    assert option.text == "Gabapentin 300\u00a0mg is effective"
    assert index.data() == "Gabapentin 300 mg is effective"


def test_a_hit_is_cut_before_a_dose_not_within(qapp: QApplication, qtbot: QtBot) -> None:
    rows = QListWidget()
    qtbot.addWidget(rows)
    painter = HitPainter(Theme(qapp, "light", 100), rows)
    line = (Run("Raise the dose to "), Run("600 mg", Look.MARK), Run(" three times a day"))
    for width in range(60, 300, 3):
        drawn = painter._laid_out(line, float(width)).layout
        shown = drawn.text()[: drawn.lineAt(0).textLength()].rstrip("\u00a0 ")
        assert not shown.endswith("600"), width


def test_lines_of_a_picture_part_no_dose_and_have_plain_spaces() -> None:
    words = "From 200 to 700 mg twice a day for 12 weeks"
    for letters in range(16, 40):
        lines = in_lines(words, letters)
        assert PARTED.findall("\n".join(lines)) == []
        assert " ".join(lines) == words


def test_a_label_parts_no_dose_and_gives_its_words_back_plain(qtbot: QtBot) -> None:
    label = WholeLabel("up to 3,600 mg a day")
    qtbot.addWidget(label)
    assert (label.text(), label.accessibleName()) == ("up to 3,600 mg a day",) * 2
    assert "3,600\u00a0mg" in QLabel.text(label)
