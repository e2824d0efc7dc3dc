"""What was studied goes where the notes go: into backups, files, and out of a damaged notebook."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.backup import Held, Reason, back_up, glance, preview, restore
from db.cards import CardKind
from db.errors import DamagedNotebookError
from db.library import Library
from db.notebook import Notebook, open_notebook, private_notebook
from db.notebook_file import Imported, exported, import_notebook, write_export
from db.salvage import recover
from db.study import Grade, Study
from db.study_log import Log, log_of, take
from tests.study_cards import CARD

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
OTHER = replace(CARD, id="dose:regimen/two#rule")
OWN = replace(CARD, id="own:regimen/three#rule", kind=CardKind.OWN, question="My question?")


def study_for_a_week(book: Notebook) -> Log:
    study = Study(book)
    study.add_own(OWN, NOON)
    for day in range(7):
        study.grade(CARD, Grade.GOOD, NOON + timedelta(days=day))
    study.grade(OTHER, Grade.AGAIN, NOON)
    study.grade(OTHER, Grade.EASY, NOON + timedelta(hours=1))
    study.undo()
    return log_of(book)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notebook.sqlite"


def test_a_restore_brings_cards_and_reviews_back_and_they_are_guarded_after_it(path: Path) -> None:
    with open_notebook(path) as book:
        then = study_for_a_week(book)
        made = back_up(path, Reason.ASKED)
        Study(book).grade(CARD, Grade.AGAIN, NOON + timedelta(days=30))
        Study(book).remove_own(OWN.id, NOON)
        now = log_of(book)
        was = restore(path, made.path)
        assert log_of(book) == then
        restore(path, was.path)
        assert log_of(book) == now
        for change in ("UPDATE study_review SET grade = 4", "DELETE FROM study_review"):
            with pytest.raises(Exception, match="only added"):
                book.connection.execute(change)


def test_a_preview_counts_the_reviews_that_would_go_and_come(path: Path) -> None:
    with open_notebook(path) as book:
        study_for_a_week(book)
        made = back_up(path, Reason.ASKED)
        Study(book).grade(CARD, Grade.AGAIN, NOON + timedelta(days=30))
    found = preview(path, made.path)
    assert found.then == Held(marks=0, cards=3, reviews=8)
    assert found.now == Held(marks=0, cards=3, reviews=9)
    assert glance(made.path) == found.then
    path.write_bytes(b"torn")
    assert glance(path) is None


def test_the_same_grade_given_again_at_the_same_moment_counts_as_another() -> None:
    with private_notebook() as here, private_notebook() as there:
        for _ in range(2):
            Study(here).grade(CARD, Grade.GOOD, NOON)
            Study(here).undo()
        Study(here).grade(CARD, Grade.GOOD, NOON)
        take(there, log_of(here))
        assert log_of(there) == log_of(here)
        assert take(there, log_of(here)).reviews == 0


def test_cards_and_reviews_are_read_out_of_a_damaged_notebook(path: Path) -> None:
    with open_notebook(path) as book:
        study = Study(book)
        cards = [replace(CARD, id=f"dose:{number}", fact="x" * 300) for number in range(200)]
        for card in cards[:50]:
            study.grade(card, Grade.GOOD, NOON)
        made = back_up(path, Reason.EXIT)
        for card in cards[50:]:
            study.grade(card, Grade.GOOD, NOON)
        study.undo()
        whole = log_of(book)
        ((page,),) = book.select(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'mark_search_idx'"
        )
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(content)
    recovered = recover(path)
    assert recovered.backup == made
    assert (recovered.cards, recovered.reviews) == (149, 150)
    with open_notebook(path) as book:
        assert log_of(book) == whole


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("state", "torn"),
        ("state", '{"last_review": "0001-01-01T00:00:00+14:00"}'),
        ("standing", "torn"),
        ("own", "torn"),
    ],
)
def test_a_card_that_cannot_be_read_is_told_of_whoever_asks(column: str, text: str) -> None:
    """An export, an import, and the study itself: all in the words of a damaged notebook."""
    with private_notebook() as book:
        log = study_for_a_week(book)
        book.connection.execute(f"UPDATE study_card SET {column} = ? WHERE number = 2", (text,))
        more = replace(log, reviews=(*log.reviews, *log.reviews))
        study = Study(book)
        asks: tuple[Callable[[], object], ...] = (
            lambda: log_of(book),
            lambda: take(book, more),
            study.retired,
        )
        for ask in asks:
            with pytest.raises(DamagedNotebookError, match="a card cannot be read"):
                ask()


def test_what_of_the_reviews_can_still_be_read_comes_back(path: Path) -> None:
    with open_notebook(path) as book:
        study = Study(book)
        for number in range(400):
            study.grade(replace(CARD, id=f"dose:{number}", fact="x" * 300), Grade.GOOD, NOON)
    content = bytearray(path.read_bytes())
    content[80 * 4096 : 83 * 4096] = b"\xa5" * 4096 * 3
    path.write_bytes(content)
    recovered = recover(path)
    assert 300 < recovered.cards <= 400
    assert 300 < recovered.reviews <= 400
    with open_notebook(path) as book:
        assert len(log_of(book).reviews) == recovered.reviews
        Study(book).grade(CARD, Grade.GOOD, NOON)


def test_study_goes_to_another_machine_by_the_one_file(
    path: Path, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "notes.md"
    with open_notebook(path) as book, private_notebook() as other:
        log = study_for_a_week(book)
        write_export((), library, file, log)
        assert import_notebook(other, file) == Imported(cards=3, reviews=9)
        assert log_of(other) == log
        assert import_notebook(other, file) == Imported()
        Study(other).grade(CARD, Grade.HARD, NOON + timedelta(days=60))
        late = log_of(other)
        assert import_notebook(other, file) == Imported()
        assert log_of(other) == late
        write_export((), library, file, late)
        assert import_notebook(book, file) == Imported(cards=1, reviews=1)
        assert log_of(book) == late


def test_a_grade_taken_back_on_one_machine_is_taken_back_on_the_other() -> None:
    with private_notebook() as here, private_notebook() as there:
        Study(here).grade(CARD, Grade.GOOD, NOON)
        Study(here).grade(CARD, Grade.EASY, NOON + timedelta(days=3))
        take(there, log_of(here))
        early = log_of(here)
        Study(here).undo()
        assert take(there, log_of(here)).reviews == 1
        assert log_of(there) == log_of(here)
        assert take(here, early) == take(there, early)
        assert log_of(here) == log_of(there)


def test_own_cards_can_be_read_by_a_person_in_the_file(library: Library) -> None:
    with private_notebook() as book:
        text = exported((), library, study_for_a_week(book))
    told = text[: text.index("```json")]
    assert "Cards studied or made: 3. Reviews: 9." in told
    assert "**My question?**\n\n400 mg\n" in told


def _set(where: str, name: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(study: dict[str, Any]) -> None:
        study[where][0][name] = value

    return change


@pytest.mark.parametrize(
    "spoil",
    [
        _set("cards", "state", "{}"),
        _set("cards", "state", '{"last_review": 1}'),
        _set("cards", "due", "tomorrow"),
        _set("cards", "standing", "known; DROP TABLE mark"),
        _set("cards", "own", '{"id": "x"}'),
        _set("cards", "question", "a\u0000b"),
        _set("cards", "more", "x"),
        _set("cards", "id", "x" * 400),
        _set("reviews", "grade", 0),
        _set("reviews", "grade", True),
        _set("reviews", "at", "2026-11-21"),
        _set("reviews", "before", "[]"),
        _set("reviews", "undone", "no"),
        lambda study: study["cards"].append(study["cards"][0]),
        lambda study: study.pop("reviews"),
        lambda study: study.update(cards="none"),
    ],
)
def test_study_that_is_not_as_dorsal_writes_it_is_refused_whole(
    library: Library, tmp_path: Path, spoil: Callable[[dict[str, Any]], None]
) -> None:
    file = tmp_path / "notes.md"
    with private_notebook() as book, private_notebook() as other:
        write_export((), library, file, study_for_a_week(book))
        text = file.read_text(encoding="utf-8")
        start = text.index("```json dorsal-notebook\n") + len("```json dorsal-notebook\n")
        data = json.loads(text[start : text.rindex("\n```")])
        spoil(data["study"])
        file.write_text(text[:start] + json.dumps(data) + "\n```\n", encoding="utf-8")
        done = import_notebook(other, file)
        assert done.refused
        assert log_of(other) == Log()


def test_an_own_card_that_was_taken_away_stays_away_when_an_old_file_is_taken_in(
    path: Path, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "notes.md"
    with open_notebook(path) as book:
        study = Study(book)
        study.add_own(OWN, NOON)
        study.grade(OWN, Grade.GOOD, NOON + timedelta(hours=1))
        write_export((), library, file, log_of(book))
        was = study._studied()
        study.remove_own(OWN.id, NOON)
        done = import_notebook(book, file)
        assert study.own() == ()
        assert (done.cards, done.removed_cards) == (0, 1)
        study.bring_back_own(OWN.id)
        assert study._studied() == was
        assert import_notebook(book, file).removed_cards == 0


def test_a_card_that_was_taken_away_and_is_made_again_knows_what_was_learned_of_it() -> None:
    with private_notebook() as book:
        study = Study(book)
        study.add_own(OWN, NOON)
        study.grade(OWN, Grade.GOOD, NOON)
        state = study._studied()[OWN.id].state
        study.remove_own(OWN.id, NOON + timedelta(days=1))
        study.add_own(OWN, NOON + timedelta(days=2))
        assert study._studied()[OWN.id].state == state
        study.remove_own(OWN.id, NOON + timedelta(days=3))
        study.undo()
        assert study.own() == ()


def test_a_card_that_was_studied_elsewhere_after_it_was_taken_away_here_is_back() -> None:
    with private_notebook() as here, private_notebook() as there:
        Study(here).add_own(OWN, NOON)
        take(there, log_of(here))
        Study(here).remove_own(OWN.id, NOON + timedelta(days=1))
        Study(there).grade(OWN, Grade.GOOD, NOON + timedelta(days=2))
        assert take(here, log_of(there)).stay_removed == 0
        assert Study(here).own() == (OWN,)
        Study(here).remove_own(OWN.id, NOON + timedelta(days=1))
        assert take(here, log_of(there)).stay_removed == 1


def test_a_card_that_was_taken_away_is_not_back_after_a_repair(path: Path) -> None:
    with open_notebook(path) as book:
        study = Study(book)
        study.add_own(OWN, NOON)
        study.grade(CARD, Grade.GOOD, NOON)
        back_up(path, Reason.EXIT)
        study.remove_own(OWN.id, NOON)
    recover(path)
    with open_notebook(path) as book:
        assert Study(book).own() == ()
        Study(book).bring_back_own(OWN.id)
        assert Study(book).own() == (OWN,)


def test_undo_takes_back_the_last_grade_given_here_not_one_that_was_taken_in() -> None:
    with private_notebook() as here, private_notebook() as there:
        Study(here).grade(CARD, Grade.AGAIN, NOON)
        Study(there).grade(OTHER, Grade.GOOD, NOON + timedelta(hours=1))
        take(here, log_of(there))
        assert Study(here).undo() == CARD.id
        assert Study(here).undo() is None
        assert Study(here)._studied() == Study(there)._studied()


def test_a_grade_taken_back_leaves_the_card_as_the_other_reviews_of_it_left_it() -> None:
    with private_notebook() as here, private_notebook() as there:
        for hours, book in ((0, there), (5, here), (9, there)):
            Study(book).grade(CARD, Grade.GOOD, NOON + timedelta(hours=hours))
        known = Study(there)._studied()
        take(here, log_of(there))
        assert Study(here)._studied() == known
        assert Study(here).undo() == CARD.id
        assert Study(here)._studied() == known


def test_a_grade_given_after_an_import_is_taken_back_to_what_was_taken_in() -> None:
    with private_notebook() as here, private_notebook() as there:
        Study(there).grade(CARD, Grade.GOOD, NOON)
        take(here, log_of(there))
        Study(here).grade(CARD, Grade.EASY, NOON + timedelta(days=9))
        Study(here).undo()
        assert Study(here)._studied() == Study(there)._studied()
