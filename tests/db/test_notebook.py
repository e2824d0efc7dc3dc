"""What the notebook says it keeps, it keeps."""

import sqlite3
from datetime import timedelta
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from db import marks, migrations, notebook
from db.address import Address
from db.backup import Reason, backups
from db.errors import DamagedNotebookError, NotebookError
from db.listing import Wanted, listed
from db.marks import Anchor, Change, Mark, MarkKind, spelled
from db.notebook import Notebook, open_notebook, private_notebook

SCIATICA = Address("condition", "sciatica_radiculopathy")
ANSWER = Anchor(
    address=SCIATICA.at("answer"),
    title="Sciatica",
    quote="Gabapentin did not reduce leg pain",
    before="In short: ",
    after=" in the trials.",
)


_SMALL = str.maketrans(ascii_uppercase, ascii_lowercase)


def note(book: Notebook, words: str = "ask the ward", tags: tuple[str, ...] = ()) -> Mark:
    return book.add(MarkKind.NOTE, ANSWER, edition="2026.11.1", words=words, tags=tags)


def searched(book: Notebook, text: str) -> tuple[Mark, ...]:
    return listed(book, Wanted(text=text)).marks


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "notebook.sqlite"


def test_what_was_added_is_there_when_opened_again(path: Path) -> None:
    with open_notebook(path) as book:
        first = note(book, tags=("ward", "pain"))
        page = book.add(MarkKind.BOOKMARK, Anchor(address=SCIATICA), edition="2026.11.1")
    with open_notebook(path) as book:
        assert book.all() == (first, page)
        assert book.marks_at(SCIATICA) == (first, page)
        assert book.marks_at(Address("condition", "fbss_psps2")) == ()
        assert book.tags() == (("pain", 1), ("ward", 1))
        assert first.origin == first.anchor == ANSWER


def test_another_connection_sees_it_as_soon_as_the_method_has_returned(path: Path) -> None:
    with open_notebook(path) as book, open_notebook(path) as other:
        mark = note(book)
        assert other.all() == (mark,)
        changed = other.change(mark.id, words="done", tags=("seen",))
        assert book.all() == (changed,)
        assert (changed.words, changed.tags, changed.made) == ("done", ("seen",), mark.made)


def test_the_file_syncs_at_every_commit(path: Path) -> None:
    with open_notebook(path) as book:
        assert book.select("PRAGMA journal_mode") == [("wal",)]
        assert book.select("PRAGMA synchronous") == [(2,)]
        assert book.select("PRAGMA fullfsync") == [(1,)]


def test_a_removed_mark_can_be_brought_back(path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book)
        gone = book.remove(mark.id)
        assert book.all() == searched(book, "ward") == book.marks_at(SCIATICA) == book.tags() == ()
        assert [one.id for one in book.removed()] == [mark.id]
        book.put_back((Change(mark, gone),))
        back = book.mark(mark.id)
        assert (back.words, back.removed) == (mark.words, None)
        assert book.all() == (back,)
        assert book.removed() == ()


def test_changes_of_one_mark_are_put_back_one_after_another(path: Path) -> None:
    with open_notebook(path) as book:
        lit = book.add(MarkKind.HIGHLIGHT, ANSWER, edition="1")
        written = book.change(lit.id, words="now a note", tags=("ward",))
        gone = book.remove(lit.id)
        book.put_back((Change(written, gone),))
        assert [(one.words, one.tags) for one in book.all()] == [("now a note", ("ward",))]
        book.put_back((Change(lit, written),))
        (back,) = book.all()
        assert (back.kind, back.words, back.tags) == (MarkKind.HIGHLIGHT, "", ())
        assert searched(book, "note") == book.tags() == ()


def test_what_another_copy_changed_since_is_not_put_back(path: Path) -> None:
    with open_notebook(path) as book, open_notebook(path) as other:
        first, second = note(book, "first"), note(book, "second")
        changes = tuple(Change(one, book.remove(one.id)) for one in (first, second))
        other.put_back(changes[1:])
        theirs = other.change(second.id, words="theirs")
        with pytest.raises(NotebookError, match="left as it is"):
            book.put_back(changes)
        assert book.all() == (theirs,)


@pytest.mark.parametrize("for_good", [False, True])
def test_words_for_a_mark_that_is_removed_meanwhile_bring_it_back(
    path: Path, *, for_good: bool
) -> None:
    with open_notebook(path) as book, open_notebook(path) as other:
        known = note(book, "mine")
        other.remove(known.id)
        if for_good:
            with other.writing():
                other.connection.execute("DELETE FROM mark")
        written = book.change(known.id, words="mine and more", known=known)
        assert other.all() == (written,)
        assert (written.id, written.anchor, written.made) == (known.id, known.anchor, known.made)


def test_a_mark_is_attached_elsewhere_in_one_step_and_put_back_in_one(path: Path) -> None:
    with open_notebook(path) as book:
        was = note(book, "waits", tags=("ward",))
        ((before,),) = book.select("SELECT sequence FROM state")
        changes = book.attach(was.id, structs.replace(ANSWER, quote="leg pain"), edition="2")
        ((after,),) = book.select("SELECT sequence FROM state")
        assert after == before + 1
        (made,) = book.all()
        assert (made.words, made.tags, made.quote) == ("waits", ("ward",), "leg pain")
        assert made.edition == "2"
        book.put_back(changes)
        (back,) = book.all()
        assert (back.id, back.words, back.anchor) == (was.id, "waits", was.anchor)


def test_a_removed_mark_is_kept_30_days(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_notebook(path) as book:
        ids = [note(book).id for _ in range(3)]
        book.remove(ids[0])
        real = marks.now
        monkeypatch.setattr(notebook, "now", lambda after=None: real(after) + timedelta(days=29))
        book.remove(ids[1])
        assert len(book.removed()) == 2
        monkeypatch.setattr(notebook, "now", lambda after=None: real(after) + timedelta(days=31))
        book.remove(ids[2])
        assert [one.id for one in book.removed()] == [ids[2], ids[1]]


def test_order_and_change_do_not_hang_on_the_clock(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_notebook(path) as book:
        first = note(book, "first")
        long_ago = first.made - timedelta(days=1000)

        def set_back(after: object = None) -> object:
            return marks.now(after) if after else long_ago  # type: ignore[arg-type]

        monkeypatch.setattr(notebook, "now", set_back)
        second = note(book, "second")
        assert second.made < first.made
        assert book.all() == (first, second)
        monkeypatch.undo()
        monkeypatch.setattr(marks, "datetime", _Early)
        changed = book.change(first.id, words="third")
        assert changed.changed > first.changed


class _Early(marks.datetime):
    """A clock that was set back by years."""

    @classmethod
    def now(cls, tz: object = None) -> "_Early":
        return cls(2001, 1, 1, tzinfo=tz)  # type: ignore[arg-type]


def test_search_finds_notes_by_quote_words_and_tags(path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book, "Müller asks about doses", ("exam",))
        other = book.add(MarkKind.HIGHLIGHT, Anchor(address=SCIATICA, quote="x"), edition="1")
        for text in ("muller", "MÜLL", "leg pain", "dose", "exam", "gabapentin ask", "pain, leg!"):
            assert searched(book, text) == (mark,), text
        assert searched(book, "nothing") == searched(book, "?!") == searched(book, "muller x") == ()
        book.change(mark.id, words="later")
        assert searched(book, "muller") == ()
        assert searched(book, "later") == (book.mark(mark.id),)
        assert searched(book, "x") == (other,)


@settings(deadline=None)
@given(st.text())
@example("AND")
@example("leg NOT pain")
@example('NEAR(leg pain) "x* ^words: a-b')
def test_nothing_typed_into_the_search_is_an_operator(text: str) -> None:
    with private_notebook() as book:
        note(book)
        searched(book, text)


def test_what_is_too_long_is_refused_in_words_and_nothing_is_written(path: Path) -> None:
    with open_notebook(path) as book:
        many = tuple("abcdefghijklmnopqrstu")
        for words, tags in (("x" * 100_001, ()), ("", ("t" * 61,)), ("", many)):
            with pytest.raises(NotebookError, match=r"characters long|tags"):
                note(book, words, tags)
        mark = note(book)
        with pytest.raises(NotebookError):
            book.change(mark.id, words="x" * 100_001)
        assert book.all() == (mark,)


def test_a_tag_in_another_case_is_the_same_tag_spelled_as_on_its_first_mark() -> None:
    with private_notebook() as book:
        first = note(book, "one", tags=("Ward", "b"))
        second = note(book, "two", tags=("ward", "a"))
        assert book.tags() == (("a", 1), ("b", 1), ("Ward", 2))
        found = listed(book, Wanted(tag="Ward"))
        assert found.count == 2
        assert set(found.marks) == {first, second}


@pytest.mark.parametrize(
    ("tags", "known", "as_kept"),
    [
        (("a", "A"), (), ("a",)),
        (("A", "ward"), ("Ward", "a"), ("a", "Ward")),
        (("ÜBUNG",), ("Übung",), ("Übung",)),
        (("new",), ("a",), ("new",)),
    ],
)
def test_typed_tags_are_spelled_as_those_that_are_known(
    tags: tuple[str, ...], known: tuple[str, ...], as_kept: tuple[str, ...]
) -> None:
    assert spelled(tags, known) == as_kept


@settings(deadline=None)
@given(words=st.text(), tags=st.lists(st.text(max_size=50), max_size=5).map(tuple))
def test_whatever_is_typed_is_kept_as_text(words: str, tags: tuple[str, ...]) -> None:
    with private_notebook() as book:
        mark = note(book, words, tags)
        assert book.all() == (mark,)
        assert {tag for tag, _ in book.tags()} <= set(mark.tags)
        listed_tags = sorted(tag.translate(_SMALL) for tag, _ in book.tags())
        assert listed_tags == sorted({tag.translate(_SMALL) for tag in mark.tags})
        plain = words.replace("\r", "\n")
        if plain.isprintable():
            assert mark.words == words


def test_a_private_notebook_writes_nothing(tmp_path: Path) -> None:
    with private_notebook() as book:
        note(book)
        assert (book.private, book.changed_since_backup, book.count()) == (True, False, 1)
    assert list(tmp_path.iterdir()) == []


def test_read_only_shows_all_writes_nothing_and_says_so(path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with open_notebook(path, read_only=True) as book:
        assert book.all() == (mark,)
        with pytest.raises(NotebookError, match="DORSAL_READONLY"):
            note(book)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before
    elsewhere = path.parent / "none" / "notebook.sqlite"
    with open_notebook(elsewhere, read_only=True) as book:
        assert book.all() == ()
    assert not elsewhere.parent.exists()


def test_read_only_beside_a_running_copy_shows_what_that_has_written(path: Path) -> None:
    with open_notebook(path) as book:
        mark = note(book)
        with open_notebook(path, read_only=True) as other:
            assert other.all() == (mark,)


def test_a_newer_file_is_refused_in_words_and_left_as_it_is(path: Path) -> None:
    with open_notebook(path) as book:
        note(book)
    _run(path, "PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(NotebookError, match="newer Dorsal"):
        open_notebook(path)
    assert path.read_bytes() == before


def test_a_foreign_or_damaged_file_is_refused_and_left_as_it_is(path: Path) -> None:
    path.parent.mkdir()
    for content in (b"my thesis" * 1000, b"SQLite format 3\0" + b"\xff" * 5000):
        path.write_bytes(content)
        with pytest.raises(DamagedNotebookError):
            open_notebook(path)
        assert path.read_bytes() == content
    path.unlink()
    _run(path, "CREATE TABLE thesis (words)")
    with pytest.raises(DamagedNotebookError, match="not a notebook"):
        open_notebook(path)


def test_an_older_file_is_backed_up_and_then_brought_up(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_notebook(path) as book:
        mark = note(book)
        version = len(migrations.MIGRATIONS)
    steps = (*migrations.MIGRATIONS, "CREATE TABLE later (x); INSERT INTO later VALUES (1);")
    for module in (migrations, notebook):
        monkeypatch.setattr(module, "MIGRATIONS", steps)
    with open_notebook(path) as book:
        assert book.select("PRAGMA user_version") == [(version + 1,)]
        assert book.select("SELECT x FROM later") == [(1,)]
        assert book.all() == (mark,)
    (backup,) = backups(path)
    assert backup.reason is Reason.MIGRATION
    connection = sqlite3.connect(backup.path)
    assert connection.execute("PRAGMA user_version").fetchone() == (version,)
    connection.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_notebook(path) as book:
        mark = note(book)
    steps = (*migrations.MIGRATIONS, "CREATE TABLE later (x); INSERT INTO nowhere VALUES (1);")
    with monkeypatch.context() as patched:
        for module in (migrations, notebook):
            patched.setattr(module, "MIGRATIONS", steps)
        with pytest.raises(NotebookError):
            open_notebook(path)
    with open_notebook(path) as book:
        assert book.all() == (mark,)
        assert book.select("SELECT name FROM sqlite_schema WHERE name = 'later'") == []


def _run(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(sql)
    connection.commit()
    connection.close()
