"""What nobody should type, pasted or in haste: it is answered in words, and nothing falls."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.labels.importing import Wishes, import_labels
from tests.journeys.desk import Desk
from tests.labels.real import FILES

SCIATICA = "dorsal:condition/sciatica_radiculopathy"


def pasted(desk: Desk, qtbot: QtBot, words: str) -> None:
    """Puts words in the box as the clipboard does, and waits for what is said of them."""
    box = desk.window.search
    box.setFocus()
    QApplication.clipboard().setText(words)
    box.selectAll()
    qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not box._is_awaiting)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("sciatica " * 1200, True),
        ("x" * 10_000, False),
        ("🦴" * 5_000, False),
        ("🦴 sciatica", True),
        ("\u202esciatica\u202c", True),
        ("\u202e!\u202c", False),
        ("עצב הסכיאטי", False),
        ("ألم الظهر", False),
        ("坐骨神经痛", False),
        ("?!;:—…", False),
        ('"sciatica', True),
        ("'; DROP TABLE passage; --", None),
        ("sciatica AND OR NOT NEAR(", True),
        ("title:sciatica*^", True),
        ("sciatica\nleg\tpain\x00", True),
        ("<b>sciatica</b><img src=x>", True),
    ],
)
def test_whatever_is_pasted_is_answered_within_the_window(
    desk: Desk, qtbot: QtBot, words: str, found: bool | None
) -> None:
    pasted(desk, qtbot, words)
    panel = desk.window.search.panel
    assert panel.isVisible()
    assert found is None or bool(panel.hits()) == found
    assert panel.hits() or "Nothing found" in panel.told.text()
    assert len(panel.told.text()) < 400
    assert "<img" not in panel.told.text()
    parent = panel.parentWidget()
    assert parent is not None
    assert parent.rect().contains(panel.geometry())


def test_signs_that_turn_words_round_do_not_turn_what_dorsal_says(desk: Desk, qtbot: QtBot) -> None:
    pasted(desk, qtbot, "\u202e!!!\u2066")
    told = desk.window.search.panel.told.text()
    assert "\u202e" not in told
    assert "\u2066" not in told


def test_what_is_typed_in_haste_and_taken_back_leaves_nothing_and_the_next_is_answered(
    desk: Desk, qtbot: QtBot
) -> None:
    box, start = desk.window.search, desk.here
    box.setFocus()
    for words in ("sciatica", "kidney dose", "dizz", "can I drive"):
        qtbot.keyClicks(box, words, delay=0)
        while box.text():
            desk.press(Qt.Key.Key_Escape)
        assert box.hasFocus()
        assert not box.panel.isVisible()
    qtbot.waitUntil(lambda: not box._is_awaiting)
    qtbot.wait(150)
    assert not box.panel.isVisible()
    assert desk.here == start
    desk.search("sciatica")
    desk.press(Qt.Key.Key_Return)
    assert desk.here.startswith(SCIATICA)


def test_answers_in_sight_stay_and_open_while_labels_are_taken_in(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.search("dizziness")
    hit = desk.window.search.panel.hits()[0]
    path = tmp_path / "home" / "labels.sqlite"
    import_labels(path, [FILES], Wishes(processes=0))
    desk.window.labels.changed.emit()
    qtbot.waitUntil(lambda: desk.window.search.panel.isVisible())
    assert desk.window.search.panel.hits()[0] == hit
    with qtbot.waitSignal(desk.searcher.labels_answered, timeout=5000):
        qtbot.keyClicks(desk.window.search, " ")
    desk.press(Qt.Key.Key_Return)
    assert desk.here == str(hit.address)


def test_a_label_taken_away_while_it_stands_among_the_answers_brings_nothing_down(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "home" / "labels.sqlite"
    import_labels(path, [FILES], Wishes(processes=0))
    with qtbot.waitSignal(desk.searcher.labels_answered, timeout=5000):
        desk.search("eliquis")
    hit = next(one for one in desk.window.search.panel.hits() if one.address.kind == "label")
    shutil.move(path, tmp_path / "gone")
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    before = desk.text
    desk.window.search._open(hit)
    assert desk.text == before
    desk.search("sciatica")
    assert desk.window.search.panel.hits()
