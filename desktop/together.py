"""What must not be parted at the end of a line: a number and its unit, a sign and what it is of.

Only what is laid out is so written: what is copied, found, exported or read aloud has plain spaces.
"""

import re

_KEPT = "\u00a0"
"""No line ends at this space. It stands for one character by one: places stay what they are."""
_UNITS = frozenset(
    "mg mcg µg g kg mL ml L mmol µmol mol cm mm m m² lb h s min IU unit units % CI IC "
    "hour hours day days week weeks month months year years minute minutes "
    "tablet tablets capsule capsules "
    "hora horas día días semana semanas mes meses año años minuto minutos "
    "comprimido comprimidos cápsula cápsulas".split()
)
_BEFORE_A_WORD = re.compile(r"(\d%?(?:</[ab]>)?)[ \u2009](?=(?:<[ab]\b[^>]*>)?([^\W\d_]+²?|%))")
_WITHIN = re.compile(
    r"[ \u2009](?:(?:(?<=[≤≥±] )|(?<=&[lg]t; ))(?=\d)"
    r"|(?<=&nbsp;[^\w\s&·] )(?=\w)|(?<=\d\u2009)(?=\d\d\d)"
    rf"|(?<=\d )(to|a) (?=[\d,.]+{_KEPT}))"
)


def together(words: str) -> str:
    """Words or HTML, as long as they were, whose doses stay with their units when laid out."""
    return _WITHIN.sub(_whole, _BEFORE_A_WORD.sub(_with_its_unit, words))


def _with_its_unit(found: re.Match[str]) -> str:
    return f"{found[1]}{_KEPT}" if found[2] in _UNITS else found[0]


def _whole(found: re.Match[str]) -> str:
    return f"{_KEPT}{found[1]}{_KEPT}" if found[1] else _KEPT


def plainly_spaced(words: str) -> str:
    """What was laid out, with spaces that any program takes for such."""
    return words.replace(_KEPT, " ")


def in_lines(words: str, letters: int, *, drop_whitespace: bool = True) -> list[str]:
    """Words in lines of so many letters at most, for what is drawn line by line."""
    from textwrap import wrap

    lines = wrap(together(words), letters, drop_whitespace=drop_whitespace)
    return [plainly_spaced(line) for line in lines]
