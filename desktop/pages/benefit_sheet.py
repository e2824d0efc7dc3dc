"""One page for the patient: what the drug may do, in pictures and plain words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain

from msgspec import structs

from db.address import Address
from db.records import Reference, Statement, Status
from desktop.counted import taken
from desktop.outcomes import Choice, Outcome
from desktop.pages.benefit import no_benefit_words
from desktop.pages.markup import (
    SOURCES,
    Page,
    Sources,
    badge,
    bullets,
    heading,
    image,
    picture,
    sentence,
    text,
)
from desktop.pages.plainly import (
    drug_of,
    how_sure_words,
    in_plain_words,
    is_on_gabapentin,
    patient_words,
    said,
    said_undrawn,
    who_words,
)
from desktop.pages.plan import NO_STOP
from desktop.pages.reading import reading_grade
from desktop.pages.signs import JURISDICTION, STATUS
from desktop.pictures.drawing import Picture
from desktop.pictures.icons import arrays_alone, legend_alone
from desktop.pictures.results import design_words
from desktop.subjects import BENEFIT
from desktop.words import english, grouped, later, tr

_TAG = re.compile(r"<[^>]+>")
_HEADING_LINES, _COLUMN_LETTERS = 2, 48
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
_STATUS = {
    Status.LICENSED: later("Approved for this"),
    Status.OFF_LABEL: later("Off-label: not approved for this"),
    Status.NOT_SUPPORTED: later("Not shown to help"),
}
"""What a status means to a patient, where its own word does not say that."""
_PLACEBO = later("A placebo is a pill with no drug in it.")
_TALK = later("A sheet to talk over, not an order: you and your prescriber decide.")
_ASK = (
    later("Ask your doctor, nurse or pharmacist what this means for you."),
    later("Tell them which other drugs you take."),
)


def sheet_page(choice: Choice, references: Mapping[str, Reference]) -> Page:
    """For the patient to take home, on one sheet."""
    choice = in_plain_words(choice)
    condition = choice.condition
    sources = Sources(Address("condition", condition.id), references)
    drug = drug_of(choice)
    title = f"{drug[:1].upper()}{drug[1:]}: {condition.title}"
    drawn: dict[str, Picture] = {}
    parts = [
        f"<h1>{text(title)}</h1>",
        _roles(choice, sources),
        _known(choice, sources),
        _counted(choice, drawn),
        _columns(_blocks(choice)),
        f"<p class='caption'>{tr(_TALK)}</p>",
    ]
    address, html = BENEFIT.at(condition.id), "".join(parts)
    return Page(address=address, title=title, html=html, pictures=drawn, one_sheet=True)


def sheet_grade(choice: Choice) -> Decimal:
    """The school grade that the sentences of the sheet ask for in English, 0 at least.

    What explains its pictures is not counted.
    """
    choice = in_plain_words(choice)
    statements = [*patient_words(choice)] or [*_against(choice), choice.condition.answer]
    known = [one.text for one in statements]
    with english():
        told = [words for words, _ in chain(_told(choice), _kept(drug_of(choice)))]
        told += [said(one, choice.people) for one in choice.outcomes]
        told.append(_placebo(choice.outcomes))
        told += who_words((*_undrawn(choice), *choice.outcomes))
        words = " ".join((*known, *told, *_not_known(choice), *_ASK, tr(_TALK)))
        return max(Decimal(0), reading_grade(words))


def _against(choice: Choice) -> Iterator[Statement]:
    """Who says no to gabapentin: on no other drug’s sheet."""
    if is_on_gabapentin(choice):
        roles = choice.condition.roles
        yield from (role.says for role in roles if role.status is Status.ADVISED_AGAINST)


def _roles(choice: Choice, sources: Sources) -> str:
    """What gabapentin is for this, on its own sheet, and who says no where no plain words do."""
    if not is_on_gabapentin(choice):
        return ""
    signs = " &nbsp; ".join(
        f"{_badge(role.status)}&nbsp;{tr(JURISDICTION[role.jurisdiction])}"
        for role in choice.condition.roles
    )
    against = () if patient_words(choice) else _against(choice)
    return f"<p>{signs}</p>" + "".join(f"<p>{sentence(one, sources)}</p>" for one in against)


def _badge(status: Status) -> str:
    """A status in plain words, which no end of a line parts."""
    sign = structs.replace(STATUS[status], english=_STATUS.get(status, STATUS[status].english))
    word = text(sign.word)
    return badge(sign).replace(word, word.replace(" ", "&nbsp;"))


def _known(choice: Choice, sources: Sources) -> str:
    """What is known, in a patient’s words where the condition has them."""
    if plain := patient_words(choice):
        return heading(tr("What is known"), "known") + bullets(
            sentence(one, sources) for one in plain
        )
    known = tr("What is known: {sentence}", sentence=sentence(choice.condition.answer, sources))
    return f"<p>{known}</p>"


def _counted(choice: Choice, drawn: dict[str, Picture]) -> str:
    """What was counted: what showed no help, then each outcome in words beside its arrays."""
    told = [_line(words, place) for words, place in _told(choice)]
    arrays = _arrays(choice, drawn) if choice.outcomes else ""
    if not told and not arrays:
        return ""
    first = bullets(told) if told else ""
    return heading(tr("What was counted"), "counted") + first + arrays


def _arrays(choice: Choice, drawn: dict[str, Picture]) -> str:
    first, several = choice.outcomes[0], choice.peoples > 1
    placebo = f" · {words}" if (words := _placebo(choice.outcomes)) else ""
    heads = (
        tr("Of {people} people like these", people=grouped(choice.people)) + placebo,
        taken(first.drug),
        taken(first.comparator),
    )
    rows = ["".join(f"<th>{text(words)}</th>" for words in heads)]
    for number, outcome in enumerate(choice.outcomes):
        both = arrays_alone(outcome, choice.people)
        names = (f"drug-{number}", f"without-{number}")
        drawn.update(zip(names, both, strict=True))
        images = "".join(
            f'<td width="1%">{picture(name, one)}</td>'
            for name, one in zip(names, both, strict=True)
        )
        rows.append(f"<td>{_beside(outcome, choice.people, several)}</td>{images}")
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    return (
        f'<table class="arrays" width="100%" cellspacing="0" cellpadding="2">{table}</table>'
        + _legend(choice, drawn)
    )


def _placebo(outcomes: tuple[Outcome, ...]) -> str:
    against = any(one.comparator == "placebo" for one in outcomes)
    return tr(_PLACEBO) if against else ""


def _beside(outcome: Outcome, people: int, several: bool) -> str:
    """An outcome’s words beside its arrays."""
    sign, kind = ("✓", tr("Benefit")) if outcome.wished else ("▲", tr("Harm"))
    tone = "advised" if outcome.wished else "against"
    sure = how_sure_words(outcome, named=several)
    small = f"<br><span class='caption'>{text(sure)}</span>" if sure else ""
    words = _line(said(outcome, people), outcome.place)
    return f'<span class="{tone}">{sign} {kind}</span> · {words}{small}'


def _legend(choice: Choice, drawn: dict[str, Picture]) -> str:
    """What each icon means, in rows of two."""
    cells = []
    striped = tr("striped: the true number may lie here")
    for number, (key, words) in enumerate(legend_alone(choice.outcomes, choice.people, striped)):
        name = f"key-{number}"
        drawn[name] = key
        cells.append(f'<td>{image(name, key)}&nbsp; <span class="soft">{text(words)}</span></td>')
    pairs = ("".join(cells[at : at + 2]) for at in range(0, len(cells), 2))
    rows = "".join(f"<tr>{pair}</tr>" for pair in pairs)
    return f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'


def _blocks(choice: Choice) -> Iterator[tuple[str, list[str]]]:
    """What stands in the columns: a heading, and the items below it as HTML."""
    counted = (*_undrawn(choice), *choice.outcomes)
    ask = (text(tr(one)) for one in _ASK)
    kept = (_line(words, place) for words, place in _kept(drug_of(choice)))
    yield tr("Who was counted"), [text(words) for words in who_words(counted)]
    yield tr("What is not known"), [text(words) for words in _not_known(choice)]
    yield tr("Whom to ask"), [*ask, *kept]


def _columns(blocks: Iterable[tuple[str, list[str]]]) -> str:
    """Each block below the shorter of two columns; room for notes below the shorter in the end."""
    columns, lines = ["", ""], [0, 0]
    for title, items in blocks:
        if items:
            shorter = lines.index(min(lines))
            columns[shorter] += heading(title) + bullets(items)
            lines[shorter] += _HEADING_LINES + sum(map(_lines_of, items))
    columns[lines.index(min(lines))] += heading(tr("Notes"), "notes") + "<p>&nbsp;</p>"
    left, right = columns
    return (
        '<table class="apart" width="100%" cellspacing="0" cellpadding="0"><tr>'
        f'<td width="48%">{left}</td><td width="3%"></td><td width="49%">{right}</td>'
        "</tr></table>"
    )


def _lines_of(item: str) -> int:
    """About how many lines of a column an item takes."""
    return -(-len(_TAG.sub("", item)) // _COLUMN_LETTERS)


def _line(words: str, place: Address | None) -> str:
    if place is None:
        return text(words)
    return f'<a class="fact" href="{SOURCES}{text(str(place))}">{text(words)}</a>'


def _told(choice: Choice) -> Iterator[tuple[str, Address | None]]:
    """What is to be said before the arrays, each with its place."""
    comparison = choice.comparison
    plain = comparison is None and patient_words(choice)
    if not plain and (words := no_benefit_words(choice)):
        yield words, None
    undrawn = _undrawn(choice)
    for outcome in undrawn:
        yield said_undrawn(outcome, choice.people), outcome.place
    if not choice.outcomes and (words := _placebo(undrawn)):
        yield words, None


def _undrawn(choice: Choice) -> tuple[Outcome, ...]:
    """The counts that showed no help, where none showed any."""
    comparison = choice.comparison
    return comparison.unshown if comparison and not comparison.benefits else ()


def _not_known(choice: Choice) -> Iterator[str]:
    if choice.comparison is None:
        yield tr(
            "How many people did well with it, and how many without it: no study here counts that."
        )
    yield tr("No one can tell from studies what will happen to you.")
    yield from _not_known_of(choice.outcomes)
    if choice.peoples > 1:
        yield tr("These numbers do not all come from the same people.")
    unjudged = [one.certainty is None for one in choice.outcomes]
    if unjudged and all(unjudged):
        yield tr("No one has judged how sure these numbers are.")
    elif any(unjudged):
        yield tr("No one has judged how sure some of these numbers are.")
    if choice.comparison and choice.comparison.benefits and choice.comparison.unshown:
        yield tr("Some counts in this illness showed no clear help. They are not drawn.")
    if choice.outcomes:
        yield tr("What comes after the studies was not counted.")
    yield tr("There may be other side effects. Read the leaflet in the pack.")


def _not_known_of(outcomes: tuple[Outcome, ...]) -> Iterator[str]:
    """What is not known of some outcomes, which are named before it."""
    if what := _names(one for one in outcomes if one.interval is None):
        yield tr("{what}: how far off the numbers may be is not known.", what=what)
    if what := _names(one for one in outcomes if one.rounding_decides):
        yield tr("{what}: these numbers are rounded. There may be no difference.", what=what)
    if what := _names(one for one in outcomes if design_words(one.people.design)):
        yield tr(
            "{what}: these people were watched, not put in groups by chance. Other things may be "
            "the cause.",
            what=what,
        )


def _names(outcomes: Iterable[Outcome]) -> str:
    first, *others = [one.what for one in outcomes] or [""]
    return "; ".join((first, *(f"{one[:1].lower()}{one[1:]}" for one in others)))


def _kept(drug: str) -> Iterator[tuple[str, Address]]:
    for begins, kept in _KEPT.items():
        if drug.startswith(begins):
            for words, place in kept:
                yield tr(words), Address.parse(f"dorsal:{place}")
