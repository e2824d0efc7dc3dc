"""What is drawn of benefit and harm: which condition, which outcomes, of how many people."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QScrollArea, QWidget

from db.records import Condition
from desktop.outcomes import (
    FEWEST_PEOPLE,
    MOST_HARMS,
    Choice,
    Comparison,
    Outcome,
    is_gabapentin,
)
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.words import later, tr

NONE = later("none")
_UNCOUNTED = later("gabapentin: no counts")
_PEOPLE = {"100": FEWEST_PEOPLE, "1,000": 1000}
_NARROWEST_LETTERS = 12


class BenefitForm(QScrollArea):
    """Emits `changed` with a Choice at every change, the two wishes at its buttons.

    Each box follows those above it: another condition offers its own comparisons, these their own
    outcomes. Nothing in it is stored anywhere.
    """

    changed = Signal(object)
    print_wanted = Signal()
    pdf_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        conditions: tuple[Condition, ...],
        comparisons_of: Callable[[Condition], tuple[Comparison, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._conditions = conditions
        self._comparisons_of = comparisons_of
        self._comparisons: tuple[Comparison | None, ...] = ()
        self._buttons: list[QPushButton] = []
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(tr("Benefit and harm"))
        self.condition, self.comparison, self.benefit = ChoiceBox(), ChoiceBox(), ChoiceBox()
        self.counted_in = ChoiceBox()
        self.harms = tuple(ChoiceBox() for _ in range(MOST_HARMS))
        self.people = ChoiceBox()
        body = QWidget()
        body.setObjectName("form")
        self._form = form = QFormLayout(body)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setContentsMargins(*[round(theme.em)] * 4)
        harms = [tr("Harm {number}", number=number) for number in range(1, MOST_HARMS + 1)]
        for words, box in (
            (tr("Condition"), self.condition),
            (tr("Treatment"), self.comparison),
            (tr("Benefit"), self.benefit),
            (tr("Harms as counted in"), self.counted_in),
            *zip(harms, self.harms, strict=True),
            (tr("Of how many people"), self.people),
        ):
            _fit(box, words)
            label = QLabel(words)
            label.setBuddy(box)
            form.addRow(label, box)
        for words, wanted in (
            (tr("Print patient sheet…"), self.print_wanted),
            (tr("Save it as PDF…"), self.pdf_wanted),
        ):
            button = QPushButton(words)
            button.clicked.connect(wanted)
            self._buttons.append(button)
            form.addRow(button)
        note = QLabel(tr("Nothing chosen here is stored."))
        note.setObjectName("caption")
        note.setWordWrap(True)
        form.addRow(note)
        self.setWidget(body)
        self.people.addItems(list(_PEOPLE))
        self.condition.addItems([one.title for one in conditions])
        self._offer_comparisons()
        self.condition.currentIndexChanged.connect(self._follow_condition)
        self.comparison.currentIndexChanged.connect(self._follow_comparison)
        self.counted_in.currentIndexChanged.connect(self._follow_people)
        for box in (self.benefit, *self.harms, self.people):
            box.currentIndexChanged.connect(self._tell)

    def choose_condition(self, id_: str) -> None:
        """Shows a condition of this edition; another id changes nothing."""
        for number, condition in enumerate(self._conditions):
            if condition.id == id_:
                self.condition.setCurrentIndex(number)

    def stand_between(self, before: QWidget, after: QWidget) -> None:
        """Takes its place in the order of the Tab key, its boxes from top to bottom."""
        boxes = (self.condition, self.comparison, self.benefit, self.counted_in, *self.harms)
        for one, following in pairwise((before, *boxes, self.people, *self._buttons, after)):
            QWidget.setTabOrder(one, following)

    def choice(self) -> Choice:
        """What the form holds now; each outcome once."""
        chosen = [*_one(self._benefits(), self.benefit)]
        for box in self.harms:
            chosen += _one(self._harms(), box)
        return Choice(
            condition=self._conditions[self.condition.currentIndex()],
            comparison=self._comparison(),
            outcomes=tuple({one.place: one for one in chosen}.values()),
            people=_PEOPLE[self.people.currentText()],
        )

    def _comparison(self) -> Comparison | None:
        chosen = self.comparison.currentIndex()
        return self._comparisons[chosen] if 0 <= chosen < len(self._comparisons) else None

    def _benefits(self) -> tuple[Outcome, ...]:
        comparison = self._comparison()
        return comparison.benefits if comparison else ()

    def _harms(self) -> tuple[Outcome, ...]:
        groups = self._groups()
        return groups[self.counted_in.currentIndex()] if groups else ()

    def _groups(self) -> tuple[tuple[Outcome, ...], ...]:
        comparison = self._comparison()
        return comparison.harms() if comparison else ()

    def _offer_comparisons(self) -> None:
        """Gabapentin's come first; where nobody was counted on it, that is said before others'."""
        found = self._comparisons_of(self._conditions[self.condition.currentIndex()])
        counted = any(is_gabapentin(one.drug) for one in found)
        self._comparisons = found if counted else (None, *found)
        entries = [one.title if one else tr(_UNCOUNTED) for one in self._comparisons]
        _fill(self.comparison, entries)
        self._offer_outcomes()

    def _offer_outcomes(self) -> None:
        """Where nobody was counted there is nothing to choose of them."""
        for box in (self.benefit, self.counted_in, *self.harms, self.people):
            self._form.setRowVisible(box, self._comparison() is not None)
        _fill(self.benefit, (_named(one) for one in self._benefits()), tr("none shown"), tr(NONE))
        _fill(
            self.counted_in, (group[0].people.title for group in self._groups()), tr("none counted")
        )
        self._offer_harms()

    def _offer_harms(self) -> None:
        harms = self._harms()
        for number, box in enumerate(self.harms):
            _fill(box, (_named(one) for one in harms), tr("none counted"), tr(NONE))
            box.setCurrentIndex(number if number < len(harms) else max(0, box.count() - 1))

    @Slot()
    def _follow_condition(self) -> None:
        self._follow(self._offer_comparisons)

    @Slot()
    def _follow_comparison(self) -> None:
        self._follow(self._offer_outcomes)

    @Slot()
    def _follow_people(self) -> None:
        self._follow(self._offer_harms)

    def _follow(self, offer: Callable[[], None]) -> None:
        """The boxes below are filled anew, and what they hold is told once."""
        boxes = (self.comparison, self.benefit, self.counted_in, *self.harms)
        blocked = [QSignalBlocker(box) for box in boxes]
        offer()
        for blocker in blocked:
            blocker.unblock()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.changed.emit(self.choice())


def _fit(box: ChoiceBox, name: str) -> None:
    """A long outcome must not widen the column; its words stand in full in the list."""
    box.setAccessibleName(name)
    box.may_be_narrow(_NARROWEST_LETTERS)


def _fill(box: ChoiceBox, words: Iterable[str], empty: str = "", last: str = "") -> None:
    """New entries, the first chosen; one that says so where there are none."""
    entries = list(words)
    box.clear()
    box.addItems([*entries, last] if entries and last else entries or [empty])
    box.setEnabled(bool(entries))
    for number, entry in enumerate(entries):
        box.setItemData(number, entry, Qt.ItemDataRole.ToolTipRole)


def _one(outcomes: tuple[Outcome, ...], box: ChoiceBox) -> tuple[Outcome, ...]:
    """The outcome chosen in a box, if one is."""
    number = box.currentIndex()
    return outcomes[number : number + 1] if number >= 0 else ()


def _named(outcome: Outcome) -> str:
    return f"{outcome.what} ({outcome.people.title})" if outcome.wished else outcome.what
