"""A reference written out in a citation style.

Vancouver and AMA are CSL styles in `resources/citations`, run by a CSL processor; BibTeX, RIS and
CSL-JSON are for other programs to read.
"""

from enum import StrEnum
from functools import cache
from html import escape
from typing import Any

from db.exchange import bibtex, ris
from db.records import Author, Reference
from resources import ROOT


class Style(StrEnum):
    VANCOUVER = "vancouver"
    AMA = "ama"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"


PROSE = (Style.VANCOUVER, Style.AMA)
"""The styles of reference lists; the others are for programs."""
_NOT_CSL = {"regulatory-label": "report"}


def cite_all(references: tuple[Reference, ...], style: Style) -> str:
    """A list of references in a style: lines, entries, records, or one JSON array."""
    if style is Style.CSL_JSON:
        import json

        items = [csl_item(reference) for reference in references]
        return json.dumps(items, ensure_ascii=False, indent=2)
    joint = "\n" if style in PROSE else ""
    return joint.join(cite(reference, style) for reference in references)


def cite(reference: Reference, style: Style) -> str:
    """The reference as plain text in a style."""
    match style:
        case Style.BIBTEX:
            return bibtex(reference)
        case Style.RIS:
            return ris(reference)
        case Style.CSL_JSON:
            return cite_all((reference,), style)
    return _in_prose(csl_item(reference), style, "plain")


def cite_html(reference: Reference, style: Style) -> str:
    """The reference in a style of reference lists, with its italics, as HTML."""
    return _in_prose(_escaped(csl_item(reference)), style, "html")


def csl_item(reference: Reference) -> dict[str, Any]:
    """The reference as CSL-JSON; a label, for which CSL has no type, is a report."""
    item: dict[str, Any] = {
        "id": reference.id,
        "type": _NOT_CSL.get(reference.type, reference.type),
        "title": reference.title,
        "author": [_csl_name(author) for author in reference.authors],
        "container-title": reference.container,
        "publisher": reference.publisher,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.page,
        "version": reference.version,
        "DOI": reference.doi,
        "PMID": reference.pmid,
        "URL": reference.url,
        "issued": _csl_date(reference.issued),
        "accessed": _csl_date(reference.accessed),
    }
    return {key: value for key, value in item.items() if value}


def _csl_name(author: Author) -> dict[str, str]:
    if author.literal:
        return {"literal": author.literal}
    names = {"family": author.family, "given": author.given}
    return {key: value for key, value in names.items() if value}


def _csl_date(date: str) -> dict[str, list[list[int]]]:
    return {"date-parts": [[int(part) for part in date.split("-")]]} if date else {}


def _escaped(value: Any) -> Any:
    """The item with its words as HTML text: the processor would take tags in them as its own."""
    if isinstance(value, dict):
        return {key: _escaped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_escaped(item) for item in value]
    return escape(value, quote=False) if isinstance(value, str) else value


def _in_prose(item: dict[str, Any], style: Style, form: str) -> str:
    from citeproc import (  # type: ignore[import-untyped]
        Citation,
        CitationItem,
        CitationStylesBibliography,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]

    source = CiteProcJSON([item])
    bibliography = CitationStylesBibliography(_style(style), source, getattr(formatter, form))
    bibliography.register(Citation([CitationItem(item["id"])]))
    return str(bibliography.bibliography()[0])


@cache
def _style(style: Style) -> object:
    from citeproc import CitationStylesStyle

    return CitationStylesStyle(str(ROOT / "citations" / f"{style}.csl"), validate=False)
