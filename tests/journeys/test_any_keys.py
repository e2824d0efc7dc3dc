"""Whatever keys are pressed, in whatever order, Dorsal neither stops nor complains."""

import os
import subprocess
import sys

import pytest

_KEYS = "1000"


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_keys_nobody_chose_neither_end_dorsal_nor_hang_it(seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.pressing", seed, _KEYS],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.stdout == "pressed\n", done.stderr
    assert "Traceback" not in done.stderr, done.stderr
