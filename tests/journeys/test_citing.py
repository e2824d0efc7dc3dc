"""Words leave Dorsal with who says so; a key tells it on the spot."""

import json
from collections.abc import Callable

from PySide6.QtCore import Qt

from db.address import Address
from db.bibliography import Style
from db.records import Condition
from desktop.tabs.references import ReferencesTab
from desktop.tabs.side_effects import SideEffectsTab
from tests.journeys.desk import Desk

SCIATICA = "dorsal:condition/sciatica_radiculopathy"
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
ENKE = "Enke O, New HA, New CH"


def answer(desk: Desk) -> str:
    condition = desk.library.record(Address.parse(SCIATICA))
    assert isinstance(condition, Condition)
    return condition.answer.text


def test_words_are_copied_with_their_citation_edition_and_address(desk: Desk) -> None:
    desk.go(SCIATICA)
    words = answer(desk)[:20]
    desk.select_words(words)
    desk.choose("Edit", "Copy with citation")
    plain = desk.clipboard.text()
    assert plain.startswith(words)
    assert ENKE in plain
    assert f"Dorsal, content {desk.library.edition.version}, {SCIATICA}#answer" in plain
    rich = desk.clipboard.html()
    assert rich.index(words[1:]) < rich.index(ENKE) < rich.index("#answer")


def test_copied_words_leave_the_theme_and_the_program_s_own_links_behind(desk: Desk) -> None:
    desk.theme.choose("dark")
    desk.go(SCIATICA)
    cursor = desk.page.textCursor()
    cursor.select(cursor.SelectionType.Document)
    desk.page.setTextCursor(cursor)
    desk.choose("Edit", "Copy with citation")
    rich = desk.clipboard.html()
    assert "color" not in rich
    assert "href" not in rich
    assert "Fragment" not in rich


def test_the_copy_key_of_the_page_brings_the_citation_too(desk: Desk) -> None:
    desk.go(SCIATICA)
    desk.select_words(answer(desk)[:20])
    desk.page.setFocus()
    desk.press(Qt.Key.Key_C, CONTROL)
    assert ENKE in desk.clipboard.text()


def test_words_over_several_statements_bring_all_their_references(desk: Desk) -> None:
    desk.go(SCIATICA)
    cursor = desk.page.textCursor()
    cursor.select(cursor.SelectionType.Document)
    desk.page.setTextCursor(cursor)
    desk.choose("Edit", "Copy with citation")
    plain = desk.clipboard.text()
    assert "National Institute for Health and Care Excellence" in plain
    assert ENKE in plain
    assert f", {SCIATICA}\n" in plain


def test_words_alone_are_copied_when_asked_for(desk: Desk) -> None:
    desk.go(SCIATICA)
    words = answer(desk)[:20]
    desk.select_words(words)
    desk.choose("Edit", "Copy words only")
    assert desk.clipboard.text() == words


def test_the_citation_style_is_chosen_once_and_kept(sit_down: Callable[[], Desk]) -> None:
    desk = sit_down()
    desk.settings.citation_style = Style.AMA
    desk = sit_down()
    desk.go(SCIATICA)
    desk.select_words(answer(desk)[:20])
    desk.choose("Edit", "Copy with citation")
    assert "New CH, et al. Anticonvulsants" in desk.clipboard.text()


def test_a_row_of_a_table_is_copied_under_its_headings_with_its_source(desk: Desk) -> None:
    desk.go("dorsal:table/neurontin-phn")
    assert isinstance(desk.tab, SideEffectsTab)
    desk.tab.incidences.table.setCurrentIndex(desk.tab.incidences.proxy.index(0, 2))
    desk.choose("Edit", "Copy with citation")
    heads, cells, *_ = desk.clipboard.text().split("\n")
    assert heads.split("\t")[0] == "Side effect"
    assert len(heads.split("\t")) == len(cells.split("\t"))
    assert "dorsal:table/neurontin-phn#rows." in desk.clipboard.text()


def test_a_whole_page_is_copied_with_its_tables_and_its_pictures_in_words(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    cursor = desk.page.textCursor()
    cursor.select(cursor.SelectionType.Document)
    desk.page.setTextCursor(cursor)
    desk.choose("Edit", "Copy with citation")
    assert "above 30, to 59 · ◐ adjust\t400–1,400 · twice a day\t200 · 300" in desk.clipboard.text()
    desk.go(SCIATICA)
    cursor = desk.page.textCursor()
    cursor.select(cursor.SelectionType.Document)
    desk.page.setTextCursor(cursor)
    desk.choose("Edit", "Copy with citation")
    assert (
        "gabapentinoids v. placebo, leg pain, 0 to 10, immediate term: −0.1"
        in desk.clipboard.text()
    )
    assert "\ufffc" not in desk.clipboard.text()
    assert "picture:" not in desk.clipboard.html()


def test_nothing_selected_is_said_and_leaves_the_clipboard_alone(desk: Desk) -> None:
    desk.go(SCIATICA)
    desk.choose("Edit", "Copy with citation")
    assert "Select words" in desk.window.statusBar().currentMessage()


def test_a_key_tells_who_says_so_and_esc_leads_back(desk: Desk) -> None:
    desk.go(f"{SCIATICA}#answer")
    desk.page.setFocus()
    desk.press(Qt.Key.Key_I, CONTROL)
    panel = desk.tab.sources
    assert panel.isVisible()
    assert answer(desk) in panel.view.toPlainText()
    assert panel.view.hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert desk.page.hasFocus()


def test_keys_walk_from_statement_to_statement_and_the_sources_follow(desk: Desk) -> None:
    desk.go(f"{SCIATICA}#answer")
    desk.choose("Go", "Who says so")
    first = desk.tab.sources.view.toPlainText()
    desk.choose("Go", "Next statement")
    second = desk.tab.sources.view.toPlainText()
    assert second != first
    desk.choose("Go", "Previous statement")
    assert desk.tab.sources.view.toPlainText() == first
    for _ in range(500):
        desk.choose("Go", "Next statement")
    assert "No further statement" in desk.window.statusBar().currentMessage()


def test_a_key_tells_who_says_so_of_a_figure_in_a_table(desk: Desk) -> None:
    desk.go("dorsal:table/neurontin-phn")
    assert isinstance(desk.tab, SideEffectsTab)
    desk.tab.incidences.table.setCurrentIndex(desk.tab.incidences.proxy.index(0, 2))
    desk.choose("Go", "Who says so")
    assert "Neurontin" in desk.tab.sources.view.toPlainText()


def test_a_reference_is_copied_for_another_program(desk: Desk) -> None:
    desk.go("dorsal:reference/enke2018")
    desk.click_link(lambda link: link == "copy:csl-json")
    assert json.loads(desk.clipboard.text())[0]["DOI"] == "10.1503/cmaj.171333"
    desk.click_link(lambda link: link == "copy:ama")
    assert "<i>CMAJ</i>" in desk.clipboard.html()


def test_sources_are_listed_and_sorted_as_the_reader_chooses(desk: Desk) -> None:
    desk.go("dorsal:reference/nice_ng59")
    assert isinstance(desk.tab, ReferencesTab)

    def listed() -> list[str]:
        records = desk.tab.records.list
        return [records.item(row).text() for row in range(records.count())]

    desk.tab.shown.setCurrentText("Sources")
    assert "The five articles" not in listed()
    desk.tab.order.setCurrentText("Newest sources first")
    years = [int(text) for text in listed() if text.isdecimal()]
    assert years == sorted(years, reverse=True)
    desk.tab.order.setCurrentText("Sources by how much rests on them")
    uses = [int(text.split()[0]) for text in listed() if text.endswith("records rest on it")]
    assert uses == sorted(uses, reverse=True)
    desk.tab.order.setCurrentText("Sources by how they were checked")
    assert listed()[0] == "Confirmed at the source"
    desk.tab.shown.setCurrentText("Claims of the articles")
    assert sum(1 for text in listed() if text.startswith("Claims of article")) == 5


def test_the_sources_of_one_page_never_stand_beside_another(desk: Desk) -> None:
    desk.go(f"{SCIATICA}#answer")
    desk.choose("Go", "Who says so")
    desk.go("dorsal:reference/enke2018")
    desk.go("dorsal:condition/fibromyalgia")
    assert not desk.tab.sources.isVisible()


def test_the_marked_statement_stays_marked_when_the_page_is_laid_out_anew(desk: Desk) -> None:
    desk.go(SCIATICA)
    for _ in range(8):
        desk.choose("Go", "Next statement")
    eighth = desk.page.place_here()
    desk.choose("Go", "Who says so")
    assert desk.page.extraSelections()
    desk.choose("View", "Larger")
    assert desk.page.place_here() == eighth
    desk.choose("Go", "Next statement")
    desk.choose("Go", "Previous statement")
    assert desk.page.place_here() == eighth


def test_the_tab_key_leads_out_of_a_table(desk: Desk) -> None:
    desk.go("dorsal:table/neurontin-phn")
    assert isinstance(desk.tab, SideEffectsTab)
    table = desk.tab.incidences.table
    table.setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_esc_on_the_page_closes_who_says_so(desk: Desk) -> None:
    desk.go(f"{SCIATICA}#answer")
    desk.choose("Go", "Who says so")
    desk.page.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.tab.sources.isVisible()
