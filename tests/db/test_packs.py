"""Packs from a stick: a good one installs; each attack is refused whole and changes no byte."""

import json
import os
import struct
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from db import pack as packs
from db.address import Address
from db.changes import Way
from db.editions import remembered, undo
from db.errors import LibraryError, PackError
from db.installing import install, preview
from db.library import open_library
from db.pack import comment_of, listed, read_pack, written
from db.signing import signed
from desktop.folder import UserFolder
from desktop.pack_jobs import Workplace, watched
from tests.sticks import FIRST, LATER, Desk, content_of, new_desk, new_pair, packed, sign, zipped
from tests.users import an_ordinary_user

POSIX = pytest.mark.skipif(os.name != "posix", reason="rights of a POSIX system")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path)


@pytest.fixture
def refused(desk: Desk) -> Callable[[Path, str], None]:
    """Expects a pack to be refused with words, and no byte to have changed by it."""
    desk.install(desk.pack("2026.11.9"))

    def expect(pack: Path, words: str) -> None:
        before = desk.bytes()
        with pytest.raises(PackError, match=words):
            desk.install(pack)
        assert desk.bytes() == before
        assert desk.version() == "2026.11.9"

    return expect


Refused = Callable[[Path, str], None]


def test_a_pack_whose_key_is_trusted_becomes_the_edition_in_use(desk: Desk) -> None:
    assert desk.version() == FIRST
    kept = desk.install(desk.pack())
    assert kept.signed_by == ("hospital.pub",)
    assert desk.version() == LATER
    assert "install content 2026.12.1" in (desk.folder / "log.txt").read_text()


def test_a_preview_names_changed_doses_first_and_writes_nothing(desk: Desk) -> None:
    before = desk.bytes()
    with open_library(desk.in_use) as library:
        found = preview(desk.open(desk.pack(dose="1500")), library)
    assert desk.bytes() == before
    (change,) = found.changes
    assert (change.way, change.dose) == (Way.CHANGED, True)
    assert {(d.before, d.after) for d in change.differences} >= {("400; 1,400", "400; 1,500")}
    assert found.touched == {Address("regimen", "renal")}


def test_the_same_sources_make_the_same_bytes(tmp_path: Path) -> None:
    one = packed(content_of(tmp_path / "one"), tmp_path / "one.pack")
    other = packed(content_of(tmp_path / "other"), tmp_path / "other.pack")
    assert one.read_bytes() == other.read_bytes()
    (tmp_path / "windows").mkdir()
    for path in sorted((tmp_path / "one").rglob("*.*")):
        there = tmp_path / "windows" / path.relative_to(tmp_path / "one")
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    third = packed(tmp_path / "windows", tmp_path / "windows.pack")
    assert third.read_bytes() == one.read_bytes()


def test_an_unsigned_pack_is_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    pack.with_name(f"{pack.name}.minisig").unlink()
    refused(pack, "is not signed")


def test_a_name_that_the_system_does_not_take_is_said(desk: Desk) -> None:
    with pytest.raises(PackError, match="cannot be read"):
        desk.open(desk.root / f"{'x' * 300}.pack")


@POSIX
@pytest.mark.parametrize("rights", [0o444, 0o111], ids=["listed alone", "opened alone"])
def test_a_stick_without_the_rights_to_read_it_is_said(rights: int) -> None:
    """Done by an ordinary user: root may read anything. A stick pulled meanwhile is the same."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        desk = new_desk(Path(name))
        pack = desk.pack()
        pack.parent.chmod(rights)
        with an_ordinary_user(), pytest.raises(PackError, match="cannot be read"):
            desk.open(pack)
        pack.parent.chmod(0o755)


def test_a_watched_folder_whose_name_the_system_does_not_take_is_said(desk: Desk) -> None:
    place = Workplace(UserFolder(desk.root / "home", writable=True), desk.site, desk.shipped)
    with pytest.raises(PackError, match="It is not watched"):
        watched(place, desk.root / ("x" * 300), desk.shipped)


def test_a_pack_signed_by_a_stranger_is_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    sign(pack, new_pair(desk.root, "stranger"))
    refused(pack, "a key that is not known here")


def test_a_stranger_with_the_id_of_a_trusted_key_is_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    forged = replace(new_pair(desk.root, "stranger").key, id=desk.pair.key.id)
    text = signed(pack.read_bytes(), forged, comment_of(read_pack(pack.read_bytes())))
    pack.with_name(f"{pack.name}.minisig").write_text(text)
    refused(pack, "not what was signed")


def test_no_flipped_byte_of_a_pack_goes_unnoticed(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    data = pack.read_bytes()
    for at in range(0, len(data), 997):
        pack.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        with pytest.raises(PackError, match="not what was signed"):
            desk.open(pack)
    refused(pack, "not what was signed")
    pack.write_bytes(data[:-1])
    refused(pack, "not what was signed")


def test_an_older_pack_is_refused_and_so_it_is_after_an_undo(desk: Desk, refused: Refused) -> None:
    refused(desk.pack("2026.11.5"), "2026.11.9 was installed here before")
    refused(desk.pack("2026.10.1"), "2026.11.9 was installed here before")
    undo(desk.folder)
    assert desk.version() == FIRST
    with pytest.raises(PackError, match=r"2026\.11\.9 was installed here before"):
        desk.open(desk.pack("2026.11.5"))
    desk.install(desk.pack("2026.11.9"))
    assert desk.version() == "2026.11.9"


def test_another_pack_of_the_same_version_is_refused(desk: Desk, refused: Refused) -> None:
    refused(desk.pack("2026.11.9", "1500"), "from another pack of that version")


def test_a_pack_older_than_what_came_with_dorsal_is_refused(desk: Desk) -> None:
    with pytest.raises(PackError, match=r"2026\.11\.1 came with Dorsal"):
        desk.install(desk.pack("2026.9.1"))
    assert not desk.folder.exists() or not remembered(desk.folder).now


def test_the_signature_of_one_pack_is_refused_beside_another(desk: Desk, refused: Refused) -> None:
    pack, other = desk.pack(), desk.pack("2026.12.2", "1500")
    text = pack.with_name(f"{pack.name}.minisig").read_bytes()
    other.with_name(f"{other.name}.minisig").write_bytes(text)
    refused(other, "not what was signed")


def test_a_comment_that_names_another_version_is_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    sign(pack, desk.pair, f"dorsal content 2026.12.9 sha256 {'0' * 64}")
    refused(pack, "signature is for another pack")
    sign(pack, desk.pair, "timestamp:1 file:x hashed")
    desk.install(pack)
    assert desk.version() == LATER


def _with_manifest(pack: Path, **said: object) -> None:
    """The pack with other words in its manifest, its digests and form still right."""
    found = read_pack(pack.read_bytes())
    head = json.loads(zipfile.ZipFile(pack).read("manifest.json"))
    raw = {"manifest.json": json.dumps(head | said, indent=1, sort_keys=True).encode()}
    pack.write_bytes(zipped({**raw, **found.sources}))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"schema": 99}, "written for schema 99"),
        ({"schema": 1}, "written for schema 1"),
        ({"format": 2}, "newer form"),
        ({"version": "2026.12.2"}, "another version than its manifest"),
        ({"issued": "2026-12-12"}, "another issued than its manifest"),
        ({"name": "Something else"}, "another name than its manifest"),
        ({"version": "../../x"}, "not a version"),
        ({"kind": "program"}, "manifest cannot be read"),
        ({"more": "1"}, "not written as a pack is"),
        ({"expires": "2026-12-24"}, "may not be installed from 2026-12-24 on"),
        ({"files": {}}, "not what its manifest says"),
    ],
)
def test_a_manifest_that_says_otherwise_is_refused(
    desk: Desk, refused: Refused, said: dict[str, object], words: str
) -> None:
    pack = desk.pack()
    _with_manifest(pack, **said)
    sign(pack, desk.pair, "signed all the same")
    refused(pack, words)


def test_a_source_of_another_pack_is_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    other = read_pack(desk.pack("2026.12.2", "1500").read_bytes())
    head = zipfile.ZipFile(pack).read("manifest.json")
    files = dict(read_pack(pack.read_bytes()).sources)
    files["dosing/regimens.yaml"] = other.sources["dosing/regimens.yaml"]
    pack.write_bytes(zipped({"manifest.json": head, **files}))
    sign(pack, desk.pair, "signed all the same")
    refused(pack, "dosing/regimens.yaml")


def test_content_with_a_fault_is_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    found = read_pack(pack.read_bytes())
    sources = dict(found.sources)
    sources["dosing/regimens.yaml"] = sources["dosing/regimens.yaml"].replace(b"1400", b"9400")
    pack.write_bytes(written(structs.replace(found.manifest, files=listed(sources)), sources))
    sign(pack, desk.pair)
    refused(pack, "content is not sound: dosing/regimens.yaml")


HOSTILE = (
    "../outside.md", "/etc/passwd.md", "a/../../b.md", "C:/x.md", "a\\..\\b.md", "con.md",
    "conditions/aux.md", ".hidden.md", "a/b/c/d/e.md", "x" * 118 + ".md", "conditions/run.py",
    "conditions/a\u202eb.md", "conditions/", "a//b.md", "EDITION.yaml",
)  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_refused(desk: Desk, refused: Refused, name: str) -> None:
    pack = desk.pack()
    found = read_pack(pack.read_bytes())
    head = zipfile.ZipFile(pack).read("manifest.json")
    pack.write_bytes(zipped({"manifest.json": head, **found.sources, name: b"x"}))
    sign(pack, desk.pair, "signed all the same")
    refused(pack, "is no name for a file of a pack|in it twice")
    assert not (desk.root / "outside.md").exists()


def test_a_link_is_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    made = BytesIO(pack.read_bytes())
    with zipfile.ZipFile(made, "a") as archive:
        link = zipfile.ZipInfo("conditions/link.md", (1980, 1, 1, 0, 0, 0))
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    head = json.loads(zipfile.ZipFile(made).read("manifest.json"))
    head["files"]["conditions/link.md"] = sha256(b"/etc/passwd").hexdigest()
    with zipfile.ZipFile(made) as archive:
        infos = [(one, archive.read(one)) for one in archive.infolist()]
    again = BytesIO()
    with zipfile.ZipFile(again, "w") as archive:
        for one, data in infos:
            is_head = one.filename == "manifest.json"
            archive.writestr(one, json.dumps(head, indent=1, sort_keys=True) if is_head else data)
    pack.write_bytes(again.getvalue())
    sign(pack, desk.pair, "signed all the same")
    refused(pack, "not written as a pack is")


def test_a_bomb_is_refused_before_it_is_unpacked(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    head = zipfile.ZipFile(pack).read("manifest.json")
    data = zipped({"manifest.json": head, "conditions/a.md": bytes(50 << 20)}, zipfile.ZIP_DEFLATED)
    assert len(data) < 100_000
    pack.write_bytes(data)
    sign(pack, desk.pair, "signed all the same")
    refused(pack, "is compressed")


def test_sizes_that_are_not_true_are_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    data = bytearray(pack.read_bytes())
    first = data.index(b"PK\1\2", data.index(b"PK\1\2") + 1)
    struct.pack_into("<2L", data, first + 20, 3 << 20, 3 << 20)
    pack.write_bytes(data)
    sign(pack, desk.pair, "signed all the same")
    refused(pack, "together larger than it is")


def test_more_than_a_pack_may_hold_is_refused(desk: Desk, refused: Refused) -> None:
    pack = desk.pack()
    many = {f"conditions/a{n}.md": b"" for n in range(packs.MOST_FILES + 1)}
    pack.write_bytes(zipped({"manifest.json": b"{}", **many}))
    sign(pack, desk.pair, "signed all the same")
    refused(pack, "holds 2,001 files")
    pack.write_bytes(zipped({"manifest.json": bytes(packs.MOST_FILE_BYTES + 1)}))
    sign(pack, desk.pair, "signed all the same")
    refused(pack, "manifest.json has 4,194,305 bytes")
    pack.write_bytes(bytes(packs.MOST_BYTES + 1))
    sign(pack, desk.pair, "signed all the same")
    refused(pack, "the most is 33,554,432")


@pytest.mark.parametrize(
    ("hidden", "words"),
    [
        ("before", "something may be hidden in it"),
        ("after", "no pack, or was cut short"),
        ("between", "something may be hidden in it"),
        ("comment", "no pack, or was cut short"),
        ("twice", "a name is in it twice"),
    ],
)
def test_nothing_can_be_hidden_in_a_pack(
    desk: Desk, refused: Refused, hidden: str, words: str
) -> None:
    pack = desk.pack()
    data = pack.read_bytes()
    found = read_pack(data)
    head = zipfile.ZipFile(pack).read("manifest.json")
    central = data.index(b"PK\1\2")
    if hidden == "before":
        pack.write_bytes(b"#!/bin/sh\n" + data)
    elif hidden == "after":
        pack.write_bytes(data + b"more")
    elif hidden == "between":
        end = bytearray(data[-22:])
        struct.pack_into("<L", end, 16, central + 8)
        pack.write_bytes(data[:central] + b"8 bytes." + data[central:-22] + end)
    elif hidden == "comment":
        pack.write_bytes(data[:-2] + b"\4\0more")
    else:
        made = BytesIO(zipped({"manifest.json": head, **found.sources}))
        archive = zipfile.ZipFile(made, "a")
        with archive, pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("conditions/sciatica.md", "other")
        pack.write_bytes(made.getvalue())
    sign(pack, desk.pair, "signed all the same")
    refused(pack, words)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("good")
    return packed(content_of(folder / "content"), folder / "a.pack").read_bytes()


@given(data=st.binary(max_size=300), at=st.integers(0), length=st.integers(0, 60))
@settings(max_examples=2_000, deadline=None)
def test_no_bytes_make_a_pack_that_was_not_written_so(
    good: bytes, data: bytes, at: int, length: int
) -> None:
    at %= len(good)
    for hostile in (data, good[:at] + data + good[at + length :]):
        if hostile != good:
            with pytest.raises(PackError):
                read_pack(hostile)


def test_past_its_expiry_only_the_administrator_lets_it_in_and_it_is_logged(
    desk: Desk, refused: Refused
) -> None:
    pack = desk.pack(LATER, "", "--expires", "2026-12-20")
    refused(pack, "may not be installed from 2026-12-20 on")
    (desk.root / "home" / "policy.toml").write_text('accept_expired = ["2026.12.1"]')
    refused(pack, "may not be installed")
    said = 'accept_expired = ["2026.12.1"]'
    (desk.site / "policy.toml").write_text(said, "utf-8-sig")  # as editors on Windows save it
    desk.install(pack)
    assert desk.version() == LATER
    assert "past its expiry 2026-12-20, accepted by policy" in (desk.folder / "log.txt").read_text(
        encoding="utf-8"
    )


def test_a_site_can_require_its_own_signature(desk: Desk, refused: Refused) -> None:
    society = new_pair(desk.root / "home" / "keys", "society")
    (desk.site / "policy.toml").write_text('cosigner = "hospital.pub"')
    pack = desk.pack()
    sign(pack, society)
    refused(pack, r"not signed by hospital\.pub")
    sign(pack, new_pair(desk.root / "home" / "keys", "hospital"), name="site")
    refused(pack, r"not signed by hospital\.pub")
    other = desk.pack("2026.12.2")
    beside = pack.with_name(f"{pack.name}.site.minisig")
    beside.write_bytes(other.with_name(f"{other.name}.minisig").read_bytes())
    refused(pack, "not what was signed")
    sign(pack, desk.pair, name="site")
    assert desk.install(pack).signed_by == ("society.pub", "hospital.pub")


def test_a_site_can_forbid_keys_of_the_reader(desk: Desk, refused: Refused) -> None:
    reader = new_pair(desk.root / "home" / "keys", "reader")
    pack = desk.pack()
    sign(pack, reader)
    desk.open(pack)
    (desk.site / "policy.toml").write_text("keys_in_home = false")
    refused(pack, "a key that is not known here")


@pytest.mark.parametrize(
    "text",
    ["cosigner = ", "cosiner = 'x'", "keys_in_home = 'no'", "watched_folder = 'packs'", "\xff"],
)
def test_a_policy_that_cannot_be_read_lets_nothing_in(
    desk: Desk, refused: Refused, text: str
) -> None:
    (desk.site / "policy.toml").write_bytes(text.encode("latin-1"))
    refused(desk.pack(), "policy .* cannot be read")


def test_an_edition_that_fails_its_proof_is_not_switched_to(desk: Desk) -> None:
    desk.install(desk.pack("2026.11.9"))
    opened = desk.open(desk.pack())

    def fails(_path: Path) -> None:
        raise LibraryError("A worked example comes out wrong.", "")

    before = desk.bytes()
    with pytest.raises(LibraryError, match="comes out wrong"):
        install(opened, desk.folder, desk.shipped, fails)
    assert desk.bytes() == before
    assert desk.version() == "2026.11.9"
