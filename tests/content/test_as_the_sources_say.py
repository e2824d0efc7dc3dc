"""What proof-reading against the sources found, so that it does not come back."""

import re

import pytest

from clinical.citation import VerifyKind
from db.address import Address
from db.library import Library
from db.records import (
    Alternative,
    Claim,
    Condition,
    Contradiction,
    Contraindication,
    Evidence,
    Jurisdiction,
    Measure,
    Product,
    Regimen,
    SideEffect,
    Warning,
    statements_of,
)

NEEDED = {Measure.NUMBER_NEEDED_TO_TREAT, Measure.NUMBER_NEEDED_TO_HARM}


def rows(record: Alternative | Condition) -> tuple[Evidence, ...]:
    return record.evidence + (record.harms if isinstance(record, Alternative) else ())


def test_no_back_pain_figure_sets_pregabalin_against_a_placebo_its_review_did_not_have(
    library: Library,
) -> None:
    """Shanthanna 2017 found no trial of pregabalin against placebo in chronic low back pain."""
    compared = {
        (record.id, one.comparator)
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in rows(record)
        if one.study == "shanthanna2017" and one.drug == "pregabalin"
    }
    assert {where for where, _ in compared} == {"chronic_low_back_pain", "pregabalin"}
    assert not [where for where, comparator in compared if "placebo" in comparator]


def test_a_number_needed_is_told_as_one_more_never_as_the_share_of_all(library: Library) -> None:
    told = [
        (record.id, one.id)
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in rows(record)
        if one.effects and {effect.measure for effect in one.effects} <= NEEDED
        if re.search(r"\bone in\b", one.finding.text, re.IGNORECASE)
    ]
    assert told == []


@pytest.mark.parametrize(
    ("label", "place", "word"),
    [
        ("pregabalin-us", "4", "hypersensitive"),
        ("soma-us", "4", "carbamate"),
        ("tizanidine-us", "4", "hypersensitivity"),
        ("tegretol-us", "Contraindications", "hypersensitivity"),
        ("cymbalta-us", "4", "linezolid"),
        ("pamelor-us", "Contraindications", "hypersensitivity"),
        ("pamelor-us", "Contraindications", "linezolid"),
        ("celecoxib-us", "4", "hypersensitivity"),
        ("ultram-us", "4", "under 12 years"),
        ("ultram-us", "4", "hypersensitivity"),
        ("ultram-us", "Boxed Warning", "CYP2D6"),
        ("hydrocodone-apap-us", "Contraindications", "blocked bowel"),
        ("hydrocodone-apap-us", "Boxed Warning", "swallowed by mistake"),
        ("hydrocodone-apap-us", "Boxed Warning", "CYP3A4"),
    ],
)
def test_what_a_label_forbids_or_boxes_is_said_of_its_medicine(
    library: Library, label: str, place: str, word: str
) -> None:
    said = [
        statement.text
        for alternative in library.of_type(Alternative)
        for statement in statements_of(alternative)
        for cite in statement.cite
        if cite.reference == label and place in re.split(r", |: ", cite.locator)
    ]
    assert any(word in text for text in said)


def test_a_side_effect_that_rises_with_the_dose_says_in_whom_it_did(library: Library) -> None:
    rising = [
        (effect.id, statement.text)
        for effect in library.of_type(SideEffect)
        for statement in statements_of(effect)
        if "the dose" in statement.text
    ]
    assert {which for which, _ in rising} >= {
        "ataxia",
        "fatigue",
        "insomnia",
        "somnolence",
        "vertigo",
    }
    people = ("restless legs", "postherpetic neuralgia", "epilepsy")
    assert [which for which, text in rising if not any(who in text for who in people)] == []


def test_a_side_effect_has_the_jurisdiction_of_the_text_it_is_from(library: Library) -> None:
    strays = [
        (effect.id, statement.id)
        for effect in library.of_type(SideEffect)
        for statement in statements_of(effect)
        if statement.cite[0].reference.startswith("eu-style")
        if statement.jurisdiction is not Jurisdiction.EU
    ]
    assert strays == []


def test_back_pain_as_a_side_effect_tells_both_labels_of_postherpetic_neuralgia(
    library: Library,
) -> None:
    """Gralise's table has it, at 1.7% against 1.1%; Neurontin's has not."""
    record = library.record(Address("side-effect", "back-pain"))
    cited = {cite.reference for said in statements_of(record) for cite in said.cite}
    assert {"neurontin-us-v48", "gralise-us"} <= cited


@pytest.mark.parametrize("which", ["weight-gain", "peripheral-oedema"])
def test_what_no_label_asks_for_is_not_shown_as_confirmed_in_it(
    library: Library, which: str
) -> None:
    record = library.record(Address("side-effect", which))
    advice = [said for said in statements_of(record) if "follow-up" in said.text]
    assert [said.checked for said in advice] == [VerifyKind.DERIVED]


def test_when_to_look_is_not_shown_as_the_label_s_where_it_sets_no_time(library: Library) -> None:
    topic = library.record(Address("topic", "monitoring"))
    own = {said.id for said in statements_of(topic) if said.checked is VerifyKind.DERIVED}
    assert {"kidneys", "function", "misuse", "oedema"} <= own


def test_a_dose_with_tumours_is_cited_from_the_section_that_prints_it(library: Library) -> None:
    """Section 5.10 names no dose; 13.1 does."""
    warning = library.record(Address("warning", "tumour"))
    assert isinstance(warning, Warning)
    places = {figure.id: figure.cite[0].locator for figure in warning.figures}
    assert (places["dose"], places["no-effect"]) == ("13.1", "13.1")


@pytest.mark.parametrize(
    ("which", "word"),
    [
        ("sedation", "may need adjusting"),
        ("status", "states no action"),
        ("paed-neuropsych", "Watch"),
    ],
)
def test_a_warning_asks_for_what_the_label_asks(library: Library, which: str, word: str) -> None:
    warning = library.record(Address("warning", which))
    assert isinstance(warning, Warning)
    assert word in warning.action.text


@pytest.mark.parametrize(
    ("kind", "which", "words"),
    [
        ("population", "children", "not under 3 years"),
        ("regimen", "us-epilepsy-3-11", "not for children"),
        ("regimen", "eu-haemodialysis", "Already on it"),
        ("condition", "chronic_low_back_pain", "very tired"),
        ("population", "older-age", "unsteadiness are more frequent"),
        ("topic", "gabapentin-in-the-same-terms", "unsteadiness are more frequent"),
        ("condition", "herniated_disc", "as most do without treatment"),
        ("condition", "axial_arthritis_back_pain", "One good trial"),
        ("alternative", "carbamazepine_topiramate", "10,000 new users and"),
    ],
)
def test_no_sentence_says_more_than_its_source(
    library: Library, kind: str, which: str, words: str
) -> None:
    """Not established is not forbidden; fatigue is tiredness, not great tiredness; a trial that a
    third of its people left is not called good.
    """
    record = library.record(Address(kind, which))
    assert [said.text for said in statements_of(record) if words in said.text] == []


def test_a_number_needed_to_harm_says_which_harm(library: Library) -> None:
    vague = [
        (record.id, one.id)
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in rows(record)
        for effect in one.effects
        if effect.outcome.lower().startswith("harm")
    ]
    assert vague == []


def test_the_strong_capsaicin_patch_was_set_against_a_weak_one(library: Library) -> None:
    record = library.record(Address("alternative", "topical_capsaicin"))
    assert isinstance(record, Alternative)
    strong = [one for one in record.evidence if one.study == "finnerup2015"]
    assert [one.comparator for one in strong] == ["capsaicin, 0.04%"]


def test_a_patient_with_stenosis_reads_whom_the_review_compared(library: Library) -> None:
    record = library.record(Address("condition", "spinal_stenosis"))
    told = [said.text for said in statements_of(record) if said.id == "patient-benefit"]
    assert len(told) == 1
    assert "other treatments" in told[0]


def test_a_dose_given_for_two_jurisdictions_says_in_which_it_was_read(library: Library) -> None:
    both = [one for one in library.of_type(Regimen) if one.title.startswith("EU and UK")]
    assert {one.id for one in both} == {"uk-epilepsy", "uk-paediatric"}
    for regimen in both:
        assert "where-read" in {said.id for said in statements_of(regimen)}


def test_every_jurisdiction_with_a_product_has_a_contraindication_or_says_that_there_is_none(
    library: Library,
) -> None:
    sold = {product.jurisdiction for product in library.of_type(Product)}
    assert {one.jurisdiction for one in library.of_type(Contraindication)} == sold


@pytest.mark.parametrize(
    ("kind", "which"), [("side-effect", "pancreatitis"), ("warning", "pancreatitis-eu")]
)
def test_in_pancreatitis_the_uk_text_asks_to_consider_stopping_and_no_more(
    library: Library, kind: str, which: str
) -> None:
    record = library.record(Address(kind, which))
    stops = [said for said in statements_of(record) if "stop" in said.text.lower()]
    assert [(said.jurisdiction, "consider" in said.text) for said in stops] == [
        (Jurisdiction.UK, True)
    ]


def test_the_uk_dose_in_nerve_pain_has_its_start_and_its_end(library: Library) -> None:
    regimen = library.record(Address("regimen", "uk-neuropathic-pain"))
    assert isinstance(regimen, Regimen)
    assert {"start", "max"} <= {figure.id for figure in regimen.figures}


@pytest.mark.parametrize("which", ["fatigue", "fever"])
def test_what_a_uk_leaflet_calls_very_common_is_said_though_the_eu_list_was_cut_off_before_it(
    library: Library, which: str
) -> None:
    record = library.record(Address("side-effect", which))
    said = {one.id: one for one in statements_of(record)}
    assert said["uk-frequency"].jurisdiction is Jurisdiction.UK
    assert "very common" in said["uk-frequency"].text


def test_a_dose_whose_section_was_cut_off_is_not_called_confirmed_in_it(library: Library) -> None:
    regimen = library.record(Address("regimen", "uk-neuropathic-pain"))
    assert isinstance(regimen, Regimen)
    assert "uk-smpc-neurontin" not in {cite.reference for cite in regimen.cite}


def test_amitriptyline_in_back_pain_was_set_against_an_active_comparator(library: Library) -> None:
    """Urquhart 2018 gave the others benztropine, which is no inert placebo."""
    record = library.record(Address("alternative", "tca"))
    assert isinstance(record, Alternative)
    trial = [one for one in record.evidence if one.study == "urquhart2018"]
    assert [one.comparator for one in trial] == ["benztropine, as an active comparator"]


def test_the_pooled_gain_of_muscle_relaxants_is_said_of_the_group_that_had_it(
    library: Library,
) -> None:
    """Cashin 2021 pooled non-benzodiazepine antispasmodics; baclofen is none."""
    drugs = [
        one.drug
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in rows(record)
        if one.study == "cashin2021"
    ]
    assert len(drugs) == 3
    assert [drug for drug in drugs if "non-benzodiazepine" not in drug] == []
    claims = {one.id: one.why.text for one in library.of_type(Claim)}
    for which in ("s001-053", "s004-045"):
        assert "non-benzodiazepine" in claims[which]


def test_what_nice_says_to_consider_is_not_told_as_its_advice(library: Library) -> None:
    """NG59 on exercise in sciatica and on radiofrequency: consider."""
    claims = {one.id: one.why.text for one in library.of_type(Claim)}
    told = [claims["s000-030"], claims["s001-078"]]
    sciatica = library.record(Address("condition", "sciatica_radiculopathy"))
    told += [said.text for said in statements_of(sciatica) if said.id == "first-exercise"]
    assert ["NICE says consider" in text for text in told] == [True, True, True]


def test_the_morphine_saved_after_spine_surgery_is_not_denied(library: Library) -> None:
    """A review found less of it over 24 and 48 hours; nothing is known of later."""
    opioids = library.record(Address("contradiction", "C06"))
    assert isinstance(opioids, Contradiction)
    assert "two days after spine surgery" in opioids.resolution
    assert "spinesurgery_gbp_sr2017" in {cite.reference for cite in opioids.why.cite}


def test_how_many_stay_sleepy_on_horizant_is_said_with_the_condition(library: Library) -> None:
    """Section 5.2 has two shares: 30% in restless legs, 27% in postherpetic neuralgia."""
    told = {one.id: one.why.text for one in library.of_type(Claim)}["s001-064"]
    assert "30% stayed so in restless legs" in told
    assert "27% in postherpetic neuralgia" in told


@pytest.mark.parametrize("study", ["williams2014", "khoromi2005", "mathieson2017", "cohen2015"])
def test_a_trial_has_one_number_of_people_wherever_it_stands(library: Library, study: str) -> None:
    numbers = [
        one.n
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in rows(record)
        if one.study == study and one.n is not None
    ]
    assert len(numbers) > 1
    assert len(set(numbers)) == 1


def test_not_all_trials_of_spinal_cord_stimulation_were_against_placebo(library: Library) -> None:
    """Of Traeger's 13 trials 10 were; 3 added it to medical care."""
    compared = [
        one.comparator
        for record in (*library.of_type(Condition), *library.of_type(Alternative))
        for one in rows(record)
        if one.study == "traeger2023"
    ]
    assert compared == ["placebo stimulation or medical care"] * 2


@pytest.mark.parametrize(
    ("which", "study"),
    [("spinal_cord_stimulation", "traeger2023"), ("opioids_tramadol", "chou2017")],
)
def test_a_certainty_of_two_grades_is_told_with_both(
    library: Library, which: str, study: str
) -> None:
    record = library.record(Address("alternative", which))
    assert isinstance(record, Alternative)
    told = [one.finding.text for one in record.evidence if one.study == study]
    assert ["low to moderate certainty" in text for text in told] == [True]


def test_that_a_herniated_disc_shrinks_is_cited_from_who_counted_it(library: Library) -> None:
    """A classification says what a disease is, not how it goes on."""
    record = library.record(Address("condition", "herniated_disc"))
    told = [said for said in statements_of(record) if "shrank" in said.text]
    assert [[cite.reference for cite in said.cite] for said in told] == [["wang2020"]]
    assert "shrink" not in next(
        said.text for said in statements_of(record) if said.id == "definition-text"
    )


def test_radiating_pain_of_a_trial_without_sciatica_is_not_told_as_sciatica(
    library: Library,
) -> None:
    """Atkinson 2016 took no sciatica alone, by its register entry; Enke 2018 pooled nerve roots."""
    sciatica = library.record(Address("condition", "sciatica_radiculopathy"))
    assert isinstance(sciatica, Condition)
    told = [one.finding for one in sciatica.evidence if one.study == "atkinson2016"]
    assert [[cite.reference for cite in one.cite] for one in told] == [
        ["atkinson2016", "nct00108550"]
    ]
    claims = {one.id: one.why for one in library.of_type(Claim)}
    for which in ("s000-008", "s000-044", "s001-019", "s001-068"):
        assert "enke2018" in {cite.reference for cite in claims[which].cite}


def test_that_sciatica_improves_with_time_is_cited_from_who_says_so(library: Library) -> None:
    """NICE asks to consider reassurance where it is likely; it says nothing of most people."""
    record = library.record(Address("condition", "sciatica_radiculopathy"))
    told = [said for said in statements_of(record) if "improve with time" in said.text]
    assert [said.cite[0].reference for said in told] == ["nhsinform-sciatica"]
