"""What the reader studied comes when FSRS says, and every card knows its fact."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import fsrs
import msgspec
import pytest

from clinical.citation import Citation
from db.address import Address
from db.cards import Card, CardKind
from db.errors import DamagedNotebookError, NotebookError
from db.migrations import APPLICATION_ID, MIGRATIONS
from db.notebook import open_notebook, private_notebook
from db.records import Tab
from db.study import FORECAST_DAYS, MORE, NEW_A_DAY, Grade, Retention, Study
from tests.study_cards import CARD

START = datetime(2022, 11, 29, 12, 30, tzinfo=UTC)
DAY = timedelta(days=1)
AGAIN, HARD, GOOD, EASY = Grade


def card(name: str = "one", fact: str = "400 to 1,400 mg a day", tab: Tab = Tab.DOSING) -> Card:
    return replace(
        CARD,
        id=f"dose:regimen/{name}#rule",
        about=Address("regimen", name, "rule"),
        question=f"{name}: what dose?",
        answer=(fact,),
        fact=fact,
        cite=(Citation(reference="neurontin-us-v48"),),
        tab=tab,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite"


@pytest.fixture
def study() -> Study:
    return Study(private_notebook())


def test_the_intervals_are_those_that_fsrs_publishes(study: Study) -> None:
    """Six times good, twice again, five times good, each when due: py-fsrs, tests/test_basic.py."""
    now, intervals = START, []
    for grade in [GOOD] * 6 + [AGAIN] * 2 + [GOOD] * 5:
        due = study.grade(card(), grade, now)
        intervals.append((due - now).days)
        now = due
    assert intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_the_memory_state_is_the_one_that_fsrs_publishes(path: Path) -> None:
    """Again, then five times good after 0, 0, 1, 3, 8 and 21 days: stability and difficulty."""
    now = START
    with open_notebook(path) as book:
        for grade, days in zip([AGAIN] + [GOOD] * 5, [0, 0, 1, 3, 8, 21], strict=True):
            now += days * DAY
            Study(book).grade(card(), grade, now)
        ((state,),) = book.select("SELECT state FROM study_card")
    kept = fsrs.Card.from_json(state)
    assert kept.stability == pytest.approx(53.62691, abs=1e-4)
    assert kept.difficulty == pytest.approx(6.3574867, abs=1e-4)


def test_a_grade_is_on_the_disk_when_it_returns(path: Path) -> None:
    with open_notebook(path) as book, open_notebook(path) as other:
        due = Study(book).grade(card(), GOOD, START)
        assert Study(other).due(due - timedelta(seconds=1), [card()]) == ()
        assert [asked.card for asked in Study(other).due(due, [card()])] == [card()]
        assert Study(other).reviews() == 1


@pytest.mark.parametrize(
    "change",
    [
        "at = 'torn' WHERE number = 1",
        "at = '2100-01-01T00:00:00.000000+00:00', grade = 9 WHERE number = 1",
        "before = 'torn' WHERE number = 2",
        "before = replace(before, 'last_review', 'torn') WHERE number = 2",
    ],
)
def test_a_review_that_cannot_be_read_is_told_at_an_undo_of_it(change: str) -> None:
    with private_notebook() as book:
        study = Study(book)
        study.grade(card(), GOOD, START)
        study.grade(card(), AGAIN, START + DAY)
        book.connection.execute("DROP TRIGGER study_review_stays")
        book.connection.execute(f"UPDATE study_review SET {change}")
        with pytest.raises(DamagedNotebookError, match="a review cannot be read"):
            study.undo()
        assert study.reviews() == 2


def test_undo_brings_back_what_was_there_and_the_log_keeps_both(path: Path) -> None:
    with open_notebook(path) as book:
        study = Study(book)
        study.grade(card(), GOOD, START)
        before = book.select("SELECT state, due, standing FROM study_card")
        study.grade(card(), AGAIN, START + DAY)
        assert study.undo() == card().id
        assert book.select("SELECT state, due, standing FROM study_card") == before
        assert study.reviews() == 1
        assert study.undo() == card().id
        assert study.due(START, [card()])[0].new
        assert study.undo() is None
        assert book.select("SELECT grade FROM study_review ORDER BY number") == [
            (3,),
            (1,),
            (0,),
            (0,),
        ]


def test_reviews_are_only_added(path: Path) -> None:
    with open_notebook(path) as book:
        Study(book).grade(card(), GOOD, START)
        for sql in ("DELETE FROM study_review", "UPDATE study_review SET grade = 4"):
            with pytest.raises(sqlite3.Error, match="only added"):
                book.connection.execute(sql)
        assert book.select("SELECT grade FROM study_review") == [(3,)]


def test_a_clock_set_back_gives_no_interval_below_zero(study: Study) -> None:
    study.grade(card(), GOOD, START)
    due = study.grade(card(), GOOD, START - 400 * DAY)
    assert due > START
    assert all(gap > timedelta(0) for gap in study.next_due(card(), START - 900 * DAY).values())


def test_the_wait_told_for_each_grade_is_the_wait_that_follows(study: Study) -> None:
    for grade in Grade:
        told = study.next_due(card(), START)[grade]
        assert study.grade(card(), grade, START) == START + told
        study.undo()


def test_a_card_whose_fact_changed_is_asked_again_and_says_what_it_was(study: Study) -> None:
    due = study.grade(card(), EASY, START)
    assert due > START + DAY
    changed = card(fact="400 to 1,200 mg a day")
    assert study.renew([changed], START + DAY).changed == (card().id,)
    (asked,) = study.due(START + DAY, [changed])
    assert "It was: 400 to 1,400 mg a day" in asked.why
    assert "Now: 400 to 1,200 mg a day" in asked.why
    assert study.counts(START + DAY, [changed]).changed == 1
    study.grade(changed, GOOD, START + DAY)
    assert study.due(START + DAY, [changed]) == ()
    assert study.renew([changed], START + 2 * DAY).changed == ()


def test_changed_cards_come_before_those_that_are_due(study: Study) -> None:
    study.grade(card("due"), GOOD, START)
    study.grade(card("changed"), EASY, START + DAY)
    deck = [card("due"), card("changed", fact="other"), card("new")]
    study.renew(deck[:2], START + DAY)
    asked = study.due(START + 2 * DAY, deck)
    assert [one.card.about.id for one in asked] == ["changed", "due", "new"]


def test_a_card_whose_fact_is_gone_is_asked_no_more_and_says_why(study: Study) -> None:
    study.grade(card(), GOOD, START)
    assert study.renew([], START + DAY).retired == (card().id,)
    assert study.due(START + 900 * DAY, [card()]) == ()
    (retired,) = study.retired()
    assert retired.question == "one: what dose?"
    assert "no longer" in retired.why
    assert "400 to 1,400 mg" in retired.why
    assert study.counts(START, [card()]).retired == 1
    assert study.renew([], START + 2 * DAY).retired == ()
    assert study.renew([card()], START + 2 * DAY).returned == (card().id,)
    (asked,) = study.due(START + 2 * DAY, [card()])
    assert "again" in asked.why


def test_new_cards_come_so_many_a_day(study: Study) -> None:
    deck = [card(f"n{number}") for number in range(30)]
    study.new_a_day = 10
    assert len(study.due(START, deck)) == 10
    for one in deck[:4]:
        study.grade(one, EASY, START)
    assert len(study.due(START, deck)) == 6
    assert len(study.due(START + DAY, deck)) == 10


def test_more_new_cards_are_asked_on_the_day_they_are_wanted_and_not_on_the_next(
    study: Study,
) -> None:
    deck = [card(f"n{number}") for number in range(60)]
    for one in deck[:NEW_A_DAY]:
        study.grade(one, EASY, START)
    assert study.counts(START, deck).begun_today == NEW_A_DAY
    study.new_a_day = 5
    study.allow_more(START)
    assert study.counts(START, deck).left_today == len(study.due(START, deck)) == MORE
    study.grade(deck[NEW_A_DAY], EASY, START)
    assert study.counts(START, deck).left_today == MORE - 1
    study.allow_more(START)
    assert study.counts(START, deck).left_today == MORE
    assert study.counts(START + DAY, deck).left_today == 5


def test_it_is_known_when_the_next_card_comes_and_how_many_new_ones_are_left_for_today(
    study: Study,
) -> None:
    deck = [card(f"n{number}") for number in range(30)]
    before = study.counts(START, deck)
    assert (before.left_today, before.next) == (NEW_A_DAY, None)
    comes = [study.grade(one, EASY if one is deck[0] else AGAIN, START) for one in deck[:20]]
    after = study.counts(START, deck)
    assert (after.left_today, after.next, after.new) == (0, min(comes), 10)
    assert study.counts(START, deck[:1]).next == max(comes)
    assert study.counts(START + DAY, deck).left_today == NEW_A_DAY


def test_the_forecast_counts_by_the_readers_own_calendar(study: Study) -> None:
    auckland = timezone(timedelta(hours=13))
    evening = START.replace(hour=10, minute=55)  # 23:55 in Auckland
    due = study.grade(card(), GOOD, evening)
    assert due - evening < timedelta(hours=1)
    study.grade(card("later"), EASY, evening)
    deck = [card(), card("later"), card("new")]
    forecast = study.forecast(evening.astimezone(auckland), deck)
    assert len(forecast) == FORECAST_DAYS
    assert forecast[:2] == (0, 1)
    assert sum(forecast) == 2
    assert study.forecast(evening + timedelta(days=60), deck)[0] == 2


def test_retention_counts_learned_cards_by_topic_without_what_was_undone(study: Study) -> None:
    dose, harm = card("dose"), card("harm", tab=Tab.SIDE_EFFECTS)
    for one in (dose, harm):
        study.grade(one, EASY, START)
    study.grade(dose, GOOD, START + 20 * DAY)
    study.grade(harm, AGAIN, START + 20 * DAY)
    assert study.retention() == (Retention("dosing", 1, 1), Retention("side-effects", 0, 1))
    assert study.retention([harm]) == (Retention("side-effects", 0, 1),)
    assert study.retention([]) == ()
    study.undo()
    assert study.retention() == (Retention("dosing", 1, 1),)


def test_a_card_of_the_readers_own_is_kept_asked_and_taken_away(path: Path) -> None:
    own = replace(card("mine"), kind=CardKind.OWN, id="own:1")
    with open_notebook(path) as book:
        Study(book).add_own(own, START)
    with open_notebook(path) as book:
        study = Study(book)
        assert study.own() == (own,)
        (asked,) = study.due(START, study.own())
        assert asked.new
        study.grade(own, GOOD, START)
        assert study.own() == (own,)
        assert study.remove_own(own.id, START)
        assert not study.remove_own(own.id, START)
        assert study.own() == ()
        assert study.reviews() == 1


def test_a_card_comes_through_json_as_it_went_in() -> None:
    assert msgspec.json.decode(msgspec.json.encode(card()), type=Card) == card()


def test_a_notebook_that_may_not_be_written_keeps_no_grade(path: Path) -> None:
    with open_notebook(path) as book:
        Study(book).grade(card(), GOOD, START)
    with open_notebook(path, read_only=True) as book:
        study = Study(book)
        with pytest.raises(NotebookError, match="DORSAL_READONLY"):
            study.grade(card(), AGAIN, START + DAY)
        assert study.reviews() == 1


def test_a_notebook_from_before_there_was_study_is_brought_up_to_date(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as old:
        old.executescript(MIGRATIONS[0])
        old.executescript(f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = 1")
    with open_notebook(path) as book:
        Study(book).grade(card(), GOOD, START)
        assert Study(book).reviews() == 1
