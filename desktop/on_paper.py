"""A page for where no link can be followed."""

import re

from msgspec import structs

from db.address import Address
from db.bibliography import Style, cite_html
from db.library import Library
from db.records import Reference
from desktop.pages.markup import Page
from desktop.words import tr

_LINK = re.compile(
    r'<a\b([^>]*) href="(sources:)?(dorsal:[^"]+)"([^>]*)>.*?</a>(?=(<|$)?)', re.DOTALL
)
"""The links of a page to what supports it, and to records; and whether words end with them."""
_SOURCE, _FIGURE = 'class="source"', 'class="fact"'
"""Of a link that names the sources of a statement; of one that is a figure itself: a number after
that could be read as part of it.
"""


def for_paper(library: Library, page: Page) -> Page:
    """A page with all its sources written out and numbered at its end, for where no link can be
    followed; after the names of sources stand their numbers there, in brackets: raised ones are
    small, and could be read as a power of a figure. On one sheet they follow one another in lines.
    """
    known: dict[str, tuple[str, ...]] = {}
    for _, scheme, target, *_ in _LINK.findall(page.html):
        address = Address.parse(target)
        if scheme or address.kind == "reference":
            known[scheme + target] = tuple(one.id for one in library.references_of(address))
    ids = dict.fromkeys(id_ for of_link in known.values() for id_ in of_link)
    cited = library.of_type(Reference, tuple(ids))
    if not cited:
        return page
    numbers = {one.id: number for number, one in enumerate(cited, 1)}

    def numbered(link: re.Match[str]) -> str:
        found = known.get(f"{link[2] or ''}{link[3]}", ())
        kind = link[1] + link[4]
        ends = _SOURCE in kind or link[5] is not None  # else the place within the source follows
        if not found or _FIGURE in kind or not ends:
            return link[0]
        notes = ",&nbsp;".join(str(number) for number in sorted(numbers[id_] for id_ in found))
        return f"{link[0]}&nbsp;[{notes}]"

    number, between = "{}.", '</p><p class="caption listed">'
    if page.one_sheet:
        number, between = "<b>{}.</b>", " &nbsp;"
    cites = (
        f"{number.format(at)} {cite_html(one, Style.VANCOUVER)}" for at, one in enumerate(cited, 1)
    )
    listed = f'<p class="caption listed">{between.join(cites)}</p>'
    html = _LINK.sub(numbered, page.html)
    return structs.replace(
        page, html=tr("{html}<h2>Sources</h2>{listed}", html=html, listed=listed)
    )
