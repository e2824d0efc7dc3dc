"""What was studied, as data: read out of a notebook, and taken into another one.

Reviews are only ever added, and a taken-back one stays taken back: two notebooks that take in each
other's reviews hold the same, in whatever order. A card's state is that of its last review.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from db.notebook import Notebook
from db.study_rows import Studied, keep, last_review, studied_cards, touched

REVIEW = "SELECT number, card, topic, grade, at, was_known, before FROM study_review"
UNDONE = "SELECT undoes FROM study_review WHERE undoes IS NOT NULL"
_ADD = """
    INSERT INTO study_review (card, topic, grade, at, was_known, before, undoes, elsewhere)
    VALUES (?, ?, ?, ?, ?, ?, ?, 1)
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
    """How many cards and reviews were new or newer than here; how many of the reader's own cards
    were taken away here, and stay so.
    """

    cards: int = 0
    reviews: int = 0
    stay_removed: int = 0


def log_of(notebook: Notebook) -> Log:
    """All that was studied in a notebook. Raises NotebookError."""
    undone = {number for (number,) in notebook.select(UNDONE)}
    rows = notebook.select(f"{REVIEW} WHERE undoes IS NULL ORDER BY number")
    return Log(
        cards=studied_cards(notebook),
        reviews=tuple(review_of(row, row[0] in undone) for row in rows),
    )


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


def take(notebook: Notebook, log: Log) -> Taken:
    """Takes in what was studied elsewhere, all of it or nothing; a second time changes nothing.

    Raises NotebookError.
    """
    news = _news(notebook, log)
    if not (news.reviews or news.undone or news.cards):
        return Taken(stay_removed=news.stay_removed)
    with notebook.writing() as sequence:
        news = _news(notebook, log)
        for review in news.reviews:
            _add(notebook, review)
        for number, review in news.undone:
            _add_undoing(notebook, review, number)
        for card in news.cards:
            keep(notebook, sequence, card)
            notebook.connection.execute("DELETE FROM study_removed WHERE id = ?", (card.id,))
    return Taken(
        cards=len(news.cards),
        reviews=len(news.reviews) + len(news.undone),
        stay_removed=news.stay_removed,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _News:
    """What is not here yet: reviews, the numbers here of such as were taken back there, cards."""

    reviews: list[Review]
    undone: list[tuple[int, Review]]
    cards: list[Studied]
    stay_removed: int


def _news(notebook: Notebook, log: Log) -> _News:
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
    removed = dict(notebook.select("SELECT id, at FROM study_removed"))
    cards = [
        card for card in log.cards if card.id not in removed or touched(card) > removed[card.id]
    ]
    return _News(
        reviews=new,
        undone=undone,
        cards=list(_newer(studied_cards(notebook), cards, stand)),
        stay_removed=len(log.cards) - len(cards),
    )


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
