"""What nobody foresaw: written to the log, told once, nothing lost."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6 import QtWidgets
from PySide6.QtWidgets import QApplication

from desktop.folder import UserFolder
from desktop.words import tr

_log = logging.getLogger("dorsal")


def start_log(folder: UserFolder) -> None:
    """Logs to dorsal.log in the user's folder, or to stderr where nothing may be written."""
    handler: logging.Handler = logging.StreamHandler()
    if folder.writable:
        try:
            folder.path.mkdir(parents=True, exist_ok=True)
            handler = logging.FileHandler(folder.path / "dorsal.log", encoding="utf-8", delay=True)
        except OSError:
            pass
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)


def catch_faults() -> None:
    """From now on an uncaught exception is logged and said, and the program goes on."""
    sys.excepthook = _tell


def _tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    words = "".join(traceback.format_exception(kind, error, trace))
    _log.error("%s", words)
    print(words, file=sys.stderr)
    if QApplication.instance() is not None:
        box = QtWidgets.QMessageBox()
        box.setWindowTitle("Dorsal")
        box.setIcon(QtWidgets.QMessageBox.Icon.Warning)
        box.setText(tr("Something went wrong in Dorsal; nothing you keep was lost."))
        box.setInformativeText(tr("You can go on reading. The details are in dorsal.log."))
        box.setDetailedText(words)
        box.exec()
