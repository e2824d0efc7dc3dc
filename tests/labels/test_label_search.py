"""Imported labels found: by name and code from the first letter, by their words from the third."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.labels.importing import Wishes, import_labels
from db.labels.records import Supply
from db.labels.search import LabelQuery, LabelSearch, LabelsFound
from db.labels.store import Store, open_store
from tests.labels.real import FILES
from tests.labels.test_hostile import spl


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("labels") / "labels.sqlite"
    wishes = Wishes(processes=0, of_interest=frozenset({"gabapentin", "pregabalin"}))
    import_labels(path, [FILES], wishes)
    with open_store(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def search(store: Store) -> LabelSearch:
    return LabelSearch(store)


def asked(search: LabelSearch, text: str, **narrowed: object) -> LabelsFound:
    return search.find(LabelQuery.parse(text, **narrowed))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("h", "Horizant (gabapentin enacarbil)"),
        ("li", "Lipitor (atorvastatin calcium)"),
        ("gaba", "gabapentin"),
        ("ator", "Lipitor (atorvastatin calcium)"),
        ("70518-4706", "gabapentin"),
        ("705184706", "gabapentin"),
        ("0003-08", "ELIQUIS (apixaban) / ELIQUIS30-Day Starter Pack (apixaban)"),
        ("lipitor pd-rx", "Lipitor (atorvastatin calcium trihydrate)"),
    ],
)
def test_a_label_is_found_by_the_beginning_of_its_name_or_code(
    search: LabelSearch, typed: str, title: str
) -> None:
    assert asked(search, typed).labels[0].entry.title == title


def test_the_drugs_dorsal_writes_of_come_first(search: LabelSearch) -> None:
    sections = asked(search, "dizziness").sections
    first = {hit.entry.title for hit in sections[:4]}
    assert first <= {"gabapentin", "Horizant (gabapentin enacarbil)", "Pregabalin"}


def test_full_text_is_asked_from_the_third_letter(search: LabelSearch) -> None:
    assert not asked(search, "di").sections
    assert asked(search, "diz").sections
    assert asked(search, "dizziness i").sections == asked(search, "dizziness ").sections


def test_a_section_called_so_comes_before_one_that_says_so(search: LabelSearch) -> None:
    hits = asked(search, "renal impairment").sections
    assert all("renal impairment" in hit.section.lower() for hit in hits[:3])
    assert "2.5" in {hit.anchor for hit in hits[:4]}


def test_of_sections_found_alike_the_one_with_the_words_together_comes_first(
    tmp_path: Path,
) -> None:
    files = []
    for number, text in enumerate((f"quick {'then ' * 90} fox", "the quick brown fox")):
        files.append(tmp_path / f"{number}.xml")
        set_id = f'<setId root="{UUID(int=number)}"/>'
        files[-1].write_text(spl(set_id=set_id, text=text), encoding="utf-8")
    import_labels(tmp_path / "labels.sqlite", files, Wishes(processes=0))
    with open_store(tmp_path / "labels.sqlite") as opened:
        hits = asked(LabelSearch(opened), "quick fox").sections
    assert hits[0].snippet == "the [[quick]] brown [[fox]]"
    assert len(hits) == 2


def test_sections_of_a_label_that_a_word_names_come_before_those_that_mention_it(
    tmp_path: Path,
) -> None:
    files = []
    for number, named in enumerate(("Otherol", "Zolpidine", "Thirdium")):
        files.append(tmp_path / f"{number}.xml")
        set_id = f'<setId root="{UUID(int=number)}"/>'
        label = spl(set_id=set_id, text="Zolpidine is known for myopathy.")
        files[-1].write_text(label.replace("Trial", named), encoding="utf-8")
    import_labels(tmp_path / "labels.sqlite", files, Wishes(processes=0))
    with open_store(tmp_path / "labels.sqlite") as opened:
        found = LabelSearch(opened)
        titles = [hit.entry.title for hit in asked(found, "zolpidine myopathy").sections]
        assert titles == ["Zolpidine", "Otherol", "Thirdium"]
        begun = [hit.entry.title for hit in asked(found, "myopathy zolp").sections]
        assert begun == ["Zolpidine", "Otherol", "Thirdium"]


def test_every_word_must_be_there_and_is_marked(search: LabelSearch) -> None:
    hits = asked(search, "apixaban warfarin bleeding").sections
    assert hits
    assert {hit.entry.title for hit in hits} <= {
        "ELIQUIS (apixaban) / ELIQUIS30-Day Starter Pack (apixaban)",
        "Tegretol (carbamazepine)",
    }
    assert any("[[warfarin]]" in hit.snippet.lower() for hit in hits)


def test_what_only_the_highlights_say_is_found_and_shown(search: LabelSearch) -> None:
    (hit,) = asked(search, "lipitor drug interactions 02 2012", section="43683-2").sections
    assert hit.section == "Recent major changes"
    assert hit.snippet.startswith("[[Drug]] [[Interactions]] (7) [[02]]/[[2012]]")


def test_a_search_is_narrowed_to_a_section_a_labeler_a_supply(search: LabelSearch) -> None:
    dosing = asked(search, "renal", section="34068-7").sections
    assert dosing
    for hit in dosing:
        assert "dos" in hit.section.lower() or hit.anchor.startswith("2")
    pfizer = asked(search, "renal", labeler="Pfizer").sections
    assert {hit.entry.labeler for hit in pfizer} == {"Parke-Davis Div of Pfizer Inc"}
    otc = asked(search, "doctor", supply=Supply.OVER_THE_COUNTER)
    assert {hit.entry.supply for hit in otc.sections} == {Supply.OVER_THE_COUNTER}
    assert not asked(search, "gaba", supply=Supply.OVER_THE_COUNTER).labels


def test_a_label_is_found_by_labeler_or_supply_however_many_have_its_name(tmp_path: Path) -> None:
    (record,) = json.loads((FILES / "openfda-gabapentin.json").read_text("utf-8"))["results"]
    records = []
    for number in range(101):
        about = record["openfda"] | {"manufacturer_name": [f"Maker {number}"]}
        records.append(record | {"set_id": str(UUID(int=number)), "openfda": about})
    about |= {"manufacturer_name": ["Zenith’s"], "product_type": ["HUMAN OTC DRUG"]}
    (tmp_path / "many.json").write_text(json.dumps({"results": records}), "utf-8")
    path = tmp_path / "labels.sqlite"
    of_interest = frozenset({"gabapentin"})
    import_labels(path, [tmp_path], Wishes(processes=0, of_interest=of_interest))
    with open_store(path) as opened:
        found = LabelSearch(opened)
        for narrowed in ({"labeler": "zenith's"}, {"supply": Supply.OVER_THE_COUNTER}):
            assert [hit.entry.labeler for hit in asked(found, "gaba", **narrowed).labels] == [
                "Zenith’s"
            ]


def test_after_an_import_broken_off_the_beginning_of_a_word_finds_what_was_taken_in(
    tmp_path: Path,
) -> None:
    path, asked_for = tmp_path / "labels.sqlite", iter(range(20))
    done = import_labels(
        path, [FILES], Wishes(processes=0, cancelled=lambda: next(asked_for, None) is None)
    )
    assert done.cancelled
    with open_store(path) as opened:
        found = LabelSearch(opened)
        assert asked(found, "dizzin").sections == asked(found, "dizziness ").sections != ()
        assert asked(found, "dizzziness ").corrected == "dizziness"


def test_a_rare_word_is_found_though_commoner_ones_begin_so(tmp_path: Path) -> None:
    for number, said in enumerate(["zonal", *["zonally zonalis"] * 3]):
        set_id = f'<setId root="{UUID(int=number)}"/>'
        (tmp_path / f"{number}.xml").write_text(spl(set_id=set_id, text=said))
    path = tmp_path / "labels.sqlite"
    import_labels(path, [tmp_path], Wishes(processes=0))
    with open_store(path) as opened:
        search = LabelSearch(opened)
        (rare,) = asked(search, "zonal ").sections
        assert rare in asked(search, "zonal").sections
        assert len(asked(search, "zonal").sections) == 4


def test_a_facet_cannot_be_typed(search: LabelSearch) -> None:
    assert LabelQuery.parse("\ue001otc \ue000340687").words == ("otc", "340687")
    assert not asked(search, "340687").sections


def test_a_misspelt_word_is_put_right_and_said(search: LabelSearch) -> None:
    found = asked(search, "dizzziness somnolense")
    assert found.corrected == "dizziness somnolence"
    assert found.sections


def test_a_word_that_is_still_being_typed_is_not_put_right(search: LabelSearch) -> None:
    assert asked(search, "dizzziness somno").corrected == "dizziness somno"
    assert asked(search, "xyzxyz patien").corrected == ""
    assert asked(search, "xyzxyz patien ").corrected == "xyzxyz patient"


@pytest.mark.parametrize(
    "text", ['"', "AND", "NEAR(", "a:b", "*", "-", "x" * 5000, "'; DROP", "NOT gaba", "", "½ µ"]
)
def test_whatever_is_typed_is_no_operator(search: LabelSearch, text: str) -> None:
    asked(search, text)


def test_what_is_spelt_with_a_ligature_or_a_trade_mark_is_found(search: LabelSearch) -> None:
    assert asked(search, "Cmax").sections
    assert asked(search, "eﬃcacy").sections


def test_a_running_search_is_broken_off(store: Store) -> None:
    search = LabelSearch(store)
    store.connection.set_progress_handler(lambda: 1, 10)
    try:
        with pytest.raises(InterruptedError):
            asked(search, "patients renal dose")
    finally:
        store.connection.set_progress_handler(None, 0)
    assert asked(search, "patients renal dose").sections


def test_each_thread_searches_with_a_store_of_its_own(store: Store) -> None:
    found: list[LabelsFound] = []

    def find(path: Path) -> None:
        with open_store(path) as own:
            found.append(asked(LabelSearch(own), "dizziness"))

    threads = [threading.Thread(target=find, args=(store.path,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 2
    assert found[0] == found[1]
