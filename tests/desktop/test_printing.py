"""Pages on paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPageSize

from db.address import Address
from db.library import Library
from desktop.page_of import page_of
from desktop.printing import Imprint, paper, write_pdf

TODAY = date(2026, 11, 21)


@pytest.mark.usefixtures("qapp")
def test_the_pictures_of_a_page_take_no_more_sheets_than_there_are_pictures(
    library: Library, tmp_path: Path
) -> None:
    drawn = page_of(library, Address("topic", "kinetics"), TODAY)
    assert len(drawn.pictures) == 4
    bare = replace(drawn, html=drawn.html.replace("<img", "<i"), pictures={})
    imprint = Imprint(library.edition, TODAY)
    sheets = []
    for name, page in (("bare.pdf", bare), ("drawn.pdf", drawn)):
        write_pdf([page], tmp_path / name, imprint)
        sheets.append(len(PdfReader(tmp_path / name).pages))
    assert sheets[0] < sheets[1] <= sheets[0] + len(drawn.pictures)


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
