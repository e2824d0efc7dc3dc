"""What was studied, in the file a notebook is carried in: its data, and what of it is read."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from typing import Any

import msgspec

from clinical.said import Said, said_of
from db.cards import Card
from db.marks import kept
from db.study import Grade
from db.study_log import Log, Review
from db.study_rows import Studied, iso, last_review

_MOST = 1_000_000
_MOST_ID, _MOST_TEXT, _MOST_DATA = 300, 20_000, 60_000
_LENGTHS = {"id": _MOST_ID, "card": _MOST_ID, "topic": _MOST_ID, "due": 40, "at": 40}
_LENGTHS |= {"state": _MOST_TEXT, "own": _MOST_DATA, "before": _MOST_DATA}
_CARD_FIELDS = frozenset(field.name for field in fields(Studied))
_REVIEW_FIELDS = frozenset(field.name for field in fields(Review))
_FSRS_FIELDS = frozenset(
    ("card_id", "state", "step", "stability", "difficulty", "due", "last_review")
)


def own_cards(log: Log) -> Iterator[Card]:
    """The cards that the reader made."""
    return (msgspec.json.decode(card.own, type=Card) for card in log.cards if card.own)


def read(data: object) -> tuple[Log, list[tuple[str, str]]]:
    """What was studied, by the data of a file, and what of it cannot be taken, with why."""
    if not isinstance(data, dict) or data.keys() != {"cards", "reviews"}:
        return Log(), [
            (
                Said("study"),
                Said("it does not have these fields alone: {names}", names="cards, reviews"),
            )
        ]
    faults: list[tuple[str, str]] = []
    cards: dict[str, Studied] = {}
    for number, entry in _numbered(data, "cards", faults):
        try:
            card = _card(entry)
            if card.id in cards:
                raise ValueError(Said("its id is in the file twice"))
            cards[card.id] = card
        except ValueError as error:
            faults.append((Said("card {number}", number=number), said_of(error)))
    reviews = []
    for number, entry in _numbered(data, "reviews", faults):
        try:
            reviews.append(_review(entry))
        except ValueError as error:
            faults.append((Said("review {number}", number=number), said_of(error)))
    return Log(cards=tuple(cards.values()), reviews=tuple(reviews)), faults


def _numbered(
    data: dict[str, Any], name: str, faults: list[tuple[str, str]]
) -> Iterator[tuple[int, Any]]:
    entries = data[name]
    if not isinstance(entries, list) or len(entries) > _MOST:
        faults.append((name, Said("it is no list of at most {most}", most=_MOST)))
        return iter(())
    return enumerate(entries, 1)


def _card(entry: Any) -> Studied:
    """Raises ValueError for what is not a card as Dorsal writes it."""
    _refuse_strange(entry, _CARD_FIELDS)
    card = msgspec.convert(entry, type=Studied)
    _refuse_no_time("due", card.due)
    _refuse_no_state(card)
    if card.own and msgspec.json.decode(card.own, type=Card).id != card.id:
        raise ValueError(Said("its own card is another one"))
    if not card.id or not (card.state or card.own):
        raise ValueError(Said("it was neither studied nor made by the reader"))
    return card


def _review(entry: Any) -> Review:
    """Raises ValueError for what is not a review as Dorsal writes it."""
    _refuse_strange(entry, _REVIEW_FIELDS)
    review = msgspec.convert(entry, type=Review)
    _refuse_no_time("at", review.at)
    if review.grade not in tuple(Grade):
        raise ValueError(Said("its grade is none of 1, 2, 3, 4"))
    if review.before:
        before = _card(msgspec.json.decode(review.before))
        if before.id != review.card:
            raise ValueError(Said("its card before is another one"))
    return review


def _refuse_strange(entry: Any, names: frozenset[str]) -> None:
    if not isinstance(entry, dict) or entry.keys() != names:
        raise ValueError(
            Said("it does not have these fields alone: {names}", names=", ".join(sorted(names)))
        )
    for name, value in entry.items():
        if not isinstance(value, str):
            continue
        most = _LENGTHS.get(name, _MOST_TEXT)
        if len(value) > most:
            raise ValueError(
                Said("its field {name} is longer than {most} characters", name=name, most=most)
            )
        if kept(value) != value:
            raise ValueError(Said("its field {name} holds control characters", name=name))


def _refuse_no_time(name: str, text: str) -> None:
    try:
        same = iso(datetime.fromisoformat(text)) == text
    except (ValueError, OverflowError):
        same = False
    if not same:
        raise ValueError(
            Said("its field {name} is not a time in UTC to the microsecond", name=name)
        )


def _refuse_no_state(card: Studied) -> None:
    if not card.state:
        return
    last_review(card)
    if msgspec.json.decode(card.state, type=dict[str, Any]).keys() != _FSRS_FIELDS:
        raise ValueError(Said("its state is not one of FSRS"))
    import fsrs

    try:
        fsrs.Card.from_json(card.state)
    except (ValueError, TypeError, KeyError, AttributeError):
        raise ValueError(Said("its state is not one of FSRS")) from None
