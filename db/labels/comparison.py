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
    their number; else by their title and code within sections that are the same.
    """
    old, new = tuple(_placed(before.sections)), tuple(_placed(after.sections))
    same = _paired(old, new)
    found = [
        Pair(
            place=one.section.anchor,
            depth=one.depth,
            before=same[one.section.anchor].section if one.section.anchor in same else None,
            after=one.section,
        )
        for one in new
    ]
    taken = {pair.place for pair in found}
    known = {one.section.anchor for one in same.values()}
    for one in old:
        name = one.section.anchor
        if name not in known:
            place = f"only-{name}" if name in taken else name
            found.append(Pair(place=place, depth=one.depth, before=one.section, after=None))
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


@dataclass(frozen=True, slots=True)
class _Placed:
    """A section, how many it is within, and the anchor of the one around it, empty for none."""

    section: Section
    depth: int
    around: str


def _placed(sections: tuple[Section, ...], depth: int = 0, around: str = "") -> Iterator[_Placed]:
    """The sections that have a name or say something, in reading order."""
    for section in sections:
        said = bool(section.title or section.html)
        if said:
            yield _Placed(section, depth, around)
        yield from _placed(section.sections, depth + 1, section.anchor if said else around)


def _paired(old: tuple[_Placed, ...], new: tuple[_Placed, ...]) -> dict[str, _Placed]:
    """The section of the first label for those of the second that it has too, by their anchors."""
    same: dict[str, _Placed] = {}
    left = {one.section.anchor: one for one in old}
    for name_of in (_title, _number):
        known = _once(left.values(), name_of)
        unpaired = [one for one in new if one.section.anchor not in same]
        for name, one in _once(unpaired, name_of).items():
            if name in known:
                same[one.section.anchor] = left.pop(known[name].section.anchor)
    now = {"": ""} | {was.section.anchor: anchor for anchor, was in same.items()}
    for one in new:
        if one.section.anchor in same:
            continue
        for was in left.values():
            if now.get(was.around) == one.around and _kind(was) == _kind(one):
                same[one.section.anchor] = left.pop(was.section.anchor)
                now[was.section.anchor] = one.section.anchor
                break
    return same


def _once(sections: Iterable[_Placed], name_of: Callable[[_Placed], str]) -> dict[str, _Placed]:
    """Those whose name no other of them has."""
    named = [(name_of(one), one) for one in sections]
    counts = Counter(name for name, _ in named)
    return {name: one for name, one in named if name and counts[name] == 1}


def _title(one: _Placed) -> str:
    return fold(one.section.title.removeprefix(one.section.number).strip(". "))


def _number(one: _Placed) -> str:
    return one.section.number


def _kind(one: _Placed) -> tuple[str, str]:
    return _title(one), one.section.code
