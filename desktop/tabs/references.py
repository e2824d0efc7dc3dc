"""References: every source, what rests on it, and the five articles judged."""

from db.address import Address
from db.records import Article, Claim, Contradiction, Reference
from desktop.pages.signs import VERDICT
from desktop.tabs.tab import Tab
from desktop.widgets.record_list import Line

_TYPES = {
    "article-journal": "Papers and guidelines in journals",
    "report": "Guidelines and reports",
    "regulatory-label": "Drug labels",
    "webpage": "Web pages",
    "document": "Documents",
}


class ReferencesTab(Tab):
    name = "References"

    def lines(self) -> tuple[Line, ...]:
        articles = [
            Line(Address("article", a.id), a.title, "The five articles")
            for a in self.library.of_type(Article)
        ]
        contradictions = [
            Line(Address("contradiction", c.id), c.title, "Where they contradict each other")
            for c in self.library.of_type(Contradiction)
        ]
        references = sorted(
            self.library.of_type(Reference), key=lambda r: (self._rank(r.type), r.short.lower())
        )
        sources = [
            Line(
                Address("reference", r.id),
                r.short,
                _TYPES.get(r.type, "Others"),
                words=f"{r.title} {r.container} {' '.join(a.family for a in r.authors)} {r.issued}",
            )
            for r in references
        ]
        claims = [
            Line(Address("claim", c.id), c.title, f"Claims of {c.article.replace('-', ' ')}",
                 VERDICT[c.verdict], f"{c.topic} {c.cluster}")
            for c in self.library.of_type(Claim)
        ]  # fmt: skip
        return (*articles, *sources, *contradictions, *claims)

    @staticmethod
    def _rank(type_: str) -> int:
        order = list(_TYPES)
        return order.index(type_) if type_ in order else len(order)
