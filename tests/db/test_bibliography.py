"""Every reference comes out whole in every style: other programs read back what was written."""

import json

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares import LatexDecodingMiddleware
from msgspec import structs

from db.address import Address
from db.bibliography import PROSE, Style, cite, cite_all, cite_html
from db.library import Library
from db.records import Author, Reference

PAPER = Reference(
    id="enke2018",
    title="Anticonvulsants in back pain: 50% of $ & _more_ {than} #1 ~ \\",
    short="Enke 2018",
    type="article-journal",
    authors=(
        Author(family="Enke", given="Oliver A"),
        Author(literal="National Institute for Health and Care Excellence"),
    ),
    container="CMAJ",
    issued="2018-07",
    volume="190",
    issue="26",
    page="E786-E793",
    doi="10.1503/cmaj_171333",
    checked="primary",
    checked_how="Read.",
)


@pytest.fixture
def references(library: Library) -> tuple[Reference, ...]:
    return library.of_type(Reference)


def names(reference: Reference) -> list[str]:
    parts = [(a.literal,) if a.literal else (a.family, a.given) for a in reference.authors]
    return [", ".join(part for part in name if part) for name in parts]


def read_bibtex(text: str) -> list[dict[str, str]]:
    found = bibtexparser.parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    assert not found.failed_blocks
    return [
        {"id": entry.key, **{field.key: str(field.value) for field in entry.fields}}
        for entry in found.entries
    ]


def test_another_program_reads_every_bibtex_entry_with_the_same_facts(
    references: tuple[Reference, ...],
) -> None:
    entries = read_bibtex(cite_all(references, Style.BIBTEX))
    assert [entry["id"] for entry in entries] == [one.id for one in references]
    for entry, one in zip(entries, references, strict=True):
        authors = entry.get("author", "").replace("{", "").replace("}", "")
        assert authors == " and ".join(names(one)), one.id
        assert entry["title"] == one.title, one.id
        assert entry.get("year", "") == one.issued[:4], one.id
        assert entry.get("doi", "") == one.doi, one.id


def test_another_program_reads_every_ris_record_with_the_same_facts(
    references: tuple[Reference, ...],
) -> None:
    records = rispy.loads(cite_all(references, Style.RIS))
    assert len(records) == len(references)
    for record, one in zip(records, references, strict=True):
        assert record.get("authors", []) == names(one), one.id
        assert record["title"] == one.title, one.id
        assert record.get("year", "") == one.issued[:4], one.id
        assert record.get("doi", "") == one.doi, one.id


def test_csl_json_of_a_list_is_one_array(references: tuple[Reference, ...]) -> None:
    items = json.loads(cite_all(references, Style.CSL_JSON))
    assert [item["id"] for item in items] == [one.id for one in references]
    assert all(item["type"] != "regulatory-label" for item in items)


def test_letters_that_mean_something_to_tex_are_escaped_and_a_doi_is_not() -> None:
    (entry,) = read_bibtex(cite(PAPER, Style.BIBTEX))
    assert entry["title"] == PAPER.title
    assert entry["doi"] == PAPER.doi
    assert r"50\% of \$ \& \_more\_" in cite(PAPER, Style.BIBTEX)


def test_a_body_is_one_author_in_bibtex() -> None:
    assert "{National Institute for Health and Care Excellence}" in cite(PAPER, Style.BIBTEX)


def test_vancouver_and_ama_are_written_as_their_guides_do(library: Library) -> None:
    enke = library.record(Address("reference", "enke2018"))
    assert isinstance(enke, Reference)
    assert cite(enke, Style.VANCOUVER) == (
        "Enke O, New HA, New CH, Mathieson S, McLachlan AJ, Latimer J, et al. Anticonvulsants in "
        "the treatment of low back pain and lumbar radicular pain: a systematic review and "
        "meta-analysis. CMAJ. 2018;190(26):E786-93. doi: 10.1503/cmaj.171333"
    )
    assert cite(enke, Style.AMA) == (
        "Enke O, New HA, New CH, et al. Anticonvulsants in the treatment of low back pain and "
        "lumbar radicular pain: a systematic review and meta-analysis. CMAJ. "
        "2018;190(26):E786-E793. doi:10.1503/cmaj.171333"
    )
    assert "<i>CMAJ</i>" in cite_html(enke, Style.AMA)


def test_every_reference_can_be_written_in_prose(references: tuple[Reference, ...]) -> None:
    for style in PROSE:
        for one in references:
            words = cite(one, style)
            assert words.startswith(
                (one.authors[0].family or one.authors[0].literal)[:4]
                if one.authors
                else one.title[:20]
            ), f"{one.id}: {words}"
            assert ".." not in words.replace("...", ""), f"{one.id}: {words}"
            assert "None" not in words  # fmt: skip


def test_hostile_words_stay_text_in_a_citation() -> None:
    bad = structs.replace(PAPER, title="<script>alert(1)</script>")
    assert "<script>" not in cite_html(bad, Style.VANCOUVER)
