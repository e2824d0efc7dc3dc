"""A label kept in pieces: each is read alone, and together they are the label as it was."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from db.labels.packed import joined, packed, unpacked
from db.labels.records import Label, Section
from db.labels.snippets import snippet
from db.labels.spl import read_spl
from tests.labels.real import SPL_FILES, xml_of


def pieces(label: Label) -> list[tuple[int, bytes]]:
    places, body = packed(label)
    at, found = 0, []
    for place, length in places:
        found.append((place, body[at : at + length]))
        at += length
    assert at == len(body)
    return found


@pytest.mark.parametrize("path", SPL_FILES, ids=lambda path: path.stem)
def test_pieces_are_the_label_and_each_section_is_at_its_place(path: Path) -> None:
    label = read_spl(xml_of(path))
    kept = [(place, unpacked(body)) for place, body in pieces(label)]
    assert joined(piece for _, piece in kept) == label
    placed = {
        first + number: one for first, piece in kept for number, one in enumerate(piece.sections)
    }
    walked = label.walk()
    assert [placed[place].section.anchor for place in range(len(placed))] == [
        section.anchor for section in walked
    ]
    assert [placed[place].section.html for place in range(len(placed))] == [
        section.html for section in walked
    ]


def test_a_section_without_a_title_is_told_by_the_one_around_it() -> None:
    nested = Section(code="", title="", anchor="s1-1-1", html="x" * 30_000)
    inner = Section(code="", title="", anchor="s1-1", html="x" * 30_000, sections=(nested,))
    outer = Section(code="", title="2 DOSAGE", anchor="2", html="x" * 30_000, sections=(inner,))
    label = replace(read_spl(xml_of(SPL_FILES[0])), sections=(outer, nested))
    kept = [unpacked(body) for _, body in pieces(label)]
    assert [one.title for piece in kept for one in piece.sections] == ["2 DOSAGE"] * 3 + [""]
    assert joined(kept) == label


def test_a_long_sections_snippet_is_that_of_its_whole_text_and_no_mark_up() -> None:
    long = "<p>filler &amp; more </p>" * 400
    cells = "<td>quick</td><td>brown<em>[image: fox]</em> fox</td>"
    html = f"<p>At first.</p>{long}<table><tr>{cells}</tr></table>{long}"
    shown, apart = snippet(html, ("quick", "fox"))
    assert "[[quick]] brown [[fox]]" in shown
    assert apart == -2
    assert not set("<>") & set(shown)
    assert "image" not in shown
    assert snippet(html, ("table",)) == snippet(html, ("amp",))
    assert snippet(html, ("table",))[0].startswith("At first.")
    own = f"{long}<em>[image: reader.jpg]</em>{'a ' * 335}<em>[image: word]</em>{long}"
    assert "jpg" not in snippet(own, ("word",))[0]
    assert snippet(f"{long}C<sub>max</sub>{long}", ("cmax",))[0].count("[[Cmax]]") == 1


def test_a_word_after_a_stroke_is_marked_and_a_closing_tag_is_not() -> None:
    assert snippet("<p>02/2012 and/or</p>", ("2012", "or"))[0] == "02/[[2012]] and/[[or]]"
    long = "<p>filler words </p>" * 400
    assert snippet(f"{long}<p>mg/dl</p>{long}", ("dl",))[0].count("mg/[[dl]]") == 1
    assert snippet(f"{long}<p>x</p>", ("p",))[0] == snippet(f"{long}<p>x</p>", ("none",))[0]
