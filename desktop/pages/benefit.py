"""Benefit and harm in pictures: the arrays; of each number its people, source and working."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from clinical.quantity import rounded, spell
from db.address import Address
from db.records import Condition, Reference
from desktop.counted import ROUNDING, THOUSAND, count, exact_words, more_words, twin
from desktop.outcomes import FEW, Choice, How, Outcome
from desktop.pages.condition import first_line_links, status_card
from desktop.pages.markup import (
    SOURCES,
    Page,
    Sources,
    bullets,
    card,
    heading,
    link,
    picture,
    sentence,
    table,
    text,
)
from desktop.pages.plainly import doubt_words, patient_words
from desktop.pages.signs import CERTAINTY, JURISDICTION
from desktop.pictures.icons import icon_arrays
from desktop.pictures.results import design_words
from desktop.subjects import BENEFIT
from desktop.words import grouped, later, listed, tr

_NAME = "people"
_METHOD = later(
    "Only people who were counted are drawn: a mean fall in pain is not, nor a "
    "number needed alone. An interval is the study’s own where it prints one of "
    "the difference or of the number needed. Where it prints only a risk ratio, "
    "its ends are applied to the share of the control arm as if that share were "
    "certain, so the interval is rough."
)
_FEW = later(
    "Few people, by Dorsal’s own rule, are fewer than {few} in a group: one person more or less is "
    "then more than one of {few}."
)


def benefit_page(
    title: str, choice: Choice, references: Mapping[str, Reference], notes: str, grade: Decimal
) -> Page:
    """`notes` is how to read it all, from the subject's own record; `grade` is the reading grade of
    the sheet for the patient.
    """
    condition = choice.condition
    drawn = {_NAME: icon_arrays(choice.outcomes, choice.people)} if choice.outcomes else {}
    compared = f" · {text(choice.comparison.title)}" if choice.comparison else ""
    known = link(Address("condition", condition.id), condition.title)
    few = choice.comparison and any(one.few for one in choice.comparison.unshown)
    parts = [
        f"<h1>{text(title)}</h1>",
        f'<p class="typed">{known}{compared}</p>',
        *(picture(name, one) for name, one in drawn.items()),
        _different_people(choice),
        _no_benefit(choice, references),
        _for_the_patient(choice, references),
        _unshown_besides(choice, references),
        _counted_table(choice, references),
        _findings(choice, references),
        f"<p class='caption'>{tr(_METHOD)}</p>" if drawn else "",
        f"<p class='caption'>{tr(_FEW, few=FEW)}</p>" if few else "",
        notes,
        (
            "<p class='caption'>"
            + tr(
                "The sentences of the patient sheet: reading grade {grade} (Flesch–Kincaid, "
                "years of US school). What explains its pictures is not counted.",
                grade=rounded(grade, 0),
            )
            + "</p>"
        ),
    ]
    html = "".join(parts)
    return Page(address=BENEFIT.at(condition.id), title=title, html=html, pictures=drawn)


def no_benefit_words(choice: Choice) -> str:
    """Why no benefit is drawn; empty where one is or could be."""
    if choice.comparison is None:
        return tr(
            "No study here counts how many people were helped or harmed both on gabapentin and "
            "without it."
        )
    if choice.comparison.benefits:
        return ""
    if choice.comparison.unshown:
        return tr("The counts here show no benefit of {drug}.", drug=choice.comparison.drug)
    return tr("No study here counts how many people {drug} helped.", drug=choice.comparison.drug)


def where_counted(conditions: Iterable[Condition]) -> str:
    """From a condition in which nobody was counted on gabapentin, to those where people were."""
    links = [link(BENEFIT.at(one.id), one.title) for one in conditions]
    if not links:
        return ""
    title = heading(tr("People were counted on gabapentin in"), "counted-in")
    return f"{title}<p>{' &nbsp;·&nbsp; '.join(links)}</p>"


def _no_benefit(choice: Choice, references: Mapping[str, Reference]) -> str:
    words = no_benefit_words(choice)
    if not words:
        return ""
    condition = choice.condition
    if choice.comparison is None:
        return _uncounted(condition, words, _sources(condition, references))
    counts = [_counted_words(one, choice.people, references) for one in choice.comparison.unshown]
    return card(
        "unknown",
        tr(
            "<p class='status unknown'>? &nbsp;No benefit is drawn</p><p>{words}</p>",
            words=text(words),
        )
        + "".join(f"<p>{one}</p>" for one in counts)
        + tr(
            "<p>What was found: {sentence}</p><p>{evidence}</p>",
            sentence=sentence(condition.answer, _sources(condition, references)),
            evidence=link(Address("condition", condition.id, "evidence"), tr("See the evidence")),
        ),
    )


def _for_the_patient(choice: Choice, references: Mapping[str, Reference]) -> str:
    """What the sheet says where it can draw no benefit, to be read before it is handed over."""
    said = patient_words(choice) if no_benefit_words(choice) else ()
    sources = _sources(choice.condition, references)
    listed = bullets(sentence(one, sources) for one in said)
    return heading(tr("For the patient"), "patient") + listed if said else ""


def _uncounted(condition: Condition, words: str, sources: Sources) -> str:
    """The answer without counts, why there are none, and where to go from here."""
    address = sources.record
    onward = [link(address.at("evidence"), tr("See the evidence"))]
    onward += first_line_links(condition)
    return (
        status_card(condition, sources)
        + tr("<p><b>? &nbsp;No benefit is drawn.</b> {words}</p>", words=text(words))
        + f"<p>{' &nbsp;·&nbsp; '.join(onward)}</p>"
    )


def _counted_words(outcome: Outcome, people: int, references: Mapping[str, Reference]) -> str:
    """A count that is not drawn: of so many people, then of those there were, and who says so."""
    source = link(
        Address("reference", outcome.people.reference), references[outcome.people.reference].short
    )
    there = tr("In all there were {arms}.", arms=_arms(outcome)) if outcome.counts else ""
    doubt = text(doubt_words(outcome))
    return f"{_support(outcome, twin(outcome, people))}. {text(there)} {doubt} {source}"


def _unshown_besides(choice: Choice, references: Mapping[str, Reference]) -> str:
    """The counts that showed no benefit, where others did: none is hidden behind the others."""
    comparison = choice.comparison
    if comparison is None or not comparison.benefits or not comparison.unshown:
        return ""
    counts = [_counted_words(one, choice.people, references) for one in comparison.unshown]
    return heading(tr("Counted too, with no benefit shown"), "unshown") + bullets(counts)


def _different_people(choice: Choice) -> str:
    if choice.peoples < 2:
        return ""
    words = tr(
        "These outcomes were not counted in the same people: the table says in whom "
        "each was, at which dose and for how long. Hold them side by side with care."
    )
    return card("caution", f"<p>◐ &nbsp;{words}</p>") + "<p></p>"


def _counted_table(choice: Choice, references: Mapping[str, Reference]) -> str:
    if not choice.outcomes:
        return ""
    first = choice.outcomes[0]
    head = (tr("Outcome"), first.drug, first.comparator, tr("Difference"), tr("Who was counted"))
    rows = [_row(one, choice.people, references) for one in choice.outcomes]
    return heading(tr("Of {people} people", people=grouped(choice.people)), "counted") + table(
        head, rows
    )


def _row(
    outcome: Outcome, people: int, references: Mapping[str, Reference]
) -> tuple[str, str, str, str, str]:
    counted = count(outcome, people)
    other = outcome.called if outcome.called.lower() not in outcome.what.lower() else ""
    called = f"<br><span class='caption'>{text(other)}</span>" if other else ""
    exact = exact_words(counted)
    lost = exact if people == THOUSAND or not exact else tr("{exact}; choose 1,000", exact=exact)
    certainty = tr("certainty not graded")
    if outcome.certainty:
        by = f" ({outcome.graded_by})" if outcome.graded_by else ""
        certainty = f"{tr(CERTAINTY[outcome.certainty])}{by}"
    below = [text(part) for part in (lost, _working(outcome), certainty, outcome.note) if part]
    captions = "".join(f"<br><span class='caption'>{part}</span>" for part in below)
    return (
        f"<b>{text(outcome.what)}</b>{called}",
        _support(outcome, grouped(counted.treated)),
        _support(outcome, grouped(counted.control)),
        f"{text(more_words(counted))}{captions}",
        _who(outcome, references),
    )


def _who(outcome: Outcome, references: Mapping[str, Reference]) -> str:
    people = outcome.people
    source = link(Address("reference", people.reference), references[people.reference].short)
    sizes = ""
    if people.n_drug and people.n_control:
        sizes = tr(
            "{n_drug} and {n_control} people",
            n_drug=grouped(people.n_drug),
            n_control=grouped(people.n_control),
        )
    place = tr(JURISDICTION[people.jurisdiction]) if people.jurisdiction else ""
    time = people.time or tr("duration not given")
    design = design_words(people.design) or people.design
    about = (design, place, people.population, people.dose or tr("dose not given"), time, sizes)
    return f"{source}<br><span class='caption'>{text(' · '.join(p for p in about if p))}</span>"


def _working(outcome: Outcome) -> str:
    """Where the interval comes from, with the arithmetic."""
    match outcome.how:
        case How.PRINTED:
            return tr("interval: of the difference, as the study prints it")
        case How.NEEDED:
            assert outcome.needed is not None
            ends = [
                f"100 ÷ {spell(needed)} = {rounded(100 / needed)}"
                for needed in (outcome.needed.high, outcome.needed.low)
            ]
            return tr(
                "interval: from the printed number needed, of 100: {join}", join="; ".join(ends)
            )
        case How.RATIO:
            assert outcome.ratio is not None
            control = 100 * outcome.control
            ends = [
                f"{rounded(control)} × {spell(ratio)} − {rounded(control)} = "
                f"{rounded(control * ratio - control)}"
                for ratio in (outcome.ratio.low, outcome.ratio.high)
            ]
            return tr("interval: from the risk ratio, of 100: {join}", join="; ".join(ends))
        case How.COUNTS:
            return tr("interval: worked out from {arms}, by Newcombe’s method", arms=_arms(outcome))
        case How.PERCENTAGES:
            return tr(
                "interval: worked out from the printed percentages: the nearest whole "
                "numbers are {arms}; by Newcombe’s method{open}",
                arms=_arms(outcome),
                open=_open(outcome),
            )
        case How.UNKNOWN:
            return tr("no interval known")


def _open(outcome: Outcome) -> str:
    return f"; {tr(ROUNDING)}" if outcome.rounding_decides else ""


def _arms(outcome: Outcome) -> str:
    assert outcome.counts is not None
    return listed(
        tr("{number} of {people}", number=grouped(arm.events), people=grouped(arm.n))
        for arm in outcome.counts
    )


def _findings(choice: Choice, references: Mapping[str, Reference]) -> str:
    """What each study says of itself, once."""
    said = list(_sentences(choice, references))
    return heading(tr("What the studies say"), "findings") + bullets(said) if said else ""


def _sentences(choice: Choice, references: Mapping[str, Reference]) -> Iterator[str]:
    found = {one.finding.id: one for one in choice.outcomes if one.finding}
    for one in found.values():
        assert one.finding is not None
        told = sentence(one.finding, _sources(choice.condition, references))
        yield f"<b>{text(one.people.title)}.</b> {told}"


def _sources(condition: Condition, references: Mapping[str, Reference]) -> Sources:
    return Sources(Address("condition", condition.id), references)


def _support(outcome: Outcome, words: str) -> str:
    return f'<a class="fact" href="{SOURCES}{text(str(outcome.place))}">{text(words)}</a>'
