"""Icon arrays: as many icons as people, whatever is drawn."""

import re
from collections import Counter
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from PySide6.QtCore import QSize

from clinical.risk import Arm, Interval
from db.address import Address
from db.library import Library
from db.records import Condition
from desktop.canvas import painted
from desktop.counted import count, twin
from desktop.outcomes import Outcome, People, comparisons_of
from desktop.pictures.drawing import Picture
from desktop.pictures.icons import arrays_alone, icon_arrays
from desktop.theme import load_tokens
from tests.pictures.reading import words_that_collide_or_are_cut

SVG = "{http://www.w3.org/2000/svg}"
_PEOPLE = People(
    record=Address("table", "made-up"), title="Made up", reference="x", design="", population="",
    dose="", time="", jurisdiction=None, n_drug=None, n_control=None,
)  # fmt: skip


def made_up(treated: str, control: str, interval: Interval | None = None) -> Outcome:
    return Outcome(
        place=Address("table", "made-up", "rows.x"), what="Dizziness", wished=False,
        drug="gabapentin", comparator="placebo", treated=Decimal(treated),
        control=Decimal(control), printed=interval, people=_PEOPLE,
    )  # fmt: skip


def icons_in(picture: Picture, place: Address) -> Counter[str]:
    """How many icons of each kind stand in the drawing itself, by arm and kind."""
    found: Counter[str] = Counter()
    for element in ElementTree.fromstring(picture.svg).iter():
        if element.get("data-place") == str(place):
            drawn = _drawn(element)
            assert drawn == int(element.attrib["data-values"]), element.attrib
            found[element.attrib["data-part"]] += drawn
    return found


def _drawn(element: ElementTree.Element) -> int:
    if element.tag == f"{SVG}rect":
        return round(float(element.attrib["width"]) / float(element.attrib["height"]))
    return sum(_dots(child) if child.tag == f"{SVG}line" else 1 for child in element)


def _dots(line: ElementTree.Element) -> int:
    size, gap = map(float, line.attrib["stroke-dasharray"].split())
    length = float(line.attrib["x2"]) - float(line.attrib["x1"])
    return round((length + gap) / (size + gap))


@pytest.mark.parametrize("people", [100, 1000])
def test_every_array_of_the_library_holds_the_rounded_rates_of_its_record(
    library: Library, people: int
) -> None:
    outcomes = [
        one
        for condition in library.of_type(Condition)
        for comparison in comparisons_of(library, condition)
        for one in comparison.outcomes
    ]
    assert len(outcomes) > 90
    for one in outcomes:
        treated, control = (
            int((people * share).to_integral_value(rounding="ROUND_HALF_UP"))
            for share in (one.treated, one.control)
        )
        icons = icons_in(icon_arrays((one,), people), one.place)
        assert icons["drug either"] == min(treated, control)
        assert icons["drug more"] == max(0, treated - control)
        assert icons["drug fewer"] == max(0, control - treated)
        assert icons["control either"] == control
        for arm in ("drug", "control"):
            kinds = ("either", "more", "fewer", "neither")
            assert sum(icons[f"{arm} {kind}"] for kind in kinds) == people, one.place


@given(
    treated=st.integers(0, 1000), control=st.integers(0, 1000), people=st.sampled_from([100, 1000])
)
def test_whatever_the_rates_each_array_holds_all_people(
    treated: int, control: int, people: int
) -> None:
    ends = [Decimal(treated - control + step) / 1000 for step in (-40, 40)]
    one = made_up(str(Decimal(treated) / 1000), str(Decimal(control) / 1000), Interval(
        low=max(Decimal(-1), ends[0]), high=min(Decimal(1), ends[1])))  # fmt: skip
    icons = icons_in(icon_arrays((one,), people), one.place)
    for arm in ("drug", "control"):
        assert sum(n for part, n in icons.items() if part.startswith(arm)) - (
            icons["drug interval"] if arm == "drug" else 0
        ) == people  # fmt: skip
    low, high = count(one, people).band
    assert icons["drug interval"] == high - low
    assert 0 <= low <= high <= people


def test_the_striped_ground_covers_the_icons_between_the_ends_of_the_interval() -> None:
    one = made_up("0.28", "0.08", Interval(low=Decimal("0.14"), high=Decimal("0.26")))
    assert count(one, 100).band == (22, 34)
    assert icons_in(icon_arrays((one,), 100), one.place)["drug interval"] == 12


@pytest.mark.parametrize(
    ("outcome", "people", "words"),
    [
        (
            made_up("0.28", "0.08", Interval(low=Decimal("0.138"), high=Decimal("0.258"))),
            100,
            "Dizziness: of 100 people like these, 28 on gabapentin and 8 on placebo: 20 more "
            "(14 to 26)",
        ),
        (
            made_up("0.05", "0.08", Interval(low=Decimal("-0.09"), high=Decimal("0.02"))),
            100,
            "Dizziness: of 100 people like these, 5 on gabapentin and 8 on placebo: 3 fewer "
            "(9 fewer to 2 more)",
        ),
        (
            made_up("0.034", "0.026"),
            100,
            "Dizziness: of 100 people like these, 3 on gabapentin and 3 on placebo (exactly 3.4 "
            "and 2.6, 0.8 apart): less than 1 more, no interval known",
        ),
        (
            made_up("0.034", "0.026", Interval(low=Decimal("0.0061"), high=Decimal("0.0089"))),
            1000,
            "Dizziness: of 1,000 people like these, 34 on gabapentin and 26 on placebo: 8 more "
            "(6 to 9)",
        ),
    ],
)
def test_the_twin_says_what_is_drawn(outcome: Outcome, people: int, words: str) -> None:
    assert twin(outcome, people) == words
    assert words in icon_arrays((outcome,), people).words


def looks_of(treated: str, *, wished: bool) -> dict[str, tuple[str, bool]]:
    """What the icons of each kind look like without colour: their outline, and if hollow."""
    one = structs.replace(made_up(treated, "0.1"), wished=wished)
    root = ElementTree.fromstring(icon_arrays((one,), 100).svg)
    looks = {}
    for group in root.iter(f"{SVG}g"):
        if part := group.get("data-part"):
            icon = group[0]
            form = icon.tag
            if points := icon.get("points"):
                pairs = [tuple(map(float, pair.split(","))) for pair in points.split()]
                left, top = min(x for x, _ in pairs), min(y for _, y in pairs)
                form += " ".join(f"{x - left:.1f},{y - top:.1f}" for x, y in pairs)
            form += f" {group.get('stroke-linecap')} {group.get('stroke-width')}"
            looks[part.split()[1]] = (form, group.get("fill") == "{paper}")
    return looks


def test_more_and_fewer_better_and_worse_differ_in_shape_as_well_as_in_colour() -> None:
    changed = set()
    for wished in (True, False):
        for treated, kind in (("0.2", "more"), ("0.05", "fewer")):
            looks = looks_of(treated, wished=wished)
            changed.add(looks[kind])
            assert len(set(looks.values())) == len(looks) == 3
    assert len(changed) == 4


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("people", [100, 1000])
def test_in_every_layout_the_same_people_are_drawn_and_no_words_collide(
    library: Library, people: int
) -> None:
    for condition in library.of_type(Condition):
        for comparison in comparisons_of(library, condition):
            groups = comparison.harms()
            chosen = (*comparison.benefits[:1], *(groups[0][:3] if groups else ()))
            if not chosen:
                continue
            wide = icon_arrays(chosen, people)
            seen = [wide]
            for fitting in (wide.fitting(room) for room in (43, 30, 10)):
                assert fitting.words == wide.words
                assert fitting.places == wide.places
                seen.append(fitting)
                for one in chosen:
                    assert icons_in(fitting, one.place) == icons_in(wide, one.place)
            assert len({one.width_em for one in seen}) == 4
            for one_drawn in seen:
                assert list(words_that_collide_or_are_cut(one_drawn)) == [], condition.id


@pytest.mark.parametrize("people", [100, 1000])
def test_arrays_without_words_hold_the_same_people(library: Library, people: int) -> None:
    for condition in library.of_type(Condition):
        for comparison in comparisons_of(library, condition):
            for one in comparison.outcomes:
                whole = icons_in(icon_arrays((one,), people), one.place)
                alone = arrays_alone(one, people)
                assert sum((icons_in(half, one.place) for half in alone), Counter()) == whole
                assert all("<text" not in half.svg for half in alone)


def of_counts(drug: tuple[int, int], control: tuple[int, int]) -> Outcome:
    arms = (Arm(events=drug[0], n=drug[1]), Arm(events=control[0], n=control[1]))
    shares = {"treated": arms[0].share, "control": arms[1].share}
    return structs.replace(made_up("0", "0"), counts=arms, wished=True, **shares)


@pytest.mark.parametrize(
    ("drug", "control", "few", "chance"),
    [
        ((2, 10), (4, 9), True, True),
        ((50, 99), (10, 500), True, False),
        ((50, 100), (10, 100), False, False),
        ((11, 100), (10, 100), False, True),
        ((10, 100), (10, 100), False, False),
    ],
)
def test_few_are_fewer_than_are_drawn_and_chance_may_be_all_where_no_difference_may_be(
    drug: tuple[int, int], control: tuple[int, int], few: bool, chance: bool
) -> None:
    one = of_counts(drug, control)
    assert (one.few, one.maybe_chance) == (few, chance)


def test_people_whose_groups_are_unknown_are_few_where_one_group_must_be() -> None:
    for people, few in ((199, True), (200, False), (None, False)):
        one = structs.replace(made_up("0.5", "0.3"), people=structs.replace(_PEOPLE, n=people))
        assert one.few is few
        assert not one.maybe_chance


def test_a_benefit_is_shown_only_where_its_interval_leaves_out_no_difference() -> None:
    better = structs.replace(made_up("0.3", "0.2"), wished=True)
    assert better.shown
    for low, shown in (("0.01", True), ("0", False), ("-0.01", False)):
        interval = Interval(low=Decimal(low), high=Decimal("0.2"))
        assert structs.replace(better, printed=interval).shown is shown


def test_on_a_sheet_of_a4_the_smallest_words_are_nine_points_without_shrinking() -> None:
    sheet_pt, em_pt = (210 - 2 * 15) / 25.4 * 72, 12
    fitting = icon_arrays((made_up("0.2", "0.1"),), 100).fitting(sheet_pt / em_pt)
    assert fitting.width_em * em_pt <= sheet_pt
    sizes = [
        float(e.attrib["font-size"]) for e in ElementTree.fromstring(fitting.svg).iter(f"{SVG}text")
    ]
    assert min(sizes) / 16 * em_pt >= 9


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("people", [100, 1000])
@pytest.mark.parametrize("scale", [1.0, 1.37, 2.0, 3.3])
def test_no_icon_of_a_row_is_lost_in_painting(people: int, scale: float) -> None:
    one = made_up("0.2", "0.1")
    wide = icon_arrays((one,), people)
    for drawn in (wide, wide.fitting(43), wide.fitting(30), wide.fitting(10)):
        group = next(
            g
            for g in ElementTree.fromstring(drawn.svg).iter(f"{SVG}g")
            if g.get("data-part") == "control either"
        )
        row = group[0]
        width, height = (round(size * 16 * scale) for size in (drawn.width_em, drawn.height_em))
        without_words = re.sub(r"<(text|title).*?</\1>", "", drawn.svg)
        bare = Picture(lambda: without_words, drawn.width_em, drawn.height_em, "")  # noqa: B023
        image = painted(bare, load_tokens("light"), "sans-serif", QSize(width, height), 1)
        y = round(float(row.attrib["y1"]) * scale)
        step = sum(map(float, row.attrib["stroke-dasharray"].split()))
        for number in range(_dots(row)):
            x = round((float(row.attrib["x1"]) + number * step) * scale)
            assert image.pixelColor(x, y).alpha() > 100, (number, x, y)


@pytest.mark.usefixtures("qapp")
def test_no_name_of_an_outcome_touches_what_stands_beside_it(library: Library) -> None:
    for condition in library.of_type(Condition):
        for comparison in comparisons_of(library, condition):
            every = (*comparison.benefits, *(one for group in comparison.harms() for one in group))
            for one in every:
                drawn = icon_arrays((one,), 100)
                for fitting in (drawn, drawn.fitting(30)):
                    assert list(words_that_collide_or_are_cut(fitting)) == [], one.what
