"""Labels taken into the store: every file has its verdict, and nothing that happens harms it."""

import gc
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event
from uuid import UUID

import pytest

from db.errors import LabelsError, UnknownAddressError
from db.labels import importing, store
from db.labels.importing import Wishes, import_labels, remove_labels
from db.labels.passages import FACETS
from db.labels.records import Source
from db.labels.store import open_store
from db.labels.verdicts import Progress, Summary, Told, Verdict
from tests.labels.real import FILES, SPL_FILES
from tests.labels.test_hostile import spl, zipped

ELIQUIS = "e9481622-7cc6-418a-acb6-c5450daae9b0"
LIPITOR = "c6e131fe-e7df-4876-83f7-9156fc4e8228"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "labels.sqlite"


def brought(path: Path, *sources: Path, **wishes: object) -> Summary:
    return import_labels(path, sources, Wishes(**({"processes": 0} | wishes)))  # type: ignore[arg-type]


def counts(done: Summary) -> tuple[int, int, int, int]:
    return done.imported, done.updated, done.unchanged, len(done.refused)


def sound(path: Path) -> None:
    """Raises where SQLite or FTS5 finds the file not sound."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        for table in ("name_search", "heading_search", "section_search"):
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")


def rows(path: Path, words: str) -> int:
    return sum(
        rows_of(path, table, words) for table in ("name_search", "heading_search", "section_search")
    )


def rows_of(path: Path, table: str, words: str) -> int:
    sql = f"SELECT count(*) FROM {table} WHERE {table} MATCH ?"
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(sql, (words,)).fetchone()[0])


@pytest.mark.parametrize("processes", [0, 2])
def test_every_real_file_is_imported_and_the_second_time_unchanged(
    path: Path, processes: int
) -> None:
    total = len(list(FILES.iterdir())) - 1
    first = brought(path, FILES, processes=processes)
    of_two_versions = {(1, 0), (0, 1)} if processes else {(1, 0)}  # two read either one first
    imported, updated, unchanged, refused = counts(first)
    assert (imported, refused) == (total - 1, 0)
    assert (updated, unchanged) in of_two_versions
    with open_store(path) as store:
        assert store.entry(ELIQUIS).version == 30
    assert counts(brought(path, FILES, processes=processes)) == (0, 0, total, 0)
    sound(path)
    assert [file.name for file in path.parent.iterdir()] == ["labels.sqlite"]


def test_of_what_a_release_has_by_the_thousand_the_collector_walks_nothing(path: Path) -> None:
    told: list[Told] = []
    brought(path, FILES, each=told.append)
    with open_store(path) as labels:
        listed = labels.entries()
    assert told
    assert listed
    assert not any(map(gc.is_tracked, (*told, *listed)))


def test_what_was_read_comes_out_of_the_store_as_it_was(path: Path) -> None:
    from db.labels.spl import read_spl

    brought(path, FILES / "lipitor-pfizer-rx.xml")
    with open_store(path) as store:
        assert store.label(LIPITOR.upper()) == read_spl(
            (FILES / "lipitor-pfizer-rx.xml").read_bytes()
        )
        (entry,) = store.entries()
    assert (entry.title, entry.version) == ("Lipitor (atorvastatin calcium)", 11)
    assert entry.labeler == "Parke-Davis Div of Pfizer Inc"


def test_a_new_version_takes_the_place_of_the_old_in_search_and_store(path: Path) -> None:
    old, new = FILES / "eliquis-v29-rx.xml", FILES / "eliquis-v30-rx.xml"
    assert counts(brought(path, old)) == (1, 0, 0, 0)
    assert rows(path, "pediatric AND apixaban") > 0
    assert counts(brought(path, new)) == (0, 1, 0, 0)
    sound(path)
    fresh = path.with_name("fresh.sqlite")
    brought(fresh, new)
    for words in ("apixaban", "dose", "pediatric AND apixaban", "eliquis"):
        assert rows(path, words) == rows(fresh, words)
    with open_store(path) as store:
        assert [entry.version for entry in store.entries(all_versions=True)] == [30]
    assert counts(brought(path, old)) == (0, 0, 1, 0)


def test_older_versions_are_kept_when_asked_for_and_not_searched(path: Path) -> None:
    old, new = FILES / "eliquis-v29-rx.xml", FILES / "eliquis-v30-rx.xml"
    brought(path, new)
    before = rows(path, "apixaban")
    assert counts(brought(path, old, keep_older=True)) == (1, 0, 0, 0)
    assert rows(path, "apixaban") == before
    with open_store(path) as store:
        assert [(e.version, e.newest) for e in store.entries(all_versions=True)] == [
            (29, False),
            (30, True),
        ]
        assert store.label(ELIQUIS).version == 30
        assert store.label(ELIQUIS, 29).version == 29
        with pytest.raises(UnknownAddressError):
            store.label(ELIQUIS, 28)
    assert remove_labels(path, (ELIQUIS,)) == 2
    assert rows(path, "apixaban") == 0
    sound(path)


def test_the_spl_of_a_version_takes_the_place_of_openfdas_and_not_the_other_way(
    path: Path, tmp_path: Path
) -> None:
    set_id = "11111111-2222-3333-4444-555555555555"
    record = {"set_id": set_id, "version": "3", "purpose": ["Pain"]}
    json_file, spl_file = tmp_path / "a.json", tmp_path / "a.xml"
    json_file.write_text(json.dumps({"results": [record]}))
    spl_file.write_text(spl())
    for file, expected in (
        (json_file, "imported"),
        (spl_file, "updated"),
        (json_file, "unchanged"),
    ):
        assert brought_as(path, file) == [expected]
    with open_store(path) as store:
        assert store.entries()[0].source is Source.SPL


def brought_as(path: Path, *sources: Path) -> list[str]:
    said: list[Told] = []
    brought(path, *sources, each=said.append)
    return [one.verdict.value for one in said]


def many(path: Path, number: int) -> Path:
    """A zip of small labels, each in a zip of its own."""
    members = {
        f"prescription/{n}.zip": zipped(
            path.with_name("inner.zip"),
            {
                f"{n}.xml": spl(
                    set_id=f'<setId root="{UUID(int=n)}"/>', text=f"word{n} " * 60
                ).encode()
            },
        ).read_bytes()
        for n in range(number)
    }
    return zipped(path, members)


def test_an_import_that_is_killed_at_any_moment_leaves_a_sound_store_and_goes_on(
    path: Path, tmp_path: Path
) -> None:
    source, total, kills = many(tmp_path / "many.zip", 1200), 1200, 0
    code = (
        "import sys; from pathlib import Path; from db.labels.importing import *\n"
        "if __name__ == '__main__':\n"
        "    wishes = Wishes(processes=2, progress=lambda one: print(one.labels, flush=True))\n"
        "    import_labels(Path(sys.argv[1]), [Path(sys.argv[2])], wishes)\n"
    )
    (tmp_path / "run.py").write_text(code)
    chance = random.Random(5)
    for _ in range(5):
        command = [sys.executable, str(tmp_path / "run.py"), str(path), str(source)]
        environment = dict(os.environ, PYTHONPATH=str(Path.cwd()))
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as running:
            assert running.stdout
            running.stdout.readline()
            time.sleep(chance.uniform(0, 0.1))
            kills += running.poll() is None
            running.kill()
        if path.exists():
            sound(path)
    assert kills
    done = brought(path, source)
    sound(path)
    assert done.imported + done.unchanged == total
    assert rows_of(path, "section_search", "word1199") == 1
    with open_store(path) as store:
        assert len(store.entries()) == total


def test_a_cancelled_import_keeps_what_it_has_and_says_how_far_it_is(
    path: Path, tmp_path: Path
) -> None:
    source, asked = many(tmp_path / "many.zip", 300), iter(range(100))
    told: list[Progress] = []
    done = brought(path, source, progress=told.append, cancelled=lambda: next(asked, None) is None)
    assert done.cancelled
    assert done.imported == 101
    assert counts(brought(path, source, progress=told.append)) == (199, 0, 101, 0)
    assert all(0 <= one.share <= 1 for one in told)


def test_more_processes_than_there_is_work_for_read_it_too(path: Path, tmp_path: Path) -> None:
    source = many(tmp_path / "many.zip", 20)
    assert counts(brought(path, source, processes=4)) == (20, 0, 0, 0)


def test_an_import_cancelled_as_soon_as_it_says_how_far_it_is_has_taken_something_in(
    path: Path, tmp_path: Path
) -> None:
    told: list[Progress] = []
    source = many(tmp_path / "many.zip", 300)
    wishes = {"processes": 2, "progress": told.append, "cancelled": lambda: bool(told)}
    done = brought(path, source, **wishes)
    assert done.cancelled
    assert 0 < done.imported < 300


def test_a_label_packed_in_another_way_is_unchanged_and_known_from_then_on(
    path: Path, tmp_path: Path
) -> None:
    xml, told = FILES / "edecrin-rx.xml", list[Verdict]()
    files = {xml.name: xml.read_bytes()}
    tight, loose = (zipped(tmp_path / f"{level}.zip", files, level=level) for level in (9, 1))
    brought(path, xml)
    found = rows(path, "edecrin")
    assert found
    for source in (tight, loose, xml):
        with open_store(path) as held:
            before = held.digests()
        assert counts(brought(path, source, each=lambda one: told.append(one.verdict)))[2] == 1
        with open_store(path) as held:
            assert len(held.digests()) == 1
            assert held.digests() != before
    assert told == [Verdict.UNCHANGED] * 3
    assert rows(path, "edecrin") == found
    changed = tmp_path / "changed.xml"
    changed.write_bytes(xml.read_bytes().replace(b"EDECRIN", b"EDECRON"))
    assert counts(brought(path, changed))[1] == 1


def pieces(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT count(DISTINCT segid) FROM section_search_idx"
        return int(connection.execute(sql).fetchone()[0])


def test_an_index_of_many_batches_ends_in_few_pieces_and_its_words_are_all_counted(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_BATCH_LABELS", 10)
    monkeypatch.setattr(importing, "_WORTH_MERGING", 100)
    before_the_end: list[int] = []

    def look(progress: Progress) -> None:
        if not progress.finishing:
            before_the_end.append(pieces(path))

    monkeypatch.setattr(importing, "_TOLD_EVERY", 0)
    brought(path, many(tmp_path / "many.zip", 300), progress=look)
    assert max(before_the_end) > 20 > before_the_end[-1], "merged beside the reading"
    assert pieces(path) <= 2
    sound(path)
    assert [rows_of(path, "section_search", f"word{n}") for n in (0, 150, 299)] == [1, 1, 1]
    brought(path, FILES)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE temp.every USING fts5vocab(main, section_search, row)"
        )
        every = connection.execute("SELECT term, doc FROM temp.every").fetchall()
        counted = connection.execute("SELECT word, sections FROM word").fetchall()
    facets = [term for term, _ in every if FACETS[0] <= term < FACETS[1]]
    assert facets
    assert set(counted) == {
        (term, doc)
        for term, doc in every
        if doc > 1 and len(term) <= 30 and not FACETS[0] <= term < FACETS[1]
    }


def test_an_import_broken_off_at_its_end_is_finished_by_the_next(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought(path, FILES / "edecrin-rx.xml")
    source = many(tmp_path / "many.zip", 40)

    def broken_off(*_: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "_WORTH_MERGING", 30)
    monkeypatch.setattr(importing, "_BATCH_LABELS", 10)
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(store.Store, "merge", broken_off)
        with pytest.raises(KeyboardInterrupt):
            brought(path, source)
    in_pieces, before = pieces(path), counted(path, "uses")
    asked_for = iter(range(20))
    brought(path, source, cancelled=lambda: next(asked_for, None) is None)
    assert counted(path, "uses") == before
    assert counts(brought(path, source)) == (0, 0, 40, 0)
    assert counted(path, "uses") == before + 40
    assert pieces(path) < in_pieces


def counted(path: Path, word: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        sql = "SELECT coalesce(sum(sections), 0) FROM word WHERE word = ?"
        return int(connection.execute(sql, (word,)).fetchone()[0])


def test_on_a_network_share_no_log_stands_beside_the_labels(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside: set[str] = set()

    def look() -> bool:
        beside.update(one.name for one in path.parent.iterdir())
        return False

    brought(path, FILES / "edecrin-rx.xml", cancelled=look)
    assert f"{path.name}-wal" in beside
    beside.clear()
    monkeypatch.setattr(store, "is_remote", lambda _folder: True)
    brought(path, FILES / "lipitor-pfizer-rx.xml", cancelled=look)
    assert beside == {path.name}
    sound(path)


@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_labels_taken_out_give_back_their_room(path: Path, at_once: int) -> None:
    brought(path, FILES / "edecrin-rx.xml")
    one = path.stat().st_size
    brought(path, FILES)
    with open_store(path) as opened:
        held = [entry.set_id for entry in opened.entries()]
    for at in range(0, len(held), at_once):
        assert remove_labels(path, held[at : at + at_once]) == len(held[at : at + at_once])
    assert path.stat().st_size <= one
    sound(path)
    assert counts(brought(path, FILES))[0] == len(held)
    assert rows(path, "edecrin")


def test_of_many_to_take_out_it_says_how_far_it_is_and_what_is_gone_stays_gone(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_REMOVED_AT_ONCE", 10)
    brought(path, many(tmp_path / "many.zip", 40))
    with open_store(path) as opened:
        held = [entry.set_id for entry in opened.entries()]
    told: list[int] = []
    assert remove_labels(path, held[:35], told.append, lambda: len(told) == 2) == 20
    assert told == [10, 20]
    with open_store(path) as opened:
        assert {entry.set_id for entry in opened.entries()} == set(held[20:])
    sound(path)
    told.clear()
    assert remove_labels(path, held, told.append) == 20
    assert told == [0]
    with open_store(path) as opened:
        assert opened.entries() == ()
    assert rows(path, "word1") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there a pipe has no name in a folder")
def test_while_one_process_reads_another_does_too(path: Path, tmp_path: Path) -> None:
    folder, other_read = tmp_path / "files", Event()
    shutil.copytree(FILES, folder)
    first = folder / "a.xml"
    first.write_bytes(b"no label")
    (folder / "no.zip").write_bytes(b"told of before any is read")

    def make_it_last(_told: Told) -> None:
        if not first.is_fifo():
            first.unlink()
            os.mkfifo(first)

    def end_the_first() -> bool:
        in_time = other_read.wait(20)
        first.write_bytes(b"no label")
        return in_time

    with ThreadPoolExecutor() as beside:
        ended = beside.submit(end_the_first)
        wishes = {"each": make_it_last, "cancelled": lambda: bool(other_read.set())}
        brought(path, folder, processes=2, **wishes)
        assert ended.result()


def test_readers_that_die_cost_what_they_were_reading_and_no_more(
    path: Path, tmp_path: Path
) -> None:
    source = many(tmp_path / "many.zip", 600)
    killed: list[int] = []

    def kill_them(_told: Progress) -> None:
        if not killed:
            from multiprocessing import active_children

            for reader in active_children():
                killed.append(reader.pid or 0)
                os.kill(killed[-1], signal.SIGTERM)

    done = brought(path, source, processes=2, progress=kill_them)
    assert len(killed) == 2
    assert done.refused
    assert all("broke off" in one.why for one in done.refused)
    assert counts(brought(path, source))[3] == 0
    with open_store(path) as store:
        assert len(store.entries()) == 600


def _ends_at_once(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    monkeypatch.setattr("multiprocessing.spawn._python_exe", os.fsencode(folder / "no such"))


def _is_forbidden(monkeypatch: pytest.MonkeyPatch, _folder: Path) -> None:
    def refuse(_process: object) -> None:
        raise PermissionError

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", refuse)


@pytest.mark.parametrize("another", [_ends_at_once, _is_forbidden])
def test_where_no_other_process_can_be_started_all_is_read_by_this_one(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    another: Callable[[pytest.MonkeyPatch, Path], None],
) -> None:
    source = many(tmp_path / "many.zip", 300)
    another(monkeypatch, tmp_path)
    shares: list[float] = []
    done = brought(path, source, processes=2, progress=lambda one: shares.append(one.share))
    assert counts(done) == (300, 0, 0, 0)
    assert shares == sorted(shares)
    sound(path)


def test_two_imports_at_once_do_not_mix(path: Path, tmp_path: Path) -> None:
    brought(path, FILES / "edecrin-rx.xml")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        started = time.monotonic()
        with pytest.raises(LabelsError, match="Another import is running"):
            brought(path, FILES / "lipitor-pfizer-rx.xml")
        assert time.monotonic() - started < 15
    assert tmp_path.exists()


def test_an_import_that_another_overtakes_adds_its_labels_beside_the_others(
    path: Path, tmp_path: Path
) -> None:
    """Both know what was held as they began."""
    mine = many(tmp_path / "many.zip", 5)

    def overtaken() -> bool:
        if not path.with_name("once").exists():
            path.with_name("once").touch()
            assert counts(brought(path, *SPL_FILES[:3])) == (3, 0, 0, 0)
        return False

    assert counts(brought(path, mine, SPL_FILES[0], cancelled=overtaken)) == (5, 0, 1, 0)
    sound(path)
    with open_store(path) as held:
        assert len(held.entries()) == 8


def test_a_full_disk_is_said_to_be_full_and_what_was_written_stays(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    brought(path, FILES / "edecrin-rx.xml")
    writable = store._writable

    def nearly_full(path: Path) -> sqlite3.Connection:
        connection = writable(path)
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 1}")
        return connection

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(store, "_writable", nearly_full)
        with pytest.raises(LabelsError, match=r"is full.*Make room on the disk"):
            brought(path, FILES)
    sound(path)
    with open_store(path) as held:
        assert len(held.entries()) == 1
    assert counts(brought(path, FILES))[2:] == (1, 0)


def test_labels_that_cannot_be_opened_are_not_said_to_be_damaged(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(LabelsError, match="Check that the disk is in place"):
        open_store(path)
    with pytest.raises(LabelsError, match="Check that the disk is in place"):
        brought(path, FILES / "edecrin-rx.xml")


def test_a_store_of_another_version_is_refused_and_made_anew_by_an_import(path: Path) -> None:
    brought(path, FILES / "edecrin-rx.xml")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LabelsError, match="imported by another version"):
        open_store(path)
    brought(path, FILES / "lipitor-pfizer-rx.xml")
    with open_store(path) as store:
        assert [entry.set_id for entry in store.entries()] == [LIPITOR]


def test_a_file_that_is_no_store_is_not_written_over(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("my shopping list, which is quite long and not a database at all" * 20)
    with pytest.raises(LabelsError, match="not a database"):
        brought(path, FILES / "edecrin-rx.xml")
    assert path.read_text().startswith("my shopping list")


def test_a_store_whose_fault_sqlite_names_in_no_text_is_refused(path: Path) -> None:
    brought(path, FILES / "edecrin-rx.xml")
    path.write_bytes(path.read_bytes().replace(b"packed (label", b"packed \x80label"))
    with pytest.raises(LabelsError, match="import the labels once more"):
        open_store(path)


def test_reading_an_untouched_store_writes_nothing_beside_it(path: Path) -> None:
    brought(path, FILES / "edecrin-rx.xml")
    with open_store(path, untouched=True) as store:
        assert len(store.entries()) == 1
        assert [file.name for file in path.parent.iterdir()] == ["labels.sqlite"]


def test_a_store_that_is_being_written_is_not_read_as_if_it_were_not(path: Path) -> None:
    brought(path, FILES / "edecrin-rx.xml")
    with closing(sqlite3.connect(path, isolation_level=None)) as writing:
        writing.execute("PRAGMA journal_mode = WAL")
        writing.execute("DELETE FROM word")
        with pytest.raises(LabelsError, match="broken off, or is still running"):
            open_store(path, untouched=True)
        with open_store(path) as store:
            assert len(store.entries()) == 1


def test_rows_in_which_nothing_is_left_are_said_to_be_damaged(path: Path) -> None:
    brought(path, SPL_FILES[0])
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE left_over AS SELECT row, label, NULL AS at, NULL AS length FROM piece;"
            "DROP TABLE piece; ALTER TABLE left_over RENAME TO piece;"
        )
    with open_store(path) as opened:
        (entry,) = opened.entries()
        with pytest.raises(LabelsError, match="are damaged"):
            opened.label(entry.set_id)


def test_a_file_whose_name_is_no_text_is_taken_in(path: Path, tmp_path: Path) -> None:
    brought_file = tmp_path / os.fsdecode(b"bad\xff.xml")
    shutil.copy(SPL_FILES[0], brought_file)
    assert counts(brought(path, brought_file)) == (1, 0, 0, 0)
    with open_store(path) as store:
        assert store.entries()[0].file.endswith("bad\\udcff.xml")


def test_each_file_is_told_with_its_verdict(path: Path, tmp_path: Path) -> None:
    shutil.copy(FILES / "edecrin-rx.xml", tmp_path / "a.xml")
    (tmp_path / "b.xml").write_text("<html/>")
    said = Counter(brought_as(path, tmp_path / "a.xml", tmp_path / "b.xml", tmp_path / "a.xml"))
    assert said == {"imported": 1, "refused": 1, "unchanged": 1}
