"""Cards of how often a side effect comes: a label's rates against placebo, the EU's classes."""

from collections.abc import Iterator

from clinical.quantity import spell
from db.address import Address
from db.cards import Card, CardKind, Difficulty
from db.library import Library
from db.records import Frequency, Incidence, Product, Table
from desktop.against_placebo import Compared, compared
from desktop.pages.rates import interval_words, points_words, rate_words
from desktop.study.facts import card, is_verified, lowered


def rate_cards(library: Library) -> Iterator[Card]:
    for table in library.of_type(Table):
        if not is_verified(table.checked):
            continue
        for row in table.rows:
            if table.arms:
                yield _against_placebo(library, table, row)
            elif row.frequency and row.frequency is not Frequency.NOT_KNOWN:
                yield _class_card(table, row, row.frequency)
        yield from _meanings(table)


def _against_placebo(library: Library, table: Table, row: Incidence) -> Card:
    rates = (
        f"{arm.name}: {rate_words(rate)}" for arm, rate in zip(table.arms, row.rates, strict=True)
    )
    found = compared(table, row)
    return card(
        CardKind.RATE,
        Address("table", table.id).at(f"rows.{row.id}"),
        table,
        question=(
            f"{trial_words(library, table)}: how many had {lowered(row.term)}, on the drug and on"
            " placebo?"
        ),
        answer=rates,
        because=(line for one in found for line in _difference(one, several=len(found) > 1)),
        cite=table.cite,
        checked=table.checked,
        conditions=_conditions(table),
        difficulty=Difficulty.DEMANDING,
    )


def _difference(one: Compared, *, several: bool) -> Iterator[str]:
    """Worked out from the printed percentages, with Newcombe's interval."""
    if one.points is not None and one.risk is not None:
        arm = f"{one.drug.arm.name}: " if several else ""
        points = "point" if abs(one.points) == 1 else "points"
        yield (
            f"{arm}{points_words(one.points)} {points} of 100 against placebo"
            f" (95% interval {interval_words(one.risk.interval)}), worked out by Dorsal."
        )


def _class_card(table: Table, row: Incidence, frequency: Frequency) -> Card:
    return card(
        CardKind.RATE,
        Address("table", table.id).at(f"rows.{row.id}"),
        table,
        question=f"{table.title}: how frequent is {lowered(row.term)}?",
        answer=(f"{frequency.value.capitalize()}.",),
        because=(f"{row.note.capitalize()}.",) if row.note else (),
        cite=table.cite,
        checked=table.checked,
        conditions=_conditions(table),
        difficulty=Difficulty.DEMANDING,
    )


def _meanings(table: Table) -> Iterator[Card]:
    """What the words of a list of frequencies mean."""
    for figure in table.figures:
        word = figure.what.partition(":")[0]
        if word not in tuple(Frequency) or figure.value is None or not is_verified(figure.checked):
            continue
        yield card(
            CardKind.DEFINITION,
            Address("table", table.id).at(f"figures.{figure.id}"),
            table,
            question=f"{table.title}: what does “{word}” mean?",
            answer=(f"At least one person in {spell(figure.value)}.",),
            cite=figure.cite,
            checked=figure.checked,
            difficulty=Difficulty.BASIC,
        )


def trial_words(library: Library, table: Table) -> str:
    """The product and whose trials: "Neurontin, postherpetic neuralgia, pooled trials"."""
    (product,) = library.of_type(Product, (table.product,))
    return ", ".join(filter(None, (product.brand, table.population, table.duration)))


def _conditions(table: Table) -> tuple[str, ...]:
    return (table.condition,) if table.condition else ()
