"""The first page: what can be asked, by an example or two of each tab, and what Dorsal is not."""

from collections.abc import Set as AbstractSet

from db.address import Address
from db.records import Edition, Tab
from desktop.pages.markup import Page, link, text
from desktop.subjects import DOSE, MANUAL, POSITIONS, SHORTLIST
from desktop.words import later, long_date, tr

QUESTIONS: dict[Tab, dict[str, Address]] = {
    Tab.CONDITIONS: {
        "Does gabapentin help sciatica?": Address("condition", "sciatica_radiculopathy", "answer"),
        "Who advises what?": POSITIONS,
    },
    Tab.DOSING: {
        "What dose in kidney disease?": DOSE,
        "Can I stop gabapentin suddenly?": Address("topic", "stopping", "never-abrupt"),
    },
    Tab.SIDE_EFFECTS: {
        "How common is dizziness?": Address("side-effect", "dizziness"),
        "Is it safe with morphine?": Address("interaction", "morphine"),
    },
    Tab.ALTERNATIVES: {
        "Which alternatives are there?": SHORTLIST,
        "Pregabalin instead?": Address("alternative", "pregabalin"),
    },
    Tab.REFERENCES: {
        "What do the articles claim?": Address("article", "article-000"),
    },
}
"""Questions as a reader types them, each with what answers it; the search finds the same."""
TABS = {
    Tab.CONDITIONS: (
        later("Conditions"),
        later("Whether it helps, who advises what, when to worry"),
    ),
    Tab.DOSING: (later("Dosing"), later("This patient’s dose, plans to raise it or come off")),
    Tab.SIDE_EFFECTS: (
        later("Side effects"),
        later("How many have them, against placebo; warnings"),
    ),
    Tab.ALTERNATIVES: (
        later("Alternatives"),
        later("What else there is, for which condition and patient"),
    ),
    Tab.REFERENCES: (
        later("References"),
        later("Every source, what rests on it; five articles judged"),
    ),
}
"""The name of each tab, in order, and what it is for."""


def first_page(address: Address, title: str, known: AbstractSet[Address], edition: Edition) -> Page:
    """Of the questions, those whose answer is `known` to stand in this edition."""
    rows = "".join(_row(tab, number, known) for number, tab in enumerate(TABS, 1))
    html = tr(
        "<h1>{title}</h1><p class='lead'>Write a question into the box above, in "
        'your own words. Or open one of these.</p><table class="grid" width="99%" '
        'cellspacing="0" cellpadding="9">{rows}</table><br><p>Behind each sentence '
        "stands the name of its source: a click on it says who says so, and "
        "where.</p><p class='soft'>Dorsal needs no network and opens none. It is for "
        "clinicians and students, and does not decide for a patient. Content "
        "{version}, to be reviewed by {day}.</p><p>{manual} <span "
        "class='soft'>(F1) says how each number is made, and all else that Dorsal "
        "does.</span></p>",
        title=text(title),
        rows=rows,
        version=text(edition.version),
        day=long_date(edition.review_by),
        manual=link(MANUAL, tr("The manual")),
    )
    return Page(address=address, title=title, html=html)


def _row(tab: Tab, number: int, known: AbstractSet[Address]) -> str:
    name, purpose = TABS[tab]
    asked = [link(to, words) for words, to in QUESTIONS[tab].items() if to in known]
    return (
        f"<tr><td width='52%'><p><b>{tr(name)}</b> "
        f"<span class='caption'>&nbsp;Ctrl+{number}</span></p>"
        f"<p class='soft'>{text(tr(purpose))}</p></td>"
        f"<td>{''.join(f'<p>{one}</p>' for one in asked)}</td></tr>"
    )
