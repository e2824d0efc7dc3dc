"""The reader's folder of a test of the command line."""

from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the reader's files would be; nothing is there yet."""
    monkeypatch.setenv("DORSAL_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DORSAL_READONLY", raising=False)
    return tmp_path / "home"
