"""What a Linux bundle asks of the system it runs on, read from its own files."""

import re
import subprocess
import tomllib
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "linux" / "libraries.toml"
_ELF = b"\x7fELF"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The libraries that are not in the bundle, and the newest symbols asked of two of them."""

    libraries: frozenset[str]
    glibc: str
    """Such as 2.35: of an older system the bundle does not start."""
    cxx: str
    """Of libstdc++, such as 3.4.30."""


def asked_of_system(bundle: Path) -> Asked:
    """Reads every program and library in a folder with `objdump`."""
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    own = {path.name for path in bundle.rglob("*")}
    told = "\n".join(_told(path) for path in files if path.read_bytes()[:4] == _ELF)
    return Asked(
        libraries=frozenset(re.findall(r"NEEDED +(\S+)", told)) - own,
        glibc=_newest(re.findall(r"\bGLIBC_([\d.]+)", told)),
        cxx=_newest(re.findall(r"\bGLIBCXX_([\d.]+)", told)),
    )


def packages(asked: Asked) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The Debian packages needed and recommended. Raises ValueError where the table is wrong."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    known = table["needed"] | table["recommended"]
    if odd := asked.libraries ^ known.keys():
        raise ValueError(f"{TABLE.name} and the bundle differ in {', '.join(sorted(odd))}")
    needed = {f"libc6 (>= {asked.glibc})", *table["needed"].values()} - {"libc6"}
    return tuple(sorted(needed)), tuple(sorted(set(table["recommended"].values())))


def sonames(asked: Asked) -> tuple[str, ...]:
    """What an rpm requires: library names as every distribution of it has them."""
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    libraries = {name for name in table["needed"] if not name.startswith("ld-linux")}
    versioned = {
        f"libc.so.6(GLIBC_{asked.glibc})(64bit)",
        f"libstdc++.so.6(GLIBCXX_{asked.cxx})(64bit)",
    }
    return tuple(sorted({f"{name}()(64bit)" for name in libraries} | versioned))


def _told(path: Path) -> str:
    return subprocess.run(
        ["objdump", "-p", path], check=True, capture_output=True, text=True
    ).stdout


def _newest(versions: list[str]) -> str:
    return max(versions, key=lambda version: [int(step) for step in version.split(".")])
