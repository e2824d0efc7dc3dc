"""Dosing: a dose by the label's table for this patient; regimens, products, subjects."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.address import Address
from db.records import Jurisdiction, Product, Regimen, Topic
from db.records import Tab as TabName
from desktop.page_of import dose_page
from desktop.tabs.tab import Tab
from desktop.widgets.patient_form import PatientForm, Typed, form_column
from desktop.widgets.record_list import Line

_PLACES = {
    Jurisdiction.US: "United States",
    Jurisdiction.UK: "United Kingdom",
    Jurisdiction.EU: "European Union",
    Jurisdiction.CANADA: "Canada",
    Jurisdiction.INTERNATIONAL: "International",
}
_BY_KIDNEY = "Dose by kidney function"
_FORM_EM = 15


class DosingTab(Tab):
    """Where a regimen is a renal table the form stands beside it and the answer follows it."""

    name = "Dosing"

    def page_widget(self) -> QWidget:
        self._regimen: Regimen | None = None
        self.form = PatientForm(self.theme)
        self.column = form_column(self.theme, self.form)
        self.column.setFixedWidth(round(self.theme.em * _FORM_EM))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.column)
        row.addWidget(self.view, 1)
        self.form.changed.connect(self.answer)
        self.theme.changed.connect(self._fit_form)
        return both

    def lines(self) -> tuple[Line, ...]:
        order = [_BY_KIDNEY, *(f"Regimens: {place}" for place in _PLACES.values())]
        regimens = [
            Line(Address("regimen", r.id), r.title, _group(r),
                 words=" ".join((*r.aliases, r.indication)))
            for r in self.library.of_type(Regimen)
        ]  # fmt: skip
        products = [
            Line(Address("product", p.id), p.title, f"Products: {_PLACES[p.jurisdiction]}",
                 words=" ".join((*p.aliases, p.brand, p.generic)))
            for p in self.library.of_type(Product)
        ]  # fmt: skip
        topics = [
            Line(Address("topic", t.id), t.title, "Subjects", words=" ".join(t.aliases))
            for t in self.library.of_type(Topic)
            if t.tab is TabName.DOSING
        ]
        regimens.sort(key=lambda line: order.index(line.group))
        products.sort(key=lambda line: line.group, reverse=True)
        return (*regimens, *topics, *products)

    def show_record(self, address: Address, scroll: int) -> None:
        record = self.library.record(address)
        by_kidney = isinstance(record, Regimen) and _group(record) == _BY_KIDNEY
        self._regimen = record if isinstance(record, Regimen) and by_kidney else None
        self.column.setVisible(by_kidney)
        if self._regimen is None:
            super().show_record(address, scroll)
        else:
            self._show_answer(self.form.typed(), address.place, scroll)

    @Slot(object)
    def answer(self, typed: Typed) -> None:
        """Follows the form: the page always answers what the form holds now."""
        self._show_answer(typed, "", 0)

    def _show_answer(self, typed: Typed, place: str, scroll: int) -> None:
        if self._regimen is None:
            return
        self.form.point_at(typed)
        page = dose_page(self.library, self._regimen, typed.patient, typed.error)
        self.view.show_page(page, place, scroll)

    @Slot()
    def _fit_form(self) -> None:
        self.column.setFixedWidth(round(self.theme.em * _FORM_EM))


def _group(regimen: Regimen) -> str:
    """Renal tables, and the places where one is missing, stand together."""
    if regimen.rule is not None or regimen.id.endswith("-renal"):
        return _BY_KIDNEY
    return f"Regimens: {_PLACES[regimen.jurisdiction]}"
