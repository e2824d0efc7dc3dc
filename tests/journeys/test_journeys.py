"""Whole tasks, as a reader does them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QLabel

from db.address import Address
from desktop.pages.markup import SOURCES
from desktop.pages.support import part_words
from desktop.tabs.alternatives import AlternativesTab
from desktop.tabs.conditions import ConditionsTab
from desktop.tabs.dosing import DosingTab
from desktop.tabs.side_effects import SideEffectsTab
from tests.journeys.desk import Desk

SCIATICA = "dorsal:condition/sciatica_radiculopathy"


def test_search_open_and_back(desk: Desk) -> None:
    start = desk.here
    assert any("sciatica" in row.lower() for row in desk.search("sciatica"))
    desk.press(Qt.Key.Key_Return)
    assert desk.here.startswith(SCIATICA)
    assert "Advised against" in desk.text
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.here == start
    desk.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert desk.here.startswith(SCIATICA)


def test_a_hit_opens_at_its_sentence_marked(desk: Desk) -> None:
    desk.search("saddle numbness")
    desk.press(Qt.Key.Key_Return)
    marked = desk.page.extraSelections()
    assert len(marked) == 1
    assert "saddle" in marked[0].cursor.selectedText().lower()


def test_the_arrows_walk_the_hits_and_esc_closes_them(desk: Desk) -> None:
    desk.search("dizziness")
    panel = desk.window.search.panel
    first = panel.list.currentRow()
    desk.press(Qt.Key.Key_Down)
    assert panel.list.currentRow() > first
    desk.press(Qt.Key.Key_Up)
    assert panel.list.currentRow() == first
    desk.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_nothing_found_is_said_in_words(desk: Desk) -> None:
    assert desk.search("qzxwv") == []
    assert desk.window.search.panel.isVisible()


@pytest.mark.parametrize(
    "title", ["Conditions", "Dosing", "Side effects", "Alternatives", "References"]
)
def test_every_tab_opens_on_content(desk: Desk, title: str) -> None:
    desk.click_tab(title)
    assert desk.bar.tabText(desk.bar.currentIndex()) == title
    assert desk.tab.records.list.count() > 5
    assert len(desk.text) > 200 or isinstance(desk.tab, SideEffectsTab)


@pytest.mark.parametrize(
    ("title", "opened"),
    [
        ("Conditions", "dorsal:condition/chronic_low_back_pain"),
        ("Side effects", "dorsal:table/neurontin-phn"),
        ("Alternatives", "dorsal:topic/which-alternatives"),
        ("References", "dorsal:reference/who2023"),
    ],
)
def test_a_tab_opens_on_what_those_who_ask_of_back_pain_come_for(
    desk: Desk, title: str, opened: str
) -> None:
    """Not on what stands first by its letters: a prodrug's table, acupuncture, an article 000."""
    desk.click_tab(title)
    assert desk.here == opened


@pytest.mark.parametrize(
    "title", ["Conditions", "Dosing", "Side effects", "Alternatives", "References"]
)
def test_a_tab_opens_with_the_beginning_of_its_list(desk: Desk, title: str) -> None:
    desk.go("dorsal:alternative/yoga_taichi" if title == "Conditions" else "dorsal:condition/fbss")
    desk.click_tab(title)
    assert desk.tab.records.list.verticalScrollBar().value() == 0


def test_the_list_of_a_tab_is_left_where_the_reader_had_it(desk: Desk) -> None:
    desk.click_tab("References")
    records = desk.tab.records.list
    desk.click_tab("Dosing")
    desk.click_tab("References")
    assert records.verticalScrollBar().value() == 0
    records.verticalScrollBar().setValue(9)
    desk.click_tab("Dosing")
    desk.click_tab("References")
    assert records.verticalScrollBar().value() == 9


def test_what_is_opened_is_in_sight_in_the_list_with_its_beginning_where_both_have_room(
    desk: Desk,
) -> None:
    desk.go("dorsal:reference/who2023")
    records = desk.tab.records.list
    for address in ("reference/nice_ng59", "claim/s000-001", "reference/who2023"):
        desk.go(f"dorsal:{address}")
        (lit,) = records.selectedItems()
        assert records.viewport().rect().contains(records.visualItemRect(lit)), address
        assert records.verticalScrollBar().value() > 0
    desk.go("dorsal:article/article-001")
    assert records.verticalScrollBar().value() == 0


def test_tabs_by_key_and_each_remembers_its_place(desk: Desk) -> None:
    desk.go("dorsal:condition/fibromyalgia")
    desk.press(Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert desk.here == "dorsal:topic/which-alternatives"
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert desk.here == "dorsal:condition/fibromyalgia"


def test_choosing_a_condition_shows_its_answer_first(desk: Desk) -> None:
    desk.choose_in_list(desk.library.title(Address("condition", "postherpetic_neuralgia")))
    assert desk.here == "dorsal:condition/postherpetic_neuralgia"
    assert desk.text.index("Licensed") < desk.text.index("Who advises what")


def test_one_click_tells_who_says_so_and_another_opens_the_reference(desk: Desk) -> None:
    desk.go(SCIATICA)
    href = desk.click_link(lambda link: link.startswith(SOURCES))
    panel = desk.tab.sources
    assert panel.isVisible()
    supported = desk.library.part(Address.parse(href.removeprefix(SOURCES)))
    assert part_words(supported.value) in panel.view.toPlainText()
    QApplication.processEvents()  # an address too long for the panel is laid out anew
    desk.click_link(lambda link: link.startswith("dorsal:reference/"), panel.view)
    assert desk.here.startswith("dorsal:reference/")
    assert "What rests on it" in desk.text


def test_esc_closes_who_says_so(desk: Desk) -> None:
    desk.go(SCIATICA)
    desk.click_link(lambda link: link.startswith(SOURCES))
    desk.tab.sources.setFocus()
    desk.tab.sources.view.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.tab.sources.isVisible()


def test_links_lead_from_record_to_record(desk: Desk) -> None:
    desk.go(SCIATICA)
    desk.click_link(lambda link: link.startswith("dorsal:claim/"))
    assert desk.here.startswith("dorsal:claim/")
    desk.click_link(lambda link: link.startswith("dorsal:article/"))
    assert "What it leaves out" in desk.text


def test_dosing_shows_the_renal_table_as_the_label_prints_it(desk: Desk) -> None:
    desk.click_tab("Dosing")
    desk.choose_in_list(desk.library.title(Address("regimen", "neurontin-us-renal")))
    assert "900–3,600" in desk.text
    assert "200 · 300 · 400 · 500 · 700" in desk.text


def fill_in(desk: Desk, **figures: str) -> DosingTab:
    """Types a patient into the form of the Dosing tab."""
    tab = desk.tab
    assert isinstance(tab, DosingTab)
    for name, typed in figures.items():
        if name == "sex":
            tab.form.sex.setCurrentText(typed)
        elif name.endswith("_unit"):
            tab.form.units[name.removesuffix("_unit")].setCurrentText(typed)
        else:
            desk.type_into(tab.form.fields[name], typed)
    return tab


ELDERLY = {"age": "78", "sex": "female", "weight": "61", "height": "160", "creatinine": "1.4",
           "weight_unit": "kg", "height_unit": "cm"}  # fmt: skip


def test_a_dose_follows_the_patient_in_the_form(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    fill_in(desk, **ELDERLY, creatinine_unit="mg/dL")
    assert "200 to 700 mg twice a day" in desk.text
    assert "31.9 mL/min" in desk.text
    assert "(140 − 78) × 61 kg ÷ (72 × 1.4 mg/dL) × 0.85 = 31.9 mL/min" in desk.text
    assert "by ideal weight 27.4 mL/min" in desk.text
    assert "above 30, to 59 ◂" in desk.text
    fill_in(desk, sex="male")
    assert "37.5 mL/min" in desk.text
    fill_in(desk, creatinine="4")
    assert "once a day" in desk.text.split("Label table")[0]


def test_the_unit_of_creatinine_is_never_guessed(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    fill_in(desk, **ELDERLY)
    assert "Creatinine: in which unit, mg/dL or µmol/L?" in desk.text
    assert "mg twice a day" not in desk.text.split("Label table")[0]
    fill_in(desk, creatinine="124", creatinine_unit="µmol/L")
    assert "31.8 mL/min" in desk.text


@pytest.mark.parametrize(
    ("field", "typed", "complaint"),
    [
        ("age", "17", "adults of 18 to 120"),
        ("age", "old", "Age: write a whole number"),
        ("age", "70.5", "whole number"),
        ("weight", "6100", "expected 20 kg to 400 kg"),
        ("creatinine", "1,4", "Creatinine: write a number"),
        ("clearance", "-3", "Clearance: write a number"),
    ],
)
def test_a_wrong_entry_gives_no_old_answer(
    desk: Desk, field: str, typed: str, complaint: str
) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    tab = fill_in(desk, **ELDERLY, creatinine_unit="mg/dL")
    fill_in(desk, **{field: typed})
    assert complaint in desk.text
    assert "200 to 700 mg" not in desk.text
    errors = [label.text() for label in tab.form.findChildren(QLabel, "error") if label.text()]
    assert len(errors) == 1


def test_the_uk_table_is_not_covered_and_gives_no_number(desk: Desk) -> None:
    desk.go("dorsal:regimen/uk-renal")
    fill_in(desk, clearance="34")
    assert "Not covered" in desk.text
    assert " mg" not in desk.text


def test_clearing_the_form_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    tab = fill_in(desk, age="78", clearance="41.37")
    assert "41.4 mL/min" in desk.text
    tab.form.clear()
    assert "41.4" not in desk.text
    desk.close()
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or b"41.37" not in path.read_bytes()


def test_clearing_the_form_clears_its_units_too(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    tab = fill_in(desk, weight="176")
    tab.form.units["weight"].setCurrentText("lb")
    tab.form.units["creatinine"].setCurrentText("mg/dL")
    tab.form.clear()
    assert {choice.currentText() for choice in tab.form.units.values()} == {"select"}


def test_a_typed_clearance_that_the_other_fields_contradict_is_said(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    tab = fill_in(desk, age="78", weight="61kg", creatinine="1.4mg/dL", clearance="80")
    tab.form.sex.setCurrentText("female")
    assert "The clearance typed, 80 mL/min, is used." in desk.text
    assert "it comes to 31.9 mL/min: 200 to 700 mg twice a day" in desk.text


def test_below_15_the_volume_of_solution_is_given(desk: Desk) -> None:
    desk.go("dorsal:regimen/neurontin-us-renal")
    fill_in(desk, clearance="7.5")
    for column, exact, measured in (
        ("100", "50", "1 mL (50 mg)"),
        ("125", "62.5", "1.2 mL (60 mg)"),
        ("300", "150", "3 mL (150 mg)"),
    ):
        assert f"{column} mg × 7.5 ÷ 15\n{exact} mg\n{measured}" in desk.text


def test_side_effects_are_sorted_by_any_column_and_open_on_enter(desk: Desk) -> None:
    desk.go("dorsal:table/neurontin-phn")
    tab = desk.tab
    assert isinstance(tab, SideEffectsTab)
    table = tab.incidences.table
    assert table.model().index(0, 0).data() == "Dizziness"
    assert table.model().index(0, 2).data() == "28%"
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    names = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert names == sorted(names)
    table.sortByColumn(4, Qt.SortOrder.DescendingOrder)
    assert table.model().index(0, 4).data() == "+20"
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    desk.press(Qt.Key.Key_Return)
    assert desk.here == "dorsal:side-effect/dizziness"
    assert "28%" in desk.text


def test_side_effects_are_kept_to_one_body_system(desk: Desk) -> None:
    desk.go("dorsal:table/neurontin-phn")
    tab = desk.tab
    assert isinstance(tab, SideEffectsTab)
    systems = tab.incidences.systems
    systems.setCurrentText("Eye disorders")
    model = tab.incidences.table.model()
    assert 0 < model.rowCount() < 6
    assert {model.index(row, 1).data() for row in range(model.rowCount())} == {"Eye disorders"}


def test_alternatives_are_kept_to_a_condition(desk: Desk) -> None:
    desk.click_tab("Alternatives")
    tab = desk.tab
    assert isinstance(tab, AlternativesTab)
    everything = tab.records.list.count()
    tab.form.suits.setCurrentIndex(tab.form.suits.findData("restless_legs"))
    assert tab.records.list.count() < everything
    tab.form.suits.setCurrentIndex(tab.form.suits.findData("fibromyalgia"))
    titles = {tab.records.list.item(row).text() for row in range(tab.records.list.count())}
    assert desk.library.title(Address("alternative", "pregabalin")) in titles


def test_the_reference_list_is_filtered_as_one_types(desk: Desk) -> None:
    desk.click_tab("References")
    records = desk.tab.records
    desk.type_into(records.filter, "enke anticonvulsants")
    shown = [
        records.list.item(row).text()
        for row in range(records.list.count())
        if not records.list.item(row).isHidden()
    ]
    assert any("Enke" in title for title in shown)
    desk.type_into(records.filter, "qzxwv")
    assert "Nothing here has “qzxwv”" in records.empty.text()


def test_place_tab_size_and_zoom_are_restored(sit_down: Callable[[], Desk]) -> None:
    desk = sit_down()
    desk.window.resize(720, 640)  # the offscreen screen is 800 wide
    desk.go("dorsal:alternative/tca")
    desk.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    zoom = desk.theme.zoom
    assert zoom == 110
    again = sit_down()
    assert again.here == "dorsal:alternative/tca"
    assert again.theme.zoom == zoom
    assert (again.window.width(), again.window.height()) == (720, 640)


def test_a_remembered_place_that_is_gone_opens_the_first_condition(
    sit_down: Callable[[], Desk],
) -> None:
    desk = sit_down()
    desk.close()
    desk.settings.place = Address("condition", "withdrawn")
    assert sit_down().here.startswith("dorsal:condition/")


def test_every_theme_repaints_the_page(desk: Desk) -> None:
    desk.go(SCIATICA)
    pictures = set()
    for choice in ("light", "dark", "contrast"):
        desk.theme.choose(choice)
        image = desk.window.grab().toImage()
        pictures.add(image.pixelColor(image.width() - 60, image.height() - 60).name())
        assert "Advised against" in desk.text
    assert {"#ffffff", "#191c1b"} <= pictures


def test_going_back_returns_to_where_the_page_was_left(desk: Desk) -> None:
    desk.go(SCIATICA)
    desk.page.verticalScrollBar().setValue(400)
    desk.click_tab("Alternatives")
    desk.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert desk.page.verticalScrollBar().value() == 400


def test_copying_takes_the_selected_words(desk: Desk) -> None:
    desk.go(SCIATICA)
    desk.page.setFocus()
    desk.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "Advised against" in QApplication.clipboard().text()


@pytest.mark.parametrize("width", [1024, 1600])
def test_no_page_scrolls_sideways(desk: Desk, width: int) -> None:
    desk.window.resize(width, 700)
    QApplication.processEvents()
    for kind in ("condition", "alternative", "regimen", "topic", "warning", "population"):
        for entry in desk.library.entries(kind):
            desk.go(str(entry.address))
            QApplication.processEvents()
            assert desk.page.horizontalScrollBar().maximum() == 0, entry.address


def test_the_table_of_advice_sorts_narrows_and_tells_who_says_so(desk: Desk) -> None:
    desk.go("dorsal:topic/who-advises-what")
    assert isinstance(desk.tab, ConditionsTab)
    view = desk.tab.positions
    assert view.isVisible()
    heads = [
        str(view.proxy.headerData(column, Qt.Orientation.Horizontal)).replace("\n", " ")
        for column in range(view.proxy.columnCount())
    ]
    ng59 = heads.index("NICE NG59 2020 · UK")

    def cells() -> list[tuple[str, str]]:
        return [
            (
                str(view.proxy.headerData(row, Qt.Orientation.Vertical)),
                str(view.proxy.index(row, ng59).data()),
            )
            for row in range(view.proxy.rowCount())
        ]

    assert ("Sciatica, lumbar radiculopathy", "✕ advised against †") in cells()
    assert ("Postherpetic neuralgia", "") in cells()
    view.table.sortByColumn(ng59, Qt.SortOrder.AscendingOrder)
    said = [word for _, word in cells()]
    assert said == ["✕ advised against †"] * 5 + [""] * (len(said) - 5)
    view.order.setCurrentText("By name")
    names = [name for name, _ in cells()]
    assert names == sorted(names)
    view.places.setCurrentText("Advice: US")
    assert view.table.isColumnHidden(ng59)
    view.places.setCurrentText("Advice from anywhere")
    row = names.index("Sciatica, lumbar radiculopathy")
    desk.click_cell(view.table, row, ng59)
    assert "NICE" in desk.tab.sources.view.toPlainText()
    assert desk.here == "dorsal:topic/who-advises-what"


def test_a_figure_of_a_label_table_opens_its_source_and_a_name_its_page(desk: Desk) -> None:
    desk.go("dorsal:table/neurontin-phn")
    assert isinstance(desk.tab, SideEffectsTab)
    view = desk.tab.incidences
    desk.click_cell(view.table, 0, 2)
    assert "Neurontin" in desk.tab.sources.view.toPlainText()
    assert desk.here == "dorsal:table/neurontin-phn"
    desk.click_cell(view.table, 0, 0)
    assert desk.here.startswith("dorsal:side-effect/")


def test_a_tab_built_when_first_shown_takes_no_focus_from_the_window(desk: Desk) -> None:
    for title in ("Dosing", "Side effects", "Alternatives", "References", "Conditions"):
        desk.click_tab(title)
        assert desk.window.isActiveWindow(), title


def test_nothing_of_the_print_dialog_outlives_its_printer(desk: Desk) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QPrintDialog)
        dialog.reject()

    QTimer.singleShot(0, answer)
    desk.tab.print_papers()
    assert desk.tab.findChildren(QPrintDialog) == []
