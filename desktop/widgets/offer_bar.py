"""Above the page: an update was found, or installed. Nothing is done unasked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.theme import Theme
from desktop.widgets.announcing import announce
from desktop.words import tr


class OfferBar(QFrame):
    """`taken_up` is the reader's wish to do what is offered, `put_off` not to."""

    taken_up = Signal()
    put_off = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offer")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.look = QPushButton()
        self.not_now = QPushButton()
        row = QHBoxLayout(self)
        em = theme.em
        row.setContentsMargins(round(em * 0.9), round(em * 0.3), round(em * 0.9), round(em * 0.3))
        row.addWidget(self.words, 1)
        row.addWidget(self.look)
        row.addWidget(self.not_now)
        self.look.clicked.connect(self.taken_up)
        self.not_now.clicked.connect(self.put_off)
        self.hide()

    def offer(self, words: str, action: str, otherwise: str = "") -> None:
        """Words, what can be done, if anything, and what closes it; without words it goes."""
        self.words.setText(words)
        self.setAccessibleName(words)
        self.look.setText(action)
        self.look.setVisible(bool(action))
        self.not_now.setText(otherwise or tr("Not now"))
        self.setVisible(bool(words))
        announce(self, words)
