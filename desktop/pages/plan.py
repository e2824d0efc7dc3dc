"""A plan on paper and on screen: one page for the chart, one for the patient in plain words."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import groupby

from clinical.quantity import spell
from clinical.schedule import PlanStep
from db.address import Address
from db.records import Reference
from desktop.pages.markup import (
    SOURCES,
    Page,
    Sources,
    badge,
    bullets,
    card,
    heading,
    long_date,
    reference_link,
    table,
    text,
)
from desktop.pages.signs import JURISDICTION, Sign
from desktop.plans import NOT_AN_ORDER, Caution, Plan

_ALCOHOL = "interaction/alcohol#us-guide"
_TIMES = {
    1: ("at night",),
    2: ("morning", "night"),
    3: ("morning", "midday", "night"),
}


_PATIENT_WORDS = (
    ("Never stop all at once: come off step by step.", "topic/stopping#never-abrupt"),
    (
        "It can make you sleepy, dizzy or unsteady. Do not drive until you know its effect on you.",
        "warning/driving#action",
    ),
    ("Alcohol makes sleepiness and dizziness worse: ask before you drink.", _ALCOHOL),
    (
        "Tell your prescriber about strong painkillers and sleeping pills: together they can slow "
        "your breathing.",
        "interaction/opioids#effect",
    ),
    (
        "Get help at once if breathing is slow or hard, or if someone is very sleepy or confused.",
        "warning/respiratory#signs",
    ),
    (
        "Tell your prescriber about new or worse low mood, or thoughts of harming yourself.",
        "warning/suicidality#action",
    ),
)
"""What a patient should know, in plain words, each with the statement behind it."""


def plan_page(plan: Plan, address: Address, references: Mapping[str, Reference]) -> Page:
    """For the chart: every step with its source, what to beware of, the sources."""
    sources = Sources(address, references)
    place = JURISDICTION[plan.wish.jurisdiction]
    clearance = f", clearance {plan.wish.clearance}" if plan.wish.clearance else ""
    rows = [
        (
            str(step.day),
            long_date(step.on(plan.wish.start)),
            text(_doses(step)),
            f"<b>{spell(step.total_mg)} mg</b>",
            text(_units(made)),
            " · ".join(f"{reference_link(one, sources)} {text(one.locator)}" for one in step.cite),
        )
        for step, made in zip(plan.steps, plan.made_of, strict=True)
    ]
    head = ("Day", "Date", "Doses", "In the day", "Made of", "Source")
    parts = [
        f"<h1>{text(plan.title)}</h1>",
        f'<p class="typed">{place} label{text(clearance)} · day 1 is '
        f"{long_date(plan.wish.start)}</p>",
        card("caution", f"<p class='soft'>▲ &nbsp;{text(NOT_AN_ORDER)}</p>"),
        heading("Steps", "steps"),
        table(head, rows),
        heading("Beware of", "cautions"),
        bullets(_caution(one) for one in plan.cautions),
    ]
    return Page(address=address, title=plan.title, html="".join(parts))


def no_plan(error: str) -> str:
    """Why there is no plan, where it would stand: never an old plan beside a new wish."""
    sign = badge(Sign("?", "no plan", "unknown"))
    return f'<p class="typed">{sign} &nbsp;{text(error)}</p>'


def _caution(caution: Caution) -> str:
    if caution.address is None:
        return text(caution.words)
    if caution.address.place == "pending":
        return f'<a href="{text(str(caution.address))}">{text(caution.words)}</a>'
    return f'<a class="fact" href="{SOURCES}{text(str(caution.address))}">{text(caution.words)}</a>'


def _doses(step: PlanStep) -> str:
    if not step.doses_mg:
        return "none"
    return " + ".join(spell(mg) for mg in step.doses_mg) + " mg"


def _units(made: tuple[Decimal, ...] | None) -> str:
    """The capsules and tablets of a day: "3 × 400 mg, 3 × 100 mg"."""
    if made is None:
        return "strengths not verified"
    ordered = sorted(made, reverse=True)
    counted = ((spell(mg), len(list(same))) for mg, same in groupby(ordered))
    return ", ".join(f"{count} × {mg} mg" for mg, count in counted)


def patient_page(plan: Plan, address: Address) -> Page:
    """For the patient, in plain words: what to take from which day on, and whom to call."""
    rows = []
    for step, following in zip(plan.steps, (*plan.steps[1:], None), strict=True):
        until = following.on(plan.wish.start) if following else None
        rows.append((_span(step.on(plan.wish.start), until), _told(step)))
    parts = [
        f"<h1>{text(plan.title)}</h1>",
        "<p class='caption'>Take it as your prescriber and you have agreed. You can always go"
        " slower: stay on a step, and ask.</p>",
        table(("When", "What to take"), rows),
        heading("Keep in mind", "keep"),
        bullets(
            _caution(Caution(words=words, address=Address.parse(f"dorsal:{place}")))
            for words, place in _PATIENT_WORDS
        ),
        heading("Notes", "notes"),
        "<p>&nbsp;</p>" * 4,
        f"<p class='caption'>{text(NOT_AN_ORDER)}</p>",
    ]
    return Page(address=address, title=f"{plan.title}: for the patient", html="".join(parts))


def _span(first: date, until: date | None) -> str:
    if until is None:
        return f"From {long_date(first)}"
    last = date.fromordinal(until.toordinal() - 1)
    return long_date(first) if last == first else f"{long_date(first)} to {long_date(last)}"


def _told(step: PlanStep) -> str:
    if not step.doses_mg:
        source = Address("reference", step.cite[0].reference)
        return f'<a class="fact" href="{source}">Nothing more.</a>'
    times = _TIMES[len(step.doses_mg)]
    doses = zip(step.doses_mg, times, strict=True)
    words = "<br>".join(f"{spell(mg)} mg {when}" for mg, when in doses)
    return f'<a class="fact" href="{Address("reference", step.cite[0].reference)}">{words}</a>'
