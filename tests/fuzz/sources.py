"""Fuzzed: content files, a site's notes, packs with their manifests and signatures, the policy."""

import atexit
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from zlib import crc32

import msgspec
from hypothesis import strategies as st
from msgspec import structs

from db.build import build_library
from db.changes import changes, records_of
from db.checks import check_content
from db.content import read_sources
from db.editions import edition_in_use
from db.errors import ContentError, PackError
from db.installing import read_sound
from db.library import open_library
from db.manuscript import Content
from db.markdown import blocks, read_citations, read_words
from db.overlay import OVERLAY, read_overlay
from db.pack import MANIFEST, Pack, listed, read_pack, written
from db.signing import is_signed, read_public_key, read_signature, signed
from db.trust import trust_at
from desktop.page_of import page_of
from tests.db.test_overlays import NOTES
from tests.fuzz.markup import harms
from tests.fuzz.target import Edits, Target, edited, edits
from tests.small import ARTICLE, CLAIM, FILES
from tests.sticks import Desk, new_desk, zipped

_SHOWN = 8
"""Of so many cases without a fault one is built and its pages written, which takes the longest."""
_DAY = date(2026, 11, 21)
_SYNONYMS = "- {means: [sciatica], words: [slipped disc]}\n"
_FILES = {
    **{name: text.encode() for name, text in FILES.items()},
    "claims/articles.yaml": ARTICLE.encode(),
    "claims/claims_a.yaml": CLAIM.encode(),
}
_YAML = (
    "{ } [ ] : - ? | > # & * !! ' \" ~ @ --- null [@label] [@ {#x} {#saddle} 0 -1 1e999 NaN .inf"
    " 2026-13-01 99999999999999999999 !!python/object:os.system <script> <<: daily_mg: bands:"
    " <img/src=file:///etc/hostname> [x](http://example.org) [x](dorsal:condition/sciatica) ![x](y)"
    " ['  {a: [[ ** __ _* `` &#60;b&#62; &amp; \\ \u202e"
)
_WORDS = (
    "[ ] ( ) ![ [x]( [@label] [@ ; {#x} {# } ** * __ _ ` < > <b> & &lt; \\ \" ' dorsal: http://"
)


@cache
def scratch() -> Path:
    """A folder that goes when the process ends."""
    folder = Path(tempfile.mkdtemp(prefix="dorsal-fuzz-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def _content(case: tuple[str, Edits]) -> None:
    """Content is a list of faults, or builds, and no page of it does or loads anything."""
    name, changed = case
    content = read_sources({**_FILES, name: edited(_FILES[name], changed)})
    assert isinstance(content, Content)
    faults = check_content(content)
    assert all(fault.what and fault.line >= 1 for fault in faults)
    if not faults and crc32(repr(case).encode()) % _SHOWN == 0:
        _shown(content)


def _shown(content: Content) -> None:
    path = scratch() / "library.sqlite"
    build_library(content, path)
    with open_library(path) as library:
        library.check()
        for address in content.records:
            assert harms(page_of(library, address, _DAY).html) == []
        assert changes(records_of(library), content.records) == ()


def _statement(text: str) -> None:
    for block in blocks(text, 1):
        with suppress(ValueError):
            words = read_words(block.text)
            assert [one for one in harms(words.html) if not one.startswith("a href")] == []
        with suppress(ValueError):
            read_citations(block.text)


def _overlay(changed: Edits) -> None:
    with suppress(ContentError):
        for note in read_overlay({OVERLAY: edited(NOTES.encode(), changed)}).notes:
            assert note.at.kind


@cache
def _stick() -> tuple[Desk, Pack, bytes]:
    desk = new_desk(scratch() / "desk")
    data = desk.pack(dose="1500").read_bytes()
    return desk, read_pack(data), data


def _pack(case: tuple[str, Edits, Edits, Edits]) -> None:
    """A pack made by one who holds a trusted key is refused in words, or is whole."""
    name, of_source, of_manifest, of_pack = case
    _, good, _ = _stick()
    sources = {**good.sources, name: edited(good.sources[name], of_source)}
    manifest = msgspec.json.encode(
        structs.replace(good.manifest, files=listed(sources)), order="sorted"
    )
    manifest = edited(msgspec.json.format(manifest, indent=1), of_manifest)
    data = edited(zipped({MANIFEST: manifest, **dict(sorted(sources.items()))}), of_pack)
    with suppress(PackError):
        pack = read_pack(data)
        assert written(pack.manifest, pack.sources) == data
        read_sound(pack)


def _signature(case: tuple[Edits, Edits]) -> None:
    """No change of a signature or a key makes it fit but one that leaves its meaning."""
    desk, _, data = _stick()
    made = signed(data, desk.pair.key, "dorsal").encode()
    good = desk.pair.public.read_bytes()
    with suppress(PackError):
        signature = read_signature(edited(made, case[0]), "a.minisig")
        key = read_public_key(edited(good, case[1]), "a.pub")
        if is_signed(data, signature, key):
            same = replace(signature, key_id=desk.pair.key.id)
            assert same == read_signature(made, "a.minisig")
            assert key.key == read_public_key(good, "a.pub").key


def _policy(text: bytes) -> None:
    folder = scratch() / "site"
    folder.mkdir(exist_ok=True)
    (folder / "policy.toml").write_bytes(text)
    with suppress(PackError):
        trust_at(folder, folder)


@cache
def _installed() -> tuple[Desk, bytes]:
    desk = new_desk(scratch() / "installed")
    desk.install(desk.pack())
    return desk, (desk.folder / "installed").read_bytes().partition(b"\n")[2]


def _state(changed: Edits) -> None:
    """Whatever is remembered of installed editions, there is an edition."""
    desk, body = _installed()
    desk.write_state(edited(body, changed))
    assert edition_in_use(desk.folder, desk.shipped).path.is_file()


_POLICY = 'cosigner = "hospital.pub" keys_in_home = false accept_expired = ["2026.12.1"] [x] \''
_JSON = '{ } [ ] : , " null true 0 -1 1e999 \\u0000 \\ud800 ../ /etc/hostname content 2026.12.1'

TARGETS = {
    "content": Target(st.tuples(st.sampled_from(sorted(_FILES)), edits(_YAML)), _content),
    "statements": Target(
        st.lists(
            st.one_of(st.sampled_from(_WORDS.split()), st.text(max_size=8)), max_size=12
        ).flatmap(lambda some: st.sampled_from((1, 1, 1, 30, 2_000)).map("".join(some).__mul__)),
        _statement,
    ),
    "site notes": Target(edits(_YAML), _overlay),
    "packs": Target(
        st.tuples(
            st.sampled_from(sorted(FILES)),
            *(st.one_of(st.just([]), edits(_YAML)) for _ in range(3)),
        ),
        _pack,
    ),
    "signatures": Target(
        st.tuples(*(st.one_of(st.just([]), edits("RW untrusted comment: = A")) for _ in range(2))),
        _signature,
    ),
    "policy": Target(edits(_POLICY).map(lambda some: edited(_POLICY.encode(), some)), _policy),
    "installed editions": Target(edits(_JSON), _state),
}
