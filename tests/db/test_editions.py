"""The program opens the newest good edition; whatever is damaged is passed over, and said."""

import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec import structs

from db.build import build_library
from db.content import read_content
from db.editions import CONTENT, alone, digest_of, edition_in_use, remember, remembered, undo
from db.errors import PackError
from tests.sticks import FIRST, LATER, Desk, Pair, content_of, new_desk

LAST = "2026.12.2"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path)


@pytest.fixture
def updated(desk: Desk) -> Desk:
    for version in (LATER, LAST):
        desk.install(desk.pack(version))
    return desk


def fault(desk: Desk) -> str:
    return str(edition_in_use(desk.folder, desk.shipped).fault or "")


def test_without_any_pack_what_came_with_dorsal_is_used(desk: Desk) -> None:
    assert desk.in_use == desk.shipped
    assert not fault(desk)
    assert not desk.folder.exists()


def test_two_editions_are_kept_and_one_step_goes_back(updated: Desk) -> None:
    updated.install(updated.pack("2026.12.3"))
    assert len(list(updated.folder.glob("library-*"))) == 2
    kept = undo(updated.folder)
    assert kept is not None
    assert kept.version == updated.version() == LAST
    with pytest.raises(PackError, match="no update to undo"):
        undo(updated.folder)


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


Damage = Callable[[Path], None]


@pytest.mark.parametrize("damage", [flip, cut, Path.unlink])
def test_a_damaged_edition_is_passed_over_for_the_one_before(updated: Desk, damage: Damage) -> None:
    damage(updated.in_use)
    assert updated.version() == LATER
    assert f"installed edition {LAST} cannot be used" in fault(updated)
    damage(updated.in_use)
    assert updated.version() == FIRST
    updated.install(updated.pack(LAST))
    assert updated.version() == LAST
    assert not fault(updated)


@pytest.mark.parametrize("damage", [flip, cut])
def test_where_it_cannot_be_told_what_is_installed_nothing_more_is(
    updated: Desk, damage: Damage
) -> None:
    damage(updated.folder / "installed")
    assert updated.version() == FIRST
    assert "cannot be told" in fault(updated)
    with pytest.raises(PackError, match="cannot be told"):
        updated.install(updated.pack("2026.12.3"))
    with pytest.raises(PackError, match="cannot be told"):
        undo(updated.folder)


def test_a_library_put_in_the_place_of_an_installed_one_is_not_opened(updated: Desk) -> None:
    shutil.copy(updated.shipped, updated.in_use)
    assert LAST in fault(updated)
    assert updated.version() == LATER


def test_an_edition_of_another_schema_is_passed_over(updated: Desk) -> None:
    path = updated.in_use
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 1")
    connection.close()
    state = remembered(updated.folder)
    kept = structs.replace(state.now[CONTENT], sha256=digest_of(path))
    remember(updated.folder, structs.replace(state, now={CONTENT: kept}))
    assert "of an older kind" in fault(updated)
    assert updated.version() == LATER


def test_a_newer_dorsal_brings_its_own_newer_edition(updated: Desk) -> None:
    content = content_of(updated.root / "sources" / "newer", "2027.1.1")
    build_library(read_content(content), updated.shipped)
    assert updated.in_use == updated.shipped
    with pytest.raises(PackError, match=r"2027\.1\.1 came with Dorsal"):
        updated.open(updated.pack("2026.12.3"))


def test_a_damaged_library_of_dorsals_leaves_the_installed_one_in_use(updated: Desk) -> None:
    cut(updated.shipped)
    assert updated.version() == LAST


def test_going_back_to_a_damaged_edition_is_refused(updated: Desk) -> None:
    flip(updated.folder / remembered(updated.folder).before["content"].file)
    before = updated.bytes()
    with pytest.raises(PackError, match="is damaged"):
        undo(updated.folder)
    assert updated.bytes() == before


def test_two_copies_of_dorsal_do_not_install_at_once(updated: Desk) -> None:
    before = updated.bytes()
    opened = updated.pack("2026.12.3")
    with alone(updated.folder), pytest.raises(PackError, match="Another copy of Dorsal"):
        updated.install(opened)
    assert updated.bytes() == before


def test_a_folder_that_cannot_be_written_to_changes_nothing(desk: Desk) -> None:
    desk.folder.parent.mkdir()
    desk.folder.write_text("a file in the way")
    with pytest.raises(PackError, match=r"Nothing can be installed|cannot be told"):
        desk.install(desk.pack())
    assert desk.version() == FIRST


def test_where_there_can_be_no_lock_nothing_is_installed(updated: Desk) -> None:
    (updated.folder / "lock").unlink()
    (updated.folder / "lock").mkdir()
    before = updated.bytes()
    with pytest.raises(PackError, match=r"Nothing can be installed in .*: unable to open"):
        updated.install(updated.pack("2026.12.3"))
    assert updated.bytes() == before


@pytest.mark.skipif(shutil.which("minisign") is None, reason="make test installs minisign")
def test_a_pack_signed_by_minisign_installs_when_its_key_is_trusted(desk: Desk) -> None:
    pack = desk.pack()
    beside = pack.with_name(f"{pack.name}.minisig")
    beside.unlink()
    made = Pair(desk.root / "society.pub", desk.root / "society.key")
    for words in (
        ["-G", "-W", "-p", made.public, "-s", made.secret],
        ["-S", "-m", pack, "-s", made.secret],
        ["-V", "-m", pack, "-p", made.public],
    ):
        subprocess.run(["minisign", *map(str, words)], check=True, capture_output=True)
    with pytest.raises(PackError, match="not known here"):
        desk.install(pack)
    shutil.copy(made.public, desk.site / "keys")
    desk.install(pack)
    assert desk.version() == LATER
