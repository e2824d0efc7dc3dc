"""The answer for one patient: the dose first, then its working, then what to beware of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from clinical.body import body_mass_index, body_surface_area
from clinical.calculation import Calculation
from clinical.dosing import Advice, Band, DoseRule, Verdict, advise, volume_ml
from clinical.errors import ClinicalError
from clinical.filtration import deindexed, egfr
from clinical.patient import Patient
from clinical.quantity import Unit, rounded, spell
from clinical.renal import Clearances, by_uk_constants, clearances
from desktop.pages.markup import Sources, badge, card, fact, heading, reference_link, text
from desktop.pages.signs import DOSE_VERDICT, Sign

NOT_AN_ORDER = "A range and its basis, not an order. No dose is licensed for back pain."
GAP = "The printed table has no row for this clearance; the lower, smaller-dose row is taken."


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer as HTML, and the id of the row of the table it lights."""

    html: str
    lit: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to beware of; `place` is the part of the regimen that says it, empty where the
    words only repeat what the reader typed.
    """

    words: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class DoseAnswer:
    """What a label's table says for a patient, by the clearance to go by and by the others."""

    clearances: Clearances
    advice: Advice
    others: tuple[tuple[str, Calculation, Advice], ...]
    notices: tuple[Notice, ...]


def dose_answer(rule: DoseRule, patient: Patient, mg_per_ml: Decimal | None = None) -> DoseAnswer:
    """The row for a patient; `mg_per_ml` is of a liquid the label has, for odd doses.

    Raises ClinicalError when something is missing.
    """
    found = clearances(patient)
    advice = advise(rule, found.selected.value, haemodialysis=patient.haemodialysis)
    others = tuple(
        (name, other, advise(rule, other.value, haemodialysis=patient.haemodialysis))
        for name, other in found.others
    )
    notices = (
        *(Notice(words) for words in patient.unlikely()),
        *_about_the_clearance(rule, patient, found, advice),
        *_about_the_weight(rule, advice, others),
        *_about_the_row(rule, advice, mg_per_ml),
    )
    return DoseAnswer(found, advice, others, notices)


def answer(
    rule: DoseRule | None,
    patient: Patient,
    jurisdiction: str,
    sources: Sources,
    mg_per_ml: Decimal | None = None,
) -> Answer:
    """What the table says for a patient; what is missing, or not covered, in so many words."""
    if rule is None:
        status = "<p class='status unknown'>? &nbsp;Not covered</p>"
        return Answer(card("unknown", f"{status}<p>{text(no_table(jurisdiction))}</p>"))
    try:
        found = dose_answer(rule, patient, mg_per_ml)
    except ClinicalError as error:
        return Answer(_wanted(patient, error))
    advice = found.advice
    place = row_place(rule, advice.band)
    parts = [
        f'<p class="caption">Answer · {text(jurisdiction)} label</p>',
        f'<p class="answer">{fact(headline(advice), place, sources)}</p>',
        f"<p>{_basis(found, place, rule, sources)}</p>",
        _working(found.clearances, sources),
        *(_notice(notice, sources) for notice in found.notices),
        context(patient, sources),
        f'<p class="caption">{NOT_AN_ORDER}</p>',
    ]
    return Answer("".join(parts), advice.band.id if advice.band else "")


def no_table(jurisdiction: str) -> str:
    return f"Dorsal holds no verified renal table for {jurisdiction}, so it gives no dose here."


def headline(advice: Advice) -> str:
    """The answer in a line: "200 to 700 mg twice a day"."""
    if advice.verdict is Verdict.NOT_COVERED:
        return "Not covered by the label"
    if advice.verdict is Verdict.AVOID:
        return "Do not give"
    doses = advice.single_doses_mg or advice.daily_mg
    return f"{_span(doses)} mg {advice.frequency}".strip()


def row_place(rule: DoseRule, band: Band | None) -> str:
    """Where in its regimen a row stands; the whole table where no row was taken."""
    if band is None:
        return "rule"
    return "rule.haemodialysis" if band is rule.haemodialysis else f"rule.bands.{band.id}"


def _wanted(patient: Patient, error: ClinicalError) -> str:
    if patient.is_empty:
        words = "Type age, sex, weight and creatinine, or a clearance, for the row of a patient."
        return f'<p class="soft">{words}</p>'
    return f'<p class="soft">{text(str(error))} Or type a clearance.</p>'


def _span(doses: tuple[Decimal, ...]) -> str:
    ends = dict.fromkeys((rounded(min(doses), 2), rounded(max(doses), 2)))
    return " to ".join(ends)


def _basis(found: DoseAnswer, place: str, rule: DoseRule, sources: Sources) -> str:
    advice = found.advice
    sign = badge(DOSE_VERDICT[advice.verdict])
    clearance = f"at a clearance of {rounded(found.clearances.selected.value.value)} mL/min"
    daily = f"{_span(advice.daily_mg)} mg a day " if advice.daily_mg else ""
    because = fact(" ".join(advice.because), place, sources)
    label = advice.band.cite if advice.band else rule.cite
    cited = " · ".join(f"{reference_link(one, sources)}, {text(one.locator)}" for one in label)
    return (
        f'{text(daily + clearance)} &nbsp;{sign}<br>{because} <span class="caption">{cited}</span>'
    )


def _working(found: Clearances, sources: Sources) -> str:
    steps = "<br>".join(text(step) for step in found.selected.steps)
    cited = " · ".join(reference_link(cite, sources) for cite in found.selected.cite)
    if not cited:
        return f'<p class="typed">{steps}</p>'
    return f'<p>{steps}<br><span class="caption">The formula: {cited}</span></p>'


def context(patient: Patient, sources: Sources) -> str:
    """Filtration rate, surface and mass index, where the form holds enough: never for the table."""
    lines = []
    for calculate in (egfr, deindexed, body_surface_area, body_mass_index):
        try:
            found = calculate(patient)
        except ClinicalError:
            continue
        cited = " · ".join(reference_link(one, sources) for one in found.cite)
        lines.append(f"{text(found.name)}: {text(found.steps[-1])} {cited}")
    if not lines:
        return ""
    title = "For context; the label’s table does not use it"
    return heading(title, "context") + f'<p class="caption">{"<br>".join(lines)}</p>'


def _notice(notice: Notice, sources: Sources) -> str:
    if notice.place:
        words = f"<p>▲ &nbsp;{fact(notice.words, notice.place, sources)}</p>"
    else:
        words = f'<p class="typed">▲ &nbsp;{text(notice.words)}</p>'
    return card("caution", words) + "<p></p>"


def _about_the_clearance(
    rule: DoseRule, patient: Patient, found: Clearances, advice: Advice
) -> Iterator[Notice]:
    """Another clearance that the form could give, where it differs from the one gone by."""
    if patient.clearance is not None:
        try:
            computed = clearances(replace(patient, clearance=None)).selected.value
        except ClinicalError:
            return
        theirs = advise(rule, computed, haemodialysis=patient.haemodialysis)
        yield Notice(
            f"The clearance typed, {patient.clearance}, is used. From the other fields it comes to "
            f"{rounded(computed.value)} mL/min: {_lowered(headline(theirs))}.",
            row_place(rule, theirs.band),
        )
    elif patient.creatinine is not None and patient.creatinine.unit is Unit.UMOL_L:
        assert patient.weight is not None
        shortcut = by_uk_constants(patient, patient.weight, "actual").value
        theirs = advise(rule, shortcut, haemodialysis=patient.haemodialysis)
        if found.weight_used == "actual" and theirs.band != advice.band:
            yield Notice(
                f"The rounded UK constants give {rounded(shortcut.value)} mL/min, which is on "
                f"another row: {_lowered(headline(theirs))}.",
                row_place(rule, theirs.band),
            )


def _about_the_weight(
    rule: DoseRule, advice: Advice, others: tuple[tuple[str, Calculation, Advice], ...]
) -> Iterator[Notice]:
    for name, other, theirs in others:
        if theirs.band != advice.band:
            yield Notice(
                f"The weight decides the row: by {name} weight the clearance is "
                f"{rounded(other.value.value)} mL/min, and the label gives "
                f"{_lowered(headline(theirs))}.",
                row_place(rule, theirs.band),
            )


def _about_the_row(rule: DoseRule, advice: Advice, mg_per_ml: Decimal | None) -> Iterator[Notice]:
    if advice.gap:
        yield Notice(GAP, "rule")
    for band in advice.near:
        words = f"Within 1 mL/min of an edge: the neighbouring row is “{band.label}”."
        yield Notice(words, row_place(rule, band))
    if advice.supplement_mg:
        doses = " · ".join(spell(mg) for mg in advice.supplement_mg)
        words = f"After each 4 hours of haemodialysis one further dose, by column: {doses} mg."
        yield Notice(words, "rule")
    if advice.band is not None and advice.single_doses_mg != advice.band.single_doses_mg:
        doses = " · ".join(rounded(mg, 2) for mg in advice.single_doses_mg)
        liquid = ""
        if mg_per_ml:
            volumes = (rounded(volume_ml(mg, mg_per_ml), 2) for mg in advice.single_doses_mg)
            liquid = f" In the {spell(mg_per_ml)} mg/mL solution: {' · '.join(volumes)} mL."
        words = f"In proportion to the clearance, by column: {doses} mg.{liquid} Never round up."
        yield Notice(words, row_place(rule, advice.band))
    if advice.band is not None and advice.band.start not in ("", "none"):
        yield Notice(f"Start: {advice.band.start}.", row_place(rule, advice.band))


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]


def refused(error: str) -> Answer:
    """The form's own complaint, where the answer would stand: never an old answer beside it."""
    sign = badge(Sign("?", "no answer", "unknown"))
    return Answer(f"<p>{sign} &nbsp;{text(error)}</p>")
