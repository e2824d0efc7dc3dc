"""The manual: Markdown under resources/manual, a file a chapter, read when it is asked for."""

import re
from dataclasses import dataclass
from functools import cache
from html import unescape

from resources import ROOT

FOLDER = ROOT / "manual"
_HEADING = re.compile(r'<h([12]) id="([\w-]+)">(.*?)</h\1>')
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Chapter:
    """`html` is plain HTML: h1 the chapter, h2 its sections, each with an id.

    `headings` has their names and titles, the chapter's first.
    """

    headings: tuple[tuple[str, str], ...]
    html: str


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
