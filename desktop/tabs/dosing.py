"""Dosing: a dose by the label's table for this patient; plans; regimens, products, subjects."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clinical.errors import ClinicalError
from clinical.paediatric import Child
from clinical.patient import Patient
from clinical.quantity import telling
from clinical.renal import clearances
from db.address import Address
from db.records import Jurisdiction, Product, Record, Regimen, Topic
from db.records import Tab as TabName
from desktop.doses_shown import child_page, dose_page, dose_paper, plan_pages, plan_shown
from desktop.lowering import plan_taper
from desktop.pages.markup import Page
from desktop.pages.signs import Sign
from desktop.plans import Plan
from desktop.raising import plan_titration
from desktop.subjects import CHILD, PLAN
from desktop.tabs.tab import Tab
from desktop.widgets.child_form import ChildForm
from desktop.widgets.form_beside import FormBeside, FormColumn
from desktop.widgets.label_notice import LabelNotice
from desktop.widgets.measured_form import Typed
from desktop.widgets.patient_form import PatientForm
from desktop.widgets.plan_form import RAISE, Asked, PlanForm
from desktop.widgets.record_list import Line
from desktop.words import later, tr

_PLACES = {
    Jurisdiction.US: later("United States"),
    Jurisdiction.UK: later("United Kingdom"),
    Jurisdiction.EU: later("European Union"),
    Jurisdiction.CANADA: later("Canada"),
    Jurisdiction.INTERNATIONAL: later("International"),
}
_BY_KIDNEY = later("Dose by kidney function")
_NO_TABLE = Sign("?", later("no doses"), "unknown")
_PATIENT, _CHILD, _PLAN = later("Patient"), later("Child"), later("Plan")


class DosingTab(Tab):
    """A form stands beside a renal table, the children's dose by weight, and the plan."""

    name = later("Dosing")

    def page_widget(self) -> QWidget:
        self._regimen: Regimen | None = None
        self._plan: Plan | None = None
        self.form = PatientForm(self.theme)
        self.child_form = ChildForm(self.theme)
        self.plan_form = PlanForm(self.theme)
        self.column = QStackedWidget()
        self._patient_column = FormColumn(self.theme, self.form, tr(_PATIENT))
        self._child_column = FormColumn(self.theme, self.child_form, tr(_CHILD))
        self._plan_column = FormColumn(self.theme, self.plan_form, tr(_PLAN))
        self.column.addWidget(self._patient_column)
        self.column.addWidget(self._child_column)
        self.column.addWidget(self._plan_column)
        self.beside: FormBeside = FormBeside(self.theme, self.view, self.column)
        self.notice = LabelNotice(self.labels, self.library.path)
        self.notice.address_requested.connect(self.address_requested)
        self.form.changed.connect(self.answer)
        self.child_form.changed.connect(self.answer_child)
        self.plan_form.changed.connect(self.plan)
        self.plan_form.print_wanted.connect(self.print_papers)
        self.plan_form.pdf_wanted.connect(self.choose_pdf)
        page = QWidget()
        over = QVBoxLayout(page)
        over.setContentsMargins(0, 0, 0, 0)
        over.setSpacing(0)
        over.addWidget(self.notice)
        over.addWidget(self.beside, 1)
        return page

    def close_jobs(self) -> None:
        self.notice.close_jobs()

    def lines(self) -> tuple[Line, ...]:
        order = [
            _BY_KIDNEY,
            *(tr("Regimens: {place}", place=tr(place)) for place in _PLACES.values()),
        ]
        regimens = [
            Line(Address("regimen", r.id), r.title, _group(r),
                 _NO_TABLE if _group(r) == _BY_KIDNEY and r.rule is None else None,
                 words=" ".join((*r.aliases, r.indication)))
            for r in self.library.of_type(Regimen)
        ]  # fmt: skip
        products = [
            Line(Address("product", p.id), p.title,
                 tr("Products: {place}", place=tr(_PLACES[p.jurisdiction])),
                 words=" ".join((*p.aliases, p.brand, p.generic)))
            for p in self.library.of_type(Product)
        ]  # fmt: skip
        topics = [
            Line(Address("topic", t.id), t.title, _PLAN if t.id == PLAN.id else later("Subjects"),
                 words=" ".join(t.aliases))
            for t in self.library.of_type(Topic)
            if t.tab is TabName.DOSING
        ]  # fmt: skip
        regimens.sort(key=lambda line: order.index(line.group))
        by_kidney = [line for line in regimens if line.group == _BY_KIDNEY]
        plans = [line for line in topics if line.group == _PLAN]
        others = [line for line in regimens if line.group != _BY_KIDNEY]
        subjects = [line for line in topics if line.group != _PLAN]
        products.sort(key=lambda line: line.group, reverse=True)
        return (*by_kidney, *plans, *others, *subjects, *products)

    def show_record(self, address: Address, scroll: int) -> None:
        record = self.library.record(address)
        column = self._column_of(record, address)
        self._regimen = record if isinstance(record, Regimen) else None
        self.notice.follow(address)
        self.beside.want(column.heading.text() if column else "")
        if column is None:
            super().show_record(address, scroll)
            return
        self.column.setCurrentWidget(column)
        if column is self._plan_column:
            self.plan_form.carry(self._clearance(), dialysis=self.form.haemodialysis.isChecked())
            self._show_plan(self.plan_form.asked(), address.place, scroll)
        elif column is self._child_column:
            self._show_child(self.child_form.typed(), address.place, scroll)
        else:
            self._show_answer(self.form.typed(), address.place, scroll)

    def _column_of(self, record: Record, address: Address) -> FormColumn | None:
        """The form that stands beside a record."""
        if address.record == PLAN:
            return self._plan_column
        if address.record == CHILD:
            return self._child_column
        by_kidney = isinstance(record, Regimen) and _group(record) == _BY_KIDNEY
        return self._patient_column if by_kidney else None

    @Slot(object)
    def answer(self, typed: Typed[Patient]) -> None:
        """Follows the form: the page always answers what the form holds now."""
        self._show_answer(typed, "", 0)

    @Slot(object)
    def answer_child(self, typed: Typed[Child]) -> None:
        """Follows the form of a child in the same way."""
        self._show_child(typed, "", 0)

    @Slot(object)
    def plan(self, asked: Asked) -> None:
        """Follows the form: the page is always the plan that the form asks for now."""
        self._show_plan(asked, "", 0)

    def papers(self) -> list[Page]:
        """A plan is two sheets; where there is none, none. A dose says whose it is."""
        column = self.column.currentWidget() if self.beside.title else None
        if column is self._plan_column:
            return plan_pages(self.library, self._plan) if self._plan else []
        patient, child = self.form.typed().patient, self.child_form.typed().patient
        of_patient = column is self._patient_column and patient and not patient.is_empty
        of_child = column is self._child_column and child and not child.missing()
        if self.view.page and (of_patient or of_child):
            return [dose_paper(self.library, self.view.page)]
        return super().papers()

    def _show_answer(self, typed: Typed[Patient], place: str, scroll: int) -> None:
        if self._regimen is None:
            return
        self.form.point_at(typed)
        alone = (
            ""
            if self._regimen.rule
            else tr("No dose here: the form works out the clearance alone.")
        )
        self.form.say_before(alone)
        child = typed.field == "age" and self.form.is_of_a_child()
        page = dose_page(self.library, self._regimen, typed.patient, typed.error, of_child=child)
        self.view.show_page(page, place, scroll)

    def _show_child(self, typed: Typed[Child], place: str, scroll: int) -> None:
        if self._regimen is None:
            return
        self.child_form.point_at(typed)
        page = child_page(self.library, self._regimen, typed.patient, typed.error)
        self.view.show_page(page, place, scroll)

    def _clearance(self) -> str:
        """The clearance in mL/min that the patient's form comes to; empty where it has none, and
        where creatinine does not tell it.
        """
        patient = self.form.typed().patient
        if patient is None or patient.missing():
            return ""
        if patient.haemodialysis and patient.clearance is None:
            return ""
        return telling(clearances(patient).selected.value.value)

    def _show_plan(self, asked: Asked, place: str, scroll: int) -> None:
        error = asked.error
        self._plan = None
        if asked.wish is not None:
            make = plan_titration if asked.way == RAISE else plan_taper
            try:
                self._plan = make(self.library, asked.wish)
            except ClinicalError as refused:
                error = str(refused)
        page = plan_shown(self.library, self._plan, error, lowers=asked.way != RAISE)
        self.view.show_page(page, place, scroll)


def _group(regimen: Regimen) -> str:
    """Renal tables, and the places where one is missing, stand together."""
    if regimen.rule is not None or regimen.id.endswith("-renal"):
        return _BY_KIDNEY
    return tr("Regimens: {place}", place=tr(_PLACES[regimen.jurisdiction]))
