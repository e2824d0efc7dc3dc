"""Each drug arm of a label's table against its placebo, side effect by side effect."""

from dataclasses import dataclass
from decimal import Decimal

from clinical.risk import PrintedShare, RiskDifference, printed_difference
from db.address import Address
from db.records import Arm, Incidence, Rate, Table


@dataclass(frozen=True, slots=True)
class Had:
    """What one arm had of a side effect, as the label prints it."""

    arm: Arm
    rate: Rate

    @property
    def share(self) -> PrintedShare | None:
        """None where the label prints "<1%" or the size of the arm is not known."""
        if self.rate.below or self.arm.n is None:
            return None
        return PrintedShare(percent=self.rate.percent, n=self.arm.n)


@dataclass(frozen=True, slots=True)
class Compared:
    """A drug arm and the placebo arm, where the table has one.

    `place` is the row they are of, `term` what the label calls it.
    `risk` is the difference as shares of 1 with its interval; None where counts cannot be known.
    """

    place: Address
    term: str
    drug: Had
    placebo: Had | None
    risk: RiskDifference | None

    @property
    def points(self) -> Decimal | None:
        """The printed percentages' difference, in points of 100; None where one is "<1%"."""
        if self.placebo is None or self.drug.rate.below or self.placebo.rate.below:
            return None
        return self.drug.rate.percent - self.placebo.rate.percent


def compared(table: Table, row: Incidence) -> tuple[Compared, ...]:
    """One for each drug arm, in the order of the table's arms."""
    arms = [Had(arm, rate) for arm, rate in zip(table.arms, row.rates, strict=True)]
    placebo = next((had for had in arms if had.arm.placebo), None)
    place = Address("table", table.id).at(f"rows.{row.id}")
    drugs = [had for had in arms if not had.arm.placebo]
    return tuple(Compared(place, row.term, had, placebo, _risk(had, placebo)) for had in drugs)


def _risk(drug: Had, placebo: Had | None) -> RiskDifference | None:
    one, other = drug.share, placebo.share if placebo else None
    return printed_difference(one, other) if one and other else None


def by_difference(table: Table) -> tuple[tuple[Incidence, tuple[Compared, ...]], ...]:
    """The rows of a table, the greatest difference of the first drug arm first.

    Rows of which no difference can be worked out come last.
    """
    rows = [(row, compared(table, row)) for row in table.rows]

    def rank(one: tuple[Incidence, tuple[Compared, ...]]) -> tuple[bool, Decimal]:
        points = one[1][0].points
        return points is None, -(points or Decimal(0))

    return tuple(sorted(rows, key=rank))


@dataclass(frozen=True, slots=True)
class Trial:
    """A drug arm of a table: a column where populations stand side by side."""

    table: Table
    arm: Arm

    @property
    def placebo(self) -> Arm | None:
        return next((arm for arm in self.table.arms if arm.placebo), None)

    @property
    def several_doses(self) -> bool:
        """Whether the table has further arms of the drug."""
        return sum(not arm.placebo for arm in self.table.arms) > 1


@dataclass(frozen=True, slots=True)
class SideBySide:
    """What each trial found, by the side effect's id and the number of the trial."""

    trials: tuple[Trial, ...]
    found: dict[tuple[str, int], Compared]

    def side_effects(self) -> tuple[str, ...]:
        """The greatest difference in any trial first; those without a known one last."""
        greatest: dict[str, Decimal] = {}
        for (effect, _), one in self.found.items():
            points = Decimal("-Infinity") if one.points is None else one.points
            greatest[effect] = max(points, greatest.get(effect, points))
        return tuple(sorted(greatest, key=lambda effect: (-greatest[effect], effect)))


def side_by_side(tables: tuple[Table, ...]) -> SideBySide:
    """All tables that have arms: of one dose before those of several, the largest first.

    No table names a side effect twice.
    """
    counted = [table for table in tables if table.arms]
    counted.sort(key=lambda table: (len(table.arms), -sum(arm.n or 0 for arm in table.arms)))
    trials = [Trial(t, arm) for t in counted for arm in t.arms if not arm.placebo]
    found = {
        (row.side_effect, number): one
        for number, trial in enumerate(trials)
        for row in trial.table.rows
        for one in compared(trial.table, row)
        if one.drug.arm is trial.arm
    }
    return SideBySide(tuple(trials), found)
