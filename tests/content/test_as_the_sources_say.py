"""What proof-reading against the sources found, so that it does not come back."""

from db.library import Library
from db.records import Alternative, Condition


def test_no_back_pain_figure_sets_pregabalin_against_a_placebo_its_review_did_not_have(
    library: Library,
) -> None:
    """Shanthanna 2017 found no trial of pregabalin against placebo in chronic low back pain."""
    compared = {
        (record.id, one.comparator)
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in (*record.evidence, *(record.harms if isinstance(record, Alternative) else ()))
        if one.study == "shanthanna2017" and one.drug == "pregabalin"
    }
    assert {where for where, _ in compared} == {"chronic_low_back_pain", "pregabalin"}
    assert not [where for where, comparator in compared if "placebo" in comparator]
