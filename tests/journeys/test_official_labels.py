"""Official labels in the real window, from real files: taken in, listed, read, found, compared."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from db.address import Address
from db.labels import importing
from db.labels.importing import Wishes, import_labels, remove_labels
from db.labels.interest import drugs_of
from db.library import open_library
from db.marks import MarkKind, Standing
from desktop.actions import MENUS
from desktop.doing import Do
from desktop.tabs.dosing import DosingTab
from desktop.tabs.references import ReferencesTab
from desktop.widgets.hit_list import HitList
from desktop.widgets.labels_page import LabelsPage
from tests.journeys.desk import Desk
from tests.labels.real import FILES

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
HELD = "dorsal:label/held"
SET_ID = "e9481622-7cc6-418a-acb6-c5450daae9b0"
ASKING = {Do.QUIT, Do.PRIVATE, Do.ABOUT}
"""Beside those whose words end in dots, these open a dialog that a test would have to answer."""
ELIQUIS = f"dorsal:label/{SET_ID}"
GABAPENTIN = "dorsal:label/32169228-e85c-4dbf-8722-cd2f8e0f5d1a"
HORIZANT = "dorsal:label/4c486fc7-c8c4-4c6c-b30c-366dabaeaadd"
START = Callable[[], Desk]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory, library_path: Path) -> Path:
    """All the real files, with the older version of the one that has two."""
    path = tmp_path_factory.mktemp("labels") / "labels.sqlite"
    with open_library(library_path) as library:
        drugs = drugs_of(library)
    import_labels(path, [FILES], Wishes(keep_older=True, processes=0, of_interest=drugs))
    return path


@pytest.fixture
def shelf(sit_down: START, imported: Path, tmp_path: Path) -> Desk:
    """A desk at which all the real labels have been taken in before."""
    (tmp_path / "home").mkdir()
    shutil.copy(imported, tmp_path / "home" / "labels.sqlite")
    return sit_down()


def references(desk: Desk) -> ReferencesTab:
    assert isinstance(desk.tab, ReferencesTab)
    return desk.tab


def held(desk: Desk, qtbot: QtBot) -> LabelsPage:
    """The list of labels, open and filled."""
    desk.go(HELD)
    page = references(desk).held
    qtbot.waitUntil(lambda: page.model.held > 0)
    return page


def take_in(page: LabelsPage, qtbot: QtBot, *paths: Path) -> None:
    with qtbot.waitSignal(page.importing.ended, timeout=20_000):
        page.import_paths(paths)


def titles(page: LabelsPage) -> list[str]:
    return [str(page.model.index(row, 0).data()) for row in range(page.model.rowCount())]


def rows_of(page: LabelsPage) -> list[tuple[str, ...]]:
    model = page.strip.table.model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(3))
        for row in range(model.rowCount())
    ]


def look_for(desk: Desk, qtbot: QtBot, words: str) -> HitList:
    """Types into the search box and waits until the labels have answered too."""
    box = desk.window.search
    box.setFocus()
    box.clear()
    with qtbot.waitSignal(desk.searcher.labels_answered, timeout=5000):
        qtbot.keyClicks(box, words[:-1])
        qtbot.keyClicks(box, words[-1])
    return box.panel


def label_rows(panel: HitList) -> list[str]:
    return [str(hit.address) for hit in panel.hits() if hit.address.kind == "label"]


# Taking in


def test_an_empty_shelf_says_how_labels_get_here(desk: Desk, qtbot: QtBot) -> None:
    desk.go("dorsal:label/held")
    page = references(desk).held
    qtbot.waitUntil(lambda: "DailyMed" in page.empty.text())
    assert page.empty.isVisible()
    assert not page.filter.isVisible()


def test_a_folder_is_taken_in_and_every_file_has_its_verdict(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.copy(FILES / "eliquis-v30-rx.xml", stick)
    shutil.copy(FILES / "openfda-gabapentin.json", stick)
    (stick / "broken.xml").write_text("<document", encoding="utf-8")
    desk.go(HELD)
    page = references(desk).held
    take_in(page, qtbot, stick)
    verdict, file, why = rows_of(page)[0]
    assert (verdict, Path(file).name) == ("refused", "broken.xml")
    assert "well-formed" in why
    assert [row[0] for row in rows_of(page)[1:]] == ["imported", "imported"]
    assert page.strip.words.text().startswith("2 imported, 1 refused")
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    assert titles(page)[1] == "gabapentin"
    page.strip.copy_all.click()
    assert "refused\t" + file in desk.clipboard.text()
    with qtbot.waitSignal(page.strip.said):
        page.strip.save(tmp_path / "verdicts.txt")
    assert "broken.xml" in (tmp_path / "verdicts.txt").read_text(encoding="utf-8")


def test_files_dropped_on_the_page_are_taken_in(desk: Desk, qtbot: QtBot) -> None:
    desk.go(HELD)
    page = references(desk).held
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(FILES / "carvedilol-rx.xml"))])
    none = Qt.KeyboardModifier.NoModifier
    left = Qt.MouseButton.LeftButton
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none)
    with qtbot.waitSignal(page.importing.ended, timeout=20_000):
        page.dropEvent(event)
    qtbot.waitUntil(lambda: titles(page) == ["Carvedilol"])


def test_a_cancelled_import_harms_nothing_and_goes_on_when_begun_again(
    shelf: Desk, qtbot: QtBot
) -> None:
    page = held(shelf, qtbot)
    before = titles(page)
    with qtbot.waitSignal(page.importing.ended, timeout=20_000):
        page.import_paths((FILES,))
        page.strip.cancel.click()
    assert page.strip.words.text().startswith("Cancelled.")
    qtbot.waitUntil(lambda: titles(page) == before)
    take_in(page, qtbot, FILES)
    assert "unchanged" in page.strip.words.text()
    assert titles(page) == before


def test_a_window_closed_during_an_import_waits_for_what_is_read(
    sit_down: START, qtbot: QtBot
) -> None:
    desk = sit_down()
    desk.go(HELD)
    references(desk).held.import_paths((FILES,))
    desk = sit_down()
    desk.go(HELD)
    page = references(desk).held
    take_in(page, qtbot, FILES)
    qtbot.waitUntil(lambda: len(titles(page)) == 32)


def test_in_private_mode_nothing_is_taken_in(desk: Desk, tmp_path: Path) -> None:
    desk.choose("File", "Private")
    desk.go(HELD)
    references(desk).held.import_paths((FILES,))
    assert "private" in desk.window.statusBar().currentMessage()
    assert not (tmp_path / "home" / "labels.sqlite").exists()


# The list


class Shown(QObject):
    """How often what it watches came into sight."""

    times = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.Show
        return False


def answer_yes() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    box.button(QMessageBox.StandardButton.Yes).click()


def test_a_label_is_removed_with_all_its_versions_when_that_is_meant(
    shelf: Desk, qtbot: QtBot
) -> None:
    page = held(shelf, qtbot)
    page.filter.setText("eliquis")
    assert not page.remove.isEnabled()
    page.table.selectRow(0)
    QTimer.singleShot(0, answer_yes)
    with qtbot.waitSignal(page.importing.removed, timeout=10_000) as told:
        page.remove.click()
    assert told.args == [2]
    qtbot.waitUntil(lambda: page.model.held == 31)
    shelf.go(ELIQUIS)
    assert shelf.here == ELIQUIS
    assert "There is nothing at" in shelf.window.statusBar().currentMessage()
    assert label_rows(look_for(shelf, qtbot, "apixaban"))[:1] != [ELIQUIS]


def test_all_labels_are_removed_and_how_far_that_is_stands_there(
    shelf: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_REMOVED_AT_ONCE", 10)
    page, shown = held(shelf, qtbot), Shown()
    page.strip.installEventFilter(shown)
    page.table.selectAll()
    assert page.remove.isEnabled()
    assert not page.compare.isEnabled()
    QTimer.singleShot(0, answer_yes)
    with qtbot.waitSignal(page.importing.removed, timeout=10_000):
        page.remove.click()
    assert shown.times == 1
    assert page.strip.words.text() == "Removing: 0 of 32 labels"
    assert not page.strip.isVisible()
    qtbot.waitUntil(lambda: page.model.held == 0)
    assert page.empty.isVisible()


def test_the_list_is_narrowed_by_words_by_supply_and_to_the_newest(
    shelf: Desk, qtbot: QtBot
) -> None:
    page = held(shelf, qtbot)
    assert len(titles(page)) == 32
    page.versions.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(titles(page)) == 33)
    page.versions.setCurrentIndex(0)
    qtbot.waitUntil(lambda: len(titles(page)) == 32)
    shelf.press(Key.Key_F, CTRL)
    assert page.filter.hasFocus() or QApplication.focusWidget() is page.filter
    shelf.type_into(page.filter, "lipitor pfizer")
    assert titles(page) == ["Lipitor (atorvastatin calcium)"]
    page.filter.clear()
    page.supply.setCurrentText("OTC only")
    assert 1 < len(titles(page)) < 32
    shelf.type_into(page.filter, "nothing like this")
    assert page.empty.isVisible()


def test_enter_opens_the_label_and_back_leads_to_the_list(shelf: Desk, qtbot: QtBot) -> None:
    page = held(shelf, qtbot)
    page.filter.setText("eliquis")
    page.table.setFocus()
    page.table.selectRow(0)
    shelf.press(Key.Key_Return)
    assert shelf.here == ELIQUIS
    assert "apixaban" in shelf.window.windowTitle()
    shelf.window.navigator.back()
    assert shelf.here == HELD
    assert page.isVisible()


# Reading


def test_a_label_is_marked_as_the_manufacturer_s_and_says_what_it_is(shelf: Desk) -> None:
    shelf.go(ELIQUIS)
    for words in (
        "not Dorsal’s own content",
        "E.R. Squibb & Sons, L.L.C.",
        "30, effective 17 April 2025",
        "e9481622-7cc6-418a-acb6-c5450daae9b0",
        "0003‑0893‑21",
        "2.5 mg",
        "Boxed warning",
        "[image: ",
    ):
        assert words in shelf.text, words


def test_a_section_of_the_outline_opens_there_and_is_a_step_back(shelf: Desk) -> None:
    shelf.go(ELIQUIS)
    outline = references(shelf).reading.outline
    item = next(one for one in outline.findItems("5.2 Bleeding", Qt.MatchFlag.MatchRecursive))
    outline.setFocus()
    outline.setCurrentItem(item)
    assert shelf.here == f"{ELIQUIS}#5.2"
    assert shelf.page.textCursor().block().text() == "5.2 Bleeding"
    assert shelf.page.lit
    shelf.window.navigator.back()
    assert shelf.here == ELIQUIS


def test_a_link_within_the_label_leads_to_its_section(shelf: Desk) -> None:
    shelf.go(ELIQUIS)
    shelf.click_link(lambda href: "#to." in href)
    assert shelf.here.startswith(f"{ELIQUIS}#to.")
    assert shelf.page.textCursor().block().text().startswith("1.6 Treatment of Venous")


def test_words_are_found_on_it_and_it_grows_with_the_zoom(shelf: Desk, qtbot: QtBot) -> None:
    shelf.go(f"{ELIQUIS}#5.2")
    shelf.page.setFocus()
    shelf.press(Key.Key_F, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "andexanet")
    assert shelf.page.textCursor().selectedText().lower() == "andexanet"
    shelf.choose("View", "Larger")
    assert shelf.page.textCursor().block().text()


def test_copied_words_say_of_which_label_and_section_they_are(shelf: Desk) -> None:
    shelf.go(ELIQUIS)
    shelf.select_words("ELIQUIS increases the risk of bleeding")
    shelf.choose("Edit", "Copy with citation")
    plain = shelf.clipboard.text()
    for words in ("E.R. Squibb", "version 30", "Section: 5.2 Bleeding", f"{ELIQUIS}#5.2"):
        assert words in plain, words
    assert "Dorsal, content" not in plain


def test_a_highlight_in_a_label_stays(sit_down: START, shelf: Desk, qtbot: QtBot) -> None:
    shelf.go(ELIQUIS)
    shelf.page.setFocus()
    shelf.select_words("ELIQUIS increases the risk of bleeding")
    shelf.press(Key.Key_H, CTRL)
    again = sit_down()
    (mark,) = again.window.notes.notebook.all()
    assert mark.kind is MarkKind.HIGHLIGHT
    assert mark.anchor.title.endswith("5.2 Bleeding")
    again.go(str(mark.address))

    def lit() -> list[str]:
        return [one.cursor.selectedText() for one in again.page.extraSelections()]

    qtbot.waitUntil(lambda: "ELIQUIS increases the risk of bleeding" in lit())
    (mark,) = again.window.notes.notebook.all()
    assert mark.standing is Standing.AT


def test_a_label_is_saved_as_pdf(shelf: Desk, tmp_path: Path) -> None:
    shelf.go(GABAPENTIN)
    shelf.tab.save_pdf(tmp_path / "label.pdf")
    assert (tmp_path / "label.pdf").read_bytes().startswith(b"%PDF")


def test_the_program_opens_at_the_label_it_was_closed_at(sit_down: START, shelf: Desk) -> None:
    shelf.go(f"{ELIQUIS}#2.5")
    again = sit_down()
    assert again.here == f"{ELIQUIS}#2.5"
    assert "Converting" in again.page.textCursor().block().text()


def test_a_label_that_is_gone_is_told_and_not_opened(sit_down: START, shelf: Desk) -> None:
    shelf.go(ELIQUIS)
    shelf.close()
    shelf.settings.folder.labels.unlink()
    again = sit_down()
    assert again.here.startswith("dorsal:condition/")


def test_alt_down_goes_from_section_to_section(shelf: Desk) -> None:
    shelf.go(f"{ELIQUIS}#5.2")
    shelf.page.setFocus()
    shelf.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shelf.page.textCursor().block().text() == "Reversal of Anticoagulant Effect"
    shelf.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert shelf.page.textCursor().block().text() == "5.2 Bleeding"


def test_the_menu_leads_to_the_labels(desk: Desk) -> None:
    desk.choose("Go", "Official labels")
    assert desk.here == HELD


# Searching


@pytest.mark.parametrize(
    ("words", "found"),
    [("elq", ""), ("eliq", ELIQUIS), ("0003-0893", ELIQUIS), ("carv", "dorsal:label/2be8635b")],
)
def test_labels_are_found_by_name_and_by_ndc(
    shelf: Desk, qtbot: QtBot, words: str, found: str
) -> None:
    rows = label_rows(look_for(shelf, qtbot, words))
    assert not found or rows[0].startswith(found)


def test_the_passage_opens_with_its_words_lit(shelf: Desk, qtbot: QtBot) -> None:
    panel = look_for(shelf, qtbot, "apixaban dialysis clearance")
    hit = next(one for one in panel.hits() if one.address.kind == "label" and one.address.place)
    while panel.list.currentItem().data(Qt.ItemDataRole.UserRole) != hit:
        shelf.press(Key.Key_Down)
    shelf.press(Key.Key_Return)
    assert shelf.here == str(hit.address)
    shown = shelf.page.extraSelections()[-1]
    lit = shown.cursor
    words = " ".join(hit.snippet.replace("[[", "").replace("]]", "").strip("… ").split())
    assert " ".join(lit.selectedText().split())[:60] == words[:60]
    assert shelf.page.viewport().rect().contains(shelf.page.cursorRect(lit).center())


def test_of_a_label_removed_while_it_stands_among_the_hits_the_reason_stays(
    shelf: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    panel = look_for(shelf, qtbot, "apixaban bleeding")
    hits = panel.hits()
    gone = next(one for one in hits if str(one.address).startswith(f"{ELIQUIS}#"))
    other = next(one for one in hits if not str(one.address).startswith(ELIQUIS))
    before = shelf.text

    def open_hit(hit: object) -> str:
        row = next(
            row
            for row in range(panel.list.count())
            if panel.list.item(row).data(Qt.ItemDataRole.UserRole) == hit
        )
        panel.list.setCurrentRow(row)
        shelf.press(Key.Key_Return)
        return shelf.window.status.currentMessage() or shelf.window.status.done.text()

    assert remove_labels(tmp_path / "home" / "labels.sqlite", (SET_ID,)) == 2
    assert "There is nothing at" in open_hit(gone)
    assert shelf.text == before
    shelf.window.search.setFocus()
    with qtbot.waitSignal(shelf.searcher.answered, timeout=5000):
        shelf.press(Key.Key_Down)
    assert f"{hits.index(other) + 1} of " in open_hit(other)


def test_enter_pressed_at_once_waits_for_the_labels(shelf: Desk, qtbot: QtBot) -> None:
    box = shelf.window.search
    box.setFocus()
    with qtbot.waitSignal(box.address_requested, timeout=5000):
        qtbot.keyClicks(box, "carvedilol")
        shelf.press(Key.Key_Return)
    assert shelf.here.startswith("dorsal:label/2be8635b")


def test_the_choices_beneath_narrow_the_labels_and_are_reached_by_key(
    shelf: Desk, qtbot: QtBot
) -> None:
    panel = look_for(shelf, qtbot, "bleeding")
    everything = label_rows(panel)
    shelf.press(Key.Key_Tab)
    assert panel.isVisible()
    assert panel.filter.section.hasFocus()
    with qtbot.waitSignal(shelf.searcher.labels_answered, timeout=5000):
        panel.filter.supply.setCurrentText("OTC only")
    assert label_rows(panel) != everything
    with qtbot.waitSignal(shelf.searcher.labels_answered, timeout=5000):
        panel.filter.supply.setCurrentIndex(0)
    panel.filter.labeler.setFocus()
    with qtbot.waitSignal(shelf.searcher.labels_answered, timeout=5000):
        qtbot.keyClicks(panel.filter.labeler, "squibb")
    assert {one.partition("#")[0] for one in label_rows(panel)} == {ELIQUIS}
    shelf.press(Key.Key_Escape)
    assert shelf.window.search.hasFocus()
    assert panel.isVisible()


def test_the_answers_go_when_the_keys_go_elsewhere(shelf: Desk, qtbot: QtBot) -> None:
    panel = look_for(shelf, qtbot, "bleeding")
    panel.filter.section.setFocus()
    assert panel.isVisible()
    shelf.page.setFocus()
    assert not panel.isVisible()


def test_ctrl_down_goes_from_group_to_group(shelf: Desk, qtbot: QtBot) -> None:
    panel = look_for(shelf, qtbot, "dizziness")
    for _ in range(8):
        shelf.press(Key.Key_Down, CTRL)
    assert panel.list.currentItem().data(Qt.ItemDataRole.UserRole).address.kind == "label"


def test_without_labels_the_search_has_no_choices(desk: Desk) -> None:
    desk.search("dizziness")
    assert not desk.window.search.panel.filter.isVisible()


def test_what_was_taken_in_just_now_is_found(desk: Desk, qtbot: QtBot) -> None:
    desk.go(HELD)
    page = references(desk).held
    take_in(page, qtbot, FILES / "carvedilol-rx.xml")
    assert label_rows(look_for(desk, qtbot, "carvedilol"))
    take_in(page, qtbot, FILES / "eliquis-v30-rx.xml")
    assert label_rows(look_for(desk, qtbot, "eliquis"))[0] == ELIQUIS
    assert any("#" in row for row in label_rows(look_for(desk, qtbot, "aristotl")))


# From Dorsal's own records


def test_what_supports_a_dose_leads_to_the_section_of_the_label(shelf: Desk) -> None:
    shelf.go("dorsal:regimen/horizant-rls-renal")
    shelf.click_link(lambda href: href.startswith("sources:") and "#rule.bands" in href)
    view = shelf.tab.sources.view
    href = shelf.click_link(lambda href: href.startswith(HORIZANT), view)
    assert href == f"{HORIZANT}#2.4"
    assert shelf.here == f"{HORIZANT}#2.4"
    assert shelf.page.lit


def test_what_names_two_sections_leads_to_each(shelf: Desk) -> None:
    for number in ("5.5", "2.4"):
        shelf.go("dorsal:topic/stopping")
        shelf.tab.show_sources(Address.parse("dorsal:topic/stopping#horizant-phn"))
        view = shelf.tab.sources.view
        href = shelf.click_link(lambda href, to=number: href == f"{HORIZANT}#{to}", view)
        assert shelf.here == href


@pytest.mark.parametrize(
    ("record", "label"),
    [
        ("dorsal:product/neurontin-caps", GABAPENTIN),
        ("dorsal:product/horizant", HORIZANT),
        ("dorsal:alternative/snri", "dorsal:label/2f7d4d67"),
        ("dorsal:reference/gabapentin-us-generic-openfda", GABAPENTIN),
    ],
)
def test_a_record_leads_to_the_label_held_of_it(shelf: Desk, record: str, label: str) -> None:
    shelf.go(record)
    shelf.click_link(lambda href: href.startswith(label))
    assert shelf.here.startswith(label)


def test_products_of_one_kind_do_not_lead_to_labels_of_another(shelf: Desk) -> None:
    shelf.go("dorsal:product/neurontin-caps")
    assert HORIZANT not in shelf.page.page.html  # type: ignore[union-attr]
    shelf.go("dorsal:product/uk-neurontin-tabs")
    assert "dorsal:label/" not in shelf.page.page.html  # type: ignore[union-attr]


def test_a_label_leads_to_dorsal_s_record_of_it(shelf: Desk) -> None:
    shelf.go(HORIZANT)
    shelf.click_link(lambda href: href == "dorsal:reference/horizant-us-openfda")
    assert shelf.here == "dorsal:reference/horizant-us-openfda"


# Comparing


def test_two_chosen_in_the_list_are_compared_word_by_word(shelf: Desk, qtbot: QtBot) -> None:
    page = held(shelf, qtbot)
    page.versions.setCurrentIndex(1)
    qtbot.waitUntil(lambda: len(titles(page)) == 33)
    page.filter.setText("eliquis")
    assert not page.compare.isEnabled()
    page.table.selectAll()
    with qtbot.waitSignal(references(shelf).reading.shown, timeout=5000):
        page.compare.click()
    assert shelf.here.startswith(ELIQUIS.partition("/")[0])
    assert "2.2 Recommended Dose in Pediatric Patients" in shelf.text
    assert "+ only in the second" in shelf.text
    assert "changed" in shelf.text
    with qtbot.waitSignal(references(shelf).reading.shown, timeout=5000):
        shelf.click_link(lambda href: href.endswith("#1.1"))
    html = shelf.page.page.html  # type: ignore[union-attr]
    assert 'class="gone"' in html or 'class="added"' in html


def test_a_version_leads_to_the_other_and_to_what_changed(shelf: Desk, qtbot: QtBot) -> None:
    shelf.go(ELIQUIS)
    shelf.click_link(lambda href: href == f"{ELIQUIS}.v29")
    assert "29, effective 30 September 2021" in shelf.text
    assert "An older version" in shelf.text
    with qtbot.waitSignal(references(shelf).reading.shown, timeout=5000):
        shelf.click_link(lambda href: ".." in href)
    assert shelf.here == f"{ELIQUIS}.v29..{ELIQUIS.partition('/')[2]}"


# The doses


def dosing(desk: Desk, qtbot: QtBot) -> DosingTab:
    desk.go("dorsal:regimen/neurontin-us-renal")
    assert isinstance(desk.tab, DosingTab)
    qtbot.waitUntil(desk.tab.notice.isVisible, timeout=5000)
    return desk.tab


def test_a_newer_label_with_the_same_doses_is_told_over_the_doses(
    shelf: Desk, qtbot: QtBot
) -> None:
    notice = dosing(shelf, qtbot).notice
    assert "newer" in notice.text()
    assert "20 July 2026" in notice.text()
    assert notice.objectName() == "newer"
    with qtbot.waitSignal(shelf.window.navigator.arrived):
        notice.linkActivated.emit(f"{GABAPENTIN}..dorsal")
    with qtbot.waitSignal(references(shelf).reading.shown, timeout=5000):
        pass
    assert "All 19 found" in shelf.text


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("regimen/horizant-phn-renal", False),
        ("regimen/uk-renal", False),
        ("product/gralise", False),
        ("product/neurontin-caps", True),
        ("topic/plan", True),
    ],
)
def test_a_label_is_told_over_no_other_product_s_doses(
    shelf: Desk, qtbot: QtBot, place: str, told: bool
) -> None:
    notice = dosing(shelf, qtbot).notice
    shelf.go(f"dorsal:{place}")
    assert notice.isVisible() == told
    shelf.go("dorsal:regimen/neurontin-us-renal")
    assert notice.isVisible()


def test_other_doses_in_a_label_are_told_and_shown_beside_dorsal_s(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    record = json.loads((FILES / "openfda-gabapentin.json").read_text(encoding="utf-8"))
    text = json.dumps(record).replace("150 QD 200 QD 300 QD", "175 QD 200 QD 300 QD")
    text = text.replace("<td>150 QD </td>", "<td>175 QD </td>").replace("150 QD", "175 QD")
    (tmp_path / "other.json").write_text(text, encoding="utf-8")
    desk.go(HELD)
    take_in(references(desk).held, qtbot, tmp_path / "other.json")
    notice = dosing(desk, qtbot).notice
    assert "1 of the 19" in notice.text()
    assert notice.objectName() == "other-doses"
    desk.go(f"{GABAPENTIN}..dorsal")
    with qtbot.waitSignal(references(desk).reading.shown, timeout=5000):
        pass
    assert "1 of 19 not found" in desk.text
    at = desk.text.index("▲ not found in it")
    assert "clearance 15 mL/min" in desk.text[at - 120 : at]


def test_the_notice_goes_with_the_labels_and_comes_with_them(desk: Desk, qtbot: QtBot) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    assert isinstance(desk.tab, DosingTab)
    tab = desk.tab
    assert not tab.notice.isVisible()
    desk.go(HELD)
    with qtbot.waitSignal(tab.notice.told, timeout=20_000):
        references(desk).held.import_paths((FILES / "openfda-gabapentin.json",))
    desk.go("dorsal:regimen/neurontin-us-renal")
    assert tab.notice.isVisible()


@pytest.mark.parametrize(
    "place", [HELD, f"{ELIQUIS}#5.2", f"{ELIQUIS}.v29..{SET_ID}", f"{GABAPENTIN}..dorsal"]
)
def test_every_entry_of_the_menus_can_be_chosen_over_labels(
    shelf: Desk, qtbot: QtBot, place: str
) -> None:
    """What has no meaning there says so; nothing fails."""
    for menu in MENUS:
        for action in menu.actions():
            if action.do in ASKING or action.words.endswith("…"):
                continue
            shelf.go(place)
            shelf.window._do(shelf.window.menus.entry(action.do, action.value))
            qtbot.wait(1)


def test_a_label_taken_in_anew_is_read_anew_and_told_to_who_reads_elsewhere(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.go(HELD)
    page = references(desk).held
    take_in(page, qtbot, FILES / "eliquis-v29-rx.xml")
    desk.go(ELIQUIS)
    assert "29, effective" in desk.text
    desk.go("dorsal:topic/stopping")
    take_in(page, qtbot, FILES / "eliquis-v30-rx.xml")
    assert "1 updated" in desk.window.statusBar().currentMessage()
    desk.go(ELIQUIS)
    assert "30, effective" in desk.text
