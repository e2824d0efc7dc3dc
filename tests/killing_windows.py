"""Kills the window while it installs an update, again and again; an edition is whole each time.

The child is the program as a reader runs it: it is shown a pack, agrees, reopens and goes back, for
ever. Run: python -m tests.killing_windows 100
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop.folder import UserFolder
from desktop.pack_jobs import Workplace
from resources import LIBRARY
from tests.journeys.carrying import real_pack
from tests.sticks import FIRST, LATER, left_whole, new_pair

_AFTER = {"Building": 3.0, "Switching": 0.3}
"""So many seconds at most after a step was told it is killed; the two steps in turn."""


def workplace(root: Path, shipped: Path) -> Workplace:
    return Workplace(UserFolder(root / "home", writable=True), root / "site", shipped)


def update_for_ever(place: Workplace, pack: Path) -> None:
    """The child: each step is told on stdout as the window tells it."""
    from PySide6.QtWidgets import QApplication

    from desktop.session import Session
    from desktop.settings import Settings
    from desktop.theme import Theme

    application = QApplication([])
    settings = Settings(place.home)
    session = Session(application, place, settings, Theme(application, "light", 100))
    session.open(place.in_use().path)
    while True:
        assert session.run is not None
        window = session.run.window
        updating = window.updating
        updating._stepped.connect(lambda words: print(words, flush=True))
        if session.run.library.edition.version == LATER:
            updating.go_back()
        else:
            updating.look_at(pack)
            shown = updating._opened_window()
            while not shown.install.isVisible():
                application.processEvents()
            shown.install.click()
        while session.run.window is window:
            application.processEvents()


def kill_windows(kills: int, root: Path, shipped: Path) -> dict[str, int]:
    """How often which edition was left; raises AssertionError where none was left whole."""
    pair = new_pair(root / "home" / "keys", "society")
    pack = real_pack(root / "sources", pair)
    place, left = workplace(root, shipped), {FIRST: 0, LATER: 0}
    command = [sys.executable, "-m", "tests.killing_windows", str(root), str(shipped), str(pack)]
    known = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    for kill in range(kills):
        step, seconds = list(_AFTER.items())[kill % len(_AFTER)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=known
        ) as child:
            assert child.stdout is not None
            assert any(said.startswith(step) for said in child.stdout), "it ended by itself"
            time.sleep(random.random() * seconds)
            assert child.poll() is None, "the child ended by itself"
            child.kill()
        left[left_whole(place.packs, place.shipped)] += 1
    return left


def main(kills: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        left = kill_windows(kills, Path(name), LIBRARY)
        print(f"{kills} kills of the window at an update, an edition whole each time: {left}")


if __name__ == "__main__":
    if len(sys.argv) == 2:
        main(int(sys.argv[1]))
    else:
        at, library, stick = map(Path, sys.argv[1:])
        update_for_ever(workplace(at, library), stick)
