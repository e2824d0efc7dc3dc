"""What can be computed of a screen: what is cut, covered, out of reach or broken within a word."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextBlock
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QFrame,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QScrollArea,
    QSplitterHandle,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionHeader,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QTextEdit,
    QWidget,
)

from desktop.widgets.hit_list import HitList
from desktop.widgets.palette_box import PaletteBox

_SLACK = 2
"""Pixels by which rounding at odd scales may cut or cover."""
_LONG_NAME = 20
"""From so many letters on, what is more than letters (a path, a digest) may be broken."""
_HANG_OVER = (HitList, PaletteBox)
"""These stand over what is below them, on purpose."""


def faults(window: QWidget) -> list[str]:
    """Each fault of what the window shows now, in words."""
    shown = [one for one in window.findChildren(QWidget) if one.isVisibleTo(window)]
    found: list[str] = []
    for widget in shown:
        found += _of(widget, window)
    for parent in (window, *shown):
        found += _covered(parent, window)
    return sorted(set(found))


def _of(widget: QWidget, window: QWidget) -> Iterator[str]:
    if isinstance(widget, QTextEdit):
        yield from _of_page(widget)
    elif isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0:
        yield f"{_name(widget)} scrolls sideways by {widget.horizontalScrollBar().maximum()}"
    if isinstance(widget, QScrollArea) and widget.widget() is not None:
        wider = widget.widget().width() - widget.viewport().width()
        if wider > _SLACK:
            yield f"{_name(widget)} is narrower than what it holds by {wider}"
    if isinstance(widget, QLabel | QAbstractButton | QComboBox | QLineEdit | QTabBar):
        yield from _cut(widget)
    if isinstance(widget, QComboBox):
        yield from _cut_choice(widget)
    if isinstance(widget, QTabBar):
        yield from _lost_tabs(widget)
    if isinstance(widget, QListWidget):
        yield from _cut_rows(widget)
    if isinstance(widget, QTableView):
        yield from _squeezed_table(widget)
    if _is_control(widget):
        yield from _out_of_sight(widget, window)


def _name(widget: QWidget) -> str:
    words = getattr(widget, "text", None) or getattr(widget, "title", None)
    said = words() if callable(words) and not isinstance(words(), QWidget) else ""
    named = widget.accessibleName() or widget.objectName() or str(said)[:40]
    return f"{type(widget).__name__} “{named}”"


def _of_page(page: QTextEdit) -> Iterator[str]:
    if page.horizontalScrollBar().maximum() > 0:
        yield f"{_name(page)} scrolls sideways by {page.horizontalScrollBar().maximum()}"
    broken = broken_words(page)
    if broken:
        yield f"{_name(page)} breaks {len(broken)} words, such as “{broken[0]}”"


def broken_words(page: QTextEdit) -> list[str]:
    """The words of a page that go on in another line, with a bar where they are broken."""
    broken: list[str] = []
    block = page.document().begin()
    while block.isValid():
        broken += _broken_words(block)
        block = block.next()
    return broken


def _broken_words(block: QTextBlock) -> Iterator[str]:
    words, layout = block.text(), block.layout()
    for number in range(layout.lineCount() - 1):
        line = layout.lineAt(number)
        at = line.textStart() + line.textLength()
        if words[at - 1 : at].isalnum() and words[at : at + 1].isalnum():
            before, after = words[:at].split()[-1], words[at:].split()[0]
            if (before + after).isalpha() or len(before + after) < _LONG_NAME:
                yield f"{before}|{after}"


def _cut(control: QWidget) -> Iterator[str]:
    """Words that have less room than they need, and no tool tip to say them whole."""
    if control.toolTip() or (isinstance(control, QTabBar) is False and not _words(control)):
        return
    if isinstance(control, QLabel) and control.wordWrap():
        need = control.heightForWidth(control.width())
        if control.height() < need - _SLACK:
            yield f"{_name(control)} is cut: {control.height()} high, {need} needed"
        return
    need_size = _needed(control)
    if control.width() < need_size.width() - _SLACK:
        yield f"{_name(control)} is cut: {control.width()} wide, {need_size.width()} needed"
    if control.height() < need_size.height() - _SLACK:
        yield f"{_name(control)} is cut: {control.height()} high, {need_size.height()} needed"


def _words(control: QWidget) -> str:
    if isinstance(control, QComboBox):
        return control.currentText()
    if isinstance(control, QLineEdit):
        return control.text() or control.placeholderText()
    if isinstance(control, QLabel | QAbstractButton):
        return control.text()
    return ""


def _needed(control: QWidget) -> QSize:
    if isinstance(control, QLineEdit):
        margins = control.textMargins()
        words = "" if control.text() else control.placeholderText()
        width = control.fontMetrics().horizontalAdvance(words) + control.fontMetrics().height()
        return QSize(width + margins.left(), _within_a_frame(control))
    if isinstance(control, QComboBox):
        width = control.fontMetrics().horizontalAdvance(control.currentText())
        return QSize(width + control.fontMetrics().height() * 2, _within_a_frame(control))
    if isinstance(control, QTabBar | QCheckBox):
        return control.minimumSizeHint()
    return control.sizeHint()


def _within_a_frame(control: QWidget) -> int:
    """The height of a line of words with some room above and below it."""
    return round(control.fontMetrics().height() * 1.3)


def _cut_choice(box: QComboBox) -> Iterator[str]:
    """What is chosen, drawn beyond its room, or short of its end with no tool tip to say it."""
    box.grab()  # as when it comes into sight
    option, words = QStyleOptionComboBox(), QStyle.SubControl.SC_ComboBoxEditField
    box.initStyleOption(option)
    chooser = QStyle.ComplexControl.CC_ComboBox
    room = box.style().subControlRect(chooser, option, words, box).width()
    need = option.fontMetrics.horizontalAdvance(option.currentText)
    if need > room:
        yield f"{_name(box)} cuts “{box.currentText()}” in a letter: {room} wide, {need} needed"
    if option.currentText != box.currentText() and box.toolTip() != box.currentText():
        yield f"{_name(box)} says nowhere all of “{box.currentText()}”"


def _lost_tabs(tabs: QTabBar) -> Iterator[str]:
    """Tabs beyond the bar, to which only arrows lead; or with fewer letters than they have."""
    for number in range(tabs.count()):
        need = tabs.fontMetrics().horizontalAdvance(tabs.tabText(number))
        place = tabs.tabRect(number)
        if not tabs.rect().contains(place) or place.width() < need - _SLACK:
            yield f"{_name(tabs)}: tab “{tabs.tabText(number)}” is cut"


def _cut_rows(rows: QListWidget) -> Iterator[str]:
    """Rows lower than their words need at their width."""
    if not rows.wordWrap():
        return
    for number in range(rows.count()):
        item = rows.item(number)
        place = rows.visualItemRect(item)
        if item.isHidden() or not place.isValid():
            continue
        if place.width() > rows.viewport().width() + _SLACK:
            yield f"{_name(rows)}: row “{item.text()[:30]}” is wider than the list"


def _squeezed_table(table: QTableView) -> Iterator[str]:
    header = table.horizontalHeader()
    if not header.isVisible() or table.model() is None:
        return
    for column in range(header.count()):
        if table.isColumnHidden(column):
            continue
        yield from _cut_head(table, header, column)
        heading, cell = _words_at(table, header, column)
        if heading != cell:
            yield f"{_name(table)}: a heading’s words begin at {heading}, its cells’ at {cell}"
    yield from _cut_names(table)
    rows = table.viewport().height() // max(1, table.verticalHeader().defaultSectionSize())
    if rows < min(4, table.model().rowCount()):
        yield f"{_name(table)} shows {rows} rows of {table.model().rowCount()}"


def _words_at(table: QTableView, header: QHeaderView, column: int) -> tuple[int, int]:
    """How far from the edge of a column the words of its heading begin, and those of its cells."""
    head, cell = QStyleOptionHeader(), QStyleOptionViewItem()
    header.initStyleOption(head)
    head.rect = cell.rect = QRect(0, 0, header.sectionSize(column), header.height())
    table.initViewItemOption(cell)
    cell.rect = head.rect
    cell.text, cell.features = "words", QStyleOptionViewItem.ViewItemFeature.HasDisplay
    element, style = QStyle.SubElement, table.style()
    words = style.subElementRect(element.SE_ItemViewItemText, cell, table)
    beside = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, cell, table) + 1
    return style.subElementRect(element.SE_HeaderLabel, head, header).x(), words.x() + beside


def _cut_names(table: QTableView) -> Iterator[str]:
    """The names of rows, which stand in their headings, wider or higher than these."""
    names, option = table.verticalHeader(), QStyleOptionHeader()
    if not names.isVisible():
        return
    names.initStyleOption(option)
    option.rect = QRect(0, 0, names.width(), names.defaultSectionSize())
    room = table.style().subElementRect(QStyle.SubElement.SE_HeaderLabel, option, names).width()
    letters = names.fontMetrics()
    for row in range(names.count()):
        name = str(table.model().headerData(row, names.orientation()) or "")
        role = Qt.ItemDataRole.TextAlignmentRole
        aligned = table.model().headerData(row, names.orientation(), role)
        wraps = Qt.TextFlag.TextWordWrap if _wraps(aligned) else Qt.TextFlag.TextSingleLine
        need = letters.boundingRect(0, 0, room, 1 << 15, wraps, name)
        if need.width() > room or need.height() > names.sectionSize(row):
            yield f"{_name(table)}: the row’s name “{name}” is cut"


def _wraps(aligned: object) -> bool:
    return isinstance(aligned, int) and bool(aligned & Qt.TextFlag.TextWordWrap.value)


def _cut_head(table: QTableView, header: QHeaderView, column: int) -> Iterator[str]:
    has = header.sectionSize(column)
    model = table.model()
    head = str(model.headerData(column, header.orientation()) or "")
    aligned = model.headerData(column, header.orientation(), Qt.ItemDataRole.TextAlignmentRole)
    lines = head.split() if _wraps(aligned) else head.split("\n")
    letters = _bold(header)
    need = max((letters.horizontalAdvance(line) for line in lines), default=0)
    high = 0 if _wraps(aligned) else letters.boundingRect(0, 0, 0, 0, 0, head).height()
    head = head.replace("\n", " ")
    room = _room_for_words(header, has)
    if room.width() < need - _SLACK:
        yield f"{_name(table)}: head “{head}” is cut: {room.width()} wide, {need} needed"
    if room.height() < high - _SLACK:
        yield f"{_name(table)}: head “{head}” is cut: {room.height()} high, {high} needed"
    for row in range(min(model.rowCount(), 60)):
        index = model.index(row, column)
        if index.data() is None or index.data(Qt.ItemDataRole.ToolTipRole) is not None:
            continue
        option_width = table.sizeHintForIndex(index).width()
        if has < option_width - _SLACK:
            yield f"{_name(table)}: a cell under “{head}” is cut: {has} wide, {option_width} needed"
            return


def _bold(header: QHeaderView) -> QFontMetrics:
    """The letters of a heading, as the style sheet has them."""
    font = QFont(header.font())
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font)


def _room_for_words(header: QHeaderView, width: int) -> QSize:
    option = QStyleOptionHeader()
    header.initStyleOption(option)
    option.rect = QRect(0, 0, width, header.height())
    return header.style().subElementRect(QStyle.SubElement.SE_HeaderLabel, option, header).size()


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QSplitterHandle | QMenuBar):
        return False
    return isinstance(widget, QAbstractButton | QComboBox | QLineEdit | QAbstractScrollArea)


def _out_of_sight(control: QWidget, window: QWidget) -> Iterator[str]:
    """Beyond the window, or beyond what holds it; what scrolls can be brought into sight."""
    place = QRect(control.mapTo(window, QPoint()), control.size())
    room = window.rect()
    above = control.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            holder = above.parentWidget()
            assert isinstance(holder, QAbstractScrollArea)
            if above is holder.viewport():
                return
        room &= QRect(above.mapTo(window, QPoint()), above.size())
        above = above.parentWidget()
    if not room.adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(place):
        yield f"{_name(control)} is out of sight: {_told(place)} in {_told(room)}"


def _told(place: QRect) -> str:
    return f"{place.x()},{place.y()} {place.width()}×{place.height()}"


def _covered(parent: QWidget, window: QWidget) -> Iterator[str]:
    """Children that stand over each other."""
    if isinstance(parent, QAbstractItemView | QComboBox | QLineEdit | QHeaderView):
        return
    if isinstance(parent.parentWidget(), QTextEdit | QAbstractItemView):
        return
    children = [
        one
        for one in parent.children()
        if isinstance(one, QWidget) and one.isVisibleTo(window) and not one.isWindow()
    ]
    children = [one for one in children if not isinstance(one, _HANG_OVER) and _holds(one)]
    for number, one in enumerate(children):
        for other in children[number + 1 :]:
            both = one.geometry() & other.geometry()
            if both.width() > _SLACK and both.height() > _SLACK:
                yield f"{_name(one)} and {_name(other)} cover each other by {_told(both)}"


def _holds(widget: QWidget) -> bool:
    if isinstance(widget, QSplitterHandle):
        return False
    return not (type(widget) is QFrame and not widget.children())
