"""The reader's own font: chosen, put on, kept."""

from PySide6 import QtWidgets
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from desktop.settings import Settings
from desktop.theme import Theme, Typeface
from desktop.words import tr


def choose_font(theme: Theme, settings: Settings, parent: QWidget) -> None:
    """Asks for a family and a size, as at a zoom of 100 per cent."""
    option = QtWidgets.QFontDialog.FontDialogOption.DontUseNativeDialog
    agreed, font = QtWidgets.QFontDialog.getFont(
        theme.unzoomed_font, parent, tr("Font · Dorsal"), option
    )
    if agreed:
        wear_font(theme, settings, font)


def wear_font(theme: Theme, settings: Settings, font: QFont | None) -> None:
    """Dresses all in a font and keeps it; None for the usual one."""
    typeface = Typeface(font.family(), font.pointSizeF()) if font else None
    settings.typeface = typeface
    theme.set_typeface(typeface)
