"""The main window: wiring only."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from db.address import Address
from db.bibliography import Style
from db.errors import LibraryError, NotebookError
from db.library import Library
from db.records import Tab as TabName
from desktop.about import Banner, past_review_words, window_title
from desktop.actions import MENUS, TAB_TITLES, Action
from desktop.beside import Beside
from desktop.doing import OF_THE_DISK, Do
from desktop.fonts import choose_font, wear_font
from desktop.keeping import Keeping
from desktop.labels import Labels
from desktop.navigator import Navigator, Steps
from desktop.notes import Notes
from desktop.pack_jobs import Workplace, workplace
from desktop.places import Places
from desktop.quoting import Quoter
from desktop.regions import step_region
from desktop.searcher import Searcher
from desktop.settings import Settings
from desktop.study_opening import StudyOpening
from desktop.subjects import FIRST, HELP
from desktop.tabs.kinds import tab_kind
from desktop.tabs.tab import Tab
from desktop.theme import THEMES, ZOOM_STEP, Theme, ThemeName
from desktop.updating import Updating
from desktop.widgets.fitting import open_with
from desktop.widgets.menus import Menus
from desktop.widgets.notebook_beside import NotebookBeside
from desktop.widgets.outlined import Outlined
from desktop.widgets.search_box import SearchBox
from desktop.widgets.status_line import StatusLine
from desktop.widgets.tabs_bar import TabsBar
from desktop.widgets.top_bar import TopBar
from desktop.words import why

if TYPE_CHECKING:
    from desktop.noting import Noting
    from desktop.privacy import Privacy
    from desktop.studying import Studying
    from desktop.widgets.palette_box import PaletteBox

_SMALLEST = QSize(1024, 700)
_FIRST_SIZE = QSize(1280, 860)


class Window(QMainWindow):
    """A tab is built when it is first shown; `language_chosen` asks for a window that speaks it."""

    language_chosen = Signal(str)
    painted = Signal()
    _opened = Signal()

    def __init__(
        self,
        library: Library,
        searcher: Searcher,
        settings: Settings,
        theme: Theme,
        place: Workplace | None = None,
    ) -> None:
        super().__init__()
        self._library, self._settings, self._theme = library, settings, theme
        self.labels = Labels(settings.folder, lambda: self.notes.private, self)
        self._places = Places(library, self.labels)
        self._quoter = Quoter(library, settings, self.labels)
        self.navigator = Navigator(self)
        self.beside = Beside(library.path, theme, self)
        self.beside.address_requested.connect(self.navigator.go)
        self.keeping = self._made_keeping()
        self.updating = self._made_updating(searcher, place or workplace(settings.folder))
        self._tabs: dict[TabName, Tab] = {}
        self._last_in: dict[TabName, Address] = {}
        self._shown: Address | None = None
        self._palette: PaletteBox | None = None
        self.notes = Notes(library, settings.folder, self, private=settings.private)
        self.notes.opened.connect(self.keeping.watch)
        self.studies = self._made_studies()
        self.noting: Noting | None = None
        self._stack = QStackedWidget()
        self._beside_page = NotebookBeside(theme, self._stack)
        self.outlined = Outlined(theme, self._beside_page, lambda: self._shown_tab().read_page())
        self.tabs_bar = TabsBar(TAB_TITLES.values(), theme)
        central = QWidget()
        self.top = TopBar(SearchBox(searcher, theme, central), library.edition, theme)
        self.search = self.top.search
        self.status = StatusLine()
        self.setStatusBar(self.status)
        self._lay_out(central)
        self._make_menus()
        self.tabs_bar.chosen.connect(self._tab_chosen)
        self.search.address_requested.connect(self._open_chosen)
        self.search.opened.connect(self._follow_hit)
        self.labels.changed.connect(searcher.read_labels_anew)
        self.search.left.connect(self._focus_page)
        self.search.said.connect(self.say)
        self.navigator.arrived.connect(self._arrive)
        self.navigator.changed.connect(self._update_actions)
        self.status.undo_wanted.connect(self.menus.entry(Do.UNDO).trigger)
        self.status.left.connect(self._focus_page)
        self._update_actions()
        self.restoreGeometry(settings.geometry)

    def _made_keeping(self) -> Keeping:
        keeping = Keeping(self._library.path, self._settings.folder, self._theme, self)
        keeping.changed.connect(self._notebook_changed)
        keeping.sound.connect(self._take_up_notes)
        keeping.replacing.connect(self._let_go)
        return keeping

    def _made_updating(self, searcher: Searcher, place: Workplace) -> Updating:
        updating = Updating(self._library, place, self._settings, self._theme, self)
        updating.address_requested.connect(self._show_at)
        searcher.search_too(updating.site.notes)
        for speaker in (self.beside, self.keeping, updating):
            speaker.said.connect(self.say)
        return updating

    def _made_studies(self) -> StudyOpening:
        studies = StudyOpening(self._made_study, self)
        studies.address_requested.connect(self._show_at)
        studies.said.connect(self.say)
        studies.damaged.connect(self.keeping.tell_damage)
        self.notes.replaced.connect(studies.close)
        return studies

    def _made_study(self) -> "Studying":
        """What study needs is loaded at its first use."""
        from desktop.studying import Studying

        return Studying(self._library, self.notes.notebook, self._settings, self._theme, self)

    @property
    def study(self) -> "Studying | None":
        """Study where it was opened."""
        return self.studies.now

    def open_first(self, steps: Steps = (), at: int = 0) -> None:
        """Where the reader left off, at first what can be asked; the search box is ready."""
        self.search.setFocus()
        place = steps[at][0] if steps else self._settings.place or FIRST
        if self._places.has(place):
            self.navigator.take_up(steps or ((place, 0),), at)
        else:
            self._go_home(TabName.CONDITIONS)
        if not self.notes.private:
            self.keeping.begin()
        # Not sooner: what is looked at meanwhile would hold up the first page.
        self.painted.connect(self._opened, Qt.ConnectionType.SingleShotConnection)
        self._opened.connect(self.updating.begin, Qt.ConnectionType.QueuedConnection)
        if self.notes.begun and not self._settings.folder.writable:
            self._opened_noting()

    def tab(self, name: TabName) -> Tab:
        """A tab, built now if this is its first use."""
        if name not in self._tabs:
            tab = tab_kind(name)(self._library, self._theme, self._quoter, self.labels)
            tab.address_requested.connect(self.navigator.go)
            tab.stands_at.connect(self._stand_at)
            tab.said.connect(self.say)
            tab.site = self.updating.site
            tab.site_notes_requested.connect(self.updating.show_site_notes)
            self._tabs[name] = tab
            self._stack.addWidget(tab)
        return self._tabs[name]

    @property
    def current_tab(self) -> Tab:
        return self.tab(list(TAB_TITLES)[self.tabs_bar.index])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.painted.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Come back to, it shows what another copy of Dorsal has written meanwhile."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self._look_again()

    def _look_again(self) -> None:
        try:
            self.notes.look_again()
        except NotebookError as error:
            self.say(why(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing else takes gives the page the keys."""
        if event.key() == Qt.Key.Key_Escape:
            self._focus_page()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        leaves_notes = self.noting is not None or (self.notes.private and self.notes.begun)
        if leaves_notes and not self._privacy().may_leave(self._opened_noting().panel):
            event.ignore()
            return
        self.beside.close_jobs()
        self.updating.close_jobs()
        for tab in self._tabs.values():
            tab.close_jobs()
        self.labels.let_go()
        self.studies.close()
        if self.noting is not None:
            self._settings.notebook_panel = self._beside_page.saveState()
        self.keeping.close_jobs()
        self.notes.close()
        self._settings.geometry = self.saveGeometry()
        if self.navigator.here is not None:
            self._settings.place = self.navigator.here
        super().closeEvent(event)

    def _lay_out(self, central: QWidget) -> None:
        self.setMinimumSize(_SMALLEST / 1.6)
        open_with(self, _FIRST_SIZE)
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(self.tabs_bar)
        if overdue := past_review_words(self._library.edition, date.today()):
            column.addWidget(Banner("overdue", overdue))
        warning = Banner("warning", self.updating.site.fault)
        self.keeping.warned.connect(warning.tell)
        column.addWidget(warning)
        column.addWidget(self.updating.bar)
        column.addWidget(self.outlined, 1)
        self.setCentralWidget(central)

    def _make_menus(self) -> None:
        self.menus = Menus(self.menuBar(), MENUS)
        self._plain = self._plain_actions()
        self._valued: dict[Do, Callable[[str], object]] = {
            Do.CITATION_STYLE: self._choose_citation_style,
            Do.THEME: self._choose_theme,
            Do.LANGUAGE: self.language_chosen.emit,
            Do.OPEN: lambda place: self._open_chosen(Address.parse(place), to_fill=True),
            Do.TAB: lambda tab: self.tabs_bar.choose(list(TAB_TITLES).index(TabName(tab))),
        }
        self.menus.entry(Do.THEME, self._theme.choice).setChecked(True)
        self.menus.entry(Do.LANGUAGE, self._settings.language).setChecked(True)
        self.menus.entry(Do.CITATION_STYLE, self._settings.citation_style.value).setChecked(True)
        self.menus.wanted.connect(self._do)
        self.top.back.clicked.connect(self.menus.entry(Do.BACK).trigger)
        self.top.forward.clicked.connect(self.menus.entry(Do.FORWARD).trigger)

    def _plain_actions(self) -> dict[Do, Callable[[], object]]:
        """What each action does that needs no value."""
        return {
            Do.PRINT: lambda: self._shown_tab().print_papers(),
            Do.SAVE_PDF: lambda: self._shown_tab().choose_pdf(),
            Do.WHAT_CHANGED: self.beside.choose_edition,
            Do.GO_BACK_TO_BACKUP: self.keeping.choose_backup,
            Do.CHECK_NOTEBOOK: self.keeping.check,
            Do.EXPORT_NOTES: self.keeping.choose_export,
            Do.IMPORT_NOTES: self.keeping.choose_import,
            Do.EXPORT_CARDS: lambda: self.keeping.choose_cards_export(self.notes.private_cards),
            Do.STUDY: self.studies.show,
            Do.MAKE_CARD: lambda: self.studies.make_card(self._shown_tab().statement_here()),
            Do.QUIT: self.close,
            Do.COPY: lambda: self._shown_tab().copy(with_citation=True),
            Do.COPY_WORDS: lambda: self._shown_tab().copy(with_citation=False),
            Do.SEARCH: self.search.take_focus,
            Do.NEXT_HIT: lambda: self._step_hit(1),
            Do.PREVIOUS_HIT: lambda: self._step_hit(-1),
            Do.FIND: lambda: self._shown_tab().find_words(),
            Do.PALETTE: self._show_palette,
            Do.LARGER: lambda: self._zoom_to(self._theme.zoom + ZOOM_STEP),
            Do.SMALLER: lambda: self._zoom_to(self._theme.zoom - ZOOM_STEP),
            Do.USUAL_SIZE: lambda: self._zoom_to(100),
            Do.FONT: lambda: choose_font(self._theme, self._settings, self),
            Do.USUAL_FONT: lambda: wear_font(self._theme, self._settings, None),
            Do.BACK: lambda: self._walk(self.navigator.back),
            Do.FORWARD: lambda: self._walk(self.navigator.forward),
            Do.WHO_SAYS_SO: lambda: self._shown_tab().ask_sources(),
            Do.NEXT_STATEMENT: lambda: self._shown_tab().step_statement(1),
            Do.PREVIOUS_STATEMENT: lambda: self._shown_tab().step_statement(-1),
            Do.OUTLINE: self.outlined.toggle,
            Do.NEXT_PART: lambda: step_region(self, 1),
            Do.PREVIOUS_PART: lambda: step_region(self, -1),
            Do.BOOKMARK: lambda: self._opened_noting().bookmark(),
            Do.HIGHLIGHT: lambda: self._opened_noting().highlight(),
            Do.NOTE: lambda: self._opened_noting().note(),
            Do.NOTEBOOK: lambda: self._opened_noting().toggle_panel(),
            Do.UNDO: lambda: self._opened_noting().undo(),
            Do.PRINT_WITH_NOTES: lambda: self._opened_noting().print_with_notes(),
            Do.PRIVATE: self._switch_private,
            Do.CLEAR_ALL: lambda: self._privacy().clear_all(self._opened_noting().panel),
            Do.ADD_TO_COMPARISON: lambda: self._shown_tab().add_to_comparison(),
            Do.KEYS: self.beside.show_keys,
            Do.VERIFY: self.beside.verify_now,
            Do.ABOUT: lambda: self.beside.show_about(
                self._library.edition, self.updating.installed
            ),
            **self.updating.entries(),
            Do.DIAGNOSTICS: self.beside.choose_diagnostics,
        }

    @Slot(QAction)
    def _do(self, asked: QAction) -> None:
        action: Action = asked.data()
        if action.value:
            self._valued[action.do](action.value)
        else:
            self._plain[action.do]()

    def _step_hit(self, step: int) -> None:
        """In the bar that finds words on the page, where it is open, else through the search."""
        bar = self._shown_tab().find_bar
        (bar if bar.isVisible() else self.search).step(step)

    def _show_palette(self) -> None:
        from desktop.widgets.palette_box import PaletteBox

        if self._palette is None:
            self._palette = PaletteBox(self._library, self.menus, self._theme, self)
            self._palette.address_requested.connect(self._open_chosen)
        self._palette.open()

    def _privacy(self) -> "Privacy":
        from desktop.privacy import Privacy

        privacy = Privacy(self._library, self.notes, self._settings, self)
        privacy.said.connect(self.say)
        return privacy

    def _switch_private(self) -> None:
        if self._privacy().switch(self._opened_noting().panel) and not self.notes.private:
            self.keeping.begin()
        self._entitle()

    def _entitle(self) -> None:
        """The title bar says what is shown, and that nothing is written where that is so."""
        here = self.navigator.here
        private = self.notes.private
        title = self._places.title(here) if here and self._places.has(here) else ""
        self.setWindowTitle(window_title(title, private=private, read=bool(self.notes.why_not)))
        self.menus.entry(Do.PRIVATE).setChecked(private)
        for do in OF_THE_DISK:
            self.menus.entry(do).setEnabled(not private)

    def _opened_noting(self) -> "Noting":
        """What noting needs is loaded at its first use, or where there is a notebook already."""
        if self.noting is None:
            from desktop.noting import Noting

            self.noting = noting = Noting(self._library, self.notes, self._theme, self)
            noting.address_requested.connect(self.navigator.go)
            noting.said.connect(self.say)
            noting.undo_offered.connect(self.status.offer_undo)
            noting.focus_wanted.connect(self._focus_page)
            self._beside_page.take_panel(noting.panel)
            self._beside_page.restoreState(self._settings.notebook_panel)
            if self.navigator.here is not None:
                noting.follow(self._shown_tab())
        return self.noting

    @Slot()
    def _take_up_notes(self) -> None:
        """Marks are shown once the notebook is checked and held against this edition."""
        if self.noting is None and self.notes.begun:
            self.notes.checked = True
            self._opened_noting()

    @Slot()
    def _focus_page(self) -> None:
        self._shown_tab().focus_page()

    @Slot(object)
    def _show_at(self, address: Address) -> None:
        """At an address, this window in front."""
        self.navigator.go(address)
        self.activateWindow()

    @Slot(object)
    def _open_chosen(self, address: Address, *, to_fill: bool = False) -> None:
        """What was chosen by its name: the keys walk its page from there, or fill in its form."""
        self.navigator.go(address)
        (self._shown_tab().focus_form if to_fill else self._focus_page)()

    @Slot(object, str, str)
    def _follow_hit(self, address: Address, snippet: str, which: str) -> None:
        """Lights the words by which it was found and says which it is; not where it is no more."""
        if self._shown == address:
            if snippet:
                self._shown_tab().view.show_passage(address.place, snippet)
            self.say(which)

    @Slot(object, int)
    def _arrive(self, address: Address, scroll: int) -> None:
        self._shown = None
        try:
            name = self._places.tab(address)
            tab = self.tab(name)
            tab.open(address, scroll)
        except LibraryError as error:
            self.say(why(error))
            return
        self._shown = address
        self.search.dismiss()
        self.status.offer_undo("")
        if address.kind != HELP:
            self._last_in[name] = address
        self._stack.setCurrentWidget(tab)
        self.tabs_bar.point_at(list(TAB_TITLES).index(name))
        self._entitle()
        self.outlined.follow()
        if self.noting is not None:
            self.noting.follow(tab)

    @Slot(object)
    def _stand_at(self, address: Address) -> None:
        """Follows a form that takes what is shown elsewhere; what is arrived at is shown later."""
        self.navigator.stand_at(address)
        if self._shown is not None:
            self._shown = self._last_in[self._places.tab(address)] = address

    @Slot(int)
    def _tab_chosen(self, index: int) -> None:
        name = list(TAB_TITLES)[index]
        last = self._last_in.get(name)
        self.navigator.remember_scroll(self._shown_tab().how_far_down())
        if last and last != self._shown:
            self.navigator.go(last)
        elif not last:
            self._go_home(name)

    def _go_home(self, name: TabName) -> None:
        home = self.tab(name).home()
        if home is None:
            self._stack.setCurrentWidget(self.tab(name))
        else:
            self.navigator.go(home)
            self.tab(name).records.show_top()

    def _shown_tab(self) -> Tab:
        shown = self._stack.currentWidget()
        assert isinstance(shown, Tab)
        return shown

    def _walk(self, step: Callable[[], None]) -> None:
        self.navigator.remember_scroll(self._shown_tab().how_far_down())
        step()

    @Slot()
    def _update_actions(self) -> None:
        for widget in (self.top.back, self.menus.entry(Do.BACK)):
            widget.setEnabled(self.navigator.can_go_back)
        for widget in (self.top.forward, self.menus.entry(Do.FORWARD)):
            widget.setEnabled(self.navigator.can_go_forward)

    @Slot(str)
    def say(self, words: str) -> None:
        """A short word at the foot of the window, for a while."""
        self.status.say(words)

    @Slot()
    def _let_go(self) -> None:
        self.studies.close()
        self.notes.close()

    @Slot()
    def _notebook_changed(self) -> None:
        """What was read of it is read anew."""
        self._look_again()
        self.studies.read_anew()

    def _choose_citation_style(self, style: str) -> None:
        self._settings.citation_style = Style(style)

    def _zoom_to(self, zoom: int) -> None:
        self._theme.set_zoom(zoom)
        self._settings.zoom = self._theme.zoom

    def _choose_theme(self, value: str) -> None:
        choice: ThemeName = next(one for one in THEMES if one == value)
        self._theme.choose(choice)
        self._settings.theme = choice
