"""A plan on paper and on screen: one page for the chart, one for the patient in plain words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import groupby

from clinical.quantity import spell
from clinical.schedule import PlanStep
from db.address import Address
from db.records import Jurisdiction, Reference
from desktop.cautions import Caution
from desktop.pages.markup import (
    SOURCES,
    Page,
    Sources,
    badge,
    bullets,
    card,
    heading,
    picture,
    reference_link,
    table,
    text,
)
from desktop.pages.signs import JURISDICTION, Sign
from desktop.pictures.drawing import Picture
from desktop.pictures.staircase import plan_staircase
from desktop.plans import NOT_AN_ORDER, Plan
from desktop.strengths import Made
from desktop.words import later, long_date, table_date, tr

_TIMES = {
    1: (later("at night"),),
    2: (later("in the morning"), later("at night")),
    3: (later("in the morning"), later("at midday"), later("at night")),
}
_ALWAYS = {
    Jurisdiction.US: (
        (
            later("Swallow capsules whole, with water. With or without food."),
            "topic/how-to-take#neurontin",
        ),
        (
            later("After an antacid with aluminium or magnesium wait 2 hours."),
            "topic/how-to-take#antacid-words",
        ),
        (
            later("Missed a dose? Ask your pharmacist what to do before you take more."),
            "topic/missed-dose#pending",
        ),
        (
            later(
                "It can make you sleepy, dizzy or unsteady. Do not drive until you know what it "
                "does to you."
            ),
            "warning/driving#action",
        ),
        (
            later("Alcohol makes sleepiness and dizziness worse: ask before you drink."),
            "interaction/alcohol#us-guide",
        ),
        (
            later(
                "Tell your prescriber about strong painkillers and sleeping pills: together they "
                "can slow your breathing."
            ),
            "interaction/opioids#effect",
        ),
        (
            later(
                "Get help at once if breathing is slow or hard, or if someone is very sleepy or "
                "confused."
            ),
            "warning/respiratory#signs",
        ),
        (
            later("Get help at once for swelling of the face, lips or throat."),
            "warning/anaphylaxis#action",
        ),
        (
            later(
                "Call your prescriber at once for thoughts of harming yourself, or new or worse "
                "low mood, worry or anger."
            ),
            "side-effect/suicidality#call",
        ),
    ),
    Jurisdiction.UK: (
        (
            later("With or without food. How to swallow it: see the leaflet in the pack."),
            "topic/how-to-take#nhs-food",
        ),
        (
            later(
                "Missed a dose? Take it when you remember, but leave it out if the next one is due "
                "within 2 hours. Never take two doses together."
            ),
            "topic/missed-dose#nhs",
        ),
        (
            later(
                "It can make you sleepy, dizzy or unsteady. Do not drive while you feel sleepy or "
                "cannot concentrate."
            ),
            "warning/driving#uk-sedating",
        ),
        (
            later(
                "Alcohol: read the leaflet in the pack, and ask your pharmacist before you drink."
            ),
            "interaction/alcohol#pending",
        ),
        (
            later(
                "Tell your prescriber about strong painkillers (opioids), and if you become very "
                "sleepy or breathe slowly."
            ),
            "interaction/opioids#uk-regulator",
        ),
        (
            later(
                "Call an ambulance for trouble breathing, a swollen throat or tongue, or someone "
                "who collapses."
            ),
            "side-effect/anaphylaxis#uk-emergency",
        ),
        (
            later("Contact your doctor at once for thoughts of harming yourself."),
            "warning/suicidality#uk-leaflet",
        ),
    ),
}
"""What a patient should know, in plain words, each with the statement of the place behind it."""
NO_STOP = later("Never stop all at once: come off step by step.")
_NEVER_AT_ONCE = {
    Jurisdiction.US: (NO_STOP, "topic/stopping#neurontin"),
    Jurisdiction.UK: (NO_STOP, "topic/stopping#smpc"),
}
_LOWERING = {
    Jurisdiction.US: (
        later(
            "Coming down can make you anxious, sleepless, sick, sweaty, shaky or sore, often "
            "within 48 hours. Stay on the step you are on, and ask."
        ),
        "topic/stopping#withdrawal-when",
    ),
    Jurisdiction.UK: (
        later("If coming down makes you unwell, stay on the step you are on, and ask."),
        "topic/stopping#fife",
    ),
}
_EPILEPSY = (
    later("Do you take it for epilepsy? Ask whoever treats your epilepsy before the first step."),
    "side-effect/seizure-on-stopping#status",
)
_SIGNS = {
    Jurisdiction.US: later(
        "Signs to report at once: a fit, confusion, seeing or hearing things, great restlessness, "
        "thoughts of harming yourself."
    ),
    Jurisdiction.UK: later(
        "Signs to report at once, as known from the United States: a fit, confusion, seeing or "
        "hearing things, great restlessness, thoughts of harming yourself."
    ),
}
WHOSE = (later("Name"), later("Date of birth"))
_WHOM_TO_CALL = (later("Prescriber"), later("Phone"))
_LINE = "_" * 30
FORMS = (
    later("capsule"),
    later("capsules"),
    later("tablet"),
    later("tablets"),
    later("oral solution"),
)
"""What the products of a plan are, one and many."""


def plan_page(
    plan: Plan, address: Address, references: Mapping[str, Reference], *, on_paper: bool = False
) -> Page:
    """For the chart: every step with its source, what to beware of; on paper whose plan it is.

    On paper it is one sheet, which has no room for the picture; and a day's whole dose in a picture
    could be taken for a single one on the patient's.
    """
    sources = Sources(address, references)
    place = tr(JURISDICTION[plan.wish.jurisdiction])
    rows = [
        (
            str(step.day),
            table_date(step.on(plan.wish.start)),
            text(_doses(step)),
            f"<b>{spell(step.total_mg)} mg</b>",
            _units(made),
            " · ".join(f"{reference_link(one, sources)} {text(one.locator)}" for one in step.cite),
        )
        for step, made in zip(plan.steps, plan.made_of, strict=True)
    ]
    drawn = {} if on_paper else _drawn(plan)
    head = (tr("Day"), tr("Date"), tr("Doses"), tr("In the day"), tr("Made of"), tr("Source"))
    parts = [
        f"<h1>{text(plan.title)}</h1>",
        by_hand(WHOSE) if on_paper else "",
        (
            '<p class="typed">'
            + tr(
                "{place} label · day 1 is {day}",
                place=place,
                day=long_date(plan.wish.start),
            )
            + "</p>"
        ),
        _what_for(plan),
        heading(tr("Steps"), "steps"),
        table(head, rows),
        *(picture(name, one) for name, one in drawn.items()),
        heading(tr("Beware of"), "cautions"),
        bullets(_caution(one) for one in plan.cautions),
    ]
    return Page(address=address, title=plan.title, html="".join(parts), pictures=drawn)


def _drawn(plan: Plan) -> dict[str, Picture]:
    return {"plan-steps": plan_staircase(plan.steps, plan.wish.start)}


def no_plan(error: str) -> str:
    """Why there is no plan, where it would stand: never an old plan beside a new wish."""
    sign = badge(Sign("?", later("no plan"), "unknown"))
    return f'<p class="typed">{sign} &nbsp;{text(error)}</p>'


def _caution(caution: Caution) -> str:
    if caution.address is None:
        return text(caution.words)
    if caution.address.place == "pending":
        return f'<a class="fact" href="{text(str(caution.address))}">{text(caution.words)}</a>'
    return f'<a class="fact" href="{SOURCES}{text(str(caution.address))}">{text(caution.words)}</a>'


def _doses(step: PlanStep) -> str:
    if not step.doses_mg:
        return tr("none", "dose")
    return " + ".join(spell(mg) for mg in step.doses_mg) + " mg"


def _what_for(plan: Plan) -> str:
    """What is said of the whole plan, for which clearance it is, and that it is no order."""
    without = plan.advice is None
    foremost = ((plan.kidneys,) if without else ()) + plan.dialysis + plan.foremost
    first = "".join(f"<p><b>▲ &nbsp;{_caution(one)}</b></p>" for one in foremost)
    order = f"<p class='soft'>▲ &nbsp;{text(tr(NOT_AN_ORDER))}</p>"
    above = "" if without else f"<p>{_caution(plan.kidneys)}</p>"
    return above + card("caution", first + order)


def _units(doses: tuple[Made | None, ...]) -> str:
    """What the doses of a day are made of: "2 × (400 mg + 100 mg)" for two alike."""
    lines = []
    for one, same in groupby(doses):
        count = len(list(same))
        words = text(tr(NOT_KNOWN)) if one is None else _linked(_counted(one), one)
        lines.append(f"{count} × {words}" if one and count > 1 else words)
    return "<br>".join(lines)


NOT_KNOWN = later("strengths not verified")


def _counted(made: Made) -> str:
    if made.volume_ml is not None:
        return made_words(made)
    words = " + ".join(f"{spell(mg)} mg" for mg in made.units_mg)
    return f"({words})" if len(made.units_mg) > 1 else words


def _linked(words: str, made: Made) -> str:
    place = "mg_per_ml" if made.volume_ml is not None else "strengths_mg"
    address = Address("product", made.product.id).at(place)
    return f'<a class="fact" href="{SOURCES}{text(str(address))}">{text(words)}</a>'


def made_words(made: Made | None) -> str:
    """What to take for a dose: "1 capsule of 400 mg and 1 of 100 mg"; "2.5 mL of the solution"."""
    if made is None:
        return tr(NOT_KNOWN)
    if made.volume_ml is not None:
        assert made.product.mg_per_ml is not None
        return tr(
            "{volume} mL of the {strength} mg/mL {form}",
            volume=spell(made.volume_ml),
            strength=spell(made.product.mg_per_ml),
            form=tr(made.form),
        )
    (first_mg, count), *more = [(mg, len(list(same))) for mg, same in groupby(made.units_mg)]
    form = tr(made.form if count == 1 else f"{made.form}s")
    words = [
        tr("{count} {form} of {dose} mg", count=count, form=form, dose=spell(first_mg)),
        *(tr("{count} of {dose} mg", count=count, dose=spell(mg)) for mg, count in more),
    ]
    return (" " + tr("and") + " ").join(words)


def taken_words(step: PlanStep, made: tuple[Made | None, ...]) -> str:
    """What to take for the doses of a day: once where all are alike, else dose by dose."""
    words = {mg: made_words(one) for mg, one in zip(step.doses_mg, made, strict=True)}
    if len(words) > 1 and None not in made:
        return "; ".join(f"{spell(mg)} mg: {one}" for mg, one in words.items())
    each = tr("each dose:") + " " if len(made) > 1 and None not in made else ""
    return each + "".join(dict.fromkeys(words.values()))


def by_hand(*rows: tuple[str, str]) -> str:
    """Lines to write on: whose paper it is is never typed."""
    cells = ("".join(f"<td>{tr(word)}</td><td>{_LINE}</td>" for word in pair) for pair in rows)
    inside = "".join(f'<tr class="soft">{row}</tr>' for row in cells)
    return f'<table width="99%" cellspacing="0" cellpadding="5">{inside}</table>'


def patient_page(plan: Plan, address: Address) -> Page:
    """For the patient, in plain words: what to take from which day on, and whom to call."""
    rows = []
    ends = (*plan.steps[1:], None)
    for step, following, made in zip(plan.steps, ends, plan.made_of, strict=True):
        until = following.on(plan.wish.start) if following else None
        rows.append((_span(step.on(plan.wish.start), until), _told(step, made)))
    parts = [
        f"<h1>{text(plan.title)}</h1>",
        by_hand(WHOSE, _WHOM_TO_CALL),
        "<p class='caption'>"
        + tr(
            "Take it as your prescriber and you have agreed. You can always go slower: stay on a "
            "step, and ask."
        )
        + "</p>",
        _above_told(plan),
        _kidneys_told(plan),
        _dialysis_told(plan),
        table((tr("When"), tr("What to take")), rows),
        _to_fill_in(plan),
        heading(tr("Keep in mind"), "keep"),
        bullets(
            _caution(Caution(words=tr(words), address=Address.parse(f"dorsal:{place}")))
            for words, place in _keep_in_mind(plan)
        ),
        f"<p class='caption'>{text(tr(NOT_AN_ORDER))}</p>",
    ]
    title = tr("{title}: for the patient", title=plan.title)
    return Page(address=address, title=title, html="".join(parts))


def _above_told(plan: Plan) -> str:
    """A plan to lower the dose has something said of the whole of it where it starts too high."""
    if plan.raises or not plan.foremost:
        return ""
    words = tr(
        "This plan starts above the recommended dose: agree it with your prescriber before the "
        "first step."
    )
    return card("caution", f"<p>▲ &nbsp;{_caution(replace(plan.foremost[0], words=words))}</p>")


def _kidneys_told(plan: Plan) -> str:
    if plan.advice is not None:
        return ""
    words = tr("Not for kidney disease.")
    if plan.wish.jurisdiction is Jurisdiction.US:
        words = tr("For kidneys that work well: how well yours do was not asked.")
    told = f"{words} " + tr("Tell your prescriber if your kidneys do not work well.")
    if plan.wish.clearance is not None or plan.wish.haemodialysis:
        told = tr(
            "How much suits your kidneys is not in this plan: ask your prescriber before the first "
            "step."
        )
    return card("caution", f"<p>▲ &nbsp;{_caution(replace(plan.kidneys, words=told))}</p>")


def _dialysis_told(plan: Plan) -> str:
    if not plan.dialysis:
        return ""
    words = tr(
        "What you take after each dialysis is not in this plan: ask your prescriber before the "
        "first step."
    )
    return card("caution", f"<p>▲ &nbsp;{_caution(replace(plan.dialysis[0], words=words))}</p>")


def _to_fill_in(plan: Plan) -> str:
    """Why some lines are left open, where they are."""
    if not any(one is None for made in plan.made_of for one in made):
        return ""
    place = tr(JURISDICTION[plan.wish.jurisdiction])
    words = tr(
        "Dorsal holds no verified list of strengths for {place}: the pharmacist writes on the "
        "lines how many capsules or tablets make up each dose.",
        place=place,
    )
    return f"<p class='caption'>{text(words)}</p>"


def _keep_in_mind(plan: Plan) -> tuple[tuple[str, str], ...]:
    place = plan.wish.jurisdiction
    if plan.raises:
        return (_NEVER_AT_ONCE[place], *_ALWAYS[place])
    signs = (_SIGNS[place], "topic/stopping#symptoms")
    return (_NEVER_AT_ONCE[place], _EPILEPSY, _LOWERING[place], signs, *_ALWAYS[place])


def _span(first: date, until: date | None) -> str:
    if until is None:
        return tr("From {day}", day=long_date(first))
    last = date.fromordinal(until.toordinal() - 1)
    if last == first:
        return long_date(first)
    return tr("{first} to {last}", first=long_date(first), last=long_date(last))


def _told(step: PlanStep, made: tuple[Made | None, ...]) -> str:
    source = Address("reference", step.cite[0].reference)
    if not step.doses_mg:
        return f'<a class="fact" href="{source}">' + tr("Nothing more.") + "</a>"
    lines = []
    for mg, when, units in zip(step.doses_mg, _TIMES[len(step.doses_mg)], made, strict=True):
        lines.append(f"{spell(mg)} mg {tr(when)}: {made_words(units) if units else _LINE}")
    return f'<a class="fact" href="{source}">{"<br>".join(lines)}</a>'
