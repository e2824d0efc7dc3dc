"""Alternatives: what else there is, for which condition."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox

from db.address import Address
from db.library import Library
from db.records import Alternative, AlternativeType, Condition
from desktop.quoting import Quoter
from desktop.tabs.tab import Tab
from desktop.theme import Theme
from desktop.widgets.record_list import Line

_GROUPS = {
    AlternativeType.WITHOUT_MEDICINE: "Without medicine",
    AlternativeType.MEDICINE: "Medicines",
    AlternativeType.PROCEDURE: "Procedures",
}


class AlternativesTab(Tab):
    name = "Alternatives"

    def __init__(self, library: Library, theme: Theme, quoter: Quoter) -> None:
        self.suits = QComboBox()
        super().__init__(library, theme, quoter)
        self.suits.setAccessibleName("For which condition")
        self.suits.addItem("For any condition", "")
        for condition in sorted(library.of_type(Condition), key=lambda c: c.title):
            self.suits.addItem(
                f"For {condition.title[0].lower()}{condition.title[1:]}", condition.id
            )
        self.suits.currentIndexChanged.connect(self._narrow)
        self.records.put_above(self.suits)

    def lines(self) -> tuple[Line, ...]:
        wanted = self.suits.currentData()
        alternatives = [
            one for one in self.library.of_type(Alternative) if not wanted or wanted in one.suits
        ]
        order = list(_GROUPS)
        alternatives.sort(key=lambda one: (order.index(one.type), one.title))
        return tuple(
            Line(Address("alternative", one.id), one.title, _GROUPS[one.type],
                 words=" ".join((*one.aliases, one.group)))
            for one in alternatives
        )  # fmt: skip

    @Slot()
    def _narrow(self) -> None:
        self.records.show_lines(self.lines())
