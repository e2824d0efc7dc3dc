"""What the reader has studied: when each card comes again, by FSRS, and every review there was.

It is kept in the notebook: what a method has returned is on the disk. The scheduler is that of the
`fsrs` package with its published parameters, its intervals not varied by chance.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import IntEnum
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec

from clinical.said import Said
from db.cards import Card
from db.errors import OvertakenError
from db.notebook import Notebook
from db.study_renewal import Renewed, held_against, told, why_of
from db.study_rows import (
    Standing,
    Studied,
    iso,
    keep,
    last_review,
    remove,
    studied_cards,
    touched,
)

if TYPE_CHECKING:
    import fsrs

FORECAST_DAYS = 30
NEW_A_DAY, CHOICES_A_DAY, MORE = 20, (5, 10, 20, 30, 50, 100), 10
"""How many cards are begun on a day; what a reader may choose instead; how many are allowed beyond
at a time.
"""
_REMOVED = "SELECT card FROM study_removed WHERE id = ?"
_STANDS = "undoes IS NULL AND number NOT IN (SELECT undoes FROM study_review WHERE undoes > 0)"
"""Of a review: it is one, and was not undone."""


class Grade(IntEnum):
    """How well the answer was known; the numbers are FSRS's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """A card to be asked now, and why out of turn; the words are empty where it is its turn.

    `state` is what was learned of it when it was asked, empty of a new one.
    """

    card: Card
    why: str = ""
    state: str = ""

    @property
    def new(self) -> bool:
        return not self.state


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Of some cards: never graded, due now (the changed among them), later, and when the first of
    those comes; of all: retired, how many are begun `a_day`, were today, and still may be today.
    """

    new: int
    due: int
    later: int
    changed: int
    retired: int
    a_day: int
    begun_today: int
    left_today: int
    next: datetime | None


@dataclass(frozen=True, slots=True)
class Retention:
    """Of the reviews of a topic's cards that had been learned, how many were remembered."""

    topic: str
    remembered: int
    reviews: int


class Study:
    """The state of cards in a notebook."""

    def __init__(self, notebook: Notebook) -> None:
        self._notebook = notebook
        self.new_a_day = NEW_A_DAY
        """How many cards are begun on a day, of all decks together."""
        self._allowed: tuple[date, int] = date.min, 0
        """How many may be begun on one day, where more were asked for on it."""

    def allow_more(self, now: datetime) -> None:
        """So many cards more may be begun on the day of `now`."""
        self._allowed = now.date(), self._begun_today(now) + MORE

    def due(self, now: datetime, cards: Iterable[Card]) -> tuple[Asked, ...]:
        """Those of some cards to be asked now: changed ones, then by when they were due, then new.

        Of the new ones as many as are left of the day's.
        """
        studied, moment = self._studied(), iso(now)
        asked: list[tuple[str, Asked]] = []
        new: list[Asked] = []
        for card in cards:
            known = studied.get(card.id)
            if known is None:
                new.append(Asked(card))
            elif known.standing is not Standing.RETIRED and known.due <= moment:
                first = "" if known.standing is Standing.CHANGED else known.due
                asked.append((first, Asked(card, why_of(known), known.state)))
        asked.sort(key=lambda pair: pair[0])
        return (*(one for _, one in asked), *new[: self._left_today(now)])

    def grade(self, card: Card, grade: Grade, now: datetime, asked: str | None = None) -> datetime:
        """Keeps a grade; gives when the card comes again.

        A clock set back counts as no time gone by. Raises NotebookError: an OvertakenError where
        another copy of Dorsal graded the card since its state was the one `asked`.
        """
        with self._notebook.writing() as sequence:
            known = self._studied("WHERE id = ?", card.id).get(card.id)
            if asked is not None and asked != (known.state if known else ""):
                raise OvertakenError(
                    Said("This card was graded elsewhere meanwhile."),
                    Said("What you chose here is not counted. This is the next card."),
                )
            before = self._fsrs_card(card.id, known, now)
            at = max(now.astimezone(UTC), before.last_review or before.due)
            after, _ = _scheduler().review_card(before, _rating(grade), at)
            keep(
                self._notebook,
                sequence,
                Studied(
                    id=card.id,
                    question=card.question,
                    fact=card.fact,
                    state=after.to_json(),
                    due=iso(after.due),
                    standing=Standing.KNOWN,
                    own=known.own if known else "",
                ),
            )
            self._log(card.id, card.tab.value, grade, at, known, _is_learned(before))
        return after.due

    def undo(self) -> str | None:
        """Takes the last grade given here back; gives its card's id, or None. The log keeps both.

        The card is then as the last review left it that stands, wherever that was given. Raises
        NotebookError.
        """
        with self._notebook.writing() as sequence:
            rows = self._notebook.select(
                "SELECT number, card, topic, at, before FROM study_review"
                f" WHERE {_STANDS} AND NOT elsewhere ORDER BY number DESC LIMIT 1"
            )
            if not rows:
                return None
            ((number, id_, topic, at, before),) = rows
            self._put_back(sequence, id_, number, self._before(before))
            self._run(
                "INSERT INTO study_review (card, topic, grade, at, was_known, before, undoes)"
                " VALUES (?, ?, 0, ?, 0, '', ?)",
                id_,
                topic,
                at,
                number,
            )
        return str(id_)

    def _before(self, kept: str) -> Studied | None:
        """The card as it was before a review, as its row has that; None of a new one."""
        if not kept:
            return None
        try:
            was = msgspec.json.decode(kept, type=Studied)
            last_review(was)
        except ValueError as error:
            raise self._notebook.unreadable(Said("a review"), error) from error
        return was

    def _given(self, grade: int, at: str) -> tuple[datetime, "fsrs.Rating"]:
        """When a review was, and what it said, as its row has that."""
        try:
            return datetime.fromisoformat(at), _rating(Grade(grade))
        except ValueError as error:
            raise self._notebook.unreadable(Said("a review"), error) from error

    def _put_back(self, sequence: int, id_: str, number: int, was: Studied | None) -> None:
        """A card as it is without one of its reviews; one that was taken away stays away."""
        known = self._studied("WHERE id = ?", id_).get(id_)
        if known is None:
            return
        others = self._notebook.select(
            "SELECT grade, at, before FROM study_review"
            f" WHERE card = ? AND number <> ? AND {_STANDS} ORDER BY at DESC, number DESC LIMIT 1",
            id_,
            number,
        )
        for grade, at, before in others:
            if was is None or last_review(was) < at:
                moment, rating = self._given(grade, at)
                fsrs_card = self._fsrs_card(id_, self._before(before), moment)
                after, _ = _scheduler().review_card(fsrs_card, rating, moment)
                was = replace(was or known, state=after.to_json(), due=iso(after.due))
        if was is None:
            self._run("DELETE FROM study_card WHERE id = ?", id_)
        else:
            keep(self._notebook, sequence, was)

    def next_due(self, card: Card, now: datetime) -> dict[Grade, timedelta]:
        """How long until the card would come again, by grade."""
        known = self._studied("WHERE id = ?", card.id).get(card.id)
        before = self._fsrs_card(card.id, known, now)
        at = max(now.astimezone(UTC), before.last_review or before.due)
        results = ((g, _scheduler().review_card(before, _rating(g), at)[0]) for g in Grade)
        return {grade: after.due - at for grade, after in results}

    def renew(self, cards: Iterable[Card], now: datetime) -> Renewed:
        """Holds what was studied against the cards of the content as it is now.

        A card whose fact reads otherwise is asked again and says why; one whose fact is gone is
        retired and says why; one that is back is asked again. Raises NotebookError.
        """
        found = held_against(self._studied().values(), cards, iso(now))
        if found:
            with self._notebook.writing() as sequence:
                for _, after in found:
                    keep(self._notebook, sequence, after)
        return told(found)

    def outlook(self, cards: Iterable[Card], now: datetime) -> Renewed:
        """What `renew` would do; writes nothing."""
        return told(held_against(self._studied().values(), cards, iso(now)))

    def add_own(self, card: Card, now: datetime) -> None:
        """Keeps a card that the reader made; it is due at once. Raises NotebookError.

        One that was taken away is back, with what was learned of it.
        """
        with self._notebook.writing() as sequence:
            known = self._studied("WHERE id = ?", card.id).get(card.id) or self._removed(card.id)
            self._run("DELETE FROM study_removed WHERE id = ?", card.id)
            keep(
                self._notebook,
                sequence,
                Studied(
                    id=card.id,
                    question=card.question,
                    fact=card.fact,
                    state=known.state if known else "",
                    due=iso(now),
                    standing=Standing.KNOWN,
                    own=msgspec.json.encode(card).decode(),
                ),
            )

    def remove_own(self, id_: str, now: datetime) -> bool:
        """Takes a card of the reader's own away, for imports too; its reviews stay.

        Returns whether there was one. Raises NotebookError.
        """
        with self._notebook.writing():
            known = self._studied("WHERE id = ? AND own != ''", id_).get(id_)
            if known is None:
                return False
            at = max(iso(now), touched(known))
            remove(self._notebook, id_, at, msgspec.json.encode(known).decode())
        return True

    def bring_back_own(self, id_: str) -> None:
        """A card that was taken away as it was. Raises NotebookError."""
        with self._notebook.writing() as sequence:
            removed = self._removed(id_)
            if removed is not None:
                keep(self._notebook, sequence, removed)
                self._run("DELETE FROM study_removed WHERE id = ?", id_)

    def _removed(self, id_: str) -> Studied | None:
        rows = self._notebook.select(_REMOVED, id_)
        return self._before(rows[0][0]) if rows else None

    def own(self) -> tuple[Card, ...]:
        """The cards that the reader made, as they were made, in that order."""
        made = self._studied("WHERE own != ''").values()
        return tuple(msgspec.json.decode(one.own, type=Card) for one in made)

    def retired(self) -> tuple[Studied, ...]:
        """What is asked no more, with its question and why."""
        return tuple(s for s in self._studied().values() if s.standing is Standing.RETIRED)

    def counts(self, now: datetime, cards: Iterable[Card]) -> Counts:
        studied, moment = self._studied(), iso(now)
        places = [(_place(studied.get(card.id), moment), card.id) for card in cards]
        found = Counter(place for place, _ in places)
        later = [studied[id_].due for place, id_ in places if place == "later"]
        return Counts(
            new=found["new"],
            due=found["due"] + found["changed"],
            later=found["later"],
            changed=found["changed"],
            retired=sum(one.standing is Standing.RETIRED for one in studied.values()),
            a_day=self.new_a_day,
            begun_today=self._begun_today(now),
            left_today=self._left_today(now),
            next=datetime.fromisoformat(min(later)) if later else None,
        )

    def forecast(self, now: datetime, cards: Iterable[Card]) -> tuple[int, ...]:
        """How many of some cards come due on each of the next 30 days, by the calendar of `now`.

        The first day is today, with all that is overdue.
        """
        studied = self._studied()
        days = [0] * FORECAST_DAYS
        for card in cards:
            known = studied.get(card.id)
            if known is None or known.standing is Standing.RETIRED:
                continue
            on = datetime.fromisoformat(known.due).astimezone(now.tzinfo).date()
            day = max(0, (on - now.date()).days)
            if day < FORECAST_DAYS:
                days[day] += 1
        return tuple(days)

    def retention(self, cards: Iterable[Card] | None = None) -> tuple[Retention, ...]:
        """By topic: of the reviews of learned cards, those graded better than "again"; of some
        cards, or of all there ever were.
        """
        among, values = "", []
        if cards is not None:
            among = "AND card IN (SELECT value FROM json_each(?))"
            values = [msgspec.json.encode([card.id for card in cards]).decode()]
        rows = self._notebook.select(
            "SELECT topic, sum(grade > 1), count(*) FROM study_review"
            f" WHERE was_known AND {_STANDS} {among} GROUP BY topic ORDER BY topic",
            *values,
        )
        return tuple(Retention(*row) for row in rows)

    def reviews(self) -> int:
        """How many grades there are that were not taken back."""
        ((count,),) = self._notebook.select(f"SELECT count(*) FROM study_review WHERE {_STANDS}")
        return int(count)

    def _left_today(self, now: datetime) -> int:
        """How many cards may still be graded for the first time on the day of `now`."""
        day, allowed = self._allowed
        most = max(self.new_a_day, allowed if day == now.date() else 0)
        return max(0, most - self._begun_today(now))

    def _begun_today(self, now: datetime) -> int:
        """How many cards were graded for the first time on the day of `now`."""
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        ((count,),) = self._notebook.select(
            f"SELECT count(*) FROM study_review WHERE before = '' AND at >= ? AND {_STANDS}",
            iso(midnight),
        )
        return int(count)

    def _studied(self, where: str = "", *values: object) -> Mapping[str, Studied]:
        """By id, in the order in which they were begun."""
        return {one.id: one for one in studied_cards(self._notebook, where, *values)}

    def _log(
        self,
        id_: str,
        topic: str,
        grade: Grade,
        at: datetime,
        known: Studied | None,
        was_known: bool,
    ) -> None:
        self._run(
            "INSERT INTO study_review (card, topic, grade, at, was_known, before)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            id_,
            topic,
            int(grade),
            iso(at),
            was_known,
            msgspec.json.encode(known).decode() if known else "",
        )

    def _fsrs_card(self, id_: str, known: Studied | None, now: datetime) -> "fsrs.Card":
        """What FSRS knows of a card, of which nothing may be known. Raises NotebookError."""
        try:
            return _fsrs_card(id_, known.state if known else "", now)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise self._notebook.unreadable(Said("a card"), error) from error

    def _run(self, sql: str, *values: object) -> None:
        self._notebook.connection.execute(sql, values)


def _place(known: Studied | None, moment: str) -> str:
    if known is None:
        return "new"
    if known.standing is Standing.RETIRED:
        return "retired"
    if known.standing is Standing.CHANGED:
        return "changed"
    if not known.state:
        return "new"
    return "due" if known.due <= moment else "later"


@cache
def _scheduler() -> "fsrs.Scheduler":
    """Imported when first needed: 22 ms that the start does not pay."""
    from fsrs import Scheduler

    return Scheduler(enable_fuzzing=False)


def _fsrs_card(id_: str, state: str, now: datetime) -> "fsrs.Card":
    from fsrs import Card as FsrsCard

    if state:
        return FsrsCard.from_json(state)
    number = int.from_bytes(sha256(id_.encode()).digest()[:6])
    return FsrsCard(card_id=number, due=now.astimezone(UTC))


def _rating(grade: Grade) -> "fsrs.Rating":
    from fsrs import Rating

    return Rating(grade)


def _is_learned(card: "fsrs.Card") -> bool:
    from fsrs import State

    return card.state is State.Review
