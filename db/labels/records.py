"""An official label as it is read from a file: what it is, its products, its sections in order."""

import re
from enum import StrEnum
from itertools import chain

from msgspec import Struct

from clinical.said import Said, joined
from db.labels.markup import words_of

NO_REASON = joined()
_PARTED = re.compile(r"\s*[,;]\s*")


class RefusedError(Exception):
    """A file, or one label of it, that is not taken in, and why."""

    def __init__(self, why: Said) -> None:
        super().__init__(why)
        self.why = why


class Source(StrEnum):
    """The form a label came in. The older text of openFDA gives way to SPL of the same version."""

    SPL = "spl"
    OPENFDA = "openfda"


class Supply(StrEnum):
    """How the label's document type says the product is supplied."""

    PRESCRIPTION = "rx"
    OVER_THE_COUNTER = "otc"
    OTHER = "other"


class Ingredient(Struct, frozen=True, kw_only=True):
    """An active ingredient; the strength is as the label has it, such as 325 mg, or empty."""

    name: str
    strength: str = ""


class Product(Struct, frozen=True, kw_only=True):
    """One product of a label, or one part of a kit; `codes` are its NDCs, of packages too."""

    name: str
    generic: str = ""
    form: str = ""
    routes: tuple[str, ...] = ()
    ingredients: tuple[Ingredient, ...] = ()
    codes: tuple[str, ...] = ()
    part: bool = False


class Section(Struct, frozen=True, kw_only=True):
    """One section and those within it.

    `code` is its LOINC code or empty; `title` the printed one, else what its code is called;
    `number` the printed one, such as 2.3, or empty; `anchor` is unique in the label and opens the
    section; `link` is the name by which the label's own links mean it. `html` is safe to show as it
    is; `again` too: it repeats what is in the text (the highlights, the tables openFDA sets apart).
    """

    code: str
    title: str
    number: str = ""
    anchor: str = ""
    link: str = ""
    html: str = ""
    again: str = ""
    images: tuple[str, ...] = ()
    boxed: bool = False
    sections: tuple["Section", ...] = ()

    @property
    def text(self) -> str:
        """The words of the section without those within it, in one line, each once."""
        return words_of(self.html)

    def walk(self) -> tuple["Section", ...]:
        """The section and all within it, in reading order."""
        return (self, *chain.from_iterable(inner.walk() for inner in self.sections))


class Label(Struct, frozen=True, kw_only=True):
    """One version of one label. `effective` is its date as written, usually YYYYMMDD, unchecked."""

    set_id: str
    version: int
    effective: str
    kind: str
    title: str
    labeler: str
    supply: Supply
    source: Source
    products: tuple[Product, ...]
    sections: tuple[Section, ...]

    def walk(self) -> tuple[Section, ...]:
        """Every section, in reading order."""
        return tuple(chain.from_iterable(section.walk() for section in self.sections))

    def section(self, locator: str) -> Section | None:
        """The section a locator such as 2.3, 2.3 Table 1, Boxed Warning or an anchor means."""
        every = self.walk()
        number, words = locator.partition(" ")[0], locator.partition(":")[0].casefold()
        titled = [(one.title.removeprefix(one.number).strip(". ").casefold(), one) for one in every]
        found = chain(
            (one for one in every if number in (one.anchor, one.number)),
            (one for title, one in titled if title == words),
            (one for one in every if one.boxed and words == "boxed warning"),
            (one for title, one in titled if title.startswith(f"{words} ")),
        )
        return next(found, None)

    def sections_meant(self, locator: str) -> dict[str, Section]:
        """The sections by what a locator calls them, each once: 2.2, 2.4 means two."""
        whole = self.section(locator) if locator else None
        if whole is not None:
            return {locator: whole}
        found: dict[str, Section] = {}
        for part in filter(None, _PARTED.split(locator)):
            section = self.section(part)
            if section is not None and section not in found.values():
                found[part] = section
        return found
