"""Whether a file may be written to, where backups are; asked at the start: it imports nothing."""

import os
from pathlib import Path


def may_write(path: Path) -> bool:
    """Whether the system lets this user write to a file that is there, and beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def backups_of(path: Path) -> Path:
    """The folder beside a notebook that its backups are in."""
    return path.parent / "backups"
