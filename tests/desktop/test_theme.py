"""Themes are complete and can be read by everyone."""

import pytest
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme import Theme, load_tokens, page_css, palette_of, window_css

NAMES = ["light", "dark", "contrast"]
GROUNDS = ("paper", "ground", "raised", "accent_soft")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", NAMES)
def test_text_can_be_read_on_every_ground_it_stands_on(name: str) -> None:
    tokens = load_tokens(name)
    least = 7.0 if name == "contrast" else 4.5
    pairs = [
        (ink, ground) for ink in ("ink", "ink_soft", "ink_faint", "accent") for ground in GROUNDS
    ]
    pairs += [(tone, f"{tone}_soft") for tone in ("advised", "caution", "against", "unknown")]
    pairs += [(tone, "paper") for tone in ("advised", "caution", "against", "unknown")]
    pairs += [("on_accent", "accent"), ("site", "site_soft"), ("ink", "site_soft")]
    pairs += [("ink", "mark"), ("ink", "highlight"), ("accent", "highlight")]
    for ink, ground in pairs:
        ratio = contrast(getattr(tokens, ink), getattr(tokens, ground))
        assert ratio >= least, f"{name}: {ink} on {ground} is {ratio:.2f}"


@pytest.mark.parametrize("name", NAMES)
def test_borders_and_focus_can_be_seen(name: str) -> None:
    tokens = load_tokens(name)
    for edge in ("line_strong", "focus"):
        assert contrast(getattr(tokens, edge), tokens.paper) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_every_slot_of_the_style_sheets_is_filled(name: str, qapp: QApplication) -> None:
    tokens = load_tokens(name)
    for css in (window_css(tokens, qapp.font()), page_css(tokens, qapp.font())):
        assert "<" not in css
        assert ">" not in css.replace("->", "")


def test_no_palette_role_is_left_to_the_system() -> None:
    palette = palette_of(load_tokens("dark"))
    dark = {palette.color(role).lightness() < 110 for role in (
        QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.ToolTipBase,
        QPalette.ColorRole.Button, QPalette.ColorRole.AlternateBase)}  # fmt: skip
    assert dark == {True}


def test_zoom_stays_between_80_and_300(qapp: QApplication) -> None:
    theme = Theme(qapp, "light", 100)
    theme.set_zoom(1000)
    assert theme.zoom == 300
    theme.set_zoom(1)
    assert theme.zoom == 80
    theme.set_zoom(100)


def test_no_icon_is_looked_for_among_those_of_the_desktop(qapp: QApplication) -> None:
    """One clear button cost 58,000 looks into /usr/share/icons, at each start."""
    QIcon.setThemeSearchPaths(["/usr/share/icons"])
    theme = Theme(qapp, "light", 100)
    assert QIcon.themeSearchPaths() == [":/icons"]
    theme.deleteLater()
