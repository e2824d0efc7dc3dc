"""Which drugs Dorsal itself writes of: their official labels are found first."""

import re
from collections.abc import Iterable

from db.library import Library
from db.records import Alternative, AlternativeType, Product

_WORD = re.compile(r"[a-z]{5,}")
_NO_DRUG = {"acid", "sodium", "hydrochloride", "patch", "cream", "topical", "other", "tablets"}


def drugs_of(library: Library) -> frozenset[str]:
    """The drugs of its products and of its alternatives' doses, as single lower-case words."""
    named: list[str] = []
    for entry in library.entries("product"):
        product = library.record(entry.address)
        assert isinstance(product, Product)
        named += product.generic, product.brand
    for entry in library.entries("alternative"):
        one = library.record(entry.address)
        assert isinstance(one, Alternative)
        if one.type is AlternativeType.MEDICINE:
            named += (dose.drug for dose in one.doses)
    return drug_words(named)


def drug_words(names: Iterable[str]) -> frozenset[str]:
    """The words of names that are drugs, in lower case."""
    return frozenset(word for name in names for word in _WORD.findall(name.lower())) - _NO_DRUG
