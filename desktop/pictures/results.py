"""A study's results as rows of a picture, each with the place in its record."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from db.address import Address
from db.records import Certainty, Effect, Evidence, Reference
from desktop.outcomes import versus
from desktop.pictures.drawing import Drawing
from desktop.together import in_lines
from desktop.words import grouped, later, tr

_GROUP_HEIGHT = 24.0
_GROUP_LETTERS = 42
_LABEL_LETTERS, _LINE = 38, 18.0
_DESIGN_LETTERS, _DESIGN_LINE = 50, 15.0
_CERTAINTY = {
    Certainty.HIGH: later("high certainty"),
    Certainty.MODERATE: later("moderate certainty"),
    Certainty.LOW: later("low certainty"),
    Certainty.VERY_LOW: later("very low certainty"),
}
_OBSERVED = ("cohort", "case-control", "observational", "retrospective", "uncontrolled")


class Result(Struct, frozen=True):
    """One effect of one study; `place` is where its numbers stand."""

    place: Address
    study: str
    drug: str
    comparator: str
    certainty: Certainty | None
    size: str
    design: str
    effect: Effect

    @property
    def about(self) -> str:
        """Outcome and time: "leg pain, 8 weeks"."""
        return ", ".join(part for part in (self.effect.outcome, self.effect.time) if part)

    @property
    def compared(self) -> str:
        return versus(self.drug, self.comparator) if self.comparator else self.drug


def results_of(
    evidence: tuple[Evidence, ...], references: Mapping[str, Reference], field: Address
) -> tuple[Result, ...]:
    """Every effect in reading order; `field` is where the evidence stands in its record."""
    return tuple(
        Result(
            place=field.at(f"{field.place}.{one.id}.effects.{effect.id}"),
            study=references[one.study].short,
            drug=one.drug,
            comparator=one.comparator,
            certainty=one.certainty,
            size=_size(effect, one),
            design=design_words(one.design),
            effect=effect,
        )
        for one in evidence
        for effect in one.effects
    )


def _size(effect: Effect, evidence: Evidence) -> str:
    if effect.n:
        return f"n = {grouped(effect.n)}"
    return tr("n = {size} in the study", size=grouped(evidence.n)) if evidence.n else ""


def by_comparison(rows: list[Result]) -> list[tuple[str, list[Result]]]:
    """The rows of each comparison, in the order of their first row."""
    found: dict[str, list[Result]] = {}
    for row in rows:
        found.setdefault(row.compared, []).append(row)
    return list(found.items())


def draw_group(drawing: Drawing, words: str, y: float) -> float:
    """The heading of a comparison. Returns where its first row begins."""
    for line in in_lines(words, _GROUP_LETTERS):
        drawing.text(0, y + 6, line, size=13, weight=600)
        y += _LINE
    return y + _GROUP_HEIGHT - _LINE


def stacked_height(compared: list[tuple[str, list[Result]]], row: float) -> float:
    """The room that comparisons take, `row` being that of a result with a label of one line."""
    headings = sum(
        _GROUP_HEIGHT + _LINE * (len(in_lines(w, _GROUP_LETTERS)) - 1) for w, _ in compared
    )
    return headings + sum(row + label_height(one) for _, rows in compared for one in rows)


def draw_label(drawing: Drawing, row: Result, beneath: str, y: float) -> None:
    """What was measured, in as many lines as it needs, and under it a caption and the design."""
    lines = in_lines(row.about, _LABEL_LETTERS)
    for number, line in enumerate(lines):
        drawing.text(0, y + number * _LINE, line)
    y += len(lines) * _LINE - 2
    drawing.text(0, y, beneath, "ink_soft", 12)
    for line in _design_lines(row):
        y += _DESIGN_LINE
        drawing.text(0, y, line, "caution", 12, weight=600)


def label_height(row: Result) -> float:
    """How much more room a label takes than one line and its caption."""
    labels = (len(in_lines(row.about, _LABEL_LETTERS)) - 1) * _LINE
    return labels + len(_design_lines(row)) * _DESIGN_LINE


def _design_lines(row: Result) -> list[str]:
    return in_lines(row.design, _DESIGN_LETTERS)


def design_words(design: str) -> str:
    """What must stand beside a result that is not of trials alone; empty for the others."""
    if not any(word in design.lower() for word in _OBSERVED):
        return ""
    return design if "trial" in design.lower() else tr("{design}, not a trial", design=design)


def printed(value: Decimal) -> str:
    """A result as its source prints it, trailing zero kept, with a true minus."""
    return f"{value:f}".replace("-", "−")


def certainty_words(certainty: Certainty | None) -> str:
    return tr(_CERTAINTY[certainty]) if certainty else ""
