"""What is said of the reader's own marks: in the margin, aloud, in the list, on paper."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import structs

from db.address import Address
from db.errors import UnknownAddressError
from db.library import Library
from db.marks import MOST_WORDS, Anchor, Change, Mark, MarkKind, Standing
from db.outline import outline
from desktop.pages.markup import Page, bullets, heading, text
from desktop.words import grouped, later, long_date, table_date, tr

_SHAPES = {MarkKind.BOOKMARK: "★", MarkKind.HIGHLIGHT: "", MarkKind.NOTE: "✎"}
_NAMES = {
    MarkKind.BOOKMARK: later("Bookmark"),
    MarkKind.HIGHLIGHT: later("Highlight"),
    MarkKind.NOTE: later("Note"),
}
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
    return "\n".join((*told, *([tr("and {more} more", more=grouped(more))] if more > 0 else [])))


def heard(marks: tuple[Mark, ...]) -> tuple[str, ...]:
    """What a screen reader says of the marks of a page, after what the page is."""
    if not marks:
        return ()
    many = tr("One mark") if len(marks) == 1 else tr("{n} mark(s)", "", len(marks))
    first = "; ".join(_told(mark, quoted=True) for mark in marks[:_MOST_TOLD])
    rest = len(marks) - _MOST_TOLD
    return (
        tr(". {many} of yours:", many=many),
        first + (tr("; and {rest} more", rest=grouped(rest)) if rest > 0 else ""),
    )


def where(mark: Mark, library: Library) -> str:
    """The title of the record a mark is on, and the section there."""
    return place_words(mark.address, mark.anchor.title or str(mark.address), library)


def place_words(address: Address, title: str, library: Library) -> str:
    """A title, and the section in which a place stands, or the condition that it is."""
    section = _sections(library, address.record).get(address.place)
    within = section or _condition(library, address.place)
    return f"{title} › {within}" if within else title


@lru_cache(maxsize=512)
def _condition(library: Library, id_: str) -> str:
    """The condition that a page shows at a place of its id; empty where that is none."""
    condition = library.condition(id_)
    return condition.title if condition else ""


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


def picture_words(anchor: Anchor) -> str:
    """Which picture a mark is on."""
    return tr("Picture: {short}…", short=_short(anchor.before))


def found_words(anchor: Anchor, title: str) -> str:
    """What is said of the picture that a mark leads to: of one gone, or that has another title."""
    if not title:
        return tr("The picture of this note is not on the page as it stands now.")
    if title != anchor.before:
        return tr("When this was kept, the picture showed: “{short}…”", short=_short(anchor.before))
    return ""


def standing_words(mark: Mark) -> str:
    """How a mark stands where that is not as it was made."""
    return {
        Standing.AT: "",
        Standing.EDITED: tr(
            "The words here have changed. They were: “{quote}”", quote=mark.origin.quote
        )
        if mark.origin.quote
        else tr("What stands here has changed since"),
        Standing.MOVED: tr(
            "Moved here from {value}", value=mark.origin.title or mark.origin.address
        ),
        Standing.LOST: tr("Its words are no longer in the content"),
    }[mark.standing]


def row_words(mark: Mark, library: Library, longest: int = _LONGEST) -> str:
    """A mark as one entry of the list: the day, where, the words, the quote, tags, how it stands.

    Each is cut to so many characters, to one line.
    """
    return "\n".join(_lines(mark, library, longest))


def _lines(mark: Mark, library: Library, longest: int) -> Iterator[str]:
    name = " ".join((_SHAPES[mark.kind], tr(_NAMES[mark.kind]))).strip()
    yield f"{name} · {table_date(mark.made.astimezone().date())} · {where(mark, library)}"
    if mark.words:
        yield _short(mark.words, longest)
    if mark.quote:
        yield f"“{_short(mark.quote, longest)}”"
    elif mark.anchor.on_picture:
        yield picture_words(mark.anchor)
    if mark.tags:
        yield " ".join(f"#{tag}" for tag in mark.tags)
    if mark.standing is not Standing.AT:
        yield f"▲ {_short(standing_words(mark), longest)}"


def _on_paper(mark: Mark, library: Library) -> str:
    """The same in full, the reader's own words bold."""
    lines = [text(line) for line in _lines(mark, library, MOST_WORDS)]
    if mark.words:
        lines[1] = f"<b>{lines[1]}</b>"
    return "<br>".join(lines)


def with_marks(page: Page, marks: Iterable[Mark], library: Library) -> Page:
    """A page for paper, the reader's own marks after it, said to be theirs."""
    told = [_on_paper(mark, library) for mark in marks]
    if not told:
        return page
    note = "<p class='caption'>" + tr("Written by the reader. Not part of the content.") + "</p>"
    return structs.replace(
        page, html=page.html + heading(tr("Your own notes"), "own") + note + bullets(told)
    )


def notebook_page(marks: Iterable[Mark], library: Library) -> Page:
    """Marks for paper, as they are listed."""
    told = [_on_paper(mark, library) for mark in marks]
    note = "<p class='caption'>" + tr("Written by the reader. Not part of the content.") + "</p>"
    html = tr("<h1>Notebook</h1>{note}{bullets}", note=note, bullets=bullets(told))
    return Page(address=_NOTEBOOK, title=tr("Notebook"), html=html)


def _told(mark: Mark, *, quoted: bool = False) -> str:
    on = f" {_on_what(mark)}" if quoted and (mark.quote or mark.anchor.on_picture) else ""
    words = f": {_short(mark.words)}" if mark.words else ""
    stands = f" ({_short(standing_words(mark))})" if mark.standing is not Standing.AT else ""
    return f"{tr(_NAMES[mark.kind])}{on}{words}{stands}"


def _on_what(mark: Mark) -> str:
    if mark.anchor.on_picture:
        return tr("on the picture “{short}…”", short=_short(mark.anchor.before))
    return tr("on “{short}”", short=_short(mark.quote))


def _short(words: str, longest: int = _LONGEST) -> str:
    line = " ".join(words.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def known_words(mark: Mark) -> str:
    """Where a note was asked for and one stands there already."""
    day = long_date(mark.made.astimezone().date())
    return tr("Your note here of {day} is open: add to it or change it.", day=day)


def together_words(count: int) -> str:
    """Where the sign of several marks was pressed."""
    return tr(
        "{count} marks of yours stand here: they are under one another in the list.",
        count=grouped(count),
    )


def done_words(changes: tuple[Change, ...]) -> str:
    """What was done that can be undone; nothing of no changes."""
    if not changes:
        return ""
    if any(change.was is None for change in changes):
        return tr(
            "{name} attached to the statement at the cursor.",
            name=tr(_NAMES[changes[0].now.kind]),
        )
    change = changes[0]
    name = tr(_NAMES[change.now.kind])
    if change.now.removed:
        return _removed_words(change.now.kind, len(changes))
    told = (
        tr(what)
        for what in (later("words"), later("tags"))
        if getattr(change.was, what) != getattr(change.now, what)
    )
    return tr("{name} kept, with other {parts}.", name=name, parts=f" {tr('and')} ".join(told))


def _removed_words(kind: MarkKind, count: int) -> str:
    if count == 1:
        return tr("{name} removed.", name=tr(_NAMES[kind]))
    match kind:
        case MarkKind.BOOKMARK:
            return tr("{n} bookmark(s) removed.", "", count)
        case MarkKind.HIGHLIGHT:
            return tr("{n} highlight(s) removed.", "", count)
        case MarkKind.NOTE:
            return tr("{n} note(s) removed.", "", count)


def undone_words(changes: tuple[Change, ...]) -> str:
    """What became of it when it was undone."""
    if not changes:
        return tr("There is nothing to undo in the notebook.")
    if any(change.was is None for change in changes):
        return tr("Undone: it waits again where it was.")
    return (
        tr("Undone: brought back.") if changes[0].now.removed else tr("Undone: as it was before.")
    )


def state_words(*, private: bool, why_not: str) -> str:
    """What the panel says of where notes go, where that is not the notebook on the disk;
    `why_not` is why nothing is kept.
    """
    if private:
        return tr("▲ Private: notes are in memory only and gone when Dorsal is closed.")
    return f"▲ {why_not}" if why_not else ""


def empty_words(which: str, *, searched: bool, elsewhere: int = 0) -> str:
    """What stands where no mark is listed; `elsewhere` are those that have the words."""
    if searched and elsewhere:
        return tr(
            "None of these has these words; {n} note(s) (has|have) them: choose All notes.",
            "",
            elsewhere,
        )
    if searched:
        return tr("No note has these words.")
    return {
        "page": tr(
            "Nothing of yours on this page yet. Ctrl+Shift+N writes a note on the "
            "selected words, Ctrl+H highlights them, Ctrl+B keeps a bookmark."
        ),
        "all": tr("No notes yet. Ctrl+Shift+N writes one on what is selected."),
        "bookmarks": tr("No bookmarks yet. Ctrl+B keeps the page."),
        "waiting": tr("Nothing waits: every note stands on the words it was made on."),
    }.get(which, tr("No note has this tag any more."))
