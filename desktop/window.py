"""The main window: wiring only."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.address import Address
from db.bibliography import Style
from db.errors import LibraryError
from db.library import Library
from db.outline import tab_of
from db.records import Edition
from db.records import Tab as TabName
from desktop.beside import Beside
from desktop.navigator import Navigator
from desktop.page_of import COMPARE
from desktop.pages.markup import long_date
from desktop.quoting import Quoter
from desktop.searcher import Searcher
from desktop.settings import Settings
from desktop.tabs.alternatives import AlternativesTab
from desktop.tabs.conditions import ConditionsTab
from desktop.tabs.dosing import DosingTab
from desktop.tabs.references import ReferencesTab
from desktop.tabs.side_effects import SideEffectsTab
from desktop.tabs.tab import Tab
from desktop.theme import THEMES, ZOOM_STEP, Theme, ThemeName
from desktop.widgets.hit_list import TAB_TITLES
from desktop.widgets.search_box import SearchBox

_TABS: dict[TabName, Callable[[Library, Theme, Quoter], Tab]] = {
    TabName.CONDITIONS: ConditionsTab,
    TabName.DOSING: DosingTab,
    TabName.SIDE_EFFECTS: SideEffectsTab,
    TabName.ALTERNATIVES: AlternativesTab,
    TabName.REFERENCES: ReferencesTab,
}
_THEME_TITLES: dict[ThemeName, str] = {
    "system": "As the system",
    "light": "Light",
    "dark": "Dark",
    "contrast": "High contrast",
}
_CITATION_TITLES = {Style.VANCOUVER: "Vancouver", Style.AMA: "AMA"}
_SAID_MILLISECONDS = 6000
_SMALLEST = QSize(1024, 700)
_FIRST_SIZE = QSize(1280, 860)


class Window(QMainWindow):
    """A tab is built when it is first shown."""

    def __init__(
        self, library: Library, searcher: Searcher, settings: Settings, theme: Theme
    ) -> None:
        super().__init__()
        self._library = library
        self._settings = settings
        self._theme = theme
        self._quoter = Quoter(library, settings)
        self.navigator = Navigator(self)
        self.beside = Beside(library.path, theme, self)
        self.beside.said.connect(self.say)
        self.beside.address_requested.connect(self.navigator.go)
        self._tabs: dict[TabName, Tab] = {}
        self._last_in: dict[TabName, Address] = {}
        self.setWindowTitle("Dorsal")
        self.setMinimumSize(_SMALLEST / 1.6)
        self.resize(_FIRST_SIZE)
        self._stack = QStackedWidget()
        self._bar = QTabBar()
        self._bar.setAccessibleName("Tabs")
        self._bar.setExpanding(False)
        self._bar.setDrawBase(False)
        for name in _TABS:
            self._bar.addTab(TAB_TITLES[name])
        central = QWidget()
        self.search = SearchBox(searcher, theme, central)
        self._lay_out(central)
        self._make_menus()
        self._bar.currentChanged.connect(self._tab_chosen)
        self.search.address_requested.connect(self.navigator.go)
        self.navigator.arrived.connect(self._arrive)
        self.navigator.changed.connect(self._update_actions)
        self.statusBar().messageChanged.connect(self._said)
        self.statusBar().hide()
        self._update_actions()
        if not settings.geometry.isEmpty():
            self.restoreGeometry(settings.geometry)

    def open_first(self) -> None:
        """Where the reader left off, or the first condition; the search box is ready for words."""
        self.search.setFocus()
        place = self._settings.place
        if place is not None and self._exists(place):
            self.navigator.go(place)
        else:
            self._go_home(TabName.CONDITIONS)

    def tab(self, name: TabName) -> Tab:
        """A tab, built now if this is its first use."""
        if name not in self._tabs:
            tab = _TABS[name](self._library, self._theme, self._quoter)
            tab.address_requested.connect(self.navigator.go)
            tab.said.connect(self.say)
            self._tabs[name] = tab
            self._stack.addWidget(tab)
        return self._tabs[name]

    @property
    def current_tab(self) -> Tab:
        return self.tab(self._current_name())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.beside.close_jobs()
        self._settings.geometry = self.saveGeometry()
        if self.navigator.here is not None:
            self._settings.place = self.navigator.here
        super().closeEvent(event)

    def _lay_out(self, central: QWidget) -> None:
        em = self._theme.em
        brand = QLabel("Dorsal")
        brand.setObjectName("brand")
        self._back = _button("←", "Back")
        self._forward = _button("→", "Forward")
        edition = self._library.edition
        about = QLabel(f"content {edition.version} · review by {edition.review_by:%B %Y}")
        about.setObjectName("caption")
        top = QHBoxLayout()
        top.setContentsMargins(round(em), round(em * 0.5), round(em), round(em * 0.4))
        top.setSpacing(round(em * 0.5))
        for widget in (brand, self._back, self._forward):
            top.addWidget(widget)
        self.search.setMaximumWidth(round(em * 40))
        top.addWidget(self.search, 3)
        top.addStretch(1)
        top.addWidget(about)
        bar = QWidget()
        bar.setObjectName("bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tabs = QHBoxLayout(bar)
        tabs.setContentsMargins(round(em * 0.3), 0, 0, 0)
        tabs.addWidget(self._bar)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(bar)
        overdue = past_review_words(edition, date.today())
        if overdue:
            column.addWidget(_banner(overdue))
        column.addWidget(self._stack, 1)
        self.setCentralWidget(central)

    def _make_menus(self) -> None:
        file = self.menuBar().addMenu("&File")
        self._act(file, "&Print…", "Ctrl+P", self._print)
        self._act(file, "&Save as PDF…", "", self._choose_pdf)
        file.addSeparator()
        self._act(file, "What &changed…", "", self.beside.choose_edition)
        file.addSeparator()
        self._act(file, "&Quit", "Ctrl+Q", self.close)
        edit = self.menuBar().addMenu("&Edit")
        self._act(edit, "&Copy with citation", "Ctrl+C", self._copy)
        self._act(edit, "Copy &words only", "Ctrl+Shift+C", self._copy_words)
        self._citation_menu(edit)
        edit.addSeparator()
        self._act(edit, "&Search", "Ctrl+K", self._focus_search)
        view = self.menuBar().addMenu("&View")
        for step, words, keys in ((1, "&Larger", "Ctrl++"), (-1, "&Smaller", "Ctrl+-")):
            self._act(view, words, keys, self._zoom_in if step > 0 else self._zoom_out)
        self._act(view, "&Usual size", "Ctrl+0", self._zoom_reset)
        view.addSeparator()
        self._themes = {choice: view.addAction(_THEME_TITLES[choice]) for choice in THEMES}
        for choice, action in self._themes.items():
            action.setCheckable(True)
            action.setChecked(choice == self._theme.choice)
            action.setData(choice)
            action.triggered.connect(self._choose_theme)
        go = self.menuBar().addMenu("&Go")
        self._back_action = self._act(go, "&Back", "Alt+Left", self._go_back)
        self._forward_action = self._act(go, "&Forward", "Alt+Right", self._go_forward)
        go.addSeparator()
        self._act(go, "&Who says so", "Ctrl+I", self._ask_sources)
        self._act(go, "&Next statement", "Alt+Down", self._next_statement)
        self._act(go, "&Previous statement", "Alt+Up", self._previous_statement)
        go.addSeparator()
        self._act(go, "&Add to the comparison", "Ctrl+D", self._add_to_comparison)
        self._act(go, "&Compare side by side", "Ctrl+Shift+D", self._compare)
        go.addSeparator()
        for number, name in enumerate(_TABS, 1):
            action = self._act(go, TAB_TITLES[name], f"Ctrl+{number}", self._go_to_tab)
            action.setData(name)
        help_menu = self.menuBar().addMenu("&Help")
        self._act(help_menu, "&Verify now", "", self.beside.verify_now)
        self._act(help_menu, "&About Dorsal", "", self._about)
        self._back.clicked.connect(self._go_back)
        self._forward.clicked.connect(self._go_forward)

    def _citation_menu(self, edit: QMenu) -> None:
        menu = edit.addMenu("Citation st&yle")
        group = QActionGroup(menu)
        for style, title in _CITATION_TITLES.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(style is self._settings.citation_style)
            action.setData(style.value)
            action.setActionGroup(group)
        group.triggered.connect(self._choose_citation_style)

    def _act(
        self,
        menu: object,
        words: str,
        keys: str,
        slot: Callable[[], object],
    ) -> QAction:
        action: QAction = menu.addAction(words)  # type: ignore[attr-defined]
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(slot)
        return action

    @Slot(object, int)
    def _arrive(self, address: Address, scroll: int) -> None:
        try:
            name = tab_of(self._library.record(address))
            tab = self.tab(name)
            tab.open(address, scroll)
        except LibraryError as error:
            self.say(str(error))
            return
        self.statusBar().clearMessage()
        self._last_in[name] = address
        self._stack.setCurrentWidget(tab)
        self._bar.blockSignals(True)
        self._bar.setCurrentIndex(list(_TABS).index(name))
        self._bar.blockSignals(False)
        self.setWindowTitle(f"{self._library.title(address)} · Dorsal")

    @Slot(int)
    def _tab_chosen(self, index: int) -> None:
        name = list(_TABS)[index]
        self.navigator.remember_scroll(self._shown_tab().how_far_down())
        if name in self._last_in:
            self.navigator.go(self._last_in[name])
        else:
            self._go_home(name)

    def _go_home(self, name: TabName) -> None:
        home = self.tab(name).home()
        if home is None:
            self._stack.setCurrentWidget(self.tab(name))
        else:
            self.navigator.go(home)

    def _shown_tab(self) -> Tab:
        shown = self._stack.currentWidget()
        assert isinstance(shown, Tab)
        return shown

    def _current_name(self) -> TabName:
        return list(_TABS)[self._bar.currentIndex()]

    def _exists(self, address: Address) -> bool:
        try:
            self._library.record(address)
        except LibraryError:
            return False
        return True

    @Slot()
    def _go_back(self) -> None:
        self.navigator.remember_scroll(self._shown_tab().how_far_down())
        self.navigator.back()

    @Slot()
    def _go_forward(self) -> None:
        self.navigator.remember_scroll(self._shown_tab().how_far_down())
        self.navigator.forward()

    @Slot()
    def _go_to_tab(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._bar.setCurrentIndex(list(_TABS).index(action.data()))

    @Slot()
    def _update_actions(self) -> None:
        for widget in (self._back, self._back_action):
            widget.setEnabled(self.navigator.can_go_back)
        for widget in (self._forward, self._forward_action):
            widget.setEnabled(self.navigator.can_go_forward)

    @Slot()
    def _focus_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    @Slot()
    def _print(self) -> None:
        self._shown_tab().print_papers()

    @Slot()
    def _choose_pdf(self) -> None:
        self._shown_tab().choose_pdf()

    @Slot(str)
    def say(self, words: str) -> None:
        """A short word at the foot of the window, for a while."""
        self.statusBar().setVisible(bool(words))
        self.statusBar().showMessage(words, _SAID_MILLISECONDS)

    @Slot(str)
    def _said(self, words: str) -> None:
        if not words:
            self.statusBar().hide()

    @Slot()
    def _copy(self) -> None:
        self._shown_tab().copy(with_citation=True)

    @Slot()
    def _copy_words(self) -> None:
        self._shown_tab().copy(with_citation=False)

    @Slot(QAction)
    def _choose_citation_style(self, action: QAction) -> None:
        self._settings.citation_style = Style(action.data())

    @Slot()
    def _ask_sources(self) -> None:
        self._shown_tab().ask_sources()

    @Slot()
    def _add_to_comparison(self) -> None:
        self._shown_tab().add_to_comparison()

    @Slot()
    def _compare(self) -> None:
        self.navigator.go(COMPARE)

    @Slot()
    def _next_statement(self) -> None:
        self._shown_tab().step_statement(1)

    @Slot()
    def _previous_statement(self) -> None:
        self._shown_tab().step_statement(-1)

    @Slot()
    def _zoom_in(self) -> None:
        self._zoom_to(self._theme.zoom + ZOOM_STEP)

    @Slot()
    def _zoom_out(self) -> None:
        self._zoom_to(self._theme.zoom - ZOOM_STEP)

    @Slot()
    def _zoom_reset(self) -> None:
        self._zoom_to(100)

    def _zoom_to(self, zoom: int) -> None:
        self._theme.set_zoom(zoom)
        self._settings.zoom = self._theme.zoom

    @Slot()
    def _choose_theme(self) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        choice: ThemeName = action.data()
        for name, known in self._themes.items():
            known.setChecked(name == choice)
        self._theme.choose(choice)
        self._settings.theme = choice

    @Slot()
    def _about(self) -> None:
        edition = self._library.edition
        overdue = " It is past its review date." if date.today() > edition.review_by else ""
        QMessageBox.about(
            self,
            "About Dorsal",
            f"<h3>Dorsal</h3><p>{edition.title}: content {edition.version} of {edition.issued}, "
            f"to be reviewed by {edition.review_by}.{overdue}</p>"
            "<p>A reference for clinicians and students. It does not decide for a patient. "
            "It opens no network connection.</p>"
            f"<p>Program: MIT licence. Content: {edition.licence}.</p>",
        )


def past_review_words(edition: Edition, today: date) -> str:
    """What the window says of an edition past its review date; nothing before."""
    if today <= edition.review_by:
        return ""
    return (
        f"▲  Content {edition.version} was to be reviewed by {long_date(edition.review_by)}. "
        "Check what you use against its source, and ask for a newer edition."
    )


def _banner(words: str) -> QLabel:
    banner = QLabel(words)
    banner.setObjectName("overdue")
    banner.setAccessibleName(words)
    banner.setWordWrap(True)
    return banner


def _button(shape: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(shape)
    button.setAccessibleName(name)
    button.setToolTip(name)
    return button
