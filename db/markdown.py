"""Dorsal's Markdown: headings, and statements that carry their references.

A paragraph or a list item is one statement:

    Do not offer gabapentinoids for sciatica. [@nice_ng59, 1.2.16] {#no-gabapentinoids in=uk}

Python-Markdown does the emphasis and the links; HTML in a file is shown as text.
"""

import html
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass

from markdown import Markdown

from clinical.citation import Citation

_HEADING = re.compile(r"##\s+(?P<title>\S[^{]*)\{#(?P<id>[\w-]+)\}")
_ITEM = re.compile(r"(?:[-*]|\d+\.)\s+")
_LONGEST = 4_000
_BRACKET = re.compile(r"\\.|\[[^\[\]]*\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)?\)|\[", re.DOTALL)
"""What is escaped, a whole link, or a bracket that begins none."""
_TAG = re.compile(r"<[^>]+>")
_HREF = re.compile(r'href="([^"]*)"')
_OFF = {
    "preprocessors": ("html_block",),
    "parser.blockprocessors": (
        "empty", "indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote",
        "reference",
    ),
    "inlinePatterns": (
        "html", "entity", "image_link", "image_reference", "short_image_ref", "reference",
        "short_reference", "autolink", "automail", "linebreak",
    ),
}  # fmt: skip


def _plain_markdown() -> Markdown:
    engine = Markdown(output_format="html")
    for place, names in _OFF.items():
        registry = engine.parser.blockprocessors if "block" in place else getattr(engine, place)
        for name in names:
            registry.deregister(name)
    return engine


_ENGINE = _plain_markdown()


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`section` is its id) or a statement's source text, with its line in the file."""

    line: int
    text: str
    section: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A statement taken apart: its words as text and as HTML, its references, its marks."""

    text: str
    html: str
    cite: tuple[Citation, ...]
    marks: dict[str, str]
    links: tuple[str, ...]


def blocks(text: str, first_line: int) -> Iterator[Block]:
    """The headings and statements of a body, in order; wrapped lines are joined."""
    gathered: list[str] = []
    start = first_line

    def flush() -> Iterator[Block]:
        if gathered:
            yield Block(start, " ".join(gathered))
            gathered.clear()

    for line, raw in enumerate(text.splitlines(), first_line):
        stripped = raw.strip()
        if not stripped:
            yield from flush()
        elif stripped.startswith("#"):
            yield from flush()
            heading = _HEADING.fullmatch(stripped)
            if heading:
                yield Block(line, heading["title"].rstrip(), heading["id"])
            else:
                yield Block(line, stripped, fault="a heading is written '## Title {#name}'")
        elif stripped.startswith("|"):
            yield from flush()
            yield Block(line, stripped, fault="a table belongs in the typed part, not in prose")
        else:
            item = _ITEM.match(stripped)
            if item:
                yield from flush()
                stripped = stripped[item.end() :]
            if not gathered:
                start = line
            gathered.append(stripped)
    yield from flush()


def read_citations(text: str) -> tuple[Citation, ...]:
    """`[@id, place; @id]` as citations. Raises ValueError when it is written otherwise."""
    inside = text.strip()
    if not (inside.startswith("[@") and inside.endswith("]")):
        raise ValueError("references are written [@id, place; @id, place]")
    found = []
    for part in re.split(r";\s*@", inside[2:-1]):
        reference, _, locator = part.partition(",")
        if not re.fullmatch(r"[A-Za-z0-9][\w-]*", reference.strip()):
            raise ValueError(f"not a reference id: {reference.strip()!r}")
        found.append(Citation(reference=reference.strip(), locator=locator.strip()))
    return tuple(found)


def read_words(source: str) -> Words:
    """A statement's source taken apart. Raises ValueError when its marks cannot be read."""
    if len(source) > _LONGEST:
        raise ValueError(f"a statement is at most {_LONGEST:,} letters long, not {len(source):,}")
    words, cite, marks = _taken_apart(source)
    rendered = _ENGINE.reset().convert(_BRACKET.sub(_plain, words).replace("&", "&amp;"))
    rendered = rendered.removeprefix("<p>").removesuffix("</p>")
    return Words(
        text=html.unescape(_TAG.sub("", rendered)),
        html=rendered,
        cite=read_citations(cite) if cite else (),
        marks=_read_marks(marks or "{}"),
        links=tuple(html.unescape(href) for href in _HREF.findall(rendered)),
    )


def _taken_apart(source: str) -> tuple[str, str, str]:
    """The words, the references [@…] and the marks {…} of a statement, each once from its end.

    A pattern for all of it would try every way to part a row of spaces.
    """
    words, cite, marks = source.strip(), "", ""
    start = words.rfind("{")
    if words.endswith("}") and start >= 0 and "}" not in words[start:-1]:
        words, marks = words[:start].rstrip(), words[start:]
    if words.endswith("]"):
        start = words.find("[@", words.rfind("]", 0, -1) + 1)
        if start >= 0:
            words, cite = words[:start].rstrip(), words[start:]
    return words, cite, marks


def _plain(found: re.Match[str]) -> str:
    """A bracket that begins no link is a letter: Markdown would look for its end once for each."""
    return "\\[" if found[0] == "[" else found[0]


def _read_marks(text: str) -> dict[str, str]:
    marks = {}
    for word in shlex.split(text[1:-1], posix=True):
        name, equals, value = word.partition("=")
        if word.startswith("#"):
            marks["id"] = word[1:]
        elif equals:
            marks[name] = value
        else:
            raise ValueError(f"the braces hold #name and name=value, not {word!r}")
    return marks
