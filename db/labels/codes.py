"""What the codes of labels mean: LOINC codes of documents and sections, the fields of openFDA."""

from dataclasses import dataclass

from db.labels.records import Supply

BOXED_WARNING = "34066-1"
PRODUCT_DATA = "48780-1"
UNCLASSIFIED = "42229-5"

LABEL_KINDS: dict[str, Supply] = {
    "34391-3": Supply.PRESCRIPTION,
    "45129-4": Supply.PRESCRIPTION,
    "34390-5": Supply.OVER_THE_COUNTER,
    "75031-5": Supply.OTHER,  # compounded
    "60682-2": Supply.OTHER,  # standardised allergenic
    "53405-7": Supply.OTHER,  # non-standardised allergenic
    "53404-0": Supply.OTHER,  # vaccine
    "60683-0": Supply.OTHER,  # plasma derivative
    "60684-8": Supply.OTHER,  # cellular therapy
}
"""The document types that are labels of medicines for people."""

OTHER_KINDS: dict[str, str] = {
    "50577-6": "an over-the-counter label for animals",
    "50578-4": "a prescription label for animals",
    "81203-2": "a compounded label for animals",
    "58476-3": "a dietary supplement",
    "53409-9": "a bulk ingredient",
    "53407-3": "a bulk ingredient",
    "51726-8": "a request for a labeler code",
    "51725-0": "an establishment registration",
    "60685-5": "an indexing file",
    "71446-9": "an indexing file",
    "63417-0": "an indexing file",
}


@dataclass(frozen=True, slots=True)
class Field:
    """What openFDA calls a section; `within` names the sections whose text holds it already."""

    code: str
    title: str
    within: tuple[str, ...] = ()


_LABELLED = ("use_in_specific_populations", "precautions", "warnings")
_PHARMACOLOGY = ("clinical_pharmacology",)
_TOXICOLOGY = ("nonclinical_toxicology", "precautions")
_ABUSE = ("drug_abuse_and_dependence",)
_OTC = ("warnings",)

FIELDS: dict[str, Field] = {
    "boxed_warning": Field("34066-1", "Boxed warning"),
    "recent_major_changes": Field("43683-2", "Recent major changes"),
    "active_ingredient": Field("55106-9", "Active ingredient"),
    "purpose": Field("55105-1", "Purpose"),
    "indications_and_usage": Field("34067-9", "Indications and usage"),
    "dosage_and_administration": Field("34068-7", "Dosage and administration"),
    "dosage_forms_and_strengths": Field("43678-2", "Dosage forms and strengths"),
    "contraindications": Field("34070-3", "Contraindications"),
    "warnings_and_cautions": Field("43685-7", "Warnings and precautions"),
    "warnings": Field("34071-1", "Warnings"),
    "precautions": Field("42232-9", "Precautions"),
    "general_precautions": Field("34072-9", "General precautions", ("precautions",)),
    "do_not_use": Field("50570-1", "Do not use", _OTC),
    "ask_doctor": Field("50569-3", "Ask a doctor", _OTC),
    "ask_doctor_or_pharmacist": Field("50568-5", "Ask a doctor or pharmacist", _OTC),
    "when_using": Field("50567-7", "When using", _OTC),
    "stop_use": Field("50566-9", "Stop use", _OTC),
    "pregnancy_or_breast_feeding": Field("53414-9", "Pregnancy or breast feeding", _OTC),
    "keep_out_of_reach_of_children": Field("50565-1", "Keep out of reach of children", _OTC),
    "adverse_reactions": Field("34084-4", "Adverse reactions"),
    "drug_interactions": Field("34073-7", "Drug interactions", ("precautions",)),
    "use_in_specific_populations": Field("43684-0", "Use in specific populations"),
    "pregnancy": Field("42228-7", "Pregnancy", _LABELLED),
    "teratogenic_effects": Field("34077-8", "Teratogenic effects", ("pregnancy", *_LABELLED)),
    "nonteratogenic_effects": Field("34078-6", "Nonteratogenic effects", ("pregnancy", *_LABELLED)),
    "labor_and_delivery": Field("34079-4", "Labor and delivery", _LABELLED),
    "nursing_mothers": Field("34080-2", "Nursing mothers", _LABELLED),
    "lactation": Field("77290-5", "Lactation", _LABELLED),
    "females_and_males_of_reproductive_potential": Field(
        "77291-3", "Females and males of reproductive potential", _LABELLED
    ),
    "pediatric_use": Field("34081-0", "Pediatric use", _LABELLED),
    "geriatric_use": Field("34082-8", "Geriatric use", _LABELLED),
    "drug_abuse_and_dependence": Field("42227-9", "Drug abuse and dependence"),
    "controlled_substance": Field("34085-1", "Controlled substance", _ABUSE),
    "abuse": Field("34086-9", "Abuse", _ABUSE),
    "dependence": Field("34087-7", "Dependence", _ABUSE),
    "overdosage": Field("34088-5", "Overdosage"),
    "description": Field("34089-3", "Description"),
    "clinical_pharmacology": Field("34090-1", "Clinical pharmacology"),
    "mechanism_of_action": Field("43679-0", "Mechanism of action", _PHARMACOLOGY),
    "pharmacodynamics": Field("43681-6", "Pharmacodynamics", _PHARMACOLOGY),
    "pharmacokinetics": Field("43682-4", "Pharmacokinetics", _PHARMACOLOGY),
    "nonclinical_toxicology": Field("43680-8", "Nonclinical toxicology"),
    "carcinogenesis_and_mutagenesis_and_impairment_of_fertility": Field(
        "34083-6", "Carcinogenesis, mutagenesis, impairment of fertility", _TOXICOLOGY
    ),
    "animal_pharmacology_and_or_toxicology": Field(
        "34091-9", "Animal pharmacology or toxicology", _TOXICOLOGY
    ),
    "clinical_studies": Field("34092-7", "Clinical studies", _PHARMACOLOGY),
    "references": Field("34093-5", "References"),
    "how_supplied": Field("34069-5", "How supplied"),
    "storage_and_handling": Field("44425-7", "Storage and handling", ("how_supplied",)),
    "inactive_ingredient": Field("51727-6", "Inactive ingredient"),
    "information_for_patients": Field("34076-0", "Information for patients", ("precautions",)),
    "spl_medguide": Field("42231-1", "Medication guide", ("information_for_patients",)),
    "spl_patient_package_insert": Field("42230-3", "Patient package insert"),
    "instructions_for_use": Field("59845-8", "Instructions for use"),
    "questions": Field("53413-1", "Questions"),
    "package_label_principal_display_panel": Field("51945-4", "Package label"),
}
"""The fields of an openFDA record that are sections, in the order of a printed label."""

TITLES: dict[str, str] = {field.code: field.title for field in FIELDS.values()} | {
    "68498-5": "Patient medication information",
    "88828-9": "Renal impairment",
    "88829-7": "Hepatic impairment",
    "90374-0": "Clinical trials experience",
    "90375-7": "Postmarketing experience",
}
"""What a section is called that has a code and no title."""
