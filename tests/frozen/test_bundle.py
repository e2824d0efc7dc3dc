"""The bundle that DORSAL_BUNDLE names: nothing in it reaches a network or changes unseen."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

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
