"""Reads labels from openFDA's JSON: one record of a download, or record after record of a part.

openFDA flattens a label: no titles, no paragraphs, tables once in the text and once apart, many
sections a second time under a name of their own.
"""

import json
import re
from collections.abc import Iterator
from typing import IO, Any

from clinical.said import Said
from db.labels.codes import BOXED_WARNING, FIELDS, UNCLASSIFIED, Field
from db.labels.markup import escaped, words_of
from db.labels.records import Ingredient, Label, Product, RefusedError, Section, Source, Supply
from db.labels.spl import table_html

_SET_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3}) (?=[A-Z])")
_NO_SECTIONS = {"set_id", "id", "effective_time", "version", "openfda", "spl_product_data_elements"}
_TABLE = "_table"
_CHUNK = 1 << 20
_MOST_SKIPPED = 3
_TABLE_WORDS = 6
_MOST_RECORD = 32 << 20
_START = re.compile(r'"results"\s*:\s*\[')
_KINDS = {
    "HUMAN PRESCRIPTION DRUG": ("34391-3", Supply.PRESCRIPTION),
    "HUMAN OTC DRUG": ("34390-5", Supply.OVER_THE_COUNTER),
}


def read_openfda(record: object) -> Label:
    """The label of one record. Raises RefusedError."""
    if not isinstance(record, dict):
        raise RefusedError(Said("the record is no JSON object"))
    set_id = str(record.get("set_id", "")).lower()
    if not _SET_ID.fullmatch(set_id):
        raise RefusedError(
            Said("the record has no set id") if not set_id else Said("its set id is none")
        )
    version = str(record.get("version", ""))
    if not version.isdecimal() or len(version) > 9:
        raise RefusedError(Said("the record has no version number"))
    about = record.get("openfda")
    named = {name: _texts(of) for name, of in about.items()} if isinstance(about, dict) else {}
    kind, supply = _kind(named.get("product_type", ()), record)
    sections = tuple(_sections(record))
    if not sections:
        raise RefusedError(Said("the record has no section"))
    product = _product(named)
    return Label(
        set_id=set_id,
        version=int(version),
        effective=str(record.get("effective_time", ""))[:8],
        kind=kind,
        title=_title(product, record),
        labeler=next(iter(named.get("manufacturer_name", ())), ""),
        supply=supply,
        source=Source.OPENFDA,
        products=(product,) if product.name else (),
        sections=sections,
    )


def _kind(types: tuple[str, ...], record: dict[str, Any]) -> tuple[str, Supply]:
    """The document type, where openFDA says none by the kind of its sections."""
    for name in types:
        if name in _KINDS:
            return _KINDS[name]
        if "HUMAN" not in name and name not in ("VACCINE", "PLASMA DERIVATIVE", "CELLULAR THERAPY"):
            raise RefusedError(
                Said("not a label of a medicine for people but {what}", what=name.lower())
            )
    otc = "active_ingredient" in record and "purpose" in record
    return "", Supply.OVER_THE_COUNTER if otc else Supply.OTHER


def _product(named: dict[str, tuple[str, ...]]) -> Product:
    """openFDA has one list of each kind for all products of a label: one product with them all."""
    brands, generics = named.get("brand_name", ()), named.get("generic_name", ())
    generic = generics[0].lower() if generics else ""
    return Product(
        name=brands[0] if brands else generic,
        generic=generic,
        routes=tuple(route.lower() for route in named.get("route", ())),
        ingredients=tuple(Ingredient(name=one) for one in named.get("substance_name", ())),
        codes=(*named.get("product_ndc", ()), *named.get("package_ndc", ())),
    )


def _title(product: Product, record: dict[str, Any]) -> str:
    if not product.name:
        told = " ".join(_texts(record.get("spl_product_data_elements"))).split()
        return " ".join(told[:6]) or "Label without a title"
    same = product.generic in ("", product.name.lower())
    return product.name if same else f"{product.name} ({product.generic})"


def _sections(record: dict[str, Any]) -> Iterator[Section]:
    """The sections in the order of a printed label, none whose text another holds already."""
    texts = {
        name: value
        for name in (*FIELDS, *(key for key in record if key not in FIELDS))
        if name not in _NO_SECTIONS and not name.endswith(_TABLE)
        if (value := _texts(record.get(name)))
    }
    tables = {name: list(_texts(record.get(name + _TABLE))) for name in texts}
    own: dict[str, list[str]] = {}
    for name, values in texts.items():
        outer = [one for one in _within(name, texts) if one != name]
        held = {one: " ".join(texts[one]) for one in outer}
        own[name] = [value for value in values if not any(value in text for text in held.values())]
        if not own[name]:
            holder = next(one for one, text in held.items() if values[0] in text)
            tables[holder] += tables[name]
    titles = {
        found[1]: FIELDS[name]
        for name, values in texts.items()
        if name in FIELDS and (found := _NUMBER.match(values[0]))
    }
    anchors: set[str] = set()
    shown: set[str] = set()
    for name, kept in own.items():
        if kept:
            once = [table for table in dict.fromkeys(tables[name]) if table not in shown]
            yield _section(name, kept, [_table(markup) for markup in once], anchors, titles)
            shown.update(once)


def _within(name: str, texts: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The fields whose text may hold that of this one; for a field unknown here, any."""
    field = FIELDS.get(name)
    return tuple(one for one in field.within if one in texts) if field else tuple(texts)


def _section(
    name: str,
    texts: list[str],
    tables: list[str],
    anchors: set[str],
    titles: dict[str, Field],
) -> Section:
    """A section, with those within it that are told apart by the numbers in its text.

    openFDA runs heading and text together, so such a part bears its number; one that openFDA gives
    under a name of its own bears that too. A table stands with the part that has its words.
    """
    field = FIELDS.get(name) or Field(UNCLASSIFIED, "")
    title = field.title or name.removeprefix("spl_").replace("_", " ").capitalize()
    numbered = _NUMBER.match(texts[0])
    number = numbered[1].partition(".")[0] if numbered else ""
    own, parts = _parted(number, texts)
    left = list(tables)
    inner: list[Section] = []
    for part, text in parts:
        about = titles.get(part) or Field(UNCLASSIFIED, f"{title}, {part}" if part else title)
        with_it = [table for table in left if _begins(table) in text]
        left = [table for table in left if table not in with_it]
        inner.append(
            Section(
                code=about.code,
                title=about.title,
                number=part,
                anchor=_anchor(part, f"s-{name}-{len(inner) + 1}", anchors),
                html=f"<p>{escaped(text)}</p>",
                again="".join(with_it),
            )
        )
    return Section(
        code=field.code,
        title=title,
        number=numbered[1] if numbered else "",
        anchor=_anchor(numbered[1] if numbered else "", f"s-{name}", anchors),
        html="".join(f"<p>{escaped(text)}</p>" for text in own),
        again="".join(left),
        boxed=field.code == BOXED_WARNING,
        sections=tuple(inner),
    )


def _parted(number: str, texts: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """What stands before the first numbered part, and the parts: of section 2, 2.1 and so on.

    A part's number rises, stands before a capital, and is not one that is referred to: ( 2.1 ).
    What openFDA gives apart after them is a part without a number.
    """
    if not number:
        return texts, []
    own: list[str] = []
    parts: list[tuple[str, str]] = []
    pattern = re.compile(rf"(?<![(,;\[] )(?<!\S){number}\.(\d{{1,2}}) (?=[A-Z])")
    last = 0
    for text in texts:
        cuts = []
        for found in pattern.finditer(text):
            if last < int(found[1]) <= last + _MOST_SKIPPED:
                last = int(found[1])
                cuts.append(found)
        ends = [*(cut.start() for cut in cuts[1:]), len(text)]
        before = text[: cuts[0].start()] if cuts else text
        if before.strip() and parts:
            parts.append(("", before))
        elif before.strip():
            own.append(before)
        parts += [
            (f"{number}.{cut[1]}", text[cut.start() : end])
            for cut, end in zip(cuts, ends, strict=False)
        ]
    return own, parts


def _begins(table: str) -> str:
    """The first words of a table, by which it is found in the text."""
    return " ".join(words_of(table).split()[:_TABLE_WORDS])


def _anchor(number: str, otherwise: str, anchors: set[str]) -> str:
    """The section's number where no other has it."""
    anchor = number if number and number not in anchors else otherwise
    anchors.add(anchor)
    return anchor


def _table(markup: str) -> str:
    """A table for the page; one that is not well formed as its words."""
    try:
        return table_html(markup)
    except RefusedError:
        return f"<p>{escaped(words_of(markup))}</p>"


def _texts(value: object) -> tuple[str, ...]:
    """The texts of a field, which openFDA gives as a list."""
    values = value if isinstance(value, list) else [value]
    return tuple(text for text in values if isinstance(text, str) and text.strip())


def records(stream: IO[bytes]) -> Iterator[tuple[object, str]]:
    """Each record of a part, and its own text.

    No more than one record and a chunk is held. Raises RefusedError.
    """
    import codecs

    decoder, parser = codecs.getincrementaldecoder("utf-8-sig")(), json.JSONDecoder()
    buffer, at, ended = "", 0, False

    def more() -> bool:
        nonlocal buffer, at, ended
        chunk = stream.read(_CHUNK)
        try:
            buffer, at = buffer[at:] + decoder.decode(chunk, final=not chunk), 0
        except UnicodeDecodeError as error:
            raise RefusedError(Said("the text is not UTF-8")) from error
        ended = not chunk
        return bool(chunk)

    while (start := _START.search(buffer)) is None:
        if len(buffer) > _MOST_RECORD or not more():
            raise RefusedError(
                Said("the JSON has no list of results: not a file of openFDA's labels")
            )
    at = start.end()
    while True:
        while at < len(buffer) and buffer[at] in " \t\r\n,":
            at += 1
        if buffer[at : at + 1] == "]":
            return
        try:
            record, end = parser.raw_decode(buffer, at)
        except RecursionError as error:
            raise RefusedError(Said("the JSON is nested too deep")) from error
        except ValueError as error:
            if len(buffer) - at > _MOST_RECORD:
                raise RefusedError(
                    Said("a record is larger than {most} MB", most=_MOST_RECORD >> 20)
                ) from error
            if not more():
                raise RefusedError(Said("the JSON is broken or ends within a record")) from error
            continue
        yield record, buffer[at:end]
        at = end
