"""The notebook: what opening it adds to a start, and a thousand kills."""

import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from statistics import median

from db.anchors import anchor_at, reanchor
from db.backup import Reason, back_up
from db.library import open_library
from db.marks import Mark, MarkKind
from db.notebook import open_notebook
from resources import LIBRARY
from tests import killing

NOTES, _TIMES, _KILLS = 20_000, 15, 1000


def keeping() -> dict[str, float]:
    """Milliseconds to open an empty and a full notebook; seconds for what runs beside it."""
    with tempfile.TemporaryDirectory() as name:
        empty, full = Path(name, "empty", "notebook.sqlite"), Path(name, "full", "notebook.sqlite")
        open_notebook(empty).close()
        with open_notebook(full) as book, open_library(LIBRARY) as library:
            book.take(tuple(_notes()))
            started = time.perf_counter()
            reanchor(book, library)
            held = time.perf_counter()
            back_up(full, Reason.ASKED)
            backed_up = time.perf_counter()
        killed = time.perf_counter()
        writes = killing.kill_writers(_KILLS, Path(name, "killed"), killing.write_marks)
        return {
            "notes": NOTES,
            "open_empty_ms": _opening(empty),
            "open_full_ms": _opening(full),
            "reanchor_s": held - started,
            "back_up_s": backed_up - held,
            "kills": _KILLS,
            "acknowledged_writes": writes,
            "kills_s": time.perf_counter() - killed,
        }


def fill(path: Path, count: int) -> None:
    """A notebook of so many notes, held against the bundled library."""
    with open_notebook(path) as book, open_library(LIBRARY) as library:
        book.take(tuple(islice(_notes(), count)))
        reanchor(book, library)


def _opening(path: Path) -> float:
    times = []
    for _ in range(_TIMES):
        started = time.perf_counter()
        open_notebook(path).close()
        times.append(1000 * (time.perf_counter() - started))
    return median(times)


def _notes() -> Iterator[Mark]:
    """Notes of the usual length on the places of the bundled library in turn."""
    day = datetime(2026, 11, 1, tzinfo=UTC)
    with open_library(LIBRARY) as library:
        entries = library.entries("condition")
        anchors = [anchor_at(library, one.address.at("answer"), "gabapentin") for one in entries]
        version = library.edition.version
    for number in range(NOTES):
        anchor = anchors[number % len(anchors)]
        words = f"Note {number}: " + "asked on the round, to be looked up again. " * 5
        yield Mark(
            id=f"{number:032x}",
            kind=MarkKind.NOTE,
            anchor=anchor,
            origin=anchor,
            words=words,
            tags=("round",),
            made=day,
            changed=day,
            edition=version,
        )
