"""Conditions: does gabapentin help, how many it helps and harms, and who says so."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QSignalBlocker, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from db.address import Address
from db.records import Codes, ConditionGroup, Status, Topic
from db.records import Tab as TabName
from desktop.linked import conditions_listed, place_in_list
from desktop.page_of import notes_of
from desktop.pages.markup import Page
from desktop.pages.signs import STATUS
from desktop.subjects import BACK_PAIN, BENEFIT, POSITIONS
from desktop.tabs.tab import Tab
from desktop.widgets.article_view import ArticleView
from desktop.widgets.form_beside import FormBeside, FormColumn
from desktop.widgets.record_list import Line
from desktop.words import later, tr

if TYPE_CHECKING:
    from desktop.outcomes import Choice
    from desktop.widgets.benefit_form import BenefitForm
    from desktop.widgets.positions_view import PositionsView
    from desktop.widgets.table_page import TablePage

_FORM = later("Benefit and harm")


class _TopicHead(Struct, frozen=True, kw_only=True):
    """What the list needs of a topic."""

    id: str
    title: str
    tab: TabName
    aliases: tuple[str, ...] = ()


class _ConditionHead(Struct, frozen=True, kw_only=True):
    """What the list needs of a condition."""

    id: str
    title: str
    group: ConditionGroup
    aliases: tuple[str, ...]
    icd10cm: Codes
    icd11: Codes
    status: Status


class ConditionsTab(Tab):
    """Where the subject is benefit and harm, a form stands beside the page."""

    name = later("Conditions")

    def page_widget(self) -> QWidget:
        self.benefit_form: BenefitForm | None = None
        self.beside: FormBeside = FormBeside(self.theme, self.view)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.beside)
        return self.pages

    @cached_property
    def positions(self) -> "PositionsView":
        from desktop.widgets.positions_view import PositionsView

        view = PositionsView(self.theme, self.quoter.tail)
        self.heed(view)
        self.pages.addWidget(view)
        return view

    def front(self) -> "ArticleView | TablePage":
        return self.view if self.pages.currentWidget() is self.beside else self.positions

    def show_record(self, address: Address, scroll: int) -> None:
        self.beside.want(tr(_FORM) if address.record == BENEFIT else "")
        if address.record == POSITIONS:
            record = self.library.record(address)
            assert isinstance(record, Topic)
            notes = notes_of(self.library, record)
            self.positions.show_positions(conditions_listed(self.library), notes)
            self.pages.setCurrentWidget(self.positions)
            return
        self.pages.setCurrentWidget(self.beside)
        if address.record == BENEFIT:
            self._show_benefit(address, scroll)
        else:
            super().show_record(address, scroll)

    def home(self) -> Address | None:
        """What is most asked about; in an edition without it the first condition."""
        conditions = [line.address for line in self.lines() if line.address.kind == "condition"]
        return BACK_PAIN if BACK_PAIN in conditions else next(iter(conditions), super().home())

    def lines(self) -> tuple[Line, ...]:
        overview = [
            Line(
                Address("topic", t.id), t.title, later("All conditions"), words=" ".join(t.aliases)
            )
            for t in self.library.heads("topic", _TopicHead)
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
            for c in sorted(
                self.library.heads("condition", _ConditionHead),
                key=lambda one: place_in_list(one.group, one.title),
            )
        ]
        return (*overview, *conditions)

    def papers(self) -> list[Page]:
        """Benefit and harm go on paper as a sheet for the patient."""
        if self.benefit_form is None or self.view.page is None:
            return super().papers()
        if self.front() is not self.view or self.view.page.address.record != BENEFIT:
            return super().papers()
        from desktop.benefit_shown import patient_sheet

        return [patient_sheet(self.library, self.benefit_form.choice())]

    @Slot(object)
    def draw(self, choice: "Choice") -> None:
        """Follows the form: the page always draws what the form holds now."""
        self._draw(choice, 0)

    def _show_benefit(self, address: Address, scroll: int) -> None:
        form = self.benefit_form or self._make_form()
        with QSignalBlocker(form):
            form.choose_condition(address.place)
        self._draw(form.choice(), scroll)

    def _draw(self, choice: "Choice", scroll: int) -> None:
        from desktop.benefit_shown import benefit_shown

        page = benefit_shown(self.library, choice)
        self.view.show_page(page, "", scroll)
        self.stands_at.emit(page.address)

    def _make_form(self) -> "BenefitForm":
        """Made when first asked for: most who open this tab never do."""
        from desktop.outcomes import comparisons_of
        from desktop.widgets.benefit_form import BenefitForm

        form = BenefitForm(
            self.theme, conditions_listed(self.library), partial(comparisons_of, self.library)
        )
        form.print_wanted.connect(self.print_papers)
        form.pdf_wanted.connect(self.choose_pdf)
        self.beside.put(FormColumn(self.theme, form, tr(_FORM)))
        self.beside.want(tr(_FORM))
        form.stand_between(self.records.list, self.view)
        self.benefit_form = form
        form.choose_condition(BACK_PAIN.id)
        form.changed.connect(self.draw)
        return form
