"""What files are dragged onto the window."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.pack_jobs import PACK

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

_SIGNATURE = ".minisig"


def files_in(event: "QDropEvent") -> tuple[Path, ...]:
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())


def pack_in(event: "QDropEvent") -> Path | None:
    """The pack among the files dragged; of a signature alone, the pack it lies beside."""
    files = files_in(event)
    signed = (one.with_suffix("") for one in files if one.suffix == _SIGNATURE)
    return next((one for one in (*files, *signed) if one.suffix == PACK), None)
