"""What can be asked of the program, by name; `desktop.actions` has their words and keys."""

from enum import Enum, auto


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
    LANGUAGE = auto()
    BACK = auto()
    FORWARD = auto()
    WHO_SAYS_SO = auto()
    NEXT_STATEMENT = auto()
    PREVIOUS_STATEMENT = auto()
    OUTLINE = auto()
    NEXT_PART = auto()
    PREVIOUS_PART = auto()
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
CHOICES = (Do.THEME, Do.LANGUAGE, Do.CITATION_STYLE)
"""Of these, one value holds at a time, and the menu shows which."""
