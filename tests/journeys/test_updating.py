"""An update carried in by hand, as a reader meets it: dragged, looked at, agreed to, undone."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from db.address import Address
from db.anchors import anchor_at
from db.backup import Reason, backups
from db.labels.places import HELD
from db.library import open_library
from db.marks import MarkKind, Standing
from db.notebook import open_notebook
from db.study import Grade, Study
from desktop.doing import Do
from desktop.pack_jobs import Workplace
from desktop.study.deck import cards
from desktop.together import plainly_spaced
from desktop.widgets.labels_page import LabelsPage
from desktop.widgets.page_window import PageWindow
from tests.journeys.carrying import (
    EDITS,
    SCIATICA,
    Carried,
    carried,
    real_pack,
    workplace,
)
from tests.sticks import FIRST, LATER, Pair, content_of, new_pair, packed, sign

NEXT = "2026.12.2"
Start = Callable[[], Carried]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return new_pair(tmp_path_factory.mktemp("keys"), "society")


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory, pair: Pair) -> Path:
    return real_pack(tmp_path_factory.mktemp("packs") / "sources", pair)


@pytest.fixture
def place(tmp_path: Path, library_path: Path, pair: Pair) -> Workplace:
    """A reader who trusts the society's key."""
    place = workplace(tmp_path, library_path)
    (place.home.path / "keys" / "society.pub").write_bytes(pair.public.read_bytes())
    return place


@pytest.fixture
def start(qtbot: QtBot, place: Workplace) -> Iterator[Start]:
    with carried(qtbot, place) as begin:
        yield begin


@pytest.fixture
def reader(start: Start) -> Carried:
    return start()


def packs_of(place: Workplace) -> dict[str, bytes]:
    files = sorted(place.packs.rglob("*")) if place.packs.exists() else []
    return {str(one): one.read_bytes() for one in files if one.is_file()}


def own_marks(place: Workplace, library_path: Path) -> None:
    """A note on a statement that the pack moves, one on a sentence that stays, a studied card."""
    with open_library(library_path) as library, open_notebook(place.home.notebook) as book:
        for name in ("red-cancer", "red-saddle"):
            at = Address.parse(SCIATICA).at(name)
            value = library.part(at).value
            anchor = anchor_at(library, at, getattr(value, "text"))  # noqa: B009
            book.add(MarkKind.NOTE, anchor, edition=FIRST, words=f"mine on {name}")
        studied = next(one for one in cards(library) if one.about.record == Address.parse(SCIATICA))
        Study(book).grade(studied, Grade.EASY, datetime.now(UTC))


def test_a_pack_dragged_onto_the_window_is_previewed_installed_and_undone_in_one_click(
    start: Start, place: Workplace, pack: Path, library_path: Path
) -> None:
    own_marks(place, library_path)
    reader = start()
    reader.go("dorsal:topic/stopping")
    reader.go(SCIATICA)
    window = reader.window
    window.resize(760, 700)
    bar = window.current_tab.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    there = bar.value()
    before = packs_of(place)
    shown = reader.look_at(pack)
    assert packs_of(place) == before
    told = shown.view.toPlainText()
    assert "society.pub, a key of the reader's folder" in told
    assert "dorsal content 2026.12.1 sha256" in told
    assert f"In place of content {FIRST}" in told
    assert "2 changed." in told
    assert told.index("Changed doses") < told.index("strengths, mg") < told.index("Signed with")
    assert "2 notes and 1 study card of yours stand on what changes." in told
    assert "Notes: 1 left as they are, 1 moved to where their words are now." in told
    assert "mine on red-cancer" in told
    reader.replaced(lambda: reader.click(shown.install))
    assert reader.version == LATER
    assert reader.window.navigator.here == Address.parse(SCIATICA)
    assert reader.window.size().toTuple() == (760, 700)
    assert reader.window.current_tab.view.verticalScrollBar().value() == pytest.approx(
        there, abs=40
    )
    assert "Later Sciatica" in reader.text
    assert any("Later Sciatica" in row for row in reader.search("sciatica"))
    assert "content 2026.12.1" in reader.told()
    with open_notebook(place.home.notebook) as book:
        assert {m.words: m.standing for m in book.all()} == {
            "mine on red-cancer": Standing.MOVED,
            "mine on red-saddle": Standing.AT,
        }
    reasons = [one.reason for one in backups(place.home.notebook)]
    assert reasons == [Reason.CONTENT, Reason.START]
    reader.window.navigator.back()
    assert str(reader.window.navigator.here) == "dorsal:topic/stopping"
    reader.replaced(lambda: reader.click(reader.window.updating.bar.look))
    assert (reader.version, reader.told()) == (FIRST, f"Dorsal shows content {FIRST} again.")
    assert str(reader.window.navigator.here) == "dorsal:topic/stopping"
    with open_notebook(place.home.notebook) as book:
        assert {m.standing for m in book.all()} == {Standing.AT}
    assert start().version == FIRST


def test_two_editions_are_kept_and_the_menu_goes_back(
    start: Start, place: Workplace, pack: Path, pair: Pair, tmp_path: Path
) -> None:
    reader = start()
    reader.install(pack)
    reader.install(real_pack(tmp_path / "next", pair, NEXT, EDITS[:1]))
    assert reader.version == NEXT
    assert len(list(place.packs.glob("library-*.sqlite"))) == 2
    reader.replaced(lambda: reader.choose("Go back to the former edition"))
    assert reader.version == LATER
    reader.choose("Go back to the former edition")
    reader.window.updating._errands.finish()
    QApplication.processEvents()
    assert "There is no update to undo." in reader.said()
    assert start().version == LATER


def test_the_reader_may_say_not_now_and_nothing_changes(
    reader: Carried, place: Workplace, pack: Path, qtbot: QtBot
) -> None:
    before = packs_of(place)
    shown = reader.look_at(pack)
    assert not shown.at_work
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    shown = reader.look_at(pack.with_name(f"{pack.name}.minisig"))
    reader.click(shown.not_now)
    assert packs_of(place) == before
    assert reader.version == FIRST


def test_while_it_is_installed_its_steps_are_told_and_it_cannot_be_left(
    reader: Carried, pack: Path, qtbot: QtBot
) -> None:
    shown = reader.look_at(pack)
    heard: list[str] = []
    reader.window.updating._stepped.connect(heard.append)

    def agree() -> None:
        reader.click(shown.install)
        assert not shown.install.isEnabled()
        qtbot.keyClick(shown, Qt.Key.Key_Escape)
        assert shown.isVisible()
        reader.drag(pack)

    reader.replaced(agree)
    assert [one.split()[0] for one in heard] == ["Building", "Proving", "Switching"]


def test_words_dropped_on_the_window_are_no_pack(reader: Carried, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all", encoding="utf-8")
    reader.drag(letter)
    reader.window.updating._errands.finish()
    QApplication.processEvents()
    assert reader.window.updating._window is None


def test_a_pack_dropped_where_other_things_can_be_dropped_comes_to_the_window(
    reader: Carried, pack: Path, qtbot: QtBot
) -> None:
    reader.go(str(HELD))
    (labels,) = reader.window.findChildren(LabelsPage)
    for over in (labels, reader.window.search):
        with qtbot.waitSignal(reader.window.updating.ended, timeout=60_000):
            reader.drag(pack, over=over)
        shown = reader.window.updating._window
        assert shown is not None
        assert "Content 2026.12.1" in shown.view.toPlainText()
        shown.close()
    assert reader.window.search.text() == ""


@pytest.mark.skipif(
    shutil.which("minisign") is None, reason="minisign is not here: make test installs it on Debian"
)
def test_a_pack_signed_with_minisign_itself_is_taken_with_its_comment(
    reader: Carried, place: Workplace, pack: Path, tmp_path: Path
) -> None:
    copy, secret = tmp_path / pack.name, tmp_path / "own.key"
    copy.write_bytes(pack.read_bytes())
    public = place.home.path / "keys" / "own.pub"
    for words in (
        ("-G", "-W", "-p", public, "-s", secret),
        ("-S", "-W", "-s", secret, "-m", copy, "-t", "approved by the ward"),
    ):
        subprocess.run(["minisign", *map(str, words)], check=True, capture_output=True)
    told = reader.look_at(copy).view.toPlainText()
    assert "own.pub, a key of the reader's folder" in told
    assert "approved by the ward" in told
    assert "Content 2026.12.1" in told


def _untrusted(pack: Path, _pair: Pair) -> None:
    sign(pack, new_pair(pack.parent / "stranger", "stranger"))


def _altered(pack: Path, _pair: Pair) -> None:
    data = bytearray(pack.read_bytes())
    data[len(data) // 2] ^= 1
    pack.write_bytes(data)


def _unsigned(pack: Path, _pair: Pair) -> None:
    pack.with_name(f"{pack.name}.minisig").unlink()


def _mixed(pack: Path, pair: Pair) -> None:
    sign(pack, pair, f"dorsal content 2026.12.9 sha256 {'0' * 64}")


def _too_large(pack: Path, _pair: Pair) -> None:
    with pack.open("ab") as file:
        file.truncate(40 << 20)


@pytest.mark.parametrize(
    ("version", "attack", "words", "advice"),
    [
        (LATER, _unsigned, "is not signed", "copy both"),
        (LATER, _altered, "not what was signed", "Copy it again"),
        (LATER, _untrusted, "a key that is not known here", "administrator decides"),
        (LATER, _mixed, "signature is for another pack", "refused whole"),
        (LATER, _too_large, "the most is 33,554,432", "refused whole"),
        ("2026.10.1", None, f"{FIRST} came with Dorsal", "never put in the place of a newer one"),
    ],
)
def test_a_pack_that_cannot_be_trusted_is_refused_in_words_and_nothing_is_harmed(
    reader: Carried,
    place: Workplace,
    pair: Pair,
    tmp_path: Path,
    version: str,
    attack: Callable[[Path, Pair], None] | None,
    words: str,
    advice: str,
) -> None:
    stick = packed(content_of(tmp_path / "small", version), tmp_path / "stick" / "small.pack")
    sign(stick, pair)
    if attack:
        attack(stick, pair)
    before = packs_of(place)
    shown = reader.look_at(stick)
    told = shown.view.toPlainText()
    assert "Not installed: small.pack" in told
    assert words in told
    assert advice in told
    assert not shown.install.isVisible()
    assert packs_of(place) == before
    assert reader.version == FIRST
    shown.close()
    assert reader.search("sciatica")


def test_an_edition_whose_worked_examples_do_not_come_out_is_refused_at_the_last_step(
    reader: Carried, place: Workplace, pair: Pair, tmp_path: Path
) -> None:
    """The small content is sound and signed, but has nothing that Dorsal proves an edition by."""
    stick = packed(content_of(tmp_path / "small"), tmp_path / "stick" / "small.pack")
    sign(stick, pair)
    shown = reader.look_at(stick)
    with_install = shown.install
    from_now = reader.window.updating.ended
    reader._qtbot.waitUntil(with_install.isEnabled)
    with reader._qtbot.waitSignal(from_now, timeout=60_000):
        reader.click(with_install)
    assert "fails its check" in shown.view.toPlainText()
    assert not shown.at_work
    assert not list(place.packs.glob("library-*"))
    assert reader.version == FIRST


def test_past_its_expiry_a_pack_is_installed_only_by_the_word_of_the_administrator_and_logged(
    reader: Carried, place: Workplace, pack: Path, tmp_path: Path, pair: Pair
) -> None:
    sources = pack.parent.parent / "sources"
    late = packed(sources, tmp_path / "stick" / "late.pack", "--expires", "2026-11-20")
    sign(late, pair)
    told = reader.look_at(late).view.toPlainText()
    assert "may not be installed from 2026-11-20 on" in told
    assert "accept_expired in policy.toml" in told
    place.site.mkdir()
    (place.site / "policy.toml").write_text(f'accept_expired = ["{LATER}"]')
    shown = reader.look_at(late)
    assert "Past its expiry of 20 November 2026" in shown.view.toPlainText()
    reader.replaced(lambda: reader.click(shown.install))
    assert reader.version == LATER
    log = (place.packs / "log.txt").read_text(encoding="utf-8")
    assert "past its expiry 2026-11-20, accepted by policy" in log


def test_a_pack_in_the_watched_folder_is_offered_and_never_installed_unasked(
    start: Start, place: Workplace, pack: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "updates"
    folder.mkdir()
    reader = start()
    reader.settings.watched_folder = folder
    reader.window.updating.begin()
    reader.window.updating.watch._jobs.finish()
    qtbot.wait(50)
    assert reader.told() == ""
    for file in (pack, pack.with_name(f"{pack.name}.minisig")):
        (folder / file.name).write_bytes(file.read_bytes())
    qtbot.waitUntil(lambda: "content 2026.12.1" in reader.told(), timeout=60_000)
    assert reader.version == FIRST
    assert packs_of(place) == {}
    reader.click(reader.window.updating.bar.not_now)
    with qtbot.waitSignal(reader.window.updating.watch.found, timeout=60_000):
        (folder / "readme.pack.txt").write_text("more came", encoding="utf-8")
    assert reader.told() == ""
    reader = start()
    qtbot.waitUntil(lambda: "content 2026.12.1" in reader.told(), timeout=60_000)
    with qtbot.waitSignal(reader.window.updating.ended, timeout=60_000):
        reader.click(reader.window.updating.bar.look)
    shown = reader.window.updating._window
    assert shown is not None
    reader.replaced(lambda: reader.click(shown.install))
    assert reader.version == LATER
    reader.window.updating.watch._jobs.finish()
    qtbot.wait(50)
    assert "was found" not in reader.told()


def test_the_administrator_names_the_watched_folder_and_what_is_bad_in_it_is_no_offer(
    place: Workplace, start: Start, pack: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    folder, chosen = tmp_path / "updates", tmp_path / "chosen"
    for one in (folder, chosen, place.site):
        one.mkdir()
    (place.site / "policy.toml").write_text(f'watched_folder = "{folder}"')
    (folder / "9999.pack").write_bytes(b"no pack")
    (folder / "unsigned.pack").write_bytes(pack.read_bytes())
    reader = start()
    reader.settings.watched_folder = chosen
    reader.window.updating.watch._jobs.finish()
    qtbot.wait(50)
    assert reader.told() == ""
    beside = folder / "unsigned.pack.minisig"
    beside.write_bytes(pack.with_name(f"{pack.name}.minisig").read_bytes())
    qtbot.waitUntil(lambda: str(folder / "unsigned.pack") in reader.told(), timeout=60_000)


def test_in_private_mode_nothing_is_installed(reader: Carried, pack: Path) -> None:
    reader.settings.private = True
    reader.drag(pack)
    assert "Private: nothing is written" in reader.said()
    reader.choose("Go back to the former edition")
    assert "Private: nothing is written" in reader.said()


def answer_when_asked(qtbot: QtBot, button: str) -> list[str]:
    """Presses a button of the next question, whenever that is asked. Returns what it said."""
    told: list[str] = []
    timer = QTimer(QApplication.instance())

    def press() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            timer.stop()
            told.append(box.text())
            (found,) = (one for one in box.buttons() if one.text().replace("&", "") == button)
            qtbot.mouseClick(found, Qt.MouseButton.LeftButton)

    timer.timeout.connect(press)
    timer.start(20)
    return told


def test_a_note_half_written_is_asked_about_before_the_window_goes(
    start: Start, place: Workplace, pack: Path, library_path: Path, qtbot: QtBot
) -> None:
    own_marks(place, library_path)
    reader = start()
    reader.go(SCIATICA)
    reader.window.current_tab.view.setFocus()
    reader.window.menus.entry(Do.NOTE).trigger()
    qtbot.keyClicks(QApplication.focusWidget(), "Half a note")
    shown, was = reader.look_at(pack), reader.window
    told = answer_when_asked(qtbot, "Cancel")
    with qtbot.waitSignal(was.updating.ended, timeout=60_000):
        reader.click(shown.install)
    assert told == ["A note is written and not kept yet."]
    assert reader.window is was
    assert (reader.version, was.isVisible()) == (FIRST, True)
    assert "shown when Dorsal is opened again" in reader.said()
    assert was.noting is not None
    assert was.noting.panel.keep_drafts()
    reader = start()
    assert reader.version == LATER
    with open_notebook(place.home.notebook) as book:
        assert "Half a note" in {mark.words for mark in book.all()}


def test_about_says_which_edition_signed_with_which_key_and_that_dorsal_speaks_to_no_one(
    reader: Carried, pack: Path
) -> None:
    def about() -> str:
        reader.window.menus.entry(Do.ABOUT).trigger()
        shown = reader.window.findChild(PageWindow)
        assert shown is not None
        words = shown.view.toPlainText()
        shown.close()
        return plainly_spaced(words)

    assert f"content {FIRST}" in about()
    assert "It came with this copy of Dorsal." in about()
    reader.install(pack)
    words = about()
    assert f"content {LATER}" in words
    assert "from a pack signed with society.pub" in words
    assert "Dorsal speaks to no one" in words


def test_a_window_closed_during_an_install_stays_closed_and_the_install_is_whole(
    start: Start, pack: Path, qtbot: QtBot
) -> None:
    reader = start()
    reader.click(reader.look_at(pack).install)
    closed = reader.window
    closed.close()
    qtbot.wait(50)
    assert reader.window is closed
    assert not closed.isVisible()
    assert start().version == LATER


def test_an_update_comes_between_words_and_their_answer_and_the_new_edition_answers(
    reader: Carried, pack: Path, qtbot: QtBot
) -> None:
    shown = reader.look_at(pack)
    box = reader.window.search

    def agree() -> None:
        reader.click(shown.install)
        qtbot.keyClicks(box, "sciatica")

    reader.replaced(agree)
    assert reader.version == LATER
    assert not reader.window.search._is_open
    assert any("Later Sciatica" in row for row in reader.search("sciatica"))
