"""Reads one label in Structured Product Labeling: HL7 version 3 XML, as DailyMed gives it out.

Nothing outside the bytes is ever read: no entity, no document type, no network.
"""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree  # type: ignore[import-untyped]

from db.labels.codes import BOXED_WARNING, LABEL_KINDS, OTHER_KINDS, PRODUCT_DATA, TITLES
from db.labels.markup import SPL, Markup, name_of, words_of
from db.labels.records import Ingredient, Label, Product, RefusedError, Section, Source

MOST_BYTES = 32 << 20
_NDC = "2.16.840.1.113883.6.69"
_SET_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})\.?(?=\s|$)")
_LINKED, _SECTIONS_NAMED, _NAMED = (
    etree.XPath(path, namespaces={"v": SPL[1:-1]}, smart_strings=False)
    for path in ("//v:linkHtml/@href", "//v:section/@ID", "//*[@ID][not(self::v:section)]")
)
_OUTERMOST = "s"
_PARTS = (SPL + "partProduct", SPL + "partMedicine")
_PRODUCTS = (SPL + "manufacturedProduct", SPL + "manufacturedMedicine", *_PARTS)
_HIGHLIGHTS = "These highlights do not include"
_COMPONENT, _SECTION, _TEXT, _CODE, _TITLE = (
    SPL + name for name in ("component", "section", "text", "code", "title")
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
        what = known or _value(root, _CODE, "displayName").lower() or "nothing that it names"
        raise RefusedError(f"not a label of a medicine for people but {what} ({kind or 'no code'})")
    set_id = _value(root, SPL + "setId", "root").lower()
    if not _SET_ID.fullmatch(set_id):
        raise RefusedError("the label has no set id" if not set_id else "its set id is none")
    version = _value(root, SPL + "versionNumber", "value")
    if not version.isdecimal() or len(version) > 9:
        raise RefusedError("the label has no version number")
    products = tuple(_products(root))
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
        sections=_Reader(root).sections(),
    )


def _parsed(data: bytes) -> Any:
    """The document element. Raises RefusedError."""
    if len(data) > MOST_BYTES:
        raise RefusedError(f"larger than {MOST_BYTES >> 20} MB")
    if not data.strip():
        raise RefusedError("the file is empty")
    if b"<!DOCTYPE" in data[:4096] or "<!DOCTYPE".encode("utf-16-le") in data[:4096]:
        raise RefusedError("it declares a document type, which labels never do")
    try:
        root = etree.fromstring(data, _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(f"not well-formed XML: {error}") from error
    if root.getroottree().docinfo.doctype:
        raise RefusedError("it declares a document type, which labels never do")
    if root.tag != SPL + "document":
        raise RefusedError("the XML is not an SPL document")
    return root


def _parser() -> Any:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def table_html(markup: str) -> str:
    """The safe HTML of a table that openFDA hands on as SPL mark-up. Raises RefusedError."""
    try:
        root = etree.fromstring(f'<text xmlns="{SPL[1:-1]}">{markup}</text>', _parser())
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(f"a table is not well-formed XML: {error}") from error
    return Markup().write(root)[0]


class _Reader:
    """Walks one document's sections."""

    def __init__(self, root: Any) -> None:
        self._root = root
        self._anchors: set[str] = set()
        meant = {href[1:] for href in _LINKED(root) if href.startswith("#")}
        sections = meant.intersection(_SECTIONS_NAMED(root))
        targets = {}
        if meant != sections:
            named = ((element, name_of(element.get("ID"))) for element in _NAMED(root))
            targets = {element: name for element, name in named if name in meant}
        images = {
            media.get("ID"): _value(media, f"{SPL}value/{SPL}reference", "value")
            for media in root.iter(SPL + "observationMedia")
            if media.get("ID")
        }
        self._markup = Markup(images, targets, sections.union(targets.values()))

    def sections(self) -> tuple[Section, ...]:
        body = self._root.find(f"{_COMPONENT}/{SPL}structuredBody")
        return () if body is None else tuple(self._within(body, _OUTERMOST))

    def _within(self, parent: Any, path: str) -> Iterator[Section]:
        count = 0
        for component in parent.iterchildren(_COMPONENT):
            for element in component.iterchildren(_SECTION):
                count += 1
                if path != _OUTERMOST or _value(element, _CODE, "code") != PRODUCT_DATA:
                    yield self._section(element, f"{path}{count}")

    def _section(self, element: Any, path: str) -> Section:
        parts = {child.tag: child for child in element}
        code = _attribute(parts.get(_CODE), "code")
        title = _plain(parts.get(_TITLE))
        numbered = _NUMBER.match(title)
        number = numbered[1] if numbered else ""
        anchor = number if number and number not in self._anchors else path
        self._anchors.add(anchor)
        html, images = self._written(parts.get(_TEXT))
        again = ""
        if _EXCERPT in parts:
            texts = element.iterfind(_HIGHLIGHT)
            again = "".join(self._written(text)[0] for text in texts)
        return Section(
            code=code,
            title=title or TITLES.get(code, ""),
            number=number,
            anchor=anchor,
            link=name_of(element.get("ID")),
            html=html,
            again=again,
            images=images,
            boxed=code == BOXED_WARNING,
            sections=tuple(self._within(element, f"{path}-")) if _COMPONENT in parts else (),
        )

    def _written(self, text: Any) -> tuple[str, tuple[str, ...]]:
        return ("", ()) if text is None else self._markup.write(text)


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


def _products(root: Any) -> Iterator[Product]:
    """The products and kit parts; those of the manufacturers' list have no name and are none."""
    for element in root.iter(*_PRODUCTS):
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
    return words_of(Markup().write(element)[0])


def _value(element: Any, path: str, attribute: str) -> str:
    return _attribute(element.find(path), attribute)


def _attribute(element: Any, name: str) -> str:
    return (element.get(name) or "") if element is not None else ""
