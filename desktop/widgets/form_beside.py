"""A page, and at its left a form for those of its records that have one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from desktop.theme import Theme

_FORM_EM = 15, 19
_NO_LIMIT = (1 << 24) - 1


class FormBeside(QWidget):
    """Form and page beside each other, or one of them where there is not room for both.

    `changed` tells that a form came or went.
    """

    changed = Signal()

    def __init__(self, theme: Theme, page: QWidget, form: QWidget | None = None) -> None:
        super().__init__()
        self._theme, self._page, self._form = theme, page, form
        self._title = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        if form is not None:
            self._row.addWidget(form)
        self._row.addWidget(page, 1)

    @property
    def title(self) -> str:
        """What the form that is wanted now is called; empty where none is."""
        return self._title

    def put(self, form: QWidget) -> None:
        """A form made later than the page."""
        self._form = form
        self._row.insertWidget(0, form)

    @property
    def form(self) -> QWidget | None:
        return self._form

    def want(self, title: str) -> None:
        """The record shown has a form of this title; or none, for an empty one."""
        self._title = title
        if self._form is not None:
            self._form.setVisible(bool(title))
        self.changed.emit()

    def width_wanted(self) -> int:
        """The width of the form in pixels, in which its words are whole; 0 where none is wanted."""
        if not self._title or self._form is None:
            return 0
        forms = (one for one in self._form.findChildren(QScrollArea) if one.isVisibleTo(self._form))
        whole = max((_whole(one) for one in forms), default=0)
        usual, widest = (round(self._theme.em * share) for share in _FORM_EM)
        return min(widest, max(usual, whole))

    def arrange(self, *, alone: bool | None) -> None:
        """Shows both (None), the form alone, or the page alone."""
        if self._form is None:
            return
        beside = alone is None
        self._form.setMinimumWidth(self.width_wanted() if beside else 0)
        self._form.setMaximumWidth(self.width_wanted() if beside else _NO_LIMIT)
        self._form.setVisible(bool(self._title) and alone is not False)
        self._page.setVisible(not self._title or not alone)

    def take_focus(self) -> None:
        """To the first field of the form."""
        for field in self._form.findChildren(QWidget) if self._form else ():
            if isinstance(field, QLineEdit | QComboBox) and field.isVisible():
                field.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _whole(form: QScrollArea) -> int:
    """The width in which a form need not be cut or scrolled sideways."""
    held = form.widget()
    width = held.minimumSizeHint().width() if held else 0
    return width + form.verticalScrollBar().sizeHint().width()
