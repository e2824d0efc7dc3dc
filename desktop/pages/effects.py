"""Results as a reader says them: "leg pain, 8 weeks: mean difference 0.5 (−0.2 to 1.2)"."""

from collections.abc import Iterable
from decimal import Decimal

from clinical.quantity import spell
from db.records import Effect, Measure
from desktop.words import grouped, ranged, tr

_ABBREVIATED = {
    Measure.NUMBER_NEEDED_TO_TREAT: "number needed to treat",
    Measure.NUMBER_NEEDED_TO_HARM: "number needed to harm",
    Measure.P_VALUE: "",
    Measure.COUNT: "",
    Measure.PERCENTAGE: "",
    Measure.MEAN: "mean",
}


def effect_words(effect: Effect) -> str:
    """One result with all its numbers and none that the record does not hold."""
    about = effect.outcome + (f", {effect.time}" if effect.time else "")
    said = [part for part in (_arms(effect), _estimate(effect), _p(effect)) if part]
    note = f" {effect.note}" if effect.note else ""
    return f"{about}: {'; '.join(said)}{_size(effect)}.{note}"


def _estimate(effect: Effect) -> str:
    name = _named(_ABBREVIATED.get(effect.measure, effect.measure.value))
    unit = "" if effect.measure in (Measure.RISK_RATIO, Measure.ODDS_RATIO) else effect.unit
    interval = ""
    if effect.low is not None and effect.high is not None:
        interval = ranged((exact(effect.low), exact(effect.high)))
    if effect.estimate is None:
        return f"{name} {_with_unit(interval, unit)}".strip() if interval else ""
    level = "" if effect.level == 95 else f"{effect.level}% "
    tail = f" ({level}{interval})" if interval else ""
    return f"{name} {_with_unit(exact(effect.estimate), unit)}{tail}".strip()


def _arms(effect: Effect) -> str:
    name = _ABBREVIATED.get(effect.measure, "")
    if effect.estimate is None and not name and effect.measure not in _ABBREVIATED:
        name = effect.measure.value
    parts = [
        _with_unit(_of(value, n), effect.unit)
        for value, n in ((effect.drug, _counted(effect, 0)), (effect.control, _counted(effect, 1)))
        if value is not None
    ]
    return f"{_named(name)} {set_against(parts)}".strip() if parts else ""


def _named(measure: str) -> str:
    return tr(measure) if measure else ""


def set_against(parts: Iterable[str]) -> str:
    """One beside the other: "3% v. <1%"."""
    return (" " + tr("v.") + " ").join(parts)


def _counted(effect: Effect, arm: int) -> int | None:
    """The size of an arm where the value is a count of its patients."""
    if effect.measure is not Measure.COUNT:
        return None
    return (effect.n_drug, effect.n_control)[arm]


def _of(value: Decimal, n: int | None) -> str:
    if not n or value == n:
        return exact(value)
    return tr("{number} of {people}", number=exact(value), people=grouped(n))


def _p(effect: Effect) -> str:
    if effect.p is None:
        return ""
    return f"P {'<' if effect.p_below else '='} {exact(effect.p)}"


def _size(effect: Effect) -> str:
    if effect.n:
        return f" (n = {grouped(effect.n)})"
    if effect.n_drug and effect.n_control and effect.measure is not Measure.COUNT:
        both = tr(
            "{first} and {last}", first=grouped(effect.n_drug), last=grouped(effect.n_control)
        )
        return f" (n = {both})"
    return ""


def exact(value: Decimal) -> str:
    """A figure as its source prints it, trailing zero kept: results are not doses."""
    if value == value.to_integral() and "." not in str(value):
        return spell(value)
    return f"{value:f}".replace("-", "−")


def _with_unit(number: str, unit: str) -> str:
    if not unit:
        return number
    return f"{number}{unit}" if unit == "%" else f"{number} {unit}"
