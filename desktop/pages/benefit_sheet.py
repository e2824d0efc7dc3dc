"""One page for the patient: what the drug may do, in pictures and plain words."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain

from db.address import Address
from db.records import Reference
from desktop.outcomes import Choice, Outcome
from desktop.pages.benefit import no_benefit_words
from desktop.pages.markup import (
    SOURCES,
    Page,
    Sources,
    badge,
    bullets,
    heading,
    picture,
    sentence,
    text,
)
from desktop.pages.reading import reading_grade
from desktop.pages.signs import JURISDICTION, STATUS
from desktop.pictures.icons import count, icon_arrays, interval_words, taken
from desktop.pictures.results import design_words
from desktop.subjects import BENEFIT
from desktop.words import tr

_NAME = "people"
_NO_STOP = "Never stop all at once: come off step by step."
_KEPT = {
    "gabapentin": (
        (_NO_STOP, "topic/stopping#neurontin"),
        (
            "Get help at once if breathing is slow or hard, or if someone is very sleepy or "
            "confused.",
            "warning/respiratory#signs",
        ),
    ),
    "pregabalin": (
        (_NO_STOP, "alternative/pregabalin#stopping-taper"),
        ("Get help at once if breathing is hard.", "alternative/pregabalin#caution-help"),
    ),
}
"""What to take home about a drug, by the word its name begins with, and the statement it is of."""
_PRODRUG = "gabapentin enacarbil"
_TALK = "A sheet to talk over, not an order: you and your prescriber decide."
_ASK = (
    "Ask your doctor, nurse or pharmacist what these numbers mean for you.",
    "Tell them which other drugs you take.",
)


def sheet_page(choice: Choice, references: Mapping[str, Reference]) -> Page:
    """For the patient to take home, on one sheet."""
    condition = choice.condition
    sources = Sources(Address("condition", condition.id), references)
    drug = _drug(choice)
    title = f"{drug[:1].upper()}{drug[1:]}: {condition.title}"
    drawn = {_NAME: icon_arrays(choice.outcomes, choice.people)} if choice.outcomes else {}
    told, unknown, kept = _told(choice), _not_known(choice), _kept(drug)
    parts = [
        f"<h1>{text(title)}</h1>",
        f"<p>{_roles(choice, drug)}What is known: {sentence(condition.answer, sources)}</p>",
        *(picture(name, one) for name, one in drawn.items()),
        _columns(
            heading("In plain words", "plain")
            + bullets(_line(words, place) for words, place in told)
            + heading("Whom to ask", "ask")
            + bullets([*map(text, _ASK), *(_line(words, place) for words, place in kept)]),
            heading("What is not known", "not-known")
            + bullets(map(text, unknown))
            + heading("Notes", "notes")
            + "<p>&nbsp;</p>" * 2,
        ),
        f"<p class='caption'>{_TALK}</p>",
    ]
    return Page(address=BENEFIT, title=title, html="".join(parts), pictures=drawn, one_sheet=True)


def sheet_grade(choice: Choice) -> Decimal:
    """The school grade that the plain words of the sheet ask for, 0 at least."""
    told = [words for words, _ in chain(_told(choice), _kept(_drug(choice)))]
    return max(Decimal(0), reading_grade(" ".join((*told, *_not_known(choice), *_ASK))))


def _drug(choice: Choice) -> str:
    return choice.comparison.drug if choice.comparison else "gabapentin"


def _roles(choice: Choice, drug: str) -> str:
    """Where gabapentin is licensed for this, on its own sheet: it is no other drug’s status."""
    if not drug.startswith("gabapentin") or drug.startswith(_PRODRUG):
        return ""
    roles = " &nbsp; ".join(
        f"{badge(STATUS[role.status])} {tr(JURISDICTION[role.jurisdiction])}"
        for role in choice.condition.roles
    )
    return f"{roles}<br>"


def _columns(left: str, right: str) -> str:
    return (
        '<table width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td width="55%">{left}</td><td width="45%">{right}</td></tr></table>'
    )


def _line(words: str, place: Address | None) -> str:
    if place is None:
        return text(words)
    return f'<a class="fact" href="{SOURCES}{text(str(place))}">{text(words)}</a>'


def _told(choice: Choice) -> Iterator[tuple[str, Address | None]]:
    """The numbers of the picture as one would say them, each with its place."""
    if words := no_benefit_words(choice):
        yield words, None
    for outcome in choice.outcomes:
        yield _said(outcome, choice.people), outcome.place
    if choice.comparison and choice.comparison.comparator == "placebo" and choice.outcomes:
        yield "A placebo is a pill with no drug in it.", None


def _said(outcome: Outcome, people: int) -> str:
    counted = count(outcome, people)
    said = (
        f"{outcome.what}: {counted.treated:,} of {people:,} {taken(outcome.drug)}, "
        f"{counted.control:,} {taken(outcome.comparator)}."
    )
    if not outcome.difference:
        return f"{said} That is about the same."
    side = "more" if outcome.difference > 0 else "fewer"
    interval = interval_words(counted)
    return f"{said} That is {counted.apart_words} {side}." + (
        f" It may be {interval}." if interval else ""
    )


def _not_known(choice: Choice) -> Iterator[str]:
    yield "No one can tell from these numbers what will happen to you."
    for one in choice.outcomes:
        if one.interval is None:
            yield f"{one.what}: how far off the numbers may be is not known."
        if one.rounding_decides:
            yield f"{one.what}: these numbers are rounded. There may be no difference."
        if design_words(one.people.design):
            watched = "these people were watched, not put in groups by chance"
            yield f"{one.what}: {watched}. Other things may be the cause."
    if choice.peoples > 1:
        yield "These numbers do not all come from the same people."
    if any(one.certainty is None for one in choice.outcomes):
        yield "Not every number here was graded for how sure it is: see under its name."
    if choice.comparison and choice.comparison.benefits and choice.comparison.unshown:
        yield "Some counts in this illness showed no clear help. They are not drawn."
    if choice.outcomes:
        yield "What comes after the time of the studies is not counted here."
    yield "There may be other side effects. Read the leaflet in the pack."


def _kept(drug: str) -> Iterator[tuple[str, Address]]:
    for begins, kept in _KEPT.items():
        if drug.startswith(begins):
            for words, place in kept:
                yield words, Address.parse(f"dorsal:{place}")
