"""What is said of the reader's own marks: in the margin, aloud, in the list, on paper."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from db.address import Address
from db.errors import UnknownAddressError
from db.library import Library
from db.marks import MOST_WORDS, Change, Mark, MarkKind, Standing
from db.outline import outline
from desktop.pages.markup import Page, bullets, heading, long_date, text

_SHAPES = {MarkKind.BOOKMARK: "★", MarkKind.HIGHLIGHT: "", MarkKind.NOTE: "✎"}
_NAMES = {MarkKind.BOOKMARK: "Bookmark", MarkKind.HIGHLIGHT: "Highlight", MarkKind.NOTE: "Note"}
_LONGEST = 160
_MOST_TOLD = 12
_MOST_COUNTED = 99
_NOTEBOOK = Address("notebook", "own")


def sign_words(marks: tuple[Mark, ...], gap: str = "") -> str:
    """The shapes of the kinds of marks, and their number where there is more than one."""
    shapes = "".join(dict.fromkeys(_SHAPES[mark.kind] for mark in marks))
    count = sum(mark.kind is not MarkKind.HIGHLIGHT for mark in marks)
    number = f"{count}" if count <= _MOST_COUNTED else f"{_MOST_COUNTED}+"
    return shapes + (gap + number if count > 1 else "")


def sign_tip(marks: tuple[Mark, ...]) -> str:
    """What the first of them say, and how many more there are."""
    signed = [mark for mark in marks if mark.kind is not MarkKind.HIGHLIGHT]
    more = len(signed) - _MOST_TOLD
    told = [_told(mark) for mark in signed[:_MOST_TOLD]]
    return "\n".join((*told, *([f"and {more:,} more"] if more > 0 else [])))


def heard(marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """What a screen reader says of the marks of a page, after what the page is."""
    if not marks:
        return ()
    many = "One mark" if len(marks) == 1 else f"{len(marks)} marks"
    first = "; ".join(_told(mark, quoted=True) for mark in marks[:_MOST_TOLD])
    rest = len(marks) - _MOST_TOLD
    return (f". {many} of yours:", first + (f"; and {rest:,} more" if rest > 0 else ""))


def where(mark: Mark, library: Library) -> str:
    """The title of the record a mark is on, and the section there."""
    return place_words(mark.address, mark.anchor.title or str(mark.address), library)


def place_words(address: Address, title: str, library: Library) -> str:
    """A title, and the section in which a place stands."""
    section = _sections(library, address.record).get(address.place)
    return f"{title} › {section}" if section else title


@lru_cache(maxsize=512)
def _sections(library: Library, record: Address) -> dict[str, str]:
    """The title of the section that each place of a record stands in."""
    try:
        sections = outline(library.record(record))
    except UnknownAddressError:
        return {}
    found: dict[str, str] = {}
    for section in sections:
        for place in (section.id, *(statement.id for statement in section.statements)):
            found.setdefault(place, section.title)
    return found


def standing_words(mark: Mark) -> str:
    """How a mark stands where that is not as it was made."""
    return {
        Standing.AT: "",
        Standing.EDITED: f"The words here have changed. They were: “{mark.origin.quote}”"
        if mark.origin.quote
        else "What stands here has changed since",
        Standing.MOVED: f"Moved here from {mark.origin.title or mark.origin.address}",
        Standing.LOST: "Its words are no longer in the content",
    }[mark.standing]


def row_words(mark: Mark, library: Library, longest: int = _LONGEST) -> str:
    """A mark as one entry of the list: where, the quote, the words, tags, how it stands.

    Each is cut to so many characters, to one line.
    """
    name = " ".join((_SHAPES[mark.kind], _NAMES[mark.kind])).strip()
    lines = [f"{name} · {where(mark, library)}"]
    if mark.quote:
        lines.append(f"“{_short(mark.quote, longest)}”")
    elif mark.anchor.before and not mark.address.place:
        lines.append(f"Picture: {_short(mark.anchor.before)}…")
    if mark.words:
        lines.append(_short(mark.words, longest))
    if mark.tags:
        lines.append(" ".join(f"#{tag}" for tag in mark.tags))
    if mark.standing is not Standing.AT:
        lines.append(f"▲ {_short(standing_words(mark), longest)}")
    return "\n".join(lines)


def with_marks(page: Page, marks: Iterable[Mark], library: Library) -> Page:
    """A page for paper, the reader's own marks after it, said to be theirs."""
    told = [text(row_words(mark, library, MOST_WORDS)).replace("\n", "<br>") for mark in marks]
    if not told:
        return page
    note = "<p class='caption'>Written by the reader. Not part of the content.</p>"
    return replace(page, html=page.html + heading("Your own notes", "own") + note + bullets(told))


def notebook_page(marks: Iterable[Mark], library: Library) -> Page:
    """Marks for paper, as they are listed."""
    told = [text(row_words(mark, library, MOST_WORDS)).replace("\n", "<br>") for mark in marks]
    note = "<p class='caption'>Written by the reader. Not part of the content.</p>"
    html = f"<h1>Notebook</h1>{note}{bullets(told)}"
    return Page(address=_NOTEBOOK, title="Notebook", html=html)


def _told(mark: Mark, *, quoted: bool = False) -> str:
    on = f" on “{_short(mark.quote)}”" if quoted and mark.quote else ""
    words = f": {_short(mark.words)}" if mark.words else ""
    stands = f" ({_short(standing_words(mark))})" if mark.standing is not Standing.AT else ""
    return f"{_NAMES[mark.kind]}{on}{words}{stands}"


def _short(words: str, longest: int = _LONGEST) -> str:
    line = " ".join(words.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def known_words(mark: Mark) -> str:
    """Where a note was asked for and one stands there already."""
    day = long_date(mark.made.astimezone().date())
    return f"Your note here of {day} is open: add to it or change it."


def done_words(changes: tuple[Change, ...]) -> str:
    """What was done that can be undone; nothing of no changes."""
    if not changes:
        return ""
    if any(change.was is None for change in changes):
        return f"{_NAMES[changes[0].now.kind]} attached to the statement at the cursor."
    change = changes[0]
    name = _NAMES[change.now.kind]
    if change.now.removed:
        many = f"{len(changes)} {name.lower()}s" if len(changes) > 1 else name
        return f"{many} removed."
    told = (
        what for what in ("words", "tags") if getattr(change.was, what) != getattr(change.now, what)
    )
    return f"{name} kept, with other {' and '.join(told)}."


def undone_words(changes: tuple[Change, ...]) -> str:
    """What became of it when it was undone."""
    if not changes:
        return "There is nothing to undo in the notebook."
    if any(change.was is None for change in changes):
        return "Undone: it waits again where it was."
    return "Undone: brought back." if changes[0].now.removed else "Undone: as it was before."


def state_words(*, private: bool, why_not: str) -> str:
    """What the panel says of where notes go, where that is not the notebook on the disk;
    `why_not` is why nothing is kept.
    """
    if private:
        return "▲ Private: notes are in memory only and gone when Dorsal is closed."
    return f"▲ {why_not}" if why_not else ""


def empty_words(which: str, *, searched: bool, elsewhere: int = 0) -> str:
    """What stands where no mark is listed; `elsewhere` are those that have the words."""
    if searched and elsewhere:
        many = "note has" if elsewhere == 1 else "notes have"
        return f"None of these has these words; {elsewhere:,} {many} them: choose All notes."
    if searched:
        return "No note has these words."
    return {
        "page": "Nothing of yours on this page yet. Ctrl+Shift+N writes a note on the selected"
        " words, Ctrl+H highlights them, Ctrl+B keeps a bookmark.",
        "all": "No notes yet. Ctrl+Shift+N writes one on what is selected.",
        "bookmarks": "No bookmarks yet. Ctrl+B keeps the page.",
        "waiting": "Nothing waits: every note stands on the words it was made on.",
    }.get(which, "No note has this tag any more.")
