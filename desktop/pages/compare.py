"""Up to four treatments side by side, each cell with its sources; a silent cell says so."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from db.address import Address
from db.records import (
    Alternative,
    Condition,
    Evidence,
    Jurisdiction,
    PatientFactor,
    Position,
    Reference,
    Role,
    Section,
    Stance,
    Status,
    Topic,
)
from desktop.outcomes import versus
from desktop.pages.effects import effect_words
from desktop.pages.markup import (
    Page,
    Sources,
    badge,
    fact,
    link,
    related_list,
    second_hand,
    sentence,
    text,
)
from desktop.pages.shortlist import fit_words
from desktop.pages.signs import CERTAINTY, JURISDICTION, NOT_COVERED, STANCE, STATUS
from desktop.shortlist import fit_for
from desktop.words import capitalised, later, tr

MOST = 4
"""As many columns as can be read beside one another."""
_SILENT = later("– not covered here")
_BY_CONDITION = later("Choose a condition in the form: its studies then stand here.")
_PARTS_OF_ROWS = {
    later("For what"): ("for", "licence"),
    later("In short"): ("benefit",),
    later("What studies found"): ("disagreement",),
    later("Harms and cautions"): ("harms", "other-harms", "cautions"),
    later("Dose, kidney and liver"): ("kidney", "kidney-liver", "repeating"),
    later("Cost of stopping"): ("stopping",),
}
"""The rows that prose fills, and by which sections of a record; other sections come last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One treatment: an alternative, or the subject that stands for gabapentin.

    `conditions` are those an alternative suits; of gabapentin, those whose roles and advice it
    shows. `asked` is the one condition the comparison is about, if it is about one.
    """

    record: Alternative | Topic
    title: str
    conditions: tuple[Condition, ...]
    asked: Condition | None


def compare_page(
    address: Address,
    title: str,
    columns: tuple[Column, ...],
    references: Mapping[str, Reference],
    related: Iterable[tuple[Address, str]],
    beside: int = MOST,
) -> Page:
    """`columns` are at most MOST; with none the page says how to choose some.

    Where fewer may stand beside one another, each row has several lines of cells.
    """
    asked = columns[0].asked if columns else None
    parts = [f"<h1>{text(title)}</h1>"]
    if columns:
        parts += [_about(asked), _table(columns, references, beside)]
    if len(columns) < 2:
        parts.append(_how_to_choose(len(columns)))
    parts.append(related_list(related))
    named = f"{title}: {', '.join(one.title for one in columns)}" if columns else title
    return Page(address=address, title=named, html="".join(parts), wide=True)


def _about(asked: Condition | None) -> str:
    where = (
        (" " + tr("for {title}", title=link(Address("condition", asked.id), asked.title)))
        if asked
        else ""
    )
    return (
        "<p class='soft'>"
        + tr(
            "Side by side{where}: each column from its own sources. Unless a trial names "
            "both, nothing here compares two treatments with one another.",
            where=where,
        )
        + "</p>"
    )


def _how_to_choose(chosen: int) -> str:
    words = tr("Choose one more") if chosen else tr("Choose two to four treatments")
    return tr(
        "<p class='status'>{words} to compare.</p><p class='soft'>Choose above this "
        "page, tick a line of the list (space bar), or press Ctrl+D on the page of "
        "an alternative.</p>",
        words=words,
    )


def _table(columns: tuple[Column, ...], references: Mapping[str, Reference], beside: int) -> str:
    lines = -(-len(columns) // beside)
    abreast = -(-len(columns) // lines)
    width = f' width="{100 // abreast}%"'
    heads = "".join(
        f"<th{width}><span class='lead'>{link(_address(one), one.title)}</span></th>"
        for one in columns
    )
    head = f"<thead><tr>{heads}</tr></thead>" if lines == 1 else ""
    body = []
    for name, told in _ROWS.items():
        body.append(
            f'<tr><th class="row" colspan="{abreast}">{text(capitalised(tr(name)))}</th></tr>'
        )
        cells = []
        for one in columns:
            named = "" if head else f"<h3>{link(_address(one), one.title)}</h3>"
            said = (
                told(one, Sources(_address(one), references))
                or f"<p class='soft'>{tr(_SILENT)}</p>"
            )
            cells.append(f"<td{width}>{named}{said}</td>")
        firsts = range(0, len(cells), abreast)
        body += [f"<tr>{''.join(cells[at : at + abreast])}</tr>" for at in firsts]
    return (
        '<table class="grid columns" width="99%" cellspacing="0" cellpadding="8">'
        f"{head}{''.join(body)}</table>"
    )


def _address(column: Column) -> Address:
    kind = "alternative" if isinstance(column.record, Alternative) else "topic"
    return Address(kind, column.record.id)


def _for_what(column: Column, sources: Sources) -> str:
    if isinstance(column.record, Topic):
        return _roles(column, sources) + _prose("For what", column, sources)
    named = [link(Address("condition", one.id), one.title) for one in column.conditions]
    considered = (
        ("<p>" + tr("Considered for: {used_for}", used_for=" · ".join(named)) + "</p>")
        if named
        else ""
    )
    return considered + _prose("For what", column, sources)


def _roles(column: Column, sources: Sources) -> str:
    """Gabapentin's standing by jurisdiction and status, each condition a link to who says so."""
    ranks, places = list(Status), list(Jurisdiction)

    def rank(pair: tuple[Role, Condition]) -> tuple[int, int, str]:
        place, status, how = _standing(pair)
        return places.index(place), ranks.index(status), how

    known = sorted(((role, one) for one in column.conditions for role in one.roles), key=rank)
    told = []
    for (place, status, how), pairs in groupby(known, _standing):
        named = " · ".join(_role(role, condition, sources) for role, condition in pairs)
        told.append(
            f"<p><b>{tr(JURISDICTION[place])}</b> &nbsp;{badge(STATUS[status])}{how}<br>{named}</p>"
        )
    return "".join(told)


def _standing(pair: tuple[Role, Condition]) -> tuple[Jurisdiction, Status, str]:
    """What is said once over several conditions: where, the status, and how it was read."""
    role = pair[0]
    return role.jurisdiction, role.status, second_hand(role.says)


def _role(role: Role, condition: Condition, sources: Sources) -> str:
    return _elsewhere(condition, role.says.id, condition.title, sources)


def _elsewhere(condition: Condition, place: str, words: str, sources: Sources) -> str:
    """Words that are supported by a part of a condition's record."""
    there = Sources(Address("condition", condition.id), sources.references)
    return fact(words, place, there)


def _in_short(column: Column, sources: Sources) -> str:
    """An alternative's answer; gabapentin's on the condition asked about, with its certainty."""
    if isinstance(column.record, Alternative):
        return f"<p>{sentence(column.record.answer, sources)}</p>"
    told = _prose("In short", column, sources)
    if column.asked is None:
        return told
    there = Sources(Address("condition", column.asked.id), sources.references)
    grade = column.asked.certainty
    sure = fact(f"{tr(CERTAINTY[grade.level])}: {grade.about}", "certainty", there)
    answer = sentence(column.asked.answer, there)
    return f"<p>{answer}<br><span class='caption'>{sure}</span></p>{told}"


def _findings(column: Column, sources: Sources) -> str:
    told = _prose("What studies found", column, sources)
    told += _studies(column.record.evidence, "evidence", sources)
    if isinstance(column.record, Alternative):
        return told
    if column.asked is None:
        return f"{told}<p class='soft'>{tr(_BY_CONDITION)}</p>"
    there = Sources(Address("condition", column.asked.id), sources.references)
    return _studies(column.asked.evidence, "evidence", there) + told


def _studies(evidence: tuple[Evidence, ...], field: str, sources: Sources) -> str:
    """Each study in a sentence, its numbers and how sure it is."""
    told = []
    for one in evidence:
        results = "".join(
            f"<br><span class='soft'>"
            f"{fact(effect_words(effect), f'{field}.{one.id}.effects.{effect.id}', sources)}</span>"
            for effect in one.effects
        )
        against = versus(one.drug, one.comparator) if one.comparator else ""
        sure = tr(CERTAINTY[one.certainty]) if one.certainty else ""
        caption = " · ".join(text(words) for words in (against, sure) if words)
        last = f"<br><span class='caption'>{caption}</span>" if caption else ""
        told.append(f"<p>{sentence(one.finding, sources)}{results}{last}</p>")
    return "".join(told)


def _harms(column: Column, sources: Sources) -> str:
    harms = column.record.harms if isinstance(column.record, Alternative) else ()
    return _studies(harms, "harms", sources) + _prose("Harms and cautions", column, sources)


def _dose(column: Column, sources: Sources) -> str:
    doses = column.record.doses if isinstance(column.record, Alternative) else ()
    told = "".join(
        f"<p><b>{text(dose.drug)}</b>, {tr(JURISDICTION[dose.jurisdiction])}. "
        f"{sentence(dose.says, sources)}</p>"
        for dose in doses
    )
    return told + _prose("Dose, kidney and liver", column, sources)


def _factor(factor: PatientFactor) -> Callable[[Column, Sources], str]:
    def told(column: Column, sources: Sources) -> str:
        fit = fit_for(column.record.fits, factor)
        if fit is None:
            return f"<p class='soft'>{badge(NOT_COVERED)}</p>"
        return fit_words(column.record, fit, sources)

    return told


def _stopping(column: Column, sources: Sources) -> str:
    return _prose("Cost of stopping", column, sources)


def _also(column: Column, sources: Sources) -> str:
    placed = {id_ for ids in _PARTS_OF_ROWS.values() for id_ in ids}
    parts = [part for part in column.record.sections if part.id not in placed]
    return _sections(parts, column, sources)


def _prose(row: str, column: Column, sources: Sources) -> str:
    parts = [part for part in column.record.sections if part.id in _PARTS_OF_ROWS[row]]
    return _sections(parts, column, sources)


def _sections(parts: Iterable[Section], column: Column, sources: Sources) -> str:
    """The statements of some sections, but for those that stand in the row of a factor."""
    fitted = {id_ for fit in column.record.fits for id_ in fit.because}
    return "".join(
        f"<p>{sentence(one, sources)}</p>"
        for part in parts
        for one in part.statements
        if one.id not in fitted
    )


def _advice(column: Column, sources: Sources) -> str:
    """By jurisdiction, those against first, the newest first among equals."""
    if isinstance(column.record, Alternative):
        known: Iterable[tuple[Position, Condition | None]] = (
            (one, None) for one in column.record.positions
        )
    else:
        known = ((p, one) for one in column.conditions for p in one.positions)
    places = list(Jurisdiction)
    ordered = sorted(known, key=lambda pair: (places.index(pair[0].jurisdiction), _rank(pair[0])))
    told = []
    for place, pairs in groupby(ordered, lambda pair: pair[0].jurisdiction):
        told.append(f"<h3>{tr(JURISDICTION[place])}</h3>")
        told += _bodies(list(pairs), sources, said=len(column.conditions) == 1)
    return "".join(told)


def _rank(position: Position) -> tuple[int, int, str, str]:
    ranks = (Stance.AGAINST, Stance.INSUFFICIENT, Stance.OPTION, Stance.FOR, Stance.SILENT)
    return ranks.index(position.stance), -position.year, position.body, second_hand(position.says)


def _bodies(
    pairs: list[tuple[Position, Condition | None]], sources: Sources, said: bool
) -> Iterator[str]:
    """One entry a source of advice and stance; gabapentin's many as the conditions they are on."""
    for (stance, body, year, how), some in groupby(pairs, _source):
        told = []
        for position, condition in some:
            if condition is None:
                told.append(_in_full(position, sources))
            elif said:
                there = Sources(Address("condition", condition.id), sources.references)
                told.append(_in_full(position, there))
            else:
                words = condition.title
                told.append(_elsewhere(condition, position.says.id, words, sources))
        since = "" if str(year) in body else f", {year}"
        named = f"{badge(STANCE[stance])}{how} <b>{text(body)}</b>{since}"
        yield f"<p>{named}<br>{' · '.join(told)}</p>"


def _source(pair: tuple[Position, Condition | None]) -> tuple[Stance, str, int, str]:
    """The stance, whose it is, and how it was read."""
    position = pair[0]
    return position.stance, position.body, position.year, second_hand(position.says)


def _in_full(position: Position, sources: Sources) -> str:
    scope = " " + tr("<span class='caption'>On: {scope}</span>", scope=text(position.scope))
    return sentence(position.says, sources) + scope


_ROWS: Mapping[str, Callable[[Column, Sources], str]] = {
    "In short": _in_short,
    "For what": _for_what,
    "What studies found": _findings,
    "Harms and cautions": _harms,
    "Dose, kidney and liver": _dose,
    **{factor.value: _factor(factor) for factor in PatientFactor},
    later("Who advises what"): _advice,
    "Cost of stopping": _stopping,
    later("Also"): _also,
}
"""What each row is called, and how a column fills it: empty where the record says nothing."""
