"""How often on the drug and on placebo, as a reader looks it up."""

import re
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QWidget

from db.records import Table
from desktop.pages.rates import needed_legend
from desktop.tabs.side_effects import SideEffectsTab
from desktop.together import plainly_spaced
from desktop.widgets.incidence_view import IncidenceView
from desktop.widgets.populations_view import PopulationsView
from tests.journeys.desk import Desk


def incidences(desk: Desk, table: str) -> IncidenceView:
    desk.go(f"dorsal:table/{table}")
    assert isinstance(desk.tab, SideEffectsTab)
    return desk.tab.incidences


def column(view: IncidenceView, number: int) -> list[str]:
    model = view.proxy
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def heads(view: IncidenceView) -> list[str]:
    columns = range(view.proxy.columnCount())
    said = (str(view.proxy.headerData(c, Qt.Orientation.Horizontal)) for c in columns)
    return [plainly_spaced(head) for head in said]


def test_the_head_of_a_table_says_whose_trials_it_tells_of(desk: Desk) -> None:
    said = incidences(desk, "horizant-phn").about.text().replace("\N{NO-BREAK SPACE}", " ")
    for part in (
        "postherpetic neuralgia, one placebo-controlled trial",
        "600 mg twice daily is the labelled dose",
        "12 weeks",
        "Horizant 1,200 mg, n = 107",
        "placebo, n = 95",
        "Horizant label 2025 (US), 6.1 Table 5",
    ):
        assert part in said


def test_gabapentins_own_tables_are_listed_first_and_those_on_pain_before_others(
    desk: Desk,
) -> None:
    desk.click_tab("Side effects")
    records = desk.tab.records.list
    titles = [records.item(row).text() for row in range(records.count())]
    drugs = ("Neurontin in ", "Horizant in ", "Gralise in ")
    named = [one for one in titles if one.startswith(drugs)]
    assert named[:6] == [
        "Neurontin in postherpetic neuralgia",
        "Neurontin in epilepsy, 3 to 12 years",
        "Neurontin in epilepsy, over 12 years",
        "Horizant in postherpetic neuralgia",
        "Horizant in restless legs",
        "Gralise in postherpetic neuralgia",
    ]


def test_the_interval_and_the_number_needed_are_sorted_as_numbers(desk: Desk) -> None:
    view = incidences(desk, "neurontin-phn")
    assert heads(view)[4:] == [
        "Difference\npoints of 100",
        "95% interval\npoints of 100",
        "Number needed\n95% interval",
    ]
    view.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
    lows = [float(words.split(" to ")[0].replace("−", "-")) for words in column(view, 5)]
    assert lows == sorted(lows, reverse=True)
    assert lows[0] == 13.8
    assert lows[-1] == -3.1
    view.table.sortByColumn(6, Qt.SortOrder.DescendingOrder)
    needed = [int(words.split()[1]) for words in column(view, 6)]
    assert needed == sorted(needed)
    assert column(view, 6)[0] == "NNH 5 (4 to 7)"


def test_each_dose_has_its_own_difference_and_an_unknown_one_stays_at_the_end(desk: Desk) -> None:
    view = incidences(desk, "horizant-rls")
    assert [head.split("\n")[1] for head in heads(view)[5:]] == ["Horizant 600 mg"] * 3 + [
        "Horizant 1,200 mg"
    ] * 3
    for figure in (5, 6, 7):
        view.table.sortByColumn(figure, Qt.SortOrder.DescendingOrder)
        said = column(view, figure)
        assert said[-6:] == ["–"] * 6
        assert "–" not in said[:-6]
    tip = view.proxy.index(0, 7).data(Qt.ItemDataRole.ToolTipRole)
    assert tip == "Horizant 600 mg 20% (about 33 of 163), placebo 6% (about 15 of 245)"
    legend = view.proxy.headerData(7, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert needed_legend() in str(legend)


def test_a_number_needed_opens_the_source_of_its_row(desk: Desk) -> None:
    view = incidences(desk, "neurontin-phn")
    desk.click_cell(view.table, 0, 6)
    assert "Neurontin" in desk.tab.sources.view.toPlainText()
    assert desk.here == "dorsal:table/neurontin-phn"


def test_under_the_table_stands_its_picture_and_on_paper_too(desk: Desk) -> None:
    view = incidences(desk, "neurontin-phn")
    (shown,) = view.notes.pictures()
    assert "Dizziness: Neurontin 28% (about 94 of 336)" in shown.drawn.words
    assert "Newcombe" in view.notes.toPlainText()
    (paper,) = desk.tab.papers()
    (printed,) = paper.pictures.values()
    assert (printed.svg, printed.words) == (shown.drawn.svg, shown.drawn.words)
    assert 'src="picture:' in paper.html


def test_a_side_effects_page_compares_the_populations(desk: Desk) -> None:
    desk.go("dorsal:side-effect/dizziness")
    (picture,) = desk.page.pictures()
    assert "Populations differ: compare with care" in picture.drawn.words
    assert picture.drawn.words.count("95% interval") >= 9
    desk.go("dorsal:side-effect/jaundice")
    assert not desk.page.pictures()


def test_the_longest_table_is_on_screen_within_a_tenth_of_a_second(desk: Desk) -> None:
    desk.window.resize(QSize(1440, 900))
    title = "Neurontin in epilepsy, over 12 years"
    incidences(desk, "gralise-phn")
    took = []
    for _ in range(5):
        desk.choose_in_list("Gralise in postherpetic neuralgia")
        QApplication.processEvents()
        start = process_time()
        desk.choose_in_list(title)
        QApplication.processEvents()
        took.append(process_time() - start)
    assert min(took) < 0.1


def populations(desk: Desk) -> PopulationsView:
    desk.go("dorsal:side-effect/rash")
    desk.choose_in_list("All populations side by side")
    assert isinstance(desk.tab, SideEffectsTab)
    assert desk.tab.front() is desk.tab.populations
    return desk.tab.populations


def names(view: PopulationsView) -> list[str]:
    rows = range(view.proxy.rowCount())
    return [str(view.proxy.headerData(row, Qt.Orientation.Vertical)) for row in rows]


def test_all_populations_stand_side_by_side_with_every_row_of_every_table(desk: Desk) -> None:
    view = populations(desk)
    tables = [table for table in desk.library.of_type(Table) if table.arms]
    cells = [
        str(view.proxy.index(row, number).data() or "")
        for row in range(view.proxy.rowCount())
        for number in range(1, view.proxy.columnCount())
    ]
    drugs = [sum(not arm.placebo for arm in table.arms) for table in tables]
    assert view.proxy.columnCount() == 1 + sum(drugs) == 10
    assert len([cell for cell in cells if cell]) == sum(
        len(table.rows) * number for table, number in zip(tables, drugs, strict=True)
    )
    assert {cell[0] for cell in cells if cell} == {"●", "○", "◐", "<", "2", "3"}
    assert names(view)[:2] == ["Sleepiness (somnolence)", "Dizziness"]


def test_populations_are_sorted_by_difference_and_by_name(desk: Desk) -> None:
    view = populations(desk)
    heads = [
        str(view.proxy.headerData(c, Qt.Orientation.Horizontal)).replace("\n", " ")
        for c in range(view.proxy.columnCount())
    ]
    phn = heads.index("Neurontin in postherpetic neuralgia n = 336 v. 227")
    view.table.sortByColumn(phn, Qt.SortOrder.DescendingOrder)
    said = [str(view.proxy.index(row, phn).data()) for row in range(view.proxy.rowCount())]
    assert said[:4] == ["● +20", "● +16", "● +6", "● +4"]
    assert said[22:] == [""] * (len(said) - 22)
    rls = heads.index("Horizant in restless legs Horizant 600 mg n = 163 v. 245")
    view.table.sortByColumn(rls, Qt.SortOrder.DescendingOrder)
    said = [str(view.proxy.index(row, rls).data()) for row in range(view.proxy.rowCount())]
    assert said[9] == "○ 0"
    assert all(" v. " in words for words in said[10:16])
    assert said[16:] == [""] * (len(said) - 16)
    view.order.setCurrentText("By name")
    assert names(view) == sorted(names(view))


def test_a_cell_of_the_populations_opens_its_source_and_a_name_its_page(desk: Desk) -> None:
    view = populations(desk)
    desk.click_cell(view.table, 0, 1)
    assert "Neurontin" in desk.tab.sources.view.toPlainText()
    tip = str(view.proxy.index(0, 1).data(Qt.ItemDataRole.ToolTipRole))
    assert tip == (
        "“Somnolence” in the label. "
        "Neurontin, add-on 19% (about 103 of 543), placebo, add-on 9% (about 34 of 378): "
        "95% interval +5.5 to +14.3 points, NNH 10 (7 to 18)."
    )
    view.table.verticalHeader().sectionClicked.emit(1)
    assert desk.here == "dorsal:side-effect/dizziness"


def test_populations_on_paper_have_every_cell(desk: Desk) -> None:
    view = populations(desk)
    (paper,) = desk.tab.papers()
    assert paper.html.count("●") - 1 == sum(
        str(view.proxy.index(row, number).data()).startswith("●")
        for row in range(view.proxy.rowCount())
        for number in range(1, view.proxy.columnCount())
    )
    assert "Populations differ" in view.about.text()


def test_a_picture_on_paper_is_no_wider_than_the_sheet(desk: Desk, tmp_path: Path) -> None:
    incidences(desk, "neurontin-epilepsy-over-12")
    path = tmp_path / "table.pdf"
    desk.tab.save_pdf(path)
    written = path.read_bytes()
    assert len(re.findall(rb"/Type /Page\b", written)) == 3
    assert len(written) < 1_000_000
    assert b"/DCTDecode" not in written


def test_a_label_that_calls_it_otherwise_is_quoted_below_the_populations(desk: Desk) -> None:
    view = populations(desk)
    rows = {
        str(view.proxy.headerData(row, Qt.Orientation.Vertical)): row
        for row in range(view.proxy.rowCount())
    }
    said = {
        number: str(view.proxy.index(rows["Nausea"], number).data() or "")
        for number in range(1, view.proxy.columnCount())
    }
    marked = [number for number, words in said.items() if words.endswith("†")]
    assert len(marked) == 1
    head = view.proxy.headerData(marked[0], Qt.Orientation.Horizontal)
    assert "3 to 12" in str(head).replace("\n", " ")
    spoken = view.proxy.index(rows["Nausea"], marked[0]).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "“Nausea and/or vomiting” in the label" in str(spoken)
    assert "“Nausea and/or vomiting” under Nausea: Neurontin in epilepsy, 3 to 12 years" in (
        view.notes.toPlainText()
    )


def test_where_rounding_decides_the_dot_the_words_and_the_picture_say_so(desk: Desk) -> None:
    view = incidences(desk, "neurontin-epilepsy-3-12")
    names = column(view, 0)
    hostility = next(row for row, name in enumerate(names) if "ostility" in name)
    cell = view.proxy.index(hostility, 5)
    assert cell.data() == "+0.3 to +12.6 ◐"
    undone = "without zero by the printed per cent; rounding could undo it"
    assert undone in str(cell.data(Qt.ItemDataRole.ToolTipRole))
    assert undone in str(cell.data(Qt.ItemDataRole.AccessibleTextRole))
    assert view.notes.page is not None
    (picture,) = view.notes.page.pictures.values()
    assert f"(95% interval +0.3 to +12.6, {undone})" in picture.words
    drawn = " ".join(" ".join(re.findall(r">([^<]+)<", picture.svg)).split())
    assert "○ how the label rounded decides whether zero is in it." in drawn
    beside = populations(desk)
    said = [
        str(beside.proxy.index(row, number).data(Qt.ItemDataRole.ToolTipRole))
        for row in range(beside.proxy.rowCount())
        for number in range(1, beside.proxy.columnCount())
        if str(beside.proxy.index(row, number).data() or "").startswith("◐")
    ]
    assert len(said) == 26
    assert all("rounding could" in words for words in said)


def test_the_choice_above_a_table_comes_before_it_by_tab(desk: Desk) -> None:
    table = incidences(desk, "neurontin-phn")
    assert_tab_leads(desk, table.systems, table.table)
    matrix = populations(desk)
    assert_tab_leads(desk, matrix.order, matrix.table)


def assert_tab_leads(desk: Desk, first: QWidget, second: QWidget) -> None:
    first.setFocus()
    desk.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is second
    desk.press(Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is first


def test_every_cell_is_spoken_with_its_side_effect(desk: Desk) -> None:
    view = incidences(desk, "neurontin-phn")
    for row in range(view.proxy.rowCount()):
        title = str(view.proxy.index(row, 0).data())
        for number in range(2, view.proxy.columnCount()):
            spoken = view.proxy.index(row, number).data(Qt.ItemDataRole.AccessibleTextRole)
            assert title in str(spoken), number


@pytest.mark.parametrize("effect", ["dizziness", "fatigue", "abnormal-thinking", "blurred-vision"])
def test_how_often_it_harms_in_back_pain_stands_before_the_tables_of_labels(
    desk: Desk, effect: str
) -> None:
    desk.go(f"dorsal:side-effect/{effect}")
    in_back_pain = desk.text.index("Chronic low back pain, pooled trials")
    assert "number needed to harm" in desk.text[in_back_pain:].splitlines()[0]
    assert "Shanthanna 2017" in desk.text[in_back_pain:].splitlines()[0]
    assert in_back_pain < desk.text.index("How often")
