"""How the window opens. A start is mostly imports: what each waits for is settled here."""

import builtins
import gc
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from db.editions import InUse, edition_in_use
from desktop.folder import user_folder
from desktop.output import SenselessError, complain
from resources import LIBRARY

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_in_use() -> int:
    """The window over the edition in use, as the bare command asks. Returns the exit code."""
    in_use = edition_in_use(user_folder().packs, LIBRARY)
    if in_use.fault:
        complain(str(in_use.fault))
    return open_window(in_use, LIBRARY)


def open_window(in_use: InUse, shipped: Path, *, private: bool = False) -> int:
    """Returns the exit code. Raises SenselessError where there is nothing to show a window on."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise SenselessError("the window needs a display: set DISPLAY or WAYLAND_DISPLAY")
    return imported()(in_use, shipped, private=private)


def imported() -> Callable[..., int]:
    """`desktop.app.run`, with all it needs, imported as fast as may be.

    Hardly anything made until the window is up is ever garbage: Python's collector waits until
    `run` lets it go. PySide puts an `__import__` of its own in the place of the one before it, for
    a switch that Dorsal does not use: it would look for the source of each module that comes after.
    In a bundle PySide is there already, for PyInstaller's sake.
    """
    gc.disable()
    import_module("PySide6.QtCore")
    builtins.__import__ = vars(builtins)["__orig_import__"]
    from desktop.app import run

    return run
