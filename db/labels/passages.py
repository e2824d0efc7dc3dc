"""What the search finds a label's sections by: the words of each, and facets to narrow it down.

A word typed cannot name a facet: each begins with a letter of the private use area, which no text
keeps. What is written here is in every index: change it, and `schema.VERSION` with it.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from db.labels.markup import loose_words_of
from db.labels.records import Label, Product, Section, Supply
from db.words import tokens

_CODE, _SUPPLY, _LABELER, _NAMED = "\ue000", "\ue001", "\ue002", "\ue003"
FACETS = (_CODE, "\ue004")
"""Between these are all facets and no words."""


class Passage(msgspec.Struct, frozen=True, array_like=True):
    """One section as it is indexed, beside the names of its label's products.

    `place` is its number in the label's reading order. `body` is in UTF-8, which the index takes as
    it is.
    """

    place: int
    heading: str
    facets: str
    body: bytes


def passages(label: Label) -> Iterator[Passage]:
    """Every section that says something."""
    own = _SUPPLY + label.supply.value, *labeler_facets(label.labeler)
    of_label = " ".join((*own, *name_facets(names_of(label))))
    place = -1

    def within(section: Section, codes: tuple[str, ...]) -> Iterator[Passage]:
        nonlocal place
        place += 1
        if section.code:
            codes = (*codes, code_facet(section.code))
        text = loose_words_of(section.html)
        if text or section.title:
            yield Passage(
                place=place,
                heading=_plain(section.title),
                facets=" ".join((of_label, *codes)),
                body=_plain(text).encode(),
            )
        for inner in section.sections:
            yield from within(inner, codes)

    for section in label.sections:
        yield from within(section, ())


def names_of(label: Label) -> str:
    """What the label's products are called, each word once."""
    said = [label.title, *(word for product in label.products for word in _called(product))]
    return " ".join(dict.fromkeys(_plain(" ".join(said)).split()))


def codes_of(label: Label) -> str:
    """The NDCs of the label: as written, without hyphens, and of each product so."""
    codes = dict.fromkeys(code for product in label.products for code in product.codes)
    return " ".join(f"{code} {code.replace('-', '')}" for code in codes)


@lru_cache(1024)
def code_facet(code: str) -> str:
    """The facet of a section's LOINC code; sections within it have it too."""
    return _CODE + "".join(filter(str.isalnum, code))


def supply_facet(supply: Supply) -> str:
    return _SUPPLY + supply.value


@lru_cache(1024)
def labeler_facets(name: str) -> tuple[str, ...]:
    """A facet for each word of a labeler's name."""
    return tuple(_LABELER + word for word in tokens(name))


@lru_cache(1024)
def name_facets(names: str) -> tuple[str, ...]:
    """A facet for each word that a product is called by."""
    return tuple(dict.fromkeys(_NAMED + word for word in tokens(names)))


def _called(product: Product) -> tuple[str, ...]:
    return (product.name, product.generic, *(one.name for one in product.ingredients))


def _plain(text: str) -> str:
    """Text in which one word is spelt one way: no ligatures, one micro sign."""
    if text.isascii():
        return text
    text = text.replace("\xa0", " ")
    return unicodedata.normalize("NFKC", text)
