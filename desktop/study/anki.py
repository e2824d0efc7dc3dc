"""All cards as a deck for Anki: imported again, it brings up to date instead of doubling."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from hashlib import sha256
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from db.cards import Card
from db.library import Library
from db.records import Tab
from db.storage import scratch, write_whole
from desktop.pages.advice import NOT_AN_ORDER
from desktop.pictures.drawing import Picture
from desktop.pictures.export import filled
from desktop.study.drawn import picture_of
from desktop.study.sources import source_lines
from desktop.words import english
from resources import ROOT

_MODEL_ID = 1_846_017_293
"""Never changed: by it Anki knows that two exports hold the same kind of note."""
_DECK_IDS = {
    Tab.CONDITIONS: 1_846_017_301,
    Tab.DOSING: 1_846_017_302,
    Tab.SIDE_EFFECTS: 1_846_017_303,
    Tab.ALTERNATIVES: 1_846_017_304,
    Tab.REFERENCES: 1_846_017_305,
}
_FIELDS = ("Question", "Answer", "Working", "Picture", "Sources", "Address")
_FRONT = '<div class="question">{{Question}}</div>'
_BACK = """{{FrontSide}}<hr id="answer">
<div class="answer">{{Answer}}</div>
{{#Working}}<div class="working">{{Working}}</div>{{/Working}}
{{Picture}}
<div class="sources">{{Sources}}<br>{{Address}}</div>"""
_CSS = """.card { font-family: sans-serif; font-size: 20px; max-width: 40em; margin: 0 auto; }
.answer { font-weight: bold; }
.working, .sources { margin-top: 1em; font-size: 16px; }
.sources { opacity: 0.75; }
img { background: #FFFFFF; max-width: 100%; margin-top: 1em; }"""
_FAMILIES = "Inter, Segoe UI, Arial, Liberation Sans, sans-serif"
_NO_TAG = re.compile(r"[^\w-]+")
_LONG_AGO = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    path: Path
    cards: int
    pictures: int
    content: str


def export(library: Library, cards: Iterable[Card], path: Path) -> Exported:
    """Writes an .apkg, whole or not at all; the same library gives the same bytes.

    Like its cards all of it is English, whatever the reader's language. Notes bear the day the
    content was issued: Anki takes a later edition over the one it has. Raises OSError.
    """
    from genanki import Deck, Package  # type: ignore[import-untyped]

    model = _model()
    decks = {tab: Deck(id_, f"Dorsal::{_title(tab)}") for tab, id_ in _DECK_IDS.items()}
    media: dict[str, bytes] = {}
    written = 0
    with english():
        for card in cards:
            drawn = picture_of(library, card)
            image = _image(drawn, media) if drawn else ""
            decks[card.tab].add_note(_note(model, library, card, image))
            written += 1
    issued = datetime.combine(library.edition.issued, time(), UTC)
    collection = _collection(Package(list(decks.values())), issued.timestamp())
    write_whole(path, _packed(collection, media))
    return Exported(path, written, len(media), library.edition.version)


def _model() -> Any:
    from genanki import Model

    return Model(
        _MODEL_ID,
        "Dorsal",
        fields=[{"name": name} for name in _FIELDS],
        templates=[{"name": "Dorsal", "qfmt": _FRONT, "afmt": _BACK}],
        css=_CSS,
    )


def _note(model: Any, library: Library, card: Card, image: str) -> Any:
    from genanki import Note, guid_for

    edition = f"Dorsal, content {library.edition.version}. {NOT_AN_ORDER}"
    fields = [
        escape(card.question),
        _lines(card.answer),
        _lines(card.because),
        image,
        _lines((*source_lines(library, card), edition)),
        escape(str(card.about)),
    ]
    return Note(model=model, fields=fields, guid=guid_for("dorsal", card.id), tags=_tags(card))


def _tags(card: Card) -> list[str]:
    named = [("kind", card.kind.value), ("difficulty", card.difficulty.value)]
    named += [("condition", condition) for condition in card.conditions]
    return [f"dorsal::{what}::{_NO_TAG.sub('-', value)}" for what, value in named]


def _lines(lines: Iterable[str]) -> str:
    return "<br>".join(escape(line) for line in lines)


def _title(tab: Tab) -> str:
    return tab.value.replace("-", " ").capitalize()


def _image(drawn: Picture, media: dict[str, bytes]) -> str:
    """Its name is that of its bytes: the same picture is the same file in every export."""
    with (ROOT / "themes" / "light.toml").open("rb") as file:
        colours = tomllib.load(file)
    svg = filled(drawn, colours, _FAMILIES).encode()
    name = f"dorsal-{sha256(svg).hexdigest()[:20]}.svg"
    media[name] = svg
    return f'<img src="{name}" alt="{escape(drawn.words)}">'


def _collection(package: Any, timestamp: float) -> bytes:
    """The file of notes and cards, out of an archive that bears the time it was packed.

    It is made in the system's folder for what is temporary. Raises OSError.
    """
    packed = BytesIO()
    with scratch("the deck"):
        package.write_to_file(packed, timestamp)
    with ZipFile(packed) as archive:
        return archive.read("collection.anki2")


def _packed(collection: bytes, media: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, content in _entries(collection, media):
            archive.writestr(ZipInfo(name, _LONG_AGO), content, ZIP_DEFLATED)
    return packed.getvalue()


def _entries(collection: bytes, media: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield "collection.anki2", collection
    yield "media", json.dumps(dict(enumerate(media))).encode()
    yield from ((str(number), content) for number, content in enumerate(media.values()))
