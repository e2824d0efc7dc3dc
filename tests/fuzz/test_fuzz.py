"""Whatever a file, a stick or a hand brings: it is taken, or refused in Dorsal's own words."""

import pytest

from tests.fuzz.targets import TARGETS, run

CASES = 2_000


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_hostile_brings_dorsal_down(name: str) -> None:
    run(name, CASES)
