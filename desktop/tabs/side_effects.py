"""Side effects: how often against placebo, what to do, warnings and interactions."""

from msgspec import Struct
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.address import Address
from db.names import SUBJECT
from db.records import ConditionGroup, Interaction, Severity, SideEffect, Table, Topic, Warning
from db.records import Tab as TabName
from desktop.against_placebo import side_by_side
from desktop.linked import place_in_list
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


class _ProductHead(Struct, frozen=True, kw_only=True):
    """What the order of the tables needs of a product."""

    id: str
    generic: str


class _ConditionHead(Struct, frozen=True, kw_only=True):
    """What it needs of a condition."""

    id: str
    title: str
    group: ConditionGroup


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

    def _tables(self) -> list[Table]:
        """Gabapentin’s own before its prodrug’s, on pain first; lists without figures last."""
        generics = {one.id: one.generic for one in self.library.heads("product", _ProductHead)}
        conditions = sorted(
            self.library.heads("condition", _ConditionHead),
            key=lambda one: place_in_list(one.group, one.title),
        )
        places = {one.id: number for number, one in enumerate(conditions)}
        return sorted(
            self.library.of_type(Table),
            key=lambda table: (
                not table.arms,
                not table.complete,
                generics.get(table.product) != SUBJECT,
                places.get(table.condition, len(places)),
            ),
        )

    def lines(self) -> tuple[Line, ...]:
        tables = [Line(Address("table", t.id), t.title, _HOW_OFTEN) for t in self._tables()]
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
