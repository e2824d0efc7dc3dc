"""The reader's own font, chosen and remembered."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication, QFontDialog

from desktop.theme import Typeface
from tests.journeys.desk import Desk


def another_family(desk: Desk) -> str:
    worn = desk.theme.font.family()
    return next(
        family
        for family in QFontDatabase.families()
        if family != worn and QFontInfo(QFont(family)).family() == family
    )


def test_a_font_is_chosen_by_family_and_size_and_is_there_again(
    sit_down: Callable[[], Desk],
) -> None:
    desk = sit_down()
    usual, family = desk.theme.font.family(), another_family(desk)

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFontDialog)
        dialog.setCurrentFont(QFont(family, 14))
        dialog.accept()

    QTimer.singleShot(0, choose)
    desk.choose("View", "Font…")
    assert desk.settings.typeface == Typeface(family, 14)
    assert desk.page.document().defaultFont().family() == family
    desk.choose("View", "Larger")
    assert round(desk.theme.font.pointSizeF(), 1) == 15.4
    again = sit_down()
    assert again.theme.unzoomed_font.family() == family
    again.choose("View", "Usual font")
    assert again.theme.font.family() == usual
    assert again.settings.typeface is None


def test_a_font_that_is_not_on_this_machine_leaves_its_size(desk: Desk) -> None:
    usual = desk.theme.font.family()
    desk.theme.set_typeface(Typeface("No Such Family", 13))
    assert desk.theme.font.family() == usual
    assert desk.theme.font.pointSizeF() == 13
    desk.theme.set_typeface(Typeface(usual, 500))
    assert desk.theme.font.pointSizeF() == 36
    desk.theme.set_typeface(None)
