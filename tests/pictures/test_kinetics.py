"""Absorption and half-lives are drawn as the records hold them and as the formulas give them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest

from clinical.kinetics import absorbed_mg, reached_after
from db.address import Address
from db.library import Library
from db.records import Absorption, Figure, Topic
from desktop.page_of import page_of, support_of
from desktop.pages.plain import plain_text
from desktop.pictures.drawing import Picture, Shape
from tests.pictures.reading import Drawn, drawn_in, words_in
from tests.speaking import spanish

KINETICS = Address("topic", "kinetics")
TODAY = date(2026, 11, 21)


def pictures_of(library: Library) -> Mapping[str, Picture]:
    return page_of(library, KINETICS, TODAY).pictures


def topic_of(library: Library) -> Topic:
    (topic,) = library.of_type(Topic, (KINETICS.id,))
    return topic


def curves_in(picture: Picture) -> list[Drawn]:
    return [mark for mark in drawn_in(picture) if mark.shape is Shape.CURVE]


def test_every_share_of_the_label_is_drawn_with_its_dose_and_the_sum(library: Library) -> None:
    marks = list(drawn_in(pictures_of(library)["absorption"]))
    rows = topic_of(library).absorption
    assert [row.daily_mg for row in rows] == [900, 1200, 2400, 3600, 4800]
    assert len(marks) == 3 * len(rows)
    for row in rows:
        place = KINETICS.at(f"absorption.{row.id}")
        assert library.part(place).value == row
        absorbed = absorbed_mg(row.daily_mg, row.percent)
        values = [mark.values for mark in marks if mark.place == place]
        assert values == [(row.percent,), (row.daily_mg,), (absorbed,)]
    assert all(mark.stands_right() for mark in marks)


def test_five_times_the_dose_is_said_not_to_be_five_times_what_is_absorbed(
    library: Library,
) -> None:
    picture = pictures_of(library)["absorption"]
    growth = "From 900 to 4,800 mg: 5.3 times the dose, 2.4 times what is absorbed"
    assert growth in words_in(picture)
    assert growth in picture.words
    assert "4,800 mg × 27% = 1,296 mg" in words_in(picture)
    assert "900 mg a day in three doses: 60% absorbed" in picture.words


def test_every_half_life_of_a_course_is_drawn_by_the_figure_it_names(library: Library) -> None:
    topic, pictures = topic_of(library), pictures_of(library)
    figures = {figure.id: figure for figure in topic.figures}
    assert [course.id for course in topic.courses] == ["usual", "kidney", "dialysis"]
    for course in topic.courses:
        marks = curves_in(pictures[f"course-{course.id}"])
        wanted = [
            (KINETICS.at(f"figures.{id_}"), (half_life,))
            for _ in range(2 if course.rises else 1)
            for id_ in course.half_lives
            for half_life in ends_of(figures[id_])
        ]
        assert [(mark.place, mark.values) for mark in marks] == wanted, course.id


def ends_of(figure: Figure) -> list[Decimal]:
    ends = [figure.low, figure.high] if figure.value is None else [figure.value]
    return [end for end in ends if end is not None]


def test_each_point_of_each_curve_lies_on_the_formula(library: Library) -> None:
    for name, picture in pictures_of(library).items():
        if name.startswith("course-"):
            assert all(mark.stands_right() for mark in curves_in(picture)), name


def test_on_dialysis_nothing_is_said_to_build_up(library: Library) -> None:
    picture = pictures_of(library)["course-dialysis"]
    assert "reached" not in picture.words
    assert "steady state" not in " ".join(words_in(picture))
    assert "half-life on haemodialysis, 3.8 h: 48% left after 4 h" in words_in(picture)


def test_the_text_twin_says_how_much_is_reached_and_left_when(library: Library) -> None:
    pictures = pictures_of(library)
    assert round(100 * reached_after(Decimal(24), Decimal("6.5"))) == 92
    kidney = pictures["course-kidney"].words
    assert "6.5 h: after 24 h 92% of steady state, 8% left" in kidney
    assert "after 7 days 89% of steady state, 11% left" in kidney
    assert "90% reached, or 10% left, after 7.2 days" in kidney
    assert "90% reached, or 10% left, after 18.3 days" in kidney
    usual = pictures["course-usual"].words
    assert "5 to 7 h: after 12 h 70 to 81% of steady state, 19 to 30% left" in usual
    assert "after 48 h 99% or more of steady state, 1% or less left" in usual


def test_no_share_is_called_the_whole_and_no_concentration_is_drawn(library: Library) -> None:
    for name, picture in pictures_of(library).items():
        if name.startswith("course-"):
            assert " 100% of" not in picture.words
            assert " 0% left" not in picture.words
            assert "mL " not in picture.words.replace("mL/min", "")


def test_what_supports_a_share_is_the_label(library: Library) -> None:
    row = topic_of(library).absorption[0]
    assert isinstance(row, Absorption)
    page = support_of(library, KINETICS.at(f"absorption.{row.id}"))
    assert "900 mg a day in three doses: 60% absorbed" in page.html
    assert "12.3" in page.html


def test_the_page_tells_the_sums_in_a_table(library: Library) -> None:
    words = plain_text(page_of(library, KINETICS, TODAY).html)
    assert "2,400 mg × 34% = 816 mg" in words


@pytest.mark.usefixtures("qapp")
def test_in_spanish_too_each_half_of_a_course_has_room_for_its_title(library: Library) -> None:
    with spanish():
        drawn = pictures_of(library)["course-usual"]
    texts = list(ElementTree.fromstring(drawn.svg).iter("{http://www.w3.org/2000/svg}text"))
    one, other = (text for text in texts if text.attrib["y"] == "40")
    room = float(other.attrib["x"]) - float(one.attrib["x"])
    assert len(one.text or "") * float(one.attrib["font-size"]) * 0.68 < room, one.text
