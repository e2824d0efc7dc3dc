"""A statement is taken apart; whatever is hostile in it becomes plain text."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinical.citation import Citation
from db.markdown import blocks, read_citations, read_words

HOSTILE = [
    "<script>alert(1)</script>",
    '<img src="file:///etc/passwd">',
    '<a href="http://example.org">x</a>',
    "<iframe src=x></iframe>",
    "![picture](http://example.org/x.png)",
    "<https://example.org>",
    "&lt;b&gt;",
    "<style>p{}</style>",
    "    indented code",
    "> quoted",
    "# heading",
]


@pytest.mark.parametrize("source", HOSTILE)
def test_html_and_pictures_are_shown_as_text(source: str) -> None:
    words = read_words(source)
    assert words.text.strip() == source.strip()
    assert "<script" not in words.html
    assert "<img" not in words.html
    assert "<a " not in words.html
    assert "<iframe" not in words.html


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "http://example.org", "file:///etc/passwd", "data:text/html,x"],
)
def test_links_out_are_reported_so_that_the_check_refuses_them(address: str) -> None:
    assert read_words(f"[x]({address})").links == (address,)


def test_a_statement_keeps_its_words_its_references_and_its_marks() -> None:
    words = read_words('Not *useful*. [@a, 2.3; 2.4; @b] {#name in=uk certainty="very low"}')
    assert words.text == "Not useful."
    assert words.html == "Not <em>useful</em>."
    assert words.cite == (Citation(reference="a", locator="2.3; 2.4"), Citation(reference="b"))
    assert words.marks == {"id": "name", "in": "uk", "certainty": "very low"}


@pytest.mark.parametrize("text", ["[@]", "[a]", "@a", "[@a b, c", "[@a;@]"])
def test_references_written_otherwise_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="referenc"):
        read_citations(text)


def test_blocks_have_the_line_they_begin_on() -> None:
    text = "## One {#one}\n\nfirst\nwrapped\n\n- second\n  wrapped\n- third\n"
    found = [(block.line, block.text, block.section) for block in blocks(text, 11)]
    assert found == [
        (11, "One", "one"),
        (13, "first wrapped", ""),
        (16, "second wrapped", ""),
        (18, "third", ""),
    ]


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_and_never_yields_markup(source: str) -> None:
    try:
        words = read_words(source)
    except ValueError:
        return
    stripped = words.html
    for tag in ("em", "strong", "code", "a"):
        stripped = stripped.replace(f"</{tag}>", "")
    assert "<script" not in stripped.lower()
    assert "<img" not in stripped.lower()


PIECES = (
    "[",
    "[[",
    "[x](",
    "[x](a",
    " ",
    " {",
    "[@",
    "*",
    "**_",
    "`",
    "<",
    "\\\\",
    '"',
    "##",
    "](",
    "&",
)


@pytest.mark.parametrize("piece", PIECES)
def test_no_row_of_signs_takes_longer_than_its_length(piece: str) -> None:
    """Each of these once took the square of its length, a row of spaces its fourth power."""
    row = (piece * 4_000)[:3_990]
    for text in (f"a{row}z", f"## a{row}z", f"## a{row}{{#z}}"):
        started = time.process_time()
        for block in blocks(text, 1):
            with suppress(ValueError):
                read_words(block.text)
        assert time.process_time() - started < 0.5


def test_a_bracket_that_begins_no_link_stays_a_bracket() -> None:
    words = read_words(r"95% CI [0.1, 0.5], \[x], [a [b](dorsal:condition/b) c]")
    assert words.text == "95% CI [0.1, 0.5], [x], [a b c]"
    assert words.links == ("dorsal:condition/b",)


def test_a_statement_without_end_is_refused() -> None:
    with pytest.raises(ValueError, match="at most 4,000 letters"):
        read_words("a" * 4_001)
