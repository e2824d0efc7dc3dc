"""Looks up what the pages of benefit and harm need, and has them written."""

from db.address import Address
from db.library import Library
from db.records import Condition, Topic
from desktop.linked import conditions_listed, reference_names, with_titles
from desktop.on_paper import for_paper
from desktop.outcomes import (
    FEWEST_PEOPLE,
    MOST_HARMS,
    Choice,
    Outcome,
    comparisons_of,
    is_gabapentin,
)
from desktop.pages.benefit import benefit_page, where_counted
from desktop.pages.benefit_sheet import sheet_grade, sheet_page
from desktop.pages.dosing import topic_notes
from desktop.pages.markup import Page
from desktop.subjects import BENEFIT


def benefit_shown(library: Library, choice: Choice) -> Page:
    """Benefit and harm of what was chosen, and how to read it."""

    (topic,) = library.of_type(Topic, (BENEFIT.id,))
    known = reference_names(library)
    notes = topic_notes(topic, known, list(with_titles(library, topic.related))).html
    if choice.comparison is None:
        notes = where_counted(_counted(library)) + notes
    return benefit_page(topic.title, choice, known, notes, sheet_grade(choice))


def condition_at(library: Library, address: Address) -> Condition | None:
    """The condition whose benefit and harm stand at an address; None at any other address."""
    return library.condition(address.place) if address.record == BENEFIT else None


def opening_choice(library: Library, condition: Condition) -> Choice:
    """What is drawn of a condition before anything else of it is chosen."""
    found = comparisons_of(library, condition)
    comparison = next((one for one in found if is_gabapentin(one.drug)), None)
    outcomes: tuple[Outcome, ...] = ()
    if comparison is not None:
        counted = next(iter(comparison.harms()), ())
        outcomes = (*comparison.benefits[:1], *counted[:MOST_HARMS])
    return Choice(
        condition=condition, comparison=comparison, outcomes=outcomes, people=FEWEST_PEOPLE
    )


def _counted(library: Library) -> list[Condition]:
    """The conditions in which people were counted on gabapentin."""
    return [
        condition
        for condition in conditions_listed(library)
        if any(is_gabapentin(one.drug) for one in comparisons_of(library, condition))
    ]


def patient_sheet(library: Library, choice: Choice) -> Page:
    """The same for the patient, on one sheet of paper."""

    return for_paper(library, sheet_page(choice, reference_names(library)))
