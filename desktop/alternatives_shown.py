"""Looks up what the pages of several alternatives need, and has them written."""

from db.address import Address
from db.library import Library
from db.records import Alternative, Condition, Topic
from desktop.linked import reference_names, with_titles
from desktop.pages.alternative import GROUPS
from desktop.pages.compare import MOST, Column, compare_page
from desktop.pages.markup import Page
from desktop.pages.shortlist import shortlist_page
from desktop.shortlist import Asked, judge
from desktop.subjects import COMPARE, SHORTLIST


def alternatives_of(library: Library) -> tuple[Alternative, ...]:
    """All alternatives in the groups and the order in which they are read."""
    groups = list(GROUPS)
    known = library.of_type(Alternative)
    return tuple(sorted(known, key=lambda one: (groups.index(one.type), one.title)))


def shortlist_shown(library: Library, asked: Asked, *, on_paper: bool = False) -> Page:
    """Why each alternative stays or goes for a condition and some factors."""
    (topic,) = library.of_type(Topic, (SHORTLIST.id,))
    judged = judge(alternatives_of(library), asked)
    known, related = reference_names(library), with_titles(library, topic.related)
    about = _condition(library, asked)
    return shortlist_page(SHORTLIST, topic.title, judged, about, known, related, on_paper=on_paper)


def comparison_shown(
    library: Library, chosen: tuple[Address, ...], asked: Asked, beside: int = MOST
) -> Page:
    """Treatments side by side, at most `beside` in a line, for the condition asked about."""
    (topic,) = library.of_type(Topic, (COMPARE.id,))
    about = _condition(library, asked)
    columns = tuple(_column(library, one, about) for one in chosen)
    known, related = reference_names(library), with_titles(library, topic.related)
    return compare_page(COMPARE, topic.title, columns, known, related, beside)


def _column(library: Library, address: Address, about: Condition | None) -> Column:
    record = library.record(address)
    if isinstance(record, Alternative):
        suits = library.of_type(Condition, record.suits)
        return Column(record=record, title=record.title, conditions=suits, asked=about)
    assert isinstance(record, Topic)
    conditions = (about,) if about else library.of_type(Condition)
    return Column(record=record, title="Gabapentin", conditions=conditions, asked=about)


def _condition(library: Library, asked: Asked) -> Condition | None:
    return next(
        iter(library.of_type(Condition, (asked.condition,) if asked.condition else ())), None
    )
