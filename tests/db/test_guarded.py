"""Every database that may have come from outside is opened with its hands tied."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from db.backup import Reason, back_up, glance, opened
from db.errors import LibraryError
from db.labels.store import open_store, open_to_write
from db.library import open_library
from db.notebook import open_notebook
from db.salvage import recover


@contextmanager
def each_opened(name: str, library: Path, folder: Path) -> Iterator[sqlite3.Connection]:
    if name == "library":
        with open_library(library) as found:
            yield found.connection
    elif name == "backup":
        path = folder / "notebook.sqlite"
        with open_notebook(path):
            copy = back_up(path, Reason.ASKED)
        with closing(opened(copy.path)) as connection:
            yield connection
    else:
        with open_to_write(folder / "labels.sqlite") as store:
            if name == "labels being imported":
                yield store.connection
        if name == "labels":
            with open_store(folder / "labels.sqlite") as store:
                yield store.connection


@pytest.mark.parametrize("name", ["library", "backup", "labels", "labels being imported"])
def test_it_can_open_no_other_file_and_ask_for_no_endless_value(
    name: str, library_path: Path, tmp_path: Path
) -> None:
    with each_opened(name, library_path, tmp_path) as connection:
        with pytest.raises(sqlite3.OperationalError, match="too many attached"):
            connection.execute("ATTACH ? AS other", (str(tmp_path / "other.sqlite"),))
        with pytest.raises(sqlite3.DataError, match="too big"):
            connection.execute("SELECT zeroblob(100000000)")
    assert not (tmp_path / "other.sqlite").exists()


def test_a_view_in_the_place_of_a_table_cannot_call_what_is_not_harmless(
    library_path: Path, tmp_path: Path
) -> None:
    path = tmp_path / "planted.sqlite"
    path.write_bytes(library_path.read_bytes())
    with closing(sqlite3.connect(path)) as planted:
        planted.executescript("""
            ALTER TABLE edition RENAME TO was;
            CREATE VIEW edition AS SELECT fts5(NULL) AS body, digest FROM was;
        """)
    with pytest.raises(LibraryError, match="damaged"):
        open_library(path)


def test_a_backup_and_a_damaged_notebook_are_looked_at_with_the_same_care(tmp_path: Path) -> None:
    """A trigger planted in either is never run: nothing is written to them."""
    path = tmp_path / "notebook.sqlite"
    with open_notebook(path):
        pass
    with closing(sqlite3.connect(path)) as planted:
        planted.executescript(
            "CREATE TRIGGER planted AFTER INSERT ON mark BEGIN DELETE FROM mark; END;"
        )
    before = path.read_bytes()
    held = glance(path)
    assert held is not None
    assert path.read_bytes() == before
    aside = recover(path).aside
    assert aside.read_bytes() == before
