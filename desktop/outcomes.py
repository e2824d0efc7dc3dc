"""Of how many people it is known what they had, on a drug and without: a condition's own counts.

An outcome is a share of people in both arms of one comparison. What is told by a mean, a number
needed alone or "<1%" cannot be counted out and is left to the evidence.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum, auto
from functools import cached_property

from msgspec import Struct

from clinical.risk import (
    Arm,
    Interval,
    PrintedShare,
    counted,
    difference_by_number_needed,
    difference_by_ratio,
    risk_difference,
    rounding_decides,
)
from db.address import Address
from db.library import Library
from db.records import Arm as Column
from db.records import (
    Better,
    Certainty,
    Condition,
    Effect,
    Evidence,
    Incidence,
    Jurisdiction,
    Measure,
    Product,
    Reference,
    SideEffect,
    Statement,
    Table,
)
from desktop.words import tr

_OF = {"%": 2, "per 1,000": 3, "of 10": 1}
"""Units that say of how many people a number is, as powers of ten."""
_SHARES = (Measure.PERCENTAGE, Measure.COUNT, Measure.RISK_RATIO, Measure.ODDS_RATIO)
_NEEDED = (Measure.NUMBER_NEEDED_TO_TREAT, Measure.NUMBER_NEEDED_TO_HARM)
_CLASS = ("gabapentin", "pregabalin")
_OTHER_FORM = "gabapentin enacarbil"
_LEVEL = 95
FEW = 100
"""Fewer in a group than these are few. The rule is Dorsal’s own: as many are drawn, so one person
more or less moves such a group’s number by more than one of those.
"""
MOST_HARMS = 3
"""So many are drawn beside a benefit."""
FEWEST_PEOPLE = 100
"""Of so many people all is drawn, unless more are asked for."""


class How(Enum):
    """Where the interval of a difference comes from."""

    PRINTED = auto()
    NEEDED = auto()
    """One over each end of the printed number needed."""
    RATIO = auto()
    """The ends of the printed risk ratio, each times the control share."""
    COUNTS = auto()
    """Newcombe's, from the printed numbers of people."""
    PERCENTAGES = auto()
    """Newcombe's, from the numbers of people nearest to the printed percentages."""
    UNKNOWN = auto()


class People(Struct, frozen=True, kw_only=True):
    """Who was counted. Only those of one `group` may be told as one people.

    `whom` is the population in a patient’s words; `n` is how many there were in all.
    """

    record: Address
    title: str
    reference: str
    design: str
    population: str
    dose: str
    time: str
    jurisdiction: Jurisdiction | None
    n_drug: int | None
    n_control: int | None
    n: int | None = None
    whom: str = ""

    @property
    def group(self) -> tuple[object, ...]:
        """The same source and the same sizes of both arms are the same people."""
        if self.n_drug and self.n_control:
            return (self.reference, self.n_drug, self.n_control)
        return (self.record,)


class Outcome(Struct, frozen=True, kw_only=True, dict=True):
    """What of a share of people is known in both arms; `treated`, `control` are shares of 1.

    `printed` is the interval of the difference where its source gives it, `needed` that of the
    number needed, `ratio` that of the risk ratio, `counts` both arms where their sizes are known:
    as printed, or the nearest to the `rounded` percentages. `plain` is what was counted, as a
    patient would say it.
    """

    place: Address
    what: str
    plain: str = ""
    called: str = ""
    wished: bool
    drug: str
    comparator: str
    treated: Decimal
    control: Decimal
    printed: Interval | None = None
    needed: Interval | None = None
    ratio: Interval | None = None
    counts: tuple[Arm, Arm] | None = None
    rounded: tuple[PrintedShare, PrintedShare] | None = None
    people: People
    certainty: Certainty | None = None
    graded_by: str = ""
    finding: Statement | None = None
    note: str = ""

    @property
    def difference(self) -> Decimal:
        return self.treated - self.control

    @property
    def how(self) -> How:
        if self.printed:
            return How.PRINTED
        if self.needed:
            return How.NEEDED
        if self.ratio:
            return How.RATIO
        if self.counts:
            return How.PERCENTAGES if self.rounded else How.COUNTS
        return How.UNKNOWN

    @cached_property
    def interval(self) -> Interval | None:
        """The 95 per cent interval of the difference, as shares of 1, where one can be known."""
        if self.printed:
            return self.printed
        if self.needed:
            return difference_by_number_needed(self.needed, more=self.difference > 0)
        if self.ratio:
            return difference_by_ratio(self.control, self.ratio)
        return risk_difference(*self.counts).interval if self.counts else None

    @cached_property
    def rounding_decides(self) -> bool:
        """Whether the rounding of the percentages could change what the interval means."""
        if self.how is not How.PERCENTAGES or self.rounded is None:
            return False
        return rounding_decides(*self.rounded)

    @property
    def few(self) -> bool:
        """Whether a group is known to be smaller than FEW, or must be."""
        if self.counts:
            return min(arm.n for arm in self.counts) < FEW
        return self.people.n is not None and self.people.n < 2 * FEW

    @property
    def maybe_chance(self) -> bool:
        """Whether the arms differ by no more than chance alone may explain."""
        interval = self.interval
        return bool(self.difference) and interval is not None and interval.low <= 0 <= interval.high

    @property
    def shown(self) -> bool:
        """Whether the drug did better in a way that chance alone is not held to explain."""
        better = self.difference > 0 if self.wished else self.difference < 0
        if self.interval is None:
            return better
        return better and not self.interval.low <= 0 <= self.interval.high


class Comparison(Struct, frozen=True, kw_only=True):
    """All that is counted in one condition of one drug against one other course."""

    drug: str
    comparator: str
    outcomes: tuple[Outcome, ...]

    @property
    def title(self) -> str:
        return versus(self.drug, self.comparator)

    @property
    def benefits(self) -> tuple[Outcome, ...]:
        """Wished-for outcomes in which a benefit was shown."""
        return tuple(one for one in self.outcomes if one.wished and one.shown)

    @property
    def unshown(self) -> tuple[Outcome, ...]:
        """Wished-for outcomes in which none was."""
        return tuple(one for one in self.outcomes if one.wished and not one.shown)

    def harms(self) -> tuple[tuple[Outcome, ...], ...]:
        """Unwished-for outcomes by the people they were counted in, where most were counted first.

        The arms of one table stay together in its order, which is from the least dose. Within each
        the largest difference first. Never of two peoples in one group: another age, dose or
        product is another group.
        """
        groups: dict[tuple[object, ...], list[Outcome]] = defaultdict(list)
        for one in self.outcomes:
            if not one.wished:
                groups[one.people.group].append(one)
        most: dict[object, int] = defaultdict(int)
        for group in groups.values():
            most[_table_of(group)] = max(most[_table_of(group)], len(group))
        ordered = sorted(groups.values(), key=lambda group: -most[_table_of(group)])
        return tuple(tuple(sorted(one, key=lambda one: -one.difference)) for one in ordered)


def _table_of(group: list[Outcome]) -> Address:
    """The label's table that a group is an arm of; else its own record."""
    record = group[0].people.record
    return record.record if record.kind == "table" else record


class Choice(Struct, frozen=True, kw_only=True):
    """What a reader wants to see: some outcomes of one comparison, of so many people."""

    condition: Condition
    comparison: Comparison | None
    outcomes: tuple[Outcome, ...] = ()
    people: int = 100

    @property
    def peoples(self) -> int:
        """How many different groups of people the outcomes were counted in."""
        return len({one.people.group for one in self.outcomes})


def is_gabapentin(drug: str) -> bool:
    """Whether that is gabapentin itself, however given: enacarbil is another drug."""
    return drug.startswith("gabapentin") and not drug.startswith(_OTHER_FORM)


def versus(drug: str, comparator: str) -> str:
    """What was compared with what."""
    return tr("{drug} v. {comparator}", drug=drug, comparator=comparator)


def comparisons_of(library: Library, condition: Condition) -> tuple[Comparison, ...]:
    """What counts people in a condition: its label tables, then its evidence, by comparison."""
    found: dict[tuple[str, str], list[Outcome]] = defaultdict(list)
    for one in (*_in_tables(library, condition), *_in_evidence(library, condition)):
        found[one.drug, one.comparator].append(one)
    made = [
        Comparison(drug=drug, comparator=comparator, outcomes=tuple(outcomes))
        for (drug, comparator), outcomes in found.items()
    ]
    return tuple(sorted(made, key=lambda one: not one.benefits))


def is_counted(library: Library, condition: Condition) -> bool:
    """Whether anything can be counted out for a condition."""
    return any(True for _ in _in_evidence(library, condition)) or any(
        True for _ in _in_tables(library, condition)
    )


def _in_evidence(library: Library, condition: Condition) -> Iterator[Outcome]:
    field = Address("condition", condition.id)
    for one in condition.evidence:
        if one.drug.startswith(_CLASS):
            for effect in one.effects:
                place = field.at(f"evidence.{one.id}.effects.{effect.id}")
                yield from _of_effect(library, one, effect, place)


def _of_effect(
    library: Library, one: Evidence, effect: Effect, place: Address
) -> Iterator[Outcome]:
    shares = _shares(effect)
    if shares is None or effect.better is None:
        return
    counts = _counts(effect, shares)
    yield Outcome(
        place=place,
        what=effect.outcome[:1].upper() + effect.outcome[1:],
        plain=effect.plain,
        wished=effect.better is Better.HIGHER,
        drug=one.drug,
        comparator=one.comparator,
        treated=shares[0],
        control=shares[1],
        printed=_printed(one, effect, (Measure.RISK_DIFFERENCE,), 100),
        needed=_printed(one, effect, _NEEDED, 1),
        ratio=_interval(effect, 1) if effect.measure is Measure.RISK_RATIO else None,
        counts=counts,
        rounded=_rounded(effect),
        people=People(
            record=place.at(f"evidence.{one.id}"),
            title=library.of_type(Reference, (one.study,))[0].short,
            reference=one.study,
            design=one.design,
            population=one.population,
            dose=one.dose,
            time=effect.time or one.follow_up,
            jurisdiction=None,
            n_drug=effect.n_drug,
            n_control=effect.n_control,
            n=effect.n or one.n,
            whom=one.whom,
        ),
        certainty=one.certainty,
        graded_by=one.graded_by,
        finding=one.finding,
        note=effect.note,
    )


def _shares(effect: Effect) -> tuple[Decimal, Decimal] | None:
    """Both arms as shares of 1, where people were counted."""
    if effect.drug is None or effect.control is None or effect.measure not in _SHARES:
        return None
    if effect.unit in _OF:
        places = -_OF[effect.unit]
        return effect.drug.scaleb(places), effect.control.scaleb(places)
    if effect.measure is Measure.COUNT and effect.n_drug and effect.n_control:
        return effect.drug / effect.n_drug, effect.control / effect.n_control
    return None


def _counts(effect: Effect, shares: tuple[Decimal, Decimal]) -> tuple[Arm, Arm] | None:
    if effect.n_drug is None or effect.n_control is None:
        return None
    return counted(shares[0], effect.n_drug), counted(shares[1], effect.n_control)


def _rounded(effect: Effect) -> tuple[PrintedShare, PrintedShare] | None:
    """The percentages that stand for the numbers of people, where these are not printed."""
    arms = ((effect.drug, effect.n_drug), (effect.control, effect.n_control))
    if effect.unit not in _OF:
        return None
    one, other = (
        PrintedShare(percent=value.scaleb(2 - _OF[effect.unit]), n=n)
        if value is not None and n
        else None
        for value, n in arms
    )
    return (one, other) if one and other else None


def _printed(
    one: Evidence, effect: Effect, measures: tuple[Measure, ...], of: int
) -> Interval | None:
    """The interval in one of these measures that the same study prints for the same outcome."""
    for other in one.effects:
        same = (other.outcome, other.time) == (effect.outcome, effect.time)
        if same and other.measure in measures:
            return _interval(other, of)
    return None


def _interval(effect: Effect, of: int) -> Interval | None:
    if effect.low is None or effect.high is None or effect.level != _LEVEL:
        return None
    return Interval(low=effect.low / of, high=effect.high / of)


def _in_tables(library: Library, condition: Condition) -> Iterator[Outcome]:
    tables = [one for one in library.of_type(Table) if one.condition == condition.id]
    if not tables:
        return
    generics = {one.id: one.generic for one in library.of_type(Product)}
    effects = {one.id: one for one in library.of_type(SideEffect)}
    for table in tables:
        placebo = next((n for n, arm in enumerate(table.arms) if arm.placebo), None)
        if placebo is None:
            continue
        for number, arm in enumerate(table.arms):
            if arm.placebo:
                continue
            people = _people(table, arm, table.arms[placebo])
            for row in table.rows:
                effect = effects[row.side_effect]
                yield from _of_row(row, (number, placebo), people, effect, generics[table.product])


def _of_row(
    row: Incidence, columns: tuple[int, int], people: People, effect: SideEffect, generic: str
) -> Iterator[Outcome]:
    drug, placebo = (row.rates[column] for column in columns)
    if drug.below or placebo.below:
        return
    treated, control = drug.percent / 100, placebo.percent / 100
    counts = rounded = None
    if people.n_drug and people.n_control:
        rounded = (
            PrintedShare(percent=drug.percent, n=people.n_drug),
            PrintedShare(percent=placebo.percent, n=people.n_control),
        )
        counts = (rounded[0].counted(), rounded[1].counted())
    yield Outcome(
        place=people.record.at(f"rows.{row.id}"),
        what=effect.title,
        plain=effect.plain,
        called=row.term,
        wished=False,
        drug=generic,
        comparator="placebo",
        treated=treated,
        control=control,
        counts=counts,
        rounded=rounded,
        people=people,
        note=row.note,
    )


def _people(table: Table, arm: Column, placebo: Column) -> People:
    several = len(table.arms) > 2
    return People(
        record=Address("table", table.id).at(f"arms.{arm.id}"),
        title=f"{table.title}, {arm.name}" if several else table.title,
        reference=table.cite[0].reference,
        design="label",
        population=table.population,
        dose=f"{arm.name}; {table.dose}" if several and table.dose else table.dose or arm.name,
        time=table.duration,
        jurisdiction=table.jurisdiction,
        n_drug=arm.n,
        n_control=placebo.n,
        whom=table.whom,
    )
