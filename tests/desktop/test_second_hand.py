"""Advice that was read at second hand says so in every table that shows it."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clinical.citation import VerifyKind
from db.address import Address
from db.library import Library
from db.records import Alternative, Condition, Position
from desktop.alternatives_shown import comparison_shown, shortlist_shown
from desktop.cli import main
from desktop.linked import conditions_listed
from desktop.on_paper import for_paper
from desktop.page_of import notes_of, page_of
from desktop.pages.plain import plain_text
from desktop.quoting import Tail
from desktop.shortlist import Asked
from desktop.subjects import GABAPENTIN, POSITIONS
from desktop.theme import Theme
from desktop.widgets.positions_view import PositionsModel, PositionsView
from tests.speaking import spanish

TODAY = date(2026, 11, 21)
ACUTE = Address("condition", "acute_low_back_pain")
DISPLAY, SPOKEN, TIP = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


def heard(position: Position) -> bool:
    return position.says.checked is VerifyKind.SECONDARY


def advised(library: Library) -> Iterator[tuple[Address, Condition | Alternative]]:
    for one in library.of_type(Condition):
        yield Address("condition", one.id), one
    for other in library.of_type(Alternative):
        yield Address("alternative", other.id), other


def test_each_row_of_a_table_of_advice_says_whether_it_was_read_at_second_hand(
    library: Library,
) -> None:
    seen = set()
    for address, record in advised(library):
        html = for_paper(library, page_of(library, address, TODAY)).html
        for position in record.positions:
            (row,) = (
                row
                for row in re.findall(r"<tr>.*?</tr>", html, re.DOTALL)
                if f'<a name="{position.says.id}">' in row and "<table" not in row
            )
            assert ("second-hand" in row) is heard(position), (address, position.id)
            seen.add(heard(position))
    assert seen == {True, False}


def test_a_status_says_that_its_role_was_read_at_second_hand(library: Library) -> None:
    card = page_of(library, ACUTE, TODAY).html.split("<h2>")[0]
    (uk,) = re.findall(r"<p>(?:(?!<p>).)*<b>UK</b>.*?</p>", card)
    (us,) = re.findall(r"<p>(?:(?!<p>).)*<b>US</b>.*?</p>", card)
    assert "second-hand" in uk
    assert "second-hand" not in us


def test_a_comparison_and_a_shortlist_say_it_beside_the_source(library: Library) -> None:
    fusion = [Address("alternative", "surgery"), GABAPENTIN]
    html = comparison_shown(library, tuple(fusion), Asked(ACUTE.id, ())).html
    entries = re.findall(r"<p>(?:(?!<p>).)*<b>NICE NG59</b>.*?</p>", html)
    assert len(entries) > 1
    assert all("second-hand" in entry for entry in entries)
    others = re.findall(r"<p>(?:(?!<p>).)*<b>ACP 2017</b>.*?</p>", html)
    assert others
    assert not any("second-hand" in entry for entry in others)
    listed = shortlist_shown(library, Asked("chronic_low_back_pain", ())).html
    (tens,) = (row for row in re.findall(r"<tr>.*?</tr>", listed) if "#nice_ng59-says" in row
               and "alternative/tens" in row)  # fmt: skip
    assert "second-hand" in tens


def test_no_condition_is_named_beside_a_way_of_reading_that_is_not_its_own(
    library: Library,
) -> None:
    html = comparison_shown(library, (GABAPENTIN,), Asked("", ())).html
    for condition in library.of_type(Condition):
        for role in condition.roles:
            place = f"sources:{Address('condition', condition.id).at(role.says.id)}"
            (line,) = (p for p in re.findall(r"<p>.*?</p>", html) if f'"{place}"' in p)
            told = role.says.checked is VerifyKind.SECONDARY
            assert ("second-hand" in line) is told, place


def test_who_advises_what_is_on_paper_with_all_its_advice(library: Library) -> None:
    page = for_paper(library, page_of(library, POSITIONS, TODAY))
    rows = re.findall(r"<tr>.*?</tr>", page.html)
    for one, row in zip(conditions_listed(library), rows[1:], strict=True):
        assert f"{Address('condition', one.id)}" in row
        lines = row.split("<td>")[-1].split("<br>")
        known = [line for line in lines if "sources:" in line]
        assert len(known) == len(one.positions)
        for position in one.positions:
            (line,) = (entry for entry in known if f"#{position.says.id}" in entry)
            assert ("second-hand" in line) is heard(position)
    assert "◐ second-hand NICE NG59" in plain_text(page.html)


def cells(model: PositionsModel) -> Iterator[tuple[Position, list[str]]]:
    for row, column in (
        (r, c) for r in range(model.rowCount()) for c in range(model.columnCount())
    ):
        position = model.position(row, column)
        if position:
            index = model.index(row, column)
            yield position, [str(model.data(index, role)) for role in (DISPLAY, SPOKEN, TIP)]


def test_a_cell_of_who_advises_what_has_a_mark_and_says_it_in_words(
    library: Library, qapp: QApplication
) -> None:
    model = PositionsModel(conditions_listed(library), Theme(qapp, "light", 100))
    for position, (shown, spoken, tip) in cells(model):
        told = "Read at second hand."
        assert shown.endswith(" †") is heard(position), position
        assert spoken.endswith(told) is tip.endswith(told) is heard(position), position


def test_the_mark_is_explained_above_the_table(
    library: Library, qapp: QApplication, qtbot: QtBot
) -> None:
    view = PositionsView(Theme(qapp, "light", 100), lambda _page, _places: Tail("", ""))
    qtbot.addWidget(view)
    record = library.record(POSITIONS)
    view.show_positions(conditions_listed(library), notes_of(library, record))  # type: ignore[arg-type]
    assert "† read at second hand: another source reports it." in view.about.text()


def test_it_is_said_in_spanish_too(library: Library, qapp: QApplication) -> None:
    with spanish():
        html = page_of(library, ACUTE, TODAY).html
        model = PositionsModel(conditions_listed(library), Theme(qapp, "light", 100))
        spoken = [told[1] for position, told in cells(model) if heard(position)]
    assert "◐ de segunda mano" in plain_text(html)
    assert all(told.endswith("Leído de segunda mano.") for told in spoken)


def test_the_command_line_tells_how_each_piece_of_advice_was_read(
    library: Library, library_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--library", str(library_path), "show", str(ACUTE), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    record = library.record(ACUTE)
    assert isinstance(record, Condition)
    for one, position in zip(told["positions"], record.positions, strict=True):
        assert one["says"]["checked"] == position.says.checked
    assert main(["--library", str(library_path), "show", str(ACUTE)]) == 0
    assert "NICE NG59 ◐ second-hand" in capsys.readouterr().out
