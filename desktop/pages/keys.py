"""The sheet of all keys, made from the table of actions; keys of one control stand below it."""

from collections.abc import Iterable

from db.address import Address
from desktop.actions import Menu
from desktop.pages.markup import Page, heading, table, text

_WITHIN: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Everywhere",
        (
            ("Tab, Shift+Tab", "The next, the previous control, link or picture"),
            ("Alt and a letter", "The menu with that letter underlined"),
            ("Esc", "A step back: closes what is open, then gives the page the keys"),
        ),
    ),
    (
        "The search box and its results",
        (
            ("Down, Up", "The next, the previous result; in an empty box the recent searches"),
            ("Ctrl+Down", "The first result of the next group"),
            ("Enter", "Opens the result that is lit"),
            ("Tab", "To the choices of official labels, where labels are held"),
        ),
    ),
    (
        "A list at the left",
        (
            ("Down, Up", "Opens the next, the previous record"),
            ("Space", "Ticks an alternative for the comparison"),
        ),
    ),
    (
        "A page",
        (
            ("Enter", "Follows the link, or shows the picture larger"),
            ("Menu key, Shift+F10", "What can be done with the picture, or the words selected"),
            ("Page Down, Page Up", "A screen down, up"),
            ("Shift and an arrow", "Selects words"),
        ),
    ),
    (
        "The outline of a page",
        (
            ("Down, Up", "The next, the previous piece; the page follows"),
            ("Ctrl+Down, Ctrl+Up", "The next, the previous heading"),
            ("Right, Left", "Opens the links of a piece, or a section; goes back up"),
            ("Enter", "Goes to the place, along the link, or into the cells of the table"),
        ),
    ),
    (
        "A table",
        (
            ("Arrows", "From cell to cell"),
            ("Enter", "Opens the row, or asks who says so, as a click does"),
            ("Ctrl+Enter", "Opens the record that the row is about"),
            ("Ctrl+Shift+S", "Sorts by the column of the lit cell; again, the other way round"),
        ),
    ),
    (
        "Finding on a page",
        (("Enter, Shift+Enter", "The next, the previous match"),),
    ),
    (
        "Go to or do anything",
        (("Down, Up", "The next, the previous name"), ("Enter", "Does it, or goes there")),
    ),
    (
        "The notebook",
        (
            ("Down", "From its search into the list"),
            ("Enter", "Goes to the place of the mark"),
            ("Delete", "Removes the mark; Ctrl+Z brings it back"),
            ("Ctrl+Enter", "Keeps the note that is written"),
        ),
    ),
    (
        "Study",
        (
            ("Space", "Shows the answer"),
            ("1, 2, 3, 4", "Again, hard, good, easy"),
            ("U", "Takes the last grade back"),
            ("E", "Opens where the fact stands"),
            ("P", "Shows the progress"),
            ("Delete", "Removes a card of your own"),
        ),
    ),
    (
        "A picture in its window",
        (("+, −", "Larger, smaller"),),
    ),
    (
        "A page in a window of its own, as this one",
        (("Ctrl+P", "Prints it"), ("Ctrl+Shift+O", "Its outline")),
    ),
)
"""Keys that only one part of the window knows."""


def keys_page(menus: Iterable[Menu]) -> Page:
    """The keys of each menu, then those of each part of the window."""
    of_menus = [
        _keys_of(
            menu.title.replace("&", ""),
            [(" or ".join(action.keys), action.name) for action in menu.actions() if action.keys],
        )
        for menu in menus
    ]
    within = [_keys_of(title, rows) for title, rows in _WITHIN]
    html = (
        "<h1>Keys</h1><p>All that the mouse does, keys do. What has no key of its own is found by "
        "its name: Ctrl+K.</p>" + "".join(of_menus) + "".join(within)
    )
    return Page(address=Address("edition", "keys"), title="Keys", html=html)


def _keys_of(title: str, rows: Iterable[tuple[str, str]]) -> str:
    shown = [(f"<b>{text(keys)}</b>", text(words)) for keys, words in rows]
    return heading(title) + table(("Keys", "What they do"), shown, first_percent=30)
