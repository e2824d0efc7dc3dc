"""One text about this copy of Dorsal and this machine, for a call for help.

It holds versions, places, sizes, checks and settings; nothing of a patient, no word of a note, and
nothing that was typed. Of the log it tells where something went wrong, not what was said there, for
what a fault says may repeat what was typed. The reader's home is written ~.
"""

import configparser
import os
import platform
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from db.editions import digest_of
from db.errors import LibraryError
from db.library import open_library
from db.storage import ENGINE
from desktop.folder import UserFolder, site_folder, user_folder
from desktop.verify import run_checks
from resources import ROOT, VERSION

_SETTINGS = "theme zoom citation_style".split()
"""What else the settings keep (recent places, the window's layout) is the reader's own business."""
_VARIABLES = re.compile(r"(DORSAL|QT|XDG|LC)_[A-Z_]+|LANG|DISPLAY|WAYLAND_DISPLAY")
_LAST_FAULTS = 5
_PLACE = re.compile(r'^  File "(?P<file>[^"]+)", line (?P<line>\d+), in (?P<name>\S+)')
_RAISED = re.compile(r"^(?P<kind>[A-Za-z_][\w.]*(?:Error|Exception|Warning|Interrupt|Exit))\b")

Rows = Iterator[tuple[str, object]]


def diagnostics(
    library_path: Path, window: Iterable[tuple[str, object]], now: datetime | None = None
) -> str:
    """The text, about a second's work: every check is made. `window` is what only Qt knows."""
    folder = user_folder()
    parts = (
        ("Dorsal", _versions(library_path)),
        ("This machine", _machine()),
        ("The window", window),
        ("Places", _places(library_path, folder)),
        ("The reader's files, in bytes", _files(folder)),
        ("Settings", _settings(folder)),
        ("The site", _site()),
        ("Checks", _checks(library_path)),
        ("The last faults in the log", _faults(folder.path / "dorsal.log")),
    )
    day = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    lines = [f"Dorsal: diagnostics of {day}", "No notes, and nothing that was typed, are in this."]
    for title, rows in parts:
        told = [f"  {name}: {value}" for name, value in rows]
        lines += ["", title, *(told or ["  none"])]
    return _without_home("\n".join(lines) + "\n")


def _versions(library_path: Path) -> Rows:
    yield "program", VERSION
    yield "packed", "yes" if getattr(sys, "frozen", False) else "no, run from its source"
    try:
        with open_library(library_path) as library:
            yield "content", library.edition.version
    except LibraryError as error:
        yield "content", f"none: {error.happened}"
    if library_path.is_file():
        yield "library sha256", digest_of(library_path)
    yield "Python", platform.python_version()
    yield "SQLite", ENGINE


def _machine() -> Rows:
    yield "system", platform.platform()
    yield "processor", f"{platform.machine()}, {os.cpu_count()} cores"
    if sys.platform == "linux":
        yield "glibc", " ".join(platform.libc_ver())
    for name in sorted(filter(_VARIABLES.fullmatch, os.environ)):
        yield name, os.environ[name]


def _places(library_path: Path, folder: UserFolder) -> Rows:
    yield "program", sys.executable
    yield "resources", ROOT
    yield "library", library_path
    yield "reader's files", folder.path
    yield "may be written", "yes" if folder.writable and _writable(folder.path) else "no"
    yield "site's folder", f"{site_folder()} ({'there' if site_folder().is_dir() else 'not there'})"


def _writable(folder: Path) -> bool:
    """Whether it, or what it would be made in, may be written; nothing is tried."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    return os.access(there, os.W_OK)


def _files(folder: UserFolder) -> Rows:
    beside = (folder.path / name for name in ("settings.ini", "dorsal.log"))
    for path in (folder.notebook, folder.labels, *beside):
        if path.is_file():
            yield path.name, f"{path.stat().st_size:,}"
    for name in ("backups", "packs"):
        held = [path for path in (folder.path / name).glob("*") if path.is_file()]
        if held:
            yield name, f"{sum(path.stat().st_size for path in held):,} in {len(held)} files"


def _settings(folder: UserFolder) -> Rows:
    read = configparser.RawConfigParser(strict=False)
    try:
        read.read(folder.path / "settings.ini", encoding="utf-8")
    except (configparser.Error, UnicodeDecodeError):
        yield "settings.ini", "cannot be read"
        return
    for name in _SETTINGS:
        value = read.get("General", name, fallback="as it comes")
        yield name, value if re.fullmatch(r"[\w -]{1,20}", value) else "no value of Dorsal's"


def _site() -> Rows:
    """The policy and the keys' names; who holds a key is public, as the key is."""
    folder = site_folder()
    for path in (folder / "policy.toml", *sorted((folder / "keys").glob("*.pub"))):
        if path.is_file():
            yield path.name, f"{path.stat().st_size:,} bytes, sha256 {digest_of(path)}"


def _checks(library_path: Path) -> Rows:
    for check in run_checks(library_path):
        yield f"{'ok  ' if check.ok else 'FAIL'} {check.name}", check.detail


def _faults(log: Path) -> Rows:
    """Kind and place of the last faults; their words stay in the log."""
    try:
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        yield "log", "none"
        return
    found: list[str] = []
    place = ""
    for line in lines:
        if at := _PLACE.match(line):
            place = f"{Path(at['file']).name}:{at['line']} in {at['name']}"
        elif place and (raised := _RAISED.match(line)):
            found.append(f"{raised['kind']} at {place}")
            place = ""
    yield "lines in the log", len(lines)
    for fault in found[-_LAST_FAULTS:]:
        yield "fault", fault


def _without_home(text: str) -> str:
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
