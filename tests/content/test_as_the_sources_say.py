"""What proof-reading against the sources found, so that it does not come back."""

import re

from db.library import Library
from db.records import Alternative, Condition, Evidence, Measure

NEEDED = {Measure.NUMBER_NEEDED_TO_TREAT, Measure.NUMBER_NEEDED_TO_HARM}


def rows(record: Alternative | Condition) -> tuple[Evidence, ...]:
    return record.evidence + (record.harms if isinstance(record, Alternative) else ())


def test_no_back_pain_figure_sets_pregabalin_against_a_placebo_its_review_did_not_have(
    library: Library,
) -> None:
    """Shanthanna 2017 found no trial of pregabalin against placebo in chronic low back pain."""
    compared = {
        (record.id, one.comparator)
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in rows(record)
        if one.study == "shanthanna2017" and one.drug == "pregabalin"
    }
    assert {where for where, _ in compared} == {"chronic_low_back_pain", "pregabalin"}
    assert not [where for where, comparator in compared if "placebo" in comparator]


def test_a_number_needed_is_told_as_one_more_never_as_the_share_of_all(library: Library) -> None:
    told = [
        (record.id, one.id)
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in rows(record)
        if one.effects and {effect.measure for effect in one.effects} <= NEEDED
        if re.search(r"\bone in\b", one.finding.text, re.IGNORECASE)
    ]
    assert told == []
