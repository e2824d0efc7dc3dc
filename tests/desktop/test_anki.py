"""The exported deck, read by Anki's own library."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from msgspec import structs

from db.address import Address
from db.build import build_library
from db.cards import CardKind
from db.library import Library, open_library
from db.manuscript import Content
from db.records import Regimen
from desktop.study.anki import export
from desktop.study.deck import cards
from tests.speaking import spanish

RENAL = Address("regimen", "neurontin-us-renal")
ROW = "dorsal:regimen/neurontin-us-renal#rule.bands.above30"


@pytest.fixture(scope="module")
def package(library_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("anki") / "dorsal.apkg"
    with open_library(library_path) as library:
        export(library, cards(library), path)
    return path


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    opened = Collection(str(tmp_path / "collection.anki2"))
    yield opened
    opened.close()


def import_(collection: Collection, package: Path) -> Any:
    request = ImportAnkiPackageRequest(
        package_path=str(package), options=ImportAnkiPackageOptions()
    )
    return collection.import_anki_package(request).log


def test_anki_takes_every_card_once_into_decks_by_tab(
    collection: Collection, package: Path, library: Library
) -> None:
    deck = cards(library)
    assert len(import_(collection, package).new) == len(deck)
    assert collection.card_count() == len(deck)
    for name, tab in (("Dosing", "dosing"), ("Side effects", "side-effects")):
        found = collection.find_cards(f'deck:"Dorsal::{name}"')
        assert len(found) == len([card for card in deck if card.tab == tab])


def test_a_second_import_adds_nothing(collection: Collection, package: Path) -> None:
    import_(collection, package)
    before = collection.note_count()
    log = import_(collection, package)
    assert (len(log.new), len(log.updated), len(log.duplicate)) == (0, 0, before)
    assert collection.note_count() == before


def test_a_fact_that_changed_is_brought_up_to_date_by_the_next_import(
    collection: Collection, package: Path, content: Content, tmp_path: Path
) -> None:
    regimen = content.records[RENAL]
    assert isinstance(regimen, Regimen)
    assert regimen.rule is not None
    first, second, *others = regimen.rule.bands
    doses = (*second.single_doses_mg[:-1], Decimal(600))
    row = replace(second, daily_mg=(Decimal(400), Decimal(1200)), single_doses_mg=doses)
    changed = structs.replace(regimen, rule=replace(regimen.rule, bands=(first, row, *others)))
    later = structs.replace(
        content.edition, version="2026.12.1", issued=content.edition.issued + timedelta(days=30)
    )
    path = tmp_path / "later.sqlite"
    records = {**content.records, RENAL: changed}
    build_library(replace(content, edition=later, records=records), path)
    with open_library(path) as library:
        export(library, cards(library), tmp_path / "later.apkg")
    import_(collection, package)
    before = collection.note_count()
    (note,) = collection.find_notes(f'"Address:{ROW}"')
    assert "400 to 1,400 mg a day" in collection.get_note(note)["Answer"]
    log = import_(collection, tmp_path / "later.apkg")
    assert len(log.new) == 0
    assert collection.note_count() == before
    assert collection.find_notes(f'"Address:{ROW}"') == [note]
    assert "400 to 1,200 mg a day" in collection.get_note(note)["Answer"]


def test_every_picture_of_a_card_is_there_and_drawn_without_names_of_colours(
    collection: Collection, package: Path
) -> None:
    import_(collection, package)
    found = collection.media.check()
    assert list(found.missing) == []
    assert list(found.unused) == []
    files = list(Path(collection.media.dir()).glob("dorsal-*.svg"))
    assert len(files) > 100
    for file in files:
        svg = file.read_text(encoding="utf-8")
        ElementTree.fromstring(svg)
        assert "{" not in svg


def test_a_picture_stands_behind_the_answer_and_never_beside_the_question(
    collection: Collection, package: Path, library: Library
) -> None:
    import_(collection, package)
    notes = collection.find_notes("tag:dorsal::kind::schedule")
    assert len(notes) == len([one for one in cards(library) if one.kind is CardKind.SCHEDULE])
    for note in notes:
        card = collection.get_note(note).cards()[0]
        assert "<img" not in card.question()
        assert card.answer().index("<img") > card.answer().index("answer")


@pytest.mark.usefixtures("qapp")
def test_the_same_library_gives_the_same_bytes_in_every_language(
    package: Path, library: Library, tmp_path: Path
) -> None:
    again = tmp_path / "again.apkg"
    with spanish():
        export(library, cards(library), again)
    assert _digest(again) == _digest(package)


def test_a_failed_export_leaves_the_old_file_and_nothing_else(
    package: Path, library: Library, tmp_path: Path
) -> None:
    old = tmp_path / "dorsal.apkg"
    old.write_bytes(package.read_bytes())

    def cut_short() -> Iterator[Any]:
        yield cards(library)[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(library, cut_short(), old)
    assert _digest(old) == _digest(package)
    assert list(tmp_path.iterdir()) == [old]


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _run(library: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "desktop", "--library", str(library), "study", *words]
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, **environment}
    )


def test_the_verb_writes_the_deck_and_says_what_is_in_it(
    library: Library, library_path: Path, tmp_path: Path, package: Path
) -> None:
    path = tmp_path / "cards.apkg"
    done = _run(library_path, "export", str(path), "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["file"] == str(path)
    assert told["content"] == library.edition.version
    assert told["cards"] > 700
    assert _digest(path) == _digest(package)


def test_the_verb_can_take_one_tab(library_path: Path, tmp_path: Path, library: Library) -> None:
    done = _run(library_path, "export", str(tmp_path / "d.apkg"), "--in", "dosing", "--json")
    dosing = [card for card in cards(library) if card.tab == "dosing"]
    assert json.loads(done.stdout)["cards"] == len(dosing)


@pytest.mark.parametrize("name", ["cards.txt", "no/such/folder/cards.apkg"])
def test_the_verb_refuses_a_file_it_cannot_mean(
    library_path: Path, tmp_path: Path, name: str
) -> None:
    done = _run(library_path, "export", str(tmp_path / name))
    assert done.returncode == 2
    assert ".apkg" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_exported_where_nothing_may_be_written(
    library_path: Path, tmp_path: Path
) -> None:
    done = _run(library_path, "export", str(tmp_path / "d.apkg"), DORSAL_READONLY="1")
    assert done.returncode == 2
    assert "DORSAL_READONLY" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_neither_the_scheduler_nor_the_packer_is_loaded_before_it_is_needed(
    library_path: Path,
) -> None:
    code = (
        "import sys; from desktop import cli; cli.main(['--library', sys.argv[1], '--version']);"
        "import db.study, desktop.study.anki, desktop.study.deck;"
        "print([m for m in ('fsrs', 'genanki', 'PySide6') if m in sys.modules])"
    )
    command = [sys.executable, "-c", code, str(library_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX's")
def test_where_there_is_no_room_to_make_the_deck_that_is_said(tmp_path: Path) -> None:
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (20480, 20480));"
        "from desktop.cli import main; sys.exit(main(['study', 'export', sys.argv[1]]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "deck.apkg")],
        env={**os.environ, "DORSAL_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no room for the deck" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "deck.apkg").exists()
