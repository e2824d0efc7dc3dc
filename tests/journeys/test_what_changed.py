"""Two editions side by side: what a reader must know before trusting the new one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.address import Address
from db.build import build_library
from db.content import read_content
from db.records import Condition
from desktop.widgets.changes_window import ChangesWindow
from resources import ROOT
from tests.journeys.desk import Desk


@pytest.fixture
def older(tmp_path: Path) -> Path:
    content = read_content(ROOT / "content")
    assert content.edition is not None
    content.edition = replace(content.edition, version="2026.10.1", issued=date(2026, 10, 1))
    address = Address("condition", "sciatica_radiculopathy")
    sciatica = content.records[address]
    assert isinstance(sciatica, Condition)
    answer = replace(sciatica.answer, text="Trials once gave hope.", html="Trials once gave hope.")
    content.records[address] = replace(sciatica, answer=answer)
    path = tmp_path / "older.sqlite"
    build_library(content, path)
    return path


@pytest.fixture
def window(desk: Desk, qtbot: QtBot, older: Path) -> Iterator[ChangesWindow]:
    with qtbot.waitSignal(desk.window.changed_shown):
        desk.window.compare_with(older)
    window = desk.window.findChild(ChangesWindow)
    assert isinstance(window, ChangesWindow)
    yield window
    window.close()


def test_the_change_is_shown_word_by_word_and_leads_to_the_record(
    desk: Desk, window: ChangesWindow
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
    with qtbot.waitSignal(desk.window.changed_shown):
        desk.window.compare_with(path)
    window = desk.window.findChild(ChangesWindow)
    assert isinstance(window, ChangesWindow)
    assert "Nothing could be compared" in window.view.toPlainText()
    window.close()
