"""What is torn in a notebook's file is passed over: all else of it comes into the new one."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.address import Address
from db.errors import DamagedNotebookError
from db.marks import Anchor, MarkKind
from db.notebook import Notebook, open_notebook
from db.salvage import recover
from db.study import Study
from db.study_log import log_of
from tests.db.test_study_log import NOON, OWN, study_for_a_week

SCIATICA = Anchor(address=Address("condition", "sciatica", "answer"), quote="pain")
LOOSENED = """
    DROP TRIGGER study_review_stays;
    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(replace(sql, 'NOT NULL', ''), ') STRICT', ')')
    WHERE type = 'table';
    PRAGMA writable_schema = RESET;
"""


def begin(book: Notebook) -> None:
    """Two notes, three cards of which one was taken away, ten reviews of which one undoes one."""
    for words in ("first", "second"):
        book.add(MarkKind.NOTE, SCIATICA, edition="1", words=words)
    study_for_a_week(book)
    Study(book).remove_own(OWN.id, NOON)


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ("mark SET title = NULL WHERE number = 2", (1, 2, 9)),
        ("study_card SET fact = x'00' WHERE number = 2", (2, 1, 9)),
        ("study_review SET at = NULL WHERE number = 1", (2, 2, 8)),
        ("study_review SET was_known = 'yes' WHERE number = 1", (2, 2, 8)),
        ("study_review SET grade = 7 WHERE number = 1", (2, 2, 8)),
        ("study_removed SET card = x'00'", (2, 2, 9)),
    ],
)
def test_a_row_with_values_of_another_kind_is_passed_over(
    tmp_path: Path, change: str, left: tuple[int, int, int]
) -> None:
    path = tmp_path / "notebook.sqlite"
    with open_notebook(path) as book:
        begin(book)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(LOOSENED)
        connection.execute(f"UPDATE {change}")
        connection.commit()
    recover(path)
    with open_notebook(path) as book:
        log = log_of(book)
        assert (book.count(), len(log.cards), len(log.reviews)) == left


def test_a_torn_name_in_the_schema_is_told_and_every_row_is_saved(tmp_path: Path) -> None:
    """What SQLite says of it holds the name, which is no text any more."""
    path = tmp_path / "notebook.sqlite"
    with open_notebook(path) as book:
        begin(book)
        whole = book.all(), log_of(book)
    path.write_bytes(path.read_bytes().replace(b"mark_record ON", b"mark_record \x80N"))
    with pytest.raises(DamagedNotebookError, match="is no text"):
        open_notebook(path)
    recover(path)
    with open_notebook(path) as book:
        assert (book.all(), log_of(book)) == whole
