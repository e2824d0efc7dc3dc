"""The pages Dorsal has of itself: what can be asked, and the manual."""

from db.address import Address
from db.errors import LibraryError, UnknownAddressError
from db.library import Library
from db.records import Tab
from desktop.pages.markup import Page
from desktop.subjects import FIRST, MANUAL
from desktop.words import later, tr

_TITLES = {FIRST: later("What can be asked"), MANUAL: later("The manual")}
_TABS = {FIRST: Tab.CONDITIONS, MANUAL: Tab.REFERENCES}


def help_title(address: Address) -> str:
    """Raises UnknownAddressError where there is no such page."""
    if address.record not in _TITLES:
        raise UnknownAddressError(str(address))
    return tr(_TITLES[address.record])


def help_tab(address: Address) -> Tab:
    """The tab in which it is read. Raises UnknownAddressError."""
    help_title(address)
    return _TABS[address.record]


def help_page(library: Library, address: Address) -> Page:
    """The page at an address. Raises UnknownAddressError."""
    title = help_title(address)
    if address.record == FIRST:
        from desktop.pages.first import QUESTIONS, first_page

        known = frozenset(
            one for asked in QUESTIONS.values() for one in asked.values() if _has(library, one)
        )
        return first_page(FIRST, title, known, library.edition)
    from desktop.manual import chapters
    from desktop.pages.manual import manual_page

    return manual_page(MANUAL, title, chapters())


def _has(library: Library, address: Address) -> bool:
    try:
        library.title(address)
    except LibraryError:
        return False
    return True
