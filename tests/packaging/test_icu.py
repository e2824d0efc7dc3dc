"""A package of ICU data is read and written again without a byte's difference, less what goes."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icu import entries_of, is_kept, package_of

HEADER = struct.pack("<H", 32) + bytes(30)


@given(st.lists(st.binary(min_size=1, max_size=60), min_size=1, max_size=8))
def test_what_is_packed_is_read_again(contents: list[bytes]) -> None:
    entries = [(f"icudt73l/{n}.res".encode(), held) for n, held in enumerate(contents)]
    again = entries_of(package_of(HEADER, entries))
    assert [name for name, _ in again] == [name for name, _ in entries]
    for (_, read), (_, held) in zip(again, entries, strict=True):
        assert read[: len(held)] == held
        assert set(read[len(held) :]) <= {0xAA}


def test_every_entry_begins_at_a_multiple_of_16() -> None:
    package = package_of(HEADER, [(b"icudt73l/a.res", b"x"), (b"icudt73l/bb.res", b"yy")])
    count = struct.unpack_from("<I", package, 32)[0]
    for n in range(count):
        assert (32 + struct.unpack_from("<I", package, 40 + 8 * n)[0]) % 16 == 0


@pytest.mark.parametrize(
    "name",
    ["root.res", "en_GB.res", "coll/root.res", "coll/ucadata.icu", "zoneinfo64.res", "nfkc.nrm",
     "zone/en.res", "coll/res_index.res", "pool.res"],
)  # fmt: skip
def test_english_and_what_no_language_owns_stay(name: str) -> None:
    assert is_kept(f"icudt73l/{name}")


@pytest.mark.parametrize(
    "name",
    ["de.res", "coll/zh.res", "translit/root.res", "brkitr/cjdict.dict", "ibm-943_P15A-2003.cnv",
     "unames.icu", "lang/enq.res", "coll/denroot.res"],
)  # fmt: skip
def test_other_languages_go(name: str) -> None:
    assert not is_kept(f"icudt73l/{name}")
