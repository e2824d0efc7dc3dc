"""A page, and at its left a form for those of its records that have one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme

_FORM_EM = 15, 19
_NO_LIMIT = (1 << 24) - 1


class FormColumn(QWidget):
    """A form under its heading, as a column of the tab."""

    def __init__(self, theme: Theme, form: QWidget, title: str) -> None:
        super().__init__()
        self._theme = theme
        self.heading = QLabel(title)
        self.heading.setObjectName("title")
        self.heading.setWordWrap(True)
        self._above = QVBoxLayout()
        self._above.addWidget(self.heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._above)
        layout.addWidget(form)
        theme.changed.connect(self._fit)
        self._fit()

    def head(self, *, shown: bool) -> None:
        """Shows the heading, or leaves it out where a strip above the form says the same."""
        self.heading.setVisible(shown)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        """Not by the label’s own margins: Qt forgets these when the style sheet is set anew."""
        em = 0 if self.heading.isHidden() else self._theme.em
        self._above.setContentsMargins(round(em), round(em * 1.45), 0, 0)


class FormBeside(QWidget):
    """Form and page beside each other, or one of them where there is not room for both.

    `changed` tells that a form came or went.
    """

    changed = Signal()
    of_list = False
    """Whether what is chosen in it changes the list, beside which it is read then."""

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

    def fit(self, height: int) -> None:
        """Told how high the tab is, whenever that may have changed; this one stands as it does."""

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
        for column in (self._form, *self._form.findChildren(FormColumn)):
            if isinstance(column, FormColumn):
                column.head(shown=beside)
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
