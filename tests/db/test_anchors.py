"""Marks stay, follow or wait when the content changes; none is lost from the notebook."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs
from rapidfuzz import fuzz

from db.address import Address
from db.anchors import Reanchored, anchor_at, reanchor
from db.backup import Reason, backups
from db.library import Library
from db.manuscript import Content
from db.marks import Mark, MarkKind, Standing
from db.notebook import Notebook, open_notebook
from db.records import Condition, Section
from tests.editions import (
    Change,
    condition,
    edition_with,
    fates_in,
    one_of,
    other_edition,
)

SCIATICA = Address("condition", "sciatica_radiculopathy")
FIBROMYALGIA = Address("condition", "fibromyalgia")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Notebook]:
    with open_notebook(tmp_path / "notebook.sqlite") as opened:
        yield opened


def mark(book: Notebook, library: Library, address: Address, quote: str = "") -> Mark:
    anchor = anchor_at(library, address, quote, before="before", after="after")
    return book.add(MarkKind.NOTE, anchor, edition=library.edition.version, words="mine")


def reworded(record: Condition, text: str) -> Condition:
    return structs.replace(
        record, answer=structs.replace(record.answer, text=text, html=f"<p>{text}</p>")
    )


def test_in_the_same_edition_every_mark_stays_as_it_is(
    content: Content, library: Library, book: Notebook
) -> None:
    text = condition(content, SCIATICA).answer.text
    made = (
        mark(book, library, SCIATICA),
        mark(book, library, SCIATICA.at("answer"), text[10:60]),
        mark(book, library, SCIATICA.at("answer"), "as the page words it, not the record"),
        mark(book, library, SCIATICA.at("evidence")),
    )
    assert reanchor(book, library) == Reanchored(kept=4)
    assert book.all() == made
    assert reanchor(book, library) == Reanchored()


def test_a_mark_on_what_a_page_shows_of_one_condition_stays_while_that_is_known(
    library: Library, book: Notebook
) -> None:
    page = Address("topic", "benefit-and-harm")
    made = mark(book, library, page.at(FIBROMYALGIA.id))
    gone = mark(book, library, page.at("phlogiston"))
    assert reanchor(book, library) == Reanchored(kept=1, lost=1)
    assert book.mark(made.id) == made
    assert book.mark(gone.id).standing is Standing.LOST


def test_edited_words_are_followed_at_their_place_and_come_back(
    content: Content, library: Library, book: Notebook, tmp_path: Path
) -> None:
    record = condition(content, SCIATICA)
    words = record.answer.text.split()
    made = mark(book, library, SCIATICA.at("answer"), " ".join(words[:12]))
    text = " ".join([*words[:4], "now", *words[4:]])
    changed = {SCIATICA: reworded(record, text)}
    with other_edition(content, changed, tmp_path / "other.sqlite") as other:
        assert reanchor(book, other) == Reanchored(edited=1)
    (found,) = book.all()
    assert found.standing is Standing.EDITED
    assert " now " in found.quote
    assert found.origin == made.origin
    assert (found.words, found.changed) == (made.words, made.changed)
    assert reanchor(book, library) == Reanchored(kept=1)
    assert book.all() == (made,)


def test_a_statement_that_went_elsewhere_is_followed(
    content: Content, library: Library, book: Notebook, tmp_path: Path
) -> None:
    sciatica, fibromyalgia = condition(content, SCIATICA), condition(content, FIBROMYALGIA)
    section = next(one for one in sciatica.sections if one.statements)
    statement = section.statements[0]
    quote = statement.text[:90]
    made = mark(book, library, SCIATICA.at(statement.id), quote)
    rest = structs.replace(section, statements=section.statements[1:])
    moved = structs.replace(statement, id="went-here")
    last = Section(id="last", title="Last", statements=(moved,))
    changed: Change = {
        SCIATICA: structs.replace(sciatica, sections=tuple(
            (rest if one is section else one) for one in sciatica.sections
            if one is not section or rest.statements)),
        FIBROMYALGIA: structs.replace(fibromyalgia, sections=(*fibromyalgia.sections, last)),
    }  # fmt: skip
    with other_edition(content, changed, tmp_path / "other.sqlite") as other:
        assert reanchor(book, other) == Reanchored(moved=1)
        (found,) = book.all()
        assert found.address == FIBROMYALGIA.at("went-here")
        assert found.anchor.title == fibromyalgia.title
        assert found.origin == made.origin
        assert book.marks_at(FIBROMYALGIA) == (found,)
    assert reanchor(book, library) == Reanchored(kept=1)
    assert book.all() == (made,)


def test_what_is_nowhere_is_kept_as_it_was_and_comes_back(
    content: Content, library: Library, book: Notebook, tmp_path: Path
) -> None:
    record = condition(content, SCIATICA)
    made = mark(book, library, SCIATICA.at("answer"), record.answer.text[:80])
    changed = {SCIATICA: reworded(record, "Nothing of the kind is said any more.")}
    with other_edition(content, changed, tmp_path / "other.sqlite") as other:
        assert reanchor(book, other) == Reanchored(lost=1)
    assert book.path
    assert backups(book.path) == ()
    (found,) = (one for one in book.all() if one.standing is Standing.LOST)
    assert found == structs.replace(made, standing=Standing.LOST)
    assert reanchor(book, library) == Reanchored(kept=1)
    assert book.all() == (made,)
    (before,) = backups(book.path)
    assert before.reason is Reason.CONTENT
    with open_notebook(before.path, read_only=True) as copy:
        assert copy.all() == (found,)


def test_a_place_without_words_is_edited_when_what_it_says_changes(
    content: Content, library: Library, book: Notebook, tmp_path: Path
) -> None:
    record = condition(content, SCIATICA)
    assert record.evidence
    place = SCIATICA.at(f"evidence.{record.evidence[0].id}")
    page, picture = mark(book, library, SCIATICA), mark(book, library, place)
    assert picture.anchor.fact
    evidence = (
        structs.replace(record.evidence[0], population="other people"),
        *record.evidence[1:],
    )
    changed: Change = {SCIATICA: structs.replace(record, evidence=evidence)}
    with other_edition(content, changed, tmp_path / "other.sqlite") as other:
        assert reanchor(book, other) == Reanchored(kept=1, edited=1)
    assert [one.standing for one in book.all()] == [Standing.AT, Standing.EDITED]
    assert book.all()[0] == page


def test_a_short_quote_is_not_found_anywhere_else(
    content: Content, library: Library, book: Notebook, tmp_path: Path
) -> None:
    record = condition(content, SCIATICA)
    bodies = library.select("SELECT record, address, body FROM passage")
    here = " ".join(b for r, a, b in bodies if r == str(SCIATICA) and not a.endswith("#answer"))
    elsewhere = " ".join(body for of, _, body in bodies if of != str(SCIATICA))
    text = record.answer.text
    pieces = (text[start : start + 12] for start in range(len(text) - 12))
    quote = next(one for one in pieces if one in elsewhere and fuzz.partial_ratio(one, here) < 90)
    made = mark(book, library, SCIATICA.at("answer"), quote)
    changed = {SCIATICA: reworded(record, "None.")}
    with other_edition(content, changed, tmp_path / "other.sqlite") as other:
        assert reanchor(book, other) == Reanchored(lost=1)
    assert book.all() == (structs.replace(made, standing=Standing.LOST),)


def test_five_thousand_notes_over_another_edition_lose_none(
    content: Content, library: Library, book: Notebook, tmp_path: Path
) -> None:
    """Every third statement edited, moved or deleted: what becomes of each note is known before."""
    known, fates = fates_in(content)
    anchors = [anchor_at(library, a.at(s.id), s.text[5:], "before") for a, s in known]
    notes = tuple(one_of(anchors, number) for number in range(5000))
    book.take(notes)
    with edition_with(content, fates, tmp_path / "other.sqlite") as other:
        done = reanchor(book, other)
    now = {mark.id: mark for mark in book.all()}
    for note in notes:
        found = now[note.id]
        fate = fates.get((note.address.record, note.address.place), Standing.AT)
        if fate is Standing.LOST and found.standing is Standing.MOVED:
            assert fuzz.partial_ratio(note.quote, found.quote) >= 92
            fate = Standing.MOVED
        if fate in (Standing.AT, Standing.LOST):
            assert found == structs.replace(note, standing=fate)
        assert (found.standing, found.origin, found.words) == (fate, note.origin, note.words)
    assert min(done.edited, done.moved, done.lost) > 300
    assert done.kept + done.edited + done.moved + done.lost == len(now) == 5000
    assert reanchor(book, library) == Reanchored(kept=5000)
    assert book.all() == notes
