"""Synthetic labels out of the real ones, the same each time; not medical text, shown to nobody.

A label is a real one under another drug's name, labeler, set id and codes, two in a hundred of its
words exchanged: most for words of the corpus by how common they are, some for words out of a long
tail, so that the vocabulary goes on growing as it does over real labels.
"""

import io
import random
import re
import zipfile
from bisect import bisect
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from uuid import UUID

from db.labels.spl import read_spl
from tests.labels.real import SPL_FILES, xml_of

_TEXT = re.compile(r"(>[^<]*)")
_WORD = re.compile(r"([A-Za-z]{4,})")
_SET_ID = re.compile(r'(<setId root=")[^"]*')
_VERSION = re.compile(r'(<versionNumber value=")[^"]*')
_NDC = re.compile(
    r'(code=")\d{4,5}-\d{3,4}(?:-\d{1,2})?(?=" codeSystem="2\.16\.840\.1\.113883\.6\.69")'
)
_LABELER = re.compile(r"(<representedOrganization>.*?<name>)[^<]*", re.DOTALL)
_EXCHANGED = 0.02
_IN_TAIL, _TAIL = 0.15, 400_000
_DRUGS, _A_PART = 3000, 500
_SYLLABLES = "ba ce di fo gu la me ni pro ru sa te vi xo za cor pri lan mar tol".split()


@dataclass(frozen=True, slots=True)
class _Base:
    """A real label as pieces, and which of them are words, those of its name apart."""

    pieces: tuple[str, ...]
    words: tuple[int, ...]
    names: tuple[int, ...]


def synthetic(number: int, seed: int = 7) -> Iterator[bytes]:
    """The XML of so many labels, one after the other."""
    bases = [_base(path) for path in SPL_FILES]
    counted = Counter(base.pieces[at] for base in bases for at in base.words)
    words = [word for word, _ in counted.most_common()]
    weights = list(accumulate(counted[word] for word in words))
    for label in range(number):
        chance = random.Random(seed * 1_000_003 + label)
        base = bases[label % len(bases)]
        pieces = list(base.pieces)
        drug = _invented(int(_DRUGS * chance.random() ** 2))
        for at in base.names:
            pieces[at] = drug.upper() if pieces[at].isupper() else drug.capitalize()
        for at in chance.choices(base.words, k=int(len(base.words) * _EXCHANGED)):
            in_tail = chance.random() < _IN_TAIL
            pieces[at] = (
                _invented(_DRUGS + int(_TAIL * chance.random() ** 4))
                if in_tail
                else words[bisect(weights, chance.random() * weights[-1])]
            )
        yield _renamed("".join(pieces), chance).encode()


def write_parts(folder: Path, number: int) -> Path:
    """The labels as DailyMed packs them: a zip for each, some hundreds of them in a zip."""
    folder.mkdir()
    made = synthetic(number)
    for part in range(0, number, _A_PART):
        with zipfile.ZipFile(folder / f"part{part // _A_PART + 1}.zip", "w") as outer:
            for label in range(part, min(part + _A_PART, number)):
                inner = io.BytesIO()
                with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
                    packed.writestr(f"{label}.xml", next(made))
                outer.writestr(f"prescription/{label}.zip", inner.getvalue())
    return folder


def _base(path: Path) -> _Base:
    data = xml_of(path)
    text = data.decode("utf-8-sig")
    called = {
        word.lower()
        for product in read_spl(data).products
        for word in _WORD.findall(f"{product.name} {product.generic}")
    }
    pieces: list[str] = []
    for part in _TEXT.split(text):
        pieces += _WORD.split(part) if part.startswith(">") else (part,)
    words = [at for at, piece in enumerate(pieces) if _WORD.fullmatch(piece)]
    names = tuple(at for at in words if pieces[at].lower() in called)
    return _Base(tuple(pieces), tuple(words), names)


def _invented(number: int) -> str:
    """A word of its own for every number."""
    word = ""
    number += len(_SYLLABLES)
    while number:
        number, syllable = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return word


def _renamed(text: str, chance: random.Random) -> str:
    labeler = f"{_invented(int(300 * chance.random() ** 2)).capitalize()} Pharmaceuticals"
    text = _SET_ID.sub(rf"\g<1>{UUID(int=chance.getrandbits(128))}", text, count=1)
    text = _VERSION.sub(rf"\g<1>{chance.randrange(1, 40)}", text, count=1)
    text = _LABELER.sub(rf"\g<1>{labeler}", text, count=1)
    maker = chance.randrange(10_000, 99_999)
    return _NDC.sub(lambda found: f"{found[1]}{maker}-{chance.randrange(1000):03}", text)
