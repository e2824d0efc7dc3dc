"""Pages are written from records alone; what is hostile in a record stays text."""

from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser

from db.address import Address
from db.library import Library
from db.records import Condition, statements_of
from desktop.page_of import page_of, reference_names, support_of
from desktop.pages.condition import condition_page
from desktop.pages.markup import PICTURE, SOURCES

TAGS = {
    "h1", "h2", "h3", "p", "ul", "li", "table", "tr", "td", "th", "a", "b", "br", "span", "em",
    "strong", "code", "div", "img",
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
            assert link.startswith(("dorsal:", SOURCES)), f"{address}: {link}"
            if link.startswith(SOURCES):
                library.statement(Address.parse(link.removeprefix(SOURCES)))
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


def test_hostile_words_in_a_record_are_shown_as_text(library: Library) -> None:
    condition = library.record(Address("condition", "fibromyalgia"))
    assert isinstance(condition, Condition)
    bad = replace(condition, title=HOSTILE, aliases=(HOSTILE,))
    page = condition_page(bad, reference_names(library), (), [], TODAY)
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
