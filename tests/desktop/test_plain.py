"""A page as plain text keeps its tables, lists and pictures' words."""

from datetime import date

from db.address import Address
from db.library import Library
from desktop.page_of import page_of
from desktop.pages.plain import plain_text


def test_headings_paragraphs_lists_and_tables_are_lines() -> None:
    html = (
        "<h1>Dose</h1><p>One&nbsp;line<br>and more.</p><ul><li>a</li><li>b</li></ul>"
        "<table><tr><th>Row</th><th>mg</th></tr><tr><td><p>60</p></td><td>300</td></tr></table>"
    )
    assert plain_text(html).split("\n") == [
        "Dose", "====", "One line", "and more.", "- a", "- b", "Row | mg", "60 | 300", "",
    ]  # fmt: skip


def test_a_picture_is_told_in_its_words_and_a_style_is_not_told() -> None:
    html = "<head><style>p {}</style></head><div><img src='x' alt='A plot.'></div>"
    assert plain_text(html) == "A plot.\n"


def test_the_renal_table_keeps_its_rows(library: Library) -> None:
    page = page_of(library, Address("regimen", "neurontin-us-renal"), date(2026, 12, 1))
    row = (
        "60 or more · ✓ usual dose | 900–3,600 · three times a day | 300 · 400 · 600 · 800 · 1,200"
    )
    assert row in plain_text(page.html)
