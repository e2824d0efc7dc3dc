"""Any record as titled sections of statements, in reading order."""

from collections.abc import Iterator

from db.records import KINDS, Record, Section, Tab, Topic, fields_of, statements_of

FIELD_TITLES: dict[str, str] = {
    "answer": "In short",
    "roles": "Role of gabapentin",
    "positions": "Who advises what",
    "says": "In short",
    "indications": "Licensed for",
    "doses": "Usual dose",
    "effect": "What happens",
    "signs": "Signs",
    "action": "What to do",
    "management": "What to do",
    "mechanism": "How it comes about",
    "evidence": "Evidence",
    "harms": "Harms",
    "why": "Why this verdict",
}
"""What the section is called that a typed field makes."""

_FOR_THE_PATIENT = "patient"
"""The section that says again, in a patient’s words, what a condition says of gabapentin."""

_TABS: dict[str, Tab] = {
    "condition": Tab.CONDITIONS,
    "product": Tab.DOSING,
    "regimen": Tab.DOSING,
    "topic": Tab.DOSING,
    "alternative": Tab.ALTERNATIVES,
    "reference": Tab.REFERENCES,
    "claim": Tab.REFERENCES,
    "article": Tab.REFERENCES,
    "contradiction": Tab.REFERENCES,
}


def for_the_patient(drug: str) -> str:
    """The section that says so of a drug: `patient`, of another than gabapentin `patient-NAME`."""
    if drug == "gabapentin":
        return _FOR_THE_PATIENT
    return f"{_FOR_THE_PATIENT}-{drug.replace(' ', '-')}"


def is_for_the_patient(section: str) -> bool:
    """Whether it is one of these, which say what another section says and are not found apart."""
    return section.split("-")[0] == _FOR_THE_PATIENT


KIND_OF: dict[type[Record], str] = {type_: kind for kind, type_ in KINDS.items()}


def tab_of(record: Record) -> Tab:
    """The tab in which a record is read."""
    if isinstance(record, Topic):
        return record.tab
    return _TABS.get(KIND_OF[type(record)], Tab.SIDE_EFFECTS)


def outline(record: Record) -> tuple[Section, ...]:
    """The statements of the typed fields, each field a section, then the sections of the prose."""
    return (*_field_sections(record), *getattr(record, "sections", ()))


def section_at(record: Record, place: str) -> Section | None:
    """The section with this id, if the record has one."""
    return next((part for part in outline(record) if part.id == place), None)


def _field_sections(record: Record) -> Iterator[Section]:
    for name, value in fields_of(record):
        if name == "sections":
            continue
        statements = tuple(statements_of(value))
        if statements:
            title = FIELD_TITLES.get(name, name.replace("_", " ").capitalize())
            yield Section(id=name, title=title, statements=statements)
