"""A site's own notes: carried, signed by the site, shown beside the content, never part of it."""

import re
from datetime import date
from pathlib import Path

import pytest

from db.address import Address
from db.editions import remembered, remove, undo
from db.errors import ContentError, PackError
from db.installing import open_pack, preview
from db.library import open_library
from db.overlay import read_overlay
from db.search import Query
from db.signing import read_public_key
from db.site_notes import notes_on, site_notes
from db.site_search import SiteSearch
from db.trust import Key, Origin, Policy, Trust
from tests.sticks import FIRST, LATER, TODAY, Desk, new_desk, packed, sign

NOTES = """name: formulary
version: 2026.12.1
issued: 2026-12-01
review_by: 2027-12-01
notes:
  - {address: "dorsal:regimen/renal", words: "Our formulary stocks 300 mg only.",
     by: Pharmacy, date: 2026-12-01}
  - {address: "dorsal:condition/sciatica#red-flags", words: "Ring 2222.", by: Spinal unit,
     date: 2026-12-01}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path)


def overlay(desk: Desk, text: str = NOTES, name: str = "notes") -> Path:
    folder = desk.root / name
    folder.mkdir(exist_ok=True)
    (folder / "overlay.yaml").write_text(text)
    stick = packed(folder, desk.root / "stick" / f"{name}.pack")
    sign(stick, desk.pair)
    return stick


def test_the_notes_of_a_site_stand_beside_the_content_which_stays_as_it_is(desk: Desk) -> None:
    desk.install(desk.pack())
    in_use, before = desk.in_use, desk.in_use.read_bytes()
    desk.install(overlay(desk))
    assert (desk.in_use, desk.in_use.read_bytes()) == (in_use, before)
    assert desk.version() == LATER
    notes = site_notes(desk.folder)
    (signed,) = notes_on(notes, Address("condition", "sciatica", "answer"))
    note = signed.note
    assert signed.overlay.signed_by == ("hospital.pub",)
    assert signed.overlay.review_by == date(2027, 12, 1)
    assert (note.words, note.by, note.at.place) == ("Ring 2222.", "Spinal unit", "red-flags")
    undo(desk.folder)
    assert site_notes(desk.folder) == ()
    assert desk.version() == LATER


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ring 22", ["condition/sciatica"]),
        ("222", ["condition/sciatica"]),
        ("units", ["condition/sciatica"]),
        ("form", ["regimen/renal"]),
        ("the stocks pharm", ["regimen/renal"]),
        ("ormulary", []),
        ("22 ring", []),
        ("ring stocks", []),
    ],
)
def test_notes_are_found_by_all_words_the_last_of_which_may_be_begun(
    desk: Desk, typed: str, found: list[str]
) -> None:
    desk.install(overlay(desk))
    hits = SiteSearch(site_notes(desk.folder)).find(Query.parse(typed))
    assert [f"{hit.address.kind}/{hit.address.id}" for hit in hits] == found


def test_an_overlay_follows_only_its_own_versions(desk: Desk) -> None:
    desk.install(overlay(desk))
    older = overlay(desk, NOTES.replace("version: 2026.12.1", "version: 2026.11.1"), "older")
    with pytest.raises(PackError, match=r"2026\.12\.1 was installed here before"):
        desk.install(older)
    other = NOTES.replace("version: 2026.12.1", "version: 2020.1.1")
    desk.install(overlay(desk, other.replace("name: formulary", "name: ward-7"), "ward"))
    assert len(site_notes(desk.folder)) == 4
    assert remembered(desk.folder).highest.keys() == {"overlay:formulary", "overlay:ward-7"}
    assert desk.version() == FIRST


def test_the_notes_of_a_site_are_taken_out_of_use_whatever_was_installed_since(desk: Desk) -> None:
    pack = overlay(desk)
    desk.install(pack)
    desk.install(desk.pack())
    remove(desk.folder, "overlay:formulary")
    assert site_notes(desk.folder) == ()
    assert desk.version() == LATER
    assert "remove overlay:formulary" in (desk.folder / "log.txt").read_text()
    older = overlay(desk, NOTES.replace("version: 2026.12.1", "version: 2026.11.1"), "older")
    with pytest.raises(PackError, match=r"2026\.12\.1 was installed here before"):
        desk.install(older)
    desk.install(pack)
    assert len(site_notes(desk.folder)) == 2
    undo(desk.folder)
    for line in ("overlay:formulary", "content"):
        with pytest.raises(PackError, match="There is no"):
            remove(desk.folder, line)
    assert desk.version() == LATER


def test_notes_that_stand_nowhere_are_named_before(desk: Desk) -> None:
    text = NOTES.replace("regimen/renal", "regimen/none").replace("#red-flags", "#blue-flags")
    with open_library(desk.in_use) as library:
        assert preview(desk.open(overlay(desk)), library).homeless == ()
        found = preview(desk.open(overlay(desk, text)), library).homeless
    assert set(map(str, found)) == {"dorsal:regimen/none", "dorsal:condition/sciatica#blue-flags"}


def test_notes_that_are_not_as_they_were_installed_are_not_shown(desk: Desk) -> None:
    kept = desk.install(overlay(desk))
    path = desk.folder / kept.file
    path.write_bytes(path.read_bytes().replace(b"300 mg", b"600 mg"))
    with pytest.raises(PackError, match="not as they were installed"):
        site_notes(desk.folder)
    path.unlink()
    with pytest.raises(PackError, match="not as they were installed"):
        site_notes(desk.folder)


def test_notes_need_a_key_of_the_site(desk: Desk) -> None:
    pack = overlay(desk)
    public = read_public_key(desk.pair.public.read_bytes(), "dorsal.pub")
    trust = Trust((Key(public, Origin.DORSAL),), Policy())
    with pytest.raises(PackError, match="signed by a key of the site"):
        open_pack(pack, trust, remembered(desk.folder), desk.shipped, TODAY)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("dorsal:regimen/renal", "http://elsewhere", "not an address"),
        ("Ring 2222.", "x" * 2_001, "plain text of 1 to 2,000"),
        ("Ring 2222.", "a\\u202eb", "plain text of 1 to 2,000"),
        ("Ring 2222.", " ", "empty|plain text"),
        ("by: Pharmacy", "by: ''", "empty|who wrote it"),
        ("date: 2026-12-01}\n  -", "date: soon}\n  -", "not a date"),
        ("by: Pharmacy", "by: Pharmacy, html: yes", "html"),
        ("version: 2026.12.1", "version: new", "not a version"),
        ("name: formulary", "name: ../up", "name is no name"),
    ],
)
def test_notes_with_a_fault_are_not_packed(
    desk: Desk, old: str, new: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = NOTES.replace(old, new)
    assert text != NOTES
    with pytest.raises(AssertionError):
        overlay(desk, text)
    written = capsys.readouterr()
    assert re.search(words, written.out + written.err)


def test_an_overlay_brings_no_other_file() -> None:
    with pytest.raises(ContentError, match="an overlay is one file"):
        read_overlay({"overlay.yaml": NOTES.encode(), "dosing/regimens.yaml": b""})
