"""Fuzzed: what a person types: searches, addresses, figures, the command line."""

import contextlib
import io
import re
from contextlib import suppress
from datetime import date
from decimal import Decimal
from functools import cache

from hypothesis import strategies as st

from clinical.errors import ClinicalError
from clinical.quantity import Quantity
from db.address import Address
from db.errors import UnknownAddressError
from db.labels.importing import Wishes, import_labels
from db.labels.search import LabelQuery, LabelSearch
from db.labels.store import open_store
from db.library import Library, open_library
from db.search import Query, Search
from desktop import cli, typed
from desktop.finding import matches
from desktop.page_of import page_of, support_of
from desktop.palette import Palette
from resources import LIBRARY
from tests.fuzz.markup import harms
from tests.fuzz.sources import scratch
from tests.fuzz.target import Target
from tests.labels.real import FILES

_DAY = date(2026, 11, 21)
_FIGURES = (
    "0 1 .5 1,4 1.4 61 61kg 134lb 160cm 63in 5ft 124umol/L 1.4mg/dL 34mL/min 34mL/min/1.73m2"
    " 1e3 -3 +3 999999 0.000001 ٩٠ ６１ ½ 61kg\u00a0 kg ≥3 300mg 1,800 1.800 2026-11-21"
    " 2026-02-30 NaN inf 0x1 %s"
).split()
_SIGNS = "\" ' * ( ) : ^ - + NEAR AND OR NOT { } [ ] \\ % _ ; -- /* \x00 \u202e \ud7ff # ? &lt; <b>"
_SAID = (
    "gabapentin sciatica dizziness slipped disc can i stop suddenly crcl 34 2400mg neurontin renal"
    " pregabalin who says low back pain dose elderly 300 mg capsule gabapentn dizzines"
).split()


@cache
def _library() -> Library:
    return open_library(LIBRARY)


@cache
def _search() -> tuple[Search, Palette]:
    return Search(_library()), Palette((), _library().places())


@cache
def _label_search() -> LabelSearch:
    path = scratch() / "labels.sqlite"
    import_labels(path, [FILES], Wishes(processes=0))
    return LabelSearch(open_store(path))


def _asked(text: str) -> None:
    """Every answer stands in the library; nothing typed is an operator or an error."""
    search, palette = _search()
    found = search.find(Query.parse(text, limit=5))
    for hit in found.hits:
        assert _library().record(hit.address)
    palette.best(text, 5)
    for start, end in matches(text, "Gabapentin for sciatica İ ﬁ"):
        assert 0 <= start < end


def _asked_of_labels(text: str) -> None:
    _label_search().find(LabelQuery.parse(text, limit=5))


@cache
def _addresses() -> tuple[str, ...]:
    kinds = _library().counts()
    return tuple(str(entry.address) for kind in kinds for entry in _library().entries(kind))


def _address(case: tuple[int, str]) -> None:
    """It is none, leads nowhere, or to a page on which nothing harmful stands."""
    number, text = case
    known = _addresses()[number % len(_addresses())]
    for one in (text, known + text, f"{known}#{text}"):
        with suppress(ValueError, UnknownAddressError):
            address = Address.parse(one)
            assert str(address) == one
            with suppress(UnknownAddressError):
                support_of(_library(), address)
            assert harms(page_of(_library(), address, _DAY).html) == []


def _figure(text: str) -> None:
    """It is refused with its field, or is just the digits that were typed."""
    for units in (typed.WEIGHT, typed.HEIGHT, typed.CREATININE, typed.CLEARANCE):
        with suppress(ClinicalError):
            found = typed.quantity(text, "weight", units)
            assert isinstance(found, Quantity)
            assert found.value == _digits(text)
    with suppress(ClinicalError):
        assert typed.milligrams(text, "dose") == _digits(text.replace(",", ""))
    with suppress(ClinicalError):
        assert typed.whole_years(text) == _digits(text)
    with suppress(ClinicalError):
        assert typed.day(text).isoformat() == text


def _digits(text: str) -> Decimal:
    found = re.match(r"\s*([0-9]+(?:\.[0-9]+)?)", text)
    assert found, text
    return Decimal(found[1])


_OPTIONS = (
    "--age --sex --weight --height --creatinine --clearance --product --indication --jurisdiction"
    " --haemodialysis --on --to --from --step --start --json --limit --in --style"
).split()
_VALUES = "female male 78 uk us neurontin gralise horizant phn rls dosing ama titrate taper".split()


def _command(words: list[str]) -> None:
    """Each verb that answers ends with 0, 1 or 2, and says something."""
    said, complained = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained):
        try:
            code = cli.main(["--library", str(LIBRARY), *words])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 2
    assert code in (0, 1, 2)
    assert said.getvalue() or complained.getvalue()
    assert "Traceback" not in complained.getvalue()


word = st.one_of(
    st.sampled_from(_SAID), st.sampled_from(_SIGNS.split()), st.sampled_from(_FIGURES),
    st.text(max_size=12),
)  # fmt: skip
sentence = st.builds(
    lambda gap, words, times: (gap.join(words) * times)[:20_000],
    st.sampled_from((" ", "", "\t", "\u00a0", "-")),
    st.lists(word, max_size=4),
    st.sampled_from((1,) * 40 + (3_000,)),
)
figure = st.one_of(
    st.sampled_from(_FIGURES),
    st.builds("".join, st.lists(st.sampled_from(_FIGURES), max_size=3)),
    st.text(max_size=12),
    st.from_regex(r"\A[0-9]{0,7}[.,]?[0-9]{0,7} ?(kg|lb|cm|in|mg/dL|µmol/L|mL/min|mg)?\Z"),
)
place = st.one_of(
    st.text(max_size=12),
    st.sampled_from(("answer", "roles", "rule.bands", "../..", "%2e", "#", "#a#b", "?x", "\x00")),
    st.from_regex(r"\Adorsal:[a-z-]{1,14}/[\w.-]{1,12}(#[\w.-]{1,8})?\Z"),
)
verb = st.sampled_from(("show", "list", "cite", "dose", "egfr", "plan"))
options = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(_OPTIONS), st.one_of(figure, st.sampled_from(_VALUES))),
        st.tuples(st.one_of(place, figure, st.sampled_from(_VALUES))),
        st.tuples(st.sampled_from(("--haemodialysis", "--json", "--"))),
    ),
    max_size=6,
)

TARGETS = {
    "search text": Target(sentence, _asked),
    "search text for labels": Target(sentence, _asked_of_labels),
    "addresses": Target(st.tuples(st.integers(0, 1 << 16), place), _address),
    "figures": Target(figure, _figure),
    "the command line": Target(
        st.builds(lambda one, more: [one, *sum(more, ())], verb, options), _command
    ),
}
