"""The answer for one patient: the dose first, then its working, then what to beware of."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from clinical.dosing import Advice, Band, DoseRule, Verdict, advise
from clinical.errors import ClinicalError
from clinical.patient import Patient
from clinical.quantity import rounded, spell
from clinical.renal import Clearances, clearances
from desktop.pages.markup import Sources, badge, card, fact, reference_link, text
from desktop.pages.signs import DOSE_VERDICT, Sign

_NOT_AN_ORDER = "A range and its basis, not an order. No dose is licensed for back pain."


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer as HTML, and the id of the row of the table it lights."""

    html: str
    lit: str = ""


def answer(rule: DoseRule | None, patient: Patient, jurisdiction: str, sources: Sources) -> Answer:
    """What the table says for a patient; what is missing, or not covered, in so many words."""
    if rule is None:
        words = (
            f"<p class='status unknown'>? &nbsp;Not covered</p><p>Dorsal holds no verified renal "
            f"table for {text(jurisdiction)}, so it gives no dose here.</p>"
        )
        return Answer(card("unknown", words))
    try:
        found = clearances(patient)
    except ClinicalError as error:
        return Answer(_wanted(patient, error))
    advice = advise(rule, found.selected.value, haemodialysis=patient.haemodialysis)
    parts = [
        f'<p class="caption">Answer · {text(jurisdiction)} label</p>',
        f'<p class="answer">{_row_link(_headline(advice), advice.band, rule, sources)}</p>',
        f"<p>{_basis(advice, found, rule, sources)}</p>",
        _working(found, sources),
        *(_notice(text(words), "typed") for words in patient.unlikely()),
        *(_notice(words) for words in _notices(rule, advice, found, patient, sources)),
        f'<p class="caption">{_NOT_AN_ORDER}</p>',
    ]
    return Answer("".join(parts), advice.band.id if advice.band else "")


def _wanted(patient: Patient, error: ClinicalError) -> str:
    if patient.is_empty:
        words = "Type age, sex, weight and creatinine, or a clearance, for the row of a patient."
        return f'<p class="soft">{words}</p>'
    return f'<p class="soft">{text(str(error))} Or type a clearance.</p>'


def _headline(advice: Advice) -> str:
    if advice.verdict is Verdict.NOT_COVERED:
        return "Not covered by the label"
    if advice.verdict is Verdict.AVOID:
        return "Do not give"
    doses = advice.single_doses_mg or advice.daily_mg
    return f"{_span(doses)} mg {advice.frequency}".strip()


def _span(doses: tuple[Decimal, ...]) -> str:
    ends = dict.fromkeys((rounded(min(doses), 2), rounded(max(doses), 2)))
    return " to ".join(ends)


def _row_link(words: str, band: Band | None, rule: DoseRule, sources: Sources) -> str:
    """Words that a row of the table says, as the link to that row's source."""
    if band is None:
        return fact(words, "rule", sources)
    place = "rule.haemodialysis" if band is rule.haemodialysis else f"rule.bands.{band.id}"
    return fact(words, place, sources)


def _basis(advice: Advice, found: Clearances, rule: DoseRule, sources: Sources) -> str:
    sign = badge(DOSE_VERDICT[advice.verdict])
    clearance = f"at a clearance of {rounded(found.selected.value.value)} mL/min"
    daily = f"{_span(advice.daily_mg)} mg a day " if advice.daily_mg else ""
    because = _row_link(" ".join(advice.because), advice.band, rule, sources)
    return f"{text(daily + clearance)} &nbsp;{sign}<br>{because}"


def _working(found: Clearances, sources: Sources) -> str:
    steps = "<br>".join(text(step) for step in found.selected.steps)
    cited = " · ".join(reference_link(cite, sources) for cite in found.selected.cite)
    if not cited:
        return f'<p class="typed">{steps}</p>'
    return f'<p>{steps}<br><span class="caption">{cited}</span></p>'


def _notice(html: str, kind: str = "") -> str:
    """A word of caution; `kind` is "typed" where it repeats what the reader typed."""
    css = f' class="{kind}"' if kind else ""
    return card("caution", f"<p{css}>▲ &nbsp;{html}</p>") + "<p></p>"


def _notices(
    rule: DoseRule, advice: Advice, found: Clearances, patient: Patient, sources: Sources
) -> Iterator[str]:
    """What to beware of, as HTML: each figure of the label is the link to its row."""
    for name, other in found.others:
        theirs = advise(rule, other.value, haemodialysis=patient.haemodialysis)
        if theirs.band != advice.band:
            dose = _headline(theirs)
            row = _row_link(dose[0].lower() + dose[1:], theirs.band, rule, sources)
            yield (
                f"The weight decides the row: by {text(name)} weight the clearance is "
                f"{rounded(other.value.value)} mL/min, and the label gives {row}."
            )
    if advice.gap:
        words = (
            "The printed table has no row for this clearance; the lower, smaller-dose row is taken."
        )
        yield fact(words, "rule", sources)
    for band in advice.near:
        row = _row_link(band.label, band, rule, sources)
        yield f"Within 1 mL/min of an edge: the neighbouring row is “{row}”."
    if advice.supplement_mg:
        doses = " · ".join(spell(mg) for mg in advice.supplement_mg)
        row = fact(f"{doses} mg", "rule", sources)
        yield f"After each 4 hours of haemodialysis one further dose, by column: {row}."
    if advice.band is not None and advice.band.start:
        yield _row_link(f"Start: {advice.band.start}.", advice.band, rule, sources)


def refused(error: str) -> Answer:
    """The form's own complaint, where the answer would stand: never an old answer beside it."""
    sign = badge(Sign("?", "no answer", "unknown"))
    return Answer(f"<p>{sign} &nbsp;{text(error)}</p>")
