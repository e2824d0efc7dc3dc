"""Alternatives: what else there is, for which condition and patient; up to four side by side."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.address import Address
from db.library import Library
from db.records import Condition, Topic
from db.records import Tab as TabName
from desktop.alternatives_shown import alternatives_of, comparison_shown, shortlist_shown
from desktop.labels import Labels
from desktop.on_paper import for_paper
from desktop.pages.alternative import GROUPS
from desktop.pages.compare import MOST
from desktop.pages.markup import Page
from desktop.pages.shortlist import sign_of
from desktop.quoting import Quoter
from desktop.shortlist import judge
from desktop.subjects import COMPARE, GABAPENTIN, SHORTLIST
from desktop.tabs.tab import Tab
from desktop.theme import Theme
from desktop.widgets.column_chooser import ColumnChooser
from desktop.widgets.form_above import FormAbove
from desktop.widgets.record_list import Line
from desktop.widgets.shortlist_form import ShortlistForm
from desktop.words import later, tr

_FORM = later("For whom")
_COLUMN_EM = 10.5
"""A narrower column of a comparison would have hardly two words in a line."""


class AlternativesTab(Tab):
    """The list follows the form above it; ticked lines are the columns of the comparison."""

    name = later("Alternatives")

    def __init__(self, library: Library, theme: Theme, quoter: Quoter, labels: Labels) -> None:
        self._chosen: tuple[Address, ...] = ()
        self._here: Address | None = None
        self._across = MOST
        super().__init__(library, theme, quoter, labels)
        self.beside.hold(self.form)
        self.records.ticked.connect(self._tick)
        self.form.changed.connect(self._narrow)
        self.form.why_wanted.connect(self._ask_why)
        self.form.comparison_wanted.connect(self._ask_comparison)
        self.chooser.chosen.connect(self._choose)
        later = Qt.ConnectionType.QueuedConnection  # a layout cannot change while it is laid out
        self.view.room_changed.connect(self._fit_columns, later)
        theme.changed.connect(self._follow_theme)
        self._tally()

    def page_widget(self) -> QWidget:
        self.form = ShortlistForm(self.theme, self.library.of_type(Condition))
        self.chooser = ColumnChooser(self.theme, self._treatments(), MOST)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chooser, 2)
        column.addWidget(self.view, 3)
        self.beside: FormAbove = FormAbove(
            self.theme, both, self.records, self.form.tallest, tr(_FORM)
        )
        return self.beside

    def lines(self) -> tuple[Line, ...]:
        topics = [one for one in self.library.of_type(Topic) if one.tab is TabName.ALTERNATIVES]
        choosing = [
            Line(Address("topic", t.id), t.title, later("Choosing"), words=" ".join(t.aliases),
                 ticked=GABAPENTIN in self._chosen if t.id == GABAPENTIN.id else None)
            for t in topics
        ]  # fmt: skip
        kept = [one for one in judge(alternatives_of(self.library), self.form.asked()) if one.kept]
        alternatives = []
        for one in kept:
            record = one.alternative
            address, words = Address("alternative", record.id), (*record.aliases, record.group)
            alternatives.append(
                Line(address, record.title, GROUPS[record.type], sign_of(one), " ".join(words),
                     ticked=address in self._chosen)
            )  # fmt: skip
        return (*choosing, *alternatives)

    def home(self) -> Address | None:
        """All that there is, each with what is known of it."""
        known = [line.address for line in self.lines()]
        return SHORTLIST if SHORTLIST in known else super().home()

    def show_record(self, address: Address, scroll: int) -> None:
        self._here = address.record
        self.chooser.setVisible(self._here == COMPARE)
        if self._here == COMPARE:
            self._compare(address.place, scroll)
        elif self._here == SHORTLIST:
            page = shortlist_shown(self.library, self.form.asked())
            self.view.show_page(page, address.place, scroll)
        else:
            super().show_record(address, scroll)

    def focus_form(self) -> None:
        if self.beside.title:
            super().focus_form()
        elif self._here == SHORTLIST:
            self.splitter.show_list()
            self.form.suits.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().focus_form()

    def add_to_comparison(self) -> None:
        here = self._here
        if here is None or (here.kind != "alternative" and here != GABAPENTIN):
            self.said.emit(tr("Open an alternative first: then it can be compared."))
        else:
            self._tick(here, here not in self._chosen)

    def _treatments(self) -> tuple[tuple[Address, str], ...]:
        """What can stand in a column: gabapentin, where the edition has it, and alternatives."""
        ours = [
            GABAPENTIN for entry in self.library.entries("topic") if entry.address == GABAPENTIN
        ]
        others = [
            (Address("alternative", one.id), one.title) for one in alternatives_of(self.library)
        ]
        return (*((one, tr("Gabapentin")) for one in ours), *others)

    @Slot(object, bool)
    def _tick(self, address: Address, wanted: bool) -> None:
        others = tuple(one for one in self._chosen if one != address)
        self._choose((*others, address) if wanted else others)

    @Slot(object)
    def _choose(self, wanted: tuple[Address, ...]) -> None:
        """Takes the columns wanted; a fifth or a second of the same is refused in words."""
        chosen = tuple(dict.fromkeys(wanted))
        if len(chosen) > MOST:
            self.said.emit(tr("{most} stand side by side already: take one out first.", most=MOST))
        elif len(chosen) < len(wanted):
            self.said.emit(tr("That one has a column already."))
        else:
            self._chosen = chosen
            self.said.emit(
                tr("{number} of {most} chosen to compare.", number=len(chosen), most=MOST)
            )
        self.records.tick(self._chosen)
        self.chooser.show_chosen(self._chosen)
        self._tally()
        if self._here == COMPARE:
            self._compare("", self.how_far_down())

    def papers(self) -> list[Page]:
        """On paper all columns stand side by side, however narrow the window is, and there is no
        form to ask by.
        """
        if self._here == SHORTLIST:
            page = shortlist_shown(self.library, self.form.asked(), on_paper=True)
            return [for_paper(self.library, self.dressed(page))]
        if self._here != COMPARE:
            return super().papers()
        page = comparison_shown(self.library, self._chosen, self.form.asked())
        return [for_paper(self.library, page)]

    def _compare(self, place: str, scroll: int) -> None:
        self.view.show_page(self._comparison(), place, scroll)

    def _comparison(self) -> Page:
        """As many columns side by side as the page has room for."""
        self._across = self._room()
        self.chooser.arrange(2 if self._across == MOST - 1 else self._across)
        return comparison_shown(self.library, self._chosen, self.form.asked(), self._across)

    def _room(self) -> int:
        return max(1, min(MOST, int(self.view.room_em() / _COLUMN_EM)))

    @Slot(object)
    def _fit_columns(self, keep: Address | None) -> None:
        if self._here == COMPARE and self._room() != self._across:
            self.view.lay_out_anew(self._comparison(), keep)

    @Slot()
    def _follow_theme(self) -> None:
        self._fit_columns(self.view.place_in_sight())

    def _tally(self) -> None:
        judged = judge(alternatives_of(self.library), self.form.asked())
        kept = sum(one.kept for one in judged)
        self.form.say(kept, len(judged), len(self._chosen))
        told = tr("For whom: {kept} of {known}", kept=kept, known=len(judged))
        self.beside.called(told if kept < len(judged) else tr(_FORM))

    @Slot()
    def _narrow(self) -> None:
        """The list follows the form, and so does the page where it rests on it."""
        self.records.show_lines(self.lines())
        self._tally()
        if self._here in (COMPARE, SHORTLIST):
            self.show_record(self._here, 0)
            self.sources.hide()

    @Slot()
    def _ask_why(self) -> None:
        self.splitter.show_page()
        self.address_requested.emit(SHORTLIST)

    @Slot()
    def _ask_comparison(self) -> None:
        self.splitter.show_page()
        self.address_requested.emit(COMPARE)
