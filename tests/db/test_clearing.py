"""What is cleared is gone, from the file's bytes too."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from db.address import Address
from db.backup import backups
from db.clearing import clear_all
from db.library import Library
from db.listing import Wanted, listed
from db.marks import Anchor, MarkKind
from db.notebook import Notebook, open_notebook
from db.salvage import recover
from db.study import Grade, Study
from desktop.study.deck import cards

SECRET = "Wednesday the nurse said xylophone"


@pytest.fixture
def path(tmp_path: Path, library: Library) -> Path:
    found = tmp_path / "notebook.sqlite"
    with open_notebook(found) as book:
        fill(book, library)
    return found


def fill(book: Notebook, library: Library) -> None:
    anchor = Anchor(address=Address("condition", "fibromyalgia"), quote=SECRET)
    for number in range(300):
        book.add(
            MarkKind.NOTE, anchor, edition="1", words=f"{SECRET} {number}", tags=("xylophone",)
        )
    now = datetime.now(UTC)
    deck = cards(library)[:20]
    study = Study(book)
    study.renew(deck, now)
    study.grade(deck[0], Grade.GOOD, now)


def everything(folder: Path) -> bytes:
    return b"".join(one.read_bytes() for one in sorted(folder.rglob("*")) if one.is_file())


def test_nothing_is_left_in_any_file_where_the_backups_go_too(path: Path, library: Library) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    recover(path)
    with open_notebook(path) as book:
        fill(book, library)
        assert b"xylophone" in everything(path.parent)
        clear_all(book, backups_too=True)
        assert book.all() == ()
        assert book.removed() == ()
        assert listed(book, Wanted(text="xylophone")).marks == ()
        assert book.select("SELECT count(*) FROM study_review") == [(0,)]
        assert b"xylophone" not in everything(path.parent)
    assert backups(path) == ()


def test_the_backup_taken_first_holds_all_of_it(path: Path) -> None:
    with open_notebook(path) as book:
        clear_all(book, backups_too=False)
    (backup,) = backups(path)
    with open_notebook(backup.path, read_only=True) as then:
        assert then.count() == 300
    assert b"xylophone" not in path.read_bytes()


def test_a_cleared_notebook_goes_on_and_still_guards_its_reviews(
    path: Path, library: Library
) -> None:
    with open_notebook(path) as book:
        before = book.select("SELECT sql FROM sqlite_schema ORDER BY name")
        clear_all(book, backups_too=True)
        assert book.select("SELECT sql FROM sqlite_schema ORDER BY name") == before
        fill(book, library)
        assert book.count() == 300
        assert len(listed(book, Wanted(text="xylophone")).marks) == 300
