"""The bundle that DORSAL_BUNDLE names: it is whole, and nothing in it reaches a network or changes
unseen.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from desktop.helping import help_title
from desktop.manual import chapters
from desktop.pages.manual import manual_file
from desktop.subjects import MANUAL
from resources import ROOT, VERSION
from tests.test_silence import is_of_network

BUNDLE = os.environ.get("DORSAL_BUNDLE", "")
pytestmark = pytest.mark.skipif(not BUNDLE, reason="make frozen names the bundle to look at")


def modules() -> list[str]:
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(BUNDLE).open_embedded_archive("PYZ.pyz")
    return list(archive.toc)


def test_no_module_of_the_bundle_reaches_a_network() -> None:
    found = modules()
    assert "desktop.window" in found
    assert [module for module in found if is_of_network(module)] == []


def test_no_library_of_the_bundle_is_one_of_a_network() -> None:
    names = [path.name.lower() for path in Path(BUNDLE).parent.rglob("*") if path.is_file()]
    assert any("qt6widgets" in one for one in names)
    telling = ("qt6network", "libssl", "libcrypto", "_ssl", "_socket", "libcurl", "tls", "_hashlib")
    assert [one for one in names if any(word in one for word in telling)] == []


def test_the_papers_the_manual_and_every_language_are_in_the_bundle() -> None:
    folder = Path(BUNDLE).parent
    for name in ("ADMINISTRATORS.md", "CHANGELOG.md", "SAFETY.md", "SECURITY.md"):
        assert (folder / name).read_bytes() == (ROOT.parent / name).read_bytes()
    manual = manual_file(MANUAL, help_title(MANUAL), VERSION, chapters())
    assert (folder / "manual.html").read_text(encoding="utf-8") == manual
    words = folder / "_internal" / "resources" / "words"
    languages = [path.stem for path in (ROOT / "words").glob("*.ts")]
    assert languages
    for language in languages:
        for shipped in (words / f"{language}.qm", words / f"qtbase_{language}.qm"):
            assert QTranslator().load(str(shipped)), shipped


def test_every_part_of_the_bundle_has_its_licence_there_and_every_library_its_digest() -> None:
    licences = Path(BUNDLE).parent / "licences"
    bill = json.loads((Path(BUNDLE).parents[1] / "dorsal.cdx.json").read_text(encoding="utf-8"))
    parts = [one for one in bill["components"] if one["type"] == "library"]
    assert {"msgspec", "Qt", "Python", "libxml2-in-lxml"} < {part["name"] for part in parts}
    listed = (licences / "README.txt").read_text(encoding="utf-8")
    for part in parts:
        assert f"\n{part['name']} {part.get('version', '')}".rstrip() + ": " in listed
        assert list((licences / part["name"]).iterdir()), part["name"]
    files = {one["name"] for one in bill["components"] if one["type"] == "file"}
    internal = Path(BUNDLE).parent / "_internal"
    for path in internal.rglob("*.so*"):
        if not path.is_symlink():
            assert path.relative_to(internal).as_posix() in files


def test_verify_of_the_bundle_finds_one_flipped_byte_in_each_kind_of_file(tmp_path: Path) -> None:
    """Or the bundle does not start, where the byte was of what verifies."""
    copy = tmp_path / "dorsal"
    shutil.copytree(Path(BUNDLE).parent, copy, symlinks=True)
    program = str(copy / Path(BUNDLE).name)
    environment = dict(os.environ, DORSAL_HOME=str(tmp_path / "home"))

    def verified() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, "verify"], env=environment, capture_output=True, text=True, check=False
        )

    assert verified().returncode == 0
    files = [path for path in sorted(copy.rglob("*")) if path.is_file() and not path.is_symlink()]
    kinds = {path.suffix: path for path in files if path.stat().st_size}
    assert len(kinds) > 8
    for path in kinds.values():
        data = path.read_bytes()
        at = len(data) // 2
        path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        done = verified()
        assert done.returncode != 0, path
        assert path.name in (done.stdout + "digests.txt") or not done.stdout, path
        path.write_bytes(data)
    assert verified().returncode == 0
