"""`make run`: opens the window; without a display, answers a question and renders every tab."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def main() -> int:
    libraries = subprocess.run(["packaging/system_libraries.sh"], cwd=PROJECT, check=False)
    if libraries.returncode:
        return libraries.returncode
    dorsal = [sys.executable, "-m", "desktop"]
    if _has_display():
        return subprocess.run(dorsal, cwd=PROJECT, check=False).returncode
    print(
        "There is no display here, so no window can open. A question and its answer instead:\n",
        flush=True,
    )
    subprocess.run(
        [*dorsal, "search", "does gabapentin help sciatica", "--limit", "5"],
        cwd=PROJECT,
        check=True,
    )
    print("\nEvery tab, rendered:", flush=True)
    return subprocess.run(
        [*dorsal, "pictures", "build/pictures"], cwd=PROJECT, check=False
    ).returncode


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


if __name__ == "__main__":
    sys.exit(main())
