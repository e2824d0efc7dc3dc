"""What a target of the fuzzing is: how its cases are made, and what must hold for each."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

MOST_SECONDS = 3.0
"""Of processor time for one case, whatever else the machine does: more is as good as a hang."""


@dataclass(frozen=True, slots=True)
class Target:
    """`check` raises where a case does harm: an error that is not Dorsal's own is one.

    A case takes `weight` times as long as others do: so many times fewer are run.
    """

    cases: st.SearchStrategy[Any]
    check: Callable[[Any], None]
    weight: int = 1


def fuzzing(target: Target, cases: int) -> Callable[[], None]:
    """Runs so many cases of a target; the first that fails is made small and shown."""

    @settings(
        max_examples=cases, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=target.cases)
    def run(case: Any) -> None:
        gc.disable()  # what a hundred thousand cases before it have left is no time of this one
        started = time.process_time()
        try:
            target.check(case)
        finally:
            gc.enable()
        took = time.process_time() - started
        assert took < MOST_SECONDS, f"{took:.1f} s of processor time for one case"

    return run


Edits = list[tuple[int, int, bytes, int]]


def edits(pieces: str) -> st.SearchStrategy[Edits]:
    """Up to five places, each with bytes to cut, and a piece to put there, so many times over."""
    known = [piece.encode() for piece in pieces.split()] + [b"", b" ", b"\n", b"\x00", b"\xff"]
    piece = st.one_of(st.sampled_from(known), st.binary(max_size=6))
    times = st.sampled_from((1,) * 60 + (2,) * 5 + (40,) * 5 + (3_000,))
    place = st.integers(0, 1 << 24)
    return st.lists(st.tuples(place, st.integers(0, 40), piece, times), min_size=1, max_size=5)


def edited(data: bytes, changed: Edits) -> bytes:
    for at, cut, piece, times in changed:
        at %= len(data) + 1
        data = data[:at] + piece * times + data[at + cut :]
    return data
