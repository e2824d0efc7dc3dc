"""Pages are written from records alone; what is hostile in a record stays text."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from html.parser import HTMLParser
from typing import Any

import pytest
from msgspec import structs

from clinical.paediatric import START, STUDIED, Child, maintenance_of
from clinical.patient import Patient, Sex
from clinical.quantity import Quantity, Unit
from db.address import Address
from db.bibliography import Style
from db.library import Library
from db.records import Condition, Jurisdiction, Regimen, statements_of
from desktop.doses_shown import child_page, dose_page, plan_pages, plan_shown
from desktop.linked import reference_names
from desktop.lowering import plan_taper
from desktop.page_of import page_of, support_of
from desktop.pages.condition import condition_page
from desktop.pages.markup import COPY, PICTURE, SOURCES
from desktop.pages.plan import patient_page, taken_words
from desktop.plans import Wish
from desktop.raising import plan_titration
from desktop.subjects import CHILD, PLAN

TAGS = {
    "h1", "h2", "h3", "p", "ul", "li", "table", "tr", "td", "th", "a", "b", "br", "span", "em",
    "strong", "code", "div", "img", "i", "thead",
}  # fmt: skip
HOSTILE = "<script>alert(1)</script><img src='file:///etc/passwd'>"
TODAY = date(2026, 12, 1)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.images: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        values = dict(attrs)
        if tag == "a" and values.get("href"):
            self.links.append(str(values["href"]))
        if tag == "img":
            self.images.append(str(values.get("src")))


def read(html: str) -> _Reader:
    reader = _Reader()
    reader.feed(html)
    return reader


class _Blocks(HTMLParser):
    """The innermost paragraphs, list items and table rows, with their words outside links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, bool]] = []
        self._open: list[tuple[str, str, list[str], list[bool]]] = []
        self._links = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in ("p", "li", "tr"):
            self._open.append((tag, values.get("class") or "", [], []))
        elif tag == "th":
            self._open[-1][3].append(True)
        elif tag == "a" and values.get("href"):
            self._links += 1
            for block in self._open:
                block[3].append(True)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "li", "tr"):
            _, kind, words, linked = self._open.pop()
            self.found.append((kind, " ".join(words), bool(linked)))
        elif tag == "a" and self._links:
            self._links -= 1

    def handle_data(self, data: str) -> None:
        if self._open and not self._links and data.strip():
            self._open[-1][2].append(data.strip())


NOT_CLINICAL = {"names", "dates", "pending", "typed"}
"""Aliases, review dates, what is named as not yet verified, what the reader typed."""
CHROME = {"caption", "soft", "status", "faint"} | {f"status {tone}" for tone in (
    "advised", "caution", "against", "unknown")}  # fmt: skip
"""The page's own words: they may carry no number."""


def unlinked(html: str) -> list[str]:
    """Sentences and numbers from which no link of their block leads to a source or a record."""
    blocks = _Blocks()
    blocks.feed(html)
    return [
        words
        for kind, words, linked in blocks.found
        if not linked and kind not in NOT_CLINICAL
        and (any(c.isdigit() for c in words) if kind in CHROME else any(c.isalpha() for c in words))
    ]  # fmt: skip


def every_address(library: Library) -> list[Address]:
    return [entry.address for kind in library.counts() for entry in library.entries(kind)]


def test_every_record_has_a_page_of_known_tags_whose_links_lead_somewhere(
    library: Library,
) -> None:
    for address in every_address(library):
        page = page_of(library, address, TODAY)
        seen = read(page.html)
        assert seen.tags <= TAGS, f"{address}: {seen.tags - TAGS}"
        assert all(image.startswith(PICTURE) for image in seen.images)
        for link in seen.links:
            assert link.startswith(("dorsal:", SOURCES, COPY)), f"{address}: {link}"
            if link.startswith(COPY):
                Style(link.removeprefix(COPY))
            elif link.startswith(SOURCES):
                library.part(Address.parse(link.removeprefix(SOURCES)))
            else:
                library.record(Address.parse(link))


def test_every_statement_of_a_record_is_on_its_page_with_a_link_to_its_sources(
    library: Library,
) -> None:
    for address in every_address(library):
        links = set(read(page_of(library, address, TODAY).html).links)
        for statement in statements_of(library.record(address)):
            assert f"{SOURCES}{address.at(statement.id)}" in links, f"{address}#{statement.id}"


def test_every_statement_can_be_asked_who_says_so(library: Library) -> None:
    for address in every_address(library):
        for statement in statements_of(library.record(address)):
            page = support_of(library, address.at(statement.id))
            assert any(link.startswith("dorsal:reference/") for link in read(page.html).links)


def test_no_statement_and_no_number_on_a_page_stands_without_a_link_to_its_source(
    library: Library,
) -> None:
    for address in every_address(library):
        if address.kind != "reference":
            assert unlinked(page_of(library, address, TODAY).html) == [], str(address)


def patients() -> list[Patient]:
    def of(**values: Any) -> Patient:
        return Patient(age=78, sex=Sex.FEMALE, **values)

    measured = {
        "weight": Quantity(Decimal(104), Unit.KG),
        "height": Quantity(Decimal(160), Unit.CM),
        "creatinine": Quantity(Decimal("1.4"), Unit.MG_DL),
    }
    clearances = [Quantity(Decimal(value), Unit.ML_MIN) for value in ("59.5", "30", "8", "2")]
    return [
        Patient(),
        of(**measured),
        of(**measured, haemodialysis=True),
        of(**measured | {"creatinine": Quantity(Decimal(40), Unit.UMOL_L)}),
        of(**{name: one for name, one in measured.items() if name != "height"}),
        *(Patient(clearance=one) for one in clearances),
        Patient(clearance=clearances[0], haemodialysis=True),
    ]


def test_every_number_of_an_answer_on_a_dose_leads_to_its_source(library: Library) -> None:
    for regimen in library.of_type(Regimen):
        if regimen.rule is None:
            continue
        for patient in patients():
            page = dose_page(library, regimen, patient, "")
            assert unlinked(page.html) == [], f"{regimen.id}: {patient}"


def test_every_number_of_a_childs_dose_leads_to_its_source(library: Library) -> None:
    (regimen,) = library.of_type(Regimen, (CHILD.id,))
    for age, weight in ((3, "14.5"), (7, "23.5"), (11, "80"), (2, "12"), (12, "40")):
        child = Child(age=age, weight=Quantity(Decimal(weight), Unit.KG))
        page = child_page(library, regimen, child, "")
        assert unlinked(page.html) == [], str(child)
        for link in read(page.html).links:
            if link.startswith(SOURCES):
                support_of(library, Address.parse(link.removeprefix(SOURCES)))


def test_the_childrens_formula_and_its_record_say_the_same(library: Library) -> None:
    (regimen,) = library.of_type(Regimen, (CHILD.id,))
    figures = {figure.id: figure for figure in regimen.figures}
    start, older = figures["start"], figures["age-5-11"]
    assert (start.low, start.high) == START
    assert (older.low, older.high) == maintenance_of(5) == maintenance_of(11)
    assert (figures["age-3-4"].value,) == maintenance_of(3) == maintenance_of(4)
    assert figures["studied"].value == STUDIED


def test_every_step_and_word_of_a_plan_leads_to_its_source(library: Library) -> None:
    day = date(2026, 12, 1)
    low = Quantity(Decimal(34), Unit.ML_MIN)
    for place in (Jurisdiction.US, Jurisdiction.UK):
        up = plan_titration(library, Wish(jurisdiction=place, start=day))
        down = plan_taper(library, Wish(jurisdiction=place, from_mg=Decimal(1800), start=day))
        for plan in (up, down):
            for page in plan_pages(library, plan):
                assert unlinked(page.html.split("<h2>Sources</h2>")[0]) == [], page.title
    capped = plan_titration(library, Wish(clearance=low, to_mg=Decimal(3600), start=day))
    assert unlinked(plan_shown(library, capped, "").html) == []


@pytest.mark.parametrize("id_", ["neurontin-us", "gralise-us", "horizant-rls", "horizant-phn"])
def test_each_column_of_a_renal_table_that_holds_words_has_a_heading(
    library: Library, id_: str
) -> None:
    page = page_of(library, Address("regimen", f"{id_}-renal"), TODAY)
    table = page.html.split('name="rule"')[1].split("</table>")[0]
    heads = re.findall(r"<th[^>]*>(.*?)</th>", table)
    rows = [re.findall(r"<td>(.*?)</td>", row) for row in table.split("<tr>")[2:]]
    for head, *cells in zip(heads, *rows, strict=True):
        only_signs = all(one.startswith('<span class="badge') for one in cells)
        assert head or only_signs, cells


def test_the_words_of_a_row_stand_under_a_heading_that_is_theirs(library: Library) -> None:
    begun = "How begun, kept and ended"
    html = page_of(library, Address("regimen", "horizant-rls-renal"), TODAY).html
    head, _, rows = html[html.index("Clearance, mL/min") :].partition("</thead>")
    assert begun in head
    assert "How often" not in head
    assert "300–600<br>once daily" in rows
    noted = page_of(library, Address("regimen", "neurontin-us-renal"), TODAY).html
    assert begun not in noted
    beneath = noted.partition("</thead>")[2].partition("</table>")[2]
    assert "60 or more" in beneath.partition("For all indications")[0], "under its row's name"


def test_a_number_or_a_sentence_without_a_link_is_found() -> None:
    assert unlinked("<p>It helps.</p>") == ["It helps."]
    assert unlinked("<tr><td>Gabapentin</td><td>12%</td></tr>") == ["Gabapentin 12%"]
    assert unlinked("<p class='caption'>at 12 weeks</p>") == ["at 12 weeks"]
    assert unlinked("<p>It helps. <a href='sources:dorsal:topic/x#y'>Label</a></p>") == []


def test_every_number_of_an_effect_a_row_and_a_figure_opens_what_supports_it(
    library: Library,
) -> None:
    for place in (
        "condition/sciatica_radiculopathy#evidence.enke2018.effects.leg-pain",
        "condition/sciatica_radiculopathy#certainty",
        "condition/sciatica_radiculopathy#icd11",
        "regimen/neurontin-us-renal#rule.bands.above30",
        "table/neurontin-phn#rows.dizziness",
        "product/neurontin-caps#strengths_mg",
        "article/article-000#omits.0",
    ):
        address = Address.parse(f"dorsal:{place}")
        page = support_of(library, address)
        assert any(link.startswith("dorsal:reference/") for link in read(page.html).links), place


def test_a_place_of_a_warning_or_an_interaction_is_named_once_on_its_page(
    library: Library,
) -> None:
    for address in every_address(library):
        if address.kind in ("warning", "interaction"):
            html = re.sub(r"<h2>.*?</h2>", "", page_of(library, address, TODAY).html)
            names = re.findall(r'<a name="([^"]+)">', html)
            assert len(names) == len(set(names)), address


def test_who_says_so_speaks_of_the_words_that_are_lit(library: Library) -> None:
    for place, words in (("interaction/opioids#agent_class", "opioid"),
                         ("warning/dress#population", "everyone")):  # fmt: skip
        page = support_of(library, Address.parse(f"dorsal:{place}"))
        assert f"<p>{words}</p>" in page.html


def test_advice_read_at_second_hand_says_so_where_it_stands(library: Library) -> None:
    for place in ("interaction/alcohol", "warning/respiratory-mhra"):
        card = page_of(library, Address.parse(f"dorsal:{place}"), TODAY).html.split("<h2>")[0]
        assert "second-hand" in card, place
    first_hand = page_of(library, Address("interaction", "opioids"), TODAY).html
    assert "second-hand" not in first_hand.split("<h2>")[0]


def test_what_supports_a_row_says_its_dose_as_it_is_given(library: Library) -> None:
    for place, dose in (
        (
            "neurontin-us-renal#rule.bands.above30",
            "above 30, to 59 mL/min: 200 to 700 mg twice a day",
        ),
        ("horizant-rls-renal#rule.bands.lt15", "below 15 mL/min: 300 mg every other day"),
        ("gralise-us-renal#rule.bands.lt30", "below 30 mL/min: Do not give"),
    ):
        page = support_of(library, Address.parse(f"dorsal:regimen/{place}"))
        assert dose in page.html, place


def test_each_source_of_a_figure_says_how_it_was_read_itself(library: Library) -> None:
    html = page_of(library, Address("interaction", "antacid"), TODAY).html
    for name, sign in (
        ("Gabapentin Teva interactions (HK)", "from a copy"),
        ("Gabapentin label (US, generic)", "from a copy"),
        ("Neurontin label (US)", "confirmed in the label"),
    ):
        figures = html[html.index('name="figures"') :]
        signs = re.findall(rf"{re.escape(name)}</a>.*?&nbsp;(?:✓|◐) ([a-z -]+)", figures)
        assert set(signs) == {sign}, name


def test_hostile_words_in_a_record_are_shown_as_text(library: Library) -> None:
    condition = library.record(Address("condition", "fibromyalgia"))
    assert isinstance(condition, Condition)
    bad = structs.replace(condition, title=HOSTILE, aliases=(HOSTILE,))
    page = condition_page(bad, reference_names(library), "", [], TODAY, None)
    assert "script" not in read(page.html).tags
    assert "&lt;script&gt;" in page.html


def test_a_page_past_its_review_date_says_so_first(library: Library) -> None:
    address = Address("condition", "fibromyalgia")
    condition = library.record(address)
    assert isinstance(condition, Condition)
    on_the_day = page_of(library, address, condition.review_by)
    after = page_of(library, address, condition.review_by + timedelta(days=1))
    assert "Past its review date" not in on_the_day.html
    assert after.html.index("Past its review date") < after.html.index("Who advises what")


def test_a_dose_of_no_known_strength_leaves_a_line_for_the_pharmacist(library: Library) -> None:
    plan = plan_titration(library, Wish(jurisdiction=Jurisdiction.UK, start=date(2026, 12, 1)))
    assert "1 capsule of 300 mg" in patient_page(plan, PLAN).html
    bare = replace(plan, made_of=tuple((None,) * len(one) for one in plan.made_of))
    sheet = patient_page(bare, PLAN).html
    assert "300 mg at night: ____" in sheet
    assert "the pharmacist writes on the lines" in sheet
    assert "1 capsule" not in sheet
    assert taken_words(bare.steps[1], bare.made_of[1]) == "strengths not verified"
