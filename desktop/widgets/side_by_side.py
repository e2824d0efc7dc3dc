"""A tab's list, form and page and what supports it: beside each other, or one at a time."""

from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.theme import Theme
from desktop.widgets.form_beside import FormBeside
from desktop.widgets.record_list import RecordList
from desktop.words import later, tr

_LIST_EM, _PAGE_EM, _PANEL_EM = 17, 60, 20
_NARROWEST_LIST_EM, _NARROWEST_PANEL_EM = 11, 14
_READABLE_EM, _READABLE_BESIDE_PANEL_EM, _TABLE_EM = 22, 20, 36


class Part(Enum):
    """What is shown alone where there is not room for all; the value is its word in the strip."""

    LIST = later("List")
    FORM = later("Form")
    PAGE = later("Page")


class SideBySide(QWidget):
    """Where there is not room for the list and a page that can be read, a strip above them has the
    reader choose which to see; so too for a form and its page.

    `page_shown` tells that the page is there for the keys again.
    """

    page_shown = Signal()

    def __init__(self, theme: Theme, records: RecordList, page: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._theme, self._records, self._page, self._panel = theme, records, page, panel
        self._form: FormBeside | None = None
        self._alone = Part.PAGE
        self._folded = self._is_table = False
        self._parts = QSplitter(Qt.Orientation.Horizontal)
        self._parts.setChildrenCollapsible(False)
        self._parts.setHandleWidth(1)
        for widget in (records, page, panel):
            self._parts.addWidget(widget)
        self._parts.setStretchFactor(1, 1)
        self._list_em: float = _LIST_EM
        self._spread()
        self._parts.splitterMoved.connect(self._remember_width)
        self.choices = {part: QToolButton() for part in Part}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_strip())
        column.addWidget(self._parts, 1)
        self.setMinimumWidth(1)  # else it could not be made narrower than what it shows now
        panel.installEventFilter(self)
        records.picked.connect(self.show_page)
        theme.changed.connect(self._fit)
        self._fit()

    def _made_strip(self) -> QWidget:
        self._strip = QWidget()
        self._strip.setObjectName("strip")
        self._strip.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._strip.setAccessibleName(tr("What is shown"))
        row = self._row = QHBoxLayout(self._strip)
        group = QButtonGroup(self)
        for part, button in self.choices.items():
            button.setCheckable(True)
            button.setText(tr(part.value))
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        group.buttonClicked.connect(self._choose)
        return self._strip

    def take_form(self, form: FormBeside) -> None:
        """The page has a form beside it, for some of its records or where the list is low."""
        self._form = form
        form.changed.connect(self._make_room)

    def make_room_for(self, *, table: bool) -> None:
        """A table wants more room beside the list than a page that flows."""
        self._is_table = table
        self._make_room()

    @Slot()
    def show_page(self) -> None:
        """Where one part is shown at a time, the page."""
        self._show(Part.PAGE)

    def show_form(self) -> None:
        """The form, its first field ready to be typed in."""
        self._show(Part.FORM)
        if self._form is not None:
            self._form.take_focus()

    def show_list(self) -> None:
        """Where one part is shown at a time, the list."""
        self._show(Part.LIST)

    @property
    def page(self) -> QWidget:
        """What stands beside the list: the page, and the form where there is one."""
        return self._page

    @property
    def list_alone(self) -> bool:
        """Whether the list stands where the page would."""
        return self._alone is Part.LIST and self.choices[Part.LIST].isVisibleTo(self)

    @Slot(QToolButton)
    def _choose(self, button: QToolButton) -> None:
        part = next(one for one, other in self.choices.items() if other is button)
        self._show(part)
        if part is Part.LIST:
            self._records.list.setFocus()
        elif part is Part.FORM:
            self.show_form()
        else:
            self.page_shown.emit()

    def _show(self, part: Part) -> None:
        self._alone = part
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads from the list or the form back to the page it hides."""
        hidden = self._strip.isVisible() and self._alone is not Part.PAGE
        if event.key() == Qt.Key.Key_Escape and hidden:
            self._show(Part.PAGE)
            self.page_shown.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel that comes or goes takes room or leaves it."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._make_room()
        return super().eventFilter(watched, event)

    @Slot()
    def _fit(self) -> None:
        em = self._theme.em
        self._row.setContentsMargins(round(em * 0.3), 0, round(em * 0.3), 0)
        self._row.setSpacing(round(em * 0.3))
        self._make_room()
        self._spread()

    def _spread(self) -> None:
        """The list as wide as it was made, or as the reader drew it, and the page the rest."""
        em = self._theme.em
        self._parts.setSizes([round(em * share) for share in (self._list_em, _PAGE_EM, _PANEL_EM)])

    @Slot()
    def _remember_width(self) -> None:
        self._list_em = self._parts.sizes()[0] / self._theme.em

    @Slot()
    def _make_room(self) -> None:
        of_list = self._form is not None and self._form.of_list
        if self._form:
            self._form.fit(self.height())
        em = self._theme.em
        beside = 0 if self._panel.isHidden() else round(em * _NARROWEST_PANEL_EM)
        panel_alone = beside > 0 and self.width() < beside + em * _READABLE_BESIDE_PANEL_EM
        room = self.width() - (0 if panel_alone else beside)
        form = self._form.width_wanted() if self._form else 0
        readable = round(em * (_READABLE_BESIDE_PANEL_EM if beside else _READABLE_EM))
        narrowest = round(em * _NARROWEST_LIST_EM)
        folds_form = form > 0 and room < form + readable + (narrowest if of_list else 0)
        if folds_form and of_list:
            form = 0  # it is read beside its list, in place of the page
        wanted = em * (_TABLE_EM if self._is_table else _READABLE_EM)
        folds_list = room < narrowest + form + wanted or panel_alone
        alone = self._alone if folds_form or self._alone is not Part.FORM else Part.PAGE
        list_alone = folds_list and alone is Part.LIST and not panel_alone
        self._panel.setMinimumWidth(min(self.width(), round(em * _NARROWEST_PANEL_EM)))
        self._records.setMinimumWidth(min(self.width(), narrowest))
        self._page.setMinimumWidth(0 if folds_list else readable + form)
        if self._form:
            self._form.arrange(alone=alone is Part.FORM if folds_form else None)
        unfolds = not folds_list and self._folded
        self._folded = folds_list
        self._records.setVisible(list_alone or not folds_list)
        self._page.setVisible(not list_alone and not panel_alone)
        self._offer(folds_list, folds_form, panel_alone, alone)
        if unfolds:
            self._spread()

    def _offer(self, folds_list: bool, folds_form: bool, panel_alone: bool, alone: Part) -> None:
        """The strip has a button for each part that hides others."""
        self.choices[Part.LIST].setVisible(folds_list)
        self.choices[Part.FORM].setVisible(folds_form)
        self.choices[Part.FORM].setText(self._form.title if self._form else tr(Part.FORM.value))
        self.choices[alone if folds_list or alone is not Part.LIST else Part.PAGE].setChecked(True)
        self._strip.setVisible((folds_list or folds_form) and not panel_alone)
