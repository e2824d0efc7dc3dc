"""The sheet of all keys, made from the table of actions; keys of one control stand below it."""

from collections.abc import Iterable

from db.address import Address
from desktop.actions import Menu
from desktop.pages.markup import Page, heading, table, text
from desktop.words import later, tr

_OR = later("or")
_WITHIN: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        later("Everywhere"),
        (
            (later("Tab, Shift+Tab"), later("The next, the previous control, link or picture")),
            (later("Alt and a letter"), later("The menu with that letter underlined")),
            (later("Esc"), later("A step back: closes what is open, then gives the page the keys")),
        ),
    ),
    (
        later("The search box and its results"),
        (
            (
                later("Down, Up"),
                later("The next, the previous result; in an empty box the recent searches"),
            ),
            (later("Ctrl+Down"), later("The first result of the next group")),
            (later("Enter"), later("Opens the result that is lit")),
            (later("Tab"), later("To the choices of official labels, where labels are held")),
        ),
    ),
    (
        later("A list at the left"),
        (
            (later("Down, Up"), later("Opens the next, the previous record")),
            (later("Space"), later("Ticks an alternative for the comparison")),
        ),
    ),
    (
        later("A page"),
        (
            (later("Enter"), later("Follows the link, or shows the picture larger")),
            (
                later("Menu key, Shift+F10"),
                later("What can be done with the picture, or the words selected"),
            ),
            (later("Page Down, Page Up"), later("A screen down, up")),
            (later("Shift and an arrow"), later("Selects words")),
        ),
    ),
    (
        later("The outline of a page"),
        (
            (later("Down, Up"), later("The next, the previous piece; the page follows")),
            (later("Ctrl+Down, Ctrl+Up"), later("The next, the previous heading")),
            (later("Right, Left"), later("Opens the links of a piece, or a section; goes back up")),
            (
                later("Enter"),
                later("Goes to the place, along the link, or into the cells of the table"),
            ),
        ),
    ),
    (
        later("A table"),
        (
            (later("Arrows"), later("From cell to cell")),
            (later("Enter"), later("Opens the row, or asks who says so, as a click does")),
            (later("Ctrl+Enter"), later("Opens the record that the row is about")),
            (
                later("Ctrl+Shift+S"),
                later("Sorts by the column of the lit cell; again, the other way round"),
            ),
        ),
    ),
    (
        later("Finding on a page"),
        ((later("Enter, Shift+Enter"), later("The next, the previous match")),),
    ),
    (
        later("Go to or do anything"),
        (
            (later("Down, Up"), later("The next, the previous name")),
            (later("Enter"), later("Does it, or goes there")),
        ),
    ),
    (
        later("The notebook"),
        (
            (later("Down"), later("From its search into the list")),
            (later("Enter"), later("Goes to the place of the mark")),
            (later("Delete"), later("Removes the mark; Ctrl+Z brings it back")),
            (later("Ctrl+Enter"), later("Keeps the note that is written")),
        ),
    ),
    (
        later("Study"),
        (
            (later("Space"), later("Shows the answer")),
            ("1, 2, 3, 4", later("Again, hard, good, easy")),
            ("U", later("Takes the last grade back")),
            ("E", later("Opens where the fact stands")),
            ("P", later("Shows the progress")),
            ("M", later("Asks more new cards, once those of the day are begun")),
            (later("Delete"), later("Removes a card of your own")),
        ),
    ),
    (
        later("A picture in its window"),
        (("+, −", later("Larger, smaller")),),
    ),
    (
        later("A page in a window of its own, as this one"),
        ((later("Ctrl+P"), later("Prints it")), (later("Ctrl+Shift+O"), later("Its outline"))),
    ),
)
"""Keys that only one part of the window knows."""


def keys_page(menus: Iterable[Menu]) -> Page:
    """The keys of each menu, then those of each part of the window."""
    of_menus = [
        _keys_of(
            tr(menu.title).replace("&", ""),
            [
                ((" " + tr("or") + " ").join(action.keys), action.name)
                for action in menu.actions()
                if action.keys
            ],
        )
        for menu in menus
    ]
    within = [_keys_of(title, rows) for title, rows in _WITHIN]
    html = (
        tr(
            "<h1>Keys</h1><p>All that the mouse does, keys do. What has no key of its "
            "own is found by its name: Ctrl+K.</p>"
        )
        + "".join(of_menus)
        + "".join(within)
    )
    return Page(address=Address("edition", "keys"), title=tr("Keys"), html=html)


def _keys_of(title: str, rows: Iterable[tuple[str, str]]) -> str:
    shown = [(f"<b>{text(tr(keys))}</b>", text(tr(words))) for keys, words in rows]
    return heading(tr(title)) + table((tr("Keys"), tr("What they do")), shown, first_percent=30)
