"""What a search found, under the box, grouped by tab; official labels in a group of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from db.address import Address
from db.labels.places import KIND as LABEL
from db.search import Found, Hit, SiteHit
from desktop.actions import TAB_TITLES
from desktop.helping import help_title
from desktop.pages.plain import plain_text
from desktop.subjects import MANUAL
from desktop.theme import Theme
from desktop.widgets.hit_painter import LINES, HitPainter, Line, Look, Run, marked
from desktop.widgets.label_filter import LabelFilter
from desktop.words import later, tr

if TYPE_CHECKING:
    from db.labels.search import LabelsFound

_LABELS = later("Official labels, imported on this machine")
_TOP = QAbstractItemView.ScrollHint.PositionAtTop
_ROW = Qt.ItemDataRole.UserRole
"""What a row opens: a Hit, a place of the manual, or an Ask; a heading has none."""
_MOST_SHOWN_EM = 31
_FAR_MATCH, _BEFORE_MATCH = 60, 30
"""In characters: a match beyond the one might be out of sight; the other is kept before it."""
_TALL_EM, _LOW_EM = 2.9, 1.8
_FRAME, _SPARE = 1, 2
_INDENT = "\u2003"
_LONG_QUERY = 60
"""In characters: of a longer one, so much is repeated where nothing answers it."""

_TURNING = dict.fromkeys((0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
"""Signs that would turn round the words after them, of Dorsal's own sentence too."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A row that asks anew: a recent search, or `exact`, what was typed and not spelt anew."""

    words: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class InManual:
    """A row that opens a place of the manual."""

    address: Address
    snippet: str = ""


class HitList(QWidget):
    """Emits `chosen` with a hit, or `asked` with an Ask, on a click or Enter; `reached` in words
    which row is lit.
    """

    chosen = Signal(object)
    asked = Signal(object)
    reached = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._list = QListWidget(self)
        self._list.setAccessibleName(tr("Search results"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(HitPainter(theme, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words = QLabel(self)
        self._words.setObjectName("found")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self.filter = LabelFilter(theme)
        self.filter.setParent(self)
        self.filter.hide()
        self._query, self._own, self._labels_shown = "", Found(), False
        self._last = 0
        self._list.itemClicked.connect(self._open_item)
        self._list.currentItemChanged.connect(self._tell)
        self.hide()

    @property
    def list(self) -> QListWidget:
        return self._list

    @property
    def told(self) -> QLabel:
        """What stands over the rows."""
        return self._words

    @property
    def answers(self) -> bool:
        """Whether anything shown is an answer, and not only a name nearest to it."""
        return bool(self._own.hits or self._own.site_notes) or self._labels_shown

    def holds(self, widget: QWidget) -> bool:
        """Whether a widget is one of its own, such as the list of a choice at its foot."""
        above: QWidget | None = widget
        while above is not None and above is not self:
            above = above.parentWidget()
        return above is self

    def hits(self) -> tuple[Hit | SiteHit, ...]:
        """The hits in the order in which they stand."""
        rows = (self._list.item(row).data(_ROW) for row in range(self._list.count()))
        return tuple(row for row in rows if isinstance(row, Hit | SiteHit))

    def show_found(self, query: str, found: Found) -> None:
        """The hits by tab; above them how the question was put right, or that nothing answers."""
        self._query, self._own, self._labels_shown = query, found, False
        above = _above(query, found)
        lit = len(above) if found.hits or found.nearest else 0
        manual = _of_manual(query)
        self._fill(_told(query, found), [*above, *_rows(found), *manual], lit)
        self._last = len(manual)

    def show_labels(self, found: "LabelsFound") -> None:
        """What official labels answer: a group after Dorsal's own, or first where that has none."""
        from desktop.pages.label_hits import label_hits

        hits, own = label_hits(found), self._own
        self.filter.count(len(hits))
        if not hits:
            return
        self._labels_shown = True
        rows = [_heading(_LABELS), *map(_item, hits)]
        better = own.missing or (own.corrected and found.labels)
        if own.hits and (found.corrected or not better):
            self._put(self._list.count() - self._last, rows)
        else:
            told = _told_of_labels(self._query, own)
            last = _of_manual(self._query)
            self._fill(told, [*rows, *_above(self._query, own), *_rows(own), *last])

    def next_group(self) -> None:
        """Lights the first row of the group after the lit one."""
        rows = range(self._list.currentRow() + 1, self._list.count())
        heading = next((row for row in rows if self._list.item(row).data(_ROW) is None), None)
        if heading is not None and self._list.isEnabled():
            self._list.setCurrentRow(heading)
            self._move(1)
            self._list.scrollToItem(self._list.item(heading), _TOP)

    def show_recent(self, searches: Sequence[str]) -> None:
        """What was searched for, newest first."""
        self._fill("", [_heading(tr("Recent searches")), *(_asking(Ask(one)) for one in searches)])

    def show_nothing(self, query: str) -> None:
        """That there is no word in what was typed."""
        self._fill(_told(query, Found()), [])

    def show_waiting(self, words: str) -> None:
        """That an answer is to come; rows in sight are of other words, grey and open nothing."""
        if not self.isVisible():
            self._list.clear()
        self._list.setCurrentRow(-1)
        self._list.setEnabled(False)
        self._tell_of(words)

    def say(self, words: str) -> None:
        """Shows words in place of hits."""
        self._fill(escape(words), [])

    def follow_theme(self) -> None:
        """Rows that stand there, and the choices, have what letters of another size need."""
        self.filter.fit()
        for item in map(self._list.item, range(self._list.count())):
            self._measure(item)

    def fit(self, width: int, room: int) -> None:
        """Takes the height that its rows need, within the room there is, in pixels.

        Its parts are placed by hand: with a layout's, all of the window would be laid out anew.
        """
        inside = width - 2 * _FRAME
        above = self._words.heightForWidth(inside) if self._words.text() else 0
        below = 0 if self.filter.isHidden() else self.filter.heightForWidth(inside)
        items = map(self._list.item, range(self._list.count()))
        rows = sum(item.sizeHint().height() for item in items)
        most = round(self._theme.em * _MOST_SHOWN_EM)
        high = min(most, rows) + _SPARE if rows else 0
        self.resize(width, min(room, above + high + below + 2 * _FRAME))
        left = self.height() - 2 * _FRAME - above
        least = min(high, left // 2, self._list.minimumSizeHint().height())
        below = min(below, left - least)
        self._words.setGeometry(_FRAME, _FRAME, inside, above)
        self._list.setGeometry(_FRAME, _FRAME + above, inside, left - below)
        self.filter.setGeometry(_FRAME, _FRAME + above + left - below, inside, below)
        self._list.scrollToTop()
        self._list.scrollToItem(self._list.currentItem())

    def move_down(self) -> None:
        self._move(1)

    def move_up(self) -> None:
        self._move(-1)

    def open_current(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._open_item(item)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Where it opens nothing a click changes nothing; it is none on the page below."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """All of it, so that nothing of the page under it need be drawn at each keystroke."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.line_strong))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), QColor(self._theme.tokens.raised))
        painter.end()

    def _fill(self, words: str, items: Sequence[QListWidgetItem], lit: int = 0) -> None:
        """Puts rows in place of those shown; lights the first that opens, from `lit` on."""
        self._list.clear()
        self._list.setEnabled(True)
        self._put(0, items)
        self._list.setCurrentRow(lit - 1)
        self._move(1)
        self._tell_of(words)
        if words:
            lit_item = self._list.currentItem()
            row = lit_item.data(Qt.ItemDataRole.AccessibleTextRole) if lit_item else ""
            self.reached.emit(f"{plain_text(words).strip()} {row}".strip())

    def _put(self, row: int, items: Sequence[QListWidgetItem]) -> None:
        """Rows from one on, measured before the list lays them out."""
        for at, item in enumerate(items, row):
            self._measure(item)
            self._list.insertItem(at, item)

    def _measure(self, item: QListWidgetItem) -> None:
        em = _TALL_EM if len(item.data(LINES) or ()) > 1 else _LOW_EM
        item.setSizeHint(QSize(0, round(self._theme.em * em)))

    def _tell_of(self, words: str) -> None:
        """Shows itself, words over the rows."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._list.setVisible(self._list.count() > 0)
        self.show()
        self.raise_()

    def _move(self, step: int) -> None:
        if not self._list.isEnabled():
            return
        row = self._list.currentRow() + step
        while 0 <= row < self._list.count():
            if self._list.item(row).data(_ROW) is not None:
                self._list.setCurrentRow(row)
                return
            row += step

    @Slot(QListWidgetItem)
    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ROW) is not None:
            self.reached.emit(item.data(Qt.ItemDataRole.AccessibleTextRole))

    @Slot(QListWidgetItem)
    def _open_item(self, item: QListWidgetItem) -> None:
        row = item.data(_ROW)
        if isinstance(row, Hit | SiteHit | InManual):
            self.hide()
            self.chosen.emit(row)
        elif isinstance(row, Ask):
            self.asked.emit(row)


def place_words(hit: Hit | SiteHit) -> str:
    """Where a hit stands: title › section."""
    if isinstance(hit, SiteHit):
        return tr("Note by {by}", by=hit.by)
    return f"{hit.title} › {hit.section}" if hit.section else hit.title


def _above(query: str, found: Found) -> list[QListWidgetItem]:
    """What stands over the answers of Dorsal: what was typed, and what this site says."""
    asking = [_asking(Ask(query, exact=True))] if found.corrected else []
    return [*asking, *_of_site(found.site_notes)]


def _rows(found: Found) -> list[QListWidgetItem]:
    """The rows of an answer by tab and record, the best of each first; a record's other places in
    a line each under its best, but for what that says already.
    """
    hits = found.hits or found.nearest
    tabs = list(dict.fromkeys(hit.tab for hit in hits))
    records = list(dict.fromkeys(hit.address.record for hit in hits))
    ranked = sorted(hits, key=lambda h: (tabs.index(h.tab), records.index(h.address.record)))
    items: list[QListWidgetItem] = []
    for tab, of_tab in groupby(ranked, key=lambda hit: hit.tab):
        items.append(_heading(tr(TAB_TITLES[tab])))
        for _, (best, *others) in groupby(of_tab, key=lambda hit: hit.address.record):
            said = _unmarked(best.opening)
            further = (other for other in others if _unmarked(other.snippet) != said)
            items += [_item(best), *(_item(other, under=True) for other in further)]
    return items


def _asked(query: str) -> str:
    """What was typed, no longer than can be shown, as HTML."""
    straight = query.translate(_TURNING)
    short = straight if len(straight) <= _LONG_QUERY else f"{straight[:_LONG_QUERY]}…"
    return f"“{escape(short)}”"


def _told_of_labels(query: str, own: Found) -> str:
    """What stands over official labels that answer where Dorsal's own content does not."""
    rest = ""
    if own.corrected:
        rest = tr("; it was searched for <b>{corrected}</b>", corrected=escape(own.corrected))
    elif own.missing:
        rest = tr("; its pages with the other words come last")
    elif own.nearest:
        rest = tr("; its nearest names come last")
    return tr(
        "Dorsal’s own content has no {asked}, official labels do{rest}.",
        asked=_asked(query),
        rest=rest,
    )


def _told(query: str, found: Found) -> str:
    """What stands over the hits, or in their place, as HTML."""
    asked = _asked(query)
    if found.hits:
        anew = (
            tr("Showing results for <b>{corrected}</b>", corrected=escape(found.corrected))
            if found.corrected
            else ""
        )
        missing = (" " + tr("and") + " ").join(f"“{escape(word)}”" for word in found.missing)
        rest = tr("No page has {missing}: these have the rest.", missing=missing) if missing else ""
        return f"{anew}{'. ' if anew and rest else ''}{rest}"
    if found.site_notes:
        return ""
    if found.nearest:
        return tr("Nothing found for {asked}. The nearest names:", asked=asked)
    return tr(
        "Nothing found for {asked}. Try fewer or other words: a drug, a symptom."
        " How Dorsal itself is used is in the manual (F1).",
        asked=asked,
    )


def _of_site(notes: tuple[SiteHit, ...]) -> list[QListWidgetItem]:
    """The notes of this site under a heading of their own; they are no part of the content."""
    items = [_heading(tr("Notes of this site, not part of Dorsal"))] if notes else []
    for hit in notes:
        item = QListWidgetItem(place_words(hit))
        item.setData(_ROW, hit)
        named = (Run(f"⌂ {place_words(hit)}", Look.TITLE),)
        item.setData(LINES, (named, marked(hit.snippet, Look.PLAIN, Look.MARK)))
        spoken = tr(
            "{place}, not part of Dorsal: {unmarked}",
            place=place_words(hit),
            unmarked=_unmarked(hit.snippet),
        )
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        items.append(item)
    return items


def _of_manual(query: str) -> list[QListWidgetItem]:
    """The places of the manual that are called so, after all that is about medicine."""
    from desktop.manual import called

    found = called(query)
    items = [_heading(help_title(MANUAL))] if found else []
    for one in found:
        words = f"{one.title} · {one.chapter}" if one.chapter else one.title
        item = QListWidgetItem(words)
        item.setData(_ROW, InManual(MANUAL.at(one.name)))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{help_title(MANUAL)}: {words}")
        items.append(item)
    return items


def _heading(words: str) -> QListWidgetItem:
    heading = QListWidgetItem(words)
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    heading.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    return heading


def _asking(ask: Ask) -> QListWidgetItem:
    words = tr("Search instead for “{words}”", words=ask.words) if ask.exact else ask.words
    item = QListWidgetItem(words)
    item.setData(_ROW, ask)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    return item


def _item(hit: Hit, *, under: bool = False) -> QListWidgetItem:
    """A row that opens a hit; `under` the best place of its record, whose name it need not say."""
    item = QListWidgetItem(f"{hit.title}: {hit.section}")
    item.setData(_ROW, hit)
    via = "" if under else _via(hit)
    spoken = _unmarked(hit.snippet)
    whole = spoken == hit.title
    if whole:
        spoken = _unmarked(hit.opening)
    if under:
        item.setData(LINES, (_other_place(hit, whole=whole),))
    elif whole:
        item.setData(LINES, _whole(hit, via))
    else:
        where = f" › {hit.section}" if hit.section else ""
        named = (Run(hit.title, Look.TITLE), Run(f"{where}{via}", Look.SOFT))
        lines = (named, marked(_from_match(hit.snippet), Look.PLAIN, Look.MARK))
        item.setData(LINES, lines)
    tab = tr("Official label") if hit.address.kind == LABEL else tr(TAB_TITLES[hit.tab])
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tab}: {place_words(hit)}. {spoken}{via}")
    return item


def _via(hit: Hit) -> str:
    """By which other name it was found, where no word of it shows why it is there."""
    shown = "[[" in f"{hit.snippet}{hit.opening}"
    return (" " + tr("· found as “{via}”", via=hit.via)) if hit.via and not shown else ""


def _other_place(hit: Hit, *, whole: bool) -> Line:
    """The one line of a further place of a record."""
    named = Run(f"{_INDENT}› {_kind(hit) if whole else hit.section}  ", Look.SOFT)
    says = hit.opening if whole else hit.snippet
    return named, *marked(_from_match(says), Look.PLAIN, Look.MARK)


def _kind(hit: Hit) -> str:
    return hit.address.kind.replace("-", " ").capitalize()


def _whole(hit: Hit, via: str) -> tuple[Line, ...]:
    """The lines of a hit that is a whole record: its name and kind, and what it says first."""
    kind = _kind(hit)
    title = marked(hit.snippet, Look.TITLE, Look.TITLE_MARK)
    if hit.opening:
        named = (*title, Run(f" · {kind}{via}", Look.SOFT))
        return named, marked(_from_match(hit.opening), Look.PLAIN, Look.MARK)
    return title, (Run(f"{kind}{via}", Look.SOFT),)


def _unmarked(snippet: str) -> str:
    return snippet.replace("[[", "").replace("]]", "")


def _from_match(snippet: str) -> str:
    """A snippet whose first match is near enough to its start to be in sight."""
    at = snippet.find("[[")
    start = snippet.rfind(" ", 0, at - _BEFORE_MATCH) + 1 if at > _FAR_MATCH else 0
    return f"…{snippet[start:]}" if start else snippet
