"""What is copied out of Dorsal carries who says so, which edition said it, and where."""

from html import escape

from msgspec import Struct

from db.address import Address
from db.bibliography import PROSE, Style, cite, cite_html
from db.labels.places import KIND as LABEL
from db.labels.places import meant
from db.library import Library
from db.records import Reference
from desktop.labels import Labels
from desktop.settings import Settings
from desktop.subjects import HELP
from desktop.words import tr
from resources import VERSION


class Tail(Struct, frozen=True):
    """What follows the copied words: as plain text, and as HTML for programs that take it."""

    plain: str
    html: str


class Quoter:
    """Writes the tail in the reader's citation style."""

    def __init__(self, library: Library, settings: Settings, labels: Labels) -> None:
        self._library = library
        self._settings = settings
        self._labels = labels

    def tail(self, page: Address, places: tuple[Address, ...]) -> Tail:
        """For words of a page in which the statements and figures at `places` stand."""
        if page.kind == LABEL:
            return self._of_label(places[0] if places else page)
        if page.kind == HELP:
            told = f"Dorsal {VERSION}, {places[0] if places else page}"
            return Tail(told, f"<p>{escape(told)}</p>")
        supported = places or ((page,) if page.kind == "reference" else ())
        references = self._references(supported)
        where = places[0] if len(places) == 1 else page
        edition = tr(
            "Dorsal, content {version}, {where}", version=self._library.edition.version, where=where
        )
        style = self._settings.citation_style
        plain = [f"{n}. {cite(one, style)}" for n, one in enumerate(references, 1)]
        rich = "".join(f"<li>{cite_html(one, style)}</li>" for one in references)
        listed = f"<ol>{rich}</ol>" if rich else ""
        return Tail("\n".join([*plain, edition]), f"{listed}<p>{escape(edition)}</p>")

    def _of_label(self, place: Address) -> Tail:
        """For words of an imported label, or of two compared."""
        from desktop.pages.label import cited

        told = []
        for which in meant(place):
            label, entry = self._labels.label(which), self._labels.entry(which)
            told.append(cited(label, entry, place.place))
        plain = [f"{n}. {words}" for n, words in enumerate(told, 1)]
        rich = "".join(f"<li>{escape(words)}</li>" for words in told)
        end = tr("Imported into Dorsal on this machine, {place}", place=place)
        return Tail("\n".join([*plain, end]), f"<ol>{rich}</ol><p>{escape(end)}</p>")

    def written(self, reference: Address, style: Style) -> Tail:
        """A reference by itself in any style."""
        (found,) = self._library.references_of(reference)
        rich = cite_html(found, style) if style in PROSE else ""
        return Tail(cite(found, style), rich)

    def _references(self, places: tuple[Address, ...]) -> tuple[Reference, ...]:
        found: dict[str, Reference] = {}
        for place in places:
            found |= {one.id: one for one in self._library.references_of(place)}
        return tuple(found.values())
