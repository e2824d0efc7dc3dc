"""At the foot of a tab: finds words on the page or in the table shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop.theme import Theme
from desktop.widgets.announcing import announce
from desktop.widgets.article_view import ArticleView
from desktop.words import tr

if TYPE_CHECKING:
    from desktop.widgets.table_page import TablePage

    Front = ArticleView | TablePage


class FindBar(QWidget):
    """Enter and Shift+Enter lead on and back, Esc closes; `closed` asks for the page's focus."""

    closed = Signal()

    def __init__(self, theme: Theme, front: "Callable[[], Front]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("form")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._front = front
        self._searched: Front | None = None
        self._at: int | None = None
        em = theme.em
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find on this page"))
        self.field.setToolTip(tr("Find on this page"))
        self.field.setAccessibleName(tr("Find on this page"))
        self.field.setMaximumWidth(round(em * 22))
        self.count = QLabel()
        self.count.setObjectName("caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(round(em), round(em * 0.3), round(em), round(em * 0.3))
        row.setSpacing(round(em * 0.5))
        row.addWidget(self.field, 1)
        row.addWidget(_button("↑", tr("Previous match"), self._back))
        row.addWidget(_button("↓", tr("Next match"), self._on))
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(_button("✕", tr("Close"), self.close_bar))
        self.field.textChanged.connect(self.find_anew)
        self.hide()

    def open(self) -> None:
        """Ready for words; those of the last time are there, selected."""
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self.find_anew()

    @Slot()
    def close_bar(self) -> None:
        self.hide()
        self._forget()
        self.closed.emit()

    def step(self, step: int) -> None:
        """To the next (1) or the previous (-1) match; after the last comes the first."""
        front, count = self._light()
        if count:
            at = self._at
            if at is None:
                at = front.first_match_in_sight() - (1 if step > 0 else 0)
            self._go(front, (at + step) % count, count)

    @Slot()
    def follow_page(self) -> None:
        """Lights what is sought on the page shown now, and leaves the reader where they are."""
        if self.isVisible():
            self._at = None
            _, count = self._light()
            if count:
                self._tell(tr("{count} on this page", count=count))

    @Slot()
    def find_anew(self) -> None:
        """Follows what is typed, from the first match in sight."""
        front, count = self._light()
        if count:
            self._go(front, front.first_match_in_sight(), count)

    def _light(self) -> "tuple[Front, int]":
        """What is looked through and how many matches it has; none is said in words."""
        front, words = self._front(), self.field.text().strip()
        if front is not self._searched:
            self._forget()
            self._searched = front
        count = front.find_words(words)
        if not count:
            self._tell(tr("Not on this page. Ctrl+L searches all of Dorsal.") if words else "")
        return front, count

    def _go(self, front: "Front", at: int, count: int) -> None:
        self._at = at
        front.show_match(at)
        self._tell(tr("{number} of {count}", number=at + 1, count=count))

    def _tell(self, words: str) -> None:
        self.count.setText(words)
        self.field.setAccessibleDescription(words)
        announce(self.field, words)

    def _forget(self) -> None:
        if self._searched is not None:
            self._searched.find_words("")
            self._searched = None
            self._at = None

    @Slot()
    def _on(self) -> None:
        self.step(1)

    @Slot()
    def _back(self) -> None:
        self.step(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


def _button(shape: str, name: str, slot: Callable[[], None]) -> QToolButton:
    button = QToolButton()
    button.setText(shape)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.clicked.connect(slot)
    return button
