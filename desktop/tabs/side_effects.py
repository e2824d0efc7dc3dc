"""Side effects: how often against placebo, what to do, warnings and interactions."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from db.address import Address
from db.records import Interaction, Severity, SideEffect, Table, Topic, Warning
from db.records import Tab as TabName
from desktop.against_placebo import side_by_side
from desktop.page_of import notes_of
from desktop.pages.rates import trial_words
from desktop.pages.signs import SEVERITY, Sign
from desktop.subjects import SIDE_BY_SIDE
from desktop.tabs.tab import Tab
from desktop.widgets.article_view import ArticleView
from desktop.widgets.incidence_view import IncidenceView
from desktop.widgets.populations_view import PopulationsView
from desktop.widgets.record_list import Line
from desktop.widgets.table_page import TablePage
from desktop.words import later

_HOW_OFTEN = later("How often, against placebo")
_FIRST = later("Urgent")
_URGENT = Sign("▲", later("urgent"), "against")


class SideEffectsTab(Tab):
    name = later("Side effects")

    def page_widget(self) -> QWidget:
        self.incidences = IncidenceView(self.theme, self.quoter.tail)
        self.heed(self.incidences)
        self.populations = PopulationsView(self.theme, self.quoter.tail)
        self.heed(self.populations)
        self.pages = QStackedWidget()
        for page in (self.view, self.incidences, self.populations):
            self.pages.addWidget(page)
        return self.pages

    def front(self) -> ArticleView | TablePage:
        front = self.pages.currentWidget()
        return front if isinstance(front, TablePage) else self.view

    def show_record(self, address: Address, scroll: int) -> None:
        record = self.library.record(address)
        if isinstance(record, Table) and record.arms:
            known = {one.id: one for one in self.library.references_of(address.record)}
            about = trial_words(record, known)
            notes = notes_of(self.library, record)
            self.incidences.show_table(record, self._effects(), about, notes, address.place)
            self.pages.setCurrentWidget(self.incidences)
        elif isinstance(record, Topic) and address.record == SIDE_BY_SIDE:
            beside = side_by_side(self.library.of_type(Table))
            notes = notes_of(self.library, record)
            self.populations.show_populations(beside, self._effects(), notes)
            self.pages.setCurrentWidget(self.populations)
        else:
            super().show_record(address, scroll)
            self.pages.setCurrentWidget(self.view)

    def _effects(self) -> dict[str, SideEffect]:
        return {effect.id: effect for effect in self.library.of_type(SideEffect)}

    def home(self) -> Address | None:
        tables = (line.address for line in self.lines() if line.address.kind == "table")
        return next(tables, super().home())

    def lines(self) -> tuple[Line, ...]:
        tables = [
            Line(Address("table", t.id), t.title, _HOW_OFTEN)
            for t in sorted(self.library.of_type(Table), key=lambda t: (not t.arms, not t.complete))
        ]
        subjects = [
            Line(Address("topic", t.id), t.title, _HOW_OFTEN, words=" ".join(t.aliases))
            for t in self.library.of_type(Topic)
            if t.tab is TabName.SIDE_EFFECTS
        ]
        ranks = list(Severity)
        warnings = [
            Line(Address("warning", w.id), w.title, later("Warnings"), SEVERITY[w.severity],
                 " ".join(w.aliases))
            for w in sorted(self.library.of_type(Warning), key=lambda w: ranks.index(w.severity))
        ]  # fmt: skip
        interactions = [
            Line(Address("interaction", i.id), i.title, later("Interactions"), SEVERITY[i.severity],
                 " ".join((*i.aliases, i.agent_class)))
            for i in sorted(
                self.library.of_type(Interaction), key=lambda i: ranks.index(i.severity)
            )
        ]  # fmt: skip
        effects = sorted(self.library.of_type(SideEffect), key=lambda e: (not e.urgent, e.title))
        by_name = [
            Line(
                Address("side-effect", e.id),
                e.title,
                _FIRST if e.urgent else later("Side effects"),
                _URGENT if e.urgent else None,
                " ".join((*e.aliases, e.organ_system)),
            )
            for e in effects
        ]
        others = [
            Line(entry.address, entry.title, group)
            for kind, group in (
                ("contraindication", later("Contraindications")),
                ("population", later("People to take care with")),
            )
            for entry in self.library.entries(kind)
        ]
        urgent = [line for line in by_name if line.group == _FIRST]
        return (
            *urgent,
            *tables,
            *subjects,
            *warnings,
            *interactions,
            *others,
            *by_name[len(urgent) :],
        )
