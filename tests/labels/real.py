"""The real labels, and a reading of them that shares nothing with the one under test."""

import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

FILES = Path(__file__).parent / "files"
SPL_FILES = sorted(FILES.glob("*.xml")) + sorted(FILES.glob("*.zip"))
OPENFDA_FILES = sorted(FILES.glob("*.json"))
_V = "{urn:hl7-org:v3}"
_JOINED = {"content", "sub", "sup", "linkHtml", "footnoteRef"}
_WORD = re.compile(r"\w+")
UNSEEN = dict.fromkeys((0x200B, 0x200C, 0x200D, 0xFEFF, 0x00AD, 0xE000))


def xml_of(path: Path) -> bytes:
    if path.suffix != ".zip":
        return path.read_bytes()
    with zipfile.ZipFile(path) as packed:
        return packed.read(next(name for name in packed.namelist() if name.endswith(".xml")))


def record_of(path: Path) -> dict[str, Any]:
    (record,) = json.loads(path.read_bytes())["results"]
    assert isinstance(record, dict)
    return record


def words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(text.translate(UNSEEN)))


@dataclass
class Counted:
    """What stands in a label's sections, as ElementTree has it.

    `highlights` sum sections up; those of a section that says nothing else are its text.
    """

    sections: int = 0
    tables: int = 0
    cells: int = 0
    images: int = 0
    words: Counter[str] = field(default_factory=Counter)
    highlights: Counter[str] = field(default_factory=Counter)


def counted(data: bytes) -> Counted:
    found = Counted()
    for section in ElementTree.fromstring(data).iter(_V + "section"):
        code = section.find(_V + "code")
        if code is not None and code.get("code") == "48780-1":
            continue
        found.sections += 1
        texts = section.findall(_V + "text")
        in_brief = section.findall(f"{_V}excerpt/{_V}highlight/{_V}text")
        inner = section.find(f"{_V}component/{_V}section")
        if inner is None and not any(words("".join(letters(text))) for text in texts):
            texts, in_brief = texts + in_brief, []
        for text in texts:
            found.tables += sum(1 for _ in text.iter(_V + "table"))
            found.images += sum(1 for _ in text.iter(_V + "renderMultiMedia"))
            found.cells += sum(1 for one in text.iter() if one.tag in (_V + "td", _V + "th"))
            found.words += words("".join(letters(text)))
        for text in in_brief:
            found.highlights += words("".join(letters(text)))
    return found


def letters(element: ElementTree.Element) -> Iterator[str]:
    gap = "" if element.tag.removeprefix(_V) in _JOINED else " "
    yield gap + (element.text or "")
    for child in element:
        yield from letters(child)
        yield child.tail or ""
    yield gap


class Shown(HTMLParser):
    """What a page would show: its tags, its words but those in `em`, whether tags are balanced."""

    ALLOWED = frozenset(
        "p div br b i u sup sub ul ol li blockquote table thead tbody tr td th a em".split()
    )
    _JOINED = frozenset("b i u sup sub a em".split())

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.faults: list[str] = []
        self.links: list[str] = []
        self._open: list[str] = []
        self._text: list[str] = []
        self.feed(html)
        self.close()
        self.faults += [f"{tag} stays open" for tag in self._open]

    @property
    def words(self) -> Counter[str]:
        return words("".join(self._text))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in self.ALLOWED:
            self.faults.append(tag)
        for name, value in attributes:
            if name == "href" and value and value.startswith("#"):
                self.links.append(value[1:])
            elif name not in ("colspan", "rowspan", "name"):
                self.faults.append(f"{tag} {name}={value}")
        if tag != "br":
            self._open.append(tag)
        if tag not in self._JOINED:
            self._text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"/{tag}")
        if tag not in self._JOINED:
            self._text.append(" ")

    def handle_data(self, data: str) -> None:
        if "em" not in self._open:
            self._text.append(data)
