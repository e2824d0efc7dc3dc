"""One page for the patient: what the drug may do, in pictures and plain words."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import chain

from db.address import Address
from db.outline import FOR_THE_PATIENT
from db.records import Reference, Statement, Status
from desktop.counted import apart_words, count, interval_words, taken
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
from desktop.pages.plan import NO_STOP
from desktop.pages.reading import reading_grade
from desktop.pages.signs import JURISDICTION, STATUS
from desktop.pictures.icons import icon_arrays
from desktop.pictures.results import design_words
from desktop.subjects import BENEFIT
from desktop.words import english, grouped, later, tr

_NAME = "people"
_KEPT = {
    "gabapentin": (
        (NO_STOP, "topic/stopping#neurontin"),
        (
            later(
                "Get help at once if breathing is slow or hard, or if someone is very sleepy or "
                "confused."
            ),
            "warning/respiratory#signs",
        ),
    ),
    "pregabalin": (
        (NO_STOP, "alternative/pregabalin#stopping-taper"),
        (later("Get help at once if breathing is hard."), "alternative/pregabalin#caution-help"),
    ),
}
"""What to take home about a drug, by the word its name begins with, and the statement it is of."""
_PRODRUG = "gabapentin enacarbil"
_TALK = later("A sheet to talk over, not an order: you and your prescriber decide.")
_ASK = (
    later("Ask your doctor, nurse or pharmacist what these numbers mean for you."),
    later("Tell them which other drugs you take."),
)


def sheet_page(choice: Choice, references: Mapping[str, Reference]) -> Page:
    """For the patient to take home, on one sheet."""
    condition = choice.condition
    sources = Sources(Address("condition", condition.id), references)
    drug = _drug(choice)
    title = f"{drug[:1].upper()}{drug[1:]}: {condition.title}"
    drawn = {_NAME: icon_arrays(choice.outcomes, choice.people)} if choice.outcomes else {}
    told, unknown, kept = list(_told(choice)), _not_known(choice), _kept(drug)
    parts = [
        f"<h1>{text(title)}</h1>",
        _roles(choice, sources),
        _known(choice, sources),
        *(picture(name, one) for name, one in drawn.items()),
        _columns(
            _in_plain_words(told)
            + heading(tr("Whom to ask"), "ask")
            + bullets(
                [*(text(tr(one)) for one in _ASK), *(_line(words, place) for words, place in kept)]
            ),
            heading(tr("What is not known"), "not-known")
            + bullets(map(text, unknown))
            + heading(tr("Notes"), "notes")
            + "<p>&nbsp;</p>" * 2,
        ),
        f"<p class='caption'>{tr(_TALK)}</p>",
    ]
    return Page(address=BENEFIT, title=title, html="".join(parts), pictures=drawn, one_sheet=True)


def sheet_grade(choice: Choice) -> Decimal:
    """The school grade that the sentences of the sheet ask for in English, 0 at least.

    What is written in its pictures is not counted.
    """
    statements = [*_for_the_patient(choice)] or [*_against(choice), choice.condition.answer]
    known = [one.text for one in statements]
    with english():
        told = [words for words, _ in chain(_told(choice), _kept(_drug(choice)))]
        words = " ".join((*known, *told, *_not_known(choice), *_ASK, tr(_TALK)))
        return max(Decimal(0), reading_grade(words))


def _drug(choice: Choice) -> str:
    return choice.comparison.drug if choice.comparison else "gabapentin"


def _is_gabapentin(choice: Choice) -> bool:
    drug = _drug(choice)
    return drug.startswith("gabapentin") and not drug.startswith(_PRODRUG)


def _for_the_patient(choice: Choice) -> tuple[Statement, ...]:
    """What the condition says of gabapentin in a patient’s words: on no other drug’s sheet."""
    if not _is_gabapentin(choice):
        return ()
    sections = (one for one in choice.condition.sections if one.id == FOR_THE_PATIENT)
    return tuple(one for section in sections for one in section.statements)


def _against(choice: Choice) -> Iterator[Statement]:
    """Who says no to gabapentin: on no other drug’s sheet."""
    if _is_gabapentin(choice):
        roles = choice.condition.roles
        yield from (role.says for role in roles if role.status is Status.ADVISED_AGAINST)


def _roles(choice: Choice, sources: Sources) -> str:
    """What gabapentin is for this, on its own sheet, and who says no where no plain words do."""
    if not _is_gabapentin(choice):
        return ""
    signs = " &nbsp; ".join(
        f"{badge(STATUS[role.status])} {tr(JURISDICTION[role.jurisdiction])}"
        for role in choice.condition.roles
    )
    against = () if _for_the_patient(choice) else _against(choice)
    return f"<p>{signs}</p>" + "".join(f"<p>{sentence(one, sources)}</p>" for one in against)


def _known(choice: Choice, sources: Sources) -> str:
    """What is known, in a patient’s words where the condition has them."""
    if plain := _for_the_patient(choice):
        return heading(tr("What is known"), "known") + bullets(
            sentence(one, sources) for one in plain
        )
    known = tr("What is known: {sentence}", sentence=sentence(choice.condition.answer, sources))
    return f"<p>{known}</p>"


def _in_plain_words(told: list[tuple[str, Address | None]]) -> str:
    if not told:
        return ""
    return heading(tr("In plain words"), "plain") + bullets(
        _line(words, place) for words, place in told
    )


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
    plain = choice.comparison is None and _for_the_patient(choice)
    if not plain and (words := no_benefit_words(choice)):
        yield words, None
    for outcome in choice.outcomes:
        yield _said(outcome, choice.people), outcome.place
    if choice.comparison and choice.comparison.comparator == "placebo" and choice.outcomes:
        yield tr("A placebo is a pill with no drug in it."), None


def _said(outcome: Outcome, people: int) -> str:
    counted = count(outcome, people)
    said = tr(
        "{what}: {treated} of {people} {on_drug}, {control} {without}.",
        what=outcome.what,
        treated=grouped(counted.treated),
        people=grouped(people),
        on_drug=taken(outcome.drug),
        control=grouped(counted.control),
        without=taken(outcome.comparator),
    )
    if not outcome.difference:
        return f"{said} " + tr("That is about the same.")
    said += " " + tr("That is {difference}.", difference=apart_words(counted))
    interval = interval_words(counted)
    return f"{said} " + tr("It may be {interval}.", interval=interval) if interval else said


def _not_known(choice: Choice) -> Iterator[str]:
    yield tr("No one can tell from these numbers what will happen to you.")
    for one in choice.outcomes:
        yield from _not_known_of(one)
    if choice.peoples > 1:
        yield tr("These numbers do not all come from the same people.")
    if any(one.certainty is None for one in choice.outcomes):
        yield tr("Not every number here was graded for how sure it is: see under its name.")
    if choice.comparison and choice.comparison.benefits and choice.comparison.unshown:
        yield tr("Some counts in this illness showed no clear help. They are not drawn.")
    if choice.outcomes:
        yield tr("What comes after the time of the studies is not counted here.")
    yield tr("There may be other side effects. Read the leaflet in the pack.")


def _not_known_of(one: Outcome) -> Iterator[str]:
    if one.interval is None:
        yield tr("{what}: how far off the numbers may be is not known.", what=one.what)
    if one.rounding_decides:
        yield tr("{what}: these numbers are rounded. There may be no difference.", what=one.what)
    if design_words(one.people.design):
        yield tr(
            "{what}: these people were watched, not put in groups by chance. Other things may be "
            "the cause.",
            what=one.what,
        )


def _kept(drug: str) -> Iterator[tuple[str, Address]]:
    for begins, kept in _KEPT.items():
        if drug.startswith(begins):
            for words, place in kept:
                yield tr(words), Address.parse(f"dorsal:{place}")
