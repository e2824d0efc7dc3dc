"""Two editions side by side: what a reader must know before trusting the new one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.address import Address
from db.build import build_library
from db.content import read_content
from db.records import Condition
from desktop.widgets.page_window import PageWindow
from resources import ROOT
from tests.journeys.desk import Desk


def edition_of(
    tmp_path: Path, version: str, issued: date, review_by: date, answer: str = ""
) -> Path:
    """The shipped content as an edition of other dates, with another answer on sciatica."""
    content = read_content(ROOT / "content")
    assert content.edition is not None
    content.edition = structs.replace(
        content.edition, version=version, issued=issued, review_by=review_by
    )
    address = Address("condition", "sciatica_radiculopathy")
    sciatica = content.records[address]
    assert isinstance(sciatica, Condition)
    if answer:
        said = structs.replace(sciatica.answer, text=answer, html=answer)
        content.records[address] = structs.replace(sciatica, answer=said)
    path = tmp_path / f"{version}.sqlite"
    build_library(content, path)
    return path


@pytest.fixture
def older(tmp_path: Path) -> Path:
    issued, review_by = date(2026, 10, 1), date(2027, 4, 1)
    return edition_of(tmp_path, "2026.10.1", issued, review_by, "Trials once gave hope.")


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, older: Path) -> Iterator[PageWindow]:
    with qtbot.waitSignal(desk.window.beside.shown):
        desk.window.beside.compare_with(older)
    window = desk.window.findChild(PageWindow)
    assert isinstance(window, PageWindow)
    yield window
    window.close()


def test_the_change_is_shown_word_by_word_and_leads_to_the_record(
    desk: Desk, window: PageWindow
) -> None:
    words = window.view.toPlainText()
    assert "From content 2026.10.1" in words
    assert "once gave hope." in words
    desk.click_link(lambda link: link.startswith("dorsal:condition/"), window.view)
    assert desk.here == "dorsal:condition/sciatica_radiculopathy"


def test_a_file_that_is_no_library_is_said_to_be_none(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "letter.sqlite"
    path.write_text("Dear all", encoding="utf-8")
    with qtbot.waitSignal(desk.window.beside.shown):
        desk.window.beside.compare_with(path)
    window = desk.window.findChild(PageWindow)
    assert isinstance(window, PageWindow)
    assert "Nothing could be compared" in window.view.toPlainText()
    window.close()


def test_an_edition_past_its_review_date_says_so_on_every_tab(qtbot: QtBot, tmp_path: Path) -> None:
    issued, review_by = date(2020, 1, 1), date(2020, 7, 1)
    desk = Desk(qtbot, edition_of(tmp_path, "2020.1.1", issued, review_by), tmp_path / "home")
    banner = desk.window.findChild(QLabel, "overdue")
    assert isinstance(banner, QLabel)
    for title in ("Dosing", "Side effects", "Alternatives", "References", "Conditions"):
        desk.click_tab(title)
        assert banner.isVisible(), title
    assert "1 July 2020" in banner.text()
    desk.close()


def test_an_edition_within_its_review_date_has_no_banner(desk: Desk) -> None:
    assert desk.window.findChild(QLabel, "overdue") is None
