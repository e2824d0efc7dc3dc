"""The list at the left of a tab: records under their group headings, with a filter."""

from html import escape

from msgspec import Struct, structs
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QIcon,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from db.address import Address
from desktop.pages.signs import Sign
from desktop.theme import Theme
from desktop.together import together
from desktop.widgets.announcing import announce
from desktop.widgets.viewport import viewport_of
from desktop.widgets.wrapped_rows import AnyIndex, WholeDoses
from desktop.words import tr

_PADDING_EM = 1.2
_ABOVE_GROUP_EM = 0.6
_LINE_EM = 1.9
_TALL = 10_000
_ADDRESS = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1


class Line(Struct, frozen=True):
    """One record as the list shows it; `words` are what the filter looks through besides.

    `ticked` is None where a line cannot be ticked.
    """

    address: Address
    title: str
    group: str = ""
    sign: Sign | None = None
    words: str = ""
    ticked: bool | None = None


class _Heights(WholeDoses):
    """As many lines as a title needs: Qt's own hint leaves out the style sheet's padding."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewport = viewport_of(parent)

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        em = self._theme.em
        icon = em * 1.5 if index.data(Qt.ItemDataRole.DecorationRole) else 0
        box = em * 1.3 if index.data(Qt.ItemDataRole.CheckStateRole) is not None else 0
        room = self._viewport.width() - round(em * _PADDING_EM + icon + box)
        words = together(str(index.data()))
        wrap = Qt.TextFlag.TextWordWrap
        lines = QFontMetrics(self._theme.font).boundingRect(0, 0, room, _TALL, wrap, words)
        height = max(round(em * _LINE_EM), lines.height() + round(em * 0.5))
        heads_others = index.data(_ADDRESS) is None and index.row() > 0
        return QSize(room, height + (round(em * _ABOVE_GROUP_EM) if heads_others else 0))


def _can_be_ticked(item: QListWidgetItem) -> bool:
    return item.data(Qt.ItemDataRole.CheckStateRole) is not None


class _Lines(QListWidget):
    """What is lit stays in sight where the list becomes lower."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        lit = self.currentItem()
        before = QRect(QPoint(), event.oldSize())
        in_sight = lit is not None and before.intersects(self.visualItemRect(lit))
        super().resizeEvent(event)
        if in_sight:
            self.scrollToItem(lit)


class RecordList(QWidget):
    """Emits `chosen` when another record is lit with mouse or keyboard, `picked` at a click on one
    or Enter, `ticked` at a tick.
    """

    chosen = Signal(object)
    picked = Signal()
    ticked = Signal(object, bool)

    def __init__(
        self, theme: Theme, name: str, filtered: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        name = tr(name)
        self._lines: tuple[Line, ...] = ()
        self._just_ticked = False
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(tr("Filter {name}", name=name.lower()))
        self._filter.setAccessibleName(tr("Filter {name}", name=name.lower()))
        self._filter.setClearButtonEnabled(True)
        if not filtered:
            self._filter.hide()
        self._list = _Lines()
        self._list.setAccessibleName(name)
        self._list.setAccessibleDescription(
            tr("Choose one of the {name} to read it", name=name.lower())
        )
        self._viewport = viewport_of(self._list)
        self._list.setWordWrap(True)
        self._list.setItemDelegate(_Heights(theme, self._list))
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = QLabel()
        self.empty.setObjectName("empty")
        self.empty.setWordWrap(True)
        self.empty.hide()
        self._layout = layout = QVBoxLayout(self)
        for widget in (self._filter, self.empty, self._list):
            layout.addWidget(widget)
        self._filter.textChanged.connect(self._narrow)
        self._list.itemSelectionChanged.connect(self._choose)
        self._list.itemChanged.connect(self._tell_tick)
        self._list.itemPressed.connect(self._begin_press)
        self._list.itemClicked.connect(self._tell_picked)
        self._list.itemActivated.connect(self._tell_picked)
        theme.changed.connect(self._rebuild)

    @property
    def list(self) -> QListWidget:
        return self._list

    @property
    def filter(self) -> QLineEdit:
        return self._filter

    def put_above(self, widget: QWidget) -> None:
        """A further choice above the filter."""
        self._layout.insertWidget(0, widget)

    def height_of(self, lines: int) -> int:
        """How high the list is with its filter and so many lines of one line each."""
        filtered = 0 if self._filter.isHidden() else self._filter.sizeHint().height()
        return filtered + 3 * self._layout.spacing() + lines * round(self._theme.em * _LINE_EM)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._rebuild()

    def select(self, address: Address) -> None:
        """Lights a record without emitting `chosen`; clears the filter if that hides it.

        It is brought in sight, with the beginning of the list where both have room; but where it is
        lit already: the reader may have gone on from it in the list.
        """
        item = self._item(address)
        stays = self._lit() == address.record
        if item is not None and item.isHidden():
            self._filter.clear()
            stays = False
        self._list.blockSignals(True)
        if item is None:
            self._list.setCurrentRow(-1)
        else:
            stays = stays or self._viewport.rect().contains(self._list.visualItemRect(item))
            self._list.setCurrentItem(item)
            if not stays:
                self._list.scrollToTop()
            if not stays and self._list.isVisible():  # else Qt does so when it is shown
                self._list.scrollToItem(item)
        self._list.blockSignals(False)

    def show_top(self) -> None:
        """Has the list begin at its beginning, whatever is lit."""
        self._list.scrollToTop()

    def tick(self, addresses: tuple[Address, ...]) -> None:
        """Ticks the lines of these records and no others, without emitting `ticked`."""
        self._list.blockSignals(True)
        for row in range(self._list.count()):
            item = self._list.item(row)
            if _can_be_ticked(item):
                item.setCheckState(_state(item.data(_ADDRESS) in addresses))
        self._list.blockSignals(False)
        self._lines = tuple(
            line if line.ticked is None else structs.replace(line, ticked=line.address in addresses)
            for line in self._lines
        )

    @Slot()
    def _rebuild(self) -> None:
        lit = self._lit()
        self._list.blockSignals(True)
        self._list.clear()
        group = ""
        for line in self._lines:
            if line.group != group:
                group = line.group
                self._list.addItem(_group_item(tr(group)))
            self._list.addItem(self._line_item(line))
        space = round(self._theme.em * 0.5)
        self._layout.setContentsMargins(space, space, space, 0)
        self._layout.setSpacing(space)
        self._list.setIconSize(QSize(round(self._theme.em), round(self._theme.em)))
        self._list.blockSignals(False)
        self._narrow(self._filter.text())
        if lit is not None:
            self.select(lit)

    def _line_item(self, line: Line) -> QListWidgetItem:
        item = QListWidgetItem(line.title)
        item.setData(_ADDRESS, line.address)
        item.setData(_WORDS, f"{line.title} {tr(line.group)} {line.words}".lower())
        told = f"{line.title}: {line.sign.word}" if line.sign else line.title
        item.setToolTip(f"<p>{escape(told)}</p>")
        if line.ticked is not None:
            item.setCheckState(_state(line.ticked))
        if line.sign:
            item.setIcon(self._icon(line.sign))
            spoken = f"{line.title}, {line.sign.word}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        return item

    def _icon(self, sign: Sign) -> QIcon:
        side, ratio = round(self._theme.em), self.devicePixelRatioF()
        pixmap = QPixmap(round(side * ratio), round(side * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setFont(self._theme.heading_font)
        painter.setPen(QColor(getattr(self._theme.tokens, sign.tone)))
        painter.drawText(0, 0, side, side, Qt.AlignmentFlag.AlignCenter, sign.shape)
        painter.end()
        return QIcon(pixmap)

    def _item(self, address: Address) -> QListWidgetItem | None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(_ADDRESS) == address.record:
                return item
        return None

    @Slot(str)
    def _narrow(self, words: str) -> None:
        wanted = words.lower().split()
        shown = 0
        heading: QListWidgetItem | None = None
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(_ADDRESS) is None:
                heading = item
                heading.setHidden(True)
                continue
            fits = all(word in item.data(_WORDS) for word in wanted)
            item.setHidden(not fits)
            if fits:
                shown += 1
                if heading is not None:
                    heading.setHidden(False)
        if self._lines:
            self.empty.setText(
                tr("Nothing here has “{words}”. Clear the filter to see all.", words=words)
            )
        else:
            self.empty.setText(tr("This edition of the content has nothing here."))
        self.empty.setVisible(not shown)
        self._list.setEnabled(bool(shown))  # with nothing in it, it could not show the focus
        if words:
            announce(self._filter, tr("{shown} shown", shown=shown) if shown else self.empty.text())

    @Slot(QListWidgetItem)
    def _tell_tick(self, item: QListWidgetItem) -> None:
        if _can_be_ticked(item):
            self._just_ticked = True
            ticked = item.checkState() is Qt.CheckState.Checked
            self.ticked.emit(item.data(_ADDRESS), ticked)

    @Slot(QListWidgetItem)
    def _begin_press(self) -> None:
        self._just_ticked = False

    @Slot(QListWidgetItem)
    def _tell_picked(self, item: QListWidgetItem) -> None:
        """A click in the box of a line ticks it and no more."""
        if item.data(_ADDRESS) is not None and not self._just_ticked:
            item.setSelected(True)  # Tab into the list comes to its first line, which is not lit
            self.picked.emit()

    @Slot()
    def _choose(self) -> None:
        lit = self._lit()
        if lit is not None:
            self.chosen.emit(lit)

    def _lit(self) -> Address | None:
        return next((item.data(_ADDRESS) for item in self._list.selectedItems()), None)


def _state(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked


def _group_item(title: str) -> QListWidgetItem:
    item = QListWidgetItem(title)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    font = item.font()
    font.setWeight(QFont.Weight.DemiBold)
    item.setFont(font)
    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
    return item
