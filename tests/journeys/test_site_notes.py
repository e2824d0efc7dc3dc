"""The notes of a site, as a reader meets them: on the page, on paper, in the search, in a list."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.address import Address
from desktop.pack_jobs import Workplace
from tests.journeys.carrying import SCIATICA, Carried, workplace
from tests.journeys.test_notes import answer
from tests.sticks import FIRST, new_pair, packed, sign

NOTES = """name: st-elsewhere
version: 2026.12.1
issued: 2026-12-01
review_by: 2027-12-01
notes:
  - {address: "dorsal:condition/sciatica_radiculopathy", words: "Refer to the spinal clinic first.",
     by: "St Elsewhere Hospital", date: 2026-12-01}
  - {address: "dorsal:condition/sciatica_radiculopathy#red-saddle", words: "Ring 2222 <b>now</b>.",
     by: "St Elsewhere Hospital", date: 2026-12-01}
  - {address: "dorsal:topic/who-advises-what", words: "We follow NICE.",
     by: "St Elsewhere Hospital", date: 2026-12-01}
  - {address: "dorsal:condition/nowhere", words: "Lost.", by: "St Elsewhere Hospital",
     date: 2026-12-01}
"""
BY = "Note by St Elsewhere Hospital"


@pytest.fixture
def place(tmp_path: Path, library_path: Path) -> Workplace:
    return workplace(tmp_path, library_path)


@pytest.fixture
def reader(qtbot: QtBot, place: Workplace, tmp_path: Path) -> Iterator[Carried]:
    """At whose desk the notes of the hospital were installed by dragging them onto the window."""
    pair = new_pair(place.site / "keys", "hospital")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "overlay.yaml").write_text(NOTES, encoding="utf-8")
    pack = packed(tmp_path / "notes", tmp_path / "stick" / "notes.pack")
    sign(pack, pair)
    reader = Carried(qtbot, place)
    shown = reader.look_at(pack)
    told = shown.view.toPlainText()
    assert "4 notes to show on the pages they speak of" in told
    assert "hospital.pub, a key of this site" in told
    assert "nothing stands at dorsal:condition/nowhere" in told
    reader.replaced(lambda: reader.click(shown.install))
    reader.go(SCIATICA)
    yield reader
    reader.close()


def test_notes_stand_on_their_page_where_they_belong_as_the_sites_own_words(
    reader: Carried, place: Workplace, library_path: Path
) -> None:
    shipped = library_path.read_bytes()
    text = reader.text
    assert "st-elsewhere 2026.12.1, are shown on their pages" in reader.told()
    assert (
        text.index("Sciatica") < text.index("Refer to the spinal") < text.index("Advised against")
    )
    assert (
        text.index("Numbness between the legs") < text.index("Ring 2222") < text.index("foot drop")
    )
    assert text.count(BY) == text.count("signed with hospital.pub. Not part of Dorsal.") == 2
    assert "Ring 2222 <b>now</b>." in text
    reader.go("dorsal:condition/spinal_stenosis")
    assert BY not in reader.text
    assert (reader.version, place.in_use().path) == (FIRST, library_path)
    assert library_path.read_bytes() == shipped


def test_notes_on_a_table_stand_under_it(reader: Carried) -> None:
    reader.go("dorsal:topic/who-advises-what")
    front = reader.window.current_tab.front()
    assert "We follow NICE." in front.notes.toPlainText()  # type: ignore[union-attr]


def test_notes_are_printed_with_the_page(reader: Carried, tmp_path: Path) -> None:
    reader.window.current_tab.save_pdf(tmp_path / "page.pdf")
    pages = PdfReader(tmp_path / "page.pdf").pages
    printed = " ".join(" ".join(page.extract_text().split()) for page in pages)
    assert BY in printed
    assert "Refer to the spinal clinic first." in printed
    assert "Not part of Dorsal." in printed


def test_words_copied_with_a_note_say_that_it_is_not_dorsals(reader: Carried) -> None:
    view = reader.window.current_tab.view
    for words, marked in (("Ring 2222", True), ("Numbness between", False)):
        found = view.document().find(words)
        view.setTextCursor(found)
        view.copy()
        told = QGuiApplication.clipboard().text()
        assert words in told
        assert ("Contains a note of this site, which is not part of Dorsal." in told) is marked


def test_notes_are_found_as_a_kind_of_their_own_and_opened_by_key(
    reader: Carried, qtbot: QtBot
) -> None:
    reader.go("dorsal:condition/spinal_stenosis")
    rows = reader.search("refer spinal cl")
    assert rows[:2] == ["Notes of this site, not part of Dorsal", BY]
    lit = reader.window.search.panel.list.currentRow()
    assert lit > 2, "the best answer of Dorsal is lit, not the note"
    for _ in range(9):
        qtbot.keyClick(reader.window.search, Qt.Key.Key_Up)
    assert reader.window.search.panel.list.currentRow() == 1
    qtbot.keyClick(reader.window.search, Qt.Key.Key_Return)
    assert str(reader.window.navigator.here) == SCIATICA
    assert BY not in reader.search("spinal clinic epilepsy")
    qtbot.keyClick(reader.window.search, Qt.Key.Key_Escape)


def test_a_note_is_reached_by_tab_and_leads_to_the_list_of_all(
    reader: Carried, qtbot: QtBot
) -> None:
    view = reader.window.current_tab.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert BY in view.textCursor().selectedText()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    told = reader.window.updating.site._window
    assert told is not None
    assert told.isVisible()
    words = told.view.toPlainText()
    assert "Version 2026.12.1, signed with hospital.pub, installed" in words
    assert "Red flags" in words
    assert "nothing stands at dorsal:condition/nowhere" in words
    qtbot.keyClick(told.view, Qt.Key.Key_Escape)
    assert not told.isVisible()


def test_notes_are_removed_once_the_reader_has_said_so(
    reader: Carried, place: Workplace, qtbot: QtBot
) -> None:
    window = reader.site_window()
    (remove,) = window.buttons.values()
    answer(qtbot, "Cancel")
    reader.click(remove)
    assert BY in reader.text
    answer(qtbot, "Remove")
    reader.replaced(lambda: reader.click(remove))
    assert BY not in reader.text
    assert reader.window.navigator.here == Address.parse(SCIATICA)
    assert "are not in use any more" in reader.told()
    assert "There are none." in reader.site_window().view.toPlainText()
    assert "remove overlay:st-elsewhere" in (place.packs / "log.txt").read_text(encoding="utf-8")


def test_notes_that_were_tampered_with_are_not_shown_and_it_is_said(
    reader: Carried, place: Workplace, qtbot: QtBot
) -> None:
    (path,) = place.packs.glob("overlay-*.json")
    path.write_bytes(path.read_bytes().replace(b"2222", b"3333"))
    reader.close()
    again = Carried(qtbot, place)
    again.go(SCIATICA)
    assert BY not in again.text
    assert "not as they were installed" in again.warned()
    assert "not as they were installed" in again.site_window().view.toPlainText()
    QApplication.processEvents()
    again.close()
