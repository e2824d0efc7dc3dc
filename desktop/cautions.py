"""What to beware of in a plan: statements of the place's own sources, and a table's edges."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from clinical.dosing import Advice, Band
from clinical.quantity import spell
from db.address import Address
from db.library import Library
from db.records import Figure, Jurisdiction, Statement
from desktop.pages.notices import GAP, often
from desktop.words import later, ranged, tr

RENAL = "neurontin-us-renal"
NO_LICENCE = "topic/back-pain-dose#none"
"""The statement that there is no label dose for back pain."""
_NO_RULE = later("No rule on how long a fair trial lasts could be read at its source.")
_LOOK_BACK = later("Agree a day to look back; if it has not helped, come off it step by step.")
NO_DOSE = later("No label dose exists for back pain, in the US or the UK.")
"""What is said there, word for word: over a plan it is said in the reader's language."""
_NO_MORE = "regimen/us-phn-titration#no-more"
_EPILEPSY = "side-effect/seizure-on-stopping#status"
_WITHDRAWAL = ("withdrawal-when", "symptoms")
_TITRATE = {
    Jurisdiction.US: (
        _NO_MORE,
        "topic/onset#week-one",
        "topic/stopping#neurontin",
        "population/older-age#dose",
        "warning/sedation#action",
        "interaction/opioids#management",
        "interaction/cns#management",
        "interaction/alcohol#us-guide",
        "warning/driving#action",
        "warning/suicidality#action",
    ),
    Jurisdiction.UK: (
        "topic/stopping#mhra",
        "topic/stopping#smpc",
        "topic/onset#nhs",
        "population/older-age#breathing-uk",
        "interaction/opioids#uk-regulator",
        "warning/driving#uk-sedating",
        "warning/suicidality#uk-leaflet",
    ),
}
_TAPER = {
    Jurisdiction.US: (
        _EPILEPSY,
        "topic/stopping#neurontin",
        "topic/stopping#withdrawal-when",
        "topic/stopping#symptoms",
        "interaction/opioids#effect",
        "interaction/alcohol#us-guide",
        "interaction/cns#sleeping-tablets",
        "warning/suicidality#after-stopping",
        "warning/driving#action",
    ),
    Jurisdiction.UK: (
        _EPILEPSY,
        "topic/stopping#smpc",
        "topic/stopping#fife",
        "topic/stopping#symptoms",
        "interaction/opioids#uk-regulator",
        "warning/driving#uk-sedating",
        "warning/suicidality#uk-leaflet",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Something to beware of; `address` is the statement that says it, if one does."""

    words: str
    address: Address | None = None


def standing(
    library: Library,
    jurisdiction: Jurisdiction,
    *,
    raises: bool,
    most_mg: Decimal | None = None,
) -> Iterator[Caution]:
    """What holds for every plan of a place and a way.

    `most_mg` is the most of the row that a plan goes by, in the day: of doses above the row it says
    nothing.
    """
    places = (_TITRATE if raises else _TAPER)[jurisdiction]
    target = figure(library, "regimen/us-phn-titration", "target").value
    assert target is not None
    too_high = most_mg is not None and most_mg < target
    return (says(library, place) for place in places if not (too_high and place == _NO_MORE))


def no_licence(library: Library, indication: str) -> Caution:
    """That no dose is licensed for back pain, and what the dose that a plan follows is for."""
    said = says(library, NO_LICENCE)
    words = tr(said.words)
    if indication:
        words += " " + tr("The label’s dose that this plan follows is for {use}.", use=indication)
    return replace(said, words=words)


def not_read(jurisdiction: Jurisdiction) -> Iterator[Caution]:
    """What nobody has read at a source of the place, and belongs in a plan."""
    if jurisdiction is Jurisdiction.UK:
        yield Caution(
            words=tr(
                "Alcohol: no UK product text on it could be read. See the leaflet in the pack."
            ),
            address=Address.parse("dorsal:interaction/alcohol#pending"),
        )


def says(library: Library, place: str) -> Caution:
    address = Address.parse(f"dorsal:{place}")
    statement = library.part(address).value
    assert isinstance(statement, Statement)
    named = address.kind in ("warning", "interaction")
    about = f"{library.title(address)}: " if named else ""
    if address.place in _WITHDRAWAL:
        about = tr("Withdrawal:") + " "
    if place == _EPILEPSY:
        about = (
            tr("For epilepsy ask whoever treats it first: this plan asks for no indication.") + " "
        )
    return Caution(words=about + statement.text, address=address)


def how_long(library: Library, jurisdiction: Jurisdiction) -> Iterator[Caution]:
    """How long to go on: no rule could be read at a source, so what the place's own text says."""
    if jurisdiction is Jurisdiction.UK:
        pending = Address.parse("dorsal:topic/onset#pending")
        yield Caution(words=f"{tr(_NO_RULE)} {tr(_LOOK_BACK)}", address=pending)
        yield says(library, "regimen/uk-neuropathic-pain#reassess")
        return
    weeks = figure(library, "regimen/us-phn-titration", "trial-fixed").value
    assert weeks is not None
    kept = tr("The US label’s trials kept the full dose for {weeks} weeks.", weeks=spell(weeks))
    yield Caution(
        words=f"{tr(_NO_RULE)} {kept} {tr(_LOOK_BACK)}",
        address=Address.parse("dorsal:regimen/us-phn-titration#trial-steps"),
    )


def edges(advice: Advice) -> Iterator[Caution]:
    """What the dose answer says of a clearance that no printed row holds, or near another row."""
    if advice.gap:
        yield Caution(words=tr(GAP), address=Address("regimen", RENAL).at("rule"))
    for band in advice.near:
        yield Caution(
            words=tr(
                "Within 1 mL/min of an edge: the neighbouring row is “{row}”, {doses} mg a day, "
                "{often}.",
                row=band.label,
                doses=ranged(spell(mg) for mg in band.daily_mg),
                often=often(band.frequency),
            ),
            address=place_of(band),
        )


def place_of(band: Band) -> Address:
    return Address("regimen", RENAL).at(f"rule.bands.{band.id}")


def figure(library: Library, record: str, id_: str) -> Figure:
    found = library.part(Address.parse(f"dorsal:{record}#figures.{id_}")).value
    assert isinstance(found, Figure)
    return found
