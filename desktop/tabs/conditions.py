"""Conditions: does gabapentin help, and who says so."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from db.address import Address
from db.records import Condition, ConditionGroup, Topic
from db.records import Tab as TabName
from desktop.page_of import notes_of
from desktop.pages.signs import STATUS
from desktop.tabs.tab import Tab
from desktop.widgets.article_view import ArticleView
from desktop.widgets.positions_view import PositionsView
from desktop.widgets.record_list import Line
from desktop.widgets.table_page import TablePage

POSITIONS = Address("topic", "who-advises-what")
"""The subject whose page is the table of all conditions by all sources of advice."""


class ConditionsTab(Tab):
    name = "Conditions"

    def page_widget(self) -> QWidget:
        self.positions = PositionsView(self.theme, self.quoter.tail)
        self.heed(self.positions)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.positions)
        return self.pages

    def front(self) -> ArticleView | TablePage:
        return self.positions if self.pages.currentWidget() is self.positions else self.view

    def show_record(self, address: Address, scroll: int) -> None:
        record = self.library.record(address)
        if isinstance(record, Topic) and address.record == POSITIONS:
            notes = notes_of(self.library, record)
            self.positions.show_positions(self._conditions(), notes)
            self.pages.setCurrentWidget(self.positions)
        else:
            super().show_record(address, scroll)
            self.pages.setCurrentWidget(self.view)

    def home(self) -> Address | None:
        conditions = (line.address for line in self.lines() if line.address.kind == "condition")
        return next(conditions, super().home())

    def lines(self) -> tuple[Line, ...]:
        overview = [
            Line(Address("topic", t.id), t.title, "All conditions", words=" ".join(t.aliases))
            for t in self.library.of_type(Topic)
            if t.tab is TabName.CONDITIONS
        ]
        conditions = [
            Line(
                Address("condition", c.id),
                c.title,
                c.group.value,
                STATUS[c.status],
                " ".join((*c.aliases, *(code.code for code in (*c.icd10cm.codes, *c.icd11.codes)))),
            )
            for c in self._conditions()
        ]
        return (*overview, *conditions)

    def _conditions(self) -> tuple[Condition, ...]:
        groups = list(ConditionGroup)
        known = self.library.of_type(Condition)
        return tuple(sorted(known, key=lambda c: (groups.index(c.group), c.title)))
