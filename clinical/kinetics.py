"""How a medicine that leaves by a constant half-life builds up and goes; how much is absorbed.

Shares only, never a concentration. Valid while the half-life stays the same whatever the dose and
however long it is taken, as the label says of gabapentin (Neurontin US, 12.3); the halving itself:
StatPearls, Half Life (NBK554498).
"""

from decimal import Decimal
from functools import lru_cache

from clinical.errors import ImplausibleError
from clinical.quantity import precisely
from clinical.said import Said


@lru_cache(maxsize=2048)
def left_after(hours: Decimal, half_life_h: Decimal) -> Decimal:
    """The share of 1 left so long after the last dose: 2^(−hours ÷ half-life)."""
    _refuse_impossible(hours, half_life_h)
    with precisely():
        return Decimal(2) ** (-hours / half_life_h)


def reached_after(hours: Decimal, half_life_h: Decimal) -> Decimal:
    """The share of steady state reached so long after the first dose: 1 − 2^(−hours ÷ half-life).

    Of the mean level between doses, at one daily dose from the start.
    """
    with precisely():
        return 1 - left_after(hours, half_life_h)


def hours_to_reach(share: Decimal, half_life_h: Decimal) -> Decimal:
    """When a share of steady state is reached, and so little is left: half-life × log2(1 ÷ rest).

    `share` is at least 0 and below 1: the whole is never reached.
    """
    if not 0 <= share < 1:
        raise ImplausibleError(
            Said("A share of steady state is from 0 up to, not including, 1."), "share"
        )
    _refuse_impossible(Decimal(0), half_life_h)
    with precisely():
        return -half_life_h * (1 - share).ln() / Decimal(2).ln()


def absorbed_mg(daily_mg: Decimal, percent: Decimal) -> Decimal:
    """What is absorbed of a day's dose in mg, when so many per cent are."""
    if daily_mg < 0 or not 0 <= percent <= 100:
        raise ImplausibleError(Said("From 0 to 100 per cent of a dose are absorbed."), "percent")
    return daily_mg * percent / 100


def _refuse_impossible(hours: Decimal, half_life_h: Decimal) -> None:
    if hours < 0:
        raise ImplausibleError(Said("The time is 0 hours at least."), "hours")
    if half_life_h <= 0:
        raise ImplausibleError(Said("A half-life is longer than 0 hours."), "half-life")
