"""Dosing: how each product is given, renal tables, and the subjects around a dose."""

from db.address import Address
from db.records import Jurisdiction, Product, Regimen, Topic
from desktop.tabs.tab import Tab
from desktop.widgets.record_list import Line

_PLACES = {
    Jurisdiction.US: "United States",
    Jurisdiction.UK: "United Kingdom",
    Jurisdiction.EU: "European Union",
    Jurisdiction.CANADA: "Canada",
    Jurisdiction.INTERNATIONAL: "International",
}


class DosingTab(Tab):
    name = "Dosing"

    def lines(self) -> tuple[Line, ...]:
        regimens = [
            Line(Address("regimen", r.id), r.title, f"Regimens: {_PLACES[r.jurisdiction]}",
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
        ]
        order = [f"Regimens: {place}" for place in _PLACES.values()]
        regimens.sort(key=lambda line: order.index(line.group))
        products.sort(key=lambda line: line.group, reverse=True)
        return (*regimens, *topics, *products)
