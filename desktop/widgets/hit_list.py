"""What a search found, under the box, grouped by tab."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from db.search import Found, Hit
from desktop.actions import TAB_TITLES
from desktop.pages.plain import plain_text
from desktop.theme import Theme

_ROW = Qt.ItemDataRole.UserRole
"""What a row opens: a Hit, or an Ask; a heading has none."""
_HTML = Qt.ItemDataRole.UserRole + 1
_MOST_SHOWN_EM = 31
_FAR_MATCH, _BEFORE_MATCH = 60, 30
"""In characters: a match beyond the one might be out of sight; the other is kept before it."""
_TALL_EM, _LOW_EM = 2.9, 1.8

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Ask:
    """A row that asks anew: a recent search, or `exact`, what was typed and not spelt anew."""

    words: str
    exact: bool = False


class HitList(QFrame):
    """Emits `chosen` with a hit, or `asked` with an Ask, on a click or Enter; `reached` in words
    which row is lit.
    """

    chosen = Signal(object)
    asked = Signal(object)
    reached = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self._theme = theme
        self._list = QListWidget()
        self._list.setAccessibleName("Search results")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setItemDelegate(_HitPainter(theme, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._words = QLabel()
        self._words.setObjectName("found")
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._words)
        layout.addWidget(self._list)
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

    def hits(self) -> tuple[Hit, ...]:
        """The hits in the order in which they stand."""
        rows = (self._list.item(row).data(_ROW) for row in range(self._list.count()))
        return tuple(row for row in rows if isinstance(row, Hit))

    def show_found(self, query: str, found: Found) -> None:
        """The hits by tab; above them how the question was put right, or that nothing answers."""
        hits = found.hits or found.nearest
        best_first = list(dict.fromkeys(hit.tab for hit in hits))
        ranked = sorted(hits, key=lambda hit: best_first.index(hit.tab))
        items = [_asking(Ask(query, exact=True))] if found.corrected else []
        for tab, same in groupby(ranked, key=lambda hit: hit.tab):
            items += [_heading(TAB_TITLES[tab]), *map(_item, same)]
        self._fill(_told(query, found), items, 1 if found.corrected else 0)

    def show_recent(self, searches: Sequence[str]) -> None:
        """What was searched for, newest first."""
        self._fill("", [_heading("Recent searches"), *(_asking(Ask(one)) for one in searches)])

    def say(self, words: str) -> None:
        """Shows words in place of hits."""
        self._fill(escape(words), [])

    def fit(self, width: int, room: int) -> None:
        """Takes the height that its rows need, within the room there is, in pixels."""
        told = self._words.heightForWidth(width) if self._words.text() else 0
        rows = sum(self._list.sizeHintForRow(row) for row in range(self._list.count()))
        most = round(self._theme.em * _MOST_SHOWN_EM)
        self.resize(width, min(room, told + min(most, rows) + 4))
        self._column.activate()
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

    def _fill(self, words: str, items: Sequence[QListWidgetItem], lit: int = 0) -> None:
        """Puts rows in place of those shown; lights the first that opens, from `lit` on."""
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._list.clear()
        for item in items:
            self._list.addItem(item)
        self._list.setVisible(bool(items))
        self._list.setCurrentRow(lit - 1)
        self._move(1)
        self.show()
        self.raise_()
        if not items:
            self.reached.emit(plain_text(words))

    def _move(self, step: int) -> None:
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
        if isinstance(row, Hit):
            self.hide()
            self.chosen.emit(row)
        elif isinstance(row, Ask):
            self.asked.emit(row)


def place_words(hit: Hit) -> str:
    """Where a hit stands: title › section."""
    return f"{hit.title} › {hit.section}" if hit.section else hit.title


def _told(query: str, found: Found) -> str:
    """What stands over the hits, or in their place, as HTML."""
    asked = f"“{escape(query)}”"
    if found.corrected:
        return f"Showing results for <b>{escape(found.corrected)}</b>"
    if found.hits:
        return ""
    if found.nearest:
        return f"Nothing found for {asked}. The nearest names:"
    return f"Nothing found for {asked}. Try fewer or other words: a drug, a symptom."


def _heading(words: str) -> QListWidgetItem:
    heading = QListWidgetItem(words)
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    heading.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    return heading


def _asking(ask: Ask) -> QListWidgetItem:
    words = f"Search instead for “{ask.words}”" if ask.exact else ask.words
    item = QListWidgetItem(words)
    item.setData(_ROW, ask)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
    return item


def _item(hit: Hit) -> QListWidgetItem:
    item = QListWidgetItem(f"{hit.title}: {hit.section}")
    item.setData(_ROW, hit)
    plain = hit.snippet.replace("[[", "").replace("]]", "")
    found = (
        escape(_from_match(hit.snippet))
        .replace("[[", "<span class='mark'>")
        .replace("]]", "</span>")
    )
    kind = hit.address.kind.replace("-", " ").capitalize()
    via = f" · found as “{hit.via}”" if hit.via else ""
    if plain == hit.title:
        item.setData(_HTML, f"<b>{found}</b><br><span class='soft'>{kind}{escape(via)}</span>")
    else:
        where = f" › {escape(hit.section)}" if hit.section else ""
        soft = f"<span class='soft'>{where}{escape(via)}</span>"
        item.setData(_HTML, f"<b>{escape(hit.title)}</b>{soft}<br>{found}")
    tab = TAB_TITLES[hit.tab]
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{tab}: {place_words(hit)}. {plain}{via}")
    return item


def _from_match(snippet: str) -> str:
    """A snippet whose first match is near enough to its start to be in sight."""
    at = snippet.find("[[")
    start = snippet.rfind(" ", 0, at - _BEFORE_MATCH) + 1 if at > _FAR_MATCH else 0
    return f"…{snippet[start:]}" if start else snippet


class _HitPainter(QStyledItemDelegate):
    """Two lines a hit: title and section, then the sentence with the match marked."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        html = index.data(_HTML)
        if html is None:
            super().paint(painter, option, index)
            return
        tokens, em = self._theme.tokens, self._theme.em
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        rect = option.rect
        painter.save()
        if selected:
            painter.fillRect(rect, QColor(tokens.accent_soft))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), QColor(tokens.accent))
        self._document.setDefaultFont(self._theme.font)
        self._document.setDefaultStyleSheet(
            f".mark {{ background-color: {tokens.mark}; }} .soft {{ color: {tokens.ink_soft}; }}"
            f" body {{ color: {tokens.ink}; }}"
        )
        self._document.setHtml(f"<body>{html}</body>")
        self._document.setTextWidth(-1)
        painter.translate(rect.x() + em * 0.7, rect.y() + em * 0.25)
        painter.setClipRect(QRectF(0, 0, rect.width() - em * 0.9, rect.height() - em * 0.3))
        self._document.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        em = self._theme.em
        high = _TALL_EM if index.data(_HTML) is not None else _LOW_EM
        return QSize(super().sizeHint(option, index).width(), round(em * high))
