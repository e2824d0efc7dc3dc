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
    """A drug arm and the placebo arm, where the table has one; `place` is the row they are of.

    `risk` is the difference as shares of 1 with its interval; None where counts cannot be known.
    """

    place: Address
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
    return tuple(Compared(place, had, placebo, _risk(had, placebo)) for had in drugs)


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
