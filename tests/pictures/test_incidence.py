"""Every rate of every label's table is drawn, and every difference with the interval it has."""

import math
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from clinical.risk import Arm as Counted
from clinical.risk import risk_difference
from db.address import Address
from db.library import Library
from db.records import Incidence, SideEffect, Table
from desktop.page_of import notes_of, page_of
from desktop.pictures.drawing import Picture, Shape
from tests.pictures.reading import Drawn, drawn_in, words_in

TODAY = date(2026, 11, 21)
Z = 1.959963984540054


def tables(library: Library) -> list[Table]:
    return [table for table in library.of_type(Table) if table.arms]


def rows(library: Library) -> Iterator[tuple[Table, Incidence, list[Drawn]]]:
    """Each row of each table with the marks drawn of it on the table's page."""
    for table in tables(library):
        (picture,) = page_of(library, Address("table", table.id), TODAY).pictures.values()
        marks = list(drawn_in(picture))
        for row in table.rows:
            place = Address("table", table.id).at(f"rows.{row.id}")
            yield table, row, [mark for mark in marks if mark.place == place]


def pictures(library: Library) -> Iterator[Picture]:
    kinds = (("table", Table), ("side-effect", SideEffect))
    for kind, record_type in kinds:
        for record in library.of_type(record_type):
            yield from page_of(library, Address(kind, record.id), TODAY).pictures.values()


def percents(table: Table, row: Incidence) -> list[Decimal]:
    """As drawn: the arms of the drug, then placebo."""
    pairs = sorted(zip(table.arms, row.rates, strict=True), key=lambda pair: pair[0].placebo)
    return [rate.percent for _, rate in pairs]


def nearest(percent: float, n: int) -> int:
    return math.floor(percent * n / 100 + 0.5)


def newcombe(x1: int, n1: int, x2: int, n2: int) -> tuple[float, float]:
    """His method 10, written from the paper without Dorsal's arithmetic."""
    ends = []
    for x, n in ((x1, n1), (x2, n2)):
        root = Z * math.sqrt(Z * Z + 4 * x * (1 - x / n))
        ends.append([(2 * x + Z * Z + sign * root) / (2 * (n + Z * Z)) for sign in (-1, 1)])
    (l1, u1), (l2, u2) = ends
    p, q = x1 / n1, x2 / n2
    return (
        100 * (p - q - math.hypot(p - l1, u2 - q)),
        100 * (p - q + math.hypot(u1 - p, q - l2)),
    )


def test_every_rate_of_every_arm_is_a_bar(library: Library) -> None:
    seen = 0
    for table, row, marks in rows(library):
        bars = [mark.values[0] for mark in marks if mark.shape is Shape.BAR]
        assert bars == percents(table, row), (table.id, row.id)
        seen += len(bars)
    assert seen == 228


def test_every_mark_stands_where_its_numbers_belong(library: Library) -> None:
    for picture in pictures(library):
        for mark in drawn_in(picture):
            assert mark.stands_right(), mark


def test_every_difference_that_can_be_known_is_drawn_and_no_other(library: Library) -> None:
    for table, row, marks in rows(library):
        *drugs, placebo = sorted(
            zip(table.arms, row.rates, strict=True), key=lambda pair: pair[0].placebo
        )
        known = [rate for _, rate in drugs if not rate.below and not placebo[1].below]
        points = [mark.values for mark in marks if mark.shape is Shape.POINT]
        assert points == [(rate.percent - placebo[1].percent,) for rate in known], row.id
        assert len([mark for mark in marks if mark.shape is Shape.SPAN]) == len(known)


def test_intervals_agree_with_newcombe_worked_out_anew(library: Library) -> None:
    for table, row, marks in rows(library):
        spans = iter([mark.values for mark in marks if mark.shape is Shape.SPAN])
        pairs = list(zip(table.arms, row.rates, strict=True))
        (control, rate) = next(pair for pair in pairs if pair[0].placebo)
        for arm, had in pairs:
            if arm.placebo or had.below or rate.below:
                continue
            assert arm.n is not None
            assert control.n is not None
            x1, x2 = nearest(float(had.percent), arm.n), nearest(float(rate.percent), control.n)
            low, high = next(spans)
            expected = newcombe(x1, arm.n, x2, control.n)
            assert float(low) == pytest.approx(expected[0], abs=1e-9), (table.id, row.id)
            assert float(high) == pytest.approx(expected[1], abs=1e-9), (table.id, row.id)
            counted = risk_difference(Counted(events=x1, n=arm.n), Counted(events=x2, n=control.n))
            assert (low, high) == (100 * counted.interval.low, 100 * counted.interval.high)
            assert low < had.percent - rate.percent < high


def test_rows_stand_in_the_order_of_their_difference(library: Library) -> None:
    for table in tables(library):
        (picture,) = notes_of(library, table).pictures.values()
        first: dict[Address, Decimal] = {}
        for mark in drawn_in(picture):
            if mark.shape is Shape.POINT:
                first.setdefault(mark.place, mark.values[0])
        several = sum(not arm.placebo for arm in table.arms) > 1
        ordered = list(first.values())[: 5 if several else None]
        assert ordered == sorted(ordered, reverse=True), table.id


def test_a_side_effects_page_draws_it_in_every_population_that_has_figures(
    library: Library,
) -> None:
    for effect in library.of_type(SideEffect):
        address = Address("side-effect", effect.id)
        counted = [(table, row) for table, row in library.incidences(address) if table.arms]
        drawn = page_of(library, address, TODAY).pictures
        assert len(drawn) == (1 if counted else 0), effect.id
        for picture in drawn.values():
            written = " ".join(words_in(picture))
            bars = [mark.values[0] for mark in drawn_in(picture) if mark.shape is Shape.BAR]
            assert bars == [one for table, row in counted for one in percents(table, row)]
            assert "Populations differ: compare with care" in written
            for table, _ in counted:
                assert table.title in written
                assert table.population in written
                assert table.dose in written or "above it" in table.dose
                for arm in table.arms:
                    assert f"{arm.name}, n = {arm.n:,}" in written


def test_the_text_twin_says_every_rate_difference_and_interval(library: Library) -> None:
    for picture in pictures(library):
        for mark in drawn_in(picture):
            for value in mark.values:
                places = 1 if mark.shape is Shape.SPAN else 2
                written = f"{value:.{places}f}"
                if mark.shape is not Shape.SPAN:
                    written = written.rstrip("0").rstrip(".")
                assert written.replace("-", "−").replace("−0.0", "0.0") in picture.words, mark


def test_a_rate_printed_as_below_one_is_an_outline_and_gives_no_difference(
    library: Library,
) -> None:
    table = library.record(Address("table", "horizant-rls"))
    assert isinstance(table, Table)
    (picture,) = notes_of(library, table).pictures.values()
    flatulence = Address("table", "horizant-rls").at("rows.flatulence")
    assert {m.shape for m in drawn_in(picture) if m.place == flatulence} == {Shape.BAR}
    assert "<1%" in words_in(picture)
    assert "difference of Horizant 600 mg from placebo not known" in picture.words


def test_the_best_known_row_reads_as_it_is_told_on_the_ward(library: Library) -> None:
    table = library.record(Address("table", "neurontin-phn"))
    assert isinstance(table, Table)
    (picture,) = notes_of(library, table).pictures.values()
    written = words_in(picture)
    assert "+20 (+13.8 to +25.8)" in written
    assert "NNH 5 (4 to 7)" in written
    assert "NNH 100 (29 to ∞ to NNB 42)" in written
    assert "Neurontin 28% (about 94 of 336), placebo 8% (about 18 of 227)" in picture.words
