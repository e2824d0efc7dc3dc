"""A reader who has been nowhere yet, and the manual."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.address import Address
from db.library import Library
from db.outline import tab_of
from db.search import Query, Search
from desktop.actions import TAB_TITLES
from desktop.pages.first import QUESTIONS, TABS
from tests.journeys.desk import Desk

ASKED = [(words, to) for asked in QUESTIONS.values() for words, to in asked.items()]


@pytest.fixture
def newcomer(qtbot: QtBot, library_path: Path, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, library_path, tmp_path / "home", newcomer=True)
    yield desk
    desk.close()


def test_who_has_been_nowhere_is_shown_what_can_be_asked(newcomer: Desk) -> None:
    assert newcomer.here == "dorsal:help/first"
    assert "Does gabapentin help sciatica?" in newcomer.text
    assert newcomer.window.search.hasFocus()
    assert newcomer.window.windowTitle() == "What can be asked · Dorsal"
    assert not newcomer.window.navigator.can_go_back


@pytest.mark.parametrize(("words", "to"), ASKED)
def test_a_question_opens_its_answer(newcomer: Desk, words: str, to: Address) -> None:
    newcomer.click_link(lambda href: href == str(to))
    assert newcomer.here == str(to)
    newcomer.choose("Go", "Back")
    assert newcomer.here == "dorsal:help/first"
    assert words in newcomer.text


@pytest.mark.parametrize(("words", "to"), ASKED)
def test_a_question_typed_into_the_search_finds_the_same(
    library: Library, words: str, to: Address
) -> None:
    found = Search(library).find(Query.parse(words.rstrip("?")))
    assert found.hits[0].address.record == to.record


def test_each_question_stands_with_the_tab_that_answers_it(library: Library) -> None:
    assert [name for name, _ in TABS.values()] == list(TAB_TITLES.values())
    assert list(TABS) == list(QUESTIONS) == list(TAB_TITLES)
    for tab, asked in QUESTIONS.items():
        assert {tab_of(library.record(to)) for to in asked.values()} == {tab}


def test_it_is_shown_once_and_then_where_the_reader_was(
    qtbot: QtBot, library_path: Path, tmp_path: Path
) -> None:
    desk = Desk(qtbot, library_path, tmp_path, newcomer=True)
    desk.choose_in_list("Fibromyalgia")
    desk.close()
    again = Desk(qtbot, library_path, tmp_path, newcomer=True)
    assert again.here == "dorsal:condition/fibromyalgia"
    again.choose("Help", "What can be asked")
    assert again.here == "dorsal:help/first"
    again.close()


def test_the_tab_s_own_pages_are_a_key_away(newcomer: Desk) -> None:
    newcomer.click_tab("Dosing")
    newcomer.click_tab("Conditions")
    assert newcomer.here.startswith("dorsal:condition/")


@pytest.mark.parametrize("by_key", [True, False])
def test_from_a_page_of_help_the_tab_it_stands_in_leads_to_its_own_pages(
    newcomer: Desk, *, by_key: bool
) -> None:
    def choose(number: int) -> None:
        if by_key:
            newcomer.press(Qt.Key.Key_0 + number, Qt.KeyboardModifier.ControlModifier)
        else:
            newcomer.click_tab(newcomer.bar.tabText(number - 1))

    choose(1)
    assert newcomer.here == "dorsal:condition/chronic_low_back_pain"
    newcomer.go("dorsal:reference/who2023")
    newcomer.press(Qt.Key.Key_F1)
    choose(5)
    assert newcomer.here == "dorsal:reference/who2023"


def test_the_tab_that_is_open_chosen_again_leaves_its_page_where_it_is(newcomer: Desk) -> None:
    newcomer.click_tab("Conditions")
    newcomer.page.verticalScrollBar().setValue(70)
    newcomer.click_tab("Conditions")
    newcomer.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert newcomer.page.verticalScrollBar().value() == 70


def test_f1_opens_the_manual_in_which_words_are_found(newcomer: Desk) -> None:
    newcomer.press(Qt.Key.Key_F1)
    assert newcomer.here == "dorsal:help/manual"
    newcomer.press(Qt.Key.Key_PageDown)
    assert newcomer.page.verticalScrollBar().value() > 0
    assert newcomer.bar.tabText(newcomer.bar.currentIndex()) == "References"
    newcomer.choose("Edit", "Find on this page")
    newcomer.type_into(newcomer.tab.find_bar.field, "policy.toml")
    assert newcomer.page.textCursor().selectedText() == "policy.toml"


def test_the_manual_leads_from_its_contents_to_a_chapter(newcomer: Desk) -> None:
    newcomer.go("dorsal:help/manual")
    newcomer.click_link(lambda href: href == "dorsal:help/manual#keys")
    assert newcomer.here == "dorsal:help/manual#keys"
    assert newcomer.page.verticalScrollBar().value() > 0


def test_what_is_copied_from_the_manual_says_where_it_is_from(newcomer: Desk) -> None:
    newcomer.go("dorsal:help/manual#keys")
    newcomer.select_words("Ctrl+Shift+L")
    newcomer.choose("Edit", "Copy with citation")
    assert "Dorsal 0.1.0, dorsal:help/manual" in newcomer.clipboard.text()


@pytest.mark.parametrize("place", ["dorsal:help/first", "dorsal:help/manual"])
@pytest.mark.parametrize("mark", ["Bookmark", "Write a note"])
def test_help_takes_no_marks_and_says_so(newcomer: Desk, place: str, mark: str) -> None:
    newcomer.go(place)
    newcomer.choose("Notes", mark)
    assert "Here Dorsal speaks of itself." in newcomer.window.status.currentMessage()
    assert not newcomer.settings.folder.notebook.exists()


def test_the_manual_prints_and_is_saved(newcomer: Desk, tmp_path: Path) -> None:
    newcomer.go("dorsal:help/manual")
    newcomer.tab.save_pdf(tmp_path / "manual.pdf")
    assert (tmp_path / "manual.pdf").read_bytes().startswith(b"%PDF")
