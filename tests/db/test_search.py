"""Whatever is typed is answered, never an error."""

import sqlite3
import threading
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.address import Address
from db.library import Library, open_library
from db.records import Tab
from db.search import Found, Query, Search
from db.words import tokens, without_dose

MOST_READ = 125
"""A hundred sentences, twenty hits found by name, and the statements that look for them."""


@cache
def search_of(library: Library) -> Search:
    return Search(library)


def find(library: Library, words: str, tab: Tab | None = None) -> Found:
    return search_of(library).find(Query.parse(words, tab))


def first_addresses(library: Library, words: str) -> list[Address]:
    return [hit.address.record for hit in find(library, words).hits[:3]]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("CrCl<30", "rule.bands.above15"),
        ("crcl less than 30", "rule.bands.above15"),
        ("crcl 25", "rule.bands.above15"),
        ("gabapentin CrCl 31", "rule.bands.above30"),
        ("crcl 70", "rule.bands.ge60"),
        ("crcl ≥ 60", "rule.bands.ge60"),
        ("crcl 30", "exactly-30"),
        ("crcl 12", "below-15"),
    ],
)
def test_a_clearance_leads_to_the_row_that_holds_it(
    library: Library, words: str, place: str
) -> None:
    first = find(library, words).hits[0].address
    assert str(first) == f"dorsal:regimen/neurontin-us-renal#{place}"


def test_a_row_of_a_renal_table_shows_its_dose_or_that_there_is_none(library: Library) -> None:
    shown = {str(hit.address): hit.snippet for hit in find(library, "crcl 25").hits}
    rows = "dorsal:regimen/{}-us-renal#rule.bands.{}"
    row = shown[rows.format("neurontin", "above15")]
    assert row.endswith("200 to 700 mg a day, once a day")
    assert shown[rows.format("gralise", "lt30")].endswith("Do not give.")
    horizant = {str(hit.address): hit.snippet for hit in find(library, "horizant crcl 12").hits}
    row = horizant["dorsal:regimen/horizant-rls-renal#rule.bands.lt15"]
    assert row.endswith("300 mg a dose, every other day")


def test_a_record_opens_with_a_statement_and_never_with_a_row_of_a_dose_table(
    library: Library,
) -> None:
    openings = {str(hit.address): hit.opening for hit in find(library, "kidney").hits}
    assert openings["dorsal:regimen/neurontin-us-renal"].startswith("The table goes by")
    assert openings["dorsal:regimen/gralise-us-renal"] == ""


def test_a_clearance_asked_for_the_uk_leads_to_no_table_of_the_us(library: Library) -> None:
    first = find(library, "uk crcl 40").hits[0].address
    assert first.record == Address("regimen", "uk-renal")


@pytest.mark.parametrize(
    "words", ["hypotension", "hypernatraemia", "hyperaesthesia", "hypokinesia"]
)
def test_a_word_is_never_put_right_into_its_opposite(library: Library, words: str) -> None:
    found = find(library, words)
    assert found.corrected == ""
    assert found.hits == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("wants to kill herself", "dorsal:side-effect/suicidality"),
        ("i want to end it all", "dorsal:side-effect/suicidality"),
        ("mum took 10 tablets", "dorsal:topic/overdose#at-once"),
        ("cant pee back pain", "dorsal:condition/acute_low_back_pain#red-saddle"),
        ("gaba + tramadol", "dorsal:interaction/opioids"),
        ("my mum threw up", "dorsal:side-effect/vomiting"),
    ],
)
def test_words_said_in_alarm_lead_first_where_help_stands(
    library: Library, words: str, expected: str
) -> None:
    assert str(find(library, words).hits[0].address) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("gralise vs horizant vs neurontin interchangeable", "dorsal:product/gralise"),
        ("can I swap gralise for horizant", "dorsal:product/gralise"),
        ("liver disease", "dorsal:topic/kinetics#liver"),
        ("plasma level", "dorsal:topic/monitoring#levels"),
        ("lab test interference", "dorsal:interaction/urine-dipstick"),
    ],
)
def test_what_is_asked_in_haste_leads_first_to_what_answers_it(
    library: Library, words: str, expected: str
) -> None:
    assert str(find(library, words).hits[0].address) == expected


@pytest.mark.parametrize(
    "words",
    [
        "bad kidneys 80 year old what dose",
        "72 year old sciatica gabapentin dose",
        "dose for a 90 year old",
        *(f"{age} year old dose" for age in range(65, 100, 5)),
    ],
)
def test_the_dose_of_somebody_old_is_never_led_to_a_child_s(library: Library, words: str) -> None:
    first = find(library, words).hits[0].address.record
    assert first in {Address("population", "older-age"), Address("regimen", "neurontin-us-renal")}


@pytest.mark.parametrize("age", range(1, 18))
def test_the_dose_of_a_child_is_never_led_to_that_of_somebody_old(
    library: Library, age: int
) -> None:
    first = find(library, f"{age} year old dose").hits[0].address.record
    assert first in {Address("population", "children"), Address("regimen", "us-epilepsy-3-11")}


@pytest.mark.parametrize(
    "words",
    [
        "stopping 600 three times a day",
        "come off 1800 mg",
        "coming off gabapentin 600 tds",
        "wean off 300 mg tds",
    ],
)
def test_who_asks_to_end_a_dose_is_led_to_stopping_and_not_to_that_dose(
    library: Library, words: str
) -> None:
    assert find(library, words).hits[0].address.record == Address("topic", "stopping")


@pytest.mark.parametrize("words", ["gabapentin 600 mg tid", "not working at 1800 mg"])
def test_a_dose_decides_where_nothing_is_ended(library: Library, words: str) -> None:
    asked = tokens(words)
    assert without_dose(asked) == asked
    assert find(library, words).hits[0].address.record == Address("regimen", "us-phn-titration")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sciatica", Address("condition", "sciatica_radiculopathy")),
        ("slipped disc", Address("condition", "herniated_disc")),
        ("postherpetic neur", Address("condition", "postherpetic_neuralgia")),
        ("dizziness", Address("side-effect", "dizziness")),
        ("gralise", Address("product", "gralise")),
        ("pregabalin", Address("alternative", "pregabalin")),
        ("enke 2018", Address("reference", "enke2018")),
        ("M54.16", Address("condition", "sciatica_radiculopathy")),
    ],
)
def test_what_is_looked_for_is_among_the_first_three(
    library: Library, words: str, expected: Address
) -> None:
    assert expected in first_addresses(library, words)


@pytest.mark.parametrize("words", ["does gabapentin help sciatica", "gabapentin back pain"])
def test_what_an_article_claims_never_comes_before_the_evidence(
    library: Library, words: str
) -> None:
    kinds = [hit.address.kind for hit in find(library, words).hits]
    assert kinds[0] not in ("claim", "contradiction", "article")


@pytest.mark.parametrize(
    "kind",
    ["condition", "alternative", "product", "regimen", "topic", "side-effect", "warning",
     "interaction", "population"],
)  # fmt: skip
def test_every_record_is_found_first_by_its_own_name(library: Library, kind: str) -> None:
    for entry in library.entries(kind):
        first = find(library, entry.title).hits[0]
        assert library.title(first.address).lower() == entry.title.lower(), entry.address


def test_an_unfinished_word_is_completed(library: Library) -> None:
    assert Address("side-effect", "dizziness") in first_addresses(library, "dizzin")


def test_the_snippet_marks_what_matched(library: Library) -> None:
    hit = find(library, "dizziness").hits[0]
    assert "[[" in hit.snippet
    assert any("dizz" in word for word in hit.matched)


def test_a_search_may_be_kept_to_one_tab(library: Library) -> None:
    hits = find(library, "gabapentin", Tab.REFERENCES).hits
    assert hits
    assert {hit.tab for hit in hits} == {Tab.REFERENCES}


@pytest.mark.parametrize(
    "typed",
    ["", " ", '"', "'", "-", "*", "1.1", "CrCl<30", "300mg tid", "a OR", "NOT", "NEAR(a b)", "(",
     ")", "^x", "title:x", "x\x00y", "ß", "🦴", "%", "; DROP TABLE record", "w" * 5000,
     "a " * 3000],
)  # fmt: skip
def test_signs_and_numbers_are_never_an_error(library: Library, typed: str) -> None:
    find(library, typed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(max_size=80))
def test_any_text_at_all_is_answered(library: Library, typed: str) -> None:
    hits = find(library, typed).hits
    assert len(hits) <= 20


def test_a_running_search_can_be_interrupted(library_path: Path) -> None:
    with open_library(library_path) as library:
        # A statement that would run for a very long time.
        endless = (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        )
        timer = threading.Timer(0.05, library.interrupt)
        timer.start()
        with pytest.raises(InterruptedError):
            library.select(endless)
        timer.join()


def test_searching_needs_no_more_than_the_standard_sqlite() -> None:
    options = [row[0] for row in sqlite3.connect(":memory:").execute("PRAGMA compile_options")]
    assert "ENABLE_FTS5" in options


def test_a_word_of_people_leads_to_the_word_of_the_content(library: Library) -> None:
    first = find(library, "water retention").hits[0]
    assert first.address.record == Address("side-effect", "peripheral-oedema")


def test_a_misspelt_question_is_put_right_and_says_so(library: Library) -> None:
    found = find(library, "dizzyness on gabapentn")
    assert found.hits[0].address.record == Address("side-effect", "dizziness")
    assert "gabapentin" in found.corrected


def test_words_that_are_known_are_never_put_right(library: Library) -> None:
    assert find(library, "gabapentin dizziness").corrected == ""


@pytest.mark.parametrize("brand", ["zestril", "plavix", "lantus", "vimpat", "remeron", "wromadol"])
def test_a_name_unknown_is_never_put_right_into_another_far_from_it(
    library: Library, brand: str
) -> None:
    found = find(library, brand)
    assert found.corrected == ""
    assert found.hits == ()


@pytest.mark.parametrize("words", ["Zapain", "Kapake", "Tylex", "co-dydramol", "Targinact"])
def test_an_opioid_by_its_brand_leads_to_opioids_and_is_spelt_as_typed(
    library: Library, words: str
) -> None:
    found = find(library, words)
    assert found.corrected == ""
    assert any(hit.address == Address("interaction", "opioids") for hit in found.hits[:2])


@pytest.mark.parametrize("words", ["hair loss", "losing hair", "lost my hair", "alopecia"])
def test_what_is_lost_decides_and_not_that_something_is(library: Library, words: str) -> None:
    found = find(library, words)
    assert found.hits == ()
    assert found.corrected == ""


@pytest.mark.parametrize("words", ["hearing loss", "loss of hearing", "voice loss"])
def test_a_word_of_a_phrase_is_not_the_phrase(library: Library, words: str) -> None:
    assert find(library, words) == Found()


@pytest.mark.parametrize("words", ["hearing voices", "he hears voices"])
def test_the_phrase_itself_is_found(library: Library, words: str) -> None:
    assert find(library, words).hits[0].address == Address("side-effect", "hallucinations")


def test_no_hit_is_said_to_be_found_as_a_question_that_nobody_asked(library: Library) -> None:
    told = {hit.via for hit in find(library, "gabapentin with codeine elderly").hits}
    assert told == {"", "codeine", "elderly"}
    told = {hit.via for hit in find(library, "reduce 600mg tds to zero").hits}
    assert "gabapentin 600 mg tid" not in told


def test_another_name_of_what_was_typed_is_told(library: Library) -> None:
    hits = find(library, "gabapentin and percocet").hits
    assert "oxycodone" in {hit.via for hit in hits}


def test_a_hit_is_not_said_to_be_found_as_what_was_asked_only_in_part(library: Library) -> None:
    told = {str(hit.address): hit.via for hit in find(library, "gabapentin codeine elderly").hits}
    assert told["dorsal:side-effect/confusion"] == ""
    assert told["dorsal:interaction/opioids"] == "codeine"


def test_where_nothing_answers_the_likest_names_are_offered(library: Library) -> None:
    found = find(library, "haemody")
    assert not found.hits
    assert "dialysis" in found.nearest[0].title


def test_what_is_like_nothing_is_offered_no_name(library: Library) -> None:
    assert find(library, "xyzzy") == Found()


def test_too_much_is_never_offered_for_too_little(library: Library) -> None:
    assert all("yper" not in hit.title for hit in find(library, "hypotensio").nearest)


@pytest.mark.parametrize("words", ["gabapentin peritoneal", "peritoneal dialysis gabapentin"])
def test_words_that_the_library_has_nowhere_are_told(library: Library, words: str) -> None:
    found = find(library, words)
    assert found.hits
    assert found.missing == ("peritoneal",)


@pytest.mark.parametrize(
    "words",
    ["gabapentin dizzyness", "how do I stop gabapentin", "renal dose 47", "gabap", "slipped disc"],
)
def test_no_word_is_missing_that_is_known_meant_or_begun(library: Library, words: str) -> None:
    assert find(library, words).missing == ()


def test_a_hit_says_by_which_question_it_was_found(library: Library) -> None:
    hits = find(library, "can I just stop gabapentin suddenly").hits
    assert any(hit.via for hit in hits)
    assert all(hit.via != hit.title for hit in hits)


@pytest.mark.parametrize("typed", ["g", "p", "pa", "gabapentin", "pain"])
def test_what_stands_nearly_everywhere_makes_few_passages_be_read(
    library: Library, typed: str
) -> None:
    ((bearing,),) = library.select(
        "SELECT count(*) FROM passage_search WHERE passage_search MATCH ?", f'"{typed}"*'
    )
    search = Search(library)
    asked: list[str] = []
    library.connection.set_trace_callback(asked.append)
    try:
        search.find(Query.parse(typed))
    finally:
        library.connection.set_trace_callback(None)
    assert bearing > 2 * MOST_READ
    assert sum(not sql.startswith("--") for sql in asked) <= MOST_READ


def test_what_a_page_says_again_for_the_patient_is_found_where_it_says_it_first(
    library_path: Path,
) -> None:
    with sqlite3.connect(library_path) as connection:
        rows = connection.execute("SELECT address FROM passage").fetchall()
    found = {address for (address,) in rows}
    assert "dorsal:condition/chronic_low_back_pain#answer" in found
    assert not [one for one in found if "condition/" in one and "#patient-" in one]
