"""Study cards say what their records say, and nothing that was not seen at a source."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from msgspec import structs

from clinical.citation import VerifyKind
from clinical.quantity import spell
from db.address import Address
from db.build import build_library
from db.cards import Card, CardKind, Difficulty
from db.library import Library, open_library
from db.manuscript import Content
from db.records import Condition, ConditionGroup, Contradiction, Record, Regimen, Warning, fields_of
from db.study import NEW_A_DAY
from desktop.study.deck import cards
from resources import ROOT

NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
RENAL = Address("regimen", "neurontin-us-renal")
Edition = Callable[[dict[Address, Record]], tuple[Card, ...]]


@pytest.fixture(scope="module")
def deck(library_path: Path) -> tuple[Card, ...]:
    with open_library(library_path) as library:
        return cards(library)


@pytest.fixture
def edition(content: Content, tmp_path: Path) -> Edition:
    """The cards of a library with some records in place of the real ones."""

    def made(records: dict[Address, Record]) -> tuple[Card, ...]:
        path = tmp_path / "other.sqlite"
        build_library(replace(content, records={**content.records, **records}), path)
        with open_library(path) as library:
            return cards(library)

    return made


def numbers_of(value: object) -> Iterator[str]:
    """Every number of a record as Dorsal writes it, those inside its words too."""
    if isinstance(value, bool):
        return
    if isinstance(value, Decimal):
        yield spell(value)
    elif isinstance(value, int):
        yield from (str(value), spell(Decimal(value)))
    elif isinstance(value, str):
        yield from NUMBER.findall(value)
    elif isinstance(value, tuple):
        for item in value:
            yield from numbers_of(item)
    else:
        for _, inner in fields_of(value):
            yield from numbers_of(inner)


def test_every_figure_of_an_answer_stands_in_its_record(
    deck: tuple[Card, ...], library: Library
) -> None:
    """Cases are worked out, and held against the calculators elsewhere."""
    strange = []
    for card in deck:
        if card.kind is not CardKind.CASE:
            known = set(numbers_of(library.record(card.about)))
            told = {n for line in card.answer for n in NUMBER.findall(line)}
            strange += [(card.id, number) for number in told - known]
    assert strange == []


def test_each_card_has_an_id_of_its_own_that_names_its_fact(deck: tuple[Card, ...]) -> None:
    assert len({card.id for card in deck}) == len(deck)
    for card in deck:
        if card.kind is not CardKind.CASE:
            assert card.id.rstrip("#").endswith(str(card.about).removeprefix("dorsal:"))


def test_the_same_content_gives_the_same_cards(deck: tuple[Card, ...], library_path: Path) -> None:
    with open_library(library_path) as again:
        assert cards(again) == deck


def test_every_card_can_be_opened_and_names_its_sources(
    deck: tuple[Card, ...], library: Library
) -> None:
    known = {entry.address.id for entry in library.entries("reference")}
    conditions = {entry.address.id for entry in library.entries("condition")}
    for card in deck:
        library.record(card.about)
        assert card.cite, card.id
        assert {cite.reference for cite in card.cite} <= known, card.id
        assert set(card.conditions) <= conditions, card.id
        assert card.answer, card.id
        assert all(line.strip() == line and line for line in (*card.answer, *card.because)), card.id


def test_there_are_cards_of_every_kind_a_library_makes(deck: tuple[Card, ...]) -> None:
    assert {card.kind for card in deck} == set(CardKind) - {CardKind.OWN}
    assert {card.difficulty for card in deck} == set(Difficulty)
    assert len({card.tab for card in deck}) == 5


def test_basic_cards_are_begun_before_the_others(deck: tuple[Card, ...]) -> None:
    levels = [list(Difficulty).index(card.difficulty) for card in deck]
    assert levels == sorted(levels)


def test_the_first_cards_ask_whether_it_helps_in_back_pain(
    deck: tuple[Card, ...], library: Library
) -> None:
    backs = {c.id for c in library.of_type(Condition) if c.group is ConditionGroup.BACK}
    first = deck[: len(backs)]
    assert {card.about.id for card in first} == backs
    assert all(card.question.endswith(": does gabapentin help?") for card in first)
    a_day = deck[:NEW_A_DAY]
    assert all(backs & set(card.conditions) for card in a_day)


def test_no_two_cards_ask_the_same_and_want_different_answers(deck: tuple[Card, ...]) -> None:
    wanted: dict[str, tuple[str, ...]] = {}
    for card in deck:
        assert wanted.setdefault(card.question, card.answer) == card.answer, card.question


def test_every_question_of_a_dose_can_be_understood_by_itself(deck: tuple[Card, ...]) -> None:
    asked = [card.question for card in deck if card.kind in (CardKind.DOSE, CardKind.SCHEDULE)]
    assert not [one for one in asked if re.search(r": (and|for) ", one)]


def test_nothing_unverified_makes_a_card(deck: tuple[Card, ...]) -> None:
    assert all(card.checked is not VerifyKind.OWN_KNOWLEDGE for card in deck)
    assert not any(card.about == Address("regimen", "uk-renal") for card in deck)


def test_a_fact_that_is_no_longer_verified_loses_its_cards(
    deck: tuple[Card, ...], library: Library, edition: Edition
) -> None:
    address = Address("warning", "dress")
    warning = library.record(address)
    assert isinstance(warning, Warning)
    action = structs.replace(warning.action, checked=VerifyKind.OWN_KNOWLEDGE)
    left = edition({address: structs.replace(warning, action=action)})
    assert {card.id for card in deck} - {card.id for card in left} == {
        "caution:warning/dress#action"
    }


def test_a_changed_figure_changes_the_cards_that_know_it_and_no_other(
    deck: tuple[Card, ...], library: Library, edition: Edition
) -> None:
    regimen = library.record(RENAL)
    assert isinstance(regimen, Regimen)
    assert regimen.rule is not None
    first, second, *others = regimen.rule.bands
    row = replace(
        second,
        daily_mg=(Decimal(400), Decimal(1200)),
        single_doses_mg=(*second.single_doses_mg[:-1], Decimal(600)),
    )
    rule = replace(regimen.rule, bands=(first, row, *others))
    before = {card.id: card for card in deck}
    after = edition({RENAL: structs.replace(regimen, rule=rule)})
    changed = {card.id for card in after if card.digest != before[card.id].digest}
    assert "dose:regimen/neurontin-us-renal#rule.bands.above30" in changed
    assert {"case:woman-78", "case:haemodialysis-40", "case:between-59-and-60"} <= changed
    assert "case:man-45-healthy" not in changed
    assert all("renal" in id_ or id_.startswith("case:") for id_ in changed)


def test_a_position_card_asks_for_one_body_in_one_jurisdiction(deck: tuple[Card, ...]) -> None:
    asked = [c for c in deck if c.id.startswith("position:condition") and "#positions" in c.id]
    assert asked
    for card in asked:
        assert re.search(r"\((US|UK|EU|Canada|International)\)", card.question), card.question


def test_doses_of_a_prodrug_name_it(deck: tuple[Card, ...]) -> None:
    horizant = [
        card
        for card in deck
        if card.about.id.startswith("horizant")
        and card.kind in (CardKind.DOSE, CardKind.SCHEDULE, CardKind.CASE)
        and any(" mg" in line for line in card.answer)
        and card.about.kind == "regimen"
    ]
    assert horizant
    for card in horizant:
        assert "gabapentin enacarbil" in " ".join((card.question, *card.answer)), card.id


def test_the_cases_hold_patients_and_questions_but_no_answers(deck: tuple[Card, ...]) -> None:
    told = json.loads((ROOT / "cases.json").read_text(encoding="utf-8"))
    allowed = {"id", "table", "condition", "age", "sex", "weight", "height", "creatinine"}
    allowed |= {"clearance", "haemodialysis", "way", "jurisdiction", "from", "to", "row", "arm"}
    cases = [case for group in told.values() for case in group]
    assert len(cases) >= 20
    assert all(set(case) <= allowed for case in cases)
    assert len([card for card in deck if card.kind is CardKind.CASE]) == len(cases)


@pytest.mark.parametrize(
    ("case", "answer"),
    [
        ("woman-78", "200 to 700 mg twice a day."),
        ("edge-30", "200 to 700 mg once a day."),
        ("below-15", "50 to 150 mg once a day."),
        ("gralise-28", "Do not give."),
        ("horizant-legs-12", "300 mg of gabapentin enacarbil every other day."),
    ],
)
def test_a_case_comes_out_as_read_off_the_label_by_hand(
    deck: tuple[Card, ...], case: str, answer: str
) -> None:
    (card,) = (card for card in deck if card.id == f"case:{case}")
    assert card.answer[0] == answer


def test_a_case_in_the_first_row_says_what_is_effective_in_its_condition(
    deck: tuple[Card, ...],
) -> None:
    (card,) = (card for card in deck if card.id == "case:man-45-healthy")
    assert "postherpetic neuralgia: up to 1,800 mg a day" in card.answer[-1]


def test_a_contradiction_card_tells_both_accounts_and_which_stands(
    deck: tuple[Card, ...], library: Library
) -> None:
    for one in library.of_type(Contradiction):
        (card,) = (c for c in deck if c.about == Address("contradiction", one.id))
        assert one.positions in card.question
        assert card.answer == (one.resolution,)


def test_red_flags_that_conditions_share_are_asked_once(
    deck: tuple[Card, ...], library: Library
) -> None:
    flags = [card for card in deck if card.id.endswith("#red-flags")]
    assert len({card.answer for card in flags}) == len(flags)
    asked = {condition for card in flags for condition in card.conditions}
    assert asked == {condition.id for condition in library.of_type(Condition)}
