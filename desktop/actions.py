"""What the reader can ask of the program: one table for the menus, their keys and the palette."""

from collections.abc import Iterator

from msgspec import Struct

from db.bibliography import Style
from db.labels.places import HELD
from db.records import Tab
from desktop.doing import Do
from desktop.language import LANGUAGES, LanguageName
from desktop.subjects import BENEFIT, CHILD, COMPARE, DOSE, FIRST, MANUAL, PLAN, SHORTLIST
from desktop.theme import THEMES, ThemeName
from desktop.words import later, tr

TAB_TITLES: dict[Tab, str] = {
    Tab.CONDITIONS: later("Conditions"),
    Tab.DOSING: later("Dosing"),
    Tab.SIDE_EFFECTS: later("Side effects"),
    Tab.ALTERNATIVES: later("Alternatives"),
    Tab.REFERENCES: later("References"),
}
_THEME_TITLES: dict[ThemeName, str] = {
    "system": later("As the system"),
    "light": later("Light"),
    "dark": later("Dark"),
    "contrast": later("High contrast"),
}
_LANGUAGE_TITLES: dict[LanguageName, str] = {
    "system": later("As the system"),
    "en": "English",
    "es": "Español",
}
"""Each in itself, so that it is found by who reads no other."""
_CITATION_TITLES = {Style.VANCOUVER: "Vancouver", Style.AMA: "AMA"}


class Action(Struct, frozen=True, kw_only=True):
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
    def shown(self) -> str:
        """Its words in the menu, in the reader's language."""
        return tr(self.words)

    @property
    def name(self) -> str:
        """Its name in the palette, in the reader's language."""
        plain = self.shown.replace("&", "")
        return tr(self.called, name=plain) if self.called else plain

    @property
    def other_words(self) -> str:
        """In English too: who reads in another language may have learnt Dorsal in English."""
        plain = self.words.replace("&", "")
        return " ".join((tr(self.also), plain, self.called.format(name=plain), self.also))


class Menu(Struct, frozen=True):
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
    later("Citation st&yle"),
    (
        tuple(
            Action(
                do=Do.CITATION_STYLE,
                words=title,
                value=style.value,
                called=later("Citation style: {name}"),
                also=later("copy reference setting"),
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
        called=later("Theme: {name}"),
        also=later("colours appearance mode setting"),
    )
    for choice in THEMES
)
_LANGUAGES = Menu(
    later("L&anguage"),
    (
        tuple(
            Action(
                do=Do.LANGUAGE,
                words=_LANGUAGE_TITLES[choice],
                value=choice,
                called=later("Language: {name}"),
                also=later("translation words menus setting"),
            )
            for choice in LANGUAGES
        ),
    ),
)
_TABS = tuple(
    Action(
        do=Do.TAB, words=title, keys=(f"Ctrl+{n}",), value=tab.value, called=later("Tab: {name}")
    )
    for n, (tab, title) in enumerate(TAB_TITLES.items(), 1)
)
_NOTEBOOK = Menu(
    later("&Notebook"),
    (
        (
            Action(
                do=Do.GO_BACK_TO_BACKUP,
                words=later("&Go back to a backup…"),
                called=later("Notebook: go back to a backup…"),
                also=later("restore undo lost recover"),
            ),
            Action(
                do=Do.CHECK_NOTEBOOK,
                words=later("&Check"),
                called=later("Notebook: check that it is sound"),
                also=later("damaged repair recover verify"),
            ),
        ),
        (
            Action(
                do=Do.EXPORT_NOTES,
                words=later("&Export notes…"),
                called=later("Notebook: export notes…"),
                also=later("save carry file markdown"),
            ),
            Action(
                do=Do.IMPORT_NOTES,
                words=later("&Import notes…"),
                called=later("Notebook: import notes…"),
                also=later("load carry file markdown"),
            ),
            Action(
                do=Do.EXPORT_CARDS,
                words=later("Export &study cards for Anki…"),
                also=later("apkg deck flashcards save"),
            ),
        ),
    ),
)
MENUS = (
    Menu(
        later("&File"),
        (
            (
                Action(do=Do.PRINT, words=later("&Print…"), keys=("Ctrl+P",), also=later("paper")),
                Action(
                    do=Do.PRINT_WITH_NOTES,
                    words=later("Print &with my notes…"),
                    also=later("paper own marks"),
                ),
                Action(do=Do.SAVE_PDF, words=later("&Save as PDF…"), also=later("export file")),
            ),
            (
                Action(
                    do=Do.UPDATE,
                    words=later("&Update…"),
                    also=later("pack edition install new stick"),
                ),
                Action(
                    do=Do.FORMER_EDITION,
                    words=later("&Go back to the former edition"),
                    also=later("undo update pack downgrade"),
                ),
                Action(
                    do=Do.WATCH_FOLDER,
                    words=later("Watch a &folder for updates…"),
                    also=later("pack edition offer setting"),
                ),
                Action(
                    do=Do.SITE_NOTES,
                    words=later("Notes of this s&ite"),
                    also=later("hospital formulary overlay local remove"),
                ),
                Action(
                    do=Do.WHAT_CHANGED,
                    words=later("What &changed…"),
                    called=later("What changed between two editions…"),
                    also=later("new compare versions updates"),
                ),
            ),
            (
                _NOTEBOOK,
                Action(
                    do=Do.PRIVATE,
                    words=later("Pri&vate"),
                    called=later("Private mode: on or off"),
                    also=later("shared workstation nothing written"),
                ),
                Action(
                    do=Do.CLEAR_ALL,
                    words=later("C&lear all…"),
                    called=later("Clear all notes, cards and reviews…"),
                    also=later("delete erase wipe"),
                ),
            ),
            (Action(do=Do.QUIT, words=later("&Quit"), keys=("Ctrl+Q",), also=later("exit close")),),
        ),
    ),
    Menu(
        later("&Edit"),
        (
            (
                Action(do=Do.COPY, words=later("&Copy with citation"), keys=("Ctrl+C",)),
                Action(do=Do.COPY_WORDS, words=later("Copy &words only"), keys=("Ctrl+Shift+C",)),
                _STYLES,
            ),
            (
                Action(
                    do=Do.SEARCH,
                    words=later("&Search"),
                    keys=("Ctrl+L", "/"),
                    also=later("look up"),
                ),
                Action(
                    do=Do.NEXT_HIT,
                    words=later("&Next result"),
                    keys=("F3",),
                    also=later("hit search"),
                ),
                Action(
                    do=Do.PREVIOUS_HIT,
                    words=later("Pre&vious result"),
                    keys=("Shift+F3",),
                    also=later("hit search"),
                ),
                Action(
                    do=Do.FIND,
                    words=later("&Find on this page"),
                    keys=("Ctrl+F",),
                    also=later("within"),
                ),
                Action(do=Do.PALETTE, words=later("&Go to or do anything…"), keys=("Ctrl+K",)),
            ),
        ),
    ),
    Menu(
        later("&View"),
        (
            (
                Action(
                    do=Do.LARGER,
                    words=later("&Larger"),
                    keys=("Ctrl++",),
                    called=later("Zoom: larger"),
                ),
                Action(
                    do=Do.SMALLER,
                    words=later("&Smaller"),
                    keys=("Ctrl+-",),
                    called=later("Zoom: smaller"),
                ),
                Action(
                    do=Do.USUAL_SIZE,
                    words=later("&Usual size"),
                    keys=("Ctrl+0",),
                    called=later("Zoom: usual size"),
                    also=later("reset 100%"),
                ),
            ),
            (
                Action(
                    do=Do.FONT,
                    words=later("&Font…"),
                    also=later("typeface family letters size setting"),
                ),
                Action(
                    do=Do.USUAL_FONT,
                    words=later("Usual f&ont"),
                    also=later("typeface reset setting"),
                ),
            ),
            _THEMES,
            (_LANGUAGES,),
        ),
    ),
    Menu(
        later("&Go"),
        (
            (
                Action(do=Do.BACK, words=later("&Back"), keys=("Alt+Left",)),
                Action(do=Do.FORWARD, words=later("&Forward"), keys=("Alt+Right",)),
            ),
            (
                Action(
                    do=Do.WHO_SAYS_SO,
                    words=later("&Who says so"),
                    keys=("Ctrl+I",),
                    also=later("sources"),
                ),
                Action(do=Do.NEXT_STATEMENT, words=later("&Next statement"), keys=("Alt+Down",)),
                Action(
                    do=Do.PREVIOUS_STATEMENT, words=later("&Previous statement"), keys=("Alt+Up",)
                ),
                Action(
                    do=Do.OUTLINE,
                    words=later("Out&line of this page"),
                    keys=("Ctrl+Shift+O",),
                    also=later("headings contents table cells screen reader read aloud"),
                ),
                Action(
                    do=Do.NEXT_PART,
                    words=later("Ne&xt part of the window"),
                    keys=("F6",),
                    also=later("pane region skip the links"),
                ),
                Action(
                    do=Do.PREVIOUS_PART,
                    words=later("P&revious part of the window"),
                    keys=("Shift+F6",),
                ),
            ),
            (
                Action(
                    do=Do.ADD_TO_COMPARISON, words=later("&Add to the comparison"), keys=("Ctrl+D",)
                ),
                Action(
                    do=Do.OPEN,
                    words=later("&Compare side by side"),
                    keys=("Ctrl+Shift+D",),
                    value=str(COMPARE),
                    called=later("Compare alternatives side by side"),
                ),
                Action(
                    do=Do.OPEN,
                    words=later("&Official labels"),
                    value=str(HELD),
                    called=later("Official labels: list and import"),
                    also=later("dailymed openfda spl ndc stick file take in"),
                ),
            ),
            _TABS,
        ),
    ),
    Menu(
        later("&Notes"),
        (
            (
                Action(
                    do=Do.BOOKMARK,
                    words=later("&Bookmark"),
                    keys=("Ctrl+B",),
                    called=later("Bookmark this page or statement"),
                    also=later("keep favourite mark"),
                ),
                Action(
                    do=Do.HIGHLIGHT,
                    words=later("&Highlight"),
                    keys=("Ctrl+H",),
                    called=later("Highlight the selected words"),
                    also=later("mark colour"),
                ),
                Action(
                    do=Do.NOTE,
                    words=later("Write a &note"),
                    keys=("Ctrl+Shift+N",),
                    also=later("annotate comment own words"),
                ),
            ),
            (
                Action(
                    do=Do.NOTEBOOK,
                    words=later("Noteboo&k"),
                    keys=("Ctrl+Shift+B",),
                    called=later("Notebook: show or hide"),
                    also=later("bookmarks highlights notes panel own"),
                ),
                Action(
                    do=Do.UNDO,
                    words=later("&Undo in the notebook"),
                    keys=("Ctrl+Z",),
                    also=later("bring back removed changed note bookmark highlight tag"),
                ),
            ),
        ),
    ),
    Menu(
        later("&Work out"),
        (
            (
                Action(
                    do=Do.OPEN,
                    words=later("&Dose by kidney function"),
                    value=str(DOSE),
                    also=later("calculator renal clearance creatinine egfr calculate"),
                ),
                Action(
                    do=Do.OPEN,
                    words=later("&Plan to raise or come off"),
                    value=str(PLAN),
                    also=later("calculator titration taper stop wean calculate"),
                ),
                Action(
                    do=Do.OPEN,
                    words=later("&A child's dose by weight"),
                    value=str(CHILD),
                    also=later("calculator paediatric pediatric epilepsy calculate"),
                ),
                Action(
                    do=Do.OPEN,
                    words=later("&Benefit and harm"),
                    value=str(BENEFIT),
                    also=later("calculator nnt nnh number needed risk calculate"),
                ),
                Action(
                    do=Do.OPEN,
                    words=later("&Which alternatives"),
                    value=str(SHORTLIST),
                    also=later("shortlist instead other drugs choose"),
                ),
            ),
            (
                Action(
                    do=Do.STUDY,
                    words=later("&Study…"),
                    keys=("Ctrl+Shift+L",),
                    called=later("Study: cards that come back"),
                    also=later("learn flashcards spaced repetition quiz anki"),
                ),
                Action(
                    do=Do.MAKE_CARD,
                    words=later("&Make a study card of this statement"),
                    keys=("Ctrl+M",),
                    also=later("flashcard learn own"),
                ),
            ),
        ),
    ),
    Menu(
        later("&Help"),
        (
            (
                Action(
                    do=Do.OPEN,
                    words=later("&Manual"),
                    keys=("F1",),
                    value=str(MANUAL),
                    called=later("Manual: how Dorsal is used"),
                    also=later("help guide handbook keys settings how to"),
                ),
                Action(
                    do=Do.OPEN,
                    words=later("&What can be asked"),
                    value=str(FIRST),
                    also=later("help first start page examples questions"),
                ),
                Action(
                    do=Do.KEYS,
                    words=later("&Keys"),
                    keys=("?",),
                    called=later("Keys: a sheet of all of them"),
                    also=later("shortcuts keyboard help print"),
                ),
            ),
            (
                Action(do=Do.VERIFY, words=later("&Verify now"), also=later("check self-check")),
                Action(
                    do=Do.DIAGNOSTICS,
                    words=later("&Diagnostics…"),
                    also=later("help support report fault"),
                ),
                Action(
                    do=Do.ABOUT, words=later("&About Dorsal"), also=later("version licence edition")
                ),
            ),
        ),
    ),
)
