"""Kills whoever installs packs, again and again, and looks each time which edition is left.

A child process installs one edition after another and now and then goes back; it is killed at a
moment nobody chose; then the edition it came from or the one it went to must be in use, whole.
Run: python -m tests.killing_updates 500
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import nacl.signing  # noqa: F401  before the forks, which would each load it anew

from db.editions import CONTENT, remembered, undo
from db.installing import install
from db.manifest import order_of
from tests.killing import Told, told_until_killed
from tests.sticks import FIRST, Desk, left_whole, new_desk, proven

_LONGEST_SECONDS = 0.2
_UNDONE = 4
"""Every so many installs the last is undone."""


def update_for_ever(desk: Desk, told: Told) -> None:
    """Tells each time from which edition to which, before and after."""
    while True:
        state, now = remembered(desk.folder), left_whole(desk.folder, desk.shipped)
        highest = state.highest.get(CONTENT)
        _, _, count = order_of(highest.version) if highest else (0, 0, 0)
        if count % _UNDONE == 0 and state.last:
            was = state.before.get(CONTENT)
            back = was.version if was else FIRST
            told(f"{now} {back}\n")
            undo(desk.folder)
            told(f"{back} {back}\n")
            now = back
        following = f"2027.1.{count + 1}"
        opened = desk.open(desk.pack(following))
        told(f"{now} {following}\n")
        install(opened, desk.folder, desk.shipped, proven)
        told(f"{following} {following}\n")


def update_carelessly(desk: Desk, told: Told) -> None:
    """What a careless program would do: it writes over the one file that says what is in use."""
    if desk.version() == FIRST:
        desk.install(desk.pack("2027.1.1"))
    path = desk.folder / "installed"
    data = path.read_bytes()
    while True:
        with path.open("wb", buffering=0) as file:
            told("2027.1.1 2027.1.1\n")
            file.write(data[:99])
            file.write(data[99:])


def kill_updates(kills: int, root: Path, update: Callable[[Desk, Told], None]) -> int:
    """Returns how many updates were begun; raises AssertionError where no edition is left whole."""
    desk, highest, begun = new_desk(root), FIRST, 0
    for _ in range(kills):
        told = told_until_killed(
            lambda out: update(desk, out), at_work=True, seconds=_LONGEST_SECONDS
        )
        steps = [line.split(" ") for line in told]
        version = left_whole(desk.folder, desk.shipped)
        assert version in steps[-1], f"{version}, told {steps[-1]}"
        begun += sum(one != other for one, other in steps)
        state = remembered(desk.folder)
        known = state.highest[CONTENT].version if CONTENT in state.highest else FIRST
        assert order_of(known) >= order_of(highest), "what was trusted is forgotten"
        highest = known
    return begun


def main(kills: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        started = time.monotonic()
        begun = kill_updates(kills, Path(name), update_for_ever)
        seconds = time.monotonic() - started
        print(f"{kills} kills in {begun} updates, an edition whole each time, {seconds:.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]))
