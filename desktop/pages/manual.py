"""The manual as a page of the window and of paper, and as a file for a browser."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from db.address import SCHEME, Address
from desktop.pages.markup import Page, anchor, link, text

if TYPE_CHECKING:
    from desktop.manual import Chapter

_HEADING = re.compile(r'<h([12]) id="([\w-]+)">')
_TABLE = re.compile(r"<table>")
_PARTS_OF_TABLE = re.compile(r"</?tbody>\n?|(?<=thead>)\n")
_LINK = re.compile(r'<a href="([^"]+)">(.*?)</a>')
_LEAD = (
    "For readers at the bedside, for those who study, and for those who look after the computers."
)
_STYLE = """\
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 3rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid; padding: .3rem .8rem .3rem 0; text-align: left;
  vertical-align: top; }
pre { overflow-x: auto; padding: .6rem; border: 1px solid; }
@media print { body { max-width: none; } h2, h3, tr { break-inside: avoid; break-after: avoid; } }
"""


def manual_page(address: Address, title: str, chapters: "Iterable[Chapter]") -> Page:
    """All of it on one page, its chapters listed first."""
    told = tuple(chapters)
    listed = "".join(
        f"<li>{link(address.at(name), words)}</li>" for name, words in (c.headings[0] for c in told)
    )
    html = "".join(_for_window(chapter.html) for chapter in told)
    return Page(
        address=address,
        title=title,
        html=f"<h1>{text(title)}</h1><p class='lead'>{_LEAD}</p><ol>{listed}</ol>{html}",
        parts={name: words for chapter in told for name, words in chapter.headings},
    )


def _for_window(html: str) -> str:
    """In the small HTML of pages, a step lower in headings."""
    html = _HEADING.sub(lambda m: f"<h{int(m[1]) + 1}>{anchor(m[2])}", html)
    html = _closed_lower(_PARTS_OF_TABLE.sub("", html)).replace("\n</code></pre>", "</code></pre>")
    return _TABLE.sub(
        '<table class="grid" width="99%" cellspacing="0" cellpadding="6">', html
    ).replace("<pre>", '<pre style="white-space: pre-wrap">')


def manual_file(address: Address, title: str, version: str, chapters: "Iterable[Chapter]") -> str:
    """A whole HTML document that needs nothing beside it.

    Its links lead within it; words that lead to a page of Dorsal have its address as their hint.
    """
    told = tuple(chapters)
    listed = "".join(
        f'<li><a href="#{name}">{text(words)}</a></li>'
        for name, words in (chapter.headings[0] for chapter in told)
    )

    def led(found: re.Match[str]) -> str:
        own, _, name = found[1].partition("#")
        if own == str(address):
            return f'<a href="#{name}">{found[2]}</a>'
        return f'<span title="{found[1]}">{found[2]}</span>' if SCHEME in own else found[0]

    body = "".join(_LINK.sub(led, _lower(chapter.html)) for chapter in told)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"<title>Dorsal {text(version)}: {text(title.lower())}</title>\n"
        f"<style>\n{_STYLE}</style>\n</head>\n<body>\n<h1>Dorsal {text(version)}: "
        f"{text(title.lower())}</h1>\n<p>{_LEAD}</p>\n<ol>{listed}</ol>\n{body}\n</body>\n</html>\n"
    )


def _lower(html: str) -> str:
    return _closed_lower(_HEADING.sub(lambda m: f'<h{int(m[1]) + 1} id="{m[2]}">', html))


def _closed_lower(html: str) -> str:
    return re.sub(r"</h([12])>", lambda m: f"</h{int(m[1]) + 1}>", html)
