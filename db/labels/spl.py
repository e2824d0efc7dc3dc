"""Reads one label in Structured Product Labeling: HL7 version 3 XML, as DailyMed gives it out.

Nothing outside the bytes is ever read: no entity, no document type, no network.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from clinical.said import Said
from db.labels.codes import BOXED_WARNING, LABEL_KINDS, OTHER_KINDS, PRODUCT_DATA, TITLES
from db.labels.markup import Markup, links_in, name_of, names_in, words_of
from db.labels.records import Ingredient, Label, Product, RefusedError, Section, Source

SPL = "{urn:hl7-org:v3}"
MOST_BYTES = 32 << 20
_NDC = "2.16.840.1.113883.6.69"
_SET_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?(?=\s|$)")
_OUTERMOST = "s"
_PARTS = (SPL + "partProduct", SPL + "partMedicine")
_PRODUCTS = (SPL + "manufacturedProduct", SPL + "manufacturedMedicine", *_PARTS)
_TOO_DEEP, _ADVICE = "Excessive depth in document", re.compile(r", try XML_PARSE_HUGE\n")
_HIGHLIGHTS = "These highlights do not include"
_COMPONENT, _SECTION, _TEXT, _CODE, _TITLE, _SUBJECT, _MEDIA = (
    SPL + name
    for name in ("component", "section", "text", "code", "title", "subject", "observationMedia")
)
_PACKAGE_CODE = f"{SPL}asContent//{_CODE}"
_EXCERPT = SPL + "excerpt"
_HIGHLIGHT = f"{_EXCERPT}/{SPL}highlight/{_TEXT}"
_LABELER = f"{SPL}author/{SPL}assignedEntity/{SPL}representedOrganization/{SPL}name"


def read_spl(data: bytes) -> Label:
    """The label in the bytes of an XML file. Raises RefusedError."""
    root = _parsed(data)
    kind = _value(root, _CODE, "code")
    if kind not in LABEL_KINDS:
        known = OTHER_KINDS.get(kind)
        what = known or _value(root, _CODE, "displayName").lower() or Said("nothing that it names")
        raise RefusedError(
            Said(
                "not a label of a medicine for people but {what} ({kind})",
                what=what,
                kind=kind or Said("no code"),
            )
        )
    set_id = _value(root, SPL + "setId", "root").lower()
    if not _SET_ID.fullmatch(set_id):
        raise RefusedError(
            Said("the label has no set id") if not set_id else Said("its set id is none")
        )
    version = _value(root, SPL + "versionNumber", "value")
    if not version.isdecimal() or len(version) > 9:
        raise RefusedError(Said("the label has no version number"))
    outline = _Outline(root)
    products = tuple(_products(outline.subjects))
    return Label(
        set_id=set_id,
        version=int(version),
        effective=_value(root, SPL + "effectiveTime", "value")[:8],
        kind=kind,
        title=_titled(root, products),
        labeler=_plain(root.find(_LABELER)),
        supply=LABEL_KINDS[kind],
        source=Source.SPL,
        products=products,
        sections=outline.written(),
    )


def _parsed(data: bytes) -> Any:
    """The document element. Raises RefusedError."""
    if len(data) > MOST_BYTES:
        raise RefusedError(Said("larger than {most} MB", most=MOST_BYTES >> 20))
    if not data.strip():
        raise RefusedError(Said("the file is empty"))
    if b"<!DOCTYPE" in data[:4096] or "<!DOCTYPE".encode("utf-16-le") in data[:4096]:
        raise RefusedError(Said("it declares a document type, which labels never do"))
    try:
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(_malformed(error)) from error
    if root.getroottree().docinfo.doctype:
        raise RefusedError(Said("it declares a document type, which labels never do"))
    if root.tag != SPL + "document":
        raise RefusedError(Said("the XML is not an SPL document"))
    return root


def _malformed(error: Exception) -> Said:
    """What the parser says, without the option it advises to whoever writes programs."""
    said = getattr(error, "msg", None) or str(error)
    if said.startswith(_TOO_DEEP):
        return Said("it is nested too deep")
    return Said("not well-formed XML: {error}", error=_ADVICE.sub("", said))


def _parser() -> Any:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        collect_ids=False,
        remove_comments=True,
        remove_pis=True,
    )


def table_html(markup: str) -> str:
    """The safe HTML of a table that openFDA hands on as SPL mark-up. Raises RefusedError."""
    try:
        root = etree.fromstring(f'<text xmlns="{SPL[1:-1]}">{markup}</text>', _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(Said("a table is not well-formed XML: {error}", error=error)) from error
    return Markup().write(_xml(root))[0]


@dataclass(slots=True, kw_only=True)
class _Found:
    """A section as it stands in the file: its elements by their tags, its mark-up."""

    parts: dict[str, Any]
    path: str
    link: str
    text: str = ""
    again: tuple[str, ...] = ()
    inner: tuple["_Found", ...] = ()


class _Outline:
    """One document's sections: found first, and written out once it is known what links mean."""

    def __init__(self, root: Any) -> None:
        self.subjects: list[Any] = []
        self._images: dict[str, str] = {}
        self._texts: list[str] = []
        self._links: set[str] = set()
        self._anchors: set[str] = set()
        body = root.iterfind(f"{_COMPONENT}/{SPL}structuredBody/{_COMPONENT}")
        self._found = tuple(self._within(body, _OUTERMOST))
        self._markup = self._writer()

    def written(self) -> tuple[Section, ...]:
        return tuple(map(self._section, self._found))

    def _within(self, components: Iterable[Any], path: str) -> Iterator[_Found]:
        """The sections in so many components, and what images and products there are beside."""
        count = 0
        for element in chain.from_iterable(components):
            if element.tag == _SECTION:
                count += 1
                parts = {child.tag: child for child in element}
                if _SUBJECT in parts:
                    self.subjects += element.iterchildren(_SUBJECT)
                if path != _OUTERMOST or _attribute(parts.get(_CODE), "code") != PRODUCT_DATA:
                    yield self._taken(element, parts, f"{path}{count}")
            elif element.tag == _MEDIA:
                image = _value(element, f"{SPL}value/{SPL}reference", "value")
                self._images[element.get("ID", "")] = image

    def _taken(self, element: Any, parts: dict[str, Any], path: str) -> _Found:
        found = _Found(parts=parts, path=path, link=name_of(element.get("ID")))
        self._links.add(found.link)
        if _TEXT in parts:
            found.text = _xml(parts[_TEXT])
        if _EXCERPT in parts:
            found.again = tuple(_xml(text) for text in element.iterfind(_HIGHLIGHT))
        self._texts += found.text, *found.again
        if _COMPONENT in parts:
            found.inner = tuple(self._within(element.iterchildren(_COMPONENT), f"{path}-"))
        return found

    def _writer(self) -> Markup:
        """What writes the texts, knowing all names in them that links mean."""
        left = _all(map(links_in, self._texts)) - self._links
        targets = left and left & _all(map(names_in, self._texts))
        return Markup(self._images, targets, self._links | targets)

    def _section(self, found: _Found) -> Section:
        code = _attribute(found.parts.get(_CODE), "code")
        title = _plain(found.parts.get(_TITLE))
        numbered = _NUMBER.match(title)
        number = numbered[1] if numbered else ""
        anchor = number if number and number not in self._anchors else found.path
        self._anchors.add(anchor)
        html, images = self._markup.write(found.text) if found.text else ("", ())
        again = "".join(self._markup.write(text)[0] for text in found.again)
        if again and not found.inner and not words_of(html):
            html, again = html + again, ""  # only the highlights tell of it: they repeat nothing
        return Section(
            code=code,
            title=title or TITLES.get(code, ""),
            number=number,
            anchor=anchor,
            link=found.link,
            html=html,
            again=again,
            images=images,
            boxed=code == BOXED_WARNING,
            sections=tuple(map(self._section, found.inner)),
        )


def _all(names: Iterable[set[str]]) -> set[str]:
    return set(chain.from_iterable(names))


def _xml(element: Any) -> str:
    """An element as XML once more, in which all that is no tag is escaped."""
    xml: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return xml


def _titled(root: Any, products: tuple[Product, ...]) -> str:
    """The document's title; of a label with highlights, or without a title, its products."""
    title = _plain(root.find(_TITLE))
    if title and not title.startswith(_HIGHLIGHTS):
        return title
    names = dict.fromkeys(_named(product) for product in products if not product.part)
    return " / ".join(list(names)[:4]) or title or "Label without a title"


def _named(product: Product) -> str:
    same = product.generic.lower() in ("", product.name.lower())
    return product.name if same else f"{product.name} ({product.generic})"


def _products(subjects: list[Any]) -> Iterator[Product]:
    """The products and kit parts; those of the manufacturers' list have no name and are none."""
    for element in chain.from_iterable(subject.iter(*_PRODUCTS) for subject in subjects):
        name = element.find(SPL + "name")
        if name is not None:
            yield _product(element, _plain(name), part=element.tag in _PARTS)


def _product(element: Any, name: str, *, part: bool) -> Product:
    suffix = _plain(element.find(SPL + "suffix"))
    routes = element.getparent().iterfind(
        f"{SPL}consumedIn/{SPL}substanceAdministration/{SPL}routeCode"
    )
    return Product(
        name=f"{name} {suffix}".strip(),
        generic=_plain(element.find(f".//{SPL}genericMedicine/{SPL}name")),
        form=_value(element, SPL + "formCode", "displayName").lower(),
        routes=tuple(dict.fromkeys(route.get("displayName", "").lower() for route in routes)),
        ingredients=tuple(_ingredients(element)),
        codes=tuple(
            dict.fromkeys(
                code.get("code")
                for code in (*element.iterfind(_CODE), *element.iterfind(_PACKAGE_CODE))
                if code.get("codeSystem") == _NDC and code.get("code")
            )
        ),
        part=part,
    )


def _ingredients(product: Any) -> Iterator[Ingredient]:
    """The active ingredients: each by its class, in files of 2005 by its tag."""
    for child in product:
        active = child.tag == SPL + "activeIngredient" or (
            child.tag == SPL + "ingredient" and child.get("classCode", "").startswith("ACTI")
        )
        if active:
            yield Ingredient(name=_plain(child.find(f"*/{SPL}name")), strength=_strength(child))


def _strength(ingredient: Any) -> str:
    """The strength as the file has it: 325 mg, or 6 mg in 5 mL; micrograms as mcg."""
    parts = []
    for place in ("numerator", "denominator"):
        found = ingredient.find(f"{SPL}quantity/{SPL}{place}")
        if found is None:
            continue
        value, unit = found.get("value", ""), found.get("unit", "")
        unit = {"1": "", "ug": "mcg", "[iU]": "units"}.get(unit, unit)
        parts.append(f"{value} {unit}".strip())
    if len(parts) == 2 and parts[1] in ("1", ""):
        parts.pop()
    return " in ".join(parts)


def _plain(element: Any) -> str:
    """The words of a title or a name."""
    if element is None:
        return ""
    if not len(element):
        return " ".join((element.text or "").split())
    return words_of(Markup().write(_xml(element))[0])


def _value(element: Any, path: str, attribute: str) -> str:
    return _attribute(element.find(path), attribute)


def _attribute(element: Any, name: str) -> str:
    return (element.get(name) or "") if element is not None else ""
