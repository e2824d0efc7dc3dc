"""What a search found, under the box, grouped by tab."""

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

from db.records import Tab
from db.search import Found, Hit
from desktop.theme import Theme

_HIT = Qt.ItemDataRole.UserRole
_HTML = Qt.ItemDataRole.UserRole + 1
_ROWS_SHOWN = 9

TAB_TITLES: dict[Tab, str] = {
    Tab.CONDITIONS: "Conditions",
    Tab.DOSING: "Dosing",
    Tab.SIDE_EFFECTS: "Side effects",
    Tab.ALTERNATIVES: "Alternatives",
    Tab.REFERENCES: "References",
}

AnyIndex = QModelIndex | QPersistentModelIndex


class HitList(QFrame):
    """Emits `chosen` with a hit's address on a click or Enter."""

    chosen = Signal(object)

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
        self._words.setObjectName("empty")
        self._words.setWordWrap(True)
        self._words.setMargin(round(theme.em * 0.5))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._words)
        layout.addWidget(self._list)
        self._list.itemClicked.connect(self._open_item)
        self.hide()

    @property
    def list(self) -> QListWidget:
        return self._list

    def show_found(self, query: str, found: Found) -> None:
        """The hits by tab; above them how the question was put right, or that nothing answers."""
        self._list.clear()
        hits = found.hits or found.nearest
        best_first = list(dict.fromkeys(hit.tab for hit in hits))
        ranked = sorted(hits, key=lambda hit: best_first.index(hit.tab))
        for tab, same in groupby(ranked, key=lambda hit: hit.tab):
            heading = QListWidgetItem(TAB_TITLES[tab])
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.addItem(heading)
            for hit in same:
                self._list.addItem(_item(hit))
        words = _told(query, found)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._list.setVisible(bool(hits))
        self._move(1)
        self._fit(len(hits))
        self.show()
        self.raise_()

    def say(self, words: str) -> None:
        """Shows words in place of hits."""
        self._list.clear()
        self._list.hide()
        self._words.setText(words)
        self._words.show()
        self._fit(0)
        self.show()
        self.raise_()

    def move_down(self) -> None:
        self._move(1)

    def move_up(self) -> None:
        self._move(-1)

    def open_current(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._open_item(item)

    def _move(self, step: int) -> None:
        row = self._list.currentRow() + step
        while 0 <= row < self._list.count():
            if self._list.item(row).data(_HIT) is not None:
                self._list.setCurrentRow(row)
                return
            row += step

    def _fit(self, hits: int) -> None:
        rows = min(_ROWS_SHOWN, hits)
        groups = self._list.count() - hits if hits else 0
        em = self._theme.em
        height = rows * em * 2.9 + min(groups, 3) * em * 1.8 if hits else em * 3
        self.resize(self.width(), round(height) + 4)

    @Slot(QListWidgetItem)
    def _open_item(self, item: QListWidgetItem) -> None:
        hit = item.data(_HIT)
        if hit is not None:
            self.hide()
            self.chosen.emit(hit.address)


def _told(query: str, found: Found) -> str:
    """What stands over the hits, or in their place."""
    if found.corrected:
        return f"No place has all of “{query}”. These are for “{found.corrected}”."
    if found.hits:
        return ""
    if found.nearest:
        return f"Nothing found for “{query}”. Called most like it:"
    return f"Nothing found for “{query}”. Try fewer or other words: a drug, a symptom."


def _item(hit: Hit) -> QListWidgetItem:
    item = QListWidgetItem(f"{hit.title}: {hit.section}")
    item.setData(_HIT, hit)
    plain = hit.snippet.replace("[[", "").replace("]]", "")
    found = escape(hit.snippet).replace("[[", "<span class='mark'>").replace("]]", "</span>")
    kind = escape(hit.address.kind.replace("-", " ").capitalize())
    via = f" · asked as “{escape(hit.via)}”" if hit.via else ""
    if plain == hit.title:
        item.setData(_HTML, f"<b>{found}</b><br><span class='soft'>{kind}{via}</span>")
    else:
        where = f" <span class='soft'>› {escape(hit.section)}</span>" if hit.section else ""
        item.setData(_HTML, f"<b>{escape(hit.title)}</b>{where}<br>{found}")
    spoken = f"{hit.title}, {hit.section}: {plain}{via}"
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item


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
        high = 2.9 if index.data(_HTML) is not None else 1.8
        return QSize(super().sizeHint(option, index).width(), round(em * high))
