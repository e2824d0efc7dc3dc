"""What was studied, as data: read out of a notebook, and taken into another one.

Reviews are only ever added, and a taken-back one stays taken back: two notebooks that take in each
other's reviews hold the same, in whatever order. A card's state is that of its last review.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

import msgspec

from db.notebook import Notebook
from db.study import COLUMNS, SELECT, Standing, Studied, iso, keep

REVIEW = "SELECT number, card, topic, grade, at, was_known, before FROM study_review"
UNDONE = "SELECT undoes FROM study_review WHERE undoes IS NOT NULL"
_ADD = """
    INSERT INTO study_review (card, topic, grade, at, was_known, before, undoes)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One grade. `at` is UTC in ISO 8601, `before` the card as it was, empty for a new one.

    `undone` tells that it was taken back.
    """

    card: str
    topic: str
    grade: int
    at: str
    was_known: bool
    before: str
    undone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """The cards begun or made, and the reviews in the order in which they were given."""

    cards: tuple[Studied, ...] = ()
    reviews: tuple[Review, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """How many cards and reviews were new or newer than here."""

    cards: int = 0
    reviews: int = 0


def log_of(notebook: Notebook) -> Log:
    """All that was studied in a notebook. Raises NotebookError."""
    undone = {number for (number,) in notebook.select(UNDONE)}
    rows = notebook.select(f"{REVIEW} WHERE undoes IS NULL ORDER BY number")
    return Log(
        cards=tuple(map(studied_of, notebook.select(f"{SELECT} ORDER BY number"))),
        reviews=tuple(review_of(row, row[0] in undone) for row in rows),
    )


def studied_of(row: tuple[Any, ...]) -> Studied:
    """The card of a row. Raises ValueError where its values are not such a card's."""
    named = dict(zip(COLUMNS, row, strict=True))
    studied = Studied(**named | {"standing": Standing(named["standing"])})
    last_review(studied)
    return studied


def review_of(row: tuple[Any, ...], undone: bool) -> Review:
    _number, card, topic, grade, at, was_known, before = row
    return Review(
        card=card,
        topic=topic,
        grade=grade,
        at=at,
        was_known=bool(was_known),
        before=before,
        undone=undone,
    )


def last_review(studied: Studied) -> str:
    """When a card was last graded, as its review has it; empty of one that never was.

    Raises ValueError for a state that is not FSRS's.
    """
    if not studied.state:
        return ""
    try:
        state = msgspec.json.decode(studied.state, type=dict[str, Any])
        last = state["last_review"]
        return iso(datetime.fromisoformat(last)) if last else ""
    except (msgspec.MsgspecError, KeyError, TypeError) as error:
        raise ValueError(f"no state of a card: {error}") from None


def take(notebook: Notebook, log: Log) -> Taken:
    """Takes in what was studied elsewhere, all of it or nothing; a second time changes nothing.

    Raises NotebookError.
    """
    if not any(_news(notebook, log)):
        return Taken()
    with notebook.writing() as sequence:
        new, undone, cards = _news(notebook, log)
        for review in new:
            _add(notebook, review)
        for number, review in undone:
            _add_undoing(notebook, review, number)
        for card in cards:
            keep(notebook, sequence, card)
    return Taken(cards=len(cards), reviews=len(new) + len(undone))


def _news(
    notebook: Notebook, log: Log
) -> tuple[list[Review], list[tuple[int, Review]], list[Studied]]:
    """What is not here yet: reviews, the numbers here of such as were taken back there, cards."""
    here = _numbered(notebook)
    new: list[Review] = []
    undone: list[tuple[int, Review]] = []
    met: Counter[Review] = Counter()
    for review in log.reviews:
        same = replace(review, undone=False)
        met[same] += 1
        if met[same] > len(here[same]):
            new.append(review)
        elif review.undone and not here[same][met[same] - 1][1]:
            undone.append((here[same][met[same] - 1][0], review))
    stand = _standing(here, new, undone)
    known = (studied_of(row) for row in notebook.select(SELECT))
    return new, undone, list(_newer(known, log.cards, stand))


def _numbered(notebook: Notebook) -> defaultdict[Review, list[tuple[int, bool]]]:
    """The numbers here of each review, and whether it was taken back."""
    undone = {number for (number,) in notebook.select(UNDONE)}
    found: defaultdict[Review, list[tuple[int, bool]]] = defaultdict(list)
    for row in notebook.select(f"{REVIEW} WHERE undoes IS NULL ORDER BY number"):
        found[review_of(row, undone=False)].append((row[0], row[0] in undone))
    return found


def _standing(
    here: dict[Review, list[tuple[int, bool]]],
    new: list[Review],
    undone: list[tuple[int, Review]],
) -> dict[tuple[str, str], bool]:
    """Of each card and moment, whether any review of that moment stands in both logs together."""
    gone = {number for number, _ in undone}
    stand: dict[tuple[str, str], bool] = {}
    for review, numbers in here.items():
        at = review.card, review.at
        left = any(not taken_back and number not in gone for number, taken_back in numbers)
        stand[at] = stand.get(at, False) or left
    for review in new:
        at = review.card, review.at
        stand[at] = stand.get(at, False) or not review.undone
    return stand


def _newer(
    known: Iterable[Studied], cards: Iterable[Studied], stand: dict[tuple[str, str], bool]
) -> Iterator[Studied]:
    """The cards that are not here, or whose last review that stands is later than here."""
    here = {one.id: one for one in known}
    for card in cards:
        at = last_review(card)
        if not stand.get((card.id, at), True):
            continue
        own = here.get(card.id)
        if own is None:
            yield card
            continue
        known_at = last_review(own)
        taken_back = not stand.get((card.id, known_at), True)
        if taken_back or at > known_at:
            yield replace(card, own=card.own or own.own)


def _add(notebook: Notebook, review: Review) -> None:
    values = (review.card, review.topic, review.grade, review.at, review.was_known, review.before)
    added = notebook.connection.execute(_ADD, (*values, None)).lastrowid
    if review.undone and added is not None:
        _add_undoing(notebook, review, added)


def _add_undoing(notebook: Notebook, review: Review, number: int) -> None:
    values = (review.card, review.topic, 0, review.at, False, "", number)
    notebook.connection.execute(_ADD, values)
