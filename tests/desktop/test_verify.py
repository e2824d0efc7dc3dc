"""The self-check finds one changed byte in any shipped file."""

import shutil
from pathlib import Path

import pytest

from desktop import verify


def named(checks: tuple[verify.Check, ...], name: str) -> verify.Check:
    return next(check for check in checks if check.name == name)


def test_a_changed_or_missing_shipped_file_is_named(
    library_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    resources = tmp_path / "resources"
    resources.mkdir()
    (resources / "page.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "program").write_bytes(b"\x7fELF")
    lines = [
        f"{verify.digest_of(tmp_path / name)}  {name}\n"
        for name in ("resources/page.css", "program")
    ]
    (resources / "digests.txt").write_text("".join(lines), encoding="utf-8")
    monkeypatch.setattr(verify, "ROOT", resources)
    assert named(verify.run_checks(library_path), "shipped files").ok
    (tmp_path / "program").write_bytes(b"\x7fELG")
    (resources / "page.css").unlink()
    found = named(verify.run_checks(library_path), "shipped files")
    assert not found.ok
    assert found.detail == "changed or missing: resources/page.css, program"


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
