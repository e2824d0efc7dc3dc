"""What the reader can ask of the program: one table for the menus, their keys and the palette."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from db.bibliography import Style
from db.labels.places import HELD
from db.records import Tab
from desktop.subjects import BENEFIT, CHILD, COMPARE, DOSE, FIRST, MANUAL, PLAN, SHORTLIST
from desktop.theme import THEMES, ThemeName

TAB_TITLES: dict[Tab, str] = {
    Tab.CONDITIONS: "Conditions",
    Tab.DOSING: "Dosing",
    Tab.SIDE_EFFECTS: "Side effects",
    Tab.ALTERNATIVES: "Alternatives",
    Tab.REFERENCES: "References",
}
_THEME_TITLES: dict[ThemeName, str] = {
    "system": "As the system",
    "light": "Light",
    "dark": "Dark",
    "contrast": "High contrast",
}
_CITATION_TITLES = {Style.VANCOUVER: "Vancouver", Style.AMA: "AMA"}


class Do(Enum):
    """What is done; those that need to know which have it in `Action.value`."""

    PRINT = auto()
    SAVE_PDF = auto()
    UPDATE = auto()
    FORMER_EDITION = auto()
    WATCH_FOLDER = auto()
    SITE_NOTES = auto()
    WHAT_CHANGED = auto()
    GO_BACK_TO_BACKUP = auto()
    CHECK_NOTEBOOK = auto()
    EXPORT_NOTES = auto()
    IMPORT_NOTES = auto()
    EXPORT_CARDS = auto()
    STUDY = auto()
    MAKE_CARD = auto()
    QUIT = auto()
    COPY = auto()
    COPY_WORDS = auto()
    CITATION_STYLE = auto()
    SEARCH = auto()
    NEXT_HIT = auto()
    PREVIOUS_HIT = auto()
    FIND = auto()
    PALETTE = auto()
    LARGER = auto()
    SMALLER = auto()
    USUAL_SIZE = auto()
    FONT = auto()
    USUAL_FONT = auto()
    THEME = auto()
    BACK = auto()
    FORWARD = auto()
    WHO_SAYS_SO = auto()
    NEXT_STATEMENT = auto()
    PREVIOUS_STATEMENT = auto()
    OUTLINE = auto()
    ADD_TO_COMPARISON = auto()
    OPEN = auto()
    TAB = auto()
    BOOKMARK = auto()
    HIGHLIGHT = auto()
    NOTE = auto()
    NOTEBOOK = auto()
    UNDO = auto()
    PRINT_WITH_NOTES = auto()
    PRIVATE = auto()
    CLEAR_ALL = auto()
    KEYS = auto()
    VERIFY = auto()
    DIAGNOSTICS = auto()
    ABOUT = auto()


SWITCHES = (Do.PRIVATE,)
"""Of these the menu shows whether they are on."""
OF_THE_DISK = (Do.GO_BACK_TO_BACKUP, Do.CHECK_NOTEBOOK, Do.EXPORT_NOTES, Do.IMPORT_NOTES)
"""These are about the notebook's file: in private mode they rest."""
CHOICES = (Do.THEME, Do.CITATION_STYLE)
"""Of these, one value holds at a time, and the menu shows which."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One entry: its words in the menu, & before the letter that picks it there.

    `called` is its name in the palette where the menu's words need their menu to be understood;
    `also` are other words by which it is looked for.
    """

    do: Do
    words: str
    keys: tuple[str, ...] = ()
    value: str = ""
    called: str = ""
    also: str = ""

    @property
    def name(self) -> str:
        return self.called or self.words.replace("&", "")


@dataclass(frozen=True, slots=True)
class Menu:
    """Groups of entries with a line between; an entry may be a menu."""

    title: str
    groups: tuple[tuple["Action | Menu", ...], ...]

    def actions(self) -> Iterator[Action]:
        """All entries, those of the menus within too."""
        for entry in (one for group in self.groups for one in group):
            if isinstance(entry, Menu):
                yield from entry.actions()
            else:
                yield entry


_STYLES = Menu(
    "Citation st&yle",
    (
        tuple(
            Action(
                do=Do.CITATION_STYLE,
                words=title,
                value=style.value,
                called=f"Citation style: {title}",
                also="copy reference setting",
            )
            for style, title in _CITATION_TITLES.items()
        ),
    ),
)
_THEMES = tuple(
    Action(
        do=Do.THEME,
        words=_THEME_TITLES[choice],
        value=choice,
        called=f"Theme: {_THEME_TITLES[choice]}",
        also="colours appearance mode setting",
    )
    for choice in THEMES
)
_TABS = tuple(
    Action(do=Do.TAB, words=title, keys=(f"Ctrl+{n}",), value=tab.value, called=f"Tab: {title}")
    for n, (tab, title) in enumerate(TAB_TITLES.items(), 1)
)
_NOTEBOOK = Menu(
    "&Notebook",
    (
        (
            Action(
                do=Do.GO_BACK_TO_BACKUP,
                words="&Go back to a backup…",
                called="Notebook: go back to a backup…",
                also="restore undo lost recover",
            ),
            Action(
                do=Do.CHECK_NOTEBOOK,
                words="&Check",
                called="Notebook: check that it is sound",
                also="damaged repair recover verify",
            ),
        ),
        (
            Action(
                do=Do.EXPORT_NOTES,
                words="&Export notes…",
                called="Notebook: export notes…",
                also="save carry file markdown",
            ),
            Action(
                do=Do.IMPORT_NOTES,
                words="&Import notes…",
                called="Notebook: import notes…",
                also="load carry file markdown",
            ),
            Action(
                do=Do.EXPORT_CARDS,
                words="Export &study cards for Anki…",
                also="apkg deck flashcards save",
            ),
        ),
    ),
)
MENUS = (
    Menu(
        "&File",
        (
            (
                Action(do=Do.PRINT, words="&Print…", keys=("Ctrl+P",), also="paper"),
                Action(
                    do=Do.PRINT_WITH_NOTES,
                    words="Print &with my notes…",
                    also="paper own marks",
                ),
                Action(do=Do.SAVE_PDF, words="&Save as PDF…", also="export file"),
            ),
            (
                Action(do=Do.UPDATE, words="&Update…", also="pack edition install new stick"),
                Action(
                    do=Do.FORMER_EDITION,
                    words="&Go back to the former edition",
                    also="undo update pack downgrade",
                ),
                Action(
                    do=Do.WATCH_FOLDER,
                    words="Watch a &folder for updates…",
                    also="pack edition offer setting",
                ),
                Action(
                    do=Do.SITE_NOTES,
                    words="Notes of this s&ite",
                    also="hospital formulary overlay local remove",
                ),
                Action(
                    do=Do.WHAT_CHANGED,
                    words="What &changed…",
                    called="What changed between two editions…",
                    also="new compare versions updates",
                ),
            ),
            (
                _NOTEBOOK,
                Action(
                    do=Do.PRIVATE,
                    words="Pri&vate",
                    called="Private mode: on or off",
                    also="shared workstation nothing written",
                ),
                Action(
                    do=Do.CLEAR_ALL,
                    words="C&lear all…",
                    called="Clear all notes, cards and reviews…",
                    also="delete erase wipe",
                ),
            ),
            (Action(do=Do.QUIT, words="&Quit", keys=("Ctrl+Q",), also="exit close"),),
        ),
    ),
    Menu(
        "&Edit",
        (
            (
                Action(do=Do.COPY, words="&Copy with citation", keys=("Ctrl+C",)),
                Action(do=Do.COPY_WORDS, words="Copy &words only", keys=("Ctrl+Shift+C",)),
                _STYLES,
            ),
            (
                Action(do=Do.SEARCH, words="&Search", keys=("Ctrl+L", "/"), also="look up"),
                Action(do=Do.NEXT_HIT, words="&Next result", keys=("F3",), also="hit search"),
                Action(
                    do=Do.PREVIOUS_HIT,
                    words="Pre&vious result",
                    keys=("Shift+F3",),
                    also="hit search",
                ),
                Action(do=Do.FIND, words="&Find on this page", keys=("Ctrl+F",), also="within"),
                Action(do=Do.PALETTE, words="&Go to or do anything…", keys=("Ctrl+K",)),
            ),
        ),
    ),
    Menu(
        "&View",
        (
            (
                Action(do=Do.LARGER, words="&Larger", keys=("Ctrl++",), called="Zoom: larger"),
                Action(do=Do.SMALLER, words="&Smaller", keys=("Ctrl+-",), called="Zoom: smaller"),
                Action(
                    do=Do.USUAL_SIZE,
                    words="&Usual size",
                    keys=("Ctrl+0",),
                    called="Zoom: usual size",
                    also="reset 100%",
                ),
            ),
            (
                Action(do=Do.FONT, words="&Font…", also="typeface family letters size setting"),
                Action(do=Do.USUAL_FONT, words="Usual f&ont", also="typeface reset setting"),
            ),
            _THEMES,
        ),
    ),
    Menu(
        "&Go",
        (
            (
                Action(do=Do.BACK, words="&Back", keys=("Alt+Left",)),
                Action(do=Do.FORWARD, words="&Forward", keys=("Alt+Right",)),
            ),
            (
                Action(do=Do.WHO_SAYS_SO, words="&Who says so", keys=("Ctrl+I",), also="sources"),
                Action(do=Do.NEXT_STATEMENT, words="&Next statement", keys=("Alt+Down",)),
                Action(do=Do.PREVIOUS_STATEMENT, words="&Previous statement", keys=("Alt+Up",)),
                Action(
                    do=Do.OUTLINE,
                    words="Out&line of this page",
                    keys=("Ctrl+Shift+O",),
                    also="headings contents table cells screen reader read aloud",
                ),
            ),
            (
                Action(do=Do.ADD_TO_COMPARISON, words="&Add to the comparison", keys=("Ctrl+D",)),
                Action(
                    do=Do.OPEN,
                    words="&Compare side by side",
                    keys=("Ctrl+Shift+D",),
                    value=str(COMPARE),
                    called="Compare alternatives side by side",
                ),
                Action(
                    do=Do.OPEN,
                    words="&Official labels",
                    value=str(HELD),
                    called="Official labels: list and import",
                    also="dailymed openfda spl ndc stick file take in",
                ),
            ),
            _TABS,
        ),
    ),
    Menu(
        "&Notes",
        (
            (
                Action(
                    do=Do.BOOKMARK,
                    words="&Bookmark",
                    keys=("Ctrl+B",),
                    called="Bookmark this page or statement",
                    also="keep favourite mark",
                ),
                Action(
                    do=Do.HIGHLIGHT,
                    words="&Highlight",
                    keys=("Ctrl+H",),
                    called="Highlight the selected words",
                    also="mark colour",
                ),
                Action(
                    do=Do.NOTE,
                    words="Write a &note",
                    keys=("Ctrl+Shift+N",),
                    also="annotate comment own words",
                ),
            ),
            (
                Action(
                    do=Do.NOTEBOOK,
                    words="Noteboo&k",
                    keys=("Ctrl+Shift+B",),
                    called="Notebook: show or hide",
                    also="bookmarks highlights notes panel own",
                ),
                Action(
                    do=Do.UNDO,
                    words="&Undo in the notebook",
                    keys=("Ctrl+Z",),
                    also="bring back removed changed note bookmark highlight tag",
                ),
            ),
        ),
    ),
    Menu(
        "&Work out",
        (
            (
                Action(
                    do=Do.OPEN,
                    words="&Dose by kidney function",
                    value=str(DOSE),
                    also="calculator renal clearance creatinine egfr calculate",
                ),
                Action(
                    do=Do.OPEN,
                    words="&Plan to raise or come off",
                    value=str(PLAN),
                    also="calculator titration taper stop wean calculate",
                ),
                Action(
                    do=Do.OPEN,
                    words="&A child's dose by weight",
                    value=str(CHILD),
                    also="calculator paediatric pediatric epilepsy calculate",
                ),
                Action(
                    do=Do.OPEN,
                    words="&Benefit and harm",
                    value=str(BENEFIT),
                    also="calculator nnt nnh number needed risk calculate",
                ),
                Action(
                    do=Do.OPEN,
                    words="&Which alternatives",
                    value=str(SHORTLIST),
                    also="shortlist instead other drugs choose",
                ),
            ),
            (
                Action(
                    do=Do.STUDY,
                    words="&Study…",
                    keys=("Ctrl+Shift+L",),
                    called="Study: cards that come back",
                    also="learn flashcards spaced repetition quiz anki",
                ),
                Action(
                    do=Do.MAKE_CARD,
                    words="&Make a study card of this statement",
                    keys=("Ctrl+M",),
                    also="flashcard learn own",
                ),
            ),
        ),
    ),
    Menu(
        "&Help",
        (
            (
                Action(
                    do=Do.OPEN,
                    words="&Manual",
                    keys=("F1",),
                    value=str(MANUAL),
                    called="Manual: how Dorsal is used",
                    also="help guide handbook keys settings how to",
                ),
                Action(
                    do=Do.OPEN,
                    words="&What can be asked",
                    value=str(FIRST),
                    also="help first start page examples questions",
                ),
                Action(
                    do=Do.KEYS,
                    words="&Keys",
                    keys=("?",),
                    called="Keys: a sheet of all of them",
                    also="shortcuts keyboard help print",
                ),
            ),
            (
                Action(do=Do.VERIFY, words="&Verify now", also="check self-check"),
                Action(do=Do.DIAGNOSTICS, words="&Diagnostics…", also="help support report fault"),
                Action(do=Do.ABOUT, words="&About Dorsal", also="version licence edition"),
            ),
        ),
    ),
)
