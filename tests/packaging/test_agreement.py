"""What is packed agrees with the program: names, versions, verbs, icons."""

import argparse
import configparser
import os
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import icons
import pytest
from manual import manual
from PySide6.QtGui import QImage
from windows import nsis

from db.manifest import Manifest, PackKind
from db.pack import listed, written
from desktop.cli import command_line
from resources import VERSION

PROJECT = Path(__file__).resolve().parents[2]
LINUX = PROJECT / "packaging" / "linux"
GUIDE = (PROJECT / "ADMINISTRATORS.md").read_text(encoding="utf-8")


def verbs_of(parser: argparse.ArgumentParser, before: str = "dorsal") -> list[str]:
    """Every verb as it is typed."""
    found = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, verb in action.choices.items():
                found += verbs_of(verb, f"{before} {name}") or [f"{before} {name}"]
    return found


def test_all_name_the_same_version() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == VERSION
    assert f"## {VERSION}" in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_man_page_names_every_verb() -> None:
    page = manual().replace("\\-", "-")
    verbs = verbs_of(command_line())
    assert len(verbs) > 20
    for verb in verbs:
        assert f"\n.SS {verb}" in page


def test_the_man_page_names_every_variable_the_program_reads() -> None:
    source = "".join(
        path.read_text(encoding="utf-8") for path in (PROJECT / "desktop").rglob("*.py")
    )
    for name in set(re.findall(r'"(DORSAL_[A-Z]+)"', source)):
        assert name in manual()
        assert name in GUIDE


def test_the_man_page_is_the_same_whatever_the_order_of_chance() -> None:
    def written(seed: str) -> bytes:
        return subprocess.run(
            [sys.executable, "packaging/manual.py"],
            cwd=PROJECT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout

    assert written("1") == written("2")


def test_the_desktop_entry_starts_the_program_and_is_the_one_the_window_names() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / "dorsal.desktop", encoding="utf-8")
    main = entry["Desktop Entry"]
    assert main["Exec"] == main["TryExec"] == "dorsal"
    assert main["Icon"] == icons.DRAWING.stem
    app = (PROJECT / "desktop" / "app.py").read_text(encoding="utf-8")
    assert 'setDesktopFileName("dorsal")' in app
    assert "--private" in entry["Desktop Action private"]["Exec"]
    assert command_line().parse_args(["--private"]).private


def test_the_metainfo_launches_the_desktop_entry() -> None:
    root = ElementTree.parse(LINUX / "dorsal.metainfo.xml.in").getroot()
    assert root.findtext("launchable") == "dorsal.desktop"
    assert root.findtext("provides/binary") == "dorsal"
    kind = ElementTree.parse(LINUX / "dorsal-pack.xml").getroot()[0]
    assert root.findtext("provides/mediatype") == kind.get("type")


def test_a_pack_is_told_by_its_first_bytes(pack_bytes: bytes) -> None:
    text = (LINUX / "dorsal-pack.xml").read_text(encoding="utf-8")
    matches = re.findall(r'offset="(\d+)" value="([^"]+)"', text)
    assert len(matches) == 2
    for offset, value in matches:
        wanted = value.encode("ascii").decode("unicode_escape").encode("latin-1")
        assert pack_bytes[int(offset) :].startswith(wanted)


@pytest.fixture(scope="module")
def pack_bytes() -> bytes:
    sources = {"a.md": b"x"}
    day = date(2026, 11, 1)
    manifest = Manifest(
        kind=PackKind.OVERLAY,
        name="ours",
        version="2026.11.1",
        issued=day,
        review_by=day,
        expires=day,
        files=listed(sources),
    )
    return written(manifest, sources)


def test_the_icon_of_the_window_is_the_one_of_the_desktop() -> None:
    shipped = QImage(str(icons.DRAWING.with_suffix(".png")))
    drawn = QImage.fromData(icons.drawn(shipped.width()))
    assert shipped.size() == drawn.size()
    for x in range(0, shipped.width(), 3):
        for y in range(0, shipped.height(), 3):
            one, other = shipped.pixelColor(x, y), drawn.pixelColor(x, y)
            assert abs(one.lightness() - other.lightness()) <= 24, (x, y)


def test_the_icons_of_windows_and_macos_hold_every_size() -> None:
    ico, icns = icons.as_ico(), icons.as_icns()
    assert ico.count(b"\x89PNG\r\n") == len(icons.SIZES)
    assert icns.count(b"\x89PNG\r\n") == 6
    assert int.from_bytes(icns[4:8], "big") == len(icns)


def test_no_installer_is_made_whose_removal_would_leave_something(tmp_path: Path) -> None:
    for name in ("_internal", "dorsal.exe", "left.txt"):
        (tmp_path / name).touch()
    with pytest.raises(ValueError, match=r"does not remove left\.txt$"):
        nsis(tmp_path, VERSION, tmp_path)


@pytest.mark.parametrize(
    "said",
    [
        "/S", "/REMOVENOTES", "/qn", "policy.toml", "keys/", "SHA256SUMS", "%LOCALAPPDATA%",
        "~/.local/share/Dorsal", "/etc/dorsal", "apt", "Intune", "Jamf", "portable.txt",
    ],
)  # fmt: skip
def test_the_administrators_guide_tells(said: str) -> None:
    assert said in GUIDE
