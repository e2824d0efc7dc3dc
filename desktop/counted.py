"""An outcome among 100 or 1,000 people: whole people in each arm, and how that is said."""

from dataclasses import dataclass
from decimal import Decimal

from clinical.quantity import rounded
from desktop.outcomes import Outcome
from desktop.words import grouped, later, listed, tr

HUNDRED, THOUSAND = 100, 1000
ROUNDING = later("how the percentages were rounded decides whether this is a difference")


@dataclass(frozen=True, slots=True)
class Counted:
    """An outcome among `people`: whole people in each arm; the ends of the difference as they are.

    `low` and `high` are None where no interval is known.
    """

    people: int
    treated: int
    control: int
    exact: tuple[Decimal, Decimal]
    low: Decimal | None
    high: Decimal | None

    @property
    def either(self) -> int:
        return min(self.treated, self.control)

    @property
    def more(self) -> int:
        return max(0, self.treated - self.control)

    @property
    def fewer(self) -> int:
        return max(0, self.control - self.treated)

    @property
    def apart_words(self) -> str:
        """How far the arms lie apart: "20", "less than 1", "about 22" where the icons, which carry
        the rounding of both arms, give another number.
        """
        apart = abs(self.exact[0] - self.exact[1])
        if apart < 1:
            return tr("less than 1")
        number = _whole(apart)
        words = grouped(number)
        return words if number == self.more + self.fewer else tr("about {number}", number=words)

    @property
    def band(self) -> tuple[int, int]:
        """The icons of the drug's array between the ends of the interval, the second excluded."""
        if self.low is None or self.high is None:
            return (0, 0)
        low, high = (_whole(self.exact[1] + end) for end in (self.low, self.high))
        return max(low, 0), min(high, self.people)

    @property
    def loses(self) -> bool:
        """Whether whole people say less than is known."""
        return self.exact != (Decimal(self.treated), Decimal(self.control))


def count(outcome: Outcome, people: int) -> Counted:
    """The outcome among so many people, to the nearest whole person."""
    exact = (outcome.treated * people, outcome.control * people)
    interval = outcome.interval
    return Counted(
        people=people,
        treated=_whole(exact[0]),
        control=_whole(exact[1]),
        exact=exact,
        low=interval.low * people if interval else None,
        high=interval.high * people if interval else None,
    )


def more_words(counted: Counted) -> str:
    """ "20 more (14 to 26)", "about 22 more", "5 fewer (8 fewer to 1 more)"."""
    exact = counted.exact[0] - counted.exact[1]
    words = apart_words(counted) if exact else tr("as many")
    return f"{words} ({interval_words(counted)})" if counted.low is not None else words


def apart_words(counted: Counted) -> str:
    """How far the arms lie apart, and which way: "20 more"."""
    if counted.exact[0] > counted.exact[1]:
        return tr("{number} more", number=counted.apart_words)
    return tr("{number} fewer", number=counted.apart_words)


def interval_words(counted: Counted) -> str:
    """The ends of the difference: "14 to 26", "8 fewer to 1 more"; empty where not known."""
    if counted.low is None or counted.high is None:
        return ""
    low, high = counted.low, counted.high
    if low >= 0:
        return tr("{low} to {high}", low=_end(low), high=_end(high))
    if high <= 0:
        return tr("{low} to {high}", low=_end(-high), high=_end(-low))
    return tr("{low} fewer to {high} more", low=_end(-low), high=_end(high))


def exact_words(counted: Counted) -> str:
    """What whole people leave out, where they do."""
    if not counted.loses:
        return ""
    treated, control = (rounded(value) for value in counted.exact)
    difference = rounded(abs(counted.exact[0] - counted.exact[1]))
    return tr(
        "exactly {treated} and {control}, {difference} apart",
        treated=treated,
        control=control,
        difference=difference,
    )


def taken(arm: str) -> str:
    """ "on placebo", "with no gabapentin"."""
    return tr("with {arm}", arm=arm) if arm.startswith("no ") else tr("on {arm}", arm=arm)


def twin(outcome: Outcome, people: int) -> str:
    """The same facts in a sentence."""
    counted = count(outcome, people)
    said = more_words(counted)
    if outcome.rounding_decides:
        said += ", " + tr(ROUNDING)
    elif counted.low is None:
        said += ", " + tr("no interval known")
    treated = f"{grouped(counted.treated)} {taken(outcome.drug)}"
    control = f"{grouped(counted.control)} {taken(outcome.comparator)}"
    exact = f" ({words})" if (words := exact_words(counted)) else ""
    return tr(
        "{what}: of {people} people like these, {arms}: {said}",
        what=outcome.what,
        people=grouped(people),
        arms=listed((treated, control)) + exact,
        said=said,
    )


def _whole(value: Decimal) -> int:
    return int(value.to_integral_value(rounding="ROUND_HALF_UP"))


def _end(value: Decimal) -> str:
    """An end of an interval to whole people; to tenths where that would make it nothing."""
    return rounded(value, 1 if 0 < value < 1 else 0)
