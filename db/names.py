"""What places are called: worked out when a library is built, read whole when it is searched."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, KeysView

import msgspec

from db.address import Address
from db.lexicon import Lexicon
from db.library import Library
from db.records import Tab
from db.words import tokens

SUBJECT = "gabapentin"
"""What every record is about but those of the kinds below: a name need not say it."""
_OF_THEIR_OWN = ("alternative", "reference")
QUOTED_KINDS, QUOTED = ("claim", "contradiction", "article"), 0.8
"""What an article says, and how much it counts beside what Dorsal says."""
_TITLE, _ALIAS, _QUESTION = 0.2, 0.08, 0.06
_SHORT_NAME = 4


class Name(msgspec.Struct, frozen=True, array_like=True):
    """A title, an alias or a question, by which a place is asked for.

    Thousands of them are kept while Dorsal runs: lists of their words would take four times as much
    memory as one text of each.
    """

    passage: int
    """The number in the library of the passage that it names."""
    tab: Tab
    words: str
    tokens: str
    """Its words as they are compared, a space between."""
    stems: str
    """Each of its words' stems once, a space between."""
    weight: float
    trust: float
    """How much it counts, 0 to 1."""
    literal: float
    """What it adds to be typed word for word."""
    implies_subject: bool
    """Whether gabapentin goes without saying, and is not said."""

    @property
    def is_question(self) -> bool:
        """Whether it is how people ask, not what they call it."""
        return self.literal == _QUESTION


class Names:
    """All names of a library; it may be used by one thread."""

    def __init__(self, library: Library) -> None:
        ((packed,),) = library.select("SELECT names FROM called")
        self._names = msgspec.msgpack.decode(packed, type=tuple[Name, ...])
        self._bearers: dict[str, dict[int, None]] = defaultdict(dict)
        self._called: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for one in name.stems.split():
                self._bearers[one][number] = None
            self._called[name.tokens].append(number)

    def __getitem__(self, number: int) -> Name:
        return self._names[number]

    def bearers(self, stems: Iterable[str]) -> tuple[KeysView[int], ...]:
        """For each word that names have, the numbers of those names, in reading order."""
        return tuple(self._bearers[one].keys() for one in sorted(stems) if one in self._bearers)

    def called(self, words: tuple[str, ...]) -> list[int]:
        """The numbers of the names that are these very words."""
        return self._called.get(" ".join(words), [])


def packed_names(library: Library) -> bytes:
    """The names of a library that has all else, as `Names` reads them.

    The shortest first, so that they come first wherever a number of names is capped.
    """
    found = sorted(_names(library), key=lambda name: (name.weight, name.passage))
    return msgspec.msgpack.encode(found, order="deterministic")


def _names(library: Library) -> Iterator[Name]:
    lexicon = Lexicon(library)
    rows = library.select(
        "SELECT id, address, record, tab, title, aliases, asks, boost FROM passage"
        " WHERE address = record OR asks <> ''"
    )
    for passage, address, record, tab, title, aliases, asks, boost in rows:
        kind = Address.parse(record).kind
        of_title = _ALIAS if kind == "reference" else _TITLE
        names = [(title, of_title), *((one, _ALIAS) for one in aliases.split(" · "))]
        named = names if address == record else []
        for words, literal in (*named, *((one, _QUESTION) for one in asks.split(" · "))):
            if words:
                typed = tokens(words)
                stems = frozenset(map(lexicon.stem, lexicon.meant(typed)))
                yield Name(
                    passage=passage,
                    tab=Tab(tab),
                    words=words,
                    tokens=" ".join(typed),
                    stems=" ".join(sorted(stems)),
                    weight=sum(map(lexicon.weight, sorted(stems))),
                    trust=_trust(kind, len(stems), boost),
                    literal=literal,
                    implies_subject=kind not in _OF_THEIR_OWN and SUBJECT not in stems,
                )


def _trust(kind: str, length: int, boost: float) -> float:
    """How much a name counts: what an article says, and a long title of a study, count less."""
    if kind in QUOTED_KINDS:
        return QUOTED
    if kind == "reference" and length > _SHORT_NAME:
        return 0.7
    return 0.9 + 0.1 * boost
