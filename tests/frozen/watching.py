"""A program watched by strace, where the system allows it in a place without any network."""

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

_WATCH = ("strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=network", "-o")
_ALONE = ("unshare", "--map-root-user", "--net")
_FAMILY = re.compile(r"\b(?:AF|PF)_(?!UNIX\b|LOCAL\b|UNSPEC\b)\w+")
_CALL = re.compile(r"\b(socket|connect|bind|listen|accept4?|send(?:to|msg|mmsg)|recv\w+)\(")


@cache
def can_be_alone() -> bool:
    """Whether the system lets this user have a place of its own, without a network."""
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*_ALONE, "true"], capture_output=True, check=False).returncode == 0


def alone() -> tuple[str, ...]:
    """What to begin a command with, so that it has no network; nothing where that is forbidden."""
    return _ALONE if can_be_alone() else ()


def watched(
    command: Sequence[str | Path], log: Path, environment: Mapping[str, str], seconds: float = 300
) -> subprocess.CompletedProcess[str]:
    """Runs a command and all that it starts; what they ask of the network stands in the log."""
    whole = [*alone(), *_WATCH, str(log), *map(str, command)]
    return subprocess.run(
        whole, env=environment, capture_output=True, text=True, check=False, timeout=seconds
    )


def sockets(log: Path) -> list[str]:
    """The calls for anything but a local socket, or that do not say of what kind it is."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    found = [line for line in lines if _FAMILY.search(line)]
    made = [line for line in lines if _CALL.search(line) and "socket(" in line]
    return found + [line for line in made if "AF_UNIX" not in line and line not in found]
