"""Which alternatives stay, and treatments side by side: the pages, from records alone."""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from db.address import Address
from db.library import Library, open_library
from db.records import (
    Alternative,
    Condition,
    PatientFactor,
    Stance,
    Suitability,
    Topic,
    statements_of,
)
from desktop.alternatives_shown import alternatives_of, comparison_shown, shortlist_shown
from desktop.on_paper import for_paper
from desktop.pages.compare import MOST
from desktop.pages.markup import SOURCES
from desktop.pages.shortlist import sign_of
from desktop.pages.signs import JURISDICTION
from desktop.shortlist import Asked, Judged, fit_for, judge
from desktop.subjects import COMPARE, GABAPENTIN
from tests.desktop.test_pages import TAGS, read, unlinked

OLDER, LIVER, HEART = PatientFactor.OLDER_AGE, PatientFactor.LIVER, PatientFactor.HEART
SNRI = Address("alternative", "snri")


@pytest.fixture(scope="module")
def fitted(fitted_path: Path) -> Iterator[Library]:
    with open_library(fitted_path) as opened:
        yield opened


def judged_as(library: Library, id_: str, *factors: PatientFactor) -> Judged:
    (found,) = judge(library.of_type(Alternative, (id_,)), Asked("", factors))
    return found


def test_what_is_to_be_avoided_is_hidden_whatever_else_is_asked(fitted: Library) -> None:
    assert not judged_as(fitted, "snri", LIVER).kept
    assert not judged_as(fitted, "snri", OLDER, LIVER, HEART).kept
    assert judged_as(fitted, "snri", OLDER, HEART).kept


def test_what_no_statement_covers_is_kept_and_never_shown_as_safe(fitted: Library) -> None:
    sign = sign_of(judged_as(fitted, "yoga_taichi", HEART))
    assert sign is not None
    assert (sign.shape, sign.tone, sign.word) == ("?", "unknown", "not covered: heart disease")
    half = sign_of(judged_as(fitted, "topical_lidocaine", OLDER, HEART))
    assert half is not None
    assert half.shape == "?"


def test_care_shows_and_names_what_is_not_covered_besides(fitted: Library) -> None:
    sign = sign_of(judged_as(fitted, "snri", OLDER, HEART))
    assert sign is not None
    assert sign.shape == "◐"
    assert sign.word == "with care: older age; not covered: heart disease"


def test_as_usual_is_said_only_where_all_that_is_asked_is_covered(fitted: Library) -> None:
    sign = sign_of(judged_as(fitted, "topical_lidocaine", OLDER))
    assert sign is not None
    assert sign.shape == "✓"
    assert sign_of(judged_as(fitted, "topical_lidocaine")) is None


def test_every_alternative_says_why_it_stays_or_goes_whatever_is_asked(fitted: Library) -> None:
    everything = alternatives_of(fitted)
    conditions = ["", *(one.id for one in fitted.of_type(Condition))]
    factors = list(PatientFactor)
    sets = [some for size in range(len(factors) + 1) for some in combinations(factors, size)]
    for number, some in enumerate(sets):
        asked = Asked(conditions[number % len(conditions)], some)
        page = shortlist_shown(fitted, asked)
        seen = read(page.html)
        assert unlinked(page.html) == [], str(asked)
        assert seen.tags <= TAGS
        kept, _, hidden = page.html.partition("<h2>Hidden")
        for one in judge(everything, asked):
            named = f'<a href="dorsal:alternative/{one.alternative.id}">'
            assert kept.count(named) == one.kept, f"{asked}: {one.alternative.id}"
            assert hidden.count(named) == (not one.kept), f"{asked}: {one.alternative.id}"
            for factor, fit in one.fits:
                for id_ in fit.because if fit else ():
                    link = f"{SOURCES}dorsal:alternative/{one.alternative.id}#{id_}"
                    assert link in seen.links, f"{asked}: {factor}"


def rows_of(html: str) -> dict[str, tuple[str, str]]:
    """Of each alternative its heading and its reasons, in the order of the page."""
    found = {}
    for part in html.split("<h2>")[1:]:
        title, _, below = part.partition("</h2>")
        for row in below.split('<a href="dorsal:alternative/')[1:]:
            id_, _, reasons = row.partition('">')
            found[id_] = title, reasons.split("</tr>")[0]
    return found


def test_what_is_used_as_usual_stands_before_what_needs_care_and_that_before_what_is_not_covered(
    fitted: Library,
) -> None:
    parts = {
        "Kept, as usual": 0,
        "Kept, with care": 1,
        "Kept, but not covered for all that is asked": 2,
    }
    for factor in PatientFactor:
        html = shortlist_shown(fitted, Asked("", (factor,))).html
        headings = [title for title, _ in rows_of(html).values() if title in parts]
        assert headings == sorted(headings, key=lambda title: parts[title]), factor
        hidden = [n for n, (title, _) in enumerate(rows_of(html).values()) if title not in parts]
        assert hidden == list(range(len(headings), len(rows_of(html)))), factor


def test_what_is_recommended_stands_before_options_and_these_before_what_is_disputed(
    library: Library,
) -> None:
    rows = rows_of(shortlist_shown(library, Asked("chronic_low_back_pain")).html)
    kept = [id_ for id_, (title, _) in rows.items() if title == "Kept"]
    examples = ["exercise_physio", "nsaids", "yoga_taichi", "acupuncture", "snri", "weight_sleep"]
    assert [id_ for id_ in kept if id_ in examples] == examples
    against = {
        one.id
        for one in library.of_type(Alternative)
        for position in one.positions
        if position.stance is Stance.AGAINST and "chronic_low_back_pain" in position.about
    }
    undisputed = kept[: kept.index("yoga_taichi") + 1]
    assert len(undisputed) > 5
    assert not against.intersection(undisputed)


def test_a_reason_for_several_factors_is_said_once_with_all_of_them_named(
    library: Library,
) -> None:
    factors = tuple(PatientFactor)
    html = shortlist_shown(library, Asked("", factors)).html
    rows = rows_of(html)
    for one in library.of_type(Alternative):
        _, reasons = rows[one.id]
        for fit in one.fits:
            assert fit.factor.value in reasons, (one.id, fit.factor)
        for id_ in {id_ for fit in one.fits for id_ in fit.because}:
            link = f'"{SOURCES}dorsal:alternative/{one.id}#{id_}"'
            assert reasons.count(link) == 1, (one.id, id_)
    _, surgery = rows["surgery"]
    assert "with care&nbsp;</span> older age, kidney disease, heart disease</p>" in surgery


def test_what_is_advised_on_a_condition_is_said_and_decides(library: Library) -> None:
    """NICE's word on sciatica was on a drug's page, and here: not considered by any source."""
    page = shortlist_shown(library, Asked("sciatica_radiculopathy"))
    kept, _, hidden = page.html.partition("<h2>Hidden")
    against, _, silent = hidden.partition("not considered for the condition")
    assert ">NSAIDs<" in kept
    assert "in sciatica the evidence of benefit is limited" in kept
    assert ">Pregabalin<" in against
    assert "Do not offer gabapentinoids" in against
    assert ">Yoga and tai chi<" in silent


def test_every_piece_of_advice_says_on_which_conditions_it_is(library: Library) -> None:
    everything = alternatives_of(library)
    assert [(one.id, p.id) for one in everything for p in one.positions if not p.about] == []
    for condition in library.of_type(Condition):
        for one in judge(everything, Asked(condition.id)):
            offers = [p for p in one.advised if p.stance in (Stance.FOR, Stance.OPTION)]
            assert one.kept or not offers, (condition.id, one.alternative.id)


def test_where_none_is_left_the_page_says_so_and_why(fitted: Library) -> None:
    page = shortlist_shown(fitted, Asked("restless_legs", (LIVER,)))
    assert "No source here considers any of these" in page.html
    assert "Not considered for" in page.html


def test_where_none_was_considered_the_page_leads_to_what_comes_first(library: Library) -> None:
    """Not as if each of them had been held against restless legs and had gone."""
    html = shortlist_shown(library, Asked("restless_legs")).html
    assert "No alternative is left" not in html
    assert '<a href="dorsal:condition/restless_legs#first-line">' in html
    assert '#first-line">' not in shortlist_shown(library, Asked("spinal_stenosis")).html


def test_why_one_is_avoided_stands_before_all_else_of_it_and_care_before_as_usual(
    library: Library,
) -> None:
    factors = tuple(PatientFactor)
    rows = rows_of(shortlist_shown(library, Asked("chronic_low_back_pain", factors)).html)
    avoided = [why for title, why in rows.values() if title == "Hidden: to be avoided"]
    assert len(avoided) > 3
    for why in avoided:
        (first, *_), signs = re.findall(r"<p[^>]*>(.*?)</p>", why), badges(why)
        assert "avoid&nbsp;" in first, first
        assert signs.index("avoid") == 0
    for _, why in rows.values():
        signs = [one for one in badges(why) if one in ("with care", "as usual")]
        assert signs == sorted(signs, reverse=True), why


def badges(html: str) -> list[str]:
    """The words of the signs, in the order of the page."""
    return list(re.findall(r"&nbsp;\S ([a-z ]+)&nbsp;</span>", html))


def test_what_hides_an_alternative_is_told_as_it_was_asked(library: Library) -> None:
    against, avoided = "What no source here offers", "What a source says to avoid"
    for asked, expected in (
        (Asked("chronic_low_back_pain"), (True, False)),
        (Asked("", (LIVER,)), (False, True)),
        (Asked("chronic_low_back_pain", (LIVER,)), (True, True)),
    ):
        html = shortlist_shown(library, asked).html
        assert (against in html, avoided in html) == expected


def test_with_nothing_asked_the_page_says_how_to_ask(fitted: Library) -> None:
    page = shortlist_shown(fitted, Asked())
    assert "Nothing is asked yet" in page.html
    parts = list(dict.fromkeys(title for title, _ in rows_of(page.html).values()))
    assert parts == ["Without medicine", "Medicines", "Procedures"]
    assert "Hidden" not in page.html


def choices(library: Library) -> Iterator[tuple[tuple[Address, ...], Asked]]:
    """Every treatment at least once, in columns of one to four, for any condition or one."""
    treatments = [GABAPENTIN, *(Address("alternative", a.id) for a in alternatives_of(library))]
    conditions = ["", *(one.id for one in library.of_type(Condition))]
    chance = Random(26)
    for number, one in enumerate(treatments):
        others = chance.sample([t for t in treatments if t != one], number % MOST)
        yield (one, *others), Asked(conditions[number % len(conditions)])
    for condition in conditions:
        yield (GABAPENTIN, SNRI), Asked(condition)


def test_every_cell_of_a_comparison_leads_to_its_sources(fitted: Library) -> None:
    for chosen, asked in choices(fitted):
        page = comparison_shown(fitted, chosen, asked)
        seen = read(page.html)
        assert unlinked(page.html) == [], f"{chosen}: {asked}"
        assert seen.tags <= TAGS
        for link in seen.links:
            if link.startswith(SOURCES):
                fitted.part(Address.parse(link.removeprefix(SOURCES)))
            else:
                fitted.record(Address.parse(link))


def test_a_comparison_leaves_out_no_statement_of_a_treatment(fitted: Library) -> None:
    for chosen, asked in choices(fitted):
        links = set(read(comparison_shown(fitted, chosen, asked).html).links)
        for address in chosen:
            for statement in statements_of(fitted.record(address)):
                assert f"{SOURCES}{address.at(statement.id)}" in links, f"{address}#{statement.id}"


def test_a_comparison_shows_all_that_is_said_of_gabapentin_by_condition(fitted: Library) -> None:
    links = set(read(comparison_shown(fitted, (GABAPENTIN,), Asked()).html).links)
    for condition in fitted.of_type(Condition):
        address = Address("condition", condition.id)
        for said in (*condition.roles, *condition.positions):
            assert f"{SOURCES}{address.at(said.says.id)}" in links
    one = comparison_shown(fitted, (GABAPENTIN,), Asked("fibromyalgia")).html
    assert "condition/fibromyalgia#" in one
    assert "condition/restless_legs#" not in one


def row(html: str, title: str) -> list[str]:
    """The cells of a row of a comparison."""
    cells = html.split(f">{title}</th></tr><tr>")[1].split("</tr>")[0]
    return re.split(r"<td[^>]*>", cells)[1:]


def test_each_factor_stands_in_its_row_with_its_sign_or_as_not_covered(fitted: Library) -> None:
    chosen = (GABAPENTIN, SNRI, Address("alternative", "tca"))
    html = comparison_shown(fitted, chosen, Asked()).html
    words = {Suitability.USUAL: "as usual", Suitability.CARE: "with care"}
    words[Suitability.AVOID] = "avoid"
    for factor in PatientFactor:
        for address, cell in zip(chosen, row(html, factor.value.capitalize()), strict=True):
            record = fitted.record(address)
            assert isinstance(record, Alternative | Topic)
            fit = fit_for(record.fits, factor)
            assert (words[fit.suitability] if fit else "not covered") in cell, f"{factor}"


def test_where_two_find_room_side_by_side_each_cell_names_its_treatment(fitted: Library) -> None:
    chosen = (GABAPENTIN, SNRI, Address("alternative", "tca"), Address("alternative", "nsaids"))
    whole = comparison_shown(fitted, chosen, Asked()).html
    for beside, lines in ((4, 1), (3, 2), (2, 2), (1, 4)):
        html = comparison_shown(fitted, chosen, Asked(), beside).html
        assert unlinked(html) == []
        assert set(read(html).links) == set(read(whole).links)
        told = html.split(">Driving</th></tr>")[1].split('<th class="row"')[0]
        assert told.count("<tr><td") == lines
        assert told.count("<h3>") == (4 if lines > 1 else 0)


def test_a_silent_cell_says_so(fitted: Library) -> None:
    chosen = (SNRI, Address("alternative", "heat"))
    told, silent = row(comparison_shown(fitted, chosen, Asked()).html, "Cost of stopping")
    assert "Reduce step by step" in told
    assert "not covered here" in silent


def test_advice_stands_under_its_jurisdiction(fitted: Library) -> None:
    for one in fitted.of_type(Alternative):
        address = Address("alternative", one.id)
        (cell,) = row(comparison_shown(fitted, (address,), Asked()).html, "Who advises what")
        parts = [part.split("</h3>") for part in cell.split("<h3>")[1:]]
        assert len(parts) == len({position.jurisdiction for position in one.positions})
        for position in one.positions:
            link = f"{SOURCES}{address.at(position.says.id)}"
            where = [place for place, words in parts if link in words]
            assert where == [JURISDICTION[position.jurisdiction]], position.id


def test_a_comparison_lies_across_the_sheet_and_lists_its_sources(fitted: Library) -> None:
    page = for_paper(fitted, comparison_shown(fitted, (GABAPENTIN, SNRI), Asked()))
    assert page.wide
    assert page.address == COMPARE
    assert "<h2>Sources</h2>" in page.html
    assert "Ferreira GE" in page.html.split("<h2>Sources</h2>")[1]
