"""The reading grade, against counts by hand."""

from decimal import Decimal

import pytest

from desktop.pages.reading import reading_grade, syllables


@pytest.mark.parametrize(
    ("word", "spoken"),
    [
        ("pain", 1), ("people", 2), ("gabapentin", 4), ("placebo", 3), ("dizziness", 3),
        ("the", 1), ("tired", 1), ("relief", 2), ("graded", 2), ("helped", 1), ("sure", 1),
        ("28", 1), ("little", 2), ("nurses", 2), ("doses", 2), ("times", 1),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, spoken: int) -> None:
    assert syllables(word) == spoken


def test_the_grade_is_the_formulas() -> None:
    """By hand: 2 sentences, 9 words, 10 syllables."""
    found = reading_grade("The cat sat on the mat. It is happy.")
    expected = Decimal("0.39") * 9 / 2 + Decimal("11.8") * 10 / 9 - Decimal("15.59")
    assert found == expected


def test_words_without_an_end_are_one_sentence() -> None:
    assert reading_grade("The cat sat") == reading_grade("The cat sat.")
    assert reading_grade("The cat sat") == Decimal("0.39") * 3 + Decimal("11.8") - Decimal("15.59")


def test_a_text_without_words_has_no_grade() -> None:
    with pytest.raises(ValueError, match="no words"):
        reading_grade("...")
