"""A picture for outside the program: what it is and where it came from go with it."""

import re
from collections.abc import Mapping

from msgspec import structs

from desktop.pictures.drawing import Picture
from desktop.together import in_lines

_SVG = "http://www.w3.org/2000/svg"
_SIZE, _LINE = 12.0, 17.0
_LETTERS_AN_EM = 2.2
_TOKEN = re.compile(r"\{(\w+)\}")


def filled(picture: Picture, colours: Mapping[str, str], family: str) -> str:
    """The SVG with colours and a font family in the places that name them."""
    return _TOKEN.sub(lambda found: {**colours, "family": family}[found[1]], picture.svg)


def captioned(picture: Picture, caption: str) -> Picture:
    """The picture with a caption under it, in as many lines as its width needs."""
    from xml.etree import ElementTree

    ElementTree.register_namespace("", _SVG)
    root = ElementTree.fromstring(picture.svg)
    left, top, width, height = map(float, root.attrib["viewBox"].split())
    unit = width / (picture.width_em * 16)
    lines = in_lines(caption, max(20, int(picture.width_em * _LETTERS_AN_EM)))
    room = (len(lines) * _LINE + 10) * unit
    for number, line in enumerate(lines, 1):
        text = ElementTree.SubElement(root, f"{{{_SVG}}}text")
        text.text = line
        y = top + height + (number * _LINE) * unit
        text.attrib |= {
            "x": f"{left:g}",
            "y": f"{y:.2f}",
            "font-size": f"{_SIZE * unit:.2f}",
            "font-family": "{family}",
            "fill": "{ink_soft}",
        }
    root.set("viewBox", f"{left:g} {top:g} {width:g} {height + room:.2f}")
    if "height" in root.attrib:
        root.set("height", f"{height + room:.2f}")
    svg = ElementTree.tostring(root, encoding="unicode")
    taller = picture.height_em * (height + room) / height
    return structs.replace(picture, write=lambda: svg, height_em=taller)
