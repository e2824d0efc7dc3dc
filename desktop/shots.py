"""Renders the window with each tab, and each picture, to PNG files, without a display."""

import os
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from db.library import open_library
from db.records import Tab as TabName
from desktop.folder import UserFolder, refuse_where_read_only
from desktop.searcher import Searcher
from desktop.settings import Settings
from desktop.theme import STYLE, Theme, ThemeName
from desktop.window import Window

SIZE = QSize(1440, 900)


def take_pictures(
    library_path: Path,
    folder: Path,
    theme_name: ThemeName,
    scale: int,
    size: QSize = SIZE,
) -> list[Path]:
    """Writes one PNG a tab and one a drawn picture into `folder`. Returns the files.

    Raises OSError where nothing may be written.
    """
    refuse_where_read_only(folder)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    application = QApplication.instance() or QApplication(["dorsal", *STYLE])
    assert isinstance(application, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    theme = Theme(application, theme_name, 100)
    library = open_library(library_path)
    searcher = Searcher(library_path)
    window = Window(library, searcher, Settings(UserFolder(folder, writable=False)), theme)
    window.resize(size)
    window.show()
    made: list[Path] = []
    try:
        for name in TabName:
            tab = window.tab(name)
            home = tab.home()
            if home is None:
                continue
            window.navigator.go(home)
            application.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
            path = folder / f"{name.value}.png"
            window.grab().save(str(path))
            made.append(path)
            for key, image in tab.view.images().items():
                made.append(_save(image, folder / f"{name.value}-{key}.png"))
    finally:
        searcher.close()
        library.close()
        window.close()
    return made


def _save(image: QImage, path: Path) -> Path:
    image.save(str(path))
    return path
