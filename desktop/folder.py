"""Where the user's own files go. No Qt: the command line asks this too."""

import os
import sys
from errno import EROFS
from pathlib import Path

from msgspec import Struct

from clinical.said import Said

_PORTABLE = "portable.txt"


class UserFolder(Struct, frozen=True):
    """Where the user's own files go; `writable` is false when nothing may be written at all."""

    path: Path
    writable: bool

    @property
    def notebook(self) -> Path:
        return self.path / "notebook.sqlite"

    @property
    def packs(self) -> Path:
        """Where installed editions are kept."""
        return self.path / "packs"

    @property
    def labels(self) -> Path:
        return self.path / "labels.sqlite"


def user_folder(environment: dict[str, str] | None = None) -> UserFolder:
    """DORSAL_HOME, else beside the program where portable.txt lies, else the system's place."""
    known = dict(os.environ) if environment is None else environment
    writable = known.get("DORSAL_READONLY", "") in ("", "0")
    if known.get("DORSAL_HOME"):
        return UserFolder(Path(known["DORSAL_HOME"]), writable)
    beside = Path(sys.executable).parent
    if (beside / _PORTABLE).exists():
        return UserFolder(beside / "Dorsal data", writable)
    return UserFolder(_data_folder(known) / "Dorsal", writable)


def site_folder() -> Path:
    """The site administrator's folder: further keys and the policy. Readers cannot write there."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Dorsal"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Dorsal")
    return Path("/etc/dorsal")


def _data_folder(environment: dict[str, str]) -> Path:
    """The system's place for user data, as Qt's GenericDataLocation has it."""
    if sys.platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    named = environment.get("XDG_DATA_HOME", "")
    return Path(named) if named.startswith("/") else Path.home() / ".local" / "share"


def refuse_where_read_only(path: Path) -> None:
    """Raises OSError where DORSAL_READONLY forbids to write a file, asked for or not."""
    if not user_folder().writable:
        raise OSError(EROFS, Said("DORSAL_READONLY is set, so nothing is written"), str(path))
