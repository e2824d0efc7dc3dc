"""However many notes there are, those that are asked for are found, and counted."""

from collections.abc import Iterator

import pytest

from db.address import Address
from db.listing import Wanted, listed
from db.marks import Anchor, Mark, MarkKind
from db.notebook import Notebook, private_notebook
from tests.editions import one_of

ANCHORS = [Anchor(address=Address("condition", f"c{n}", "answer"), quote="dizzy") for n in range(9)]
MANY = 2000


@pytest.fixture
def book() -> Iterator[Notebook]:
    """Of 2,000 notes with the same word every 100th has a tag; one is a bookmark."""
    with private_notebook() as book:
        book.take(tuple(one_of(ANCHORS, number) for number in range(MANY)))
        for mark in book.all()[::100]:
            book.change(mark.id, tags=("ward", "a"))
        book.add(MarkKind.BOOKMARK, ANCHORS[0], edition="1")
        yield book


def numbers(marks: tuple[Mark, ...]) -> list[int]:
    return [int(mark.id, 16) for mark in marks]


def test_the_newest_come_first_and_all_are_counted(book: Notebook) -> None:
    found = listed(book, Wanted(), 3)
    assert found.count == MANY + 1
    assert numbers(found.marks)[1:] == [MANY - 1, MANY - 2]
    found = listed(book, Wanted(text="dizzy"), 3)
    assert found.count == MANY + 1
    assert numbers(found.marks)[1:] == [MANY - 1, MANY - 2]


def test_what_is_on_a_page_or_has_a_tag_is_found_among_many_with_the_same_word(
    book: Notebook,
) -> None:
    tagged = listed(book, Wanted(text="dizz", tag="ward"))
    assert numbers(tagged.marks) == list(range(MANY - 100, -1, -100))
    ids = tuple(f"{number:032x}" for number in (5, 700, 1999))
    assert sorted(numbers(listed(book, Wanted(text="dizzy", ids=ids)).marks)) == [5, 700, 1999]
    assert listed(book, Wanted(text="note 70", ids=ids)).count == 1
    assert listed(book, Wanted(kind=MarkKind.BOOKMARK)).count == 1
    assert listed(book, Wanted(text="dizzy", kind=MarkKind.BOOKMARK)).count == 1


def test_where_few_have_the_words_the_best_come_first(book: Notebook) -> None:
    first, second = (f"{number:032x}" for number in (10, 20))
    book.change(first, words="taper, said once in a long note about much else " * 5)
    book.change(second, words="taper taper taper")
    assert numbers(listed(book, Wanted(text="taper")).marks) == [20, 10]


def test_what_waits_or_was_removed_is_told_apart(book: Notebook) -> None:
    book.connection.execute("UPDATE mark SET standing = 'lost' WHERE number < 4")
    book.connection.execute("UPDATE mark SET standing = 'edited' WHERE number = 9")
    book.remove(f"{0:032x}")
    assert numbers(listed(book, Wanted(waiting=True)).marks) == [8, 2, 1]
    assert listed(book, Wanted(text="dizzy", waiting=True), 0).count == 3
    assert listed(book, Wanted(text="dizzy")).count == MANY


def test_where_few_have_the_words_only_those_are_looked_at(book: Notebook) -> None:
    book.change(f"{10:032x}", words="taper")
    hundreds: list[None] = []
    book.connection.set_progress_handler(lambda: hundreds.append(None), 100)
    assert listed(book, Wanted(text="taper", kind=MarkKind.NOTE)).count == 1
    assert len(hundreds) < MANY / 100, "of SQLite's steps"
