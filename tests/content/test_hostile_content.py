"""Whatever stands in a content file, its faults are named; no text brings the reader down."""

import os

from hypothesis import example, given, settings
from hypothesis import strategies as st

from db.checks import check_content
from db.content import read_sources
from db.manuscript import Content
from tests.small import FILES

CASES = int(os.environ.get("DORSAL_FUZZ", "2000"))
"""A hundred thousand in the long run: DORSAL_FUZZ=100000."""
SOURCES = {name: text.encode() for name, text in FILES.items()}
SIGNS = (
    "{ } [ ] : - ? | > # & * !! ' \" ~ @ --- null [@label] [@ {#x} {#saddle} 0 -1 1e999 NaN .inf"
    " 2026-13-01 99999999999999999999 !!python/object:os.system <script> <<: daily_mg: bands:"
).split()
SPACES = ["", "\n", "\n- ", "\n---\n", "  ", "\t", "\x00", "\u202e", "['", "{a: {a: {"]

names = st.sampled_from(sorted(SOURCES))
pieces = st.one_of(
    st.sampled_from([piece.encode() for piece in (*SIGNS, *SPACES)]), st.binary(max_size=6)
)
edits = st.lists(st.tuples(st.integers(0), st.integers(0, 40), pieces), min_size=1, max_size=5)


@given(name=names, changed=edits)
@example(name="dosing/regimens.yaml", changed=[(5_060_475_901_907_839_725_076_479, 17, b"")])
@settings(max_examples=CASES, deadline=None)
def test_no_content_file_is_worse_than_a_list_of_faults(
    name: str, changed: list[tuple[int, int, bytes]]
) -> None:
    data = SOURCES[name]
    for at, cut, piece in changed:
        at %= len(data) + 1
        data = data[:at] + piece + data[at + cut :]
    content = read_sources({**SOURCES, name: data})
    assert isinstance(content, Content)
    for fault in check_content(content):
        assert fault.what
        assert fault.line >= 1
