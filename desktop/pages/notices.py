"""A dose and what to beware of in it, phrased once for the page and the command line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby, pairwise

from clinical.body import ADJUSTED_CITE, body_mass_index
from clinical.calculation import Calculation
from clinical.citation import Citation
from clinical.dosing import (
    Advice,
    Band,
    DoseRule,
    Verdict,
    advise,
    measurable_mg,
    measurable_ml,
    own_row,
)
from clinical.errors import ClinicalError
from clinical.patient import Patient
from clinical.quantity import Unit, decimal_of, readable, rounded, spell, telling
from clinical.renal import (
    LEAST_CREATININE,
    Clearances,
    by_least_creatinine,
    by_uk_constants,
    clearances,
    may_be_obese,
)
from desktop.words import capitalised, later, listed, ranged, tr, translated

GAP = later(
    "The printed table has no row for this clearance; the lower, smaller-dose row is taken."
)
TWICE = later(
    "The printed table has two rows for this clearance; the lower, smaller-dose row is taken."
)
TOO_SMALL = later("too small to measure")
_GABAPENTIN = "gabapentin"
FREQUENCIES = (
    later("once a day"),
    later("twice a day"),
    later("three times a day"),
    later("every other day"),
    later("once daily"),
    later("twice daily"),
    later("once or twice daily"),
    later("every other day or once daily"),
    later("once daily with the evening meal"),
    later("once daily at about 5 pm"),
    later("after each dialysis"),
)
"""How often the rows of the labels' tables have a dose taken: `often` tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RenalTable:
    """A label's renal table, and what it doses; `mg_per_ml` is of a liquid the label has,
    `product_cite` says what the product is.
    """

    rule: DoseRule
    substance: str
    mg_per_ml: Decimal | None = None
    product_cite: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to beware of. `place` is the part of the regimen that says it, `cite` who else
    does; both are empty where the words only repeat what the reader typed. `quiet`: it does not
    change the answer; `foremost`: it puts the whole answer in doubt, and is said before it.
    """

    words: str
    place: str = ""
    cite: tuple[Citation, ...] = ()
    quiet: bool = False
    foremost: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DoseAnswer:
    """What a label's table says for a patient, by the clearance to go by and by the others.

    `clearances` is None where a table has a row for haemodialysis that asks for none, and none was
    to be had. `proportional` is, below the last row, each column's dose and what it comes to, in
    mg.
    """

    table: RenalTable
    clearances: Clearances | None
    advice: Advice
    others: tuple[tuple[str, Calculation, Advice], ...]
    proportional: tuple[tuple[Decimal, Decimal], ...]
    notices: tuple[Notice, ...]


def dose_answer(table: RenalTable, patient: Patient) -> DoseAnswer:
    """The row for a patient. Raises ClinicalError when something is missing."""
    rule = table.rule
    own = own_row(rule) if patient.haemodialysis else None
    if own is not None and patient.missing():
        return DoseAnswer(
            table=table,
            clearances=None,
            advice=own,
            others=(),
            proportional=(),
            notices=(*_questions(patient, None), *_about_the_product(table)),
        )
    found = clearances(patient)
    advice = _by(rule, patient, found.selected)
    others = tuple((name, other, _by(rule, patient, other)) for name, other in found.others)
    proportional: tuple[tuple[Decimal, Decimal], ...] = ()
    if advice.band is not None and advice.scaled:
        columns = advice.band.single_doses_mg
        proportional = tuple(zip(columns, advice.single_doses_mg, strict=True))
    notices = (
        *(
            about_haemodialysis(patient, found.selected, rule)
            if patient.clearance or not own
            else ()
        ),
        *_questions(patient, found),
        *_about_the_creatinine(rule, patient),
        *_about_the_clearance(rule, patient, found, advice),
        *(() if own else _about_the_weight(rule, patient, found, advice, others)),
        *_about_the_row(rule, advice),
        *_about_the_product(table),
    )
    return DoseAnswer(
        table=table,
        clearances=found,
        advice=advice,
        others=others,
        proportional=proportional,
        notices=notices,
    )


def headline(given: Advice | Band, substance: str = _GABAPENTIN) -> str:
    """A dose in a line: "200 to 700 mg twice a day"; a substance other than gabapentin is named."""
    if given.verdict is Verdict.NOT_COVERED:
        return tr("Not covered by the label")
    if given.verdict is Verdict.AVOID:
        band = given.band if isinstance(given, Advice) else given
        return band.note.rstrip(".") if band else tr("Do not give")
    dose = f"{span(given.single_doses_mg or given.daily_mg)} mg"
    if substance != _GABAPENTIN:
        dose = tr("{dose} of {substance}", dose=dose, substance=substance)
    return f"{dose} {often(given.frequency)}".strip() + _and_a_supplement(given)


def often(frequency: str) -> str:
    """How often a row's dose is taken, where it is the answer and not the label's own table."""
    return tr(frequency) if frequency else ""


def first_line(found: DoseAnswer) -> str:
    """The answer in a line; below the last row, what of it can be measured, rounded down."""
    mg_per_ml = found.table.mg_per_ml
    if not found.proportional or not mg_per_ml:
        return headline(found.advice, found.table.substance)
    measured = tuple(measurable_mg(dose, mg_per_ml) for _, dose in found.proportional)
    if not any(measured):
        return capitalised(tr(TOO_SMALL)) + _and_a_supplement(found.advice)
    dose = f"{span(measured)} mg"
    if not all(measured):
        dose = tr("Up to {dose} mg", dose=spell(max(measured)))
    return f"{dose} {often(found.advice.frequency)}" + _and_a_supplement(found.advice)


def _and_a_supplement(given: Advice | Band) -> str:
    if not isinstance(given, Advice) or not given.supplement_mg:
        return ""
    doses = span(given.supplement_mg)
    return tr(", plus {doses} mg after each 4 hours of haemodialysis", doses=doses)


def day_words(advice: Advice) -> str:
    """The doses of a day that the row, or the proportion to it, comes to; or nothing."""
    if not advice.daily_mg:
        return ""
    doses = span(advice.daily_mg)
    day = tr("{doses} mg a day", doses=doses)
    if on_average(advice):
        return tr("{doses} mg a day on average", doses=doses)
    return tr("In exact proportion {day}", day=day) if advice.scaled else day


def on_average(given: Advice | Band) -> bool:
    """Whether less comes to a day than the least single dose: one that is not taken every day."""
    doses = given.single_doses_mg
    return bool(doses and given.daily_mg) and given.daily_mg[0] < min(doses)


def formula_cite(rule: DoseRule, clearance: Calculation) -> tuple[Citation, ...]:
    """Whose formula a clearance was worked out by, the table's own label first; none if typed."""
    return (*rule.cite, *clearance.cite) if clearance.cite else ()


def row_place(rule: DoseRule, band: Band | None) -> str:
    """Where in its regimen a row stands; the whole table where no row was taken."""
    if band is None:
        return "rule"
    return "rule.haemodialysis" if band is rule.haemodialysis else f"rule.bands.{band.id}"


def row_steps(band: Band | None) -> Iterator[tuple[str, str]]:
    """What a row prints on beginning, keeping and coming off, by its column."""
    if band is None or band.verdict is Verdict.AVOID:
        return
    named = (
        (tr("Start:"), band.start),
        (tr("Then:"), band.maintenance),
        (tr("Taper:"), band.taper),
    )
    yield from ((name, f"{words}.") for name, words in named if words)
    if band.note:
        yield tr("Note:"), band.note


def span(doses: tuple[Decimal, ...]) -> str:
    return ranged((readable(min(doses), 2), readable(max(doses), 2)))


def volume_words(volume_ml: Decimal, mg_per_ml: Decimal) -> str:
    """A volume that can be measured, and what it holds: "1.3 mL (65 mg)"."""
    if not volume_ml:
        return tr(TOO_SMALL)
    return f"{spell(volume_ml)} mL ({spell(volume_ml * mg_per_ml)} mg)"


def proportional_line(found: DoseAnswer) -> str:
    """The doses in proportion, by column, and what of each can be measured; or nothing."""
    if not found.proportional:
        return ""
    doses = " · ".join(readable(dose, 2) for _, dose in found.proportional)
    line = tr("In proportion to the clearance, by column: {doses} mg.", doses=doses)
    mg_per_ml = found.table.mg_per_ml
    if not mg_per_ml:
        return line
    measured = [measurable_ml(dose, mg_per_ml) for _, dose in found.proportional]
    if not any(measured):
        return f"{line} " + tr(
            "Each is less than 0.1 mL of the {strength} mg/mL solution.", strength=spell(mg_per_ml)
        )
    volumes = (volume_words(volume, mg_per_ml) for volume in measured)
    return f"{line} " + tr(
        "Of the {strength} mg/mL solution, rounded down to 0.1 mL by Dorsal and never up: "
        "{volumes}.",
        strength=spell(mg_per_ml),
        volumes=" · ".join(volumes),
    )


def paired(advice: Advice) -> tuple[tuple[Decimal, Decimal], ...]:
    """On haemodialysis, each column's dose with the further dose that the label has under it, in
    mg; nothing where it has none.
    """
    if not advice.supplement_mg:
        return ()
    return tuple(zip(advice.single_doses_mg, advice.supplement_mg, strict=True))


def supplement_line(advice: Advice) -> str:
    """Which further dose after haemodialysis goes with which; or nothing."""
    pairs = "; ".join(
        tr("with {dose} mg, {further} mg", dose=readable(dose, 2), further=spell(further))
        for dose, further in paired(advice)
    )
    if not pairs:
        return ""
    return tr(
        "After each 4 hours of haemodialysis one further dose, from the column of the dose "
        "taken: {pairs}.",
        pairs=pairs,
    )


def _by(rule: DoseRule, patient: Patient, clearance: Calculation) -> Advice:
    return advise(rule, clearance.value, haemodialysis=patient.haemodialysis)


def _questions(patient: Patient, found: Clearances | None) -> Iterator[Notice]:
    """What is possible but rare: in the fields, and in a clearance worked out from them."""
    for words in questions(patient, found):
        yield Notice(words=words)


def questions(patient: Patient, found: Clearances | None) -> tuple[str, ...]:
    """The same in words."""
    asked = patient.unlikely()
    if found is not None and patient.clearance is None:
        asked += patient.unlikely_clearance(found.selected.value)
    return tuple(map(translated, asked))


def about_haemodialysis(
    patient: Patient, clearance: Calculation, rule: DoseRule | None
) -> Iterator[Notice]:
    """A clearance that is rare on haemodialysis, and one that the formula cannot tell there."""
    if not patient.haemodialysis:
        return
    asked = tuple(map(translated, patient.unlikely_on_haemodialysis(clearance.value)))
    if patient.clearance is not None:
        yield from (Notice(words=words, foremost=True) for words in asked)
        return
    found = telling(clearance.value.value)
    words = tr(
        "On haemodialysis creatinine is not stable: the {found} mL/min worked out from it may be "
        "far from true.",
        found=found,
    )
    if rule is not None:
        words = tr(
            "On haemodialysis creatinine is not stable, and the label has its formula for stable "
            "kidney function: the {found} mL/min worked out from it may be far from true, and "
            "the dose with it. The label’s table goes by the clearance: where it was measured, "
            "type it.",
            found=found,
        )
    yield Notice(
        words=" ".join((*asked, words)),
        place="rule" if rule else "",
        cite=rule.cite if rule else (),
        foremost=True,
    )


def _on_its_row(advice: Advice) -> str:
    row = (tr("row “{label}”,", label=advice.band.label) + " ") if advice.band else ""
    return f"{row}{_lowered(headline(advice))}"


def _about_the_creatinine(rule: DoseRule, patient: Patient) -> Iterator[Notice]:
    """The clearance with a low creatinine taken as 60 µmol/L, beside the answer, never in it."""
    floored = by_least_creatinine(patient)
    if floored is None:
        return
    theirs = _by(rule, patient, floored)
    in_mg = rounded(decimal_of(LEAST_CREATININE.exactly(Unit.MG_DL)), 2)
    yield Notice(
        words=(
            tr(
                "Creatinine is below {least_creatinine} ({in_mg} mg/dL): in elderly or "
                "malnourished people the formula may overstate the clearance. With "
                "creatinine taken as {least_creatinine}, as the handbook of NHS Greater "
                "Glasgow and Clyde has it: {found} mL/min, {row}. The label asks "
                "for no such change, so the answer is by the creatinine typed.",
                least_creatinine=LEAST_CREATININE,
                in_mg=in_mg,
                found=telling(floored.value.value),
                row=_on_its_row(theirs),
            )
        ),
        cite=floored.cite,
    )


def _about_the_clearance(
    rule: DoseRule, patient: Patient, found: Clearances, advice: Advice
) -> Iterator[Notice]:
    """Another clearance that the form could give, where it differs from the one gone by."""
    if patient.clearance is not None:
        try:
            computed = clearances(replace(patient, clearance=None)).selected
        except ClinicalError:
            return
        theirs = _by(rule, patient, computed)
        yield Notice(
            words=tr(
                "The clearance typed, {clearance}, is used. From the other fields it comes "
                "to {found} mL/min: {dose}.",
                clearance=patient.clearance,
                found=telling(computed.value.value),
                dose=_lowered(headline(theirs)),
            ),
            place=row_place(rule, theirs.band),
        )
    elif patient.creatinine is not None and patient.creatinine.unit is Unit.UMOL_L:
        assert patient.weight is not None
        shortcut = by_uk_constants(patient, patient.weight, "actual")
        theirs = _by(rule, patient, shortcut)
        if found.weight_used == "actual" and theirs.band != advice.band:
            yield Notice(
                words=tr(
                    "The rounded UK constants give {found} mL/min, which is on another row: "
                    "{dose}.",
                    found=telling(shortcut.value.value),
                    dose=_lowered(headline(theirs)),
                ),
                place=row_place(rule, theirs.band),
            )


def _about_the_weight(
    rule: DoseRule,
    patient: Patient,
    found: Clearances,
    advice: Advice,
    others: tuple[tuple[str, Calculation, Advice], ...],
) -> Iterator[Notice]:
    if found.is_below_ideal:
        yield Notice(
            words=tr("The actual weight is below the ideal weight: the actual one is used."),
            quiet=True,
        )
        return
    if found.weight_used == "actual" and not others:
        yield _without_adjusted(rule, patient, advice)
    elsewhere = [one for one in others if one[2].band != advice.band]
    for _, same in groupby(elsewhere, key=lambda one: row_place(rule, one[2].band)):
        found_by = list(same)
        theirs = found_by[0][2]
        weights = listed(by_weight(name, other) for name, other, _ in found_by)
        yield Notice(
            words=tr(
                "The weight decides the row: {weights}, where the label says {dose}.",
                weights=weights,
                dose=_lowered(headline(theirs)),
            ),
            place=row_place(rule, theirs.band),
        )


def _without_adjusted(rule: DoseRule, patient: Patient, advice: Advice) -> Notice:
    """By actual weight for want of an ideal one: quiet where nobody can be obese."""
    if patient.height is None:
        words = tr(
            "By actual weight, as no height is given. Give a height: in obesity the "
            "adjusted weight gives a lower clearance, and perhaps a smaller dose."
        )
    else:
        words = tr("By actual weight: ideal weight is not defined for a height below 152.4 cm.")
    if not may_be_obese(patient):
        return Notice(words=words, cite=ADJUSTED_CITE, quiet=True)
    if patient.height is not None:
        index = body_mass_index(patient).value
        words += " " + tr(
            "The body mass index is {index} {unit}: in obesity this clearance may be "
            "too high, and there is no adjusted weight to try.",
            index=readable(index.value),
            unit=index.unit,
        )
    lower = _next_lower(rule, advice.band)
    if lower is None:
        return Notice(words=words, cite=ADJUSTED_CITE)
    words += " " + tr("The next lower row, {row}.", row=_row_says(lower))
    return Notice(words=words, place=row_place(rule, lower), cite=ADJUSTED_CITE)


def _next_lower(rule: DoseRule, band: Band | None) -> Band | None:
    return next((lower for upper, lower in pairwise(rule.bands) if upper is band), None)


def _row_says(band: Band) -> str:
    """A row by its name, and what it gives: "“below 30”, says: do not give"."""
    verb = tr("says:") if band.verdict is Verdict.AVOID else tr("gives")
    return f"“{band.label}”, {verb} {_lowered(headline(band))}"


def _about_the_row(rule: DoseRule, advice: Advice) -> Iterator[Notice]:
    if advice.gap:
        yield Notice(words=tr(TWICE if advice.claimed_twice else GAP), place="rule")
    for band in advice.near:
        words = tr(
            "Within 1 mL/min of an edge: the neighbouring row, {row}.",
            row=_row_says(band),
        )
        yield Notice(words=words, place=row_place(rule, band))


def _about_the_product(table: RenalTable) -> Iterator[Notice]:
    if table.substance != _GABAPENTIN:
        words = tr(
            "All doses are mg of {substance}, which are not mg of gabapentin: the "
            "product is not interchangeable with other gabapentin products.",
            substance=table.substance,
        )
        yield Notice(words=words, cite=table.product_cite)


def by_weight(name: str, clearance: Calculation) -> str:
    """A clearance, and by which weight it is: ideal, adjusted or actual."""
    told = {
        "ideal": later("by ideal weight {found} mL/min"),
        "adjusted": later("by adjusted weight {found} mL/min"),
        "actual": later("by actual weight {found} mL/min"),
    }[name]
    return tr(told, found=telling(clearance.value.value))


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]
