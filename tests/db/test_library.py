"""A library file is opened, or refused in one clear message that says what to do."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from msgspec import Struct

from db.address import Address
from db.errors import LibraryError, UnknownAddressError
from db.library import Library, open_library
from db.records import Condition, SideEffect, Status
from db.schema import SCHEMA_VERSION


@pytest.fixture
def copy(library_path: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(library_path, tmp_path / "copy.sqlite"))


def alter(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(sql)
    connection.commit()
    connection.close()


def refusal(path: Path) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        open_library(path)
    assert caught.value.happened
    assert caught.value.advice
    return caught.value


def test_a_missing_library_says_how_to_make_one(tmp_path: Path) -> None:
    error = refusal(tmp_path / "none.sqlite")
    assert "There is no library" in error.happened
    assert "python -m db build" in error.advice


def test_a_library_cut_short_is_refused(copy: Path) -> None:
    whole = copy.stat().st_size
    copy.write_bytes(copy.read_bytes()[:-5000])
    assert f"{whole - 5000:,} of {whole:,} bytes" in refusal(copy).happened


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.sqlite"
    empty.touch()
    assert "is not a Dorsal library" in refusal(empty).happened


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    picture = tmp_path / "picture.sqlite"
    picture.write_bytes(b"\x89PNG" + b"x" * 5000)
    assert "is not a Dorsal library" in refusal(picture).happened


def test_another_program_s_database_is_refused(copy: Path) -> None:
    alter(copy, "PRAGMA application_id = 1")
    assert "belongs to another program" in refusal(copy).happened


def test_a_newer_schema_says_to_install_the_newer_dorsal(copy: Path) -> None:
    alter(copy, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    error = refusal(copy)
    assert "newer kind" in error.happened
    assert "Install the Dorsal that came with it" in error.advice


def test_an_older_schema_is_refused(copy: Path) -> None:
    alter(copy, f"PRAGMA user_version = {SCHEMA_VERSION - 1}")
    assert "older kind" in refusal(copy).happened


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path).happened


@pytest.mark.parametrize("share", [0.05, 0.2, 0.4, 0.6, 0.8, 0.95])
def test_a_garbled_library_gives_a_library_error_and_nothing_else(copy: Path, share: float) -> None:
    data = bytearray(copy.read_bytes())
    start = int(len(data) * share) // 4096 * 4096
    data[start : start + 40960] = b"\xa5" * min(40960, len(data) - start)
    copy.write_bytes(data)
    with pytest.raises(LibraryError), open_library(copy) as library:
        library.check()


def test_a_library_whose_fault_sqlite_names_in_no_text_is_refused(copy: Path) -> None:
    copy.write_bytes(copy.read_bytes().replace(b"record_kind ON", b"record_kind \x80N"))
    assert "is damaged" in refusal(copy).happened


def test_nothing_can_be_written(library: Library) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        library.connection.execute("DELETE FROM record")


def test_a_path_with_signs_of_its_own_is_opened(
    library: Library, library_path: Path, tmp_path: Path
) -> None:
    odd = tmp_path / "a?b#c%20d é.sqlite"
    shutil.copy(library_path, odd)
    with open_library(odd) as copied:
        assert copied.counts() == library.counts()


def test_an_unknown_address_is_said_so(library: Library) -> None:
    with pytest.raises(UnknownAddressError, match="nothing at dorsal:condition/none"):
        library.record(Address("condition", "none"))


def test_a_former_id_leads_to_the_record_of_today(library: Library) -> None:
    assert library.resolve(Address("reference", "nice-ng59")) == Address("reference", "nice_ng59")


def test_what_rests_on_a_reference_is_known(library: Library) -> None:
    resting = {entry.address for entry in library.mentions(Address("reference", "enke2018"))}
    assert Address("condition", "sciatica_radiculopathy") in resting


def test_incidences_name_the_table_and_the_row(library: Library) -> None:
    found = library.incidences(Address("side-effect", "dizziness"))
    assert {(table.id, row.rates[0].percent) for table, row in found if table.arms} >= {
        ("neurontin-phn", 28)
    }


def test_records_of_some_ids_come_in_the_order_asked(library: Library) -> None:
    ids = ("fibromyalgia", "herniated_disc")
    assert [c.id for c in library.of_type(Condition, ids)] == list(ids)
    assert library.of_type(SideEffect, ()) == ()


def test_the_heads_of_a_kind_say_what_its_records_say(library: Library) -> None:
    class Head(Struct):
        title: str
        status: Status

    known = [(one.title, one.status) for one in library.of_type(Condition)]
    assert [(one.title, one.status) for one in library.heads("condition", Head)] == known
