"""Pictures in another language: every word of theirs is translated, and none is cut for it."""

import pytest

from db.library import Library
from tests.pictures.every import pictures
from tests.pictures.reading import words_in, words_that_collide_or_are_cut
from tests.speaking import marked, spanish
from tests.unmarked import unmarked_words, words_of

pytestmark = pytest.mark.usefixtures("qapp")
_ROOMS_EM = (60, 43, 30, 10)


def test_no_picture_says_a_word_that_cannot_be_translated(library: Library) -> None:
    content = words_of(library)
    with marked():
        found = {
            f"{name}: {words}"
            for name, one in pictures(library)
            for told in ("\n".join(words_in(one)), one.words)
            for words in unmarked_words(told, content)
        }
    assert found == set()


def test_no_words_collide_or_are_cut_in_any_picture_in_spanish(library: Library) -> None:
    with spanish():
        found = {
            f"{name}: {words}"
            for name, one in pictures(library)
            for room in _ROOMS_EM
            for words in words_that_collide_or_are_cut(one.fitting(room))
        }
    assert found == set()
