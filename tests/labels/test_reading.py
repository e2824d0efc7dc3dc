"""Real labels, each compared with an independent reading of the same bytes."""

import re
from collections import Counter
from pathlib import Path

import pytest

from db.labels.openfda import read_openfda
from db.labels.records import Label, Supply
from db.labels.spl import read_spl
from tests.labels.real import (
    FILES,
    OPENFDA_FILES,
    SPL_FILES,
    UNSEEN,
    Shown,
    counted,
    record_of,
    words,
    xml_of,
)


def spl(name: str) -> Label:
    return read_spl(xml_of(FILES / name))


@pytest.mark.parametrize("path", SPL_FILES, ids=lambda path: path.stem)
def test_a_label_has_what_its_xml_has_nothing_dropped_nothing_twice(path: Path) -> None:
    there, sections = counted(xml_of(path)), spl(path.name).walk()
    shown = Shown("".join(f"<div>{section.html}</div>" for section in sections))
    again = Shown("".join(f"<div>{section.again}</div>" for section in sections))
    assert shown.faults == again.faults == []
    assert len(sections) == there.sections
    assert shown.tags["table"] == there.tables
    assert shown.tags["td"] + shown.tags["th"] == there.cells
    assert sum(len(section.images) for section in sections) == there.images
    assert shown.words == there.words
    assert again.words == there.highlights
    assert sum((words(section.text) for section in sections), Counter[str]()) == there.words


@pytest.mark.parametrize("path", SPL_FILES, ids=lambda path: path.stem)
def test_sections_have_anchors_of_their_own_and_links_lead_to_something(path: Path) -> None:
    sections = spl(path.name).walk()
    anchors = [section.anchor for section in sections]
    assert len(set(anchors)) == len(anchors)
    assert all(anchors)
    html = "".join(section.html + section.again for section in sections)
    known = {section.link for section in sections}
    assert all(link in known or f'name="{link}"' in html for link in Shown(html).links)


@pytest.mark.parametrize("path", OPENFDA_FILES, ids=lambda path: path.stem)
def test_an_openfda_record_is_read_whole_and_once(path: Path) -> None:
    record, label = record_of(path), read_openfda(record_of(path))
    shown = Shown("".join(f"<div>{section.html}</div>" for section in label.walk()))
    again = Shown("".join(f"<div>{section.again}</div>" for section in label.walk()))
    assert shown.faults == again.faults == []
    texts = [" ".join(" ".join(one.text for one in s.walk()).split()) for s in label.sections]
    tables = set()
    for name, values in record.items():
        if name in ("set_id", "id", "effective_time", "version", "openfda"):
            continue
        for value in values:
            if name.endswith("_table"):
                tables.add(value)
            elif name != "spl_product_data_elements":
                assert any(_seen(value) in text for text in texts), name
    assert shown.tags["table"] == 0
    cells = sum(len(re.findall(r"<t[dh][ />]", table)) for table in tables)
    assert again.tags["td"] + again.tags["th"] == cells
    for text in texts:
        assert sum(text in other for other in texts) == 1


def _seen(text: str) -> str:
    return " ".join(text.translate(UNSEEN).split())


def test_a_locator_opens_its_section() -> None:
    section = spl("lipitor-pfizer-rx.xml").section("2.6 Table 1")
    assert section is not None
    assert section.title.startswith("2.6 Dosage in Patients Taking Cyclosporine")


@pytest.mark.parametrize(
    ("file", "locator", "titles"),
    [
        ("lipitor-pfizer-rx.xml", "2.1, 2.6 Table 1", ["2.1 Hyper", "2.6 Dosage"]),
        ("lipitor-pfizer-rx.xml", "Contraindications", ["4 CONTRA"]),
        ("lipitor-pfizer-rx.xml", "Indications, Adverse Reactions", ["1 INDIC", "6 ADVERSE"]),
        ("eliquis-v30-rx.xml", "Boxed Warning, 4", ["WARNING: (A)", "4 CONTRA"]),
        (
            "naproxen-oral-suspension-rx.xml",
            "Medication Guide; Nowhere; 2.2",
            ["Medication", "2.2"],
        ),
        ("openfda-tegretol-carbamazepine.json", "Boxed Warning: HLA-B*1502", ["Boxed"]),
        ("lipitor-pfizer-rx.xml", "Nowhere", []),
        ("lipitor-pfizer-rx.xml", "", []),
    ],
)
def test_a_locator_means_each_section_that_it_names(
    file: str, locator: str, titles: list[str]
) -> None:
    path = FILES / file
    label = read_openfda(record_of(path)) if path.suffix == ".json" else spl(file)
    found = [section.title for section in label.sections_meant(locator).values()]
    assert [title[: len(known)] for title, known in zip(found, titles, strict=True)] == titles


def test_what_a_label_is_stands_in_its_record() -> None:
    label = spl("oxycodone-acetaminophen-rx.xml")
    assert (label.set_id, label.version) == ("cc966d57-7cdc-4de3-bbcf-718e2fce9cb7", 18)
    assert label.labeler == "Granules Pharmaceuticals Inc."
    assert label.supply is Supply.PRESCRIPTION
    assert len(label.products) == 4
    first = label.products[0]
    assert first.codes == ("70010-667", "70010-667-01", "70010-667-05")
    assert [(one.name, one.strength) for one in first.ingredients] == [
        ("ACETAMINOPHEN", "325 mg"),
        ("OXYCODONE HYDROCHLORIDE", "2.5 mg"),
    ]
    (boxed,) = [section for section in label.walk() if section.boxed]
    assert "ADDICTION, ABUSE, AND MISUSE" in boxed.title.upper() + boxed.text.upper()


def test_a_label_with_highlights_is_called_by_its_products() -> None:
    assert spl("lipitor-pfizer-rx.xml").title == "Lipitor (atorvastatin calcium)"
    assert spl("pain-relieving-patch-otc.xml").title == (
        "Sinsinpas Arex Flex Gel Pain Relieving Patch (L-Menthol)"
    )


def test_a_repackagers_label_has_its_own_code_not_the_makers() -> None:
    assert [p.codes[0] for p in spl("carvedilol-rx.xml").products] == ["43063-125"]
    assert "65862-144" not in spl("carvedilol-rx.xml").products[0].codes


def test_an_index_mark_within_a_word_does_not_part_it() -> None:
    assert any("Cmax" in section.text for section in spl("lipitor-pfizer-rx.xml").walk())


def test_images_are_named_as_in_the_zip() -> None:
    images = [name for one in spl("rogaine-otc-dailymed.zip").walk() for name in one.images]
    assert images == ["rogaine-01.jpg"]


def test_the_renal_table_of_gabapentin_is_a_table() -> None:
    label = read_openfda(record_of(FILES / "openfda-gabapentin.json"))
    section = label.section("2.3 Table 1")
    assert section is not None
    assert section.text.startswith("2.3 Dosage Adjustment in Patients with Renal Impairment")
    assert "<td>" in section.again
    assert "TABLE 1" in section.again
    numbers = [one.number for one in label.section("2").walk()]  # type: ignore[union-attr]
    assert numbers == ["2", "2.1", "2.2", "2.3", "2.4", "2.5"]
    pregnancy = label.section("8.1")
    assert pregnancy is not None
    assert (pregnancy.code, pregnancy.title) == ("42228-7", "Pregnancy")
    assert label.products[0].codes == ("70518-4706", "70518-4706-0")
    assert (label.version, label.effective, label.supply) == (1, "20260720", Supply.PRESCRIPTION)


def test_a_number_that_is_referred_to_or_is_a_dose_parts_nothing() -> None:
    text = "2 DOSAGE See ( 2.2 ), 2.5 mg. 2.1 First Take it [see 2.3 , 2.4 ]. 2.2 Second 2.1 More."
    record = {
        "set_id": "11111111-2222-3333-4444-555555555555",
        "version": "1",
        "dosage_and_administration": [text],
    }
    (section,) = read_openfda(record).sections
    assert [(one.number, one.text) for one in section.walk()] == [
        ("2", "2 DOSAGE See ( 2.2 ), 2.5 mg."),
        ("2.1", "2.1 First Take it [see 2.3 , 2.4 ]."),
        ("2.2", "2.2 Second 2.1 More."),
    ]
