"""Two labels beside each other, a label's doses beside Dorsal's, and the addresses of both."""

import json

import pytest
from msgspec import structs

from db.address import Address
from db.errors import UnknownAddressError
from db.labels.agreement import checked, families, family_of
from db.labels.comparison import pairs, within
from db.labels.openfda import read_openfda
from db.labels.places import (
    HELD,
    Meant,
    beside_ours,
    is_beside_ours,
    is_comparison,
    meant,
    side_by_side,
)
from db.labels.records import Label
from db.labels.spl import read_spl
from db.library import Library
from tests.labels.listed import entry_of
from tests.labels.real import FILES, record_of, xml_of

SET_ID = "e9481622-7cc6-418a-acb6-c5450daae9b0"


@pytest.fixture(scope="module")
def older() -> Label:
    return read_spl(xml_of(FILES / "eliquis-v29-rx.xml"))


@pytest.fixture(scope="module")
def newer() -> Label:
    return read_spl(xml_of(FILES / "eliquis-v30-rx.xml"))


@pytest.fixture(scope="module")
def gabapentin() -> Label:
    return read_openfda(record_of(FILES / "openfda-gabapentin.json"))


@pytest.fixture(scope="module")
def horizant() -> Label:
    return read_openfda(record_of(FILES / "openfda-horizant-gabapentin-enacarbil.json"))


# Addresses


def test_an_address_means_a_label_a_version_or_two() -> None:
    newest, old = Meant(SET_ID), Meant(SET_ID, 29)
    for which in (newest, old):
        address = Address.parse(str(which.at("2.3")))
        assert meant(address) == (which,)
        assert address.place == "2.3"
    both = Address.parse(str(side_by_side(old, newest, "2.3")))
    assert is_comparison(both)
    assert meant(both) == (old, newest)
    ours = Address.parse(str(beside_ours(old)))
    assert is_beside_ours(ours)
    assert not is_comparison(ours)
    assert meant(ours) == (old,)


@pytest.mark.parametrize(
    "text",
    [str(HELD), "dorsal:label/held..dorsal", f"dorsal:topic/{SET_ID}", f"dorsal:label/{SET_ID}.v"],
)
def test_another_address_means_no_label(text: str) -> None:
    with pytest.raises(UnknownAddressError):
        meant(Address.parse(text))


# Sections


def test_a_section_whose_number_moved_is_compared_with_itself(older: Label, newer: Label) -> None:
    moved = next(p for p in pairs(older, newer) if p.title.startswith("2.6 Combined P-gp"))
    assert moved.before is not None
    assert moved.before.title == "2.5 Combined P-gp and Strong CYP3A4 Inhibitors"


def test_every_section_of_both_is_compared_once(older: Label, newer: Label) -> None:
    found = pairs(older, newer)
    for label, mine in ((older, [p.before for p in found]), (newer, [p.after for p in found])):
        said = [one.anchor for one in label.walk() if one.title or one.html]
        assert sorted(one.anchor for one in mine if one) == sorted(said)
    places = [pair.place for pair in found]
    assert len(places) == len(set(places))


def test_a_label_beside_itself_differs_nowhere(newer: Label) -> None:
    assert not any(pair.differs for pair in pairs(newer, newer))


def test_a_section_is_compared_with_those_within_it(older: Label, newer: Label) -> None:
    chosen = within(pairs(older, newer), "2")
    assert chosen[0].title == "2 DOSAGE AND ADMINISTRATION"
    assert {pair.title.partition(".")[0] for pair in chosen[1:] if pair.title[0].isdigit()} == {"2"}
    assert within(pairs(older, newer), "nowhere") == ()


def test_what_only_one_has_is_told_so(newer: Label) -> None:
    less = structs.replace(newer, sections=newer.sections[:-1])
    gone = [pair for pair in pairs(newer, less) if pair.after is None]
    assert [pair.before for pair in gone] == [
        one for one in newer.sections[-1].walk() if one.title or one.html
    ]


def test_what_only_the_highlights_say_is_compared(older: Label, newer: Label) -> None:
    (changes,) = (p for p in pairs(older, newer) if p.title == "Recent major changes")
    before, after = changes.texts
    assert before == ""
    assert "Warnings and Precautions (5.2, 5.3)" in after


# Doses


def _with_every_section(label: Label, html: str = "") -> Label:
    """The label with the same words in each numbered section on dosage."""
    sections = tuple(
        structs.replace(one, html=html, again="", sections=())
        for one in label.walk()
        if one.number[:1] == "2"
    )
    return structs.replace(label, sections=sections)


def test_each_label_goes_with_the_regimens_of_its_drug(
    library: Library, gabapentin: Label, horizant: Label, newer: Label
) -> None:
    known = families(library)
    assert [one.reference.id for one in known] == [
        "neurontin-us-v48", "gralise-us", "horizant-us-openfda"
    ]  # fmt: skip
    of_gabapentin, of_horizant = (
        family_of(entry_of(gabapentin), gabapentin, known),
        family_of(entry_of(horizant), horizant, known),
    )
    assert of_gabapentin is not None
    assert of_horizant is not None
    assert of_gabapentin.reference.id == "neurontin-us-v48"
    assert of_horizant.reference.id == "horizant-us-openfda"
    gralise = structs.replace(entry_of(gabapentin), set_id="", title="GRALISE (gabapentin)")
    of_gralise = family_of(gralise, gabapentin, known)
    assert of_gralise is not None
    assert of_gralise.reference.id == "gralise-us"
    assert family_of(entry_of(newer), newer, known) is None


def test_a_generic_that_names_no_brand_goes_with_the_doses_that_it_has(
    library: Library, gabapentin: Label
) -> None:
    """A generic of Gralise was held against Neurontin's doses, and told to differ."""
    known = families(library)
    doses = [one.taken for one in checked(known[1], _with_every_section(gabapentin))]
    said = (f"{' '.join(map(str, one.doses))} {one.unit}" for one in doses)
    once_daily = _with_every_section(gabapentin, "; ".join(said))
    family = family_of(entry_of(once_daily), once_daily, known)
    assert family is known[1]
    assert all(one.stands for one in checked(family, once_daily))


def test_the_doses_of_the_real_labels_are_those_of_the_content(
    library: Library, gabapentin: Label, horizant: Label
) -> None:
    known = families(library)
    for label, many in ((gabapentin, 19), (horizant, 12)):
        family = family_of(entry_of(label), label, known)
        assert family is not None
        found = checked(family, label)
        assert len(found) == many
        assert [one.taken.what for one in found if not one.stands] == []


def test_one_other_number_in_a_row_of_the_table_is_seen(library: Library) -> None:
    text = (FILES / "openfda-gabapentin.json").read_text(encoding="utf-8")
    (record,) = json.loads(text.replace("125 QD", "150 QD"))["results"]
    family = families(library)[0]
    missing = [one.taken.what for one in checked(family, read_openfda(record)) if not one.stands]
    assert missing == ["clearance 15 mL/min"]


def test_a_dose_that_no_longer_stands_in_its_section_is_seen(library: Library) -> None:
    text = (FILES / "openfda-gabapentin.json").read_text(encoding="utf-8")
    (record,) = json.loads(text.replace("2,400 mg/day", "2,700 mg/day"))["results"]
    family = families(library)[0]
    missing = [one.taken.what for one in checked(family, read_openfda(record)) if not one.stands]
    assert missing == ["daily dose studied in the long term"]


def test_a_label_without_numbered_sections_is_not_judged(
    library: Library, gabapentin: Label
) -> None:
    flat = tuple(structs.replace(one, number="") for one in gabapentin.walk())
    label = structs.replace(
        gabapentin, sections=tuple(structs.replace(one, sections=()) for one in flat)
    )
    assert checked(families(library)[0], label) == ()


def test_a_later_version_or_date_makes_a_label_newer(library: Library, gabapentin: Label) -> None:
    family = families(library)[0]
    own = structs.replace(entry_of(gabapentin), set_id=family.reference.set_id)
    assert not family.is_older_than(structs.replace(own, version=48))
    assert family.is_older_than(structs.replace(own, version=49))
    assert family.is_written_from(structs.replace(own, version=48))
    assert not family.is_older_than(structs.replace(entry_of(gabapentin), effective="20260512"))
    assert family.is_older_than(structs.replace(entry_of(gabapentin), effective="20260513"))
