"""Whether a file may be written to; asked at the start, so it imports nothing."""

import os
from pathlib import Path


def may_write(path: Path) -> bool:
    """Whether the system lets this user write to a file that is there, and beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
