"""The tabs by their titles; a choice of them where there is not room for all beside each other."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.naming import name_choice
from desktop.words import tr


class TabsBar(QWidget):
    """`chosen` brings the number of the tab the reader wants, which may be the one that is open: a
    page of another subject can stand in it.
    """

    chosen = Signal(int)

    def __init__(self, titles: Iterable[str], theme: Theme) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self.tabs, self.choice = QTabBar(), ChoiceBox()
        self.tabs.setAccessibleName(tr("Tabs"))
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        name_choice(self.choice, tr("Tabs"))
        for title in titles:
            self.tabs.addTab(tr(title))
            self.choice.addItem(tr(title))
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.tabs, 1)
        self._row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self.tabs.currentChanged.connect(self.chosen)
        self.tabs.tabBarClicked.connect(self._ask_again)
        self.tabs.currentChanged.connect(self.choice.setCurrentIndex)
        self.choice.activated.connect(self.choose)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def index(self) -> int:
        return self.tabs.currentIndex()

    def take_focus(self) -> None:
        (self.tabs if self.tabs.isVisible() else self.choice).setFocus()

    @Slot(int)
    def choose(self, index: int) -> None:
        """As if the reader had chosen it."""
        self._ask_again(index)
        self.tabs.setCurrentIndex(index)

    @Slot(int)
    def _ask_again(self, index: int) -> None:
        """Qt tells of another tab only."""
        if index == self.index:
            self.chosen.emit(index)

    def point_at(self, index: int) -> None:
        """Shows which tab is open; nothing is asked for."""
        self.tabs.blockSignals(True)
        self.tabs.setCurrentIndex(index)
        self.tabs.blockSignals(False)
        self.choice.setCurrentIndex(index)

    def minimumSizeHint(self) -> QSize:
        """However narrow, one of the two has room."""
        return QSize(self.choice.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        em = self._theme.em
        beside = self.tabs.sizeHint().width() + em <= self.width()
        below = 1 if beside else round(em * 0.3)  # the line of the bar is seen under either
        self._row.setContentsMargins(round(em * 0.3), 0, 0, below)
        self.tabs.setVisible(beside)
        self.choice.setVisible(not beside)
