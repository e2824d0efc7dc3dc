"""What of Python, Qt and the libraries goes into a bundle; all else stays out.

Used by PyInstaller's specifications: Dorsal's, and that of the empty window it is measured against.
"""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import icu

Entry = tuple[str, str, str]
"""A file as PyInstaller collects it: its place in the bundle, where it comes from, its kind."""

OF_OTHER_SYSTEMS = ("ctypes",) if sys.platform == "linux" else ()
"""Imported by Dorsal on other systems alone; where it is there, PyInstaller imports ctypes first of
all: 2 ms of each start.
"""

# Not ours at run time, each pulled in by a guess of some hook or library:
EXCLUDED = [
    # network, never used: its absence is the proof
    "PySide6.QtNetwork",
    "ssl",
    "_ssl",
    "_hashlib",
    "socket",  # packaging/no_network.py stands in its place
    "_socket",
    "ftplib",
    "http",
    "imaplib",
    "smtplib",
    "urllib.request",  # so has this one
    "webbrowser",
    "xmlrpc",
    "asyncio",
    "multiprocessing.dummy",
    "multiprocessing.managers",
    # Qt that no window of ours uses
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtSql",
    "PySide6.QtTest",
    "PySide6.QtXml",
    "PySide6.QtConcurrent",
    "PySide6.QtHelp",
    "PySide6.QtDesigner",
    # parts of libraries that nothing of ours uses
    "lxml.objectify",
    "lxml.html",
    "lxml.isoschematron",
    "rapidfuzz.fuzz_cpp_avx2",
    "rapidfuzz.distance.metrics_cpp_avx2",
    "pygments",
    "sqlite_utils.cli",
    "typing_extensions",
    # tools of the workshop
    "tkinter",
    "unittest",
    "doctest",
    "pydoc_data",
    "lib2to3",
    "distutils",
    "setuptools",
    "pkg_resources",
    "pip",
    "pytest",
    "curses",
    "readline",
    *OF_OTHER_SYSTEMS,
]

# Plugins kept, by folder; all others go.
PLUGINS = {
    "platforms": ("qxcb", "qoffscreen", "qwayland", "qwindows", "qcocoa"),
    "imageformats": ("qsvg", "qico", "qicns", "qjpeg"),
    "iconengines": ("qsvgicon",),
    "styles": ("qwindows", "qmodernwindows", "qmac"),
    "platforminputcontexts": ("compose", "ibus"),
    "xcbglintegrations": ("qxcb-glx",),
    "wayland-shell-integration": ("xdg-shell",),
    "printsupport": ("cups", "windows", "cocoa"),
}


def trim(analysis: Any, work: Path) -> list[str]:
    """Leaves in PyInstaller's analysis what is wanted; where each file of it comes from."""
    wanted = [entry for entry in analysis.binaries if is_wanted(entry[0])]
    reached = needed(wanted)
    analysis.binaries = [slimmed(entry, work) for entry in reached]
    kept = {entry[0] for entry in reached}
    analysis.datas = [
        (name, source, kind)
        for name, source, kind in analysis.datas
        if is_wanted(name) and (kind != "SYMLINK" or source in kept)
    ]
    others = [*analysis.pure, *analysis.datas]
    return [source for _, source, kind in [*reached, *others] if kind != "SYMLINK"]


def is_wanted(name: str) -> bool:
    """Whether a collected file belongs in the bundle, by its place in it."""
    path = Path(name)
    if "plugins" in path.parts:
        folder = path.parts[path.parts.index("plugins") + 1]
        return any(path.name.removeprefix("lib").startswith(p) for p in PLUGINS.get(folder, ()))
    return "translations" not in path.parts


# On Linux these are the desktop's own, and must fit it rather than Qt: what draws its fonts, speaks
# to its display and its bus, and prints; where there is no CUPS there is no printer either. An
# older C++ library of ours would keep the display's own drivers from loading.
OF_THE_SYSTEM = (
    "libstdc++", "libgcc_s", "libcups", "libdbus-1", "libfontconfig", "libfreetype", "libglib-2.0",
    "libgthread-2.0", "libX11",
)  # fmt: skip


def needed(binaries: list[Entry]) -> list[Entry]:
    """Without the shared libraries that only a dropped plugin asked for: what is left is what
    Python's modules, the plugins kept, and what these ask for in turn, need."""
    if sys.platform != "linux":
        return binaries
    libraries = {Path(name).name: entry for entry in binaries for name in [entry[0]]}
    left = [entry for entry in binaries if is_asked_for_by_name(entry)]
    reached = {entry[0] for entry in left}
    while left:
        _, source, _ = left.pop()
        for name in asked_for_in(source):
            entry = libraries.get(name)
            if entry and entry[0] not in reached:
                reached.add(entry[0])
                left.append(entry)
    return [entry for entry in binaries if entry[0] in reached]


def asked_for_in(source: str) -> list[str]:
    """The names of the libraries that a file itself asks for, without the system's."""
    told = subprocess.run(["objdump", "-p", source], check=True, capture_output=True, text=True)
    names = re.findall(r"NEEDED +(\S+)", told.stdout)
    return [name for name in names if not name.startswith(OF_THE_SYSTEM)]


def slimmed(entry: Entry, work: Path) -> Entry:
    """Of ICU's data, what Dorsal needs."""
    name, source, kind = entry
    if "libicudata" not in name or kind != "BINARY":
        return entry
    slim = work / "icu" / Path(name).name
    icu.slimmed(Path(source), slim)
    return name, str(slim), kind


def is_asked_for_by_name(entry: Entry) -> bool:
    """Whether a file is loaded for its own sake: a module, a plugin, the interpreter."""
    name, _, kind = entry
    return kind == "EXTENSION" or "plugins" in Path(name).parts or "libpython" in name


def strip(folder: Path) -> None:
    """The libraries of a Linux bundle without what only a debugger reads."""
    for path in folder.rglob("*.so*"):
        if not path.is_symlink() and path.read_bytes()[:4] == b"\x7fELF":
            subprocess.run(["strip", "--strip-unneeded", path], check=True)
