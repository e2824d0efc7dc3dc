"""What content must satisfy before a library is built from it.

`check_content` runs every rule over everything and gives all faults at once.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import TypeVar

from clinical.citation import Citation, VerifyKind
from clinical.dosing import Band, DoseRule
from db.address import Address
from db.errors import Fault
from db.manuscript import Content, Place
from db.outline import section_at
from db.parts import part_at
from db.records import (
    Claim,
    Condition,
    Contradiction,
    Effect,
    Evidence,
    Figure,
    Fit,
    Product,
    Record,
    Reference,
    Regimen,
    Section,
    Statement,
    Table,
    Topic,
    fields_of,
    is_part,
)

T = TypeVar("T")

_NUMBER = re.compile(r"(?<![\w.,])(?<![A-Za-z]-)\d+(?:,\d{3})*(?:\.\d+)?(?!\w)(?!-[A-Z])")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TELEPHONE = re.compile(r"\b\d(?:-\d{3}){2}-\d{4}\b|\b0\d{3} \d{3} \d{4}\b|\bNHS 111\b")
_NAMED_NUMBER = re.compile(
    r"\b(?:tables?|sections?|schedule|stud(?:y|ies)|trials?|type|part|article|version|supplement|level|"
    r"class|annex|recommendations?|grade|phase|step|figure|chapter)\s+"
    r"\d[\w.]*(?:(?:,| and| or| to)\s+\d[\w.]*)*",
    re.IGNORECASE,
)
_ISMP = (
    (re.compile(r"(?<![\d.])\.\d"), "a leading zero is missing (0.5, not .5)"),
    (re.compile(r"\d\.0+ ?(?:mg|g|mcg|mL|kg|L)\b"), "a trailing zero in a dose (5 mg, not 5.0 mg)"),
    (re.compile(r"\d(?:mg|mcg|mL|ml|kg|g)\b"), "a space is missing before the unit"),
    (re.compile(r"(?<![\d,.])\d{4,} ?(?:mg|mcg|mL)\b"), "thousands are separated (1,800 mg)"),
    (
        re.compile(r"\b(?:QD|QOD|BID|TID|QID|bid|tid|qid|bd|tds|qds|IU|cc)\b|[µμ]g|\d ?U\b"),
        "an abbreviation that ISMP advises against",
    ),
    (re.compile(r"\d ?ml\b"), "millilitre is written mL"),
)
_AMERICAN = re.compile(
    r"\b(?:(?!angio)\w*(?<!o)edema\w*|diarrhea\w*|hemo\w+|hemat\w+|anemi\w+|\w*glycemi\w+|\w*natremi\w+|\w*kalemi\w+|"
    r"tumors?|behavior\w*|colors?|colored|centers?|centered|fibers?|pediatric\w*|esophag\w+|leukopeni\w+|"
    r"dyspnea|anesthe\w+|orthopedic\w*|gynecolog\w+|ischemi\w+|uremi\w+|septicemi\w+|paresthesia\w*|"
    r"favor\w*|labor|labeled|labeling|counseling|gray|analyz\w+|paralyz\w+|liters?|milliliters?|"
    r"randomiz\w+|hospitaliz\w+|stabiliz\w+|minimiz\w+|recogniz\w+|generaliz\w+|localiz\w+|summariz\w+|"
    r"standardiz\w+|metaboliz\w+|individualiz\w+|organiz\w+|prioritiz\w+|hydrolyz\w+|feces|fecal|"
    r"sulfonylurea\w*|maneuver\w*|fulfill|defense|practiced|judgment)\b",
    re.IGNORECASE,
)
_QUOTED = {
    "id", "aliases", "term", "study", "source", "body", "brand", "label", "codes", "reference",
    "article", "side_effect", "product", "touches", "related", "cluster", "set_aside",
}  # fmt: skip
"""Fields whose words are names, addresses, or another's: a label's term, what people type."""
_NAMES_KEPT = re.compile(r"World Health Organization|Centers for Disease Control|Boxed Warning")


def check_content(content: Content) -> tuple[Fault, ...]:
    """Every fault of the content, those of reading included, in the order of files and lines."""
    faults = list(content.faults)
    for rule in (
        _names_of_places,
        _dangling,
        statements_without_reference,
        numbers_without_record,
        _unverified_numbers,
        _words,
        _unused_references,
        _dose_rules,
        _tables,
        _effects,
        _fits,
        _kinetics,
        _claims,
        _words_people_use,
        _dates,
        _file_names,
    ):
        faults.extend(rule(content))
    return tuple(sorted(set(faults)))


def _names_of_places(content: Content) -> Iterator[Fault]:
    for address, place in content.places.items():
        try:
            Address.parse(str(address))
        except ValueError:
            words = f"a name is letters, digits, . - and _: {address.place or address.id!r}"
            yield Fault(place.file, place.line, words)


def statements_without_reference(content: Content) -> Iterator[Fault]:
    for address, statement in content.statements.items():
        if not statement.cite:
            yield _fault(content, address, "a statement without a reference")


def numbers_without_record(content: Content) -> Iterator[Fault]:
    """Numbers in statements that no record citing the same reference holds."""
    held = _held_numbers(content)
    for address, statement in content.statements.items():
        known = set().union(*(held[c.reference] for c in statement.cite))
        missing = [n for n in numbers_in(statement.text) if _value(n) not in known]
        if missing:
            what = f"no record holds {', '.join(missing)} for its references"
            yield _fault(content, address, what)


def numbers_in(text: str) -> list[str]:
    """The numbers of a sentence that want a source: not years, not those in names."""
    return [
        n
        for n in _NUMBER.findall(_TELEPHONE.sub("", _NAMED_NUMBER.sub("", text)))
        if not _YEAR.fullmatch(n)
    ]


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", "").rstrip(".")).normalize()


def _held_numbers(content: Content) -> dict[str, set[Decimal]]:
    held: dict[str, set[Decimal]] = defaultdict(set)
    for record in content.records.values():
        if not isinstance(record, Reference | Claim | Contradiction):
            _hold(record, (), held)
    return held


def _hold(part: object, over: tuple[Citation, ...], held: dict[str, set[Decimal]]) -> None:
    if isinstance(part, Statement | Section | bool) or part is None:
        return
    if isinstance(part, int | Decimal):
        for one in over:
            held[one.reference].add(abs(Decimal(part)).normalize())
    elif isinstance(part, str):
        for one in over:
            held[one.reference].update(_value(n) for n in _NUMBER.findall(part))
    elif isinstance(part, tuple):
        for item in part:
            _hold(item, over, held)
    elif is_part(part):
        if isinstance(part, Evidence):
            over = (Citation(reference=part.study), *part.finding.cite)
        own = getattr(part, "cite", ()) or over
        for name, value in fields_of(part):
            if name not in ("id", "cite", "checked", "level", "study"):
                _hold(value, own, held)


def _fault(content: Content, address: Address, what: str) -> Fault:
    place = content.places.get(address) or content.places.get(address.record) or Place("?", 1)
    return Fault(place.file, place.line, what)


def _dangling(content: Content) -> Iterator[Fault]:
    for place, _, target in content.mentions:
        if target not in content.places:
            yield Fault(place.file, place.line, f"there is nothing at {target}")


def _unverified_numbers(content: Content) -> Iterator[Fault]:
    for address, statement in content.statements.items():
        if statement.checked is VerifyKind.OWN_KNOWLEDGE and numbers_in(statement.text):
            what = "a statement that is not yet verified carries a number"
            yield _fault(content, address, what)
    unsure = VerifyKind.OWN_KNOWLEDGE
    for address, record in content.records.items():
        if _has_doses_or_rates(record) and getattr(record, "checked", None) is unsure:
            yield _fault(content, address, "its numbers are not yet verified: name them as pending")
        for figure in _parts_of(record, Figure):
            if figure.checked is unsure:
                yield _fault(content, address, f"the figure {figure.id} is not yet verified")
        for evidence in _parts_of(record, Evidence):
            if evidence.effects and evidence.finding.checked is unsure:
                yield _fault(content, address, f"the effects of {evidence.id} are not yet verified")


def _has_doses_or_rates(record: Record) -> bool:
    match record:
        case Table():
            return bool(record.rows)
        case Regimen():
            return bool(record.steps or record.rule)
        case Product():
            return bool(record.strengths_mg or record.mg_per_ml)
    return False


def _words(content: Content) -> Iterator[Fault]:
    for address, statement in content.statements.items():
        for what in _faults_of_wording(statement.text):
            yield _fault(content, address, what)
    for address, record in content.records.items():
        if not isinstance(record, Reference):
            for text in _texts_of(record):
                for what in _faults_of_wording(text):
                    yield _fault(content, address, what)


def _texts_of(part: object) -> Iterator[str]:
    """The words of a record outside its statements, save those that are quoted from elsewhere."""
    if isinstance(part, Statement | Citation | Enum):
        return
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _texts_of(item)
    else:
        for name, value in fields_of(part):
            if name not in _QUOTED:
                yield from _texts_of(value)


def _faults_of_wording(text: str) -> Iterator[str]:
    for pattern, what in _ISMP:
        found = pattern.search(text)
        if found:
            yield f"{what}: {found[0]!r}"
    american = _AMERICAN.search(_NAMES_KEPT.sub("", text))
    if american:
        yield f"American spelling: {american[0]!r}"


def _unused_references(content: Content) -> Iterator[Fault]:
    used = {target.id for _, _, target in content.mentions if target.kind == "reference"}
    for address in content.records:
        if address.kind == "reference" and address.id not in used:
            yield _fault(content, address, f"nothing rests on the reference {address.id}")


def _bands(rule: DoseRule) -> tuple[Band, ...]:
    return rule.bands + ((rule.haemodialysis,) if rule.haemodialysis else ())


def _dose_rules(content: Content) -> Iterator[Fault]:
    for address, record in content.records.items():
        if isinstance(record, Regimen) and record.rule:
            for what in _faults_of_rule(record.rule):
                yield _fault(content, address, what)


def _faults_of_rule(rule: DoseRule) -> Iterator[str]:
    checked = (rule.checked, *(band.checked for band in _bands(rule)))
    if VerifyKind.OWN_KNOWLEDGE in checked:
        yield "a dose rule may hold nothing that is not yet verified"
    for upper, lower in pairwise(rule.bands):
        if upper.low is None or lower.high is None or lower.high > upper.low:
            yield f"the rows {upper.label} and {lower.label} overlap or are out of order"
        elif lower.high == upper.low and upper.low_inclusive and lower.high_inclusive:
            said = f"exactly {upper.low}"
            both = f"the rows {upper.label} and {lower.label} both hold {upper.low} mL/min"
            yield from () if said in rule.gaps else (f"{both}, and gaps does not say “{said}”",)
    for band in _bands(rule):
        if band.low is not None and band.high is not None and band.low > band.high:
            yield f"the row {band.label} begins above its end"
        if band.single_doses_mg and band.doses_per_day and band.daily_mg:
            daily = [dose * band.doses_per_day for dose in band.single_doses_mg]
            if (min(daily), max(daily)) != (min(band.daily_mg), max(band.daily_mg)):
                yield f"the row {band.label}: single doses and daily range do not agree"
    columns = {len(band.single_doses_mg) for band in rule.bands if band.single_doses_mg}
    if rule.supplement_mg and columns != {len(rule.supplement_mg)}:
        yield "the supplements are not one a column"


def _tables(content: Content) -> Iterator[Fault]:
    for address, record in content.records.items():
        if not isinstance(record, Table):
            continue
        for row in record.rows:
            if len(row.rates) != len(record.arms):
                what = f"the row {row.id} has {len(row.rates)} rates for {len(record.arms)} arms"
                yield _fault(content, address, what)
            if any(not 0 <= rate.percent <= 100 for rate in row.rates):
                yield _fault(content, address, f"the row {row.id} has a rate outside 0 to 100")
            if not row.rates and row.frequency is None:
                yield _fault(content, address, f"the row {row.id} has neither rates nor frequency")


def _parts_of(part: object, type_: type[T]) -> Iterator[T]:
    if isinstance(part, type_):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _parts_of(item, type_)
    else:
        for _, value in fields_of(part):
            yield from _parts_of(value, type_)


def _effects(content: Content) -> Iterator[Fault]:
    for address, record in content.records.items():
        for effect in _parts_of(record, Effect):
            bounds = (effect.low, effect.estimate, effect.high)
            known = [bound for bound in bounds if bound is not None]
            if known != sorted(known):
                what = f"the effect {effect.id}: estimate and interval do not fit"
                yield _fault(content, address, what)
            if not known and effect.drug is effect.control is effect.p is None:
                yield _fault(content, address, f"the effect {effect.id} has no number")
        for figure in _parts_of(record, Figure):
            if figure.value is None and figure.low is None and figure.high is None:
                yield _fault(content, address, f"the figure {figure.id} has no number")
            if figure.low is not None and figure.high is not None and figure.low > figure.high:
                yield _fault(content, address, f"the figure {figure.id} begins above its end")


def _fits(content: Content) -> Iterator[Fault]:
    for address, record in content.records.items():
        factors = set()
        for fit in _parts_of(record, Fit):
            if fit.factor in factors:
                yield _fault(content, address, f"{fit.factor} is judged twice")
            factors.add(fit.factor)
            for what in _faults_of_fit(content, address, fit):
                yield _fault(content, address, f"{fit.factor}: {what}")


def _faults_of_fit(content: Content, address: Address, fit: Fit) -> Iterator[str]:
    if not fit.because:
        yield "because names the statements that say so"
    for id_ in fit.because:
        statement = content.statements.get(address.at(id_))
        if statement is None:
            yield f"no statement of this record is called {id_}"
        elif statement.checked is VerifyKind.OWN_KNOWLEDGE:
            yield f"{id_} is not yet verified: it cannot carry a judgement"


def _kinetics(content: Content) -> Iterator[Fault]:
    for address, record in content.records.items():
        if not isinstance(record, Topic):
            continue
        half_lives = {figure.id for figure in record.figures if figure.unit == "h"}
        for course in record.courses:
            if course.hours <= 0:
                yield _fault(content, address, f"the course {course.id} lasts no time")
            for id_ in course.half_lives:
                if id_ not in half_lives:
                    what = f"the course {course.id}: no figure {id_} in hours"
                    yield _fault(content, address, what)
        for one in record.absorption:
            if not 0 < one.percent <= 100:
                yield _fault(content, address, f"{one.id}: {one.percent}% cannot be absorbed")


def _claims(content: Content) -> Iterator[Fault]:
    for address, record in content.records.items():
        if isinstance(record, Claim | Contradiction) and not record.touches:
            yield _fault(content, address, "it touches no record: no reader would meet it")
        if isinstance(record, Contradiction) and not record.side_a + record.side_b:
            yield _fault(content, address, "a contradiction has a claim on one side at least")


def _words_people_use(content: Content) -> Iterator[Fault]:
    """A question leads to a place; a synonym to words that the content has."""
    for place, question in content.questions:
        try:
            address = Address.parse(question.at)
        except ValueError:
            yield Fault(place.file, place.line, f"no address: {question.at!r}")
            continue
        record = content.records.get(address.record)
        if record is None or not _has_place(record, address.place):
            yield Fault(place.file, place.line, f"there is nothing at {question.at}")
        if not question.asks:
            yield Fault(place.file, place.line, "no question is asked")
    for synonym in content.synonyms:
        if not synonym.said or not synonym.means:
            yield Fault("words/synonyms.yaml", 1, "a synonym has what is said and what it means")


def _has_place(record: Record, place: str) -> bool:
    return not place or bool(section_at(record, place)) or bool(part_at(record, place))


def _dates(content: Content) -> Iterator[Fault]:
    for address, record in content.records.items():
        reviewed: date | None = getattr(record, "reviewed", None)
        if reviewed and reviewed >= getattr(record, "review_by", reviewed):
            yield _fault(content, address, "review_by comes after reviewed")
        if isinstance(record, Condition) and not record.roles:
            yield _fault(content, address, "a condition says gabapentin's role by jurisdiction")


def _file_names(content: Content) -> Iterator[Fault]:
    for address in content.records:
        file = content.places[address].file
        if file.endswith(".md") and not file.endswith(f"/{address.id}.md"):
            yield Fault(file, 1, f"the file is called {address.id}.md, as its record")
