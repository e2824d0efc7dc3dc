"""Staircases show the steps of their source or plan: days, doses, dates, and nothing else."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from db.address import Address
from db.library import Library
from db.records import Jurisdiction, Regimen
from desktop.doses_shown import plan_pages, plan_shown
from desktop.lowering import plan_taper
from desktop.page_of import page_of
from desktop.pictures.drawing import Picture, Shape
from desktop.plans import Plan, Wish
from desktop.raising import plan_titration
from tests.pictures.reading import Drawn, drawn_in, words_in

START = date(2026, 11, 21)


def stepped(library: Library) -> Iterator[tuple[Regimen, Picture]]:
    for regimen in library.of_type(Regimen):
        pictures = page_of(library, Address("regimen", regimen.id), START).pictures
        assert ("steps" in pictures) is bool(regimen.steps), regimen.id
        if regimen.steps:
            yield regimen, pictures["steps"]


def plan_of(library: Library, kind: str) -> Plan:
    match kind:
        case "up":
            return plan_titration(library, Wish(start=START, to_mg=Decimal(3600)))
        case "uk":
            return plan_titration(library, Wish(start=START, jurisdiction=Jurisdiction.UK))
        case "long":
            wish = Wish(start=START, from_mg=Decimal(3600), step_mg=Decimal(100))
            return plan_taper(library, wish)
        case _:
            return plan_taper(library, Wish(start=START, from_mg=Decimal(kind)))


def steps_in(picture: Picture) -> list[Drawn]:
    return [mark for mark in drawn_in(picture) if mark.shape is Shape.STEP]


def test_every_regimen_with_steps_is_drawn_with_its_doses_in_order(library: Library) -> None:
    drawn = list(stepped(library))
    assert len(drawn) == 4
    for regimen, picture in drawn:
        marks = steps_in(picture)
        assert [m.values[1] for m in marks] == [step.total_mg for step in regimen.steps]
        places = [Address("regimen", regimen.id).at(f"steps.{n}") for n in range(len(marks))]
        assert [m.place for m in marks] == places
        for mark, step in zip(marks, regimen.steps, strict=True):
            assert str(mark.values[0]) == step.days.removesuffix(" on").split("-")[0]
            assert (len(mark.values) == 2) is step.days.endswith("on")
            assert library.part(mark.place).value == step


def test_each_step_of_a_regimen_ends_where_the_next_begins(library: Library) -> None:
    for regimen, picture in stepped(library):
        for one, following in pairwise(steps_in(picture)):
            assert one.values[2] == following.values[0], regimen.id


@pytest.mark.parametrize("kind", ["up", "uk", "3600", "300", "100", "long"])
def test_a_plan_is_drawn_step_by_step_to_its_end(library: Library, kind: str) -> None:
    plan = plan_of(library, kind)
    (picture,) = plan_shown(library, plan, "").pictures.values()
    marks = steps_in(picture)
    assert [(m.values[0], m.values[1]) for m in marks] == [
        (step.day, step.total_mg) for step in plan.steps
    ]
    assert [m.values[2] for m in marks[:-1]] == [step.day for step in plan.steps[1:]]
    assert len(marks[-1].values) == 2
    sources = [Address("reference", step.cite[0].reference) for step in plan.steps]
    assert [m.place for m in marks] == sources


@pytest.mark.parametrize("kind", ["up", "uk", "3600", "300", "100", "long"])
def test_steps_stand_where_their_days_and_doses_belong(library: Library, kind: str) -> None:
    plan = plan_of(library, kind)
    drawn = [*plan_shown(library, plan, "").pictures.values()]
    for picture in (*drawn, *(picture for _, picture in stepped(library))):
        assert all(mark.stands_right() for mark in drawn_in(picture))


def test_the_dates_of_a_plan_stand_under_its_days(library: Library) -> None:
    plan = plan_of(library, "3600")
    (picture,) = plan_shown(library, plan, "").pictures.values()
    words = words_in(picture)
    assert {"21 Nov", "2 Jan"} <= set(words)
    last = plan.steps[-1]
    assert f"{last.on(START).day} {last.on(START):%b}" in words
    assert str(last.day) in words
    assert f"from day {last.day} on (6 February 2027): nothing" in picture.words


def test_the_text_twin_says_each_dose_of_each_step(library: Library) -> None:
    for regimen, picture in stepped(library):
        for step in regimen.steps:
            assert f"{step.total_mg:,} mg" in picture.words, regimen.id
    (picture,) = plan_shown(library, plan_of(library, "up"), "").pictures.values()
    assert "days 10 to 16 (30 November 2026): 1,500 mg (500 + 500 + 500 mg)" in picture.words


def test_the_sheets_of_a_plan_have_no_picture_and_a_refused_plan_none(library: Library) -> None:
    plan = plan_of(library, "up")
    assert [dict(page.pictures) for page in plan_pages(library, plan)] == [{}, {}]
    assert 'src="picture:plan-steps"' in plan_shown(library, plan, "").html
    assert plan_shown(library, None, "No.").pictures == {}
