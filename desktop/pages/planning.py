"""What is said where a plan is made: its title, whose its steps are, why there is none.

Doses are of a whole day, in mg.
"""

from decimal import Decimal

from clinical.dosing import Advice
from clinical.quantity import Quantity, readable, spell
from clinical.schedule import PlanStep
from desktop.pages.notices import often
from desktop.words import later, ranged, tr


def raising_title(from_mg: Decimal | None, to_mg: Decimal) -> str:
    if from_mg is None:
        return tr("Raising gabapentin to {dose} mg a day", dose=spell(to_mg))
    return tr(
        "Raising gabapentin from {low} to {high} mg a day", low=spell(from_mg), high=spell(to_mg)
    )


def lowering_title(from_mg: Decimal, to_mg: Decimal) -> str:
    if not to_mg:
        return tr("Coming off gabapentin from {dose} mg a day", dose=spell(from_mg))
    return tr(
        "Lowering gabapentin from {high} to {low} mg a day", high=spell(from_mg), low=spell(to_mg)
    )


def step_above_the_guide(step_mg: Decimal, guide_mg: Decimal) -> str:
    return tr(
        "A step of {step} mg is larger than the {most} mg a week of the one guide that names a "
        "step.",
        step=spell(step_mg),
        most=spell(guide_mg),
    )


def step_above_the_trials(step_mg: Decimal, most_mg: Decimal) -> str:
    return tr(
        "A step of {step} mg a day is larger than the {most} mg of the label’s trials.",
        step=spell(step_mg),
        most=spell(most_mg),
    )


def step_below_the_guide(step_mg: Decimal, guide_mg: Decimal) -> str:
    return tr(
        "Steps of {step} mg a week are your own choice: smaller than the {guide} mg a week of the "
        "one guide that names a step.",
        step=spell(step_mg),
        guide=spell(guide_mg),
    )


def step_below_the_trials(step_mg: Decimal, least_mg: Decimal) -> str:
    return tr(
        "Steps of {step} mg a day are your own choice: the trials’ were of {least} mg at least. "
        "The label lets the dose be raised as needed and names no step.",
        step=spell(step_mg),
        least=spell(least_mg),
    )


def filled_up(least_days: Decimal) -> str:
    """Of a taper that would be over before the label's least time."""
    return tr(
        "One step would end it sooner than the least time of {days} days: the steps that fill that "
        "time are Dorsal’s own.",
        days=spell(least_days),
    )


def above_the_row(most_mg: Decimal, within: int | None, instead_mg: Decimal) -> str:
    """Of a plan down from more than the row has. `within` is the day from which on it has no more,
    None where it never comes so low; `instead_mg` is a dose of the row to stay at, or 0.
    """
    most = readable(most_mg, 2)
    if within is None:
        return tr(
            "At this clearance the label’s most is {most} mg a day: the dose now is above it, and "
            "this plan stays above it. Ask the prescriber before the first step.",
            most=most,
        )
    if within == 1:
        words = tr(
            "At this clearance the label’s most is {most} mg a day: the dose now is above it, the "
            "first step is not.",
            most=most,
        )
    else:
        words = tr(
            "At this clearance the label’s most is {most} mg a day: the dose now is above it, and "
            "so is this plan until day {day}.",
            most=most,
            day=within,
        )
    words += " " + tr(
        "No source here says how fast to come down to the row: ask the prescriber before the first "
        "step."
    )
    if instead_mg:
        words += " " + tr(
            "To stay there, give {dose} mg a day as the dose to reach.", dose=spell(instead_mg)
        )
    return words


def above_the_highest(from_mg: Decimal, most_mg: Decimal, within: int | None) -> str:
    """Of a plan down from more than the highest recommended dose; `within` as above."""
    dose, most = spell(from_mg), spell(most_mg)
    if within is None:
        words = tr(
            "{dose} mg a day is above the highest recommended {most} mg, and this plan stays above "
            "it.",
            dose=dose,
            most=most,
        )
    elif within == 1:
        words = tr(
            "{dose} mg a day is above the highest recommended {most} mg; the first step is not.",
            dose=dose,
            most=most,
        )
    else:
        words = tr(
            "{dose} mg a day is above the highest recommended {most} mg, and so is this plan until "
            "day {day}.",
            day=within,
            dose=dose,
            most=most,
        )
    return f"{words} " + tr(
        "The steps are no larger than NHS Fife’s; no source here speaks of coming down from so "
        "much. Agree this plan with the prescriber before the first step."
    )


def keeps_three(advice: Advice) -> str:
    """Of a plan down from above a row that has fewer doses a day."""
    return tr(
        "The row has its doses {often}. On the way down from above it this plan keeps three doses "
        "a day, as the label has it for people of normal clearance: in fewer, a single dose could "
        "be larger than the one taken now. That it does is Dorsal’s own choice.",
        often=often(advice.frequency),
    )


def implausible(daily_mg: Decimal, most_mg: Decimal) -> str:
    return tr(
        "{dose} mg a day: expected up to {most} mg. Dorsal plans no way down from more: ask the "
        "prescriber.",
        dose=spell(daily_mg),
        most=spell(most_mg),
    )


def not_by_clearance(clearance: Quantity) -> str:
    """Of a plan to come down in the UK."""
    return tr(
        "Clearance {clearance}: no UK table of doses by kidney function is verified yet, so "
        "nothing here says whether the dose now is too much for it. Coming down needs no table; "
        "ask the prescriber before the first step.",
        clearance=clearance,
    )


def now_above_the_row(most_mg: Decimal) -> str:
    return tr(
        "At this clearance the label’s most is {most} mg a day: the dose now is above it.",
        most=spell(most_mg),
    )


def ends_at_the_row(most_mg: Decimal) -> str:
    return tr(
        "At this clearance the label’s most is {most} mg a day: the plan ends there.",
        most=spell(most_mg),
    )


def stays_below_the_row(least_mg: Decimal) -> str:
    return tr(
        "The row begins at {least} mg a day: this plan stays below it.", least=spell(least_mg)
    )


def scaled_below(limit: Decimal) -> str:
    """`limit` in mL/min."""
    return tr(
        "Below {limit} mL/min the label scales every dose to the clearance: see its table. Dorsal "
        "makes no plan there.",
        limit=spell(limit),
    )


def above_the_most(daily_mg: Decimal, most_mg: Decimal) -> str:
    return tr(
        "{dose} mg a day is above the highest recommended {most} mg.",
        dose=spell(daily_mg),
        most=spell(most_mg),
    )


def no_multiple(capsule_mg: Decimal, unit_mg: Decimal) -> str:
    """Of a dose that neither capsules nor, where it is finer, the solution make up."""
    if unit_mg < capsule_mg:
        return tr(
            "Capsules go by {capsule} mg and the solution by {unit} mg: give a multiple of {unit} "
            "mg.",
            capsule=spell(capsule_mg),
            unit=spell(unit_mg),
        )
    return tr("Capsules go by {unit} mg: give a multiple of {unit} mg.", unit=spell(unit_mg))


def unread_in_the_uk(last_mg: Decimal) -> str:
    return tr(
        "The UK text on the steps after {last} mg a day could not be read: Dorsal gives none. Look "
        "at section 4.2 of the SmPC.",
        last=spell(last_mg),
    )


def not_reached(asked_mg: Decimal) -> str:
    return tr("The plan does not reach the {dose} mg asked for.", dose=spell(asked_mg))


def ends_short(last_mg: Decimal, asked_mg: Decimal) -> str:
    return tr(
        "Whole doses come to {last} mg, not {asked} mg: the plan ends there.",
        last=spell(last_mg),
        asked=spell(asked_mg),
    )


def usual_end(usual_mg: Decimal, aim_mg: Decimal) -> str:
    """Of a plan along a row for which no dose to reach was given."""
    return tr(
        "No dose to reach was given: the plan ends at {usual} mg a day, in the same column of the "
        "table as the {aim} mg to which the label raises people of normal clearance. That it does "
        "is Dorsal’s own choice.",
        usual=spell(usual_mg),
        aim=spell(aim_mg),
    )


def own_road(first: PlanStep | None) -> str:
    """Which part of a plan along a row is the label's and which Dorsal's own.

    `first` is the label's first day for everyone, where the plan begins with it.
    """
    if first is None:
        return tr(
            "The label prints the row and no schedule for it. The doses are the label’s; that the "
            "plan goes up column by column and takes a week for each step is Dorsal’s own choice. "
            "Go slower, or stop where it helps."
        )
    return tr(
        "The label prints the row and no schedule for it. The doses are the label’s; that the plan "
        "begins with {dose} mg once, with which the label starts people of normal clearance, goes "
        "up column by column and takes a week for each step is Dorsal’s own choice. Go slower, or "
        "stop where it helps.",
        dose=spell(first.total_mg),
    )


def no_step(now_mg: Decimal, to_mg: Decimal, steps: tuple[PlanStep, ...]) -> str:
    """Why no step lies between the dose now and the one to reach."""
    if to_mg <= 0:
        return tr("The dose to reach is more than 0 mg a day.")
    if now_mg >= to_mg:
        return tr(
            "The dose now is {dose} mg a day: the dose to reach is a higher one.",
            dose=spell(now_mg),
        )
    return tr(
        "Up to {dose} mg there is no step: the days’ doses here are {doses} mg.",
        dose=spell(to_mg),
        doses=", ".join(spell(step.total_mg) for step in steps),
    )


def dialysis_by_clearance() -> str:
    """Why no dose is raised on haemodialysis without a clearance."""
    return tr(
        "On haemodialysis the label’s table goes by the clearance too, and creatinine does not "
        "tell it there: type one that was measured."
    )


def by_no_row() -> str:
    """Of a plan to come down on haemodialysis for which no clearance was given."""
    return tr(
        "On haemodialysis, and no clearance was given: this plan goes by no row of the label’s "
        "table, and says nothing on whether the dose now is too much."
    )


def days_alone() -> str:
    """Of the steps on haemodialysis, after what the label has there."""
    return tr(
        "That further dose is not among the steps below; for a session of another length, or a "
        "dose in no column, the label has none."
    )


def no_text_on_dialysis() -> str:
    """Of a plan to come down in the UK."""
    return tr(
        "On haemodialysis: no UK text on doses there is verified yet. The steps below are the "
        "days’ doses alone; ask the prescriber before the first step."
    )


def for_any_kidneys(least: Decimal) -> str:
    """`least` is the clearance in mL/min from which on the plan holds."""
    return tr(
        "No clearance was given: the plan is for one of {least} mL/min or more.",
        least=spell(least),
    )


def for_the_row(clearance: Quantity | None, advice: Advice) -> str:
    assert advice.band is not None
    words = later("Clearance {clearance}: row “{row}”, {doses} mg a day, {often}.")
    if advice.scaled:
        words = later(
            "Clearance {clearance}: in proportion to the row “{row}”, {doses} mg a day, {often}."
        )
    return tr(
        words,
        clearance=clearance,
        row=advice.band.label,
        doses=ranged(readable(mg, 2) for mg in advice.daily_mg),
        often=often(advice.frequency),
    )
