"""The search is good enough to ship: what clinicians and lay people type finds its answer."""

from pathlib import Path

import pytest

from db.library import Library, open_library
from db.search import Query, Search
from tests.search.gate import FAILING, Outcome, failing_words, golden_queries, outcomes

FIRST, AMONG_THREE = 0.95, 0.99


@pytest.fixture(scope="module")
def all_outcomes(library_path: Path) -> tuple[Outcome, ...]:
    with open_library(library_path) as library:
        return outcomes(library)


def test_there_are_enough_golden_queries_of_both_kinds() -> None:
    answered = [one for one in golden_queries() if one.expect]
    assert sum(one.who == "clinician" for one in answered) >= 300
    assert sum(one.who == "lay" for one in answered) >= 150


@pytest.mark.parametrize("who", ["clinician", "lay"])
def test_the_answer_comes_first_or_among_the_first_three(
    all_outcomes: tuple[Outcome, ...], who: str
) -> None:
    theirs = [one for one in all_outcomes if one.golden.who == who]
    first = sum(one.place == 0 for one in theirs) / len(theirs)
    among = sum(one.place is not None and one.place < 3 for one in theirs) / len(theirs)
    assert first >= FIRST
    assert among >= AMONG_THREE


def test_a_misspelt_word_is_no_hindrance(all_outcomes: tuple[Outcome, ...]) -> None:
    misspelt = [one for one in all_outcomes if one.golden.misspelt]
    among = sum(one.place is not None and one.place < 3 for one in misspelt) / len(misspelt)
    assert len(misspelt) >= 60
    assert among >= AMONG_THREE


def test_what_fails_is_published(all_outcomes: tuple[Outcome, ...]) -> None:
    assert FAILING.read_text("utf-8") == failing_words(all_outcomes)


def test_a_query_that_is_not_covered_is_answered_without_an_error(library: Library) -> None:
    search = Search(library)
    for golden in golden_queries():
        if not golden.expect:
            search.find(Query.parse(golden.query))
