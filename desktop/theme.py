"""Colours by meaning, sizes by the interface font: the one place where looks are decided.

Nothing moves of its own, for any reader: Qt does not say who wishes so.
"""

import re
import tomllib
from functools import cache
from typing import Literal

from msgspec import Struct
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QFontMetricsF, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from resources import ROOT

STYLE = ("-style", "Fusion")
"""For QApplication. A style made by Python comes with all its enums: 4 ms of the start."""
ThemeName = Literal["system", "light", "dark", "contrast"]
THEMES: tuple[ThemeName, ...] = ("system", "light", "dark", "contrast")
_FAMILIES = ("Inter", "Segoe UI Variable", "SF Pro Text", "Cantarell", "Noto Sans")
_SLOT = re.compile(r"<([\w.:+]+)>")
_EMS = re.compile(r"([\d.]+)em(?:\+(\d+))?")
_FONT_POINTS = 6.0, 36.0
_SMALLEST_ZOOM, _LARGEST_ZOOM, ZOOM_STEP = 80, 300, 10


class Tokens(Struct, frozen=True):
    """The colours of one theme, as #RRGGBB, named by what they mean."""

    name: str
    paper: str
    ground: str
    raised: str
    line: str
    line_strong: str
    ink: str
    ink_soft: str
    ink_faint: str
    accent: str
    accent_soft: str
    on_accent: str
    advised: str
    advised_soft: str
    caution: str
    caution_soft: str
    against: str
    against_soft: str
    unknown: str
    unknown_soft: str
    site: str
    site_soft: str
    focus: str
    mark: str
    highlight: str


@cache
def load_tokens(name: str) -> Tokens:
    with (ROOT / "themes" / f"{name}.toml").open("rb") as file:
        return Tokens(name=name, **tomllib.load(file))


class Typeface(Struct, frozen=True):
    """A font by its family and its size in points."""

    family: str
    points: float


class Theme(QObject):
    """Dresses the application; `changed` follows every change of colours or zoom."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        choice: ThemeName,
        zoom: int,
        typeface: Typeface | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._choice: ThemeName = choice
        self._zoom = zoom
        self._typeface = typeface
        QIcon.setThemeSearchPaths([":/icons"])  # not the desktop's: tens of thousands of files
        application.setEffectEnabled(Qt.UIEffect.UI_General, False)  # nothing fades or rolls in
        self._usual = interface_font(application.font())
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._dress()

    @property
    def tokens(self) -> Tokens:
        return load_tokens(self._resolved())

    @property
    def choice(self) -> ThemeName:
        return self._choice

    @property
    def zoom(self) -> int:
        """The size of text in per cent of the system's."""
        return self._zoom

    @property
    def unzoomed_font(self) -> QFont:
        """The reader's own font, else the usual one; of a family that is not here, its size."""
        font = QFont(self._usual)
        if self._typeface is not None:
            if self._typeface.family in QFontDatabase.families():
                font.setFamily(self._typeface.family)
            smallest, largest = _FONT_POINTS
            font.setPointSizeF(max(smallest, min(largest, self._typeface.points)))
        return font

    @property
    def font(self) -> QFont:
        return QFont(self._font)

    @property
    def heading_font(self) -> QFont:
        """The font of the headings of lists and tables, as the style sheet has them."""
        font = self.font
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @property
    def em(self) -> float:
        """The height of the interface font in device-independent pixels."""
        return self._em

    def choose(self, choice: ThemeName) -> None:
        self._choice = choice
        self._dress()

    def set_typeface(self, typeface: Typeface | None) -> None:
        """The reader's own font from now on; None for the usual one."""
        self._typeface = typeface
        self._dress()

    def set_zoom(self, zoom: int) -> None:
        self._zoom = max(_SMALLEST_ZOOM, min(_LARGEST_ZOOM, zoom))
        self._dress()

    @Slot()
    def _follow_system(self) -> None:
        if self._choice == "system":
            self._dress()

    def _resolved(self) -> str:
        if self._choice != "system":
            return self._choice
        dark = self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _dress(self) -> None:
        self._font = self.unzoomed_font
        self._font.setPointSizeF(self._font.pointSizeF() * self._zoom / 100)
        self._em = QFontMetricsF(self._font).height()
        self._application.setFont(self._font)
        self._application.setPalette(palette_of(self.tokens))
        self._application.setStyleSheet(window_css(self.tokens, self.font))
        self.changed.emit()


def interface_font(system: QFont) -> QFont:
    """The first of the families that reads well and is here, at a size not below 10 pt."""
    known = set(QFontDatabase.families())
    for family in _FAMILIES:
        if family in known:
            font = QFont(system)
            font.setFamily(family)
            break
    else:
        font = QFont(system)
    if font.pointSizeF() <= 0:
        font.setPointSizeF(QFontInfo(font).pointSizeF())
    font.setPointSizeF(max(font.pointSizeF(), 10.0))
    return font


def palette_of(tokens: Tokens) -> QPalette:
    """Every role set, for the disabled group too, so that nothing is left to the system's."""
    palette = QPalette()
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.ground,
        role.WindowText: tokens.ink,
        role.Base: tokens.paper,
        role.AlternateBase: tokens.raised,
        role.Text: tokens.ink,
        role.Button: tokens.raised,
        role.ButtonText: tokens.ink,
        role.BrightText: tokens.against,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.PlaceholderText: tokens.ink_faint,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.ink,
        role.Light: tokens.paper,
        role.Midlight: tokens.raised,
        role.Mid: tokens.line,
        role.Dark: tokens.line_strong,
        role.Shadow: tokens.line_strong,
        role.Accent: tokens.accent,
    }
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.ink_faint))
    return palette


def window_css(tokens: Tokens, font: QFont) -> str:
    """The style sheet of the widgets."""
    return _filled(_style("window.css"), tokens, font)


def page_css(tokens: Tokens, font: QFont) -> str:
    """The style sheet of the pages, for QTextDocument."""
    return _filled(_style("page.css"), tokens, font)


@cache
def _style(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _filled(css: str, tokens: Tokens, font: QFont) -> str:
    """Colours for <names>, pixels for <0.5em> and <0.5em+3>, points for <1.2pt>, files for
    <icon:tick>.
    """
    height, size = QFontMetricsF(font).height(), font.pointSizeF()

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name.startswith("icon:"):
            icon = ROOT / "icons" / f"{name.removeprefix('icon:')}-{tokens.name}.svg"
            return icon.as_posix()
        if ems := _EMS.fullmatch(name):
            return f"{max(1, round(height * float(ems[1]))) + int(ems[2] or 0)}px"
        if name.endswith("pt"):
            return f"{size * float(name[:-2]):.1f}pt"
        return str(getattr(tokens, name))

    return _SLOT.sub(value, css)
