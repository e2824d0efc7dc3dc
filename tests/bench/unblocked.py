"""How long the interface waits at most while the notebook is looked after, full as it may get."""

import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from db.backup import backups
from db.marks import MarkKind
from db.notebook import Notebook, open_notebook
from db.study_log import Log, Review, take
from db.study_rows import Standing, Studied
from resources import LIBRARY
from tests.bench.keeping import NOTES, fill

_REVIEWS, _CARDS = 50_000, 800
_STATE = (
    '{"card_id": 1, "state": 2, "step": null, "stability": 9.1, "difficulty": 5.0,'
    ' "due": "2026-12-01T12:00:00+00:00", "last_review": "2026-11-01T12:00:00+00:00"}'
)
_BEFORE = (
    '{"id": "dose:?", "question": "What dose", "fact": "400 mg", "state": "", "standing": "known",'
    ' "due": "2026-12-01T12:00:00.000000+00:00", "why": "", "own": ""}'
)
_NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)


def longest_waits() -> dict[str, float]:
    """Milliseconds between two turns of the event loop, the longest while each work was done.

    `nothing` is the same with no work at all: what this machine does by itself.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.folder import UserFolder
    from desktop.keeping import Keeping
    from desktop.theme import Theme

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory() as name:
        folder = UserFolder(Path(name), writable=True)
        _fill(folder.notebook)
        window = QWidget()
        window.show()
        keeping = Keeping(LIBRARY, folder, Theme(application, "light", 100), window)
        ended: list[bool] = []
        keeping.ended.connect(lambda: ended.append(True))

        def waited(work: Callable[[], object], ends: int = 1) -> float:
            """The longest turn of the loop from the call on to the last end of its work."""
            ended.clear()
            longest, last = 0.0, time.perf_counter()
            work()
            while len(ended) < ends:
                application.processEvents()
                now = time.perf_counter()
                longest, last = max(longest, now - last), now
            return 1000 * longest

        found = {"nothing": _idle(application)}
        found["begin"] = waited(keeping.begin)
        found["backup"] = waited(keeping.back_up_last)
        with open_notebook(folder.notebook) as book:
            anchor = book.all()[0].anchor
            book.add(MarkKind.NOTE, anchor, edition="1", words="one more")
        found["list_and_preview"] = waited(keeping.choose_backup, 2)
        found["go_back"] = waited(lambda: keeping._go_back(backups(folder.notebook)[0]), 3)
        found["export"] = waited(lambda: keeping.export_to(Path(name, "notes.md")))
        found["import"] = waited(lambda: keeping.import_from(Path(name, "notes.md")))
        found["cards_for_anki"] = waited(lambda: keeping.export_cards_to(Path(name, "d.apkg")))
        keeping.finish()
        window.close()
    return found


def _idle(application: object) -> float:
    longest, last, end = 0.0, time.perf_counter(), time.perf_counter() + 2
    while last < end:
        application.processEvents()  # type: ignore[attr-defined]
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return 1000 * longest


def _fill(path: Path) -> None:
    fill(path, NOTES)
    with open_notebook(path) as book:
        study(book)


def study(book: Notebook) -> None:
    """So many reviews of so many cards."""
    cards = [
        Studied(
            id=f"dose:{number}",
            question="What dose?",
            fact="400 to 1,400 mg a day " * 5,
            state=_STATE,
            due="2026-12-01T12:00:00.000000+00:00",
            standing=Standing.KNOWN,
        )
        for number in range(_CARDS)
    ]
    reviews = (
        Review(
            card=f"dose:{number % _CARDS}",
            topic="dosing",
            grade=3,
            at=(_NOON + timedelta(minutes=number)).isoformat(timespec="microseconds"),
            was_known=True,
            before=_BEFORE.replace("?", str(number % _CARDS)),
        )
        for number in range(_REVIEWS)
    )
    take(book, Log(cards=tuple(cards), reviews=tuple(reviews)))
