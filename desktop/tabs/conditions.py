"""Conditions: does gabapentin help, and who says so."""

from db.address import Address
from db.records import Condition, ConditionGroup
from desktop.pages.signs import STATUS
from desktop.tabs.tab import Tab
from desktop.widgets.record_list import Line


class ConditionsTab(Tab):
    name = "Conditions"

    def lines(self) -> tuple[Line, ...]:
        groups = list(ConditionGroup)
        conditions = sorted(
            self.library.of_type(Condition), key=lambda c: (groups.index(c.group), c.title)
        )
        return tuple(
            Line(
                Address("condition", c.id),
                c.title,
                c.group.value,
                STATUS[c.status],
                " ".join((*c.aliases, *(code.code for code in (*c.icd10cm.codes, *c.icd11.codes)))),
            )
            for c in conditions
        )
