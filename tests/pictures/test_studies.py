"""Every result that can be drawn is drawn, and as its record has it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from msgspec import structs

from db.address import Address
from db.library import Library
from db.records import KINDS, Effect, Evidence, Measure
from desktop.page_of import page_of
from desktop.pictures.axis import Scale, axis_over
from desktop.pictures.drawing import Picture, Shape
from desktop.pictures.forest import can_be_plotted
from desktop.pictures.studies import can_be_drawn
from tests.pictures.reading import drawn_in, words_in, words_that_collide_or_are_cut

TODAY = date(2026, 11, 21)


def effects_of(library: Library) -> Iterator[tuple[Address, Effect]]:
    for kind, record_type in KINDS.items():
        for record in library.of_type(record_type):
            for field in ("evidence", "harms"):
                for one in getattr(record, field, ()):
                    assert isinstance(one, Evidence)
                    for effect in one.effects:
                        place = f"{field}.{one.id}.effects.{effect.id}"
                        yield Address(kind, record.id).at(place), effect


def pictures_of(library: Library, record: Address) -> tuple[Picture, ...]:
    return tuple(page_of(library, record, TODAY).pictures.values())


def numbers_of(effect: Effect) -> set[Decimal]:
    named = (effect.estimate, effect.low, effect.high, effect.drug, effect.control)
    sizes = (effect.n_drug, effect.n_control)
    return {one for one in named if one is not None} | {Decimal(n) for n in sizes if n}


def test_every_result_that_can_be_drawn_is_drawn_on_its_page(library: Library) -> None:
    effects = dict(effects_of(library))
    drawn = {
        mark.place
        for record in {place.record for place in effects}
        for picture in pictures_of(library, record)
        for mark in drawn_in(picture)
    }
    wanted = {place for place, effect in effects.items() if can_be_drawn(effect)}
    assert wanted - drawn == set()
    assert len(wanted) >= 230


def test_what_is_left_undrawn_is_no_result_of_a_comparison(library: Library) -> None:
    left = [effect for _, effect in effects_of(library) if not can_be_drawn(effect)]
    left = [effect for effect in left if not effect.unit.startswith("% of ")]
    assert {effect.measure for effect in left} <= {
        Measure.P_VALUE,
        Measure.COUNT,
        Measure.RESPONSE_RATIO,
    }


def test_every_interval_is_drawn_from_end_to_end(library: Library) -> None:
    for place, effect in effects_of(library):
        if effect.low is None or effect.high is None:
            continue
        spans = [
            mark.values
            for picture in pictures_of(library, place.record)
            for mark in drawn_in(picture)
            if mark.place == place and mark.shape is Shape.SPAN
        ]
        assert spans == [(effect.low, effect.high)], place


def test_both_arms_are_drawn_where_both_are_known(library: Library) -> None:
    for place, effect in effects_of(library):
        if effect.drug is None or effect.control is None or not can_be_drawn(effect):
            continue
        bars = [
            mark.values[0]
            for picture in pictures_of(library, place.record)
            for mark in drawn_in(picture)
            if mark.place == place and mark.shape is Shape.BAR
        ]
        assert bars == [effect.drug, effect.control], place


def test_drawn_numbers_are_the_records_and_stand_where_they_belong(library: Library) -> None:
    effects = dict(effects_of(library))
    for record in {place.record for place in effects}:
        for picture in pictures_of(library, record):
            for mark in drawn_in(picture):
                assert set(mark.values) <= numbers_of(effects[mark.place]), mark
                assert mark.stands_right(), mark


def test_the_text_twin_says_every_number_that_is_drawn(library: Library) -> None:
    for record in {place.record for place, _ in effects_of(library)}:
        for picture in pictures_of(library, record):
            for mark in drawn_in(picture):
                for value in mark.values:
                    written = f"{value:f}".replace("-", "−")
                    assert written in picture.words.replace(",", ""), (mark.place, written)


def test_measures_are_never_mixed_in_one_plot(library: Library) -> None:
    measures = {measure.value.capitalize() for measure in Measure}
    for record in {place.record for place, _ in effects_of(library)}:
        for picture in pictures_of(library, record):
            heads = [words for words in words_in(picture) if words.split(",")[0] in measures]
            assert len(heads) <= 1


@pytest.mark.usefixtures("qapp")
def test_no_words_collide_or_are_cut_in_any_picture_of_a_study(library: Library) -> None:
    for record in {place.record for place, _ in effects_of(library)}:
        for picture in pictures_of(library, record):
            assert list(words_that_collide_or_are_cut(picture)) == [], record


def test_no_ratio_and_no_number_needed_has_the_unit_of_the_arms(library: Library) -> None:
    ratios = [m.value.capitalize() for m in Measure if m.value.endswith("ratio")]
    for record in {place.record for place, _ in effects_of(library)}:
        for picture in pictures_of(library, record):
            if picture.words.startswith((*ratios, "Number needed")):
                assert ") % (" not in picture.words, record
                assert "per 1,000 (" not in picture.words, record


def test_what_is_not_of_trials_alone_says_its_design_in_the_picture_and_in_its_words(
    library: Library,
) -> None:
    observed = [
        (Address(kind, record.id), field, one)
        for kind, record_type in KINDS.items()
        for record in library.of_type(record_type)
        for field in ("evidence", "harms")
        for one in getattr(record, field, ())
        if any(word in one.design for word in ("cohort", "case-control", "observational"))
        and any(can_be_drawn(effect) for effect in one.effects)
    ]
    assert {"eghrari2025", "park2022"} <= {one.id for _, _, one in observed}
    for record, field, one in observed:
        told = one.design if "trial" in one.design else f"{one.design}, not a trial"
        for effect in filter(can_be_drawn, one.effects):
            place = record.at(f"{field}.{one.id}.effects.{effect.id}")
            drawn = [p for p in pictures_of(library, record) if place in p.places]
            assert drawn
            for picture in drawn:
                assert told in " ".join(words_in(picture)), place
                assert told in picture.words, place


def test_a_picture_taken_out_carries_the_notes_its_signs_lead_to(library: Library) -> None:
    noted = [
        (place, effect)
        for place, effect in effects_of(library)
        if effect.note and can_be_plotted(effect)
    ]
    assert noted
    for place, effect in noted:
        drawn = [
            " ".join(words_in(picture))
            for picture in pictures_of(library, place.record)
            if place in picture.places
        ]
        assert any(f"† {effect.note}" in words for words in drawn), place


def test_every_picture_of_arms_says_how_far_it_is_drawn_and_falls_run_left(
    library: Library,
) -> None:
    falls = [
        (place, effect)
        for place, effect in effects_of(library)
        if "fall in" in effect.outcome and effect.drug is not None
    ]
    assert len(falls) >= 4
    assert all(effect.drug is not None and effect.drug < 0 for _, effect in falls)
    for record in {place.record for place, _ in effects_of(library)}:
        for picture in pictures_of(library, record):
            assert "  " not in picture.words, record
            if any(mark.shape is Shape.BAR for mark in drawn_in(picture)):
                assert any(", drawn to " in words for words in words_in(picture)), record
            if picture.words.startswith("What each arm had, points of 10, "):
                assert "drawn to 10" in picture.words


def test_a_share_of_something_else_than_patients_is_no_picture() -> None:
    shared = Effect(
        id="adverse",
        outcome="share of all adverse events",
        measure=Measure.PERCENTAGE,
        unit="% of all events",
        drug=Decimal(19),
        control=Decimal(81),
    )
    assert not can_be_drawn(shared)
    assert can_be_drawn(structs.replace(shared, unit="%"))


@pytest.mark.parametrize(
    ("scale", "low", "high"),
    [
        (Scale.LOG, "0.9", "3.05"),
        (Scale.LOG, "0.8", "1.6"),
        (Scale.LOG, "0.2", "6"),
        (Scale.NEEDED, "2", "40"),
        (Scale.NEEDED, "4", "18"),
    ],
)
def test_numbers_below_an_axis_stand_apart_and_no_effect_is_among_them(
    scale: Scale, low: str, high: str
) -> None:
    axis = axis_over("x", scale, (Decimal(low), Decimal(high)), 0, 244)
    ticks = axis.ticks()
    assert len(ticks) > 1
    for one, other in pairwise(ticks):
        half = (len(str(one)) + len(str(other))) / 2
        assert axis.x(other) - axis.x(one) > half * 7.5, (one, other)
    assert scale is Scale.NEEDED or Decimal(1) in ticks
