"""The search field, always in sight; its answers hang under it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from db.labels.places import KIND as LABEL
from desktop.searcher import Searcher
from desktop.theme import Theme
from desktop.widgets.announcing import announce
from desktop.words import later, tr

if TYPE_CHECKING:
    from db.labels.search import LabelsFound
    from db.search import Found, Hit, SiteHit
    from desktop.widgets.hit_list import Ask, HitList, InManual

_PLACEHOLDERS = (
    later("Search (Ctrl+L or /): kidney dose, slipped disc, Neurontin, can I stop…"),
    later("Search (Ctrl+L or /): kidney dose, Neurontin…"),
    later("Search (Ctrl+L or /)"),
)
"""The first that the box has room for stands in it."""
_HELP = later(
    "Type to search all of Dorsal; Down and Enter open a result, Ctrl+Down goes to the next group; "
    "Down alone, recent searches"
)
_RECENT = 8


class SearchBox(QLineEdit):
    """Asks at every keystroke. Down and Up walk the hits, Enter opens, Esc closes.

    `address_requested` is where a hit leads, `opened` then its address again, the snippet to light
    there, if any, and which of the hits it was; `said` what to do first, `left` that the page gets
    the keys back. Searches that led somewhere are remembered as long as the program runs, and
    written nowhere.
    """

    address_requested = Signal(object)
    opened = Signal(object, str, str)
    left = Signal()
    said = Signal(str)

    def __init__(
        self, searcher: Searcher, theme: Theme, panel_parent: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._searcher = searcher
        self._theme = theme
        self._shown = self._labels_shown = 0
        self._waiting_to_open = False
        self._dismissed = False
        self._said_late = False
        """Once from the first letter until the answers are closed, not at each."""
        self._hits: tuple[Hit | SiteHit, ...] = ()
        self._at: int | None = None
        self._recent: list[str] = []
        self.setClearButtonEnabled(True)
        self.setAccessibleName(tr("Search"))
        self.setAccessibleDescription(tr(_HELP))
        self._panel: HitList | None = None
        self._panel_parent = panel_parent
        self.textEdited.connect(self._ask)
        self.returnPressed.connect(self._enter)
        searcher.answered.connect(self._show)
        searcher.labels_answered.connect(self._show_labels)
        searcher.failed.connect(self._fail)
        searcher.late.connect(self._say_late)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_focus)
        theme.changed.connect(self._follow_theme)
        panel_parent.installEventFilter(self)

    @property
    def panel(self) -> "HitList":
        """Made, and what it needs loaded, when it is first asked for."""
        if self._panel is None:
            from desktop.widgets.hit_list import HitList

            self._panel = panel = HitList(self._theme, self._panel_parent)
            panel.chosen.connect(self._open)
            panel.asked.connect(self._ask_again)
            panel.reached.connect(self._hear)
            panel.filter.changed.connect(self._ask_labels_anew)
            panel.filter.left.connect(self.setFocus)
        return self._panel

    @property
    def _is_open(self) -> bool:
        """Whether the panel is in sight."""
        return self._panel is not None and self._panel.isVisible()

    @property
    def _is_awaiting(self) -> bool:
        """Whether the answer to the newest words is still to come."""
        return self._shown != self._searcher.newest

    def take_focus(self) -> None:
        """Ready for other words."""
        self.setFocus()
        self.selectAll()

    def dismiss(self) -> None:
        """Takes the answers away, those still to come too."""
        self._waiting_to_open, self._dismissed = False, True
        self._hide_panel()

    def step(self, step: int) -> None:
        """Opens the next (1) or the previous (-1) hit of the last search, round and round.

        Of one whose answer is still to come, its best.
        """
        if self._is_awaiting and not self._dismissed:
            self._waiting_to_open = True
            return
        if not self._hits:
            self.said.emit(tr("Search first: F3 then leads from result to result."))
            return
        if self._at is None:
            self._at = 0 if step > 0 else len(self._hits) - 1
        else:
            self._at = (self._at + step) % len(self._hits)
        self._go()

    @Slot(str)
    def _ask(self, text: str, *, exact: bool = False) -> None:
        self._waiting_to_open = self._dismissed = False
        from db.search import Query

        query = Query.parse(text, exact=exact)
        self.panel.filter.setVisible(self._searcher.looks_in_labels)
        if query.words:
            self._searcher.ask(query, self.panel.filter.wanted())
            if self._searcher.is_late:
                self._say_late()
        elif text.strip():
            self._dismissed = True
            self.panel.show_nothing(text.strip())
            self._place_panel()
        else:
            self._hide_panel()

    @Slot()
    def _say_late(self) -> None:
        """What stands there answers other words: it opens no more."""
        if self._dismissed or not self.text().strip():
            return
        words = tr("Searching…")
        self.panel.show_waiting(words)
        self.setAccessibleDescription(words)
        if not self._said_late:
            self._said_late = True
            announce(self, words)
        self._place_panel()

    @Slot(object)
    def _ask_again(self, ask: "Ask") -> None:
        self.setText(ask.words)
        self._ask(ask.words, exact=ask.exact)

    @Slot(str)
    def _hear(self, words: str) -> None:
        if words != self.accessibleDescription():
            announce(self, words)
        self.setAccessibleDescription(words)

    @Slot(int, object)
    def _show(self, number: int, found: "Found") -> None:
        self._shown = number
        if self._dismissed or not self.text().strip():
            return
        before = len(self._hits)
        self.panel.show_found(self.text().strip(), found)
        self._hits, self._at = (self.panel.hits() if found.hits or found.site_notes else ()), None
        if self._hits and len(self._hits) != before:
            announce(self, tr("{n} result(s)", "", len(self._hits)))
        self._place_panel()
        if self._waiting_to_open and not self._labels_may_answer():
            self._waiting_to_open = False
            self.panel.open_current()

    @Slot(int, object)
    def _show_labels(self, number: int, found: "LabelsFound") -> None:
        self._labels_shown = number
        if self._dismissed or not self.text().strip():
            return
        self.panel.show_labels(found)
        self._hits = self.panel.hits() if self.panel.answers else ()
        self._place_panel()
        if self._waiting_to_open:
            self._waiting_to_open = False
            self.panel.open_current()

    def _labels_may_answer(self) -> bool:
        """Whether what is best may be a label that is still to come."""
        to_come = self._labels_shown != self._searcher.newest and self._searcher.looks_in_labels
        return to_come and not self.panel.answers

    @Slot()
    def _ask_labels_anew(self) -> None:
        if self.text().strip():
            self._ask(self.text())
        else:
            self._place_panel()

    @Slot(int, str)
    def _fail(self, number: int, why: str) -> None:
        self._shown = number
        if not self._dismissed:
            self.panel.say(why)
            self._place_panel()

    @Slot()
    def _enter(self) -> None:
        """Opens what is lit; where the answer to the newest words is still to come, its best."""
        to_come = self._is_awaiting or self._labels_may_answer()
        if self._is_open and not to_come:
            self.panel.open_current()
            return
        if self._dismissed or not to_come:
            self._ask(self.text())
        self._waiting_to_open = True

    @Slot(object)
    def _open(self, hit: "Hit | SiteHit | InManual") -> None:
        from db.search import Hit, SiteHit

        self._remember(self.text().strip())
        if isinstance(hit, Hit | SiteHit) and hit in self._hits:
            self._at = self._hits.index(hit)
            self._go()
        else:
            self._hide_panel()
            self.address_requested.emit(hit.address)

    def _go(self) -> None:
        from desktop.widgets.hit_list import place_words

        assert self._at is not None
        hit = self._hits[self._at]
        self._hide_panel()
        self.address_requested.emit(hit.address)
        words = tr(
            "{number} of {count}: {place}",
            number=self._at + 1,
            count=len(self._hits),
            place=place_words(hit),
        )
        in_label = hit.address.kind == LABEL and hit.address.place
        self.opened.emit(hit.address, hit.snippet if in_label else "", words)

    def _remember(self, words: str) -> None:
        self._recent = [words, *(one for one in self._recent if one != words)][:_RECENT]

    def _hide_panel(self) -> None:
        self._said_late = False
        if self._panel is not None:
            self._panel.hide()
        self.setAccessibleDescription(tr(_HELP))

    def _place_panel(self) -> None:
        parent = self._panel_parent
        corner = self.mapTo(parent, QPoint(0, self.height() + 2))
        width = max(self.width(), round(self._theme.em * 38))
        self.panel.move(corner)
        self.panel.fit(
            min(width, parent.width() - corner.x() - 8), parent.height() - corner.y() - 8
        )

    @Slot()
    def _follow_theme(self) -> None:
        self._fit_placeholder()
        if self._panel is not None:
            self._panel.follow_theme()
        if self._is_open:
            self._place_panel()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._is_open
        if event.key() == Qt.Key.Key_Down and shown:
            by_group = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.panel.next_group if by_group else self.panel.move_down)()
        elif event.key() == Qt.Key.Key_Down:
            self._open_panel()
        elif event.key() == Qt.Key.Key_Up and shown:
            self.panel.move_up()
        elif event.key() == Qt.Key.Key_Escape:
            self._dismissed = True
            if shown:
                self._hide_panel()
            elif self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab leads from the answers to the choices beneath them."""
        if forward and self._is_open and self.panel.filter.isVisible():
            self.panel.filter.section.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().focusNextPrevChild(forward)

    def _open_panel(self) -> None:
        """The answers to what stands in the box, or the recent searches where nothing does."""
        if self.text().strip():
            self._ask(self.text())
        elif self._recent:
            self.panel.show_recent(self._recent)
            self._place_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_placeholder()

    @Slot()
    def _fit_placeholder(self) -> None:
        room = self.width() - 2 * self._theme.em
        width = self.fontMetrics().horizontalAdvance
        known = [tr(words) for words in _PLACEHOLDERS]
        self.setPlaceholderText(next((one for one in known if width(one) < room), known[-1]))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Words can be dropped here; a file is for the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """The answers go when the keys go elsewhere, but to the choices beneath them."""
        panel = self._panel
        if panel is None or new is None or new is self or panel.holds(new):
            return
        if old is self or (old is not None and panel.holds(old)):
            self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._is_open:
            self._place_panel()
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.dismiss()
        return super().eventFilter(watched, event)
