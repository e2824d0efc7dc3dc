"""A release goes out only as the authors signed it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from resources import ROOT
from tests.sticks import new_pair, sign

SCRIPTS = ROOT.parent / "packaging"

pytestmark = pytest.mark.skipif(
    shutil.which("minisign") is None, reason="minisign is not here: make test installs it on Debian"
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """What the scripts need of a project, its key, and two installers whose list is signed."""
    for name in ("sums.sh", "signed.sh"):
        (tmp_path / "packaging").mkdir(exist_ok=True)
        shutil.copy(SCRIPTS / name, tmp_path / "packaging" / name)
    installers = tmp_path / "dist" / "installers"
    installers.mkdir(parents=True)
    for name in ("dorsal.deb", "dorsal.rpm"):
        (installers / name).write_text(name)
    subprocess.run([tmp_path / "packaging" / "sums.sh"], check=True, capture_output=True)
    pair = new_pair(tmp_path / "resources" / "keys", "dorsal")
    sign(installers / "SHA256SUMS", pair, comment="the installers")
    return tmp_path


def is_signed(project: Path) -> bool:
    command = [project / "packaging" / "signed.sh", project / "dist" / "installers"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_what_is_signed_with_a_key_that_is_shipped_goes_out(project: Path) -> None:
    new_pair(project / "resources" / "keys", "another")
    assert is_signed(project)


def test_a_release_signed_with_a_key_that_is_not_shipped_stays(project: Path) -> None:
    installers = project / "dist" / "installers"
    sign(installers / "SHA256SUMS", new_pair(project, "dorsal"), comment="the installers")
    assert not is_signed(project)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("dorsal.deb", "altered"),
        ("added.deb", "one"),
        ("SHA256SUMS", ""),
        ("SHA256SUMS.minisig", ""),
    ],
)
def test_a_release_of_which_anything_is_not_as_signed_stays(
    project: Path, name: str, data: str
) -> None:
    (project / "dist" / "installers" / name).write_text(data)
    assert not is_signed(project)


def test_a_release_of_which_a_file_is_missing_stays(project: Path) -> None:
    (project / "dist" / "installers" / "dorsal.rpm").unlink()
    assert not is_signed(project)
