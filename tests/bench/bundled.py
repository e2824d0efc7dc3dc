"""The bundle beside an empty window bundled in the same way: the two started in turn.

    python -m tests.bench.bundled     after make bundle, on Linux; needs Xvfb and xdotool

Neither program knows of it: Qt itself says (`qt.widgets.painting`) when a window is first on the
screen, and what was drawn in it. Processor time is given too, for a machine that has other work.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from resources import ROOT

PROJECT = ROOT.parent
DORSAL = PROJECT / "dist" / "dorsal" / "dorsal"
STARTS, _SETTLED_SECONDS = 15, 5
_WORK = PROJECT / "build" / "bench"
_EMPTY = _WORK / "empty" / "empty"
_PLACE = "dorsal:condition/sciatica_radiculopathy"
_SHOWN = re.compile(rb"Flushing top level QRegion\(0,0 (\d+x\d+)\)")
_ANSWERED = re.compile(rb"Drawing .* of HitList\(")
_PAINTING = {"QT_LOGGING_RULES": "qt.widgets.painting.info=true"}


def can_be_measured() -> bool:
    """Whether there is a bundle, and what a display is made and typed on with."""
    return DORSAL.exists() and all(shutil.which(one) for one in ("Xvfb", "xdotool"))


def bundled() -> dict[str, object]:
    """Milliseconds from nothing to the page of a condition on the screen, and to an answer of the
    search; mebibytes (PSS) once it is settled; megabytes installed.
    """
    _build_empty()
    with tempfile.TemporaryDirectory() as name, _display() as display:
        home = Path(name)
        (home / "settings.ini").write_text(f"[General]\nplace={_PLACE}\n", encoding="utf-8")
        bare = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
        bare["DORSAL_HOME"] = name
        offscreen = {**bare, "QT_QPA_PLATFORM": "offscreen"}
        shown = {**bare, "QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
        return {
            "offscreen": _compared(offscreen),
            "on_a_display": _compared(shown),
            "answer_on_a_display_ms": median(_until_answered(shown) for _ in range(STARTS)),
            "installed_mb": _size(DORSAL.parent) / 1e6,
            "empty_installed_mb": _size(_EMPTY.parent) / 1e6,
        }


def _build_empty() -> None:
    spec = Path(__file__).with_name("empty.spec")
    places = ["--distpath", _WORK, "--workpath", _WORK / "work"]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places]
    stored = os.environ | {
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "0"
    }  # as packaging/bundle.sh has it
    subprocess.run([*command, spec], check=True, cwd=PROJECT, env=stored)


@contextmanager
def _display() -> Iterator[str]:
    ready, told = os.pipe()
    command = ["Xvfb", "-nolisten", "tcp", "-screen", "0", "1440x900x24", "-displayfd", str(told)]
    with subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL) as server:
        os.close(told)
        with os.fdopen(ready) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


def _compared(environment: dict[str, str]) -> dict[str, float]:
    size = _until_shown([DORSAL], environment).size
    both: tuple[list[str | Path], ...] = ([_EMPTY, size], [DORSAL])
    pairs = [[_until_shown(one, environment) for one in both] for _ in range(STARTS + 1)][1:]
    empty_mib, dorsal_mib = (_memory(one, environment) for one in both)
    return {
        "empty_window_ms": median(empty.ms for empty, _ in pairs),
        "dorsal_ms": median(dorsal.ms for _, dorsal in pairs),
        "ratio": median(dorsal.ms / empty.ms for empty, dorsal in pairs),
        "empty_window_cpu_ms": median(empty.cpu_ms for empty, _ in pairs),
        "dorsal_cpu_ms": median(dorsal.cpu_ms for _, dorsal in pairs),
        "empty_window_mib": empty_mib,
        "dorsal_mib": dorsal_mib,
        "memory_ratio": dorsal_mib / empty_mib,
    }


@dataclass(frozen=True, slots=True)
class Shown:
    """How long it took until a window was on the screen; its size, such as 1280x860."""

    ms: float
    cpu_ms: float
    size: str


@contextmanager
def _started(
    command: list[str | Path], environment: dict[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as program:
        try:
            yield program
        finally:
            program.kill()


def _until_shown(command: list[str | Path], environment: dict[str, str]) -> Shown:
    began = time.perf_counter()
    with _started(command, environment | _PAINTING) as program:
        said = _line(program, _SHOWN)
        ms = 1000 * (time.perf_counter() - began)
        threads = Path(f"/proc/{program.pid}/task").glob("*/schedstat")
        busy = sum(int(one.read_text(encoding="ascii").split()[0]) for one in threads)
        return Shown(ms, busy / 1e6, said[1].decode())


def _until_answered(environment: dict[str, str]) -> float:
    """Milliseconds until a word typed as soon as the window is there has its answers drawn."""
    began = time.perf_counter()
    with _started([DORSAL], environment | _PAINTING) as program:
        _line(program, _SHOWN)
        keys = ["search", "--onlyvisible", "--name", "Dorsal", "windowfocus", "type", "taper"]
        subprocess.run(["xdotool", *keys], env=environment, check=True)
        _line(program, _ANSWERED)
        return 1000 * (time.perf_counter() - began)


def _line(program: subprocess.Popen[bytes], wanted: re.Pattern[bytes]) -> re.Match[bytes]:
    assert program.stderr is not None
    for line in program.stderr:
        if said := wanted.search(line):
            return said
    raise RuntimeError(f"{program.args!r} ended before it said {wanted.pattern!r}")


def _memory(command: list[str | Path], environment: dict[str, str]) -> float:
    """Mebibytes of its own, and its share of what it has in common with others (PSS)."""
    with _started(command, environment | _PAINTING) as program:
        _line(program, _SHOWN)
        assert program.stderr is not None
        program.stderr.close()  # it goes on without being listened to
        time.sleep(_SETTLED_SECONDS)
        told = Path(f"/proc/{program.pid}/smaps_rollup").read_text(encoding="ascii")
    return int(re.findall(r"^Pss: +(\d+) kB", told, re.MULTILINE)[0]) / 1024


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if not path.is_symlink())


if __name__ == "__main__":
    print(json.dumps(bundled(), indent=2))
