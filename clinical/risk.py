"""Two shares compared: the difference with its interval, and the number needed."""

from dataclasses import dataclass
from decimal import Decimal

from clinical.citation import Citation
from clinical.errors import ImplausibleError
from clinical.quantity import precisely
from clinical.said import Said

_Z = Decimal("1.959963984540054")
_CITE = (Citation(reference="newcombe-1998"), Citation(reference="altman-1998"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """How many had the event, of how many. Raises ImplausibleError for what cannot be counted."""

    events: int
    n: int

    def __post_init__(self) -> None:
        if self.n < 1:
            raise ImplausibleError(Said("An arm has one patient at least."), "n")
        if not 0 <= self.events <= self.n:
            raise ImplausibleError(
                Said("Events: expected 0 to {most}.", most=str(self.n)), "events"
            )

    @property
    def share(self) -> Decimal:
        return Decimal(self.events) / Decimal(self.n)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedShare:
    """A percentage as a report prints it, of `n` patients."""

    percent: Decimal
    n: int

    def counted(self) -> Arm:
        """The nearest whole number of patients, half up: the report's rounding hides the true one.

        Raises ImplausibleError outside 0 to 100 per cent.
        """
        events = (self.percent * self.n / 100).quantize(Decimal(1), rounding="ROUND_HALF_UP")
        return Arm(events=int(events), n=self.n)

    def fewest_and_most(self) -> tuple[Arm, Arm]:
        """The ends of the whole numbers of patients that print as this percentage, of half a unit
        in its last place either side; both the nearest number where none does.
        """
        place = self.percent.as_tuple().exponent
        assert isinstance(place, int)
        half = Decimal(5).scaleb(place - 1)
        with precisely():
            least = max((self.percent - half) * self.n / 100, Decimal(0))
            most = min((self.percent + half) * self.n / 100, Decimal(self.n))
        low = int(least.to_integral_value(rounding="ROUND_CEILING"))
        high = int(most.to_integral_value(rounding="ROUND_FLOOR"))
        if low > high:
            return self.counted(), self.counted()
        return Arm(events=low, n=self.n), Arm(events=high, n=self.n)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    low: Decimal
    high: Decimal

    @property
    def spans_none(self) -> bool:
        """Whether it takes in "no difference"."""
        return self.low <= 0 <= self.high


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberNeeded:
    """One over the difference, and one over each end of its interval, all without sign.

    `value` is None where the shares are equal. Where the interval takes in "no difference",
    `spans_none`, the number runs from `at_low` of one kind through infinity to `at_high` of the
    other; else it lies between the two. An end at no difference gives infinity.
    """

    value: Decimal | None
    at_low: Decimal
    at_high: Decimal
    spans_none: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskDifference:
    """Drug less control, as shares of 1, with the 95 per cent interval.

    Whether the number needed is to treat or to harm depends on whether the event is wished for and
    on the sign of `value`. `rounding_decides` whether the interval takes in no difference: other
    numbers of patients that print as the same percentages would have it otherwise.
    """

    value: Decimal
    interval: Interval
    number_needed: NumberNeeded
    rounding_decides: bool = False
    cite: tuple[Citation, ...] = _CITE


def wilson(arm: Arm) -> Interval:
    """Wilson's 95 per cent interval of a share."""
    with precisely():
        n, p, square = Decimal(arm.n), arm.share, _Z * _Z
        middle = (2 * n * p + square) / (2 * (n + square))
        spread = _Z * (square + 4 * n * p * (1 - p)).sqrt() / (2 * (n + square))
        return Interval(low=middle - spread, high=middle + spread)


def risk_difference(drug: Arm, control: Arm) -> RiskDifference:
    """Newcombe's hybrid score interval (his method 10), sound for small arms and rare events."""
    one, other = wilson(drug), wilson(control)
    with precisely():
        p, q = drug.share, control.share
        value = p - q
        low = value - ((p - one.low) ** 2 + (other.high - q) ** 2).sqrt()
        high = value + ((one.high - p) ** 2 + (q - other.low) ** 2).sqrt()
        interval = Interval(low=low, high=high)
        return RiskDifference(
            value=value, interval=interval, number_needed=_number_needed(value, interval)
        )


def printed_difference(drug: PrintedShare, control: PrintedShare) -> RiskDifference:
    """What the printed percentages differ by, with the interval of the counts nearest to them.

    The value can be checked by subtracting what the report prints; the difference of the counts may
    lie off it by half a patient in each arm.
    """
    interval = risk_difference(drug.counted(), control.counted()).interval
    with precisely():
        value = (drug.percent - control.percent) / 100
        return RiskDifference(
            value=value,
            interval=interval,
            number_needed=_number_needed(value, interval),
            rounding_decides=rounding_decides(drug, control),
        )


def rounding_decides(drug: PrintedShare, control: PrintedShare) -> bool:
    """Whether the true numbers of patients, hidden by rounding, could change if the interval takes
    in no difference, or on which side of it the interval lies.
    """
    (drug_low, drug_high), (control_low, control_high) = (
        drug.fewest_and_most(),
        control.fewest_and_most(),
    )
    ends = (risk_difference(drug_low, control_high), risk_difference(drug_high, control_low))
    return len({_side(one.interval) for one in ends}) > 1


def _side(interval: Interval) -> int:
    """Of no difference: below it (-1), above it (1), or on both (0)."""
    return 0 if interval.spans_none else (1 if interval.low > 0 else -1)


def _number_needed(value: Decimal, interval: Interval) -> NumberNeeded:
    return NumberNeeded(
        value=1 / abs(value) if value else None,
        at_low=_one_over(interval.low),
        at_high=_one_over(interval.high),
        spans_none=interval.spans_none,
    )


def _one_over(end: Decimal) -> Decimal:
    return 1 / abs(end) if end else Decimal("inf")


def counted(share: Decimal, n: int) -> Arm:
    """An arm of which only the rounded share is printed: the nearest whole number of patients."""
    events = (share * n).to_integral_value(rounding="ROUND_HALF_UP")
    return Arm(events=int(events), n=n)


def difference_by_number_needed(needed: Interval, *, more: bool) -> Interval:
    """The interval of a difference, as a share of 1, from that of a number needed.

    `needed` lies above 0 and takes in no infinity; `more` says that the event is more frequent on
    the drug.
    """
    with precisely():
        near, far = 1 / needed.high, 1 / needed.low
    return Interval(low=near, high=far) if more else Interval(low=-far, high=-near)


def difference_by_ratio(control: Decimal, ratio: Interval) -> Interval:
    """The interval of a difference from that of a risk ratio, at a control share taken as exact.

    Nobody can have an event more than once: the share on the drug ends at 1.
    """
    return Interval(
        low=min(control * ratio.low, Decimal(1)) - control,
        high=min(control * ratio.high, Decimal(1)) - control,
    )
