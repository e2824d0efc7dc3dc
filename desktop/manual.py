"""The manual: Markdown under resources/manual, a file a chapter, read when it is asked for."""

import re
from dataclasses import dataclass
from functools import cache
from html import unescape

from resources import ROOT

FOLDER = ROOT / "manual"
_HEADING = re.compile(r'<h([12]) id="([\w-]+)">(.*?)</h\1>')
_TAG = re.compile(r"<[^>]+>")
_WRITTEN = re.compile(r"^(##?) (.+?) \{#([\w-]+)\}$", re.MULTILINE)
_MOST_FOUND, _SHORTEST = 3, 3


@dataclass(frozen=True, slots=True)
class Chapter:
    """`html` is plain HTML: h1 the chapter, h2 its sections, each with an id.

    `headings` has their names and titles, the chapter's first.
    """

    headings: tuple[tuple[str, str], ...]
    html: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter of the manual, or a section of one; `chapter` is empty for a chapter itself."""

    name: str
    title: str
    chapter: str = ""


def called(words: str) -> tuple[Heading, ...]:
    """The first few headings whose titles have all these words, or words that begin so. Short ones
    find nothing: a letter or two begin too many.
    """
    wanted = [word for word in words.lower().split() if len(word) >= _SHORTEST]
    if not wanted or len(wanted) < len(words.split()):
        return ()
    found = [
        heading
        for heading, words in _headings()
        if all(any(one.startswith(word) for one in words) for word in wanted)
    ]
    return tuple(found[:_MOST_FOUND])


@cache
def _headings() -> tuple[tuple[Heading, tuple[str, ...]], ...]:
    """With the words of their titles; from the Markdown as it stands: no page need be made."""
    found, chapter = [], ""
    for path in sorted(FOLDER.glob("*.md")):
        for level, title, name in _WRITTEN.findall(path.read_text(encoding="utf-8")):
            chapter = title if level == "#" else chapter
            heading = Heading(name, title, "" if level == "#" else chapter)
            found.append((heading, tuple(title.lower().split())))
    return tuple(found)


@cache
def chapters() -> tuple[Chapter, ...]:
    """All chapters, in the order of their files."""
    from markdown import Markdown
    from markdown.extensions.attr_list import AttrListExtension
    from markdown.extensions.tables import TableExtension

    engine = Markdown(extensions=[AttrListExtension(), TableExtension()], output_format="html")
    texts = (path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md")))
    return tuple(_chapter(engine.reset().convert(text)) for text in texts)


def _chapter(html: str) -> Chapter:
    found = _HEADING.findall(html)
    return Chapter(
        headings=tuple((name, unescape(_TAG.sub("", title))) for _, name, title in found),
        html=html,
    )
