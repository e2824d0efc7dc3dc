"""Kills whoever writes to a notebook, again and again, and looks each time what is left of it.

A child process writes and tells each thing it was told is kept; it is killed at a moment nobody
chose; then everything told must be there and the file sound. Run: python -m tests.killing 1000
"""

import os
import random
import select
import signal
import sqlite3
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import fsrs  # noqa: F401  before the forks, which would each load it anew

from db.address import Address
from db.backup import Reason, back_up, restore
from db.marks import COLUMNS, Anchor, MarkKind
from db.notebook import Notebook, open_notebook
from db.study import Grade, Study
from tests.study_cards import CARD

_LONGEST_SECONDS = 0.03
_KILLS_PER_FILE = 50
_KILLED_EARLY = 5
"""One in so many is killed at any moment from its birth on, while it opens the notebook."""
_PLACE = Anchor(address=Address("condition", "sciatica_radiculopathy", "answer"), quote="leg pain")
Told = Callable[[str], None]


def write_marks(book: Notebook, told: Told) -> None:
    """Adds, changes and removes marks and grades cards, for ever; each is told once returned."""
    mine: list[str] = []
    study = Study(book)
    while True:
        count = len(mine)
        if count % 3 == 2:
            told(f"{book.change(mine[-1], words=f'changed {count}').id} changed {count}\n")
        if count % 5 == 4:
            told(f"{book.remove(mine[-2]).id} REMOVED\n")
        words = f"note {count} " + "x" * random.randrange(2000)
        mark = book.add(MarkKind.NOTE, _PLACE, edition="1", words=words)
        told(f"{mark.id} {words}\n")
        mine.append(mark.id)
        card = replace(CARD, id=f"dose:{uuid.uuid4().hex}")
        study.grade(card, Grade.GOOD, datetime.now(UTC))
        told(f"{card.id} graded\n")


def write_and_tell_too_early(book: Notebook, told: Told) -> None:
    """What a careless notebook would do: it tells before the transaction is on the disk."""
    first = book.add(MarkKind.NOTE, _PLACE, edition="1", words="early")
    names = ", ".join(COLUMNS[1:])
    again = f"INSERT INTO mark (sequence, id, {names}) SELECT sequence, ?, {names} FROM mark"
    while True:
        with book.writing():
            id_ = uuid.uuid4().hex
            told(f"{id_} early\n")
            book.connection.execute(f"{again} WHERE id = ?", (id_, first.id))


def kill_writers(kills: int, folder: Path, write: Callable[[Notebook, Told], None]) -> int:
    """Returns how many acknowledged writes were looked for; raises AssertionError at a loss."""
    looked = 0
    for kill in range(kills):
        path = folder / f"{kill // _KILLS_PER_FILE}" / "notebook.sqlite"
        told = told_until_killed(
            lambda out, path=path: _write(path, out, write),  # type: ignore[misc]
            at_work=kill % _KILLED_EARLY != 0,
        )
        looked += len(told)
        _look(path, dict(line.split(" ", 1) for line in told))
    return looked


def _write(path: Path, told: Told, write: Callable[[Notebook, Told], None]) -> None:
    with open_notebook(path) as book:
        write(book, told)


def _look(path: Path, told: dict[str, str]) -> None:
    if not path.exists():
        assert not told
        return
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        rows = {id_: (words, removed) for id_, words, removed in connection.execute(
            "SELECT id, words, removed FROM mark UNION ALL"
            " SELECT card, 'graded', NULL FROM study_review")} if told else {}  # fmt: skip
    finally:
        connection.close()
    assert told.keys() <= rows.keys(), "what was told is gone"
    as_told = [rows[id_][1] if words == "REMOVED" else rows[id_][0] == words
               for id_, words in told.items()]  # fmt: skip
    assert as_told.count(False) <= 1, "more reads otherwise than the one write not yet told of"


def kill_restores(kills: int, folder: Path) -> int:
    """A notebook that is restored to one of two states, killed: it is in the one or the other."""
    path = folder / "notebook.sqlite"
    with open_notebook(path) as book:
        book.add(MarkKind.NOTE, _PLACE, edition="1", words="few")
        few = back_up(path, Reason.ASKED).path
        for number in range(300):
            book.add(MarkKind.NOTE, _PLACE, edition="1", words=f"many {number} " * 20)
        many = back_up(path, Reason.ASKED).path
    states = (few.replace(folder / "few"), many.replace(folder / "many"))
    for _ in range(kills):
        assert told_until_killed(lambda out: _restore_for_ever(path, states, out), at_work=True)
        with open_notebook(path) as book:
            assert book.select("PRAGMA integrity_check") == [("ok",)]
            count = book.count()
        assert count in (1, 301), count
    return kills


def _restore_for_ever(path: Path, states: tuple[Path, ...], told: Told) -> None:
    while True:
        for state in states:
            restore(path, state)
            told("restored\n")


def told_until_killed(
    work: Callable[[Told], None], *, at_work: bool, seconds: float = _LONGEST_SECONDS
) -> list[str]:
    """Lets a child work until it is killed. Returns the whole lines it told.

    A child to be killed at work is let tell something first, however slow the machine is.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reader)
            work(lambda line: _say(writer, line))
        finally:
            os._exit(1)
    os.close(writer)
    said = os.read(reader, 1 << 16) if at_work else b""
    end = time.monotonic() + random.random() * seconds
    said += b"".join(_until(reader, end))
    os.kill(child, signal.SIGKILL)
    while more := os.read(reader, 1 << 16):
        said += more
    os.close(reader)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the child ended by itself"
    return said.decode().split("\n")[:-1]


def _say(writer: int, line: str) -> None:
    os.write(writer, line.encode())


def _until(reader: int, end: float) -> Iterator[bytes]:
    while (left := end - time.monotonic()) > 0:
        if select.select([reader], [], [], left)[0]:
            yield os.read(reader, 1 << 16)


def main(kills: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        started = time.monotonic()
        looked = kill_writers(kills, Path(name, "marks"), write_marks)
        seconds = time.monotonic() - started
        print(f"{kills} kills, {looked} acknowledged writes, none lost, {seconds:.1f} s")
        started = time.monotonic()
        kill_restores(max(kills // 10, 10), Path(name, "restores"))
        print(f"{max(kills // 10, 10)} restores killed, {time.monotonic() - started:.1f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]))
