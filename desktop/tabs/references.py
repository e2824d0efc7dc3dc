"""References: every source, what rests on it, the five articles judged, official labels."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.address import Address
from db.labels.places import HELD, KIND
from db.library import Library
from db.records import Article, Claim, Contradiction, Reference
from desktop.labels import Labels
from desktop.pages.markup import Page
from desktop.pages.signs import VERDICT, checked_sign
from desktop.quoting import Quoter
from desktop.subjects import BACK_PAIN
from desktop.tabs.tab import Tab
from desktop.theme import Theme
from desktop.widgets.choice_box import ChoiceBox
from desktop.widgets.form_above import FormAbove
from desktop.widgets.naming import name_choice
from desktop.widgets.record_list import Line
from desktop.words import later, tr

if TYPE_CHECKING:
    from desktop.widgets.labels_page import LabelsPage

_ORDER = later("Order")
_TYPES = {
    "article-journal": later("Papers and guidelines in journals"),
    "report": later("Guidelines and reports"),
    "regulatory-label": later("Drug labels"),
    "webpage": later("Web pages"),
}
_OTHERS = later("Other documents")
_EVERYTHING, _SOURCES, _ARTICLES, _CLAIMS = (
    later("Everything"),
    later("Sources"),
    later("Articles and contradictions"),
    later("Claims of the articles"),
)
_BY_KIND, _BY_NAME, _BY_YEAR, _BY_USE, _BY_CHECK = (
    later("Sources by kind"),
    later("Sources by name"),
    later("Newest sources first"),
    later("Sources by how much rests on them"),
    later("Sources by how they were checked"),
)


class ReferencesTab(Tab):
    name = later("References")

    def __init__(self, library: Library, theme: Theme, quoter: Quoter, labels: Labels) -> None:
        self.shown = ChoiceBox()
        self.order = ChoiceBox()
        self.choices = QWidget()
        column = QVBoxLayout(self.choices)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(theme.em * 0.5))
        for choice in (self.shown, self.order):
            column.addWidget(choice)
        super().__init__(library, theme, quoter, labels)
        name_choice(self.shown, tr("What to list"))
        for one in (_EVERYTHING, _SOURCES, _ARTICLES, _CLAIMS):
            self.shown.addItem(tr(one), one)
        name_choice(self.order, tr("Order of the sources"))
        for one in (_BY_KIND, _BY_NAME, _BY_YEAR, _BY_USE, _BY_CHECK):
            self.order.addItem(tr(one), one)
        for choice in (self.shown, self.order):
            choice.may_be_narrow(8)
            choice.currentIndexChanged.connect(self._relist)
        self.beside.hold(self.choices)

    def page_widget(self) -> QWidget:
        from desktop.tabs.label_reading import LabelReading

        self.reading = LabelReading(self.library, self.labels, self.theme, self.view)
        self.reading.address_requested.connect(self.address_requested)
        self._held: LabelsPage | None = None
        self.front_page = QStackedWidget()
        self.front_page.addWidget(self.reading)
        self.beside: FormAbove = FormAbove(
            self.theme, self.front_page, self.records, self._tallest, tr(_ORDER)
        )
        return self.beside

    @property
    def held(self) -> "LabelsPage":
        """The labels held; made, and what it needs loaded, when it is first asked for."""
        if self._held is None:
            from desktop.widgets.labels_page import LabelsPage

            self._held = LabelsPage(self.labels, self.library.path, self.theme)
            self._held.address_requested.connect(self.address_requested)
            self._held.said.connect(self.said)
            self.front_page.addWidget(self._held)
        return self._held

    @property
    def _shows_held(self) -> bool:
        return self.front_page.currentWidget() is not self.reading

    def _tallest(self) -> int:
        return self.choices.sizeHint().height()

    def open(self, address: Address, scroll: int) -> None:
        super().open(address, scroll)
        if address.kind == KIND:
            self.records.select(HELD)

    def show_record(self, address: Address, scroll: int) -> None:
        """Labels are read from the reader's own file of them, all else from the library."""
        if address.record == HELD:
            self.reading.leave()
            self.view.show_page(Page(address=HELD, title=self.labels.title(HELD), html=""))
            self.held.show_held()
            self.front_page.setCurrentWidget(self.held)
            return
        if address.kind == KIND:
            self.reading.show_label(address, scroll)
        else:
            self.reading.leave()
            super().show_record(address, scroll)
        self.front_page.setCurrentWidget(self.reading)

    def papers(self) -> list[Page]:
        return [] if self._shows_held else super().papers()

    def find_words(self) -> None:
        """On the page of a label or a record; among the labels held by their list's filter."""
        if self._shows_held:
            self.held.filter.setFocus()
        else:
            super().find_words()

    @Slot()
    def focus_page(self) -> None:
        if self._shows_held:
            self.held.focus_list()
        else:
            super().focus_page()

    def close_jobs(self) -> None:
        if self._held is not None:
            self._held.close_jobs()
        self.reading.close_jobs()

    def home(self) -> Address | None:
        """The newest advice on back pain; else the first source that is listed."""
        asked = self.library.condition(BACK_PAIN.id)
        if asked and asked.positions:
            return Address("reference", max(asked.positions, key=lambda one: one.year).source)
        return next((one.address for one in self.lines() if one.address.kind != KIND), None)

    def lines(self) -> tuple[Line, ...]:
        shown = self.shown.currentData() or _EVERYTHING
        lines: list[Line] = []
        if shown == _EVERYTHING:
            title = self.labels.title(HELD)
            lines.append(
                Line(HELD, title, later("Imported on this machine"), words="DailyMed openFDA")
            )
        if shown in (_EVERYTHING, _ARTICLES):
            lines += self._articles()
        if shown in (_EVERYTHING, _SOURCES):
            lines += self._sources()
        if shown in (_EVERYTHING, _ARTICLES):
            lines += self._contradictions()
        if shown in (_EVERYTHING, _CLAIMS):
            lines += self._claims()
        return tuple(lines)

    def _articles(self) -> Iterator[Line]:
        for article in self.library.of_type(Article):
            yield Line(Address("article", article.id), article.title, later("The five articles"))

    def _contradictions(self) -> Iterator[Line]:
        for one in self.library.of_type(Contradiction):
            yield Line(
                Address("contradiction", one.id),
                one.title,
                later("Where they contradict each other"),
            )

    def _claims(self) -> Iterator[Line]:
        for claim in self.library.of_type(Claim):
            yield Line(
                Address("claim", claim.id),
                claim.title,
                tr("Claims of {article}", article=claim.article.replace("-", " ")),
                VERDICT[claim.verdict],
                f"{claim.topic} {claim.cluster} {claim.verdict.value}",
            )

    def _sources(self) -> list[Line]:
        """The sources in the order chosen, under headings that say the order."""
        uses = self.library.uses()
        order = self.order.currentData() or _BY_KIND
        kinds = [*_TYPES.values(), _OTHERS]
        found = []
        for one in self.library.of_type(Reference):
            address = Address("reference", one.id)
            used, sign = uses[address], checked_sign(one.checked, one.type)
            kind, year = _TYPES.get(one.type, _OTHERS), one.issued[:4]
            rank, group = {
                _BY_KIND: (kinds.index(kind), kind),
                _BY_NAME: (0, _SOURCES),
                _BY_YEAR: (-int(year or 0), year or later("Undated")),
                _BY_USE: (
                    -used,
                    tr("{n} record(s) (rests|rest) on it", "", used),
                ),
                _BY_CHECK: (list(type(one.checked)).index(one.checked), sign.word.capitalize()),
            }[order]
            people = " ".join(author.family or author.literal for author in one.authors)
            words = f"{one.title} {one.container} {people} {one.issued} {sign.word} {one.doi}"
            found.append((rank, one.short.lower(), Line(address, one.short, group, sign, words)))
        return [line for *_, line in sorted(found, key=lambda item: item[:2])]

    @Slot()
    def _relist(self) -> None:
        self.records.show_lines(self.lines())
