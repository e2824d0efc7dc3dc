"""Updates, labels taken in, the notebook's care, the self-check: all can be translated."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import structs

from db.address import Address
from db.backup import Reason, back_up, preview
from db.errors import LibraryError
from db.labels.importing import Wishes, import_labels
from db.labels.verdicts import Progress, Told
from db.library import open_library
from db.notebook import open_notebook
from db.notebook_file import import_notebook
from db.salvage import recover
from desktop import notebook_jobs, pack_jobs
from desktop.folder import UserFolder
from desktop.label_comparing import compared
from desktop.pages.changes import changes_page, not_compared
from desktop.pages.diagnostics import diagnostics_page, not_written_page
from desktop.pages.keeping import (
    backup_words,
    damaged_page,
    imported_page,
    preview_page,
    recovered_page,
    sound_words,
)
from desktop.pages.label_import import as_text, progress_words, summary_words
from desktop.pages.markup import Page
from desktop.pages.update import installed_words, refused_page, update_page
from desktop.pages.verified import verified_page
from desktop.verify import run_checks
from desktop.words import why
from tests.db.test_overlays import overlay
from tests.speaking import marked, spanish
from tests.sticks import Desk, new_desk, sign
from tests.unmarked import plain, text_of, unmarked_words, words_of

pytestmark = pytest.mark.usefixtures("qapp")
_FILES = Path(__file__).parent.parent / "labels" / "files"
_ELIQUIS = "label/e9481622-7cc6-418a-acb6-c5450daae9b0"
_OF_FILES = ("hospital.pub", "sha256", "pack")


def shown(page: Page) -> str:
    return f"{page.title}\n{text_of(page.html)}"


def updates(root: Path) -> Iterator[str]:
    """Packs looked at, refused, installed and undone; two editions compared."""
    desk = new_desk(root)
    place = pack_jobs.Workplace(UserFolder(root / "home", writable=True), desk.site, desk.shipped)
    (root / "home").mkdir(exist_ok=True)
    pack = desk.pack("2026.12.1", "1200")
    for one in (pack, overlay(desk)):
        looked = pack_jobs.look(one, place, desk.shipped)
        yield shown(update_page(looked))
        kept = desk.install(one)
        for undone in (False, True):
            yield installed_words(kept, looked.edition, kept.line, undone=undone)
    yield from refusals(desk, pack)
    with open_library(desk.shipped) as one, open_library(desk.in_use) as other:
        yield shown(changes_page(one.edition, other.edition, ()))


def refusals(desk: Desk, pack: Path) -> Iterator[str]:
    stick = pack.parent
    unsigned, cut = stick / "unsigned.pack", stick / "cut.pack"
    unsigned.write_bytes(pack.read_bytes())
    cut.write_bytes(pack.read_bytes()[:-40])
    altered = stick / "altered.pack"
    altered.write_bytes(pack.read_bytes() + b" ")
    beside = altered.with_name("altered.pack.minisig")
    beside.write_bytes(pack.with_name(f"{pack.name}.minisig").read_bytes())
    sign(cut, desk.pair, "anything")
    for one in (unsigned, cut, altered, stick / "none.pack", desk.pack("2026.11.1")):
        with pytest.raises(LibraryError) as caught:
            desk.install(one)
        yield shown(refused_page("pack", caught.value))
        yield shown(not_compared(why(caught.value)))


def labels(root: Path) -> Iterator[str]:
    """Every label of the tests taken in twice, what is broken and what is none."""
    root.mkdir(exist_ok=True)
    (root / "label.xml").write_text("<a/>", encoding="utf-8")
    (root / "broken.zip").write_bytes(b"PK")
    for _ in range(2):
        told: list[Told] = []
        wishes = Wishes(processes=0, each=told.append)
        done = import_labels(root / "labels.sqlite", [_FILES, root], wishes)
        yield summary_words(done)
        yield "\n".join(f"{line.split(chr(9))[0]}\n{line.split(chr(9))[-1]}"
                        for line in as_text(told).splitlines())  # fmt: skip
    for labels, seconds in ((1, 0.5), (1200, 300.0)):
        progress = Progress(labels=labels, refused=2, share=0.5, seconds=seconds)
        yield progress_words(progress)


def notebooks(root: Path) -> Iterator[str]:
    """Backups, going back, carrying in what is sound and what is not, damage and repair."""
    root.mkdir(exist_ok=True)
    path = root / "notebook.sqlite"
    with open_notebook(path) as book:
        backup = back_up(path, Reason.ASKED)
        yield backup_words(backup, None)
        yield backup_words(backup, notebook_jobs.known_backups(path)[0][1])
        yield shown(preview_page(backup, preview(path, backup.path)))
        for words in ("# none\n", "```dorsal-notebook\n{}\n```\n"):
            (root / "notes.md").write_text(words, encoding="utf-8")
            yield shown(imported_page("notes.md", import_notebook(book, root / "notes.md")))
        yield sound_words(notebook_jobs.look_at(path).held, remote=True)
    path.write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    with pytest.raises(LibraryError) as caught:
        open_notebook(path)
    damage = notebook_jobs.damage_of(path)
    yield shown(damaged_page(why(caught.value), damage.backup, damage.held))
    yield shown(recovered_page(recover(path)))


def checks(root: Path) -> Iterator[str]:
    desk = new_desk(root)
    yield shown(verified_page(run_checks(desk.shipped)))
    yield shown(verified_page(run_checks(root / "none.sqlite")))
    yield shown(not_written_page("x"))
    yield shown(diagnostics_page(root / "x", ""))


@pytest.mark.parametrize("made", [updates, labels, notebooks, checks])
def test_nothing_told_of_a_job_is_a_word_that_cannot_be_translated(
    tmp_path: Path,
    library_path: Path,
    made,  # type: ignore[no-untyped-def]
) -> None:
    with marked():
        told = [re.sub(rf"{tmp_path}[^\s⟧]*", "", one) for one in made(tmp_path / "desk")]
    with open_library(library_path) as library:
        content = words_of(library)
    content += plain(" ".join(one.read_text("utf-8") for one in tmp_path.rglob("*.yaml")))
    found = {words for one in told for words in unmarked_words(one, content)}
    assert found - set(_OF_FILES) == set()


def test_how_many_labels_came_in_and_differ_is_told_with_its_plurals(
    tmp_path: Path, library_path: Path
) -> None:
    folder = UserFolder(tmp_path, writable=True)
    files = [_FILES / f"eliquis-v{number}-rx.xml" for number in (29, 30)]
    done = import_labels(folder.labels, files, Wishes(processes=0, keep_older=True))
    address = Address.parse(f"dorsal:{_ELIQUIS}.v29..{_ELIQUIS.removeprefix('label/')}")
    assert summary_words(done).startswith("1 imported, 1 updated in ")
    with spanish():
        assert summary_words(done).startswith("1 importada, 1 actualizada en ")
        assert summary_words(structs.replace(done, imported=32)).startswith(
            "32 importadas, 1 actualizada en "
        )
        told = text_of(compared(folder, library_path, address).html)
    assert "solo en la primera" in told
    assert "only in the first" not in told
