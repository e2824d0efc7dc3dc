"""References: every source, what rests on it, and the five articles judged."""

from collections.abc import Iterator

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox

from db.address import Address
from db.library import Library
from db.records import Article, Claim, Contradiction, Reference
from desktop.pages.signs import VERDICT, checked_sign
from desktop.quoting import Quoter
from desktop.tabs.tab import Tab
from desktop.theme import Theme
from desktop.widgets.record_list import Line

_TYPES = {
    "article-journal": "Papers and guidelines in journals",
    "report": "Guidelines and reports",
    "regulatory-label": "Drug labels",
    "webpage": "Web pages",
}
_OTHERS = "Other documents"
_EVERYTHING, _SOURCES, _ARTICLES, _CLAIMS = (
    "Everything",
    "Sources",
    "Articles and contradictions",
    "Claims of the articles",
)
_BY_KIND, _BY_NAME, _BY_YEAR, _BY_USE, _BY_CHECK = (
    "Sources by kind",
    "Sources by name",
    "Newest sources first",
    "Sources by how much rests on them",
    "Sources by how they were checked",
)


class ReferencesTab(Tab):
    name = "References"

    def __init__(self, library: Library, theme: Theme, quoter: Quoter) -> None:
        self.shown = QComboBox()
        self.order = QComboBox()
        super().__init__(library, theme, quoter)
        self.shown.setAccessibleName("What to list")
        self.shown.addItems([_EVERYTHING, _SOURCES, _ARTICLES, _CLAIMS])
        self.order.setAccessibleName("Order of the sources")
        self.order.addItems([_BY_KIND, _BY_NAME, _BY_YEAR, _BY_USE, _BY_CHECK])
        for choice in (self.order, self.shown):
            choice.setMinimumContentsLength(8)
            choice.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            choice.currentIndexChanged.connect(self._relist)
            self.records.put_above(choice)

    def lines(self) -> tuple[Line, ...]:
        shown = self.shown.currentText() or _EVERYTHING
        lines: list[Line] = []
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
            yield Line(Address("article", article.id), article.title, "The five articles")

    def _contradictions(self) -> Iterator[Line]:
        for one in self.library.of_type(Contradiction):
            yield Line(
                Address("contradiction", one.id), one.title, "Where they contradict each other"
            )

    def _claims(self) -> Iterator[Line]:
        for claim in self.library.of_type(Claim):
            yield Line(
                Address("claim", claim.id),
                claim.title,
                f"Claims of {claim.article.replace('-', ' ')}",
                VERDICT[claim.verdict],
                f"{claim.topic} {claim.cluster} {claim.verdict.value}",
            )

    def _sources(self) -> list[Line]:
        """The sources in the order chosen, under headings that say the order."""
        uses = self.library.uses()
        order = self.order.currentText() or _BY_KIND
        kinds = [*_TYPES.values(), _OTHERS]
        found = []
        for one in self.library.of_type(Reference):
            address = Address("reference", one.id)
            used, sign = uses[address], checked_sign(one.checked, one.type)
            kind, year = _TYPES.get(one.type, _OTHERS), one.issued[:4]
            rank, group = {
                _BY_KIND: (kinds.index(kind), kind),
                _BY_NAME: (0, "Sources"),
                _BY_YEAR: (-int(year or 0), year or "Undated"),
                _BY_USE: (-used, f"{used} records rest on it" if used > 1 else "One record"),
                _BY_CHECK: (list(type(one.checked)).index(one.checked), sign.word.capitalize()),
            }[order]
            people = " ".join(author.family or author.literal for author in one.authors)
            words = f"{one.title} {one.container} {people} {one.issued} {sign.word} {one.doi}"
            found.append((rank, one.short.lower(), Line(address, one.short, group, sign, words)))
        return [line for *_, line in sorted(found, key=lambda item: item[:2])]

    @Slot()
    def _relist(self) -> None:
        self.records.show_lines(self.lines())
