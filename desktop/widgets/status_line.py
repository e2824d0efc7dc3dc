"""The line at the window's foot: short words for a while, and a way to undo what was just done."""

from textwrap import wrap

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from desktop.widgets.announcing import announce
from desktop.words import tr

_SAID_MILLISECONDS = 6000


class StatusLine(QStatusBar):
    """`undo_wanted` asks to undo what the line tells of, `left` gives the page the focus that the
    button had. The line is there only while it says anything.
    """

    undo_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.done = QLabel()
        self.done.setContentsMargins(6, 0, 6, 0)
        self.undo = QPushButton(tr("Undo (Ctrl+Z)"))
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for widget in (self.done, self.undo):
            widget.hide()
            self.addWidget(widget)
        self.undo.clicked.connect(self._want_undo)
        self.messageChanged.connect(self._fit)
        self._fit()

    @Slot(str)
    def say(self, words: str) -> None:
        """A short word for a while; what can be undone is told again after it. What is longer than
        the line, as errors with their advice are, stands in several until the next word.
        """
        announce(self, words)
        letter = self.fontMetrics().averageCharWidth()
        lines = wrap(words, max(20, self.window().width() // letter - 8))
        if len(lines) > 1:
            self.offer_undo("")
            self._tell("\n".join(lines))
        else:
            if not self.undo.isVisibleTo(self):
                self._tell("")
            self.showMessage(words, _SAID_MILLISECONDS)

    @Slot(str)
    def offer_undo(self, words: str) -> None:
        """Says what was done, with a button that undoes it; without words, that this is over."""
        self.clearMessage()
        self.undo.setAccessibleName(tr("Undo: {words}", words=words))
        self.undo.setVisible(bool(words))
        self._tell(words)
        announce(self, f"{words} {self.undo.text()}" if words else "")

    def _tell(self, words: str) -> None:
        self.done.setText(words)
        self.done.setVisible(bool(words))
        self._fit()

    @Slot()
    def _fit(self) -> None:
        self.setVisible(bool(self.currentMessage() or self.done.text()))

    @Slot()
    def _want_undo(self) -> None:
        had_focus = self.undo.hasFocus()
        self.undo_wanted.emit()
        if had_focus:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.undo.hasFocus():
            self.undo.click()
        else:
            super().keyPressEvent(event)
