"""Words onto the clipboard, as plain text and as HTML."""

from PySide6 import QtGui
from PySide6.QtGui import QGuiApplication


def copy(plain: str, html: str = "") -> None:
    """Puts both forms on the clipboard.

    The QMimeData is one that Qt made: one made in Python outlives the interpreter on the clipboard
    and brings the process down when it ends (PySide6 6.8 to 6.11).
    """
    model = QtGui.QStandardItemModel(1, 1)
    data = model.mimeData([model.index(0, 0)])
    data.clear()
    data.setText(plain)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
