"""What a view scrolls its content in, had for less."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget

_NAME = "qt_scrollarea_viewport"


def viewport_of(view: QAbstractScrollArea) -> QWidget:
    """As `view.viewport()`, which is as quick while what this gave is kept.

    Asked first, `viewport()` has PySide make the classes of all of Qt's widgets, to see which this
    one is: 6 ms of the start.
    """
    found = view.findChild(QWidget, _NAME)
    assert isinstance(found, QWidget)
    return found
