"""Fuzzed: official labels as SPL, as openFDA's JSON, and the zips they come in."""

import io
import json
import zipfile
from contextlib import closing, suppress
from functools import cache

from hypothesis import strategies as st

from db.errors import LabelsError, UnknownAddressError
from db.labels.archive import Job, Opened, jobs
from db.labels.importing import Wishes, import_labels
from db.labels.openfda import read_openfda, records
from db.labels.reading import outcome
from db.labels.ready import ready
from db.labels.records import Label, RefusedError
from db.labels.search import LabelQuery, LabelSearch
from db.labels.spl import read_spl
from db.labels.store import open_store
from tests.fuzz.sources import scratch
from tests.fuzz.target import Edits, Target, edited, edits
from tests.labels.real import SPL_FILES, Shown
from tests.labels.test_hostile import SET_ID, spl

_TEXT = """<paragraph>Take <content styleCode="bold">300 mg</content> <sub>2</sub></paragraph>
<list listType="ordered"><item><caption>a</caption>one</item></list><br/>
<table><caption>T</caption><thead><tr><th colspan="2">x</th></tr></thead><tbody><tr><td rowspan="2">
1</td><td>2<footnote>f</footnote></td></tr></tbody></table><linkHtml href="#a">2.1</linkHtml>
<renderMultiMedia referencedObject="MM1"/>"""
_PRODUCT = """<component><section><code code="48780-1"/><subject><manufacturedProduct>
<manufacturedProduct><name>N</name><code code="1-2" codeSystem="2.16.840.1.113883.6.69"/>
</manufacturedProduct></manufacturedProduct></subject></section></component>"""
_SPL = spl(text=_TEXT, body=_PRODUCT).encode()
_MARKS = (
    "< > & &lt; &#0; &a; <script> <img/src=x> <p> </p> <content> </content> <table> <td> <tr> </tr>"
    " <item> <footnote/> <section> </section> <linkHtml/href=javascript:x> colspan='99999999' #a ID"
    " <![CDATA[ ]]> <!-- <?x?> xmlns='' <!DOCTYPE/d> \ud7ff \u202e <renderMultiMedia/> <paragraph/>"
)
_RECORD = {
    "set_id": SET_ID,
    "version": "1",
    "effective_time": "20250101",
    "purpose": ["Purpose Pain"],
    "dosage_and_administration": ["2 DOSAGE 2.1 Adults Take 300 mg 2.2 Renal See Table 1"],
    "dosage_and_administration_table": ["<table><tbody><tr><td>300</td></tr></tbody></table>"],
    "openfda": {"brand_name": ["N"], "product_type": ["HUMAN OTC DRUG"]},
}
_JSON = (
    '{ } [ ] : , " \\ null true 0 -1 1e999 NaN \\ud800 \\u0000 <table> <td> <script> &lt; results'
)
_ZIP = "PK\x01\x02 PK\x03\x04 PK\x05\x06 ../ / \\ .xml .zip .json a.xml"


def _sound(label: Label) -> None:
    """Its HTML is of the small set that pages show, balanced, and it can be stored."""
    for section in label.walk():
        assert Shown(section.html).faults == []
    ready(label)


def _spl(changed: Edits) -> None:
    with suppress(RefusedError):
        _sound(read_spl(edited(_SPL, changed)))


def _openfda(case: tuple[dict[str, object], Edits]) -> None:
    record, changed = case
    with suppress(RefusedError):
        _sound(read_openfda({**_RECORD, **record}))
    part = edited(json.dumps({"meta": {}, "results": [_RECORD, record]}).encode(), changed)
    with suppress(RefusedError):
        for one in records(io.BytesIO(part)):
            with suppress(RefusedError):
                _sound(read_openfda(one))


def _zipped() -> bytes:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("b.xml", _SPL)
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("a.xml", _SPL)
        packed.writestr("inner.zip", inner.getvalue())
        packed.writestr("part.json", json.dumps({"results": [_RECORD]}))
    return outer.getvalue()


_GOOD_ZIP = _zipped()


def _zip(changed: Edits) -> None:
    path = scratch() / "labels.zip"
    path.write_bytes(edited(_GOOD_ZIP, changed))
    with closing(Opened()) as opened:
        for one in jobs([path]):
            for document in opened.documents(one) if isinstance(one, Job) else [one]:
                found = outcome(document, frozenset())
                assert found.ready or found.why


values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


@cache
def _held() -> bytes:
    """A file of a few labels."""
    path = scratch() / "labels.sqlite"
    assert import_labels(path, SPL_FILES[:3], Wishes(processes=0)).imported == 3
    return path.read_bytes()


def _damaged(changed: list[tuple[int, int]]) -> None:
    """Whatever some of its bytes are, labels are listed, read and found, or the file is refused."""
    path, data = scratch() / "damaged-labels.sqlite", bytearray(_held())
    for at, byte in changed:
        data[at % len(data)] = byte
    path.write_bytes(data)
    with suppress(LabelsError, UnknownAddressError), open_store(path) as store:
        for entry in store.entries(all_versions=True):
            assert store.label(entry.set_id, entry.version).title is not None
        search = LabelSearch(store)
        for words in ("gabapentin", "dizz", "renal impairment", "angoedema"):
            assert search.find(LabelQuery.parse(words)) is not None


fields = st.one_of(st.sampled_from(sorted(_RECORD)), st.text(max_size=12))

TARGETS = {
    "labels as SPL": Target(edits(_MARKS), _spl),
    "labels of openFDA": Target(
        st.tuples(
            st.dictionaries(fields, st.one_of(values, st.lists(st.text(), max_size=3)), max_size=3),
            st.one_of(st.just([]), edits(_JSON)),
        ),
        _openfda,
    ),
    "zips of labels": Target(edits(_ZIP), _zip),
    "damaged labels": Target(
        st.lists(st.tuples(st.integers(0, 1 << 24), st.integers(0, 255)), min_size=1, max_size=5),
        _damaged,
        weight=5,
    ),
}
