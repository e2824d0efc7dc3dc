"""What an author writes and what the library returns: the same types at both ends.

Every record has an `id` (stable, never reused), a `title`, and where it has prose, `sections` of
statements. A `Statement` is one clinical sentence with what supports it. Numbers are `Decimal`,
never text, so that a picture can be drawn from them and a check can find them.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from msgspec import Struct

from clinical.citation import Citation, VerifyKind
from clinical.dosing import DoseRule


class Names(Struct, frozen=True):
    """Marks a text field that names a record: of one `kind` by its id, or of any by kind/id."""

    kind: str


ReferenceId = Annotated[str, Names("reference")]
ConditionId = Annotated[str, Names("condition")]
ProductId = Annotated[str, Names("product")]
SideEffectId = Annotated[str, Names("side-effect")]
ArticleId = Annotated[str, Names("article")]
ClaimId = Annotated[str, Names("claim")]
AnyRecord = Annotated[str, Names("")]


class Jurisdiction(StrEnum):
    US = "us"
    UK = "uk"
    EU = "eu"
    CANADA = "canada"
    INTERNATIONAL = "international"


class Certainty(StrEnum):
    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very low"


class Status(StrEnum):
    """The role of gabapentin in a condition."""

    LICENSED = "licensed"
    OFF_LABEL = "off-label"
    NOT_SUPPORTED = "not supported"
    ADVISED_AGAINST = "advised against"


class ConditionGroup(StrEnum):
    BACK = "Back and leg pain"
    NERVE = "Nerve and widespread pain"
    OTHER = "Other uses"


class Stance(StrEnum):
    """What a source of advice says of a treatment."""

    FOR = "for"
    OPTION = "option"
    AGAINST = "against"
    INSUFFICIENT = "insufficient evidence"
    SILENT = "silent"


class Measure(StrEnum):
    MEAN_DIFFERENCE = "mean difference"
    STANDARDISED_MEAN_DIFFERENCE = "standardised mean difference"
    RISK_RATIO = "risk ratio"
    ODDS_RATIO = "odds ratio"
    PREVALENCE_RATIO = "prevalence ratio"
    RESPONSE_RATIO = "response ratio"
    RISK_DIFFERENCE = "risk difference"
    NUMBER_NEEDED_TO_TREAT = "number needed to treat"
    NUMBER_NEEDED_TO_HARM = "number needed to harm"
    PERCENTAGE = "percentage"
    MEAN = "mean"
    MEDIAN = "median"
    CHANGE = "change from baseline"
    PERCENTAGE_CHANGE = "percentage change from baseline"
    COUNT = "count"
    P_VALUE = "p value only"


class Better(StrEnum):
    """Which way the estimate would have to move to favour the first-named treatment."""

    LOWER = "lower"
    HIGHER = "higher"


class Severity(StrEnum):
    LIFE_THREATENING = "life-threatening"
    MAJOR = "major"
    MODERATE = "moderate"
    MINOR = "minor"
    NONE = "none"
    INFORMATIONAL = "informational"


class Frequency(StrEnum):
    """EU frequency classes; NOT_KNOWN is also the class of postmarketing reports."""

    VERY_COMMON = "very common"
    COMMON = "common"
    UNCOMMON = "uncommon"
    RARE = "rare"
    VERY_RARE = "very rare"
    NOT_KNOWN = "not known"


class Verdict(StrEnum):
    """What the evidence makes of a claim."""

    SUPPORTED = "supported"
    PARTLY_SUPPORTED = "partly supported"
    CONTRADICTED = "contradicted"
    UNSUPPORTED = "unsupported"
    MARKETING = "marketing"
    UNVERIFIABLE = "unverifiable"


class Tab(StrEnum):
    CONDITIONS = "conditions"
    DOSING = "dosing"
    SIDE_EFFECTS = "side-effects"
    ALTERNATIVES = "alternatives"
    REFERENCES = "references"


class Edition(Struct, frozen=True, kw_only=True):
    """What this edition of the content is called and how long it may be relied on."""

    version: str
    issued: date
    review_by: date
    title: str
    licence: str


class Statement(Struct, frozen=True, kw_only=True):
    """One clinical sentence. `html` is the same words in Dorsal's small HTML subset."""

    id: str
    text: str
    html: str
    cite: tuple[Citation, ...]
    checked: VerifyKind
    certainty: Certainty | None = None
    jurisdiction: Jurisdiction | None = None


class Section(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    statements: tuple[Statement, ...]


class Figure(Struct, frozen=True, kw_only=True):
    """A number that prose rests on: neither an effect nor an incidence nor a dose row."""

    id: str
    what: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    n: int | None = None
    cite: tuple[Citation, ...]
    checked: VerifyKind


class Pending(Struct, frozen=True, kw_only=True):
    """Something worth having that nobody has yet seen at its source; named, never quantified."""

    id: str
    subject: str
    why: str


class Effect(Struct, frozen=True, kw_only=True):
    """One result as numbers.

    `estimate`, `low`, `high` are the measure and its interval of `level` per cent. `drug` and
    `control` are the two arms' own values in `unit` where the source gives them. `n` is the number
    analysed. `important` is the smallest difference that matters, where the study says. `plain` is
    the outcome as a patient would say it.
    """

    id: str
    outcome: str
    plain: str = ""
    measure: Measure
    estimate: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    level: int = 95
    unit: str = ""
    drug: Decimal | None = None
    control: Decimal | None = None
    n: int | None = None
    n_drug: int | None = None
    n_control: int | None = None
    p: Decimal | None = None
    p_below: bool = False
    time: str = ""
    better: Better | None = None
    important: Decimal | None = None
    note: str = ""


class Evidence(Struct, frozen=True, kw_only=True):
    """One study's word on one question: its design, its finding in a sentence, its numbers.

    `n` is the number analysed; `size` says more of it, as the source does ("209 randomised").
    `whom` is the population in a patient’s words.
    """

    id: str
    study: ReferenceId
    locator: str = ""
    drug: str
    comparator: str = ""
    design: str = ""
    population: str = ""
    whom: str = ""
    dose: str = ""
    n: int | None = None
    size: str = ""
    follow_up: str = ""
    certainty: Certainty | None = None
    graded_by: str = ""
    finding: Statement
    effects: tuple[Effect, ...] = ()


class Position(Struct, frozen=True, kw_only=True):
    """Who advises what, since when; of an alternative, `about` which conditions."""

    id: str
    source: ReferenceId
    body: str
    year: int
    stance: Stance
    scope: str
    about: tuple[ConditionId, ...] = ()
    jurisdiction: Jurisdiction
    says: Statement


class Role(Struct, frozen=True, kw_only=True):
    """Gabapentin's standing in one jurisdiction."""

    id: str
    jurisdiction: Jurisdiction
    status: Status
    says: Statement


class Grade(Struct, frozen=True, kw_only=True):
    """How sure one can be, of what, and who said so."""

    level: Certainty
    about: str
    graded_by: str
    cite: tuple[Citation, ...]
    checked: VerifyKind


class Code(Struct, frozen=True, kw_only=True):
    code: str
    title: str
    note: str = ""


class Codes(Struct, frozen=True, kw_only=True):
    """A condition's codes in one classification, and where they were read."""

    codes: tuple[Code, ...] = ()
    cite: tuple[Citation, ...]
    checked: VerifyKind


class Condition(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    group: ConditionGroup
    aliases: tuple[str, ...]
    icd10cm: Codes
    icd11: Codes
    status: Status
    answer: Statement
    certainty: Grade
    roles: tuple[Role, ...]
    positions: tuple[Position, ...]
    evidence: tuple[Evidence, ...]
    figures: tuple[Figure, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    reviewed: date
    review_by: date
    sections: tuple[Section, ...] = ()


class Indication(Struct, frozen=True, kw_only=True):
    """What a product is licensed for, in whom."""

    id: str
    condition: ConditionId = ""
    says: Statement


class Product(Struct, frozen=True, kw_only=True):
    """`strengths_mg` are mg a unit; `mg_per_ml` is for liquids."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    brand: str = ""
    generic: str
    jurisdiction: Jurisdiction
    form: str
    release: str
    strengths_mg: tuple[Decimal, ...] = ()
    mg_per_ml: Decimal | None = None
    scored: bool | None = None
    cite: tuple[Citation, ...]
    checked: VerifyKind
    interchangeable_with: tuple[ProductId, ...] = ()
    not_interchangeable_with: tuple[ProductId, ...] = ()
    indications: tuple[Indication, ...] = ()
    figures: tuple[Figure, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class Step(Struct, frozen=True, kw_only=True):
    """One step of a schedule. `days` is the label's own "1" or "3-6" or "15 on"."""

    days: str
    doses_mg: tuple[Decimal, ...] = ()
    total_mg: Decimal
    note: str = ""


class Regimen(Struct, frozen=True, kw_only=True):
    """How a product is given for an indication, or a label's renal table (`rule`)."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    jurisdiction: Jurisdiction
    products: tuple[ProductId, ...] = ()
    indication: str = ""
    condition: ConditionId = ""
    population: str = ""
    frequency: str = ""
    cite: tuple[Citation, ...]
    checked: VerifyKind
    steps: tuple[Step, ...] = ()
    rule: DoseRule | None = None
    figures: tuple[Figure, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class PatientFactor(StrEnum):
    """What in a patient makes one treatment safer than another."""

    OLDER_AGE = "older age"
    KIDNEY = "kidney disease"
    LIVER = "liver disease"
    HEART = "heart disease"
    PREGNANCY = "pregnancy"
    OPIOIDS = "opioids on board"
    DRIVING = "driving"


class Suitability(StrEnum):
    """What the sources say of a treatment where a factor is present."""

    USUAL = "as usual"
    CARE = "with care"
    AVOID = "avoid"


class Fit(Struct, frozen=True, kw_only=True):
    """A treatment where a factor is present; `because` names the record's statements that say so.

    A factor without a fit is not covered: nothing is known here, neither safe nor unsafe.
    """

    factor: PatientFactor
    suitability: Suitability
    because: tuple[str, ...]


class Absorption(Struct, frozen=True, kw_only=True):
    """How many per cent of a daily dose are absorbed, in a source's words for how it is given."""

    id: str
    daily_mg: Decimal
    percent: Decimal
    given: str
    cite: tuple[Citation, ...]
    checked: VerifyKind


class Course(Struct, frozen=True, kw_only=True):
    """Half-lives drawn together over `hours`; `half_lives` name figures of the record, in hours.

    `rises` is false where nothing builds up: on dialysis it only goes.
    """

    id: str
    title: str
    half_lives: tuple[str, ...]
    hours: Decimal
    rises: bool = True


class Topic(Struct, frozen=True, kw_only=True):
    """A subject of its own: kinetics, mechanism, stopping, overdose, law."""

    id: str
    title: str
    tab: Tab
    aliases: tuple[str, ...] = ()
    fits: tuple[Fit, ...] = ()
    absorption: tuple[Absorption, ...] = ()
    courses: tuple[Course, ...] = ()
    figures: tuple[Figure, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class Population(Struct, frozen=True, kw_only=True):
    """Pregnancy, older age, kidney disease and the like."""

    id: str
    title: str
    aliases: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class SideEffect(Struct, frozen=True, kw_only=True):
    """One side effect under the words patients and clinicians use for it.

    How often it happens is in the trial tables' rows that name it. `plain` is its title as a
    patient would say it.
    """

    id: str
    title: str
    plain: str = ""
    aliases: tuple[str, ...] = ()
    organ_system: str
    urgent: bool = False
    figures: tuple[Figure, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class Arm(Struct, frozen=True, kw_only=True):
    """One column of a trial table; `n` is None where the number was not seen at the source."""

    id: str
    name: str
    n: int | None = None
    placebo: bool = False


class Rate(Struct, frozen=True, kw_only=True):
    """A percentage as the label prints it; `below` marks the label's "<1"."""

    percent: Decimal
    below: bool = False


class Incidence(Struct, frozen=True, kw_only=True):
    """One row: a side effect and how often each arm had it, in the order of the table's arms."""

    id: str
    side_effect: SideEffectId
    term: str
    group: str = ""
    rates: tuple[Rate, ...] = ()
    frequency: Frequency | None = None
    note: str = ""


class Table(Struct, frozen=True, kw_only=True):
    """An adverse-reaction table of a label, or its list without figures.

    `whom` is the population in a patient’s words.
    """

    id: str
    title: str
    population: str
    whom: str = ""
    product: ProductId = ""
    condition: ConditionId = ""
    duration: str = ""
    dose: str = ""
    jurisdiction: Jurisdiction
    arms: tuple[Arm, ...] = ()
    rows: tuple[Incidence, ...]
    complete: bool
    cite: tuple[Citation, ...]
    checked: VerifyKind
    figures: tuple[Figure, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class Warning(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    aliases: tuple[str, ...] = ()
    severity: Severity
    jurisdiction: Jurisdiction
    population: str
    signs: Statement | None = None
    action: Statement
    side_effects: tuple[SideEffectId, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    figures: tuple[Figure, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class Interaction(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    aliases: tuple[str, ...] = ()
    agent_class: str
    severity: Severity
    jurisdiction: Jurisdiction
    effect: Statement
    mechanism: Statement | None = None
    management: Statement
    figures: tuple[Figure, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class Contraindication(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    aliases: tuple[str, ...] = ()
    jurisdiction: Jurisdiction
    products: tuple[ProductId, ...] = ()
    says: Statement
    figures: tuple[Figure, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    sections: tuple[Section, ...] = ()


class AlternativeType(StrEnum):
    MEDICINE = "medicine"
    PROCEDURE = "procedure"
    WITHOUT_MEDICINE = "without medicine"


class Dose(Struct, frozen=True, kw_only=True):
    """A usual dose that was read at a source."""

    id: str
    drug: str
    jurisdiction: Jurisdiction
    says: Statement


class Alternative(Struct, frozen=True, kw_only=True):
    id: str
    title: str
    aliases: tuple[str, ...] = ()
    group: str
    type: AlternativeType
    suits: tuple[ConditionId, ...] = ()
    answer: Statement
    fits: tuple[Fit, ...] = ()
    doses: tuple[Dose, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    harms: tuple[Evidence, ...] = ()
    positions: tuple[Position, ...] = ()
    figures: tuple[Figure, ...] = ()
    pending: tuple[Pending, ...] = ()
    related: tuple[AnyRecord, ...] = ()
    reviewed: date
    review_by: date
    sections: tuple[Section, ...] = ()


class Author(Struct, frozen=True, kw_only=True):
    """A person (`family`, `given`) or a body (`literal`)."""

    family: str = ""
    given: str = ""
    literal: str = ""


class Reference(Struct, frozen=True, kw_only=True):
    """`type` is the CSL type; `issued` is YYYY, YYYY-MM or YYYY-MM-DD, empty when undated."""

    id: str
    title: str
    short: str
    type: str
    authors: tuple[Author, ...] = ()
    container: str = ""
    publisher: str = ""
    issued: str = ""
    issued_note: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""
    version: str = ""
    set_id: str = ""
    accessed: str = ""
    checked: VerifyKind
    checked_how: str
    note: str = ""
    errata: tuple[str, ...] = ()
    unverified_fields: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()


class Article(Struct, frozen=True, kw_only=True):
    """One of the five articles Dorsal judges: what it leaves out, what of it was set aside."""

    id: str
    title: str
    reference: ReferenceId
    omits: tuple[str, ...]
    set_aside_because: str
    set_aside: tuple[str, ...]
    sections: tuple[Section, ...] = ()


class Claim(Struct, frozen=True, kw_only=True):
    """One claim of one article, paraphrased, with the verdict and why."""

    id: str
    title: str
    article: ArticleId
    line: int
    topic: str
    cluster: str
    stance: str
    verdict: Verdict
    why: Statement
    touches: tuple[AnyRecord, ...] = ()
    agrees_with: tuple[ClaimId, ...] = ()
    conflicts_with: tuple[ClaimId, ...] = ()
    conflicts_within: tuple[ClaimId, ...] = ()


class Contradiction(Struct, frozen=True, kw_only=True):
    """A question the articles answer differently, both sides, and what the evidence says."""

    id: str
    title: str
    positions: str
    side_a: tuple[ClaimId, ...]
    side_b: tuple[ClaimId, ...]
    resolution: str
    why: Statement
    touches: tuple[AnyRecord, ...] = ()


class Synonym(Struct, frozen=True, kw_only=True):
    """What people type (`said`) for what Dorsal says (`means`); `both` leads back as well."""

    means: tuple[str, ...]
    said: tuple[str, ...]
    kind: str
    both: bool = False


class Question(Struct, frozen=True, kw_only=True):
    """How people ask for the place at an address, in their own words."""

    at: str
    asks: tuple[str, ...]


Record = (
    Condition
    | Product
    | Regimen
    | SideEffect
    | Interaction
    | Warning
    | Contraindication
    | Population
    | Topic
    | Alternative
    | Reference
    | Claim
    | Table
    | Article
    | Contradiction
)

KINDS: dict[str, type[Record]] = {
    "condition": Condition,
    "product": Product,
    "regimen": Regimen,
    "side-effect": SideEffect,
    "interaction": Interaction,
    "warning": Warning,
    "contraindication": Contraindication,
    "population": Population,
    "topic": Topic,
    "alternative": Alternative,
    "reference": Reference,
    "claim": Claim,
    "table": Table,
    "article": Article,
    "contradiction": Contradiction,
}


def is_part(value: object) -> bool:
    """Whether a value has fields of its own: a record, or a part of one."""
    return is_kind_of_part(type(value))


def is_kind_of_part(type_: type) -> bool:
    return issubclass(type_, Struct) or is_dataclass(type_)


def fields_of(part: object) -> Iterator[tuple[str, object]]:
    """The fields of a record or a part of one by their names, in order; of all else, none."""
    if isinstance(part, Struct):
        for name in part.__struct_fields__:
            yield name, getattr(part, name)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield field.name, getattr(part, field.name)


def statements_of(part: object) -> Iterator[Statement]:
    """Every statement inside a record or a part of one, in the order of the fields."""
    if isinstance(part, Statement):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from statements_of(item)
    else:
        for _, value in fields_of(part):
            yield from statements_of(value)
