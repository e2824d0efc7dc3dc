"""Looks at every screen at four scales, three sizes, four zooms, three themes: `make sight`.

With a folder as its argument it takes a picture of each look, too.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.theme import ThemeName

THEMES = ("light", "dark", "contrast")
SCALES = ("1", "1.5", "2", "3")
SIZES = ((1024, 700), (1440, 900), (1600, 1000))
ZOOMS = (80, 100, 200, 300)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.sight", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="where pictures go")
    parser.add_argument("--themes", nargs="+", default=THEMES)
    parser.add_argument("--scales", nargs="+", default=SCALES)
    parser.add_argument("--sizes", nargs="+", default=["x".join(map(str, one)) for one in SIZES])
    parser.add_argument("--zooms", nargs="+", type=int, default=ZOOMS)
    parser.add_argument("--screens", nargs="+")
    parser.add_argument("--library", type=Path, help="another library than the bundled one")
    parser.add_argument("--all", action="store_true", help="every theme at every size and zoom")
    parser.add_argument("--longer", action="store_true", help="with words longer than English ones")
    return parser.parse_args()


def _looks(asked: argparse.Namespace) -> Iterator[str]:
    """Every fault of one scale, and where it was seen."""
    from PySide6.QtWidgets import QApplication

    from resources import LIBRARY
    from tests.sight.screens import SCREENS, lasting_faults, seat
    from tests.sight.shelf import SHELF, of_labelers, shelf
    from tests.sight.windows import WINDOWS, windows
    from tests.speaking import longer

    application = QApplication([])
    for sit, known in ((seat, SCREENS), (shelf, SHELF), (windows, WINDOWS)):
        screens = [one for one in known if one in (asked.screens or known)]
        if asked.scales != ["1"] and "question" in screens:
            screens.remove("question")  # no wider than the screen, which has 800 pixels here
        if not screens:
            continue
        words = longer() if asked.longer else nullcontext()
        with words, sit(asked.library or LIBRARY, Path(tempfile.mkdtemp())) as at:
            for theme, size, zoom in _dresses(asked):
                at.dress(theme, size, zoom)
                for screen in screens:
                    look = f"{screen}-{size[0]}x{size[1]}-{zoom}-{theme}-{asked.scales[0]}"
                    shown = at.show(screen)
                    if asked.folder:
                        shown.grab().save(str(asked.folder / f"{look}.png"))
                    for fault in lasting_faults(shown):
                        if known is not SHELF or not of_labelers(fault):
                            yield f"{look}: {fault}"
    application.quit()


def _dresses(asked: argparse.Namespace) -> Iterator[tuple["ThemeName", tuple[int, int], int]]:
    """A theme moves nothing: each but the first is looked at in one size, at two zooms."""
    for theme in asked.themes:
        rest = theme != asked.themes[0] and not asked.all
        for size in asked.sizes[:1] if rest else asked.sizes:
            for zoom in asked.zooms[1:3] if rest else asked.zooms:
                width, height = map(int, size.split("x"))
                yield theme, (width, height), zoom


def main() -> int:
    asked = _asked()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if asked.folder:
        asked.folder.mkdir(parents=True, exist_ok=True)
    if len(asked.scales) == 1:
        found = 0
        for fault in _looks(asked):
            print(fault, flush=True)
            found += 1
        return 1 if found else 0
    failed = 0
    rest = [word for word in sys.argv[1:] if word not in asked.scales and word != "--scales"]
    for scale in asked.scales:
        here = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
        ran = subprocess.run(
            [sys.executable, "-m", "tests.sight", *rest, "--scales", scale], env=here, check=False
        )
        failed = failed or ran.returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
