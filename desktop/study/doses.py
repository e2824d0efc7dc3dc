"""Cards of doses: the rows of the renal tables, the schedules, how each product is given."""

from collections.abc import Iterator

from clinical.dosing import Band, DoseRule, Verdict
from clinical.quantity import spell
from db.address import Address
from db.cards import Card, CardKind, Difficulty
from db.library import Library
from db.records import Product, Regimen, Step
from desktop.doses_shown import renal_table
from desktop.pages.notices import headline, row_steps, span
from desktop.pages.signs import JURISDICTION
from desktop.study.facts import card, cited, is_verified, said, titled, verified, weakest

_MAIN = "neurontin-us-renal"


def dose_cards(library: Library) -> Iterator[Card]:
    for regimen in library.of_type(Regimen):
        if not is_verified(regimen.checked):
            continue
        address = Address("regimen", regimen.id)
        table = renal_table(library, regimen)
        if table is not None and is_verified(table.rule.checked):
            yield from _table_cards(regimen, table.rule, table.substance, address)
        if regimen.steps:
            yield _schedule_card(regimen, _of(library, regimen), address)
        yield from _prose_cards(regimen, _of(library, regimen), address)


def _table_cards(
    regimen: Regimen, rule: DoseRule, substance: str, address: Address
) -> Iterator[Card]:
    difficulty = Difficulty.BASIC if regimen.id == _MAIN else Difficulty.FURTHER
    label = _table_label(regimen)
    for band in rule.bands:
        yield card(
            CardKind.DOSE,
            address.at(f"rule.bands.{band.id}"),
            regimen,
            question=f"{label}, creatinine clearance {band.label} (mL/min): what dose?",
            answer=(_dose(band, substance),),
            because=_steps_of(band),
            fact="\n".join((_dose(band, substance), *_steps_of(band))),
            cite=band.cite,
            checked=band.checked,
            conditions=_conditions(regimen),
            difficulty=difficulty,
        )
    if rule.haemodialysis is not None:
        band = rule.haemodialysis
        yield card(
            CardKind.DOSE,
            address.at("rule.haemodialysis"),
            regimen,
            question=f"{label}, a patient {_within(band.label)}: what dose?",
            answer=(_dose(band, substance),),
            because=_steps_of(band),
            cite=band.cite,
            checked=band.checked,
            conditions=_conditions(regimen),
            difficulty=difficulty,
        )
    yield from _beyond_the_rows(regimen, rule, address, difficulty)


def _beyond_the_rows(
    regimen: Regimen, rule: DoseRule, address: Address, difficulty: Difficulty
) -> Iterator[Card]:
    """The supplement after haemodialysis, and the scale below the last row."""
    label = _table_label(regimen)
    if rule.supplement_mg:
        doses = ", ".join(spell(mg) for mg in rule.supplement_mg)
        yield card(
            CardKind.DOSE,
            address.at("rule.supplement_mg"),
            regimen,
            question=f"{label}: what is given after each 4 hours of haemodialysis?",
            answer=(f"One further dose, of the same column as the daily dose: {doses} mg.",),
            cite=rule.cite,
            checked=rule.checked,
            conditions=_conditions(regimen),
            difficulty=difficulty,
        )
    if rule.proportional_below is not None:
        limit = spell(rule.proportional_below)
        last = rule.bands[-1]
        yield card(
            CardKind.DOSE,
            address.at("rule.proportional_below"),
            regimen,
            question=f"{label}: how is the dose found below a clearance of {limit} mL/min?",
            answer=(
                f"In proportion: the dose of the row “{last.label}” × clearance ÷ {limit},"
                f" {last.frequency}.",
            ),
            cite=rule.cite,
            checked=rule.checked,
            conditions=_conditions(regimen),
            difficulty=Difficulty.FURTHER,
        )


def _dose(band: Band, substance: str) -> str:
    """A row's dose; what it comes to in a day where it is given every day, by the hour."""
    line = headline(band, substance)
    if band.verdict is Verdict.AVOID:
        return f"{line}."
    in_words = f"{span(band.daily_mg)} mg" if band.daily_mg else ""
    if not is_daily(band) or not in_words or line.startswith(in_words):
        return f"{line}."
    return f"{in_words} a day: {line}."


def is_daily(band: Band | None) -> bool:
    """Whether the row is given every day; of others the printed day's dose is but a mean."""
    return bool(band and band.doses_per_day and band.doses_per_day >= 1)


def _steps_of(band: Band) -> tuple[str, ...]:
    return tuple(f"{name} {words}" for name, words in row_steps(band))


def _schedule_card(regimen: Regimen, of: str, address: Address) -> Card:
    lines = tuple(_day(step) for step in regimen.steps)
    for_whom = (regimen.indication, regimen.population)
    told = ", ".join(part for part in for_whom if part and part not in regimen.title)
    about = f", {told}" if told else ""
    return card(
        CardKind.SCHEDULE,
        address.at("steps"),
        regimen,
        question=f"{_label(regimen)}{about}: how is the dose built up{of}?",
        answer=lines,
        cite=regimen.cite,
        checked=regimen.checked,
        conditions=_conditions(regimen),
        difficulty=Difficulty.BASIC,
    )


def _day(step: Step) -> str:
    days = step.days.replace("-", " to ")
    named = "Days" if " to " in days else "Day"
    note = f", {step.note}" if step.note and len(step.doses_mg) <= 1 else ""
    if len(step.doses_mg) < 2:
        return f"{named} {days}: {spell(step.total_mg)} mg{note}."
    doses = " + ".join(spell(mg) for mg in step.doses_mg)
    return f"{named} {days}: {doses} mg, {spell(step.total_mg)} mg in all."


def _prose_cards(regimen: Regimen, of: str, address: Address) -> Iterator[Card]:
    asked = {
        "how": f"how is it given{of}?",
        "after": f"how is the dose raised after the third day{of}, and how far?",
        "how-long": "after how long is it looked at again?",
    }
    for section in regimen.sections:
        told = verified(section.statements)
        if section.id not in asked or not told:
            continue
        yield card(
            CardKind.DOSE,
            address.at(section.id),
            regimen,
            question=f"{_label(regimen)}: {asked[section.id]}",
            answer=(said(one) for one in told),
            cite=cited(told),
            checked=weakest(told),
            conditions=_conditions(regimen),
            difficulty=Difficulty.BASIC,
        )


def _of(library: Library, regimen: Regimen) -> str:
    """Of which substance the mg are, where that is not gabapentin itself."""
    (substance,) = {one.generic for one in library.of_type(Product, regimen.products)} or {""}
    return f", in mg of {substance}" if substance not in ("", "gabapentin") else ""


def _label(regimen: Regimen) -> str:
    """What is given, and whose rule it is: "Neurontin: postherpetic neuralgia (US)"."""
    return titled(regimen.title, regimen.jurisdiction)


def _table_label(regimen: Regimen) -> str:
    """Whose renal table it is: "Neurontin, US label"."""
    name = regimen.title.removesuffix(": kidney function")
    return f"{name}, {JURISDICTION[regimen.jurisdiction]} label"


def _conditions(regimen: Regimen) -> tuple[str, ...]:
    return (regimen.condition,) if regimen.condition else ()


def _within(label: str) -> str:
    return f"with a clearance {label}" if label[:5] == "below" else label
