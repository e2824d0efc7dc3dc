"""A page for where no link can be followed."""

import re
from dataclasses import replace

from db.address import Address
from db.bibliography import Style, cite_html
from db.library import Library
from db.records import Reference
from desktop.pages.markup import Page

_LEADS = re.compile(r'href="(sources:)?(dorsal:[^"]+)"')
"""The links of a page to what supports it, and to records."""


def for_paper(library: Library, page: Page) -> Page:
    """A page with all its sources written out at its end, for where no link can be followed."""
    ids: dict[str, None] = {}
    for scheme, target in _LEADS.findall(page.html):
        address = Address.parse(target)
        if scheme or address.kind == "reference":
            ids |= dict.fromkeys(one.id for one in library.references_of(address))
    cited = library.of_type(Reference, tuple(ids))
    if not cited:
        return page
    listed = "<br>".join(
        f"{number}. {cite_html(one, Style.VANCOUVER)}" for number, one in enumerate(cited, 1)
    )
    return replace(page, html=f'{page.html}<h2>Sources</h2><p class="caption">{listed}</p>')
