"""Rates and their differences from placebo, as they are written everywhere."""

from collections.abc import Mapping
from decimal import Decimal

from clinical.quantity import rounded, spell
from clinical.risk import Interval, NumberNeeded, RiskDifference
from db.records import Arm, Rate, Reference, SideEffect, Table
from desktop.against_placebo import Compared, Had, Trial
from desktop.pages.effects import set_against
from desktop.words import grouped, ranged, tr

MORE, FEWER = "NNH", "NNB"
APART, SPANS, ROUNDED, OTHERWISE = "●", "○", "◐", "†"


def needed_legend() -> str:
    return tr(
        "{more} 5: of 5 on the drug, one more has it than on placebo; {fewer} 5: one fewer",
        more=MORE,
        fewer=FEWER,
    )


def rounded_legend() -> str:
    return tr("{sign} how the label rounded decides whether zero is in the interval", sign=ROUNDED)


def beside_legend() -> str:
    return tr(
        "Differences from placebo in points of 100. {apart} 95% interval without zero, {spans} "
        "with zero in it, {rounded}; “3% v. <1%”: no difference can be worked out; empty: not in "
        "that label’s table; {otherwise} the label’s own term, below, is another.",
        apart=APART,
        spans=SPANS,
        rounded=rounded_legend(),
        otherwise=OTHERWISE,
    )


def method_words() -> str:
    return tr(
        "Worked out by Dorsal from the label’s percentages: the difference by subtraction, its 95% "
        "interval by Newcombe’s method from the nearest whole number of patients, the number "
        "needed as 100 over the points (Altman). Where the label prints whole percentages, a "
        "difference may be off by as much as a point; {rounded}.",
        rounded=rounded_legend(),
    )


def rate_words(rate: Rate) -> str:
    return f"{'<' if rate.below else ''}{spell(rate.percent)}%"


def points_words(points: Decimal) -> str:
    """Points of 100 with their sign."""
    return f"+{spell(points)}" if points > 0 else spell(points)


def interval_words(interval: Interval) -> str:
    """A 95 per cent interval, shares of 1 in, points of 100 to one place out."""
    low, high = (100 * end for end in (interval.low, interval.high))
    return ranged((_rounded_points(low), _rounded_points(high)))


def zero_words(risk: RiskDifference) -> str:
    """What the label’s rounding leaves open of an interval; empty where it leaves nothing open."""
    if not risk.rounding_decides:
        return ""
    if risk.interval.spans_none:
        return tr("with zero by the printed per cent; rounding could take it out")
    return tr("without zero by the printed per cent; rounding could undo it")


def needed_words(risk: RiskDifference) -> str:
    """The number needed with its interval, through infinity where that spans no difference."""
    needed = risk.number_needed
    if needed.value is None:
        least = f"{MORE} {rounded(needed.at_high, 0)}"
        return tr("none ({low} to {high})", low=least, high=_beyond(needed, FEWER))
    harm = risk.value > 0
    near, far = (needed.at_high, needed.at_low) if harm else (needed.at_low, needed.at_high)
    kind, other = (MORE, FEWER) if harm else (FEWER, MORE)
    end = _beyond(needed, other) if needed.spans_none else rounded(far, 0)
    interval = tr("{low} to {high}", low=rounded(near, 0), high=end)
    return f"{kind} {rounded(needed.value, 0)} ({interval})"


def had_words(had: Had) -> str:
    """A rate as the label prints it, and how many patients that may have been."""
    share = had.share
    if not share:
        return rate_words(had.rate)
    return tr(
        "{rate} (about {events} of {size})",
        rate=rate_words(had.rate),
        events=grouped(share.counted().events),
        size=grouped(share.n),
    )


def counted_words(one: Compared) -> str:
    """What a difference is worked out from."""
    arms = (one.drug, one.placebo) if one.placebo else (one.drug,)
    return ", ".join(f"{had.arm.name} {had_words(had)}" for had in arms)


def beside_words(one: Compared) -> str:
    """A difference with its shape, or both rates where none can be worked out."""
    if one.points is None or one.risk is None:
        rates = [rate_words(had.rate) for had in (one.drug, one.placebo) if had]
        return set_against(rates)
    shape = SPANS if one.risk.interval.spans_none else APART
    return f"{ROUNDED if one.risk.rounding_decides else shape} {points_words(one.points)}"


def named_otherwise(one: Compared, effect: SideEffect) -> bool:
    """Whether the label’s term is neither in the side effect’s title nor another name of it."""
    term = one.term.lower()
    return term not in effect.title.lower() and term not in map(str.lower, effect.aliases)


def size_words(arm: Arm) -> str:
    if arm.n:
        return f"{arm.name}, n = {grouped(arm.n)}"
    return tr("{arm}, n not known", arm=arm.name)


def trial_head(trial: Trial) -> tuple[str, ...]:
    """A trial in a few lines: its table, its dose where there are several, both arms' sizes."""
    sizes = [grouped(arm.n) for arm in (trial.arm, trial.placebo) if arm and arm.n]
    dose = (trial.arm.name,) if trial.several_doses else ()
    return (trial.table.title, *dose, f"n = {set_against(sizes)}")


def trial_words(table: Table, references: Mapping[str, Reference]) -> str:
    """Whose trials a table tells of: population, dose, duration, arms, and where it is printed."""
    sizes = [size_words(arm).replace(" ", "\N{NO-BREAK SPACE}") for arm in table.arms]
    printed = [f"{references[c.reference].short}, {c.locator}" for c in table.cite[:1]]
    said = (table.population, table.dose, table.duration, *sizes, *printed)
    return " · ".join(part for part in said if part)


def _beyond(needed: NumberNeeded, kind: str) -> str:
    """The part of an interval from infinity on."""
    end = needed.at_low if kind == FEWER else needed.at_high
    return ranged(("∞", f"{kind} {rounded(end, 0)}"))


def _rounded_points(points: Decimal) -> str:
    ended = points.quantize(Decimal("0.1"), rounding="ROUND_HALF_UP")
    return f"{ended:+f}".replace("-", "−") if ended else "0.0"
