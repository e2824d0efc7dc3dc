"""Numbers are written as ISMP asks, and nothing is rounded."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clinical.quantity import spell


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("300", "300"), ("1800", "1,800"), ("5.0", "5"), (".5", "0.5"), ("0.10", "0.1"),
        ("62.5", "62.5"), ("-0.7", "−0.7"), ("1E+3", "1,000"), ("0", "0"),
        ("1234567.890", "1,234,567.89"),
    ],
)  # fmt: skip
def test_numbers_are_spelled_for_the_ward(number: str, written: str) -> None:
    assert spell(Decimal(number)) == written


@given(st.decimals(min_value=0, max_value=100000, places=3))
def test_spelling_loses_nothing_and_never_ends_in_a_zero(number: Decimal) -> None:
    written = spell(number)
    assert Decimal(written.replace(",", "")) == number
    assert not (("." in written) and written.endswith("0"))
