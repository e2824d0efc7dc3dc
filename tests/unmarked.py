"""What is said within `speaking.marked()` that neither the interface marks nor the content says;
and the numbers that are said, which are the same in every language.
"""

import json
import re
from collections.abc import Iterator
from html import unescape

import msgspec

from db.library import Library

_MARKED = re.compile(r"⟦[^⟦⟧]*⟧")
_APART = re.compile(r"[^A-Za-zÀ-ÖØ-öø-ÿ’' /.-]+|\. ")
_NUMBER = re.compile(r"\d(?:[\d.,\u202f]*\d)?")
_WORD = re.compile(r"[a-z]{3,}")
_OF_NO_LANGUAGE = ("nnh", "nnb", "dorsal", "max", "min")


def words_of(library: Library) -> str:
    """All words of the content, one after another."""
    return plain(json.dumps(_records(library), ensure_ascii=False))


def _records(library: Library) -> list[object]:
    addresses = {place.address.record for place in library.places()}
    return [msgspec.to_builtins(library.record(one)) for one in sorted(addresses, key=str)]


def plain(words: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", words).replace('\\"', '"').split()).lower()


def without_marked(words: str) -> str:
    """The same without what stands in ⟦…⟧."""
    bare, left = words, ""
    while bare != left:
        left, bare = bare, _MARKED.sub("⟦⟧", bare).replace("⟦⟧", "\n")
    return bare


def unmarked_words(words: str, content: str) -> Iterator[str]:
    """Words between numbers and signs that are of no text of the interface and not the content's.

    `words` has no HTML; `content` is that of `words_of`.
    """
    for part in _APART.split(without_marked(words)):
        told = plain(part).strip(" -.'").removeprefix("mg ")
        if _WORD.search(told) and told not in content and told not in _OF_NO_LANGUAGE:
            yield told


def text_of(html: str) -> str:
    """The words of a page, those of its pictures too; parts that stand apart on lines apart."""
    told = re.sub(r'<img [^>]*alt="([^"]*)"[^>]*>', r"\n\1\n", html)
    told = re.sub(r"</?(?:b|i|em|strong|sup|sub|span)\b[^>]*>", "", told)
    return unescape(re.sub(r"<[^>]*>", "\n", told))


def numbers_in(words: str) -> list[str]:
    """All numbers, without what stands between thousands."""
    return sorted(re.sub(r"[,\u202f](?=\d{3})", "", one) for one in _NUMBER.findall(words))
