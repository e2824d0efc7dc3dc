"""Pictures in another language: every word of theirs is translated, and none is cut for it."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest

from clinical.quantity import Quantity, Unit
from db.library import Library
from db.records import Condition
from db.study import Retention
from desktop.lowering import plan_taper
from desktop.outcomes import comparisons_of
from desktop.page_of import page_of
from desktop.pictures.drawing import Picture
from desktop.pictures.icons import icon_arrays
from desktop.pictures.progress import forecast_picture, retention_picture
from desktop.pictures.staircase import plan_staircase
from desktop.plans import Wish
from desktop.raising import plan_titration
from tests.pictures.reading import words_in, words_that_collide_or_are_cut
from tests.speaking import marked, spanish
from tests.unmarked import unmarked_words, words_of

pytestmark = pytest.mark.usefixtures("qapp")
_TODAY = date(2026, 11, 21)
_ROOMS_EM = (60, 43, 30, 10)


def pictures(library: Library) -> Iterator[tuple[str, Picture]]:
    """Every picture of a page, and those that hang on what is chosen."""
    for place in library.places():
        if not place.section:
            for name, one in page_of(library, place.address, _TODAY).pictures.items():
                if name != "qr":
                    yield f"{place.address} {name}", one
    for condition in library.of_type(Condition):
        for comparison in comparisons_of(library, condition):
            groups = comparison.harms()
            chosen = (*comparison.benefits[:1], *(groups[0][:3] if groups else ()))
            for people in (100, 1000) if chosen else ():
                yield f"{condition.id} of {people}", icon_arrays(chosen, people)
    yield "due", forecast_picture((30, 0, 1200, *[5] * 27), _TODAY)
    yield "none due", forecast_picture((0,) * 30, _TODAY)
    kept = (Retention(topic="side-effects", reviews=1200, remembered=900),
            Retention(topic="conditions", reviews=3, remembered=1))  # fmt: skip
    yield "kept", retention_picture(kept)
    up = plan_titration(library, Wish(start=_TODAY, clearance=Quantity(Decimal(45), Unit.ML_MIN)))
    down = plan_taper(library, Wish(start=_TODAY + timedelta(days=40), from_mg=Decimal(1800)))
    for plan in (up, down):
        yield plan.title, plan_staircase(plan.steps, plan.wish.start)


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
