"""The answer for one patient: the dose first, then its working, then what to beware of."""

from dataclasses import dataclass

from clinical.body import body_mass_index, body_surface_area
from clinical.calculation import Calculation
from clinical.citation import Citation
from clinical.dosing import measurable_ml
from clinical.errors import ClinicalError
from clinical.filtration import deindexed, egfr
from clinical.patient import Patient
from clinical.quantity import readable, spell, telling
from clinical.renal import clearances
from desktop.cautions import NO_LICENCE
from desktop.pages.markup import (
    SOURCES,
    Sources,
    badge,
    card,
    fact,
    heading,
    reference_link,
    table,
    text,
)
from desktop.pages.notices import (
    DoseAnswer,
    Notice,
    RenalTable,
    about_haemodialysis,
    by_weight,
    day_words,
    dose_answer,
    first_line,
    formula_cite,
    often,
    paired,
    questions,
    row_place,
    row_steps,
    volume_words,
)
from desktop.pages.signs import DOSE_VERDICT, Sign, dose_sign
from desktop.words import capitalised, later, listed, tr, translated, why

NOT_AN_ORDER = later("A range and its basis, not an order. No dose is licensed for back pain.")

FIELDS = {
    "age": later("age"),
    "sex": later("sex"),
    "weight": later("weight"),
    "creatinine": later("creatinine"),
}
"""What may still be missing for an answer."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer as HTML, and the id of the row of the table it lights."""

    html: str
    lit: str = ""


def answer(
    table_: RenalTable | None, patient: Patient, jurisdiction: str, sources: Sources
) -> Answer:
    """What the table says for a patient; what is missing, or not covered, in so many words."""
    if table_ is None:
        return Answer(_uncovered(patient, jurisdiction, sources))
    try:
        found = dose_answer(table_, patient)
    except ClinicalError as error:
        return Answer(_wanted(patient, error))
    advice = found.advice
    place = row_place(table_.rule, advice.band)
    parts = [
        (
            '<p class="caption">'
            + tr(
                "Answer · {jurisdiction} label · {substance}",
                jurisdiction=text(jurisdiction),
                substance=text(table_.substance),
            )
            + "</p>"
        ),
        _given(patient),
        *(_notice(notice, sources) for notice in found.notices if notice.foremost),
        f'<p class="answer">{fact(first_line(found), place, sources)}</p>',
        f'<p><b><a class="fact" href="{SOURCES}dorsal:{NO_LICENCE}">{tr(NOT_AN_ORDER)}</a></b></p>',
        f"<p>{_basis(found, place, sources)}</p>",
        _steps(found, place, sources),
        *(_notice(notice, sources) for notice in found.notices if not notice.foremost),
        _columns(found, place, sources),
        _working(found, sources),
        context(patient, sources),
    ]
    return Answer("".join(parts), advice.band.id if advice.band else "")


def _uncovered(patient: Patient, jurisdiction: str, sources: Sources) -> str:
    """That there is no table; the clearance all the same, whose arithmetic has no jurisdiction."""
    status = "<p class='status unknown'>" + tr("? &nbsp;Not covered") + "</p>"
    said = card("unknown", f"{status}<p>{text(no_table(jurisdiction))}</p>")
    if patient.is_empty:
        return said
    try:
        found = clearances(patient)
    except ClinicalError as error:
        return said + _wanted(patient, error)
    doubts = (
        *about_haemodialysis(patient, found.selected, None),
        *(Notice(words=words) for words in questions(patient, found)),
    )
    doubted = (_notice(notice, sources) for notice in doubts)
    shown = _sums(found.selected, found.selected.cite, sources)
    return "".join((said, _given(patient), *doubted, shown, context(patient, sources)))


def _given(patient: Patient) -> str:
    """The fields as typed, so that paper tells whose answer it is."""
    creatinine, clearance = patient.creatinine, patient.clearance
    fields = (
        "" if patient.age is None else tr("{age} years", age=patient.age),
        tr(patient.sex) if patient.sex else "",
        str(patient.weight or ""),
        str(patient.height or ""),
        tr("creatinine {creatinine}", creatinine=creatinine) if creatinine else "",
        tr("clearance {clearance}", clearance=clearance) if clearance else "",
        tr("on haemodialysis") if patient.haemodialysis else "",
    )
    return (
        '<p class="typed">'
        + tr("Given: {fields}", fields=text(" · ".join(filter(None, fields))))
        + "</p>"
    )


def no_table(jurisdiction: str) -> str:
    return tr(
        "Dorsal holds no verified renal table for {jurisdiction}, so it gives no dose here.",
        jurisdiction=jurisdiction,
    )


def _wanted(patient: Patient, error: ClinicalError) -> str:
    if patient.is_empty:
        words = tr(
            "Type age, sex, weight and creatinine, or a clearance, for the row of a patient."
        )
        return f'<p class="soft">{words}</p>'
    missing = patient.missing()
    needed = why(error)
    if missing:
        needed = tr("Still needed: {missing}.", missing=listed(tr(FIELDS[one]) for one in missing))
    return '<p class="soft">' + tr("{needed} Or type a clearance.", needed=text(needed)) + "</p>"


def _basis(found: DoseAnswer, place: str, sources: Sources) -> str:
    advice = found.advice
    sign = badge(dose_sign(advice.band) if advice.band else DOSE_VERDICT[advice.verdict])
    clearance = ""
    if found.clearances is not None:
        clearance = tr(
            "at a clearance of {clearance} mL/min",
            clearance=telling(found.clearances.selected.value.value),
        )
    because = fact(" ".join(map(translated, advice.because)), place, sources)
    label = advice.band.cite if advice.band else found.table.rule.cite
    cited = " · ".join(f"{reference_link(one, sources)}, {text(one.locator)}" for one in label)
    result = f"{day_words(advice)} {clearance}".strip()
    return f'{text(result)} &nbsp;{sign}<br>{because} <span class="caption">{cited}</span>'


def _steps(found: DoseAnswer, place: str, sources: Sources) -> str:
    """The other columns of the row: how it is begun, kept and come off."""
    lines = [
        f"<b>{name}</b> {fact(words, place, sources)}"
        for name, words in row_steps(found.advice.band)
    ]
    return f"<p>{'<br>'.join(lines)}</p>" if lines else ""


def _columns(found: DoseAnswer, place: str, sources: Sources) -> str:
    """Where the columns of the table are told apart: each one's dose below the last row, and its
    further dose on haemodialysis.
    """
    further = [
        fact(f"{spell(mg)} mg", "rule.supplement_mg", sources) for _, mg in paired(found.advice)
    ]
    head, rows, note = _proportions(found, place, sources)
    if not rows and further:
        doses = (spell(dose) for dose in found.advice.single_doses_mg)
        head = (capitalised(often(found.advice.frequency)),)
        rows = [(fact(f"{dose} mg", place, sources),) for dose in doses]
    if further:
        head += (tr("After each 4 hours of haemodialysis"),)
        rows = [(*row, mg) for row, mg in zip(rows, further, strict=True)]
        about = tr("The further dose is of the same column as the dose taken.")
        note = f"{note} {fact(about, 'rule.supplement_mg', sources)}".strip()
    return table(head, rows) + f'<p class="caption">{note}</p>' if rows else ""


def _proportions(
    found: DoseAnswer, place: str, sources: Sources
) -> tuple[tuple[str, ...], list[tuple[str, ...]], str]:
    """Below the last row: each column's sum, and what of it can be measured; then a note."""
    limit, mg_per_ml = found.table.rule.proportional_below, found.table.mg_per_ml
    if not found.proportional or limit is None or found.clearances is None:
        return (), [], ""
    ratio = f"{telling(found.clearances.selected.value.value, 2)} ÷ {spell(limit)}"
    rows: list[tuple[str, ...]] = [
        (
            fact(f"{spell(column)} mg × {ratio}", place, sources),
            f"{readable(dose, 2)} mg",
            volume_words(measurable_ml(dose, mg_per_ml), mg_per_ml) if mg_per_ml else "–",
        )
        for column, dose in found.proportional
    ]
    liquid = (
        tr("Measure at most, {mg_per_ml} mg/mL", mg_per_ml=spell(mg_per_ml)) if mg_per_ml else ""
    )
    note = tr("The volume is rounded down to 0.1 mL by Dorsal, never up; the label does not round.")
    head = (tr("Column of the table"), tr("Comes to"), liquid)
    return head, rows, fact(note, place, sources)


def _working(found: DoseAnswer, sources: Sources) -> str:
    if found.clearances is None:
        return ""
    selected = found.clearances.selected
    same = [
        by_weight(name, other)
        for name, other, theirs in found.others
        if theirs.band == found.advice.band and not found.clearances.is_below_ideal
    ]
    beside = tr("<br>On the same row: {others}.", others=", ".join(same)) if same else ""
    return _sums(selected, formula_cite(found.table.rule, selected), sources, beside)


def _sums(
    clearance: Calculation, cite: tuple[Citation, ...], sources: Sources, beside: str = ""
) -> str:
    """The working of a clearance, and whose formula it is."""
    steps = "<br>".join(text(translated(step)) for step in clearance.steps)
    if not cite:
        return f'<p class="typed">{steps}</p>'
    cited = " · ".join(reference_link(one, sources) for one in cite)
    return (
        heading(tr("How the clearance was worked out"), "working")
        + "<p>"
        + tr(
            '{steps}<br><span class="caption">The formula: {cited}{beside}</span>',
            steps=steps,
            cited=cited,
            beside=beside,
        )
        + "</p>"
    )


def context(patient: Patient, sources: Sources) -> str:
    """Filtration rate, surface and mass index, where the form holds enough: never for the table.

    On haemodialysis creatinine tells no filtration rate.
    """
    lines = []
    of_creatinine = () if patient.haemodialysis else (egfr, deindexed)
    for calculate in (*of_creatinine, body_surface_area, body_mass_index):
        try:
            found = calculate(patient)
        except ClinicalError:
            continue
        cited = " · ".join(reference_link(one, sources) for one in found.cite)
        lines.append(f"{text(translated(found.name))}: {text(translated(found.steps[-1]))} {cited}")
    if not lines:
        return ""
    title = tr("For context; the label’s table does not use it")
    return heading(title, "context") + f'<p class="caption">{"<br>".join(lines)}</p>'


def _notice(notice: Notice, sources: Sources) -> str:
    said = text(notice.words)
    if notice.place:
        said = fact(notice.words, notice.place, sources)
    elif notice.cite:
        said += " " + " · ".join(reference_link(one, sources) for one in notice.cite)
    if notice.quiet:
        return f'<p class="caption">{said}</p>'
    kind = "" if notice.place or notice.cite else ' class="typed"'
    return card("caution", f"<p{kind}>▲ &nbsp;{said}</p>") + "<p></p>"


def refused(error: str, elsewhere: str = "") -> Answer:
    """The form's own complaint, where the answer would stand: never an old answer beside it.

    `elsewhere` is a link to where there may be one.
    """
    sign = badge(Sign("?", later("no answer"), "unknown"))
    leads = f"<p>{elsewhere}</p>" if elsewhere else ""
    return Answer(f"<p>{sign} &nbsp;{text(error)}</p>{leads}")
