"""Nothing acknowledged is lost, and no edition, at whatever moment the process is killed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = os.environ.get("DORSAL_KILLS", "250")
"""A thousand in the long run: DORSAL_KILLS=1000, or make bench."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="children are made by fork")


def test_every_acknowledged_write_outlives_a_kill_at_any_moment() -> None:
    said = _run("-m", "tests.killing", KILLS)
    assert f"{KILLS} kills" in said
    assert "restores killed" in said


def test_the_killing_notices_a_write_acknowledged_too_early(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib, tests.killing as k;"
        "k.kill_writers(300, pathlib.Path(sys.argv[1]), k.write_and_tell_too_early)"
    )
    assert "AssertionError: what was told is gone" in _run("-c", code, str(tmp_path))


def test_an_update_killed_at_any_moment_leaves_the_old_edition_or_the_new() -> None:
    kills = str(max(100, int(KILLS) // 2))
    assert f"{kills} kills" in _run("-m", "tests.killing_updates", kills)


def test_the_window_killed_at_an_update_leaves_the_old_edition_or_the_new() -> None:
    kills = str(max(4, int(KILLS) // 50))
    assert f"{kills} kills of the window" in _run("-m", "tests.killing_windows", kills)


def test_the_killing_notices_an_update_that_is_not_one_step(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib, tests.killing_updates as k;"
        "k.kill_updates(300, pathlib.Path(sys.argv[1]), k.update_carelessly)"
    )
    assert "AssertionError: it fell back" in _run("-c", code, str(tmp_path))


def _run(*words: str) -> str:
    """In a process of its own: this one has threads, with which a fork does not agree."""
    command = [sys.executable, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    return done.stdout + done.stderr
