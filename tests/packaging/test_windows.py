"""The installers for Windows: the same bundle makes the same bytes."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest
from msi_summary import settled

from resources import ROOT

PROJECT = ROOT.parent
FAMILY = UUID(int=7)


@pytest.mark.skipif(shutil.which("wixl") is None, reason="wixl, which makes an MSI, is not here")
def test_the_same_bundle_makes_the_same_msi_and_another_bundle_another_code(tmp_path: Path) -> None:
    bundle = tmp_path / "bundle"
    bundle.mkdir()
    (bundle / "dorsal.exe").write_text("program")

    def made(name: str) -> bytes:
        script = [sys.executable, "packaging/windows.py", "msi", "--bundle", str(bundle)]
        subprocess.run(
            [*script, "--into", str(tmp_path / name)],
            check=True,
            capture_output=True,
            cwd=PROJECT,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        )
        return next((tmp_path / name).iterdir()).read_bytes()

    first = made("first")
    time.sleep(1.1)  # wixl writes down the second
    assert made("again") == first
    (bundle / "dorsal.exe").write_text("another")
    assert code_of(made("other")) != code_of(first)


def code_of(msi: bytes) -> bytes:
    """The text in the summary that has the length of a code in braces."""
    at = msi.index(b"\x1e\0\0\0\x27\0\0\0{")
    return msi[at + 8 : at + 46]


def test_what_is_no_package_is_refused() -> None:
    with pytest.raises(ValueError, match="no summary"):
        settled(b"MZ" + bytes(1_000), FAMILY, 0)
