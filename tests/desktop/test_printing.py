"""Pages on paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from db.address import Address
from db.library import Library
from desktop.page_of import page_of
from desktop.printing import Imprint, write_pdf

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
