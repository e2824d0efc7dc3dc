"""What is counted in a condition, and the interval of each difference."""

from collections.abc import Iterator
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from clinical.risk import Interval, counted, difference_by_number_needed, difference_by_ratio
from db.library import Library
from db.records import Better, Condition, Effect, Table
from desktop.outcomes import Comparison, How, Outcome, comparisons_of, is_counted


def all_comparisons(library: Library) -> Iterator[tuple[Condition, Comparison]]:
    for condition in library.of_type(Condition):
        for comparison in comparisons_of(library, condition):
            yield condition, comparison


def all_outcomes(library: Library) -> list[Outcome]:
    return [one for _, comparison in all_comparisons(library) for one in comparison.outcomes]


def outcome(library: Library, place: str) -> Outcome:
    return next(one for one in all_outcomes(library) if str(one.place) == f"dorsal:{place}")


def whole(interval: Interval | None) -> tuple[int, int]:
    assert interval is not None
    return round(100 * interval.low), round(100 * interval.high)


@given(n=st.integers(1, 5000), events=st.data())
def test_a_count_is_found_again_from_its_exact_share(n: int, events: st.DataObject) -> None:
    number = events.draw(st.integers(0, n))
    assert counted(Decimal(number) / n, n).events == number


def test_a_ratio_gives_the_control_share_times_its_ends_and_never_more_than_all() -> None:
    ratio = Interval(low=Decimal("0.5"), high=Decimal(3))
    found = difference_by_ratio(Decimal("0.4"), ratio)
    assert (found.low, found.high) == (Decimal("-0.2"), Decimal("0.6"))


def test_a_labels_row_gets_newcombes_interval_from_its_percentages(library: Library) -> None:
    dizzy = outcome(library, "table/neurontin-phn#rows.dizziness")
    assert dizzy.how is How.PERCENTAGES
    assert dizzy.counts is not None
    assert [(arm.events, arm.n) for arm in dizzy.counts] == [(94, 336), (18, 227)]
    assert whole(dizzy.interval) == (14, 26)


def test_a_reviews_number_needed_gives_the_interval_of_its_difference(library: Library) -> None:
    half = outcome(
        library, "condition/postherpetic_neuralgia#evidence.wiffen2017-half.effects.half"
    )
    assert half.how is How.NEEDED
    assert whole(half.interval) == (11, 18)


def test_where_the_drug_lessens_an_event_its_number_needed_gives_fewer() -> None:
    needed = Interval(low=Decimal(5), high=Decimal(10))
    found = difference_by_number_needed(needed, more=False)
    assert (found.low, found.high) == (Decimal("-0.2"), Decimal("-0.1"))


def test_a_reviews_risk_ratio_alone_gives_a_rough_interval(library: Library) -> None:
    half = outcome(
        library, "condition/postherpetic_neuralgia#evidence.wiffen2017-half.effects.half"
    )
    alone = replace(half, needed=None)
    assert alone.how is How.RATIO
    assert whole(alone.interval) == (8, 19)


def test_a_printed_difference_goes_before_a_calculated_one(library: Library) -> None:
    place = "condition/perioperative_spine_pain#evidence.park2022.effects.delirium"
    delirium = outcome(library, place)
    assert delirium.how is How.PRINTED
    assert delirium.interval == Interval(low=Decimal("0.0061"), high=Decimal("0.0089"))


def test_every_difference_lies_within_its_interval(library: Library) -> None:
    known = [one for one in all_outcomes(library) if one.interval]
    assert len(known) > 80
    for one in known:
        assert one.interval is not None
        assert one.interval.low <= one.difference <= one.interval.high, one.place


def test_shares_are_those_of_the_record(library: Library) -> None:
    for one in all_outcomes(library):
        assert 0 <= one.control <= 1
        value = library.part(one.place).value
        if isinstance(value, Effect):
            assert value.drug is not None
            assert value.control is not None
            assert one.treated / one.control == value.drug / value.control or value.n_drug
            assert one.wished == (value.better is Better.HIGHER)


def test_harms_of_a_condition_come_from_it_and_never_from_two_peoples_at_once(
    library: Library,
) -> None:
    for condition, comparison in all_comparisons(library):
        for one in comparison.outcomes:
            record = library.record(one.place)
            assert record in (condition,) or isinstance(record, Table)
            if isinstance(record, Table):
                assert record.condition == condition.id
        for group in comparison.harms():
            assert len({one.people.group for one in group}) == 1
            assert len({(one.drug, one.comparator) for one in group}) == 1


def test_children_and_adults_with_epilepsy_are_two_peoples(library: Library) -> None:
    epilepsy = [c for k, c in all_comparisons(library) if k.id == "epilepsy_partial_onset"]
    titles = {group[0].people.title for one in epilepsy for group in one.harms()}
    assert {
        "Neurontin in epilepsy, 3 to 12 years",
        "Neurontin in epilepsy, over 12 years",
    } <= titles


def test_benefit_in_epilepsy_is_shown_where_the_label_calls_it_significant(
    library: Library,
) -> None:
    (epilepsy,) = [c for k, c in all_comparisons(library) if k.id == "epilepsy_partial_onset"]
    assert [one.what.split(", ")[1] for one in epilepsy.benefits] == [
        "1,200 mg a day",
        "1,800 mg a day",
        "900 mg a day",
    ]
    assert not any(one.note for one in epilepsy.benefits)
    assert {one.note for one in epilepsy.unshown} == {"Not significant, as the label says."}
    first = epilepsy.benefits[0]
    assert first.how is How.COUNTS
    assert first.counts is not None
    assert [(arm.events, arm.n) for arm in first.counts] == [(14, 61), (6, 66)]


def test_a_trials_harms_have_an_interval_where_its_arms_sizes_are_known(library: Library) -> None:
    place = "condition/sciatica_radiculopathy#evidence.mathieson2017.effects.adverse"
    adverse = outcome(library, place)
    assert adverse.counts is not None
    assert [(arm.events, arm.n) for arm in adverse.counts] == [(68, 106), (43, 101)]
    assert whole(adverse.interval) == (8, 34)
    assert not adverse.rounding_decides


def test_no_benefit_is_shown_in_back_pain_and_sciatica(library: Library) -> None:
    for condition, comparison in all_comparisons(library):
        if condition.id in ("sciatica_radiculopathy", "chronic_low_back_pain"):
            assert comparison.benefits == ()


def test_an_interval_that_takes_in_no_difference_is_no_benefit(library: Library) -> None:
    unshown = [one for _, c in all_comparisons(library) for one in c.unshown]
    assert {one.what for one in unshown} == {
        "Responders",
        "At least 50% fewer seizures, 600 mg a day",
        "At least 50% fewer seizures, 1,200 mg a day, second study",
        "At least 50% fewer seizures, children",
    }
    assert "share of all adverse events" not in {one.what.lower() for one in all_outcomes(library)}


def test_a_condition_is_counted_where_it_has_a_comparison(library: Library) -> None:
    for condition in library.of_type(Condition):
        assert is_counted(library, condition) == bool(comparisons_of(library, condition))
