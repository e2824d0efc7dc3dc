"""References as other programs read them: BibTeX and RIS, both UTF-8."""

from collections.abc import Iterator

from db.records import Author, Reference

_BIBTEX_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "chapter": "incollection",
    "regulatory-label": "techreport",
    "report": "techreport",
}
_CONTAINER_FIELDS = {"article": "journal", "incollection": "booktitle"}
_RIS_TYPES = {
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "bill": "BILL",
    "chapter": "CHAP",
    "dataset": "DATA",
    "pamphlet": "PAMP",
    "regulatory-label": "RPRT",
    "report": "RPRT",
    "webpage": "ELEC",
}
_TEX = str.maketrans({
    "\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip


def bibtex(reference: Reference) -> str:
    """One BibTeX entry, keyed by the reference's id. DOI and address are verbatim fields."""
    kind = _BIBTEX_TYPES.get(reference.type, "misc")
    lines = [f"  {name} = {{{value}}}" for name, value in _bibtex_fields(reference, kind) if value]
    return "@" + kind + "{" + reference.id + ",\n" + ",\n".join(lines) + "\n}\n"


def _bibtex_fields(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    yield "author", " and ".join(_bibtex_name(author) for author in reference.authors)
    yield "title", _tex(reference.title)
    yield _CONTAINER_FIELDS.get(kind, "howpublished"), _tex(reference.container)
    yield "institution" if kind == "techreport" else "publisher", _tex(reference.publisher)
    yield "year", reference.issued[:4]
    yield "month", _month(reference.issued)
    yield "volume", _tex(reference.volume)
    yield "number", _tex(reference.issue)
    yield "pages", _tex(reference.page).replace("-", "--")
    yield "version", _tex(reference.version)
    yield "doi", reference.doi
    yield "pmid", reference.pmid
    yield "url", reference.url
    yield "urldate", reference.accessed if reference.url else ""
    yield "note", _tex(_unsure(reference))


def _bibtex_name(author: Author) -> str:
    if author.literal:
        return "{" + _tex(author.literal) + "}"
    return ", ".join(_tex(part) for part in (author.family, author.given) if part)


def _tex(text: str) -> str:
    return text.translate(_TEX)


def _month(issued: str) -> str:
    return issued[5:7].lstrip("0")


def _unsure(reference: Reference) -> str:
    """What of the record nobody has yet seen at its source."""
    if not reference.unverified_fields:
        return ""
    return f"Not yet verified: {', '.join(reference.unverified_fields)}."


def ris(reference: Reference) -> str:
    """One RIS record."""
    lines = [f"{tag}  - {value}" for tag, value in _ris_fields(reference) if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _ris_fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", _RIS_TYPES.get(reference.type, "GEN")
    yield "ID", reference.id
    for author in reference.authors:
        named = ", ".join(part for part in (author.family, author.given) if part)
        yield "AU", author.literal or named
    yield "TI", reference.title
    yield "T2", reference.container
    yield "PB", reference.publisher
    yield "PY", reference.issued[:4]
    yield "DA", reference.issued.replace("-", "/")
    yield "VL", reference.volume
    yield "IS", reference.issue
    first, _, last = reference.page.partition("-")
    yield "SP", first
    yield "EP", last
    yield "ET", reference.version
    yield "DO", reference.doi
    yield "AN", f"PMID: {reference.pmid}" if reference.pmid else ""
    yield "UR", reference.url
    yield "Y2", reference.accessed.replace("-", "/") if reference.url else ""
    yield "N1", _unsure(reference)
