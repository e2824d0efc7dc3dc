"""A child's age and weight as typed. Nothing in it is stored anywhere."""

from PySide6.QtCore import Slot

from clinical.paediatric import Child
from desktop.theme import Theme
from desktop.typed import WEIGHT
from desktop.widgets.measured_form import MeasuredForm, Typed
from desktop.words import later, tr


class ChildForm(MeasuredForm):
    """Emits `changed` with a Typed[Child] at every change."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, later("Child"))
        self.add_field("age", tr("Age, completed years"))
        self.add_field("weight", tr("Weight"), WEIGHT)
        self.close_column()

    def typed(self) -> Typed[Child]:
        """What the form holds now."""
        return self.read(self._child)

    @Slot()
    def tell(self) -> None:
        self.changed.emit(self.typed())

    def _child(self) -> Child:
        return Child(age=self.years(), weight=self.quantity("weight", WEIGHT))
