"""How fast the search answers: what is typed, letter by letter, to its hits painted."""

import gc
import os
import re
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

from db.address import Address
from db.library import Library, open_library
from db.records import Tab
from db.search import Found, Hit, Query, Search
from desktop.actions import MENUS
from desktop.palette import Palette
from resources import LIBRARY
from tests.bench.enlarged import enlarge
from tests.search.gate import golden_queries

_FRAME = 1000 / 60
_EACH = {1: 8, 10: 40, 100: 80}
"""For a library so many times as large, one in so many of the beginnings is typed."""
_BARE = "SELECT rowid FROM passage_search WHERE passage_search MATCH ? LIMIT 20"
_BARE_RANKED = _BARE.replace("LIMIT", "ORDER BY rank LIMIT")
_BARE_HITS = """
    SELECT address, tab, p.title, p.section, p.body
    FROM passage_search JOIN passage p ON p.id = passage_search.rowid
    WHERE passage_search MATCH ? LIMIT 20
"""
_WORDS = re.compile(r"[^\W_]+")


def searches() -> dict[str, object]:
    """Times in ms, at 1, 10 and 100 times the bundled library."""
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        for times, each in _EACH.items():
            path = LIBRARY if times == 1 else Path(folder, f"{times}.sqlite")
            if times > 1:
                enlarge(LIBRARY, times, path)
            found[f"{times}x"] = _of_library(path, beginnings()[::each])
    return found


def palette() -> dict[str, object]:
    """Times in ms of the palette, at each letter of the names of its entries."""
    with open_library(LIBRARY) as library:
        made = Palette((one for menu in MENUS for one in menu.actions()), library.places())
        names = [entry.name for entry in made.best("", 400)[::4]]
        typed = [name[:end] for name in names for end in range(1, len(name) + 1)]
        misspelt = [text[:-2] + text[-1] + text[-2] for text in typed if len(text) > 3]
        return {
            "entries": len(made),
            "right": _shares(_timed(typed, lambda text: made.best(text, 40))),
            "misspelt": _shares(_timed(misspelt, lambda text: made.best(text, 40))),
        }


def beginnings() -> list[str]:
    """Every beginning of every golden query, once."""
    asked = {one.query[:end] for one in golden_queries() for end in range(1, len(one.query) + 1)}
    return sorted(text for text in asked if _WORDS.search(text))


def _of_library(path: Path, typed: list[str]) -> dict[str, object]:
    with open_library(path) as library:
        started = time.perf_counter()
        search = Search(library)
        made = 1000 * (time.perf_counter() - started)
        gc.freeze()
        query = _timed(typed, lambda text: search.find(Query.parse(text)))
    with closing(sqlite3.connect(path)) as connection:
        bare, ranked = (
            _timed(typed, lambda text, sql=sql: connection.execute(sql, (_bare(text),)).fetchall())
            for sql in (_BARE, _BARE_RANKED)
        )
    painted = _painted(path, typed)
    with patch("db.search.Search", _BareSearch):
        bare_painted = _painted(path, typed)
    return {
        "typed": len(typed),
        "words_read_ms": round(made, 1),
        "painted": _shares(painted),
        "query": _shares(query),
        "bare": _shares(bare),
        "bare_ranked": _shares(ranked),
        "bare_painted": _shares(bare_painted),
        "painted_to_bare_painted": _ratios(painted, bare_painted),
        "query_to_bare": _ratios(query, bare),
        "query_to_bare_ranked": _ratios(query, ranked),
        "p95_within_a_frame": _share(painted, 0.95) <= _FRAME,
        "p99_within_a_frame": _share(painted, 0.99) <= _FRAME,
    }


def _bare(text: str) -> str:
    """All words, the last perhaps unfinished."""
    return " AND ".join(f'"{word}"' for word in _WORDS.findall(text)) + "*"


def _any(text: str) -> str:
    """Any of the words: all of a question are in few places, and no answer is soon painted."""
    return " OR ".join(f'"{word}"' for word in _WORDS.findall(text)) + "*"


class _BareSearch:
    """The floor: the window with nothing but a bare SELECT behind it, that shows as many rows."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def find(self, query: Query) -> Found:
        rows = self._library.select(_BARE_HITS, _any(query.text))
        return Found(
            hits=tuple(
                Hit(
                    address=Address.parse(address),
                    tab=Tab(tab),
                    title=title,
                    section=section,
                    snippet=body[:170],
                    matched=(),
                )
                for address, tab, title, section, body in rows
            )
        )


def _painted(path: Path, typed: list[str]) -> list[float]:
    """From the keystroke to the hits drawn, in the real window without a screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["DORSAL_READONLY"] = "1"
    from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, Slot
    from PySide6.QtWidgets import QApplication

    from desktop.folder import UserFolder
    from desktop.searcher import Searcher
    from desktop.settings import Settings
    from desktop.theme import Theme
    from desktop.widgets.search_box import SearchBox
    from desktop.window import Window

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    library, searcher = open_library(path), Searcher(path)
    settings = Settings(UserFolder(Path(), writable=False))
    window = Window(library, searcher, settings, Theme(application, "light", 100))
    window.resize(1280, 860)
    window.show()
    box = window.findChild(SearchBox)
    assert isinstance(box, SearchBox)
    loop = QEventLoop()

    class Painted(QObject):
        """Ends the wait with the first paint after the answer."""

        answered = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if self.answered and event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, loop.quit)
            return False

        @Slot(int, object)
        def heed(self, number: int, _found: object) -> None:
            self.answered = number == searcher.newest

    painted = Painted()
    searcher.answered.connect(painted.heed)
    for widget in (box.panel, box.panel.list.viewport()):
        widget.installEventFilter(painted)

    def show(text: str) -> None:
        painted.answered = False
        box.setText(text)
        box.textEdited.emit(text)
        loop.exec()

    show(typed[-1])
    found = _timed(typed, show)
    window.close()
    searcher.close()
    library.close()
    return found


def _timed(typed: Iterable[str], work: Callable[[str], object]) -> list[float]:
    found = []
    for text in typed:
        started = time.perf_counter()
        work(text)
        found.append(1000 * (time.perf_counter() - started))
    return found


def _ratios(times: list[float], floor: list[float]) -> dict[str, float]:
    shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
    return {n: round(_share(times, share) / _share(floor, share), 2) for n, share in shares.items()}


def _shares(times: list[float]) -> dict[str, float]:
    shares = {"p50": 0.5, "p95": 0.95, "p99": 0.99, "worst": 1.0}
    return {name: round(_share(times, share), 2) for name, share in shares.items()}


def _share(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]
