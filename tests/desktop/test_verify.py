"""The self-check finds one changed byte in any shipped file."""

import os
import shutil
from pathlib import Path

import pytest

from db.editions import digest_of
from desktop import verify
from resources import ROOT


def named(checks: tuple[verify.Check, ...], name: str) -> verify.Check:
    return next(check for check in checks if check.name == name)


@pytest.fixture
def shipped(library_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """All that is shipped beside the program, listed as build.spec lists it, and a program."""
    inside = tmp_path / "inside"
    shutil.copytree(ROOT, inside / "resources", ignore=shutil.ignore_patterns("content", "__*"))
    shutil.copy(library_path, inside / "resources" / "library.sqlite")
    (tmp_path / "dorsal").write_bytes(b"\x7fELF program")
    files = sorted(path for path in tmp_path.rglob("*") if path.is_file())
    lines = [f"{digest_of(path)}  {os.path.relpath(path, inside)}\n" for path in files]
    (inside / "resources" / "digests.txt").write_text("".join(lines), encoding="utf-8")
    monkeypatch.setattr(verify, "ROOT", inside / "resources")
    return inside


def shipped_files() -> verify.Check:
    return next(iter(verify._shipped_files()))


def test_one_flipped_byte_of_any_shipped_file_is_found_and_named(shipped: Path) -> None:
    assert shipped_files().ok
    paths = sorted(path for path in shipped.parent.rglob("*") if path.is_file())
    assert {path.suffix for path in paths} >= {".sqlite", ".css", ".json", ".pub", ".svg", ".csl"}
    for number, path in enumerate(paths):
        data = path.read_bytes()
        at = number * 7_919 % len(data)
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        found = shipped_files()
        assert not found.ok
        assert path.name == "digests.txt" or path.name in found.detail
        path.write_bytes(data)
    assert shipped_files().ok


def test_a_missing_file_and_one_that_was_put_there_are_named(shipped: Path) -> None:
    (shipped / "resources" / "page.css").unlink()
    (shipped / "plugins").mkdir()
    (shipped / "plugins" / "libevil.so").write_bytes(b"\x7fELF")
    assert shipped_files().detail == (
        "changed or missing: resources/page.css; not packed with Dorsal: plugins/libevil.so"
    )


def test_a_library_whose_doses_were_changed_is_found(library_path: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.sqlite"
    changed.write_bytes(library_path.read_bytes().replace(b"1,800", b"9,800"))
    found = named(verify.run_checks(changed), "library")
    assert not found.ok
    assert "does not say what it was built to say" in found.detail


def test_a_damaged_library_fails_and_the_other_checks_still_run(
    library_path: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(library_path, tmp_path / "copy.sqlite"))
    data = bytearray(copy.read_bytes())
    middle = len(data) // 2 // 4096 * 4096
    data[middle : middle + 40960] = bytes(40960)
    copy.write_bytes(data)
    checks = verify.run_checks(copy)
    assert not named(checks, "library").ok
    assert named(checks, "shipped files").ok
