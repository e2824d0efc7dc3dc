"""Choosing among the alternatives and comparing them, in the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QListWidgetItem, QPushButton
from pytestqt.qtbot import QtBot

from db.address import Address
from db.records import PatientFactor
from desktop.pages.compare import MOST
from desktop.pages.markup import SOURCES
from desktop.subjects import GABAPENTIN
from desktop.tabs.alternatives import AlternativesTab
from desktop.together import plainly_spaced
from tests.journeys.desk import Desk

COMPARE = "dorsal:topic/compare"
SHORTLIST = "dorsal:topic/which-alternatives"
SNRI, TCA, NSAIDS = "Duloxetine and other SNRIs", "Tricyclic antidepressants", "NSAIDs"


@pytest.fixture
def desk(qtbot: QtBot, fitted_path: Path, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, fitted_path, tmp_path / "home")
    desk.click_tab("Alternatives")
    yield desk
    desk.close()


def tab_of(desk: Desk) -> AlternativesTab:
    assert isinstance(desk.tab, AlternativesTab)
    return desk.tab


def line(desk: Desk, title: str) -> QListWidgetItem:
    records = desk.tab.records.list
    lines = (records.item(row) for row in range(records.count()))
    return next(one for one in lines if one.text() == title)


def titles(desk: Desk) -> list[str]:
    records = desk.tab.records.list
    return [records.item(row).text() for row in range(records.count())]


def tick(desk: Desk, qtbot: QtBot, title: str) -> None:
    """Clicks the box of a line."""
    records, item = desk.tab.records.list, line(desk, title)
    records.scrollToItem(item)
    at = records.visualItemRect(item)
    place = QPoint(at.left() + round(desk.theme.em * 1.1), at.center().y())
    qtbot.mouseClick(records.viewport(), Qt.MouseButton.LeftButton, pos=place)


def check(desk: Desk, *factors: PatientFactor) -> None:
    for factor in factors:
        tab_of(desk).form.factors[factor].click()


def columns(desk: Desk) -> list[str]:
    """What the row of choices over the page shows."""
    shown = [box.currentText() for box in tab_of(desk).chooser.columns]
    return [words for words in shown if words != "Choose…"]


def test_ticked_lines_stand_side_by_side(desk: Desk, qtbot: QtBot) -> None:
    before = desk.here
    tick(desk, qtbot, SNRI)
    tick(desk, qtbot, NSAIDS)
    assert desk.here == before  # a tick leaves the page where it is
    qtbot.mouseClick(tab_of(desk).form.compare, Qt.MouseButton.LeftButton)
    assert desk.here == COMPARE
    assert columns(desk) == [SNRI, NSAIDS]
    assert desk.text.index(SNRI) < desk.text.index(NSAIDS)
    tick(desk, qtbot, SNRI)
    assert columns(desk) == [NSAIDS]
    assert "Choose one more" in desk.text


def test_a_condition_is_found_by_the_first_letters_of_its_name(desk: Desk, qtbot: QtBot) -> None:
    suits = tab_of(desk).form.suits
    suits.setFocus()
    qtbot.keyClicks(suits, "sci")
    assert suits.currentData() == "sciatica_radiculopathy"


def test_a_fifth_is_refused_in_words(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("Go", "Compare side by side")
    four = [SNRI, TCA, NSAIDS, "Acupuncture"]
    for title in four:
        tick(desk, qtbot, title)
    tick(desk, qtbot, "Massage")
    assert desk.window.statusBar().currentMessage() == (
        "4 stand side by side already: take one out first."
    )
    assert line(desk, "Massage").checkState() is Qt.CheckState.Unchecked
    assert columns(desk) == four


def test_by_keyboard_alone(desk: Desk) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    desk.go("dorsal:alternative/snri")
    desk.press(Qt.Key.Key_D, control)
    records = desk.tab.records.list
    records.setFocus()
    desk.press(Qt.Key.Key_Down)
    below = records.currentItem().text()
    assert below != SNRI
    desk.press(Qt.Key.Key_Space)
    desk.press(Qt.Key.Key_D, control | shift)
    assert desk.here == COMPARE
    assert columns(desk) == [SNRI, below]
    third = tab_of(desk).chooser.columns[2]
    third.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert columns(desk) == [SNRI, below, "Gabapentin"]
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.here.startswith("dorsal:alternative/")
    desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.here == COMPARE
    assert "Gabapentin" in desk.text


def test_the_same_twice_is_refused_in_words(desk: Desk) -> None:
    desk.go("dorsal:alternative/snri")
    desk.choose("Go", "Add to the comparison")
    desk.choose("Go", "Compare side by side")
    second = tab_of(desk).chooser.columns[1]
    second.setCurrentText(SNRI)
    second.activated.emit(second.currentIndex())
    assert desk.window.statusBar().currentMessage() == "That one has a column already."
    assert columns(desk) == [SNRI]


def test_only_alternatives_are_compared(desk: Desk) -> None:
    desk.go("dorsal:condition/fibromyalgia")
    desk.choose("Go", "Add to the comparison")
    assert "open one first" in desk.window.statusBar().currentMessage()
    desk.go(SHORTLIST)
    desk.choose("Go", "Add to the comparison")
    assert "Open an alternative first" in desk.window.statusBar().currentMessage()


def test_what_the_patient_has_hides_what_is_to_be_avoided_and_marks_the_rest(desk: Desk) -> None:
    check(desk, PatientFactor.LIVER, PatientFactor.OLDER_AGE)
    assert SNRI not in titles(desk)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    lidocaine = line(desk, "Topical lidocaine").data(spoken)
    assert lidocaine == "Topical lidocaine, not covered: liver disease"
    tca = line(desk, TCA).data(spoken)
    assert tca == f"{TCA}, with care: older age; not covered: liver disease"
    assert tab_of(desk).form.tally.text() == "25 of 26 kept, 1 hidden"
    check(desk, PatientFactor.LIVER)
    assert SNRI in titles(desk)


def test_the_page_says_why_and_who_says_so(desk: Desk, qtbot: QtBot) -> None:
    check(desk, PatientFactor.LIVER)
    qtbot.mouseClick(tab_of(desk).form.why, Qt.MouseButton.LeftButton)
    assert desk.here == SHORTLIST
    hidden = desk.text.index("Hidden: to be avoided")
    assert (
        hidden < desk.text.index(SNRI) < desk.text.index("Duloxetine is avoided in chronic liver")
    )
    desk.click_link(lambda link: link == f"{SOURCES}dorsal:alternative/snri#liver")
    assert desk.tab.sources.isVisible()
    check(desk, PatientFactor.OLDER_AGE)  # the page follows the form
    assert "Low sodium" in desk.text
    assert not desk.tab.sources.isVisible()


def test_where_nothing_is_left_the_tab_says_so_and_the_tab_still_opens(desk: Desk) -> None:
    form = tab_of(desk).form
    form.suits.setCurrentIndex(form.suits.findData("axial_arthritis_back_pain"))
    check(desk, *PatientFactor)
    desk.go("dorsal:condition/fibromyalgia")
    form.suits.setCurrentIndex(form.suits.findData("epilepsy_partial_onset"))
    desk.click_tab("Alternatives")
    assert form.tally.text() == "None of the 26 is left: see why"
    desk.go(SHORTLIST)
    assert "No source here considers any of these for Epilepsy, focal seizures." in desk.text
    desk.click_link(lambda link: link.endswith("#first-line"))
    assert desk.here == "dorsal:condition/epilepsy_partial_onset#first-line"


def test_on_paper_nothing_is_to_be_chosen_in_a_form(desk: Desk) -> None:
    assert desk.here == SHORTLIST
    assert "in the form" in desk.text
    (paper,) = desk.tab.papers()
    assert "in the form" not in paper.html
    assert "All alternatives, for any condition and any patient." in paper.html
    check(desk, PatientFactor.OLDER_AGE)
    (paper,) = desk.tab.papers()
    assert "older age" in paper.html
    assert "<h2>Sources</h2>" in paper.html


def test_a_comparison_is_about_the_condition_chosen(desk: Desk) -> None:
    tab = tab_of(desk)
    desk.go(str(GABAPENTIN))
    desk.choose("Go", "Add to the comparison")
    desk.choose("Go", "Compare side by side")
    everywhere = desk.text
    tab.form.suits.setCurrentIndex(tab.form.suits.findData("chronic_low_back_pain"))
    assert "Restless legs syndrome" in everywhere
    assert "Restless legs syndrome" not in desk.text
    assert "No useful pain relief" in desk.text


def test_a_comparison_is_saved_as_a_pdf_across_the_sheet(desk: Desk, tmp_path: Path) -> None:
    for address in ("alternative/snri", "alternative/tca", "alternative/nsaids"):
        desk.go(f"dorsal:{address}")
        desk.choose("Go", "Add to the comparison")
    desk.go(str(GABAPENTIN))
    desk.choose("Go", "Add to the comparison")
    desk.choose("Go", "Compare side by side")
    path = tmp_path / "compared.pdf"
    desk.tab.save_pdf(path)
    pages = PdfReader(path).pages
    assert all(page.mediabox.width > page.mediabox.height for page in pages)
    texts = [" ".join(page.extract_text().split()) for page in pages]
    whole = " ".join(texts)
    for title in ("Gabapentin", SNRI, TCA, NSAIDS):
        assert title in texts[0]
        # in the running line, and as heads on every sheet
        assert texts[1].count(title) > 1
    assert "is avoided in chronic liver disease or cirrhosis" in whole
    assert "not covered" in whole
    assert "Sources" in whole
    assert "Ferreira GE" in whole
    desk.go("dorsal:alternative/snri")
    desk.tab.save_pdf(path)
    (first, *_) = PdfReader(path).pages
    assert first.mediabox.width < first.mediabox.height


def test_every_statement_of_a_comparison_is_stepped_through_each_in_its_own_column(
    desk: Desk,
) -> None:
    tab = tab_of(desk)
    tab.chooser.chosen.emit((Address("alternative", "snri"), Address("alternative", "tca")))
    desk.choose("Go", "Compare side by side")
    seen = []
    while (place := desk.page.step_statement(1)) is not None:
        seen.append(place)
        words = desk.library.part(place).value
        (mark,) = desk.page.extraSelections()
        marked = plainly_spaced(mark.cursor.selectedText())
        if hasattr(words, "text"):
            assert words.text[:30] in marked, str(place)
    assert len(seen) == len(set(seen)) > 50
    assert {place.id for place in seen} == {"snri", "tca"}
    assert Address("alternative", "tca", "answer") in seen


def test_any_run_of_choices_leaves_the_tab_telling_the_truth(desk: Desk) -> None:
    tab, chance = tab_of(desk), Random(4)
    treatments = [address for address, _ in tab._treatments()]
    boxes = list(tab.form.factors.values())
    moves: list[Callable[[], object]] = [
        lambda: chance.choice(boxes).click(),
        lambda: tab.form.suits.setCurrentIndex(chance.randrange(tab.form.suits.count())),
        lambda: tab.chooser.chosen.emit(tuple(chance.choices(treatments, k=chance.randrange(5)))),
        lambda: desk.go(str(chance.choice(treatments))),
        lambda: desk.choose("Go", "Add to the comparison"),
        lambda: desk.choose("Go", "Compare side by side"),
        lambda: desk.go(SHORTLIST),
        lambda: desk.choose("Go", "Back") if desk.window.navigator.can_go_back else None,
    ]
    for _ in range(150):
        chance.choice(moves)()
        chosen = columns(desk)
        assert len(chosen) == len(set(chosen)) <= MOST
        ticked = {t for t in titles(desk) if line(desk, t).checkState() is Qt.CheckState.Checked}
        assert {t for t in ticked if not t.startswith("Gabapentin,")} <= set(chosen)
        if desk.here == COMPARE:
            assert all(title in desk.text for title in chosen)
        present = [factor.value for factor, box in tab.form.factors.items() if box.isChecked()]
        if desk.here == SHORTLIST and present:
            assert " · ".join(present) in desk.text


def test_every_control_has_a_name_and_takes_the_keyboard(desk: Desk) -> None:
    tab = tab_of(desk)
    for parent in (tab.form, tab.chooser):
        for kind in (QCheckBox, QComboBox, QPushButton):
            for control in parent.findChildren(kind):
                assert control.accessibleName() or control.text(), control
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_was_read_stays_in_sight_when_who_says_so_takes_room(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1024, 700)
    wanted = ("alternative/snri", "alternative/tca", "alternative/nsaids", "alternative/heat")
    tab_of(desk).chooser.chosen.emit(tuple(Address(*one.split("/")) for one in wanted))
    desk.choose("Go", "Compare side by side")
    link = f"{SOURCES}dorsal:alternative/snri#kidney"
    desk.click_link(lambda one: one == link)
    assert desk.tab.sources.isVisible()
    qtbot.waitUntil(lambda: desk.text.count(TCA) > 10)  # now every cell names its treatment
    assert desk.page.place_here() == Address("alternative", "snri", "kidney")
    assert desk.page.viewport().rect().contains(desk.page.cursorRect().center())
    assert columns(desk) == [SNRI, TCA, NSAIDS, "Superficial heat"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_four_columns_never_scroll_sideways_in_the_smallest_window(desk: Desk, theme: str) -> None:
    desk.window.resize(1024, 700)
    treatments = tuple(address for address, _ in tab_of(desk)._treatments())
    desk.choose("View", theme.capitalize())
    desk.choose("Go", "Compare side by side")
    for start in range(0, len(treatments) - MOST, MOST):
        tab_of(desk).chooser.chosen.emit(treatments[start : start + MOST])
        QApplication.processEvents()
        assert desk.page.horizontalScrollBar().maximum() == 0, treatments[start]
