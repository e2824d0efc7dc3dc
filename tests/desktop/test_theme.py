"""Themes are complete and can be read by everyone."""

import re

import pytest
from msgspec.structs import fields
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme import Theme, Tokens, load_tokens, page_css, palette_of, window_css
from resources import ROOT

NAMES = ["light", "dark", "contrast"]
GROUNDS = ("paper", "ground", "raised", "accent_soft")
TONES = ("advised", "caution", "against", "unknown", "site")
SOFT = tuple(f"{tone}_soft" for tone in TONES)
MARKS = ("mark", "highlight")
EDGES = ("line_strong", "focus")


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def pairs() -> list[tuple[str, str]]:
    """Every colour of text with every ground that text of that colour can stand on."""
    words = [
        (ink, ground) for ink in ("ink", "ink_soft", "ink_faint") for ground in (*GROUNDS, *SOFT)
    ]
    links = [("accent", ground) for ground in (*GROUNDS, *SOFT)]
    links += [("focus", ground) for ground in GROUNDS]
    signs = [(tone, ground) for tone in TONES for ground in (*GROUNDS, *SOFT)]
    marked = [(ink, ground) for ink in ("ink", "ink_soft", "accent") for ground in MARKS]
    return [*words, *links, *signs, *marked, ("on_accent", "accent")]


@pytest.mark.parametrize("name", NAMES)
def test_text_can_be_read_on_every_ground_it_stands_on(name: str) -> None:
    tokens = load_tokens(name)
    least = 7.0 if name == "contrast" else 4.5
    for ink, ground in pairs():
        ratio = contrast(getattr(tokens, ink), getattr(tokens, ground))
        assert ratio >= least, f"{name}: {ink} on {ground} is {ratio:.2f}"


def test_no_colour_is_left_out() -> None:
    """A new token is text, a ground or an edge, and is held to the ratio of it."""
    known = {token for pair in pairs() for token in pair} | set(EDGES) | {"line", "name"}
    assert known == {one.name for one in fields(Tokens)}


@pytest.mark.parametrize("sheet", ["window.css", "page.css"])
def test_every_colour_of_text_and_ground_of_the_style_sheets_is_among_the_pairs(sheet: str) -> None:
    css = (ROOT / sheet).read_text("utf-8")
    inks, grounds = ({pair[side] for pair in pairs()} for side in (0, 1))
    used = set(re.findall(r"(?<![\w-])color: <(\w+)>", css))
    assert used <= inks
    beneath = set(re.findall(r"(?<!selection-)background(?:-color)?: <(\w+)>", css))
    bars = {*TONES, *EDGES, "line", "accent", "ink_soft"}
    assert beneath - bars <= grounds


@pytest.mark.parametrize("name", NAMES)
def test_borders_and_focus_can_be_seen(name: str) -> None:
    tokens = load_tokens(name)
    for edge in EDGES:
        for ground in (*GROUNDS, *SOFT):
            assert contrast(getattr(tokens, edge), getattr(tokens, ground)) >= 3, (edge, ground)


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
