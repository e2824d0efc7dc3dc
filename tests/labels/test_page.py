"""The page of a real label: every heading has something beneath it, and nothing is left out."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from db.labels.records import Label
from db.labels.spl import read_spl
from desktop.pages.label import Held, label_page
from tests.labels.listed import entry_of
from tests.labels.real import FILES, SPL_FILES, Shown, counted, letters, xml_of
from tests.speaking import spanish

_PART = re.compile(r"<(h[23])>(.*?)</h[23]>(.*?)(?=<(h[23])>|$)", re.DOTALL)
_TITLE = "{urn:hl7-org:v3}title"


def page_of(label: Label) -> str:
    entry = entry_of(label)
    return label_page(Held(label=label, entry=entry, versions=(entry,))).html


def bare(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


@pytest.mark.parametrize("path", SPL_FILES, ids=lambda path: path.stem)
def test_a_heading_with_nothing_beneath_is_one_the_label_prints(path: Path) -> None:
    data = xml_of(path)
    titles = ElementTree.fromstring(data).iter(_TITLE)
    printed = {" ".join("".join(letters(title)).split()) for title in titles}
    html = page_of(read_spl(data))
    for level, title, beneath, following in _PART.findall(html):
        leads_on = level == "h2" and following == "h3"
        assert bare(beneath) or leads_on or bare(title) in printed, bare(title)


@pytest.mark.parametrize("path", SPL_FILES, ids=lambda path: path.stem)
def test_all_words_of_a_label_and_of_its_highlights_are_on_its_page(path: Path) -> None:
    data = xml_of(path)
    there, shown = counted(data), Shown(page_of(read_spl(data))).words
    assert not (there.words + there.highlights) - shown


def test_line_breaks_between_paragraphs_leave_no_holes_in_the_page() -> None:
    data = xml_of(FILES / "naproxen-oral-suspension-rx.xml")
    assert re.search(rb"</paragraph>\s*<br/>\s*<paragraph", data)
    assert not re.search(r"</p>\s*<br>\s*<p>", page_of(read_spl(data)))


@pytest.mark.usefixtures("qapp")
def test_what_a_label_was_read_from_is_said_in_the_language_of_the_window() -> None:
    label = read_spl(xml_of(FILES / "edecrin-rx.xml"))
    with spanish():
        assert "SPL, con sus propios encabezados y párrafos" in page_of(label)
