"""Two labels, or two versions of one, section by section."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from db.labels.records import Label, Section
from db.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A section as it stands in the first and in the second label; None where it is missing.

    `place` is its anchor in the second label, or in the first where only that has it; `depth`
    how many sections it is within.
    """

    place: str
    depth: int
    before: Section | None
    after: Section | None

    @property
    def title(self) -> str:
        shown = self.after or self.before
        assert shown is not None
        return shown.title or "Section without a title"

    @property
    def texts(self) -> tuple[str, str]:
        """What the section says in each, without the sections within it."""
        return (
            self.before.text if self.before else "",
            self.after.text if self.after else "",
        )

    @property
    def says_something(self) -> bool:
        return any(self.texts)

    @property
    def differs(self) -> bool:
        before, after = self.texts
        return before != after


def pairs(before: Label, after: Label) -> tuple[Pair, ...]:
    """The sections of both in the order of the second; those that only the first has come last.

    Two are the same by a title that each label has once, whatever its number is by now; else by
    their number, else by their code.
    """
    old, new = list(_deep(before.sections, 0)), list(_deep(after.sections, 0))
    same: dict[str, Section] = {}
    left = {section.anchor: section for section, _ in old}
    for name_of in (_title, _number, _code):
        known = _once(left.values(), name_of)
        unpaired = [section for section, _ in new if section.anchor not in same]
        for name, section in _once(unpaired, name_of).items():
            if name in known:
                same[section.anchor] = left.pop(known[name].anchor)
    found = [
        Pair(place=one.anchor, depth=depth, before=same.get(one.anchor), after=one)
        for one, depth in new
    ]
    taken = {pair.place for pair in found}
    for section, depth in old:
        if section.anchor in left:
            place = f"only-{section.anchor}" if section.anchor in taken else section.anchor
            found.append(Pair(place=place, depth=depth, before=section, after=None))
    return tuple(found)


def within(found: tuple[Pair, ...], place: str) -> tuple[Pair, ...]:
    """A section of a comparison and those within it; none where there is no such place."""
    at = next((number for number, pair in enumerate(found) if pair.place == place), None)
    if at is None:
        return ()
    end = at + 1
    while end < len(found) and found[end].depth > found[at].depth:
        end += 1
    return found[at:end]


def _once(sections: Iterable[Section], name_of: Callable[[Section], str]) -> dict[str, Section]:
    """Those whose name no other of them has."""
    named = [(name_of(section), section) for section in sections]
    counts = Counter(name for name, _ in named)
    return {name: section for name, section in named if name and counts[name] == 1}


def _title(section: Section) -> str:
    return fold(section.title.removeprefix(section.number).strip(". "))


def _number(section: Section) -> str:
    return section.number


def _code(section: Section) -> str:
    return section.code


def _deep(sections: tuple[Section, ...], depth: int) -> Iterator[tuple[Section, int]]:
    """The sections that have a name or say something, in reading order."""
    for section in sections:
        if section.title or section.html:
            yield section, depth
        yield from _deep(section.sections, depth + 1)
