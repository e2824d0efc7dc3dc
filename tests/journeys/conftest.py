"""The desk, cleared away after each journey."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.journeys.desk import Desk


@pytest.fixture
def book_path(tmp_path: Path) -> Path:
    """The notebook of whoever sits at the desk, written or not."""
    return tmp_path / "home" / "notebook.sqlite"


@pytest.fixture
def sit_down(qtbot: QtBot, library_path: Path, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    """Starts the program; called again, starts it anew with the same user files."""
    desks: list[Desk] = []

    def start() -> Desk:
        if desks:
            desks[-1].close()
        desks.append(Desk(qtbot, library_path, tmp_path / "home"))
        return desks[-1]

    yield start
    if desks:
        desks[-1].close()


@pytest.fixture
def desk(sit_down: Callable[[], Desk]) -> Desk:
    return sit_down()
