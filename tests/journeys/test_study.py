"""A student studies, by the keyboard, in the real window."""

import re
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.library import Library
from db.notebook import open_notebook
from db.records import Tab
from db.study import MORE, NEW_A_DAY, Grade, Study
from desktop.doing import Do
from desktop.linked import reference_names
from desktop.study.deck import cards
from desktop.widgets.study_window import StudyWindow
from tests.journeys.desk import Desk
from tests.journeys.noting import damage_window, said

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def open_study(qtbot: QtBot) -> Callable[[Desk], StudyWindow]:
    def opened(desk: Desk) -> StudyWindow:
        desk.choose("Work out", "Study…")
        assert desk.window.study is not None
        window = desk.window.study.window
        qtbot.waitUntil(window.isVisible)
        return window

    return opened


@pytest.fixture
def press(qtbot: QtBot) -> Callable[[StudyWindow, Qt.Key], None]:
    def pressed(window: StudyWindow, key: Qt.Key) -> None:
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window.view, key)

    return pressed


Press = Callable[[StudyWindow, Qt.Key], None]
OpenStudy = Callable[[Desk], StudyWindow]


def choose(window: StudyWindow, tab: str = "", level: str = "") -> None:
    window.tab.setCurrentIndex(window.tab.findData(tab))
    window.difficulty.setCurrentIndex(window.difficulty.findData(level))


def words(window: StudyWindow) -> str:
    return window.view.toPlainText()


def test_nothing_of_study_is_there_before_it_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    assert desk.window.study is None
    assert not (tmp_path / "home" / "notebook.sqlite").exists()


def test_space_shows_the_answer_a_number_grades_it_and_u_takes_it_back(
    desk: Desk, open_study: OpenStudy, press: Press
) -> None:
    window = open_study(desk)
    assert window.asked is not None
    first = window.asked.card
    assert first.question in words(window)
    assert first.answer[0] not in words(window)
    press(window, Key.Key_3)
    assert window.asked.card == first
    press(window, Key.Key_Space)
    assert first.answer[0] in words(window)
    for cite in first.cite:
        assert reference_names(desk.library)[cite.reference].short in words(window)
    press(window, Key.Key_4)
    assert window.asked.card != first
    assert first.answer[0] not in words(window)
    press(window, Key.Key_U)
    assert window.asked.card == first
    assert first.answer[0] not in words(window)
    assert "taken back" in window.notice.text()


def test_a_grade_is_kept_over_a_new_start(
    sit_down: Callable[[], Desk], open_study: OpenStudy, press: Press, tmp_path: Path
) -> None:
    window = open_study(sit_down())
    assert window.asked is not None
    first = window.asked.card
    press(window, Key.Key_Space)
    press(window, Key.Key_4)
    window = open_study(sit_down())
    assert window.asked is not None
    assert window.asked.card != first
    with open_notebook(tmp_path / "home" / "notebook.sqlite") as book:
        assert book.select("SELECT card, grade FROM study_review") == [(first.id, Grade.EASY)]


def test_a_card_that_another_window_graded_is_not_graded_twice(
    desk: Desk, open_study: OpenStudy, press: Press, tmp_path: Path
) -> None:
    window = open_study(desk)
    assert window.asked is not None
    first = window.asked.card
    press(window, Key.Key_Space)
    path = tmp_path / "home" / "notebook.sqlite"
    with open_notebook(path) as book:
        Study(book).grade(first, Grade.GOOD, datetime.now(UTC))
    press(window, Key.Key_1)
    assert "graded elsewhere meanwhile" in window.notice.text()
    assert window.asked.card != first
    with open_notebook(path) as book:
        assert book.select("SELECT card, grade FROM study_review") == [(first.id, Grade.GOOD)]


def test_e_opens_the_fact_in_the_main_window(
    desk: Desk, open_study: OpenStudy, press: Press
) -> None:
    window = open_study(desk)
    assert window.asked is not None
    press(window, Key.Key_E)
    assert desk.here == str(window.asked.card.about)


def test_a_deck_is_chosen_by_tab_condition_and_difficulty(
    desk: Desk, open_study: OpenStudy, library: Library
) -> None:
    window = open_study(desk)
    choose(window, "conditions", "demanding")
    window.condition.setCurrentIndex(window.condition.findData("spinal_stenosis"))
    assert window.asked is not None
    asked = window.asked.card
    assert (asked.tab, asked.difficulty) == ("conditions", "demanding")
    assert "spinal_stenosis" in asked.conditions
    wanted = [
        card
        for card in cards(library)
        if (card.tab, card.difficulty) == ("conditions", "demanding")
        and "spinal_stenosis" in card.conditions
    ]
    assert f"{len(wanted)} never asked" in window.told.text()


def test_a_deck_without_cards_says_so_in_words(desk: Desk, open_study: OpenStudy) -> None:
    window = open_study(desk)
    choose(window, "references", "basic")
    assert window.asked is None
    assert "No card is of this tab" in words(window)
    assert not window.show_answer.isVisible()


def test_progress_is_drawn_with_its_text_twin_and_space_goes_back_to_the_card(
    desk: Desk, open_study: OpenStudy, press: Press
) -> None:
    window = open_study(desk)
    for _ in range(3):
        press(window, Key.Key_Space)
        press(window, Key.Key_4)
    press(window, Key.Key_P)
    assert "3 in 30." in words(window)
    assert set(window.view.images()) == {"forecast"}
    assert window.asked is not None
    waiting = window.asked.card
    press(window, Key.Key_1)
    press(window, Key.Key_Space)
    assert waiting.question in words(window)
    assert waiting.answer[0] not in words(window)


def test_the_progress_of_a_deck_is_of_its_own_cards(
    sit_down: Callable[[], Desk],
    open_study: OpenStudy,
    press: Press,
    library: Library,
    book_path: Path,
) -> None:
    deck = cards(library)
    dosing = next(one for one in deck if one.tab is Tab.DOSING)
    then = datetime.now(UTC) - timedelta(days=60)
    with open_notebook(book_path) as book:
        for at in (then, then + timedelta(days=40)):
            Study(book).grade(dosing, Grade.EASY, at)
    window = open_study(sit_down())
    press(window, Key.Key_P)
    assert set(window.view.images()) >= {"retention"}
    choose(window, "dosing")
    press(window, Key.Key_P)
    assert set(window.view.images()) >= {"retention"}
    choose(window, "side-effects")
    press(window, Key.Key_P)
    assert not window.view.images()
    choose(window, "references", "basic")
    assert not window.view.images()


def test_where_nothing_is_due_it_is_said_when_the_next_card_comes(
    desk: Desk, open_study: OpenStudy, press: Press
) -> None:
    window = open_study(desk)
    for _ in range(NEW_A_DAY):
        assert f"of them left for today ({NEW_A_DAY} new ones a day)" in window.told.text()
        press(window, Key.Key_Space)
        press(window, Key.Key_4)
    assert window.asked is None
    assert "none of them left for today" in window.told.text()
    assert re.search(r"The next card comes again in \d+ days, on \d+ \w+ 20\d\d\.", words(window))
    assert f"Today’s new cards are begun: {NEW_A_DAY}, of {NEW_A_DAY} a day" in words(window)
    assert "The next new ones come tomorrow" in words(window)


def test_once_the_day_s_new_cards_are_begun_it_is_said_how_to_go_on(
    sit_down: Callable[[], Desk], open_study: OpenStudy, press: Press
) -> None:
    window = open_study(sit_down())
    assert window.new_a_day.currentText() == f"{NEW_A_DAY}"
    window.new_a_day.setCurrentIndex(0)
    for _ in range(5):
        assert "(5 new ones a day)" in window.told.text()
        assert not window.more.isVisible()
        press(window, Key.Key_Space)
        press(window, Key.Key_4)
    assert window.asked is None
    assert window.more.isVisible()
    assert f"M asks {MORE} more now" in words(window)
    press(window, Key.Key_M)
    assert window.asked is not None
    assert not window.more.isVisible()
    assert f"{MORE} of them left for today (5 new ones a day)" in window.told.text()
    window.new_a_day.setCurrentIndex(window.new_a_day.findText("50"))
    assert "45 of them left for today (50 new ones a day)" in window.told.text()


def test_how_many_new_cards_a_day_stays_as_it_was_chosen(
    sit_down: Callable[[], Desk], open_study: OpenStudy
) -> None:
    desk = sit_down()
    window = open_study(desk)
    window.new_a_day.setCurrentIndex(window.new_a_day.findText("10"))
    desk.close()
    again = open_study(sit_down())
    assert again.new_a_day.currentText() == "10"
    assert "10 of them left for today (10 new ones a day)" in again.told.text()


def test_the_window_says_that_study_is_private_as_the_main_one_does(
    desk: Desk, open_study: OpenStudy
) -> None:
    desk.window.menus.entry(Do.PRIVATE).trigger()
    assert open_study(desk).windowTitle() == "Study · Dorsal (private)"


def test_a_picture_comes_with_the_answer_and_not_before(
    desk: Desk, open_study: OpenStudy, press: Press
) -> None:
    window = open_study(desk)
    choose(window, "side-effects", "demanding")
    assert not window.view.images()
    press(window, Key.Key_Space)
    assert window.view.images()


def test_the_window_keeps_its_size_from_card_to_answer(
    desk: Desk, open_study: OpenStudy, press: Press
) -> None:
    window = open_study(desk)
    size = window.size()
    for key in (Key.Key_Space, Key.Key_3, Key.Key_Space, Key.Key_P, Key.Key_Space):
        press(window, key)
        assert window.size() == size


def test_the_names_of_the_choices_have_room_for_their_last_letter(
    desk: Desk, open_study: OpenStudy
) -> None:
    window = open_study(desk)
    names = [one for one in window.findChildren(QLabel) if one.buddy() is not None]
    assert len(names) == 4
    for name in names:
        letters = name.fontMetrics().horizontalAdvance
        words = name.text().partition("&")[2]
        assert name.width() >= letters(words[0]) + letters(words[1:])


def test_everything_has_a_name_for_a_screen_reader(
    desk: Desk, open_study: OpenStudy, press: Press
) -> None:
    window = open_study(desk)
    press(window, Key.Key_Space)
    boxes: list[QWidget] = [window.tab, window.condition, window.difficulty, window.view]
    boxes.append(window.new_a_day)
    assert all(box.accessibleName() for box in boxes)
    buttons = [b for b in window.findChildren(QPushButton) if b.isVisible()]
    assert len(buttons) == 4
    assert all("comes again in" in button.accessibleName() for button in buttons)


def test_esc_closes_it_and_the_keys_of_the_menu_open_it_again(
    desk: Desk, open_study: OpenStudy, press: Press, qtbot: QtBot
) -> None:
    window = open_study(desk)
    press(window, Key.Key_Escape)
    assert not window.isVisible()
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.press(Key.Key_L, CTRL_SHIFT)
    qtbot.waitUntil(window.isVisible)


def test_a_changed_fact_is_asked_first_and_tells_what_it_was_only_with_the_answer(
    sit_down: Callable[[], Desk], open_study: OpenStudy, press: Press, tmp_path: Path
) -> None:
    desk = sit_down()
    window = open_study(desk)
    press(window, Key.Key_Space)
    press(window, Key.Key_4)
    desk.close()
    connection = sqlite3.connect(tmp_path / "home" / "notebook.sqlite")
    connection.execute("UPDATE study_card SET fact = 'Day 1: 900 mg.'")
    connection.commit()
    connection.close()
    window = open_study(sit_down())
    assert "changed since it was last asked" in words(window)
    assert "900 mg" not in words(window)
    press(window, Key.Key_Space)
    assert "It was: Day 1: 900 mg." in words(window)


def test_a_notebook_that_is_none_is_said_and_left_as_it_is(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "home" / "notebook.sqlite"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"not a notebook" * 100)
    desk.choose("Work out", "Study…")
    assert desk.window.study is None
    assert "notebook" in said(desk)
    assert path.read_bytes() == b"not a notebook" * 100


def test_one_key_makes_a_card_of_the_statement_at_the_cursor(
    sit_down: Callable[[], Desk], open_study: OpenStudy, press: Press
) -> None:
    desk = sit_down()
    desk.go("dorsal:condition/spinal_stenosis")
    for place, told in (("icd10cm", "made of a sentence"), ("answer", "Kept as a study card")):
        while str(desk.page.mark_here()) != f"dorsal:condition/spinal_stenosis#{place}":
            desk.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        desk.press(Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        assert told in said(desk)
    here = desk.page.mark_here()
    window = open_study(sit_down())
    assert window.asked is not None
    assert (window.asked.card.kind.value, window.asked.card.about) == ("my own", here)
    assert "Lumbar spinal stenosis ›" in words(window)
    press(window, Key.Key_Space)
    assert window.asked.card.answer[0] in words(window)


def test_where_no_statement_is_no_card_is_made_and_that_is_said(desk: Desk, tmp_path: Path) -> None:
    desk.go("dorsal:topic/who-advises-what")
    desk.choose("Work out", "Make a study card of this statement")
    assert "Put the cursor into a statement" in said(desk)
    assert not (tmp_path / "home" / "notebook.sqlite").exists()


def test_a_card_of_the_readers_own_is_taken_away_and_u_brings_it_back(
    sit_down: Callable[[], Desk], open_study: OpenStudy, press: Press, tmp_path: Path
) -> None:
    desk = sit_down()
    window = open_study(desk)
    press(window, Key.Key_Delete)
    assert "Only a card of your own" in window.notice.text()
    desk.go("dorsal:condition/spinal_stenosis#answer")
    desk.choose("Work out", "Make a study card of this statement")
    window = open_study(sit_down())
    assert window.asked is not None
    own = window.asked.card
    press(window, Key.Key_Delete)
    assert window.asked.card != own
    assert "U brings it back" in window.notice.text()
    press(window, Key.Key_U)
    assert window.asked.card == own
    press(window, Key.Key_Delete)
    window = open_study(sit_down())
    assert window.asked is not None
    assert window.asked.card != own
    with open_notebook(tmp_path / "home" / "notebook.sqlite") as book:
        assert book.select("SELECT id FROM study_removed") == [(own.id,)]


@pytest.mark.parametrize("key", [Key.Key_4, Key.Key_P, Key.Key_U])
def test_damage_met_with_while_studying_is_said_there_with_what_can_be_done(
    desk: Desk, open_study: OpenStudy, press: Press, tmp_path: Path, qtbot: QtBot, key: Qt.Key
) -> None:
    path = tmp_path / "home" / "notebook.sqlite"
    window = open_study(desk)
    for _ in range(2):
        press(window, Key.Key_Space)
        press(window, Key.Key_4)
    press(window, Key.Key_Space)
    book = desk.window.notes.notebook
    book.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    book.connection.execute("PRAGMA cache_size = 1")
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (path.stat().st_size - 4096))
    book.connection.execute("PRAGMA shrink_memory")
    press(window, key)
    assert "Study waits" in words(window)
    assert "File › Notebook › Check" in words(window)
    assert not window.show_answer.isVisible()
    assert not any(button.isVisible() for button in window.grades.values())
    repair = damage_window(desk, qtbot)
    qtbot.mouseClick(repair.repair, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "works again" in repair.view.toPlainText(), timeout=20_000)
    window = open_study(desk)
    assert window.asked is not None
