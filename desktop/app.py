"""Makes each long-lived object once and hands it down."""

import gc
import logging
import sys
from pathlib import Path

from msgspec import structs
from PySide6 import QtWidgets
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from db.editions import InUse
from db.errors import LibraryError
from desktop.faults import catch_faults, start_log
from desktop.folder import user_folder
from desktop.language import speak
from desktop.pack_jobs import workplace
from desktop.session import Session
from desktop.settings import Settings
from desktop.theme import STYLE, Theme
from desktop.words import translated
from resources import ROOT


def run(in_use: InUse, shipped: Path, *, private: bool = False) -> int:
    """Opens the window and stays until it is closed; private, it writes nothing. Returns the exit
    code. `shipped` is the library that came with Dorsal.
    """
    application = QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationName("Dorsal")
    application.setDesktopFileName("dorsal")
    application.setWindowIcon(QIcon(str(ROOT / "icons" / "dorsal.png")))
    folder = user_folder()
    start_log(structs.replace(folder, writable=folder.writable and not private))
    catch_faults()
    settings = Settings(folder, private=private)
    speak(application, settings.language)
    theme = Theme(application, settings.theme, settings.zoom, settings.typeface)
    if in_use.fault:
        logging.getLogger("dorsal").warning("%s", in_use.fault)
        _tell(in_use.fault)
    session = Session(application, workplace(folder, shipped), settings, theme)
    try:
        session.open(in_use.path)
    except LibraryError as error:
        print(f"dorsal: {error}", file=sys.stderr)
        _tell(error)
        return 1
    gc.freeze()
    gc.enable()  # which `desktop.opening` had wait
    try:
        return application.exec()
    finally:
        session.close()


def _tell(error: LibraryError) -> None:
    """What is wrong with the library and what to do, on screen."""
    message = QtWidgets.QMessageBox()
    message.setIcon(QtWidgets.QMessageBox.Icon.Critical)
    message.setWindowTitle("Dorsal")
    message.setTextFormat(Qt.TextFormat.PlainText)
    message.setText(f"{translated(error.happened)}\n\n{translated(error.advice)}")
    message.exec()
