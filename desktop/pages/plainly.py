"""What was counted, as one would say it to a patient: in whom, how sure it is, who says so."""

from collections import defaultdict
from collections.abc import Iterable

from msgspec import structs

from clinical.risk import Arm
from db.outline import for_the_patient
from db.records import Certainty, Statement
from desktop.counted import apart_words, count, interval_words, taken
from desktop.outcomes import Choice, Outcome, People, is_gabapentin
from desktop.words import grouped, later, tr

_SURE = {
    Certainty.HIGH: later("We are sure of this"),
    Certainty.MODERATE: later("We are fairly sure of this"),
    Certainty.LOW: later("We are not sure of this"),
    Certainty.VERY_LOW: later("We are not at all sure of this"),
}
"""The four grades of certainty, which a patient has not heard of."""


def drug_of(choice: Choice) -> str:
    return choice.comparison.drug if choice.comparison else "gabapentin"


def is_on_gabapentin(choice: Choice) -> bool:
    return is_gabapentin(drug_of(choice))


def patient_words(choice: Choice) -> tuple[Statement, ...]:
    """What the condition says of the drug in a patient’s words; none where it says nothing."""
    named = "gabapentin" if is_on_gabapentin(choice) else drug_of(choice)
    wanted = for_the_patient(named)
    sections = (one for one in choice.condition.sections if one.id == wanted)
    return tuple(one for section in sections for one in section.statements)


def in_plain_words(choice: Choice) -> Choice:
    """The same with what was counted, and in whom, as its records say it to a patient; people of
    one group are told as the first of them.
    """
    comparison = choice.comparison
    firsts: dict[tuple[object, ...], People] = {}

    def plain(outcome: Outcome) -> Outcome:
        people = outcome.people
        whom = structs.replace(people, population=people.whom or people.population)
        what = outcome.plain[:1].upper() + outcome.plain[1:]
        first = firsts.setdefault(people.group, whom)
        return structs.replace(outcome, what=what or outcome.what, people=first)

    chosen = tuple(map(plain, choice.outcomes))
    if comparison:
        every = tuple(map(plain, comparison.outcomes))
        comparison = structs.replace(comparison, outcomes=every)
    return structs.replace(choice, comparison=comparison, outcomes=chosen)


def said(outcome: Outcome, people: int) -> str:
    """The numbers of an outcome that is drawn."""
    counted = count(outcome, people)
    words = tr(
        "{what}: {treated} of {people} {on_drug}, {control} {without}.",
        what=outcome.what,
        treated=grouped(counted.treated),
        people=grouped(people),
        on_drug=taken(outcome.drug),
        control=grouped(counted.control),
        without=taken(outcome.comparator),
    )
    if not outcome.difference:
        return f"{words} " + tr("That is about the same.")
    words += " " + tr("That is {difference}.", difference=apart_words(counted))
    interval = interval_words(counted)
    if interval:
        words += " " + tr("It may be {interval}.", interval=interval)
    return " ".join(part for part in (words, doubt_words(outcome)) if part)


def said_undrawn(outcome: Outcome, people: int) -> str:
    """A count that showed no help: of as many people as there were, where that is known."""
    if not outcome.counts:
        return said(outcome, people)
    had = tr(
        "{what}: {treated} {on_drug}, {control} {without}.",
        what=outcome.what,
        treated=_of(outcome.counts[0]),
        on_drug=taken(outcome.drug),
        control=_of(outcome.counts[1]),
        without=taken(outcome.comparator),
    )
    return " ".join(part for part in (had, doubt_words(outcome)) if part)


def _of(arm: Arm) -> str:
    return tr("{number} of {people}", number=grouped(arm.events), people=grouped(arm.n))


def doubt_words(outcome: Outcome) -> str:
    """That chance may be all there is, and that few were counted; empty where it may not."""
    if not outcome.maybe_chance:
        return ""
    if not outcome.few:
        return tr("Chance alone may explain this.")
    return tr("So few people were counted that chance alone may explain this.")


def who_words(outcomes: Iterable[Outcome]) -> list[str]:
    """Who was counted for these, at which dose and for how long, each people once."""
    found: dict[People, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        found[one.people].append(one)
    return [_whom(people, counted) for people, counted in found.items()]


def _whom(people: People, counted: list[Outcome]) -> str:
    parts = [f"{people.title}: {people.population}.", _how_many(counted[0])]
    if any(one.few for one in counted) and not any(one.maybe_chance for one in counted):
        parts.append(tr("So few that one more or less changes the numbers."))
    parts.append(
        tr("Dose: {dose}.", dose=people.dose) if people.dose else tr("The dose is not given.")
    )
    parts.append(
        tr("Time: {time}.", time=people.time) if people.time else tr("For how long is not given.")
    )
    return " ".join(parts)


def _how_many(outcome: Outcome) -> str:
    people = outcome.people
    if people.n_drug and people.n_control:
        return tr(
            "{treated} people {on_drug}, {control} {without}.",
            treated=grouped(people.n_drug),
            on_drug=taken(outcome.drug),
            control=grouped(people.n_control),
            without=taken(outcome.comparator),
        )
    if people.n:
        return tr("{people} people in all.", people=grouped(people.n))
    return tr("How many people is not given.")


def how_sure_words(outcome: Outcome, *, named: bool) -> str:
    """How sure it is and how many were counted; `named` where, if there are others."""
    people = outcome.people
    both = people.n_drug and people.n_control and people.n_drug + people.n_control
    size = both or people.n
    parts = (
        tr(_SURE[outcome.certainty]) if outcome.certainty else "",
        tr("{people} people counted", people=grouped(size)) if size else "",
        people.title if named else "",
    )
    return " · ".join(part for part in parts if part)
